"""Reads weekdays: "Saturday", "Saturday (Nov 1)", "Saturday, November 1, 2025", "Monday of last week"."""

from __future__ import annotations

from briefing.language.dates.days import day_first, month_first, numeric
from briefing.language.dates.lexicon import MONTHS, THIS, WEEKDAYS
from briefing.language.dates.lexicon import words as listed
from briefing.language.dates.meanings import Meaning, OnWeekday, Pointing, Stated, Within, Yearless
from briefing.language.dates.numbers import ordinal
from briefing.language.dates.scan import Window
from briefing.language.dates.years import Found

_NAMED = listed("bloody super good black ash palm easter maundy whit shrove cyber bank")
"""Words that make a weekday a day with a name of its own."""


def on_weekday(window: Window, i: int) -> Found:
    """ "Saturday", "Saturday (Nov 1)", "Saturday, November 1, 2025", "Monday of last week"."""
    words = window.words
    number = WEEKDAYS.get(words[i])
    if number is None or not window.capital(i):
        return None
    j = i + 1
    short = not words[i].endswith("day")
    if short:
        dotted = words[j] == "." and window.joined(j)
        j += dotted
        risky = words[i] in ("sat", "sun", "mon", "wed")
        if not dotted or risky:
            k = j + (words[j] == ",")
            if words[k] not in MONTHS and day_first(window, k) is None:
                return None
    if words[i - 1] in _NAMED and window.capital(i - 1):
        return None
    if words[i - 1] == "a" and not short and words[i - 2] in ("on", "was"):
        # "on a Sunday": some Sunday.
        return j, Pointing(f"XXXX-WXX-{number + 1}")
    k = j
    if words[k] in (",", "("):
        k += 1
    if words[k] == "the" and ordinal(window, k + 1):
        k += 1
    date = month_first(window, k) if words[k] in MONTHS else day_first(window, k) or numeric(window, k)
    if date and isinstance(date[1], Stated | Yearless | Within) and _is_day(date[1]):
        end = date[0]
        if words[j] == "(":
            if words[end] != ")":
                return j, OnWeekday(number)
            end += 1
        told = date[1]
        if isinstance(told, Within):
            return end, told._replace(part=told.part._replace(weekday=number))
        return end, told._replace(weekday=number)
    k = j + 1 if words[j] in ("of", ",") else j
    if words[k] in THIS and words[k + 1] == "week":
        return k + 2, OnWeekday(number, week=THIS[words[k]])
    if words[k] == "week" and words[j] != ",":
        return None
    return j, OnWeekday(number)


def _is_day(meaning: Meaning) -> bool:
    if isinstance(meaning, Stated):
        return meaning.moment.unit == "day"
    if isinstance(meaning, Within):
        return meaning.part.unit == "day"
    return isinstance(meaning, Yearless) and meaning.unit == "day"
