"""Nothing here speaks to another computer, and asyncio does without."""

from __future__ import annotations

import subprocess
import sys

OFFLINE = """
from walkthrough.offline import stay_offline
stay_offline()
import asyncio
asyncio.run(asyncio.sleep(0))
try:
    import ssl
except ImportError:
    print("no secure line")
"""


def test_a_loop_runs_and_a_secure_line_cannot_be_had() -> None:
    ran = subprocess.run([sys.executable, "-c", OFFLINE], capture_output=True, text=True)
    assert (ran.stdout, ran.returncode) == ("no secure line\n", 0)
