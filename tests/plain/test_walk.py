"""The plain form as a talk: what an answer does, and what is said after it."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from tests.plain.talking import Talk
from walkthrough.journey.practice import Practised
from walkthrough.plain.voice import Silent


def last_lines(talk: Talk, count: int) -> list[str]:
    return talk.said.strip("\n").split("\n")[-count:]


def test_the_headline_comes_first_and_what_can_be_typed_last() -> None:
    lines = Talk().pages[0].split("\n")

    assert lines[0] == "Practise your first visit, step by step"
    assert lines[-2] == "For learning. Clinic first. Help: h"
    assert lines[-1] == (
        "Enter: Next. A number chooses. r: Hear it again. c: Breathe. g: Ground. h: Help. q: Leave."
    )


def test_all_that_can_be_typed_is_said_once_and_when_it_is_asked_for() -> None:
    talk = Talk("", "", "r")

    said = [page.split("\n")[-1] for page in talk.pages]
    assert said[1:3] == ["Enter: Next.", "Enter: Next."]
    assert said[3].startswith("Enter: Next. A number chooses. b: Back. r: Hear")
    assert "more pages here" not in talk.pages[2]
    assert "more page here" in talk.pages[3]


def test_where_one_is_is_said_when_a_part_begins() -> None:
    pages = Talk("", "", "", "").pages

    told = [
        any(line.startswith(("Start,", "How it works,")) for line in page.split("\n"))
        for page in pages
    ]
    assert told == [True, False, False, False, True]


def test_each_page_has_the_standing_line_and_the_way_to_help() -> None:
    talk = Talk(*["h", "1", "b", "b", "m", "b", *[""] * 30])

    for page in talk.pages:
        assert "For learning. Clinic first. Help: h" in page


@pytest.mark.parametrize("answer", ["1", "tell me more", "TELL  ME more", "t", " T "])
def test_a_choice_is_made_by_its_number_its_words_or_its_letter(answer: str) -> None:
    assert Talk(answer).sheets == ["more"]


@pytest.mark.parametrize("answer", ["0", "3", "99999", "z", "no such choice", "²", "-1", "\x1b[C"])
def test_an_answer_that_means_nothing_is_met_kindly(answer: str) -> None:
    talk = Talk(answer)

    assert talk.sheets == []
    assert last_lines(talk, 2) == ["That key does nothing. Help: h", "Enter: Next."]
    assert "\x1b" not in talk.said


def test_back_on_the_first_page_does_nothing_and_says_so() -> None:
    assert last_lines(Talk("b"), 2)[0] == "That key does nothing. Help: h"


def test_a_page_that_one_comes_back_to_is_named_and_not_said_again() -> None:
    talk = Talk("t", "b")

    assert talk.pages[-1].split("\n") == [
        "Practise your first visit, step by step",
        "For learning. Clinic first. Help: h",
        "Enter: Next. r: Hear it again.",
    ]


def test_a_page_that_one_turns_back_to_is_said_whole() -> None:
    pages = Talk("", "b").pages

    assert "What happens: You walk through" in pages[2]


def test_after_a_tick_only_that_line_is_said() -> None:
    talk = Talk("1", "1", step="bring")

    lines = talk.said.strip("\n").split("\n")
    item = next(line for line in lines if line.startswith("1: "))
    assert item.endswith("(not ticked)")
    assert lines[-4:] == [
        item.replace("not ticked", "ticked"), "Enter: Next.", item, "Enter: Next."
    ]  # fmt: skip


def test_after_a_choice_its_answer_is_said_and_that_it_was_chosen() -> None:
    talk = Talk("1", step="check-ride")

    assert "(chosen)" in talk.said
    assert talk.at == "check-ride"
    assert last_lines(talk, 1) == ["Enter: Next."]


def test_full_pages_say_only_what_they_add() -> None:
    talk = Talk("f", "f")

    assert "Pages are full now." in talk.said
    assert talk.said.count("What happens: You walk through") == 1
    assert last_lines(talk, 2) == ["Pages are short now.", "Enter: Next."]


def test_a_line_is_written_after_its_choice_and_kept() -> None:
    talk = Talk("y", "my people", "1", "Anna \x07\x1b[2J Berg", "r")

    assert talk.walk.view.journey.plan.text("ride") == "Anna [2J Berg"
    assert "1: You can write here: Anna [2J Berg" in talk.said
    assert "\x1b" not in talk.said
    assert "\x07" not in talk.said


def test_letters_are_text_only_while_a_line_is_written() -> None:
    talk = Talk("1", "q", step="notebook")

    name = f"notebook/{talk.walk.view.prompts[0].id}"
    assert talk.walk.view.journey.plan.text(name) == "q"


def test_enter_alone_leaves_a_line_and_a_minus_takes_it_away() -> None:
    talk = Talk("1", "calm", "1", "", step="notebook")
    name = f"notebook/{talk.walk.view.prompts[0].id}"
    assert talk.walk.view.journey.plan.text(name) == "calm"

    talk = Talk("1", "calm", "1", "-", step="notebook")
    assert talk.walk.view.journey.plan.text(name) == ""


def test_the_end_of_input_while_a_line_is_written_leaves() -> None:
    talk = Talk("1", step="notebook")

    assert last_lines(talk, 1)[0].startswith("Write one line")


def test_what_is_kept_is_offered_again() -> None:
    kept: dict[str, str] = {}

    def keep(entries: Any) -> str:
        kept.clear()
        kept.update(entries)
        return ""

    Talk("", "", "y", "my people", "1", "Anna", keep=keep)
    talk = Talk("", kept=dict(kept), keep=keep)

    assert talk.pages[0].startswith("Welcome back\n")
    assert "1: Go on from here" in talk.pages[0]
    assert talk.at == "at-a-glance"
    assert "Days before" in talk.pages[1], "a page that was never said is said whole"
    assert talk.walk.view.journey.plan.text("ride") == "Anna"


def test_a_trouble_with_keeping_is_said_once() -> None:
    talk = Talk("", "", "", keep=lambda _: "keep_failed")

    assert talk.said.count("This could not be kept. You can go on.") == 1


def test_forgetting_forgets_all_and_begins_anew() -> None:
    kept: dict[str, str] = {"written/ride": "Anna", "look/theme": "daylight"}
    talk = Talk("h", "settings and keys", "forget what is kept", "forget it",
                kept=kept, keep=lambda _: "")  # fmt: skip

    assert talk.walk.view.journey.plan.text("ride") == ""
    assert talk.at == "welcome"


def test_the_papers_are_taken_along() -> None:
    talk = Talk("y", "take it with me", take=lambda *_: "/somewhere/plan.html")

    assert "It is in this file: /somewhere/plan.html." in talk.pages[-1]


def test_the_appointment_is_entered_by_number() -> None:
    talk = Talk("m", "my day", "when is my visit?", "+ 1 hour", step="main-points")

    assert talk.walk.view.journey.plan.at == time(10)
    told, enter = last_lines(talk, 2)
    assert "10:00" in told
    assert enter == "Enter: My day."


def test_leaving_ends_the_talk_at_once() -> None:
    talk = Talk("q", "never said")

    assert talk.pages == Talk().pages


def test_the_command_leads_back_to_the_page() -> None:
    talk = Talk("", command="walkthrough --plain")

    assert talk.walk.command == "walkthrough --plain --from main-points"


class Noted(Silent):
    """A voice that notes what it is to say."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def say(self, text: str) -> None:
        self.heard.append(text)

    def stop(self) -> None:
        self.heard.append("(stopped)")


