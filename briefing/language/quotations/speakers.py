"""Whom some words of an article mean: a person by the fullest name it knows, anybody else as printed."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.language.names import lexicon
from briefing.language.names.cast import Cast
from briefing.language.quotations import descriptions
from briefing.language.quotations.frames import BLANK

MOST_WORDS = 16


class Speaker(NamedTuple):
    """Somebody who speaks: a person's full name, or a description as printed."""

    name: str
    named: bool
    pronoun: str = ""
    """he, she, they …: to be resolved by what stands before."""
    start: int = -1
    """Where the phrase begins."""


NOBODY = Speaker("", False)
PRONOUN = re.compile(r"(?:^|\s)(he|she|they|it|we|I|He|She|They|It|We|who)$")
_PREPOSITIONS = """in on at during after before since for by from with under over despite amid following through
    throughout within to of about as like into upon until against when while if although though because speaking asked
    according""".split()
PREPOSED = frozenset((*_PREPOSITIONS, *(word.capitalize() for word in _PREPOSITIONS)))
BEHIND = re.compile(r"\b(of|for|to|with|from|by|behind|on|under|against|and|in|at|than)\s+(?:(?:the|former|late)\s+)?$")
_STANDS_BEHIND = (
    "outside ",
    "inside ",
    "near ",
    "beside ",
    "on ",
    "after ",
    "from ",
    "of ",
    "at ",
    "in ",
    "and ",
    "with ",
    "for ",
    ",",
    "(",
    "himself",
    "herself",
)
"""What may follow a name and leave it the head of its phrase."""
FROM = re.compile(
    r"^(?:an?|the|its|his|her|their)?\s*(?:[\w’'-]+\s+){0,3}?(?:statement|statements|post|posts|report|letter|message|"
    r"comments|remarks|memo|note|communiqué|communique|text|transcript|readout|account|press release|release|data|"
    r"figures|documents?|study|survey|poll|email|tweet|dispatch|article|interview)\s+"
    r"(?:(?:issued|released|published|posted|carried|compiled|made|provided|signed|written|sent|drafted|prepared)\s+)?(?:\w+day\s+)?(?:from|by"
    r"|of(?=\s[A-Zt]))\s+(?:the\s+(?=[A-Z]))?"
)
"""A statement from the ministry: the ministry speaks."""
_BELOW = frozenset(("deputy", "vice", "former", "assistant", "acting", "ex"))
_CONTRACTED = re.compile(r"[’'](?:m|ll|ve|d|re)$")
_VERBAL = re.compile(
    r"\s[a-z]{2,}(?<!nam)(?<!bas)(?<!back)(?<!call)(?<!appoint)(?<!retir)(?<!elect)ed\s(?:an?|the|its|his|her"
    r"|their|that|to|in|on|by|from|for|with|at|as|into)\s"
)
"""A verb inside what should be a noun phrase."""
_OWNER = re.compile(r"[’']s?\s([^’']{1,60})\s$")
_REDUCED = frozenset(
    "briefed involved based published released issued seen named called retired elected appointed backed linked "
    "aligned affiliated familiar accused wanted charged displaced wounded injured affected employed hired trained "
    "tasked authorised authorized quoted interviewed contacted reached asked opposed allied posted stationed".split()
)
_WHEN = re.compile(r"(?<=\w)(?: (?:late|early|earlier))? on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w+)?$")


def _of_office(words: str) -> bool:
    """Whether the words between a possessive and a name are what its bearer is: Kim's ally Lee."""
    last = words.split()[-1:]
    return bool(last) and (last[0] in lexicon.OFFICES or last[0].rstrip(".") in lexicon.TITLES)


ARTICLES = frozenset(
    """the a an one another some several many both two three four five six his her its their these other all most few
    senior top unnamed anonymous each either multiple various analysts officials experts critics observers""".split()
)


