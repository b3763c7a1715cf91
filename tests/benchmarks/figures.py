"""Figures and how they are printed: ours, what stands beside it, their ratio, and the target."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from statistics import median, quantiles

HEADS = ("figure", "ours", "beside", "ratio", "target", "met")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; `beside` is the bare app's or another floor's."""

    name: str
    ours: str = ""
    beside: str = ""
    ratio: str = ""
    target: str = ""
    met: bool | None = None

    def cells(self) -> tuple[str, ...]:
        """What stands in the columns."""
        met = {None: "", True: "yes", False: "missed"}[self.met]
        return self.name, self.ours, self.beside, self.ratio, self.target, met


Show = Callable[[float], str]


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


def megabytes(count: float) -> str:
    return f"{count / 1e6:.1f} MB"


def cpu(seconds: float) -> str:
    return f"{seconds:.3f} s"


def whole(count: float) -> str:
    return f"{count:,.0f}"


def kilobytes(count: float) -> str:
    return f"{count / 1000:.0f} kB"


def compared(
    name: str, ours: float, beside: float, show: Show, target: float | None = None
) -> Figure:
    """Make a line whose target, if there is one, is a ratio."""
    ratio = ours / beside if beside else float("inf") if ours else 1.0
    wanted = "" if target is None else f"<= {target} x"
    met = None if target is None else ratio <= target
    return Figure(name, show(ours), show(beside), f"{ratio:.2f}", wanted, met)


def held(name: str, ours: float, beside: float, show: Show, limit: float) -> Figure:
    """Make a line whose target is a value, beside what another needs for the same."""
    line = compared(name, ours, beside, show)
    return replace(line, target=f"<= {show(limit)}", met=ours <= limit)


def alone(name: str, value: float, show: Show, target: float | None = None) -> Figure:
    """Make a line whose target, if there is one, is a value."""
    wanted = "" if target is None else f"<= {show(target)}"
    return Figure(name, show(value), target=wanted, met=None if target is None else value <= target)


def p95(values: Sequence[float]) -> float:
    """Return the value that 95 of 100 do not exceed."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def spread(
    name: str, ours: Sequence[float], bare: Sequence[float], *, target: float | None = None
) -> list[Figure]:
    """Compare times by their median and by their smallest."""
    return [
        compared(
            f"{name}, median of {len(ours)}", median(ours), median(bare), milliseconds, target
        ),
        compared(f"{name}, smallest", min(ours), min(bare), milliseconds, target),
    ]


def table(figures: Sequence[Figure]) -> str:
    """Return the lines of the table, its columns aligned."""
    rows = [HEADS, *(figure.cells() for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    rows.insert(1, tuple("-" * width for width in widths))
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in (0, 4, 5) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
