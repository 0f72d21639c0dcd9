"""Reads years, decades, centuries and eras, and gives a part of a year its year.

Each reading function looks at the words from `i` on and answers (next word, meaning) or None.
"""

from __future__ import annotations

from briefing.language.dates import calendar
from briefing.language.dates.calendar import Moment
from briefing.language.dates.lexicon import (
    COUNTED,
    DASHES,
    DECADES,
    DETERMINERS,
    EDGES,
    MONTHS,
    NO_YEAR_AFTER,
    OPENERS,
    PLURALS,
    SEASONS,
    THAT,
    THIS,
)
from briefing.language.dates.meanings import Interval, Meaning, Shifted, Stated, Within, Yearless
from briefing.language.dates.numbers import cardinal, integer, ordinal, spoken_year
from briefing.language.dates.scan import Window

Found = tuple[int, Meaning] | None
_BESIDE = ("(", "[", "", ".", ",", "–", "—", ":", ";", "-")
"""Marks after which a bare number may still be a year."""


def plain_year(window: Window, i: int, low: int = 1000, high: int = 2199) -> int | None:
    """The year written with four digits at `i`, or with three where `low` allows it, whatever stands around it."""
    word = window.words[i]
    if 3 <= len(word) <= 4 and word.isascii() and word.isdecimal() and low <= int(word) <= high:
        return int(word)
    return None


def fraction(window: Window, i: int) -> bool:
    """Whether a decimal point and digits follow: then it is an amount."""
    words = window.words
    return words[i + 1] in (".", ":") and window.joined(i + 1) and window.joined(i + 2) and words[i + 2][:1].isdigit()


def bare_year(window: Window, i: int) -> Found:
    """A four-digit number that its company shows to be a year."""
    year = plain_year(window, i)
    if year is None or fraction(window, i):
        return None
    words = window.words
    before, after = words[i - 1], words[i + 1]
    glued = window.joined(i) and before not in ("(", "[", "“", '"', "'", "‘", ",", "", "–", "—", ".")
    limit = before == "than" and words[i - 2] in ("sooner", "later", "earlier")
    circa = before == "." and words[i - 2] in ("c", "ca")
    if (glued and before not in DASHES) or (before in NO_YEAR_AFTER and not (limit or circa)) or before.isdecimal():
        return None
    if glued and before in DASHES and (words[i - 2].isdigit() and plain_year(window, i - 2) is None):
        return None
    # "In 1946 cars were made again": at the head of a sentence "In" and four digits are a year.
    heading = before == "in" and window.capital(i - 1) and after not in PLURALS and after not in ("%", "percent")
    if (after in COUNTED and not heading) or (after in DASHES and words[i + 2] in COUNTED):
        return None
    counting = before in ("and", ",") and after.endswith("s") and len(after) > 4 and not window.capital(i + 1)
    if counting and not (words[i - 2].isdigit() or words[i - 2] in MONTHS):
        # "1,500 men, 1914 guns and 2000 horses", but "1998 and 1999 models"
        return None
    shown = circa or before == "years" or (before == "," and words[i - 2].isdigit())
    opened = shown or before in OPENERS or before in MONTHS or before in SEASONS
    if before == "about" or before == "over":
        opened = words[i - 2] in ("in", "from", "since", "until")
        if year % 10 == 0 and not opened:
            return None
    if after in DASHES and window.joined(i + 1) and window.joined(i + 2) and words[i + 2][:1].isdigit():
        return year_range(window, i, year)
    alone = before[:1] == "\n" and after[:1] in ("\n", "")
    if not opened:
        if year < 1500 or year > 2099:
            return None
        if (year % 100 == 0 or year < 1900) and not (before in DETERMINERS or before in _BESIDE or alone):
            # "killed 1750 men of the line": old years stand alone less often than amounts do.
            return None
        if window.joined(i + 1) and (after.isalpha() or after in ("/", ":")):
            return None
    elif year % 100 == 0 and before in ("of", "to", "from", "for", "between", "and", "on", "after") and year != 2000:
        return None
    return i + 1, Stated(Moment("year", year))


