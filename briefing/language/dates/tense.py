"""Whether the words around a date look ahead or back.

The verb nearest before the date decides; where the sentence has none before it, the nearest
after it. This is deliberately shallow: it looks at cue words, not at grammar.
"""

from __future__ import annotations

import re
from typing import Literal

from briefing.language.dates.lexicon import words

Outlook = Literal["ahead", "back", "unknown"]

BEHIND = 130
"""Characters looked at before the date."""
AHEAD = 70
"""Characters looked at after it."""

_AHEAD = words(
    "will shall 'll ’ll won't won’t plan plans planning intend intends scheduled planned expected slated expects "
    "expect due upcoming hopes hope aims aim going deadline would effective expire expires payable begins opens "
    "starts takes ends arrives meets returns resumes closes convenes concludes forthcoming prepares preparing likely "
    "awaits await promises goes"
)
_AHEAD_BEFORE_TO = words(
    "supposed set hoped intended vowed wants want ready prepared needs has have is are agreed promised asked invited"
)
_PLACING = words("in on at during by last late early since")
_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[a-z]{3,9}\.? \d\d?\b(?! ?[,:]? ?\d)")
_AUXILIARIES = words("be is are being get gets")
_BACK = words(
    "was were had did said told went came took left led began held made won lost fell rose shot hit met got gave "
    "found saw sent brought became ran spoke wrote struck stood sat broke grew knew thought felt kept drew paid "
    "sold bought built taught caught fought sought cut put meant spent lent dealt flew drove rode rang sang sank "
    "drank heard swam swore wore tore bore chose froze stole shook woke hid slid quit burst slipped since ended "
    "been died killed"
)
_NOT_VERBS = words(
    "united hundred indeed need speed seed feed bed red fed embed breed proceed exceed unprecedented alleged "
    "proposed limited armed wed reed weed greed succeed bleed"
)
_CUES = _AHEAD | _AHEAD_BEFORE_TO | _BACK | {"forecast", "forecasts"}
_MARKS = '"“”.;:`'
_REPORTING = words("said told announced reported added noted stated says")
_DEADLINES = words("by until till before")
_FINITE_AHEAD = _AHEAD | words("can could may might must should has have need needs remains remain continues")
_MOVED = re.compile(
    r"\b(?:postpon(?:ed|es|e|ing)|delay(?:ed|s|ing)?|reschedul(?:ed|es|e|ing)|adjourn(?:ed|s|ing)?|extend(?:ed|s|ing)?"
    r"|(?:mov|shift)(?:ed|es|s|e|ing)|put (?:off|back)|push(?:ed|es|ing)? back|brought forward)"
    r"(?: [\w’'-]+){0,4} (?:to|until|till|for) (?:the )?$"
)
"""Before the date to which something was moved: "postponed to | January 15"."""
_LIMITS = tuple(limit.split() for limit in ("as soon as", "as early as", "no later than", "no earlier than"))
_STOP = re.compile(r"(?<=\n)\n|[.?!][”’\"']{0,2}[ \n]")
"""What may end a sentence; an empty line always does."""
_END = re.compile(r"[.?!][”’\"']{0,2}[ \n]|\n\n")
_TITLES = words("mr mrs ms dr gen sen rep gov lt col sgt st jr sr inc corp co ltd no vs prof rev capt maj hon u.s u.n")


def outlook(low: str, start: int, end: int, reach: int = 99) -> Outlook:
    """How the text around `low[start:end]` looks; `low` is the lower-cased text.

    `reach` is how many words before it a verb may stand: a near one says more than a far one.
    """
    behind = low[max(0, start - BEHIND) : start]
    found = _split(behind[_sentence_start(behind) :])
    if found[-1:] == ["for"] and _DAY.match(low, start) and not low.startswith(("'s", "’s"), end):
        # "called a strike for Monday"
        return "ahead"
    if found[-2:-1] and found[-2].endswith("ed") and found[-1] in _PLACING and found[-2] in _NOT_VERBS:
        # "first proposed in March"
        return "back"
    if found[-3:] in _LIMITS or found[-2:] == ["ahead", "of"] or found[-1:] == ["effective"]:
        return "ahead"
    for i in range(len(found) - 1, max(-1, len(found) - 1 - reach), -1):
        word = found[i].strip(_MARKS)
        if word not in _CUES and not word.endswith("ed"):
            continue
        if word in _REPORTING and i < len(found) - 3:
            # "officials said the plan takes effect in March": what was said decides, not that it was said.
            continue
        if cue := _cue(found, i):
            # "It had been due on Friday": past or to come.
            return "unknown" if cue == "ahead" and found[max(0, i - 2) : i] == ["had", "been"] else cue
    if len(found) > reach:
        return "unknown"
    found = _split(low[end : end + AHEAD])
    for i, word in enumerate(found):
        plain = word.strip(_MARKS)
        if (plain in _CUES or plain.endswith("ed")) and (cue := _cue(found, i)):
            # "On Friday they agreed to build it" dates the agreement; "is expected" still looks ahead.
            agreed = word.endswith("ed") and (not i or found[i - 1] not in _AUXILIARIES)
            return "back" if agreed else cue
        if word.endswith((".", "!", "?", ";", ".”", '."')) and word.strip('."”') not in _TITLES:
            break
    return "unknown"


