"""The lines of the upper and lower zone."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from walkthrough.journey.act import Act, Do
from walkthrough.journey.journey import Journey
from walkthrough.journey.present import APART
from walkthrough.journey.room import DONE_WIDTH, WIDE, Room
from walkthrough.journey.setting import Option, Setting, Shown
from walkthrough.journey.view import View
from walkthrough.page.boxes import SMALLEST_HEIGHT, Box
from walkthrough.page.cells import cell_width, cut
from walkthrough.page.layout import Letters, Line, Role
from walkthrough.ui.glyphs import Glyphs
from walkthrough.ui.keys import bar_keys


class Notice(StrEnum):
    """What the line over the bar says."""

    STANDING = "standing"
    UNKNOWN_KEY = "unknown_key"
    NO_LANGUAGE = "no_language"
    FULL_NOW = "full_now"
    SHORT_NOW = "short_now"
    STILL_NOW = "still_now"
    MOVING_NOW = "moving_now"
    LARGER_NOW = "larger_now"
    USUAL_NOW = "usual_now"
    KEEP_FAILED = "keep_failed"
    KEEP_SET_ASIDE = "keep_set_aside"
    KEEP_NEWER = "keep_newer"
    NO_VOICE = "no_voice"


def where_line(shown: Shown, width: int) -> Line:
    """Say where one is, and on a wide window what follows."""
    room = width - 4
    where = shown.where
    if cell_width(where) > room:
        where = where.rpartition(APART)[0] or where
    if cell_width(where) > room:
        where = cut(where, room - 1)[0] + "…"
    gap = room - cell_width(where) - cell_width(shown.then)
    runs = [Letters(where, Role.STRONG)]
    if shown.then and gap >= 3:
        runs.append(Letters(" " * gap + shown.then, Role.QUIET))
    return tuple(runs)


def trail_line(journey: Journey, glyphs: Glyphs, width: int) -> Line:
    """Draw the visit as a line: the part behind, the place, the part ahead."""
    stages = journey.stages
    here = next(index for index, stage in enumerate(stages) if stage is journey.stage)
    cells = width - 4
    steps = max(1, len(journey.visit.of_stage(journey.stage, journey.route)))
    share = (here + 1 - (journey.left_in_stage + 1) / (steps + 1)) / len(stages)
    at_end = journey.next_stage is None and journey.left_in_stage == 0
    place = cells - 1 if at_end else min(cells - 1, int(cells * max(0.0, share)))
    return (
        Letters(glyphs.passed * place, Role.HEADLINE),
        Letters(glyphs.here, Role.HEADLINE),
        Letters(glyphs.ahead * (cells - place - 1), Role.QUIET),
    )


def bar_options(view: View, shown: Shown, setting: Setting, width: int) -> tuple[Option, ...]:
    """Return the buttons of the bar, in the order that never changes."""
    words = setting.words
    enabled = {
        Do.BACK: view.can_go_back or shown.leaf_before,
        Do.FORWARD: view.can_go_on or shown.leaf_after,
    }
    labels = {Do.BACK: shown.back_word, Do.FORWARD: shown.next_word}
    options = []
    for key in bar_keys(width, may_leave=setting.policy.may_leave):
        label = labels.get(key.do) or getattr(words, key.button)
        if width >= 80 and setting.letters and key.letters:
            label = f"{label} {key.letters[0]}" if width < 110 else f"{label} ({key.letters[0]})"
        primary = key.do is Do.FORWARD
        options.append(
            Option(label, Act(key.do), enabled=enabled.get(key.do, True), primary=primary)
        )
    return tuple(options)


def done_button(setting: Setting, width: int) -> tuple[Option, list[Box]]:
    """Return the button that clears a shared screen, at the right of the upper zone."""
    label = setting.words.i_am_done
    each = max(DONE_WIDTH, cell_width(label) + 4)
    box = Box(0, width - each, 0, each, SMALLEST_HEIGHT, (label,))
    return Option(label, Act(Do.DONE)), [box]


class Scrolling(Protocol):
    """A page that may have more above and below."""

    @property
    def more_below(self) -> bool:
        """Whether lines are left below."""

    @property
    def more_above(self) -> bool:
        """Whether lines are left above."""


def status_line(
    setting: Setting,
    glyphs: Glyphs,
    room: Room,
    page: Scrolling,
    notice: Notice,
    *,
    letters: bool,
) -> Line:
    """Say that this is for learning only, or answer what cannot be done; and if there is more."""
    cells = room.width - 2 * room.side
    said = notice_line(setting, notice, wide=room.width >= WIDE, key="H" if letters else "F1")
    more = _more(setting, glyphs, page, cells - cell_width(said) - 2)
    said = cut(said, cells - cell_width(more) - 1)[0]
    gap = cells - cell_width(said) - cell_width(more)
    return Letters(said, Role.QUIET), Letters(" " * gap, Role.QUIET), Letters(more, Role.HEADLINE)


def notice_line(setting: Setting, notice: Notice, *, wide: bool, key: str) -> str:
    """Return what a notice says; `key` opens help."""
    words = setting.words
    if notice not in (Notice.STANDING, Notice.UNKNOWN_KEY):
        return str(getattr(words, notice))
    if notice is Notice.UNKNOWN_KEY:
        said = words.unknown_key if wide else words.unknown_key_short
    else:
        said = words.standing_line if wide else words.standing_short
    return said.format(key=key)


def _more(setting: Setting, glyphs: Glyphs, page: Scrolling, cells: int) -> str:
    """Return the sign for more text, with its words where they fit."""
    words = setting.words
    if not (page.more_below or page.more_above):
        return ""
    if setting.large:
        told = f"{glyphs.below} {words.more_leaves.format(next=words.next)}"
        return "" if not page.more_below else told if cell_width(told) <= cells else glyphs.below
    sign = glyphs.below if page.more_below else glyphs.above
    told = f"{sign} {words.more_below if page.more_below else words.more_above}"
    return told if cell_width(told) <= cells else sign
