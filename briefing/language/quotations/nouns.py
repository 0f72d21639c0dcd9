"""Saying without a verb of saying: "X's warning that", "in X's words", "is how X put it", "For X, it is"."""

from __future__ import annotations

import re

from briefing.language.quotations import descriptions
from briefing.language.quotations.cues import Clauses
from briefing.language.quotations.frames import BLANK
from briefing.language.quotations.speakers import NOBODY, Speaker

_SAID = (
    r"(?:claims?|promises?|warnings?|pledges?|vows?|assertions?|descriptions?|remarks?|calls?|demands?|accusations?"
    r"|insistence|threats?|complaints?|verdict|words?|phrase|view|views|statements?|comments?|arguments?|admission"
    r"|denials?|assurances?|answers?|reply|response|assessment|characteri[sz]ation|observation|plea|appeal|charge"
    r"|contention|suggestion|conclusion|judgment|judgement|lament|boast|quip|joke|advice|message|declaration"
    r"|prediction|dismissal|rejection|portrayal|criticism|condemnation|denunciation|praise|forecast|account|explanation|definition|summary|motto|refusal)"
)
_OWNED = re.compile(
    rf"(?:(?<=[\w.])([’']s?)|\b([Hh]is|[Hh]er|[Tt]heir|[Ii]ts))\s(?:[\w-]+\s){{0,2}}?{_SAID}"
    rf"(?:\sthat\s[^{BLANK};]{{0,80}}"
    rf"|\s(?:of|to|as|about|for|over|on)\s(?:(?!\b(?:is|are|was|were|be)\s)[^{BLANK};]){{0,80}}|[^{BLANK};]{{0,60}}:\s|[\s,:—–]*)$"
)
_OWNER = re.compile(r"(?:[\w.\u00c0-\u024f-]+\s){0,7}[\w.\u00c0-\u024f-]+$")
_FROM = re.compile(
    rf"\b(?:{_SAID}\s(?:[\w-]+\s){{0,2}}?(?:by|from)|(?:heard|learned|learnt)\sfrom)\s([^{BLANK};:]{{3,90}}?)(?:,|\s(?:that|to|of)\b|:|\s?$)[^{BLANK};]{{0,80}}$"
)
_HOW = re.compile(r"[\s,]*(?:is|was|were|are)\s(?:how|what|the words of|the verdict of|the answer of|the way)\s")
_AS = re.compile(
    r"[\s,]*(?:as|in)\s(?=[^,]{2,60}?\b(?:put|puts|has put|had put|described|calls|called|likes to|words)\b)"
)
_ENDS = re.compile(
    rf"\s(?:put|puts|has put|had put|describes?|described|calls?|called|sees|saw|summed|sums|words|told|said|says)\b"
    rf"|[.;:{BLANK}]"
)
_SMALL_BEFORE = re.compile(
    r"\b(?:in|of|with|by|for|on|at|to|from|despite|against|after|about|and|but|that|is|was|as|amid|over|under)\s"
)
_DETERMINED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y)\s")
_VIEWED = re.compile(r"(?:For|To)\s(?=[A-Z\u00c0-\u024f]|the\s|an?\s)")
_WORDS_OF = re.compile(r"[\w.’'-]+(?:\s[\w.’'-]+){0,5}?[’']s?\s(?:own\s)?words")


def put(clauses: Clauses, closed: int, after: int) -> Speaker:
    """“…” is how X put it; “…,” as X put it, “…”; “…” were the words of X."""
    narration = clauses.narration
    lead = _HOW.match(narration, closed, after) or _AS.match(narration, closed, after)
    if lead is None:
        return NOBODY
    stop = _ENDS.search(narration, lead.end(), after)
    last = stop.start() if stop else after
    owned = _WORDS_OF.match(narration, lead.end(), after)
    if owned:
        last = narration.rfind("’" if "’" in owned.group() else "'", lead.end(), owned.end())
    return _who(clauses, lead.end(), last)


def framing(clauses: Clauses, start: int, opened: int) -> Speaker:
    """X's warning that “…”; a warning from X that “…”."""
    narration = clauses.narration
    first = max(start, opened - 200)
    ahead = narration[first:opened]
    owned = _OWNED.search(ahead)
    if owned:
        if owned.group(2):
            pronoun = {"his": "he", "her": "she", "their": "they", "its": "it"}[owned.group(2).lower()]
            return Speaker("", False, pronoun, clauses.base + first + owned.start(2))
        whose = _OWNER.search(ahead, max(0, owned.start(1) - 60), owned.start(1))
        return _owner(clauses, first + whose.start(), first + whose.end()) if whose else NOBODY
    by = _FROM.search(ahead)
    if by:
        return _who(clauses, first + by.start(1), first + by.end(1))
    return NOBODY


def viewed(clauses: Clauses, start: int, opened: int) -> Speaker:
    """For X, it is “…”."""
    lead = _VIEWED.match(clauses.narration, start, opened)
    comma = clauses.narration.find(",", lead.end(), opened) if lead else -1
    who = _who(clauses, lead.end(), comma) if lead and comma > 0 else NOBODY
    return who if who.named else NOBODY


def _owner(clauses: Clauses, start: int, end: int) -> Speaker:
    """Whoever stands before the 's: as much of the phrase as names or describes somebody."""
    who = clauses.phrases.before(clauses.narration, clauses.base, start, end)
    if _plain(who) or who.pronoun:
        return who if _plain(who) else NOBODY
    for pattern in (_SMALL_BEFORE, _DETERMINED):
        begins = list(pattern.finditer(clauses.narration, start, end))
        at = (begins[-1].end() if pattern is _SMALL_BEFORE else begins[-1].start()) if begins else end
        who = clauses.phrases.speaker(clauses.base + at, clauses.base + end)
        if _plain(who):
            return who
    return NOBODY


def _who(clauses: Clauses, start: int, end: int) -> Speaker:
    while start < end and clauses.narration[start] in " \u00a0":
        start += 1
    who = clauses.phrases.after(clauses.narration, clauses.base, start, end)
    return who if _plain(who) or who.pronoun else NOBODY


def _plain(who: Speaker) -> bool:
    return who.named or bool(who.name and descriptions.kind(who.name))
