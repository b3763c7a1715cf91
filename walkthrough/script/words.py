"""The words that the screens themselves show; the script fills them in its language."""

from __future__ import annotations

from dataclasses import field

from walkthrough.record import record


def _word(told: str) -> str:
    value: str = field(metadata={"told": told})
    return value


@record(kw_only=True)
class Words:
    """One text for each button, label and line of the screens."""

    back: str = _word("The button that goes back.")
    next: str = _word("The button that goes on.")
    breathe: str = _word("The button that opens the breathing shape.")
    ground: str = _word("The button that opens grounding.")
    help: str = _word("The button that opens help.")
    map: str = _word("The button that opens the map of the visit.")
    leave: str = _word("The button that leaves.")
    skip: str = _word("The next button on an exercise page.")
    finish: str = _word("The next button on the last page.")
    close: str = _word("The back button of a page that lies over the visit.")
    resume_visit: str = _word("The next button of a page that lies over the visit.")
    begin: str = _word("The button that begins an exercise.")
    pause: str = _word("The button that pauses an exercise.")
    go_on: str = _word("The button that goes on after a pause.")
    again: str = _word("The button that does an exercise again.")
    something_else: str = _word("The button that offers another exercise.")
    to_the_visit: str = _word("The button that leads back to the visit.")
    to_my_page: str = _word("The button that leads from the calm screen back to the page.")
    all_done: str = _word("The button that stops an exercise.")
    ground_instead: str = _word("The choice that is not about breath.")
    breathe_instead: str = _word("The choice of breath beside grounding.")
    more_choices: str = _word("The button that shows the other choices.")
    tell_me_more: str = _word("The button that opens the deeper layer.")
    short_again: str = _word("The button that closes the deeper layer.")
    short_pages: str = _word("The button that shows only the top layer of each page.")
    full_pages: str = _word("The button that shows both layers of each page.")
    read_in_short: str = _word("The choice to read a page in short.")
    go_past: str = _word("The choice to go past a page without reading it.")
    companion: str = _word("The button for the person who comes along.")
    companion_page: str = _word("The button that opens the companion's own page.")
    questions: str = _word("The button that opens the questions that people ask.")
    clinic_questions: str = _word("The button that opens the questions for the clinic.")
    marked_by_you: str = _word("The label of the questions that the reader has marked.")
    nothing_open: str = _word("Said where there is no question for the clinic.")
    numbers_by_country: str = _word("The button that opens the numbers of each country.")
    numbers_text: str = _word("The line above the numbers of each country.")
    emergency_number: str = _word("The label of a country's emergency number.")
    start_again: str = _word("The button that starts the walkthrough again.")
    read_in_full: str = _word("The button that leads to the step that answers a question.")
    other_questions: str = _word("The button that leads back to the list of questions.")
    another_prompt: str = _word("The button that shows another prompt.")
    glossary: str = _word("The button that opens the glossary.")
    keys: str = _word("The button that opens the list of keys.")
    sources: str = _word("The button that opens the sources of a page.")
    colours: str = _word("The button that changes between the themes.")
    larger_pages: str = _word("The button that makes pages airy, with one thought each.")
    usual_pages: str = _word("The button that leads back to usual pages.")
    still_now: str = _word("Said when nothing moves any more.")
    moving_now: str = _word("Said when the shape moves again.")
    larger_now: str = _word("Said when pages have become airy.")
    usual_now: str = _word("Said when pages are usual again.")
    language: str = _word("The button that changes the language.")
    letters_on: str = _word("The button that switches letter keys on.")
    letters_off: str = _word("The button that switches letter keys off.")
    what_happens: str = _word("The label of this part of a page.")
    what_you_may_notice: str = _word("The label of this part of a page.")
    how_long: str = _word("The label of this part of a page.")
    what_you_can_do: str = _word("The label of this part of a page.")
    how_to_get_help: str = _word("The label of this part of a page.")
    what_comes_next: str = _word("The label of this part of a page.")
    where_last: str = _word("Where one is: on the last page of a part.")
    where_one_more: str = _word("Where one is: one page before the last of a part.")
    where_more: str = _word("Where one is: {count} pages of this part are left.")
    where_then: str = _word("What follows the part: {stage}.")
    where_kept: str = _word("Said on a page over the visit: {stage} is where it leads back.")
    map_headline: str = _word("The headline of the map.")
    map_text: str = _word("The line under it.")
    map_here: str = _word("Marks the part where one is.")
    map_seen: str = _word("Marks a part that one has seen.")
    map_past: str = _word("Marks a page that one has gone past without reading it.")
    map_ahead: str = _word("Marks a part that is still to come.")
    glossary_headline: str = _word("The headline of the glossary.")
    glossary_text: str = _word("The line under it.")
    keys_headline: str = _word("The headline of the list of keys.")
    sources_headline: str = _word("The headline of the sources.")
    language_headline: str = _word("The headline of the list of languages.")
    inhale: str = _word("The word for breathing in.")
    exhale: str = _word("The word for breathing out.")
    hold: str = _word("The word for the pause after breathing in.")
    rest: str = _word("The word for the pause after breathing out.")
    place_settling: str = _word("How far the exercise is: it begins.")
    place_under_way: str = _word("How far the exercise is: on its way.")
    place_half: str = _word("How far the exercise is: in the middle.")
    place_nearly: str = _word("How far the exercise is: towards its end.")
    paused: str = _word("Shown while an exercise is paused.")
    what_now: str = _word("Shown when an exercise has ended.")
    stop_any_time: str = _word("The safety line of each breathing exercise.")
    stop_any_time_ground: str = _word("The safety line of each grounding exercise.")
    choose_exercise: str = _word("The headline of the list of exercises.")
    too_small: str = _word("Shown when the window is too small.")
    unknown_key: str = _word("Shown after a key that does nothing here. {key} opens help.")
    unknown_key_short: str = _word("The same in a narrow window. {key} is the key for help.")
    full_now: str = _word("Said after changing to full pages.")
    short_now: str = _word("Said after changing to short pages.")
    no_language: str = _word("Said when a translation cannot be read.")
    more_below: str = _word("Shown when there is more text below.")
    more_leaves: str = _word("Said where a roomy page goes on: {next}.")
    more_above: str = _word("Shown when there is more text above.")
    ask_your_clinic: str = _word("Stands for a fact that the clinic has not filled in.")
    checked_by: str = _word("The review line: {name}, {clinic}, {date}.")
    not_checked: str = _word("The review line before a review.")
    standing_line: str = _word("The standing line of every page. {key} opens help.")
    standing_short: str = _word("The same in a narrow window. {key} opens help.")
    crisis_line: str = _word("How a crisis line is shown: {name}, {number}.")
    numbers_checked: str = _word("When the numbers were last looked up: {date}.")
    numbers_not_checked: str = _word("Said of numbers that nobody has looked up yet.")
    type_here: str = _word("Shown in an empty text field.")
    not_kept: str = _word("Shown under a text field.")
    come_back: str = _word("Said after leaving: {command} opens the same page again.")
    stopped: str = _word("Shown after a fault.")
    details: str = _word("Shown after a fault: where the details are, {place}.")
    key_forward: str = _word("What these keys do.")
    key_back: str = _word("What these keys do.")
    key_scroll_down: str = _word("What these keys do.")
    key_scroll_up: str = _word("What these keys do.")
    key_help: str = _word("What these keys do.")
    key_calm: str = _word("What these keys do.")
    key_ground: str = _word("What these keys do.")
    key_map: str = _word("What these keys do.")
    key_more: str = _word("What these keys do.")
    key_plan: str = _word("What these keys do.")
    key_larger: str = _word("What these keys do.")
    key_colours: str = _word("What these keys do.")
    key_companion: str = _word("What these keys do.")
    key_depth: str = _word("What these keys do.")
    key_sources: str = _word("What these keys do.")
    key_choose: str = _word("What these keys do.")
    key_focus: str = _word("What these keys do.")
    key_pause: str = _word("What these keys do.")
    key_close: str = _word("What these keys do.")
    key_leave: str = _word("What these keys do.")
    name_right: str = _word("The name of this key.")
    name_left: str = _word("The name of this key.")
    name_up: str = _word("The name of this key.")
    name_down: str = _word("The name of this key.")
    name_enter: str = _word("The name of this key.")
    name_space: str = _word("The name of this key.")
    name_backspace: str = _word("The name of this key.")
    name_page_down: str = _word("The name of this key.")
    name_page_up: str = _word("The name of this key.")
    name_tab: str = _word("The name of this key.")
    name_escape: str = _word("The name of this key.")
    stop: str = _word("The button that pauses an exercise and offers what else there is.")
    slower: str = _word("The button for a slower breath.")
    faster: str = _word("The button for a faster breath.")
    details_on_request: str = _word("Said after a fault where nothing is to be written.")
    plan: str = _word("The name of the plan, and the button that opens it.")
    plan_text: str = _word("The line at its top.")
    plan_empty: str = _word("The same, where nothing was written yet.")
    plan_people: str = _word("The people of the plan.")
    plan_if_then: str = _word("The lines for what one does if something comes.")
    plan_questions: str = _word("The questions that one wants to ask.")
    plan_pick: str = _word("The button, and the headline, for picking questions.")
    pick_text: str = _word("The line under it.")
    plan_ticked: str = _word("Said of what was ticked.")
    plan_left: str = _word("The label of what was not ticked.")
    line_ride: str = _word("Who takes one home.")
    line_evening: str = _word("Who is near in the evening.")
    line_care: str = _word("The therapist or doctor.")
    line_hard_day: str = _word("A number for a hard day.")
    line_if_then: str = _word("The label of a line for what one does if something comes.")
    if_then_text: str = _word("An example of such a line.")
    line_word: str = _word("The label of the one word for the day.")
    line_question: str = _word("The label of a question of one's own.")
    line_notes: str = _word("The label of the notes.")
    another_line: str = _word("The button for one more line of the same kind.")
    calendar_needs_day: str = _word("Said where a calendar file needs the day of the appointment.")
    room_to_write: str = _word("Stands on paper where there is room to write.")
    visit_paper: str = _word("The title of the visit on paper.")
    rest_card: str = _word("The title of the card for resting.")
    take_along: str = _word("The button that writes the papers to a file.")
    taken: str = _word("The headline when they are written.")
    taken_text: str = _word("Where they are, and what to do with them: {place}.")
    not_taken: str = _word("Said where they could not be written.")
    kept_here: str = _word("Said under a text field where what is written is kept.")
    welcome_back: str = _word("The headline where a place was kept.")
    welcome_back_text: str = _word("The line under it: {stage}.")
    go_on_from_here: str = _word("The button that goes on from the place that was kept.")
    forget: str = _word("The button, and the headline, for forgetting all that is kept.")
    forget_text: str = _word("What is forgotten then.")
    forget_now: str = _word("The button that forgets it.")
    keep_it: str = _word("The button that keeps it.")
    keep_failed: str = _word("Said once where it cannot be kept. At most 38 letters.")
    keep_set_aside: str = _word("Said where what was kept is damaged. At most 38 letters.")
    keep_newer: str = _word("Said where a newer version kept it. At most 38 letters.")
    stay: str = _word("The button that keeps the breath as it is, while it becomes slower.")
    shorter: str = _word("The button for fewer breaths.")
    longer: str = _word("The button for more breaths.")
    still_on: str = _word("The button after which nothing moves.")
    still_off: str = _word("The button after which the shape moves again.")
    next_line: str = _word("The button that goes on to the next line of an exercise.")
    top_up: str = _word("The word for a second, small sip of breath in.")
    more_ways: str = _word("The button that opens the page of one exercise.")
    until_called: str = _word("The button for a breath that goes on until one is called.")
    own_pace: str = _word("The button for a pace of one's own.")
    own_pace_headline: str = _word("The headline of the page where one taps.")
    own_pace_text: str = _word("The lines under it.")
    tap_inhale: str = _word("What to tap next: the start of a breath in.")
    tap_exhale: str = _word("What to tap next: the start of the breath out.")
    tap_end: str = _word("What to tap next: the end of the breath out.")
    tap_rounds: str = _word("Which breath is tapped, in words: {count} of three.")
    breath_too: str = _word("The button that lists the breathing exercises as well.")
    before_medicine_only: str = _word("Said first where an exercise holds the breath.")
    home_only: str = _word("Said where an exercise is only for home.")
    tell_team: str = _word("Said on each start page of a screen that strangers share.")
    no_exercise: str = _word("The headline where no exercise is offered.")
    conditions: str = _word("The headline, and the button, of what one may say beforehand.")
    conditions_text: str = _word("The lines under it.")
    feeling: str = _word("The headline, and the button, of the feeling check.")
    feeling_text: str = _word("The lines under it.")
    feelings: str = _word("Five answers from hard to good, with commas between them.")
    feeling_thanks: str = _word("Said after an answer.")
    feeling_hard: str = _word("Said after one of the two hardest answers.")
    practice: str = _word("The headline, and the button, of what was practised.")
    practice_text: str = _word("The lines under it.")
    practice_none: str = _word("Said when nothing was practised yet.")
    read_aloud: str = _word("The button that opens the words to read out.")
    read_aloud_text: str = _word("The line for the person who reads them out.")
    still_here: str = _word("Said on a shared screen that nobody has touched for long.")
    staff_headline: str = _word("The headline of how to call staff.")
    staff_text: str = _word("The lines under it.")
    rest_again: str = _word("The button that goes on resting.")
    rest_leave: str = _word("The button that leaves the rest.")
    rest_practice: str = _word("The first line of a rest that is practised at home.")
    rest_place: str = _word("Where one is: {place}. At most six words.")
    rest_place_practice: str = _word("The same while it is practised at home: {place}.")
    rest_day: str = _word("What day it is: {weekday}, {month}, {day}.")
    rest_near: str = _word("Who is near: {staff}.")
    rest_near_unknown: str = _word("The same where the clinic has not said who.")
    rest_call: str = _word("How to call: {signal}.")
    rest_stay: str = _word("Stay lying down; never left out. At most six words.")
    weekdays: str = _word("The seven days from Monday on, with commas between them.")
    months: str = _word("The twelve months, with commas between them.")
    key_slower: str = _word("What these keys do.")
    key_faster: str = _word("What these keys do.")
    key_stay: str = _word("What these keys do.")
    key_shorter: str = _word("What these keys do.")
    key_longer: str = _word("What these keys do.")
    key_still: str = _word("What these keys do.")
    key_something_else: str = _word("What these keys do.")
    key_stop: str = _word("What these keys do.")
    day: str = _word("The button, and the headline, of the day of the visit.")
    day_text: str = _word("The line under it.")
    day_appointment: str = _word("When the appointment is: {time}.")
    day_when: str = _word("The same with its day: {weekday}, {day}, {month}, {time}.")
    day_only: str = _word("The same where only the day is known: {weekday}, {day}, {month}.")
    day_not_known: str = _word("Said where no appointment was entered.")
    day_set: str = _word("The button, and the headline, for entering the appointment.")
    day_set_text: str = _word("The line under it.")
    day_hour_later: str = _word("The button for one hour later.")
    day_hour_earlier: str = _word("The button for one hour earlier.")
    day_minutes_later: str = _word("The button for fifteen minutes later.")
    day_minutes_earlier: str = _word("The button for fifteen minutes earlier.")
    day_later: str = _word("The button for one day later.")
    day_week_later: str = _word("The button for one week later.")
    day_earlier: str = _word("The button for one day earlier.")
    day_unknown: str = _word("The button that takes the appointment away.")
    day_as_text: str = _word("The button for the day in sentences.")
    day_as_picture: str = _word("The button for the day as a picture.")
    day_small: str = _word("The button, and the headline, of the visit in small.")
    day_small_text: str = _word("The line under its headline.")
    day_play: str = _word("The button that lets the visit in small go on by itself.")
    day_next_part: str = _word("The button for the next part of the visit in small.")
    day_from_start: str = _word("The button for the visit in small from its start.")
    day_stop_eating: str = _word("A part of the day.")
    day_stop_drinking: str = _word("A part of the day.")
    day_leave_home: str = _word("A part of the day.")
    day_arrive: str = _word("A part of the day.")
    day_checks: str = _word("A part of the day.")
    day_medicine: str = _word("A part of the day.")
    day_strongest: str = _word("A part of the day.")
    day_rest: str = _word("A part of the day.")
    day_go: str = _word("A part of the day.")
    day_ride: str = _word("A part of the day.")
    day_evening: str = _word("A part of the day.")
    day_morning: str = _word("A part of the day.")
    day_way: str = _word("Said of leaving home.")
    day_range: str = _word("A range of times: {begin} and {end}.")
    day_between: str = _word("A sentence of the text form: {begin}, {end}, {what}.")
    day_at: str = _word("The same at one time: {begin}, {what}.")
    day_length_range: str = _word("The same where no clock time is known: {begin}, {end}, {what}.")
    day_length: str = _word("The same at one time: {begin}, {what}.")
    day_open: str = _word("The same where no time is known: {what}.")
    day_often: str = _word("Said of a time that is often so: {time}.")
    day_before: str = _word("A time on the day before: {time}.")
    day_after: str = _word("A time on the day after: {time}.")
    day_far_before: str = _word("A time two days before: {time}.")
    day_far_after: str = _word("A time more than a day later: {time}.")
    day_hours: str = _word("Hours: {count}.")
    day_minutes: str = _word("Minutes: {count}.")
    day_ahead: str = _word("How long before the visit: {length}.")
    day_on: str = _word("How long after the visit's time: {length}.")
    day_start: str = _word("The visit's own time.")
    day_twelve: str = _word("The button for times such as 2:00 pm.")
    day_twenty_four: str = _word("The button for times such as 14:00.")
    voice: str = _word("The button, and the headline, of reading aloud.")
    voice_text: str = _word("The line under it.")
    voice_on: str = _word("The button that begins to read aloud.")
    voice_off: str = _word("The button that stops it.")
    voice_again: str = _word("The button that reads a page once more.")
    voice_slower: str = _word("The button for a slower voice.")
    voice_faster: str = _word("The button for a faster voice.")
    voice_louder: str = _word("The button for a louder voice.")
    voice_softer: str = _word("The button for a softer voice.")
    tones_text: str = _word("What the sounds in an exercise mean.")
    tones_on: str = _word("The button that adds them.")
    tones_off: str = _word("The button that takes them away.")
    no_voice: str = _word("Said once where nothing can read aloud.")
    key_voice: str = _word("What these keys do.")
    key_voice_again: str = _word("What these keys do.")
    say_choices: str = _word("Read aloud before the choices.")
    say_key: str = _word("A key and what it does, read aloud: {key}, {label}.")
    say_field: str = _word("Read aloud where there is a text field.")
    read_on: str = _word("The next button of a shared screen while the page has more below.")
    i_am_done: str = _word("The button on a shared screen that clears it for the next person.")
    key_done: str = _word("What the key does that clears a shared screen.")
    attract_call: str = _word("The line under the breathing shape of a shared screen at rest.")
    attract_begin: str = _word("How to begin at a shared screen.")
    cleared: str = _word("Said when a shared screen was cleared.")
    demonstration: str = _word("Said on every page of a demonstration.")
    arrival: str = _word("The headline of the first page of a shared screen.")
    arrival_text: str = _word("What there is at a shared screen.")
    arrival_long: str = _word("How long the visit on the screen takes: {minutes}.")
    arrival_keeps: str = _word("That a shared screen keeps nothing, and how to clear it.")
    arrival_called: str = _word("That one may leave, and may be called.")
    still_here_text: str = _word("What happens when nobody answers whether they are still here.")
    i_am_here: str = _word("The button that says that somebody is still there.")
    pin_headline: str = _word("The headline of the page where staff type their PIN.")
    pin_wrong: str = _word("Said after a wrong PIN.")
    pin_wait: str = _word("Said after several wrong PINs: {minutes}.")
    pin_none: str = _word("Said where no PIN was set.")
    pin_rub_out: str = _word("The button that takes the last digit away.")
    pin_try: str = _word("The button that tries the PIN.")
    desk_headline: str = _word("The headline of the page for staff.")
    desk_leave: str = _word("The button that ends a kiosk.")
    desk_restart: str = _word("The button that starts a kiosk anew, with the text read again.")
    desk_looks: str = _word("The label of what the next visitors begin with.")
    desk_looks_text: str = _word("That staff choose here what every visitor begins with.")
    desk_loaded: str = _word("The label of what is loaded.")
    desk_version: str = _word("The version of the text: {version}.")
    desk_open: str = _word("The facts that the clinic has left open: {names}.")
    desk_complete: str = _word("Said where the clinic has left no fact open.")
    desk_broken: str = _word("Said where a new text has problems.")
    desk_today: str = _word("The label of what was counted today.")
    desk_counts: str = _word("What was counted today: {visits}, {steps}, {exercises}.")
    kiosk_stopped: str = _word("Shown at a shared screen that stopped, until it is back.")
    plain_again: str = _word("In the plain form: what the letter does that says a page again.")
    plain_number: str = _word("In the plain form: that a choice is made by typing its number.")
    plain_ticked: str = _word("Read aloud, and in the plain form, after a line that is ticked.")
    plain_unticked: str = _word(
        "Read aloud, and in the plain form, after a line that is not ticked."
    )
    plain_chosen: str = _word("Read aloud, and in the plain form, after the choice that was made.")
    plain_any_key: str = _word("In the plain form: how an exercise is stopped on a terminal.")
    plain_enter: str = _word("In the plain form: how an exercise is stopped elsewhere.")
    plain_write: str = _word("In the plain form: how a line of text is written.")
    plain_counting: str = _word("Twelve numbers, as one counts, with commas between them.")
    plain_count_all: str = _word("In the plain form: the choice to count in every breath.")
    plain_count_first: str = _word("In the plain form: to count in the first breaths only.")


