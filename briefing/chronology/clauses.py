"""Which part of a sentence a date belongs to, and the words that tell that part.

A sentence is cut at clause borders: a semicolon, a dash, a relative clause, a participle after a
comma, a conjunction. What is left around the date is one stretch of the source's own words. The
part's role says what the date dates:

    main        what the sentence says happened
    beside      an act beside the main one: "after meeting the minister on Friday"
    aside       somebody or something mentioned: "who was appointed in October"
    compared    the time compared with: "the first since 2017"
    topic       the date only names a thing: "a shadow over Saturday's meeting"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefing.chronology import acts

Role = Literal["main", "beside", "aside", "compared", "topic"]
BorderKind = Literal["end", "dash", "who", "where", "participle", "turn", "since", "after", "that"]

FEWEST_WORDS = 5
"""Words a clause needs to be understood alone."""
OPEN_QUOTES, CLOSE_QUOTES = "“‘(", "”)"

_SIGNS = re.compile(
    r"(?P<end>[;:]\s+)|(?P<dash>\s*—\s*|(?<=\s)[–-]{1,2}\s+)"
    r"|,\s+(?:(?P<who>who|whom|whose|which)\b|(?P<where>where|when)\b"
    r"|(?P<participle>(?!(?:including|according|following|during|bring|king|being|beijing|morning|evening|spring)\b)"
    r"[a-z]+ing\b)"
    r"|(?P<turn>(?:but|while|although|though|whereas|yet|even as|prompting|and (?:he|she|it|they|there))\b))"
)
_JOINTS: dict[str, BorderKind] = {
    **dict.fromkeys(("since", "until", "ahead", "because"), "since"),
    **dict.fromkeys(("after", "before", "following", "during"), "after"),
    "that": "that",
}
"""Words that begin a clause without a comma."""
_LEADS = re.compile(
    r"[“\"‘'(]?(?:(?:after|before|since|until|ahead|following|when|while|as|during|on|at|in|earlier|by)\b)", re.I
)
_NEEDS_SUBJECT = re.compile(r"(?:[a-z]+ing|being|his|her|its|their|he|she|it|they|that|this|which|having)\b")
_SUPERLATIVE = re.compile(
    r"\b(?:first|only|highest|lowest|most|biggest|worst|best|longest|largest|smallest|deadliest|\w{3,}est)\b"
)
_THAN = re.compile(
    r"\b(?:than|compared (?:with|to)|versus|(?:up|down) from|against)\b(?: [\w.,%$€£-]+){0,5} ?(?:in |on |at |the )*$"
    r"|\bthan (?:\w+ ){0,2}$"
)
"""Before a date that something else is measured by: "calmer than | a year ago"."""
_RELATIVE = re.compile(r"\b(?:who|whose|whom)\b[^,;]*$")
_ANTECEDENT = re.compile(r"(?:[A-Z][\w’'-]*\s+)*[A-Z][\w’'.-]*$")
_THING = re.compile(r"(?:’s|')?s?\s+(?:\w+\s+){0,3}?(\w+)")
_ON_SOMETHING = re.compile(
    r"\b(?:of|over|about|from|for|to|by|on|after|before|than|ahead of|since|like)\s+(?:the\s+|a\s+|an\s+)?$", re.I
)
_NAMES = re.compile(r"\b(?:of|over|about|from|for|to|by|on|with|against) (?:the|a|an|this|that) $")
_NAMED = re.compile(r" (?!to\b|and\b|in\b|at\b|with\b)[A-Za-z]")
"""Before and after a date that is part of a name: "bitterness from the | 2016 | land dispute"."""
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|did|does|do|can|could|may|might|shall|should|said|says|told"
    r"|met|held|"
    r"came|went|took|gave|made|began|won|lost|fell|rose|hit|cut|shot|struck|fought|broke|set|put|left|led|saw|sent|"
    r"brought|caught|became|got|ran|flew|sank|swore|\w{2,}ed)\b"
)


class Border(NamedTuple):
    """A place where a sentence can be cut: the words before end at `before`, those after start at `after`."""

    before: int
    after: int
    kind: BorderKind


class Clause(NamedTuple):
    """The words that tell what a date dates."""

    start: int
    end: int
    core: int
    """Where the part the date stands in begins: acts before it are another clause's."""
    core_end: int
    role: Role


def borders(text: str, start: int, end: int, read: Sequence[tuple[int, int, str]]) -> list[Border]:
    """The clause borders of a sentence, none of them inside a quotation or brackets. `read`: its folded words."""
    found: list[Border] = []
    for match in _SIGNS.finditer(text, start + 1, end - 1):
        kind = match.lastgroup
        assert kind is not None  # noqa: S101 - each alternative is a named group
        after = match.end() if kind in ("end", "dash") else match.start(kind)
        found.append(Border(match.start(), after, kind))  # type: ignore[arg-type]
    for place, (first, last, word) in enumerate(read):
        if word in _JOINTS and place and text[first - 1] in " \u00a0" and text[last : last + 1] in (" ", "\u00a0"):
            if word == "ahead" and not text.startswith(" of ", last):
                continue
            found.append(Border(first - 1, last + 4 if word == "ahead" else last + 1, _JOINTS[word]))
    if not found:
        return found
    quoted = _quoted(text, start, end)
    return sorted(cut for cut in found if not any(first < cut.before < last for first, last in quoted))


