"""The index of a large archive from one build to the next: only what is new is sketched and measured.

What is kept names every article it was made from. Where all of them are still there, the new ones
are added to the index; else the index is built anew, from the sketches and measurements that still
hold. Either way the answer is the one a build without a library gives.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.comparison import copies, index, sketches, wording
from briefing.comparison.copies import Shared
from briefing.comparison.index import Index
from briefing.library.keeping import Library, key
from briefing.model import Article

WORTH_KEEPING = 0.005
"""Share of new articles from which the index is kept anew: writing one of 100,000 articles takes a second,
adding 100 to the old one a tenth."""


class State(NamedTuple):
    """What is kept. Articles are counted in the order of `names`."""

    names: tuple[bytes, ...]
    kept: tuple[bytes, ...]
    entries: bytes
    """The index's entries, little endian."""
    first: dict[int, int]
    pairs: tuple[tuple[int, int, float, int, int], ...]
    """Every candidate as measured: the shorter, the longer, and the rest of `Shared`."""


def measured(articles: Sequence[Article], library: Library) -> list[Shared]:
    """All candidates among the articles, measured."""
    if not articles:
        return []
    shelf = library.shelf("texts", State)
    names = [copies.name(article) for article in articles]
    # The sketch of the first article would change with it; an archive grows, so it is mostly the same.
    anchor = key("texts", articles[0].folder, names[0].hex())
    state = shelf.recall([anchor]).get(anchor)
    if state and not _is_whole(state):
        state = None
    by_name = dict(zip(names, articles, strict=True))
    if state and set(state.names) == set(names):
        return [_shared(state, pair, by_name) for pair in state.pairs]
    grown, pairs = _grown(state, names, by_name)
    added_to = state is not None and set(state.names) <= set(names)
    if not state or not added_to or len(names) - len(state.names) >= len(names) * WORTH_KEEPING:
        shelf.keep({anchor: State(grown.names, grown.kept, _bytes(grown.entries), dict(grown.first), tuple(pairs))})
    whole = State(grown.names, grown.kept, b"", {}, tuple(pairs))
    return [_shared(whole, pair, by_name) for pair in pairs]


def _grown(
    state: State | None, names: Sequence[bytes], articles: Mapping[bytes, Article]
) -> tuple[Index, list[tuple[int, int, float, int, int]]]:
    """The index of all articles and its candidates, measured; from the state as far as it holds."""
    known = dict(zip(state.names, state.kept, strict=True)) if state else {}
    kept = {name: known[name] if name in known else sketches.sketch(wording.plain(articles[name])) for name in names}
    before: dict[tuple[bytes, bytes], tuple[float, int, int]] = {}
    for one, other, *rest in state.pairs if state else ():
        before[state.names[one], state.names[other]] = rest  # type: ignore[union-attr, assignment]
    if state and set(state.names) <= set(names):
        new = [name for name in names if name not in known]
        entries = array("Q")
        entries.frombytes(state.entries)
        if sys.byteorder == "big":
            entries.byteswap()
        old = Index(entries, state.kept, state.names, state.first)
        made, changed = index.added(old, new, [kept[name] for name in new])
        found = {tuple(sorted(pair[:2])) for pair in state.pairs if not changed & set(pair[:2])}
        found |= index.candidates(made, changed)
    else:
        made = index.build(names, list(kept.values()))
        found = set(index.candidates(made))
    return made, _measured(made, found, before, articles)  # type: ignore[arg-type]


def _measured(
    made: Index,
    found: set[tuple[int, int]],
    before: Mapping[tuple[bytes, bytes], tuple[float, int, int]],
    articles: Mapping[bytes, Article],
) -> list[tuple[int, int, float, int, int]]:
    """The candidates by number, those measured before not measured again."""
    pairs = []
    fresh = []
    for one, other in sorted(found):
        for shorter, longer in ((one, other), (other, one)):
            rest = before.get((made.names[shorter], made.names[longer]))
            if rest:
                pairs.append((shorter, longer, *rest))
                break
        else:
            fresh.append((articles[made.names[one]].file, articles[made.names[other]].file))
    number = {articles[name].file: place for place, name in enumerate(made.names)}
    told = copies.measure(fresh, list(articles.values()))
    pairs += [(number[p.shorter], number[p.longer], p.share, p.first, p.last) for p in told]
    return sorted(pairs)


def _shared(state: State, pair: tuple[int, int, float, int, int], articles: Mapping[bytes, Article]) -> Shared:
    shorter, longer, share, first, last = pair
    return Shared(articles[state.names[shorter]].file, articles[state.names[longer]].file, share, first, last)


def _is_whole(state: State) -> bool:
    """Whether what was kept fits together: it comes from a file that anything may have happened to."""
    count = len(state.names)
    return (
        len(state.kept) == count == len(set(state.names))
        and len(state.entries) == 8 * sum(len(one) // sketches.BYTES for one in state.kept)
        and all(0 <= number < count for number in state.first.values())
        and all(0 <= one < count and 0 <= other < count and one != other for one, other, *_ in state.pairs)
    )


def _bytes(entries: array[int]) -> bytes:
    if sys.byteorder == "big":
        entries = entries[:]
        entries.byteswap()
    return entries.tobytes()
