"""`python -m tests.watched LOG HOW [ARGUMENTS]`: the walkthrough, telling what it writes to disk.

HOW is `plain`, `kiosk`, `fault` for one that fails at the first step forward, or `stay` for one
that cannot be left.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = {
    "os.rename",
    "os.mkdir",
    "os.remove",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.chmod",
    "os.truncate",
    "tempfile.mkstemp",
    "tempfile.mkdtemp",
    "shutil.copyfile",
}


def watch(log: Path) -> None:
    """Write each file that is opened to write, and each change of a folder, to a log."""
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and isinstance(arguments[0], str | bytes):
            path, _, flags = arguments
            path = os.fsdecode(path)
            if flags & WRITING and not path.startswith("/dev/"):
                os.write(out, f"open {path}\n".encode())
        elif event in CHANGES:
            os.write(out, f"{event} {arguments[0]}\n".encode())

    sys.addaudithook(hook)


def main(log: str, how: str, *arguments: str) -> int:
    """Run the walkthrough under watch."""
    sys.dont_write_bytecode = True
    watch(Path(log))
    from walkthrough import cli
    from walkthrough.ui.screens import WalkScreen

    if how == "fault":

        def fail(*_: object) -> None:
            raise RuntimeError("what the reader typed")

        setattr(WalkScreen, "show", fail)  # noqa: B010
    if how == "stay":
        _refuse_to_leave()
    if how != "kiosk":
        return cli.main(arguments)
    from walkthrough.files import load, shipped_script
    from walkthrough.kiosk.settings import KioskSettings
    from walkthrough.ui.kiosk import kiosk_app

    script, clinic = load(shipped_script(), None, "")
    app = kiosk_app(script, clinic, KioskSettings())
    app.run()
    return app.return_code or 0


def _refuse_to_leave() -> None:
    from walkthrough.journey.act import Do
    from walkthrough.ui.app import WalkthroughApp

    allows = WalkthroughApp.allows

    def all_but_leaving(self: WalkthroughApp, do: Do) -> bool:
        return do is not Do.LEAVE and allows(self, do)

    setattr(WalkthroughApp, "allows", all_but_leaving)  # noqa: B010


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
