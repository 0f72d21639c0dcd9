"""Reads a calendar date at a word, whichever kind it is."""

from __future__ import annotations

from briefing.language.dates import days, periods, pointers, weekdays, years
from briefing.language.dates.calendar import Moment
from briefing.language.dates.lexicon import HOLIDAY_TAILS, HOLIDAY_WORDS, MONTHS, SEASONS, THIS, WEEKDAYS
from briefing.language.dates.meanings import Interval, Meaning, OnWeekday, Shifted, Stated, Yearless
from briefing.language.dates.numbers import spoken_year
from briefing.language.dates.scan import Window
from briefing.language.dates.years import Found


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
        return weekdays.on_weekday(window, i)
    if word in SEASONS:
        return periods.season(window, i)
    if found := periods.relative(window, i):
        return found
    if word in THIS and window.capital(i + 1) and (named := holiday(window, i + 1)) and isinstance(named[1], Yearless):
        return named[0], named[1]._replace(direction=THIS[word])
    if word == "the" or word in ("fiscal", "calendar", "financial", "q", "year", "fy"):
        if found := pointers.deictic(window, i) or pointers.year_earlier(window, i):
            return found
        if found := days.day_of_month(window, i):
            return found
        if words[i + 1] in SEASONS:
            opened = words[i - 1] in (
                "in",
                "over",
                "during",
                "by",
                "since",
                "until",
                "of",
                "for",
                "through",
                "all",
                "spent",
                "spend",
                "spends",
            )
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
        if word in HOLIDAY_TAILS or word in HOLIDAY_WORDS:
            from briefing.language.dates import holidays

            if name in holidays.NAMES:
                best = (
                    j + 1,
                    holidays.localised(name, window.low[max(0, window.starts[i] - 300) : window.ends[j] + 150]),
                )
    if not best or words[best[0]] in ("agreement", "accord", "tree", "movie", "carol", "island", "rising"):
        return None
    return years.with_year(window, best[0], Yearless("holiday", 0, holiday=best[1]))


def _spoken(window: Window, i: int) -> Found:
    found = spoken_year(window, i)
    return (found[0], Stated(Moment("year", found[1]))) if found else None


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


_DIGIT_RULES = (
    days.east_asian,
    days.numeric,
    periods.quarter,
    years.century,
    days.day_first,
    years.decade,
    years.era_year,
    years.bare_year,
    years.early_year,
)


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


def daily(meaning: Meaning) -> bool:
    if isinstance(meaning, Stated):
        return meaning.moment.unit == "day"
    if isinstance(meaning, Interval):
        return daily(meaning.first)
    return isinstance(meaning, OnWeekday) or (
        isinstance(meaning, Yearless | Shifted) and meaning.unit in ("day", "holiday")
    )
