"""A theme's terms as they are written, and where they stand in a sentence.

A term is one or more words in a row. Spelling, plurals, hyphens and case are folded as
`briefing.language.words` says. `*` at the end of a word stands for any ending (`tariff*`); `+`
joins parts that must all stand in one sentence, in any order (`missile* + Pyongyang`). A term in
Chinese, Japanese or Korean script is found anywhere, since these scripts join words or add
particles to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from briefing.language.words import COMMON, fold, words
from briefing.model import Theme

Tier = Literal["term", "context", "exclusion", "within"]

_EAST_ASIAN = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
_POSSESSIVE = re.compile(r"[’']s\b")
_PART = re.compile(r"[^\s\-‐-–—/’'.,]+")


class Hit(NamedTuple):
    """A term found: offsets are those of its first part in the article's text."""

    theme: int
    tier: Tier
    term: str
    start: int
    end: int


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    open: tuple[bool, ...]
    """True for a word written with `*`."""
    literal: str = ""
    """East Asian text, found as it is."""


class _Entry(NamedTuple):
    theme: int
    tier: Tier
    term: str
    phrases: tuple[int, ...]


def _phrase(part: str) -> _Phrase | None:
    part = part.strip()
    if _EAST_ASIAN.search(part):
        return _Phrase((), (), part.lower())
    pieces = _PART.findall(_POSSESSIVE.sub("", part))
    folded: list[str] = []
    is_open: list[bool] = []
    for piece in pieces:
        stem = piece.rstrip("*")
        if not stem:
            continue
        opened = stem != piece
        folded.append(stem.lower() if opened else fold(stem))
        is_open.append(opened)
    return _Phrase(tuple(folded), tuple(is_open)) if folded else None


def east_asian(words: str) -> bool:
    """Whether a text has a letter of Chinese, Japanese or Korean script."""
    return not words.isascii() and _EAST_ASIAN.search(words) is not None


def rules(theme: Theme) -> tuple[tuple[Tier, tuple[str, ...]], ...]:
    """A theme's terms by tier. A theme with nothing but a title is searched for by its title:
    the whole title is a term, its single words (where there are several) are context."""
    terms = list(theme.terms)
    context = list(theme.context)
    if not terms:
        terms = [theme.title]
        single = [fold(w) for w in _PART.findall(theme.title)]
        context += [w for w in single if len(single) > 1 and w.lower() not in COMMON]
    for name, others in theme.aliases.items():
        known = {t.lower() for t in terms}
        if name.lower() in known or any(o.lower() in known for o in others):
            terms += [name, *others]
    return (
        ("term", tuple(dict.fromkeys(terms))),
        ("context", tuple(dict.fromkeys(context))),
        ("exclusion", theme.exclusions),
        ("within", theme.within),
    )


class TermIndex:
    """The terms of all themes, arranged by first word, so that one walk over a sentence finds them all."""

    def __init__(self, themes: Sequence[Theme]) -> None:
        self._phrases: list[_Phrase] = []
        self._entries: list[_Entry] = []
        self._by_phrase: dict[int, list[_Entry]] = {}
        self._starts: dict[str, list[int]] = {}
        self._open_starts: dict[str, list[tuple[str, int]]] = {}
        self._literals: list[int] = []
        self._resolved: dict[str, tuple[int, ...]] = {}
        known: dict[_Phrase, int] = {}
        for number, theme in enumerate(themes):
            for tier, written in rules(theme):
                for term in written:
                    self._add(number, tier, term, known)

    def _add(self, theme: int, tier: Tier, term: str, known: dict[_Phrase, int]) -> None:
        ids = []
        for part in term.split("+"):
            phrase = _phrase(part)
            if phrase is None:
                continue
            if phrase not in known:
                known[phrase] = len(self._phrases)
                self._phrases.append(phrase)
                self._arrange(known[phrase], phrase)
            ids.append(known[phrase])
        if ids:
            entry = _Entry(theme, tier, term.strip(), tuple(ids))
            self._entries.append(entry)
            self._by_phrase.setdefault(ids[0], []).append(entry)

    def _arrange(self, number: int, phrase: _Phrase) -> None:
        if phrase.literal:
            self._literals.append(number)
        elif phrase.open[0]:
            self._open_starts.setdefault(phrase.words[0][:2], []).append((phrase.words[0], number))
        else:
            self._starts.setdefault(phrase.words[0], []).append(number)

    def _candidates(self, word: str) -> tuple[int, ...]:
        found = self._resolved.get(word)
        if found is None:
            low = word.lower()
            opened = (*self._open_starts.get(low[:2], ()), *self._open_starts.get(low[:1], ()))
            found = (*self._starts.get(word, ()), *(n for stem, n in opened if low.startswith(stem)))
            self._resolved[word] = found
        return found

    def hits(self, text: str, start: int, end: int) -> list[Hit]:
        """All hits in `text[start:end]`, in order; exclusions have been applied and are not among them."""
        read = words(text, start, end)
        spans: dict[int, tuple[int, int]] = {}
        every: list[tuple[int, int, int]] = []
        resolved = self._resolved
        for place, (first, _, word) in enumerate(read):
            numbers = resolved.get(word)
            for number in self._candidates(word) if numbers is None else numbers:
                last = self._ends(number, read, place)
                if last:
                    spans.setdefault(number, (first, last))
                    every.append((number, first, last))
        if self._literals:
            low = text[start:end].lower()
            for number in self._literals:
                at = low.find(self._phrases[number].literal)
                if at >= 0 and len(low) == end - start:
                    span = (start + at, start + at + len(self._phrases[number].literal))
                    spans.setdefault(number, span)
                    every.append((number, *span))
        return self._apply(spans, every) if every else []

    def _ends(self, number: int, read: list[tuple[int, int, str]], place: int) -> int:
        """Where the phrase that starts at this word ends, or 0 when it does not go on as it should."""
        phrase = self._phrases[number]
        size = len(phrase.words)
        if place + size > len(read):
            return 0
        for offset in range(1, size):
            word = read[place + offset][2]
            wanted = phrase.words[offset]
            if not (word.lower().startswith(wanted) if phrase.open[offset] else word == wanted):
                return 0
        return read[place + size - 1][1]

    def _apply(self, spans: dict[int, tuple[int, int]], every: Iterable[tuple[int, int, int]]) -> list[Hit]:
        hits: list[Hit] = []
        vetoed: set[int] = set()
        masks: dict[int, list[tuple[int, int]]] = {}
        for number, first, last in every:
            for entry in self._by_phrase.get(number, ()):
                if not all(phrase in spans for phrase in entry.phrases):
                    continue
                if entry.tier != "exclusion":
                    hits.append(Hit(entry.theme, entry.tier, entry.term, first, last))
                elif len(entry.phrases) > 1:
                    vetoed.add(entry.theme)
                else:
                    masks.setdefault(entry.theme, []).append((first, last))
        return [
            hit
            for hit in hits
            if hit.theme not in vetoed
            and not any(first < hit.end and hit.start < last for first, last in masks.get(hit.theme, ()))
        ]
