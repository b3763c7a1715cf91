"""The zone of this machine by its name, as far as it can be known."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import tzinfo
from pathlib import Path

_WHERE_ZONES_LIE = "zoneinfo/"


def local_zone(
    environment: Mapping[str, str] = os.environ, link: str = "/etc/localtime"
) -> tzinfo | None:
    """Return the zone that TZ names, or the system; None where neither can be told."""
    from zoneinfo import ZoneInfo  # a start without a day needs no zones

    name = environment.get("TZ", "").removeprefix(":")
    if not name:
        try:
            name = Path(link).readlink().as_posix().partition(_WHERE_ZONES_LIE)[2]
        except OSError:
            return None
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, LookupError):
        return None
