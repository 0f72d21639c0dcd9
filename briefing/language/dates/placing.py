"""Gives what the words say its place on the calendar.

News counts from the day it was published; a history or a biography from the last date it named.
"""

from __future__ import annotations

from briefing.language.dates import calendar
from briefing.language.dates.calendar import Moment
from briefing.language.dates.meanings import Interval, Meaning, OnWeekday, Shifted, Stated, Within, Yearless
from briefing.language.dates.trail import NEAR, Placed, Setting
from briefing.language.dates.wording import counted, spelled
from briefing.language.dates.years import fixed
from briefing.model import Certainty

_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def place(meaning: Meaning, setting: Setting) -> Placed:
    """The moment a meaning names."""
    if isinstance(meaning, Stated):
        return Placed(meaning.moment, "stated", "", "the words state it")
    if isinstance(meaning, Yearless):
        return _yearless(meaning, setting)
    if isinstance(meaning, Within):
        return _within(meaning, setting)
    if isinstance(meaning, OnWeekday):
        return _weekday(meaning, setting)
    if isinstance(meaning, Shifted):
        return _shifted(meaning, setting)
    if isinstance(meaning, Interval):
        return place(meaning.first, setting)
    return Placed(None, "relative", value="")


def sure(setting: Setting) -> Certainty:
    return "estimated" if setting.article.uncertain else "resolved"


def _from_article(moment: Moment | None, setting: Setting, rule: str, unknown: str) -> Placed:
    if moment is None:
        return Placed(None, "relative", "", "nothing to count from", unknown)
    mark = "~" if setting.article.uncertain and "/" not in moment.edtf() else ""
    return Placed(moment, sure(setting), article_named(setting), rule, edtf=moment.edtf() + mark)


def article_named(setting: Setting) -> str:
    moment = setting.article.moment
    return f"{setting.article.name}, {spelled(moment)}" if moment else ""


def _from_text(moment: Moment | None, anchor: Moment, rule: str, unknown: str) -> Placed:
    if moment is None:
        return Placed(None, "relative", "", "nothing to count from", unknown)
    return Placed(moment, "resolved", f"{spelled(anchor)}, named before in the text", rule)


def same_day(setting: Setting) -> Placed:
    near = setting.phrase.start - setting.trail.place < NEAR or setting.narrative
    if setting.trail.day and near:
        return _from_text(setting.trail.day, setting.trail.day, "the day just named", "XXXX-XX-XX")
    return _shifted(Shifted("day", 0, "article"), setting)


def _weekday(meaning: OnWeekday, setting: Setting) -> Placed:
    unknown = f"XXXX-WXX-{meaning.weekday + 1}"
    name = _DAY_NAMES[meaning.weekday]
    article, trail = setting.article, setting.trail
    if meaning.base == "text" or setting.narrative:
        anchor = trail.day
        if anchor is None:
            if not setting.narrative and meaning.base == "text":
                anchor = article.day
            if anchor is None and not article.day:
                return _vague_day(setting, unknown)
        if anchor is not None:
            gap = (meaning.weekday - calendar.weekday(anchor)) % 7
            if meaning.direction == -1:
                gap = gap - 7 if gap else -7
            elif meaning.direction == 1 and gap == 0:
                gap = 7
            which = {-1: "before", None: "on or after", 0: "on or after", 1: "after"}[meaning.direction]
            return _from_text(anchor.shifted(gap), anchor, f"the {name} {which} the day named before", unknown)
    day = article.day
    if day is None:
        return _vague_day(setting, unknown)
    here = calendar.weekday(day)
    if meaning.week is not None:
        found = day.shifted(7 * meaning.week - here + meaning.weekday)
        week = {-1: "before that of", 0: "of", 1: "after that of"}[meaning.week]
        return _from_article(found, setting, f"the {name} of the week {week} {article.name}", unknown)
    back = (here - meaning.weekday) % 7
    if meaning.direction == -1:
        return _from_article(day.shifted(-(back or 7)), setting, f"the last {name} before {article.name}", unknown)
    if meaning.direction == 1:
        ahead = (7 - back) if back else 7
        return _from_article(day.shifted(ahead), setting, f"the next {name} after {article.name}", unknown)
    if meaning.direction == 0:
        found = day.shifted(meaning.weekday - here)
        if found and found.number < day.number and setting.outlook() == "ahead":
            found = found.shifted(7)
        return _from_article(found, setting, f"the {name} of the week of {article.name}", unknown)
    if back == 0:
        return _from_article(day, setting, f"{article.name} is a {name}", unknown)
    if setting.outlook() == "ahead":
        return _from_article(
            day.shifted(7 - back), setting, f"the next {name} after {article.name}: the words look ahead", unknown
        )
    return _from_article(day.shifted(-back), setting, f"the last {name} up to {article.name}", unknown)


