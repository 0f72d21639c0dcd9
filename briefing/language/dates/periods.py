"""Reads seasons, quarters and units told by their neighbours: "last year", "the following week"."""

from __future__ import annotations

from briefing.language.dates.days import month_first
from briefing.language.dates.lengths import lasting
from briefing.language.dates.lexicon import DASHES, MONTHS, ORDINALS, SEASONS, THAT, THIS, UNITS, WEEKDAYS
from briefing.language.dates.meanings import LATEST, Base, Holding, OnWeekday, Shifted, Within, Yearless
from briefing.language.dates.numbers import ordinal
from briefing.language.dates.scan import Window
from briefing.language.dates.weekdays import on_weekday
from briefing.language.dates.years import Found, fixed, plain_year, with_year, year_after, year_described


def season(window: Window, i: int, opened: bool = False) -> Found:
    """ "summer of 1994", "spring 1998"; alone only after a word that opens a date."""
    words = window.words
    number = SEASONS.get(words[i])
    if number is None:
        return None
    part = Yearless("season", number)
    found = with_year(window, i + 1, part)
    if found and found[0] > i + 1:
        j = found[0]
        if words[j] in DASHES and window.joined(j) and window.joined(j + 1) and len(words[j + 1]) in (2, 4):
            # "the winter of 1941–42" is named by the year it begins in.
            j += 2 if words[j + 1].isdecimal() else 0
        return j, found[1]
    if words[i + 1] in ("and", "or") and words[i + 2] in SEASONS and words[i - 1] in ("the", "in", "during"):
        # "the spring and summer of 1882"
        return i + 1, part
    if words[i] in ("fall", "spring") and (not opened or words[i + 1] in ("of", "in", "from", "into", "to")):
        # "the fall of the regime", "the fall in prices"
        return None
    if opened or words[i - 1] in ("in", "by", "since", "until", "during", "late", "early", "mid", "this", "next"):
        return i + 1, part
    return None


def quarter(window: Window, i: int) -> Found:
    """ "third quarter of 1984", "first-quarter", "fiscal first quarter", "Q3 2020", "second half of 1989"."""
    words = window.words
    j = i
    year = plain_year(window, j)
    if year:
        j += 1
    if words[j] in ("fiscal", "financial"):
        j += 1
    if len(words[j]) == 1 and words[j] == "q" and words[j + 1] in ("1", "2", "3", "4") and window.joined(j + 1):
        number, unit, j = int(words[j + 1]) - 1, "quarter", j + 2
    else:
        which = 4 if words[j] == "final" else ORDINALS.get(words[j], 0)
        if words[j] in ("last", "latter"):
            which = 2
        if not which:
            found = ordinal(window, j)
            if not found:
                return None
            which = found[1]
        j += 1
        if words[j] in ("-", "fiscal", "‑"):
            j += 1
        if words[j] == "quarter" and 1 <= which <= 4 and words[j - 1] != "last":
            unit = "quarter"
        elif words[j] == "half" and 1 <= which <= 2:
            unit = "half"
        else:
            return None
        number, j = which - 1, j + 1
    part = Yearless(unit, number)
    if year:
        stated = fixed(part, year)
        return (j, stated) if stated else None
    k = j
    if words[k] in ("of", "in") and words[k + 1] == "fiscal":
        k += 1
    if words[k] == "fiscal":
        k += 1
    found_year = year_after(window, k)
    if found_year:
        return (found_year[0], stated) if (stated := fixed(part, found_year[1])) else None
    if outer := year_described(window, j):
        return outer[0], Within(part, outer[1])
    if words[j] == "of" and words[j + 1] == "the" and words[j + 2] == "year":
        return j + 3, Within(part, Shifted("year", 0, "article"))
    if unit == "half" or (words[j] in ("of",) and unit == "quarter" and words[j + 1] in ("the", "a")):
        return None
    return j, part


