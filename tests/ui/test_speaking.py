"""Pages, choices and exercises read aloud by an engine that only pretends."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from tests.speech.engines import FakeEngines, at_once
from tests.ui.walking import MOST_TURNS, Walker, walking
from walkthrough.journey.act import Act, Do
from walkthrough.journey.over import Over
from walkthrough.policy import KIOSK
from walkthrough.speech.cues import Tone
from walkthrough.speech.engines import found
from walkthrough.speech.manner import SILENT
from walkthrough.speech.sound import Sound
from walkthrough.speech.speaker import Speaker
from walkthrough.speech.tones import Chime, players
from walkthrough.ui.speaking import MadeSound

ESPEAK = frozenset({"espeak-ng"})


def sound_with(fake: FakeEngines, there: frozenset[str]) -> MadeSound:
    """Return what makes a sound of fake programs."""

    def which(name: str) -> str | None:
        return f"/bin/{name}" if name in there else None

    def made(told_silent: Callable[[], None], ring: Callable[[Tone], None]) -> Sound:
        speaker = Speaker(found(which, "linux"), fake, told_silent=told_silent, pause=at_once)
        return Sound(speaker, Chime(players(which), fake, ring))

    return made


class Listener:
    """A reader who hears, besides a walker's keys."""

    def __init__(self, walker: Walker, fake: FakeEngines) -> None:
        self.walker = walker
        self.fake = fake

    def utterance(self) -> str:
        """What is being said now: the first line of it, once it was handed over."""
        self.fake.until(lambda: bool(self.fake.started and self.fake.started[-1].heard))
        return self.fake.started[-1].heard[0]

    async def until_said(self, text: str) -> None:
        """Wait until a line with this text was handed to an engine."""
        self.fake.until(lambda: any(text in line for line in self.fake.heard))
        await self.walker.pilot.pause()


@asynccontextmanager
async def listening(
    size: tuple[int, int] = (80, 24),
    fake: FakeEngines | None = None,
    there: frozenset[str] = ESPEAK,
    **changes: Any,
) -> AsyncIterator[Listener]:
    fake = FakeEngines() if fake is None else fake
    async with walking(size, sound=sound_with(fake, there), **changes) as walker:
        yield Listener(walker, fake)


async def test_it_is_silent_until_it_is_wanted() -> None:
    async with listening() as ear:
        await ear.walker.press("right", "left", "h", "escape")
        assert ear.fake.started == []
        assert ear.walker.app.speaking._sound is None


async def test_v_reads_this_page_and_each_that_follows_and_v_stops() -> None:
    async with listening() as ear:
        await ear.walker.press("v")
        first = ear.utterance()
        await ear.walker.press("right")
        assert ear.fake.started[0].killed
        assert ear.utterance() != first
        await ear.walker.press("v")
        assert all(each.killed for each in ear.fake.started)
        spoken = len(ear.fake.started)
        await ear.walker.press("right")
        assert len(ear.fake.started) == spoken


async def test_any_key_and_any_touch_silences_at_once() -> None:
    for touch in ("x", "tab", "mouse"):
        async with listening(aloud=True) as ear:
            ear.utterance()
            if touch == "mouse":
                await ear.walker.pilot.click(offset=(2, 2))
            else:
                await ear.walker.press(touch)
            assert ear.fake.started[0].killed


async def test_r_reads_the_page_again_from_its_beginning() -> None:
    async with listening(aloud=True) as ear:
        first = ear.utterance()
        await ear.walker.press("r")
        assert len(ear.fake.started) == 2
        assert ear.utterance() == first


async def test_a_page_that_was_read_is_named_when_one_comes_back_to_it() -> None:
    async with listening(aloud=True) as ear:
        headline = ear.utterance()
        await ear.walker.press("h")
        await ear.until_said("Help is here")
        await ear.walker.press("escape")
        assert ear.utterance() == headline
        assert ear.fake.started[-1].heard[1:] == ["R for Read this again."]
        await ear.walker.press("r")
        assert ear.utterance() == headline
        await ear.until_said("B for Back")
        assert len(ear.fake.started[-1].heard) > 10


