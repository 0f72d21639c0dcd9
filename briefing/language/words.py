"""Words of a text, folded so that spellings of one word are equal.

Folding makes these the same: case; a plural and its singular; -isation and -ization; -our and
-or; a hyphen and a space between words; an apostrophe-s and none; accents and none. It is made
for matching terms and comparing statements, never for printing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\w+")
_CASE_MATTERS = frozenset({"US", "IT"})
"""Names that would be other words in lower case."""
_WHOLE = {
    "defence": "defense",
    "defences": "defense",
    "programme": "program",
    "programmes": "program",
    "centre": "center",
    "centres": "center",
    "memoranda": "memorandum",
    "rallies": "rally",
    "series": "series",
    "news": "news",
    "has": "has",
    "was": "was",
    "his": "his",
    "this": "this",
    "its": "its",
    "does": "does",
    "koreas": "korea",
}
_KEEP_S = ("ss", "us", "is", "as", "os")
_SIBILANT_ES = ("ches", "shes", "sses", "xes", "zes")


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """The form of a word under which its spellings meet."""
    if word in _CASE_MATTERS:
        return word
    low = word.lower()
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
        low = unicodedata.normalize("NFC", low)
    known = _WHOLE.get(low)
    if known is not None:
        return known
    size = len(low)
    if size > 3 and low.endswith("s") and not low.endswith(_KEEP_S):
        if low.endswith("ies") and size > 4:
            low = low[:-3] + "y"
        elif low.endswith(_SIBILANT_ES):
            low = low[:-2]
        else:
            low = low[:-1]
    if size > 6:
        low = _american(low)
    return low


def _american(word: str) -> str:
    """-ise, -ised, -ising, -isation as -ize …; -our as -or (harbour, neighbours' stem)."""
    for ending in ("isation", "ising", "ised", "ise"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return f"{word[: -len(ending)]}iz{ending[2:]}"
    if word.endswith("our") and len(word) > 5:
        return word[:-3] + "or"
    return word


def words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int, str]]:
    """The words of `text[start:end]` as (start, end, folded), offsets into the whole text."""
    found = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        first, last = match.span()
        if last == first + 1 and first > start and text[first] in "sS" and text[first - 1] in "'’":
            continue
        found.append((first, last, fold(text[first:last])))
    return found


COMMON = frozenset(
    """a about above after again against all also although am an and any are as at be became because been
    before being below between both but by can could did do does doing down during each even ever few for from
    further get had has have having he her here hers him his how however i if in into is it its itself just last
    less like made make many may me meanwhile might more most much must my new next no nor not now of off on once
    one only or other our out over own per said same say saying she should since so some still such than that the
    their them then there these they this those though through to told too toward towards two under until up upon
    us very was we well were what when where which while who whom whose why will with within without would year
    yet you your monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december week month day earlier later according including amid among""".split()
)
"""Words too common to tell one statement from another."""


def content(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """Folded words that carry content, in order."""
    folded = map(fold, _WORD.findall(text, start, len(text) if end is None else end))
    return [word for word in folded if word not in COMMON and word != "s"]
