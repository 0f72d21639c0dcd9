"""Every word of the interface is in every language's table, with the same places to fill in."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QApplication

from gui import translation

GUI = Path(translation.__file__).parent
TABLES = sorted(translation.TABLES.glob("*.json"))
_PLACE = re.compile(r"\{\w+\}")


def words() -> set[str]:
    """What the program hands to translation."""
    found = set()
    for file in GUI.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if name in ("tr", "_tr") and isinstance(node.args[0].value, str):
                    found.add(node.args[0].value)
    return found


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_a_table_is_whole(table: Path) -> None:
    known = json.loads(table.read_text(encoding="utf-8"))
    assert words() - known.keys() == set()
    assert known.keys() - words() == set()
    for english, other in known.items():
        assert sorted(_PLACE.findall(english)) == sorted(_PLACE.findall(other)), english


def test_the_words_are_used(app: QApplication) -> None:
    table = translation.Table("ko", app)
    assert table.translate("Anything", "Save") == "저장"
    assert table.translate("Anything", "not a word of ours") is None
    assert translation.install(app, "xx") == "en"


def test_the_buttons_of_qt_are_not_blank(app: QApplication) -> None:
    from PySide6.QtWidgets import QDialogButtonBox

    try:
        assert translation.install(app, "ko") == "ko"
        kinds = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.Save | kinds.Discard)
        assert all(button.text() for button in box.buttons())
        assert "확인" in [button.text() for button in box.buttons()]
    finally:
        translation.install(app, "en")


def test_the_language_changes_while_the_pack_is_open(app: QApplication, pack: Path, tmp_path: Path, until) -> None:  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QSettings

    from gui import edits
    from gui.appearance import Appearance
    from gui.jobs import Jobs
    from gui.main_window import MainWindow
    from gui.windows import Windows

    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    windows = Windows(app, MainWindow(Jobs(), Appearance(app, "light"), settings))
    first = windows.now
    first.show()
    first.open(pack)
    until(lambda: first.workspace.briefing is not None)
    first.workspace.panel.show_place("chronology")
    document = first.document
    document.edit(edits.with_value(document.spec, "reader", "X"), "Reader")
    first.choose_language("ko")
    until(lambda: windows.now is not first)
    now = windows.now
    try:
        until(lambda: now.workspace.briefing is not None)
        assert now.workspace.panel.export.text() == "내보내기…"
        assert now.workspace.panel.current() == "chronology"
        assert now.workspace.beside.marking.currentText() == document.spec.marking
        assert now.workspace.own_text.bottom_line.words() == document.spec.bottom_line
        assert now.document is document
        document.undo_stack.undo()
        assert document.spec.reader != "X"
        assert not now.document.is_modified
    finally:
        translation.install(app, "en")
        document.is_saved()
        now.close()
        now.deleteLater()
        app.processEvents()
