"""Puts the parts together: the longest time expression that covers a trigger word."""

from __future__ import annotations

from briefing.language.dates import calendar, clock, days, lengths, periods, pointers, years
from briefing.language.dates.calendar import Moment
from briefing.language.dates.lexicon import (
    APPROXIMATIONS,
    DASHES,
    EDGES,
    HOLIDAY_TAILS,
    HOLIDAY_WORDS,
    MONTHS,
    ORDINALS,
    PREFIX,
    SEASONS,
    WEEKDAYS,
    ZONES,
)
from briefing.language.dates.meanings import (
    AtTime,
    Holding,
    Interval,
    Lasting,
    Meaning,
    OnWeekday,
    Phrase,
    Shifted,
    Stated,
    Within,
    Yearless,
)
from briefing.language.dates.numbers import integer, spoken_year
from briefing.language.dates.scan import Window
from briefing.language.dates.years import Found

REACH = 9
"""Words before a trigger in which its expression may begin."""
DATES = (Stated, Yearless, Within, OnWeekday, Shifted, Interval)


def covering(window: Window, trigger: int, floor: int) -> tuple[int, int, Meaning] | None:
    """The expression that covers word `trigger` and begins at or after place `floor` of the text."""
    words, starts, known = window.words, window.starts, window.known
    first = trigger
    while (
        trigger - first < REACH
        and starts[first - 1] >= floor
        and first > 0
        and (words[first - 1] in PREFIX or words[first - 1][:1].isdigit())
    ):
        first -= 1
    if window.capital(trigger) and words[trigger] in HOLIDAY_TAILS:
        while trigger - first < REACH and window.capital(first - 1) and starts[first - 1] >= floor:
            first -= 1
    for i in range(first, trigger + 1):
        found = known[i] if i in known else known.setdefault(i, expression(window, i))
        if found and found[0] > trigger:
            return i, found[0], found[1]
    return None


def expression(window: Window, i: int) -> Found:
    """The expression that begins at word `i`."""
    words = window.words
    word = words[i]
    if word in (".", ",", "-", "–", "—", "", "'s", "’s", ")", "or", "and", "no", "not"):
        return None
    if (word in EDGES or (word in ("the", "a") and words[i + 1] in EDGES)) and (found := edged(window, i)):
        return found
    if found := part_of(window, i):
        return found
    if word in APPROXIMATIONS and (found := approximate(window, i) or pointers.pointing(window, i)):
        return found
    if timed := clock.clock(window, i):
        return _clock_with_date(window, *timed)
    if part := clock.bare_part(window, i):
        return _part_with_date(window, *part)
    dated = date(window, i)
    spanned = _span(window, i)
    best = spanned if spanned and (not dated or spanned[0] > dated[0]) else dated
    if best is dated and dated and isinstance(dated[1], DATES):
        return _with_part(window, *dated)
    return best


def date(window: Window, i: int) -> Found:
    """A calendar date at word `i`, without time of day."""
    words = window.words
    word = words[i]
    if word[:1].isdigit():
        for rule in _DIGIT_RULES:
            if found := rule(window, i):
                return found
        return None
    if word in MONTHS:
        return days.month_first(window, i) or holiday(window, i)
    if word in WEEKDAYS:
        return days.on_weekday(window, i)
    if word in SEASONS:
        return periods.season(window, i)
    if found := periods.relative(window, i):
        return found
    if word == "the" or word in ("fiscal", "calendar", "financial", "q", "year", "fy"):
        if found := pointers.deictic(window, i) or pointers.year_earlier(window, i):
            return found
        if found := days.day_of_month(window, i):
            return found
        if words[i + 1] in SEASONS:
            opened = words[i - 1] in ("in", "over", "during", "by", "since", "until", "of", "for", "through", "all")
            return periods.season(window, i + 1, opened)
        if found := years.described_year(window, i if word != "the" else i + 1):
            return found
        if word == "the":
            if found := _latest_quarter(window, i):
                return found
            if years.plain_year(window, i + 1) and words[i + 2] not in ("s", "'s", "’s"):
                return periods.quarter(window, i + 1)
            inner = date(window, i + 1) if words[i + 1] not in ("the", *WEEKDAYS, *MONTHS) else None
            if inner and isinstance(inner[1], Shifted) and words[i + 1] in ("today", "yesterday", "tomorrow"):
                return None
            return inner or periods.bare_unit(window, i)
    for rule in _WORD_RULES:
        if found := rule(window, i):
            return found
    return None