def _without_titles(before: str) -> str:
    words = before.split()
    popped = False
    while words:
        last = words[-1].rstrip(".,")
        office = last in lexicon.TITLES or last in lexicon.OFFICES
        if office or last in lexicon.PEOPLES or last == "Affairs":
            popped = True
        elif not (last == "of" and popped and len(words) > 1 and words[-2] in lexicon.TITLES):
            break
        words.pop()
    return " ".join(words)


class Meanings:
    """What the words of one article mean, with its cast."""

    def __init__(self, text: str, cast: Cast) -> None:
        self.text = text
        self.cast = cast

    def speaker(self, start: int, end: int) -> Speaker:
        """Whom the words `text[start:end]` mean."""
        text = self.text
        while start < end and text[start] in " \u00a0,":
            start += 1
        while end > start and text[end - 1] in " \u00a0,":
            end -= 1
        if start >= end:
            return NOBODY
        origin = FROM.match(text[start:end])
        if origin:
            start += origin.end()
        phrase = text[start:end]
        pronoun = PRONOUN.fullmatch(phrase)
        if pronoun:
            return Speaker("", False, pronoun.group(1).lower(), start)
        people = self.cast.people(start, end)
        if people:
            names = self._names(start, end)
            if names:
                return Speaker("; ".join(names), True, "", start)
        return self._described(phrase, start)

    def _names(self, start: int, end: int) -> list[str]:
        """The people who are the head of the phrase; none where they only stand behind an "of"."""
        text = self.text
        found: list[str] = []
        for mention in self.cast.people(start, end):
            ahead = text[start : mention.start]
            if " who " in ahead or " that " in ahead or " which " in ahead:
                return found
            owner = _OWNER.search(ahead)
            if owner and not _of_office(owner.group(1)):
                return found
            before = "" if owner else _without_titles(ahead)
            if BEHIND.search(before + " ") and not (found and before.endswith("and")):
                if not found:
                    return []
                continue
            if mention.end < end and text[mention.end] in "’'":
                if found:
                    return found
                continue
            after = text[mention.end : end].strip()
            if after and not after.startswith(_STANDS_BEHIND):
                return found
            name = self.cast.entries[mention.who].name
            if name not in found:
                found.append(name)
        return found

    def _described(self, words: str, start: int) -> Speaker:
        """An office, a body, a country, "a senior official": as printed."""
        words = _WHEN.sub("", " ".join(words.split()))
        parts = words.split(" ")
        if BLANK in words or len(parts) > MOST_WORDS or not words or not words[0].isalnum():
            return NOBODY
        first = parts[0]
        if (
            _CONTRACTED.search(first)
            or first in PREPOSED
            or first.lower() in ("there", "this", "that", "what", "which", "it")
        ):
            return NOBODY
        if first[0].islower() and first not in ARTICLES and not any(p.rstrip(",").endswith("s") for p in parts):
            return NOBODY
        verbal = _VERBAL.search(f" {words} ")
        if verbal and verbal.group().split()[0] not in _REDUCED:
            return NOBODY
        known = self._office_of(parts, start)
        if known:
            return Speaker(known, True, "", start)
        if " " in words and descriptions.kind(words) in ("body", "document"):
            words = descriptions.trimmed(words)
        return Speaker(words, False, "", start)

    def _office_of(self, parts: list[str], start: int) -> str:
        """Whom "the governor" means: the one person introduced with that office before; "" where none or two."""
        if (
            parts[0] not in ("the", "The")
            or len(parts) > 5
            or parts[-1] not in lexicon.OFFICES
            or parts[-1].endswith("s")
        ):
            return ""
        wanted = {part.lower() for part in parts[1:]}
        below = _BELOW - wanted
        people = {
            name
            for name, offices in self.cast.offices.items()
            if wanted <= offices and not (below & offices) and start > self.text.find(name) >= 0
        }
        return people.pop() if len(people) == 1 else ""
