"""The dateline an article opens with: `TALLINN, March 4 (Reuters) - `. It is no part of the first sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.model import Sentence

LONGEST = 110
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'-]+(?:[ /][A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'-]*){0,3}"
_NAME = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}"
_CREDIT = r"[(\[][^()\[\]\n]{2,40}[)\]]"
_DASH = r"(?:--?|–|—)\s+"
_DATELINE = re.compile(
    rf"(?:{_CAPITALS}(?:, {_NAME})?(?:,? {_DAY})?,? ?(?:{_CREDIT},? ?)?{_DASH}"
    rf"|{_NAME}(?:, {_NAME})?,? (?:{_DAY},? ?)?{_CREDIT},? ?{_DASH}"
    rf"|{_NAME}(?:, {_NAME})?,? {_DAY},? ?{_DASH}"
    rf"|{_NAME}, {_NAME},? ?{_DASH}"
    rf"|{_CAPITALS}(?:, {_NAME})?(?:, {_DAY})?\. (?=[A-Z“\"]))"
)
"""Place, day and credit before a dash or, in capitals, before a full stop. A place alone must be in
capitals or have its country beside it: "Berlin - " may be anything. A colon is a speaker's."""


def after(sentences: tuple[Sentence, ...], text: str) -> tuple[Sentence, ...]:
    """An article's first sentences without the dateline before them."""
    if not sentences:
        return sentences
    start = sentences[0].start
    reach = sentences[min(1, len(sentences) - 1)].end
    opening = _DATELINE.match(text, start, min(reach, start + LONGEST))
    left = [one for one in sentences if opening and one.end > opening.end()]
    if not opening or not left:
        return sentences
    return replace(left[0], start=max(left[0].start, opening.end())), *left[1:]
