"""A text's lines, and the pieces a line falls into.

A line of the file is not always a paragraph: a mail or an old wire copy breaks its lines at some
width, and a page saved as text may glue a photo caption, a link to another story or a heading to
a sentence. Everything here is done with offsets; no character is moved or lost.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.language.sentences import opening_word, split
from briefing.sources.credits import AGENCIES, is_credit
from briefing.sources.debris import ends_sentence

_WIDEST = 100
"""No text is wrapped by hand at more columns than this."""

_LINE = re.compile(r"[^\n\f\u2028\u2029]+")
_BLANK = "\ufeff\u200b\u200e\u200f\u2060"
MARKER = re.compile(r"(?:[-*+•·◦▪■●○◇◆▲△▶►※] |[•·◦▪■●▲▶►] ?|>+ ?|\d{1,2}[.)] (?=\D))\s*")
_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
_CREDIT = re.compile(r"\[([^\[\]]{2,60})\]\s*(?=[A-Z“‘\"])")
_PHOTO = re.compile(r"\((?:Photo|Image|Picture|File photo|Credit|PHOTO)(?: by|:| credit| courtesy)[^()]{2,80}\)")
_LABELS = (
    "Also Read", "ALSO READ", "Also read", "Read Also", "READ ALSO", "Read also", "Read More", "READ MORE", "Read more",
    "Related Article", "RELATED", "Related:", "Must Read", "MUST READ", "See Also", "See also:", "Read Next",
    "READ NEXT",
    "Recommended Stories", "Advertisement", "ADVERTISEMENT", "Story continues below advertisement", "(END)",
    "(Reporting by", "Reporting by", "(Additional reporting", "(With inputs", "(With input", "Sign up for",
    "Click here",
    "[Read", "Watch:", "WATCH:", "Copyright ©", "© 20", "READ |", "Listen to this article",
)  # fmt: skip
_LABEL = re.compile(r"(?:(?<=[.!?”\"’)\]…])|(?<=[.!?”\"’)\]…]\s))(?:" + "|".join(map(re.escape, _LABELS)) + ")")
_SINGLE = ("Advertisement", "ADVERTISEMENT", "Story continues below advertisement", "(END)", "Listen to this article")
_GLUE = re.compile(r"[a-z?’)](?=[A-Z][a-z]+\s)")
_CUT_SHORT = re.compile(r"\[(?:\+\d+ chars|…|\.\.\.)\]$|(?:Read more|READ MORE|Continue reading)[ .…»>→]*$")
_AGENCY_TAIL = re.compile(r"(?<=[.!?”\"])\s*(?:\(([^()]{2,30})\)|[–—-]+\s?([A-Z][\w/ ]{1,20}))$")
_QUESTION = ("What", "Why", "How", "Who", "When", "Where", "Will", "Is", "Are", "Can", "Could", "Should", "Does", "Do",
             "Did", "Has", "Have", "Which", "Would", "Was", "Were")  # fmt: skip


class Line(NamedTuple):
    """A paragraph to be: where it is, what it reads, and what its form already says."""

    start: int
    end: int
    words: str
    reason: str = ""
    """Why it is debris, where its place in the line already says so."""
    level: int = 0
    """Depth of a Markdown heading, 1 to 6; 7 for a heading found glued to something else."""
    item: bool = False
    """Stands behind a list mark."""
    apart: bool = True
    """A blank line (or the start of the text) stands before it."""


def of(text: str) -> list[Line]:
    """The lines of the text that are not blank, hard-wrapped ones joined."""
    found: list[Line] = []
    before = 0
    for match in _LINE.finditer(text):
        start, end = _trimmed(text, match.start(), match.end())
        if start < end:
            apart = not found or text.count("\n", before, start) > 1
            found.append(Line(start, end, text[start:end], apart=apart))
            before = end
    width = _wrap_width(found)
    return _joined(text, found, width) if width else found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in _BLANK):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _BLANK):
        end -= 1
    return start, end


def _wrap_width(lines: list[Line]) -> int:
    """The width a text was wrapped at; 0 for a text with one line to a paragraph.

    The sign of a wrapped text is a line that begins with a small letter.
    """
    pairs = [(lines[at], lines[at + 1]) for at in range(len(lines) - 1) if not lines[at + 1].apart]
    if len(pairs) < 4:
        return 0
    inside = [pair for pair in pairs if pair[1].words[0].islower()]
    if len(inside) * 10 < len(pairs) * 3 or len(inside) < 3:
        return 0
    width = max(len(first.words) for first, _ in inside)
    lengths = sorted(len(first.words) for first, _ in inside)
    return width if width <= _WIDEST and lengths[len(lengths) // 4] * 10 >= width * 7 else 0


def _joined(text: str, lines: list[Line], width: int) -> list[Line]:
    """Lines joined where the next line's first word would not have fitted on the line."""
    found: list[Line] = []
    last = ""
    for line in lines:
        first = line.words.split(None, 1)[0]
        forced = len(last) + 1 + len(first) > width and not MARKER.match(line.words)
        if found and not line.apart and len(last) <= width and (forced or line.words[0].islower()):
            start = found[-1].start
            found[-1] = found[-1]._replace(end=line.end, words=text[start : line.end])
        else:
            found.append(line)
        last = line.words
    return found


