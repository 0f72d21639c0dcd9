"""Decisions whose words cannot be found again, and words like them that might be meant.

Nothing near is ever taken in their place by itself: it is shown, and the analyst decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.excerpts import find_again
from briefing.language.words import content
from briefing.model import Article, Support
from briefing.spec.model import EventDecision, ExcerptDecision, Spec

LIKE = 0.4
"""Share of the content words two passages must have in common, of all that either has, to be worth showing."""
MOST_SENTENCES = 4


@dataclass(frozen=True, slots=True)
class Lost:
    """A decision that does nothing, because its words stand in no article or in several places."""

    decision: ExcerptDecision | EventDecision
    theme: str = ""
    """The theme it stands under; empty for one about the chronology."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Words that might be the lost ones in another wording."""

    support: Support
    share: float
    """Content words in common, of all that either has: 1 when they are the same."""


def decisions(spec: Spec, articles: Sequence[Article]) -> tuple[Lost, ...]:
    """The decisions of the themes in the pack, and of the chronology, that find nothing."""
    by_file = {article.file: article for article in articles}

    def is_lost(one: ExcerptDecision | EventDecision) -> bool:
        article = by_file.get(one.source)
        if article and one.start >= 0 and article.text.startswith(one.quote, one.start):
            return False
        return find_again(articles, one.quote, one.source, one.start) is None

    found = [Lost(one, entry.theme.id) for entry in spec.included for one in entry.excerpts if is_lost(one)]
    return (*found, *(Lost(one) for one in spec.chronology.events if is_lost(one)))


def nearest(quote: str, source: str, articles: Sequence[Article]) -> Likeness | None:
    """The passage most like the words: in the article they were in where that has one, else anywhere."""
    wanted = frozenset(content(quote))
    if not wanted:
        return None
    home = [article for article in articles if article.file == source]
    return _best(wanted, home) or _best(wanted, [article for article in articles if article.file != source])


def _best(wanted: frozenset[str], articles: Sequence[Article]) -> Likeness | None:
    best: Likeness | None = None
    for article in articles:
        low = article.text.lower()
        # Folding changes endings only: a word's first letters stand in the text if the word does.
        if sum(word[:4] in low for word in wanted) < LIKE * len(wanted):
            continue
        for paragraph in article.paragraphs:
            read = [(s, frozenset(content(article.text, s.start, s.end))) for s in paragraph.sentences]
            for first in range(len(read)):
                held: frozenset[str] = frozenset()
                for sentence, words in read[first : first + MOST_SENTENCES]:
                    held |= words
                    share = len(wanted & held) / len(wanted | held)
                    if share >= LIKE and (best is None or share > best.share):
                        start = read[first][0].start
                        words_there = article.text[start : sentence.end]
                        best = Likeness(Support(article.file, start, sentence.end, words_there), share)
    return best
