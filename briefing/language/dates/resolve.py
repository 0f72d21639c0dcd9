"""Turns phrases into time expressions: place, value, certainty and reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.language.dates import calendar, ranges
from briefing.language.dates.article import ArticleDate
from briefing.language.dates.calendar import UNITS, Moment
from briefing.language.dates.clock import OVERNIGHT
from briefing.language.dates.counting import article_named, sure
from briefing.language.dates.meanings import (
    AtTime,
    Interval,
    Lasting,
    Phrase,
    Pointing,
    Repeating,
    Stated,
    Yearless,
)
from briefing.language.dates.placing import night_before, place, same_day
from briefing.language.dates.thread import Thread
from briefing.language.dates.trail import Setting, is_narrative
from briefing.language.dates.years import fixed
from briefing.model import Precision, TimeExpression, TimeKind

_ENDS = {"month": "month", "quarter": "month", "year": "year", "decade": "year", "century": "year"}
"""How precisely the ends of "the past two months", "the next year" are given."""
_DASH = re.compile(r"(?!\d{4}\W\d\d$)(.*\w[.)]?) ?[-–—‑/] ?(\(?\w[^-–—‑/]*)", re.DOTALL)
"""Two ends with a dash between."""
_MANY_MONTHS = ("P9M", "P6M", "P3Q", "P2Q")
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
    thread = Thread(low, article)
    spans = sorted(background)
    open_range: TimeExpression | None = None
    for number, told in enumerate(phrases):
        phrase = _sharing_year(low, told, phrases[number + 1]) if number + 1 < len(phrases) else told
        while spans and spans[0][1] <= phrase.start:
            spans.pop(0)
        behind = bool(spans) and spans[0][0] <= phrase.start
        setting = thread.setting("yes" if behind else narrative, phrase)
        if isinstance(phrase.meaning, Interval):
            halves, moment = _interval(text, phrase, phrase.meaning, setting)
            if moment:
                thread.told(phrase, moment, halves[0].certainty in ("stated", "resolved"))
            yield from (open_range, *halves) if open_range else halves
            open_range = None
            continue
        if isinstance(phrase.meaning, Lasting) and phrase.meaning.value in _MANY_MONTHS:
            thread.months_told()
        expression, moment = _expression(text, phrase, setting)
        if moment:
            thread.told(phrase, moment, expression.certainty in ("stated", "resolved"))
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
        side = {"PAST_REF": "past", "PRESENT_REF": "present", "FUTURE_REF": "future"}.get(meaning.value)
        rule = f"points to the {side} without a date" if side else "some such day: the words do not say which"
        return TimeExpression(phrase.start, phrase.end, words, "DATE", meaning.value, rule=rule), None
    if setting.narrated and words.lower() == "today":
        return _expression(text, phrase._replace(meaning=Pointing("PRESENT_REF")), setting)
    kind: TimeKind = "DATE"
    clock = ""
    if isinstance(meaning, AtTime):
        kind, clock = "TIME", meaning.clock
        placed = place(meaning.when, setting) if meaning.when else same_day(setting)
        if meaning.when is OVERNIGHT:
            # The night lies beside the day the text goes on with.
            placed = same_day(setting)
            if not setting.narrated and setting.outlook() != "ahead":
                placed = night_before(placed)
    else:
        placed = place(meaning, setting)
    moment = placed.moment
    beside = isinstance(meaning, AtTime) and meaning.when is OVERNIGHT
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
        None if beside else moment,
    )


def _interval(
    text: str, phrase: Phrase, meaning: Interval, setting: Setting
) -> tuple[list[TimeExpression], Moment | None]:
    """Two ends written together: each is an expression with its own TIMEX3 value and the range as its EDTF date.

    "1941–42" stays one: its two digits are no year by themselves.
    """
    first, last = place(meaning.first, setting), place(meaning.last, setting)
    edtf = f"{first.moment.edtf()}/{last.moment.edtf()}" if first.moment and last.moment else ""
    words = text[phrase.start : phrase.end]
    dash = _DASH.fullmatch(words)
    pieces = [(0, len(words), first, "both ends")]
    if dash:
        pieces = [(0, dash.end(1), first, "start of a range"), (dash.start(2), len(words), last, "end of a range")]
    return [
        TimeExpression(
            phrase.start + start,
            phrase.start + end,
            words[start:end],
            "DATE",
            placed.value or (placed.moment.value() if placed.moment else "XXXX-XX-XX"),
            edtf,
            "range" if edtf else "",
            placed.certainty,
            placed.anchor,
            f"{which}: {placed.rule}",
        )
        for start, end, placed, which in pieces
    ], first.moment if _heading(text, phrase) else last.moment


def _heading(text: str, phrase: Phrase) -> bool:
    """Whether a phrase has a line to itself: what follows begins where it begins."""
    return text[max(0, phrase.start - 1) : phrase.start] in ("", "\n") and text[phrase.end : phrase.end + 1] == "\n"


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
