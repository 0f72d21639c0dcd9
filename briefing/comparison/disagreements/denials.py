"""What one place denies, doubts or turns round, and another says as a fact.

    turned      "did not sign", "no rival bid", "remained", beside the same without the turn (`polarity`)
    denied      "denied that …", "reports that … are false", beside what was denied
    doubted     "could not be confirmed that …", "no evidence that …", "reportedly", beside the plain statement

The two must be of one story and one time, and share the words the matter is about. A plan does not
contradict what happened, nor a wish a plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.comparison.disagreements import accounts, polarity
from briefing.comparison.disagreements.asking import so
from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.polarity import Claim
from briefing.comparison.disagreements.stories import Stories
from briefing.comparison.disagreements.text import Reading, Unit, near, same_days, stem_of, surely_near
from briefing.language.words import COMMON, fold
from briefing.model import DisagreementKind

_DENIES = re.compile(
    r"\b(?:den(?:ied|ies|ying)|rejected|rejects|dismissed|dismisses|disputed|disputes|refuted|refutes|contradicted"
    r"|contested|contests|ruled out|rules out)\b(?P<what>\s[^.;]{0,160})",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"\b(?:that|having|being|(?:any|the|those|these|all)?\s*(?:reports?|claims?|allegations?|accusations?|rumou?rs?"
    r"|suggestions?|charges?|role|involvement|knowledge|links?|connection|responsibility|wrongdoing))\b|^\s+\w+ing\b",
    re.IGNORECASE,
)
_FALSE = re.compile(
    r"\b(?:[Rr]eports?|[Cc]laims?|[Aa]llegations?|[Rr]umou?rs?|[Ss]uggestions?|[Ii]t (?:is|was) (?:false|untrue"
    r"|not true))\b"
    r"(?P<what>\s+(?:that|of)\b[^.;]{4,160}?)(?=,? (?:is|are|was|were) (?:\w+ )?(?:false|baseless|groundless"
    r"|fabricated|untrue"
    r"|unfounded|nonsense|not true|wrong|incorrect|denied|fake)\b)"
)
_UNSURE = re.compile(
    r"\b(?:could not be (?:independently )?(?:confirmed|verified|established)|(?:could|can)(?: not|not|[’']t) (?:be )?"
    r"(?:exclude|rule out|ruled out|excluded|confirm|verify)|(?:is|was|remains?|remained) (?:un(?:clear|certain"
    r"|confirmed)"
    r"|not clear|in doubt)|no (?:evidence|proof|sign) (?:that|of)|doubts? (?:that|whether)|unlikely to"
    r"|do(?:es)? not seem|should not look for|be surprised if)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(r"\b(?:reportedly|allegedly|supposedly|purportedly)\b", re.IGNORECASE)
_DENY_STEMS, _UNSURE_STEMS, _FALSE_STEMS = (
    frozenset(stem_of(fold(word)) for word in words.split())
    for words in (
        (
            "denied denies denying rejected rejects dismissed dismisses disputed disputes refuted refutes contradicted "
            "contested contests ruled rules"
        ),
        (
            "confirmed verified established exclude rule ruled excluded confirm verify unclear uncertain unconfirmed "
            "clear doubt evidence proof sign unlikely seem look surprised"
        ),
        "false baseless groundless fabricated untrue unfounded nonsense true wrong incorrect denied fake",
    )
)
_NOT = re.compile(r"\b(?:not|no|never|nobody|none|nothing|without|nor|neither)\b|n[’']t\b", re.IGNORECASE)
LEAST_TURNED, LEAST_OPPOSITE = 4.0, 4.5
"""Weight of what two sentences share, the turned word with it, for them to speak of one thing."""
LEAST_DENIED, LEAST_WHOLE, WHOLE, LEAST_PART = 4.5, 2.4, 0.7, 0.4
"""Weight of what a denial and a statement share; less where it is nearly all that is denied."""
LEAST_HEDGED, LEAST_SHARED_HEDGED = 9.0, 4
SAME_ARTICLE = 1.5
"""Weight more that two sentences of one article need to speak of one thing: what else would they speak of."""
_ANOTHER = re.compile(r"\b(?:another|also|second|rival|several|competing)\b", re.IGNORECASE)
_CARRIES_ON = re.compile(r"[“\"«]?(?:In particular|Among (?:them|these)|These include|They include|Above all)\b")
HEDGED_DAYS = 4
RARE, RARE_ALONE = 1.6, 2.2
"""Weight of a word that says what is spoken of, beside others and alone ("There was no raid")."""
MOST_TOLD = 3
CLAIM_WITHIN = 45
"""Characters behind a word of denial in which what is denied begins."""
NEAR = 3
"""Sentences around a denial in which what is denied may stand."""
_PEOPLE_STATES = frozenset({"alive", "harmed"})
_MOVING = frozenset({"rise", "ease", "win"})
"""What goes one way today and the other tomorrow."""
LEAST_SUBJECT, LEAST_RUNNING = 2.2, 1.0


def find(reading: Reading, stories: Stories) -> Iterator[Finding]:
    """Statements that other statements deny, doubt or turn round."""
    opposed: dict[str, list[Claim]] = {}
    for unit in reading.units:
        if unit.paragraph.background or "?" in unit.text[-2:]:
            continue
        if stories.alone(unit.article) and unit.stems.isdisjoint(_DENY_STEMS) and not polarity.may_turn(unit):
            continue
        for one in polarity.turned(unit):
            yield from _turned(reading, stories, one)
        if not unit.stems.isdisjoint(_DENY_STEMS) and (denies := _DENIES.search(unit.text)):
            yield from _denied(reading, stories, unit, denies.group("what"), denies.group().split()[0])
        if not unit.stems.isdisjoint(_FALSE_STEMS) and (false := _FALSE.search(unit.text)):
            yield from _denied(reading, stories, unit, false.group("what"), "called false", claim=True)
        if not unit.stems.isdisjoint(_UNSURE_STEMS) and (cue := _UNSURE.search(unit.text)):
            yield from _unsure(reading, stories, unit, cue)
        if "edly" in unit.text and _HEDGED.search(unit.text):
            yield from _hedged(reading, stories, unit)
        if not stories.alone(unit.article):
            for one in polarity.opposites(unit):
                if one.mode != "wish":
                    opposed.setdefault(one.key, []).append(one)
    for claims in opposed.values():
        yield from _opposed(reading, stories, claims)


# ---------------------------------------------------------------------------- turned by a small word


def _turned(reading: Reading, stories: Stories, one: Claim) -> Iterator[Finding]:
    if one.mode == "wish" or one.sign > 0:
        return
    about = one.about
    after = reading.after(one.unit)
    if after is not None and _CARRIES_ON.match(after.text):
        about |= after.stems
    told: list[tuple[float, Unit]] = []
    for other in reading.sharing([one.key], 1):
        if not _may_meet(stories, one.unit, other):
            continue
        if other is after:
            continue
        shared = about & other.stems
        mass = reading.mass(frozenset({one.key}) | shared) - SAME_ARTICLE * (other.article is one.unit.article)
        alone = not about and one.sign < 0 and reading.weight.get(one.key, 0.0) >= RARE_ALONE
        if one.other:
            alone = other.article is not one.unit.article and bool(_ANOTHER.search(other.text))
        alone = alone and other.article is not one.unit.article
        if not alone and (mass < LEAST_TURNED or not any(reading.weight.get(s, 0.0) >= RARE for s in shared)):
            continue
        if any(_contradicts(one, theirs) for theirs in polarity.asserted(other, one.key)):
            told.append((mass, other))
    if told:
        told.sort(key=lambda pair: (-pair[0], pair[1].number))
        word = one.unit.words[one.place]
        said = one.unit.article.text[word[0] : word[1]]
        others = [other for _, other in told[:MOST_TOLD]]
        question = f"Was it {said} or not?" if said.endswith("ed") else "Is it so?"
        yield _two("denial", question, one.unit, others, f"“{said}” turned round here, and not there")


def _contradicts(one: Claim, other: Claim) -> bool:
    if other.sign < 0 or other.mode != one.mode:
        return False
    # "Did not discuss prisoners" leaves open whether the canal was discussed.
    if one.other or one.noun:
        return True
    if one.behind and other.behind and not (one.behind & other.about or one.before & other.behind):
        return False
    return not _UNSURE.search(other.unit.text)


def _may_meet(stories: Stories, one: Unit, other: Unit) -> bool:
    if one is other or other.paragraph.background or other.text.endswith("?"):
        return False
    return stories.same(one.article, other.article) and near(one.article, other.article)


# ---------------------------------------------------------------------------- opposites


def _opposed(reading: Reading, stories: Stories, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Words that turn each other round, said of one thing."""
    by_stem: dict[str, list[Claim]] = {}
    for one in claims:
        for stem in one.about:
            if reading.weight.get(stem, 0.0) >= RARE:
                by_stem.setdefault(stem, []).append(one)
    told: set[tuple[int, int]] = set()
    for group in by_stem.values():
        if len(group) > MOST_OPPOSED:
            continue
        for at, one in enumerate(group):
            for other in group[at + 1 :]:
                pair = (one.unit.number, other.unit.number)
                if (
                    one.sign == other.sign
                    or one.mode != other.mode
                    or pair in told
                    or one.unit.article is other.unit.article
                ):
                    continue
                if not _may_meet(stories, one.unit, other.unit) or not _of_one_thing(reading, one, other):
                    continue
                told.add(pair)
                words = [c.unit.article.text[slice(*c.unit.words[c.place][:2])] for c in (one, other)]
                if stem_of(fold(words[0])) in other.unit.stems or stem_of(fold(words[1])) in one.unit.stems:
                    continue  # "closed for some hours, it reopened on Saturday" tells both
                reason = f"“{words[0]}” beside “{words[1]}”"
                yield _two("denial", _what_of(one, other), one.unit, [other.unit], reason)


