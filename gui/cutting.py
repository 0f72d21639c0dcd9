"""An excerpt made longer or shorter by a sentence or a word, always inside its paragraph. No Qt."""

from __future__ import annotations

import re
from typing import Literal

from briefing.model import Article, Paragraph, Support

Side = Literal["start", "end"]
Unit = Literal["sentence", "word"]
_WORD = re.compile(r"\S+")


def longer(article: Article, support: Support, side: Side, unit: Unit) -> Support:
    """With the next sentence or word on that side; the same where the paragraph has no more."""
    starts, ends = _edges(article, support, unit)
    if side == "end":
        return between(article, support.start, min((e for e in ends if e > support.end), default=support.end))
    return between(article, max((s for s in starts if s < support.start), default=support.start), support.end)


def shorter(article: Article, support: Support, side: Side, unit: Unit) -> Support:
    """Without the last sentence or word on that side; the same where it is the only one."""
    starts, ends = _edges(article, support, unit)
    if side == "end":
        inside = [e for e in ends if support.start < e < support.end]
        return between(article, support.start, max(inside, default=support.end))
    inside = [s for s in starts if support.start < s < support.end]
    return between(article, min(inside, default=support.start), support.end)


def between(article: Article, start: int, end: int) -> Support:
    """The article's own words from one place to another."""
    return Support(article.file, start, end, article.text[start:end])


def paragraph(article: Article, place: int) -> Paragraph | None:
    return next((p for p in article.paragraphs if p.start <= place < p.end), None)


def _edges(article: Article, support: Support, unit: Unit) -> tuple[list[int], list[int]]:
    around = paragraph(article, support.start)
    if around is None:
        return [], []
    if unit == "sentence":
        return [s.start for s in around.sentences], [s.end for s in around.sentences]
    words = list(_WORD.finditer(article.text, around.start, around.end))
    return [word.start() for word in words], [word.end() for word in words]
