"""Frames: the writer's own sentences, with the words of others blanked out.

A sentence that ends inside a quotation ends no frame. In a frame's narration the quoted words are
one run of the sign BLANK, so that no rule can take a name or a verb from inside a quotation.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.language.quotations.marks import Stretch, any_in, stretches
from briefing.model import Paragraph

BLANK = "\x01"
LONGEST = 2000
"""Characters of a frame."""
_DATELINE = re.compile(
    r"[A-Z][A-Z .,’'/-]{2,40}(?:[^—–\n-]{0,40}?\([\w ./]{2,20}\)|, [A-Z][a-z.]{2,9} \d\d?)?\s?[—–-]{1,2}\s"
)
"""LIMA (AFP) — : no part of the sentence behind it."""
_SAID = re.compile(
    r"[^.!?]{2,140}?\b(?:said|says|asked|asks|added|told|wrote|writes|quipped|replied|remarked|posted"
    r"|shouted)\b[^.!?]{0,60}\."
)


class Frame(NamedTuple):
    """One sentence of the writer, with the quotations in it."""

    start: int
    end: int
    quoted: tuple[Stretch, ...]


class Page(NamedTuple):
    """One paragraph: its frames, and its text with the quotations blanked out."""

    start: int
    end: int
    frames: tuple[Frame, ...]
    narration: str
    """As long as the paragraph: offsets minus `start`."""


def page(text: str, paragraph: Paragraph) -> Page:
    """The frames of a paragraph."""
    start, end = paragraph.start, paragraph.end
    quoted = stretches(text, start, end) if any_in(text, start, end) else []
    frames: list[Frame] = []
    begin = -1
    first = place = 0
    for sentence in paragraph.sentences:
        if begin < 0:
            begin = sentence.start
            dateline = _DATELINE.match(text, begin, sentence.end) if begin == start else None
            begin = dateline.end() if dateline else begin
        while place < len(quoted) and quoted[place].closed <= sentence.end:
            place += 1
        if place < len(quoted) and quoted[place].opened < sentence.end:
            continue  # ends inside a quotation
        frames.append(Frame(begin, sentence.end, tuple(quoted[first:place])))
        first = place
        begin = -1
    if begin < 0 and quoted and not paragraph.sentences:
        begin = start  # a headline
    if begin >= 0:
        frames.append(Frame(begin, end, tuple(quoted[first:])))
    frames = [part for frame in _asked(text, frames) for part in _short(frame)]
    return Page(start, end, tuple(frames), _narration(text, start, end, quoted))


def _short(frame: Frame) -> list[Frame]:
    """A sentence no newspaper prints, in parts: what is done for one quotation looks at its whole frame."""
    if frame.end - frame.start <= LONGEST or len(frame.quoted) < 2:
        return [frame]
    parts: list[Frame] = []
    start, first = frame.start, 0
    for place, stretch in enumerate(frame.quoted):
        if stretch.closed - start > LONGEST and place > first:
            parts.append(Frame(start, stretch.opened, frame.quoted[first:place]))
            start, first = stretch.opened, place
    parts.append(Frame(start, frame.end, frame.quoted[first:]))
    return parts


def _asked(text: str, frames: list[Frame]) -> list[Frame]:
    """“Why?” the minister asked: a question and the few words that say whose it is are one frame."""
    joined: list[Frame] = []
    for frame in frames:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.quoted
            and not frame.quoted
            and before.quoted[-1].closed == before.end
            and text[before.quoted[-1].end - 1] in "?!…"
            and _SAID.fullmatch(text, frame.start, frame.end)
        ):
            joined[-1] = Frame(before.start, frame.end, before.quoted)
        else:
            joined.append(frame)
    return joined


def _narration(text: str, start: int, end: int, quoted: list[Stretch]) -> str:
    pieces: list[str] = []
    at = start
    for stretch in quoted:
        pieces += [text[at : stretch.opened], BLANK * (stretch.closed - stretch.opened)]
        at = stretch.closed
    pieces.append(text[at:end])
    return "".join(pieces)
