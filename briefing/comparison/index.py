"""Which of many articles may share text: an index over their sketches, in a few arrays.

The entries are whole numbers, a run in the upper 32 bits and an article's number in the lower,
sorted; so all articles that have a run stand together and are found by bisection. 100,000
articles of 300 words make 4 million entries, 31 MB.

Two articles are set side by side for each run they share; a run that a crowd shares (a stock
phrase, a story that hundreds print) pairs each of the crowd with one of them only, the one whose
name comes first. So what is found depends on the articles alone and not on the order in which
they were added, and `added` finds what `build` would find.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from briefing.comparison import sketches

LEAST_SHARE = 0.2
"""Share of the shorter sketch that two articles must have in common to be looked at. Well below the
share that makes a copy: a sketch of a short text is a small sample."""
LEAST_RUNS = 2
"""Runs in common, unless the shorter sketch has so few that one is `LEAST_SHARE` of it twice over."""
CROWD = 32
"""A run that more articles have pairs each of them with the first of them only."""
_ARTICLE = (1 << 32) - 1


class Index(NamedTuple):
    """The sketches of some articles, numbered from 0 in the order they came."""

    entries: array[int]
    """Run << 32 | article, sorted; unsigned 64 bits each."""
    kept: tuple[bytes, ...]
    """Each article's sketch."""
    names: tuple[bytes, ...]
    """Each article's key: what decides who is the first of a crowd."""
    first: Mapping[int, int]
    """For each run that a crowd shares, the number of the article whose name comes first."""

    @property
    def size(self) -> int:
        return len(self.kept)


def build(names: Sequence[bytes], kept: Sequence[bytes]) -> Index:
    """The index of sketches. `names`: a different one for each article, the same at every build."""
    found = [run << 32 | number for number, one in enumerate(kept) for run in sketches.numbers(one)]
    found.sort()
    index = Index(array("Q", found), tuple(kept), tuple(names), {})
    del found
    return index._replace(first={run: _first(index, run) for run in _crowded(index.entries)})


def candidates(index: Index, of: Iterable[int] | None = None) -> set[tuple[int, int]]:
    """The pairs of articles worth a look, by number, the lower first; only those `of` some, where given."""
    pairs: set[tuple[int, int]] = set()
    for number in range(index.size) if of is None else of:
        for other in _worth(index, number):
            pairs.add((number, other) if number < other else (other, number))
    return pairs


def added(index: Index, names: Sequence[bytes], kept: Sequence[bytes]) -> tuple[Index, set[int]]:
    """The index with more articles, and the numbers of those whose pairs may have changed: the new ones,
    and the crowd of each run that has become a crowd's or has another first."""
    start = index.size
    newer = array("Q", sorted(run << 32 | start + n for n, one in enumerate(kept) for run in sketches.numbers(one)))
    grown = Index(_merged(index.entries, newer), (*index.kept, *kept), (*index.names, *names), index.first)
    changed = set(range(start, grown.size))
    first = dict(index.first)
    for run in {entry >> 32 for entry in newer}:
        before = first.get(run)
        at = bisect_left(grown.entries, run << 32)
        if before is None and not _is_crowd(grown.entries, at, run):
            continue
        now = _first(grown, run)
        if now != before:
            first[run] = now
            changed.update(_who(grown.entries, run))
    return grown._replace(first=first), changed


def _worth(index: Index, number: int) -> list[int]:
    """The articles that share enough runs with one to be looked at beside it."""
    met: Counter[int] = Counter()
    entries, last = index.entries, len(index.entries)
    own = sketches.numbers(index.kept[number])
    for run in own:
        first = index.first.get(run)
        if first is None:
            at = bisect_left(entries, run << 32)
            for entry in entries[at : min(at + CROWD, last)]:
                if entry >> 32 != run:
                    break
                met[entry & _ARTICLE] += 1
        elif first == number:
            met.update(_who(entries, run))
        else:
            met[first] += 1
    del met[number]
    found = []
    for other, shared in met.items():
        share = shared / min(len(own), len(index.kept[other]) // sketches.BYTES)
        if share >= LEAST_SHARE and (shared >= LEAST_RUNS or share >= 2 * LEAST_SHARE):
            found.append(other)
    return found


def _who(entries: array[int], run: int) -> Sequence[int]:
    """The numbers of the articles that have a run."""
    at = bisect_left(entries, run << 32)
    end = bisect_left(entries, run + 1 << 32, at)
    return [entry & _ARTICLE for entry in entries[at:end]]


def _first(index: Index, run: int) -> int:
    return min(_who(index.entries, run), key=lambda number: index.names[number])


def _is_crowd(entries: array[int], at: int, run: int) -> bool:
    return at + CROWD < len(entries) and entries[at + CROWD] >> 32 == run


def _crowded(entries: array[int]) -> list[int]:
    """The runs that more than `CROWD` articles have."""
    found = []
    at = 0
    last = len(entries) - CROWD
    # From crowd to crowd in strides: an entry that has the same run a crowd further on begins one.
    while at < last:
        run = entries[at] >> 32
        if entries[at + CROWD] >> 32 == run:
            found.append(run)
            at = bisect_left(entries, run + 1 << 32, at)
        else:
            at = _next(entries, at + CROWD)
    return found


def _next(entries: array[int], at: int) -> int:
    """The first entry of the run that stands at a place."""
    run = entries[at] >> 32
    while at and entries[at - 1] >> 32 == run:
        at -= 1
    return at


def _merged(one: array[int], other: array[int]) -> array[int]:
    """Two sorted arrays as one. Each stretch of the longer between two entries of the shorter is copied
    whole: as Python numbers a large index would take ten times its memory."""
    found = array("Q")
    at = 0
    for entry in other:
        until = bisect_left(one, entry, at)
        found += one[at:until]
        found.append(entry)
        at = until
    found += one[at:]
    return found
