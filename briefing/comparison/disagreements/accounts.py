"""Two accounts in one article: a claim, and the sentence beside it that turns it away.

pointing back   "disputed that account", "called that “a fairy tale”", "the claim could not be verified"
another story   "gave a different account. The deputy governor said …"
in one breath   "which the ministry claims are for fishing, though concerns persist"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.comparison.disagreements.asking import so
from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.text import Reading, Unit, stem_of
from briefing.language.words import fold
from briefing.model import DisagreementKind, Support

_THING = (
    r"(?:account|version|claims?|allegations?|accusations?|figures?|statement|reports?|charges?|description|assertions?"
    r"|suggestions?|story|numbers?|tally|toll|timeline|reading)"
)
_DENIES = (
    r"(?:den(?:ied|ies|ying)|reject(?:ed|s|ing)|dismiss(?:ed|es|ing)|disput(?:ed|es|ing)|refut(?:ed|es|ing)"
    r"|contradict(?:ed|s|ing)|contest(?:ed|s|ing)|challeng(?:ed|es|ing)|questioned|wave[sd] away|scoffed at"
    r"|laughed off)"
)
_FALSE = (
    r"(?:false|baseless|groundless|fabricat(?:ed|ion)|untrue|nonsense|absurd|ridiculous|lies?|fiction|unfounded"
    r"|invented|fake"
    r"|fairy tale|fantasy|propaganda|rubbish|slander|incorrect|wrong|misleading|myth)"
)
_BACK = re.compile(
    rf"\b{_DENIES}\s+(?:(?:that|this|the|his|her|their|those|these|both)\s+(?:\w+\s+)?{_THING}\b|(?:this|that"
    rf"|it|them|both)"
    rf"(?=[,.;]|\s+(?:as|on|in|saying|and)\b|$))"
    rf"|\b(?:called|calls|calling|described|dismissed|branded)\s+(?:it|that|this|them|both|(?:the|that|this"
    rf"|those|these)\s+"
    rf"(?:\w+\s+)?{_THING})\s+(?:as\s+)?(?:an?\s+)?[“‘\"'«]?(?:an?\s+)?(?:\w+\s+)?{_FALSE}\b"
    rf"|\b(?:[Tt]hat|[Tt]his|[Ii]t|[Tt]hese|[Tt]hose)(?:\s+{_THING})?(?:[’']s| is| was| are| were)\s+(?:simply "
    rf"|just |plainly )?"
    rf"(?:not true|an? (?:\w+ )?{_FALSE}|{_FALSE})\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    rf"\b(?:(?:that|this|the|his|her|their|those|these|neither)\s+(?:\w+\s+)?{_THING}\s+(?:could not|cannot"
    rf"|can’t|couldn’t|could)\s+be\s+"
    rf"(?:\w+\s+)?(?:verified|confirmed|checked|established)"
    rf"|(?:could|did) not (?:\w+ )?(?:verify|confirm|check) (?:that|this|the|his|her|their|those|these|either)"
    rf" (?:\w+ )?{_THING}"
    r"|no evidence (?:was|has been) (?:given|offered|presented|shown)|(?:gave|offered|presented|provided) no"
    r" evidence)\b",
    re.IGNORECASE,
)
_OTHER_STORY = re.compile(
    r"\b(?:gave|told|offered|had|gives|tells|has)\s+an?\s+(?:very\s+|quite\s+)?(?:different|other|opposite"
    r"|contrary|conflicting)\s+"
    r"(?:account|story|version|picture|explanation)\b",
    re.IGNORECASE,
)
_STEMS = frozenset(
    stem_of(fold(word))
    for word in """denied denies denying rejected rejects rejecting dismissed dismisses dismissing disputed
    disputes disputing
    refuted refutes contradicted contradicts contested contests challenged questioned waved scoffed laughed
    false baseless groundless fabricated fabrication untrue nonsense absurd ridiculous lie lies fiction unfounded
    invented
    fake fairy fantasy propaganda rubbish slander incorrect wrong misleading myth true verified confirmed checked
    established
    verify confirm check evidence different opposite contrary conflicting""".split()
)
_CLAIMS = re.compile(
    r"\b(?:claims?|claimed|insists?|insisted|maintains|denies|den(?:y|ied)|does not (?:\w+ly )?acknowledge"
    r"|refuses to acknowledge|do not (?:\w+ly )?acknowledge)\b"
)
_CLAIM_STEMS = frozenset(
    stem_of(fold(word)) for word in "claim claimed insist insisted maintains denies deny denied acknowledge".split()
)
_YET = re.compile(r",?\s*\b(?:though|although|but|however|yet)\b", re.IGNORECASE)
_WHILE = re.compile(r"^(?:[“\"])?(?:While|Although|Though|Even as|Despite)\b")
_THINK = re.compile(
    r"\b(?:concerns?|doubts?|critics|evidence|analysts|experts|witness\w*|unofficial\w*|informal\w*|in fact|in"
    r" reality|actually|others|opponents|reports|footage|records|data|documents|satellite)\b",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"\b(?:accus\w+|said|says|told|claim\w*|alleg\w+|reported|according|believ\w+|wrote|suspect\w*)\b|[“«]",
    re.IGNORECASE,
)


def find(reading: Reading) -> Iterator[Finding]:
    """Claims that the sentence after them, or their own second half, turns away."""
    for unit in reading.units:
        if unit.paragraph.background:
            continue
        if not unit.stems.isdisjoint(_CLAIM_STEMS):
            yield from _in_one_breath(unit, unit.text)
        if unit.stems.isdisjoint(_STEMS):
            continue
        text = unit.text
        if _BACK.search(text):
            yield from _against(reading, unit, "denial", "turned away right behind it", 26.0)
        elif _UNSURE.search(text):
            yield from _against(reading, unit, "doubt", "not confirmed, right behind the claim", 18.0)
        elif _OTHER_STORY.search(text):
            yield from _against(reading, unit, "denial", "one account, and another right behind it", 27.0)


def _against(reading: Reading, unit: Unit, kind: DisagreementKind, reason: str, strength: float) -> Iterator[Finding]:
    """The account before a sentence that turns it away, and that sentence, or the one behind that says more."""
    told = _account(reading, unit)
    if told is None:
        return
    after = reading.after(unit)
    brief = len(unit.words) <= BRIEF and after is not None and _ACTS.search(after.text)
    answer = after.support() if brief and after is not None else unit.support()
    sides = (Side(told.quote, (told,)), Side(answer.quote, (answer,)))
    yield Finding(kind, "Is it so?", sides, reason, strength, "difference" if kind == "doubt" else "contradiction")


def _account(reading: Reading, unit: Unit) -> Support | None:
    """What the article says before of one who is not the author: the sentence before, or a whole paragraph of it."""
    before = reading.before(unit)
    if before is None:
        return None
    nearest = before.paragraph is unit.paragraph or not before.text.startswith(_QUOTES)
    if nearest and _ACTS.search(before.text) and not points_back(before.text):
        return before.support()
    for _ in range(FAR_BACK):
        if before is None or points_back(before.text) or before.paragraph.background:
            return None
        inside = [
            u for u in reading.of(unit.article.file) if u.paragraph is before.paragraph and u.number <= before.number
        ]
        if any(_ACTS.search(u.text) for u in inside):
            inside = inside[-LONGEST:]
            return unit.support(inside[0].start, inside[-1].end)
        before = reading.before(inside[0])
    return None


_QUOTES = ("“", '"', "«", "'", "‘")
BRIEF = 8
"""Words of a sentence that only says that somebody disagrees."""
FAR_BACK, LONGEST = 3, 3
"""Paragraphs back, and sentences, in which an account is looked for."""


def points_back(text: str) -> bool:
    """Whether a sentence turns away an account and does not say which."""
    return bool(_BACK.search(text))


def _in_one_breath(unit: Unit, text: str) -> Iterator[Finding]:
    """One sentence that gives a claim and what speaks against it."""
    claim = _CLAIMS.search(text)
    if not claim:
        return
    begins = _WHILE.match(text)
    turn = text.find(", ", claim.end()) if begins else -1
    if not begins and (yet := _YET.search(text, claim.end())):
        turn = yet.start()
    if turn < 0 or not _THINK.search(text, turn):
        return
    first, second = text[:turn].rstrip(), text[turn:].lstrip(", ")
    start = unit.start + len(text) - len(second)
    sides = (
        Side(first, (unit.support(unit.start, unit.start + len(first)),)),
        Side(second, (unit.support(start, unit.end),)),
    )
    reason = f"one sentence gives a claim (“{claim.group()}”) and what speaks against it"
    yield Finding("doubt", so(text[claim.end() : turn]), sides, reason, 20.0, "difference")
