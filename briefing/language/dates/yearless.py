"""Gives a day, month, season or quarter without a year its year.

In news the nearest one, as the verb beside it looks ahead or back; in a narrative the year told last.
"""

from __future__ import annotations

from briefing.language.dates import calendar, doubts
from briefing.language.dates.calendar import Moment
from briefing.language.dates.counting import article_named, from_article, from_text, near, vague_day
from briefing.language.dates.lexicon import WEEKDAY_NAMES
from briefing.language.dates.meanings import Stated, Yearless
from briefing.language.dates.trail import Placed, Setting
from briefing.language.dates.years import fixed

SLIP = 30
"""Days from the article within which a wrong weekday is a slip of the pen, not another year."""


QUARTER_REPORTED = 120
"""Days after its end in which a quarter's results are still awaited."""


BESIDE = 4
"""Words before a month in which a verb in the past keeps it from being the coming one."""
_LIMITS = frozenset(("until", "till", "through", "by"))
"""Words before a month that ends something: nothing is said of past or future."""
NEXT_MONTH = 45
"""Days ahead within which a month alone is the coming one: a year later it would be called "last"."""


NEXT_SEASON = 75
"""The same for a season."""


JUST_OVER = 62
FAR_AHEAD = 200
"""Days since a month or season ended, and until it comes again, that make it the one just over."""


TURN_OF_YEAR = 180
"""Days back from the narrative's last date beyond which a date without a year belongs to the next year."""


def in_its_year(meaning: Yearless, setting: Setting) -> Placed:
    """The part in the year it belongs to."""
    if meaning.unit == "day" and not meaning.number:
        return _day_of_month(meaning, setting)
    unknown = unknown_year(meaning)
    trail, moment = setting.story, setting.article.moment
    if setting.opener and meaning.direction is None and not meaning.weekday:
        stated = fixed(meaning, setting.opener.year)
        if isinstance(stated, Stated):
            return from_text(stated.moment, setting, setting.opener, "the year its sentence opens with", unknown)
    narrated = meaning.direction in (None, 0) and (setting.narrated or meaning.base == "text" or moment is None)
    if narrated and trail.last and trail.last.year < 1:
        # The calendar begins with the year 1: what lies before is placed in its year and only written as said.
        year = trail.last.within("year")
        placed = from_text(year, setting, trail.last, "the year of the narrative", unknown)
        return placed._replace(value=unknown.replace("XXXX", year.value(), 1))
    if narrated and trail.last and (told := _onward(meaning, trail.last)):
        placed = from_text(told, setting, trail.last, "the year of the narrative", unknown)
        placed = doubts.contradicted(placed, meaning.weekday)
        if setting.narrative == "perhaps" and placed.certainty == "resolved":
            return doubts.doubted(placed, "the text speaks of its own time as well")
        return placed
    if meaning.direction and (meaning.base == "text" or setting.narrative == "yes") and trail.last:
        beside = _beside(meaning, trail.last)
        rule = "the next one after it" if meaning.direction > 0 else "the last one before it"
        return from_text(beside, setting, trail.last, rule, unknown)
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
        return from_article(candidates[0], setting, "the year near the article in which the weekday is right", unknown)
    found, rule = _nearest(meaning, candidates, setting)
    placed = from_article(found, setting, rule, unknown)
    if found is None or meaning.direction is not None or meaning.unit not in ("day", "month", "season"):
        return placed
    if meaning.weekday is None:
        return doubts.of_year(placed, candidates, setting)
    if calendar.weekday(found) == meaning.weekday:
        return placed._replace(rule=f"{rule}, a {WEEKDAY_NAMES[meaning.weekday]} as it should be")
    return doubts.contradicted(placed, meaning.weekday)


