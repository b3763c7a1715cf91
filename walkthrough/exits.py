"""What a command ends with, as the shell sees it."""

from __future__ import annotations

FINE, PROBLEMS, USAGE, FAULT, INTERRUPTED = 0, 1, 2, 70, 130
