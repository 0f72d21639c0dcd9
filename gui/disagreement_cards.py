"""Disagreements drawn as cards: the question, and the positions in two columns in the sources' own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing.model import Disagreement, DisagreementStatus, Position
from gui.appearance import Appearance, serif, sized
from gui.layouts import laid_out
from gui.rows import Labels

THING = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Disputed(QAbstractListModel):
    """The disagreements as the core has ordered them, with what is decided now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.things: tuple[Disagreement, ...] = ()
        self.statuses: Mapping[str, tuple[DisagreementStatus, str]] = {}
        self.labels: Labels | None = None

    def show_things(self, things: tuple[Disagreement, ...], labels: Labels) -> None:
        self.beginResetModel()
        self.things, self.labels = things, labels
        self.endResetModel()

    def show_statuses(self, statuses: Mapping[str, tuple[DisagreementStatus, str]]) -> None:
        """Status and note of each by its id, ahead of the build that will say the same."""
        self.statuses = statuses
        if self.things:
            self.dataChanged.emit(self.index(0), self.index(len(self.things) - 1))

    def status(self, one: Disagreement) -> tuple[DisagreementStatus, str]:
        return self.statuses.get(one.id, (one.status, one.note))

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.things)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self.things):
            return None
        one = self.things[index.row()]
        if role == THING:
            return one
        if role == int(Qt.ItemDataRole.DisplayRole):
            return one.question
        if role == int(Qt.ItemDataRole.ToolTipRole):
            return one.reason
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(one)
        return None

    def _spoken(self, one: Disagreement) -> str:
        said = ". ".join(f"{self.cite(p)}: {p.supports[0].quote}" for p in one.positions)
        return f"{one.label} {self.status(one)[0]}. {one.question} {said}"

    def cite(self, position: Position) -> str:
        if self.labels is None:
            return ""
        return ", ".join(dict.fromkeys(self.labels.cite(support) for support in position.supports))


class DisputeDelegate(QStyledItemDelegate):
    """Draws a card. Heights are kept, as cards are many words."""

    SIDE, TOP, BETWEEN, GUTTER = 20.0, 13.0, 7.0, 18.0

    def __init__(self, appearance: Appearance, view: QListView, model: Disputed) -> None:
        super().__init__(view)
        self._appearance, self._view, self._model = appearance, view, model
        self._heights: dict[tuple[str, int, str, str], int] = {}
        appearance.changed.connect(self._heights.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's name
        one: Disagreement = index.data(THING)
        width = self._view.viewport().width()
        key = (one.id, width, *self._model.status(one))
        if key not in self._heights:
            self._heights[key] = round(self._draw(None, QRectF(0, 0, width, 0), one))
        return QSize(width, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tones, area = self._appearance.tones, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(tones.chosen))
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), QColor(tones.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(tones.hover))
        painter.setPen(QPen(QColor(tones.line)))
        painter.drawLine(QPointF(area.left() + self.SIDE, area.bottom()), QPointF(area.right(), area.bottom()))
        self._draw(painter, area, index.data(THING))
        painter.restore()

    def _draw(self, painter: QPainter | None, area: QRectF, one: Disagreement) -> float:
        """The card from its upper edge down; its height. Without a painter it is only measured."""
        tones = self._appearance.tones
        status, note = self._model.status(one)
        lacks_reason = status == "explained" and not note.strip()
        if lacks_reason:
            note = self.tr("No reason given")
        inner = area.adjusted(self.SIDE, self.TOP, -self.SIDE, 0)
        small = QFontMetricsF(sized(-1))
        top = inner.top()
        if painter:
            line = QRectF(inner.left(), top, inner.width(), small.height())
            self._draw_head(painter, line, one, status)
        top += small.height() + 4
        asked, ink = sized(0.5, bold=True), tones.ink
        if status == "dismissed":
            asked.setStrikeOut(True)
            ink = tones.quiet
        top += self._text(painter, one.question, asked, inner.left(), top, inner.width(), ink)
        top += self.BETWEEN
        column = (inner.width() - self.GUTTER) / 2
        for first in range(0, len(one.positions), 2):
            heights = [
                self._position(painter, position, inner.left() + place * (column + self.GUTTER), top, column, status)
                for place, position in enumerate(one.positions[first : first + 2])
            ]
            top += max(heights) + self.BETWEEN
        if note:
            layout = laid_out(note, sized(0), inner.width() - 20)
            box = QRectF(inner.left(), top, inner.width(), layout.boundingRect().height() + 12)
            if painter:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tones.shade))
                painter.drawRoundedRect(box, 4, 4)
                painter.setPen(QColor(tones.star if lacks_reason else tones.ink))
                layout.draw(painter, QPointF(box.left() + 10, box.top() + 6))
            top = box.bottom() + self.BETWEEN
        if painter:
            painter.setFont(sized(-1))
            painter.setPen(QColor(tones.quiet))
            words = small.elidedText(one.reason, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(
                QRectF(inner.left(), top, inner.width(), small.height()), Qt.AlignmentFlag.AlignLeft, words
            )
        return top + small.height() + self.TOP - area.top()

    def _draw_head(self, painter: QPainter, line: QRectF, one: Disagreement, status: DisagreementStatus) -> None:
        tones = self._appearance.tones
        badge, colour = {
            "proposed": (self.tr("To decide"), tones.quiet),
            "open": (self.tr("● Open"), tones.star),
            "explained": (self.tr("✓ Explained"), tones.kept),
            "dismissed": (self.tr("✕ No disagreement"), tones.dropped),
        }[status]
        painter.setFont(sized(-1, bold=True))
        painter.setPen(QColor(colour))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, badge)
        painter.setPen(QColor(tones.accent))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, f"{one.label}  ·  {self._kind(one)}".removeprefix("  ·  "))

    def _kind(self, one: Disagreement) -> str:
        return {
            "place": self.tr("Place"), "number": self.tr("Number"), "date": self.tr("Date"), "name": self.tr("Name"),
            "title": self.tr("Office"), "attribution": self.tr("Who said it"), "denial": self.tr("Denial"),
            "doubt": self.tr("Doubt"),
        }.get(one.kind, one.kind)  # fmt: skip

    def _position(
        self, painter: QPainter | None, position: Position, left: float, top: float, width: float, status: str
    ) -> float:
        tones = self._appearance.tones
        lead, start = position.supports[0], top
        ink = tones.quiet if status == "dismissed" else tones.ink
        if painter:
            painter.fillRect(QRectF(left - 9, top, 2, self._measure(position, width)), QColor(tones.line))
        if position.value and position.value != lead.quote:
            top += self._text(painter, position.value, sized(0, bold=True), left, top, width, ink) + 2
        top += self._text(painter, " ".join(lead.quote.split()), serif(10), left, top, width, ink) + 3
        cite = self._model.cite(position)
        source = self._model.labels.source(lead.file) if self._model.labels else ""
        top += self._text(painter, f"{cite}  {source}", sized(-1), left, top, width, tones.quiet)
        return top - start

    def _measure(self, position: Position, width: float) -> float:
        return self._position(None, position, 0, 0, width, "")

    def _text(
        self, painter: QPainter | None, words: str, font: Any, left: float, top: float, width: float, colour: str
    ) -> float:
        layout = laid_out(words, font, width)
        if painter:
            painter.setPen(QColor(colour))
            layout.draw(painter, QPointF(left, top))
        return float(layout.boundingRect().height())
