"""The longest time expression that covers a trigger word."""

from __future__ import annotations

from briefing.language.dates import clock, lengths, pointers
from briefing.language.dates.combining import DATES, clock_with_date, edged, part_of, part_with_date, with_part
from briefing.language.dates.dating import date
from briefing.language.dates.lexicon import APPROXIMATIONS, DASHES, EDGES, HOLIDAY_TAILS, PREFIX
from briefing.language.dates.meanings import Lasting, Meaning, Phrase, Shifted, Yearless
from briefing.language.dates.scan import Window
from briefing.language.dates.years import Found

REACH = 9
"""Words before a trigger in which its expression may begin."""


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
        return part_with_date(window, *found)
    if found := part_of(window, i):
        return found
    if word == "at" and words[i + 1] in ("least", "most") and (found := approximate(window, i + 1)):
        return found
    if word in APPROXIMATIONS and (found := approximate(window, i) or pointers.pointing(window, i)):
        return found
    if timed := clock.clock(window, i):
        return clock_with_date(window, *timed)
    if part := clock.bare_part(window, i):
        return part_with_date(window, *part)
    dated = date(window, i)
    spanned = _span(window, i)
    best = spanned if spanned and (not dated or spanned[0] > dated[0]) else dated
    if best is dated and dated and isinstance(dated[1], DATES):
        return with_part(window, *dated)
    return best


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
    if words[i] in ("to", "than") or (words[i] == "another" and words[j] in ("a", "an")):
        # "calmer than a year ago": only "more than" and "less than" belong to the amount.
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


def phrase(window: Window, first: int, end: int, meaning: Meaning) -> Phrase:
    """The phrase from word `first` up to word `end`."""
    return Phrase(window.starts[first], window.ends[end - 1], meaning)
