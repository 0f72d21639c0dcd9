"""A list of cards as wide as it is, which can be dragged into another order."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from gui.cards import CARD


class CardList(QListView):
    """The list; its cards are as wide as it is, and are dragged into another order."""

    moved = Signal(int, int)
    """From a row to before another, as they are seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(60)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalScrollBar().setSingleStep(24)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        super().dragMoveEvent(event)
        if event.source() is self:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        if event.source() is not self or not event.mimeData().hasFormat(CARD):
            event.ignore()
            return
        point = event.position().toPoint()
        index = self.indexAt(point)
        below = self.model().rowCount() if not index.isValid() else index.row()
        if index.isValid() and point.y() > self.visualRect(index).center().y():
            below += 1
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the edit moves it; Qt must not take the row away
        event.accept()
        self.moved.emit(int(bytes(event.mimeData().data(CARD).data())), below)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
