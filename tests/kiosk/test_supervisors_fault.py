"""An error of the supervisor itself is noted by its place, and the terminal sees nothing of it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from walkthrough.cli import _options
from walkthrough.exits import FAULT
from walkthrough.kiosk import starting
from walkthrough.kiosk.command import kiosk
from walkthrough.kiosk.duties import Duties


class Failing(Duties):
    """Fails before the first process is started."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def starting(self) -> None:
        raise ValueError("a path that names a person")

    def fault(self, told: str) -> None:
        self.heard.append(told)

    def ending(self) -> None:
        self.heard.append("ending")


@pytest.mark.usefixtures("signals_given_back")
def test_it_is_noted_and_started_again_by_the_system(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    duties = Failing()
    started = SimpleNamespace(environment={}, caretaker=lambda *_: duties)
    monkeypatch.setattr(starting, "wrong", lambda _: "")
    monkeypatch.setattr(starting, "started_with", lambda *_: started)
    monkeypatch.setattr(starting, "content_of", lambda *_: 0)
    assert kiosk(_options(["kiosk"])) == FAULT
    ended, told = duties.heard
    assert ended == "ending"
    assert told.startswith("ValueError")
    assert "person" not in told
    assert capfd.readouterr() == ("", "")