MOST_OPPOSED = 24


def _of_one_thing(reading: Reading, one: Claim, other: Claim) -> bool:
    subjects = reading.linked(one.unit, one.before) & reading.linked(other.unit, other.before)
    if one.key in _PEOPLE_STATES:
        # One may have died where another survived: one side must speak of all of them, or of the same one.
        return (one.each or other.each) and reading.mass(subjects) >= LEAST_SUBJECT
    if one.key in _MOVING and (len(subjects) < 2 or not same_days(one.unit.article, other.unit.article, 1)):
        return reading.mass(one.behind & other.behind) >= LEAST_OPPOSITE
    objects = one.behind & other.behind
    if reading.mass(subjects) >= LEAST_SUBJECT or reading.mass(objects) >= LEAST_OPPOSITE:
        return True
    return reading.mass(objects) >= LEAST_RUNNING and _what_of(one, other) != "Is it so?"


def _what_of(one: Claim, other: Claim) -> str:
    """The question about the two words running that both sentences have, where they have them."""
    pairs = {(left[2], right[2]) for left, right in pairwise(other.unit.words)}
    for left, right in pairwise(one.unit.words):
        if left[2] not in COMMON and right[2] not in COMMON and (left[2], right[2]) in pairs:
            return f"What of the “{one.unit.article.text[left[0] : right[1]]}”?"
    return "Is it so?"