def _vague_day(setting: Setting, unknown: str) -> Placed:
    """A day counted from an article dated only to the month or year: the month or year is all that is known."""
    moment = setting.article.moment
    if moment is None:
        return Placed(None, "relative", "", "the article's date is unknown", unknown)
    edtf = moment.edtf() + "~"
    value = f"{moment.value()}-XX" if moment.unit == "month" else f"{moment.value()}-XX-XX"
    return Placed(
        moment,
        "estimated",
        article_named(setting),
        f"{setting.article.name} is known only to the {moment.unit}",
        value if unknown.startswith("XXXX-XX") else unknown,
        edtf,
    )


def _shifted(meaning: Shifted, setting: Setting) -> Placed:
    unit, count = meaning.unit, meaning.count
    article, trail = setting.article, setting.trail
    unknown = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX"}.get(unit, "XXXX")
    anchor: Moment | None = None
    if meaning.base == "text" or (setting.narrative and not meaning.offset and count == 0 and unit != "day"):
        close = setting.narrative or setting.phrase.start - trail.place < NEAR
        anchor = trail.fine(unit) if close else None
        if not meaning.offset and not anchor and unit == "quarter" and count == -1:
            anchor = None
    if anchor is not None:
        if meaning.offset and anchor.unit == "quarter" and unit == "year":
            found = anchor.shifted(4 * count)
        elif unit == "quarter" and not meaning.offset and anchor.unit == "quarter":
            found = anchor
        elif meaning.offset and unit == "week" and anchor.unit == "day":
            found = calendar.moved(anchor, unit, count)
        else:
            found = anchor.within(unit).shifted(count) if not anchor.finer(unit) else None
        if found:
            return _from_text(found, anchor, counted(meaning, "the date named before"), unknown)
    moment = article.moment
    if moment is None:
        if trail.last and meaning.base == "text":
            return Placed(None, "relative", "", "counts from a date too coarse to count from", unknown)
        return Placed(None, "relative", "", "the article's date is unknown", unknown)
    if moment.finer(unit):
        if unit == "day" or unit in ("week", "weekend"):
            return _vague_day(setting, unknown)
        wide = moment.within("year") if moment.unit != "year" else moment
        return Placed(wide, "estimated", article_named(setting), f"{article.name} is known only to the {moment.unit}",
                      f"{wide.value()}-XX", wide.edtf() + "~")  # fmt: skip
    if meaning.offset and meaning.base == "article" and trail.last and trail.last.unit == "quarter" and unit == "year":
        if setting.phrase.start - trail.place < NEAR:
            return _from_text(
                trail.last.shifted(4 * count), trail.last, counted(meaning, "the quarter named before"), unknown
            )
    if meaning.offset and unit == "week" and moment.unit == "day":
        found = moment.shifted(7 * count)
    elif unit == "season":
        found = None
    else:
        found = moment.within(unit).shifted(count)
        if unit == "weekend" and count == 0 and found and moment.unit == "day":
            # "the weekend" told on a weekday is the one behind unless the words look ahead.
            if calendar.weekday(moment) < 5 and setting.outlook() != "ahead":
                found = found.shifted(-1)
    return _from_article(found, setting, counted(meaning, article.name), unknown)


