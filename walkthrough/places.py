"""Where a person's own data stands, and what can be made again, by each platform's convention."""

from __future__ import annotations

import os.path
from collections.abc import Mapping

KEPT_NAME = "kept.json"
LARGEST_KEPT = 2_000_000
"""Bytes of that file that are read at all."""


def data_place(environment: Mapping[str, str], platform: str, home: str) -> str:
    """Return the folder for a person's data."""
    return os.path.join(_base(environment, platform, home), "first-session")


def cache_place(environment: Mapping[str, str], platform: str, home: str) -> str:
    """Return the folder for what can be made again."""
    if platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        named = environment.get("XDG_CACHE_HOME", "")
        base = named if os.path.isabs(named) else os.path.join(home, ".cache")
    return os.path.join(base, "first-session")


def _base(environment: Mapping[str, str], platform: str, home: str) -> str:
    if platform == "win32":
        return environment.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    if platform == "darwin":
        return os.path.join(home, "Library", "Application Support")
    named = environment.get("XDG_DATA_HOME", "")
    return named if os.path.isabs(named) else os.path.join(home, ".local", "share")