async def test_a_button_of_the_bar_is_named_without_its_letter() -> None:
    async with listening((160, 50), aloud=True) as ear:
        await ear.walker.press("shift+tab")
        assert ear.utterance() == "Leave."
        await ear.walker.press("shift+tab")
        assert ear.utterance() == "Help."


async def test_an_exercise_waits_until_its_first_words_were_heard() -> None:
    async with listening() as ear:
        await ear.walker.press("c")
        silent = ear.walker.screen.running.run
        assert silent is not None
        assert silent.session.since == ear.walker.clock.now
    async with listening(aloud=True) as ear:
        await ear.walker.press("c")
        await ear.until_said("Space for Stop")
        await ear.until_said("back to normal")
        run = ear.walker.screen.running.run
        assert run is not None
        assert run.session.since is not None
        lead = run.session.since - ear.walker.clock.now
        words = sum(len(line.split()) for line in ear.fake.started[-1].heard)
        assert lead + 8.0 >= words / 160 * 60 > 8.0


async def test_the_marked_choice_is_read_and_what_a_tick_changes() -> None:
    async with listening(aloud=True, step="bring") as ear:
        await ear.walker.press("tab")
        option = ear.walker.screen.zones.marks.option
        assert option is not None
        await ear.until_said(f"{option.label}, not ticked")
        await ear.walker.press("enter")
        await ear.until_said(f"{option.label}, ticked")
        assert ear.fake.started[-1].heard == [f"{option.label}, ticked."], "and nothing else"


async def test_an_answer_in_the_line_over_the_bar_is_read() -> None:
    async with listening(aloud=True) as ear:
        await ear.walker.press("z")
        await ear.until_said("key")


async def test_the_keys_work_while_typing() -> None:
    async with listening() as ear:
        ear.walker.screen.show(ear.walker.screen.view.open(Over.LINE, "notes"))
        await ear.walker.press("tab", "tab")
        ear.walker.screen.zones.field.take_focus()
        await ear.walker.pilot.pause()
        await ear.walker.press("v")
        assert ear.fake.started == []
        await ear.walker.press("f4")
        assert ear.walker.screen.setting.manner.aloud
        ear.utterance()


async def test_an_exercise_is_cued_in_time_and_then_less_and_less() -> None:
    async with listening(aloud=True) as ear:
        await ear.walker.press("c")
        await ear.until_said("Find a way")
        run = ear.walker.screen.running.run
        assert run is not None
        words = ear.walker.screen.setting.words
        heard = len(ear.fake.started)
        inhaled = []
        for segment in run.session.timeline.segments:
            ear.walker.clock.now = 1000.0 + segment.begin + 0.01
            assert run.session.since is not None
            ear.walker.clock.now = run.session.since + segment.begin + 0.01
            ear.walker.screen.running.tick()
            await ear.walker.pilot.pause()
            if len(ear.fake.started) > heard:
                heard = len(ear.fake.started)
                if ear.utterance().startswith(words.inhale):
                    inhaled.append(segment.count)
        assert inhaled[:5] == [0, 1, 2, 3, 6][: len(inhaled)]
        assert len(inhaled) >= 4


async def test_a_pause_is_told_with_what_can_be_done() -> None:
    async with listening(aloud=True) as ear:
        await ear.walker.press("c")
        await ear.walker.press("space")
        await ear.until_said("Paused")
        await ear.until_said("Carry on")


async def test_without_a_voice_it_is_said_kindly_and_once() -> None:
    async with listening(there=frozenset()) as ear:
        await ear.walker.press("v")
        assert "There is no voice on this computer" in ear.walker.status
        assert not ear.walker.screen.setting.manner.aloud


async def test_a_voice_that_turns_out_to_be_mute_is_said_too() -> None:
    async with listening(fake=FakeEngines(lambda _: 1)) as ear:
        await ear.walker.press("v")
        for _ in range(200):
            await ear.walker.pilot.pause(0.01)
            if "no voice" in ear.walker.status:
                break
        assert "There is no voice on this computer" in ear.walker.status
        assert not ear.walker.screen.setting.manner.aloud


