"""The right pane: the pages, or the article a passage stands in; and the switches of the whole pack."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from briefing.model import Length
from briefing.spec.checks import TLP
from briefing.spec.model import Spec
from briefing.yaml import named
from gui import edits
from gui.appearance import Appearance
from gui.buttons import flat
from gui.document import Document
from gui.preview_panel import PreviewPanel
from gui.reader import Reader

LENGTHS: tuple[Length, ...] = ("card", "short", "full")


class Beside(QWidget):
    """Pages and article, one at a time."""

    turned = Signal(bool)
    """True when the article is shown."""

    def __init__(self, document: Document, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.preview = PreviewPanel(appearance, self)
        self.reader = Reader(appearance, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.preview)
        self._stack.addWidget(self.reader)
        self.to_pages = flat(self, self.tr("Pages"), checkable=True)
        self.to_article = flat(self, self.tr("Article"), checkable=True)
        self.to_pages.setChecked(True)
        self._sides = QButtonGroup(self)
        for number, button in enumerate((self.to_pages, self.to_article)):
            self._sides.addButton(button, number)
        self._sides.idClicked.connect(self._turn)
        self._make_lengths()
        self._make_marking()
        self._lay_out()
        document.changed.connect(self.show_spec)

    def _make_lengths(self) -> None:
        names = {"card": self.tr("Card"), "short": self.tr("Short"), "full": self.tr("Full")}
        self._lengths = QButtonGroup(self)
        self.lengths: dict[Length, QToolButton] = {}
        for number, length in enumerate(LENGTHS):
            button = flat(self, names[length], checkable=True)
            button.setAccessibleName(self.tr("Length: {length}").format(length=names[length]))
            self._lengths.addButton(button, number)
            self.lengths[length] = button
        self._lengths.idClicked.connect(self._set_length)

    def _make_marking(self) -> None:
        self.marking = QComboBox(self, editable=True)
        self.marking.setAccessibleName(self.tr("Marking of the pack"))
        self.marking.addItems(["", *TLP])
        self.marking.setMinimumWidth(110)
        line = self.marking.lineEdit()
        if line:
            line.setPlaceholderText(self.tr("No marking"))
            line.setAccessibleName(self.tr("Marking of the pack"))
            line.editingFinished.connect(self._set_marking)
        self.marking.textActivated.connect(self._set_marking)
        self.style_choice = QComboBox(self)
        self.style_choice.setAccessibleName(self.tr("House style"))
        self.style_choice.addItems(list(named.names("styles")))
        self.style_choice.textActivated.connect(self._set_style)

    def _lay_out(self) -> None:
        bar = QWidget(self)
        bar.setProperty("bar", "true")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(bar)
        line.setContentsMargins(12, 7, 12, 7)
        line.setSpacing(2)
        for widget in (self.to_pages, self.to_article):
            line.addWidget(widget)
        line.addStretch(1)
        for button in self.lengths.values():
            line.addWidget(button)
        line.addSpacing(8)
        line.addWidget(self.marking)
        line.addWidget(self.style_choice)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self._stack, 1)

    def show_spec(self, spec: Spec) -> None:
        self.lengths[spec.length].setChecked(True)
        if self.marking.currentText() != spec.marking:
            self.marking.setCurrentText(spec.marking)
        if self.style_choice.findText(spec.style) < 0:
            self.style_choice.addItem(spec.style)
        self.style_choice.setCurrentText(spec.style)
        self.style_choice.setVisible(self.style_choice.count() > 1)

    def _set_length(self, number: int) -> None:
        self._document.edit(
            edits.with_value(self._document.spec, "length", LENGTHS[number]), self.tr("Change the length")
        )

    def _set_marking(self) -> None:
        words = self.marking.currentText().strip()
        if self._document.is_open:
            self._document.edit(edits.with_value(self._document.spec, "marking", words), self.tr("Change the marking"))

    def _set_style(self, style: str) -> None:
        self._document.edit(edits.with_value(self._document.spec, "style", style), self.tr("Change the house style"))

    # -- which side

    @property
    def shows_article(self) -> bool:
        return self._stack.currentWidget() is self.reader

    def show_pages(self) -> None:
        self._show(0)

    def show_article(self) -> None:
        self._show(1)

    def _show(self, number: int) -> None:
        self._sides.button(number).setChecked(True)
        self._turn(number)

    def _turn(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self.turned.emit(number == 1)
