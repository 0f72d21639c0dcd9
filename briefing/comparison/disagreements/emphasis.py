"""Differences of emphasis: two articles tell one matter, and one is surer, more exact or says it in other words.

    described    "a provisional truce" beside "a surprise truce": one noun, two judgements of it
    paired       two sentences that tell one matter, of which one hedges, quantifies, quotes, promises, gives
                 another cause or reads another meaning into it

Sentences tell one matter where each is the other's best in its article, and what they share weighs enough.
Both sides may be right; nothing here is a contradiction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefing.chronology.actors import Cast
from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.stories import Stories
from briefing.comparison.disagreements.text import Reading, Unit, stem_of, surely_near
from briefing.language.words import COMMON, fold

ALIKE = 0.2
"""Likeness from which two sentences, each the other's best, tell one matter."""
LEAST_SHARED, LEAST_MASS = 3, 4.5
ALIKE_HEDGED = 0.3
"""Likeness from which one hedge more, or another degree of commitment, is one about the same thing."""
COPIED = 0.65
"""Share of the shorter sentence's words from which two sentences are one text."""
LEAST_PLAIN = 3
"""Rare words besides names that two sentences of one matter share."""
RARE = 1.2
MOST_OF_A_NOUN = 12
SAME_NEWS_DAYS = 4

_JUDGED = frozenset(
    """provisional temporary surprise surprising historic landmark fragile shaky lasting permanent limited"
    " sweeping modest
    major minor brief lengthy warm cool frosty tense cordial candid harsh mild severe serious abrupt sudden unexpected
    unprecedented rare routine symbolic pivotal crucial vital key significant substantial huge massive small
    partial full
    complete robust weak strong heavy light bitter friendly hostile productive constructive fruitless inconclusive
    successful failed controversial disputed long-awaited overdue hasty swift slow gradual rapid steep sharp slight
    violent peaceful bloody deadly chaotic orderly secret open private public unanimous narrow decisive
    emergency precautionary voluntary forced compulsory tentative preliminary final draft binding informal formal
    official
    unofficial ambitious cautious bold defiant conciliatory record unusual ordinary aggressive assertive
    defensive""".split()
)
"""Words by which a writer judges a thing; a number or a kind of thing is none."""
_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|apparently|supposedly|purportedly|believed to|thought to|said to have|seems? to"
    r"|seemed to"
    r"|appears? to|appeared to|possibly|probably|suspected)\b",
    re.IGNORECASE,
)
_STRENGTHS = (
    frozenset(
        "want wanted hope hoped wish seek sought aim aiming intend intended consider ask requested request".split()
    ),
    frozenset("plan planned plans expect expected propose proposed".split()),
    frozenset(
        "vow vowed vowing pledge pledged pledging promise promised commit committed agreed agree decided".split()
    ),
)
_VAGUE = re.compile(
    r"\b(?:multi-?billion|multi-?million|billions|millions|dozens|scores|hundreds|thousands|several|many|numerous"
    r"|a number of|a few|a handful)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w])(?:[$€£¥]\s?)?\d[\d,.]*(?:\s?(?:bn|billion|million|m|percent|%))?")
_CAUSE = re.compile(
    r"\b(?:over|after|following|because of|due to|caused by|strained by|fuel+ed by|triggered by|prompted by"
    r"|sparked by|driven by"
    r"|amid|blamed on|such as)\s+(?P<what>[^.;—]{8,90})",
    re.IGNORECASE,
)
_READING = re.compile(
    r"\b(?:signal+ing|underscor(?:ing|es)|underlin(?:ing|es)|reinforcing|reflecting|highlighting|suggesting"
    r"|demonstrating|showing"
    r"|hinting at|seen as|viewed as|interpreted as|a sign of|a gesture|a nod to)\b\s*(?P<what>[^.;]{8,120})",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“«\"][^“”«»\"]{4,}")
_LIST = re.compile(
    r"\b(?:address\w*|rais\w+|discuss\w*|includ\w+|such as|like|emphasi\w+|collaboration on|pledges on|on)\s+"
    r"(?P<what>[^.;:]{4,120}?,? and [^.;:,]{3,60})",
    re.IGNORECASE,
)


