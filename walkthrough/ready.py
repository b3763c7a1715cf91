"""The shipped script, read and checked when the package was built: a start need not parse it.

Only the package's own file is ever unpickled; an edited content.yaml no longer fits it and is
read the ordinary way.
"""

from __future__ import annotations

import pickle
import zlib

from walkthrough.script.model import Script

READY_NAME = "content.ready"
_MARK = b"first-session 1 "
_MARK_BYTES = len(_MARK) + 8


def pack(data: bytes, script: Script) -> bytes:
    """Put a script together with a mark of the content that it was read from."""
    return _mark(data) + pickle.dumps(script, protocol=5)


def unpack(packed: bytes, data: bytes) -> Script | None:
    """Return the script if it was read from this very content, None if not."""
    if packed[:_MARK_BYTES] != _mark(data):
        return None
    script: Script = pickle.loads(memoryview(packed)[_MARK_BYTES:])
    return script


def _mark(data: bytes) -> bytes:
    return _MARK + zlib.crc32(data).to_bytes(4, "big") + len(data).to_bytes(4, "big")
