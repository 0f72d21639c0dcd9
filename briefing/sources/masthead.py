"""The outlet's own line above an article: `Coastal Herald, Monday, May 12, 2025`.

A place with a date looks the same (`Seoul, May 12, 2025`), so a name counts only where it is that
of a known outlet or has a word in it that newspapers, stations and sites are called by.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Sequence

from briefing.sources import calendar

_PRESS = frozenset(
    "advertiser affairs agency argus broadcasting bugle bulletin channel chronicle correspondent courier daily digest "
    "dispatch echo enquirer examiner express fm gazette globe guardian herald ilbo independent inquirer insider "
    "intelligencer journal ledger mail mercury mirror monitor news newsletter newspaper observer online post press "
    "radio record register report reporter review sentinel shimbun standard star sun tageszeitung telegraph television "
    "times today tribune tv voice watch weekly wire zeitung".split()
)
_SMALL = frozenset("of the and for & in de du la".split())
_LINE = re.compile(r"^([^,|·•:()\d]{3,50}?)\s*(?:[,|·•(]|\s[–—-]\s)\s*(.{0,60})$")
_STAFF = re.compile(r"^[Bb]y (?:the )?((?:[A-Z][\w’'&.-]*\s){1,5})(?:staff|reporters?|correspondents?|newsroom)\b")
_LONGEST = 100


def outlet(lines: Sequence[str], known: Collection[str]) -> tuple[str, str]:
    """The outlet and the line that names it; empty where none does.

    `lines`: what stands above the article's text, the headline first; `known`: names in small letters.
    """
    head = [" ".join(line.split()) for line in lines if len(line) <= _LONGEST]
    for line in head:
        parts = _LINE.match(line)
        if parts and _is_press(parts[1], known) and (_dated(parts[2]) or _by(parts[2])):
            return parts[1], line
    for line in head:
        staff = _STAFF.match(line)
        if staff:
            return staff[1].strip(), line
        by, _, last = line.rpartition(", ")
        if by[:3].casefold() == "by " and _is_press(last, known):
            return last, line
    for before, line in itertools.pairwise(head):
        if _is_press(before, known) and before != head[0] and _dated(line):
            return before, before
    return "", ""


def _is_press(name: str, known: Collection[str]) -> bool:
    """Whether words in capitals are a known outlet's, or sound like one's."""
    low = name.strip().casefold()
    if low in known or low.removeprefix("the ") in known:
        return True
    words = name.split()
    return (
        2 <= len(words) <= 6
        and all(word[0].isupper() or word in _SMALL for word in words)
        and any(word.casefold() in _PRESS for word in words)
        and not any(mark in name for mark in '.!?:;“”"')
    )


def _dated(words: str) -> bool:
    return any(day.edtf for day in calendar.days(words)) if any(map(str.isdigit, words)) else False


def _by(words: str) -> bool:
    return words[:3].casefold() == "by "
