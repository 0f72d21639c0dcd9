"""Transcripts and interviews: paragraphs that begin with who speaks, or answer the paragraph before.

`NAME:` and `Q:` `A:` count only where several paragraphs are written so; questions without a label
only in an interview that says whose it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from briefing.language.names.cast import Cast
from briefing.language.quotations.speakers import NOBODY, Speaker
from briefing.model import Article, Paragraph

FEWEST = 3
"""Labelled paragraphs, or questions, from which an article is a transcript."""
LONGEST_QUESTION = 300
_LABEL = re.compile(
    r"(?:\*\*|__)?((?:Q|A|[A-Z][\w.’'\u00c0-\u024f-]*(?:\s[A-Z(][\w.’')\u00c0-\u024f-]*){0,4}))(?:\*\*|__)?\s?[:：]"
    r"(?:\*\*|__)?\s+"
)
_INTERVIEW = re.compile(r"\b[Ii]nterview(?:ed)?\b|\bQ&A\b|\b[Ii]n conversation with\b|\bINTERVIEW\b")
_SAID = re.compile(r"[\"“”„«»]")

Answers = list[tuple[int, Speaker] | None]


def labels(article: Article, paragraphs: Sequence[Paragraph], cast: Cast) -> Answers | None:
    """For each paragraph of a transcript, headings among them, where its words begin and who says them.

    None for other articles.
    """
    text = article.text
    met = [_LABEL.match(text, p.start, min(p.end, p.start + 90)) for p in paragraphs]
    counts = Counter(m.group(1) for m in met if m)
    spoken = {name for name, count in counts.items() if count > 1 or name in "QA"}
    if sum(counts[name] for name in spoken) < FEWEST or len(spoken) < 2:
        return _interview(article, paragraphs, met, cast)
    return [(m.end(), _speaker(m.group(1), m.start(1), cast)) if m else None for m in met]


def _speaker(label: str, start: int, cast: Cast) -> Speaker:
    """The person of a label; nobody for Q and A, which are parts, not people."""
    if label in ("Q", "A"):
        return NOBODY
    for mention in cast.people(start, start + len(label)):
        return Speaker(cast.entries[mention.who].name, True)
    wanted = label.split()[-1].lower()
    same = {e.name for e in cast.entries if e.kind == "person" and e.name.split()[-1].lower() == wanted}
    if len(same) == 1:
        return Speaker(same.pop(), True)
    return Speaker(label, False)


def _interview(
    article: Article, paragraphs: Sequence[Paragraph], met: Sequence[re.Match[str] | None], cast: Cast
) -> Answers | None:
    """Questions and answers by turns, of the one person the article says it has interviewed."""
    text = article.text
    asked = [_asks(text, p) for p in paragraphs]
    turns = sum(1 for one, next_one in pairwise(asked) if one and not next_one)
    if turns < FEWEST:
        return None
    who = _interviewed(article, paragraphs, met, cast)
    if not who.name:
        return None
    answers: Answers = [None] * len(paragraphs)
    for place in range(1, len(paragraphs)):
        if asked[place - 1] and not asked[place] and paragraphs[place].kind == "text":
            label = met[place]
            answers[place] = (label.end() if label else paragraphs[place].start, who)
    return answers


def _asks(text: str, paragraph: Paragraph) -> bool:
    short = paragraph.end - paragraph.start <= LONGEST_QUESTION
    return short and text[paragraph.end - 1] == "?" and not _SAID.search(text, paragraph.start, paragraph.end)


def _interviewed(
    article: Article, paragraphs: Sequence[Paragraph], met: Sequence[re.Match[str] | None], cast: Cast
) -> Speaker:
    """The person a label names, else the only one named above the text of what calls itself an interview."""
    labelled = {who.name for m in met if m and (who := _speaker(m.group(1), m.start(1), cast)).named}
    if len(labelled) == 1:
        return Speaker(labelled.pop(), True)
    first = next((p for p in paragraphs if p.kind == "text"), paragraphs[0])
    head = first.end
    if not _INTERVIEW.search(article.text, 0, head):
        return NOBODY
    named = {cast.entries[m.who].name for m in cast.people(0, first.start)}
    named = named or {cast.entries[m.who].name for m in cast.people(0, head)}
    return Speaker(named.pop(), True) if len(named) == 1 else NOBODY
