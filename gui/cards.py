"""The triage list: a model of cards and the delegate that draws them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing.model import Article
from briefing.spec.model import ThemeEntry
from briefing.themes.terms import TermIndex
from gui import rows
from gui.appearance import Appearance, serif, sized
from gui.layouts import laid_out, span, utf16

ROW = int(Qt.ItemDataRole.UserRole)
STATE = ROW + 1
CARD = "application/x-briefing-card"
"""What is dragged: a card. Other programs take its words."""
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Cards(QAbstractListModel):
    """The cards of one theme that pass the filter. The core has ranked them; nothing is sorted here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.all: list[rows.Row] = []
        self.entry: ThemeEntry | None = None
        self.states: dict[int, rows.State] = {}
        self._shown: list[int] = []
        self._show: rows.Show = "all"
        self._words = ""
        self._is_exact = True
        """Whether the cards shown are those that pass the filter now, decisions since then included."""

    def set_rows(self, made: list[rows.Row], entry: ThemeEntry | None) -> None:
        self.beginResetModel()
        self.all, self.entry = made, entry
        self._judge()
        self._filter()
        self.endResetModel()

    def set_entry(self, entry: ThemeEntry | None) -> None:
        """The decisions as they are now: badges change at once, places when the build has come."""
        if entry is self.entry:
            return
        self.entry = entry
        self._judge()
        self._is_exact = False
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def set_filter(self, show: rows.Show, words: str) -> None:
        if (show, words.casefold()) == (self._show, self._words):
            return
        folded = words.casefold()
        narrower = self._is_exact and show == self._show and self._words in folded
        self.beginResetModel()
        self._show, self._words = show, folded
        # Another letter can only take cards away.
        self._filter(self._shown if narrower else None)
        self.endResetModel()

    def _judge(self) -> None:
        self.states = {number: rows.state(row, self.entry) for number, row in enumerate(self.all)}

    def _filter(self, among: Sequence[int] | None = None) -> None:
        show, words, states = self._show, self._words, self.states
        self._is_exact = True
        if show == "all" and not words:
            self._shown = list(range(len(self.all)))
            return
        some = range(len(self.all)) if among is None else among
        self._shown = [number for number in some if rows.wanted(self.all[number], states[number], show, words)]

    def row_at(self, index: Index) -> rows.Row | None:
        return self.all[self._shown[index.row()]] if index.isValid() and index.row() < len(self._shown) else None

    def place_of(self, wanted: rows.Row) -> int:
        """Where the same card stands now; -1 where it does not."""
        for place, number in enumerate(self._shown):
            if rows.same(self.all[number].support, wanted.support):
                return place
        return -1

    def place_of_anchor(self, anchor: str) -> int:
        return next((place for place, number in enumerate(self._shown) if self.all[number].anchor == anchor), -1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards that are printed are moved by the mouse as well; what is not printed has no order."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [CARD]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        made = QMimeData()
        row = self.row_at(indexes[0]) if indexes else None
        if row:
            made.setData(CARD, str(indexes[0].row()).encode())
            made.setText(f"{row.support.quote} ({row.cite}, {row.source})")
        return made

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        state = self.states[self._shown[index.row()]]
        if role == ROW:
            return row
        if role == STATE:
            return state
        if role == int(Qt.ItemDataRole.DisplayRole):
            return row.support.quote
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            return rows.spoken(row, state)
        if role == int(Qt.ItemDataRole.ToolTipRole):
            return "\n".join([*row.reasons, *([row.why_out] if row.why_out else [])])
        return None


class CardDelegate(QStyledItemDelegate):
    """Draws a card: cite and source, the words with the theme's terms lit, the reasons, the analyst's note."""

    SIDE, TOP, BETWEEN = 20.0, 13.0, 6.0

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self._index: TermIndex | None = None
        self._articles: Mapping[str, Article] = {}
        self._heights: dict[tuple[object, ...], int] = {}
        appearance.changed.connect(self.forget)

    def prepare(self, index: TermIndex | None, articles: Mapping[str, Article]) -> None:
        """The theme whose words are lit, and the articles they stand in, by file."""
        self._index = index
        self._articles = articles

    def forget(self) -> None:
        self._heights.clear()

    # -- measure

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's name
        row: rows.Row = index.data(ROW)
        width = self._view.viewport().width()
        key = (row.support, width, row.note, row.brackets)
        if key not in self._heights:
            self._heights[key] = round(self._height(row, width))
        return QSize(width, self._heights[key])

    def _height(self, row: rows.Row, width: float) -> float:
        inner = width - 2 * self.SIDE
        small = QFontMetricsF(sized(-1)).height()
        height = 2 * self.TOP + 2 * small + 2 * self.BETWEEN
        height += laid_out(self._words(row, lit=False)[0], serif(10.5), inner).boundingRect().height()
        if row.note:
            height += self.BETWEEN + laid_out(row.note, sized(0), inner - 20).boundingRect().height() + 12
        return height

    # -- draw

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tones = self._appearance.tones
        row: rows.Row = index.data(ROW)
        state: rows.State = index.data(STATE)
        area = QRectF(option.rect)
        flags = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(flags & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(area, QColor(tones.chosen))
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), QColor(tones.accent))
        elif flags & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(tones.hover))
        painter.setPen(QPen(QColor(tones.line)))
        painter.drawLine(QPointF(area.left() + self.SIDE, area.bottom()), QPointF(area.right(), area.bottom()))
        inner = area.adjusted(self.SIDE, self.TOP, -self.SIDE, -self.TOP)
        self._paint_head(painter, inner, row, state)
        self._paint_body(painter, inner, row, state)
        painter.restore()

    def _paint_head(self, painter: QPainter, inner: QRectF, row: rows.Row, state: rows.State) -> None:
        tones = self._appearance.tones
        small, strong = sized(-1), sized(-1, bold=True)
        metrics = QFontMetricsF(small)
        line = QRectF(inner.left(), inner.top(), inner.width(), metrics.height())
        badge, colour = self._badge(state)
        wide = QFontMetricsF(strong).horizontalAdvance(badge)
        painter.setFont(strong)
        painter.setPen(QColor(colour))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, badge)
        painter.setPen(QColor(tones.accent))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, row.cite)
        start = QFontMetricsF(strong).horizontalAdvance(row.cite) + 10
        painter.setFont(small)
        painter.setPen(QColor(tones.quiet))
        words = row.source + (self.tr("  ·  also in {cites}").format(cites=row.also) if row.also else "")
        rest = line.adjusted(start, 0, -wide - 12, 0)
        painter.drawText(
            rest, Qt.AlignmentFlag.AlignLeft, metrics.elidedText(words, Qt.TextElideMode.ElideRight, rest.width())
        )

    def _badge(self, state: rows.State) -> tuple[str, str]:
        tones = self._appearance.tones
        return {
            "star": (self.tr("★ Starred"), tones.star),
            "keep": (self.tr("✓ Kept"), tones.kept),
            "drop": (self.tr("✕ Rejected"), tones.dropped),
            "left out": (self.tr("Left out"), tones.quiet),
            "proposed": ("", tones.quiet),
        }[state]

    def _paint_body(self, painter: QPainter, inner: QRectF, row: rows.Row, state: rows.State) -> None:
        tones = self._appearance.tones
        small = sized(-1)
        metrics = QFontMetricsF(small)
        top = inner.top() + metrics.height() + self.BETWEEN
        words, spans, brackets = self._words(row)
        faded = state in ("drop", "left out")
        formats = [span(a, b, background=tones.mark) for a, b in spans]
        formats += [span(a, b, foreground=tones.quiet) for a, b in brackets]
        painter.setPen(QColor(tones.quiet if faded else tones.ink))
        layout = laid_out(words, serif(10.5), inner.width(), formats)
        layout.draw(painter, QPointF(inner.left(), top))
        top += layout.boundingRect().height() + self.BETWEEN
        if row.note:
            top = self._paint_note(painter, inner, top, row)
        reasons = ", ".join(row.reasons)
        if row.why_out:
            reasons = f"{row.why_out}  ·  {reasons}" if reasons else row.why_out
        painter.setFont(small)
        painter.setPen(QColor(tones.quiet))
        line = QRectF(inner.left(), top, inner.width(), metrics.height())
        painter.drawText(
            line, Qt.AlignmentFlag.AlignLeft, metrics.elidedText(reasons, Qt.TextElideMode.ElideRight, inner.width())
        )

    def _paint_note(self, painter: QPainter, inner: QRectF, top: float, row: rows.Row) -> float:
        tones = self._appearance.tones
        layout = laid_out(row.note, sized(0), inner.width() - 20)
        box = QRectF(inner.left(), top, inner.width(), layout.boundingRect().height() + 12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tones.shade))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(tones.ink))
        layout.draw(painter, QPointF(box.left() + 10, box.top() + 6))
        return box.bottom() + self.BETWEEN

    def _words(self, row: rows.Row, *, lit: bool = True) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
        """The words as printed, and the spans of lit words and of [brackets] in them, in UTF-16 units."""
        support = row.support
        article = self._articles.get(support.file)
        found = rows.lit(self._index, article, support) if lit and article and self._index else []
        text = support.quote.replace("\n", " ")
        brackets: list[tuple[int, int]] = []
        spans = [(a - support.start, b - support.start) for a, b in found]
        for bracket in sorted(row.brackets, key=lambda b: -b.end):
            at, label = bracket.end - support.start, f" [{bracket.label}]"
            if 0 <= at <= len(text):
                text = text[:at] + label + text[at:]
                spans = [(a + len(label) * (a >= at), b + len(label) * (b > at)) for a, b in spans]
                brackets = [(a + len(label), b + len(label)) for a, b in brackets]
                brackets.append((at, at + len(label)))
        return text, [utf16(text, a, b) for a, b in spans], [utf16(text, a, b) for a, b in brackets]
