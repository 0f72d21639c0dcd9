"""Reads calendar dates at a word: days, months, seasons, quarters, years, decades, centuries.

Each function looks at the words from `i` on and answers (next word, meaning) or None.
"""

from __future__ import annotations

from briefing.language.dates import calendar
from briefing.language.dates.calendar import Moment
from briefing.language.dates.lexicon import (
    DECADES,
    EDGES,
    MONTHS,
    MONTHS_THAT_ARE_WORDS,
    OPENERS,
    ORDINALS,
    SEASONS,
    THAT,
    THIS,
    UNITS,
    WEEKDAYS,
)
from briefing.language.dates.lexicon import words as listed
from briefing.language.dates.meanings import Base, Interval, Meaning, OnWeekday, Shifted, Stated, Within, Yearless
from briefing.language.dates.numbers import integer, ordinal, spoken_year
from briefing.language.dates.scan import Window

Found = tuple[int, Meaning] | None

DASHES = frozenset("-–—‑/")
DETERMINERS = listed("the a an its his her their our my your 's ’s this that each every")
COUNTED = listed(
    "people soldiers troops men women children students workers jobs members employees tons tonnes miles km kilometers "
    "kilometres metres meters feet acres hectares percent % ° points shares dollars euros pounds yen won barrels copies "
    "votes seats rooms homes houses units vehicles cars ships aircraft planes tanks words times calories degrees mm cm kg "
    "mph rpm volts watts megawatts mw residents refugees civilians casualties dead prisoners inmates patients cases deaths "
    "hp lbs lb horsepower bytes mb gb pages or-so cubic square protesters demonstrators voters million billion trillion "
    "hundred thousand years days hours months weeks minutes men's rounds rupees rubles francs marks feet ft yards"
)
"""What a four-digit number counts when it is not a year."""
NO_YEAR_AFTER = listed(
    "$ £ € ¥ # no number nos flight room page route highway suite box model boeing airbus us$ c$ a$ than least some nearly "
    "almost approximately roughly x × = + % . / : & @ nearly total"
)


def plain_year(window: Window, i: int, low: int = 1000, high: int = 2199) -> int | None:
    """The year written with four digits at `i`, whatever stands around it."""
    word = window.words[i]
    if len(word) == 4 and word.isascii() and word.isdecimal() and low <= int(word) <= high:
        return int(word)
    return None


def _fraction(window: Window, i: int) -> bool:
    """Whether a decimal point and digits follow: then it is an amount."""
    words = window.words
    return words[i + 1] in (".", ":") and window.joined(i + 1) and window.joined(i + 2) and words[i + 2][:1].isdigit()


def bare_year(window: Window, i: int) -> Found:
    """A four-digit number that its company shows to be a year."""
    year = plain_year(window, i)
    if year is None or _fraction(window, i):
        return None
    words = window.words
    before, after = words[i - 1], words[i + 1]
    glued = window.joined(i) and before not in ("(", "[", "“", '"', "'", "‘", ",", "", "–", "—")
    if (glued and before not in DASHES) or before in NO_YEAR_AFTER:
        return None
    if glued and before in DASHES and (words[i - 2].isdigit() and plain_year(window, i - 2) is None):
        return None
    if after in COUNTED or (after in DASHES and words[i + 2] in COUNTED):
        return None
    opened = before in OPENERS or before in MONTHS or before in SEASONS or (before == "," and words[i - 2].isdigit())
    if before == "about" or before == "over":
        opened = False
        if year % 10 == 0:
            return None
    if after in DASHES and window.joined(i + 1) and window.joined(i + 2) and words[i + 2][:1].isdigit():
        return _year_range(window, i, year)
    if not opened:
        if year < 1500 or year > 2099:
            return None
        if year % 100 == 0 and before not in DETERMINERS:
            return None
        if window.joined(i + 1) and (after.isalpha() or after in ("/", ":")):
            return None
    elif year % 100 == 0 and before in ("of", "to", "from", "for", "between", "and", "on", "after") and year != 2000:
        return None
    return i + 1, Stated(Moment("year", year))


