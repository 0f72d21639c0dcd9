"""Numbers as news writes them: "five", "twenty-four", "2.5", "a couple of", "nineteen ninety-four"."""

from __future__ import annotations

from briefing.language.dates.lexicon import ONES, ORDINALS, SCALES, TENS, VAGUE_NUMBERS
from briefing.language.dates.scan import Window

MAXIMUM = 10_000_000
"""Larger amounts are not lengths of time anyone states."""


def integer(word: str) -> int | None:
    """Digits, with or without commas between the thousands; only ASCII digits count."""
    plain = word.replace(",", "")
    if plain.isdecimal() and plain.isascii() and len(plain) <= 9:
        return int(plain)
    return None


def ordinal(window: Window, i: int) -> tuple[int, int] | None:
    """ "third", "3rd", "twenty-first": (next word, number)."""
    word = window.words[i]
    if word in ORDINALS:
        return i + 1, ORDINALS[word]
    if len(word) > 2 and word[-2:] in ("st", "nd", "rd", "th") and (number := integer(word[:-2])) is not None:
        return i + 1, number
    if word in TENS:
        j = i + 2 if window.words[i + 1] in ("-", "‑") else i + 1
        ones = ORDINALS.get(window.words[j], 0)
        if 1 <= ones <= 9:
            return j + 1, TENS[word] + ones
    return None


def cardinal(window: Window, i: int) -> tuple[int, float] | None:
    """A number in digits or words: (next word, number)."""
    words = window.words
    number = integer(words[i])
    if number is not None:
        if number > MAXIMUM:
            return None
        if words[i + 1] == "." and window.joined(i + 1) and window.joined(i + 2) and len(words[i + 2]) <= 3:
            fraction = integer(words[i + 2])
            if fraction is not None:
                return i + 3, number + fraction / 10 ** len(words[i + 2])
        if words[i + 1] in SCALES:
            return i + 2, float(number * SCALES[words[i + 1]])
        return i + 1, float(number)
    total = current = 0
    j = i
    while True:
        word = words[j]
        if word in ONES:
            current += ONES[word]
        elif word in TENS:
            current += TENS[word]
        elif word in SCALES and j > i:
            if word == "hundred":
                current = max(current, 1) * 100
            else:
                total, current = total + max(current, 1) * SCALES[word], 0
        elif word in ("-", "and") and j > i and words[j + 1] in (ONES if word == "and" else ONES | SCALES):
            if word == "and" and words[j - 1] not in SCALES:
                break
        else:
            break
        j += 1
        if j - i > 9:
            break
    return (j, float(total + current)) if j > i and total + current <= MAXIMUM else None


def spoken_year(window: Window, i: int) -> tuple[int, int] | None:
    """ "nineteen ninety-four", "two thousand five": (next word, year)."""
    words = window.words
    if words[i] not in ("nineteen", "eighteen", "seventeen", "twenty"):
        return None
    century = {"twenty": 20}.get(words[i]) or ONES[words[i]]
    j = i + 1
    if words[j] in ("hundred", "-"):
        return None
    if words[j] in TENS:
        number = TENS[words[j]]
        j += 1
        if words[j] == "-" and words[j + 1] in ONES:
            j += 1
        if 1 <= ONES.get(words[j], 0) <= 9:
            number += ONES[words[j]]
            j += 1
        return j, century * 100 + number
    if ONES.get(words[j], 0) >= 10:
        return j + 1, century * 100 + ONES[words[j]]
    return None


def quantity(window: Window, i: int) -> tuple[int, float | None] | None:
    """An amount before a unit: (next word, number), the number None where it is vague ("several")."""
    words = window.words
    word = words[i]
    if word in ("a", "an"):
        after = words[i + 1]
        if after == "couple":
            return (i + 3 if words[i + 2] == "of" else i + 2), 2.0
        if after in ("few", "good", "great") or (after == "number" and words[i + 2] == "of"):
            j = i + 2
            if words[j] in ("many", "few", "of"):
                j += 1
            return j, None
        if after == "dozen":
            return i + 2, 12.0
        if after == "half":
            return (i + 3 if words[i + 2] == "-" else i + 2), 0.5
        if after in SCALES:
            return i + 2, float(SCALES[after])
        if after in ("full", "whole", "further", "single", "solid", "mere", "additional"):
            return i + 2, 1.0
        return i + 1, 1.0
    if word == "half":
        if words[i + 1] in ("a", "an"):
            return i + 2, 0.5
        j = i + 2 if words[i + 1] in ("-", "‑") else i + 1
        return (j, 0.5) if words[j] in ("hour", "century", "decade") and words[i - 1] not in ORDINALS else None
    if word in ("another", "single"):
        deeper = quantity(window, i + 1)
        return deeper if deeper and words[i + 1] not in ("a", "an") else (i + 1, 1.0)
    if word == "couple":
        return (i + 2 if words[i + 1] == "of" else i + 1), 2.0
    if word in VAGUE_NUMBERS:
        return i + 1, None
    if word in ("dozens", "hundreds", "thousands", "tens", "scores", "millions", "billions"):
        return (i + 2 if words[i + 1] == "of" else i + 1), None
    if word == "dozen":
        return i + 1, 12.0
    found = cardinal(window, i)
    if not found:
        return None
    j, number = found
    if words[j : j + 6] == ["-", "and", "-", "a", "-", "half"]:
        return j + 6, number + 0.5
    if words[j] == "and" and words[j + 1] in ("a", "one") and words[j + 2] == "half" and number == int(number):
        return j + 3, number + 0.5
    if words[j] in ("dozen",):
        return j + 1, number * 12
    if words[j] in ("½",):
        return j + 1, number + 0.5
    if words[j] in ("or", "to", "-", "–") and (second := cardinal(window, j + 1)) and second[1] > number:
        # "two or three days", "10 to 15 years": the value of a TIMEX3 holds one number; the first.
        return second[0], number
    return found