_DIGIT_RULES = (
    days.numeric,
    periods.quarter,
    years.century,
    days.day_first,
    years.decade,
    years.era_year,
    years.bare_year,
)


def _spoken(window: Window, i: int) -> Found:
    found = spoken_year(window, i)
    return (found[0], Stated(Moment("year", found[1]))) if found else None


def holiday(window: Window, i: int) -> Found:
    """A named day: "Christmas", "Thanksgiving Day", "Lunar New Year", "Election Day last year"."""
    words = window.words
    if not window.capital(i):
        return None
    # "New Year's Day" is cut into "new", "year", "'s", "day".
    name, best = "", None
    for j in range(i, i + 6):
        word = words[j]
        if not word or not (word[0].isalpha() or word in ("'s", "’s", ".", "'", "’")):
            break
        name += word.replace("’", "'") if not word[0].isalpha() else f" {word}" if name else word
        if j > i or word in HOLIDAY_WORDS:
            from briefing.language.dates import holidays

            if name in holidays.NAMES:
                best = (
                    j + 1,
                    holidays.localised(name, window.low[max(0, window.starts[i] - 300) : window.ends[j] + 150]),
                )
    if not best or words[best[0]] in ("agreement", "accord", "tree", "movie", "carol", "island", "rising"):
        return None
    return years.with_year(window, best[0], Yearless("holiday", 0, holiday=best[1]))


_WORD_RULES = (
    pointers.deictic,
    pointers.year_earlier,
    periods.quarter,
    years.century,
    days.day_first,
    years.decade,
    years.era_year,
    _spoken,
    holiday,
)


def _latest_quarter(window: Window, i: int) -> Found:
    """ "the latest quarter", "the most recent fiscal year"."""
    words = window.words
    j = i + 1
    if words[j] == "latest":
        j += 1
    elif words[j] == "most" and words[j + 1] == "recent":
        j += 2
    else:
        return None
    j += words[j] in ("fiscal", "financial")
    if words[j] in ("quarter", "year", "week", "month"):
        return j + 1, Shifted(words[j], -1, "article")
    return None


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
    if (
        edge in ("later", "earlier", "late", "early")
        and words[j] == "the"
        and words[j + 1] in ("day", "week", "month", "year")
    ):
        unit = words[j + 1]
        return j + 2, Shifted(unit, 0, "text" if unit == "day" else "article")
    if words[j] in SEASONS:
        return periods.season(window, j, True)
    found = date(window, j)
    if not found and words[j] in ("the", "a"):
        found = date(window, j + 1)
    if not found and edge in ("mid", "late", "early"):
        part = clock.part_of_day(window, j)
        return (part[0], AtTime(part[1])) if part else None
    if not found or not isinstance(found[1], DATES):
        return None
    if edge in ("end", "close", "start", "beginning", "opening", "outset") and words[j - 1] not in ("of", "-"):
        return None
    return _with_part(window, *found)


def part_of(window: Window, i: int) -> Found:
    """ "the last days of 1944", "the last day of June", "the week of Nov. 10": a date counted through another."""
    words = window.words
    j = i + 1 if words[i] == "the" else i
    if words[j] == "week" and words[j + 1] in ("of", "ending", "beginning", "starting", "ended"):
        k = j + 3 if words[j + 2] == "on" else j + 2
        held = date(window, k)
        return (held[0], Holding(held[1])) if held and _daily(held[1]) else None
    if words[j] not in ORDINALS and words[j] not in ("last", "final", "opening", "closing"):
        return None
    which = words[j]
    j += 1
    if words[j] in ("two", "three", "few", "several"):
        j += 1
    if words[j] not in ("day", "week", "weeks", "weekend", "days", "part", "half", "months", "hours"):
        return None
    found = date(window, j + 2) if words[j + 1] == "of" else None
    if not found:
        return None
    meaning = found[1]
    unit = meaning.moment.unit if isinstance(meaning, Stated) else meaning.unit if isinstance(meaning, Yearless) else ""
    if words[j] == "day":
        if which not in ("first", "last", "final") or unit not in ("month", "year") or not isinstance(meaning, Stated):
            return None
        whole = meaning.moment
        return found[0], Stated(Moment("day", whole.first_day if which == "first" else whole.last_day))
    # A part of a month or season is counted as the whole; of a year only its edges are.
    return found if unit in ("month", "season") or (unit == "year" and words[j] in ("days", "weeks", "hours")) else None


