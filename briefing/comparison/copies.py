"""Articles that print the same text: whole, cut, with another headline or a paragraph of their own.

Candidates come from the index of sketches; what decides is the text itself: how many of the
shorter article's words stand in runs that the other has too, and of these only the words told,
not those in quotation marks. Two reporters at one press conference share what was said there; a
copy shares what was told around it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
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
    if library.is_there:
        from briefing.comparison import archive

        measured = archive.measured(articles, library)
    else:
        files = [article.file for article in articles]
        made = index.build([name(a) for a in articles], [sketches.sketch(wording.plain(a)) for a in articles])
        measured = measure([(files[one], files[other]) for one, other in index.candidates(made)], articles)
    return tuple(sorted(pair for pair in measured if pair.share >= least))


def name(article: Article) -> bytes:
    """What an article is known by: its file, its bytes, and the title that says which line is no text."""
    return key(article.file, article.fingerprint, article.title.value)


def measure(pairs: Collection[tuple[str, str]], articles: Sequence[Article]) -> list[Shared]:
    """How much text each of the pairs shares, measured on the text itself."""
    if not pairs:
        return []
    by_file = {article.file: article for article in articles}
    read: dict[str, _Words] = {}
    found = []
    for pair in sorted(pairs):
        if len(read) >= MOST_HELD:
            read.clear()
        for file in pair:
            if file not in read:
                read[file] = _read(wording.plain(by_file[file]))
        one, other = pair
        found.append(_set_side_by_side(one, other, read[one], read[other]))
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