def _candidates(meaning: Yearless, moment: Moment) -> list[Moment]:
    """The part in the years around the article; with a weekday, those where it is right, if any is near."""
    found = [
        stated.moment
        for year in range(moment.year - 1, moment.year + 2)
        if isinstance(stated := fixed(meaning, year), Stated)
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
    if meaning.unit in ("day", "holiday", "month", "season") and coming and setting.awaited():
        just_over = past and first - past[-1].last_day < JUST_OVER / 2
        if not just_over or outlook == "ahead" or coming[0].first_day - last < NEXT_MONTH:
            after = next((c for c in coming if c.first_day > last), coming[0])
            return after, f"the next such {what} after {name}, as the end of something yet to come"
    if meaning.unit in ("day", "holiday"):
        # A date is the nearest one; the verb moves the balance, and the past is told more often than the future.
        weights = {"back": (1, 3), "unknown": (4, 5), "ahead": (3, 1)}[outlook]
        if _limits(setting):
            outlook, weights = "unknown", (1, 1)
        elif outlook == "back" and setting.outlook(BESIDE) == "back":
            weights = (1, 12)
        found = min(candidates, key=lambda c: abs(c.first_day - first) * weights[c.first_day > last])
        told = {"back": ": the words look back", "ahead": ": the words look ahead"}.get(outlook, "")
        return found, f"the nearest such {what} to {name}{told}"
    if meaning.unit == "quarter":
        # Results are told in the quarter after: looking ahead means a later quarter only where none has just ended.
        if outlook == "ahead" and coming and (not past or first - past[-1].last_day > QUARTER_REPORTED):
            return coming[0], f"the quarter at or after {name}: the words look ahead"
        return (past[-1] if past else None), f"the last such quarter up to {name}"
    within = {"month": NEXT_MONTH, "season": NEXT_SEASON}.get(meaning.unit, 0)
    soon = bool(coming) and 0 < coming[0].first_day - last < within
    if soon and setting.outlook(BESIDE) != "back":
        return coming[0], f"the nearest such {what} to {name}"
    if meaning.unit == "month" and _limits(setting) and past and coming:
        nearest = min(past[-1], coming[0], key=lambda c: abs(c.first_day - first))
        return nearest, f"the nearest such month to {name}, as the end of something"
    ahead = outlook == "ahead" and coming and coming[0].first_day - last < 330
    if ahead and past and setting.outlook(BESIDE) == "unknown":
        # "they expect 85,000, after 18,000 in June": a month just over is not the one looked ahead to from afar.
        ahead = first - past[-1].last_day > JUST_OVER or coming[0].first_day - last < FAR_AHEAD
    if ahead:
        return coming[0], f"the next such {what} from {name} on: the words look ahead"
    return (past[-1] if past else None), f"the last such {what} up to {name}"


def _limits(setting: Setting) -> bool:
    """Whether the word before the date makes it the end of something: "until Dec. 31"."""
    before = setting.low[max(0, setting.phrase.start - 9) : setting.phrase.start].split()
    return bool(before) and before[-1] in _LIMITS


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


def _beside(meaning: Yearless, last: Moment) -> Moment | None:
    """ "the following April", "the previous autumn": the nearest one wholly after or before the date last named."""
    candidates = _candidates(meaning, last)
    if meaning.direction == 1:
        return next((c for c in candidates if c.first_day > last.last_day), None)
    return next((c for c in reversed(candidates) if c.last_day < last.first_day), None)


def _day_of_month(meaning: Yearless, setting: Setting) -> Placed:
    """ "on the 15th": of the month last named in a narrative, else the nearest one up to the article's date."""
    unknown = f"XXXX-XX-{meaning.day:02d}"
    named, day = setting.story.month, setting.article.day
    if meaning.base == "article" and meaning.direction is not None:
        named = day.within("month").shifted(meaning.direction) if day else None
        found = calendar.day(named.year, named.month, meaning.day) if named else None
        return from_article(found, setting, f"that day of the month counted from {setting.article.name}", unknown)
    if meaning.base == "text" and near(setting) and (told := setting.trail.month):
        named = told.within("month").shifted(meaning.direction or 0) or told
        found = calendar.day(named.year, named.month, meaning.day)
        return from_text(found, setting, named, "that day of the month named", unknown)
    other = named and day and named.first_day < day.within("month").first_day
    if named and near(setting) and (setting.narrated or named.unit == "month" or other):
        return from_text(
            calendar.day(named.year, named.month, meaning.day), setting, named, "that day of the month named", unknown
        )
    if setting.narrated and setting.trail.last:
        return Placed(None, "relative", "", "the month is not named", unknown)
    if day is None:
        return vague_day(setting, unknown)
    here = calendar.day(day.year, day.month, meaning.day)
    before = day.within("month").shifted(-1)
    if before and (here is None or here.number > day.number) and setting.outlook() != "ahead":
        here = calendar.day(before.year, before.month, meaning.day)
    return from_article(here, setting, f"the nearest such day of a month to {setting.article.name}", unknown)


def unknown_year(part: Yearless) -> str:
    """The TIMEX3 value of a part whose year is not known: `XXXX-05-05`."""
    if part.unit == "day":
        return f"XXXX-{part.number:02d}-{part.day:02d}"
    if part.unit == "month":
        return f"XXXX-{part.number:02d}"
    if part.unit == "holiday":
        return "XXXX-XX-XX"
    return "XXXX-" + (
        calendar.SEASONS[part.number] if part.unit == "season" else f"{part.unit[0].upper()}{part.number + 1}"
    )
