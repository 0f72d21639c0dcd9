"""Whether what is dated happened, is planned, is only thought of, was denied or called off, or happens again and again.

Read from the words of the clause and from the article's own date: what is dated after the article
cannot have happened when it was written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.chronology.clauses import Clause
from briefing.chronology.order import bounds
from briefing.model import EventStatus

_HABIT = re.compile(
    r"\b(?:every (?:year|month|week|day|spring|summer|autumn|fall|winter|\w+day)|each (?:year|month|week|spring"
    r"|summer|autumn|"
    r"winter)|usually|annually|regularly|typically|traditionally|normally|year after year|as a rule)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"^\W*(?:should (?:\w+ ){1,4}?(?:\w+),|if\b|were (?:\w+ ){1,3}to\b|unless\b|even if\b|in case\b|suppos)|"
    r"\b(?:if (?:the|a|an|it|he|she|they|talks|there|\w+ (?:were|had|did|does|is|are))|hypothetical\w*"
    r"|would have|could have|might have|had it not)\b",
    re.IGNORECASE,
)
_MODAL = re.compile(r"\b(?:could|might|may(?= (?:not |also |yet |even |soon )*[a-z]{2,}))\b")
_OFF = (
    r"(?:cancel(?:l?ed|s|l?ing)?|call(?:ed|s|ing)? off|postpon\w+|scrap(?:ped|s|ping)|abandon\w+"
    r"|dropp?ed plans for|put off)"
)
_FORESEEN = r"(?:planned|scheduled|due|set|slated|meant|expected)"
_CALLED_OFF = re.compile(
    rf"\b{_OFF}\b[^.;]*?\b{_FORESEEN}\b|\b{_OFF} (?:the |a |an |its |his |her |their )?$", re.IGNORECASE
)
"""Before the date: "cancelled a visit planned for | 20 May", "called off | Friday's talks"."""
_BEFORE_CALLED_OFF = re.compile(rf"\b{_FORESEEN} (?:to \w+ )?(?:on |for |in )?(?:the )?$", re.IGNORECASE)
_THEN_CALLED_OFF = re.compile(
    rf"[^.;]{{0,60}}?\b(?:was|were|been|being|is|are|got) (?:\w+ly )?{_OFF}\b(?! (?:to|until|till)\b)", re.IGNORECASE
)
"""Before and after the date: "a summit due on | 12 December | has been called off"."""
_FIRST_SET = re.compile(
    rf"\b(?:first|originally|initially|previously|earlier) {_FORESEEN} (?:to \w+ )?(?:on |for |in )?(?:the )?$",
    re.IGNORECASE,
)
"""Before the date that was once foreseen: "originally planned for | May"."""
_MOVED_TO = re.compile(
    r"\b(?:postpon\w+|delay\w+|reschedul\w+|moved|put (?:off|back)|push(?:ed|ing) back|brought forward)"
    r"(?: \w+){0,3}? (?:to|until|till|for) (?:the )?$",
    re.IGNORECASE,
)
"""Before the date something was moved to."""
_DENIES = re.compile(
    r"\b(?:(?:den(?:y|ies|ied|ying)|disput(?:es|ed))\b[^.;]{0,40}?\b(?:that|having|(?:any|a) (?:meeting|visit|talks"
    r"|attack|deal|contact)|(?:any |the )?(?:reports?|claims?|allegations?|rumou?rs?|suggestions?)\b(?: that| of)?)"
    r"|(?:refut(?:es|ed)|reject(?:s|ed)?|dismiss(?:es|ed)?)\b[^.;]{0,40}?"
    r"\b(?:reports?|claims?|allegations?|rumou?rs?|suggestions?)\b(?: that| of)?)",
    re.IGNORECASE,
)
"""A case that is dismissed, a bill that is rejected was dismissed and rejected: only what is told can be denied."""
_NOT = re.compile(
    r"\b(?:did not|didn[’']t|was not|wasn[’']t|were not|weren[’']t|had not|hadn[’']t|has not|hasn[’']t|have not"
    r"|never|no such|"
    r"there (?:was|were|had been) no|failed to|refused to|will not|won[’']t|no plans? (?:to|for)|ruled out"
    r"|neither)\b",
    re.IGNORECASE,
)
_NOT_ONLY = re.compile(r"\b(?:not only|not just|never before|not until|not since|never again)\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:will|shall|going to|plan(?:s|ned|ning)? (?:to|for|on)|(?:is|are|was|were|be|been"
    r"|being)? ?(?:expected|scheduled|slated|due|planned|"
    r"supposed|set|meant) (?:to|for|on|in|next|later)|to be (?:held|signed|opened|launched|decided|completed)"
    r"|upcoming|forthcoming|"
    r"intend(?:s|ed|ing)? to|aim(?:s|ed|ing)? to|hop(?:es|ed|ing) to|agreed to (?:hold|meet|visit|send|resume"
    r"|start|begin|open|build|continue)|"
    r"(?:is|are) to (?!the\b|a\b)[a-z]+|ahead of|would be|looks? forward|invit(?:es|ed|ing|ation))\b"
    r"|^\W*scheduled\b",
    re.IGNORECASE,
)
_WAS_TO_BE = re.compile(
    r"\b(?:was|were|had been|been) (?:expected|scheduled|slated|due|planned|supposed|set|meant) (?:to|for|on"
    r"|in)\b|\bhad planned\b",
    re.IGNORECASE,
)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_OPENINGS = ("Should ", "If ", "Were ", "Even if ", "Unless ", "“If ", "In case ")
_AIMED = ("for ", "on ", "in ", "to ", "until ", "till ", "the ")
"""What stands before the date something was set for or moved to."""
_HABITS = _set("every each usually annually regularly typically traditionally normally year rule")
_SUPPOSING = _set("if should were unless suppose supposed even case hypothetical have had")
_DENYING = _set(
    """cancel cancelled canceled cancelling canceling call called calling postpone postponed postponing scrap scrapped
    scrapping abandon abandoned abandoning dropped put deny denied denying dispute disputed refute refuted reject
    rejected dismiss dismissed not didn wasn weren hadn hasn haven won never no failed refused ruled neither"""
)
_MODALS = frozenset({"could", "might", "may"})
_AHEAD = _set(
    """will shall going plan planned planning expected scheduled slated due supposed set meant held be upcoming
    forthcoming intend intended intending aim aimed aiming hope hoped hoping agreed is are ahead would look invite
    invited inviting invitation"""
)
"""Folded words without one of which there is no need to look closer."""


def of(
    text: str,
    clause: Clause,
    words: Sequence[tuple[int, int, str]],
    place: int,
    date: str,
    published: str,
    sentence: int,
) -> EventStatus:
    """The status of what a clause tells; its time expression begins at `place`, its sentence at `sentence`.
    `words`: the clause's folded words with their places."""
    start, end = clause.core, clause.core_end
    told = text[start:end]
    read = frozenset(word for at, _, word in words if start <= at < end)
    first, last = bounds(date)
    wrote_first, wrote_last = bounds(published) if published else ("", "")
    after = bool(published) and (last if date.startswith("../") else first) > wrote_last
    ahead = not published or last >= wrote_first
    if not read.isdisjoint(_HABITS) and _HABIT.search(told):
        return "habitual"
    if (not read.isdisjoint(_SUPPOSING) and _SUPPOSED.search(told)) or _supposes(text, sentence, end):
        return "hypothetical"
    if any(word in _DENYING for _, _, word in words):
        if _called_off(text, clause, place):
            return "cancelled"
        if _denied(text, clause, place):
            return "denied"
    if text.endswith(_AIMED, sentence, place) and (
        _FIRST_SET.search(text, sentence, place) or (ahead and _MOVED_TO.search(text, sentence, place))
    ):
        return "planned"
    if ahead and not read.isdisjoint(_MODALS) and _MODAL.search(told):
        return "hypothetical"
    if after:
        return "planned"
    if not read.isdisjoint(_AHEAD) and (_WAS_TO_BE.search(told) or (ahead and _PLANNED.search(told))):
        return "planned"
    return "happened"


def _supposes(text: str, sentence: int, end: int) -> bool:
    """Whether the sentence opens with a condition."""
    return text.startswith(_OPENINGS, sentence) and bool(_SUPPOSED.match(text[sentence : min(end, sentence + 40)]))


def _called_off(text: str, clause: Clause, place: int) -> bool:
    """Called off is what was foreseen for the date, not the calling off: "cancelled it on Monday" happened."""
    if _CALLED_OFF.search(text, clause.start, place):
        return True
    if not _BEFORE_CALLED_OFF.search(text, clause.start, place):
        return False
    return bool(_THEN_CALLED_OFF.match(text, place, clause.end))


def _denied(text: str, clause: Clause, place: int) -> bool:
    """Denied is what is dated, not the denial: "denied on Monday that …" is a denial that happened."""
    denies = _DENIES.search(text, clause.start, clause.end)
    if denies:
        return denies.end() <= place
    negated = _NOT.search(text, clause.core, clause.core_end)
    return bool(negated) and not _NOT_ONLY.search(text, clause.core, clause.core_end)