def _year_range(window: Window, i: int, year: int) -> Found:
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
    year = plain_year(window, j)
    if year is not None:
        if _fraction(window, j) or words[j + 1] in COUNTED:
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
        return (j, stated) if (stated := fixed(part, year)) else None
    if outer := year_described(window, i):
        return outer[0], Within(part, outer[1])
    return i, part


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


def numeric(window: Window, i: int) -> Found:
    """ "2025-11-01", "2025/11/01", "11/01/2025" (month first, as American news writes it), "1.11.2025" (day first)."""
    words = window.words
    first = integer(words[i])
    mark = words[i + 1]
    if first is None or mark not in ("-", "/", ".") or words[i + 3] != mark:
        if (
            plain_year(window, i)
            and mark == "-"
            and len(words[i + 2]) == 2
            and not _year_range(window, i, int(words[i]))
        ):
            number = integer(words[i + 2])
            if number and (moment := calendar.month(int(words[i]), number)) and 1 <= number <= 12:
                return i + 3, Stated(moment)
        return None
    if not all(window.joined(j) for j in range(i + 1, i + 5)) or (words[i - 1] in DASHES and window.joined(i)):
        return None
    second, third = integer(words[i + 2]), integer(words[i + 4].split("t")[0])
    if second is None or third is None:
        return None
    found: Moment | None
    if len(words[i]) == 4:
        found = calendar.day(first, second, third)
    elif len(words[i + 4]) in (2, 4):
        year = third if len(words[i + 4]) == 4 else century_of(third)
        orders = ((first, second), (second, first)) if mark == "/" else ((second, first),)
        found = next((day for month, number in orders if (day := calendar.day(year, month, number))), None)
    else:
        return None
    return (i + 5, Stated(found)) if found else None


def day_number(window: Window, i: int) -> tuple[int, int] | None:
    """A day of the month at `i`: "15", "15th", "fifteenth"."""
    words = window.words
    j = i + 1 if words[i] == "the" else i
    number = integer(words[j])
    if number is not None:
        if len(words[j]) > 2 or not 1 <= number <= 31 or words[j + 1] in ("%", "percent", "million", "billion"):
            return None
        if (_fraction(window, j) and words[j + 1] == ".") or (words[j + 1] == "," and words[j + 2] in COUNTED):
            return None
        return j + 1, number
    found = ordinal(window, j)
    return found if found and 1 <= found[1] <= 31 else None


def month_first(window: Window, i: int) -> Found:
    """ "June 15, 1953", "June 15", "June 1953", "June", "June 15-17", "March eighth"."""
    words = window.words
    number = MONTHS.get(words[i])
    if number is None:
        return None
    j = i + 1
    if words[j] == "." and window.joined(j):
        j += 1
    if words[i] in (
        "mar",
        "jan",
        "sep",
        "sept",
        "dec",
        "feb",
        "nov",
        "oct",
        "apr",
        "jun",
        "jul",
        "aug",
    ) and not window.capital(i):
        return None
    part = Yearless("month", number)
    found = day_number(window, j)
    if found and words[found[0]] not in COUNTED and (words[j] != "the" or words[i] not in MONTHS_THAT_ARE_WORDS):
        if not window.capital(i):
            return None
        after, day = found
        single = Yearless("day", number, day)
        if words[after] in DASHES and (window.joined(after) or words[after] != "-"):
            if (last := day_number(window, after + 1)) and last[1] > day and words[last[0]] not in COUNTED:
                return _interval(window, last[0], single, Yearless("day", number, last[1]))
            other = month_first(window, after + 1) if words[after + 1] in MONTHS else None
            if other and isinstance(other[1], Yearless) and other[1].unit == "day":
                return other[0], Interval(single, other[1])
        if calendar.day(2024, number, day) is None:
            return None
        # "June 15 1953", but not the "24 and 25" of "April 24 and 25".
        if words[after] in ("in", "of") and plain_year(window, after + 1) is None:
            return _described(window, after, single)
        return with_year(window, after, single)
    if year := year_after(window, j):
        if not window.capital(i) and plain_year(window, year[0] - 1) is None:
            return None
        if words[j] != "in" or words[i] not in MONTHS_THAT_ARE_WORDS:
            return (year[0], stated) if (stated := fixed(part, year[1])) else None
    if not _month_alone(window, i):
        return None
    return _described(window, j, part)


