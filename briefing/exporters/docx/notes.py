"""Footnotes: a source in full where a section first quotes it."""

from __future__ import annotations

from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.namespaces import W
from briefing.exporters.docx.text import bare, inline, stretch
from briefing.pages.blocks import Card, Run, Runs

_LOOK = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
_LINES = (("separator", -1), ("continuationSeparator", 0))
"""What holds notes off the text, and its number."""


def reference(draft: Draft, card: Card) -> str:
    """The mark of a card's note, where the house style wants notes; the cover repeats a card without it. A source
    is noted where a section first quotes it: after that its pin cite on the card is enough. The note is kept for
    `part`."""
    if draft.style.notes != "footnotes" or not card.reference or not card.anchor:
        return ""
    source = next((run.link for run in card.label if run.link), "")
    if source in draft.noted:
        return ""
    if source:
        draft.noted.add(source)
    number = len(draft.notes) + 1
    runs: Runs = (Run("".join(run.text for run in card.label) + ". ", "strong"), *card.reference)
    draft.flow.note(runs)
    words = _with_own_links(draft, runs)
    text = bare("FootnoteText", f"<w:r>{_LOOK}<w:footnoteRef/></w:r>{stretch(draft, ' ')}{words}")
    draft.notes.append(f'<w:footnote w:id="{number}">{text}</w:footnote>')
    return f'<w:r>{_LOOK}<w:footnoteReference w:id="{number}"/></w:r>'


def part(draft: Draft) -> str:
    """The whole of `footnotes.xml`."""
    lines = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}">{bare("Normal", f"<w:r><w:{kind}/></w:r>")}</w:footnote>'
        for kind, number in _LINES
    )
    return f"<w:footnotes {W}>{lines}{''.join(draft.notes)}</w:footnotes>"


def _with_own_links(draft: Draft, runs: Runs) -> str:
    """Runs whose web addresses are relationships of the notes' part, not of the body's."""
    addresses, draft.addresses = draft.addresses, draft.note_addresses
    try:
        return inline(draft, runs)
    finally:
        draft.addresses = addresses
