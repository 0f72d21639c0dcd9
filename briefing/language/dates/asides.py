"""Which dates carry a story on and which only look aside: "a diary published in 1871", "born in 1926".

A story keeps its own year through such an aside: "on 6 May" behind it is still a day of the story.
What counts from the date just named ("two years later") counts from the aside all the same, if it
stands close behind. The words before the date decide, by shape alone; nothing is parsed.
"""

from __future__ import annotations

import re
from typing import Literal

from briefing.language.dates.calendar import Moment
from briefing.language.dates.lexicon import words
from briefing.language.dates.meanings import AtTime, Interval, Meaning, Phrase, Shifted, Stated
from briefing.language.dates.tense import BEHIND, begins_paragraph, sentence_before, stops
from briefing.language.dates.trail import Trail

Course = Literal["on", "aside", "flashback", "nowhere"]
"""`on`: the story goes on there. `flashback`: an aside that opens its sentence and rules it. `nowhere`: a
comparison, from which nothing is counted."""

FAR = 5
"""Years from the story's own beyond which a year named in passing is an aside."""
OPENING = 3
"""Words of a sentence before a date that still opens it: "But late in 1915 …"."""

_COARSE = ("year", "decade", "century", "millennium")
_RELATIVE = re.compile(r"[,–—(] ?(?:who|which|whose|whom|where|in which|of which)\b[^,;–—]*$")
_PARTICIPLE = re.compile(
    r"(?:, |\()(?:first |later |originally |only |then |now )?(?:[a-z]+ed|born|built|written|held|begun|won|made|"
    r"drawn|lost|set up|known|found|sold|taken) (?:[a-z]+ ){0,3}$"
)
_BORN = re.compile(r"\b(?:born|dating|dated|published|reprinted|rediscovered|commemorated) (?:[a-z]+ )?$")
_PLUPERFECT = re.compile(
    r"\bhad (?:(?:not|never|also|already|first|once|only|just|long|previously|earlier|since|[a-z]+ly) )?"
    r"(?:[a-z]+ed|been|had|begun|come|gone|taken|made|left|held|fallen|won|lost|broken|fought|met|seen|grown|become|"
    r"given|got|kept|led|sent|set|put|cut|built|found|brought|bought|sold|said|told|written|served|risen|driven|"
    r"hidden|known|paid|run|spent|spoken|stood|struck|sunk|sworn|thrown)\b"
)
_LIMITS = ("until ", "till ", "since ")
_COMPARED = words("like unlike than as as-of to for")
_ARTICLES = words("the his her its their a an this that our")
_OF_WHOLE = words("end beginning start middle close outset rest part half summer autumn fall winter spring course")


def course(low: str, before: str, phrase: Phrase, moment: Moment, story: Trail, said: Trail) -> Course:
    """Where a date takes the story, whose last date is `story.last`; `said` is the last date named at all.

    `before` is what stands before the date in its sentence.
    """
    meaning = phrase.meaning.when if isinstance(phrase.meaning, AtTime) else phrase.meaning
    here = story.last
    if here is None or meaning is None:
        return "on"
    opening = opens(before)
    if isinstance(meaning, Shifted) and meaning.offset and meaning.steps < 0:
        if (meaning.unit, meaning.steps) in (("year", -1), ("quarter", -4)):
            return "nowhere"
        return "flashback" if opening else "aside"
    gap = abs(moment.year - here.year)
    if isinstance(meaning, Interval):
        return "aside" if before[-1:] in ("(", "[") and gap else "on"
    beside = story.day if story.day and moment.unit == "day" else here
    back = moment.last_day < beside.first_day
    if back and not opening and _PLUPERFECT.search(before):
        return "aside"
    if before.endswith(_LIMITS) or (gap and _attributive(low, phrase, before, meaning)):
        return "aside"
    if opening or not gap:
        return "on"
    if _embedded(before) and (gap > 1 or back):
        return "aside"
    if moment.unit in _COARSE and _mentioned(before, meaning):
        return "aside"
    far = moment.unit in _COARSE and story.month is not None and gap > FAR
    if not far and not (back and story.month and not begins_paragraph(low, phrase.start)):
        return "on"
    # A second such date close behind the first: the story has moved after all.
    moved = said.last is not None and said.last != here and 0 <= moment.year - said.last.year < FAR
    moved = moved and stops(low, max(said.place, phrase.start - BEHIND), phrase.start) > 0
    return "on" if moved else "aside"


def opens(before: str) -> bool:
    """Whether a date opens its sentence, of which `before` stands before it."""
    return before.count(" ") < OPENING


def looks_further_back(low: str, phrase: Phrase) -> bool:
    """Whether the sentence of a date goes on looking back from its story: "had met"."""
    return bool(_PLUPERFECT.search(sentence_before(low, phrase.start)))


def _embedded(before: str) -> bool:
    return bool(_RELATIVE.search(before) or _PARTICIPLE.search(before) or _BORN.search(before))


def _mentioned(before: str, meaning: Meaning) -> bool:
    """Whether a year only names or compares: "as in 1905", "the treaty of 1839", "(1882)"."""
    last = before.rsplit(None, 2)
    word = last[-1] if last else ""
    if word in _COMPARED or before[-1:] in ("(", "["):
        return True
    if not isinstance(meaning, Stated) or meaning.moment.unit != "year":
        return False
    return word == "of" and len(last) > 1 and last[-2] not in _OF_WHOLE


def _attributive(low: str, phrase: Phrase, before: str, meaning: Meaning) -> bool:
    """ "the 1926 treaty", "his 1899 memoir"."""
    if not isinstance(meaning, Stated) or meaning.moment.unit != "year":
        return False
    word = before.rsplit(None, 1)[-1] if before.strip() else ""
    after = low[phrase.end : phrase.end + 2]
    return (word in _ARTICLES or word.endswith(("'s", "’s"))) and after[:1] == " " and after[1:].isalpha()
