"""The shipped script, read and checked when the package was built: a start need not parse it.

Only the package's own file is ever unpickled; an edited content.yaml no longer fits it and is
read the ordinary way.
"""

from __future__ import annotations

import pickle

from walkthrough.mark import LENGTH, mark_of
from walkthrough.script.model import Script

READY_NAME = "content.ready"


def pack(data: bytes, script: Script) -> bytes:
    """Put a script together with a mark of the content that it was read from."""
    return mark_of(data) + pickle.dumps(script, protocol=5)


def unpack(packed: bytes, data: bytes) -> Script | None:
    """Return the script if it was read from this very content, None if not."""
    if packed[:LENGTH] != mark_of(data):
        return None
    script: Script = pickle.loads(memoryview(packed)[LENGTH:])
    return script
