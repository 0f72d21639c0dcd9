"""Reads lengths of time and distances: "two days", "the past year", "33 years ago"."""

from __future__ import annotations

from briefing.language.dates.lexicon import DASHES, LETTERS, PLURALS, UNITS
from briefing.language.dates.lexicon import words as listed
from briefing.language.dates.meanings import Lasting, Pointing, Repeating, Shifted
from briefing.language.dates.numbers import cardinal, quantity
from briefing.language.dates.scan import Window
from briefing.language.dates.years import Found

_SHORT = listed("second minute hour")


_SMALLER = {
    "year": ("month", "week", "day"),
    "month": ("week", "day"),
    "week": ("day",),
    "day": ("hour",),
    "hour": ("minute",),
    "minute": ("second",),
}
"""The unit that may follow another in one length of time."""
_GOVERNORS = listed(
    "for in within after before of over about nearly almost than least last lasting lasted took take takes taking "
    "spend spent spending only just under around during every another first next through roughly approximately "
    "least past to by half and or up into is was cost be"
)
"""Words before "a year" that show a length; elsewhere "$5 a year" and "twice a year" tell a rate."""


def designator(unit: str, number: str) -> str:
    """TIMEX3 duration: `P2D`, `PT4H`, `PXM`; a decade and a century as ten and a hundred years."""
    if unit == "fortnight":
        return f"P{int(number) * 2 if number.isdecimal() else number}W"
    return ("PT" if unit in _SHORT else "P") + number + LETTERS[unit]


def amount_text(amount: float | None) -> str:
    """An amount as a TIMEX3 value writes it: `2`, `2.5`, `X`."""
    return "X" if amount is None else f"{amount:g}" if amount < 1_000_000 else str(int(amount))


def duration(unit: str, amount: float | None) -> str:
    """The TIMEX3 value of so many units."""
    if amount is not None and unit == "decade":
        return designator("year", amount_text(amount * 10))
    if amount is not None and unit == "century" and amount != int(amount):
        return designator("year", amount_text(amount * 100))
    if amount == 0.5 and unit in ("hour", "day", "year"):
        return {"hour": "PT30M", "day": "PT12H", "year": "P6M"}[unit]
    return designator(unit, amount_text(amount))


def unit_at(window: Window, i: int) -> tuple[int, str] | None:
    """A unit word, singular or plural, after an optional hyphen and adjective."""
    words = window.words
    j = i + 1 if words[i] in ("-", "‑", "–") else i
    if words[j] in ("more", "full", "whole", "straight", "consecutive", "calendar", "business", "working", "additional",
                    "long", "solid", "further", "successive", "extra", "short", "other"):  # fmt: skip
        j += 1
    word = words[j]
    unit = UNITS.get(word) or PLURALS.get(word)
    if unit:
        return j + 1, unit
    if word in ("summers", "winters", "springs", "autumns", "falls"):
        return j + 1, "season"
    return None


def amount(window: Window, i: int) -> Found:
    """Every expression that begins with an amount: "five-year", "33 years ago", "two days later"."""
    words = window.words
    found = quantity(window, i)
    if not found or (words[i] == "many" and words[i - 1] == "as"):
        return None
    j, number = found
    measured = unit_at(window, j)
    if not measured or measured[1] == "season":
        return None
    after, unit = measured
    if number is None and words[after - 1] in UNITS and words[j] not in DASHES:
        # "some day", "many a year".
        return None
    if unit == "second" and words[after - 1] == "second" and words[i] in ("a", "an", "the"):
        return None
    glued = words[j] in ("-", "‑", "–")
    if unit in ("night", "weekend") and words[after - 1] == unit and words[i] == "a":
        return None
    if unit == "quarter" and (glued or words[after] == "of" or words[i] in ("a", "one", "three")):
        # A fourth part of something.
        return _offset(window, after, unit, number) if not glued else None
    titled = window.original(after - 1).istitle() and (window.capital(i) or words[i][:1].isdigit())
    if titled and words[after] not in ("ago", "later", "earlier", "before"):
        # "60 Minutes", "the Six-Day War".
        return None
    if words[after] in DASHES and words[after + 1] == "old" and window.joined(after):
        return None if unit == "year" else (after + 2, Lasting(duration(unit, number), unit, number))
    if words[after] in ("old", "younger", "older") or (unit == "year" and words[after] == "olds"):
        return None
    if words[after] in DASHES and words[after + 1] == "long" and window.joined(after):
        after += 2
    if words[i] in ("a", "an") and j == i + 1:
        if words[after] in DASHES and window.joined(after):
            return None
        if (rated := _rate(window, i, after, unit)) is not None:
            return rated[0]
    if words[after : after + 3] == ["and", "a", "half"] and number is not None and number == int(number):
        after, number = after + 3, number + 0.5
    if longer := _further(window, after, unit, number):
        return longer
    offset = _offset(window, after, unit, number)
    if offset:
        return offset
    if words[after] in ("'", "’") and not glued:
        after += words[after + 1] in ("time", "worth", "notice")
    return after, Lasting(duration(unit, number), unit, number)


