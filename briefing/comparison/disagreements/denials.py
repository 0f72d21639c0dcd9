"""What one place denies, doubts or hedges, and another says as a fact.

    denied       "denied that …", "disputed that account", beside what was denied
    not done     "was not addressed", "received no other offer", beside the same verb or noun without the not
    doubted      "could not be confirmed that …", "cannot exclude", "reportedly", beside the plain statement
    in one breath "which the ministry claims are for fishing, though concerns persist"
    opposites    "maintained … exchanges" beside "curtailed … exchanges"

The two must be of one story and one time, and share the words the matter is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.stories import Stories
from briefing.comparison.disagreements.text import Reading, Unit, near
from briefing.language.likeness import STEM
from briefing.language.words import COMMON, fold
from briefing.model import DisagreementKind, Support

_NOT = re.compile(
    r"\b(?:did|does|do|was|were|is|are|has|have|had)(?: not|n[’']t)\s+(?:(?:\w+ly|been|be|even|yet|ever|also)\s+){0,2}"
    r"(?P<verb>\w{4,})|\bnever\s+(?:\w+ly\s+)?(?P<never>\w{4,})"
)
_NONE = re.compile(r"\bno\s+(?:other|second|further|additional|rival|such|new)\s+(?P<noun>[a-z]{4,})")
_NO_ONE = re.compile(
    r"\b[Nn]o (?P<noun>[a-z]{4,}) (?:was|were|had been|has been|have been) (?P<done>[a-z]{4,})"
    r"|\b(?P<did>paid|made|received|took|fired|found|used|gave|sent|signed|sold|issued|took) no (?P<object>[a-z]{4,})"
)
_NOT_A = re.compile(
    r"\b[Nn]ot (?:a|one) (?:single )?(?:cent|penny|dollar|euro|dime|pound|shot|bullet|drop|door) "
    r"(?:was|were|had been|has been) (?P<done>[a-z]{4,})"
)
_DENIES = re.compile(
    r"\b(?:den(?:ied|ies|ying)|rejected|rejects|dismissed|dismisses|disputed|disputes|refuted|refutes|contradicted"
    r"|contested|contests|wave[sd] away|scoffed at|laughed off)\b(?P<what>\s[^.;]{0,160})",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"^\s*(?:that|this|the|his|her|their|those|these)\s+(?:account|version|claims?"
                          r"|allegations?|accusations?|figures?"
                          r"|statement|report|charges?|description)\b", re.IGNORECASE)  # fmt: skip
_CLAIM = re.compile(
    r"\b(?:that|having|(?:any|the|those|these|all)?\s*(?:reports?|claims?|allegations?|accusations?|rumou?rs?|suggestions?"
    r"|charges?|role|involvement|knowledge|link|links|connection|responsibility|wrongdoing))\b|^\s+\w+ing\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:could not be (?:independently )?(?:confirmed|verified|established|reached a)|can(?:not|[’']t) (?:be"
    r" )?(?:exclude|rule out|ruled out"
    r"|confirm|verify)|(?:is|was|remains?|remained) (?:un(?:clear|known|certain|confirmed)|not clear|in doubt)"
    r"|no evidence (?:that|of)|doubts? (?:that|whether)|unlikely to|does not seem|do not seem|should not look for)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(r"\b(?:reportedly|allegedly|supposedly|purportedly)\b", re.IGNORECASE)
_CLAIMS = re.compile(
    r"\b(?:claims?|claimed|insists?|insisted|maintains|denies|den(?:y|ied)|does not (?:\w+ly )?acknowledge"
    r"|refuses to acknowledge"
    r"|do not (?:\w+ly )?acknowledge)\b",
)
_YET = re.compile(r",?\s*\b(?:though|although|but|however|yet)\b", re.IGNORECASE)
_WHILE = re.compile(r"^(?:[“\"])?(?:While|Although|Though|Even as|Despite)\b")
_THINK = re.compile(
    r"\b(?:concerns?|doubts?|critics|evidence|analysts|experts|witness\w*|unofficial\w*|informal\w*|in fact|in"
    r" reality|actually"
    r"|others|opponents|reports|footage|records|data|documents|satellite)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|would|could|should|may|might|plans?|planned|intend\w*|aim\w*|hop(?:e|es|ed)|expect\w*|wants?|if"
    r"|need to|urged?"
    r"|call(?:s|ed)? (?:for|on)|propos\w+)\b",
    re.IGNORECASE,
)
_VERBS = (
    "address addressed discuss discussed raise raised mention mentioned touch touched broach broached talked",
    "attack attacked strike struck hit hitting shell shelled bomb bombed fire fired",
    "leave left walk walked abandon abandoned quit",
    "sign signed agree agreed conclude concluded",
    "meet met",
    "release released free freed",
    "pay paid",
    "approve approved accept accepted back backed endorse endorsed",
    "cross crossed enter entered violate violated",
    "know knew aware",
    "receive received get got",
    "warn warned alert alerted",
    "open opened",
    "kill killed",
    "resign resigned step stepped",
    "use used",
    "order ordered",
)
_CLASS = {word[:STEM]: number for number, words in enumerate(_VERBS) for word in words.split()}
_NOUNS = ("offer bid bidder suitor", "victim casualty", "deal agreement accord", "talk negotiation discussion")
_NOUN_CLASS = {fold(word): number for number, words in enumerate(_NOUNS) for word in words.split()}
_NO_NEWS = frozenset(
    word[:STEM]
    for word in "give given provide provided make made want wanted need needed mean meant seem seemed appear "
    "appeared".split()
)
"""What is said to be so or not in every report: only sentences that share much are set against each other."""
_NO_REPLY = frozenset(
    word[:STEM]
    for word in """respond responded reply replied comment commented answer answered elaborate elaborated disclose
    disclosed name named specify specified identify identified just only even sure clear""".split()
)
"""What a report says nobody did: it contradicts nothing."""
_NEGATION = re.compile(r"\b(?:not|no|never|nobody|none|nothing|without|nor|neither)\b|n[’']t\b", re.IGNORECASE)
_OPPOSITES = (
    (
        "maintain maintained kept continue continued robust",
        "curtail curtailed cut suspend suspended halt halted sever severed froze",
    ),
    (
        "ease eased easing lift lifted lower lowered",
        "linger lingering persist persisted tighten tightened raise raised",
    ),
    ("support supported back backed welcome welcomed", "oppose opposed reject rejected condemn condemned"),
    ("accept accepted", "refuse refused reject rejected"),
    ("succeed succeeded", "fail failed collapse collapsed"),
    ("strengthen strengthened deepen deepened", "weaken weakened"),
    ("confirm confirmed", "deny denied"),
    ("open opened", "close closed shut"),
    ("rise rose increase increased", "fall fell decrease decreased drop dropped"),
)


def _stems_of(words: str) -> frozenset[str]:
    return frozenset(fold(word)[:STEM] for word in words.split())


_CLAIM_STEMS = _stems_of("claim claimed insist insisted maintains denies deny denied acknowledge")
_DENY_STEMS = _stems_of(
    "denied denies denying rejected rejects dismissed dismisses disputed disputes refuted refutes contradicted "
    "contested contests waved scoffed laughed wave"
)
_UNSURE_STEMS = _stems_of(
    "confirmed verified established exclude rule ruled confirm verify unclear unknown uncertain unconfirmed "
    "clear doubt "
    "evidence unlikely seem look reached"
)
"""Words without one of which there is no need to look closer."""
_FALSE = re.compile(
    r"\b(?:called|calls|calling|described|dismissed|is|was|as) (?:it |that |this |them |the \w+ |those \w+"
    r" )?(?:as )?"
    r"(?:a |an |“|\")?"
    r"(?:false|baseless|groundless|fabricated|untrue|nonsense|absurd|lies?|fiction|unfounded|invented|fake)\b",
    re.IGNORECASE,
)
_FALSE_STEMS = _stems_of(
    "false baseless groundless fabricated untrue nonsense absurd lie fiction unfounded invented fake"
)
_CARRIES_ON = re.compile(r"[“\"«]?(?:In particular|Among (?:them|these)|These include|They include|Above all)\b")
LEAST_SHARED, LEAST_MASS = 2, 4.0
LEAST_SHARED_HEDGED, LEAST_MASS_HEDGED = 4, 9.0
"""Rare words two sentences share, and their weight: in one article or story, the verb being the same; and without
it."""
LEAST_MASS_DENIED, LEAST_MASS_OTHER = 6.0, 5.0
RARE_NOUN = 2.0
NEAR = 3
"""Sentences around a denial in which what is denied may stand."""
MOST_TOLD = 3
CLAIM_WITHIN = 45
"""Characters behind a word of denial in which what is denied begins."""
MOST_OPPOSED = 12
FEWEST_ASKED, LONGEST_ASKED = 2, 90
"""Words and characters of a source that a question may be made of."""


class _Cue(NamedTuple):
    unit: Unit
    stems: frozenset[str]
    """What the cue is about."""
    verb: str


def find(reading: Reading, stories: Stories) -> Iterator[Finding]:
    """Statements that other statements deny, doubt or turn round."""
    for unit in reading.units:
        if unit.paragraph.background:
            continue
        text = unit.text
        if not unit.stems.isdisjoint(_CLAIM_STEMS):
            yield from _in_one_breath(unit, text)
        if not unit.stems.isdisjoint(_DENY_STEMS) and (denies := _DENIES.search(text)):
            yield from _denied(reading, stories, unit, denies)
        if " not " in text or "n’t" in text or "n't" in text or "ever " in text:
            for match in _NOT.finditer(text):
                yield from _not_done(reading, stories, unit, (match.group("verb") or match.group("never")).lower())
        for match in _NOT_A.finditer(text) if "ot a " in text or "ot one " in text else ():
            yield from _not_a(reading, stories, unit, fold(match.group("done")))
        if " no " in text or "No " in text:
            for match in _NONE.finditer(text):
                yield from _none_of(reading, stories, unit, fold(match.group("noun")))
            for match in _NO_ONE.finditer(text):
                noun, verb = match.group("noun") or match.group("object"), match.group("done") or match.group("did")
                yield from _not_one(reading, stories, unit, fold(noun), fold(verb))
        if not unit.stems.isdisjoint(_UNSURE_STEMS) and _UNSURE.search(text):
            yield from _unsure(reading, stories, unit)
        if "edly" in text and _HEDGED.search(text):
            yield from _hedged(reading, stories, unit)
    yield from _opposites(reading, stories)
    yield from _called_false(reading)


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
    yield Finding(
        "doubt",
        _so(text[claim.end() : turn]),
        sides,
        f"one sentence gives a claim (“{claim.group()}”) and what speaks against it",
        20.0,
    )


def _called_false(reading: Reading) -> Iterator[Finding]:
    """ "… called the report baseless", beside the sentence before it that tells what the report says."""
    for unit in reading.units:
        if unit.paragraph.background or unit.stems.isdisjoint(_FALSE_STEMS) or not _FALSE.search(unit.text):
            continue
        beside = _beside(reading, unit, unit.stems)
        if beside is not None and beside.number < unit.number:
            yield _two("denial", "Is it so?", unit, [beside], "called false, near what is called so")


def _denied(reading: Reading, stories: Stories, unit: Unit, denies: re.Match[str]) -> Iterator[Finding]:
    what = denies.group("what")
    if _POINTS_BACK.match(what):
        before = reading.before(unit)
        if before is not None:
            yield _two(
                "denial", "Is it so?", unit, [before], f"“{denies.group().split()[0]}” what the sentence before says"
            )
        return
    if not _CLAIM.search(what[:CLAIM_WITHIN]):
        return
    about = _stems(what)
    told = _asserting(reading, stories, unit, about, LEAST_SHARED, LEAST_MASS_DENIED, plain=True)
    if told:
        yield _two("denial", _so(what), unit, told, f"“{denies.group().split()[0]}” beside the same as a fact")
        return
    beside = _beside(reading, unit, about)
    if beside is not None:
        yield _two("denial", _so(what), unit, [beside], f"“{denies.group().split()[0]}” near what is denied")
        return
    # "I cannot exclude that water came from the reservoir", in another article of the story.
    for other in reading.sharing(sorted(about), 1):
        if (
            other.article is not unit.article
            and stories.same(other.article, unit.article)
            and _UNSURE.search(other.text)
        ):
            rare = {s for s in about & other.stems if reading.weight.get(s, 0.0) >= RARE_NOUN}
            if rare:
                yield _two("doubt", _so(what), unit, [other], "denied here, and not excluded there")
                return


def _beside(reading: Reading, unit: Unit, about: frozenset[str]) -> Unit | None:
    """The sentence near a denial that says what is denied: it shares a rare word with it, and denies nothing."""
    best: tuple[float, Unit] | None = None
    for number in range(max(0, unit.number - NEAR), min(len(reading.units), unit.number + NEAR + 1)):
        other = reading.units[number]
        if other is unit or other.article is not unit.article or _negated(other):
            continue
        mass = sum(w for stem in about & other.stems if (w := reading.weight.get(stem, 0.0)) >= RARE_NOUN)
        if mass >= LEAST_MASS and (best is None or mass > best[0]):
            best = mass, other
    return best[1] if best else None


def _not_done(reading: Reading, stories: Stories, unit: Unit, verb: str) -> Iterator[Finding]:
    stem = fold(verb)[:STEM]
    dull = stem in _NO_NEWS
    if stem in _NO_REPLY:
        return
    kind = _CLASS.get(stem)
    verbs = {s for s, number in _CLASS.items() if number == kind} if kind is not None else {stem}
    about = unit.stems - verbs
    after = reading.after(unit)
    if after is not None and _CARRIES_ON.match(after.text):
        about |= after.stems
    told = []
    mass = LEAST_MASS if kind is not None else LEAST_MASS_OTHER
    for other in _asserting(reading, stories, unit, about, LEAST_SHARED + dull, mass + dull, plain=False):
        if other is not after and _does(other, verbs):
            told.append(other)
    if told:
        yield _two("denial", _question(verb), unit, told, f"“not {verb}” beside the same act as a fact")


def _does(unit: Unit, verbs: set[str]) -> bool:
    """Whether a sentence says one of the verbs plainly: with no negation and no plan close before it."""
    for place, (start, _, word) in enumerate(unit.words):
        if word[:STEM] in verbs:
            first = unit.words[max(0, place - 4)][0]
            said = unit.article.text[first:start]
            if not _NEGATION.search(said) and not _PLANNED.search(said):
                return not _UNSURE.search(unit.text) and "?" not in unit.text
    return False


def _none_of(reading: Reading, stories: Stories, unit: Unit, noun: str) -> Iterator[Finding]:
    kind = _NOUN_CLASS.get(noun)
    nouns = {n for n, number in _NOUN_CLASS.items() if number == kind} if kind is not None else {noun}
    if reading.weight.get(noun[:STEM], 0.0) < RARE_NOUN and kind is None:
        return
    for other in reading.sharing(sorted(n[:STEM] for n in nouns), 1):
        if other.article is unit.article or not stories.same(other.article, unit.article):
            continue
        match = re.search(r"\b(?:another|also|second|rival|several|two|three)\b[^.;]{0,40}", other.text, re.IGNORECASE)
        if match and nouns & {w for _, _, w in other.words} and not _negated(other):
            yield _two("denial", "Is it so?", unit, [other], f"no other {noun} here, one there")
            return


def _not_one(reading: Reading, stories: Stories, unit: Unit, noun: str, verb: str) -> Iterator[Finding]:
    """ "No ransom was paid" beside a ransom that was."""
    kind = _CLASS.get(verb[:STEM])
    verbs = {s for s, number in _CLASS.items() if number == kind} if kind is not None else {verb[:STEM]}
    for other in reading.sharing([noun[:STEM]], 1):
        if other is unit or not stories.same(other.article, unit.article):
            continue
        if _does(other, verbs) and noun[:STEM] in other.stems:
            yield _two("denial", _question(verb), unit, [other], f"no {noun} here, one there")
            return


def _not_a(reading: Reading, stories: Stories, unit: Unit, verb: str) -> Iterator[Finding]:
    """ "Not a cent was paid" beside something that was."""
    if reading.weight.get(verb[:STEM], 0.0) < RARE_NOUN:
        return
    kind = _CLASS.get(verb[:STEM])
    verbs = {s for s, number in _CLASS.items() if number == kind} if kind is not None else {verb[:STEM]}
    for other in reading.sharing(sorted(verbs), 1):
        if other is not unit and stories.same(other.article, unit.article) and _does(other, verbs):
            yield _two("denial", _question(verb), unit, [other], f"not a thing {verb} here, something there")
            return


def _unsure(reading: Reading, stories: Stories, unit: Unit) -> Iterator[Finding]:
    cue = _UNSURE.search(unit.text)
    about = _stems(unit.text[cue.end() :]) if cue else frozenset()
    told = [
        other
        for other in _asserting(reading, stories, unit, about, LEAST_SHARED, LEAST_MASS_DENIED, plain=True)
        if not _UNSURE.search(other.text) and other.article is not unit.article
    ]
    if told:
        yield _two(
            "doubt", _so(unit.text[cue.end() :] if cue else ""), unit, told, "doubted here, said as a fact there"
        )


def _hedged(reading: Reading, stories: Stories, unit: Unit) -> Iterator[Finding]:
    told = [
        other
        for other in _asserting(reading, stories, unit, unit.stems, LEAST_SHARED_HEDGED, LEAST_MASS_HEDGED, plain=False)
        if other.article is not unit.article and not _HEDGED.search(other.text)
    ]
    if told:
        yield _two("doubt", "Is it certain?", unit, told, "“reportedly” or the like here, said plainly there")


def _opposites(reading: Reading, stories: Stories) -> Iterator[Finding]:
    """Two verbs that turn each other round, over the same two words running: "cultural exchanges"."""
    table = [(set(a.split()), set(b.split())) for a, b in _OPPOSITES]
    heads = {word for a, b in table for word in (*a, *b)}
    stems = {word[:STEM] for word in heads}
    seen: dict[tuple[str, str], list[tuple[Unit, str, str]]] = {}
    for unit in reading.units:
        if unit.paragraph.background or unit.stems.isdisjoint(stems):
            continue
        for place, (_, _, word) in enumerate(unit.words):
            if word not in heads or any(w == "not" for _, _, w in unit.words[max(0, place - 3) : place]):
                continue
            for left, right in pairwise(unit.words[place + 1 : place + 9]):
                if left[2] not in COMMON and right[2] not in COMMON and left[2] not in heads:
                    said = unit.article.text[left[0] : right[1]]
                    seen.setdefault((left[2], right[2]), []).append((unit, word, said))
    for places in seen.values():
        if not 1 < len(places) <= MOST_OPPOSED:
            continue
        for at, (one, mine, said) in enumerate(places):
            for other, theirs, _ in places[at + 1 :]:
                turned = any((mine in a and theirs in b) or (mine in b and theirs in a) for a, b in table)
                if turned and one.article is not other.article and stories.same(one.article, other.article):
                    yield _two("denial", f"What of the “{said}”?", one, [other], f"“{mine}” beside “{theirs}”")


def _asserting(
    reading: Reading, stories: Stories, unit: Unit, about: frozenset[str], least: int, mass: float, *, plain: bool
) -> list[Unit]:
    """Sentences of the same story that say something of the matter as a fact, the most alike first."""
    found = []
    for other in reading.sharing(sorted(about), least):
        if other is unit or other.paragraph.background or not stories.same(unit.article, other.article):
            continue
        shared = reading.mass(about & other.stems)
        if shared < mass or not near(unit.article, other.article):
            continue
        if plain and (_negated(other) or _PLANNED.search(other.text) or "?" in other.text):
            continue
        found.append((shared, other))
    return [other for _, other in sorted(found, key=lambda pair: (-pair[0], pair[1].number))][:MOST_TOLD]


def _negated(unit: Unit) -> bool:
    text = unit.text
    return bool(_DENIES.search(text) or _NEGATION.search(text))


def _stems(words: str) -> frozenset[str]:
    folded = (fold(word) for word in re.findall(r"\w+", words))
    return frozenset(w[:STEM] for w in folded if w not in COMMON and len(w) > 1)


def _so(words: str) -> str:
    """The question in the source's own words, as far as a heading bears them."""
    said = re.sub(
        r"^\W*(?:(?:(?:any|the|those|these|all)\s+)?(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?)"
        r"\b.{0,30}?\b)?(?:that|whether|if)\b",
        "",
        words.strip(" ,.;"),
    ).strip(" ,.;")
    said = re.sub(r"[“”«»\"].*", "", said).strip() or said.replace('"', "")
    if len(said.split()) < FEWEST_ASKED:
        return "Is it so?"
    if len(said) > LONGEST_ASKED:
        said = f"{said[:LONGEST_ASKED].rpartition(' ')[0]} …"
    return f"Is it so: “{' '.join(said.split())}”?"


def _question(verb: str) -> str:
    return f"Was it {verb} or not?" if verb.endswith("ed") else "Is it so?"


def _two(kind: DisagreementKind, question: str, unit: Unit, told: Sequence[Unit], reason: str) -> Finding:
    mine: tuple[Support, ...] = (unit.support(),)
    theirs = tuple(other.support() for other in told)
    return Finding(
        kind, question, (Side(unit.text, mine), Side(told[0].text, theirs)), reason, 15.0 if kind == "doubt" else 25.0
    )
