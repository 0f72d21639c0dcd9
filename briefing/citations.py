"""S-numbers: which articles a pack uses, in which order they are numbered, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing.model import Article, Disagreement, Event
from briefing.result import Citation, ThemeSection
from briefing.spec import edtf

_LAST = "9999-12-31"


def number(
    articles: Sequence[Article],
    sections: Sequence[ThemeSection],
    events: Sequence[Event],
    disagreements: Sequence[Disagreement] = (),
) -> tuple[Citation, ...]:
    """The source list: used articles numbered by publication date, then file; the unused after them.

    The date and not the first use decides, so that an excerpt moved or dropped renumbers nothing.
    """
    excerpts: Counter[str] = Counter()
    for section in sections:
        for excerpt in section.excerpts:
            excerpts.update({support.file for support in excerpt.supports})
    dated: Counter[str] = Counter()
    for event in events:
        dated.update({support.file for support in event.supports})
    disputed = {s.file for one in disagreements if one.status != "dismissed" for p in one.positions for s in p.supports}
    known = disputed | excerpts.keys() | dated.keys()
    matched = {passage.support.file for section in sections for passage in section.rejected}
    used = sorted((a for a in articles if a.file in known), key=_by_date)
    unused = [a for a in articles if a.file not in known]
    return (
        *(Citation(n, a, excerpts[a.file], dated[a.file]) for n, a in enumerate(used, 1)),
        *(Citation(0, a, unused_because=_unused(a.file in matched)) for a in unused),
    )


def _by_date(article: Article) -> tuple[str, str]:
    value = article.published.value
    return (edtf.span(value)[0] or _LAST if value else _LAST, article.file)


def _unused(matched: bool) -> str:
    return "its passages were left out by rank or rule" if matched else "no sentence matches a theme"
