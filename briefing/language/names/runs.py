"""Runs of capitalised words, and what each may be the name of by its words alone.

A run ends at a possessive, a comma or a small word; particles (`van der`, `bin`) may stand inside
and before it. What the words leave open is decided by `cast` from what stands around them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple
from unicodedata import combining, normalize

from briefing.language.names import lexicon

Kind = Literal["person", "organisation", "acronym", "single", ""]
"""What the words say: a person or perhaps one, an organisation, letters, one word of unknown meaning, nothing."""

UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u1e00-\u1eff"
"""Capitals; of the rarer letters small ones too, which hardly ever begin a word of English."""
_APOSTROPHE = "'\u2019\u02bc"
_DOTTED = "|".join(sorted((*lexicon.ABBREVIATED, "Jr", "Sr", "St", "Ste", "Inc", "Corp", "Ltd", "Co")))
_WORD = (
    rf"(?:(?:[{UPPER}]\.){{1,4}}(?![\w])|(?:{_DOTTED})\.|(?:Mc|O[{_APOSTROPHE}]|d[{_APOSTROPHE}]|[Aa]l-|[Ee]l-)?"
    rf"[{UPPER}]\w*(?:[-\u2010\u2011]\w+|[{_APOSTROPHE}](?![sS]\b)\w+)*)"
)
_MORE = rf"{_WORD}(?:[ \u00a0]{_WORD})*"
_SMALL = "|".join(
    sorted(("van der", "van den", "von der", "de la", "de los", *lexicon.PARTICLES), key=len, reverse=True)
)
_NICKNAME = rf"(?:[ \u00a0][“\"‘][{UPPER}]\w+[”\"’](?=[ \u00a0][{UPPER}]))?"
RUN = re.compile(rf"(?<![\w.])(?:(?:{_SMALL}) )?{_WORD}{_NICKNAME}(?:[ \u00a0](?:(?:{_SMALL})[ \u00a0])?{_WORD})*")
ON = re.compile(
    rf"[ \u00a0](?:of|for|on|in)[ \u00a0](?:the[ \u00a0])?"
    rf"((?:{_WORD}[ \u00a0]?)+(?:(?:,[ \u00a0]{_MORE})*,?[ \u00a0](?:and|&)[ \u00a0]{_MORE})?)"
)
"""What goes on in a name of a body: of Foreign Affairs; of Trade, Industry and Energy; for Policy Studies."""
_CONTRACTED = re.compile(r"[’'](?:m|ll|ve|d|re|t)$")
_NEVER_IN_NAMES = lexicon.NO_NAMES | (lexicon.BODIES - lexicon.GIVEN)
_HYPHENED = re.compile(r"\w+-[a-z]")
_CLIPPED = frozenset(["U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "Jr.", "Sr.", "St.", "Inc.", "Corp.", "Ltd.", "Co."])


class Shape(NamedTuple):
    """What a run's own words say."""

    kind: Kind
    first: int = 0
    """Where the name starts in the run, behind titles and nationalities."""
    last: int = 0
    parts: tuple[str, ...] = ()
    """The name's words."""
    titles: tuple[str, ...] = ()
    """The title before it."""
    given: bool = False
    """Its words look like a person's: a known given or family name."""


_NOTHING = Shape("")


def _tokens(run: str) -> list[tuple[int, str]]:
    found = []
    at = 0
    for word in run.replace("\u00a0", " ").split(" "):
        found.append((at, word))
        at += len(word) + 1
    return found


@lru_cache(maxsize=65_536)
def shape(run: str) -> Shape:
    """What the words of a run may name."""
    tokens = _tokens(run)
    if tokens[-1][1].endswith(".") and not _keeps_dot(tokens[-1][1]):
        tokens[-1] = (tokens[-1][0], tokens[-1][1][:-1])
    for place, (_, word) in enumerate(tokens[:-1]):
        # A full stop inside a run ends a sentence there, unless it is an initial's or a title's.
        if word.endswith(".") and not (_keeps_dot(word) or word[:-1] in lexicon.ABBREVIATED):
            return _shaped(tokens[place + 1 :])
    return _shaped(tokens)


def _keeps_dot(word: str) -> bool:
    return (len(word) == 2 and word[0].isupper()) or word in _CLIPPED or word.count(".") > 1


