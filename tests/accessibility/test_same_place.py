"""The same things in the same places under the same names: WCAG 2.2, 3.2.3, 3.2.4, 3.2.6."""

from __future__ import annotations

from collections import defaultdict

import pytest

from tests import shipped
from tests.accessibility.sweep import swept
from tests.journey.every_page import every_page
from walkthrough.journey.act import Do
from walkthrough.journey.over import Over
from walkthrough.page.boxes import bar
from walkthrough.policy import KIOSK, REHEARSAL, Policy
from walkthrough.ui.arrange import bar_options
from walkthrough.ui.keys import bar_keys

policies = pytest.mark.parametrize("policy", [REHEARSAL, KIOSK], ids=["home", "kiosk"])
WITHOUT_A_BAR = {Over.STAFF}
"""How to call staff in recovery: two large choices, and nothing else."""
NAMED_BY_PLACE = {Do.BACK, Do.FORWARD}
"""What these lead to differs: a page, a leaf, or the end of a sheet."""


@policies
def test_the_bar_has_the_same_order_on_every_page(policy: Policy) -> None:
    places = set()
    for page in swept(policy):
        over = page.view.sheet.over if page.view.sheet else None
        assert bool(page.bar) is (over not in WITHOUT_A_BAR)
        if page.bar:
            places.add(tuple((each.left, each.top, each.width) for each in page.bar))
            assert [each.act.do for each in page.bar if each.act] == [
                key.do
                for key in bar_keys(80, may_leave=policy.may_leave)
                if key.do in {each.act.do for each in page.bar if each.act}
            ]
    assert len(places) == 1


@policies
def test_help_has_the_same_place_on_every_page(policy: Policy) -> None:
    places = set()
    for page in swept(policy):
        places |= {
            (each.left, each.top) for each in page.bar if each.act and each.act.do is Do.HELP
        }
        if page.bar:
            assert page.bar[-1].act is not None
            assert page.bar[-1].act.do is Do.HELP
    assert len(places) == 1


@policies
def test_the_same_act_has_the_same_name(policy: Policy) -> None:
    names = defaultdict(set)
    for page in swept(policy):
        for button in page.bar:
            if button.act is not None:
                names[button.act.do].add(button.label)
    assert {do for do, labels in names.items() if len(labels) > 1} <= NAMED_BY_PLACE
    assert names[Do.BACK] == {"Back b"}
    assert names[Do.FORWARD] <= {"Next n", "Skip n", "Begin n", "Read on n", "My page n"}


@policies
@pytest.mark.parametrize("width", [40, 56, 80, 92, 160])
def test_no_name_is_cut(policy: Policy, width: int) -> None:
    setting = shipped.setting(policy)
    for view, shown in every_page(policy):
        labels = [option.label for option in bar_options(view, shown, setting, width)]
        assert [" ".join(box.lines) for box in bar(labels, width)] == labels
