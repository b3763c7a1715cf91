"""Moves through a script, as a table."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import shipped
from tests.journey.scripts import begin, passage, small_script, stage
from walkthrough.journey.journey import LONGEST_TRAIL, Journey, Visit
from walkthrough.script.steps import Breath, Prompts, Question
from walkthrough.script.text import Route


def play(moves: str, journey: Journey | None = None) -> Journey:
    """Carry out moves: f forward, b back, r restart, =name goto, ?name choose, @name route."""
    journey = journey or begin()
    for move in moves.split():
        if move == "f":
            journey = journey.forward()
        elif move == "b":
            journey = journey.back()
        elif move == "r":
            journey = journey.restart()
        elif move.startswith("="):
            journey = journey.goto(move[1:])
        elif move.startswith("@"):
            journey = replace(journey, route=Route(move[1:]))
        else:
            assert isinstance(journey.step, Question)
            chosen = next(each for each in journey.step.choices if each.id == move[1:])
            journey = journey.choose(chosen)
    return journey


@pytest.mark.parametrize(
    ("moves", "at"),
    [
        ("", "welcome"),
        ("f", "ask"),
        ("b", "welcome"),
        ("f b", "welcome"),
        ("f f", "read"),
        ("f f f", "rest"),
        ("f ?drip f f", "drip"),
        ("f ?drip f f f", "rest"),
        ("f ?shot f f", "rest"),
        ("f ?skip f", "home"),
        ("f ?skip f b", "ask"),
        ("f ?skip ?drip f", "read"),
        ("f f f f", "home"),
        ("f f f f f", "end"),
        ("f f f f f f", "end"),
        ("f f f f f b", "home"),
        ("=rest b", "welcome"),
        ("=drip", "rest"),
        ("@iv =drip", "drip"),
        ("=aside f", "end"),
        ("=end r", "welcome"),
        ("=home =rest =read b b", "home"),
        ("=home =home b", "welcome"),
        ("@iv =drip @im f", "rest"),
        ("@iv =drip @im b", "welcome"),
    ],
)
def test_moves_lead_to(moves: str, at: str) -> None:
    assert play(moves).step.id == at


def test_a_journey_never_changes() -> None:
    journey = begin()
    with pytest.raises(FrozenInstanceError):
        journey.route = Route.IV  # type: ignore[misc]
    journey.forward()
    assert journey.step.id == "welcome"


def test_a_change_of_route_plans_anew_and_keeps_what_was_read() -> None:
    journey = play("f ?drip f f")
    changed = replace(journey, route=Route.IM)
    assert changed.reached == journey.reached
    assert changed.step.id == "drip"
    assert changed.back().step.id == "read"
    assert changed.back().forward().step.id == "rest"


def test_choosing_notes_route_breath_and_answer() -> None:
    journey = play("f ?no-breath")
    assert journey.breath is Breath.UNWELCOME
    assert journey.choice is not None
    assert journey.choice.id == "no-breath"
    assert play("f ?drip").route is Route.IV
    assert play("f ?drip f f b b ?shot").route is Route.IM


def test_restart_forgets_choices_route_and_ticks() -> None:
    journey = play("f ?drip f").tick("line").restart()
    assert journey == begin()


def test_restart_keeps_the_route_that_the_program_was_started_with() -> None:
    assert play("f ?shot r", begin(Route.IV)).route is Route.IV


def test_a_tick_is_set_and_taken_away() -> None:
    ticked = begin().tick("line")
    assert ticked.is_ticked("line")
    assert not ticked.forward().is_ticked("line")
    assert not ticked.tick("line").is_ticked("line")


def test_only_reached_stages_can_be_opened_from_the_map() -> None:
    journey = play("f f f")
    entrances = {str(each.id): journey.entrance(each) for each in journey.stages}
    first, second = entrances["before"], entrances["dose"]
    assert first is not None
    assert second is not None
    assert (first.id, second.id) == ("welcome", "rest")
    assert entrances["after"] is None


def test_a_reached_stage_stays_open_after_a_change_of_route() -> None:
    journey = play("@iv =drip @im")
    dose = journey.stages[1]
    entrance = journey.entrance(dose)
    assert entrance is not None
    assert entrance.id == "drip"
    assert journey.back().goto("drip").step.id == "drip"
    assert [step.id for step in journey.seen_in(dose)] == ["drip", "rest"]


def test_where_one_is() -> None:
    journey = play("f")
    assert journey.stage.id == "before"
    assert journey.left_in_stage == 1
    assert journey.next_stage is not None
    assert journey.next_stage.id == "dose"
    assert play("=end").next_stage is None
    assert play("=end").left_in_stage == 0


def test_a_stage_that_the_route_does_not_see_is_left_out() -> None:
    script = small_script()
    only_drip = stage("drip-only", passage("needle", frozenset({Route.IV})))
    script = replace(script, stages=(script.stages[0], only_drip, *script.stages[1:]))
    journey = Journey.begin(Visit(script))
    assert "drip-only" not in [each.id for each in journey.stages]
    assert journey.next_stage is not None
    assert journey.next_stage.id == "dose"
    assert "drip-only" in [each.id for each in replace(journey, route=Route.IV).stages]


def test_a_script_without_a_step_for_the_route_cannot_begin() -> None:
    script = replace(small_script(), stages=(stage("one", passage("x", frozenset({Route.IV}))),))
    with pytest.raises(ValueError, match="no step"):
        Journey.begin(Visit(script))


MOVES = st.lists(
    st.sampled_from(["f", "b", "r", "=rest", "=home", "=drip", "=ask", "@iv", "@im", "@other"]),
    max_size=40,
)


@given(MOVES)
def test_any_moves_leave_a_sound_journey(moves: list[str]) -> None:
    journey = play(" ".join(moves))
    assert journey.step.id == journey.trail[-1]
    assert set(journey.trail) <= journey.reached
    assert len(journey.trail) >= 1
    back = journey
    for _ in journey.trail:
        back = back.back()
    assert len(back.trail) == 1


def test_the_trail_is_bounded() -> None:
    journey = play(" ".join(["=home =rest"] * LONGEST_TRAIL))
    assert len(journey.trail) == LONGEST_TRAIL


class TestWithoutAKindOfStep:
    """A screen that strangers share leads nobody to private prompts."""

    @staticmethod
    def visit() -> Visit:
        return Visit(shipped.script(), (Prompts,))

    def test_nobody_is_led_to_it(self) -> None:
        journey = Journey.begin(self.visit())
        seen = []
        while journey.following is not None:
            journey = journey.forward()
            seen.append(journey.step)
        assert not any(isinstance(step, Prompts) for step in seen)
        assert any(isinstance(step, Prompts) for step in shipped.visit().steps)

    def test_a_name_that_points_to_it_opens_what_follows(self) -> None:
        journey = Journey.begin(self.visit()).goto("notebook")
        assert journey.step.id == "worry"

    def test_the_map_does_not_list_it(self) -> None:
        journey = Journey.begin(self.visit())
        support = next(stage for stage in journey.stages if stage.id == "support")
        assert "notebook" not in [step.id for step in journey.seen_in(support)]
