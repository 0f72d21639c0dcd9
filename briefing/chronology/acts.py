"""Act words: what kind of thing a statement says was done.

A small list of verbs and nouns news is made of, under the kind of act they name. Two tellings of
one event share the kind more often than the word: one paper's "talks" are another's "summit".
Words are compared folded (`briefing.language.words`), so plurals and spellings need no entry.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

SAYING = "saying"
STATEMENT = "statement"
SPOKEN = frozenset({SAYING, STATEMENT})
"""Kinds that are words only: two statements of one day are one event only where they say the same."""

_VERBS = {
    "call": "phone telephone",
    "visit": "visit travel arrive depart return land tour",
    "agreement": "agree sign ratify conclude normalize reconcile",
    "ban": "restrict suspend halt block impose retaliate blacklist sanction embargo curtail boycott freeze "
    "prohibit evacuate",
    "easing": "lift ease resume reopen restore relax",
    "launch": "launch unveil release introduce fire",
    "military": "deploy mobilize invade occupy seize capture withdraw patrol enforce advance retreat besiege",
    "attack": "attack bomb raid shell kill clash explode assassinate wound injure ambush storm torpedo",
    "disaster": "collapse crash erupt leak flood spill evacuate capsize contaminate infect",
    "death": "die bury drown perish",
    "election": "elect vote reelect inaugurate",
    "appointment": "appoint nominate resign oust impeach succeed topple overthrow depose reinstate recall",
    "justice": "arrest charge convict sentence indict jail sue detain acquit extradite testify raid fine "
    "prosecute imprison",
    "law": "approve adopt enact legislate veto decree authorize order pass reject decide rule endorse",
    "protest": "protest demonstrate rally riot march",
    "founding": "establish found create form join install build complete inaugurate begin start",
    "deal": "acquire merge invest default buy sell nationalize rescue",
    "statement": "announce warn accuse dismiss condemn criticize urge vow pledge promise threaten declare "
    "reveal confirm "
    "deny admit propose demand apologize reaffirm praise congratulate extend invite estimate raise disclose",
    "saying": "say tell note add emphasize describe express explain claim report discuss argue call write believe "
    "comment remark state",
}
_OTHER = {
    "meeting": "meet met meeting summit talk dialogue negotiation consultation conference host hosted hosting sat",
    "call": "telephone phonecall videoconference",
    "visit": "trip journey flew fly departure arrival tour",
    "agreement": "agreement deal treaty accord pact truce ceasefire armistice memorandum settlement",
    "ban": "ban banned banning sanction embargo restriction retaliation curb moratorium quarantine",
    "launch": "fired firing test tested",
    "military": "deployment drill exercise wargame patrol parade invasion offensive withdrew withdrawal blockade troop",
    "attack": "attack strike airstrike bombing raid shot shooting massacre explosion blast clash killing assassination",
    "disaster": "earthquake quake storm hurricane cyclone tsunami spill sank sunk crash outbreak eruption "
    "epidemic pandemic "
    "landslide famine wildfire leak",
    "death": "death dying died dead funeral burial",
    "election": "election referendum ballot poll inauguration reelection",
    "appointment": "appointment resignation nomination impeachment coup sworn quit oath",
    "justice": "trial verdict indictment lawsuit conviction arrest detention ruling autopsy inquest sentencing "
    "pled pleaded",
    "law": "decision resolution legislation veto decree constitution amendment",
    "protest": "protest demonstration rally riot uprising revolt revolution",
    "founding": "founding establishment began begun built",
    "deal": "takeover merger acquisition bailout bankruptcy bought sold",
    "statement": "announcement statement remark speech address interview conversation apology",
    "saying": "said told wrote",
}


_AMBIGUOUS = (
    "march",
    "state",
    "form",
    "order",
    "note",
    "call",
    "report",
    "land",
    "tour",
    "shell",
    "phone",
    "fine",
    "rule",
)
"""Base forms that are too often another word: a month, a noun, a part of a name."""


def _forms(verb: str) -> tuple[str, ...]:
    """Base, past and -ing form of a regular verb; the -s form is folded away."""
    if verb.endswith("e"):
        return verb, verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ied", verb + "ing"
    return verb, verb + "ed", verb + "ing"


def _lexicon() -> dict[str, str]:
    kinds: dict[str, str] = {}
    for kind, words in _VERBS.items():
        for verb in words.split():
            for form in _forms(verb):
                kinds.setdefault(form, kind)
    for kind, words in _OTHER.items():
        for word in words.split():
            kinds[word] = kind
    for word in _AMBIGUOUS:
        kinds.pop(word, None)
    kinds["phone"] = "call"
    return kinds


KINDS = _lexicon()
"""Folded word -> kind of act."""


class Act(NamedTuple):
    """An act word as it stands in the text."""

    start: int
    word: str
    kind: str


def found(words: Sequence[tuple[int, int, str]]) -> list[Act]:
    """The act words among folded words with their places, in order."""
    return [Act(start, word, kind) for start, _, word in words if (kind := KINDS.get(word))]


def main(acts: Sequence[Act]) -> Act | None:
    """The act a clause is about: the first that is more than words, unless somebody says it first.

    "Xi told Lee that the talks …" is a statement; "talks, officials said, …" are talks.
    """
    if not acts:
        return None
    return acts[0] if acts[0].kind not in SPOKEN or len(acts) == 1 else _behind_noun(acts)


def _behind_noun(acts: Sequence[Act]) -> Act:
    spoken = acts[0]
    if spoken.kind == STATEMENT:
        return spoken
    return next((act for act in acts[1:3] if act.kind == STATEMENT), spoken)
