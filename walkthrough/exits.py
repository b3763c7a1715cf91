"""What a command ends with, as the shell sees it."""

from __future__ import annotations

FINE, PROBLEMS, USAGE, FAULT, INTERRUPTED = 0, 1, 2, 70, 130

LEFT = 64
"""Staff left the kiosk: it stays down (`RestartPreventExitStatus=64`)."""
RENEW = 66
"""The kiosk's screen asks for a new process, with the content read anew from the disk."""
