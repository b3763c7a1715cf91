"""What a compressed day has shown: growth by least squares, and whether it is well."""

from __future__ import annotations

from collections.abc import Sequence

from tests.day.measured import Measured
from tests.trend import slope

HOUR = 3600.0
"""Seconds."""
WARM = 50
"""The first visitors, while Python and Textual fill their caches; half of them on a short day."""
MOST_GROWTH = 0.25e6
"""Bytes of memory an hour; not looked at on a day shorter than `LONG_ENOUGH`."""
LONG_ENOUGH = 4.0
"""Hours."""
TAIL = 10
"""The last visitors: what is there after one of them only, such as a voice's thread, may pass."""
MOST_DRIFT = 0.05
"""Seconds that a breath may be off."""
MOST_SCREENS = 10
"""Timers that were stopped hold the last ones, until asyncio lets go of them."""


def tell(entries: Sequence[Measured], took: float) -> int:
    """Print the figures; return 1 where something grew or drifted."""
    warm = entries[min(WARM, len(entries) // 2) :]
    first, last, hours = entries[0], entries[-1], entries[-1].hours
    grows = slope([(each.hours, each.resident) for each in warm])
    most = max(each.resident for each in entries)
    print(
        f"  {hours:.1f} hours in {took:.0f} s; memory {first.resident / 1e6:.1f} MB after the first"
        f" visitor, {warm[0].resident / 1e6:.1f} MB after visitor {len(entries) - len(warm) + 1},"
        f" {last.resident / 1e6:.1f} MB after the last, most {most / 1e6:.1f} MB;"
        f" from then on it grows {grows / 1e3:+.0f} kB an hour"
    )
    flat = [_flat(name, warm) for name in ("files", "threads", "tasks")]
    screens = max(each.screens for each in entries)
    objects = slope([(each.hours, each.objects) for each in warm])
    print(
        f"  objects {warm[0].objects} to {last.objects}, {objects:+.0f} an hour; screens of those"
        f" who have gone: at most {screens}; looks that were changed and set back:"
        f" {sum(each.changes for each in entries)}"
    )
    off = [each for entry in entries for each in entry.breaths]
    least = min((late for _, late in off), default=0.0)
    largest = max((late for _, late in off), default=0.0)
    drift = 1000 * slope(off) if len(off) > 2 else 0.0
    print(
        f"  {len(off)} breaths in and out: off by {1000 * least:+.1f} to {1000 * largest:+.1f} ms,"
        f" drift {drift:+.2f} ms an hour"
    )
    if hours >= LONG_ENOUGH and not (off and sum(each.changes for each in entries)):
        print("  nobody breathed or changed a look, so that nothing is shown")
        return 1
    well = all(flat) and max(-least, largest) <= MOST_DRIFT and screens <= MOST_SCREENS
    return 0 if well and (grows <= MOST_GROWTH or hours < LONG_ENOUGH) else 1


def _flat(name: str, entries: Sequence[Measured]) -> bool:
    """Print the least and the most of a count, and whether it does not grow."""
    counts: list[int] = [getattr(entry, name) for entry in entries]
    tail = max(1, min(TAIL, len(counts) // 4))
    flat = min(counts[-tail:]) <= max(counts[: len(counts) // 2])
    print(f"  {name} {min(counts)} to {max(counts)}{'' if flat else ', and more at the end'}")
    return flat
