"""A straight line through measured values."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import linear_regression


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Return by how much the second value grows with each unit of the first, by least squares."""
    return linear_regression([x for x, _ in points], [y for _, y in points]).slope