def _yearless(meaning: Yearless, setting: Setting) -> Placed:
    unknown = _unknown(meaning)
    trail, article = setting.trail, setting.article
    if (setting.narrative or meaning.base == "text") and meaning.direction in (None, 0) and trail.last:
        found = _onward(meaning, trail.last, setting)
        if found:
            return _from_text(found, trail.last, "the year of the narrative", unknown)
    moment = article.moment
    if moment is None:
        if trail.last and (found := _onward(meaning, trail.last, setting)):
            return _from_text(found, trail.last, "the year of the narrative", unknown)
        return Placed(None, "relative", "", "the article's date is unknown", unknown)
    candidates = [
        stated.moment
        for year in range(moment.year - 1, moment.year + 2)
        if (stated := fixed(meaning, year)) and isinstance(stated, Stated)
    ]
    if not candidates:
        return Placed(None, "relative", "", "there is no such day near the article's date", unknown)
    found, rule = _nearest(meaning, candidates, setting)
    return _from_article(found, setting, rule, unknown)


def _nearest(meaning: Yearless, candidates: list[Moment], setting: Setting) -> tuple[Moment | None, str]:
    """Which year's month, day, season or quarter is meant in news."""
    name, moment = setting.article.name, setting.article.moment
    assert moment is not None  # noqa: S101 - the caller has looked
    what = {"day": "date", "holiday": "day", "month": "month"}.get(meaning.unit, meaning.unit)
    first, last = moment.first_day, moment.last_day
    if meaning.direction == -1:
        return next(
            (c for c in reversed(candidates) if c.last_day < first), None
        ), f"the last such {what} before {name}"
    if meaning.direction == 1:
        return next((c for c in candidates if c.first_day > last), None), f"the next such {what} after {name}"
    if meaning.direction == 0:
        return next((c for c in candidates if c.year == moment.year), None), f"such {what} of the year of {name}"
    if meaning.unit == "day" or meaning.unit == "holiday":
        found = min(candidates, key=lambda c: abs(2 * c.first_day - first - last))
        if meaning.unit == "holiday" and found.first_day > last and setting.outlook() == "back":
            found = next((c for c in reversed(candidates) if c.first_day <= last), found)
        return found, f"the nearest such {what} to {name}"
    if meaning.unit == "quarter":
        ended = [c for c in candidates if c.last_day < first]
        if setting.outlook() == "ahead":
            coming = next((c for c in candidates if c.last_day >= last), None)
            return coming, f"the quarter at or after {name}: the words look ahead"
        # Results are reported after a quarter ends; the running quarter is meant only near its end.
        recent = next((c for c in candidates if c.first_day <= first <= c.last_day), None)
        return (
            ended[-1] if ended and (not recent or ended[-1].number >= recent.number - 3) else recent
        ), f"the last such quarter up to {name}"
    if setting.outlook() == "ahead":
        found = next((c for c in candidates if c.last_day >= first), None)
        if found and found.first_day - last < 330:
            return found, f"the next such {what} from {name} on: the words look ahead"
    return next((c for c in reversed(candidates) if c.first_day <= last), None), f"the last such {what} up to {name}"


def _onward(meaning: Yearless, last: Moment, setting: Setting) -> Moment | None:
    """The date in the narrative's year; a narrative that goes back more than half a year has turned the year."""
    stated = fixed(meaning, last.year)
    found = stated.moment if isinstance(stated, Stated) else None
    if found is None:
        return None
    if last.unit in ("day", "month", "season", "quarter") and last.first_day - found.last_day > 200:
        later = fixed(meaning, last.year + 1)
        if isinstance(later, Stated) and setting.outlook() != "unknown":
            return later.moment
    return found


def _within(meaning: Within, setting: Setting) -> Placed:
    outer = place(meaning.year, setting)
    if not outer.moment:
        return Placed(None, "relative", outer.anchor, outer.rule, _unknown(meaning.part))
    stated = fixed(meaning.part, outer.moment.year)
    if not isinstance(stated, Stated):
        return Placed(None, "relative", "", "no such day is known", _unknown(meaning.part))
    return Placed(stated.moment, outer.certainty, outer.anchor, outer.rule)


def _unknown(part: Yearless) -> str:
    if part.unit == "day":
        return f"XXXX-{part.number:02d}-{part.day:02d}"
    if part.unit == "month":
        return f"XXXX-{part.number:02d}"
    if part.unit == "holiday":
        return "XXXX-XX-XX"
    return "XXXX-" + (
        calendar.SEASONS[part.number] if part.unit == "season" else f"{part.unit[0].upper()}{part.number + 1}"
    )
