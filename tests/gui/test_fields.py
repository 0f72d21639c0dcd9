"""Fields that show all that is in them, and say what is too long or not known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing.spec import reader
from gui import edits
from gui.export_dialog import ExportDialog
from gui.growing import GrowingField
from gui.main_window import MainWindow
from gui.theme_editor import ThemeEditor

Key = Qt.Key


def test_a_field_grows_with_its_words_and_hands_enter_on(app: QApplication) -> None:
    field = GrowingField()
    typed: list[str] = []
    field.textEdited.connect(lambda: typed.append(field.text()))
    field.resize(240, 30)
    field.show()
    low = field.height()
    field.setText("Seoul and Beijing reopened their channels. " * 4)
    assert field.height() >= 3 * low - 2 * field.fontMetrics().lineSpacing()
    assert typed == []
    field.setText("")
    assert field.height() == low
    QTest.keyClicks(field, "one")
    QTest.keyClick(field, Key.Key_Return)
    assert field.text() == typed[-1] == "one"
    field.insertPlainText("\ntwo")
    assert field.text() == "one two"
    field.close()


def test_a_key_point_is_wholly_in_sight(opened: MainWindow) -> None:
    opened.workspace.panel.show_place("own")
    point = opened.workspace.own_text.points[0]
    words = "By Seoul's own account the two sides settled less than either had said before they met. " * 2
    opened.document.edit(edits.with_key_points(opened.document.spec, [words]), "Point")
    assert point.text() == opened.document.spec.key_points[0]
    assert point.lines() > 1
    assert point.viewport().height() >= point.lines() * point.fontMetrics().lineSpacing()
    point.setFocus()
    QTest.keyClick(point, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(point, " More.")
    assert opened.document.spec.key_points[0].endswith(" More.")


def test_a_bottom_line_too_long_is_told_beside_it_and_in_the_problems(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    work = opened.workspace
    work.panel.show_place("own")
    field = work.own_text.bottom_line
    field.editor.setPlainText("word " * 63)
    assert field.counter.text() == "63 words. 60 are what a reader takes in: take out 3."
    until(lambda: not opened.jobs.is_building)
    work.panel.show_place("problems")
    lines = work.problem_list.model.lines
    warnings = [line.spoken for line in lines if line.spoken.startswith("Warning")]
    assert "The bottom line has 63 words" in warnings[0]
    opened.document.undo_stack.undo()
    until(lambda: not opened.jobs.is_building)
    assert not any("63 words" in problem.message for problem in work.problems)


def test_the_theme_editor_says_what_it_is_and_what_it_shows(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    seen: list[str] = []

    def look() -> None:
        editor = QApplication.activeModalWidget()
        assert isinstance(editor, ThemeEditor)
        try:
            until(lambda: editor.samples.count(), 10)
            seen.extend((editor.heading.text(), editor.effect.text(), editor.definition.text()))
        finally:
            editor.close()

    QTimer.singleShot(0, look)
    opened.edit_theme("yellow-sea")
    assert seen[0] == "Theme: Yellow Sea"
    assert "change a term to see what would come and go" in seen[1]
    entry = edits.entry(opened.document.spec, "yellow-sea")
    assert entry
    assert seen[2] == entry.theme.definition


def test_sources_show_the_outlet_and_the_whole_evidence(opened: MainWindow) -> None:
    work = opened.workspace
    work.panel.show_place("sources")
    view = work.sources
    cells = [line.cells[1] for line in view.model.lines]
    assert any(cell.startswith("Al Jazeera") for cell in cells)
    article = view.current()
    assert article
    said = " ".join(article.published.evidence.split())
    assert said in view.known["published"].toolTip()
    assert view.known["published"].wordWrap()
    assert view.lines["title"].toolTip() == article.title.value


def test_the_export_shows_the_length_and_the_copies(app: QApplication, pack: Path) -> None:
    spec = replace(reader.read(pack), length="short", distribution=("The minister", "The desk"))
    dialog = ExportDialog(spec, None, ())
    assert dialog.length.text() == "Short pack"
    assert dialog.copies.text() == "2, numbered: The minister, The desk"
    assert "-copy-01.pdf" in dialog.called.text()
    assert "not numbered" in ExportDialog(replace(spec, distribution=()), None, ()).copies.text()