def _further(window: Window, i: int, unit: str, number: float | None) -> Found:
    """The smaller unit of "two years and three months" or "2 hours, 14 minutes", where word `i` ends the larger one."""
    words = window.words
    j = i + 1 if words[i] in ("and", ",") else i
    found = cardinal(window, j)
    measured = unit_at(window, found[0]) if found else None
    if not found or not measured or number is None or number != int(number) or found[1] != int(found[1]):
        return None
    end, smaller = measured
    if smaller not in _SMALLER.get(unit, ()) or words[end] in ("old", "older", "younger") or words[end] in DASHES:
        return None
    if unit == "year" and (offset := _offset(window, end, smaller, number * 12 + found[1])):
        return offset if smaller == "month" else None
    large, small = duration(unit, number), duration(smaller, found[1])
    joined = large + (small[2:] if large.startswith("PT") else small[1:])
    return end, Lasting(joined, unit)


def _rate(window: Window, i: int, after: int, unit: str) -> tuple[Found] | None:
    """ "interviews a day": a repetition; "$500 million a year": nothing; None where it is a length."""
    words = window.words
    before = words[i - 1]
    if words[after] in ("ago", "later", "earlier", "before", "after", "from", "prior", "previously", "hence", "or"):
        return None
    if before in ("once", "twice", "times", "time", "day", "days", "hours"):
        return ((after, Repeating(duration(unit, 1))),)
    if before in _GOVERNORS or (not before.isalpha() and before not in ("%", "”", ")") and not before[:1].isdigit()):
        return None
    if before[:1].isdigit() or before in ("%", "percent", "million", "billion", "thousand", "dollars", "cents"):
        return (None,)
    if before.endswith("s") and len(before) > 3 and unit in ("day", "week", "month", "year"):
        return ((after, Repeating(duration(unit, 1))),)
    return None


def _offset(window: Window, i: int, unit: str, number: float | None) -> Found:
    """The word after an amount that makes it a distance: "ago", "earlier", "later", "from now" …"""
    words = window.words
    j = i
    if words[j] == "or" and words[j + 1] in ("so", "more", "two"):
        j += 2
    if words[j] in DASHES and words[j + 1] in ("ago", "earlier", "later"):
        j += 1
    word = words[j]
    if word == "ago":
        sign, base, end = -1, "article", j + 1
    elif word == "from" and words[j + 1] == "now":
        sign, base, end = 1, "article", j + 2
    elif word == "hence":
        sign, base, end = 1, "article", j + 1
    elif word in ("earlier", "before", "prior", "previously", "beforehand"):
        sign, base, end = -1, "text", j + 1
        if word == "before" and words[j + 1] in ("a", "an", "he", "she", "it", "they") and number is None:
            return None
        if word == "prior" and words[j + 1] == "to":
            end += 1
    elif word in ("later", "after", "afterward", "afterwards", "thereafter"):
        sign, base, end = 1, "text", j + 1
    else:
        return None
    if word in ("before", "after") or (word == "prior" and words[j + 1] == "to"):
        # "two days before the vote": the amount is the expression, unless a date follows.
        end = j
        following = words[j + 1]
        if following not in ("", ",", ".", ";") and following not in ("that", "this"):
            return None
    if words[end] == "than" and word in ("earlier", "later") and words[end + 1] != "the":
        # "two hours earlier than planned"
        return j, Lasting(duration(unit, number), unit, number)
    rough = number is not None and number != int(number)
    if number == 0.5 and unit in ("decade", "century") and sign < 0:
        # "half a century ago"
        return end, Shifted(
            "year", -5 if unit == "decade" else -50, "article" if base == "article" else "text", True, True
        )
    if number is None or number < 1 or unit in _SHORT:
        if unit in _SHORT:
            # "two hours ago" was on the day of the article; "two hours later" is a length from a moment not named.
            if base == "text":
                return end, Lasting(duration(unit, number), unit)
            return (end, Shifted("day", 0, "article", True)) if number else None
        return end, Pointing("PAST_REF") if sign < 0 else Lasting(duration(unit, number), unit)
    if unit in ("night", "weekend"):
        unit = "day" if unit == "night" else unit
    count = sign * int(number)
    if unit == "fortnight":
        unit, count = "week", count * 2
    return end, Shifted(unit, count, "article" if base == "article" else "text", True, rough)


