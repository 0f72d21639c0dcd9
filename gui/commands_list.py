"""All commands by name (Ctrl+K), and the sheet of their keys (F1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from gui.appearance import sized


def commands(menus: Sequence[QMenu]) -> Iterator[tuple[str, QAction]]:
    """Every command of the menus, with the menu it stands in."""
    for menu in menus:
        for action in menu.actions():
            below = action.menu()
            if isinstance(below, QMenu):
                yield from commands([below])
            elif not action.isSeparator() and action.text():
                yield _bare(menu.title()), action


def _bare(text: str) -> str:
    return text.replace("&", "").rstrip("…")


class Palette(QDialog):
    """Type a few letters of a command, Enter does it."""

    def __init__(self, menus: Sequence[QMenu], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Commands"))
        self.setProperty("sheet", "true")
        self.resize(560, 420)
        self._commands = [(menu, action) for menu, action in commands(menus) if action.isEnabled()]
        self.words = QLineEdit(self, placeholderText=self.tr("What do you want to do?"))
        self.words.setFont(sized(2))
        self.words.setAccessibleName(self.tr("Search the commands"))
        self.words.textChanged.connect(self._fill)
        self.words.returnPressed.connect(self._do)
        self.found = QListWidget(self)
        self.found.setAccessibleName(self.tr("Commands found"))
        self.found.itemActivated.connect(self._do)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 10, 10, 10)
        box.addWidget(self.words)
        box.addWidget(self.found, 1)
        self._fill()

    def _fill(self) -> None:
        letters = self.words.text().casefold().split()
        self.found.clear()
        for menu, action in self._commands:
            name = f"{menu}: {_bare(action.text())}"
            if all(part in name.casefold() for part in letters):
                keys = action.shortcut().toString()
                item = QListWidgetItem(f"{name}    {keys}" if keys else name)
                item.setData(int(Qt.ItemDataRole.UserRole), action)
                self.found.addItem(item)
        self.found.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and self.found.count():
            self.found.setCurrentRow((self.found.currentRow() + step) % self.found.count())
        else:
            super().keyPressEvent(event)

    def _do(self) -> None:
        item = self.found.currentItem()
        self.accept()
        if item:
            action: QAction = item.data(int(Qt.ItemDataRole.UserRole))
            action.trigger()


class Shortcuts(QDialog):
    """What every key does, made from the commands themselves."""

    def __init__(self, menus: Sequence[QMenu], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(520, 640)
        sheet = QTextBrowser(self)
        sheet.setAccessibleName(self.tr("Keys of all commands"))
        sheet.setHtml(_sheet(menus))
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.addWidget(sheet)


def _sheet(menus: Sequence[QMenu]) -> str:
    parts, last = [], ""
    for menu, action in commands(menus):
        keys = action.shortcut().toString()
        if not keys:
            continue
        if menu != last:
            parts.append(f"<tr><td colspan=2><h3>{menu}</h3></td></tr>")
            last = menu
        parts.append(f"<tr><td width=150><b>{keys}</b></td><td>{_bare(action.text())}</td></tr>")
    return f"<table cellpadding=3>{''.join(parts)}</table>"