class _Pair(NamedTuple):
    like: float
    one: Unit
    other: Unit


def find(reading: Reading, stories: Stories, cast: Cast) -> Iterator[Finding]:
    """What two articles of a story tell with another emphasis."""
    yield from _described(reading, stories)
    for pair in _matters(reading, stories, cast):
        found = _how(reading, pair.one, pair.other)
        if found:
            question, reason = found
            sides = tuple(Side(unit.text, (unit.support(),)) for unit in (pair.one, pair.other))
            yield Finding("doubt", question, sides, reason, 5.0 + pair.like, "difference")


# ---------------------------------------------------------------------------- one noun, two judgements


def _described(reading: Reading, stories: Stories) -> Iterator[Finding]:
    told: dict[str, list[tuple[Unit, str, str]]] = {}
    for unit in reading.units:
        if unit.paragraph.background or stories.alone(unit.article):
            continue
        words = unit.words
        for place, (start, _, word) in enumerate(words):
            if word not in _JUDGED:
                continue
            for noun in words[place + 1 : place + 3]:
                if noun[2] in COMMON or re.search(r"[^\s\w-]", unit.article.text[start : noun[0]]):
                    break
                if noun[2] not in _JUDGED and unit.article.text[noun[0]].islower():
                    told.setdefault(noun[2], []).append((unit, word, unit.article.text[start : noun[1]]))
    for places in told.values():
        if not 1 < len(places) <= MOST_OF_A_NOUN:
            continue
        for at, (one, mine, said) in enumerate(places):
            for other, theirs, words_ in places[at + 1 :]:
                if mine == theirs or one.article is other.article or not stories.same(one.article, other.article):
                    continue
                if not surely_near(one.article, other.article, SAME_NEWS_DAYS):
                    continue
                if reading.mass(one.stems & other.stems) < LEAST_MASS:
                    continue
                thing = said.split()[-1]
                sides = (Side(said, (one.support(),)), Side(words_, (other.support(),)))
                yield Finding("doubt", f"How is the {thing} described?", sides, "one thing under two judgements", 8.0,
                              "difference")  # fmt: skip


# ---------------------------------------------------------------------------- two sentences of one matter


def _matters(reading: Reading, stories: Stories, cast: Cast) -> Iterator[_Pair]:
    """Pairs of sentences of two articles, each the other's best in its article, that tell one matter."""
    best: dict[tuple[int, str], tuple[float, int]] = {}
    pairs: list[_Pair] = []
    for one in reading.units:
        if one.paragraph.background or stories.alone(one.article):
            continue
        for other in reading.sharing(sorted(one.stems), LEAST_SHARED):
            if other.number <= one.number or other.article is one.article or other.paragraph.background:
                continue
            if not stories.same(one.article, other.article) or not surely_near(
                one.article, other.article, SAME_NEWS_DAYS
            ):
                continue
            like = _likeness(reading, one, other)
            if like < ALIKE:
                continue
            for unit, article in ((one, other.article), (other, one.article)):
                key = (unit.number, article.file)
                best[key] = max(best.get(key, (0.0, 0)), (like, 0))
            pairs.append(_Pair(like, one, other))
    for pair in pairs:
        mine = best[pair.one.number, pair.other.article.file][0]
        theirs = best[pair.other.number, pair.one.article.file][0]
        if (
            pair.like == max(mine, theirs)
            and _plain(reading, pair.one, pair.other) >= LEAST_PLAIN
            and _same_people(pair.one, pair.other, cast)
        ):
            yield pair


def _likeness(reading: Reading, one: Unit, other: Unit) -> float:
    """The weight of what is shared over that of the shorter sentence; only rare words count."""
    weight: Mapping[str, float] = reading.weight
    shared = [w for s in one.stems & other.stems if (w := weight.get(s, 0.0)) >= RARE]
    if len(shared) < 2 or sum(shared) < LEAST_MASS:
        return 0.0
    least = min(sum(weight.get(s, 0.0) for s in unit.stems) for unit in (one, other))
    return 0.0 if sum(shared) > COPIED * least else sum(shared) / (least + 4.0)


