"""When an article was published, as far as its own words show it.

Strongest evidence first: the page's own "Published" line, a dateline, the file's name, a day
named with its weekday. Never from the clock or the file's time stamp: those change with a copy.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.model import Detail, Paragraph
from briefing.sources import calendar
from briefing.sources.calendar import Day

_ISO_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_ISO_FOLDERS = re.compile(r"(?:^|/)((?:19|20)\d\d)/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?=/|$)")
_WEB_DATE = re.compile(r"https?://\S{3,80}?/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)")
_YEAR = re.compile(r"(?<![\d$€£.,-])(20[0-4]\d|19[5-9]\d)(?![\d%-])(?!\s?[€$£%°])")
_COUNTED = re.compile(r"[ \u00a0](?:[a-zµ][\w’'/-]*)")
"""After a number: a small word, which is what it counts unless it goes on with the sentence."""
_GOES_ON = frozenset(
    "a about after against ago ahead alone already also although amid among an and are around as at be because been "
    "before began being both but by can could did does during even ever except followed for found from had has have he "
    "her his how however if in into is it its led may might more most near nor not now of off on once only onto or our "
    "out over per saw said says she should since so still than that the their then there they this through till to "
    "too told towards under unless until up upon was we well went were when where whether which while who whose why "
    "will with within without would yet".split()
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|during|the|early|late|mid|of|year|years|this|last|spring|summer|autumn|fall|winter"
    r"|Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|June?|July?|Aug\w*|Sept?\w*|Oct\w*|Nov\w*|Dec\w*)\.?,?|\d{1,2},|[’']s)\s$",
    re.IGNORECASE,
)
_UNITS = re.compile(
    r"\s?(?:km|kilomet\w+|met(?:er|re)s?|miles?|tonn?e?s?|kg|barrels?|euros?|dollars?|cents?|pounds?|won|yuan|yen|roubles?"
    r"|rubles?|francs?|crowns?|kronor|kroner?|percent|per cent|people|men|women|children|troops|soldiers|ships|jobs"
    r"|homes|houses|megawatts?|MWh?|kWh?|hours|days|hectares|acres|feet|ft|degrees|votes|seats|copies|shares"
    r"|cases|deaths|million|billion)\b"
)
_LEAD_DATE = re.compile(r"(?:(?!(?:is|are|was|were|has|had|\w+ed|on|in|at)\b)[\w’'-]+ ?){1,6}, ", re.IGNORECASE)
AHEAD_OF_ITS_DAYS = 1
"""Years by which a year may lie ahead of the latest day the text names in full."""
_AHEAD = re.compile(
    r"\b(?:by|until|till|through|after|target(?:ed)? for|before|in the year)\s+(?:the end of |late |early |mid-)?$"
)
_LOOKS_AHEAD = re.compile(
    r"\b(?:will|would|expect\w*|forecast\w*|project(?:ed|s|ion\w*)|outlook|plan(?:s|ned)?|target\w*|due|scheduled"
    r"|slated|takes? effect|aims?|hopes?|predict\w*)\b[^.,;!?]*$"
)
"""Before a year in its sentence: what is only foreseen does not tell when the article was written."""
_DATELINE = re.compile(r"[A-Z][\w.,’' -]{1,40}?[,(]?\s*$")
_FRONT = ("date", "published", "publishdate", "pubdate", "date_published", "datepublished", "published_at", "created")
_UPDATED = (
    "mis à jour",
    "mise à jour",
    "aktualisiert",
    "actualizad",
    "atualizad",
    "aggiornat",
    "updat",
    "last modified",
    "modified",
    "수정",
    "最后",
    "更新",
)
_TOP = 3
"""Paragraphs of the text in which a day with its weekday tells the time of writing."""


def date(text: str, paragraphs: Sequence[Paragraph], front: Mapping[str, str], file: str) -> Detail:
    """The article's date of publication, with its evidence; unknown where nothing shows it."""
    return (
        _front(front)
        or _lines(text, paragraphs)
        or _dateline(text, paragraphs)
        or _named(file, text)
        or _day_in_text(text, paragraphs)
        or _year(text, paragraphs)
        or Detail()
    )


def _front(front: Mapping[str, str]) -> Detail | None:
    for key in _FRONT:
        found = calendar.days(front.get(key, ""))
        if found and found[0].edtf:
            return Detail(found[0].edtf, "stated", f"{key}: {front[key]}", 0.95)
    return None


def _lines(text: str, paragraphs: Sequence[Paragraph]) -> Detail | None:
    """The page's date line: "Published 6 Jan 2026", or a date alone."""
    updated = alone = None
    first = next((at for at, one in enumerate(paragraphs) if one.kind == "text"), len(paragraphs))
    for at, paragraph in enumerate(paragraphs):
        if paragraph.kind != "debris" or paragraph.end - paragraph.start > 160:
            continue
        words = text[paragraph.start : paragraph.end]
        if not any(map(str.isdigit, words)):
            continue
        found = [day for day in calendar.days(words) or calendar.days_elsewhere(words) if day.edtf]
        if not found:
            continue
        low = words.casefold()
        if (
            "publi" in low
            or "veröffentlicht" in low
            or "erschienen" in low
            or "pubblicato" in low
            or "posted" in low
            or "입력" in low
            or "发布" in low
            or "issued" in low
        ):
            return Detail(found[0].edtf, "stated", words, 0.95)
        if low.startswith(_UPDATED):
            updated = updated or Detail(found[0].edtf, "inferred", words, 0.7)
        elif paragraph.reason == "the page's date line" or paragraph.reason == "a byline":
            alone = alone or Detail(found[0].edtf, "inferred", words, 0.85 if at <= first else 0.6)
    return alone or updated