def _shaped(tokens: list[tuple[int, str]]) -> Shape:
    while tokens and (tokens[0][1] in lexicon.NO_NAMES or _CONTRACTED.search(tokens[0][1])):
        tokens = tokens[1:]
    while tokens and tokens[-1][1] in lexicon.DAYS:
        tokens = tokens[:-1]
    if not tokens:
        return _NOTHING
    tokens = [token for token in tokens if token[1][0] not in '“"‘']
    words = [word for _, word in tokens]
    end = tokens[-1][0] + len(words[-1])
    if words[0] in lexicon.PARTICLES and len(words) <= 3:
        return Shape("single", tokens[0][0], end, (words[-1],))
    if _is_body(words):
        return Shape("organisation", tokens[0][0], end, tuple(words))
    place = 0
    titles: list[str] = []
    for index, word in enumerate(words[:-1]):
        bare = word.rstrip(".").removesuffix("-elect").removesuffix("-designate")
        if bare in lexicon.TITLES or (not index and _is_trade(bare, len(words))):
            place = index + 1
    if place:
        titles = [word for word in words[:place] if word not in lexicon.PEOPLES or word in lexicon.TITLES]
    while place < len(words) and _peels(words, place) and not _called_so(words, place):
        place += 1
    name = words[place:]
    if not name:
        return _NOTHING
    first = tokens[place][0]
    parts = tuple(name)
    kind, given = _kind(parts, bool(titles))
    return Shape(kind, first, end, parts, tuple(titles), given) if kind else _NOTHING


def _is_body(words: list[str]) -> bool:
    last = words[-1].rstrip(".")
    if len(words) == 1:
        return last in lexicon.ALONE or last in lexicon.PRESS
    if last in lexicon.PRESS and not any(word.rstrip(".") in lexicon.TITLES for word in words[:-1]):
        return True
    return last in lexicon.BODIES and last not in lexicon.GIVEN and last not in lexicon.FAMILIES


def _is_trade(word: str, size: int) -> bool:
    """Whether a sentence opens with somebody's trade: Pharmacist, Fisherman."""
    if word in lexicon.GIVEN or word in lexicon.PLACES or size < 2:
        return False
    return word.lower() in lexicon.OFFICES or (size > 2 and word.endswith(("ist", "ician", "ologist", "man", "woman")))


def _called_so(words: list[str], place: int) -> bool:
    """Whether a lone last word is a family name as well as a place: Park, Jordan."""
    return place == len(words) - 1 and (words[place] in lexicon.FAMILIES or words[place] in lexicon.GIVEN)


def _peels(words: list[str], place: int) -> bool:
    """Whether a word before the name is a nationality, a place or a direction."""
    word = words[place]
    if word in lexicon.PEOPLES or word in lexicon.PLACES or word in _CLIPPED or word in lexicon.CLIPPED:
        more = place + 1 < len(words)
        if more and word in lexicon.FAMILIES and _HYPHENED.match(words[place + 1]):
            return False
        if more and word in lexicon.GIVEN and words[place + 1] not in lexicon.TITLES:
            return words[place + 1] in lexicon.PLACES
        return True
    return False


def _is_given(word: str) -> bool:
    """Whether a word is a frequent given name, accents apart."""
    return word in lexicon.GIVEN or (not word.isascii() and folded(word) in lexicon.GIVEN)


def _kind(name: tuple[str, ...], titled: bool) -> tuple[Kind, bool]:
    last = name[-1]
    if len(name) == 1:
        if last.rstrip(".") in lexicon.TITLES or last in lexicon.THINGS or len(last) < 2:
            return "", False
        if last in lexicon.BODIES:
            return "", False
        bare = last.replace(".", "")
        if bare.isupper() and 2 <= len(bare) <= 7 and not titled:
            return "acronym", False
        return "single", last in lexicon.GIVEN or last in lexicon.FAMILIES
    syllables = len(name) == 3 and name[0] in lexicon.FAMILIES and max(map(len, name)) <= 6  # Han So Yeon
    if len(name) > 5 or any(word in _NEVER_IN_NAMES for word in name[1:] if not syllables):
        return "", False
    if last in lexicon.THINGS or last in lexicon.TITLES or last in lexicon.PEOPLES:
        return "", False
    given = _is_given(name[0])
    if last in lexicon.PLACES and not (given or titled):
        return "", False
    family = (
        name[0] in lexicon.FAMILIES
        and len(name) <= 3
        and all(word[0].isupper() and word.isascii() for word in name[1:])
    )
    hyphened = any("-" in word and word.split("-")[1][:1].islower() for word in name[:2]) and len(name) == 2
    eastern = family and (len(name) == 3 or hyphened)
    western = name[-1] in lexicon.FAMILIES and "-" in name[0] and len(name) == 2
    return "person", given or eastern or western


_STROKES = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
)


def folded(word: str) -> str:
    """A word without the marks on its letters, as another outlet prints it: Løvstad, Lovstad."""
    if word.isascii():
        return word
    return "".join(sign for sign in normalize("NFD", word.translate(_STROKES)) if not combining(sign))


def alike(parts: tuple[str, ...]) -> str:
    """One key for the spellings of a full name: case, hyphens, initials and order apart."""
    pieces = [folded(piece).lower() for part in parts for piece in re.split(r"[-\u2010\u2011]", part.rstrip("."))]
    whole = [piece for piece in pieces if len(piece) > 1] if len(pieces) > 2 else pieces
    return " ".join(sorted(whole))
