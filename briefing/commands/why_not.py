"""`briefing why-not "words"`: what became of words of an article, and why they are not on the page."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

from briefing.commands import opened
from briefing.errors import CheckFailed
from briefing.model import Article, Sentence
from briefing.result import Briefing


def run(args: argparse.Namespace) -> int:
    briefing = opened.briefing(opened.only_spec(args.spec), no_library=args.no_library)
    found = False
    for article, start, end in _places(briefing, args.words):
        found = True
        print("\n".join(_told(briefing, article, start, end)))
    if not found:
        for refusal in briefing.refused:
            print(f"not read: {refusal.file}: {refusal.reason}")
        raise CheckFailed(
            "No article of this pack has these words.", remedy="Copy them from the article, a few are enough."
        )
    return 0


def _places(briefing: Briefing, words: str) -> Iterator[tuple[Article, int, int]]:
    """Where the words stand, whatever the white space between them and the kind of quotation marks."""
    pieces = [re.sub(r"['‘’]", "['‘’]", re.sub(r'["“”]', '["“”]', re.escape(w))) for w in words.split()]
    if not pieces:
        return
    pattern = re.compile(r"\s+".join(pieces), re.IGNORECASE)
    for citation in briefing.citations:
        for match in pattern.finditer(citation.article.text):
            yield citation.article, match.start(), match.end()


def _told(briefing: Briefing, article: Article, start: int, end: int) -> list[str]:
    paragraph = next((p for p in article.paragraphs if p.start <= start < p.end), None)
    if paragraph is None:
        return [f"{article.file}: between paragraphs."]
    sentence = next((s for s in paragraph.sentences if s.start < end and start < s.end), None)
    where = f"{article.file} ¶{paragraph.number}" if paragraph.number else article.file
    if paragraph.kind != "text" or sentence is None:
        because = f", {paragraph.reason}" if paragraph.reason else ""
        return [f"{where}: never quoted, it is taken for {_KINDS.get(paragraph.kind, paragraph.kind)}{because}."]
    lines = [f"{where}: {article.text[sentence.start : sentence.end]}"]
    if not sentence.complete:
        lines.append("  never quoted: the sentence is cut off.")
    lines += _by_theme(briefing, article, sentence)
    return lines


_KINDS = {"debris": "page debris", "heading": "a section heading", "title": "the title"}


def _by_theme(briefing: Briefing, article: Article, sentence: Sentence) -> list[str]:
    lines = []
    for section in briefing.sections:
        name = section.theme.title
        printed = [
            e for e in section.excerpts for s in e.supports[:1] if _covers(article, sentence, s.file, s.start, s.end)
        ]
        told = [
            e for e in section.excerpts for s in e.supports[1:] if _covers(article, sentence, s.file, s.start, s.end)
        ]
        left = [
            p for p in section.rejected if _covers(article, sentence, p.support.file, p.support.start, p.support.end)
        ]
        if printed:
            lines.append(f"  {name}: printed, as {printed[0].id}.")
        elif told:
            lines.append(f"  {name}: not printed again; {told[0].id} says the same: {told[0].supports[0].quote}")
        elif left:
            lines.append(f"  {name}: a candidate, left out: {left[0].rejected}.")
            lines += [f"    {reason.points:+.1f}  {reason.text}" for reason in left[0].reasons]
        else:
            lines.append(f"  {name}: no term in it, and not enough context words near one.")
    return lines


def _covers(article: Article, sentence: Sentence, file: str, start: int, end: int) -> bool:
    return file == article.file and start < sentence.end and sentence.start < end
