"""A whole journey in a terminal that can only write lines: the plain form, answered by letters."""

from __future__ import annotations

from tests.plain.journeys import Heard, Traveller, numbered, shown, undrawn, words_of
from tests.terminal import Terminal
from tests.terminals.places import LINES_ONLY, Size, opened
from walkthrough.journey.over import Over
from walkthrough.script.clinic import plain
from walkthrough.script.text import Route


class Listener:
    """Types the answers of a journey, and hears every word of the pages they lead to."""

    def __init__(self, terminal: Terminal, route: Route) -> None:
        self.terminal = terminal
        self._traveller = Traveller(route)
        self._from = 0
        """Where in the output what was heard last ends."""

    def listen(self) -> int:
        """Go through the whole route, looking into every sheet; return how many pages it had."""
        count = 0
        for heard in self._traveller.journey():
            for typed in heard.typed:
                self._type(typed)
            self._hear_all(heard)
            count += 1
        return count

    def breathe(self) -> None:
        """Begin a breath, and stop it with a single key that is not shown."""
        usual = self.terminal.modes()
        self._type("c")
        self._hear(["Any key stops it."])
        self.terminal.wait_until(lambda: self.terminal.modes() != usual, what="single keys taken")
        self._from = len(self.terminal.output)
        self.terminal.send(b"x")
        self._hear(["Paused.", "Enter:"])
        assert self.terminal.modes() == usual, "stopped, the breath has left the modes changed"

    def leave(self) -> int:
        """Leave by a letter; return the code."""
        self._type("q")
        return self.terminal.wait_exit()

    def _type(self, answer: str) -> None:
        self._from = len(self.terminal.output)
        self.terminal.send(answer.encode() + b"\n")

    def _hear_all(self, heard: Heard) -> None:
        found = shown(heard.view, self._traveller.setting)
        texts = [plain(found.page.headline)]
        if not (heard.view.sheet and heard.view.sheet.over is Over.KEYS):  # other keys, by nature
            texts = list(words_of(found))
        self._hear([*texts, *numbered(found)])

    def _hear(self, texts: list[str]) -> None:
        """Wait until all of this was said in its order."""
        wanted = [_squeezed(undrawn(text)) for text in texts]
        self.terminal.wait_until(
            lambda: _in_order(wanted, self._said()), 20, f"{texts} in what was said"
        )

    def _said(self) -> str:
        """What was said since the last answer, without the ends of lines and signs of a list."""
        said = bytes(self.terminal.output[self._from :]).decode("utf-8", "replace")
        return "".join(_squeezed(undrawn(line.removeprefix("- "))) for line in said.splitlines())


def journey_by_letters(route: Route, size: Size) -> str:
    """Hear a whole route, stop a breath, leave, and find the terminal as it was."""
    with opened("--private", "--route", route.value, size=size, kind=LINES_ONLY) as terminal:
        before = terminal.modes()
        listener = Listener(terminal, route)
        pages = listener.listen()
        listener.breathe()
        code = listener.leave()
        assert code == 0, f"code {code}"
        after = terminal.modes()
        assert after == before, f"the terminal's modes are {after}, and were {before}"
        assert b"\x1b" not in terminal.output, "this terminal cannot be steered"
        assert b"Traceback" not in terminal.output
        return f"{pages} pages"


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _in_order(texts: list[str], said: str) -> bool:
    at = 0
    for text in texts:
        at = said.find(text, at)
        if at < 0:
            return False
        at += len(text)
    return True
