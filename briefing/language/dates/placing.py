"""Gives what the words say its place on the calendar.

News counts from the day it was published; a history or a biography from the last date it named.
"""

from __future__ import annotations

from briefing.language.dates import calendar
from briefing.language.dates.calendar import Moment
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
from briefing.language.dates.years import fixed
from briefing.model import Certainty

SLIP = 30
"""Days from the article within which a wrong weekday is a slip of the pen, not another year."""
QUARTER_REPORTED = 120
"""Days after its end in which a quarter's results are still awaited."""
NEXT_MONTH = 45
"""Days ahead within which a month alone is the coming one: a year later it would be called "last"."""
TURN_OF_YEAR = 200
"""Days back from the narrative's last date beyond which a date without a year belongs to the next year."""
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
        placed = _shifted(meaning, setting)
        return _roughly(placed) if meaning.about else placed
    if isinstance(meaning, Interval):
        return place(meaning.first, setting)
    if isinstance(meaning, Holding):
        inner = place(meaning.day, setting)
        if inner.moment is None or inner.moment.unit != "day":
            return inner._replace(moment=None, value="XXXX-WXX")
        return inner._replace(moment=inner.moment.within("week"), rule=f"the week of the day: {inner.rule}", edtf="")
    return Placed(None, "relative", value="")


def sure(setting: Setting) -> Certainty:
    """How sure a date counted from the article's is."""
    return "estimated" if setting.article.uncertain else "resolved"


def _from_article(moment: Moment | None, setting: Setting, rule: str, unknown: str) -> Placed:
    if moment is None:
        return Placed(None, "relative", "", "nothing to count from", unknown)
    mark = "~" if setting.article.uncertain and "/" not in moment.edtf() else ""
    return Placed(moment, sure(setting), article_named(setting), rule, edtf=moment.edtf() + mark)


def _roughly(placed: Placed) -> Placed:
    """The same place, marked as only about right."""
    if placed.moment is None or "/" in placed.edtf:
        return placed
    edtf = (placed.edtf or placed.moment.edtf()).rstrip("~") + "~"
    return placed._replace(certainty="estimated", rule=f"about {placed.rule}", edtf=edtf)


def article_named(setting: Setting) -> str:
    """The article's date as an anchor: "the article's date, 1 November 2025"."""
    moment = setting.article.moment
    return f"{setting.article.name}, {spelled(moment)}" if moment else ""


def _from_text(moment: Moment | None, setting: Setting, anchor: Moment, rule: str, unknown: str) -> Placed:
    if moment is None:
        return Placed(None, "relative", "", "nothing to count from", unknown)
    certainty: Certainty = "resolved" if setting.trail.sure else "estimated"
    return Placed(moment, certainty, f"{spelled(anchor)}, named before in the text", rule)


def _near(setting: Setting) -> bool:
    """Whether the last date named is near enough to be what the words count from."""
    return setting.narrated or setting.phrase.start - setting.trail.place < NEAR


def same_day(setting: Setting) -> Placed:
    """The day a time of day without a date belongs to: the one just named, else the article's."""
    if setting.trail.day and _near(setting):
        return _from_text(setting.trail.day, setting, setting.trail.day, "the day just named", "XXXX-XX-XX")
    return _shifted(Shifted("day", 0, "article"), setting)


