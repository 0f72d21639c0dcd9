"""The agency an article credits: in its dateline, its byline, a source line, at its end.

A credit under a picture is none: of the lines that are not the article's text only those above its
first and below its last sentence are read, and of these only what no picture is named in.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.comparison.wording import dateline
from briefing.model import Article
from briefing.sources.credits import AGENCIES
from briefing.sources.register import outlet_key

_NOT_TEXT = frozenset({"epa", "bloomberg", "cna"})
"""A picture agency, and two names that are outlets as well: their name is no proof of an agency's text."""
_MORE = {
    "aap": "AAP",
    "ansa": "ANSA",
    "antara": "Antara",
    "asia news network": "Asia News Network",
    "australian associated press": "AAP",
    "canadian press": "The Canadian Press",
    "ians": "IANS",
    "interfax": "Interfax",
    "korean central news agency": "KCNA",
    "kyodo news agency": "Kyodo",
    "pa media": "PA Media",
    "press association": "PA Media",
    "press trust of india": "PTI",
    "the canadian press": "The Canadian Press",
    "xinhua news agency": "Xinhua",
}
NAMES = {**{name: house for name, house in AGENCIES.items() if name not in _NOT_TEXT}, **_MORE}
"""Names as credits write them, in small letters -> the agency in house form."""
_ANY = "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True))
_NAME = re.compile(rf"(?<![\w/.@-])({_ANY})(?![\w.@-]*\w)", re.IGNORECASE)
_SOURCE = re.compile(rf"(?:source|sources|agency|via|from)\s*:\s*.{{0,30}}?\b({_ANY})\b", re.IGNORECASE)
_SHARED = re.compile(
    rf"(?:reporting|inputs?|material|contributions?|files|report(?:ing)?s?|agenc(?:y|ies)|edited)\b"
    rf"[^.\n]{{0,40}}?\b(?:by|from)\b[^.\n]{{0,60}}?\b({_ANY})\b|\b({_ANY})\b[^.\n]{{0,40}}? contributed to this",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"photo|image|picture|file pic|handout|getty|caption|screengrab|pool\b", re.IGNORECASE)
OUTLET = "outlet: "
"""How a credit begins that is no more than the outlet's name: the article is the agency's own."""
_LONGEST = 160
"""Characters of a line that can be a credit."""


class Credit(NamedTuple):
    """The agency an article credits, and the words that do."""

    agency: str
    words: str


def credit(article: Article) -> Credit | None:
    """The agency the article's text came from, as far as its own words or the register say."""
    text = article.text
    outlet = outlet_key(article.outlet.value)
    if outlet in NAMES:
        return Credit(NAMES[outlet], f"{OUTLET}{article.outlet.value}")
    own = [p for p in article.paragraphs if p.kind == "text"]
    opening = dateline(text[own[0].start : own[0].end]) if own else None
    if opening:
        found = _NAME.search(opening["credit"] or "")
        if found:
            return Credit(NAMES[found[1].casefold()], opening[0].strip())
    byline = _NAME.search(article.byline.value)
    if byline:
        return Credit(NAMES[byline[1].casefold()], f"by {article.byline.value}")
    first, last = (own[0].start, own[-1].end) if own else (0, 0)
    for paragraph in article.paragraphs:
        line = text[paragraph.start : paragraph.end]
        if paragraph.kind != "debris" or len(line) > _LONGEST or first < paragraph.start < last:
            continue
        name = _line(line.strip())
        if name:
            return Credit(NAMES[name.casefold()], line.strip())
    if own:
        tail = _SHARED.search(text, max(own[-1].start, own[-1].end - _LONGEST), own[-1].end)
        if tail:
            return Credit(NAMES[(tail[1] or tail[2]).casefold()], tail[0])
    return None


def _line(line: str) -> str:
    """The agency a line outside the text credits, as written; empty for none."""
    if _PICTURE.search(line):
        return ""
    for form in (_SOURCE, _SHARED):
        found = form.search(line)
        if found:
            return found[1] or (found[2] if found.re.groups > 1 else "")
    named = _NAME.search(line)
    if not named:
        return ""
    by = re.match(r"(?:by|words by|written by|story by|reported by)\b", line, re.IGNORECASE)
    alone = line[: named.start()].strip(" ([–—-/") == "" and line[named.end() :].strip(" )]./–—-") == ""
    return named[1] if by or alone else ""
