"""What the tests of a kiosk share."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

TAKEN = (
    signal.SIGTERM,
    signal.SIGHUP,
    signal.SIGINT,
    signal.SIGQUIT,
    signal.SIGTSTP,
    signal.SIGCONT,
)


@pytest.fixture
def signals_given_back() -> Iterator[None]:
    """A supervisor takes the signals of its whole process."""
    before = {number: signal.getsignal(number) for number in TAKEN}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)
