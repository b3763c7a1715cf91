from __future__ import annotations

from collections import Counter

from tests.script.advising import advised, told
from tests.script.samples import SAMPLE, sample
from tests.script.samples import told as problems
from tests.script.tables import Row, each_row

ON_THE_SAMPLE = Counter(each.split(": ", 1)[1] for each in told(SAMPLE))


@each_row("advice")
def test_each_piece_of_advice_is_told_at_its_place(row: Row) -> None:
    left = Counter(ON_THE_SAMPLE)
    more = []
    for each in told(row.text):
        message = each.split(": ", 1)[1]
        if left[message]:
            left[message] -= 1
        else:
            more.append(each)

    assert more == row.told


def test_advice_knows_its_rule_and_its_words() -> None:
    found = advised(sample(("Rest well.", "Rest. You simply wait.")))

    assert [(each.rule, each.words) for each in found if each.rule == "tone"] == [
        ("tone", "simply")
    ]


def test_advice_on_the_sample_is_on_its_sources_and_one_passive_headline() -> None:
    assert Counter(each.rule for each in advised(SAMPLE)) == {
        "passive": 1,
        "no-source": 4,
        "source-address": 1,
        "source-year": 1,
    }


def test_a_script_in_another_language_is_advised_on_its_sources_only() -> None:
    text = sample(("language: en\n", "language: es\n"), ("Rest well.", "You must relax!"))

    assert {each.rule for each in advised(text)} == {"no-source", "source-address", "source-year"}


def test_advice_on_a_clinics_facts_is_told_in_its_file() -> None:
    found = advised(SAMPLE, "name: Elm\nroom: You must share it.\nreviewed_by: Dr Elm\n")

    assert [str(each).split("\n")[0] for each in found if each.file == "clinic.yaml"] == [
        "clinic.yaml:2:11: “must” sounds like an order. You could say “you can” or “you may”.",
        "clinic.yaml:3:14: “review_date” is missing beside this."
        " Until then people read “not checked”.",
    ]


def test_the_day_of_a_review_without_a_name_is_half_a_review() -> None:
    found = advised(SAMPLE, "review_date: 2026-11-24\n")

    assert [each.words for each in found if each.rule == "half-reviewed"] == [""]


def test_a_whole_review_needs_no_advice() -> None:
    found = advised(SAMPLE, "reviewed_by: Dr Elm\nreview_date: 2026-11-24\n")

    assert [each.rule for each in found if each.file == "clinic.yaml"] == []


def test_advice_in_a_line_filled_by_the_clinic_is_told_where_it_is_written() -> None:
    found = advised(SAMPLE, "visit_length: approximately two hours\n")

    assert [(each.file, each.line) for each in found if each.rule == "swap"] == [("clinic.yaml", 1)]


def test_a_hard_word_that_is_marked_on_another_page_only_is_told() -> None:
    text = sample(("[[nurse]]", "[[monitor|nurse]]"), ("Choose one.", "Choose a monitor."))

    assert [(each.line, each.words) for each in advised(text) if each.rule == "swap"] == [
        (41, "monitor")
    ]


def test_a_page_without_a_source_is_told() -> None:
    without = advised(sample(("        sources: [LEAFLET]\n", "")))

    assert (28, "no-source") in [(each.line, each.rule) for each in without]
    assert (28, "no-source") not in [(each.line, each.rule) for each in advised(SAMPLE)]


def test_a_phrase_that_a_writer_allows_is_no_more_told_but_others_are() -> None:
    allowed = 'wording_allowed: [{text: an easy  pace, why: "Patients asked for it."}]\n'
    text = sample(
        ("language: en\n", f"{allowed}language: en\n"),
        ("You meet a [[nurse]].", "You go at an Easy pace. It is easy."),
    )

    assert [(each.line, each.column) for each in advised(text) if each.rule == "tone"] == [(32, 53)]


def test_a_long_sentence_can_be_allowed() -> None:
    words = "One two three four five six seven eight nine ten eleven twelve one two three four"
    allowed = f"wording_allowed: [{{text: '{words}.', why: It is a song.}}]\n"
    changes = [("You meet a [[nurse]].", f"{words}.")]

    assert "long-sentence" in {each.rule for each in advised(sample(*changes))}
    changes.append(("language: en\n", f"{allowed}language: en\n"))
    assert "long-sentence" not in {each.rule for each in advised(sample(*changes))}


def test_a_problem_cannot_be_allowed() -> None:
    allowed = "wording_allowed: [{text: You will be fine., why: It is kind.}]\n"
    text = sample(
        ("language: en\n", f"{allowed}language: en\n"), ("Rest well.", "You will be fine.")
    )

    (found,) = problems(text)

    assert found.startswith("91:15: “You will be fine” is a promise.")


def test_what_a_country_says_is_advised_on_but_not_its_names() -> None:
    text = sample(
        ("name: Lifeline", "name: Just Call"),
        ('emergency_number: "911"', 'emergency_number: "911"\n    approval: It is just so.'),
    )

    assert [(each.line, each.words) for each in advised(text) if each.rule == "tone"] == [
        (18, "just")
    ]
