"""What stands around a run of capitalised words and says whether it names a person, and of what office."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.language.names import lexicon
from briefing.language.names.runs import Shape
from briefing.language.saying import SAYING

ENOUGH = 2
"""Points of evidence that make a run of words a person."""
AFTER = re.compile(
    r"(?:[’']s)?(?:"
    r"[ \u00a0](?:\([^()\n]{1,60}\)[ \u00a0])?(?:has |have |had |also |later |then |\w+ly )?(\w+)"
    r"|,[ \u00a0](?:aged? )?(\d\d)\b|,[ \u00a0](who|whose|whom)\b"
    r"|,[ \u00a0]([^,.;:\n]{2,70}))"
)
BEFORE = re.compile(r"([\w-]+),?[ \u00a0]$")
_APPOSED = re.compile(
    r"(?:^|[.,;:“(]\s?|\s)((?:an?|the|its|his|her|their|our|A|An|The|Its|His|Her|Their"
    r"|whose)\s[^,.;:\n]{3,70}),[ \u00a0]$"
)
_INTRODUCED = re.compile(
    r"\b(?:I[’']m|I am|My name is|name is|named|called|[’']s own|Madam|Comrade|Uncle|Aunt)[ \u00a0]$"
)
_OFFICE_BEFORE = re.compile(r"(?:[\w’-]+\s){1,5}$")
_LETTERED = re.compile(r"[a-z]+")
_PLACING = frozenset("in at near to across outside around via off into through the on above below".split())
_BY = frozenset("said says added asked by warned wrote argued with met stood sat".split())
_HEAD = re.compile(
    r"(?:an?|the|one|his|her|their|its|whose)[ \u00a0](?:[\w’-]+[ \u00a0]){0,4}?([a-z]+)"
    r"(?=$|[ \u00a0](?:of|in|at|from|who|that|with|for|on|near|and|whose|by|to|where|which)\b)"
)
_TRADES = ("ist", "ian", "man", "woman", "er", "or", "eer", "keeper", "ant", "ee")
_NO_PERSON = frozenset(
    """town village city river district province island port region valley hamlet suburb country state company group
    ministry agency firm maker party bank newspaper hospital school university mountain road street area county
    capital carrier producer manufacturer developer border centre center power paper water brewer miner lender
    insurer""".split()
)
_HIS = re.compile(
    r"[’']s[ \u00a0](?:\w+[ \u00a0])?(?:brother|sister|wife|husband|son|daughter|mother|father|family|lawyer"
    r"|deputy|aide|"
    r"predecessor|successor|telephone|phone|house|home|car|face|hands?|eyes|desk|friends?|neighbou?rs?|boat"
    r"|shop|farm|funeral|body|grave|trial|career|childhood|memoir|interview|allies|supporters|death|arrest|resignation|remarks|speech|voice|opponent|rival|widow|parents)\b"
)
_NEARBY = re.compile(r"\b(?:he|she|his|her|him|He|She|His|Her)\b")
_ONLY_NAME = re.compile(
    r"\b(?:only as|first name,?|known as|known only as|calls himself|calls herself|called himself)\s$"
)
_CALLED = re.compile(r"([a-z]+) (?:called|named) $")
_FAMILY_ENDING = re.compile(
    r"(?:ov|ova|ev|eva|enko|chuk|sk[iy]|ska|wicz|zad[eh]{1,2}|zoda|shvili|adze|sen|sson|dóttir|opoulos|akis"
    r"|idis|oğlu|oglu|"
    r"ić|vić|escu|ullah|uddin|bekov|uly|kyzy|nen|ström|quist|singh|yan|ez|inho|elli|etti|ini|accio|moto|mura"
    r"|awa|saki|yama|"
    r"anto|wati|porn|chai|ngozi|ulu|ele|uma|ani|zai)$"
)
"""Endings many family names of one language have; no proof alone."""
_SHORT = {"Gov": "governor", "Sen": "senator", "Rep": "representative", "Gen": "general", "Prof": "professor",
          "Col": "colonel", "Capt": "captain", "Adm": "admiral", "Amb": "ambassador", "Dr": "doctor"}  # fmt: skip
DOING = frozenset(
    "is was has had will would could can may might did does stood sat came went took made gave held met left began "
    "kept won lost spoke saw sent paid brought got put ran led fled grew knew felt told himself herself and".split()
)


class Seen(NamedTuple):
    """A run of capitalised words and what its words say."""

    start: int
    end: int
    run_start: int
    shape: Shape
    paragraph: int


def apposition(words: str) -> int:
    """What a description behind a name says of it: somebody's trade, or a town's or a company's kind."""
    if has_office(words):
        return 2
    found = _HEAD.match(words)
    if found is None:
        return 1
    head = found.group(1)
    if head in _NO_PERSON:
        return -2
    return 2 if head.endswith(_TRADES) else 1


