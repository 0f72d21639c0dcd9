"""What a sentence says is not so: the word that is turned round, and what it is said of.

    not done   "did not sign", "left without signing", "has yet to approve", "not among those arrested"
    none       "no rival bid", "not one prisoner was exchanged"
    opposite   "remained", "unharmed", "at a loss", beside the word that turns it round

A claim has a sign: the word's own (`concepts.signed`), turned round by a negation before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.comparison.disagreements import concepts
from briefing.comparison.disagreements.text import Unit, stem_of
from briefing.language.words import COMMON

_NEGATES = frozenset("not never without no none nobody nothing yet fail failed refused cannot".split())
_AUXILIARY = frozenset(
    """be been being is are was were am have has had having do does did yet ever also even any a an the to of them
    that it all still in among those who were there more than""".split()
)
_NOT_A_DENIAL = frozenset("only just merely simply necessarily least even because far until surprising surprised "
                          "name named".split())  # fmt: skip
NO_REPLY = frozenset(
    """respond responded reply replied comment commented answer answered elaborate elaborated disclose disclosed named
    specify specified identify identified sure clear say said immediately want mean know-how independent doubt longer
    need expect expected""".split()
)
"""What a report says nobody did: it contradicts nothing."""
_WISH = frozenset(
    """want hope demand urge should must would wish call ask request propose proposed plea ought if unless
    whether may might could can demanded urged hoped wanted called asked risk fear feared threaten threatened warn
    warned
    likely unlikely seek aim consider""".split()
)
_FUTURE = frozenset("will shall going expect expected plan planned intend intended due set scheduled".split())
_SELF = frozenset("we i us our my".split())
_NOTHING = frozenset({"no", "none", "nothing", "nobody"})
_EACH = frozenset("all every everyone everybody each none no nobody entire whole both throughout".split())
WINDOW = 5
"""Words before a word in which a negation turns it round."""
_BREAK = re.compile(
    r"[;:—“”\"]|, (?:and|but|while|which|who|as|after|before|though|although)\b|\b(?:but|while|because)\b"
)


class Claim(NamedTuple):
    """One word of a sentence, and whether it is said to be so."""

    unit: Unit
    key: str
    sign: int
    place: int
    """Number of the word in the sentence."""
    mode: str
    """`told`, `future` or `wish`."""
    before: frozenset[str]
    behind: frozenset[str]
    each: bool
    """Said of all of them, or of one that is named or definite."""
    opposite: bool
    """The sign comes of the word itself and not of a negation alone."""
    other: bool = False
    """ "No other offer": what is denied is another one."""
    noun: bool = False
    """ "No raid": what is denied is a thing, not an act."""

    @property
    def about(self) -> frozenset[str]:
        return self.before | self.behind


def clause(unit: Unit, place: int) -> tuple[int, int]:
    """First and last word, as a slice, of the clause around a word."""
    text = unit.article.text
    words = unit.words
    first, last = place, place + 1
    while first > 0 and not _BREAK.search(text, words[first - 1][1] - 1, words[first][0]):
        if _BREAK.search(text, words[first - 1][0], words[first][0] + 1):
            break
        first -= 1
    while last < len(words) and not _BREAK.search(text, words[last - 1][1], words[last][0] + 4):
        last += 1
    return first, last


def claim(unit: Unit, place: int, key: str, sign: int, *, opposite: bool) -> Claim:
    """The claim a word of a sentence makes, its sign turned by what stands before it."""
    first, last = clause(unit, place)
    words = [word for _, _, word in unit.words]
    near = words[max(first, place - WINDOW) : place]
    turned = negated(words, first, place)
    soon = _FUTURE & set(near) or words[max(first, place - 2) : place] in (["is", "to"], ["are", "to"])
    wished = near[-1:] == ["to"] or _WISH & set(words[max(first, place - 7) : place])
    mode = "future" if soon else "wish" if wished else "told"
    before = frozenset(stem_of(w) for w in words[first:place] if w not in COMMON and len(w) > 1)
    behind = frozenset(stem_of(w) for w in words[place + 1 : last] if w not in COMMON and len(w) > 1)
    if _SELF & set(words[first:place]):
        # "We did not know", the army said: who speaks is who did not know.
        rest = (*words[:first], *words[last:])
        before |= frozenset(stem_of(w) for w in rest if w not in COMMON and len(w) > 1)
    return Claim(
        unit,
        key,
        -sign if turned else sign,
        place,
        mode,
        before,
        behind,
        bool(_EACH & set(words[first:last])) or _definite(unit, first, place),
        opposite,
    )


def negated(words: list[str], first: int, place: int) -> bool:
    """Whether a negation stands before a word with nothing but small words between."""
    if not _NOTHING.isdisjoint(words[place + 1 : place + 4]) or not _NOTHING.isdisjoint(words[first:place]):
        # "Knew of no case"; "no gate was opened".
        return True
    for at in range(place - 1, max(first, place - WINDOW) - 1, -1):
        word = words[at]
        if word in _NEGATES:
            if words[at + 1] in _NOT_A_DENIAL:
                return False
            return not (word == "yet" and words[at + 1] != "to")
        if word == "t" and at and words[at - 1].endswith("n"):
            return True
        if word not in _AUXILIARY and not word.endswith("ly"):
            return False
    return False


def _definite(unit: Unit, first: int, place: int) -> bool:
    """Whether the clause opens with the thing, the people or the name it speaks of, and no number."""
    words = unit.words[first:place]
    if not words:
        return False
    start, end, word = words[0]
    said = unit.article.text[start:end]
    return word in ("the", "it", "he", "she", "they") or (said[:1].isupper() and word not in COMMON and first > 0)


def turned(unit: Unit) -> Iterator[Claim]:
    """What a sentence denies by a small word: "did not sign", "no rival bid"."""
    text = unit.text
    if not _CUE.search(text):
        return
    words = [word for _, _, word in unit.words]
    for at, word in enumerate(words):
        if word == "t":
            if not (at and words[at - 1].endswith("n")):
                continue
        elif word not in _NEGATES or (word == "yet" and words[at + 1 : at + 2] != ["to"]):
            continue
        if words[at + 1 : at + 2] and words[at + 1] in _NOT_A_DENIAL:
            continue
        if word in ("no", "none") or (word == "not" and words[at + 1 : at + 2] in (["a"], ["one"])):
            if word == "no" or not (at and words[at - 1] in _IS):
                yield from _none(unit, words, at)
            continue
        place = next(
            (n for n in range(at + 1, min(at + 7, len(words))) if words[n] not in _AUXILIARY and words[n][-2:] != "ly"),
            None,
        )
        if place is None or words[place] in NO_REPLY or words[place].isdigit() or len(words[place]) < 3:
            continue
        if words[place] in COMMON or words[place] in _EMPTY or unit.article.text[unit.words[place][0]].isupper():
            continue
        if not _may_be_verb(words, at, place):
            continue
        signs = concepts.signed(words[place])
        if not signs:
            yield claim(unit, place, stem_of(words[place]), 1, opposite=False)


def _may_be_verb(words: list[str], at: int, place: int) -> bool:
    """Whether the word behind "not" is what is done: behind "was not" only a form that may be passive."""
    word = words[place]
    if words[at] == "without":
        return word.endswith("ing")
    said = next((w for w in reversed(words[:at]) if not w.endswith("ly")), "")
    if said in _IS:
        return word.endswith(("ed", "en", "ing")) or word in _PASSIVE
    return True


_PASSIVE = frozenset(
    """met held sent told paid hit built sold won lost made found put set cut shot brought bought caught taught kept
    left heard read aware alone present""".split()
)


def _none(unit: Unit, words: list[str], at: int) -> Iterator[Claim]:
    """ "No rival bid": the last word before a verb or a small word is the noun."""
    place = at + 1 + (words[at + 1 : at + 2] in (["a"], ["one"]))
    while words[place : place + 1] and words[place] in _MORE:
        place += 1
    noun = -1
    while place < min(at + 5, len(words)) and words[place] not in COMMON and words[place] not in _AUXILIARY:
        if noun >= 0 and (words[place].endswith(("ed", "ing", "ly")) or place - at > 3):
            break
        gap = unit.article.text[unit.words[place - 1][1] : unit.words[place][0]]
        if noun >= 0 and not gap.isspace() and gap != "-":
            break
        noun = place
        place += 1
    if noun >= 0 and words[noun] in _PENNY and words[noun + 1 : noun + 2] and words[noun + 1] in _IS:
        # "Not a cent was paid": what was not done is the verb.
        for place in range(noun + 2, min(noun + 4, len(words))):
            if words[place] not in _AUXILIARY:
                verb = claim(unit, place, stem_of(words[place]), 1, opposite=False)
                yield verb._replace(sign=-1, before=frozenset(), noun=True)
                return
    if (
        noun >= 0
        and not (_IS | _HAS) & {*words[max(0, at - 1) : at], *words[noun + 1 : noun + 2]}
        and not _acted(words, at)
    ):
        return
    if noun >= 0 and words[noun] not in NO_REPLY and words[noun] not in _NO_THING and not concepts.signed(words[noun]):
        one = claim(unit, noun, stem_of(words[noun]), 1, opposite=False)
        yield one._replace(sign=-1, other=words[at + 1] in _MORE, noun=True)


_MORE = frozenset("other such new single further second additional".split())
_IS = frozenset("is was are were be been s being".split())
_EMPTY = frozenset("go goe goes gone went come comes came get gets take takes put seem look turn feel think sleep like "
                   "need care matter help mind believe".split())  # fmt: skip
"""Verbs that tell two acts apart by nothing."""
_NO_THING = frozenset("comment way doubt sign word reason immediate evidence need longer plan detail idea answer "
                      "indication reply response wonder matter secret".split())  # fmt: skip
_CUE = re.compile(
    r"\b(?:[Nn]ot|[Nn]ever|[Ww]ithout|[Nn]o|[Nn]one|[Nn]obody|[Nn]or|[Yy]et to|failed to|refused to)\b|n[’']t\b"
)


_PENNY = frozenset("cent penny dollar euro dime pound shot bullet drop door finger word inch gate".split())
_HAS = frozenset("had has have there will would did do".split())


def _acted(words: list[str], at: int) -> bool:
    """Whether a verb stands right before "no": "made no offer", "received no warning"."""
    return at > 0 and (words[at - 1].endswith("ed") or words[at - 1] in _TOOK)


_TOOK = frozenset("made took found saw paid got gave sent sold heard knew fired won lost put met set made of".split())


def may_turn(unit: Unit) -> bool:
    """Whether a sentence has a small word that turns something round."""
    return bool(_CUE.search(unit.text))


def opposites(unit: Unit) -> Iterator[Claim]:
    """The words of a sentence that some other word turns round."""
    for place, (_, _, word) in enumerate(unit.words):
        for name, sign in concepts.signed(word):
            yield claim(unit, place, name, sign, opposite=True)


def asserted(unit: Unit, key: str) -> Iterator[Claim]:
    """Where a sentence says a key is so."""
    for place, (_, _, word) in enumerate(unit.words):
        if word not in COMMON and stem_of(word) == key:
            yield claim(unit, place, key, 1, opposite=False)
