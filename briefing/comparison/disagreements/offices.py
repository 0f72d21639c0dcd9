"""One person, two offices at one time.

Offices exclude each other where they are the same rank in two departments (foreign, defence), where
only one is acting, deputy or former, or where they are two of the chairs at the top of one house
(chairman and chief executive, president and prime minister). Somebody may hold several offices and
move from one to the next: only articles near in time are compared, and an article that gives a
person both offices disagrees with nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.chronology.actors import Cast
from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.stories import Stories
from briefing.comparison.disagreements.text import Reading, Unit, near, stem_of
from briefing.language.words import fold

_HEADS = (
    "chief executive|executive director|managing director|prime minister|deputy minister|vice minister|vice president"
    "|chief of staff|secretary general|secretary-general|attorney general|member|ceo|chairman|chairwoman|chair"
    "|president"
    "|premier|minister|governor|director|secretary|ambassador|spokesman|spokeswoman|spokesperson|commander|commissioner"
    "|general|admiral|colonel|mayor|senator|chancellor|envoy|adviser|advisor|head|chief|treasurer|inspector|judge"
    "|prosecutor|engineer|professor|major|captain|lieutenant|sergeant|brigadier|superintendent|speaker|consul|founder|owner"
    "|chief scientist|chief medical officer|chief financial officer|clerk|negotiator|lawyer|doctor|nurse|surgeon"
)
_OFFICE = (
    r"(?P<rank>(?i:(?:acting|deputy|former|vice|senior|first|interim|assistant|co-)[ -])*)"
    r"(?P<department>(?i:(?:foreign|defen[cs]e|finance|interior|trade|health|justice|energy|home|economy|economic"
    r"|transport|labou?r|agriculture|education|environment|culture|unification|security|commerce|industry|budget|national"
    r" security|board) ?){0,2})"
    rf"(?P<head>(?i:{_HEADS}))\b"
)
_BEFORE = re.compile(
    _OFFICE + r"(?: of [A-Z][\w’-]+(?: [A-Z][\w’-]+){0,3})?,? (?P<name>[A-Z][\w’-]+(?: [A-Z][\w’-]+){1,3})"
)
_AFTER = re.compile(
    r"(?P<name>[A-Z][\w’-]+(?: [A-Z][\w’-]+){1,3}),? (?:who is |is |who )?(?:(?:the|a|an|its|[A-Z][\w"
    r" ]{2,20}[’']s?|[Tt]he [\w ]{2,24}[’']s"
    r"|[A-Z][\w]+[’']s) )?" + _OFFICE
)
_HEAD = re.compile(rf"\b(?i:{_HEADS})\b")
_STEMS = frozenset(
    stem_of(fold(word)) for head in _HEADS.split("|") for word in re.findall(r"\w+", head) if word != "of"
)
_TOP = (
    frozenset({"chairman", "chairwoman", "chair", "chief executive", "ceo", "managing director"}),
    frozenset({"president", "prime minister", "premier", "chancellor", "vice president"}),
    frozenset({"governor", "mayor", "senator"}),
    frozenset({"spokesman", "ambassador", "commander"}),
    frozenset({"governor", "deputy governor"}),
    frozenset({"general", "brigadier", "colonel", "major", "captain", "lieutenant", "sergeant", "admiral"}),
    frozenset({"ambassador", "consul", "envoy", "minister"}),
    frozenset({"chief scientist", "chief medical officer", "chief financial officer", "chief executive"}),
    frozenset({"doctor", "nurse", "surgeon"}),
)
_SAME = {"ceo": "chief executive", "chairwoman": "chairman", "chair": "chairman", "spokeswoman": "spokesman",
         "spokesperson": "spokesman", "premier": "prime minister", "advisor": "adviser",
         "secretary-general": "secretary general", "vice minister": "deputy minister"}  # fmt: skip
_RANKS = frozenset({"acting", "deputy", "former", "vice", "interim"})


class _Held(NamedTuple):
    person: str
    unit: Unit
    start: int
    end: int
    rank: str
    department: str
    head: str
    words: str


def find(reading: Reading, cast: Cast, stories: Stories) -> Iterator[Finding]:
    """People whose office differs between articles of one time."""
    held: dict[str, list[_Held]] = {}
    for one in _offices(reading, cast, stories):
        held.setdefault(one.person, []).append(one)
    for offices in held.values():
        # Somebody called the same in every article, and twice in each, is compared once.
        once = {(o.unit.article.file, o.rank, o.department, o.head): o for o in reversed(offices)}
        if len({key[1:] for key in once}) > 1:
            yield from _differing(list(reversed(once.values())), stories)


def _offices(reading: Reading, cast: Cast, stories: Stories) -> Iterator[_Held]:
    for unit in reading.units:
        if unit.paragraph.background or stories.alone(unit.article) or unit.stems.isdisjoint(_STEMS):
            continue
        seen: set[tuple[int, str]] = set()
        for match in _found(unit):
            if (match.start("head"), match.group("name")) in seen:
                continue
            seen.add((match.start("head"), match.group("name")))
            people = cast.named(unit.article.file, unit.article.text, match.start("name"), match.end("name"))
            if len(people) > 1:
                continue
            head = match.group("head").lower()
            yield _Held(
                next(iter(people), " ".join(sorted(match.group("name").lower().replace("-", " ").split()))),
                unit,
                match.start(),
                match.end(),
                " ".join(sorted(set(re.findall(r"[a-z]+", match.group("rank").lower())) & _RANKS)),
                match.group("department").strip().lower().replace("defense", "defence"),
                _SAME.get(head, head),
                unit.article.text[match.start("rank") : match.end("head")],
            )


def _found(unit: Unit) -> Iterator[re.Match[str]]:
    """Offices with the name before or behind them, near each word for an office."""
    text = unit.article.text
    for head in _HEAD.finditer(text, unit.start, unit.end):
        yield from _BEFORE.finditer(text, max(unit.start, head.start() - 40), min(unit.end, head.end() + 100))
        yield from _AFTER.finditer(text, max(unit.start, head.start() - 80), head.end())


def _differing(offices: list[_Held], stories: Stories) -> Iterator[Finding]:
    for place, one in enumerate(offices):
        for other in offices[place + 1 :]:
            if one.unit.article is other.unit.article or not _exclude(one, other):
                continue
            if not (near(one.unit.article, other.unit.article) and stories.same(one.unit.article, other.unit.article)):
                continue
            both = {one.unit.article.file, other.unit.article.file}
            theirs = [o for o in offices if o.unit.article.file in both]
            if any(_same(o, other) for o in theirs if o.unit.article is one.unit.article) or any(
                _same(o, one) for o in theirs if o.unit.article is other.unit.article
            ):
                continue
            yield Finding(
                "title",
                "Which office is it?",
                tuple(
                    Side(
                        lead.words,
                        tuple({(o.unit.article.file): o.unit.support() for o in offices if _same(o, lead)}.values()),
                    )
                    for lead in (one, other)
                ),
                "the same person at the same time, and offices that exclude each other",
                45.0,
            )
            return


def _same(one: _Held, other: _Held) -> bool:
    return (one.rank, one.department, one.head) == (other.rank, other.department, other.head)


def _exclude(one: _Held, other: _Held) -> bool:
    if one.head == other.head:
        if one.department and other.department and one.department != other.department:
            return True
        # Who is "former" depends on the day: nothing is said of articles without one.
        dated = one.unit.article.published.value and other.unit.article.published.value
        if not dated and "former" in (one.rank, other.rank):
            return False
        return one.rank != other.rank and (
            one.department == other.department or not one.department or not other.department
        )
    return any(one.head in top and other.head in top for top in _TOP)
