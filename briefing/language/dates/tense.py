"""Whether the words around a date look ahead or back.

The verb nearest before the date decides; where the sentence has none before it, the nearest
after it. This is deliberately shallow: it looks at cue words, not at grammar.
"""

from __future__ import annotations

from typing import Literal

from briefing.language.dates.lexicon import words as _words

Outlook = Literal["ahead", "back", "unknown"]

BEHIND = 130
"""Characters looked at before the date."""
AHEAD = 70
"""Characters looked at after it."""

_AHEAD = _words(
    "will shall 'll ’ll won plan plans planning intend intends scheduled expected expects expect due slated upcoming "
    "hopes hope aims aim going deadline would could might should must effective expire expires payable begins opens "
    "starts takes takes-effect ahead forthcoming prepares preparing likely awaits await promises set"
)
_AHEAD_BEFORE_TO = _words(
    "planned scheduled expected slated supposed set due hoped intended vowed wants want agreed ready prepared needs has have"
)
_BACK = _words(
    "was were had did said told went came took left led began held made won lost fell rose shot hit met got gave found "
    "saw sent brought became ran spoke wrote struck stood sat broke grew knew thought felt kept drew paid sold bought "
    "built taught caught fought sought cut put read heard meant spent lent dealt flew drove rode rang sang sank drank "
    "swam swore wore tore bore chose froze stole shook woke hid bit slid beat bid quit spread burst hurt slipped since "
    "ended been after dead died killed"
)
_NOT_VERBS = _words("united hundred indeed need speed seed feed bed red ted fed led-by embed breed proceed exceed unprecedented "
                       "alleged proposed planned scheduled expected so-called limited armed wed")  # fmt: skip


def outlook(low: str, start: int, end: int) -> Outlook:
    """How the text around `low[start:end]` looks; `low` is the lower-cased text."""
    behind = low[max(0, start - BEHIND) : start]
    behind = behind[_sentence_start(behind) :]
    words = behind.replace(",", " ").replace("(", " ").replace("'ll", " 'll").replace("’ll", " 'll").split()
    for i in range(len(words) - 1, -1, -1):
        if found := _cue(words, i):
            return found
    ahead = low[end : end + AHEAD]
    words = ahead.replace(",", " ").replace("'ll", " 'll").split()
    for i in range(len(words)):
        if found := _cue(words, i):
            return found
        if words[i].endswith((".", "!", "?", ";")) and len(words[i]) > 4:
            break
    return "unknown"


def _cue(words: list[str], i: int) -> Outlook | None:
    word = words[i].strip("\"'“”’.;:`")
    after = words[i + 1] if i + 1 < len(words) else ""
    if after == "to" and word in _AHEAD_BEFORE_TO:
        if word in ("has", "have", "set", "due") or i + 2 < len(words):
            return "ahead"
    elif word in _AHEAD:
        return "ahead" if word != "set" else None
    if word in _BACK:
        return "back"
    if word.endswith("ed") and len(word) > 4 and word not in _NOT_VERBS:
        # "is scheduled", "will be released": the auxiliary before the participle decides.
        if i >= 1 and words[i - 1] in ("be", "is", "are", "get"):
            return None
        return "back"
    return None


def _sentence_start(behind: str) -> int:
    """Where the last sentence begins in a stretch of text; a short word before a full stop is an abbreviation."""
    place = len(behind)
    while (place := max(behind.rfind(mark, 0, place) for mark in (". ", "? ", "! ", "\n\n", ".\n", '." ', ".” "))) > 0:
        word = behind[behind.rfind(" ", 0, place) + 1 : place]
        if behind[place] != "." or (len(word) > 4 and "." not in word):
            return place + 1
    return 0