def _dateline(text: str, paragraphs: Sequence[Paragraph]) -> Detail | None:
    """`SEOUL, April 24 (Yonhap) —`: the day of writing; its year from the text where it has none."""
    first = next((one for one in paragraphs if one.kind == "text"), None)
    if first is None:
        return None
    head = text[first.start : first.start + 110]
    stop = max((head.find(mark) for mark in (" — ", " – ", " -- ", " - ", ") ")), default=-1)
    for day in calendar.days(head[: stop if stop > 0 else 0]):
        if not _DATELINE.match(head[: day.start]):
            continue
        words = head[: stop + 1].strip()
        if day.edtf:
            return Detail(day.edtf, "inferred", words, 0.9)
        # A 29 February was not in every year the text names.
        years = [year for year in _years(text, paragraphs) if calendar.exists(year, day.month, day.day)]
        if years:
            return Detail(
                f"{max(years):04}-{day.month:02}-{day.day:02}",
                "inferred",
                f"{words}; the year from {max(years)}, the latest named in the text",
                0.55,
            )
    return None


def _named(file: str, text: str) -> Detail | None:
    """A date in the file's name, else in its folders' names, or in an address on the page."""
    folders, _, name = file.rpartition("/")
    told = _in_name(name)
    if told:
        return Detail(told, "inferred", f"the file's name, {file}", 0.8)
    nested = _ISO_FOLDERS.search(folders)
    told = _day(nested) if nested else next(filter(None, map(_in_name, reversed(folders.split("/")))), "")
    if told:
        return Detail(told, "inferred", f"the folder's name, {folders}", 0.75)
    if "http" in text:
        match = _WEB_DATE.search(text)
        if match and calendar.exists(int(match[1]), int(match[2]), int(match[3])):
            value = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
            return Detail(value, "inferred", match[0], 0.7)
    return None


def _in_name(name: str) -> str:
    """The day a file or folder is named for: `2025-04-26`, `20250426`, `26 April 2025`; empty for none."""
    match = _ISO_NAME.search(name)
    if match:
        return _day(match)
    written = calendar.days(name.replace("_", " ").replace("-", " "))
    return written[0].edtf if written else ""


def _day(match: re.Match[str]) -> str:
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    return f"{year:04}-{month:02}-{day:02}" if calendar.exists(year, month, day) else ""


def _day_in_text(text: str, paragraphs: Sequence[Paragraph]) -> Detail | None:
    """A day with its weekday near the top: "on Saturday (Nov 1)", "Saturday, November 1, 2025".

    News names the weekday of the days just before and after it is written, so the article is of
    that day or a neighbour of it.
    """
    top = [one for one in paragraphs if one.kind == "text"][:_TOP]
    for day in calendar.days(text, top[0].start, min(top[0].end, top[0].start + 100)) if top else ():
        if day.edtf and text[day.end : day.end + 1] == "." and _LEAD_DATE.fullmatch(text, top[0].start, day.start):
            # "Cable markets brief, 9 March 2026.": a date line that runs into the text.
            return Detail(day.edtf, "inferred", text[top[0].start : day.end], 0.5)
    for paragraph in top:
        for day in calendar.days(text, paragraph.start, paragraph.end):
            if day.weekday < 0:
                continue
            words = _with_weekday(text, day)
            if day.year:
                sure, why = (0.7, "") if day.consistent else (0.3, "; the weekday is not that of the date")
                return Detail(day.edtf, "inferred", f"“{words}” near the top of the text{why}", sure)
            years = _years(text, paragraphs)
            year = _matching_year(day, max(years)) if years else 0
            if year:
                return Detail(
                    f"{year:04}-{day.month:02}-{day.day:02}",
                    "inferred",
                    f"“{words}” near the top of the text; {year} is the first year from {max(years)}, "
                    "the latest named in the text, in which the weekday fits",
                    0.6,
                )
    return None


def _with_weekday(text: str, day: Day) -> str:
    start = max(text.rfind(" ", 0, max(0, day.start - 2)), text.rfind("\n", 0, day.start)) + 1
    closing = day.end < len(text) and text[day.end] == ")"
    return text[start : day.end + closing]


def _matching_year(day: Day, first: int) -> int:
    for year in range(first, first + 12):
        if calendar.exists(year, day.month, day.day) and calendar.weekday(year, day.month, day.day) == day.weekday:
            return year
    return 0


def _years(text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """Years the article names as past or present, background left aside."""
    found = []
    for paragraph in paragraphs:
        if paragraph.kind in ("text", "title") and not paragraph.background:
            for match in _YEAR.finditer(text, paragraph.start, paragraph.end):
                if not _is_year(text, paragraph.start, match):
                    continue
                near = max(paragraph.start, match.start() - 30)
                far = max(paragraph.start, match.start() - 100)
                if not _AHEAD.search(text, near, match.start()) and not _LOOKS_AHEAD.search(text, far, match.start()):
                    found.append(int(match[1]))
    if found and (known := [day.year for day in calendar.days(text) if day.year]):
        latest = max(known) + AHEAD_OF_ITS_DAYS
        return [year for year in found if year <= latest]
    return found


def _is_year(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a number of four digits is a year: "2049 euros" and "2001 sailors" are amounts."""
    if _UNITS.match(text, match.end()):
        return False
    counted = _COUNTED.match(text, match.end())
    if not counted or counted[0].strip() in _GOES_ON:
        return True
    return bool(_YEAR_BEFORE.search(text, max(start, match.start() - 12), match.start()))


def _year(text: str, paragraphs: Sequence[Paragraph]) -> Detail | None:
    """The latest year named: about then, and no more is claimed."""
    years = _years(text, paragraphs)
    if not years:
        return None
    latest = max(years)
    return Detail(f"{latest:04}~", "inferred", f"{latest} is the latest year named in the text", 0.35)
