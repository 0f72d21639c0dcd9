"""Tables of values that the core has worked out: a model that holds rows of text, and how such a table looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its cells, what it stands for, and whether it wants attention."""

    cells: tuple[str, ...]
    thing: object
    spoken: str
    colour: str = ""


class Lines(QAbstractTableModel):
    """Rows as they come; the core has sorted them."""

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self.lines: list[Line] = []

    def show_lines(self, lines: list[Line]) -> None:
        if lines == self.lines:
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802 - Qt's name
        if orientation == Qt.Orientation.Horizontal and role == int(Qt.ItemDataRole.DisplayRole):
            return self._titles[section]
        if orientation == Qt.Orientation.Horizontal and role == int(Qt.ItemDataRole.TextAlignmentRole):
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole)):
            return line.cells[index.column()]
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken
        if role == int(Qt.ItemDataRole.UserRole):
            return line.thing
        if role == int(Qt.ItemDataRole.ForegroundRole) and line.colour and index.column() == 0:
            return QBrush(QColor(line.colour))
        return None


class Table(QTableView):
    """Rows two lines high, no grid, one chosen at a time."""

    def __init__(self, name: str, widths: Sequence[int], lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths = widths
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(lines * self.fontMetrics().lineSpacing() + 14)
        self.horizontalHeader().setHighlightSections(False)

    def show_model(self, model: Lines) -> None:
        self.setModel(model)
        for column, width in enumerate(self._widths):
            if width:
                self.setColumnWidth(column, width)
            else:
                self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def chosen(self) -> object:
        """What the current row stands for."""
        index = self.currentIndex()
        return index.siblingAtColumn(0).data(int(Qt.ItemDataRole.UserRole)) if index.isValid() else None