PLACEHOLDERS = {
    "standing_line": frozenset({"key"}),
    "standing_short": frozenset({"key"}),
    "unknown_key": frozenset({"key"}),
    "unknown_key_short": frozenset({"key"}),
    "more_leaves": frozenset({"next"}),
    "where_more": frozenset({"count"}),
    "where_then": frozenset({"stage"}),
    "where_kept": frozenset({"stage"}),
    "taken_text": frozenset({"place"}),
    "welcome_back_text": frozenset({"stage"}),
    "checked_by": frozenset({"name", "clinic", "date"}),
    "crisis_line": frozenset({"name", "number"}),
    "numbers_checked": frozenset({"date"}),
    "details": frozenset({"place"}),
    "come_back": frozenset({"command"}),
    "tap_rounds": frozenset({"count"}),
    "rest_place": frozenset({"place"}),
    "rest_place_practice": frozenset({"place"}),
    "rest_day": frozenset({"weekday", "month", "day"}),
    "rest_near": frozenset({"staff"}),
    "rest_call": frozenset({"signal"}),
    "day_appointment": frozenset({"time"}),
    "day_when": frozenset({"weekday", "day", "month", "time"}),
    "day_only": frozenset({"weekday", "day", "month"}),
    "day_range": frozenset({"begin", "end"}),
    "day_between": frozenset({"begin", "end", "what"}),
    "day_at": frozenset({"begin", "what"}),
    "day_length_range": frozenset({"begin", "end", "what"}),
    "day_length": frozenset({"begin", "what"}),
    "day_open": frozenset({"what"}),
    "day_often": frozenset({"time"}),
    "day_before": frozenset({"time"}),
    "day_after": frozenset({"time"}),
    "day_far_before": frozenset({"time"}),
    "day_far_after": frozenset({"time"}),
    "day_hours": frozenset({"count"}),
    "day_minutes": frozenset({"count"}),
    "day_ahead": frozenset({"length"}),
    "day_on": frozenset({"length"}),
    "say_key": frozenset({"key", "label"}),
    "arrival_long": frozenset({"minutes"}),
    "pin_wait": frozenset({"minutes"}),
    "desk_version": frozenset({"version"}),
    "desk_open": frozenset({"names"}),
    "desk_counts": frozenset({"visits", "steps", "exercises"}),
}
"""The placeholders that a text may use, such as {count}."""
LONGEST = {
    "no_voice": 39,
    "i_am_done": 12,
    "pin_rub_out": 6,
    "pin_try": 6,
    "demonstration": 39,
    "attract_begin": 38,
    "attract_call": 38,
    "cleared": 38,
    "full_now": 39,
    "short_now": 39,
    "standing_line": 56,
    "standing_short": 39,
    "unknown_key": 56,
    "unknown_key_short": 39,
}
"""The letters that a text may have as it is written, where every page has to show it in full."""
LISTS = {"weekdays": 7, "months": 12, "feelings": 5, "plain_counting": 12}
"""Texts that are a list, and how many parts each has."""


def parts_of(text: str) -> tuple[str, ...]:
    """Return the parts of a text that is a list."""
    return tuple(part.strip() for part in text.split(","))
