"""Text laid out for painting: lines, and spans of it in another look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

LEADING = 1.12


def utf16(text: str, start: int, end: int) -> tuple[int, int]:
    """Qt counts in UTF-16 units, Python in characters."""
    first = len(text[:start].encode("utf-16-le", "surrogatepass")) // 2
    return first, first + len(text[start:end].encode("utf-16-le", "surrogatepass")) // 2


def span(start: int, end: int, *, background: str = "", foreground: str = "") -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    look = QTextCharFormat()
    if background:
        look.setBackground(QColor(background))
    if foreground:
        look.setForeground(QColor(foreground))
    made.start, made.length, made.format = start, end - start, look
    return made


def laid_out(text: str, font: QFont, width: float, formats: Sequence[QTextLayout.FormatRange] = ()) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    if formats:
        layout.setFormats(list(formats))
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height() * LEADING
    layout.endLayout()
    return layout
