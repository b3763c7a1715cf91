"""A reader at the installed command, who knows from the model what has to be seen next."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests import shipped
from tests.terminal import Terminal
from tests.terminals.places import Size
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.journey import Journey
from walkthrough.journey.present import present
from walkthrough.journey.view import View
from walkthrough.script.clinic import plain
from walkthrough.script.steps import Question
from walkthrough.script.text import Route
from walkthrough.ui.arrange import bar_options

KEYS = {
    Do.FORWARD: b"\x1b[C",
    Do.BACK: b"\x1b[D",
    Do.HELP: b"\x1bOP",
    Do.MAP: b"m",
    Do.CLOSE: b"\x1b",
}
MOST_STEPS = 200


class Reader:
    """Presses or touches, and waits for the headline of where that leads."""

    def __init__(self, terminal: Terminal, size: Size, route: Route) -> None:
        self.terminal = terminal
        self.size = size
        self.view = View(Journey.begin(shipped.visit(), route))
        self.setting = shipped.setting()
        self.sees()

    @property
    def headline(self) -> str:
        """What stands first on the page where the reader is."""
        return plain(present(self.view, self.setting).page.headline)

    def sees(self) -> None:
        """Wait until the page is there, its buttons too."""
        wanted = _squeezed(self.headline)
        terminal = self.terminal
        terminal.wait_until(
            lambda: wanted in _squeezed(terminal.screen_text()), 20, f"page {self.headline!r}"
        )
        terminal.wait_for(self._label(Do.HELP), 20)

    def press(self, do: Do) -> None:
        """Press a key."""
        self.terminal.send(KEYS[do])
        self._go(Act(do))

    def touch(self, do: Do) -> None:
        """Touch a button of the bar."""
        self.terminal.click(self._label(do), 20)
        self._go(Act(do))

    def choose(self) -> None:
        """At a question, touch a choice that does not lead to another route, if one is seen."""
        step = self.view.journey.step
        for choice in step.choices if isinstance(step, Question) else ():
            act = Act(Do.CHOOSE, choice.id)
            after = perform(self.view, act)
            label = plain(choice.label)[:12].strip()
            if after.journey.route is self.view.journey.route and self.terminal.place_of(label):
                self.terminal.click(label)
                self._go(act)
                return

    def resize(self, size: Size) -> None:
        """Give the window another size."""
        self.size = size
        self.terminal.resize(*size)

    def _go(self, act: Act) -> None:
        self.view = perform(self.view, act)
        self.sees()

    def _label(self, do: Do) -> str:
        """What stands on a button of the bar, in the window as it is."""
        shown = present(self.view, self.setting)
        options = bar_options(self.view, shown, self.setting, self.size[0])
        return next(option.label for option in options if option.act.do is do)


def by_keyboard(reader: Reader) -> Iterator[str]:
    """Go through the whole visit by keys, looking at the help now and then, and a way back."""
    for count in range(MOST_STEPS):
        yield str(reader.view.journey.step.id)
        if not reader.view.can_go_on:
            break
        if count % 7 == 3:
            reader.press(Do.HELP)
            reader.press(Do.HELP)
        reader.press(Do.FORWARD)
    for _ in range(5):
        reader.press(Do.BACK)


def by_mouse(reader: Reader) -> Iterator[str]:
    """Go through the whole visit by touches alone, and answer its questions."""
    for count in range(MOST_STEPS):
        yield str(reader.view.journey.step.id)
        if not reader.view.can_go_on:
            break
        if count % 7 == 3:
            reader.touch(Do.HELP)
            reader.touch(Do.BACK)
        reader.choose()
        reader.touch(Do.FORWARD)
    for _ in range(3):
        reader.touch(Do.BACK)


def while_resizing(reader: Reader, chance: random.Random) -> Iterator[str]:
    """Go through the whole visit by keys while the window changes, also while it is drawn."""
    for _ in range(MOST_STEPS):
        yield str(reader.view.journey.step.id)
        if not reader.view.can_go_on:
            break
        for _ in range(chance.choice((0, 0, 1, 3))):
            reader.terminal.resize(chance.randint(1, 200), chance.randint(1, 60))
        reader.terminal.send(KEYS[Do.FORWARD])
        reader.resize((chance.randint(40, 160), chance.randint(15, 50)))
        reader.view = perform(reader.view, Act(Do.FORWARD))
        reader.sees()


def _squeezed(text: str) -> str:
    return "".join(text.split())
