"""The first page."""

from __future__ import annotations

from briefing.exporters.docx import cards
from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.text import paragraph, plain
from briefing.pages.blocks import Cover


def draw(draft: Draft, block: Cover) -> str:
    def line(style: str, text: str) -> str:
        return paragraph(draft, style, plain(text)) if text else ""

    return "".join(
        (
            line("CoverCopy", block.copy),
            line("CoverTitleHigh" if block.excerpt else "CoverTitle", block.title),
            line("Subtitle", block.purpose),
            *(paragraph(draft, "CoverLine", runs) for runs in block.lines),
            line("CoverCounts", block.counts),
            cards.draw(draft, block.excerpt) if block.excerpt else "",
            line("CoverCaveat", block.caveat),
            line("Handling", block.handling),
        )
    )
