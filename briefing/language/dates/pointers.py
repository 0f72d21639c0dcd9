"""Reads repetition and words that point: "every Tuesday", "daily", "now", "yesterday", "year-earlier"."""

from __future__ import annotations

from briefing.language.dates import days
from briefing.language.dates.lengths import duration
from briefing.language.dates.lexicon import (
    DASHES,
    DEICTIC_DAYS,
    FREQUENCIES,
    MONTHS,
    PART_PLURALS,
    PARTS,
    PLURALS,
    REFERENCES,
    SEASONS,
    UNITS,
    WEEKDAY_PLURALS,
    WEEKDAYS,
)
from briefing.language.dates.meanings import Lasting, Pointing, Repeating, Shifted, Within, Yearless
from briefing.language.dates.numbers import quantity
from briefing.language.dates.scan import Window
from briefing.language.dates.years import Found


def every(window: Window, i: int) -> Found:
    """ "every day", "each July", "every two years", "every other week", "every Tuesday", "once a week"."""
    words = window.words
    if words[i] in ("once", "twice") and words[i + 1] in ("a", "an", "per", "every", "each"):
        unit = UNITS.get(words[i + 2])
        return (i + 3, Repeating(duration(unit, 1))) if unit else None
    if words[i] == "per":
        unit = UNITS.get(words[i + 1])
        return (i + 2, Repeating(duration(unit, 1))) if unit in ("day", "week", "month", "year") else None
    if words[i] not in ("every", "each"):
        return None
    j = i + 1
    if words[j] in ("single", "and"):
        j += 1
    dated = days.month_first(window, j) if words[j] in MONTHS else days.day_first(window, j)
    if dated and isinstance(dated[1], Yearless) and dated[1].unit == "day":
        return dated[0], Repeating(f"XXXX-{dated[1].number:02d}-{dated[1].day:02d}")
    number = 1.0
    if words[j] in ("other", "second"):
        number, j = 2.0, j + 1
    elif words[j] in ("few", "several"):
        unit = PLURALS.get(words[j + 1])
        return (j + 2, Repeating(duration(unit, None))) if unit else None
    elif found := quantity(window, j):
        if words[j] in ("a", "an"):
            return None
        j, number = found[0], found[1] or 1.0
    word = words[j]
    unit = UNITS.get(word) or PLURALS.get(word)
    if unit == "night":
        return j + 1, Repeating("XXXX-XX-XXTNI")
    if unit and unit != "second":
        return j + 1, Repeating(duration(unit, number))
    if word in PARTS:
        return j + 1, Repeating(f"XXXX-XX-XXT{PARTS[word]}")
    if word in WEEKDAYS and word.endswith("day"):
        part = PARTS.get(words[j + 1])
        return j + 1 + bool(part), Repeating(f"XXXX-WXX-{WEEKDAYS[word] + 1}" + (f"T{part}" if part else ""))
    if word in MONTHS and window.capital(j):
        return j + 1, Repeating(f"XXXX-{MONTHS[word]:02d}")
    if word in SEASONS:
        return j + 1, Repeating("XXXX-" + ("SP", "SU", "FA", "WI")[SEASONS[word]])
    return None


def repeated(window: Window, i: int) -> Found:
    """ "daily", "annually", "Mondays", "Sunday nights", "weekends"."""
    word = window.words[i]
    if word in ("annually", "yearly") and any(before[:1].isdigit() for before in window.words[max(0, i - 4) : i]):
        # "8% annually" is a rate.
        return None
    if word in FREQUENCIES:
        return i + 1, Repeating(FREQUENCIES[word])
    part = PART_PLURALS.get(window.words[i + 1])
    if part and word in WEEKDAYS and window.capital(i):
        return i + 2, Repeating(f"XXXX-WXX-{WEEKDAYS[word] + 1}T{part}")
    if part and word == "the" and window.words[i - 1] in ("in", "during", "on") and window.words[i + 2] != "of":
        return i + 2, Repeating(f"XXXX-XX-XXT{part}")
    if word in WEEKDAY_PLURALS and window.capital(i):
        return i + 1, Repeating(f"XXXX-WXX-{WEEKDAY_PLURALS[word] + 1}")
    if word == "weekends":
        return i + 1, Repeating("XXXX-WXX-WE")
    return None


