"""What a source calls somebody: the title before a name, the description behind it, word for word."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.language.names import lexicon

LONGEST = 90
"""Characters of a role."""
_BEHIND = re.compile(
    r",[ \u00a0]((?:who[ \u00a0](?:heads|leads|runs|chairs|teaches|directs|commands|manages|represents|covers"
    r"|edits|oversees)"
    r"[ \u00a0][^,.;:“”\"()\n]{3,90})|(?:(?:an?|the|its|their|his|her)[ \u00a0])?[^,.;:“”\"()\n]{3,90})(?=[,.;])"
)
_BRACKETED = re.compile(r"[ \u00a0]\(([^()\n]{4,60})\)")
_WORD = re.compile(r"[\w’'.-]+")
_JOINING = frozenset(
    """of for new former late acting then deputy senior vice national security state chief top general special foreign
    defence defense interior finance trade first second long-time longtime newly appointed elected the and & prime
    assistant associate managing executive founding outgoing incoming interim current ex ruling opposition""".split()
)
_DETERMINERS = frozenset("the a an his her its their our this that one another".split())
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
    if behind and _is_office(behind.group(1)):
        role = behind.group(1)
        role = role[4:] if role.startswith("who ") else role
        found.append(Said(" ".join(role.split()), start, behind.end(1)))
    return found


def _is_office(words: str) -> bool:
    """Whether a description is a role: it names an office or a trade near its beginning."""
    if words.startswith("who "):
        return True
    first = words.split()
    if not first or first[0].lower() in (
        "who",
        "which",
        "whose",
        "and",
        "but",
        "in",
        "on",
        "at",
        "as",
        "with",
        "while",
    ):
        return False
    head = " ".join(first[:7])
    if re.search(r"\b(?:said|says|told|added|was|were|is|had|has|will|would)\b", head):
        return False
    return any(w in lexicon.OFFICES for w in _LETTERS.findall(head)) or first[0] in lexicon.TITLES


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
        if not fits and not (office and word[0].isupper() and bare not in lexicon.NO_NAMES):
            break
        if word.lower() in _DETERMINERS or bare in lexicon.NO_NAMES:
            break
        if at == start and gap == ", " and not titled and bare.lower() not in lexicon.OFFICES:
            # "… adviser to the president, NAME": the description ends elsewhere than in the office.
            break
        office = office or titled
        at = begin
        first = begin
    if not office or first is None:
        return None
    while text[first:start].split()[0].lower() in ("of", "for", "and", "the", "&", "then"):
        first += len(text[first:start].split()[0]) + 1
    return first if text[first:start].strip() else None
