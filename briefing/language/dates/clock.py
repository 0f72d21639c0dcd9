"""Reads times of day: "10 p.m.", "19:15", "noon", "0600 GMT", "Friday night", "this morning"."""

from __future__ import annotations

from briefing.language.dates.lexicon import DEICTIC_DAYS, MONTHS, PARTS, WEEKDAYS, ZONES
from briefing.language.dates.lexicon import words as listed
from briefing.language.dates.meanings import AtTime, Shifted
from briefing.language.dates.numbers import cardinal, integer
from briefing.language.dates.scan import Window
from briefing.language.dates.years import Found

OVERNIGHT = Shifted("day", -1, "text")
"""The night before the day spoken of; in a history the night of it."""
_OPENERS = listed("at by until till from since around about to before after between and on approximately past time")
"""Words before a bare "19:30"."""


_DATED = listed("on in this that") | WEEKDAYS.keys() | MONTHS.keys() | DEICTIC_DAYS.keys()
"""Words after a bracketed second time that give the date of both."""


def clock(window: Window, i: int) -> tuple[int, str] | None:
    """A time of day: (next word, `T22:00`)."""
    words = window.words
    if words[i] in ("noon", "midday"):
        return i + 1, "T12:00"
    if words[i] == "midnight":
        return i + 1, "T24:00"
    hour = integer(words[i])
    if hour is None:
        word = cardinal(window, i)
        if word and words[word[0]] == "o" and words[word[0] + 1] in ("'", "’") and 1 <= word[1] <= 12:
            return _zoned(window, *_half_of_day(window, word[0] + 3, int(word[1]), 0))
        return None
    minute, j = 0, i + 1
    exact = False
    if words[i].startswith("0") and len(words[i]) == 4 and words[j] in ("gmt", "utc"):
        hour, minute, exact = hour // 100, hour % 100, True
    elif len(words[i]) == 4 and words[j] in ("gmt", "utc", "hours"):
        hour, minute, exact = hour // 100, hour % 100, True
        j += words[j] == "hours"
    elif words[j] in (":", ".") and window.joined(j) and window.joined(j + 1) and len(words[j + 1]) == 2:
        found = integer(words[j + 1])
        if found is None:
            return None
        exact = words[j] == ":" and len(words[i]) <= 2
        minute, j = found, j + 2
        if words[j] == ":" and window.joined(j) and len(words[j + 1]) == 2:
            j += 2
        j += exact and words[j] in ("hours", "hrs")
    half = _meridiem(window, j)
    if half:
        j, late = half
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if late else 0)
        exact = True
    elif words[j] == "o" and words[j + 1] in ("'", "’") and 1 <= hour <= 12:
        return _zoned(window, *_half_of_day(window, j + 3, hour, minute))
    if not exact or hour > 24 or minute > 59 or (words[i - 1] in ("$", "£", "€", ":", ".") and window.joined(i)):
        return None
    if not half and words[j] not in ZONES and words[j + 1] not in ZONES and not _announced(window, i):
        return None
    return _zoned(window, j, f"T{hour:02d}:{minute:02d}")


def _announced(window: Window, i: int) -> bool:
    """Whether the words before "21:19" make it a time of day; a score or a verse looks the same."""
    before = window.words[i - 1]
    return before in _OPENERS or (
        before in (",", "(", "|", "-", "–", "", "t") or (before.isdecimal() and len(before) == 4)
    )


def _meridiem(window: Window, i: int) -> tuple[int, bool] | None:
    words = window.words
    if words[i] in ("am", "pm"):
        if words[i] == "am" and not (window.joined(i) or words[i - 1].isdecimal()):
            return None
        return i + 1, words[i] == "pm"
    if words[i] in ("a", "p") and words[i + 1] == "." and words[i + 2] == "m":
        return (i + 4 if words[i + 3] == "." else i + 3), words[i] == "p"
    return None


def _half_of_day(window: Window, i: int, hour: int, minute: int) -> tuple[int, str]:
    words = window.words
    if words[i] == "in" and words[i + 1] == "the" and words[i + 2] in PARTS:
        late = PARTS[words[i + 2]] != "MO"
        return i + 3, f"T{hour % 12 + (12 if late else 0):02d}:{minute:02d}"
    return i, f"T{hour:02d}:{minute:02d}"


def _zoned(window: Window, i: int, written: str) -> tuple[int, str]:
    """Takes in the zone and a second time in brackets: "9 a.m. local time (0100 GMT)"."""
    words = window.words
    if words[i] in ZONES and (words[i] != "et" or window.original(i) == "ET"):
        i += 1
        if words[i] == "time":
            i += 1
    elif words[i + 1] == "time" and window.capital(i):
        i += 2
    if words[i] == "(" and ")" in words[i + 1 : i + 6] and any(word in ZONES for word in words[i + 1 : i + 5]):
        j = words.index(")", i) + 1
        i = j if words[j] in _DATED or words[j + (words[j] == ",")] in WEEKDAYS else i
    return i, written


def part_of_day(window: Window, i: int) -> tuple[int, str] | None:
    """ "night", "morning", "late evening": (next word, `TNI`)."""
    words = window.words
    j = i + 1 if words[i] in ("early", "late", "mid") else i
    if words[j] == "-":
        j += 1
    part = PARTS.get(words[j])
    if (
        part is None
        or words[j] in ("overnight", "mornings")
        or words[j + 1] in ("club", "mare", "school", "shift", "life")
    ):
        return None
    return j + 1, f"T{part}"


def bare_part(window: Window, i: int) -> Found:
    """ "tonight", "this morning", "last night", "the evening", "overnight", "by mid afternoon"."""
    words = window.words
    word = words[i]
    if word == "tonight":
        return i + 1, AtTime("TNI", Shifted("day", 0, "article"))
    if word == "overnight":
        return i + 1, AtTime("TNI", OVERNIGHT)
    if word in ("this", "last", "that", "the", "same", "next", "following", "previous"):
        j = i + 1
        if word in ("the", "that") and words[j] in ("same", "next", "following", "previous", "very"):
            j, word = j + 1, words[j]
        found = part_of_day(window, j)
        if not found:
            return None
        base = {
            "this": Shifted("day", 0, "article"),
            "last": Shifted("day", -1, "article"),
            "that": Shifted("day", 0, "text"),
            "same": Shifted("day", 0, "text"),
            "very": Shifted("day", 0, "text"),
            "next": Shifted("day", 1, "text"),
            "following": Shifted("day", 1, "text"),
            "previous": Shifted("day", -1, "text"),
        }.get(word)
        if word == "the" and words[found[0]] == "before" and words[found[0] + 1] in ("", ",", ".", ";", "and", "but"):
            return found[0] + 1, AtTime(found[1], Shifted("day", -1, "text"))
        if base is None and words[j] in ("dawn", "dusk", "night") and words[found[0]] == "of" and words[j] == "dawn":
            return None
        return found[0], AtTime(found[1], base)
    if word in ("mid", "late", "early") or word in ("dawn", "dusk", "nightfall", "daybreak", "sunrise", "sunset"):
        if word not in ("mid", "late", "early") and words[i - 1] not in (
            "at",
            "before",
            "after",
            "by",
            "until",
            "since",
        ):
            return None
        found = part_of_day(window, i)
        return (found[0], AtTime(found[1])) if found else None
    if word in ("morning", "evening") and words[i - 1] == "by":
        return i + 1, AtTime(f"T{PARTS[word]}")
    if word in ("night", "dawn") and words[i - 1] == "at":
        return i + 1, AtTime("TNI" if word == "night" else "TMO")
    return None
