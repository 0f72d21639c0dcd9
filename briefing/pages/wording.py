"""Words the pages share: how a source, a count, a place in an article is named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Article, Bracket, Support
from briefing.pages.blocks import Run, Runs
from briefing.pages.dates import in_words
from briefing.result import Citation

S_NUMBER = re.compile(r"\b(S[1-9]\d*)\b(?: ¶\d+)?")
"""An S-number in running words."""
OPENING_WORDS = 9
"""Words of an untitled article that stand for its title."""


def count(number: int, one: str, many: str = "") -> str:
    """`3 articles`, `1 article`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(names: Sequence[str], word: str) -> str:
    """`A, B and C`."""
    return f" {word} ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def text(words: str, style: str = "", link: str = "") -> Runs:
    """One run of plain text."""
    return (Run(words, style, link),)  # type: ignore[arg-type]


def linked(words: str, citations: Sequence[Citation]) -> Runs:
    """The analyst's own words, with each S-number of the source list (S3, S3 ¶6) made a link."""
    labels = {citation.label for citation in citations if citation.number}
    runs: list[Run] = []
    at = 0
    for match in S_NUMBER.finditer(words):
        if match.group(1) in labels:
            runs += [Run(words[at : match.start()]), Run(match.group(), "", f"#{match.group(1).lower()}")]
            at = match.end()
    runs.append(Run(words[at:]))
    return tuple(run for run in runs if run.text)


def paragraphs(citations: Sequence[Citation], words: str) -> tuple[Runs, ...]:
    """The analyst's own text by paragraph, its S-numbers linked."""
    return tuple(linked(line, citations) for line in words.splitlines() if line.strip())


def title(article: Article) -> str:
    """An article's title in quotation marks, or the words it opens with, named as such."""
    if article.title.value:
        return f"“{article.title.value}”"
    first = next((p for p in article.paragraphs if p.kind == "text"), None)
    if first is None:
        return article.file
    words = article.text[first.start : first.end].split()
    more = " …" if len(words) > OPENING_WORDS else ""
    return f"untitled, opens “{' '.join(words[:OPENING_WORDS])}{more}”"


def published(article: Article, *, short: bool = True) -> str:
    """When an article appeared, and a word on how that is known where the text does not say it."""
    if not article.published.value:
        return "date unknown"
    words = in_words(article.published.value, short=short)
    sign = {"inferred": " (inferred)", "analyst": " (per analyst)"}.get(article.published.origin, "")
    return words + sign


def outlet(article: Article, grade: str = "") -> str:
    """The outlet's name, its grade where there is one, and a word where the name was only inferred."""
    if not article.outlet.value:
        return "outlet unknown"
    aside = ", ".join(part for part in (grade, "inferred" if article.outlet.origin == "inferred" else "") if part)
    return f"{article.outlet.value} ({aside})" if aside else article.outlet.value


def paragraph_number(article: Article, place: int) -> int:
    """The ¶ number of a place in an article; 0 outside its text paragraphs."""
    return next((p.number for p in article.paragraphs if p.start <= place < p.end), 0)


def quotation(support: Support, brackets: tuple[Bracket, ...] = ()) -> Runs:
    """The words of a support as printed: line breaks become spaces, brackets are their own runs."""
    runs: list[Run] = []
    at = 0
    for bracket in sorted(brackets, key=lambda b: b.end):
        end = bracket.end - support.start
        if not at <= end <= len(support.quote):
            continue
        runs.append(Run(_one_line(support.quote[at:end])))
        runs.append(Run(f" [{bracket.label}]", "bracket"))
        at = end
    runs.append(Run(_one_line(support.quote[at:])))
    return tuple(run for run in runs if run.text)


def _one_line(words: str) -> str:
    return words.replace("\r\n", " ").replace("\n", " ") if "\n" in words else words