def pointing(window: Window, i: int) -> Found:
    """ "now", "recently", "the future", "in the past", "long ago", "these days", "even today"."""
    words = window.words
    word, after, before = words[i], words[i + 1], words[i - 1]
    if word in ("these", "present") and after in ("days", "day"):
        return i + 2, Pointing("PRESENT_REF")
    if word == "those" and after == "days":
        return i + 2, Pointing("PAST_REF")
    if word == "recently" and before == "as":
        return None
    if word in ("right", "until", "even") and after == "now" and word == "right":
        return i + 2, Pointing("PRESENT_REF")
    if word == "soon":
        # Inside a clause "soon" is seldom more than "quickly": "they soon left".
        return None if after not in ("", ".", ",", ";", ")", "?") or before in ("as", "too", "very") else (
            i + 1, Pointing("FUTURE_REF"))  # fmt: skip
    if word == "long" and after == "ago":
        return i + 2, Pointing("PAST_REF")
    if word == "the" and after in ("near", "foreseeable", "distant", "not") and "future" in words[i + 2 : i + 6]:
        return words.index("future", i) + 1, Pointing("FUTURE_REF")
    if word == "the" and after in ("future", "past"):
        if words[i + 2] in ("of", "tense", "is", "lies") or (
            after == "past" and words[i + 2].isalnum() and before != "in"
        ):
            return None
        return i + 2, Pointing("FUTURE_REF" if after == "future" else "PAST_REF")
    if word == "the" and after == "time" and before == "at" and words[i + 2] in (",", ".", ";", ")"):
        return i + 2, Pointing("PAST_REF")
    if word == "the" and after in ("near", "short") and words[i + 2] == "term":
        return i + 3, Pointing("FUTURE_REF")
    if word == "as" and after == "soon" and words[i + 2] == "as" and words[i + 3] == "possible":
        return i + 4, Pointing("FUTURE_REF")
    if word == "now" and window.capital(i) and (window.capital(i + 1) or window.capital(i - 1)):
        return None
    if word == "recent" and after in ("history", "memory"):
        return None
    if word == "current" and (after in ("affairs", "account", "and") or before in ("electric", "ocean", "water")):
        return None
    value = REFERENCES.get(word)
    return (i + 1, Pointing(value)) if value else None


def deictic(window: Window, i: int) -> Found:
    """ "today", "yesterday", "the day before yesterday", "the day after tomorrow", "the next day"."""
    words = window.words
    word = words[i]
    if word == "the" and words[i + 1] == "day" and words[i + 2] in ("before", "after"):
        if words[i + 3] in ("yesterday", "tomorrow"):
            return i + 4, Shifted("day", -2 if words[i + 3] == "yesterday" else 2, "article")
        return i + 3, Shifted("day", -1 if words[i + 2] == "before" else 1, "text")
    if word == "the" and words[i + 1] in ("week", "month", "year") and words[i + 2] in ("before", "after"):
        if words[i + 3].isalnum() and words[i + 3] not in ("and", "but", "when", "as", "that"):
            # "the year before the vote" counts from an event.
            return None
        return i + 3, Shifted(words[i + 1], -1 if words[i + 2] == "before" else 1, "text")
    if word in DEICTIC_DAYS and word != "tonight":
        if (
            window.capital(i)
            and window.capital(i - 1)
            and words[i - 1].isalpha()
            and words[i - 1] not in ("also", "but")
        ):
            return None
        if word == "today" and (
            words[i - 1] == "usa" or words[i + 1] in ("show",) or (window.capital(i) and words[i - 1] == "the")
        ):
            return None
        if word == "today" and (words[i - 1] in ("even", "until") or _generic(window, i)):
            return i + 1, Pointing("PRESENT_REF")
        return i + 1, Shifted("day", DEICTIC_DAYS[word], "article")
    if word in WEEKDAYS and words[i + 1] in ("week",):
        return None
    return None


def _generic(window: Window, i: int) -> bool:
    """Whether "today's" belongs to the present age: "today's youth", "today's world"."""
    words = window.words
    return words[i + 1] in ("'s", "’s") and words[i + 2] in (
        "world", "youth", "generation", "society", "standards", "economy", "market", "children", "technology", "terms",
    )  # fmt: skip


def year_earlier(window: Window, i: int) -> Found:
    """ "year-earlier", "the year-ago quarter", "a year ago": what accounts compare with."""
    words = window.words
    j = i + 1 if words[i] == "the" else i
    if words[j] == "comparable":
        j += 1
    if words[j] == "year" and words[j + 1] in DASHES and words[j + 2] in ("earlier", "ago"):
        end = j + 3
        if words[end] in ("first", "second", "third", "fourth") and words[end + 1] == "quarter":
            quarter = ("first", "second", "third", "fourth").index(words[end])
            return end + 2, Within(Yearless("quarter", quarter), Shifted("year", -1, "article"))
        if words[end] == "quarter":
            return end + 1, Shifted("quarter", -4, "text", True)
        if (span := quantity(window, end)) and (unit := PLURALS.get(words[span[0]])):
            return span[0] + 1, Lasting(duration(unit, span[1]), unit, span[1])
        if words[end] in ("period", "results"):
            end += 1
        return end, Shifted("year", -1, "text", True)
    return None
