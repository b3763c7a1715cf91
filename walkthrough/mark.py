"""A mark of a file's content: what was made ready from it fits as long as the mark is the same."""

from __future__ import annotations

import zlib

_KIND = b"first-session 1 "
LENGTH = len(_KIND) + 8
"""Bytes of a mark."""


def mark_of(data: bytes) -> bytes:
    """Return the mark of a content."""
    return _KIND + zlib.crc32(data).to_bytes(4, "big") + len(data).to_bytes(4, "big")