def deadline(low: str, start: int) -> bool:
    """Whether a date is the end of something yet to come: "be finished by | October", "postponed until | 15 January".

    The nearest finite verb before it decides; where there is none, what ends has not ended.
    """
    behind = low[max(0, start - BEHIND) : start]
    behind = behind[_sentence_start(behind) :]
    if _MOVED.search(behind):
        return True
    found = [word.strip(_MARKS) for word in _split(behind)]
    if found[-1:] and found[-1] in ("early", "late", "mid"):
        found.pop()
    if not found or found[-1] not in _DEADLINES or found[-2:-1] in (["not"], ["only"]):
        return False
    if "had" in found or "having" in found:
        return False
    for i in range(len(found) - 2, -1, -1):
        word, before = found[i], found[i - 1] if i else ""
        if word in ("is", "are", "be") or word in _FINITE_AHEAD:
            return True
        past = word in _BACK or (word.endswith("ed") and len(word) > 4 and word not in _NOT_VERBS)
        if past and before not in ("be", "is", "are", "to", "been"):
            return False
    return len(found) > 3


def sentence_before(low: str, place: int) -> str:
    """What stands before a place in its own sentence, as far as it is looked at."""
    behind = low[max(0, place - BEHIND) : place]
    begins = _sentence_start(behind)
    return behind[begins:].lstrip() if begins or place <= BEHIND else "… … … " + behind


def begins_paragraph(low: str, place: int) -> bool:
    """Whether a place lies in the first sentence of its paragraph."""
    line = low.rfind("\n", max(0, place - BEHIND), place)
    return line >= 0 and not stops(low, line + 1, place)


def stops(low: str, start: int, end: int) -> int:
    """How many sentences end between two places."""
    if not _END.search(low, start, end):
        return 0
    back = min(start, 12)
    found, behind = 0, low[start - back : end]
    while (begins := _sentence_start(behind)) > back:
        found, behind = found + 1, behind[: begins - 1]
    return found


def _split(stretch: str) -> list[str]:
    return stretch.replace(",", " ").replace("(", " ").replace("'ll", " 'll").replace("’ll", " ’ll").split()


def _cue(found: list[str], i: int) -> Outlook | None:
    word = found[i].strip(_MARKS)
    before = found[i - 1] if i else ""
    if i + 1 < len(found) and found[i + 1] == "to" and word in _AHEAD_BEFORE_TO:
        return "ahead"
    if word in ("forecast", "forecasts") and before in _AUXILIARIES:
        return "ahead"
    if word == "planned" and before in ("as", "previously", "originally"):
        return None
    if word in _AHEAD:
        # "had been due", "was expected" look ahead from a day that is past; which one the date does not say.
        return "ahead"
    if word in _BACK or (word.endswith("ed") and len(word) > 4 and word not in _NOT_VERBS):
        # "is released", "will be heard": the auxiliary before the participle decides.
        return None if before in _AUXILIARIES else "back"
    return None


def _sentence_start(behind: str) -> int:
    """Where the last sentence begins in a stretch of text."""
    for stop in reversed(list(_STOP.finditer(behind))):
        place = stop.end() - 1
        if behind[stop.start()] == "\n":
            return place + 1
        word = behind[max(behind.rfind(" ", 0, place), behind.rfind("\n", 0, place)) + 1 : place]
        if word.endswith(("?", "!", ".”", '."', ".''", ".’")):
            return place + 1
        if (
            word.endswith(".")
            and word[:-1] not in _TITLES
            and "." not in word[:-1]
            and (len(word) > 2 or word[0].isdigit())
        ):
            return place + 1
    return 0
