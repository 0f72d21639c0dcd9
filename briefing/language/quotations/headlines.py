"""Quotations in titles and headings: whoever says the same words in the text, else whom the headline names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing.language.quotations import wording
from briefing.language.quotations.frames import Frame, Page, page
from briefing.language.quotations.marks import Stretch
from briefing.language.quotations.phrases import Phrases
from briefing.language.quotations.speakers import NOBODY, Speaker
from briefing.language.quotations.whose import Sentence
from briefing.model import Article, Paragraph, Quotation, Support

_LETTERS = re.compile(r"[^\W_]+")


def of(article: Article, headings: Iterable[Paragraph], body: Sequence[Quotation], phrases: Phrases) -> list[Quotation]:
    """The quotations of titles and headings that somebody is known to say; `body`: those of the text."""
    found: list[Quotation] = []
    said: list[tuple[str, Quotation]] = []
    for heading in headings:
        read = page(article.text, heading)
        for frame in read.frames:
            if frame.quoted and not said:
                said = [(_words(q.support.quote), q) for q in body if q.speaker and q.directness != "reported"]
            for index, stretch in enumerate(frame.quoted):
                who = _repeated(article.text, stretch, said) or _named(read, frame, index, phrases)
                if who.name:
                    support = Support(
                        article.file, stretch.start, stretch.end, article.text[stretch.start : stretch.end]
                    )
                    whole = wording.clause(article.text, stretch)
                    found.append(Quotation(support, who.name, "direct" if whole else "partial", who.named))
    return found


def _words(text: str) -> str:
    return f" {' '.join(_LETTERS.findall(text.lower()))} "


def _repeated(text: str, stretch: Stretch, said: Iterable[tuple[str, Quotation]]) -> Speaker | None:
    """Whoever says the headline's words in the text; None where nobody or two do."""
    wanted = _words(text[stretch.start : stretch.end])
    speakers = {(q.speaker, q.named) for words, q in said if wanted in words} if wanted.strip() else set()
    return Speaker(*speakers.pop()) if len(speakers) == 1 else None


def _named(read: Page, frame: Frame, index: int, phrases: Phrases) -> Speaker:
    """Whom the headline itself gives: X: “…”; “…”, says X."""
    sentence = Sentence(read, frame, phrases)
    stretch = frame.quoted[index]
    opened = stretch.opened - read.start
    who = NOBODY
    if sentence.narration[sentence.start : opened].rstrip().endswith(":"):
        who = sentence.clauses.opening(sentence.start, opened)
    elif sentence.cues:
        who = sentence.whose(index, NOBODY).who
    return who if who.named else NOBODY
