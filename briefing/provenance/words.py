"""When printed words are the same words: what typesetting may change, and what it may not.

Typesetting turns every run of white space into a space or a line's end, puts accents on their
letters, and drops what nobody sees (zero-width and direction marks, soft hyphens). Everything
else is a change, a comma as much as a name.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

LINE_END = "\n"
"""In words read from a page: here a line ended, where there may have been a space or none."""
NO_GLYPH = "\ufffd"
_ALWAYS_DRAWN = 0x24F
"""Every house font draws the characters up to here; a replacement for one of them is a change."""
_SHOWN = 60
"""Characters of a difference that a line can bear."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u3164\uffa0\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U0001f3fb-\U0001f3ff\U000e0000-\U000e01ef]"
)
_BROKEN_HYPHEN = re.compile("[\x02\ufffe]")
"""What PDFium gives for a hyphen at the end of a line."""
_PRESENTATION = re.compile("[\ufb00-\ufdff\ufe70-\ufefe]")
"""Ligatures and joined letters: a PDF's text may come out as the letters they are made of."""
_SPACE = re.compile(r"[\s\u180e]+")
_FROM_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"
_RIGHT_TO_LEFT = re.compile(f"[{_FROM_RIGHT}]")
_PIECE = re.compile(rf"\d+|[^\W\d{_FROM_RIGHT}]+|(?:(?!\d)[{_FROM_RIGHT}])+|[^\w\s]")
"""Numbers, words from the left, words from the right, signs: readers may set two of them side by side
without the space between."""
_MIRRORED = str.maketrans(")]}>»", "([{<«")
_HYPHENS = str.maketrans("\u2010\u2011", "--")


class Difference(NamedTuple):
    """The first place where two texts differ, from the beginning of the word it is in."""

    expected: str
    found: str


def normal(text: str) -> str:
    """The text without what typesetting may change."""
    return " ".join(_plain(text).split())


def read(text: str) -> str:
    """Words read from a page, normalised; a line's end stays one."""
    plain = _plain(_BROKEN_HYPHEN.sub("-", text))
    return _SPACE.sub(lambda space: LINE_END if LINE_END in space[0] else " ", plain).strip()


def squeezed(text: str) -> str:
    """The text without any white space: equal for words that may be the same."""
    return _SPACE.sub("", _plain(_BROKEN_HYPHEN.sub("-", text)))


def _plain(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    text = _UNSEEN.sub("", text).translate(_HYPHENS)
    text = unicodedata.normalize("NFC", text)
    return _PRESENTATION.sub(lambda letter: unicodedata.normalize("NFKC", letter[0]), text)


def difference(expected: str, found: str) -> Difference | None:
    """Where the words of a page depart from the words expected; None where they are the same."""
    wanted, got = normal(expected), read(found)
    at, place = 0, 0
    while at < len(wanted) and place < len(got):
        if got[place] == LINE_END and wanted[at] != LINE_END:
            at += wanted[at] == " "
            place += 1
        elif wanted[at] == got[place] or (got[place] == NO_GLYPH and ord(wanted[at]) > _ALWAYS_DRAWN):
            at += 1
            place += 1
        else:
            break
    if at == len(wanted) and place == len(got):
        return None
    return Difference(_shown(wanted, at), _shown(got, place))


def from_the_right(text: str) -> bool:
    """Whether any of it is written from the right."""
    return bool(_RIGHT_TO_LEFT.search(text))


def same_pieces(expected: str, found: str) -> bool:
    """For words set from the right: whether both have the same words and signs, in whatever order.

    A PDF holds such words as they lie on the page, and readers disagree on how to turn them back.
    """
    if not from_the_right(expected):
        return False
    wanted, got = normal(expected), read(found)
    if NO_GLYPH in got:
        wanted = _undrawn(wanted, got)
    return _pieces(wanted) == _pieces(got)


def _undrawn(wanted: str, got: str) -> str:
    """The words wanted with the sign for every character no font had: one that stands nowhere in the words
    read, for a character without a glyph has none in any of its places. A changed letter is none of these
    as long as it stands unchanged in another place, and its word differs then."""
    missing = set(wanted.translate(_MIRRORED)) - set(got.translate(_MIRRORED))
    return "".join(NO_GLYPH if ord(c) > _ALWAYS_DRAWN and c in missing else c for c in wanted)


def _pieces(text: str) -> list[str]:
    """Words, signs, and the marks above and below letters, which readers put before or after them."""
    parts = unicodedata.normalize("NFD", text.translate(_MIRRORED))
    marks = [character for character in parts if unicodedata.combining(character)]
    letters = "".join(character for character in parts if not unicodedata.combining(character))
    return sorted([*_PIECE.findall(letters), *marks])


def same(expected: str, found: str) -> bool:
    return difference(expected, found) is None


def _shown(text: str, at: int) -> str:
    start = max(text.rfind(" ", 0, at), text.rfind(LINE_END, 0, at)) + 1
    if at - start > _SHOWN:  # a word of a hundred thousand letters
        start = at - 10
    shown = text[start : start + _SHOWN].replace(LINE_END, " ")
    return shown + ("…" if start + _SHOWN < len(text) else "")
