"""The clinic's own facts: what differs from clinic to clinic, and is never guessed."""

from __future__ import annotations

from dataclasses import field, fields

from walkthrough.record import record
from walkthrough.script.text import Prose


def _fact(told: str) -> Prose:
    value: Prose = field(default=(), metadata={"told": told})
    return value


@record(kw_only=True)
class Facts:
    """One text for each fact, limited to routes where it differs; empty is not filled in."""

    name: Prose = _fact("The clinic's name.")
    phone_day: Prose = _fact("The number to call in the daytime.")
    phone_after_hours: Prose = _fact("The number to call at night and at weekends.")
    emergency_number: Prose = _fact("The emergency number; the country's own if left out.")
    crisis_line: Prose = _fact("The crisis line; the country's own if left out.")
    crisis_line_checked: Prose = _fact("The day when the clinic last checked its crisis line.")
    other_route: Prose = _fact("What the clinic's own way of giving the medicine is called.")
    approval: Prose = _fact("Whether this use is licensed or off-label.")
    visit_length: Prose = _fact("How long the whole visit takes, by route.")
    dosing_time: Prose = _fact("How long giving the medicine takes, by route.")
    watch_time: Prose = _fact("How long one is watched afterwards, by route.")
    pressure_times: Prose = _fact("When blood pressure is checked.")
    checks: Prose = _fact("What staff watch: blood pressure, pulse, oxygen.")
    staff_present: Prose = _fact("Who is there, and how near.")
    call_signal: Prose = _fact("How to call staff from the chair or bed.")
    therapist: Prose = _fact("Whether a therapist is there.")
    stopping: Prose = _fact("Whether it can be stopped part-way, by route.")
    touch_policy: Prose = _fact("The rule on touch.")
    recording_policy: Prose = _fact("Cameras and filming.")
    room: Prose = _fact("Private room, shared bay or curtain.")
    comfort: Prose = _fact("What the clinic has: blanket, eye mask, headphones, music.")
    companion_in_room: Prose = _fact("Whether someone may sit in the room.")
    food_rule: Prose = _fact("How long without food, by route.")
    drink_rule: Prose = _fact("How long without drink, by route.")
    other_sprays_rule: Prose = _fact("How long after other nose sprays.")
    alcohol_rule: Prose = _fact("Alcohol and street drugs, before and after.")
    medicine_rule: Prose = _fact("What to take on the day. Never a dose, never stop.")
    caffeine_rule: Prose = _fact("Coffee, tea and smoking.")
    bring: Prose = _fact("What to bring.")
    wear: Prose = _fact("What to wear.")
    arrive_early: Prose = _fact("How early to come.")
    way_home: Prose = _fact("Who may take one home.")
    driving_rule: Prose = _fact("When one may drive again. It may only be made longer.")
    decisions_rule: Prose = _fact("How long to wait with big decisions.")
    evening_rule: Prose = _fact("How long someone should stay near.")
    work_rule: Prose = _fact("When to go back to work or school.")
    leaving_checks: Prose = _fact("What staff check before one leaves.")
    first_course: Prose = _fact("What a first course often is, by route.")
    review_point: Prose = _fact("When the clinic looks at how much it helps.")
    follow_up: Prose = _fact("Who calls afterwards, and when.")
    mood_forms: Prose = _fact("Which mood forms there are.")
    integration: Prose = _fact("What is offered to make sense of it later.")
    cost: Prose = _fact("What it costs.")
    insurance: Prose = _fact("What insurance pays.")
    cancellation: Prose = _fact("What happens if one cancels.")
    ill_or_late: Prose = _fact("What to do when ill or late.")
    access: Prose = _fact("Language, hearing, sight, wheelchair, sleep machine.")
    speak_up: Prose = _fact("Whom to tell if something felt wrong.")
    painkiller: Prose = _fact("The country's word for a simple painkiller.")
    reviewed_by: Prose = _fact("Who checked this text for the clinic.")
    review_date: Prose = _fact("When this text was checked.")


FACT_NAMES = frozenset(each.name for each in fields(Facts))
"""The names that a placeholder such as {clinic.phone_day} may use."""