async def test_the_sheet_makes_it_slower_faster_louder_softer_within_bounds() -> None:
    async with listening(aloud=True) as ear:
        ear.walker.screen.do(_act(Do.VOICE))
        await ear.walker.pilot.pause()
        for _ in range(4):
            await ear.walker.click("options", "Speak slower")
        assert ear.walker.screen.setting.manner.rate == -4
        assert "80" in ear.fake.started[-1].command
        await ear.walker.click("options", "Speak slower")
        assert ear.walker.screen.setting.manner.rate == -4
        await ear.walker.click("options", "Speak faster")
        await ear.walker.click("options", "Louder")
        await ear.walker.click("options", "Softer")
        manner = ear.walker.screen.setting.manner
        assert (manner.rate, manner.loudness) == (-3, 3)


async def test_sounds_for_the_breath_ring_the_bell_where_nothing_can_play() -> None:
    async with listening() as ear:
        rung: list[str] = []
        ear.walker.app.bell = lambda: rung.append("bell")  # type: ignore[method-assign]
        ear.walker.screen.do(_act(Do.TONES))
        assert ear.walker.screen.setting.manner.tones
        assert len(rung) == 0
        await ear.walker.pilot.pause()
        assert len(rung) == 1
        ear.walker.app.ring(Tone.EXHALE)
        await ear.walker.pilot.pause(0.35)
        assert len(rung) == 3
        assert ear.fake.started == []


async def test_each_breath_sounds_once_when_it_begins_and_a_late_picture_sounds_nothing() -> None:
    looks = {"look/tones": "yes"}
    async with listening(there=frozenset({"aplay"}), kept=looks) as ear:
        await ear.walker.press("c")
        assert ear.fake.started == [], "there is no sound before the first breath"
        run = ear.walker.screen.running.run
        assert run is not None
        assert run.session.since is not None
        paced = [each for each in run.session.timeline.segments if each.phase.value != "none"]
        for place, late in enumerate((0.01, 0.02, 0.9, 0.01)):
            for again in (0.0, 0.1):
                ear.walker.clock.now = run.session.since + paced[place].begin + late + again
                ear.walker.screen.running.tick()
                await ear.walker.pilot.pause()
        ear.fake.until(lambda: len(ear.fake.started) == 3)
        assert ear.fake.programs == ["/bin/aplay"] * 3


async def test_at_home_it_is_remembered_and_starting_again_forgets_it() -> None:
    kept: list[dict[str, str]] = []

    def keep(entries: Any) -> str:
        kept.append(dict(entries))
        return ""

    async with listening(keep=keep) as ear:
        await ear.walker.press("v")
        assert ear.walker.app.entries()["look/aloud"] == "yes"
        ear.walker.screen.do(_act(Do.RESTART))
        assert ear.walker.screen.setting.manner == SILENT
        assert ear.walker.app.entries() == {}
    async with listening(keep=keep, kept={"look/aloud": "yes", "look/rate": "2"}) as ear:
        assert ear.utterance()
        assert "200" in ear.fake.started[0].command


async def test_a_shared_screen_offers_it_on_each_step_and_falls_silent_for_the_next() -> None:
    async with listening((80, 30), policy=KIOSK) as ear:
        walker = ear.walker
        seen: set[str] = set()
        while walker.at not in seen:
            seen.add(walker.at)
            acts = [each.act.do for each in walker.screen.zones.options.options]
            assert acts.count(Do.SPEAK) == 1, walker.at
            before = walker.at
            for _ in range(MOST_TURNS):  # reading on to the end of the page comes first
                await walker.press("right")
                if walker.at != before:
                    break
        assert len(seen) > 40
        await walker.press("h")
        walker.screen.do(_act(Do.CLOSE))
        walker.screen.do(_act(Do.SPEAK))
        ear.utterance()
        walker.app.fall_silent()
        assert walker.app.setting().manner == SILENT
        assert all(each.killed for each in ear.fake.started)


async def test_nothing_is_left_behind_at_the_end_nor_while_the_process_stands_still() -> None:
    async with listening(aloud=True) as ear:
        ear.utterance()
        ear.walker.app.about_to_stop()
        assert ear.fake.started[-1].killed
        await ear.walker.press("r")
        ear.utterance()
        assert not ear.fake.started[-1].killed
    assert ear.fake.started[-1].killed


def _act(do: Do) -> Act:
    return Act(do)