def around(text: str, start: int, end: int, cuts: Sequence[Border], first: int, last: int) -> Clause:
    """The clause of the time expression `text[first:last]` in the sentence `text[start:end]`."""
    if not cuts and text[last : last + 1] not in ("’", "'", " "):
        return Clause(start, end, start, end, "compared" if _THAN.search(text, start, first) else "main")
    left = max((n for n, cut in enumerate(cuts) if cut.after <= first), default=-1)
    right = next((n for n, cut in enumerate(cuts) if cut.before >= last), len(cuts))
    core = cuts[left].after if left >= 0 else start
    core_end = cuts[right].before if right < len(cuts) else end
    kind = cuts[left].kind if left >= 0 else "end"
    role = _role(text, core, core_end, first, last, kind, text[start:first])
    left, right = _widened(text, start, end, cuts, left, right, role, last)
    begin = _begin(text, start, cuts, left, role)
    stop = cuts[right].before if right < len(cuts) else end
    if _NAMES.search(text, core, first) and _NAMED.match(text, last, core_end):
        core, core_end = first, stop
    elif role == "main" and kind != "that":
        core = begin
    if role == "aside":
        comma = text.find(", ", last, stop)
        stop = comma if comma > 0 else stop
    begin, stop = _balanced(text, start, end, begin, stop)
    return Clause(begin, stop, max(core, begin), min(core_end, stop), role)


def _role(text: str, core: int, core_end: int, first: int, last: int, kind: str, sentence_before: str) -> Role:
    before = text[core:first]
    directly = not before.strip(" ,(") or before.strip().lower() in ("the", "in", "on", "about")
    if kind == "since" and directly and _SUPERLATIVE.search(sentence_before):
        return "compared"
    if kind == "since":
        return "main" if directly else "aside"
    if kind == "after":
        return "main" if directly else "beside"
    if _THAN.search(text, core, first):
        return "compared"
    if kind == "who" or _RELATIVE.search(before):
        return "aside"
    if kind in ("where", "participle"):
        return "beside"
    if kind == "dash" and _SUPERLATIVE.search(before):
        return "aside"
    return "topic" if _names_a_thing(text, core, core_end, first, last) else "main"


def _names_a_thing(text: str, core: int, core_end: int, first: int, last: int) -> bool:
    """ "a shadow over Saturday's meeting": the date belongs to a thing that something else is said of."""
    before = text[core:first]
    if not before.strip() or not _ON_SOMETHING.search(before):
        return False
    thing = _THING.match(text, last, core_end)
    if not thing or not (text.startswith(("’s", "'s"), last) or text[first].isdigit() or text[last : last + 1] == " "):
        return False
    if not text.startswith(("’s", "'s"), last):
        return False
    others = acts.KINDS.get(thing.group(1).lower())
    words = re.findall(r"\w+", before + text[thing.end() : core_end])
    return others is not None and not any(w.lower() in acts.KINDS for w in words)


def _widened(
    text: str, start: int, end: int, cuts: Sequence[Border], left: int, right: int, role: Role, last: int
) -> tuple[int, int]:
    """Numbers of the borders the words are cut at: far enough apart to be understood."""
    while right < len(cuts):
        cut = cuts[right]
        begin = cuts[left].after if left >= 0 else start
        told = text[begin : cut.before]
        carries_on = role in ("main", "beside") and cut.kind == "where" and cut.before - last <= 40
        goes_on = cut.kind in ("since", "after", "that")
        short = told.count(" ") + 1 < FEWEST_WORDS or not _VERB.search(told)
        if not (carries_on or goes_on or (short and role in ("main", "topic"))):
            break
        right += 1
    if role in ("main", "beside", "topic"):
        while left >= 0 and cuts[left].kind not in ("end", "turn"):
            left -= 1
    if left >= 0 and cuts[left].kind in ("since", "who", "dash") and role in ("aside", "compared"):
        stop = cuts[right].before if right < len(cuts) else end
        words = text[cuts[left].after : stop]
        if cuts[left].kind != "who" and (_NEEDS_SUBJECT.match(words) or words.count(" ") < 2 or role == "compared"):
            while left >= 0 and cuts[left].kind not in ("end", "turn"):
                left -= 1
    return left, right


def _begin(text: str, start: int, cuts: Sequence[Border], left: int, role: Role) -> int:
    if left < 0:
        return start
    if cuts[left].kind == "who":
        named = _ANTECEDENT.search(text, start, cuts[left].before)
        return named.start() if named else start
    if role == "aside" or cuts[left].kind == "end":
        return cuts[left].after
    return cuts[left].after


def _balanced(text: str, start: int, end: int, begin: int, stop: int) -> tuple[int, int]:
    """The same words without loose ends; the whole sentence where a quotation would be cut open."""
    while stop > begin and text[stop - 1] in " ,\n\t\u00a0":
        stop -= 1
    while begin < stop and text[begin] in " ,\n\t\u00a0":
        begin += 1
    words = text[begin:stop]
    even = words.count('"') % 2 == 0 and words.count("“") == words.count("”") and words.count("(") == words.count(")")
    return (begin, stop) if even and begin < stop else (start, end)


def _quoted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches inside quotation marks or brackets."""
    if not any(mark in text[start:end] for mark in '“"('):
        return []
    spans: list[tuple[int, int]] = []
    opened = {"”": -1, '"': -1, ")": -1}
    closes = {"“": "”", "(": ")"}
    for place in range(start, end):
        sign = text[place]
        if sign in closes:
            opened[closes[sign]] = place
        elif sign in opened:
            if opened[sign] >= 0:
                spans.append((opened[sign], place))
                opened[sign] = -1
            elif sign == '"':
                opened[sign] = place
    return spans


def leading(text: str, start: int, end: int) -> int:
    """Where the main clause begins after a leading adverbial ("During Monday's summit, …"); `start` without one."""
    if not _LEADS.match(text, start, end):
        return start
    comma = text.find(", ", start, min(end, start + 140))
    return comma + 2 if comma > 0 else start
