"""A text in a few hundred bytes, enough to find those that share text with it.

Of the numbers that stand for its runs of words, those below a fixed bound are kept: the same run
is kept in every text or in none (Broder's "mod p" sample). So a copy that is cut, reordered or has
a paragraph of its own still shares its part of the sketch, and the share of a short text that
stands in a long one can be read off the two.
"""

from __future__ import annotations

import sys
from array import array

from briefing.comparison import wording

ONE_IN = 8
"""One run in eight is kept. Sixty shared words then leave fewer than two shared runs once in 150
times; one in four would double the index for copies too short to print."""
BYTES = 4
"""Bytes of one run in a sketch."""
_BOUND = (1 << 32) // ONE_IN


def sketch(text: str) -> bytes:
    """The kept runs of a text, sorted: four bytes each, little endian. Empty for a text too short."""
    kept = array("I", sorted({run for run in wording.runs(wording.words(text)) if run < _BOUND}))
    if sys.byteorder == "big":
        kept.byteswap()
    return kept.tobytes()


def numbers(kept: bytes) -> array[int]:
    """The runs of a sketch."""
    found = array("I")
    found.frombytes(kept)
    if sys.byteorder == "big":
        found.byteswap()
    return found
