"""Puts a date together with what narrows it: "late October", "10 p.m. Wednesday", "24 and 25 April"."""

from __future__ import annotations

from briefing.language.dates import calendar, clock, periods
from briefing.language.dates.calendar import Moment
from briefing.language.dates.dating import daily, date
from briefing.language.dates.lexicon import DASHES, ORDINALS, SEASONS, WEEKDAYS, ZONES
from briefing.language.dates.meanings import (
    AtTime,
    Holding,
    Interval,
    Meaning,
    OnWeekday,
    Shifted,
    Stated,
    Within,
    Yearless,
)
from briefing.language.dates.numbers import integer, ordinal
from briefing.language.dates.scan import Window
from briefing.language.dates.years import Found, fixed, year_after

DATES = (Stated, Yearless, Within, OnWeekday, Shifted, Interval)


_ROW_OPENERS = ("on", "of", "the", "from", "between", "for", "until", "by")
_PARTS = ("day", "week", "weeks", "weekend", "days", "part", "half", "months", "hours", "years", "decade", "decades")
"""What "the first … of" may name of a longer time."""


def edged(window: Window, i: int) -> Found:
    """ "late October", "the end of the year", "earlier this week", "mid-1990s", "later that day"."""
    words = window.words
    j = i + 1 if words[i] in ("the", "a") else i
    edge = words[j]
    j += 1
    if words[j] == "-":
        j += 1
    if words[j] in ("part", "days", "months", "weeks", "hours", "stages") and words[j + 1] in ("of", "in"):
        j += 1
    if words[j] in ("of", "in", "on"):
        j += 1
    elif edge in ("end", "beginning", "start", "close", "middle", "outset", "opening") and words[i] == "the":
        return None
    unit = words[j + 1] if words[j] == "the" else ""
    moved = edge in ("later", "earlier", "late", "early") and unit in ("day", "week", "month", "year")
    if moved or (unit == "day" and words[j - 1] == "of"):
        return j + 2, Shifted(unit, 0, "text" if unit == "day" else "article")
    if words[j] in SEASONS:
        return periods.season(window, j, True)
    found = date(window, j)
    if not found and words[j] in ("the", "a"):
        found = date(window, j + 1)
    if not found and edge in ("late", "early") and words[j] in ("last", "this", "that", "the"):
        return clock.bare_part(window, j)
    if not found and edge in ("mid", "late", "early"):
        part = clock.part_of_day(window, j)
        return (part[0], AtTime(part[1])) if part else None
    if not found or not isinstance(found[1], DATES):
        return None
    if edge in ("end", "close", "start", "beginning", "opening", "outset") and words[j - 1] not in ("of", "-"):
        return None
    return with_part(window, *found)


def part_of(window: Window, i: int) -> Found:
    """ "the last days of 1944", "the last day of June", "the week of Nov. 10": a date counted through another."""
    words = window.words
    j = i + 1 if words[i] == "the" else i
    if words[j] == "week" and words[j + 1] in ("of", "ending", "beginning", "starting", "ended"):
        k = j + 3 if words[j + 2] == "on" else j + 2
        held = date(window, k)
        return (held[0], Holding(held[1])) if held and daily(held[1]) else None
    if words[j] not in ORDINALS and words[j] not in ("last", "final", "opening", "closing"):
        return None
    which = words[j]
    j += 1
    if words[j] in ("two", "three", "few", "several"):
        j += 1
    if words[j] not in _PARTS:
        return None
    found = date(window, j + 2) if words[j + 1] == "of" else None
    if not found:
        return None
    meaning = found[1]
    unit = meaning.moment.unit if isinstance(meaning, Stated) else meaning.unit if isinstance(meaning, Yearless) else ""
    if words[j] == "day" and which in ORDINALS and unit == "month" and ORDINALS[which] <= 31:
        whole_month = meaning.number if isinstance(meaning, Yearless) else 0
        if isinstance(meaning, Stated) and (counted := meaning.moment.within("day").shifted(ORDINALS[which] - 1)):
            return found[0], Stated(counted)
        return found[0], Yearless("day", whole_month, ORDINALS[which])
    if words[j] == "day":
        if which not in ("first", "last", "final") or unit not in ("month", "year") or not isinstance(meaning, Stated):
            return None
        whole = meaning.moment
        return found[0], Stated(Moment("day", whole.first_day if which == "first" else whole.last_day))
    if isinstance(meaning, Stated) and unit in ("century", "decade"):
        if words[j] == "decade" and unit == "century" and 1 <= ORDINALS.get(which, 10) <= 10:
            number = meaning.moment.number * 10 + ORDINALS.get(which, 10) - 1
            return found[0], Stated(Moment("decade", number))
        return found
    # A part of a month or season is counted as the whole; of a year only its edges are.
    return found if unit in ("month", "season") or (unit == "year" and words[j] in ("days", "weeks", "hours")) else None


