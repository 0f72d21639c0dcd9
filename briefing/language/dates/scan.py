"""Where to look: one pattern finds the words that give a time expression away.

The pattern runs once over the lower-cased text. Only the neighbourhood of a hit is cut into
words, and neighbouring hits share one such window, so the work is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from briefing.language.dates import lexicon
from briefing.language.dates.meanings import Meaning

BEHIND = 90
"""Characters before a trigger in which its expression may begin."""
AHEAD = 420
"""Characters after a trigger cut into words at once."""
MARGIN = 110
"""Characters that must lie ahead of a trigger inside its window."""
EDGE = 10
"""Empty words at both ends of a window, so that a rule may look around without asking."""

_UNITS = [unit for unit in lexicon.UNITS if unit != "second"]
"""A lone "second" is nearly always an ordinal."""

_TRIGGERS = sorted(
    {
        *lexicon.MONTHS,
        *lexicon.WEEKDAYS,
        *lexicon.WEEKDAY_PLURALS,
        *lexicon.SEASONS,
        *_UNITS,
        *lexicon.PLURALS,
        *lexicon.DECADES,
        *lexicon.PARTS,
        *lexicon.PART_PLURALS,
        *lexicon.DEICTIC_DAYS,
        *lexicon.REFERENCES,
        *lexicon.FREQUENCIES,
        *lexicon.HOLIDAY_WORDS,
        *lexicon.words("noon midday midnight eve past future nineteen daylong weeklong monthlong yearlong decadelong"),
        *lexicon.words("weekends summers winters springs falls autumns time term"),
    }
)


def _alternatives(words: list[str]) -> str:
    # One branch per first letter: the matcher then refuses most positions on their first character.
    return "|".join(
        letter + "(?:" + "|".join(sorted((word[1:] for word in group), reverse=True)) + ")"
        for letter, group in groupby(words, key=lambda word: word[0])
    )


_DIGITS = (
    r"(?:1\d|20)\d\d(?!\d)",  # a year, or the start of an ISO date
    r"[2-9]0['’]?s\b",
    r"\d\d?[/.]\d\d?[/.]\d\d(?:\d\d)?\b",
    r"\d\d?[:.]\d\d\b",
    r"\d\d? ?[ap]\.? ?m\b",
    r"\d\d? o['’]clock\b",
    r"[1-9]\d{0,3} ?(?:bce?|ad|b\.c|a\.d)\b",
    r"0\d\d\d (?=gmt|utc)",
    rf"\d\d?(?:st|nd|rd|th)(?= ?[,.;:)]| (?:{'|'.join(sorted(lexicon.AFTER_DAY))})\b)",
    r"(?<=on the )\d\d?(?:st|nd|rd|th)\b",
    r"ad [1-9]\d{1,3}\b",
    r"(?<=in )[1-9]\d\d(?=[,.;)]| (?:the|and|he|she|they|it|his|her|their|when)\b)",
    r"fy ?(?:20)?\d\d\b",
)
TRIGGER = re.compile(rf"\b(?:(?:{_alternatives(_TRIGGERS)})\b|q[1-4]\b|{'|'.join(_DIGITS)})")
EAST_ASIAN = r"(?<!\d)(?:(?:1\d|20)\d\d ?[年년] ?\d|1?\d ?[月월] ?\d)"
"""2025年11月1日, 11월 1일."""
WORD = re.compile(
    r"\n[ \t\r]*\n|(?<=\d)[年月日년월일]|\d+(?:,\d{3})+(?!\d)|\d+(?:st|nd|rd|th)\b|\d+|[^\W\d_]+|['’]s\b|\S"
)


def lowered(text: str) -> str:
    """The text in lower case with every character in its place.

    "İ" is the one character whose lower case is two characters long; it becomes "i".
    """
    low = text.lower()
    return low if len(low) == len(text) else text.replace("İ", "i").lower()


class Window:
    """A stretch of the text cut into words, with empty words at both ends."""

    __slots__ = ("begin", "ends", "finish", "known", "low", "starts", "text", "words")

    def __init__(self, text: str, low: str, begin: int, finish: int) -> None:
        while begin > 0 and low[begin - 1].isalnum() and finish - begin < 2 * (BEHIND + AHEAD):
            begin -= 1
        while finish < len(low) and low[finish].isalnum() and finish - begin < 2 * (BEHIND + AHEAD):
            finish += 1
        self.text, self.low, self.begin, self.finish = text, low, begin, finish
        self.known: dict[int, tuple[int, Meaning] | None] = {}
        """What a parser has found at a word: many triggers in a row ask about the same words."""
        found = [match.span() for match in WORD.finditer(low, begin, finish)]
        pad = [""] * EDGE
        self.words = pad + [low[start:end] for start, end in found] + pad
        self.starts = [begin] * EDGE + [start for start, _ in found] + [finish] * EDGE
        self.ends = [begin] * EDGE + [end for _, end in found] + [finish] * EDGE

    def index(self, place: int) -> int:
        """The word that holds a place of the text."""
        return bisect_right(self.starts, place, EDGE, len(self.starts) - EDGE) - 1

    def joined(self, i: int) -> bool:
        """Whether word `i` follows the word before it without a space."""
        return self.starts[i] == self.ends[i - 1] and self.words[i - 1][:1] != "\n"

    def capital(self, i: int) -> bool:
        """Whether word `i` begins with a capital letter in the text as written."""
        return self.text[self.starts[i] : self.starts[i] + 1].isupper()

    def original(self, i: int) -> str:
        """Word `i` as written."""
        return self.text[self.starts[i] : self.ends[i]]


def triggers(text: str, low: str) -> Iterator[tuple[Window, int]]:
    """Each trigger's window and the number of its word there."""
    window: Window | None = None
    pattern = re.compile(f"{TRIGGER.pattern}|{EAST_ASIAN}") if "月" in low or "월" in low else TRIGGER
    for match in pattern.finditer(low):
        place = match.start()
        if window is None or place + MARGIN > window.finish < len(low):
            window = Window(text, low, max(0, place - BEHIND), min(len(low), place + AHEAD))
        yield window, window.index(place)
