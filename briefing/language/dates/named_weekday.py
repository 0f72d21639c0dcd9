"""Gives a weekday its day: "on Friday", "last Friday", "Friday of last week"."""

from __future__ import annotations

from briefing.language.dates import calendar, doubts
from briefing.language.dates.calendar import Moment
from briefing.language.dates.counting import from_article, from_text, vague_day
from briefing.language.dates.lexicon import WEEKDAY_NAMES
from briefing.language.dates.meanings import OnWeekday
from briefing.language.dates.trail import Placed, Setting

_WEEKS = {-1: "before that of", 0: "of", 1: "after that of"}


def place(meaning: OnWeekday, setting: Setting) -> Placed:
    """In a story the first one from the day named before; in news the last one up to the article's date, or, where
    the words look ahead, the next one."""
    unknown = f"XXXX-WXX-{meaning.weekday + 1}"
    name, article = WEEKDAY_NAMES[meaning.weekday], setting.article
    if meaning.base == "text" or setting.narrated:
        anchor = setting.trail.day or setting.story.day or (None if setting.narrated else article.day)
        if anchor is not None:
            return _from(anchor, meaning, setting, unknown)
    if article.day is None:
        return vague_day(setting, unknown)
    if meaning.week is not None:
        found = article.day.shifted(7 * meaning.week - calendar.weekday(article.day) + meaning.weekday)
        rule = f"the {name} of the week {_WEEKS[meaning.week]} {article.name}"
        return from_article(found, setting, rule, unknown)
    return _around(article.day, meaning, setting, unknown)


def _from(anchor: Moment, meaning: OnWeekday, setting: Setting, unknown: str) -> Placed:
    gap = (meaning.weekday - calendar.weekday(anchor)) % 7
    if meaning.direction == -1:
        gap = gap - 7 if gap else -7
    elif meaning.direction == 1 and gap == 0:
        gap = 7
    which = {-1: "before", None: "on or after", 0: "on or after", 1: "after"}[meaning.direction]
    rule = f"the {WEEKDAY_NAMES[meaning.weekday]} {which} the day named before"
    return from_text(anchor.shifted(gap), setting, anchor, rule, unknown)


def _around(day: Moment, meaning: OnWeekday, setting: Setting, unknown: str) -> Placed:
    name, said = WEEKDAY_NAMES[meaning.weekday], setting.article.name
    here = calendar.weekday(day)
    back, outlook = (here - meaning.weekday) % 7, setting.outlook()
    doubt = ""
    if meaning.direction == -1:
        found, rule = day.shifted(-(back or 7)), f"the last {name} before {said}"
        if meaning.weekday < here:
            doubt = "the one a week before may be meant"
    elif meaning.direction == 1:
        found, rule = day.shifted((7 - back) if back else 7), f"the next {name} after {said}"
        if meaning.weekday > here:
            doubt = "the one a week later may be meant"
    elif meaning.direction == 0:
        found, rule = day.shifted(meaning.weekday - here), f"the {name} of the week of {said}"
        if meaning.weekday < here and outlook == "ahead":
            found, rule = day.shifted(7 - back), f"the next {name} after {said}: the words look ahead"
        elif back and outlook != ("ahead" if meaning.weekday > here else "back"):
            doubt = "the words do not show whether it is past or to come"
    elif back == 0:
        found, rule = day, f"the {name} of {said}"
    elif outlook == "ahead":
        found, rule = day.shifted(7 - back), f"the next {name} after {said}: the words look ahead"
    else:
        found, rule = day.shifted(-back), f"the last {name} up to {said}"
        if outlook == "unknown":
            doubt = "the words do not show whether it is past or to come"
    placed = from_article(found, setting, rule, unknown)
    return doubts.doubted(placed, doubt) if doubt else placed
