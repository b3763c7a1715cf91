"""Signs of a text for terminals that only know plain letters, cell for cell."""

from __future__ import annotations

PLAIN_SIGNS = str.maketrans("\N{NO-BREAK SPACE}·•–—“”„‘’‚…×", ' -*--"""\'\',.x')
