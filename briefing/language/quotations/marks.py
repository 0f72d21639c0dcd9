"""Stretches between quotation marks in one paragraph, whichever marks an article uses.

Curly, straight, angled, low and East Asian marks; single marks where they are no apostrophes. A
quotation inside a quotation belongs to it. A mark that is never closed reaches to the end of its
paragraph: it may go on in the next, and can never swallow the article. One pass, linear.
"""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

_MARK = re.compile("[\"“”„‟«»「」『』‘’‚']")
_ANY = '“"‘«„”»「」『』'
_LONE = re.compile(r"(?<![\w.,!?…])'(?=\w)")
_CLOSES = {"“": "”", "«": "»", "「": "」", "『": "』", "„": "“”", "‟": "”"}
_BEFORE_OPENING = " \t\u00a0\u202f([{—–-―/…:;,‘'“\"«"
_AFTER_CLOSING = " \t\u00a0\u202f)]}—–-―/….,;:!?”’\"'»"
_CUT = re.compile(r"['‘’](?:\d0s|em\b|til\b|tis\b|twas\b|cause\b|n\b|round\b|\d\d\b)")
"""Words that begin with an apostrophe: '90s."""


class Stretch(NamedTuple):
    """Words between quotation marks."""

    opened: int
    """Where the opening mark stands."""
    start: int
    end: int
    """The words, without white space at their ends."""
    closed: int
    """Where the text goes on after the closing mark; the paragraph's end where there is none."""
    whole: bool
    """Whether it is closed."""


def any_in(text: str, start: int, end: int) -> bool:
    """A cheap look whether a paragraph holds a quotation at all."""
    words = text[start:end]
    return any(mark in words for mark in _ANY) or ("'" in words and _LONE.search(words) is not None)


def stretches(text: str, start: int, end: int) -> list[Stretch]:
    """The outermost quotations of the paragraph `text[start:end]`, in order."""
    marks = [m.start() for m in _MARK.finditer(text, start, end)]
    opening = _straight_openings(text, marks, start, end)
    found: list[Stretch] = []
    place = 0
    while place < len(marks):
        at = marks[place]
        closing = _closing(text, marks, place, opening, start, end)
        if closing is None:
            place += 1
            continue
        index, whole = closing
        stretch = _trimmed(text, at, marks[index] if index < len(marks) else end, whole)
        if stretch:
            found.append(stretch)
        place = index + 1 if whole else index
    return found


def _trimmed(text: str, at: int, close: int, whole: bool) -> Stretch | None:
    first, last = at + 1, close
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return Stretch(at, first, last, close + whole, whole) if first < last else None


_Closing: TypeAlias = "tuple[int, bool] | None"
"""Which mark ends a quotation, and whether it closes it; a mark that only begins another, or the
end of the paragraph, ends one that is never closed. None where nothing opens."""


def _closing(text: str, marks: list[int], place: int, opening: set[int], start: int, end: int) -> _Closing:
    mark = text[marks[place]]
    if mark == '"':
        if marks[place] not in opening:
            return None
        for index in range(place + 1, len(marks)):
            if text[marks[index]] == '"':
                return index, marks[index] not in opening
        return len(marks), False
    if mark in "‘‚'":
        return _single(text, marks, place, start, end)
    return _paired(text, marks, place, mark) if mark in _CLOSES else None


def _paired(text: str, marks: list[int], place: int, mark: str) -> _Closing:
    """The closing mark of a pair; the same opening mark once more ends what was left open before it."""
    closing = _CLOSES[mark]
    depth = 0
    for index in range(place + 1, len(marks)):
        char = text[marks[index]]
        if char in closing:
            if depth == 0:
                return index, True
            depth -= 1
        elif char == mark and mark in "«「『":
            depth += 1
        elif char == mark:
            # Typed for a closing mark where no word follows.
            after = text[marks[index] + 1 : marks[index] + 2]
            return index, not after or after in " ,.\u00a0"
        elif char == '"' and mark == "“" and not _opens(text, marks[index]):
            return index, True
    return len(marks), False


def _single(text: str, marks: list[int], place: int, start: int, end: int) -> _Closing:
    """British single marks: an apostrophe inside or after a word closes nothing while a later mark may."""
    at = marks[place]
    mark = text[at]
    after = text[at + 1 : at + 2]
    if not after or not (after.isalnum() or after in '[(…“"$£€') or _CUT.match(text, at):
        return None
    if at > start and text[at - 1] not in _BEFORE_OPENING:
        return None
    best: _Closing = None
    for index in range(place + 1, len(marks)):
        here = marks[index]
        char = text[here]
        if char == "‘" or (char == "'" and _opens(text, here)):
            break
        if char not in "’'" or (mark == "'" and char == "’"):
            continue
        if here + 1 < end and text[here + 1] not in _AFTER_CLOSING:
            continue
        if text[here - 1] != "s":
            return index, True
        # workers’ rights: perhaps an apostrophe; the end of the quotation only if no other mark is.
        best = best or (index, True)
    return best


def _opens(text: str, at: int) -> bool:
    """Whether a straight mark stands where one opens."""
    before = text[at - 1 : at] if at else ""
    after = text[at + 1 : at + 2]
    return bool(after) and not after.isspace() and (not before or before in _BEFORE_OPENING or before.isspace())


def _straight_openings(text: str, marks: list[int], start: int, end: int) -> set[int]:
    """The straight double marks that open: by their place between space and letter, else in turn."""
    opening: set[int] = set()
    inside = False
    for at in marks:
        if text[at] != '"':
            continue
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if before.isdigit() and not inside:
            continue  # inches
        if not inside or (before.isspace() and not after.isspace()):
            opening.add(at)
            inside = True
        else:
            inside = False
    return opening
