"""The quantities of a sentence: a number, how exactly it is meant, and what is counted.

A number is a range: "about 1,900" is some fifteen parts in a hundred either way, "more than 30" is
30 and anything above, "1.7 billion" is anything that rounds to it. What is counted is the head noun
behind the number, the unit, or the measure the sentence names (dead, injured, missing …). Years,
dates, ages, times of day and numbered things are no quantities.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.comparison.disagreements.text import Unit, stem_of
from briefing.language.words import fold

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "dozen": 12, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9,
    "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
_SMALL = "|".join(sorted(_WORDS, key=len, reverse=True))
_MONEY = r"(?P<money>(?:US|A|C|HK|NT)?\$|EUR |USD |€|£|¥|₩)?"
_FIGURES = r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_SCALE = (
    r"(?:[ -]?(?P<scale>(?i:hundred|thousand|million|billion|trillion)\b|(?:bn|mn|tn|m|k)\b))?"
    r"(?P<percent>\s?%| per ?cent\b| percentage points?\b)?"
)
_DIGITS = re.compile(rf"(?<![\w.,/:-]){_MONEY}{_FIGURES}(?P<words>(?!))?{_SCALE}")
_NUMBER = re.compile(
    rf"(?<![\w.,/:-]){_MONEY}(?:{_FIGURES}|(?P<words>(?i:(?:{_SMALL})(?:[- ](?:{_SMALL}))?)\b)){_SCALE}"
)
_SPELLED = frozenset(stem_of(word) for word in _WORDS)
_NOT_ONE = re.compile(r"\b(?:(?i:not one|not a single)(?= [a-z])|[Nn]o(?= (?:[a-z]+ )?[a-z]+s\b))")
_TIMES = re.compile(r"\b(halv|doubl|tripl|trebl|quadrupl)(?:e|es|ed|ing)\b")
_TIMES_VALUE = {"halv": 0.5, "doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0}
_VOTE = re.compile(
    rf"(?<![\w-])(\d{{1,3}})(?:[-–]| (?:votes )?to )(\d{{1,3}})(?![\w-])|\b(?i:({_SMALL}) (?:votes )?to ({_SMALL}))\b"
)
_VOTING = re.compile(
    r"\b(?:vot\w+|majority|board|split|decision|ballot|panel|jury|ruling|ruled|passed|adopted|rejected)\b",
    re.IGNORECASE,
)
_ABOVE = frozenset(
    "at least|more than|over|well over|no fewer than|not less than|upwards of|in excess of|above".split("|")
)
_BELOW = frozenset("up to|as many as|fewer than|less than|under|at most|no more than|below|as much as".split("|"))
_NEAR = frozenset(
    "about|around|roughly|approximately|some|an estimated|nearly|almost|close to|just over|just under|estimated".split(
        "|"
    )
)
_BEFORE = re.compile(
    r"(?:^|[\s(“\"])(" + "|".join(sorted(_ABOVE | _BELOW | _NEAR, key=len, reverse=True)) + r")\s(?:the |a )?$",
    re.IGNORECASE,
)
_NO_QUANTITY_BEFORE = re.compile(
    r"(?:\b(?:aged?|article|section|chapter|no\.?|number|room|route|flight|page|item|version|group|phase|day"
    r"|level|round"
    r"|stage|at|since|until|from|in|by|channel|highway|type|class|grade|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|ascend|model|g|covid|list|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov"
    r"|dec)[ -]|#)$",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"(?:\b(?i:one|two|three|four|five|six|seven|eight|nine|ten|most|some|many|all|none)|\d) of (?:the|its"
    r"|their|his|her) $"
)
_YEARLIKE = re.compile(r"(?:19|20)\d\d$")
_NOUN = re.compile(r"[ -]?([A-Za-z][\w’'-]*)")
_STOP = frozenset(
    """of in from at and or to were was is are be been had have has who that which with for on by as per while when
    after before than but the a an this these those its their his her still now into out up down said says were will
    would could can may might since including between among over under against during yet if not more""".split()
)
_OF = re.compile(r"\s+of\s+(?:(?:its|the|their|his|her|all|these|those)\s+)?([a-z][\w-]*)")
_SAME_THING = {
    "vessel": "ship", "boat": "ship", "docker": "worker", "employee": "worker", "staff": "worker", "member": "worker",
    "home": "house", "building": "house", "troop": "soldier", "serviceman": "soldier", "mou": "memorandum",
    "fatality": "death", "victim": "death", "casualty": "death", "kid": "child", "fighter": "soldier",
    "traveller": "passenger", "job": "job", "post": "job", "seat": "seat", "mm": "millimeter",
    "millimetre": "millimeter",
    "km": "kilometer", "kilometre": "kilometer", "metre": "meter", "tonne": "ton", "euro": "money",
    "hostage": "hostage",
    "captive": "hostage", "protester": "protester", "demonstrator": "protester", "dos": "dose", "vote": "vote",
    "ballot": "vote", "striker": "worker", "inmate": "prisoner", "detainee": "prisoner",
}  # fmt: skip
"""Two nouns under which papers count one thing."""
_MEASURES = {
    "dead": "kill killed killing dead died die death fatality toll slain drown drowned drowning perish perished"
    " body corpse",
    "hurt": "injure injured injury wound wounded hurt hospital hospitalized treated",
    "missing": "miss missing unaccounted",
    "held": "arrest arrested detain detained held custody",
    "moved": "evacuate evacuated displaced fled homeless flee",
    "rescued": "rescue rescued lifted saved evacuate",
    "freed": "release released freed free",
    "crowd": "crowd turnout rally rallied gathered marched attended",
}
_MEASURE = {word: name for name, words in _MEASURES.items() for word in words.split()}
PEOPLE = frozenset(
    """people person civilian child woman man resident villager death soldier worker member student passenger tourist
    others protester migrant national citizen policeman officer hostage patient name""".split()
)
"""What may be dead, hurt or missing: counted by what happened to them."""
NO_PEOPLE = frozenset(
    """percent money year month day hour minute week time kilometer meter mile ton point country side house ship vessel
    boat building road bridge dose vote seat car vehicle bus plane village town case place shot round bullet kilometre
    metre hectare animal cow sheep hospital school""".split()
)
_NO_COUNT = frozenset("plan comment detail reason way doubt sign result word change talk mean thing".split())
COMMON_UNITS = frozenset(
    "times span percent money year month day hour minute week time people kilometer meter mile ton point"
    " country side".split()
)
"""What nearly every article counts something in: only alike sentences count the same."""
SPANS = {"minute": 1.0, "hour": 60.0, "day": 1440.0, "week": 10080.0}
"""Minutes in the spans of time that are counted against one another."""
AROUND, NARROW = 0.15, 0.05
"""How far "about" reaches from a round number, and from one with two figures or more."""
ROUND_FROM = 1000


class Quantity(NamedTuple):
    """A number with what it counts."""

    unit: Unit
    start: int
    end: int
    low: float
    high: float
    counted: str
    """Head noun folded, `percent`, `money $`, `vote`, or a measure such as `dead`."""
    noun: str
    """The noun behind the number as it stands, for the question; empty where there is none."""

    @property
    def near(self) -> frozenset[str]:
        """Folded words around it."""
        words = self.unit.words
        at = next((n for n, (s, _, _) in enumerate(words) if s >= self.start), len(words))
        return frozenset(w for _, _, w in words[max(0, at - 9) : at + 12])

    @property
    def text(self) -> str:
        return self.unit.article.text[self.start : self.end]


def of(unit: Unit) -> Iterator[Quantity]:
    """The quantities of a sentence, in order."""
    text = unit.article.text
    said = unit.text
    for vote in _VOTE.finditer(text, unit.start, unit.end) if "-" in said or "–" in said or " to " in said else ():
        if _VOTING.search(text, max(unit.start, vote.start() - 60), min(unit.end, vote.end() + 60)):
            sides = [part for part in vote.groups() if part]
            more, less = (int(part) if part.isdigit() else _WORDS[part.lower()] for part in sides)
            value = more * 1000.0 + less
            yield Quantity(unit, vote.start(), vote.end(), value, value, "vote result", "")
    for match in (
        _NOT_ONE.finditer(text, unit.start, unit.end)
        if "ot one " in said or "ot a single" in said or "o " in said
        else ()
    ):
        noun, end, counted = _counted(unit, match)
        if match.group().lower() == "no" and (
            not noun.endswith("s") or counted in COMMON_UNITS or counted in _NO_COUNT
        ):
            continue
        yield Quantity(unit, match.start(), end, 0.0, 0.0, counted, noun)
    for times in _TIMES.finditer(said):
        value = _TIMES_VALUE[times.group(1)]
        yield Quantity(unit, unit.start + times.start(), unit.start + times.end(), value, value, "times", "")
    spelled = "wo " in said or not unit.stems.isdisjoint(_SPELLED)
    for match in (_NUMBER if spelled else _DIGITS).finditer(text, unit.start, unit.end):
        found = _read(unit, match)
        if found:
            yield found


def _read(unit: Unit, match: re.Match[str]) -> Quantity | None:
    text = unit.article.text
    before = text[max(unit.start, match.start() - 24) : match.start()]
    digits = match.group("digits") or ""
    vague = _BEFORE.search(before)
    money, percent = match.group("money"), match.group("percent")
    bare = not money and not percent and not match.group("scale")
    # "in 26 places" is a quantity; "in 2025" and "May 26" are not: a noun must follow at once.
    followed = re.match(r" [a-z]", text[match.end() : match.end() + 2]) and not _YEARLIKE.fullmatch(digits)
    if not (vague or money or percent or followed or "," in digits) and _NO_QUANTITY_BEFORE.search(before):
        return None
    if bare and _PART_OF.search(before):
        return None
    if bare and _YEARLIKE.fullmatch(digits):
        return None
    if text[match.end() : match.end() + 1] in ("/", ":") or re.match(
        r"(?:st|nd|rd|th)\b|-year-old|[ ]?(?:a\.m|p\.m|am|pm)\b|-\d|[.,]\d", text[match.end() : match.end() + 10]
    ):
        return None
    value = _value(match)
    if value is None or (match.group("words") and value == 1 and not match.group("scale")):
        return None
    noun, end, counted = _counted(unit, match)
    if not counted:
        return None
    start = match.start() - len(vague.group(1)) - 1 if vague else match.start()
    size = SPANS.get(fold(noun), 1.0) if counted == "span" else 1.0
    low, high = _range(value * size, digits, match.group("scale") or "", vague.group(1).lower() if vague else "")
    return Quantity(unit, max(start, unit.start), end, low, high, counted, noun)


def _value(match: re.Match[str]) -> float | None:
    if match.group("digits"):
        value = float(match.group("digits").replace(",", ""))
    else:
        value = float(sum(_WORDS[w] for w in re.split(r"[- ]", match.group("words").lower()) if w in _WORDS))
    scale = (match.group("scale") or "").lower()
    return value * _SCALES[scale] if scale else value


def _range(value: float, digits: str, scale: str, vague: str) -> tuple[float, float]:
    if vague in _ABOVE:
        return value, math.inf
    if vague in _BELOW:
        return 0.0, value
    if vague in ("nearly", "almost", "close to", "just under"):
        return value * (1 - AROUND), value
    if vague == "just over":
        return value, value * (1 + AROUND)
    if vague:
        width = AROUND * value
        if len(digits.replace(",", "").replace(".", "").strip("0")) > 1:
            # "About 1.2 million" is no 1.4 million: who gives two figures means them.
            width = max(_last_digit(value, digits, scale) or 1.0, NARROW * value)
        return value - width, value + width
    half = _last_digit(value, digits, scale) / 2 if value >= ROUND_FROM or "." in digits else 0.0
    return value - half, value + half


def _last_digit(value: float, digits: str, scale: str) -> float:
    """What one more in the last digit that is said would add: "1.7 billion" is said to the hundred million."""
    size = _SCALES.get(scale.lower(), 1.0)
    if "." in digits:
        return float(size * 10.0 ** -len(digits.partition(".")[2]))
    plain = digits.replace(",", "")
    zeros = len(plain) - len(plain.rstrip("0")) if plain.rstrip("0") else 0
    return size * 10.0**zeros if value >= ROUND_FROM else 0.0


def _counted(unit: Unit, match: re.Match[str]) -> tuple[str, int, str]:
    """The noun, where it ends, and what is counted."""
    text = unit.article.text
    if match.re is not _NOT_ONE and match.group("percent"):
        return "", match.end(), "percent"
    if match.re is not _NOT_ONE and match.group("money"):
        return "", match.end(), f"money {match.group('money').strip()}"
    nouns: list[tuple[str, int]] = []
    at = match.end()
    while len(nouns) < 3 and (word := _NOUN.match(text, at, unit.end)):
        if fold(word.group(1)) in _STOP:
            break
        if word.group(1)[0].isupper():
            # "Two Germans", but not "two Black Sea ports".
            if (
                not nouns
                and word.group(1).endswith("s")
                and word.group(1).isalpha()
                and not text[word.end() + 1 : word.end() + 2].isupper()
            ):
                nouns.append((word.group(1), word.end()))
            break
        nouns.append((word.group(1), word.end()))
        if re.match(r"[^ -]", text[word.end() : word.end() + 1]):
            break
        at = word.end()
    if not nouns and (of := _OF.match(text, match.end(), unit.end)):
        nouns = [(of.group(1), of.end())]
    if not nouns:
        measure = _measure(unit, match.start(), match.end())
        return "", match.end(), measure
    names = [fold(noun) for noun, _ in nouns]
    for name, (noun, end) in zip(names, nouns, strict=True):
        if name in ("dollar", "euro", "euros", "won", "yuan", "yen", "pound", "cedi", "dirham", "ruble", "rupee"):
            return noun, end, f"money {name.rstrip('s')}"
    people = next((n for n, name in enumerate(names) if name in PEOPLE), None)
    if people is not None and (measure := _measure(unit, match.start(), nouns[0][1])):
        return nouns[people][0], nouns[people][1], measure
    if people is None and not NO_PEOPLE & set(names) and (measure := _fate(unit, match.start(), nouns)):
        return nouns[0][0], nouns[0][1], measure
    plural = next((n for n, (noun, _) in enumerate(nouns) if noun.endswith("s") and not noun.endswith("ss")), None)
    noun, end = nouns[plural if plural is not None else _head(names)]
    name = fold(noun)
    if name in _MEASURE:
        return noun, end, _MEASURE[name]
    if name in SPANS:
        return noun, end, "span"
    return noun, end, _SAME_THING.get(name, name)


def _head(names: list[str]) -> int:
    """Which of the words behind a number is the noun: the last before a word that ends like a verb."""
    for place, name in enumerate(names[1:], 1):
        if name.endswith(("ed", "ing", "ly")) or name in _MEASURE:
            return place - 1
    return len(names) - 1


def _fate(unit: Unit, start: int, nouns: Sequence[tuple[str, int]]) -> str:
    """What a verb close behind the noun or before the number says of those who are counted."""
    behind = [w for s, _, w in unit.words if s >= nouns[0][1]][:3]
    before = [w for s, _, w in unit.words if s < start][-2:]
    return next((_MEASURE[word] for word in (*behind, *before) if word in _MEASURE), "")


def _measure(unit: Unit, start: int, end: int) -> str:
    """What happened to those who are counted: the nearest word that says so, behind first."""
    after = [w for s, _, w in unit.words if end - 1 <= s][:8]
    before = [w for s, _, w in unit.words if s < start][-5:]
    for word in (*after[:3], *reversed(before)):
        if word in _MEASURE:
            return _MEASURE[word]
    # "The death toll from the floods in the north stood at 17."
    return "dead" if "toll" in [w for s, _, w in unit.words if s < start][-12:] else ""


def apart(one: Quantity, other: Quantity) -> bool:
    """Whether the two cannot both be right."""
    return one.high < other.low or other.high < one.low