def test_a_voice_says_each_page_as_it_is_written_and_stops_for_an_answer() -> None:
    voice = Noted()
    talk = Talk("", voice=voice)

    assert voice.heard == [talk.pages[0], "(stopped)", talk.pages[1], "(stopped)"]


def test_an_exercise_that_was_done_is_among_what_was_practised() -> None:
    talk = Talk("c", 40.0, "back to my page")

    (done,) = talk.walk.view.journey.practice.done
    assert done == Practised(date(2026, 11, 24), "B03")
    assert talk.pages[-1].startswith("Practise your first visit")


def test_a_page_that_asks_first_is_read_in_short_or_gone_past() -> None:
    asks = Talk(step="hard-time").pages[0]
    short = Talk("read it in short", step="hard-time")
    past = Talk("go past it", step="hard-time")

    assert all(f"{number}: " in asks for number in (1, 2, 3))
    assert "Enter: Skip. A number chooses." in asks
    assert short.at == "hard-time"
    assert "Read it in full" in short.pages[-1]
    assert past.at != "hard-time"


def test_where_the_team_comes_first_no_exercise_begins() -> None:
    talk = Talk("e", "anything we should know?", "2", "")

    assert talk.sheets[-1] == "no_exercise"
    assert "No exercise for now" in talk.said


def test_a_feeling_is_answered_with_a_kind_word() -> None:
    talk = Talk("g", 100_000.0, "how is it now?", "1")

    assert "It is nothing that you did." in talk.pages[-1]


def test_the_map_is_a_list_that_says_where_one_is() -> None:
    (page,) = [page for page in Talk("", "", "m").pages if page.startswith("Map of the visit")]

    assert "- The visit at a glance (you are here)" in page
    assert "- Seven main points (seen)" in page
    assert "How it works: still to come" in page


def test_the_day_is_said_without_a_drawing() -> None:
    page = Talk("m", "my day", "when is my visit?", "+ 1 hour", "").pages[-1]

    assert page.startswith("My day\n")
    assert not set(page) & set("━─│┌├└●○")


def test_the_voice_is_switched_by_its_letter_on_every_page() -> None:
    talk = Talk("v", "v", voice=Noted())

    assert talk.said.strip("\n").split("\n")[-4:] == [
        "Read aloud.", "Enter: Next.", "Stop reading aloud.", "Enter: Next."
    ]  # fmt: skip
