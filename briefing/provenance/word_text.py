"""The words of a piece of a Word file that a reader sees."""

from __future__ import annotations

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNSEEN = {
    f"{W}{name}"
    for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr", "tblPr", "sdtPr", "sdtEndPr")
}
_OFF = {"0", "false", "off"}


def text(element: Any, line_end: str = " ") -> str:
    """Without what is hidden, struck out or deleted with the changes tracked; what was inserted is there.
    `line_end` is what a line's end inside a paragraph comes to."""
    pieces: list[str] = []
    waiting = [element]
    while waiting:
        node = waiting.pop()
        tag = node.tag
        if not isinstance(tag, str) or tag in _UNSEEN or (tag == f"{W}r" and _hidden(node)):
            continue
        if tag == f"{W}t":
            pieces.append(node.text or "")
        elif tag in (f"{W}br", f"{W}cr"):
            pieces.append(line_end)
        elif tag in (f"{W}tab", f"{W}p"):
            pieces.append(" ")
        elif tag == f"{W}noBreakHyphen":
            pieces.append("-")
        elif tag == f"{W}sym":
            pieces.append("\ufffd")
        waiting.extend(reversed(node))
    return "".join(pieces).strip()


def _hidden(run: Any) -> bool:
    for name in ("vanish", "strike", "dstrike"):
        mark = run.find(f"{W}rPr/{W}{name}")
        if mark is not None and mark.get(f"{W}val", "1") not in _OFF:
            return True
    return False
