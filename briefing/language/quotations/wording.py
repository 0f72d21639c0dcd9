"""What a stretch between quotation marks looks like by its own words: a sentence, some words, a name."""

from __future__ import annotations

import re

from briefing.language.quotations.marks import Stretch

FEW = 4
"""Words from which a stretch that opens with a capital is taken for a whole sentence."""
_SMALL = frozenset("a an the of and or for in on to with from at by as but nor into over per vs".split())
_MAIN_CLAUSE = re.compile(
    r"(?:the|a|an|this|that|these|those|his|her|its|their|our|my|it|he|she|they|we|I|you|there|no|both|such"
    r"|some|any|all|"
    r"several|many|most|[a-z]+s)\b(?:(?!\b(?:that|which|who|to|of)\b)[^,.;]){0,80}?"
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|\w{3,}ed|want"
    r"|need|[a-z]+n[’']t)\s"
    r".{12,}"
)
"""Words that are a clause of their own, with a subject and its verb, though they open with a small letter."""
_LONG_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def sentence(text: str, stretch: Stretch) -> bool:
    """Whether a stretch is a sentence of its own, not some words inside the writer's."""
    words = text[stretch.start : stretch.end]
    first = words.lstrip("([‘'…. ")[:1]
    return (
        (first.isupper() or first.isdigit() or not first.isascii())
        and (words[-1] in ".!?,…—–。！？" or len(words.split(None, FEW)) >= FEW)
        and not name(text, stretch)
    )


def clause(text: str, stretch: Stretch) -> bool:
    """Whether a stretch is a sentence or has a subject and its verb."""
    return sentence(text, stretch) or _MAIN_CLAUSE.match(text, stretch.start, stretch.end) is not None


def name(text: str, stretch: Stretch) -> bool:
    """A title or the name of a body: all its long words with capitals."""
    if stretch.end - stretch.start > 200 or text[stretch.end - 1] in "!?":
        return False
    words = _LONG_WORD.findall(text, stretch.start, stretch.end)
    if not 2 <= len(words) <= 12:
        return False
    return all(word[0].isupper() or word.lower() in _SMALL for word in words)


def goes_on(text: str, stretch: Stretch, narration: str, closed: int) -> bool:
    """Whether the sentence may go on with its speaker. `closed` counts in the narration."""
    words = text[stretch.start : stretch.end].rstrip("’'")
    after = narration[closed : closed + 2].lstrip()[:1]
    return words[-1:] in ",?!…—–-" or after in (",", "—", "–") or (words[-1:] == "." and after.islower())
