"""The zone of this machine: by its name, or not at all."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from walkthrough.local_zone import local_zone


def test_the_environment_names_the_zone() -> None:
    assert local_zone({"TZ": "Europe/Berlin"}) == ZoneInfo("Europe/Berlin")
    assert local_zone({"TZ": ":America/New_York"}) == ZoneInfo("America/New_York")


def test_the_system_names_it_by_a_link(tmp_path: Path) -> None:
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Asia/Tokyo")
    assert local_zone({}, str(link)) == ZoneInfo("Asia/Tokyo")


@pytest.mark.parametrize("name", ["Nowhere/At_All", "../../etc/passwd", "CET-1CEST,M3.5.0", "x\0y"])
def test_a_name_that_is_none_is_no_zone(name: str) -> None:
    assert local_zone({"TZ": name}) is None


def test_without_a_name_there_is_no_zone(tmp_path: Path) -> None:
    assert local_zone({}, str(tmp_path / "none")) is None