def _described(window: Window, i: int, part: Yearless) -> Found:
    outer = year_described(window, i)
    return (outer[0], Within(part, outer[1])) if outer else (i, part)


def _interval(window: Window, i: int, first: Yearless, last: Yearless) -> Found:
    year = year_after(window, i)
    if year and words_year(window, i):
        a, b = fixed(first, year[1]), fixed(last, year[1])
        return (year[0], Interval(a, b)) if a and b else None
    return i, Interval(first, last)


def words_year(window: Window, i: int) -> bool:
    """Whether a four-digit year follows at `i`, after a comma or not."""
    return plain_year(window, i + 1 if window.words[i] in (",", "of") else i) is not None


def _month_alone(window: Window, i: int) -> bool:
    """Whether a month name without a day or year is a month here and not a verb, a name or a march."""
    words = window.words
    word, before, after = words[i], words[i - 1], words[i + 1]
    if not window.capital(i):
        return False
    if word not in MONTHS_THAT_ARE_WORDS:
        return len(word) > 3 or after == "." or before in OPENERS
    if len(word) == 3 and word != "may":
        return after == "." and before in OPENERS
    if window.original(i).isupper() and word in ("may", "march"):
        return False
    named = window.capital(i + 1) and after.isalpha() and window.starts[i + 1] == window.ends[i] + 1
    if before in (
        "in",
        "since",
        "until",
        "till",
        "last",
        "next",
        "this",
        "during",
        "by",
        "late",
        "early",
        "mid",
        "through",
    ):
        return not (named and word in ("april", "june", "august") and before not in ("last", "in", "since"))
    if before == "-" and words[i - 2] in ("mid", "late", "early"):
        return True
    if word in ("march", "may") and after in ("on", "for", "of", "against", "to", "through", "from", "be", "have"):
        return False
    if before in ("of", "from", "to", "for", "before", "after", "between", "and", "each", "every", "around"):
        return not named
    if before in DETERMINERS or before in ("(", "'", "’"):
        return after.isalpha() and not named and word != "may"
    return False


def day_first(window: Window, i: int) -> Found:
    """ "15 June 1953", "15th of June", "the 15th of June", "15-17 June 1953"."""
    words = window.words
    found = day_number(window, i)
    if not found:
        return None
    j, day = found
    last: int | None = None
    if words[j] in DASHES or words[j] in ("and", "to"):
        second = day_number(window, j + 1)
        if second and second[1] > day and words[second[0]] in MONTHS and words[j] in DASHES:
            j, last = second
    if words[j] == "of":
        j += 1
    number = MONTHS.get(words[j])
    if number is None or not window.capital(j):
        return None
    if words[j] in ("may", "march") and words[j - 1] != "of" and words[j + 1] in ("be", "have", "not"):
        return None
    after = j + 1
    if words[after] == "." and window.joined(after) and len(words[j]) <= 4:
        after += 1
    part = Yearless("day", number, day)
    if last:
        return _interval(window, after, part, Yearless("day", number, last))
    if calendar.day(2024, number, day) is None:
        return None
    if words[after] in ("in",):
        return after, part
    return with_year(window, after, part)


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
    if words[i - 1] in ("bloody", "super") and window.capital(i - 1):
        return None
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
        return end, date[1]
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