# ---------------------------------------------------------------------------- denied, doubted


def _denied(
    reading: Reading, stories: Stories, unit: Unit, what: str, said: str, *, claim: bool = False
) -> Iterator[Finding]:
    if not claim and not _CLAIM.search(what[:CLAIM_WITHIN]):
        return
    if accounts.points_back(unit.text):
        return
    about = _stems(what)
    told = _asserting(reading, stories, unit, about, LEAST_DENIED)
    if told:
        yield _two("denial", so(what), unit, told, f"“{said}” beside the same as a fact")
        return
    beside = _beside(reading, unit, about)
    if beside is not None:
        yield _two("denial", so(what), unit, [beside], f"“{said}” near what is denied")
        return
    # "I cannot exclude that water came from the reservoir", in another article of the story.
    for other in reading.sharing(sorted(about), 1):
        if other.article is unit.article or not _may_meet(stories, unit, other) or not _UNSURE.search(other.text):
            continue
        if any(reading.weight.get(s, 0.0) >= RARE for s in about & other.stems):
            yield _two("doubt", so(what), unit, [other], "denied here, and not excluded there")
            return


def _asserting(reading: Reading, stories: Stories, unit: Unit, about: frozenset[str], least: float) -> list[Unit]:
    """Sentences of the story that say something of the matter as a fact, the most alike first."""
    found = []
    for other in reading.sharing(sorted(about), 2):
        if not _may_meet(stories, unit, other) or _DENIES.search(other.text) or _NOT.search(other.text):
            continue
        if _UNSURE.search(other.text):
            continue
        shared = reading.mass(about & other.stems)
        if shared < LEAST_PART * reading.mass(about):
            continue
        whole = shared >= LEAST_WHOLE and shared >= WHOLE * reading.mass(about)
        if (shared >= least or whole) and not _wished(other, about):
            found.append((shared, other))
    return [other for _, other in sorted(found, key=lambda pair: (-pair[0], pair[1].number))][:MOST_TOLD]


