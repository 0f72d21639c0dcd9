"""The left side: the pack's name, its themes to tick and order, and its other places."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListWidget,
    QListWidgetItem,
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

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Counted(appearance, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def fit(self) -> None:
        high = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(high + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and step and not 0 <= self.currentRow() + step < self.count():
            self.left.emit(step)
            return
        super().keyPressEvent(event)

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
    add_wanted = Signal()
    edit_wanted = Signal(str)

    def __init__(self, document: Document, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = document
        self._library: tuple[Theme, ...] = ()
        self._seen: dict[str, ThemeEntry] = {}
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
            [("chronology", self.tr("Chronology")), ("sources", self.tr("Sources")), ("problems", self.tr("Problems"))],
            appearance,
            self.tr("Other places of the pack"),
        )
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
            places.left.connect(self._hand_on)
        self.themes.itemChanged.connect(self._tick)
        self.themes.itemDoubleClicked.connect(self._edit)
        self.themes.model().rowsMoved.connect(self._reorder)
        self.add.clicked.connect(self.add_wanted)
        self._document.changed.connect(self.show_spec)

    # -- what is shown

    def set_library(self, themes: tuple[Theme, ...]) -> None:
        """The themes of the pack's theme set: those not in the pack stand unticked below it."""
        self._library = themes

    def show_spec(self, spec: Spec) -> None:
        self._seen.update({entry.theme.id: entry for entry in spec.themes})
        rows = [(entry.theme.id, entry.theme.title, True) for entry in spec.themes]
        others = [theme for theme in self._library if not edits.entry(spec, theme.id)]
        rows += [(theme.id, theme.title, False) for theme in others]
        known = {theme for theme, _, _ in rows}
        own = [entry for theme, entry in self._seen.items() if theme not in known and spec.path]
        rows += [(entry.theme.id, entry.theme.title, False) for entry in own]
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

    def show_counts(self, briefing: Briefing, problems: int) -> None:
        self._filling = True
        printed = {section.theme.id: len(section.excerpts) for section in briefing.sections}
        for number in range(self.themes.count()):
            item = self.themes.item(number)
            item.setData(COUNT, printed.get(item.data(ID)))
        for number, count in enumerate((len(briefing.events), len(briefing.citations), problems)):
            self.rest.item(number).setData(COUNT, count)
        total = sum(printed.values())
        self.counts.setText(
            self.tr("{articles} articles, {excerpts} excerpts").format(articles=len(briefing.citations), excerpts=total)
        )
        self._filling = False

    def forget(self) -> None:
        """Another pack is open: its left-out themes are not these."""
        self._seen.clear()

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
            new, label = edits.include(spec, self._entry(theme)), self.tr("Include {theme}")
        self._document.edit(new, label.format(theme=item.text()))

    def _entry(self, theme: str) -> ThemeEntry:
        """The theme as it was before it was left out, decisions and all; else the theme set's."""
        if theme in self._seen:
            return self._seen[theme]
        return ThemeEntry(next(known for known in self._library if known.id == theme))

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
