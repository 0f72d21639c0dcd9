"""Footnotes: a source in full where it is first quoted, and a pointer to that note where it is again."""

from __future__ import annotations

from briefing.exporters.docx import fields
from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.namespaces import W
from briefing.exporters.docx.text import bare, inline, stretch
from briefing.pages.blocks import Card, Run, Runs

_LOOK = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
_LINES = (("separator", -1), ("continuationSeparator", 0))
"""What holds notes off the text, and its number."""


def reference(draft: Draft, card: Card) -> str:
    """The mark of a card's note, where the house style wants notes; the cover repeats a card without it. The
    note is kept for `part`."""
    if draft.style.notes != "footnotes" or not card.reference or not card.anchor:
        return ""
    number = len(draft.notes) + 1
    source = next((run.link for run in card.label if run.link), "")
    full = draft.noted.setdefault(source, number) if source else number
    label = Run("".join(run.text for run in card.label) + ". ", "strong")
    if full == number:
        start, end = draft.mark(_mark(number))
        runs: Runs = (label, *card.reference)
        words = _with_own_links(draft, runs)
    else:
        start = end = ""
        runs = (label, Run(f"The source is in note {full}."))
        pointer = fields.field(rf"NOTEREF {_mark(full)} \h", str(full))
        words = inline(draft, (label,)) + stretch(draft, "The source is in note ") + pointer + stretch(draft, ".")
    draft.flow.note(runs)
    text = bare("FootnoteText", f"<w:r>{_LOOK}<w:footnoteRef/></w:r>{stretch(draft, ' ')}{words}")
    draft.notes.append(f'<w:footnote w:id="{number}">{text}</w:footnote>')
    return f'{start}<w:r>{_LOOK}<w:footnoteReference w:id="{number}"/></w:r>{end}'


def part(draft: Draft) -> str:
    """The whole of `footnotes.xml`."""
    lines = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}">{bare("Normal", f"<w:r><w:{kind}/></w:r>")}</w:footnote>'
        for kind, number in _LINES
    )
    return f"<w:footnotes {W}>{lines}{''.join(draft.notes)}</w:footnotes>"


def _mark(number: int) -> str:
    """The bookmark of a note's mark."""
    return f"_briefing_note_{number}"


def _with_own_links(draft: Draft, runs: Runs) -> str:
    """Runs whose web addresses are relationships of the notes' part, not of the body's."""
    addresses, draft.addresses = draft.addresses, draft.note_addresses
    try:
        return inline(draft, runs)
    finally:
        draft.addresses = addresses
