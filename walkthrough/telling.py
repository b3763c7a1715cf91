"""What `walkthrough check` tells after the problems: advice, a summary, the reading level."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from walkthrough.checking import Checked
from walkthrough.script.model import Script
from walkthrough.script.problem import Advice, Problem

NOT_MEASURED = (
    "The reading level was not measured. To measure it, install what it needs:\n"
    '    pip install "first-session[authors]"'
)


def advice_on(checked: Checked, script: Script) -> list[Advice]:
    """Return the advice on a script that could be read as a whole."""
    from walkthrough.script.advice import advice

    return advice(script, checked.reading, checked.clinic, checked.clinic_reading, checked.today)


def tell_advice(checked: Checked) -> None:
    """Print the advice, a summary and the reading level, each as soon as it is known.

    Nothing is advised on a script that could not be read as a whole.
    """
    from walkthrough.script.advice import advice_on_level

    script = checked.script
    if script is None:
        return
    if not checked.is_whole:
        print("Once these are mended, you can read advice on the wording here.")
        return
    _tell(advice_on(checked, script))
    _tell_summary(script, checked)
    _tell_ages(script, checked)
    print(end="", flush=True)
    from walkthrough.script.reading_level import reading_level

    if not script.in_english:
        print("The wording and the reading level are looked at in English only.")
        return
    level = reading_level(script, checked.clinic)
    if level is None:
        print(NOT_MEASURED)
        return
    if not level.steps:
        print("There is too little text to measure the reading level.")
        return
    _tell(advice_on_level(script, checked.reading, level))
    print(
        f"Reading level: grade {level.mean:.1f} on average, by Flesch-Kincaid;"
        f" the hardest page is “{level.worst.step}”, grade {level.worst.grade:.1f}.\n"
        f"The whole by SMOG: grade {level.smog:.1f}."
    )


def _tell(found: Sequence[Advice]) -> None:
    if found:
        print("\nAdvice. The script works as it is; these lines could be kinder or clearer.\n")
        for each in found:
            print(each)
        count = "1 piece" if len(found) == 1 else f"{len(found)} pieces"
        print(f"{count} of advice.\n")


def _tell_summary(script: Script, checked: Checked) -> None:
    from walkthrough.script.summary import minutes, summary

    found = summary(script, checked.clinic)
    fewest, most = min(found.steps.values()), max(found.steps.values())
    route = max(found.words_in_all, key=lambda each: found.words_in_all[each])
    top, whole = found.words_on_top[route], found.words_in_all[route]
    each_route = f"{most} on each route" if fewest == most else f"{fewest} to {most} on a route"
    total = sum(len(stage.steps) for stage in script.stages)
    print(f"{found.stages} stages, {total} steps: {each_route}.")
    print(
        f"{top} words on the pages, to read in about {minutes(top)} min;"
        f" {whole} with all that opens from them, about {minutes(whole)} min."
    )
    if found.left_open:
        names = ", ".join(found.left_open)
        print(f"Left open by the clinic, read as “{script.words.ask_your_clinic}”: {names}.")


def _tell_ages(script: Script, checked: Checked) -> None:
    from walkthrough.script.ages import SOURCE_YEARS, ages

    found = ages(script, checked.clinic, checked.today)
    if found.old:
        print(
            f"{found.old} of the {found.dated} sources with a year are more than {SOURCE_YEARS}"
            f" years old; {found.undated} name no year. They are not advised on one by one:"
            " an old study can still be true. Rules and numbers change sooner."
        )
    if found.unchecked:
        print(
            f"Numbers that nobody has looked up yet: {', '.join(found.unchecked)}."
            " They are advised on where a clinic names such a country; the page of numbers says so."
        )


def as_values(checked: Checked) -> dict[str, Any]:
    """Return all that check finds as values that JSON can hold."""
    from walkthrough.script.advice import advice_on_level
    from walkthrough.script.reading_level import reading_level

    found: dict[str, Any] = {"problems": [_place(each) for each in checked.problems]}
    script = checked.script
    if script is None or not checked.is_whole:
        return {**found, "advice": None, "summary": None, "reading_level": None}
    told = advice_on(checked, script)
    level = reading_level(script, checked.clinic) if script.in_english else None
    measured = None
    if level is not None and level.steps:
        told += advice_on_level(script, checked.reading, level)
        measured = {"mean": level.mean, "worst": level.worst.step, "smog": level.smog}
    advised = [{**_place(each), "rule": each.rule, "words": each.words} for each in told]
    return {
        **found,
        "advice": advised,
        "summary": _summary(script, checked),
        "reading_level": measured,
    }


def _place(problem: Problem) -> dict[str, Any]:
    return {name: getattr(problem, name) for name in ("file", "line", "column", "message")}


def _summary(script: Script, checked: Checked) -> dict[str, Any]:
    from walkthrough.script.ages import ages
    from walkthrough.script.summary import minutes, summary

    found = summary(script, checked.clinic)
    old = ages(script, checked.clinic, checked.today)
    return {
        "stages": found.stages,
        "steps": found.steps,
        "words_on_pages": found.words_on_top,
        "words_in_all": found.words_in_all,
        "minutes_on_pages": {route: minutes(x) for route, x in found.words_on_top.items()},
        "left_open": found.left_open,
        "sources_with_a_year": old.dated,
        "sources_old": old.old,
        "sources_undated": old.undated,
        "numbers_not_looked_up": old.unchecked,
    }
