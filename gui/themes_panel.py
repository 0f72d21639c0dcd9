"""The left side: the pack's name, its themes to tick and order, and its other places."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefing.model import Theme
from briefing.result import Briefing
from briefing.spec.model import Spec, ThemeEntry
from gui import edits
from gui.appearance import Appearance, sized
from gui.buttons import flat
from gui.calls import Call
from gui.cards import CARD
from gui.document import Document

ID = int(Qt.ItemDataRole.UserRole)
COUNT = ID + 1


class _Counted(QStyledItemDelegate):
    """A row with a quiet number at its right edge."""

    def __init__(self, appearance: Appearance, parent: QListWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        count = index.data(COUNT)
        if count is None:
            return
        painter.save()
        painter.setFont(sized(-1))
        painter.setPen(QColor(self._appearance.tones.quiet))
        area = QRect(option.rect).adjusted(0, 0, -12, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802 - Qt's name
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(hint.height(), QFontMetrics(sized(0)).height() + 14))


class _List(QListWidget):
    """A list that is as high as what is in it, and hands the focus on at its ends."""

    left = Signal(int)
    """Up (-1) or down (1) from its first or last row."""
    card_dropped = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Counted(appearance, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def fit(self) -> None:
        high = sum(self.sizeHintForRow(row) for row in range(self.count()) if not self.isRowHidden(row))
        self.setFixedHeight(high + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and step and not 0 <= self.currentRow() + step < self.count():
            self.left.emit(step)
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if event.mimeData().hasFormat(CARD):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        if not event.mimeData().hasFormat(CARD):
            super().dragMoveEvent(event)
        elif self.itemAt(event.position().toPoint()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        if not event.mimeData().hasFormat(CARD):
            super().dropEvent(event)
            return
        item = self.itemAt(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the card is moved by an edit, not by Qt
        event.accept()
        if item:
            self.card_dropped.emit(item.data(ID))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Qt makes the first row current in a list that gets the focus: that would leave the place one is at."""
        nowhere = self.currentRow() < 0
        self.blockSignals(nowhere)
        super().focusInEvent(event)
        if nowhere:
            self.setCurrentRow(-1)
            self.blockSignals(False)