def has_office(words: str) -> bool:
    """Whether a description says what somebody is by trade or office."""
    return any(word in lexicon.OFFICES for word in _LETTERED.findall(words))


def evidence(text: str, seen: Seen) -> int:
    """What stands around a run that makes it a person's name."""
    points = 0
    before = BEFORE.search(text, max(0, seen.start - 24), seen.start)
    if _INTRODUCED.search(text, max(0, seen.start - 16), seen.start):
        return 2
    if seen.run_start < seen.start and text.startswith("ecretary of State ", max(0, seen.run_start - 12)):
        return 2
    if before:
        word = before.group(1)
        if word in lexicon.OFFICES or word in _BY or word.endswith("-year-old"):
            return 2
        if word == "to" and text.endswith("ccording to ", 0, seen.start):
            return 2
        if word in _PLACING:
            points -= 2
        elif word in ("of", "from"):
            points -= 1
        elif text[before.end(1)] == ",":
            if word in ("one", "another"):
                return 2
            apposed = _APPOSED.search(text, max(0, seen.start - 90), seen.start)
            if apposed and has_office(apposed.group(1)):
                return 2
    after = AFTER.match(text, seen.end, seen.end + 90)
    if after:
        word, age, who, apposed_words = after.groups()
        if word:
            points += 2 if word in SAYING or word == "who" else 1 if word.endswith("ed") or word in DOING else 0
        elif age or who:
            points += 2
        else:
            points += apposition(apposed_words)
    opens = seen.run_start == 0 or text[seen.run_start - 1] == "\n"
    if opens and text.startswith((": “", ': "', ": ‘", ": «"), seen.end):
        return 2
    if _HIS.match(text, seen.end, seen.end + 40):
        points += 2
    points += _NEARBY.search(text, seen.end, seen.end + 170) is not None
    return points + (_FAMILY_ENDING.search(seen.shape.parts[-1]) is not None)


def offices(text: str, seen: Seen) -> set[str]:
    """The words of the title or office a full name stands with."""
    found = {_SHORT.get(title.rstrip("."), title.rstrip(".").lower()) for title in seen.shape.titles}
    before = text[max(0, seen.run_start - 70) : seen.start]
    apposed = _APPOSED.search(before)
    near = _OFFICE_BEFORE.search(before)
    after = AFTER.match(text, seen.end, seen.end + 90)
    for words in (apposed and apposed.group(1), near and near.group(), after and after.group(4)):
        if words and has_office(words):
            found.update(_LETTERED.findall(words.lower()))
    return found


def only_name(text: str, seen: Seen, leading: str) -> bool:
    """Whether a single unknown word is somebody's only name: it is said so, or an age follows."""
    if _ONLY_NAME.search(text, max(0, seen.start - 40), seen.start):
        return True
    called = _CALLED.search(text, max(0, seen.start - 40), seen.start)
    if called and called.group(1) in lexicon.OFFICES:
        return True
    after = AFTER.match(text, seen.end, seen.end + 90)
    if after is None or leading == "the" or seen.shape.parts[0] in lexicon.PLACES:
        return False
    apposed = after.group(4)
    return after.group(2) is not None or (
        apposed is not None and apposed.startswith(("a ", "an ")) and has_office(apposed)
    )
