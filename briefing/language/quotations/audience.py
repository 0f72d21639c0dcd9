"""To whom or where something was said, in the article's words."""

from __future__ import annotations

import re

from briefing.language.quotations.cues import Cue
from briefing.language.quotations.frames import BLANK
from briefing.language.quotations.phrases import Phrases
from briefing.language.quotations.speakers import NOBODY, Speaker

_TOLD = re.compile(
    rf"(?:told|tells|telling|informed|assured|reminded|advised|warned|urged|asked)\s+(?!that\b|to\b|by\b|if\b"
    rf"|whether\b|about\b|of\b)((?:[^\s,.;:{BLANK}]+\s?){{1,12}}?)"
    rf"(?=\s*(?:[,.;:{BLANK}]|\b(?:that|the|his|her|its|their|there|no|all|in|on|at|during|after|before|about"
    rf"|he|she|it|they|the two|as|by|via"
    rf"|through|to|not|"
    rf"earlier|later|last|this|yesterday|when|while|how|what|whether|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\b|$))"
)
_WHERE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Dd]uring|on)\s((?:(?:an?|the|his|her|its|their|this)\s)(?:(?!said\b|told\b|that\b)[\w’'.-]+\s){0,6}?"
    r"(?:interview|briefing|conference|speech|address|ceremony|summit|forum|meeting|letter|post|hearing"
    r"|event|rally|call|testimony|lecture|debate|session|seminar|message|email|broadcast"
    r"|podcast|programme|program|show|dinner|banquet|parliament|inquiry|court|sermon|tweet|video)\b)"
    r"(?:\s(?:with|to)\s((?![A-Z]\w+day\b)(?:the\s)?(?:[\w’'.-]+\s){0,4}?[A-Z][\w’-]*(?:\s[A-Z][\w’-]*)*))?"
)
"""Where it was said; with whom the interview was, or to whom the letter went, in the second group."""
_TO = re.compile(
    r"\b(?:said|says|put it|remarked|quipped|shouted|spoke|speaking)\sto\s"
    r"((?:the\s)?(?:cameras?|reporters|journalists|press|crowd"
    r"|nation|court|jury|cabinet|parliament)|me|us|this newspaper|[A-Z]\w+(?:\s[A-Z]\w+){0,3})\b"
)
_ON = re.compile(
    r"\b(?:posted|wrote|said|tweeted|added|shared|writing|posting)\s(?:in a (?:post|message|video)\s)?on\s"
    r"(X|Twitter|Facebook|Instagram|Weibo|WeChat|Telegram|Truth Social|LinkedIn|Threads|TikTok|YouTube|social media|"
    r"(?:his|her|its|their)\s[\w\s]{2,30}?(?:account|channel|page|blog|website))\b"
)


def of(
    narration: str, base: int, start: int, end: int, cue: Cue | None, phrases: Phrases, who: Speaker = NOBODY
) -> str:
    """The audience of what `who` says in a frame; empty where the frame names none."""
    if cue is not None:
        told = _TOLD.match(narration, cue.start, min(end, cue.start + 140))
        if told:
            whom = phrases.speaker(base + told.start(1), base + told.end(1))
            return whom.name or ("" if whom.pronoun else " ".join(told.group(1).split()))
        to = _TO.match(narration, cue.start, min(end, cue.start + 80))
        if to:
            return to.group(1)
    on = _ON.search(narration, start, end)
    if on:
        return on.group(1)
    where = _WHERE.search(narration, start, end)
    if where is None or 0 <= who.start < base + where.start() < who.start + len(who.name):
        return ""
    return " ".join((where.group(2) or where.group(1)).split())
