"""Column widths that leave words whole: the shares a page gives, widened where a word would not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from briefing.pages.blocks import Runs, Table

Measure: TypeAlias = Callable[[str, bool], float]
"""Width of a text in points, in the bold of a header (or of strong words) or not."""

MOST: Final = 0.45
"""Share of a table's width up to which a column is widened for a word: an address may still be broken."""
_UNBROKEN: Final = r"[^\s/?&=_#\-–—\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
"""What a line does not end after."""
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
    needs = []
    for index, width in enumerate(widths):
        # Words too short to be too wide are not looked at: nearly all.
        letters = max(1, int((width - padding) / (size * _WIDEST)))
        long = re.compile(f"(?:{_UNBROKEN}|\u00a0){{{letters},}}[/\\-–—]?")
        cells: Sequence[Runs] = [row[index] for row in block.rows if index < len(row)]
        widest = max((measure(word, True) for word in long.findall(block.columns[index].title)), default=0.0)
        for cell in cells:
            words = cell[0].text if len(cell) == 1 else "".join(run.text for run in cell)
            if found := long.findall(words):
                strong = any(run.style == "strong" for run in cell)
                widest = max(widest, *(measure(word, strong) for word in found))
        needs.append(min(widest + padding, whole * MOST) if widest else 0.0)
    lacking = sum(max(0.0, need - width) for width, need in zip(widths, needs, strict=True))
    if not lacking:
        return widths
    least = [max(need, min(width, _least(width, size, padding))) for width, need in zip(widths, needs, strict=True)]
    spare = sum(max(0.0, width - few) for width, few in zip(widths, least, strict=True))
    given = min(1.0, spare / lacking)
    taken = min(1.0, lacking / spare) if spare else 0.0
    return [width + (few - width) * (given if few > width else taken) for width, few in zip(widths, least, strict=True)]


def _least(width: float, size: float, padding: float) -> float:
    """What a column keeps whose words were not measured: two thirds of it, and room for those words."""
    return max(width * 2 / 3, int((width - padding) / (size * _WIDEST)) * size * 0.6 + padding)
