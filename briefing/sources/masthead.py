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
_FOR = re.compile(r"\b[Ff]or (?:the )?((?:[A-Z][\w’'&.-]*\s?){1,5}?)(?=,|\s?[|·(]|$)")
_LONGEST = 100
_HEADLINE = 4
"""Words of a line under an outlet's name that make it the headline."""


def outlet(lines: Sequence[str], known: Collection[str]) -> tuple[str, str]:
    """The outlet and the line that names it; empty where none does.

    `lines`: what stands above the article's text, the headline first; `known`: names in small letters.
    """
    head = [" ".join(line.split()).strip("*_") for line in lines if len(line) <= _LONGEST]
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
    for line in head:
        written = _FOR.search(line)
        if written and _by(line) and _is_press(written[1], known):
            return written[1], line
    for before, line in itertools.pairwise(head):
        if _is_press(before, known) and before != head[0] and (_dated(line) or _by(line)):
            return before, before
    # A name above everything, then a headline, then the day or the writer.
    titled = len(head) > 2 and len(head[1].split()) >= _HEADLINE and not _dated(head[1])
    if titled and _stands_alone(head[0], known) and any(_dated(line) or _by(line) for line in head[2:]):
        return head[0], head[0]
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


def _stands_alone(name: str, known: Collection[str]) -> bool:
    """Whether a first line is an outlet's name and no headline: "The Harbour Herald", "Times of Malta"."""
    words = name.casefold().removeprefix("the ").split()
    sounds = words[-1] in _PRESS or (len(words) > 2 and words[0] in _PRESS and words[1] == "of")
    return name.casefold() in known or (len(words) <= 4 and sounds and _is_press(name, known))


def _dated(words: str) -> bool:
    return any(day.edtf for day in calendar.days(words)) if any(map(str.isdigit, words)) else False


def _by(words: str) -> bool:
    return words.lstrip("*_ ").casefold().startswith("by ")
