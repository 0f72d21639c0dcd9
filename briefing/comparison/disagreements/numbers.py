"""One quantity, two numbers.

Two articles of one story count the same thing where they use the same noun or measure, no word
beside one number names another measure (injured, exports, a month earlier), and their sentences
are of one time. What nearly every article counts in (people, dollars, per cent) needs sentences
that are alike besides. An article that also gives the other's number does not disagree with it,
and a count that grows is news, not a contradiction: the later report overtakes the earlier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.chronology.order import bounds, ordinal
from briefing.comparison.disagreements import quantities
from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.quantities import COMMON_UNITS, Quantity, apart
from briefing.comparison.disagreements.stories import Stories
from briefing.comparison.disagreements.text import Reading, later, near, published, same_days, stem_of
from briefing.language.words import COMMON, fold
from briefing.model import Support

_CONTRASTS = tuple(
    tuple(frozenset(side.split()) for side in line.split("|"))
    for line in (
        "kill killed dead died death|injure injured wound wounded hurt|miss missing|arrest arrested detained",
        "export|import",
        "profit|revenue sale turnover|loss",
        "man men|woman women|child children boy girl",
        "soldier troop military|civilian",
        "rise rose increase increased gain grew|fall fell decrease decreased drop dropped decline declined",
        "first|second|third",
        "minimum lowest|maximum highest peak record|average mean|total overall",
        "old former previous|new",
        "against opposed oppose|favor for backed",
        "demand demanded ask asked sought want wanted seek|pay paid pays",
        "save saved saving|cost costs fee spend spent",
    )
)
"""Words that name different measures of one thing."""
_MARKS = tuple(
    frozenset(line.split())
    for line in (
        "forecast expect expected plan planned target aim will projected estimate predict would could threshold",
        "founding founder founded",
        "serious seriously critical critically",
        "licensed capacity allowed permitted room seat up-to",
        "another further more earlier previous previously",
        "include including included among",
        "initial initially originally first",
    )
)
"""Words right beside a number that make it one of another kind than a bare one."""
CLOSE_BEFORE, CLOSE_BEHIND = 4, 2
_RATES = tuple(
    frozenset(side.split())
    for side in "monthly month|yearly annual annually year|quarter quarterly|week weekly|daily day|hour hourly".split(
        "|"
    )
)
"""Spans that a rate is counted over: they tell two rates apart, not two counts."""
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_FATES = frozenset({"dead", "hurt", "missing", "held", "moved", "rescued", "freed", "crowd"})
"""What happens to people, and is counted once a story."""
_GROWING = _FATES | {"case", "house", "vote", "ship"}
ALIKE_COMMON, ALIKE_OTHER = 0.22, 0.08
"""Likeness two sentences need: for what everybody counts, and otherwise."""
ALIKE_BESIDE = 0.1
"""What is enough where the words beside two numbers are the same: a span or a share alone says little."""
_PART = re.compile(r"\s*(?:\w+ )?of (?:the|them|those|these|whom|which|its|his|her|their|our|us)\b")
"""Behind a number that counts a part of something: "eight of the dead"."""
_NOBODY = re.compile(
    r"no(?:body|one)?\b(?! (?:one|deaths?|fatalit|casualt|injur|victims?|dead|killed|wounded|missing|people|person"
    r"|lives|arrests?|survivors?|bodies)\b)",
    re.IGNORECASE,
)
"""A "no" that counts something else than people's fates."""
_DAY_OF_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $")
LEAST_BESIDE, LEAST_BESIDE_MASS, LEAST_SPAN, LEAST_ALONE = 2, 5.0, 1.7, 2.0
FEW_OF_A_THING = 5
"""A smaller number of a thing is often another few of them."""
MOST_OF_A_STORY = 40
"""Articles of one story whose numbers are compared."""


def find(reading: Reading, stories: Stories) -> Iterator[Finding]:
    """Quantities that two places number differently."""
    by_thing: dict[str, list[Quantity]] = {}
    for unit in reading.units:
        if unit.paragraph.background or (stories.alone(unit.article) and not _ACCOUNT.search(unit.text)):
            continue
        for quantity in quantities.of(unit):
            by_thing.setdefault(quantity.counted, []).append(quantity)
    for counted, found in by_thing.items():
        for group in _by_story(found, stories):
            yield from _of_thing(reading, counted, group)
        yield from _two_accounts(reading, stories, counted, found)


