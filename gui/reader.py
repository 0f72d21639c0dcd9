"""An article as it was read, its excerpts marked. The words come from the article, never from the widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTextEdit, QVBoxLayout, QWidget

from briefing.model import Article, Support
from briefing.pages import wording
from gui.appearance import Appearance, serif, sized
from gui.buttons import flat


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage of the article that stands in the pack."""

    support: Support
    chosen: bool = False
    """The one that is asked for."""


class Reader(QWidget):
    """Title and origin above, the text below."""

    words_wanted = Signal(object)
    """Words of the article, selected by hand, are to stand in the pack: a Support."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self.article: Article | None = None
        self._marks: tuple[Mark, ...] = ()
        self._units: list[int] = []
        self.title = QLabel(self, wordWrap=True)
        self.title.setFont(sized(3, bold=True))
        self.origin = QLabel(self, wordWrap=True)
        self.origin.setProperty("tone", "quiet")
        self.text = QTextEdit(self, readOnly=True)
        self.text.setFrameShape(QTextEdit.Shape.NoFrame)
        self.text.setStyleSheet("QTextEdit { border: none; padding: 0 16px; }")
        self.text.setFont(serif(11))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(self.tr("Text of the article"))
        self.text.selectionChanged.connect(self._show_selection)
        self.take = flat(self, self.tr("Take the selected words  Ctrl+Return"))
        self.take.setEnabled(False)
        self.take.clicked.connect(self.take_selection)
        self.selected_words = QLabel(self)
        self.selected_words.setProperty("tone", "quiet")
        head = QVBoxLayout()
        head.setContentsMargins(20, 16, 20, 10)
        head.addWidget(self.title)
        head.addWidget(self.origin)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.text, 1)
        whole.addWidget(self._foot())
        appearance.changed.connect(self._paint_marks)
        self._show_selection()

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        foot.setProperty("foot", "true")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(foot)
        line.setContentsMargins(20, 8, 14, 8)
        line.addWidget(self.selected_words, 1)
        line.addWidget(self.take)
        return foot

    def show_article(self, article: Article, marks: Sequence[Mark]) -> None:
        if article is not self.article:
            self.article = article
            self.title.setText(article.title.value or wording.title(article))
            self.origin.setText(f"{wording.outlet(article)}  ·  {wording.published(article)}  ·  {article.file}")
            self._fill(article)
        self._marks = tuple(marks)
        self._paint_marks()
        self._scroll_to_chosen()

    def _fill(self, article: Article) -> None:
        self.text.blockSignals(True)
        self.text.setPlainText(article.text)
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(128, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        spacing.setBottomMargin(7)
        cursor.mergeBlockFormat(spacing)
        self._units = _utf16(article.text)
        self._show_kinds(article)
        self.text.blockSignals(False)

    def _show_kinds(self, article: Article) -> None:
        """Headings stand out, page debris steps back: one sees what is never quoted."""
        for paragraph in article.paragraphs:
            look = QTextCharFormat()
            if paragraph.kind in ("title", "heading"):
                look.setFontWeight(QFont.Weight.DemiBold)
            elif paragraph.kind == "debris":
                look.setForeground(QColor(self._appearance.tones.quiet))
                look.setFontItalic(True)
            else:
                continue
            self._cursor(paragraph.start, paragraph.end).mergeCharFormat(look)

    def _paint_marks(self) -> None:
        if self.article is None:
            return
        tones = self._appearance.tones
        selections = []
        for mark in self._marks:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(mark.support.start, mark.support.end)
            selection.format.setBackground(QColor(tones.mark if mark.chosen else tones.shade))
            selections.append(selection)
        self.text.setExtraSelections(selections)

    def _scroll_to_chosen(self) -> None:
        chosen = next((mark for mark in self._marks if mark.chosen), None)
        if chosen is None:
            return
        cursor = self._cursor(chosen.support.start, chosen.support.start)
        self.text.setTextCursor(cursor)
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.value() + self.text.cursorRect(cursor).top() - self.text.viewport().height() // 4)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(self._units[start])
        cursor.setPosition(self._units[end], QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def selected(self) -> Support | None:
        """What is selected by hand, sliced from the article."""
        cursor = self.text.textCursor()
        if self.article is None or not cursor.hasSelection():
            return None
        start, end = self._character(cursor.selectionStart()), self._character(cursor.selectionEnd())
        return Support(self.article.file, start, end, self.article.text[start:end])

    def _character(self, unit: int) -> int:
        from bisect import bisect_left

        return bisect_left(self._units, unit)

    def _show_selection(self) -> None:
        words = self._taken()
        self.take.setEnabled(words is not None)
        count = len(words.quote.split()) if words else 0
        said = self.tr("{count} words selected").format(count=count)
        self.selected_words.setText(said if words else self.tr("Select words to take them as an excerpt."))

    def _taken(self) -> Support | None:
        """The selection without blanks at its ends, where it lies in one paragraph that may be quoted."""
        words = self.selected()
        if words is None or self.article is None:
            return None
        quote = words.quote.strip()
        start = words.start + len(words.quote) - len(words.quote.lstrip())
        inside = any(p.start <= start and start + len(quote) <= p.end for p in self.article.paragraphs)
        return Support(words.file, start, start + len(quote), quote) if quote and inside else None

    def take_selection(self) -> None:
        words = self._taken()
        if words:
            self.words_wanted.emit(words)


def _utf16(text: str) -> list[int]:
    """For each character its place in UTF-16 units, in which Qt counts; one more for the end."""
    units, at = [], 0
    for char in text:
        units.append(at)
        at += 2 if char > "\uffff" else 1
    units.append(at)
    return units
