"""Which of several things in a row kept their order: whatever else moved, moved past them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def longest_rising(places: Sequence[int]) -> set[int]:
    """Positions of a longest run of places that rises."""
    ends: list[int] = []
    last: list[int] = []
    previous = [-1] * len(places)
    for position, place in enumerate(places):
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [position]
        previous[position] = last[length - 1] if length else -1
    kept: set[int] = set()
    at = last[-1] if last else -1
    while at >= 0:
        kept.add(at)
        at = previous[at]
    return kept
