"""Articles that print the same text: whole, cut, with another headline or a paragraph of their own.

Candidates come from the index of sketches; what decides is the text itself: how many of the
shorter article's words stand in runs that the other has too, and of these only the words told,
not those in quotation marks. Two reporters at one press conference share what was said there; a
copy shares what was told around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from briefing.comparison import index, sketches, wording
from briefing.library.keeping import NOWHERE, Library, key
from briefing.model import Article

FEWEST_TOLD = 10
"""Words outside quotation marks below which the whole text decides: a statement printed in full
has next to nothing told around it."""
FEWEST_WORDS = 25
"""Words of an article below which it is no copy of anything: a notice for subscribers, a caption."""
MOST_HELD = 2000
"""Articles whose words are held at a time, some 50 KB each."""


class Shared(NamedTuple):
    """Two articles that share text, by file."""

    shorter: str
    longer: str
    share: float
    """Of the shorter's words, 0 to 1."""
    first: int
    """Place of the shared words in the longer, in words: where they begin and end, a quarter at either end
    left out, so that a quotation in common does not move them."""
    last: int


class _Words(NamedTuple):
    tokens: list[str]
    runs: list[int]
    length: int
    """Words of a run."""
    said: list[bool]
    """For each word, whether it stands in quotation marks."""


def shared(articles: Sequence[Article], least: float, library: Library = NOWHERE) -> tuple[Shared, ...]:
    """The pairs of articles whose shorter has at least the share `least` of its words from the other."""
    texts = {article.file: article for article in articles}
    if not library.is_there:
        return _met(articles, sketched(articles), texts, least)
    kept = sketched(articles, library)
    # The sketches are samples; the pairs are decided on the articles' own words, which the bytes and titles fix.
    name = key(repr(least), *(f"{a.file}\n{a.fingerprint}\n{a.encoding}\n{a.title.value}" for a in articles))
    shelf = library.shelf("copies", tuple[Shared, ...])
    known = shelf.recall([name]).get(name)
    if known is None or not all(pair.shorter in texts and pair.longer in texts for pair in known):
        known = _met(articles, kept, texts, least)
        shelf.keep({name: known})
    return known


def _met(
    articles: Sequence[Article], kept: Sequence[bytes], texts: Mapping[str, Article], least: float
) -> tuple[Shared, ...]:
    files = [article.file for article in articles]
    met = index.candidates(index.build(kept), kept)
    return tuple(decided(((files[c.one], files[c.other]) for c in met), texts, least))


def sketched(articles: Sequence[Article], library: Library = NOWHERE) -> list[bytes]:
    """The sketch of each article, those in the library not made again."""
    if not library.is_there:
        return [sketches.sketch(wording.plain(article)) for article in articles]
    # The title says which line is the headline and so no text.
    keys = [key(article.fingerprint, article.title.value) for article in articles]
    shelf = library.shelf("sketch", bytes)
    known = shelf.recall(keys)
    made = {
        name: sketches.sketch(wording.plain(article))
        for name, article in zip(keys, articles, strict=True)
        if name not in known
    }
    if made:
        shelf.keep(made)
    return [known[name] if name in known else made[name] for name in keys]


def decided(pairs: Iterable[tuple[str, str]], articles: Mapping[str, Article], least: float) -> list[Shared]:
    """Those of the pairs that do share enough text, decided on the text itself."""
    read: dict[str, _Words] = {}
    found = []
    for one, other in pairs:
        if len(read) >= MOST_HELD:
            read.clear()
        for file in (one, other):
            if file not in read:
                read[file] = _read(wording.plain(articles[file]))
        pair = _set_side_by_side(one, other, read[one], read[other])
        if pair.share >= least:
            found.append(pair)
    return found


def _read(text: str) -> _Words:
    tokens: list[str] = []
    said: list[bool] = []
    for piece, quoted in wording.said_or_told(text):
        found = wording.words(piece)
        tokens += found
        said += [quoted] * len(found)
    return _Words(tokens, wording.runs(tokens), wording.run_length(tokens), said)


def _set_side_by_side(one: str, other: str, first: _Words, second: _Words) -> Shared:
    if (len(first.tokens), one) > (len(second.tokens), other):
        one, other, first, second = other, one, second, first
    if len(first.tokens) < FEWEST_WORDS:
        return Shared(one, other, 0.0, 0, 0)
    inside = _covered(first, set(second.runs))
    told = [covered for covered, quoted in zip(inside, first.said, strict=True) if not quoted]
    share = sum(inside) / len(inside)
    if len(told) >= FEWEST_TOLD:
        share = min(share, sum(told) / len(told))
    back = _covered(second, set(first.runs))
    place = [n for n, covered in enumerate(back) if covered]
    quarter = len(place) // 4
    return Shared(one, other, share, place[quarter] if place else 0, place[-1 - quarter] + 1 if place else 0)


def _covered(words: _Words, runs: set[int]) -> list[bool]:
    """For each word, whether it stands in a run that the other text has."""
    inside = [False] * len(words.tokens)
    length = words.length
    for at, run in enumerate(words.runs):
        if run in runs:
            inside[at : at + length] = [True] * length
    return inside