def front_matter(text: str) -> tuple[int, int]:
    """The span of a `---` block at the top of a file; (0, 0) without one."""
    start = 1 if text.startswith("\ufeff") else 0
    if not text.startswith("---\n", start):
        return 0, 0
    end = text.find("\n---", start + 3, start + 10_000)
    return (start, end + 4) if end > 0 and text[end + 4 : end + 5] in ("\n", "") else (0, 0)


def pieces(line: Line) -> list[Line]:
    """The line cut where something else is glued to it; usually just the line."""
    words = line.words
    found: list[Line] = []
    heading = _HEADING.match(words) if words[0] == "#" else None
    if heading:
        return [line._replace(level=len(heading[1]))]
    start = 0
    marker = MARKER.match(words)
    if marker and marker.end() < len(words) and any(map(str.isalpha, words)):
        numbered = words[0].isdigit()
        if not numbered:
            start = marker.end()
            found.append(_part(line, 0, start, "a list mark"))
        elif not ends_sentence(words):
            return [line]
    _cut(line, start, len(words), found, item=bool(marker))
    if len(found) > 1:
        found[0] = found[0]._replace(apart=line.apart)
        return found
    return [line._replace(item=bool(marker))]


def _part(line: Line, start: int, end: int, reason: str = "", *, level: int = 0, item: bool = False) -> Line:
    words = line.words
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    return Line(line.start + start, line.start + end, words[start:end], reason, level, item, apart=False)


def _cut(line: Line, start: int, end: int, found: list[Line], *, item: bool = False) -> None:
    """Append the parts of `line.words[start:end]` to `found`."""
    words = line.words
    while start < end:
        credit = _caption_end(words, start, end)
        if credit:
            before = split(words, start, credit)
            if len(before) > 1:
                found.append(_part(line, start, before[-1].start, item=item))
            found.append(_part(line, before[-1].start, credit, "the caption of a picture, with its credit"))
            start = credit
            continue
        label = _LABEL.search(words, start, end)
        if label:
            if label.start() > start:
                _sentences(line, start, label.start(), found, item=item)
            stop = _label_end(words, label, end)
            found.append(_part(line, label.start(), stop, _label_reason(label[0])))
            start = stop
            while start < end and words[start].isspace():
                start += 1
            continue
        _sentences(line, start, end, found, item=item)
        return


def _caption_end(words: str, start: int, end: int) -> int:
    """Where a caption ends whose credit is glued to what follows: `…in Beijing [AFP]Continuation`."""
    for match in _CREDIT.finditer(words, start, end):
        if is_credit(match[1]) and match.start() > start:
            return match.start(1) + len(match[1]) + 1
    return 0


def _label_end(words: str, label: re.Match[str], end: int) -> int:
    """Where a link to another story ends inside a line.

    A headline glued to the next sentence shows as a capital inside a word (`SummitLee aims`);
    without such a sign the link runs to the end of the line.
    """
    if label[0] in _SINGLE:
        return label.end()
    for glue in _GLUE.finditer(words, label.end(), end):
        rest = words[glue.end() : end]
        if len(rest.split(None, 6)) > 5 and ends_sentence(rest):
            return glue.end()
    return end


def _label_reason(label: str) -> str:
    low = label.casefold()
    if "advert" in low:
        return "page furniture: advertising"
    if "reporting" in low or "input" in low or low == "(end)":
        return "an agency's or editor's line"
    return "a copyright line" if "©" in low else "a link to another story"


def _sentences(line: Line, start: int, end: int, found: list[Line], *, item: bool) -> None:
    """A run of prose: a glued heading before it and an agency's credit after it are cut off."""
    words = line.words
    photo = _PHOTO.match(words, start, end)
    if photo and photo.end() < end:
        found.append(_part(line, start, photo.end(), "the credit of a picture"))
        start = photo.end()
    glued = _heading_end(words, start, end)
    if glued:
        found.append(_part(line, start, glued, level=7))
        start = glued
    cut = _CUT_SHORT.search(words, max(start, end - 40), end)
    tail = None if cut else _AGENCY_TAIL.search(words, max(start, end - 40), end)
    stop = end
    reason = ""
    if cut and cut.start() > start:
        stop, reason = cut.start(), "the mark of a text cut short"
    elif tail and tail.start() > start and (tail[1] or tail[2]).strip().casefold() in AGENCIES:
        stop, reason = tail.start(), "an agency's credit"
    if stop > start:
        found.append(_part(line, start, stop, item=item))
    if reason:
        found.append(_part(line, stop, end, reason))


def _heading_end(words: str, start: int, end: int) -> int:
    """Where a heading ends that a sentence is glued to: `Why South Korea needs ChinaAgainst that …`."""
    if end - start < 60 or not words[start].isupper():
        return 0
    glue = _GLUE.search(words, start + 6, min(end, start + 90))
    if not glue:
        return 0
    cut = glue.end()
    head = words[start:cut]
    count = len(head.split())
    asked = head.endswith("?") and head.startswith(_QUESTION)
    if count < 2 or count > 12 or any(mark in head[:-1] for mark in ".!?:;”"):
        return 0
    return cut if (asked or (head[-1] != "?" and opening_word(words, cut))) and ends_sentence(words[cut:end]) else 0
