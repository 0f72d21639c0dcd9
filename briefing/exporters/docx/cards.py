"""An excerpt: pin cite, words, where they are from, the analyst's note. Held together on one page."""

from __future__ import annotations

from briefing.exporters.docx import notes
from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.text import paragraph, stretch
from briefing.pages.blocks import Card
from briefing.pages.editable import QUOTED

_LONG = 1100
"""Characters of a quotation, some fourteen lines, from which it may run over a page's end."""


def draw(draft: Draft, card: Card) -> str:
    star = _star(draft) + (stretch(draft, "\u2002") if card.label else "") if card.starred else ""
    long = sum(len(run.text) for run in card.quote) > _LONG
    name = f"{QUOTED}{card.anchor or f'card-{draft.controls + 1}'}"
    pieces = []
    note = notes.reference(draft, card)
    if card.label or star or card.anchor:
        pieces.append(paragraph(draft, "ExcerptLabel", card.label, before=star, after=note, anchor=card.anchor))
    pieces.append(paragraph(draft, "LongQuotation" if long else "Quote", card.quote, key=name))
    for number, line in enumerate(card.source, 1):
        held = number < len(card.source) or bool(card.note)
        pieces.append(paragraph(draft, "ExcerptSource", line, keep=held))
    if card.note:
        pieces.append(paragraph(draft, "AnalystNote", card.note))
    return "".join(pieces)


def _star(draft: Draft) -> str:
    """A star and its word, so that it is neither a colour nor a sign alone."""
    return stretch(draft, f"★ {draft.style.labels.get('key', 'Key')}", '<w:rStyle w:val="KeyMark"/>')
