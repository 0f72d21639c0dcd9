"""What an analyst should look at once more before a pack leaves the desk, and which rules were told to be silent."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from briefing import rules
from briefing.comparison.independence import behind, origins_of
from briefing.model import Article, Comparison, Disagreement, Event, Origin, Problem
from briefing.result import Citation, LedgerLine, ThemeSection
from briefing.spec import edtf
from briefing.spec.model import Spec

STALE_DAYS = 90
"""Age of a theme's newest excerpt, counted to the pack's date, from which it is worth a warning: a quarter."""
KEY = 3
OWN_WORDS = (("bottom_line",), ("key_points",), ("themes", "comment"), ("comparison", "next_steps"))
"""Keys of the spec that hold the analyst's own text, as paths."""

_S_NUMBER = re.compile(r"\bS([1-9]\d{0,4})\b")


def cited(spec: Spec) -> set[int]:
    """The S-numbers in the analyst's own text."""
    said = [
        spec.bottom_line,
        *spec.key_points,
        *(entry.comment for entry in spec.included),
        *spec.comparison.next_steps,
    ]
    return {int(number) for words in said for number in _S_NUMBER.findall(words)}


def problems(
    spec: Spec,
    sections: Sequence[ThemeSection],
    events: Sequence[Event],
    citations: Sequence[Citation],
    compared: Comparison | None = None,
) -> tuple[Problem, ...]:
    """What is worth a second look in a pack that is otherwise whole. `spec`: with the pack's date."""
    return (
        *_unwritten(spec, sections),
        *_astray(spec, sum(1 for citation in citations if citation.number)),
        *_stale(spec, sections, citations),
        *_too_early(spec, citations),
        *_undecided(spec, compared.disagreements if compared else ()),
        *_told_once(events, behind(compared) if compared else {}),
    )


def _unwritten(spec: Spec, sections: Sequence[ThemeSection]) -> Iterator[Problem]:
    if not spec.bottom_line:
        message = "The bottom line is empty; its page is left out."
        yield Problem("B031", "warning", message, None, "Write `bottom_line`.")
    for point in spec.key_points:
        if not _S_NUMBER.search(point):
            message = f"The key point “{_short(point)}” cites no source."
            yield Problem("B036", "warning", message, None, "End it with its S-numbers, such as (S2, S5).")
    for section in sections:
        if not section.excerpts:
            text = f"Theme “{section.theme.title}” has no excerpt."
            yield Problem("B033", "warning", text, None, "Widen its terms, or leave the theme out.")


def _astray(spec: Spec, last: int) -> Iterator[Problem]:
    """S-numbers in the analyst's own text that lead nowhere."""
    for number in sorted(cited(spec)):
        if number > last:
            message = f"Your text cites S{number}, and there is no such source."
            some = "Its only source is S1." if last == 1 else f"Its sources are S1 to S{last}."
            remedy = some if last else "No source of this pack has a number."
            yield Problem("B034", "error", message, None, remedy)


def _stale(spec: Spec, sections: Sequence[ThemeSection], citations: Sequence[Citation]) -> Iterator[Problem]:
    today = _day(spec.date)
    if today is None:
        return
    appeared = {c.article.file: _last_day(c.article) for c in citations}
    for section in sections:
        days = [day for e in section.excerpts for s in e.supports if (day := appeared[s.file])]
        if days and (age := (today - max(days)).days) > STALE_DAYS:
            message = f"The newest excerpt on “{section.theme.title}” is {age:,} days older than the pack."
            yield Problem("B035", "warning", message, None, "Add newer articles, or say in its comment that it is old.")


def _too_early(spec: Spec, citations: Sequence[Citation]) -> Iterator[Problem]:
    today = _day(spec.date)
    for citation in citations:
        published = citation.article.published.value
        first = _day(edtf.span(published)[0]) if published and citation.number else None
        if today and first and first > today:
            message = f"The pack is dated {spec.date}, and {citation.label} appeared on {published}."
            yield Problem("B037", "warning", message, None, "Correct `date`, or the article's date in the register.")


def _undecided(spec: Spec, disagreements: Sequence[Disagreement]) -> Iterator[Problem]:
    proposed = sum(1 for one in disagreements if one.status == "proposed" and one.number)
    if proposed and spec.marking:
        message = f"The pack is marked {spec.marking}, and nobody has decided {_of(proposed, 'disagreement')}."
        remedy = "Say under comparison.disagreements which are open, explained or none; the pages call them proposed."
        yield Problem("B038", "warning", message, None, remedy)


def _told_once(events: Sequence[Event], origin: Mapping[str, Origin]) -> Iterator[Problem]:
    key = [event for event in events if event.importance >= KEY]
    once = sum(1 for event in key if len(origins_of(event.supports, origin)) == 1)
    if once:
        message = f"{once} of {_of(len(key), 'key event')} {'is' if once == 1 else 'are'} told by one origin only."
        yield Problem("B039", "note", message, None, "Look for a second source of those that carry the bottom line.")


def silenced(spec: Spec, found: Sequence[Problem]) -> tuple[tuple[Problem, ...], tuple[LedgerLine, ...]]:
    """The problems to tell, and a line of the ledger for each rule that is switched off."""
    if not spec.checks:
        return tuple(found), ()
    off = {check.off for check in spec.checks}
    silent = Counter(p.code for p in found if p.code in off and p.severity != "error")
    lines = tuple(
        LedgerLine(
            f"Rule {check.off} switched off",
            silent[check.off],
            f"times it was silent: {rules.rules()[check.off].title}. Reason given: {check.reason}",
        )
        for check in spec.checks
    )
    return tuple(p for p in found if p.code not in off or p.severity == "error"), lines


def _last_day(article: Article) -> date | None:
    return _day(edtf.span(article.published.value)[1]) if article.published.value else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _of(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:57].rstrip() + "…"
