"""Reported statements: a clause under a verb of saying, with its speaker.

Only plain cases: "X said that …", "X said …", "…, X said.", "According to X, …".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.language import saying
from briefing.language.names import lexicon
from briefing.language.quotations import descriptions
from briefing.language.quotations.cues import POINTING, Clauses, Cue, skip_lead, verbs
from briefing.language.quotations.frames import BLANK
from briefing.language.quotations.speakers import NOBODY, Speaker

SHORTEST = 12
"""Characters of a statement."""
_PAST = re.compile(r"\b\w{2,}ed\b")
_BARE = frozenset("saying adding said says say believe believes believed thinks think told".split())
_SUBJECT = re.compile(r"(?:he|she|it|they|we|there)\s[a-z]{3,}\b")
_THAT = re.compile(rf"\s+(?:[^{BLANK};:]{{0,120}}?\b)?that\s+", re.S)
_MIDDLE = re.compile(
    r"\s+(?:(?:reporters|journalists|lawmakers|parliament|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}|(?:the|a|an|his"
    r"|her|its|their)\s[\w’'-]+(?:\s[\w’'-]+){0,4})\s+)?"
    r"(?:(?:in|on|at|during|after|earlier|later|last|this|yesterday)\s"
    r"(?:(?!\b(?:and|is|are|was|were|has|had|would|will)\b)[^,\x01;]){3,60}?\s)?that\s+"
)
_CLAUSE = re.compile(
    r"(?:the|a|an|this|that|these|those|his|her|its|their|our|my|it|he|she|they|we|there|no|both|such|some|any"
    r"|all|more|most|many|"
    r"several|two|three|four|five|six|about|around|nearly|only|even|if|while|when|what|\d|[A-Z]|"
    + BLANK
    + r"|[a-z]+s\b)"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|isn’t|wasn’t"
    r"|aren’t|won’t|"
    r"cannot|can’t|couldn’t|wouldn’t|don’t|doesn’t|didn’t|isn't|wasn't|aren't|won't|can't|couldn't|wouldn't"
    r"|don't|doesn't|didn't)\b"
)
_TAIL = re.compile(
    r",\s(?:\w+ly \w+ing|adding|calling|citing|describing|referring|signal|(?:\w+ly\s)?\w+ing\s(?:that|to|the|a"
    r"|for|on|up|out)\b"
    r"|an? apparent|in (?:an?|what)\s|according|which\s|where\s|well\s|who\s|a (?:move|day|week|claim|charge"
    r"|figure|statement"
    r"|reference|nod)\b)"
    r"|\s—\s?an? |—a gesture"
)


class Statement(NamedTuple):
    """A clause somebody is reported to have said; offsets into the narration."""

    start: int
    end: int
    speaker: Speaker
    cue: Cue


def speaks(who: Speaker) -> bool:
    """Whether somebody can have made a statement: a person, a body, a document, a description of one."""
    first = who.name.split(" ", 1)[0].lower()
    return who.named or (first not in _NO_SPEAKER and bool(descriptions.kind(who.name)))


_NO_SPEAKER = frozenset("nobody nothing none no neither nor each".split())


def statements(clauses: Clauses, cues: list[Cue], start: int, end: int) -> list[Statement]:
    """The reported statements of one frame, none inside another."""
    stop = end
    while stop > start and clauses.narration[stop - 1] in " .\u00a0":
        stop -= 1
    found: list[Statement] = []
    behind = _behind(clauses, cues, start, stop)
    if behind is not None:
        found.append(behind)
    for place, cue in enumerate(cues):
        if any(statement.start <= cue.start < statement.end for statement in found):
            continue
        following = cues[place + 1] if place + 1 < len(cues) else None
        statement = _ahead(clauses, cue, following, start, stop)
        if statement is not None:
            found.append(statement)
    return found


def _ahead(clauses: Clauses, cue: Cue, following: Cue | None, start: int, stop: int) -> Statement | None:
    """X said that …"""
    narration = clauses.narration
    known = cue.word in saying.CLAUSE or cue.word in ("told", "tells") or cue.word in _PARTICIPLES
    begins = _begins(narration, cue, stop) if known else -1
    if begins < 0:
        return None
    if _UNSAID.search(narration, max(start, cue.start - 30), cue.start) or _ASKING.match(narration, begins):
        return None
    limit = stop
    if following and following.word in saying.DIRECT and not following.participle:
        joined = _AND.search(narration, begins, following.start)
        limit = joined.start() if joined else limit
    tail = _TAIL.search(narration, begins, limit)
    last = tail.start() if tail else limit
    more = narration.find(" and that ", begins, last)
    last = more if more > begins else last
    elsewhere = _ELSEWHERE.search(narration, begins, last)
    if elsewhere and elsewhere.start() > begins and verbs(narration, elsewhere.end(), stop):
        last = elsewhere.start()
    so = _AND_SO.search(narration, begins, last)
    last = so.start() if so else last
    while last > begins and narration[last - 1] in " ,\u00a0":
        last -= 1
    if last - begins < SHORTEST or not _LETTERS.search(narration, begins, last):
        return None
    who = clauses.subject(start, cue)
    return Statement(begins, last, who, cue) if who.name or who.pronoun else None


_ELSEWHERE = re.compile(r"(?:, (?:while|whereas)|;) (?=[A-Z\u00c0-\u024f]|the\s)")
"""Where somebody else's turn begins: ", while the minister spoke of"."""
_ACCORDING = re.compile(r"According to (?!plan|schedule|tradition|custom|legend)")
_AND_SO = re.compile(r",\sand (?:has|have|had|is|was|were|are|will)\s")
_UNSAID = re.compile(
    r"(?:\b(?:not|never|would|could|might|may|if|whether|refused to|declined to|did|does|nor)|n[’']t)\s(?:\w+\s)?$"
)
"""Before a verb of saying: nothing has been said."""
_ASKING = re.compile(r"(?:what|whether|how|why|where|when|who|if)\b")
_SPEAKING = frozenset(
    """ministry government office police army military company authorities sources people officials reports statement
    agency bank court party union residents survivors families parents lawyers relatives organisers prosecutors
    scientists""".split()
)
_PAUSE = re.compile(r"[,:;—–]")
_AND = re.compile(r"\sand (?:also |then |\w+ly )?$")
_LETTERS = re.compile(r"[a-z]{2}")
_PARTICIPLES = frozenset(
    "saying adding arguing claiming warning noting stating asserting insisting suggesting stressing".split()
)