def past_or_next(window: Window, i: int) -> Found:
    """ "the past two months", "the next few days", "the first nine months", "recent years", "the four days"."""
    words = window.words
    j = i
    if words[j] in ("the", "these", "those", "its", "his", "her", "their"):
        j += 1
    word = words[j]
    if word in ("recent", "coming", "future", "previous", "following", "subsequent", "later", "past", "last", "next"):
        if word in ("last", "next", "past", "coming", "previous", "following", "subsequent"):
            toward = -1 if word in ("last", "past", "previous") else 1
            k = j + 1
            found = quantity(window, k)
            if found and (unit := unit_at(window, found[0])):
                if unit[1] == "season":
                    return unit[0], Repeating("XXXX-SU")
                return unit[0], Lasting(duration(unit[1], found[1]), unit[1], found[1], toward)
            if word in ("next", "coming", "following") and lasting(window, i):
                return k + 1, Lasting(duration(words[k], 1), words[k], 1.0, toward)
            if word in ("past", "last") and words[k] in UNITS and j > i and words[k] not in ("second", "night"):
                if word == "past" or words[k] in ("decade",):
                    return k + 1, Lasting(duration(words[k], 1), words[k], 1.0, -1)
                return None
        plural = PLURALS.get(words[j + 1])
        if plural and word in ("recent", "coming", "past", "later", "previous", "subsequent", "following", "future"):
            toward = -1 if word in ("recent", "past", "previous") else 1
            if word == "future":
                return j + 2, Pointing("FUTURE_REF")
            return j + 2, Lasting(duration(plural, None), plural, None, toward)
        return None
    if word in ("first", "final", "opening"):
        found = quantity(window, j + 1)
        if found and (unit := unit_at(window, found[0])) and unit[1] != "season":
            return unit[0], Lasting(duration(unit[1], found[1]), unit[1], found[1])
        if (plural := PLURALS.get(words[j + 1])) and plural != "second":
            return j + 2, Lasting(duration(plural, None), plural, None)
        return None
    if (
        j > i
        and words[j] in ("whole", "entire")
        and (unit_name := UNITS.get(words[j + 1])) in ("day", "week", "month", "year")
    ):
        return j + 2, Lasting(duration(unit_name, 1), unit_name, 1.0)
    if j > i:
        if words[j + 1] in DASHES:
            # "the five-year plan": the article belongs to the plan.
            return None
        found = quantity(window, j)
        if found and words[j] not in ("a", "an") and (unit := unit_at(window, found[0])) and unit[1] != "season":
            if words[unit[0]] in DASHES and words[unit[0] + 1] == "old":
                return None
            if window.capital(j) and window.capital(unit[0] - 1):
                # "the Thirty Years' War"
                return None
            return unit[0], Lasting(duration(unit[1], found[1]), unit[1], found[1])
        if words[j] == "year" and words[j + 1] in ("ended", "ending", "to"):
            return j + 1, Lasting("P1Y", "year", 1.0)
    return None


def lasting(window: Window, i: int) -> bool:
    """Whether "the next decade" at word `i` is a length, not the one of the calendar: "over the next decade"."""
    words = window.words
    the = i - 1 if words[i - 1] == "the" else i
    opened = words[the] == "the" and words[the - 1] in ("over", "within", "during", "for")
    return opened and words[the + 2] == "decade"


def vague_plural(window: Window, i: int) -> Found:
    """ "years", "for centuries", "weeks later", "months ago"."""
    words = window.words
    unit = PLURALS.get(words[i])
    if not unit or unit == "second" or (window.capital(i) and words[i - 1] not in ("", ".", "”", '"')):
        return None
    after, before = words[i + 1], words[i - 1]
    if after == "ago":
        return i + 2, Pointing("PAST_REF")
    if after in ("later", "earlier") and words[i + 2] == "than":
        return i + 1, Lasting(duration(unit, None), unit)
    if after in ("later", "earlier") and before not in ("the",):
        return i + 2, Pointing("PAST_REF") if after == "earlier" else Lasting(duration(unit, None), unit)
    if after in DASHES and words[i + 2] == "long" and window.joined(i + 1):
        return i + 3, Lasting(duration(unit, None), unit)
    if after in ("old", "older", "younger") or (after == "of" and before in ("'s", "’s", "s")):
        return None
    if (
        (before == "many" and words[i - 2] == "as")
        or before in ("-", "s", "these")
        or unit in ("night", "weekend", "quarter", "fortnight")
    ):
        return None
    if unit == "year" and after[:1].isdigit() and len(after) == 4:
        # "the years 1990 to 1994"
        return None
    if unit in _SHORT and before not in ("for", "in", "within", "after", "few", "just", "by", "of"):
        return None
    return i + 1, Lasting(duration(unit, None), unit, None)
