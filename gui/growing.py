"""A text of one paragraph in a field that is as high as its words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

MOST_LINES = 6
"""Beyond that the field scrolls."""


class GrowingField(QPlainTextEdit):
    """Used like a QLineEdit, but all of it is in sight. Enter goes on to the next field."""

    textEdited = Signal()  # noqa: N815 - as Qt calls it
    """Somebody has typed; not when the text was set."""

    def __init__(self, parent: QWidget | None = None, words: str = "") -> None:
        super().__init__(words, parent, tabChangesFocus=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._setting = False
        self.textChanged.connect(self._follow)
        self._fit()

    def text(self) -> str:
        """What is typed or pasted, as one paragraph."""
        return " ".join(self.toPlainText().splitlines())

    def setText(self, words: str) -> None:  # noqa: N802 - as Qt calls it
        self._setting = True
        self.setPlainText(words)
        self._setting = False

    def lines(self) -> int:
        """Lines as they are broken at this width."""
        layout, block, count = self.document().documentLayout(), self.document().firstBlock(), 0
        while block.isValid():
            layout.blockBoundingRect(block)  # breaks the lines, which is done late otherwise
            count += block.layout().lineCount()
            block = block.next()
        return count

    def _follow(self) -> None:
        self._fit()
        if not self._setting:
            self.textEdited.emit()

    def _fit(self) -> None:
        lines = max(1, min(MOST_LINES, self.lines()))
        frame = max(0, self.height() - self.viewport().height())
        high = lines * self.fontMetrics().lineSpacing() + round(2 * self.document().documentMargin()) + frame
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines == MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if high != self.height() or self.minimumHeight() != high:
            self.setFixedHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)