def approximate(window: Window, i: int) -> Found:
    """An amount or date behind words that leave its value alone: "at least the past 18 months"."""
    words = window.words
    j = i
    while j - i < 4 and (words[j] in APPROXIMATIONS or words[j] in ("at", "than", "to")):
        j += 1
    if words[j] in ("the", "this", "last", "next", "past") and words[i] in (
        "over",
        "under",
        "to",
        "up",
        "around",
        "about",
        "as",
    ):
        # "over the weekend", "up to the next day": the word is a preposition there.
        return None
    if words[i] == "to":
        return None
    found = _span(window, j)
    if found and isinstance(found[1], Shifted):
        rough = any(word not in ("just", "only", "exactly", "as", "another") for word in words[i:j])
        return found[0], found[1]._replace(about=rough)
    return found if found and isinstance(found[1], Lasting) else None


def _span(window: Window, i: int) -> Found:
    word = window.words[i]
    if not word[:1].isalnum():
        return None
    for rule in (
        pointers.every,
        lengths.past_or_next,
        lengths.amount,
        pointers.pointing,
        pointers.repeated,
        lengths.vague_plural,
        _long,
        _year_end,
    ):
        if found := rule(window, i):
            return found
    return None


def _long(window: Window, i: int) -> Found:
    """ "daylong", "day-long", "yearlong"."""
    words = window.words
    word = words[i]
    if word.endswith("long") and len(word) > 6 and word[:-4] in ("day", "week", "month", "year", "decade"):
        return i + 1, Lasting(lengths.duration(word[:-4], 1), word[:-4], 1.0)
    if word in ("day", "week", "month", "year", "decade") and words[i + 1] in DASHES and words[i + 2] == "long":
        return i + 3, Lasting(lengths.duration(word, 1), word, 1.0)
    return None


def _year_end(window: Window, i: int) -> Found:
    """ "year-end", "year end": the last day of the year that is running or has just ended."""
    words = window.words
    j = i + 1 if words[i] == "the" else i
    if words[j] != "year" or not (words[j + 1] == "end" or (words[j + 1] in DASHES and words[j + 2] == "end")):
        return None
    return (j + 2 if words[j + 1] == "end" else j + 3), Yearless("day", 12, 31)


def _clock_with_date(window: Window, i: int, written: str) -> Found:
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
        part_end = clock.part_of_day(window, found[0])
        return (part_end[0] if part_end else found[0]), AtTime(written, found[1])
    return i, AtTime(written)


def _part_with_date(window: Window, i: int, meaning: Meaning) -> Found:
    """ "the night of 5 June", "dawn on Sunday", "the early hours of Thursday": a part of the day with its date."""
    words = window.words
    if isinstance(meaning, AtTime) and words[i] in ("of", "on") and (found := date(window, i + 1)) and _daily(found[1]):
        return found[0], AtTime(meaning.clock, found[1])
    return i, meaning


def _afternoon(written: str, part: str) -> str:
    hour = integer(written[1:3]) or 0
    return f"T{hour + 12:02d}{written[3:]}" if part in ("TAF", "TEV", "TNI") and 0 < hour < 12 else written


def _with_part(window: Window, i: int, meaning: Meaning) -> Found:
    """A part of the day or a time after a date: "Friday night", "yesterday morning", "Friday at noon"."""
    words = window.words
    if not _daily(meaning):
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


def _daily(meaning: Meaning) -> bool:
    if isinstance(meaning, Stated):
        return meaning.moment.unit == "day"
    if isinstance(meaning, Interval):
        return _daily(meaning.first)
    return isinstance(meaning, OnWeekday) or (isinstance(meaning, Yearless | Shifted) and meaning.unit == "day")


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


def preceding_day(window: Window, i: int, meaning: Meaning, floor: int) -> tuple[int, int, Meaning] | None:
    """The first day of "5 and 6 June" or "from 22 to 25 March 1918", where the date begins at word `i`."""
    words = window.words
    if isinstance(meaning, Interval):
        meaning = meaning.first
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


def phrase(window: Window, first: int, end: int, meaning: Meaning) -> Phrase:
    """The phrase from word `first` up to word `end`."""
    return Phrase(window.starts[first], window.ends[end - 1], meaning)
