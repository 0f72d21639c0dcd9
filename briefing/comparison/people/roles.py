"""What a source calls somebody: the title before a name, the description behind it, word for word."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.language.names import lexicon

LONGEST = 90
"""Characters of a role."""
_BEHIND = re.compile(
    r",[ \u00a0](?:(who[ \u00a0](?:heads|leads|runs|chairs|teaches|directs|commands|manages|represents|edits|oversees)"
    r"[ \u00a0][^,.;:“”\"()\n]{3,90}?)|([^,.;:“”\"()\n]{3,90}?))(?=[,.;:]|[ \u00a0]\()"
)
_WORD = re.compile(r"[\w’'.-]+")
_JOINING = frozenset(
    """of for new former late acting then deputy senior vice national security state chief top general special foreign
    defence defense interior finance trade first second long-time longtime newly appointed elected the & prime
    assistant associate managing executive founding outgoing incoming interim current ex ruling opposition""".split()
)
_DETERMINERS = frozenset("the a an his her its their our this that one another".split())
_OPENING = lexicon.OFFICES | lexicon.TITLES | lexicon.PEOPLES | lexicon.PLACES | _JOINING | _DETERMINERS
_VERBS = re.compile(r"\b(?:said|says|told|added|was|were|is|had|has|will|would)\b")
_LETTERS = re.compile(r"[a-z]+(?:-[a-z]+)?")


class Said(NamedTuple):
    """A role and the words it stands in, name included."""

    role: str
    start: int
    end: int


def of(text: str, start: int, end: int, left: int, right: int) -> list[Said]:
    """The roles given with the name `text[start:end]` in its paragraph `text[left:right]`."""
    found = []
    before = _title(text, start, max(left, start - LONGEST))
    if before is not None:
        found.append(Said(" ".join(text[before:start].rstrip(" ,\u00a0").split()), before, end))
    behind = _BEHIND.match(text, end, min(right, end + LONGEST + 10))
    if behind and (behind.group(1) or _is_office(behind.group(2))):
        role = (behind.group(1) or behind.group(2)).removeprefix("who ")
        found.append(Said(" ".join(role.split()), start, behind.end(behind.lastindex or 0)))
    return found


def _is_office(words: str) -> bool:
    """Whether a description is a role: it opens like one and names an office or a trade near its beginning."""
    first = words.split()
    opening = first[0].removesuffix("’s").removesuffix("'s")
    if opening == first[0] and not (opening in _OPENING or opening.lower() in _OPENING):
        return False
    head = " ".join(first[:7])
    if _VERBS.search(head):
        return False
    return any(word in lexicon.OFFICES for word in _LETTERS.findall(head)) or opening in lexicon.TITLES


def _title(text: str, start: int, left: int) -> int | None:
    """Where the title before a name begins; None where there is none."""
    tokens = [(m.start() + left, m.group()) for m in _WORD.finditer(text[left:start])]
    at = start
    office = False
    first: int | None = None
    for place in range(len(tokens) - 1, -1, -1):
        begin, word = tokens[place]
        gap = text[begin + len(word) : at]
        if gap not in (" ", "\u00a0") and not (at == start and gap == ", "):
            break
        bare = word.rstrip(".").removesuffix("’s").removesuffix("'s")
        titled = bare in lexicon.TITLES or bare.lower() in lexicon.OFFICES
        fits = titled or bare in lexicon.PEOPLES or bare in lexicon.PLACES or bare in lexicon.BODIES
        fits = fits or bare in lexicon.CLIPPED or bare in ("U.S", "U.K", "U.N") or word in _JOINING or word.isupper()
        if not fits:
            break
        if word.lower() in _DETERMINERS or bare in lexicon.NO_NAMES:
            break
        if at == start and gap == ", " and not titled and bare.lower() not in lexicon.OFFICES:
            # "… adviser to the president, NAME": the description ends elsewhere than in the office.
            break
        office = office or titled
        at = begin
        first = begin
    if not office or first is None or text[first:start].strip().rstrip(".") in lexicon.ABBREVIATED:
        return None
    while text[first:start].split()[0].lower() in ("of", "for", "and", "the", "&", "then"):
        first += len(text[first:start].split()[0]) + 1
    return first if text[first:start].strip() else None
