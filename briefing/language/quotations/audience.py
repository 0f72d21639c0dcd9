"""To whom or where something was said, in the article's words."""

from __future__ import annotations

import re

from briefing.language.quotations.cues import Cue
from briefing.language.quotations.frames import BLANK
from briefing.language.quotations.phrases import Phrases

_TOLD = re.compile(
    rf"(?:told|tells|telling|informed|assured|reminded|advised|warned|urged|asked)\s+(?!that\b|to\b|by\b|if\b"
    rf"|whether\b|about\b|of\b)((?:[^\s,.;:{BLANK}]+\s?){{1,12}}?)"
    rf"(?=\s*(?:[,.;:{BLANK}]|\b(?:that|the|his|her|its|their|there|no|all|in|on|at|during|after|before|about"
    rf"|he|she|it|they|the two|as|by|via"
    rf"|through|to|not|"
    rf"earlier|later|last|this|yesterday|when|while|how|what|whether|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\b|$))"
)
_WHERE = re.compile(
    r"\b(?:in|at|during|on|to)\s((?:(?:an?|the|his|her|its|their|this)\s)(?:(?!said\b|told\b|that\b)[\w’'.-]+\s){0,6}?"
    r"(?:interview|briefing|conference|speech|address|statement|ceremony|summit|forum|meeting|letter|post"
    r"|report|hearing|"
    r"remarks|event|rally|call|testimony|lecture|debate|session|seminar|message|email|article|editorial|column"
    r"|broadcast|"
    r"podcast|programme|program|show|dinner|banquet|parliament|inquiry|court|sermon|tweet|video|memo|filing|note)\b"
    r"(?:\s(?:with|to|on|at|in)\s(?![A-Z]\w+day\b)(?:the\s)?(?:[\w’'.-]+\s){0,4}?[A-Z][\w’-]*(?:\s[A-Z][\w’-]*)*)?)"
)
_ON = re.compile(
    r"\b(?:posted|wrote|said|tweeted|added|shared|writing|posting)\s(?:in a (?:post|message|video)\s)?on\s"
    r"(X|Twitter|Facebook|Instagram|Weibo|WeChat|Telegram|Truth Social|LinkedIn|Threads|TikTok|YouTube|social media|"
    r"(?:his|her|its|their)\s[\w\s]{2,30}?(?:account|channel|page|blog|website))\b"
)


def of(narration: str, base: int, start: int, end: int, cue: Cue | None, phrases: Phrases) -> str:
    """The audience of what is said in a frame; empty where the frame names none."""
    if cue is not None:
        told = _TOLD.match(narration, cue.start, min(end, cue.start + 140))
        if told:
            who = phrases.speaker(base + told.start(1), base + told.end(1))
            return who.name or ("" if who.pronoun else " ".join(told.group(1).split()))
    on = _ON.search(narration, start, end)
    if on:
        return on.group(1)
    where = _WHERE.search(narration, start, end)
    return " ".join(where.group(1).split()) if where else ""
