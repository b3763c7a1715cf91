"""Which button the keyboard has marked: those of the page, of the bar, then of the top."""

from __future__ import annotations

from walkthrough.journey.act import Act, Do
from walkthrough.journey.setting import Option
from walkthrough.ui.button_part import ButtonPart


class Marks:
    """One mark that moves over the buttons of a page, of the bar and of the top."""

    def __init__(self, options: ButtonPart, bar: ButtonPart, top: ButtonPart) -> None:
        self._options = options
        self._bar = bar
        self._all = options, bar, top

    def _places(self) -> list[tuple[ButtonPart, int]]:
        return [(buttons, place) for buttons in self._all for place in buttons.pressable()]

    @property
    def at(self) -> tuple[ButtonPart, int] | None:
        """The marked button, if one is."""
        for buttons in self._all:
            if buttons.marked is not None:
                return buttons, buttons.marked
        return None

    def move(self, step: int) -> None:
        """Mark the next button, or the one before; from none, the first or the last."""
        places = self._places()
        if not places:
            return
        at = self.at
        if at in places:
            index = (places.index(at) + step) % len(places)
        else:
            index = 0 if step > 0 else len(places) - 1
        self.clear()
        buttons, place = places[index]
        buttons.marked = place

    def at_end(self, step: int) -> bool:
        """Whether one more step leads out at the end, or at the beginning."""
        places = self._places()
        if self.at is None:
            return True
        return self.at == places[-1 if step > 0 else 0]

    def clear(self) -> None:
        """Mark nothing."""
        for buttons in self._all:
            buttons.marked = None

    def turn_page(self) -> None:
        """Forget the mark, but on Back and Next, which turn page after page."""
        self._options.marked = None
        if self.at is not None and self.press() not in (Act(Do.BACK), Act(Do.FORWARD)):
            self.clear()

    def stay_on(self, act: Act | None) -> None:
        """Mark the page's button that does this, if it stands elsewhere now."""
        if self._options.marked is None:
            return
        same = (place for place in self._options.pressable() if self._options.act_at(place) == act)
        self._options.marked = next(same, None)

    @property
    def option(self) -> Option | None:
        """The marked choice; None where none is, and for the button that shows the others."""
        at = self.at
        if at is None:
            return None
        buttons, place = at
        index = buttons.boxes[place].index
        return buttons.options[index] if index >= 0 else None

    def press(self) -> Act | None:
        """Return what the marked button does."""
        at = self.at
        return at[0].act_at(at[1]) if at is not None else None
