"""One set of words, two speakers.

Quoted words that stand in two places, nearly the same, are one utterance. Where one place gives
them to somebody and the other to somebody else, or to both sides of a meeting, the two differ.
Somebody without a name ("the governor", "he") is whom the article names before; where that is not
plain, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.chronology.actors import Cast
from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.text import Reading, Unit
from briefing.language import quotations
from briefing.language.words import COMMON, fold
from briefing.model import Quotation

_QUOTED = re.compile(r"“([^“”]{12,600})”|«([^«»]{12,600})»|(?<!\w)\"([^\"]{12,600})\"")
_SAID = (
    r"(?:said|says|told|added|adds|noted|wrote|stressed|emphasi[sz]ed|underscored|warned|declared|argued|insisted"
    r"|called|described|explained|remarked|asked|replied|announced|urged|vowed|pledged|pushed for|wanted"
    r"|praised|posted)"
)
_BOTH = re.compile(
    r"\b(?:both (?:sides|leaders|countries|nations|governments|presidents|ministers|men|women|parties)|the two"
    r" (?:leaders"
    r"|sides|countries|nations|presidents|ministers|governments|men|women|parties)|they)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"[,”»\"]*\s*(?:[a-z]+ly )?{_SAID}\s+((?:[A-Z][\w.’-]*|[a-z]+)(?: [A-Z][\w.’-]*){{0,4}})")
_NAME_SAID = re.compile(
    rf"[,”»\"]*\s*((?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z][\w.’-]*(?: [A-Z][\w.’-]*){{0,3}}) (?:[a-z]+ly )?{_SAID}\b"
)
_PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
FEWEST_WORDS, FEWEST_CONTENT = 3, 2
SAME_SHARE = 0.75
"""Share of the shorter quotation's words that the other has in its order."""
MOST_PLACES = 24
LONGEST_ASKED = 80


class _Quote(NamedTuple):
    unit: Unit
    start: int
    end: int
    words: tuple[str, ...]


class _Spoken(NamedTuple):
    """A quotation with its speaker."""

    quote: _Quote
    speaker: frozenset[str]
    """Parts of a name; `both` for two sides together; empty where it is not plain."""
    shown: str


def find(reading: Reading, cast: Cast) -> Iterator[Finding]:
    """Words that two places give to different speakers."""
    quotes = [quote for unit in reading.units for quote in _quotes(unit)]
    by_word: dict[str, list[int]] = {}
    for number, quote in enumerate(quotes):
        for word in _key_words(quote.words, reading.weight):
            by_word.setdefault(word, []).append(number)
    asked = _Speakers(cast)
    done: set[tuple[int, int]] = set()
    for places in by_word.values():
        if not 1 < len(places) <= MOST_PLACES:
            continue
        for at, first in enumerate(places):
            for second in places[at + 1 :]:
                one, other = quotes[first], quotes[second]
                if (first, second) in done or one.unit is other.unit or not _same_words(one.words, other.words):
                    continue
                done.add((first, second))
                if _differ(asked.of(one), asked.of(other)):
                    same = [quotes[n] for n in places if _same_words(quotes[n].words, one.words)]
                    yield _finding(asked.of(one), asked.of(other), [asked.of(quote) for quote in same])