class ThemesPanel(QWidget):
    """Where one goes in the pack."""

    chosen = Signal(str)
    """`theme <id>`, or `own`, `chronology`, `sources`, `problems`."""
    entered = Signal()
    """A click or Enter on a place: one wants to work there, not to walk on through the list."""
    add_wanted = Signal()
    edit_wanted = Signal(str)
    card_dropped = Signal(str)
    """A card of the middle has been let go over this theme."""

    def __init__(self, document: Document, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = document
        self._library: tuple[Theme, ...] = ()
        self._filling = False
        self.title = QLabel(self, wordWrap=True)
        self.title.setFont(sized(1, bold=True))
        self.counts = QLabel(self, wordWrap=True)
        self.counts.setProperty("tone", "quiet")
        self.own = self._places([("own", self.tr("Own text"))], appearance, self.tr("Own text"))
        self.themes = _List(appearance, self)
        self.themes.setAccessibleName(self.tr("Themes: space includes or leaves out"))
        self.themes.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.themes.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.rest = self._places(
            [
                ("chronology", self.tr("Chronology")),
                ("disagreements", self.tr("Disagreements")),
                ("people", self.tr("People and quotations")),
                ("sources", self.tr("Sources")),
                ("problems", self.tr("Problems")),
                ("lost", self.tr("Lost decisions")),
            ],
            appearance,
            self.tr("Other places of the pack"),
        )
        self.rest.setRowHidden(self.rest.count() - 1, True)
        self.add = flat(self, self.tr("+ Add a theme…"))
        self.export = QPushButton(self.tr("Export…"), self)
        self.export.setProperty("primary", "true")
        self._lists = (self.own, self.themes, self.rest)
        self._lay_out()
        self._connect()

    def _places(self, places: list[tuple[str, str]], appearance: Appearance, name: str) -> _List:
        made = _List(appearance, self)
        made.setAccessibleName(name)
        for key, text in places:
            item = QListWidgetItem(text)
            item.setData(ID, key)
            made.addItem(item)
        return made

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("THEMES"), self)
        heading.setFont(sized(-1.5, bold=True))
        heading.setProperty("tone", "quiet")
        heading.setContentsMargins(10, 14, 0, 3)
        self.title.setContentsMargins(10, 0, 6, 0)
        self.counts.setContentsMargins(10, 0, 6, 10)
        # On a small or much enlarged screen the places scroll; Export stays in sight.
        body = QWidget(self)
        body.setProperty("panel", "side")
        column = QVBoxLayout(body)
        column.setContentsMargins(8, 18, 8, 4)
        column.setSpacing(2)
        for widget in (self.title, self.counts, self.own, heading, self.themes):
            column.addWidget(widget)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(12)
        column.addWidget(self.rest)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 4, 8, 12)
        foot.addWidget(self.export)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        for places in self._lists:
            places.currentItemChanged.connect(self._choose)
            places.itemClicked.connect(self._enter)
            places.itemActivated.connect(self._enter)
            places.left.connect(self._hand_on)
        self.themes.itemChanged.connect(self._tick)
        self.themes.itemDoubleClicked.connect(self._edit)
        self.themes.card_dropped.connect(self.card_dropped)
        self.themes.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.themes.customContextMenuRequested.connect(self._open_menu)
        self.themes.model().rowsMoved.connect(self._reorder)
        self.add.clicked.connect(self.add_wanted)
        self._document.changed.connect(self.show_spec)

    # -- what is shown

    def set_library(self, themes: tuple[Theme, ...]) -> None:
        """The themes of the pack's theme set: those not in the pack stand unticked below it."""
        self._library = themes

    def show_spec(self, spec: Spec) -> None:
        rows = [(entry.theme.id, entry.theme.title, entry.include) for entry in spec.themes]
        rows += [(theme.id, theme.title, False) for theme in self._library if not edits.entry(spec, theme.id)]
        self.title.setText(spec.title or self.tr("Untitled pack"))
        self._fill(rows)

    def _fill(self, rows: list[tuple[str, str, bool]]) -> None:
        self._filling = True
        current = self.current()
        old = {self.themes.item(n).data(ID): self.themes.item(n).data(COUNT) for n in range(self.themes.count())}
        while self.themes.count() > len(rows):
            self.themes.takeItem(self.themes.count() - 1)
        while self.themes.count() < len(rows):
            self.themes.addItem(QListWidgetItem())
        for number, (theme, title, ticked) in enumerate(rows):
            item = self.themes.item(number)
            item.setText(title)
            item.setData(ID, theme)
            item.setData(COUNT, old.get(theme) if ticked else None)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.themes.fit()
        self.own.fit()
        self.rest.fit()
        self._filling = False
        if current.startswith("theme "):
            self.show_place(current)

    def show_counts(self, briefing: Briefing, problems: int, lost: int) -> None:
        self._filling = True
        printed = {section.theme.id: len(section.excerpts) for section in briefing.sections}
        for number in range(self.themes.count()):
            item = self.themes.item(number)
            item.setData(COUNT, printed.get(item.data(ID)))
        compared = briefing.comparison
        counts = {
            "chronology": len(briefing.events),
            "disagreements": sum(one.status != "dismissed" for one in compared.disagreements),
            "people": len(compared.people),
            "sources": len(briefing.citations),
            "problems": problems,
            "lost": lost,
        }
        for number in range(self.rest.count()):
            self.rest.item(number).setData(COUNT, counts[self.rest.item(number).data(ID)])
        # A place nobody should need is not there until it is.
        self.rest.setRowHidden(self.rest.count() - 1, not lost)
        self.rest.fit()
        total = sum(printed.values())
        self.counts.setText(
            self.tr("{articles} articles, {excerpts} excerpts").format(articles=len(briefing.citations), excerpts=total)
        )
        self._filling = False

    # -- where one is

    def current(self) -> str:
        for places in self._lists:
            item = places.currentItem()
            if item and item.isSelected():
                key: str = item.data(ID)
                return f"theme {key}" if places is self.themes else key
        return ""

    def show_place(self, place: str) -> None:
        """Choose a place, as by a click."""
        key = place.removeprefix("theme ")
        for places in self._lists:
            for number in range(places.count()):
                if places.item(number).data(ID) == key and (places is self.themes) == place.startswith("theme "):
                    places.setCurrentRow(number)
                    return

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None or self._filling:
            return
        mine = item.listWidget()
        for places in self._lists:
            if places is not mine:
                places.blockSignals(True)
                places.setCurrentRow(-1)
                places.blockSignals(False)
        self.chosen.emit(self.current() or self._place_of(item))

    def _enter(self, item: QListWidgetItem) -> None:
        if item.isSelected():
            self.entered.emit()

    def _place_of(self, item: QListWidgetItem) -> str:
        key: str = item.data(ID)
        return f"theme {key}" if item.listWidget() is self.themes else key

    def _hand_on(self, step: int) -> None:
        at = next((n for n, places in enumerate(self._lists) if places is self.sender()), 0)
        to = self._lists[(at + step) % len(self._lists)]
        if to.count():
            to.setFocus()
            to.setCurrentRow(0 if step > 0 else to.count() - 1)

    # -- edits

    def _tick(self, item: QListWidgetItem) -> None:
        if self._filling:
            return
        theme: str = item.data(ID)
        spec = self._document.spec
        if item.checkState() == Qt.CheckState.Unchecked:
            new, label = edits.leave_out(spec, theme), self.tr("Leave out {theme}")
        else:
            known = edits.entry(spec, theme)
            added = known or ThemeEntry(next(one for one in self._library if one.id == theme))
            new, label = edits.include(spec, added), self.tr("Include {theme}")
        self._document.edit(new, label.format(theme=item.text()))

    def _reorder(self) -> None:
        ids = [self.themes.item(number).data(ID) for number in range(self.themes.count())]
        if not self._filling and None not in ids:
            self._document.edit(edits.in_order(self._document.spec, ids), self.tr("Order the themes"))

    def move_theme(self, by: int) -> None:
        """The chosen theme up or down."""
        ids = [entry.theme.id for entry in self._document.spec.themes]
        theme = self.current().removeprefix("theme ")
        if theme in ids and 0 <= ids.index(theme) + by < len(ids):
            at = ids.index(theme)
            ids.insert(at + by, ids.pop(at))
            self._document.edit(edits.in_order(self._document.spec, ids), self.tr("Order the themes"))
            self.show_place(f"theme {theme}")

    def _edit(self, item: QListWidgetItem) -> None:
        self.edit_wanted.emit(item.data(ID))

    def _open_menu(self, point: QPoint) -> None:
        item = self.themes.itemAt(point)
        if item is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme: str = item.data(ID)
        edit = menu.addAction(self.tr("Edit the theme…"))
        edit.triggered.connect(Call(edit, partial(self.edit_wanted.emit, theme)).run)
        remove = menu.addAction(self.tr("Remove the theme and its decisions"))
        remove.setEnabled(edits.entry(self._document.spec, theme) is not None)
        remove.triggered.connect(Call(remove, partial(self.remove_theme, theme)).run)
        menu.popup(self.themes.viewport().mapToGlobal(point))

    def remove_theme(self, theme: str = "") -> None:
        """The theme out of the file, decisions and all; unticking it would keep them."""
        theme = theme or self.current().removeprefix("theme ")
        known = edits.entry(self._document.spec, theme)
        if known:
            label = self.tr("Remove {theme}").format(theme=known.theme.title)
            self._document.edit(edits.remove(self._document.spec, theme), label)
