"""Articles in, events out: the stages of a chronology in their order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.chronology import disputes, importance, joining, prominence, relative, repeats, statements, undated
from briefing.chronology.actors import Cast
from briefing.chronology.joining import Group, Telling
from briefing.chronology.order import bounds, is_day, sort_key
from briefing.chronology.statements import Statement
from briefing.excerpts import identity
from briefing.language import names
from briefing.model import Article, Bracket, Event, Reason, Support, Theme, TimeExpression

TOLD_TWICE, TOLD_OFTEN, OFTEN = 1.0, 1.5, 4
UNDATED_IMPORTANCE = 2
_OPENING_PRONOUN = re.compile(r"[“\"‘']?(?:\w+,? )?\b([Hh]e|[Ss]he)\b")


def events(
    articles: Sequence[Article],
    about: Mapping[tuple[str, int], tuple[str, ...]],
    weight: Mapping[str, float],
    themes: Sequence[Theme] = (),
    times: Sequence[Sequence[TimeExpression]] | None = None,
    cast: Cast | None = None,
) -> tuple[Event, ...]:
    """All dated statements of the articles as events, in order. `about`: the themes of a sentence
    by file and start; `weight`: how rare each word is; `times`: the articles' time expressions
    (`times_of`), where they are known already; `cast`: the people, likewise."""
    cast = cast or people(articles, themes)
    read: list[Statement] = []
    bare: list[Statement] = []
    for number, article in enumerate(articles):
        mine = statements.read(article, cast, about, times[number] if times is not None else None)
        mine += relative.dated(article, mine, cast, about)
        read += mine
        bare += undated.find(article, mine, cast, about)
    weighed = [joining.telling(s, *importance.weigh(s), weight) for s in read]
    groups = disputes.settle(joining.join(weighed, weight), weight)
    stands_out = prominence.weigh(articles, _told(groups), {file for file, _ in about}, bool(about))
    made = repeats.quieted([_event(group, cast, stands_out) for group in groups], articles)
    return tuple(sorted([*made, *_undated(bare, weight, cast, made)], key=sort_key))


def people(articles: Sequence[Article], themes: Sequence[Theme] = ()) -> Cast:
    """The people of the articles, under the names the themes give them too."""
    return Cast(articles, {name: other for theme in themes for name, other in theme.aliases.items()})


def _told(groups: Sequence[Group]) -> dict[str, list[Statement]]:
    """The statements of each date's events."""
    told: dict[str, list[Statement]] = {}
    for group in groups:
        date = _lead(group).statement.date
        told.setdefault(date, []).extend(t.statement for t in group.tellings)
    return told


def _event(group: Group, cast: Cast, stands_out: Mapping[str, float]) -> Event:
    lead = _lead(group)
    statement = lead.statement
    files = {t.statement.article.file for t in group.tellings}
    points, reasons = lead.points, lead.reasons
    if len(files) > 1:
        more = TOLD_OFTEN if len(files) >= OFTEN else TOLD_TWICE
        points, reasons = points + more, (*reasons, Reason(more, f"told in {len(files)} articles"))
    reasons = (*reasons, *joining.why(group))
    people: frozenset[str] = frozenset().union(statement.people)
    date = statement.date
    return Event(
        id=identity(Support(statement.article.file, statement.place_of_phrase, statement.end, statement.phrase)),
        date=date,
        precision=statement.precision,
        certainty=statement.certainty,
        status=statement.status,
        importance=importance.level(points, statement.role),
        statement=statement.support.quote,
        supports=_supports(lead, group),
        themes=_themes(lead, group),
        phrase=statement.phrase,
        how=statement.how,
        brackets=_who(statement),
        reported=statement.article.published.value,
        reasons=reasons,
        other_dates=disputes.others(group, lead),
        actors=(*cast.shown(people), *sorted(statement.states)),
        place=statement.place,
        kind=statement.kind,
        score=round(points, 2),
        prominence=stands_out.get(date, 0.0),
        foretold=_foretold(statement, group),
    )


def _foretold(lead: Statement, group: Group) -> tuple[Support, ...]:
    """The tellings written before what happened: they announce it, and bear no witness that it did."""
    if lead.status != "happened" or not lead.date:
        return ()
    begins = bounds(lead.date)[0]
    before = [t.statement for t in group.tellings if _written_before(t.statement, begins)]
    return tuple(dict.fromkeys(s.support for s in before if s.support != lead.support))


def _written_before(statement: Statement, day: str) -> bool:
    """Whether an article is older than the day, whatever its words, or of that day and speaks of what is to come."""
    published = statement.article.published.value
    if not published:
        return False
    first, last = bounds(published)
    return last < day or (first <= day and statement.status in ("planned", "hypothetical"))


def _who(statement: Statement) -> tuple[Bracket, ...]:
    """Whom the "he" or "she" that opens the words means, where one person alone can be meant."""
    article = statement.article
    match = _OPENING_PRONOUN.match(article.text, statement.start, statement.end)
    if not match:
        return ()
    if statement.start > statement.sentence.start:
        start, end = statement.sentence.start, statement.start
    else:
        before = [s for p in article.paragraphs if p.kind == "text" and p.start <= statement.start for s in p.sentences]
        earlier = next((s for s in reversed(before) if s.end <= statement.start), None)
        if earlier is None:
            return ()
        start, end = earlier.start, earlier.end
    if len({person.name.split()[-1] for person in names.people(article.text, start, end)}) != 1:
        return ()
    person = names.meant_by_pronoun(article.text, start, end)
    return (Bracket(match.start(1), match.end(1), person),) if person else ()


def _lead(group: Group) -> Telling:
    """The telling that is printed: one that says it happened where any does, on the most precise date."""
    happened = [t for t in group.tellings if t.statement.status == "happened"]
    planned = [t for t in group.tellings if t.statement.status == "planned"]
    usable = happened or planned or group.tellings
    if is_day(group.lead.statement.date):
        date = group.lead.statement.date
        on_day = [t for t in usable if t.statement.date == date]
        if not on_day:
            lead = group.lead
            said = usable[0].statement.status
            return lead._replace(statement=lead.statement._replace(status=said))
        usable = on_day
    return usable[0]


def _supports(lead: Telling, group: Group) -> tuple[Support, ...]:
    told = {lead.statement.support: None}
    told.update({t.statement.support: None for t in group.tellings})
    return tuple(told)


def _themes(lead: Telling, group: Group) -> tuple[str, ...]:
    themes = dict.fromkeys(lead.statement.themes)
    for telling in group.tellings:
        themes.update(dict.fromkeys(telling.statement.themes))
    return tuple(themes)


def _undated(bare: Sequence[Statement], weight: Mapping[str, float], cast: Cast, made: Sequence[Event]) -> list[Event]:
    """The most important undated statements; those that a dated event's words already tell are left out."""
    tellings = [joining.telling(s, *importance.weigh(s), weight) for s in bare]
    groups = sorted(joining.join(tellings, weight), key=lambda g: (-len(g.tellings), -g.lead.points))
    told = {(s.file, s.start) for event in made for s in event.supports}
    listed: list[Event] = []
    for group in groups:
        if len(listed) == undated.MOST:
            break
        statement = group.lead.statement
        if group.lead.points >= importance.WORTH_A_LINE and (statement.article.file, statement.start) not in told:
            event = _event(group, cast, {})
            listed.append(replace(event, importance=UNDATED_IMPORTANCE))
    return listed
