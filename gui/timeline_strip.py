"""The chronology's strip as the page draws it: the core decides what is on it, this draws it for the screen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing.pages.blocks import Timeline, TimelineMark
from gui.appearance import Appearance, sized

LANE = 24.0
LABELS = 108.0


class TimelineStrip(QWidget):
    """Lanes with a mark for each event; a click goes to its row."""

    clicked = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._timeline: Timeline | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        appearance.changed.connect(self.update)

    def show_timeline(self, timeline: Timeline | None) -> None:
        self._timeline = timeline
        self.setVisible(timeline is not None)
        self.setAccessibleName(timeline.alt if timeline else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(300, round(len(self._timeline.lanes) * LANE + 30) if self._timeline else 0)

    def _across(self, day: float) -> float:
        line = self._timeline
        if line is None:
            return LABELS
        return LABELS + (day - line.start) / max(1, line.end - line.start) * (self.width() - LABELS - 20)

    def _shape(self, mark: TimelineMark) -> QRectF:
        middle = mark.lane * LANE + LANE / 2 + 4
        left, right = self._across(mark.start), self._across(mark.end)
        if mark.shape == "bar" and right - left > 8:
            return QRectF(left, middle - 4, right - left, 8)
        return QRectF(left - 4.5, middle - 4.5, 9, 9)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        line, tones = self._timeline, self._appearance.tones
        if line is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(-1.5))
        metrics = QFontMetricsF(sized(-1.5))
        for number, lane in enumerate(line.lanes):
            top = number * LANE + 4
            painter.setPen(QColor(tones.quiet))
            area = QRectF(0, top, LABELS - 12, LANE)
            words = metrics.elidedText(lane, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
            painter.setPen(QPen(QColor(tones.line)))
            painter.drawLine(QPointF(LABELS, top + LANE / 2), QPointF(self.width() - 20, top + LANE / 2))
        self._paint_scale(painter)
        for mark in line.marks:
            self._paint_mark(painter, mark)

    def _paint_mark(self, painter: QPainter, mark: TimelineMark) -> None:
        tones = self._appearance.tones
        accent, shape = QColor(tones.accent), self._shape(mark)
        painter.setPen(QPen(accent, 1.5))
        painter.setBrush(QColor(tones.page) if mark.shape == "ring" else accent)
        if mark.shape == "bar" and shape.width() > 9:
            accent.setAlpha(110)
            painter.setBrush(accent)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(shape, 3, 3)
        else:
            painter.drawEllipse(shape)

    def _paint_scale(self, painter: QPainter) -> None:
        """Month names where there is room for them."""
        line, tones = self._timeline, self._appearance.tones
        if line is None:
            return
        first, last = date.fromordinal(line.start), date.fromordinal(line.end)
        bottom, free = len(line.lanes) * LANE + 6, 0.0
        year, month = first.year, first.month
        while date(year, month, 1) <= last:
            at = self._across(date(year, month, 1).toordinal())
            if at >= LABELS and at >= free and at + 56 <= self.width():
                painter.setPen(QColor(tones.quiet))
                words = date(year, month, 1).strftime("%b %Y")
                painter.drawText(QRectF(at, bottom, 90, 18), Qt.AlignmentFlag.AlignLeft, words)
                free = at + 70
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        mark = self._at(event.position())
        if mark:
            self.clicked.emit(mark.link.removeprefix("#"))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        mark = self._at(event.position())
        self.setToolTip(mark.label if mark else "")

    def _at(self, point: QPointF) -> TimelineMark | None:
        marks = reversed(self._timeline.marks if self._timeline else ())
        return next((mark for mark in marks if self._shape(mark).adjusted(-3, -3, 3, 3).contains(point)), None)
