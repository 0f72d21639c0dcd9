"""Turns phrases into time expressions: place, value, certainty and reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.language.dates import calendar, ranges
from briefing.language.dates.article import ArticleDate
from briefing.language.dates.calendar import UNITS, Moment
from briefing.language.dates.counting import article_named, sure
from briefing.language.dates.meanings import (
    AtTime,
    Interval,
    Lasting,
    Phrase,
    Pointing,
    Repeating,
    Shifted,
    Stated,
    Yearless,
)
from briefing.language.dates.placing import place, same_day
from briefing.language.dates.trail import Setting, Trail, is_narrative
from briefing.language.dates.years import fixed
from briefing.model import Precision, TimeExpression, TimeKind

_ENDS = {"month": "month", "quarter": "month", "year": "year", "decade": "year", "century": "year"}
"""How precisely the ends of "the past two months", "the next year" are given."""
_JOINING = frozenset(("and", "or", "to", "until", "till", "through", "-", "–", "—", "and the", "to the", "/"))
"""What may stand between two dates that share a year."""


def resolved(
    text: str,
    low: str,
    phrases: Sequence[Phrase],
    article: ArticleDate,
    background: Sequence[tuple[int, int]],
) -> Iterator[TimeExpression]:
    """The expressions of `phrases`, in order."""
    narrative = is_narrative(phrases, article)
    trail = Trail()
    spans = sorted(background)
    open_range: TimeExpression | None = None
    for number, told in enumerate(phrases):
        phrase = _sharing_year(low, told, phrases[number + 1]) if number + 1 < len(phrases) else told
        while spans and spans[0][1] <= phrase.start:
            spans.pop(0)
        behind = bool(spans) and spans[0][0] <= phrase.start
        setting = Setting(article, trail, "yes" if behind else narrative, low, phrase)
        expression, moment = _expression(text, phrase, setting)
        if moment and (trail.last is None or not _aside(low, phrase)):
            trail = trail.after(moment, phrase.end, expression.certainty in ("stated", "resolved"))
        if open_range is not None:
            first, open_range = open_range, None
            ranged = ranges.closed(low, first, expression)
            yield ranged[0]
            expression = ranged[1]
        elif ranges.opens(low, expression):
            open_range = expression
            continue
        yield ranges.open_ended(low, expression)
    if open_range is not None:
        yield open_range


def _sharing_year(low: str, phrase: Phrase, after: Phrase) -> Phrase:
    """ "June and July 1916", "between 3 May and 5 June 1940": the year said once belongs to both."""
    part, whole = phrase.meaning, after.meaning
    if not isinstance(part, Yearless) or part.direction is not None or part.unit not in ("day", "month", "season"):
        return phrase
    if isinstance(whole, Interval):
        whole = whole.first
    if not isinstance(whole, Stated) or whole.moment.unit not in ("day", "month", "season"):
        return phrase
    if low[phrase.end : after.start].strip(" \n") not in _JOINING:
        return phrase
    stated = fixed(part, whole.moment.year)
    if isinstance(stated, Stated) and stated.moment.first_day > whole.moment.last_day:
        stated = fixed(part, whole.moment.year - 1)
    return phrase._replace(meaning=stated) if isinstance(stated, Stated) else phrase


def _aside(low: str, phrase: Phrase) -> bool:
    """Whether a date does not move the narrative: "a year earlier" in a comparison, "since 1905", "(1882–1945)"."""
    meaning = phrase.meaning
    if isinstance(meaning, Shifted):
        return meaning.offset and (meaning.unit, meaning.steps) in (("year", -1), ("quarter", -4))
    if isinstance(meaning, Stated) and meaning.moment.unit == "year":
        return low[max(0, phrase.start - 6) : phrase.start].endswith(("since ", "until "))
    return isinstance(meaning, Interval) and low[max(0, phrase.start - 1) : phrase.start] in ("(", "[")


def _expression(text: str, phrase: Phrase, setting: Setting) -> tuple[TimeExpression, Moment | None]:
    """The expression a phrase makes, and the moment it adds to the trail."""
    meaning = phrase.meaning
    words = text[phrase.start : phrase.end]
    if isinstance(meaning, Lasting):
        return _lasting(words, phrase, meaning, setting), None
    if isinstance(meaning, Repeating):
        rule = "something that comes again and has no single date"
        return TimeExpression(phrase.start, phrase.end, words, "SET", meaning.value, rule=rule), None
    if isinstance(meaning, Pointing):
        side = {"PAST_REF": "past", "PRESENT_REF": "present", "FUTURE_REF": "future"}[meaning.value]
        rule = f"points to the {side} without a date"
        return TimeExpression(phrase.start, phrase.end, words, "DATE", meaning.value, rule=rule), None
    if setting.narrated and words.lower() == "today":
        return _expression(text, phrase._replace(meaning=Pointing("PRESENT_REF")), setting)
    kind: TimeKind = "DATE"
    clock = ""
    if isinstance(meaning, AtTime):
        kind, clock = "TIME", meaning.clock
        placed = place(meaning.when, setting) if meaning.when else same_day(setting)
    elif isinstance(meaning, Interval):
        return _interval(words, phrase, meaning, setting)
    else:
        placed = place(meaning, setting)
    moment = placed.moment
    value = placed.value or (moment.value() if moment else "XXXX-XX-XX")
    edtf = placed.edtf or (moment.edtf() if moment else "")
    precision: Precision = moment.precision if moment else ""
    exact = clock[1:3].isdecimal() and clock != "T24:00"
    if exact and moment and moment.unit == "day" and not placed.value:
        edtf, precision = f"{edtf}{clock}:00", "time"
    return (
        TimeExpression(
            phrase.start,
            phrase.end,
            words,
            kind,
            value + clock,
            edtf,
            precision,
            placed.certainty,
            placed.anchor,
            placed.rule,
        ),
        moment,
    )


def _interval(words: str, phrase: Phrase, meaning: Interval, setting: Setting) -> tuple[TimeExpression, Moment | None]:
    """Two ends as one expression: its TIMEX3 value is the first, its EDTF date the range."""
    first = place(meaning.first, setting)
    last = place(meaning.last, setting)
    value = first.moment.value() if first.moment else first.value
    edtf = f"{first.moment.edtf()}/{last.moment.edtf()}" if first.moment and last.moment else ""
    rule = f"both ends: {first.rule}"
    expression = TimeExpression(
        phrase.start,
        phrase.end,
        words,
        "DATE",
        value,
        edtf,
        "range" if edtf else "",
        first.certainty,
        first.anchor,
        rule,
    )
    return expression, last.moment


def _lasting(words: str, phrase: Phrase, meaning: Lasting, setting: Setting) -> TimeExpression:
    """A length of time; "the past two months" also has its place before the article's date."""
    begun = TimeExpression(phrase.start, phrase.end, words, "DURATION", meaning.value, rule="a length of time")
    moment, amount = setting.article.moment, meaning.amount
    if not (meaning.toward and amount and amount == int(amount) and moment) or setting.narrated:
        return begun
    here = (
        moment.within(_ENDS.get(meaning.unit, "day"))
        if meaning.unit in UNITS and not moment.finer(meaning.unit)
        else None
    )
    other = calendar.moved(here, meaning.unit, meaning.toward * int(amount)) if here else None
    if not here or not other:
        return begun
    first, last = (here, other) if meaning.toward > 0 else (other, here)
    return replace(
        begun,
        edtf=f"{first.edtf()}/{last.edtf()}",
        precision="range",
        certainty=sure(setting),
        anchor=article_named(setting),
        rule=f"{'up to' if meaning.toward < 0 else 'from'} {setting.article.name}",
    )
