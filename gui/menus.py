"""The menu bar: every command once, with its key. The palette and the sheet of keys are made from it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from gui.appearance import Choice
from gui.beside import LENGTHS
from gui.calls import Call

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def _tr(text: str) -> str:
    return QCoreApplication.translate("Menus", text)


class Menus:
    """The menus of a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.needs_pack: list[QAction] = []
        self.all: list[QMenu] = []
        self._make_file()
        self._make_edit()
        self._make_theme()
        self._make_excerpt()
        self._make_event()
        self._make_disagreement()
        self._make_view()
        self._make_help()

    def _menu(self, title: str) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        self.all.append(menu)
        return menu

    def _add(self, menu: QMenu, text: str, do: Callable[[], object], keys: str = "", *, pack: bool = True) -> QAction:
        action = QAction(text, self._window)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(Call(action, do).run)
        menu.addAction(action)
        if pack:
            self.needs_pack.append(action)
        return action

    def show_pack(self, is_open: bool) -> None:
        """Commands that need a pack are grey without one."""
        for action in self.needs_pack:
            action.setEnabled(is_open)

    def _make_file(self) -> None:
        window, filing = self._window, self._window.filing
        menu = self._menu(_tr("&File"))
        self._add(menu, _tr("New from a folder…"), filing.choose_folder, "Ctrl+N", pack=False)
        self._add(menu, _tr("Open…"), filing.choose, "Ctrl+O", pack=False)
        self.recent = menu.addMenu(_tr("Open recent"))
        self._add(menu, _tr("Open the example"), filing.open_example, pack=False)
        menu.addSeparator()
        self._add(menu, _tr("Save"), filing.save, "Ctrl+S")
        self._add(menu, _tr("Save as…"), filing.save_as, "Ctrl+Shift+S")
        self._add(menu, _tr("Revert"), filing.revert)
        menu.addSeparator()
        self._add(menu, _tr("Export…"), window.export, "Ctrl+E")
        self._add(menu, _tr("Print…"), window.print_pages, "Ctrl+P")
        self._add(menu, _tr("Read the articles again"), window.workspace.rebuild, "F5")
        menu.addSeparator()
        self._add(menu, _tr("Close the pack"), filing.close, "Ctrl+W")
        self._add(menu, _tr("Quit"), window.close, "Ctrl+Q", pack=False)

    def _make_edit(self) -> None:
        menu = self._menu(_tr("&Edit"))
        stack = self._window.document.undo_stack
        undo = stack.createUndoAction(self._window, _tr("Undo"))
        redo = stack.createRedoAction(self._window, _tr("Redo"))
        undo.setShortcut(QKeySequence("Ctrl+Z"))
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        menu.addActions([undo, redo])
        menu.addSeparator()
        self._add(menu, _tr("Filter the cards"), self._window.focus_filter, "Ctrl+F")
        self._add(menu, _tr("Search the pages"), self._window.focus_search, "Ctrl+Shift+F")

    def _make_theme(self) -> None:
        window = self._window
        menu = self._menu(_tr("&Theme"))
        self._add(menu, _tr("Add a theme…"), window.add_theme, "Ctrl+T")
        self._add(menu, _tr("Edit the theme…"), window.edit_theme, "Ctrl+Shift+T")
        self._add(menu, _tr("Remove the theme and its decisions"), window.workspace.panel.remove_theme)
        self._add(menu, _tr("Move the theme up"), partial(window.workspace.panel.move_theme, -1), "Ctrl+Alt+Up")
        self._add(menu, _tr("Move the theme down"), partial(window.workspace.panel.move_theme, 1), "Ctrl+Alt+Down")

    def _make_excerpt(self) -> None:
        menu = self._menu(_tr("E&xcerpt"))
        for command in self._window.workspace.triage.commands:
            menu.addAction(command)
            self.needs_pack.append(command)
        self._add(menu, _tr("Take the words selected in the article"), self._window.take_selection, "Ctrl+Return")

    def _make_event(self) -> None:
        view = self._window.workspace.chronology
        menu = self._menu(_tr("E&vent"))
        self._add(menu, _tr("Correct the date"), view.go_to_date, "Ctrl+D")
        self._add(menu, _tr("Hide the chosen events"), view.hide_chosen)
        self._add(menu, _tr("Merge the chosen rows"), view.merge_chosen, "Ctrl+J")
        self._add(menu, _tr("Split the statement off"), view.split_chosen, "Ctrl+Shift+J")

    def _make_disagreement(self) -> None:
        menu = self._menu(_tr("&Disagreement"))
        for command in self._window.workspace.disagreements.commands:
            menu.addAction(command)
            self.needs_pack.append(command)

    def _make_view(self) -> None:
        window = self._window
        menu = self._menu(_tr("&View"))
        beside = window.workspace.beside
        self._add(menu, _tr("Pages"), beside.show_pages, "Ctrl+1")
        self._add(menu, _tr("Article"), beside.show_article, "Ctrl+2")
        menu.addSeparator()
        places = (("own", _tr("Own text"), "Ctrl+3"), ("chronology", _tr("Chronology"), "Ctrl+4"),
                  ("sources", _tr("Sources"), "Ctrl+5"), ("problems", _tr("Problems"), "Ctrl+6"),
                  ("disagreements", _tr("Disagreements"), "Ctrl+7"),
                  ("people", _tr("People and quotations"), "Ctrl+8"))  # fmt: skip
        self._add(menu, _tr("Cards of the first theme"), window.go_to_first_theme, "Ctrl+0")
        for place, text, keys in places:
            self._add(menu, text, partial(window.workspace.enter, place), keys)
        menu.addSeparator()
        names = {"card": _tr("Length: card"), "short": _tr("Length: short"), "full": _tr("Length: full")}
        for length in LENGTHS:
            self._add(menu, names[length], beside.lengths[length].click)
        menu.addSeparator()
        self._add(menu, _tr("Zoom in"), beside.preview.zoom_in, "Ctrl++")
        self._add(menu, _tr("Zoom out"), beside.preview.zoom_out, "Ctrl+-")
        self._add(menu, _tr("Fit the width"), beside.preview.pages.fit_width, "Ctrl+9")
        menu.addSeparator()
        self._make_looks(menu)
        self._make_languages(menu)

    def _make_looks(self, menu: QMenu) -> None:
        looks = menu.addMenu(_tr("Appearance"))
        group = QActionGroup(self._window)
        choices: tuple[tuple[Choice, str], ...] = (
            ("system", _tr("As the system")), ("light", _tr("Light")), ("dark", _tr("Dark")),
        )  # fmt: skip
        for choice, text in choices:
            action = self._add(looks, text, partial(self._window.choose_look, choice), pack=False)
            action.setCheckable(True)
            action.setChecked(self._window.appearance.choice == choice)
            group.addAction(action)

    def _make_languages(self, menu: QMenu) -> None:
        languages = menu.addMenu(_tr("Language"))
        chosen = str(self._window.settings.value("language", ""))
        for code, name in (("", _tr("As the system")), ("en", "English"), ("ko", "한국어")):
            action = self._add(languages, name, partial(self._window.choose_language, code), pack=False)
            action.setCheckable(True)
            action.setChecked(code == chosen)

    def _make_help(self) -> None:
        menu = self._menu(_tr("&Help"))
        self._add(menu, _tr("All commands…"), self._window.show_palette, "Ctrl+K", pack=False)
        self._add(menu, _tr("Keys"), self._window.show_shortcuts, "F1", pack=False)
