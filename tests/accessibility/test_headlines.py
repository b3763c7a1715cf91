"""Names of pages and choices: WCAG 2.2, success criteria 2.4.2, 2.4.4 and 2.4.6."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from tests.journey.every_page import every_page
from walkthrough.policy import KIOSK, REHEARSAL, Policy
from walkthrough.script.clinic import plain

policies = pytest.mark.parametrize("policy", [REHEARSAL, KIOSK], ids=["home", "kiosk"])


@policies
def test_every_page_has_a_headline_of_its_own(policy: Policy) -> None:
    """No two steps of a part have the same on one route; the part is said beside it."""
    steps = defaultdict(set)
    for view, shown in every_page(policy):
        headline = plain(shown.page.headline).strip()
        assert headline
        if view.sheet is None:
            steps[(headline, view.journey.stage.id, view.journey.route)].add(view.journey.step.id)
    assert len(steps) > 50
    assert {name: ids for name, ids in steps.items() if len(ids) > 1} == {}


@policies
def test_no_two_choices_of_a_page_read_the_same(policy: Policy) -> None:
    for view, shown in every_page(policy):
        labels = Counter(option.label.strip() for option in shown.options)
        assert "" not in labels
        assert [label for label, count in labels.items() if count > 1] == [], view.sheets
