"""Gives what the words say its place on the calendar.

News counts from the day it was published; a history or a biography from the last date it named.
"""

from __future__ import annotations

from briefing.language.dates import calendar, doubts, named_weekday, tense
from briefing.language.dates.counting import article_named, from_article, from_text, near, roughly, vague_day
from briefing.language.dates.meanings import (
    LATEST,
    Holding,
    Interval,
    Meaning,
    OnWeekday,
    Shifted,
    Stated,
    Within,
    Yearless,
)
from briefing.language.dates.trail import NEAR, Placed, Setting
from briefing.language.dates.wording import counted, spelled
from briefing.language.dates.yearless import in_its_year, unknown_year
from briefing.language.dates.years import fixed

CLOSING = 20
"""Days before its stated end that surely lie in a quarter."""
THIS_WEEK = 7
"""Days before the article of which news still tells what happened "in the morning"."""


def place(meaning: Meaning, setting: Setting) -> Placed:
    """The moment a meaning names."""
    if isinstance(meaning, Stated):
        placed = Placed(meaning.moment, "stated", "", "the words state it")
        if meaning.doubt:
            return doubts.doubted(placed, meaning.doubt)
        return doubts.contradicted(placed, meaning.weekday)
    if isinstance(meaning, Yearless):
        return in_its_year(meaning, setting)
    if isinstance(meaning, Within):
        return _within(meaning, setting)
    if isinstance(meaning, OnWeekday):
        return named_weekday.place(meaning, setting)
    if isinstance(meaning, Shifted):
        placed = _shifted(meaning, setting)
        return roughly(placed) if meaning.about else placed
    if isinstance(meaning, Interval):
        return place(meaning.first, setting)
    if isinstance(meaning, Holding):
        if meaning.unit == "quarter" and (named := setting.trail.quarter) and near(setting):
            # Firms count quarters of their own: the one named is the one that ended.
            return from_text(named, setting, named, "the quarter named before", "XXXX-QX")
        inner = place(meaning.day, setting)
        if inner.moment is None or inner.moment.unit != "day":
            return inner._replace(moment=None, value="XXXX-WXX" if meaning.unit == "week" else "XXXX-QX")
        # A quarter may be closed on the first weekend of the next.
        day = inner.moment.shifted(-CLOSING) or inner.moment if meaning.unit == "quarter" else inner.moment
        return inner._replace(moment=day.within(meaning.unit), rule=f"the {meaning.unit} of {inner.rule}", edtf="")
    return Placed(None, "relative", value="")


def same_day(setting: Setting) -> Placed:
    """The day a time of day without a date belongs to: the one just named, else the article's."""
    named, day, place = setting.story.day, setting.article.day, setting.story.day_place
    beside = setting.phrase.start - place < NEAR and not tense.stops(setting.low, max(0, place), setting.phrase.start)
    if named and day and not setting.narrated and not beside and not 0 <= day.number - named.number <= THIS_WEEK:
        # "The next figures are due on Friday. Stocks rose in the morning": on the article's day.
        named = None
    if named and near(setting):
        placed = from_text(named, setting, named, "the day just named", "XXXX-XX-XX")
    else:
        placed = _shifted(Shifted("day", 0, "article"), setting)
    if beside or setting.narrated or placed.certainty != "resolved" or (placed.moment == day and named == day):
        return placed
    return doubts.doubted(placed, "its sentence does not name the day")


def night_before(placed: Placed) -> Placed:
    """The day before one placed, where there is one: "overnight" in the news of a morning."""
    before = placed.moment.shifted(-1) if placed.moment and placed.moment.unit == "day" else None
    return placed._replace(moment=before, rule=f"the night before {placed.rule}", edtf="") if before else placed