def _by_story(found: Sequence[Quantity], stories: Stories) -> Iterator[list[Quantity]]:
    """The quantities of each article with those of its story, each group once."""
    by_file: dict[str, list[Quantity]] = {}
    for one in found:
        by_file.setdefault(one.unit.article.file, []).append(one)
    told: set[frozenset[str]] = set()
    for file, mine in by_file.items():
        files = frozenset(f for f in stories.others(mine[0].unit.article) if f in by_file) | {file}
        if 1 < len(files) <= MOST_OF_A_STORY and files not in told:
            told.add(files)
            yield [one for f in by_file if f in files for one in by_file[f]]


def _of_thing(reading: Reading, counted: str, found: Sequence[Quantity]) -> Iterator[Finding]:
    by_file: dict[str, list[Quantity]] = {}
    for one in found:
        by_file.setdefault(one.unit.article.file, []).append(one)
    told: list[tuple[float, Quantity, Quantity]] = []
    for place, one in enumerate(found):
        for other in found[place + 1 :]:
            if one.unit.article is other.unit.article or not apart(one, other):
                continue
            if _counts_else(one) or _counts_else(other):
                continue
            # An article that gives both numbers counts two things, or tells of both accounts.
            if _given(one, by_file[other.unit.article.file]) or _given(other, by_file[one.unit.article.file]):
                continue
            like = reading.alike(one.unit, other.unit)
            alone = len(by_file[one.unit.article.file]) == len(by_file[other.unit.article.file]) == 1
            if _same_thing(reading, counted, one, other, like, alone):
                told.append((like, one, other))
    if not told:
        return
    like, one, other = max(told, key=lambda t: (t[0], -t[1].unit.number, -t[2].unit.number))
    sides = [_side(one, found, reading), _side(other, found, reading)]
    yield Finding("number", _question(one, other), tuple(sides), _reason(one, like), 40.0 + like)


_ACCOUNT = re.compile(
    r"\b(?:said|says|told|according to|claim(?:s|ed)|put(?:s)? (?:the|it|their)|speaks? of|estimate[sd]?|report(?:s|ed)"
    r"|list(?:s|ed)?|count(?:s|ed)?|by its (?:own )?count|insist(?:s|ed))\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:rose|risen|up from|earlier|previous(?:ly)?|from \d|since then|a year|now|later|another|further"
    r"|of (?:them|whom|these|those)|including|more)\b",
    re.IGNORECASE,
)


def _two_accounts(reading: Reading, stories: Stories, counted: str, found: Sequence[Quantity]) -> Iterator[Finding]:
    """Two sentences running in which two bodies number one thing differently."""
    for one, other in pairwise(found):
        near = one.unit.article is other.unit.article and other.unit.number - one.unit.number == 1
        if not near or not apart(one, other) or counted in COMMON_UNITS or counted.startswith("money"):
            continue
        told = one.unit.text, other.unit.text
        if all(_ACCOUNT.search(words) and not _THEN.search(words) for words in told) and not _contrast(one, other):
            story = [q for q in found if stories.same(q.unit.article, one.unit.article)]
            sides = (_side(one, story, reading), _side(other, story, reading))
            yield Finding("number", _question(one, other), sides, "two accounts side by side in one article", 42.0)


def _counts_else(one: Quantity) -> bool:
    """Whether a number counts a part, a day of the month, or nobody's fate."""
    text = one.unit.article.text
    if _PART.match(text, one.end, one.unit.end) or _PART.match(one.text.partition(" ")[2]):
        return True
    if _DAY_OF_MONTH.search(text, max(one.unit.start, one.start - 12), one.start):
        return True
    return one.counted in _FATES and one.high == 0 and _NOBODY.match(one.text) is not None


def _given(one: Quantity, theirs: Sequence[Quantity]) -> bool:
    return any(not apart(one, other) for other in theirs)