def year_range(window: Window, i: int, year: int) -> Found:
    """ "2009-2010", "1954–55": both years as one interval; other digits after the dash are no year."""
    words = window.words
    last = words[i + 2]
    end = integer(last)
    if end is None or not last.isdecimal() or (words[i + 3] in DASHES and window.joined(i + 3)):
        return None
    if len(last) == 2:
        end += year // 100 * 100
        # "2004-05" is a season or a school year; a month is written the same way only inside ISO dates.
    elif len(last) != 4:
        return None
    if not year < end < year + 200:
        return None
    return i + 3, Interval(Stated(Moment("year", year)), Stated(Moment("year", end)))


def year_after(window: Window, i: int) -> tuple[int, int] | None:
    """A year right after a month or season: ", 1953", "of 1953", "'53", "nineteen fifty-three"."""
    words = window.words
    j = i
    if words[j] in (",", "of", "in"):
        j += 1
    if words[j] == "the" and words[j + 1] == "year":
        j += 2
    if era := year_of_era(window, j):
        return era
    year = plain_year(window, j)
    if year is not None:
        if fraction(window, j) or words[j + 1] in COUNTED:
            return None
        return j + 1, year
    if words[j] in ("'", "’", "‘") and len(words[j + 1]) == 2 and words[j + 1].isdecimal():
        return j + 2, century_of(int(words[j + 1]))
    if j == i or words[i] == ",":
        return spoken_year(window, j)
    return spoken_year(window, j)


def century_of(two_digits: int) -> int:
    """The year meant by two digits; up to 40 is taken for the present century."""
    return two_digits + (2000 if two_digits <= 40 else 1900)


def with_year(window: Window, i: int, part: Yearless) -> Found:
    """`part` ending before `i`, with the year that follows it, if one does."""
    if found := year_after(window, i):
        j, year = found
        stated = fixed(part, year) or _no_such_day(part, year)
        return (j, stated) if stated else None
    if outer := year_described(window, i):
        return outer[0], Within(part, outer[1])
    return i, part


def _no_such_day(part: Yearless, year: int) -> Stated | None:
    """29 February of a year that has none, or 31 June: its month, in doubt."""
    month = calendar.month(year, part.number) if part.unit == "day" else None
    return Stated(month, doubt="that month has no such day") if month else None


def year_described(window: Window, i: int) -> Found:
    """ "of last year", "this year", "of the same year"."""
    words = window.words
    j = i + 1 if words[i] in ("of", "in", ",") else i
    if words[j] in ("the", "that") and words[j + 1] in THAT and words[j + 2] == "year":
        return j + 3, Shifted("year", THAT[words[j + 1]], "text")
    if words[j] == "that" and words[j + 1] == "year":
        return j + 2, Shifted("year", 0, "text")
    if words[j] in THIS and words[j + 1] == "year" and words[j] not in ("past", "present"):
        return j + 2, Shifted("year", THIS[words[j]], "article")
    return None


def fixed(part: Yearless, year: int) -> Meaning | None:
    """`part` in a known year; None for a day there never was."""
    moment: Moment | None
    if year < 1:
        return Within(part, Stated(Moment("year", year)))
    if part.unit == "holiday":
        from briefing.language.dates.holidays import moment_in

        moment = moment_in(part.holiday, year)
        return Stated(moment) if moment else Within(part, Stated(Moment("year", year)))
    if part.unit == "day":
        moment = calendar.day(year, part.number, part.day)
    elif part.unit == "month":
        moment = calendar.month(year, part.number)
    else:
        moment = calendar.checked(part.unit, year * {"season": 4, "quarter": 4, "half": 2}[part.unit] + part.number)
    return Stated(moment) if moment else None