class _Speakers:
    """Who says a quotation: as the article's quotations are read, else by the words around it."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._read: dict[str, tuple[Quotation, ...]] = {}

    def of(self, quote: _Quote) -> _Spoken:
        article = quote.unit.article
        around = article.text[quote.unit.start : quote.start]
        speaker, shown = _speaker(quote.unit, quote.start, quote.end, self._cast)
        if speaker or _BOTH.search(around):
            return _Spoken(quote, frozenset(part for key in speaker for part in key.split()), shown)
        if article.file not in self._read:
            self._read[article.file] = quotations.of(article)
        for known in self._read[article.file]:
            if known.speaker and known.support.start < quote.end and quote.start < known.support.end:
                parts = frozenset(fold(part) for part in re.findall(r"\w+", known.speaker))
                return _Spoken(quote, parts, known.speaker)
        return _Spoken(quote, frozenset(), "")


def _key_words(words: Sequence[str], weight: Mapping[str, float]) -> list[str]:
    """The three rarest words: two tellings of one utterance share one of them."""
    content = {word for word in words if word not in COMMON}
    return sorted(content, key=lambda w: (-weight.get(w[:6], 1.0), w))[:3]


def _quotes(unit: Unit) -> Iterator[_Quote]:
    for match in _QUOTED.finditer(unit.article.text, unit.start, unit.end):
        said = next(group for group in match.groups() if group)
        words = tuple(fold(word) for word in re.findall(r"\w+", said))
        if len(words) < FEWEST_WORDS or sum(word not in COMMON for word in words) < FEWEST_CONTENT:
            continue
        yield _Quote(unit, match.start(), match.end(), words)


def _speaker(unit: Unit, start: int, end: int, cast: Cast) -> tuple[frozenset[str], str]:
    """Who says it: the name behind the quotation or before it, nearest first."""
    text, file = unit.article.text, unit.article.file
    limit = min(unit.end, end + 90)
    after = _AFTER.match(text, end, limit) or _NAME_SAID.match(text, end, limit)
    if after:
        named = cast.named(file, text, after.start(1), min(unit.end, after.end(1)))
        if len(named) == 1:
            return named, next(iter(cast.shown(named)))
        if after.group(1)[0].isupper() and after.group(1).lower() not in ("he", "she", "they"):
            name = after.group(1).split(" ")[-1].strip(".,’").lower()
            return frozenset({name}), after.group(1)
    before = text[unit.start : start]
    clause = unit.start + max((m.end() for m in re.finditer(r"[;—]|, (?:and|but|while) ", before)), default=0)
    both = _BOTH.search(text, clause, start)
    if both:
        return frozenset({"both"}), both.group()
    named = cast.named(file, text, clause, start)
    if len(named) == 1 and re.search(_SAID, text[clause:start]):
        return named, next(iter(cast.shown(named)))
    pronoun = _PRONOUN.search(text, clause, start)
    if pronoun:
        earlier = cast.named(file, text, unit.start, clause + pronoun.start() - clause)
        if len(earlier) > 1:
            # "Xi also met Prime Minister Sanae Takaichi …, where she pushed for": the last one named.
            last = _last_named(unit, cast, unit.start, pronoun.start())
            return (frozenset({last}), next(iter(cast.shown([last])))) if last else (frozenset(), "")
        if len(earlier) == 1:
            return earlier, next(iter(cast.shown(earlier)))
    return frozenset(), ""


def _last_named(unit: Unit, cast: Cast, start: int, end: int) -> str:
    text = unit.article.text
    for match in reversed(list(re.finditer(r"[A-Z][\w’-]*(?: [A-Z][\w’-]*)*", text[start:end]))):
        named = cast.named(unit.article.file, text, start + match.start(), start + match.end())
        if len(named) == 1:
            return next(iter(named))
    return ""


def _differ(one: _Spoken, other: _Spoken) -> bool:
    if not one.speaker or not other.speaker or one.speaker == other.speaker:
        return False
    # "Oubella" and "lahcen oubella" are one: a name alone may be anybody's of that name.
    mine = {part for key in one.speaker for part in key.split()}
    theirs = {part for key in other.speaker for part in key.split()}
    return not mine & theirs


def _same_words(one: Sequence[str], other: Sequence[str]) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < FEWEST_WORDS:
        return False
    have = set(pairwise(long))
    pairs = list(pairwise(short))
    return sum(pair in have for pair in pairs) >= SAME_SHARE * len(pairs) and (
        len(short) >= 0.4 * len(long) or len(short) >= 6
    )


def _asked(quote: _Quote) -> str:
    """The question with the quoted words, as far as a heading bears them."""
    said = " ".join(quote.unit.article.text[quote.start : quote.end].strip('“”«»"').split()).rstrip(",.")
    if len(said) > LONGEST_ASKED:
        said = f"{said[:LONGEST_ASKED].rpartition(' ')[0]} …"
    return f"Who said “{said}”?"


def _finding(one: _Spoken, other: _Spoken, same: Sequence[_Spoken]) -> Finding:
    sides = []
    for lead in (one, other):
        units = [spoken.quote.unit for spoken in (lead, *same) if spoken.speaker & lead.speaker]
        places = {(unit.article.file, unit.start): unit.support() for unit in units}
        sides.append(Side(lead.shown, tuple(places.values())))
    return Finding("attribution", _asked(one.quote), tuple(sides), "the same quoted words with two speakers", 70.0)
