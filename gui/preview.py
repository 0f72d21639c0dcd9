"""The pages themselves: the PDF as it will be written, drawn as one long strip that keeps the reader's place."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gui.appearance import Appearance
from gui.pdf_pages import Matches, Opened, PdfPages, Picture

GAP = 18
"""Between two pages, in pixels."""
LEAST, MOST = 0.4, 4.0
"""Zoom, in pixels a point."""
PICTURES = 6_000_000
"""Bytes of pages kept as pictures besides those in view; the rest are drawn again when they come into view."""


class Pages(QAbstractScrollArea):
    """All pages of the pack, one below the other."""

    page_changed = Signal(int, int)
    """Page in view, from 1, and how many there are."""
    clicked = Signal(str)
    """The anchor a click belongs to."""
    search_done = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._file = Opened(0, (), {})
        self._pictures: dict[int, Picture] = {}
        self._asked: set[tuple[int, int, float]] = set()
        self._tops: list[float] = []
        self._fit = True
        self._zoom = 1.0
        self._marked = ""
        self._awaited = ""
        self._matches: tuple[tuple[int, QRectF], ...] = ()
        self._match = -1
        self._told = (0, 0)
        self.data = b""
        """The file as it is drawn, or about to be."""
        self.pdf = PdfPages(self)
        self.pdf.opened.connect(self._take_file)
        self.pdf.drawn.connect(self._take_picture)
        self.pdf.found.connect(self._take_matches)
        appearance.changed.connect(self.viewport().update)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages of the pack"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    # -- what is shown

    @property
    def count(self) -> int:
        return len(self._file.sizes)

    @property
    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Of the pages, in points."""
        return self._file.sizes

    @property
    def places(self) -> dict[str, tuple[int, float]]:
        return self._file.places

    @property
    def is_sharp(self) -> bool:
        """Whether the page in view is drawn from the newest file."""
        picture = self._pictures.get(self.page())
        return bool(picture) and picture is not None and picture.number == self._file.number

    def show_pdf(self, data: bytes) -> None:
        self.data = data
        self.pdf.open(data)

    def clear(self) -> None:
        self._file = Opened(-1, (), {})
        self._pictures.clear()
        self._lay_out()

    def _take_file(self, file: Opened) -> None:
        place = self._place()
        self._file = file
        self._asked.clear()
        self._matches = ()
        self._pictures = {n: p for n, p in self._pictures.items() if n < len(file.sizes)}
        self._lay_out()
        self._return_to(place)
        if self._awaited:
            self.go_to(self._awaited)
            self._awaited = ""
        self.viewport().update()
        self._tell_page()

    def _take_picture(self, picture: Picture) -> None:
        self._asked.discard((picture.number, picture.page, picture.scale))
        if picture.number != self._file.number:
            return
        self._pictures[picture.page] = picture
        kept = 0
        for page in sorted(self._pictures, key=self._distance):
            if not self._is_in_view(self._rectangle(page)):
                kept += self._pictures[page].image.sizeInBytes()
                if kept > PICTURES:
                    del self._pictures[page]
        self.viewport().update()

    def _distance(self, page: int) -> int:
        return abs(page - self.page())

    # -- geometry

    def page(self) -> int:
        """The page in the middle of the view, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 3
        return max(0, bisect_right(self._tops, middle) - 1)

    def _lay_out(self) -> None:
        if self._fit and self._file.sizes:
            widest = max(width for width, _ in self._file.sizes)
            self._zoom = min(MOST, max(LEAST, (self.viewport().width() - 2 * GAP) / widest))
        self._tops, top, wide = [], float(GAP), 0.0
        for width, height in self._file.sizes:
            self._tops.append(top)
            top += height * self._zoom + GAP
            wide = max(wide, width * self._zoom + 2 * GAP)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, round(top) - self.viewport().height()))
        down.setPageStep(self.viewport().height())
        down.setSingleStep(48)
        across.setRange(0, max(0, round(wide) - self.viewport().width()))
        across.setPageStep(self.viewport().width())

    def _rectangle(self, page: int) -> QRectF:
        """A page on the viewport."""
        width, height = self._file.sizes[page]
        left = max(float(GAP), (self.viewport().width() - width * self._zoom) / 2)
        top = self._tops[page] - self.verticalScrollBar().value()
        return QRectF(left - self.horizontalScrollBar().value(), top, width * self._zoom, height * self._zoom)

    def _place(self) -> tuple[str, int, float]:
        """Where the reader is: the anchor above the view's upper edge, the page, and points below them."""
        if not self._tops:
            return "", 0, 0.0
        value = self.verticalScrollBar().value()
        page = max(0, bisect_right(self._tops, value) - 1)
        down = (value - self._tops[page]) / self._zoom
        above = [(p, y, n) for n, (p, y) in self._file.places.items() if (p, y) <= (page, down) and n.startswith("x-")]
        if above:
            at, y, name = max(above)
            if at == page:
                return name, page, down - y
        return "", page, down

    def _return_to(self, place: tuple[str, int, float]) -> None:
        name, page, down = place
        if name in self._file.places:
            page, start = self._file.places[name]
            down += start
        if self._tops:
            page = min(page, len(self._tops) - 1)
            self.verticalScrollBar().setValue(round(self._tops[page] + down * self._zoom))

    # -- going about

    def go_to_page(self, page: int) -> None:
        if 0 <= page < len(self._tops):
            self.verticalScrollBar().setValue(round(self._tops[page] - GAP / 2))

    def go_to(self, anchor: str) -> bool:
        """Show an anchor's place and mark it; False where the pages have none of that name."""
        self._marked = anchor
        self.viewport().update()
        # A card decided a moment ago is on the pages that are being made: it is shown when they come.
        self._awaited = "" if anchor in self._file.places or not self.count else anchor
        if anchor not in self._file.places:
            return False
        page, down = self._file.places[anchor]
        top = self._tops[page] + down * self._zoom
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() + 30 <= top <= bar.value() + height * 0.66:
            bar.setValue(round(top - height * 0.18))
        return True

    def zoom(self, factor: float) -> None:
        place = self._place()
        self._fit = False
        self._zoom = min(MOST, max(LEAST, self._zoom * factor))
        self._lay_out()
        self._return_to(place)
        self.viewport().update()

    def fit_width(self) -> None:
        place = self._place()
        self._fit = True
        self._lay_out()
        self._return_to(place)
        self.viewport().update()

    # -- search

    def search(self, words: str) -> None:
        if words.strip():
            self.pdf.search(words)
        else:
            self._take_matches(Matches(self._file.number, "", ()))

    def next_match(self, by: int = 1) -> None:
        if not self._matches:
            return
        self._match = (self._match + by) % len(self._matches)
        page, rectangle = self._matches[self._match]
        self.verticalScrollBar().setValue(
            round(self._tops[page] + rectangle.top() * self._zoom - self.viewport().height() / 3)
        )
        self.viewport().update()

    def _take_matches(self, matches: Matches) -> None:
        self._matches, self._match = matches.places, -1
        self.search_done.emit(len(matches.places))
        self.next_match()
        self.viewport().update()

    # -- events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._appearance.tones.desk))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        missing = []
        for page in range(len(self._tops)):
            rectangle = self._rectangle(page)
            if not self._is_in_view(rectangle):
                continue
            self._paint_page(painter, page, rectangle)
            if not self._is_drawn(page):
                missing.append(page)
        painter.end()
        for page in reversed(missing):
            self._ask_for(page)

    def _is_in_view(self, rectangle: QRectF) -> bool:
        return rectangle.bottom() >= 0 and rectangle.top() <= self.viewport().height()

    def _paint_page(self, painter: QPainter, page: int, rectangle: QRectF) -> None:
        painter.setPen(QPen(QColor(0, 0, 0, 40)))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRect(rectangle.adjusted(-1, -1, 0, 0))
        picture = self._pictures.get(page)
        if picture:
            painter.drawImage(rectangle, picture.image)
        self._paint_marks(painter, page, rectangle)

    def _paint_marks(self, painter: QPainter, page: int, rectangle: QRectF) -> None:
        for number, (on, match) in enumerate(self._matches):
            if on == page:
                colour = QColor(255, 170, 0, 130 if number == self._match else 70)
                painter.fillRect(_scaled(match, self._zoom).translated(rectangle.topLeft()), colour)
        at = self._file.places.get(self._marked)
        if at and at[0] == page:
            down = rectangle.top() + at[1] * self._zoom
            painter.fillRect(QRectF(rectangle.left(), down, 4, 26 * self._zoom), QColor("#1F4E79"))

    def _scale(self) -> float:
        return self._zoom * self.devicePixelRatioF()

    def _is_drawn(self, page: int) -> bool:
        picture = self._pictures.get(page)
        return (
            bool(picture)
            and picture is not None
            and (picture.number, picture.scale) == (self._file.number, self._scale())
        )

    def _ask_for(self, page: int) -> None:
        key = (self._file.number, page, self._scale())
        if key not in self._asked:
            self._asked.add(key)
            self.pdf.draw(page, self._scale())

    def _tell_page(self) -> None:
        told = (self.page() + 1 if self.count else 0, self.count)
        if told != self._told:
            self._told = told
            self.page_changed.emit(*told)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        place = self._place()
        super().resizeEvent(event)
        self._lay_out()
        self._return_to(place)

    def scrollContentsBy(self, across: int, down: int) -> None:  # noqa: ARG002, N802 - Qt's name
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.1 if event.angleDelta().y() > 0 else 1 / 1.1)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        steps = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.count - 1}
        if event.key() in steps:
            self.go_to_page(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        anchor = self.anchor_at(event.position())
        if anchor and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(anchor)

    def anchor_at(self, point: QPointF) -> str:
        """The anchor of the card, event or source under a point."""
        for page in range(len(self._tops)):
            rectangle = self._rectangle(page)
            if rectangle.contains(point):
                down = (point.y() - rectangle.top()) / self._zoom
                above = [(y, name) for name, (p, y) in self._file.places.items() if p == page and y <= down + 2]
                return max(above)[1] if above else ""
        return ""

    def picture(self, page: int) -> QImage | None:
        """What is drawn for a page, for those who look over its shoulder."""
        picture = self._pictures.get(page)
        return picture.image if picture else None


def _scaled(rectangle: QRectF, zoom: float) -> QRectF:
    return QRectF(rectangle.left() * zoom, rectangle.top() * zoom, rectangle.width() * zoom, rectangle.height() * zoom)