def _shifted(meaning: Shifted, setting: Setting) -> Placed:
    unit, count = meaning.unit, meaning.steps
    article, trail = setting.article, setting.trail
    unknown = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX"}.get(unit, "XXXX")
    if placed := _counted_on(meaning, setting, unknown):
        return placed
    if unit == "quarter" and meaning.base == "text" and meaning.offset:
        # "the year-ago quarter" before any quarter was named: that of the last one to have ended.
        count -= 1
    if count == LATEST:
        count = 0 if unit == "year" else -1
        if unit == "weekend" and article.day and (calendar.weekday(article.day) > 4 or setting.outlook() == "ahead"):
            count = 0
    moment = article.moment
    if setting.narrated and meaning.base == "text" and trail.last:
        wide = trail.last
        value = f"{wide.value()}-XX" + ("-XX" if wide.unit == "year" and unit == "day" else "")
        rule = "counts from a day that is not named: only this much is known"
        return Placed(wide, "estimated", f"{spelled(wide)}, named before in the text", rule, value, wide.edtf() + "~")
    if moment is None:
        return Placed(None, "relative", "", f"{article.name} is unknown", unknown)
    if moment.finer(unit):
        if unit == "day" or unit in ("week", "weekend"):
            return vague_day(setting, unknown)
        wide = moment.within("year") if moment.unit != "year" else moment
        return Placed(wide, "estimated", article_named(setting), f"{article.name} is known only to the {moment.unit}",
                      f"{wide.value()}-XX", wide.edtf() + "~")  # fmt: skip
    if meaning.offset and unit == "week" and moment.unit == "day":
        found = moment.shifted(7 * count)
    elif unit == "season":
        found = None
    else:
        found = moment.within(unit).shifted(count)
    placed = from_article(found, setting, counted(meaning._replace(steps=count), article.name), unknown)
    if meaning.base == "text" and unit != "quarter" and placed.moment and placed.certainty == "resolved":
        # It counts from something the text does not date; the article is the best guess.
        return placed._replace(certainty="estimated", rule=f"{placed.rule}, as nothing nearer is dated")
    return placed


def _counted_on(meaning: Shifted, setting: Setting, unknown: str) -> Placed | None:
    """The words counted from a date the text has named; None where they count from the article's."""
    unit, count, trail = meaning.unit, meaning.steps, setting.trail
    if unit == "year" and near(setting) and (placed := _compared(meaning, setting, unknown)):
        return placed
    told = setting.narrated and not meaning.offset
    if told and unit == "day" and setting.narrative != "yes":
        # "Yesterday I was nobody", said in a story long past.
        told = bool(trail.day and setting.article.moment and trail.day.year < setting.article.moment.year - 1)
    if meaning.base != "text" and not told:
        return None
    if told and unit == "day":
        trail = setting.story
    anchor = (trail.fine(unit) or setting.story.fine(unit)) if unit == "quarter" or near(setting) else None
    if anchor is None:
        return None
    steps = 0 if count == LATEST else count
    if meaning.offset and anchor.unit == "quarter" and unit in ("year", "quarter"):
        found = anchor.shifted(steps * (4 if unit == "year" else 1))
    elif unit == "quarter" and count == LATEST:
        found = anchor
    elif meaning.offset and unit == "week" and anchor.unit == "day":
        found = calendar.moved(anchor, unit, steps)
    else:
        found = anchor.within(unit).shifted(steps) if not anchor.finer(unit) else None
    return from_text(found, setting, anchor, counted(meaning, "the date named before"), unknown) if found else None


def _compared(meaning: Shifted, setting: Setting, unknown: str) -> Placed | None:
    """Results set against those of a year before: "a year earlier" is the same quarter, or month, of that year."""
    quarter, last, count = setting.trail.quarter, setting.trail.last, meaning.steps
    if meaning.offset and count == -1 and quarter and last and last.unit != "year":
        # "the third quarter ... up from $2 million a year ago"
        rule = counted(meaning, "the quarter named before")
        return from_text(quarter.shifted(-4), setting, quarter, rule, unknown)
    if count == LATEST and quarter and quarter.number % 4 == 3 and setting.outlook() != "ahead":
        # After the results of a fourth quarter "the full year" is the one that has ended with it.
        return from_text(quarter.within("year"), setting, quarter, "the year of the quarter named before", unknown)
    offset = meaning.offset and count == -1 and meaning.base == "text" and not setting.narrated
    apart = offset and tense.stops(setting.low, max(0, setting.trail.place), setting.phrase.start)
    if offset and not apart and last and last.unit == "month":
        # "rose 4 percent in February from a year earlier"
        return from_text(last.shifted(-12), setting, last, counted(meaning, "the month named before"), unknown)
    return None


def _within(meaning: Within, setting: Setting) -> Placed:
    outer = place(meaning.year, setting)
    if not outer.moment:
        return Placed(None, "relative", outer.anchor, outer.rule, unknown_year(meaning.part))
    if outer.moment.year < 1 and outer.moment.unit == "year":
        value = unknown_year(meaning.part).replace("XXXX", outer.moment.value(), 1)
        return outer._replace(value=value, rule=f"{outer.rule}; days before the year 1 are not counted")
    stated = fixed(meaning.part, outer.moment.year)
    if not isinstance(stated, Stated):
        return Placed(None, "relative", "", "no such day is known", unknown_year(meaning.part))
    placed = Placed(stated.moment, outer.certainty, outer.anchor, outer.rule)
    return doubts.contradicted(placed, meaning.part.weekday)