def relative(window: Window, i: int) -> Found:
    """ "last year", "this summer", "next Friday", "the following week", "the same day", "last May"."""
    words = window.words
    j = i
    if (words[i] == "the" and (words[i + 1] in THAT or words[i + 1] in THIS)) or (
        words[i] in ("that", "this") and words[i + 1] in ("same", "previous", "following")
    ):
        j += 1
    word = words[j]
    base: Base = "article"
    if word in THIS:
        direction = THIS[word]
        if word == "this" and words[j + 1] in ("past", "coming", "last", "next"):
            j += 1
            direction = THIS[words[j]]
    elif word in THAT and (j > i or word in ("that", "previous", "following")):
        direction, base = THAT[word], "text"
        if word == "that" and words[j + 1] == "same":
            j += 1
    else:
        return None
    j += 1
    if words[j] in ("fiscal", "calendar", "financial", "full", "academic", "very"):
        j += 1
    target = words[j]
    if target in WEEKDAYS and window.capital(j) and target.endswith("day"):
        inner = on_weekday(window, j)
        if inner and not isinstance(inner[1], OnWeekday):
            return inner
        return j + 1, OnWeekday(WEEKDAYS[target], direction, base)
    if target in MONTHS:
        inner = month_first(window, j)
        if inner is None and window.capital(j) and len(target) > 3:
            # "the following April": no doubt that it is a month.
            return j + 1, Yearless("month", MONTHS[target], 0, direction, base)
        if inner and isinstance(inner[1], Yearless):
            part = inner[1]
            return inner[0], Yearless(part.unit, part.number, part.day, direction, base)
        return None
    if target in SEASONS:
        return j + 1, Yearless("season", SEASONS[target], 0, direction, base)
    if target in UNITS and target not in ("second", "minute", "hour", "night", "fortnight"):
        if window.original(j).istitle():
            # A programme or a paper: "This Week With ...".
            return None
        if word == "past" and words[j - 2] != "this":
            return None
        if direction == 1 and lasting(window, i):
            # "over the next decade" is a length.
            return None
        if target == "day" and base == "article" and word not in ("next",):
            return None
        if words[j + 1] in ("-",) and words[j + 2] in ("long", "old"):
            return None
        if target == "year" and words[j + 1] in ("'s", "’s"):
            inner = quarter(window, j + 2)
            if inner and isinstance(inner[1], Yearless):
                return inner[0], Within(inner[1], Shifted("year", direction, base))
        if target == "day" and word == "next":
            base = "text"
        return j + 1, Shifted(target, direction, base)
    return None


def bare_unit(window: Window, i: int) -> Found:
    """ "the quarter", "the year", "the weekend", "the month", "the day": the one spoken of."""
    words = window.words
    if words[i] != "the":
        return None
    i += words[i + 1] in ("fiscal", "calendar", "financial", "full")
    if words[i + 1] not in UNITS:
        return None
    unit, before, after = words[i + 1], words[i - 1], words[i + 2]
    if after in ("-",) or unit in ("second", "minute", "hour", "night", "fortnight", "century", "millennium"):
        return None
    if after in ("before", "after", "when", "prior", "preceding", "leading", "of"):
        # "the week before the vote": it counts from an event, not from the calendar.
        return None
    if unit == "day":
        if before == "throughout":
            return i + 2, Shifted("day", 0, "text")
        if before in ("in", "during") and words[i - 2] in ("earlier", "later", "late", "early", "-"):
            return i + 2, Shifted("day", 0, "text")
        return None
    if unit == "quarter" and after in ("ended", "ending") and words[i + 3] in MONTHS:
        closed = month_first(window, i + 3)
        return (i + 2, Holding(closed[1], "quarter")) if closed else None
    if unit in ("year", "quarter") and after in ("ended", "ending", "to", "through"):
        return None
    if unit == "decade" and before not in ("of", "in", "for", "during"):
        return None
    whole = unit == "year" and words[i] == "full"
    return i + 2, Shifted(
        unit,
        LATEST if whole or unit in ("quarter", "weekend") else 0,
        "text" if unit in ("decade", "quarter") else "article",
    )