def _same_thing(reading: Reading, counted: str, one: Quantity, other: Quantity, like: float, alone: bool) -> bool:
    """Whether two numbers are of one thing. `alone`: each article counts the noun once only."""
    if not near(one.unit.article, other.unit.article) or _contrast(one, other) or _other_time(reading, one, other):
        return False
    if counted not in _FATES - {"crowd"} and _names_apart(reading, one, other):
        return False
    if counted in _GROWING and _overtaken(reading, one, other):
        return False
    if counted in COMMON_UNITS or counted.startswith("money"):
        if counted == "percent" and not _one_base(one, other):
            return False
        loose = 0.0 if alone or counted.startswith("money") else ALIKE_BESIDE
        return like >= ALIKE_COMMON or (like >= loose and _beside_the_same(reading, one, other, alone))
    if counted in _FATES or counted == "vote result":
        return True
    if like >= ALIKE_OTHER:
        return True
    once = alone or one.high == 0 or other.high == 0
    return once and _many(one) and _many(other) and same_days(one.unit.article, other.unit.article)


def _other_time(reading: Reading, one: Quantity, other: Quantity) -> bool:
    """Whether one sentence tells of a time that is not that of the other's article."""
    for mine, theirs in ((one, other), (other, one)):
        when = published(theirs.unit.article)
        days = reading.days(mine.unit)
        if not days and _LONG_AGO.search(mine.unit.text):
            return not _LONG_AGO.search(theirs.unit.text)
        if days and when and not reading.days(theirs.unit):
            first, last = bounds(when)
            if all(ordinal(b) < ordinal(first) - NEWS or ordinal(a) > ordinal(last) + NEWS for a, b in days):
                return True
    return False


NEWS = 12
"""Days around an article's date in which a sentence without a date of its own may speak."""
_LONG_AGO = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Bb]y) (?:19|20)\d\d\b|\b(?:[Ll]ast|[Pp]revious|[Ee]ach|[Ee]very|next) (?:year|decade"
    r"|month|season)\b|\byears ago\b"
)
_SAYS = re.compile(r"\W+(?:\w+\W+)?(?:said|says|told|put|estimated|reported|counted|according|list|claims?)\b")


def _names_apart(reading: Reading, one: Quantity, other: Quantity) -> bool:
    """Whether each sentence names somebody or some place of its own close before the number, and none in common."""
    mine, theirs = _subject_names(reading, one), _subject_names(reading, other)
    return bool(mine and theirs) and not mine & theirs


def _subject_names(reading: Reading, one: Quantity) -> frozenset[str]:
    unit = one.unit
    text, small = unit.article.text, reading.small(unit.article)
    found = set()
    for match in _NAME.finditer(text, max(unit.start, one.start - NAME_WITHIN), one.start):
        word = match.group()
        if (
            word.lower() in small
            or fold(word) in COMMON
            or _SAYS.match(text, match.end(), min(unit.end, match.end() + 24))
        ):
            continue
        found.add(stem_of(fold(word)))
    return frozenset(found)


_NAME = re.compile(r"\b[A-Z]\w{2,}")
NAME_WITHIN = 40
_BASE = re.compile(r"\s*(?:of|above|over|below|from|against|on|than)\s+((?:[\w’'-]+\s*){1,5})")


def _one_base(one: Quantity, other: Quantity) -> bool:
    """Whether two shares are shares of one thing: what stands behind "of", or "above"."""
    mine, theirs = (_BASE.match(q.unit.article.text, q.end, q.unit.end) for q in (one, other))
    if bool(mine) != bool(theirs):
        return not (("year" in one.near) ^ ("year" in other.near))
    if ("year" in one.near) != ("year" in other.near):
        return False
    if not mine or not theirs:
        return True
    a, b = (
        {stem_of(fold(w)) for w in re.findall(r"\w+", m.group(1)) if len(w) > 1 and fold(w) not in COMMON}
        for m in (mine, theirs)
    )
    return bool(a & b) or not a or not b


