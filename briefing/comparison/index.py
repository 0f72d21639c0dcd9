"""Which of many articles may share text: an index over their sketches, in two arrays.

The entries are whole numbers, a run in the upper 32 bits and an article's number in the lower,
sorted; so all articles that have a run stand together and are found by bisection. 100,000
articles of 500 words make 6 million entries, 48 MB.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.comparison import sketches

LEAST_SHARE = 0.2
"""Share of the shorter sketch that two articles must have in common to be looked at. Well below the
share that makes a copy: a sketch of a short text is a small sample."""
LEAST_RUNS = 2
"""Runs in common, unless the shorter sketch has so few that one is `LEAST_SHARE` of it twice over."""
NEIGHBOURS = 8
"""A run may stand in thousands of articles (a motto, a stock phrase): each is set beside its next
neighbours only. Copies have many runs in common and still meet, as a chain."""
_ARTICLE = (1 << 32) - 1


class Index(NamedTuple):
    """The sketches of some articles, numbered from 0 in the order given."""

    entries: array[int]
    """Run << 32 | article, sorted; unsigned 64 bits each."""
    sizes: array[int]
    """Runs of each article's sketch."""


class Candidate(NamedTuple):
    """Two articles that may share text, by number; the first is the lower."""

    one: int
    other: int
    share: float
    """Of the shorter sketch."""


def build(kept: Sequence[bytes]) -> Index:
    """The index of sketches."""
    found: list[int] = []
    sizes = array("I")
    for number, one in enumerate(kept):
        runs = sketches.numbers(one)
        sizes.append(len(runs))
        found += [run << 32 | number for run in runs]
    found.sort()
    return Index(array("Q", found), sizes)


def candidates(index: Index, kept: Sequence[bytes]) -> Iterator[Candidate]:
    """All pairs of the index worth a look. `kept`: the sketches the index was built from."""
    entries = index.entries
    last = len(entries)
    for number, one in enumerate(kept):
        met: Counter[int] = Counter()
        for run in sketches.numbers(one):
            at = bisect_left(entries, run << 32 | number) + 1
            for entry in entries[at : min(at + NEIGHBOURS, last)]:
                if entry >> 32 != run:
                    break
                met[entry & _ARTICLE] += 1
        yield from _worth(number, met, index.sizes, index.sizes[number])


def added(index: Index, kept: Sequence[bytes]) -> tuple[Index, list[Candidate]]:
    """The index with more articles, and the pairs worth a look that have a new one in them."""
    first = len(index.sizes)
    newer = build(kept)
    sizes = index.sizes + newer.sizes
    found = [Candidate(first + one, first + other, share) for one, other, share in candidates(newer, kept)]
    entries = index.entries
    for number, one in enumerate(kept, first):
        met: Counter[int] = Counter()
        for run in sketches.numbers(one):
            at = bisect_left(entries, run + 1 << 32)
            for entry in reversed(entries[max(0, at - NEIGHBOURS) : at]):
                if entry >> 32 != run:
                    break
                met[entry & _ARTICLE] += 1
        found += [Candidate(other, one, share) for one, other, share in _worth(number, met, sizes, sizes[number])]
    shifted = array("Q", [entry + first for entry in newer.entries])
    return Index(_merged(entries, shifted), sizes), sorted(found)


def _worth(number: int, met: Counter[int], sizes: array[int], size: int) -> Iterator[Candidate]:
    for other, shared in sorted(met.items()):
        least = min(size, sizes[other])
        share = shared / least
        if share >= LEAST_SHARE and (shared >= LEAST_RUNS or share >= 2 * LEAST_SHARE):
            yield Candidate(number, other, share)


def _merged(one: array[int], other: array[int]) -> array[int]:
    """Two sorted arrays as one: timsort takes two sorted stretches in linear time, but as Python
    numbers; so each stretch of the longer between two entries of the shorter is copied whole."""
    found = array("Q")
    at = 0
    for entry in other:
        until = bisect_left(one, entry, at)
        found += one[at:until]
        found.append(entry)
        at = until
    found += one[at:]
    return found
