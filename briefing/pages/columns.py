"""Column widths that leave words whole: the shares a page gives, widened where a word would not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from briefing.pages.blocks import Table

Measure: TypeAlias = Callable[[str, bool], float]
"""Width of a text in points, in the bold of a header (or of strong words) or not."""

MOST: Final = 0.45
"""Share of a table's width up to which a column is widened for a word: an address may still be broken."""
_WORD: Final = re.compile(r"(?:[^\s/?&=_#\-–—\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|\u00a0)+[/\-–—]?")
"""What a line does not end within."""
_KEPT: Final = 1 / 4
"""Share of its width a column keeps at least, however short its words."""
_SLACK: Final = 1.0
"""Points a word has to itself, so that no rounding breaks it."""
_WIDEST: Final = 0.95
"""Width of the widest letters, of their size."""


def fitted(block: Table, whole: float, padding: float, size: float, measure: Measure) -> list[float]:
    """Width of each column in points, `whole` in all. `padding`: what a cell keeps free of words, left
    and right together; `size`: of the letters.

    Every column is as wide as its longest word, where the others have room to spare; the shares stand
    where no word is too long.
    """
    total = sum(column.width for column in block.columns) or 1.0
    widths = [whole * column.width / total for column in block.columns]
    # Words that fit by their number of letters alone are not measured: nearly all.
    fit = [int((width - padding) / (size * _WIDEST)) for width in widths]
    needs = _needs(block, fit, measure, padding, whole * MOST)
    lacking = sum(max(0.0, need - width) for width, need in zip(widths, needs, strict=True))
    if not lacking:
        return widths
    needs = _needs(block, [0] * len(widths), measure, padding, whole * MOST)
    least = [max(need, min(width, width * _KEPT)) for width, need in zip(widths, needs, strict=True)]
    spare = sum(max(0.0, width - few) for width, few in zip(widths, least, strict=True))
    given = min(1.0, spare / lacking)
    taken = min(1.0, lacking / spare) if spare else 0.0
    return [width + (few - width) * (given if few > width else taken) for width, few in zip(widths, least, strict=True)]


def _needs(block: Table, fit: Sequence[int], measure: Measure, padding: float, most: float) -> list[float]:
    """Width of each column's longest word of `fit` letters or more, its padding included; 0 where there is none."""
    found = []
    for index, (column, letters) in enumerate(zip(block.columns, fit, strict=True)):
        widest = max((measure(word, True) for word in _WORD.findall(column.title)), default=0.0)
        for row in block.rows:
            cell = row[index] if index < len(row) else ()
            words = cell[0].text if len(cell) == 1 else "".join(run.text for run in cell)
            if len(words) >= letters and (said := [word for word in _WORD.findall(words) if len(word) >= letters]):
                strong = any(run.style == "strong" for run in cell)
                widest = max(widest, *(measure(word, strong) for word in said))
        found.append(min(widest + padding + _SLACK, most) if widest else 0.0)
    return found
