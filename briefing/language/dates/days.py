"""Reads days and months: "June 15, 1953", "15 June", "the 15th", "2025-11-01"."""

from __future__ import annotations

from briefing.language.dates import calendar
from briefing.language.dates.calendar import Moment
from briefing.language.dates.lexicon import (
    AFTER_DAY,
    COUNTED,
    DASHES,
    DETERMINERS,
    MONTHS,
    MONTHS_THAT_ARE_WORDS,
    OPENERS,
    ORDERED,
    PARTS,
    THAT,
    THIS,
)
from briefing.language.dates.meanings import Base, Interval, Stated, Within, Yearless
from briefing.language.dates.numbers import integer, ordinal
from briefing.language.dates.scan import Window
from briefing.language.dates.years import (
    Found,
    century_of,
    fixed,
    fraction,
    plain_year,
    with_year,
    year_after,
    year_described,
    year_range,
)

_ENDINGS = ("st", "nd", "rd", "th")


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
            and not year_range(window, i, int(words[i]))
        ):
            number = integer(words[i + 2])
            if number and (moment := calendar.month(int(words[i]), number)) and 1 <= number <= 12:
                return i + 3, Stated(moment)
        return None
    if not all(window.joined(j) for j in range(i + 1, i + 5)):
        return None
    if window.joined(i) and (words[i - 1] in DASHES or words[i - 1].isalnum() or words[i - 1] == "."):
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


def east_asian(window: Window, i: int) -> Found:
    """ "2025年11月1日", "2025년 11월 1일", "11月1日", "2025年11月": Chinese, Japanese and Korean dates as quoted."""
    words = window.words
    year, j = plain_year(window, i), i
    if year and words[i + 1] in ("年", "년"):
        j = i + 2
    elif words[i + 1] not in ("月", "월"):
        return None
    month, day = integer(words[j]), integer(words[j + 2])
    if month is None or not 1 <= month <= 12 or words[j + 1] not in ("月", "월"):
        return None
    part = Yearless("month", month)
    if day and 1 <= day <= 31 and words[j + 3] in ("日", "일"):
        part, j = Yearless("day", month, day), j + 2
    elif j == i:
        return None
    stated = fixed(part, year) if year and words[i + 1] in ("年", "년") else part
    return (j + 2, stated) if stated else None


def day_number(window: Window, i: int) -> tuple[int, int] | None:
    """A day of the month at `i`: "15", "15th", "fifteenth"."""
    words = window.words
    j = i + 1 if words[i] == "the" else i
    number = integer(words[j])
    if number is not None:
        if len(words[j]) > 2 or not 1 <= number <= 31 or words[j + 1] in ("%", "percent", "million", "billion"):
            return None
        if fraction(window, j) and words[j + 1] == ".":
            return None
        return j + 1, number
    found = ordinal(window, j)
    return found if found and 1 <= found[1] <= 31 else None


def month_first(window: Window, i: int, ranged: bool = True) -> Found:
    """ "June 15, 1953", "June 15", "June 1953", "June", "June 15-17", "March eighth"."""
    words = window.words
    number = MONTHS.get(words[i])
    if number is None:
        return None
    j = i + 1
    if words[j] == "." and window.joined(j) and _abbreviated(words[i]):
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
            other = month_first(window, after + 1, False) if ranged and words[after + 1] in MONTHS else None
            if other and isinstance(other[1], Yearless) and other[1].unit == "day":
                return other[0], Interval(single, other[1])
        if calendar.day(2024, number, day) is None:
            return with_year(window, after, single) if year_after(window, after) else None
        # "June 15 1953", but not the "24 and 25" of "April 24 and 25".
        if words[after] in ("in", "of") and plain_year(window, after + 1) is None:
            return _described(window, after, single)
        return with_year(window, after, single)
    if ranged and words[j] in DASHES and words[j + 1] in MONTHS and window.capital(i) and window.capital(j + 1):
        other = month_first(window, j + 1, False)
        if other and isinstance(other[1], Stated) and other[1].moment.unit == "month":
            begun = calendar.month(other[1].moment.year - (MONTHS[words[j + 1]] < number), number)
            return (other[0], Interval(Stated(begun), other[1])) if begun else None
        if other and isinstance(other[1], Yearless) and other[1].unit == "month":
            return other[0], Interval(part, other[1])
    if year := year_after(window, j):
        if not window.capital(i) and plain_year(window, year[0] - 1) is None:
            return None
        if words[j] != "in" or words[i] not in MONTHS_THAT_ARE_WORDS:
            return (year[0], stated) if (stated := fixed(part, year[1])) else None
    if not _month_alone(window, i):
        return None
    return _described(window, j, part)


def _abbreviated(word: str) -> bool:
    """Whether a month name is written short, so that a full stop after it is its own."""
    return len(word) <= 4 and word not in ("may", "june", "july")


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
    if before in (".", "", '"', "”") and after in ("saw", "brought", "passed") and not named:
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
    if words[after] == "." and window.joined(after) and _abbreviated(words[j]):
        after += 1
    part = Yearless("day", number, day)
    if last:
        return _interval(window, after, part, Yearless("day", number, last))
    if calendar.day(2024, number, day) is None:
        return with_year(window, after, part) if year_after(window, after) else None
    if words[after] in ("in",):
        return after, part
    return with_year(window, after, part)


def _month_described(window: Window, i: int) -> tuple[int, int | None, Base] | None:
    """ "that month", "the same month", "the month", "last month": (next word, months away, what it counts from)."""
    words = window.words
    j = i + (words[i] in ("the", "that") and words[i + 1] != "month")
    if words[j + 1] == "month" and words[j] in THAT:
        return j + 2, THAT[words[j]], "text"
    if words[j + 1] == "month" and words[j] in THIS:
        return j + 2, THIS[words[j]], "article"
    return (i + 2, None, "text") if words[i] == "the" and words[i + 1] == "month" else None


def day_of_month(window: Window, i: int) -> Found:
    """ "on the 15th": a day of the month spoken of, where no word follows that the number could count."""
    words = window.words
    before, after = words[i - 1], words[i + 2]
    if words[i] != "the" or not words[i + 1][:1].isdigit():
        return None
    if after == "of" and (month := _month_described(window, i + 3)) and (found := ordinal(window, i + 1)):
        return (month[0], Yearless("day", 0, found[1], *month[1:])) if 1 <= found[1] <= 31 else None
    ranged = (before in ("from", "between") and after in ("to", "and", "until")) or (
        before in ("to", "and", "until", "through") and words[i - 2][:1].isdigit() and words[i - 2][-2:] in _ENDINGS
    )
    parted = before == "of" and words[i - 2] in PARTS
    if not (ranged or parted or before in ("on", "by", "until", "till", "since")):
        return None
    found = ordinal(window, i + 1)
    if not found or not 1 <= found[1] <= 31:
        return None
    if after.isalpha() and after not in AFTER_DAY and not (window.capital(i - 1) and after not in ORDERED):
        return None
    return found[0], Yearless("day", 0, found[1])