def _wished(unit: Unit, about: frozenset[str]) -> bool:
    """Whether all the words of the matter stand under a wish or a plan."""
    claims = [
        polarity.claim(unit, n, "", 1, opposite=False) for n, w in enumerate(unit.words) if stem_of(w[2]) in about
    ]
    return bool(claims) and all(one.mode != "told" for one in claims)


def _beside(reading: Reading, unit: Unit, about: frozenset[str]) -> Unit | None:
    """The sentence near a denial that says what is denied: it shares a rare word with it, and denies nothing."""
    best: tuple[float, Unit] | None = None
    for number in range(max(0, unit.number - NEAR), min(len(reading.units), unit.number + NEAR + 1)):
        other = reading.units[number]
        if other is unit or other.article is not unit.article or _DENIES.search(other.text) or _NOT.search(other.text):
            continue
        mass = sum(w for stem in about & other.stems if (w := reading.weight.get(stem, 0.0)) >= RARE)
        if mass >= LEAST_TURNED and (best is None or mass > best[0]):
            best = mass, other
    return best[1] if best else None


def _unsure(reading: Reading, stories: Stories, unit: Unit, cue: re.Match[str]) -> Iterator[Finding]:
    what = unit.text[cue.end() :]
    told = [
        other
        for other in _asserting(reading, stories, unit, _stems(what), LEAST_DENIED)
        if not _UNSURE.search(other.text) and other.article is not unit.article
    ]
    if told:
        yield _two("doubt", so(what), unit, told, "doubted here, said as a fact there")


def _hedged(reading: Reading, stories: Stories, unit: Unit) -> Iterator[Finding]:
    told = []
    for other in reading.sharing(sorted(unit.stems), LEAST_SHARED_HEDGED):
        if other.article is unit.article or not _may_meet(stories, unit, other) or _HEDGED.search(other.text):
            continue
        if not surely_near(unit.article, other.article, HEDGED_DAYS):
            continue
        if reading.mass(unit.stems & other.stems) >= LEAST_HEDGED:
            told.append(other)
    if told:
        yield _two(
            "doubt", "Is it certain?", unit, told[:MOST_TOLD], "“reportedly” or the like here, said plainly there"
        )


def _stems(words: str) -> frozenset[str]:
    folded = (fold(word) for word in re.findall(r"\w+", words))
    return frozenset(stem_of(w) for w in folded if w not in COMMON and len(w) > 1)


def _two(kind: DisagreementKind, question: str, unit: Unit, told: Sequence[Unit], reason: str) -> Finding:
    sides = (Side(unit.text, (unit.support(),)), Side(told[0].text, tuple(other.support() for other in told)))
    if kind == "doubt":
        return Finding(kind, question, sides, reason, 15.0, "difference")
    return Finding(kind, question, sides, reason, 25.0)
