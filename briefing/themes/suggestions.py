"""Words and phrases a theme might take as terms: those that its sentences use far more than the others do.

Each comes with its counts, so that anybody can see why it is suggested. The measure is the
log-likelihood ratio of T. Dunning, "Accurate Methods for the Statistics of Surprise and
Coincidence" (Computational Linguistics 19, 1993), on sentences that hold a phrase and those that
do not: it holds for rare words too, where a chi-square does not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import log
from typing import NamedTuple

from briefing.language.words import COMMON, fold
from briefing.model import Article, Sentence, Support, Theme
from briefing.themes.terms import TermIndex

LONGEST = 3
"""Words of a phrase."""
FEWEST = 3
"""Sentences of the theme that must hold a phrase; two may be chance."""
SURE = 6.63
"""Ratio from which the difference is hardly chance: one in a hundred by the chi-square distribution."""
SHARE = 2 / 3
"""Of the sentences with a phrase, those that must be the theme's: a term stands for the theme alone."""
_TOKEN = re.compile(r"\w+(?:[’'-]\w+)*")


class Suggestion(NamedTuple):
    """A phrase with what speaks for it."""

    term: str
    """As the articles write it most often."""
    inside: int
    """Sentences of the theme that hold it."""
    outside: int
    """Other sentences that hold it."""
    score: float
    """Log-likelihood ratio; the more, the less it can be chance."""


def suggest(
    theme: Theme,
    articles: Sequence[Article],
    own: Iterable[Support],
    dropped: Iterable[Support] = (),
    most: int = 12,
) -> tuple[Suggestion, ...]:
    """Phrases to add to a theme, best first. `own`: the passages that are taken for the theme's; `dropped`:
    those the analyst has rejected, whatever else they are."""
    inside, outside = _sentences(articles, own, dropped)
    index = TermIndex([theme])
    written: dict[tuple[str, ...], Counter[str]] = {}
    held: Counter[tuple[str, ...]] = Counter()
    for text in inside:
        taken = [(hit.start, hit.end) for hit in index.hits(text, 0, len(text))]
        for phrase, words in dict(_phrases(text, taken=taken)).items():
            held[phrase] += 1
            written.setdefault(phrase, Counter())[words] += 1
    usual = {phrase: count for phrase, count in held.items() if count >= FEWEST}
    firsts = {phrase[0] for phrase in usual}
    others: Counter[tuple[str, ...]] = Counter()
    for text in outside:
        others.update({phrase for phrase, _ in _phrases(text, firsts) if phrase in usual})
    found = []
    for phrase, count in usual.items():
        if count < SHARE * (count + others[phrase]):
            continue
        score = _ratio(count, len(inside), others[phrase], len(outside))
        term = written[phrase].most_common(1)[0][0]
        if score >= SURE:
            found.append((phrase, Suggestion(term, count, others[phrase], round(score, 1))))
    found.sort(key=lambda one: (-one[1].score, -len(one[0]), one[1].term))
    return tuple(_without_parts(found)[:most])


def _sentences(
    articles: Sequence[Article], own: Iterable[Support], dropped: Iterable[Support]
) -> tuple[list[str], list[str]]:
    """The texts of the theme's sentences, and of all others."""
    spans, without = _spans(own), _spans(dropped)
    inside: list[str] = []
    outside: list[str] = []
    for article in articles:
        mine, not_mine = spans.get(article.file, ()), without.get(article.file, ())
        for paragraph in article.paragraphs:
            for sentence in paragraph.sentences:
                is_own = _touches(sentence, mine) and not _touches(sentence, not_mine)
                (inside if is_own else outside).append(article.text[sentence.start : sentence.end])
    return inside, outside


def _spans(supports: Iterable[Support]) -> dict[str, list[tuple[int, int]]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for support in supports:
        spans.setdefault(support.file, []).append((support.start, support.end))
    return spans


def _touches(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> bool:
    return any(first < sentence.end and sentence.start < last for first, last in spans)


def _phrases(
    text: str, firsts: set[str] | None = None, taken: Sequence[tuple[int, int]] = ()
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Phrases whose every word says something, folded and as written. `firsts`: words they
    may begin with; `taken`: what the theme finds already, of which no part is a phrase."""
    tokens = [(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text)]
    if taken:
        tokens = [
            (start, end, "" if any(a < end and start < b for a, b in taken) else word) for start, end, word in tokens
        ]
    folded = [_folded(word) for _, _, word in tokens]
    for place, first in enumerate(folded):
        if not _says_something(first) or (firsts is not None and first not in firsts):
            continue
        for size in range(1, LONGEST + 1):
            end = place + size
            if end > len(folded) or not _says_something(folded[end - 1]) or not _joined(text, tokens, place, end):
                break
            yield tuple(folded[place:end]), text[tokens[place][0] : tokens[end - 1][1]]


def _folded(word: str) -> str:
    return fold(re.sub(r"[’']s$", "", word))


def _says_something(word: str) -> bool:
    return len(word) > 2 and word not in COMMON and not word.isdigit()


def _joined(text: str, tokens: Sequence[tuple[int, int, str]], start: int, end: int) -> bool:
    """Whether only single spaces divide the words: no phrase runs over a comma or a quotation mark."""
    return all(text[tokens[n][1] : tokens[n + 1][0]] == " " for n in range(start, end - 1))


def _ratio(inside: int, all_inside: int, outside: int, all_outside: int) -> float:
    """Dunning's -2 log lambda for two binomials; 0 where the phrase is no more usual inside."""
    if not all_inside or not all_outside or inside * all_outside <= outside * all_inside:
        return 0.0
    whole = (inside + outside) / (all_inside + all_outside)
    return 2 * (
        _likelihood(inside, all_inside, inside / all_inside)
        + _likelihood(outside, all_outside, outside / all_outside)
        - _likelihood(inside, all_inside, whole)
        - _likelihood(outside, all_outside, whole)
    )


def _likelihood(held: int, total: int, share: float) -> float:
    kept = held * log(share) if held else 0.0
    return kept + ((total - held) * log(1 - share) if held < total else 0.0)


def _without_parts(found: Sequence[tuple[tuple[str, ...], Suggestion]]) -> list[Suggestion]:
    """Phrases of one turn of speech are one suggestion: the longer one where the shorter is hardly ever alone."""
    kept: list[tuple[tuple[str, ...], Suggestion]] = []
    for phrase, one in found:
        rival = next((n for n, (other, _) in enumerate(kept) if _alike(phrase, other)), None)
        if rival is None:
            kept.append((phrase, one))
        elif len(phrase) > len(kept[rival][0]) and one.inside * 4 >= kept[rival][1].inside * 3:
            kept[rival] = (phrase, one)
    return [one for _, one in kept]


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two phrases share a word: twelve suggestions should not be one said in twelve ways."""
    return not set(one).isdisjoint(other)
