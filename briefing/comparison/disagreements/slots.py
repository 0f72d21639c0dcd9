"""What a clause says of an act besides doing it: when, where, by whom, and why.

A slot is a stretch of the sentence with the act that governs it: the nearest verb before it in its clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from briefing.comparison.disagreements import polarity
from briefing.comparison.disagreements.text import Unit, stem_of
from briefing.language.words import COMMON, fold

SlotKind = Literal["when", "where", "who", "why"]
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_THE_YEAR = re.compile(r", the (?:year|day|month) ")
_NOT_WHEN = re.compile(
    r"\b(?:by|until|till|since|from|than|before|after|between)(?: (?:early|late|mid))? $", re.IGNORECASE
)
OPENS = 12
"""Characters a sentence may have before a date that opens it."""
FAR = 60
"""Characters between a verb and its slot."""


@cache
def _when() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?P<day>\d{{1,2}}) (?=(?:{_MONTHS})))?(?:(?P<month>{_MONTHS})\b(?: (?P<day2>\d{{1,2}})(?!\d))?"
        rf"(?:,? (?P<year>(?:1[5-9]|20)\d\d))?|(?P<weekday>{_DAYS})\b|(?P<year2>(?:1[5-9]|20)\d\d)\b(?!,\d)"
        r"|(?P<hour>midnight|noon|midday|dawn|dusk|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|(?:[01]?\d|2[0-3]):[0-5]\d\b"
        rf"|(?:\d{{1,2}}|{'|'.join(_HOURS)}) o[’']clock))"
    )


@cache
def _where() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<how>in|at|near|outside|off|on|below|above|beside|from|to|into|inside|over|beneath|behind|through)\s+"
        rf"(?P<place>(?:(?:the|a|an|its|their|nearby|central|downtown)\s+)?(?:[a-z][\w-]+\s+){{0,3}}?(?:(?:of"
        rf"|at|in|near|below|above|called)\s+(?:the\s+)?"
        rf"(?:[a-z][\w-]+\s+of\s+)?)?(?P<name>(?!(?:{_MONTHS}|{_DAYS})\b)[A-Z][\w’-]+(?:[ -][A-Z][\w’-]+){{0,2}})"
        r"(?:\s+[a-z]+(?=[.,;]))?)"
    )


_BY = re.compile(
    r"\b(?:by|belong(?:s|ed)? to)\s+(?P<who>(?:(?:the|a|an|its|their)\s+)?(?:[A-Za-z][\w’-]*)(?:\s+(?:of|the"
    r"|[A-Z][\w’-]*|[a-z]+s\b))*)"
)
_WHY = re.compile(
    r"\b(?:because of|because|due to|as a result of|on account of|was caused by|were caused by|caused by|blamed"
    r" on|owing to"
    r"|thanks to|triggered by|sparked by|brought about by|began when|started when|broke out when|attributed"
    r" to)\s+(?P<why>[^.;,]{6,140})"
)
_VERBS = frozenset(
    """began begin begun held met left sank sunk hit struck shot fell took went came gave built broke blew"
    " swept found made
    said sat set ran sent bought sold won lost drove flew fled paid taken seen heard born kept led""".split()
)
_PASSIVE = frozenset("was were been is are be being had have has".split())
_NOT_ACTS = frozenset(
    """said told added announced reported confirmed wrote noted explained stated according added based located"
    " named called
    described related united limited used married concerned expected scheduled planned supposed""".split()
)
_PRONOUNS = frozenset("it they he she we this that who which".split())


class Slot(NamedTuple):
    """One stretch that answers a question about an act."""

    unit: Unit
    kind: SlotKind
    act: str
    """Stem of the verb that governs it."""
    verb: str
    """The verb as it stands, for the question."""
    value: str
    parts: tuple[tuple[str, str], ...]
    """What can be compared: parts of a date, the name of a place, the words of a doer or cause."""
    subject: frozenset[str]
    object: frozenset[str]
    pronoun: bool
    mode: str


def of(unit: Unit) -> Iterator[Slot]:
    """The slots of a sentence."""
    text = unit.article.text
    words = unit.words
    verbs = [n for n, (s, e, w) in enumerate(words) if _is_verb(text[s:e], w)]
    if not verbs:
        return
    for match in _when().finditer(text, unit.start, unit.end):
        if _NOT_WHEN.search(text[max(unit.start, match.start() - 20) : match.start()]):
            continue
        parts = {name.removesuffix("2"): value for name, value in match.groupdict().items() if value}
        yield from _slot(unit, "when", verbs, match.start(), match.group(), tuple(sorted(parts.items())))
    for match in _where().finditer(text, unit.start, unit.end):
        name = match.group("name").removesuffix("’s").removesuffix("'s")
        end = match.start("name") + len(name)
        place = text[match.start("place") : end]
        yield from _slot(unit, "where", verbs, match.start(), place, (("how", match.group("how")), ("place", name)))
    for match in _BY.finditer(text, unit.start, unit.end) if " by " in unit.text or " belong" in unit.text else ():
        who = match.group("who").removesuffix("’s")
        if not re.match(r"(?:the )?(?:\d|[a-z]+ing\b|a (?:third|quarter|half)|more|about|"
                        rf"(?:{_DAYS}|{_MONTHS})|midday|then|now|far)", who):  # fmt: skip
            by = match.group().startswith("by")
            yield from _slot(unit, "who", verbs, match.start("who"), who, (("who", who),), passive=by)
    for match in _WHY.finditer(text, unit.start, unit.end):
        yield from _slot(
            unit, "why", verbs, match.start(), match.group("why"), (("why", match.group("why")),), at=match.start("why")
        )
    yield from _active(unit, verbs)


def _slot(
    unit: Unit,
    kind: SlotKind,
    verbs: list[int],
    start: int,
    value: str,
    parts: tuple[tuple[str, str], ...],
    *,
    passive: bool = False,
    at: int = 0,
) -> Iterator[Slot]:
    words, text = unit.words, unit.article.text
    before = [n for n in verbs if words[n][0] < max(start, at if kind == "why" else 0)]
    behind = [n for n in verbs if words[n][0] > start]
    verb = before[-1] if before else -1
    opens = start - unit.start < OPENS or _THE_YEAR.match(text, start + len(value))
    if kind == "when" and behind and opens and (verb < 0 or _THE_YEAR.match(text, start + len(value))):
        verb = behind[0]
        if words[verb][0] - start > FAR or re.search(r"[.;:—]", text[start : words[verb][0]]):
            return
    if verb < 0:
        return
    if start - words[verb][1] > FAR or (words[verb][1] < start and _turn(text[words[verb][1] : start])):
        return
    first, _ = polarity.clause(unit, verb)
    if passive and not any(words[n][2] in _PASSIVE for n in range(max(first, verb - 3), verb)) and verb - first > 1:
        return
    one = polarity.claim(unit, verb, stem_of(words[verb][2]), 1, opposite=False)
    if one.sign < 0:
        return
    own = {stem_of(fold(w)) for w in re.findall(r"\w+", value)}
    subject = [w for _, _, w in words[first:verb]]
    yield Slot(
        unit,
        kind,
        stem_of(words[verb][2]),
        text[words[verb][0] : words[verb][1]],
        value,
        parts,
        frozenset(stem_of(w) for w in subject if w not in COMMON and not w.isdigit()) - own,
        frozenset(one.behind) - own,
        bool(_PRONOUNS & set(subject[-3:])) or not subject,
        one.mode,
    )


_ACTIVE_ACTS = frozenset(
    stem_of(fold(word))
    for word in """mediated brokered negotiated requested attacked killed carried owns founded built approached proposed
    organised ordered blocked vetoed financed supplied designed shelled bombed fired crossed violated
    invited""".split()
)


def _active(unit: Unit, verbs: list[int]) -> Iterator[Slot]:
    """ "Oman brokered the talks": the name right before an act that takes a doer."""
    words, text = unit.words, unit.article.text
    for verb in verbs:
        if stem_of(words[verb][2]) not in _ACTIVE_ACTS or verb == 0 or words[verb][2].startswith("belong"):
            continue
        first, _ = polarity.clause(unit, verb)
        if any(words[n][2] in ("was", "were", "been", "is", "be", "are") for n in range(max(first, verb - 2), verb)):
            continue
        end = verb
        while end > first and words[end - 1][2] in ("had", "has", "have", "also", "first", "then"):
            end -= 1
        start = end
        while start > first and (text[words[start - 1][0]].isupper() or words[start - 1][2] == "of"):
            start -= 1
        if start == end and end > first and words[end - 1][2] not in COMMON and words[end - 1][2] not in _PRONOUNS:
            start = end - 1
        if start == end:
            continue
        who = text[words[start][0] : words[end - 1][1]]
        one = polarity.claim(unit, verb, stem_of(words[verb][2]), 1, opposite=False)
        if one.sign < 0:
            continue
        verb_stem = stem_of(words[verb][2])
        said = text[words[verb][0] : words[verb][1]]
        yield Slot(unit, "who", verb_stem, said, who, (("who", who),), frozenset(), one.behind, False, one.mode)


def _is_verb(said: str, word: str) -> bool:
    if said[:1].isupper() or word in _NOT_ACTS:
        return False
    return word in _VERBS or word.endswith("ed") or word in _BASE


_BASE = frozenset(
    "close open begin start end meet sign leave arrive move expire own belong build lie stand move take".split()
)


def _turn(between: str) -> bool:
    return bool(_TURNS.search(between))


_TURNS = re.compile(
    r"[;—:]|, (?:and|but|while|which|who|where|after|before)\b|\b(?:when|after|before|since|until|than)\b"
    r"|\b(?:said|told|according)\b"
)
