"""The walkthrough as a talk: a page is said, an answer is taken, the next page is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.over import Over
from walkthrough.journey.present import present
from walkthrough.journey.view import CELLS_OF_A_PART, View
from walkthrough.journey.voice_sheet import CHANGES_OF_MANNER, voice_option
from walkthrough.plain.commands import meaning
from walkthrough.plain.console import Console, Woken
from walkthrough.plain.hearing import Hearing
from walkthrough.plain.pacing import time_to_listen
from walkthrough.plain.practising import CHANGES, Practising
from walkthrough.plain.spoken import Own, Spoken, spoken
from walkthrough.plain.start import Start
from walkthrough.plain.surroundings import Surroundings
from walkthrough.plain.telling import Teller
from walkthrough.plain.voice import Silent, Voice
from walkthrough.script.steps import Depth
from walkthrough.speech.manner import SILENT, Manner

TAKE_AWAY = "-"
"""What is typed to take a written line away."""
NOTHING = Spoken("")
PART_SECONDS = 10.0
"""How long a part of the visit in small stays at least, as in the full form."""


class PlainWalk:
    """Holds the view, as the screen of the full form does, and says what has changed of it."""

    def __init__(self, start: Start, console: Console, voice: Voice | None = None) -> None:
        self._around = Surroundings(start)
        self._keyboard = console.keyboard
        self._voice = Silent() if voice is None else voice
        self._teller = Teller(console, self._voice)
        self._practising = Practising(start, console.keyboard, self._teller)
        self.view = self._around.first_view()
        self.setting = self._around.setting().on_route(self.view.journey.route)
        self._hearing = Hearing(self._teller)
        self._notice = ""
        self._trouble = ""
        self._left = False

    def run(self) -> None:
        """Say and listen until the reader leaves, or nobody answers any more."""
        self._say_trouble(self._around.start.trouble)
        self._practising.follow(self.view, self.setting)
        self._tell(None)
        while not self._left:
            self._tell_of_a_lost_voice()
            self.keep()
            if self._moves:
                self._pass_time()
            else:
                self._take_answer()

    def keep(self) -> None:
        """Keep what has changed, where anything is kept; a trouble is said once."""
        self._say_trouble(self._around.keep(self.view.journey))

    def _say_trouble(self, trouble: str) -> None:
        if trouble and trouble != self._trouble:
            self._teller.tell([str(getattr(self.setting.words, trouble))])
        self._trouble = trouble

    @property
    def command(self) -> str:
        """The command that opens the page where the reader is."""
        return self._around.command(self.view.journey)

    # What is heard

    @property
    def _moves(self) -> bool:
        """Whether something goes on by itself, until a key stops it."""
        return self.view.plays or self._practising.moves(self.view)

    def _tell(self, before: View | None) -> None:
        """Say what is to be heard after an act: the page, what is new on it, or its name."""
        view, setting = self.view, self.setting
        if self._practising.moves(view):
            return
        page = self._practising.page(view, setting)
        page = page or spoken(present(view, setting), view, setting)
        self._hearing.follow(before, view, page, setting.words, self._notice)
        self._notice = ""

    def _take_answer(self) -> None:
        """Wait for an answer, and do what it stands for."""
        answer = self._keyboard.line()
        self._teller.hush()
        if answer is None:
            self._left = True
            return
        act = meaning(answer, self._hearing.page)
        if act is Own.AGAIN:
            self._hearing.again(self.view, self.setting.words)
        elif act is Own.WRITE:
            self._write()
        else:
            self.do(act if isinstance(act, Act) else None)

    def _tell_of_a_lost_voice(self) -> None:
        """Say that this computer has no voice, where one is wanted, and want none any more."""
        if self._voice.lost:
            self._speak_so(lambda manner: replace(manner, aloud=False))
            self._teller.tell([self.setting.words.no_voice])

    def _write(self) -> None:
        """Take a line of text."""
        self._teller.tell([self.setting.words.plain_write])
        typed = self._keyboard.line()
        if typed is None:
            self._left = True
            return
        text = "".join(each for each in typed if each.isprintable()).strip()
        if text:
            before = self.view
            self.view = before.written(self._hearing.page.typing, "" if text == TAKE_AWAY else text)
            self._tell(before)
        else:
            self._tell(self.view)

    # What is done

    def do(self, act: Act | None) -> None:
        """Carry out an act, and say what it has changed."""
        before, own = self.view, None if act is None else self._OWN.get(act.do)
        if own is not None and act is not None:
            own(self, act)
        elif act is not None:
            self._show(perform(self.view, act))
        if not self._left:
            self._tell(before)

    def _show(self, view: View) -> None:
        """Look at another view; an exercise that was left after it had begun was practised."""
        view = view.paused_where_covered()
        if view == self.view:
            return
        self.setting = self._around.dated(self.setting)
        left, today = self._practising.left(view), self.setting.today
        if left is not None and today is not None:
            view = view.practised(left, today)
        self.view = view
        self.setting = self.setting.on_route(view.journey.route)
        self._practising.follow(view, self.setting)

    def _pass_time(self) -> None:
        """Let an exercise, or the visit in small, go on until it ends or is stopped."""
        if self.view.plays:
            self._play_on()
            return
        woken, before = self._practising.listen(self.setting), self.view
        self._left = woken is Woken.END
        exercise, today = before.exercise, self.setting.today
        if self._left:
            return
        if woken is Woken.KEY and before.resting:
            self.do(Act(Do.STAFF))
            return
        if self._practising.has_ended and exercise is not None and today is not None:
            self.view = before.practised(exercise, today)
        if meaning(self._keyboard.pressed, NOTHING) == Act(Do.HELP):
            self.do(Act(Do.HELP))
        else:
            self._tell(None)

    def _play_on(self) -> None:
        """Leave the time to hear a part of the day, then say the next one."""
        text = " ".join([self._hearing.page.headline, *self._hearing.page.paragraphs])
        with self._keyboard.listening():
            woken = self._keyboard.wait(max(PART_SECONDS, time_to_listen(text)))
        self._left, before = woken is Woken.END, self.view
        if woken is Woken.KEY:
            self.do(Act(Do.PLAY))
        elif woken is Woken.TIME:
            place = (before.place_in_small or 0) // CELLS_OF_A_PART + 1
            self._show(before.play_to(place * CELLS_OF_A_PART))
            self._tell(before)

    def _exercise(self, act: Act) -> None:
        """Open an exercise; the one that is open begins anew."""
        self._practising.forget()
        view = perform(self.view, act)
        if view == self.view:
            self._practising.follow(view, self.setting)
        else:
            self._show(view)

    def _change(self, act: Act) -> None:
        """Change the exercise that stands still, and say so."""
        changed = self._practising.change(CHANGES[act.do])
        self._notice = self._label(act) if changed else ""

    def _label(self, act: Act) -> str:
        return next(
            (f"{each.label}." for each in self._hearing.page.choices if each.act == act), ""
        )

    def _switch_counting(self, act: Act) -> None:
        self._notice = self._label(act)
        self._practising.switch_counting()

    def _depth(self, act: Act) -> None:
        """Read in short or in full, and say which: not every page has a deeper layer."""
        self._show(perform(self.view, act))
        full, words = self.view.journey.depth is Depth.FULL, self.setting.words
        self._notice = words.full_now if full else words.short_now

    def _restart(self, act: Act) -> None:
        """Begin anew: what was kept is forgotten with the rest."""
        self._around.forget_kept()
        self._speak_so(lambda _: SILENT)
        self._show(perform(self.view, act))

    def _take_along(self, _: Act) -> None:
        """Write the papers, and say where they are."""
        self._show(self.view.open(Over.TAKEN, self._around.take_along(self.view, self.setting)))

    def _language(self, act: Act) -> None:
        changed = self._around.in_language(act.key)
        if changed is None:
            self._notice = self.setting.words.no_language
            return
        setting, visit = changed
        self.setting = setting.on_route(self.view.journey.route)
        self._voice.speak_so(self._around.manner, setting.book.script.language)
        self._practising.forget()
        self.view = View(replace(self.view.journey, visit=visit))

    def _speak_so(self, change: Callable[[Manner], Manner]) -> None:
        """Change how the reader is spoken to."""
        manner = self._around.speak(change)
        self.setting = replace(self.setting, manner=manner)
        self._voice.speak_so(manner, self.setting.book.script.language)

    def _voice_act(self, act: Act) -> None:
        """Change the voice or the sounds, and say so."""
        self._notice = self._label(act)
        if act.do is Do.SPEAK:
            self._notice = f"{voice_option(self.setting).label}."
        self._speak_so(CHANGES_OF_MANNER[act.do])

    def _leave(self, _: Act) -> None:
        self._left = True

    _OWN: ClassVar[dict[Do, Callable[[PlainWalk, Act], None]]] = {
        Do.EXERCISE: _exercise,
        Do.UNTIL_CALLED: _exercise,
        Do.PAUSE: lambda self, _: self._practising.pause_or_resume(),
        Do.AGAIN: lambda self, _: self._practising.again(),
        Do.STILL: _switch_counting,
        Do.TAP: lambda self, _: self._show(self.view.tap(self._practising.now)),
        Do.TAKE_ALONG: _take_along,
        Do.RESTART: _restart,
        Do.DEPTH: _depth,
        Do.LANGUAGE: _language,
        Do.LEAVE: _leave,
        **dict.fromkeys(CHANGES, _change),
        **dict.fromkeys(CHANGES_OF_MANNER, _voice_act),
    }
