"""The first page."""

from __future__ import annotations

from briefing.exporters import logo
from briefing.exporters.docx import cards, figure
from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.text import bare, paragraph, plain
from briefing.pages.blocks import Cover


def _logo(draft: Draft, block: Cover) -> str:
    if not block.logo:
        return ""
    shown = logo.read(block.logo)
    width, height = shown.size
    draft.flow.piece(height + 4, style="CoverLine")
    return bare("CoverLine", figure.inline(draft, shown.png(), width, height, block.logo_alt, "Logo"))


def draw(draft: Draft, block: Cover) -> str:
    def line(style: str, text: str) -> str:
        return paragraph(draft, style, plain(text)) if text else ""

    return "".join(
        (
            _logo(draft, block),
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