def _weekday(meaning: OnWeekday, setting: Setting) -> Placed:
    unknown = f"XXXX-WXX-{meaning.weekday + 1}"
    name = _DAY_NAMES[meaning.weekday]
    article, trail = setting.article, setting.trail
    if meaning.base == "text" or setting.narrated:
        anchor = trail.day
        if anchor is None:
            if not setting.narrated and meaning.base == "text":
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
            return _from_text(anchor.shifted(gap), setting, anchor, f"the {name} {which} the day named before", unknown)
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
        return _from_article(day, setting, f"the {name} of {article.name}", unknown)
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
    unit, count = meaning.unit, meaning.steps
    article, trail = setting.article, setting.trail
    unknown = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX"}.get(unit, "XXXX")
    anchor: Moment | None = None
    if meaning.base == "text" or (setting.narrated and not meaning.offset and unit != "day"):
        anchor = trail.fine(unit) if unit == "quarter" or _near(setting) else None
    if anchor is not None:
        if meaning.offset and anchor.unit == "quarter" and unit in ("year", "quarter"):
            found = anchor.shifted(count * (4 if unit == "year" else 1))
        elif unit == "quarter" and count == LATEST:
            found = anchor
        elif meaning.offset and unit == "week" and anchor.unit == "day":
            found = calendar.moved(anchor, unit, count)
        else:
            steps = 0 if count == LATEST else count
            found = anchor.within(unit).shifted(steps) if not anchor.finer(unit) else None
        if found:
            return _from_text(found, setting, anchor, counted(meaning, "the date named before"), unknown)
    if unit == "quarter" and meaning.base == "text" and meaning.offset:
        # "the year-ago quarter" before any quarter was named: that of the last one to have ended.
        count -= 1
    if count == LATEST:
        count = -1
        if unit == "weekend" and article.day and (calendar.weekday(article.day) > 4 or setting.outlook() == "ahead"):
            count = 0
    moment = article.moment
    if setting.narrated and meaning.base == "text" and trail.last:
        wide = trail.last
        value = f"{wide.value()}-XX" + ("-XX" if wide.unit == "year" and unit == "day" else "")
        rule = "counts from a day that is not named: only this much is known"
        return Placed(wide, "estimated", f"{spelled(wide)}, named before in the text", rule, value, wide.edtf() + "~")
    if moment is None:
        return Placed(None, "relative", "", "the article's date is unknown", unknown)
    if moment.finer(unit):
        if unit == "day" or unit in ("week", "weekend"):
            return _vague_day(setting, unknown)
        wide = moment.within("year") if moment.unit != "year" else moment
        return Placed(wide, "estimated", article_named(setting), f"{article.name} is known only to the {moment.unit}",
                      f"{wide.value()}-XX", wide.edtf() + "~")  # fmt: skip
    if meaning.offset and unit == "year" and trail.last and trail.last.unit == "quarter" and _near(setting):
        # "the third quarter ... up from $2 million a year ago" compares quarters.
        found = trail.last.shifted(4 * count)
        return _from_text(found, setting, trail.last, counted(meaning, "the quarter named before"), unknown)
    if meaning.offset and unit == "week" and moment.unit == "day":
        found = moment.shifted(7 * count)
    elif unit == "season":
        found = None
    else:
        found = moment.within(unit).shifted(count)
    placed = _from_article(found, setting, counted(meaning._replace(steps=count), article.name), unknown)
    if meaning.base == "text" and unit != "quarter" and placed.moment and placed.certainty == "resolved":
        # It counts from something the text does not date; the article is the best guess.
        return placed._replace(certainty="estimated", rule=f"{placed.rule}, as nothing nearer is dated")
    return placed


def _day_of_month(meaning: Yearless, setting: Setting) -> Placed:
    """ "on the 15th": of the month last named in a narrative, else the nearest one up to the article's date."""
    unknown = f"XXXX-XX-{meaning.day:02d}"
    named, day = setting.trail.month, setting.article.day
    if named and _near(setting) and (setting.narrated or named.unit == "month"):
        return _from_text(
            calendar.day(named.year, named.month, meaning.day), setting, named, "that day of the month named", unknown
        )
    if setting.narrated and setting.trail.last:
        return Placed(None, "relative", "", "the month is not named", unknown)
    if day is None:
        return _vague_day(setting, unknown)
    here = calendar.day(day.year, day.month, meaning.day)
    before = day.within("month").shifted(-1)
    if before and (here is None or here.number > day.number) and setting.outlook() != "ahead":
        here = calendar.day(before.year, before.month, meaning.day)
    return _from_article(here, setting, f"the nearest such day of a month to {setting.article.name}", unknown)


