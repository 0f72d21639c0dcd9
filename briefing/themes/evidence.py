"""Which sentences are about a theme, and how that is known.

A sentence belongs when (a) it holds a term; or, in an article that holds a term anywhere, (b) two
different context words, or one context word beside a sentence with a term, under a heading that
names the theme, or in an article that is about the theme; or (c) it stands in one paragraph with a
term, under a heading that names the theme, or between two sentences that belong in an article that
is about the theme; or (d) it carries on a quotation, or speaks of what the sentence before says
("these efforts", "They also …").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.model import Article, Paragraph, Sentence, Theme
from briefing.themes.terms import Hit, TermIndex

_POINTS_BACK = re.compile(
    r"[“\"‘'(\[]?(?:(?:But|And|Yet|Still|However|Meanwhile|Instead|Correspondingly|Moreover|Also),?\s+)?"
    r"(He|She|They|It|This|These|That|Those|Such|His|Her|Their|Its)\b",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(
    r"[“\"‘']?(?:but |and |yet |still, |however, )?(?:it (?:is|was|would be|will be|felt|seems|appears|remains to)\b"
    r"|that (?:said|is why)\b|this (?:year|month|week|morning|time)\b|in this\b)",
    re.IGNORECASE,
)
_HE_OR_THEY = re.compile(r"[“\"‘']?(?:\w+,? )?(?:he|she|they)\b", re.IGNORECASE)
_REFERS = re.compile(
    r"\b(?:in this regard|(?:this|these|those|such|that) "
    r"(?:efforts?|issues?|matters?|steps?|measures?|moves?|talks|concerns?|goals?|demands?|hopes|plans?|remarks|claims|"
    r"structures?|tests?|launch(?:es)?|facilit(?:y|ies)|restrictions?|bans?|pressing)\b(?! as\b))",
    re.IGNORECASE,
)
_QUOTES = ("“", '"')
_ATTRIBUTES = re.compile(
    r"[”\"],? (?:\w+ ){0,4}(?:said|says|told|added|noted|wrote|posted|asked|according)|"
    r"\b(?:said|says|told|added)\b[^“\"]*$"
)
_OPENS, _CLOSES = "“", "”"

FEWEST_WORDS = 3
"""Words of a sentence that can be an excerpt."""


class ReadSentence(NamedTuple):
    """A sentence in its place: what stands around it decides as much as what it says."""

    article: Article
    paragraph: Paragraph
    sentence: Sentence
    place: int
    """Its number in the paragraph, from 0."""
    hits: tuple[Hit, ...]
    points_back: bool
    """Starts with a word whose meaning is in the sentence before, or quotes whoever spoke there."""
    refers: bool
    """Speaks of "these efforts", "such a step": of something said before."""
    carries_on: bool
    """Starts inside a quotation opened in an earlier sentence of the paragraph."""

    @property
    def text(self) -> str:
        return self.article.text[self.sentence.start : self.sentence.end]


class Finding(NamedTuple):
    """A sentence that belongs to a theme, with the evidence."""

    read: ReadSentence
    terms: tuple[str, ...]
    context: tuple[str, ...]
    heading: bool
    """The section heading names the theme."""
    focus: bool
    """The article as a whole is about the theme."""
    why: str


def points_back(text: str) -> bool:
    """Whether a sentence starts with a pronoun that needs the sentence before."""
    return bool(_POINTS_BACK.match(text)) and not _EXPLETIVE.match(text)


def read(article: Article, index: TermIndex) -> list[list[ReadSentence]]:
    """The article's quotable sentences by paragraph, with the themes' words found in them."""
    text = article.text
    paragraphs = []
    for paragraph in article.paragraphs:
        if paragraph.kind != "text":
            continue
        inside = False
        sentences: list[ReadSentence] = []
        for place, sentence in enumerate(paragraph.sentences):
            words = text[sentence.start : sentence.end]
            sentences.append(
                ReadSentence(
                    article,
                    paragraph,
                    sentence,
                    place,
                    tuple(index.hits(text, sentence.start, sentence.end)),
                    points_back(words) or (bool(sentences) and _speaks_on(words, sentences[-1].text)),
                    bool(_REFERS.search(words)),
                    inside,
                )
            )
            last_open, last_close = words.rfind(_OPENS), words.rfind(_CLOSES)
            if last_open != last_close:
                inside = last_open > last_close
        paragraphs.append(sentences)
    return paragraphs


def _speaks_on(words: str, before: str) -> bool:
    """Whether a sentence opens a quotation without saying whose, after a sentence that quotes somebody."""
    return words[:1] in _QUOTES and before.count(_CLOSES) + before.count('"') > 0 and not _ATTRIBUTES.search(words)


def headings(article: Article, index: TermIndex, kind: str = "heading") -> dict[str, frozenset[int]]:
    """For each section heading (or title) of the article, the themes it names."""
    named: dict[str, frozenset[int]] = {"": frozenset()}
    for paragraph in article.paragraphs:
        if paragraph.kind == kind:
            named[article.text[paragraph.start : paragraph.end]] = frozenset(
                hit.theme for hit in index.hits(article.text, paragraph.start, paragraph.end) if hit.tier == "term"
            )
    return named


class Standing(NamedTuple):
    """What an article as a whole says about a theme."""

    mentions: bool
    """Some sentence holds a term, and the article is one the theme is looked for in."""
    focus: bool
    """The article is about the theme: a term at its head, and in many of its sentences."""


FOCUS_SHARE = 0.22
"""Share of an article's sentences with a term (one with context words counts half) from which
the article is about the theme."""
HEAD_PARAGRAPHS = 2


def standing(
    paragraphs: Sequence[Sequence[ReadSentence]], theme: Theme, number: int, named: bool, titled: bool
) -> Standing:
    """Whether the article mentions the theme, and whether it is about it. `named`, `titled`: a
    section heading, or the title, holds a term."""
    tiers = [
        {hit.tier for hit in sentence.hits if hit.theme == number} for paragraph in paragraphs for sentence in paragraph
    ]
    if theme.within and not any("within" in found for found in tiers):
        return Standing(mentions=False, focus=False)
    with_term = sum("term" in found for found in tiers)
    if not with_term:
        return Standing(mentions=named or not theme.terms, focus=False)
    with_context = sum("context" in found and "term" not in found for found in tiers)
    head = titled or any(
        hit.theme == number and hit.tier == "term"
        for paragraph in paragraphs[:HEAD_PARAGRAPHS]
        for sentence in paragraph
        for hit in sentence.hits
    )
    return Standing(True, head and with_term + with_context / 2 >= FOCUS_SHARE * len(tiers))


def findings(sentences: Sequence[ReadSentence], theme: int, named: bool, article: Standing) -> list[Finding]:
    """The sentences of one paragraph that belong to a theme. `named`: the heading names it."""
    if not article.mentions:
        return []
    terms = [_distinct(read, theme, "term") for read in sentences]
    context = [_distinct(read, theme, "context") for read in sentences]
    if not any(terms) and not any(context):
        return []
    found: list[Finding] = []
    for place, read_sentence in enumerate(sentences):
        follows = bool(found) and found[-1].read.place == place - 1
        why = _own_words(place, terms, context, named, article, read_sentence)
        if not why and named and any(terms):
            why = f"in a paragraph with a term under the heading “{read_sentence.paragraph.heading}”"
        if not why and follows:
            why = _continues(read_sentence, bool(terms[place - 1]))
        if why and read_sentence.sentence.complete and _says_something(read_sentence.text):
            found.append(Finding(read_sentence, terms[place], context[place], named, article.focus, why))
    return found


def _says_something(words: str) -> bool:
    """Whether a sentence has the three words an excerpt needs, or is in a script without spaces: "Not yet." has not."""
    return words.count(" ") >= FEWEST_WORDS - 1 or any(char >= "\u1100" for char in words)


def _own_words(
    place: int,
    terms: Sequence[tuple[str, ...]],
    context: Sequence[tuple[str, ...]],
    named: bool,
    article: Standing,
    read_sentence: ReadSentence,
) -> str:
    if terms[place]:
        return f"says {_quoted(terms[place])}"
    if not context[place]:
        return ""
    said = f"says {_quoted(context[place])}"
    if len(context[place]) >= 2:
        return f"{said} together"
    if named:
        return f"{said} under the heading “{read_sentence.paragraph.heading}”"
    if article.focus:
        return f"{said} in an article about the theme"
    if (place > 0 and terms[place - 1]) or (place + 1 < len(terms) and terms[place + 1]):
        return f"{said} beside a sentence with a term"
    return ""


def _continues(read_sentence: ReadSentence, after_term: bool) -> str:
    if read_sentence.carries_on:
        return "carries on a quotation about the theme"
    if read_sentence.refers:
        return "speaks of what the sentence before says"
    if after_term and read_sentence.points_back and _HE_OR_THEY.match(read_sentence.text):
        return "goes on about who the sentence before is about"
    return ""


def filled(paragraphs: Sequence[Sequence[ReadSentence]], found: Sequence[Sequence[Finding]]) -> list[list[Finding]]:
    """The findings of an article that is about the theme, by paragraph, with single sentences
    between two of them added."""
    sentences = [read for paragraph in paragraphs for read in paragraph]
    have = {finding.read.sentence.start for findings in found for finding in findings}
    belongs = [read.sentence.start in have for read in sentences]
    between = {
        read.sentence.start
        for place, read in enumerate(sentences[1:-1], 1)
        if not belongs[place] and belongs[place - 1] and belongs[place + 1] and read.sentence.complete
    }
    why = "between two sentences about the theme in an article about it"
    whole = []
    for paragraph, findings in zip(paragraphs, found, strict=True):
        added = [Finding(read, (), (), False, True, why) for read in paragraph if read.sentence.start in between]
        whole.append(sorted([*findings, *added], key=lambda finding: finding.read.place))
    return whole


def _distinct(read_sentence: ReadSentence, theme: int, tier: str) -> tuple[str, ...]:
    """The terms of one tier found in a sentence, each once; overlapping words count once."""
    hits = [hit for hit in read_sentence.hits if hit.theme == theme and hit.tier == tier]
    if len(hits) < 2:
        return (hits[0].term,) if hits else ()
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start - h.end, h.start)):
        if not any(hit.start < k.end and k.start < hit.end for k in kept):
            kept.append(hit)
    return tuple(dict.fromkeys(hit.term for hit in kept))


def _quoted(terms: tuple[str, ...]) -> str:
    return ", ".join(f"“{term}”" for term in terms[:4])