def _beside_the_same(reading: Reading, one: Quantity, other: Quantity, alone: bool) -> bool:
    """Whether the words next to two numbers share two rare ones: "turnout in the ballot was …"."""
    mine, theirs = ({stem_of(w) for w in q.near if w not in COMMON and w.isalpha()} for q in (one, other))
    counting = {stem_of(w) for w in ("million", "billion", "euro", "dollar", "percent", one.counted)}
    shared = reading.linked(one.unit, frozenset(mine)) & reading.linked(other.unit, frozenset(theirs)) - counting
    heavy = [w for stem in shared if (w := reading.weight.get(stem, 0.0)) > 1.0]
    if not same_days(one.unit.article, other.unit.article):
        return False
    if alone and len(heavy) >= 1 and sum(heavy) >= LEAST_ALONE:
        return True
    if one.counted in ("span", "times") and heavy and sum(heavy) >= LEAST_SPAN:
        return True
    return len(heavy) >= LEAST_BESIDE and sum(heavy) >= LEAST_BESIDE_MASS


def _many(one: Quantity) -> bool:
    return one.low >= FEW_OF_A_THING or one.high == 0


def _contrast(one: Quantity, other: Quantity) -> bool:
    """Whether words beside the numbers name different measures."""
    rates = one.counted in COMMON_UNITS - {"span"} or one.counted.startswith("money") or one.counted not in _FATES
    for sides in (*_CONTRASTS, _RATES) if rates else _CONTRASTS:
        mine = [n for n, words in enumerate(sides) if words & one.near]
        theirs = [n for n, words in enumerate(sides) if words & other.near]
        if mine != theirs and ((mine and theirs) or any(not words for words in sides)) and not set(mine) & set(theirs):
            return True
    here, there = _close(one), _close(other)
    return any(bool(words & here) != bool(words & there) for words in _MARKS)


def _close(one: Quantity) -> frozenset[str]:
    """The words right before a number and right behind it."""
    words = one.unit.words
    first = next((n for n, (s, _, _) in enumerate(words) if s >= one.start), len(words))
    last = next((n for n, (s, _, _) in enumerate(words) if s >= one.end), len(words))
    clause = one.unit.article.text
    found = [w for _, _, w in words[last : last + CLOSE_BEHIND]]
    for n in range(first - 1, max(-1, first - 1 - CLOSE_BEFORE), -1):
        if re.search(r"[,;:.]", clause[words[n][1] : words[min(n + 1, len(words) - 1)][0]]):
            break
        found.append(words[n][2])
    return frozenset(found)


def _overtaken(reading: Reading, one: Quantity, other: Quantity) -> bool:
    """Whether one number may only be a later count: it is from another day and not the smaller."""
    if _weekdays(one) & _weekdays(other) or _one_moment(reading, one, other):
        return False
    if _weekdays(one) and _weekdays(other):
        return True
    order = later(one.unit.article, other.unit.article)
    newer, older = (one, other) if order > 0 else (other, one)
    return order != 0 and newer.low >= older.low


def _weekdays(one: Quantity) -> set[str]:
    return {word for _, _, word in one.unit.words if word in _WEEKDAYS}


def _one_moment(reading: Reading, one: Quantity, other: Quantity) -> bool:
    days = reading.days(one.unit), reading.days(other.unit)
    return bool(set(days[0]) & set(days[1]))


def _side(lead: Quantity, found: Sequence[Quantity], reading: Reading) -> Side:
    """The number with every place that gives it in a like sentence."""
    places: dict[tuple[str, int], Support] = {(lead.unit.article.file, lead.unit.start): lead.unit.support()}
    for one in found:
        if (one.low, one.high) == (lead.low, lead.high) and reading.same_time(one.unit, lead.unit):
            places.setdefault((one.unit.article.file, one.unit.start), one.unit.support())
    return Side(lead.text, tuple(places.values()))


def _question(one: Quantity, other: Quantity) -> str:
    if one.counted == "vote result":
        return "How did the vote go?"
    asked = {"dead": "How many died?", "hurt": "How many were hurt?", "missing": "How many are missing?",
             "held": "How many were detained?", "percent": "What share?", "span": "How long?",
             "times": "How many times?", "crowd": "How large was the crowd?", "freed": "How many were"
             " freed?"}.get(one.counted)  # fmt: skip
    if asked:
        return asked
    if one.counted.startswith("money") or one.counted == "money" or not one.noun:
        return "How much?"
    noun = one.noun if one.noun.endswith("s") or not other.noun.endswith("s") else other.noun
    return f"How many {noun}?"


def _reason(one: Quantity, like: float) -> str:
    return f"two articles of one story number the same thing ({one.counted}) differently; sentences alike to {like:.0%}"
