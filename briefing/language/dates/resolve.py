"""Turns phrases into time expressions: place, value, certainty and reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.language.dates import calendar
from briefing.language.dates.article import ArticleDate
from briefing.language.dates.calendar import Moment
from briefing.language.dates.meanings import AtTime, Interval, Lasting, Phrase, Pointing, Repeating
from briefing.language.dates.placing import article_named, place, same_day, sure
from briefing.language.dates.trail import Setting, Trail, is_narrative
from briefing.model import TimeExpression, TimeKind


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
    for phrase in phrases:
        while spans and spans[0][1] <= phrase.start:
            spans.pop(0)
        behind = bool(spans) and spans[0][0] <= phrase.start
        setting = Setting(article, trail, narrative or behind, low, phrase)
        expression, moment = _expression(text, phrase, setting)
        if moment:
            trail = trail.after(moment, phrase.end)
        yield expression


def _expression(text: str, phrase: Phrase, setting: Setting) -> tuple[TimeExpression, Moment | None]:
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
    kind: TimeKind = "DATE"
    clock = ""
    if isinstance(meaning, AtTime):
        kind, clock = "TIME", meaning.clock
        placed = place(meaning.when, setting) if meaning.when else same_day(setting)
        if clock == "TNI" and meaning.when is None and words.lower() == "overnight":
            placed = same_day(setting)
    elif isinstance(meaning, Interval):
        return _interval(words, phrase, meaning, setting)
    else:
        placed = place(meaning, setting)
    moment = placed.moment
    if moment is None:
        value = placed.value or "XXXX-XX-XX"
        return (
            TimeExpression(
                phrase.start,
                phrase.end,
                words,
                kind,
                value + clock,
                placed.edtf,
                "",
                placed.certainty,
                placed.anchor,
                placed.rule,
            ),
            None,
        )
    value = placed.value or moment.value()
    edtf = placed.edtf or moment.edtf()
    precision = moment.precision
    if clock and moment.unit == "day" and not placed.value:
        if clock == "T24:00":
            value += clock
        else:
            value += clock
        if clock[1:3].isdecimal() and clock != "T24:00":
            edtf, precision = f"{edtf}{clock}:00", "time"
    elif clock:
        value += clock
    expression = TimeExpression(
        phrase.start, phrase.end, words, kind, value, edtf, precision, placed.certainty, placed.anchor, placed.rule
    )
    return expression, moment


def _interval(words: str, phrase: Phrase, meaning: Interval, setting: Setting) -> tuple[TimeExpression, Moment | None]:
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
    edtf, certainty, anchor, rule = "", "relative", "", "a length of time"
    moment = setting.article.moment
    toward, amount = meaning.toward, meaning.amount
    if toward and amount and amount == int(amount) and moment and not setting.narrative:
        unit = meaning.unit if meaning.unit in ("day", "week", "month", "quarter", "year", "decade") else ""
        if unit and not moment.finer(unit):
            here = (
                moment
                if unit in ("day", "week")
                else moment.within("month" if unit in ("month", "quarter") else "year")
            )
            other = calendar.moved(here, unit, toward * int(amount))
            if other:
                ends = sorted((here, other), key=lambda m: m.number)
                edtf = f"{ends[0].edtf()}/{ends[1].edtf()}"
                certainty, anchor = sure(setting), article_named(setting)
                rule = f"{'up to' if toward < 0 else 'from'} {setting.article.name}"
    return TimeExpression(
        phrase.start,
        phrase.end,
        words,
        "DURATION",
        meaning.value,
        edtf,
        "range" if edtf else "",
        certainty,
        anchor,
        rule,  # type: ignore[arg-type]
    )
