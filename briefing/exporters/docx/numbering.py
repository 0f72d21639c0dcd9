"""Lists: `numbering.xml`."""

from __future__ import annotations

from briefing.exporters.docx.namespaces import W
from briefing.exporters.docx.styles import BOX_BULLETS, BULLETS, NUMBERS

_INDENT = 320
"""Twips from the margin to an item's words."""
_BOX = 180
"""Twips the analyst's box is set in."""


def first_of_page(count: int) -> int:
    """The list number of the document's numbered list `count`, from 1."""
    return BOX_BULLETS + count


def lists(numbered: int) -> str:
    """The whole of `numbering.xml`, with a list for each numbered one, which starts again at 1."""
    kinds = (
        _kind(BULLETS, "bullet", "•", "ListBullet", 0),
        _kind(NUMBERS, "decimal", "%1.", "ListNumber", 0),
        _kind(BOX_BULLETS, "bullet", "•", "AnalystBullet", _BOX),
    )
    named = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in (BULLETS, NUMBERS, BOX_BULLETS)
    )
    again = "".join(
        f'<w:num w:numId="{first_of_page(count)}"><w:abstractNumId w:val="{NUMBERS}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for count in range(1, numbered + 1)
    )
    return f"<w:numbering {W}>{''.join(kinds)}{named}{again}</w:numbering>"


def _kind(number: int, form: str, sign: str, style: str, left: int) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/><w:lvlText w:val="{sign}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left + _INDENT}" w:hanging="{_INDENT}"/></w:pPr></w:lvl>'
        "</w:abstractNum>"
    )
