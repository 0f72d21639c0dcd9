"""Decisions looked at again: lost ones, silent rules, rows put together, words taken by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from briefing.spec.model import ExcerptDecision
from gui import edits
from gui.main_window import MainWindow
from gui.themes_panel import COUNT

Key, Mod = Qt.Key, Qt.KeyboardModifier


def built(window: MainWindow) -> bool:
    return not window.jobs.is_building


def test_a_lost_decision_is_found_again_by_similar_words(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    work, document = opened.workspace, opened.document
    row = work.triage.model.all[0]
    typed = row.support.quote.replace(" the ", " a ")
    entry = document.spec.themes[0]
    lost = ExcerptDecision("keep", typed, row.support.file, note="Mine.")
    document.edit(edits.with_entry(document.spec, replace(entry, excerpts=(lost,))), "By hand")
    until(lambda: work.lost.model.rowCount() == 1)
    work.panel.show_place("lost")
    QTest.mouseClick(work.lost.look, Qt.MouseButton.LeftButton)
    assert work.beside.shows_article
    QTest.mouseClick(work.lost.take, Qt.MouseButton.LeftButton)
    (found,) = document.spec.themes[0].excerpts
    assert (found.quote, found.start, found.note) == (row.support.quote, row.support.start, "Mine.")
    until(lambda: work.panel.current() == "problems", 5)
    document.undo_stack.undo()
    until(lambda: work.lost.model.rowCount() == 1)
    work.panel.show_place("lost")
    QTest.mouseClick(work.lost.remove, Qt.MouseButton.LeftButton)
    assert document.spec.themes[0].excerpts == ()


def test_a_rule_is_explained_and_switched_off_with_a_reason(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    work = opened.workspace
    work.panel.show_place("problems")
    rule = work.problem_list.rule
    count = work.problem_list.model.rowCount()
    code = work.problem_list.model.lines[0].cells[0].splitlines()[1]
    assert code in rule.title.text()
    assert rule.means.text()
    assert not rule.off.isEnabled()
    QTest.keyClicks(rule.reason, "a test folder")
    QTest.mouseClick(rule.off, Qt.MouseButton.LeftButton)
    assert [(one.off, one.reason) for one in opened.document.spec.checks] == [(code, "a test folder")]
    until(lambda: work.problem_list.model.rowCount() < count)
    rule.silent.activated.emit(1)
    assert opened.document.spec.checks == ()


def test_rows_are_merged_and_split_in_the_table(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    work = opened.workspace
    work.panel.show_place("chronology")
    view = work.chronology
    count = view.model.rowCount()
    view.table.selectRow(2)
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    view.table.selectionModel().select(view.model.index(3, 0), flags)
    QTest.mouseClick(view.merge, Qt.MouseButton.LeftButton)
    until(lambda: built(opened) and view.model.rowCount() == count - 1)
    view.tellings.setCurrentIndex(view.tellings.count() - 1)
    QTest.mouseClick(view.split, Qt.MouseButton.LeftButton)
    until(lambda: built(opened) and view.model.rowCount() == count)
    assert opened.document.spec.chronology.events == ()


def test_words_selected_in_the_article_become_an_excerpt(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    work = opened.workspace
    work.triage.focus_list()
    QTest.keyClick(work.triage.list, Key.Key_Space)
    reader = work.beside.reader
    assert reader.article
    paragraph = next(p for p in reader.article.paragraphs if p.kind == "text" and len(p.sentences) > 1)
    sentence = paragraph.sentences[0]
    cursor = reader.text.textCursor()
    cursor.setPosition(reader._units[sentence.start])
    cursor.setPosition(reader._units[sentence.end], QTextCursor.MoveMode.KeepAnchor)
    reader.text.setTextCursor(cursor)
    QTest.mouseClick(reader.take, Qt.MouseButton.LeftButton)
    decisions = opened.document.spec.themes[0].excerpts
    assert [one.quote for one in decisions] == [reader.article.text[sentence.start : sentence.end]]


def test_a_theme_left_out_keeps_its_decisions_and_its_place(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    work, document = opened.workspace, opened.document
    work.triage.focus_list()
    QTest.keyClick(work.triage.list, Key.Key_A)
    item = work.panel.themes.item(0)
    item.setCheckState(Qt.CheckState.Unchecked)
    assert not document.spec.themes[0].include
    assert len(document.spec.themes[0].excerpts) == 1
    until(lambda: built(opened) and len(work.briefing.sections) == 4)  # type: ignore[union-attr]
    assert "1 decisions are kept" in work.triage.empty.text()
    assert work.panel.themes.item(0).text() == item.text()
    item.setCheckState(Qt.CheckState.Checked)
    until(lambda: built(opened) and len(work.briefing.sections) == 5)  # type: ignore[union-attr]


def test_a_register_edit_is_undone_like_any_other(opened: MainWindow, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    register = pack.parent.parent / "seeds" / "sources.yaml"
    register.chmod(0o644)
    before = register.read_bytes()
    work = opened.workspace
    work.panel.show_place("sources")
    line = work.sources.lines["outlet"]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "The Daily")
    QTest.keyClick(line, Key.Key_Return)
    assert register.read_bytes() != before
    assert not opened.document.is_modified
    assert "Outlet" in opened.document.undo_stack.undoText()
    opened.document.undo_stack.undo()
    assert register.read_bytes() == before
    until(lambda: built(opened))


def test_a_disagreement_is_decided_by_one_key(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    work = opened.workspace
    work.panel.show_place("disagreements")
    view = work.disagreements
    view.focus_list()
    waiting = view.model.rowCount()
    assert waiting >= 4
    for key in (Key.Key_O, Key.Key_D, Key.Key_E):
        QTest.keyClick(view.list, key)
    assert view.note.hasFocus()
    QTest.keyClicks(view.note, "Both are so.")
    QTest.keyClick(view.note, Key.Key_Return)
    decided = opened.document.spec.comparison.disagreements
    assert [(one.do, one.note) for one in decided] == [("open", ""), ("dismiss", ""), ("explain", "Both are so.")]
    until(lambda: built(opened) and work.briefing is not None)
    statuses = [one.status for one in work.briefing.comparison.disagreements[:3]]  # type: ignore[union-attr]
    assert statuses == ["open", "dismissed", "explained"]
    QTest.keyClick(view.list, Key.Key_Space)
    assert work.beside.shows_article
    QTest.keyClick(view.list, Key.Key_U)
    assert [one.note for one in opened.document.spec.comparison.disagreements] == ["", "", ""]


def test_a_name_is_put_in_house_form(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    work = opened.workspace
    work.panel.show_place("people")
    view = work.people
    person = view.person()
    assert person
    view.name.setFocus()
    view.name.selectAll()
    QTest.keyClicks(view.name, "The First")
    QTest.keyClick(view.name, Key.Key_Return)
    until(lambda: built(opened) and view.people.lines[0].cells[0] == "The First")
    view._kinds.button(2).click()
    assert view.quotations.isVisible()
    assert view.said.rowCount() > 10
    view.quotations.selectRow(0)
    view.show_mention()
    assert work.beside.shows_article


def test_an_origin_and_a_grade_are_the_analysts(opened: MainWindow, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    (pack.parent.parent / "seeds" / "sources.yaml").chmod(0o644)
    work = opened.workspace
    work.panel.show_place("sources")
    view = work.sources
    view.origin.setFocus()
    QTest.keyClicks(view.origin, "AFP")
    QTest.keyClick(view.origin, Key.Key_Return)
    assert [one.origin for one in opened.document.spec.comparison.origins] == ["AFP"]
    view.item.activated.emit(2)
    until(lambda: built(opened) and view.current() is not None and view.current().item == 2)  # type: ignore[union-attr]
    assert opened.document.undo_stack.undoText() == "Grade a report"
    opened.document.undo_stack.undo()
    until(lambda: built(opened) and view.current().item == 0)  # type: ignore[union-attr]


def place(opened: MainWindow, name: str) -> None:
    """A click on a place of the side panel."""
    panel = opened.workspace.panel.rest
    item = next(panel.item(n) for n in range(panel.count()) if panel.item(n).text() == name)
    QTest.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, panel.visualItemRect(item).center())


def test_the_keys_of_a_view_work_at_once(opened: MainWindow) -> None:
    place(opened, "Disagreements")
    focused = opened.focusWidget()
    assert focused is opened.workspace.disagreements.list
    QTest.keyClick(focused, Key.Key_O)
    assert [one.do for one in opened.document.spec.comparison.disagreements] == ["open"]
    place(opened, "Chronology")
    assert opened.focusWidget() is opened.workspace.chronology.table


def test_undo_says_what_it_takes_back_and_shows_where(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    work = opened.workspace
    work.panel.show_place("theme trade")
    work.triage.focus_list()
    work.triage.list.setCurrentIndex(work.triage.model.index(2))
    row = work.triage.current()
    assert row
    QTest.keyClick(work.triage.list, Key.Key_S)
    place(opened, "Disagreements")
    QTest.keyClick(opened, Key.Key_Z, Mod.ControlModifier)
    assert opened.statusBar().currentMessage() == f"Taken back: Star {row.cite}"
    assert work.panel.current() == "theme trade"
    now = work.triage.current()
    assert now
    assert now.support == row.support
    until(lambda: built(opened))
    place(opened, "Chronology")
    work.chronology.table.selectRow(3)
    event = work.chronology.current()
    assert event
    work.chronology.hide_chosen()
    until(lambda: built(opened))
    place(opened, "Problems")
    QTest.keyClick(opened, Key.Key_Z, Mod.ControlModifier)
    until(lambda: built(opened) and work.chronology.current() and work.chronology.current().id == event.id)  # type: ignore[union-attr]
    assert work.panel.current() == "chronology"


def test_disagreements_keep_their_numbers_and_a_reason_is_asked_for(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    work = opened.workspace
    view = work.disagreements
    work.panel.show_place("disagreements")
    before = {one.id: one.label for one in view.model.things}
    view.list.setCurrentIndex(view.model.index(1))
    gone = view.current()
    assert gone
    view.decide("dismiss")
    until(lambda: built(opened) and view.model.things[-1].id == gone.id)
    assert {one.id: one.label for one in view.model.things} == before
    panel = work.panel.rest
    item = next(panel.item(n) for n in range(panel.count()) if panel.item(n).text() == "Disagreements")
    counted = item.data(COUNT)
    assert view.counts.text().startswith(f"{counted} disagreements")
    assert counted == len(before) - 1
    view.list.setCurrentIndex(view.model.index(0))
    view.explain()
    assert view.note.hasFocus()
    assert view.note.placeholderText().startswith("Why do they differ?")
    QTest.keyClicks(view.note, "One counts the crew.")
    QTest.keyClick(view.note, Key.Key_Return)
    assert view.list.hasFocus()
    assert view.model.status(view.model.things[0]) == ("explained", "One counts the crew.")


def test_a_wrong_date_is_told_below_it_and_stays(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    work = opened.workspace
    work.panel.show_place("chronology")
    view = work.chronology
    view.table.selectRow(2)
    high, where = view.form.height(), view.statement.y()
    view.date.setFocus()
    QTest.keyClicks(view.date, "2025-13")
    view.statement.setFocus()
    until(view.date.hasFocus, 3)
    assert view.date.text() == "2025-13"
    assert "This is no date" in view.wrong.text()
    assert view.wrong.y() - view.date.geometry().bottom() < view.date.height()
    opened.document.edit(edits.with_value(opened.document.spec, "reader", "X"), "Reader")
    until(lambda: built(opened))
    assert view.date.text() == "2025-13"
    assert (view.form.height(), view.statement.y()) == (high, where)
    view.table.selectRow(3)
    assert view.date.text() == ""
    assert (view.form.height(), view.statement.y()) == (high, where)
    assert opened.document.spec.chronology.events == ()


def test_steps_in_the_own_text_are_taken_back_one_after_the_other(opened: MainWindow) -> None:
    work = opened.workspace
    work.panel.show_place("own")
    for field in (work.own_text.bottom_line, *list(work.own_text.comments.values())[:2]):
        field.editor.setFocus()
        QTest.keyClicks(field.editor, "words")
    assert opened.document.undo_stack.index() == 3
    place(opened, "Sources")
    for left in (2, 1, 0):
        QTest.keyClick(opened.focusWidget(), Key.Key_Z, Mod.ControlModifier)
        assert opened.document.undo_stack.index() == left
    assert work.panel.current() == "own"
