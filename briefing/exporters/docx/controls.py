"""Content controls: what may be edited in Word and comes back into the spec, and what is locked.

The tag says what the words are (`AnalystBox.key`, or `quoted/ANCHOR`); `briefing import-word` reads it.
A bookmark says the same of the analyst's words: LibreOffice drops tags when it saves, and keeps bookmarks.
"""

from __future__ import annotations

from briefing.exporters.docx.draft import Draft
from briefing.exporters.docx.markup import attribute
from briefing.pages.editable import LONGEST, QUOTED, bookmark, tag

_TITLES = {
    "note": "Analyst's note",
    "statement": "Analyst's wording",
    "quoted": "Words of the source: locked",
}
"""What a control in running text is called."""


def inline(draft: Draft, key: str, inner: str) -> str:
    """Runs in a control."""
    title = _TITLES.get(key.partition("/")[0], key)
    if key.startswith(QUOTED):
        return _control(draft, key, title, inner)
    start, end = draft.mark(bookmark(key))
    return _control(draft, key, title, f"{start}{inner}{end}")


def block(draft: Draft, key: str, title: str, paragraphs: str) -> str:
    """Whole paragraphs in a control. The first and the last hold the ends of its bookmark."""
    return _control(draft, key, title, paragraphs)


def _control(draft: Draft, key: str, title: str, inner: str) -> str:
    """Words of a source are locked; the analyst's may be changed, but their control stays."""
    lock = "sdtContentLocked" if key.startswith(QUOTED) else "sdtLocked"
    draft.controls += 1
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={attribute(draft.clean(title)[:LONGEST])}/>"
        f"<w:tag w:val={attribute(draft.clean(tag(key)))}/>"
        f'<w:id w:val="{draft.controls}"/><w:lock w:val="{lock}"/></w:sdtPr>'
        f"<w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    )