def _begins(narration: str, cue: Cue, end: int) -> int:
    """Where the clause under a verb begins; -1 where there is none."""
    that = _MIDDLE.match(narration, cue.end, end)
    if that:
        return that.end()
    if cue.participle and cue.word not in ("saying", "adding"):
        return -1
    at = cue.end
    while at < end and narration[at] in " \u00a0":
        at += 1
    if at == cue.end:
        return -1
    if cue.word in ("told", "tells"):
        told = re.match(
            r"(?:reporters|journalists|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}|(?:the|a|an"
            r"|his)\s[\w’'-]+(?:\s[\w’'-]+){0,3}?)\s+(?:on \w+day\s)?(?=(?:he|she|it|they|the|there|his|her|its"
            r"|their)\s)",
            narration[at:end],
        )
        if not told:
            return -1
        return at + told.end()
    in_clause = _FINITE.search(narration, at, min(end, at + 140))
    if not in_clause and cue.word in _BARE:
        in_clause = _PAST.search(narration, at, min(end, at + 140)) or _SUBJECT.match(narration, at, end)
    if not in_clause or not _CLAUSE.match(narration, at, end):
        return -1
    if narration[at : at + 1] == BLANK and not _FINITE.search(narration.replace(BLANK, " "), at, end):
        return -1
    if cue.word in _BARE:
        return at
    # Without "that", other verbs must have a subject and its verb close behind.
    near = narration[at : in_clause.start()]
    if BLANK in near:
        return -1
    if len(near.split()) > 7 or re.search(r"\b(?:which|who|that|to|where|for|if)\b|[,:;]", near):
        return -1
    return at


def _behind(clauses: Clauses, cues: list[Cue], start: int, end: int) -> Statement | None:
    """…, X said; …, according to X."""
    narration = clauses.narration
    for cue in reversed(cues):
        if cue.participle or (cue.word not in saying.CLAUSE and cue.word not in POINTING):
            continue
        if len(narration[cue.end : end].split()) > 10 or BLANK in narration[cue.end : end]:
            return None
        comma = max(narration.rfind(mark, start, cue.start) for mark in ",—–")
        if comma < 0:
            return None
        start = skip_lead(narration, start, comma)
        apposed = clauses.phrases.before(narration, clauses.base, start, cue.start)
        place = apposed.start - clauses.base
        if (
            apposed.named
            and not narration[comma + 1 : cue.start].strip()
            and narration[start:place].rstrip()[-1:] == ","
        ):
            # "…, X, who heads it, told state television"
            who, last = apposed, place
        elif not narration[comma + 1 : cue.start].strip():
            who = clauses.phrases.after(narration, clauses.base, cue.end, end)
            last = comma
            if not who.named and not any(word in lexicon.OFFICES or word in _SPEAKING for word in who.name.split()):
                return None
        else:
            who = clauses.phrases.before(narration, clauses.base, start, cue.start)
            last = who.start - clauses.base
        if not (who.name or who.pronoun) or who.start < 0:
            return None
        while last > start and narration[last - 1] in " ,\u00a0—–":
            last -= 1
        if narration[last : last + 1] not in ",—–":
            return None
        said = narration[start:last]
        if last - start < SHORTEST or not said.strip(BLANK + " ,.”"):
            return None
        if not _FINITE.search(said) and not re.search(r"\b\w+(?:ed|s)\b", said):
            return None
        if said.rstrip().endswith(BLANK) and not said.split(BLANK)[0].strip():
            return None
        if not clauses.narration[start:last].strip() or re.match(
            r"(?:In|On|At|During|After|Speaking|Asked|As|When|While|For|Since|By|With)\b[^,]*$", said
        ):
            return None
        return Statement(start, last, who, cue)
    leading = _ACCORDING.match(narration, start, end)
    if leading:
        comma = narration.find(", ", leading.end(), end)
        who = clauses.phrases.after(narration, clauses.base, leading.end(), comma) if comma > 0 else NOBODY
        behind = narration[comma + 1 : end] if comma > 0 else ""
        if (who.name and speaks(who)) and BLANK not in behind and (_FINITE.search(behind) or _PAST.search(behind)):
            begins = comma + 2
            return Statement(begins, end, who, Cue(start, leading.end(), "according", False))
    at = narration.find(", according to ", start, end)
    plain = at > start and BLANK not in narration[start:at]
    if plain and (_FINITE.search(narration, start, at) or _PAST.search(narration, start, at)):
        who = clauses.according(at, end)
        if who.name:
            return Statement(start, at, who, Cue(at, at, "according", False))
    return None