def season(window: Window, i: int, opened: bool = False) -> Found:
    """ "summer of 1994", "spring 1998"; alone only after a word that opens a date."""
    words = window.words
    number = SEASONS.get(words[i])
    if number is None:
        return None
    part = Yearless("season", number)
    found = with_year(window, i + 1, part)
    if found and found[0] > i + 1:
        return found
    if words[i] in ("fall", "spring") and not opened:
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
        if words[j] == "last":
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
    return j + 1, Stated(Moment("century", number - 1))


def era_year(window: Window, i: int) -> Found:
    """ "44 BC", "AD 79", "79 AD"."""
    words = window.words
    if words[i] == "ad" and window.original(i) == "AD" and (number := integer(words[i + 1])):
        return (i + 2, Stated(Moment("year", number))) if number < 2200 else None
    number = integer(words[i])
    if not number or number > 9000:
        return None
    mark = window.original(i + 1)
    if mark in ("BC", "BCE", "B"):
        if mark == "B" and [*words[i + 2 : i + 5]] != [".", "c", "."]:
            return None
        return (i + 5 if mark == "B" else i + 2), Stated(Moment("year", 1 - number))
    if mark in ("AD", "CE") and number < 2200:
        return i + 2, Stated(Moment("year", number))
    return None


def described_year(window: Window, i: int) -> Found:
    """ "fiscal 1988", "fiscal year 1988", "the year 2000", "calendar 1990"."""
    words = window.words
    j = i
    if words[j] in ("fiscal", "calendar", "financial"):
        j += 1
    if words[j] == "year":
        j += 1
    if j == i:
        return None
    year = plain_year(window, j)
    if year:
        return j + 1, Stated(Moment("year", year))
    return (found[0], Stated(Moment("year", found[1]))) if (found := spoken_year(window, j)) else None


def relative(window: Window, i: int) -> Found:
    """ "last year", "this summer", "next Friday", "the following week", "the same day", "last May"."""
    words = window.words
    j = i + 1 if words[i] in ("the", "that", "this") and (words[i + 1] in THAT or words[i + 1] in THIS) else i
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
        if inner and isinstance(inner[1], Yearless):
            part = inner[1]
            return inner[0], Yearless(part.unit, part.number, part.day, direction, base)
        return None
    if target in SEASONS:
        return j + 1, Yearless("season", SEASONS[target], 0, direction, base)
    if target in UNITS and target not in ("second", "minute", "hour", "night", "fortnight"):
        if word == "past" and j == i + 1:
            return None
        if target == "day" and base == "article" and word not in ("next",):
            return None
        if words[j + 1] in ("-",) and words[j + 2] in ("long", "old"):
            return None
        if target == "year" and words[j + 1] in ("'s", "’s"):
            part = quarter(window, j + 2)
            if part and isinstance(part[1], Yearless):
                return part[0], Within(part[1], Shifted("year", direction, base))
        if target == "day" and word == "next":
            base = "text"
        return j + 1, Shifted(target, direction, base)
    return None


def bare_unit(window: Window, i: int) -> Found:
    """ "the quarter", "the year", "the weekend", "the month", "the day": the one spoken of."""
    words = window.words
    if words[i] != "the" or words[i + 1] not in UNITS:
        return None
    unit, before, after = words[i + 1], words[i - 1], words[i + 2]
    if after in ("-",) or unit in ("second", "minute", "hour", "night", "fortnight", "century", "millennium"):
        return None
    if unit == "day" and after in ("before", "after"):
        return None
    if unit == "day":
        if before in ("in", "during") and words[i - 2] in ("earlier", "later", "late", "early", "-"):
            return i + 2, Shifted("day", 0, "text")
        return None
    if unit in ("year", "quarter") and after in ("ended", "ending", "to", "through"):
        return None
    if unit == "decade" and before not in ("of", "in", "for", "during"):
        return None
    return i + 2, Shifted(unit, -1 if unit == "quarter" else 0, "text" if unit in ("decade", "quarter") else "article")