def _yearless(meaning: Yearless, setting: Setting) -> Placed:
    if meaning.unit == "day" and not meaning.number:
        return _day_of_month(meaning, setting)
    unknown = _unknown(meaning)
    trail, moment = setting.trail, setting.article.moment
    narrated = meaning.direction in (None, 0) and (setting.narrated or meaning.base == "text" or moment is None)
    if narrated and trail.last and trail.last.year < 1:
        return Placed(None, "relative", "", "days before the year 1 are not counted", unknown)
    if narrated and trail.last and (told := _onward(meaning, trail.last)):
        placed = _from_text(told, setting, trail.last, "the year of the narrative", unknown)
        return placed._replace(certainty="estimated") if setting.narrative == "perhaps" else placed
    if moment is None:
        return Placed(None, "relative", "", f"{setting.article.name} is unknown", unknown)
    candidates = _candidates(meaning, moment)
    if not candidates:
        return Placed(None, "relative", "", f"there is no such day near {setting.article.name}", unknown)
    if moment.finer(candidates[0].unit) and meaning.direction is None:
        here = next((c for c in candidates if c.year == moment.year), candidates[0])
        rule = f"{setting.article.name} is known only to the {moment.unit}"
        return Placed(here, "estimated", article_named(setting), rule, edtf=here.edtf() + "~")
    if meaning.weekday is not None and len(candidates) == 1:
        return _from_article(candidates[0], setting, "the year near the article in which the weekday is right", unknown)
    found, rule = _nearest(meaning, candidates, setting)
    placed = _from_article(found, setting, rule, unknown)
    if found is None or meaning.weekday is None:
        return placed
    name = _DAY_NAMES[meaning.weekday]
    if calendar.weekday(found) != meaning.weekday:
        return placed._replace(certainty="estimated", rule=f"{rule}, though it is not a {name}")
    return placed._replace(rule=f"{rule}, a {name} as it should be")


def _candidates(meaning: Yearless, moment: Moment) -> list[Moment]:
    """The part in the years around the article; with a weekday, those where it is right, if any is near."""
    found = [
        stated.moment
        for near in range(moment.year - 1, moment.year + 2)
        if isinstance(stated := fixed(meaning, near), Stated)
    ]
    if meaning.weekday is None or any(abs(day.first_day - moment.first_day) < SLIP for day in found):
        return found
    return [day for day in found if calendar.weekday(day) == meaning.weekday] or found


def _nearest(meaning: Yearless, candidates: list[Moment], setting: Setting) -> tuple[Moment | None, str]:
    """Which year's month, day, season or quarter is meant in news."""
    name, moment = setting.article.name, setting.article.moment or candidates[0]
    what = {"day": "date", "holiday": "day"}.get(meaning.unit, meaning.unit)
    first, last = moment.first_day, moment.last_day
    past = [c for c in candidates if c.first_day <= last]
    coming = [c for c in candidates if c.last_day >= first]
    if meaning.direction == -1:
        ended = [c for c in candidates if c.last_day < first]
        return (ended[-1] if ended else None), f"the last such {what} before {name}"
    if meaning.direction == 1:
        return next((c for c in candidates if c.first_day > last), None), f"the next such {what} after {name}"
    if meaning.direction == 0:
        return next((c for c in candidates if c.year == moment.year), None), f"such {what} of the year of {name}"
    outlook = setting.outlook()
    if meaning.unit in ("day", "holiday"):
        # A date is the nearest one; the verb moves the balance, and the past is told more often than the future.
        weights = {"back": (1, 3), "unknown": (4, 5), "ahead": (3, 1)}[outlook]
        found = min(candidates, key=lambda c: abs(c.first_day - first) * weights[c.first_day > last])
        told = {"back": ": the words look back", "ahead": ": the words look ahead"}.get(outlook, "")
        return found, f"the nearest such {what} to {name}{told}"
    if meaning.unit == "quarter":
        # Results are told in the quarter after: looking ahead means a later quarter only where none has just ended.
        if outlook == "ahead" and coming and (not past or first - past[-1].last_day > QUARTER_REPORTED):
            return coming[0], f"the quarter at or after {name}: the words look ahead"
        return (past[-1] if past else None), f"the last such quarter up to {name}"
    if outlook == "unknown" and meaning.unit == "month" and coming and 0 < coming[0].first_day - last < NEXT_MONTH:
        return coming[0], f"the nearest such month to {name}"
    if outlook == "ahead" and coming and coming[0].first_day - last < 330:
        return coming[0], f"the next such {what} from {name} on: the words look ahead"
    return (past[-1] if past else None), f"the last such {what} up to {name}"


def _onward(meaning: Yearless, last: Moment) -> Moment | None:
    """The part in the narrative's year; one that would go back more than half a year has turned the year."""
    stated = fixed(meaning, last.year)
    found = stated.moment if isinstance(stated, Stated) else None
    if found is None:
        return None
    later = fixed(meaning, last.year + 1)
    if isinstance(later, Stated):
        if meaning.weekday is not None and calendar.weekday(found) != meaning.weekday == calendar.weekday(later.moment):
            return later.moment
        if last.unit in ("day", "month", "season", "quarter") and last.first_day - found.last_day > TURN_OF_YEAR:
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