def clock_with_date(window: Window, i: int, written: str) -> Found:
    """A date after a time of day: "10 p.m. Wednesday", "noon on Nov. 9", "6 a.m. today"."""
    words = window.words
    j = i
    if words[j] == "," and words[j + 1] in (*WEEKDAYS, "on"):
        j += 1
    if words[j] in ("on", "of"):
        j += 1
    if words[j] in ("in", "that", "this", "the") or words[j] in ZONES:
        part = clock.bare_part(window, j + (words[j] == "in"))
        if part and isinstance(part[1], AtTime):
            return part[0], AtTime(_afternoon(written, part[1].clock), part[1].when)
    found = date(window, j)
    if found and isinstance(found[1], DATES) and not (isinstance(found[1], Stated) and found[1].moment.unit != "day"):
        if said := clock.part_of_day(window, found[0]):
            return said[0], AtTime(_afternoon(written, said[1]), found[1])
        return found[0], AtTime(written, found[1])
    return i, AtTime(written)


def part_with_date(window: Window, i: int, meaning: Meaning) -> Found:
    """ "the night of 5 June", "dawn on Sunday", "the early hours of Thursday": a part of the day with its date."""
    words = window.words
    nights = words[i] == "of" and words[i + 2] in ("to", "and") and words[i + 1][:1].isdigit()
    if nights and (second := date(window, i + 3)) and (first := preceding_day(window, i + 3, second[1], 0)):
        # "the night of 9 to 10 May 1940"
        return second[0], AtTime(meaning.clock, first[2]) if isinstance(meaning, AtTime) else meaning
    if isinstance(meaning, AtTime) and words[i] in ("of", "on") and (found := date(window, i + 1)) and daily(found[1]):
        return found[0], AtTime(meaning.clock, found[1])
    if isinstance(meaning, AtTime) and meaning.when is None and words[i] in ("the", "that", "next"):
        found = date(window, i)
        if found and isinstance(found[1], Shifted) and found[1].unit == "day":
            # "at dawn the next day"
            return found[0], AtTime(meaning.clock, found[1])
    return i, meaning


def _afternoon(written: str, part: str) -> str:
    hour = integer(written[1:3]) or 0
    return f"T{hour + 12:02d}{written[3:]}" if part in ("TAF", "TEV", "TNI") and 0 < hour < 12 else written


def with_part(window: Window, i: int, meaning: Meaning) -> Found:
    """A part of the day or a time after a date: "Friday night", "yesterday morning", "Friday at noon"."""
    words = window.words
    if not daily(meaning):
        return i, meaning
    part = clock.part_of_day(window, i)
    if part:
        if words[part[0] - 1] == "night" and isinstance(meaning, OnWeekday) and words[part[0]] in ("football", "live"):
            return None
        return part[0], AtTime(part[1], meaning)
    if words[i] == "at" and (words[i + 1] in ("noon", "midnight", "dawn", "dusk") or words[i + 1][:1].isdigit()):
        timed = clock.clock(window, i + 1)
        if timed:
            return timed[0], AtTime(timed[1], meaning)
    if words[i] == "noon":
        return i + 1, AtTime("T12:00", meaning)
    return i, meaning


