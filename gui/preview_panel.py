"""The right side: the pages with what one needs to go about in them, and the article beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.appearance import Appearance
from gui.buttons import flat
from gui.preview import Pages


class PreviewPanel(QWidget):
    """Page number, zoom and search above the pages; a line that says why when they are not the newest."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = Pages(appearance, self)
        self.page = QLineEdit(self)
        self.page.setAccessibleName(self.tr("Page"))
        self.page.setFixedWidth(46)
        self.page.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.total = QLabel(self)
        self.total.setProperty("tone", "quiet")
        self.smaller = flat(self, "−", name=self.tr("Zoom out"))
        self.larger = flat(self, "+", name=self.tr("Zoom in"))
        self.fit = flat(self, self.tr("Fit"), name=self.tr("Fit the width"))
        self.search = QLineEdit(self, placeholderText=self.tr("Search the pages"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Search the pages"))
        self.hits = QLabel(self)
        self.hits.setProperty("tone", "quiet")
        self.notice = QLabel(self, wordWrap=True)
        self.notice.setProperty("notice", "true")
        self.notice.hide()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        bar = QWidget(self)
        bar.setProperty("bar", "true")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(bar)
        line.setContentsMargins(12, 6, 12, 6)
        line.setSpacing(4)
        line.addWidget(self.page)
        line.addWidget(self.total)
        line.addSpacing(10)
        for button in (self.smaller, self.larger, self.fit):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.hits)
        line.addWidget(self.search, 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self.notice)
        whole.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.pages.page_changed.connect(self._show_page)
        self.page.returnPressed.connect(self._go_to_page)
        self.smaller.clicked.connect(self.zoom_out)
        self.larger.clicked.connect(self.zoom_in)
        self.fit.clicked.connect(self.pages.fit_width)
        self.search.textChanged.connect(self.pages.search)
        self.search.returnPressed.connect(self.next_match)
        self.pages.search_done.connect(self._show_hits)

    def zoom_in(self) -> None:
        self.pages.zoom(1.2)

    def zoom_out(self) -> None:
        self.pages.zoom(1 / 1.2)

    def next_match(self) -> None:
        self.pages.next_match()

    def show_pages(self, pdf: bytes) -> None:
        self.notice.hide()
        self.pages.show_pdf(pdf)

    def show_failure(self, why: str) -> None:
        """The last pages stay; the line above them says why they are not the newest."""
        self.notice.setText(self.tr("These pages are from before: {why}").format(why=why) if self.pages.count else why)
        self.notice.show()

    def _show_page(self, page: int, count: int) -> None:
        self.page.setText(str(page) if count else "")
        self.total.setText(self.tr("of {count}").format(count=count))

    def _go_to_page(self) -> None:
        words = self.page.text().strip()
        if words.isdecimal():
            self.pages.go_to_page(min(int(words), self.pages.count) - 1)

    def _show_hits(self, count: int) -> None:
        words = self.search.text().strip()
        self.hits.setText(self.tr("{count} found").format(count=count) if words else "")
