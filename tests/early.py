"""Start the walkthrough as a wheel does, with its first words made ready in a folder.

python -m tests.early FOLDER [what the walkthrough is given]
"""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

from walkthrough import __main__ as start
from walkthrough import first_words
from walkthrough.files import load_script, shipped_script


def make_ready(folder: Path) -> None:
    """Put into a folder what a wheel holds for the first words."""
    data = shipped_script().read_bytes()
    words = load_script(shipped_script()).words
    ready = first_words.packed(data, words.standing_line, words.standing_short)
    folder.joinpath(first_words.READY_NAME).write_bytes(ready)
    folder.joinpath(first_words.CONTENT_NAME).write_bytes(data)


def _refuse(_: threading.Thread) -> None:
    raise RuntimeError("can't start new thread")


def main(folder: str, *arguments: str) -> int:
    """Show the first words from the folder; `--wait` then keeps them there for a while.

    With `--no-threads` the app cannot take the terminal.
    """
    waits = "--wait" in arguments
    sys.argv[1:] = [each for each in arguments if each not in ("--wait", "--no-threads")]
    if "--no-threads" in arguments:
        threading.Thread.start = _refuse  # type: ignore[method-assign, assignment]
    show = first_words.show

    def shown(given: list[str]) -> None:
        show(given, folder)
        if waits:
            time.sleep(1)

    first_words.show = shown  # type: ignore[assignment]
    return start.main()


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
