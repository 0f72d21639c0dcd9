"""Dated statements in order, each with its sources and how its date is known.

An event is a sentence with a date the text gives: the words are the source's, the date is where
`briefing.language.dates` puts them. Order (`sort_key`): by first possible day; of two that
start the same day the more precise comes first; then by article and place; undated last.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing.errors import Place
from briefing.excerpts import find_again, identity
from briefing.language import dates
from briefing.language.likeness import likeness, signature
from briefing.model import Article, Event, EventStatus, Paragraph, Problem, Reason, Sentence, Support, TimeExpression
from briefing.spec import edtf
from briefing.spec.model import ChronologyChoice, EventDecision

SAME_DATE_ALIKE = 0.22
"""Likeness from which two statements with one date tell one event: the date is half the proof."""
FIRST, LAST = "0000-01-01", "9999-12-31"
KEY, WORTH_A_LINE = 3.5, 1.5
"""Points from which an event is key (3), or worth a line (2)."""

_FUTURE = re.compile(
    r"\b(?:will|would be|shall|plans? to|planning to|expected to|scheduled|set to|due to (?:be|meet|hold|visit)|to be held|"
    r"upcoming|is to|are to|intends? to|aims? to|agreed to hold|ahead of)\b",
    re.IGNORECASE,
)
_HYPOTHETICAL = re.compile(r"\b(?:should \w+ accept|if|could|might|may|hypothetical|would mark)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:denied|denies|did not|was not|were not|never|no plans?)\b", re.IGNORECASE)
_ACTS = re.compile(
    r"\b(?:met|meet|held|hosted|visit(?:ed)?|summit|talks|signed|agreed|announced|deployed|triggered|restricted|banned|"
    r"fired|firing|launched|installed|dismissed|warned|imposed|lifted|suspended|election|struck|reach(?:ed|ing)|"
    r"established|establishing|accused|said|discussed|build|built|conversation|opened|adopted|wargames|retaliation)\b",
    re.IGNORECASE,
)
_COMPARES = re.compile(r"(?:\bsince|\bfirst .{0,60}|\bafter|\bin over|\bfor the first time in)\s*$", re.IGNORECASE)
_ASIDE = re.compile(r"(?:\bwho\b|\bwhich\b|\bwhose\b|\bsince\b)[^,;.]*$")


class _Dated(NamedTuple):
    """A sentence with one of its dates, before tellings are joined."""

    article: Article
    paragraph: Paragraph
    sentence: Sentence
    time: TimeExpression
    points: float
    reasons: tuple[Reason, ...]
    status: EventStatus
    themes: tuple[str, ...]

    @property
    def support(self) -> Support:
        start, end = self.sentence.start, self.sentence.end
        return Support(self.article.file, start, end, self.article.text[start:end])


def events(
    articles: Sequence[Article],
    about: Mapping[tuple[str, int], tuple[str, ...]],
    weight: Mapping[str, float],
) -> tuple[Event, ...]:
    """All dated statements of the articles as events, in order. `about`: the themes of a sentence
    by file and start."""
    found: list[_Dated] = []
    for article in articles:
        found += _dated(article, about)
    return tuple(sorted(_join(found, weight), key=sort_key))


def sort_key(event: Event) -> tuple[bool, str, str, str, int]:
    """The written order of partial dates."""
    first, last = bounds(event.date)
    return not event.date, first, last, event.supports[0].file, event.supports[0].start


def bounds(date: str) -> tuple[str, str]:
    """First and last day a date can mean, YYYY-MM-DD; an open or unknown end is before or after everything."""
    first, last = edtf.span(date) if date else ("", "")
    return first or (FIRST if date else LAST), last or LAST


def shown(events: Sequence[Event], choice: ChronologyChoice) -> tuple[Event, ...]:
    """The events inside the window and of the importance asked for."""
    start = bounds(choice.start)[0] if choice.start else FIRST
    end = bounds(choice.end)[1] if choice.end else LAST
    kept = []
    for event in events:
        first, last = bounds(event.date)
        if event.importance >= choice.importance and last >= start and first <= end:
            kept.append(event)
    return tuple(kept)


def _dated(article: Article, about: Mapping[tuple[str, int], tuple[str, ...]]) -> list[_Dated]:
    background = [(p.start, p.end) for p in article.paragraphs if p.background]
    times = [
        time
        for time in dates.find(article.text, article.published.value, background=background)
        if time.kind in ("DATE", "TIME") and time.edtf and not edtf.fault(time.edtf)
    ]
    found: list[_Dated] = []
    if not times:
        return found
    position = 0
    for paragraph in article.paragraphs:
        if paragraph.kind != "text":
            continue
        for sentence in paragraph.sentences:
            while position < len(times) and times[position].start < sentence.start:
                position += 1
            seen: set[str] = set()
            while position < len(times) and times[position].end <= sentence.end:
                time = times[position]
                position += 1
                if time.edtf in seen or not sentence.complete:
                    continue
                seen.add(time.edtf)
                themes = about.get((article.file, sentence.start), ())
                points, reasons = _weigh(article, paragraph, sentence, time, themes, bool(len(seen) > 1))
                found.append(
                    _Dated(article, paragraph, sentence, time, points, reasons, _status(article, sentence, time), themes)
                )
    return found


def _weigh(
    article: Article,
    paragraph: Paragraph,
    sentence: Sentence,
    time: TimeExpression,
    themes: tuple[str, ...],
    second: bool,
) -> tuple[float, tuple[Reason, ...]]:
    words = article.text[sentence.start : sentence.end]
    before = article.text[sentence.start : time.start]
    parts: list[Reason] = []
    if themes:
        parts.append(Reason(2.0, f"about {', '.join(themes)}"))
    act = _ACTS.search(words)
    if act:
        parts.append(Reason(1.0, f"something happens: “{act.group()}”"))
    if time.precision in ("day", "time"):
        parts.append(Reason(1.0, "dated to the day"))
    elif time.precision in ("month", "week"):
        parts.append(Reason(0.5, f"dated to the {time.precision}"))
    if paragraph.number <= 2:
        parts.append(Reason(1.0, "stands at the head of the article"))
    if second or _ASIDE.search(before) or (before.strip() and _COMPARES.search(before)):
        parts.append(Reason(-2.5, "the date is named in passing"))
    if paragraph.background:
        parts.append(Reason(-4.0, f"background under “{paragraph.heading}”"))
    return round(sum(part.points for part in parts), 2), tuple(parts)


def _status(article: Article, sentence: Sentence, time: TimeExpression) -> EventStatus:
    words = article.text[sentence.start : sentence.end]
    near = article.text[max(sentence.start, time.start - 90) : min(sentence.end, time.end + 60)]
    if _HYPOTHETICAL.search(article.text, sentence.start, min(sentence.end, sentence.start + 30)):
        return "hypothetical"
    published = article.published.value
    first = bounds(time.edtf)[0]
    if published and first > bounds(published)[1]:
        return "planned"
    if _FUTURE.search(near) and (not published or bounds(time.edtf)[1] >= bounds(published)[0]):
        return "planned"
    if _DENIED.search(words) and not _ACTS.search(words):
        return "denied"
    return "happened"


def _join(found: Sequence[_Dated], weight: Mapping[str, float]) -> list[Event]:
    """Dated statements that tell one event become one, led by the weightiest telling."""
    by_date: dict[tuple[str, EventStatus], list[list[_Dated]]] = {}
    ranked = sorted(found, key=lambda d: (-d.points, d.article.file, d.sentence.start))
    groups: list[list[_Dated]] = []
    for dated in ranked:
        words = signature(dated.support.quote)
        same_day = by_date.setdefault((dated.time.edtf, dated.status), [])
        for group in same_day:
            leader = group[0]
            if leader.article.file == dated.article.file and leader.sentence.start == dated.sentence.start:
                continue
            if likeness(signature(leader.support.quote), words, weight) >= SAME_DATE_ALIKE:
                group.append(dated)
                break
        else:
            group = [dated]
            same_day.append(group)
            groups.append(group)
    return [_event(group) for group in groups]


def _event(group: Sequence[_Dated]) -> Event:
    lead = group[0]
    points = lead.points
    reasons = lead.reasons
    files = {dated.article.file for dated in group}
    if len(files) > 1:
        points += 1.0
        reasons = (*reasons, Reason(1.0, f"told in {len(files)} articles"))
    time = lead.time
    return Event(
        id=identity(Support(lead.article.file, time.start, time.end, lead.support.quote)),
        date=time.edtf,
        precision=time.precision,
        certainty=time.certainty,
        status=lead.status,
        importance=3 if points >= KEY else 2 if points >= WORTH_A_LINE else 1,
        statement=lead.support.quote,
        supports=tuple({d.support: None for d in group}),
        themes=lead.themes,
        phrase=time.text,
        how=time.rule,
        reported=lead.article.published.value,
        reasons=reasons,
    )


def decide(
    events: Sequence[Event], decisions: Sequence[EventDecision], articles: Sequence[Article], spec_file: str
) -> tuple[tuple[Event, ...], tuple[Event, ...], tuple[Problem, ...]]:
    """The events after the analyst's decisions, those dropped, and the decisions that found nothing."""
    kept = list(events)
    dropped: list[Event] = []
    problems: list[Problem] = []
    for decision in decisions:
        support = find_again(articles, decision.quote, decision.source, decision.start)
        matching = [e for e in kept if support and any(_touches(s, support) for s in e.supports)]
        if not matching:
            problems.append(
                Problem(
                    "B042",
                    "warning",
                    f"No event stands on the words “{decision.quote[:60]}” ({decision.do}).",
                    Place(decision.source or spec_file),
                    "Correct the words, or give `source` and `start` in the spec.",
                )
            )
        for event in matching:
            if decision.do == "drop":
                kept.remove(event)
                dropped.append(event)
            else:
                kept[kept.index(event)] = _corrected(event, decision)
    return tuple(sorted(kept, key=sort_key)), tuple(dropped), tuple(problems)


def _corrected(event: Event, decision: EventDecision) -> Event:
    changed = replace(event, importance=3)
    if decision.date:
        changed = replace(changed, date=decision.date, certainty="stated", how=decision.reason or "set by the analyst")
    if decision.status:
        changed = replace(changed, status=decision.status)
    if decision.statement:
        changed = replace(changed, statement=decision.statement, by_analyst=True)
    return changed


def _touches(one: Support, other: Support) -> bool:
    return one.file == other.file and one.start < other.end and other.start < one.end


