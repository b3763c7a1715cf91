"""Pastes on their way to Textual's parser, which takes them letter by letter: only their beginning.

Five million letters would keep the parser, and with it every key, busy for half a minute.
"""

from __future__ import annotations

from textual._xterm_parser import BRACKETED_PASTE_END as END
from textual._xterm_parser import BRACKETED_PASTE_START as START

LONGEST_PASTE = 500
"""Letters of a paste that are read."""


class Pastes:
    """Cuts every paste short, also one that comes in many pieces."""

    def __init__(self) -> None:
        self.began: float | None = None
        """When the paste that has not ended began, in seconds of the clock that is handed in."""
        self._seen = ""
        """The last letters, which may be the first ones of a mark."""
        self._room = 0

    def shortened(self, text: str, now: float) -> str:
        """Return what the parser is to read of a piece of input."""
        read = []
        while text:
            if self.began is None:
                part, text = self._up_to_start(text, now)
            else:
                part, text = self._up_to_end(text)
            read.append(part)
        return "".join(read)

    def _up_to_start(self, text: str, now: float) -> tuple[str, str]:
        seen = self._seen + text
        at = seen.find(START)
        if at < 0:
            self._seen = seen[1 - len(START) :]
            return text, ""
        taken = at + len(START) - len(self._seen)
        self.began, self._seen, self._room = now, "", LONGEST_PASTE
        return text[:taken], text[taken:]

    def _up_to_end(self, text: str) -> tuple[str, str]:
        seen = self._seen + text
        at = seen.find(END)
        if at < 0:
            sure = max(0, len(seen) - len(END) + 1)
            self._seen = seen[sure:]
            return self._cut(seen[:sure]), ""
        self.began, self._seen = None, ""
        return self._cut(seen[:at]) + END, seen[at + len(END) :]

    def _cut(self, body: str) -> str:
        """Shorten a piece; Textual's parser would take a sequence in it for keys."""
        kept = body.replace("\x1b", "")[: self._room]
        self._room -= len(kept)
        return kept