def decade(window: Window, i: int) -> Found:
    """ "1980s", "'80s", "80s", "the eighties"."""
    words = window.words
    word = words[i]
    if word in DECADES and words[i - 1] in ("the", "early", "late", "mid", "-", "roaring", "swinging"):
        return i + 1, Stated(Moment("decade", 190 + DECADES[word]))
    j = i + 1 if word in ("'", "’", "‘") else i
    number = integer(words[j])
    tail = words[j + 1]
    if number is None or not window.joined(j + 1) or tail not in ("s", "'s", "’s") or number % 10:
        return None
    if len(words[j]) == 4 and 1000 <= number <= 2090:
        unit = "century" if number % 100 == 0 and number < 2000 else "decade"
        return j + 2, Stated(Moment(unit, number // (100 if unit == "century" else 10)))
    if len(words[j]) == 2 and number >= 20 and (j > i or words[i - 1] in ("the", "early", "late", "mid", "-")):
        if words[i - 1] in ("his", "her", "their") or (
            words[i - 1] in EDGES and words[i - 2] in ("his", "her", "their")
        ):
            return None
        return j + 2, Stated(Moment("decade", 190 + number // 10))
    return None


def century(window: Window, i: int) -> Found:
    """ "20th century", "early 20th-century", "first century BC" (named by its hundred)."""
    words = window.words
    found = ordinal(window, i)
    if not found:
        return None
    j, number = found
    if words[j] in ("-", "‑"):
        j += 1
    if words[j] not in ("century", "centuries") or not 1 <= number <= 30:
        return None
    if words[j + 1] in ("bc", "bce"):
        return j + 2, Stated(Moment("year", 1 - number * 100))
    if words[j + 1] in ("ad", "ce"):
        return j + 2, Stated(Moment("century", number - 1))
    return j + 1, Stated(Moment("century", number - 1))


def era_year(window: Window, i: int) -> Found:
    """ "44 BC", "AD 79", "79 AD", "490–480 BC"."""
    words = window.words
    if told := year_of_era(window, i):
        return told[0], Stated(Moment("year", told[1]))
    first = integer(words[i])
    last = year_of_era(window, i + 2) if first and first < 9000 and words[i + 1] in DASHES else None
    if first and last and last[1] < 1 and first > 1 - last[1]:
        return last[0], Interval(Stated(Moment("year", 1 - first)), Stated(Moment("year", last[1])))
    return None


def year_of_era(window: Window, i: int) -> tuple[int, int] | None:
    """A year with its era: (next word, astronomical year, 0 for 1 BC)."""
    words = window.words
    if words[i] == "ad" and window.original(i) == "AD" and (number := integer(words[i + 1])):
        return (i + 2, number) if number < 2200 else None
    number = integer(words[i])
    if not number or number > 9000:
        return None
    mark = window.original(i + 1)
    end = i + 2
    if mark in ("A", "B") and words[i + 2] == words[i + 4] == "." and window.original(i + 3) in ("C", "D"):
        mark, end = mark + window.original(i + 3), i + 5
        if mark == "BC" and words[end] == "e" and words[end + 1] == ".":
            mark, end = "BCE", end + 2
    if mark in ("BC", "BCE"):
        return end, 1 - number
    return (end, number) if mark in ("AD", "CE") and number < 2200 else None


def early_year(window: Window, i: int) -> Found:
    """ "In 732, …", "in 480 the monks": three digits after "in" and before a word that nothing is counted by."""
    words = window.words
    number = integer(words[i]) if len(words[i]) == 3 else None
    if not number or number < 100 or words[i - 1] != "in" or window.joined(i) or fraction(window, i):
        return None
    if words[i - 2][:1].isdigit() or words[i - 2] in ("one", "two", "three", "five", "ten", "just", "only"):
        return None
    after = words[i + 1]
    if after not in ("", ",", ".", ";", ")", "the", "and", "he", "she", "they", "it", "his", "her", "their", "when"):
        return None
    return i + 1, Stated(Moment("year", number))


def described_year(window: Window, i: int) -> Found:
    """ "fiscal 1988", "fiscal year 1988", "the year 2000", "calendar 1990"."""
    words = window.words
    j = i
    if words[j] == "fy" and (number := integer(words[j + 1])) and len(words[j + 1]) in (2, 4):
        return j + 2, Stated(Moment("year", number if number > 99 else century_of(number)))
    if words[j] in ("fiscal", "calendar", "financial"):
        j += 1
    if words[j] == "year":
        j += 1
    if j == i:
        return None
    year = plain_year(window, j, 100)
    if year:
        return j + 1, Stated(Moment("year", year))
    if words[j - 1] == "year" and (said := cardinal(window, j)) and 1900 <= said[1] < 2100 and words[j].isalpha():
        return said[0], Stated(Moment("year", int(said[1])))
    return (found[0], Stated(Moment("year", found[1]))) if (found := spoken_year(window, j)) else None