def following_day(window: Window, i: int, meaning: Meaning) -> tuple[int, int, Meaning] | None:
    """The second day of "April 24 and 25" or "May 5, 6 and 7": (its word, next word, meaning)."""
    words = window.words
    if isinstance(meaning, Stated) and meaning.moment.unit == "day":
        month = meaning.moment.month
    elif isinstance(meaning, Yearless) and meaning.unit == "day":
        month = meaning.number
    else:
        return None
    if words[i] not in ("and", "or", "to", "through", ","):
        return None
    number = integer(words[i + 1])
    after = words[i + 2]
    if (
        number
        and number <= 31
        and isinstance(meaning, Yearless)
        and words[i] != "or"
        and (year := year_after(window, i + 2))
    ):
        # "January 5 and 8, 1981": the year belongs to both; `resolve` gives it to the first.
        stated = fixed(Yearless("day", month, number), year[1])
        return (i + 1, year[0], stated) if stated and words[i] != "," else None
    if (
        not number
        or number > 31
        or len(words[i + 1]) > 2
        or (after.isalpha() and after not in ("and", "in", "at", "to", "for", "or"))
    ):
        return None
    if after and not after.isalpha() and after not in (",", ".", ";", ")", "—", "–"):
        return None
    if words[i] == "," and after not in ("and", "or"):
        return None
    return i + 1, i + 2, Yearless("day", month, number)


def preceding_days(window: Window, i: int, meaning: Meaning, floor: int) -> list[tuple[int, int, Meaning]]:
    """All days before the last of a row, in the order of the text: "on 10, 11 and 12 May"."""
    words = window.words
    last = preceding_day(window, i, meaning, floor)
    if last:
        return [last]
    row: list[int] = []
    j = i
    if words[j - 1] == "and" and words[i][:1].isdigit():
        j -= 2
        row.append(j)
        while words[j - 1] == "," and len(row) < 9:
            j -= 2
            row.append(j)
    part = meaning.first if isinstance(meaning, Interval) else meaning
    numbers = [integer(words[k]) or 0 for k in row]
    if len(row) < 2 or words[j - 1] not in _ROW_OPENERS or window.starts[j] < floor or not daily(part):
        return []
    if not all(0 < number <= 31 and len(words[k]) <= 2 for number, k in zip(numbers, row, strict=True)):
        return []
    month = part.number if isinstance(part, Yearless) else part.moment.month if isinstance(part, Stated) else 0
    found: list[tuple[int, int, Meaning]] = []
    for number, k in zip(reversed(numbers), reversed(row), strict=True):
        day = Yearless("day", month, number)
        told = fixed(day, part.moment.year) if isinstance(part, Stated) else day
        if month and told:
            found.append((k, k + 1, told))
    return found


def preceding_day(window: Window, i: int, meaning: Meaning, floor: int) -> tuple[int, int, Meaning] | None:
    """The first day of "5 and 6 June" or "from 22 to 25 March 1918", where the date begins at word `i`."""
    words = window.words
    if isinstance(meaning, Interval):
        meaning = meaning.first
    if isinstance(meaning, Stated) and meaning.moment.unit == "year" and meaning.moment.number < 1:
        # "from 218 to 201 BC", "between 490 and 479 BC"
        year = integer(words[i - 2])
        joined = words[i - 1] in ("and", "to", "or", "until", "through") and window.starts[i - 2] >= floor
        earlier = joined and year and 1 - meaning.moment.number < year < 9000
        return (i - 2, i - 1, Stated(Moment("year", 1 - year))) if earlier and year else None
    if isinstance(meaning, Stated) and meaning.moment.unit == "century":
        # "the 17th and 18th centuries"
        which = ordinal(window, i - 2) if words[i - 1] in ("and", "to", "or") or words[i - 1] in DASHES else None
        if not which or which[0] != i - 1 or not 1 <= which[1] <= meaning.moment.number or window.starts[i - 2] < floor:
            return None
        return i - 2, i - 1, Stated(Moment("century", which[1] - 1))
    if not words[i][:1].isdigit() or words[i - 1] not in ("and", "to", "or", "until", "through"):
        return None
    number = integer(words[i - 2].rstrip("stndrh"))
    opened = words[i - 3] in ("from", "between", "on", "the", "both", "of", "nights", "early", "late", "during")
    if not number or number > 31 or not opened or window.starts[i - 2] < floor:
        return None
    if isinstance(meaning, Stated) and meaning.moment.unit == "day":
        day = calendar.day(meaning.moment.year, meaning.moment.month, number)
        return (i - 2, i - 1, Stated(day)) if day else None
    if isinstance(meaning, Yearless) and meaning.unit == "day":
        return i - 2, i - 1, Yearless("day", meaning.number, number)
    return None