def _plain(reading: Reading, one: Unit, other: Unit) -> int:
    """How many rare words besides names two sentences share."""
    text = one.article.text
    plain = {stem_of(w) for s, _, w in one.words if text[s].islower()} & one.stems & other.stems
    return sum(reading.weight.get(s, 0.0) >= RARE for s in plain)


def _same_people(one: Unit, other: Unit, cast: Cast) -> bool:
    mine, theirs = (cast.named(u.article.file, u.article.text, u.start, u.end) for u in (one, other))
    return not (mine - theirs and theirs - mine)


def _how(reading: Reading, one: Unit, other: Unit) -> tuple[str, str] | None:
    """The question two sentences of one matter answer with another emphasis, and how they differ."""
    a, b = one.text, other.text
    like = _likeness(reading, one, other)
    if like >= ALIKE_HEDGED and bool(_HEDGE.search(a)) != bool(_HEDGE.search(b)):
        return "Is it certain?", "hedged in one, said plainly in the other"
    if _rounded(a, b) or _rounded(b, a):
        return "How exact is it?", "a figure in one, only its order in the other"
    levels = [{n for n, words in enumerate(_STRENGTHS) if words & {w for _, _, w in u.words}} for u in (one, other)]
    if like >= ALIKE_HEDGED and levels[0] and levels[1] and not levels[0] & levels[1]:
        return "Was it wished, planned or promised?", "another degree of commitment"
    for pattern, question, reason in (
        (_CAUSE, "What is it put down to?", "other causes or occasions"),
        (_READING, "What is it taken to mean?", "another reading of the same act"),
        (_LIST, "What did it include?", "lists that do not hold the same"),
    ):
        if any(_other(pattern, mine, theirs, a, b) for mine in pattern.finditer(a) for theirs in pattern.finditer(b)):
            return question, reason
    if _own_words(reading, one, other) or _own_words(reading, other, one):
        return "Whose words are they?", "quoted in one, the writer's own words in the other"
    return None


def _other(pattern: re.Pattern[str], mine: re.Match[str], theirs: re.Match[str], a: str, b: str) -> bool:
    """Whether two phrases hang on the same word and hold other things."""
    left, right = _stems(mine.group("what")), _stems(theirs.group("what"))
    if not left or not right or len(left & right) > min(len(left), len(right)) / 2:
        return False
    if pattern is _READING:
        return True
    before = (_stems(" ".join(text[: m.start()].split()[-BESIDE:]) + " " + m.group().split()[0]) for m, text in
              ((mine, a), (theirs, b)))  # fmt: skip
    return bool(next(before) & next(before))


BESIDE = 4
"""Words before a cause or a list in which stands what it is the cause or the list of."""


def _rounded(vague: str, exact: str) -> bool:
    """Whether one gives only the order of what the other counts: the same word behind both."""
    for word in _VAGUE.finditer(vague):
        behind = _stems(" ".join(vague[word.end() :].split()[:4]))
        for number in _NUMBER.finditer(exact):
            if behind & _stems(" ".join(exact[number.end() :].split()[:4])):
                return True
    return False


def _own_words(reading: Reading, quoted: Unit, plain: Unit) -> bool:
    """Whether one gives as its own what the other quotes."""
    if _ANY_QUOTE.search(plain.text) or _SAYS.search(plain.text):
        return False
    for match in _QUOTED.finditer(quoted.text):
        shared = _stems(match.group()) & plain.stems
        if sum(reading.weight.get(s, 0.0) >= RARE for s in shared) >= LEAST_SHARED:
            return True
    return False


_ANY_QUOTE = re.compile(r"[“”«»\"]|(?<!\w)[‘']")
_SAYS = re.compile(r"\b(?:said|says|told|according|added)\b")


def _stems(words: str) -> frozenset[str]:
    folded = (fold(word) for word in re.findall(r"\w+", words))
    return frozenset(stem_of(w) for w in folded if w not in COMMON and len(w) > 1)
