"""Each place of the window, used."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from briefing.spec import reader
from gui import edits, event_edits, packs, recovery
from gui.commands_list import Palette
from gui.main_window import MainWindow
from gui.theme_editor import ThemeEditor

Key, Mod = Qt.Key, Qt.KeyboardModifier


def built(window: MainWindow) -> bool:
    return not window.jobs.is_building


def test_a_click_on_a_page_goes_to_its_card_and_a_card_to_its_page(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    work = opened.workspace
    pages = work.beside.preview.pages
    anchor = next(name for name in pages.places if name.startswith("x-taiwan-"))
    assert pages.go_to(anchor)
    page, down = pages.places[anchor]
    rectangle = pages._rectangle(page)
    point = QPoint(round(rectangle.center().x()), round(rectangle.top() + (down + 12) * pages._zoom))
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, point)
    assert work.panel.current() == "theme taiwan"
    row = work.triage.current()
    assert row
    assert row.anchor == anchor
    pages.go_to_page(0)
    QTest.keyClick(work.triage.list, Key.Key_Down)
    row = work.triage.current()
    assert row
    assert pages.places[row.anchor][0] == pages.page()


def test_space_shows_the_passage_in_its_article(opened: MainWindow) -> None:
    work = opened.workspace
    work.triage.focus_list()
    QTest.keyClick(work.triage.list, Key.Key_Space)
    assert work.beside.shows_article
    row = work.triage.current()
    assert row
    article = work.beside.reader.article
    assert article
    assert article.file == row.support.file
    marks = work.beside.reader.text.extraSelections()
    assert row.support.quote.startswith(marks[-1].cursor.selectedText()[:20])
    QTest.keyClick(work.triage.list, Key.Key_Space)
    assert not work.beside.shows_article


def test_the_pages_are_searched_zoomed_and_leafed(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    panel = opened.workspace.beside.preview
    found: list[int] = []
    panel.pages.search_done.connect(found.append)
    QTest.keyClicks(panel.search, "Shenlan")
    until(lambda: found and "found" in panel.hits.text())
    before = panel.pages._zoom
    QTest.mouseClick(panel.larger, Qt.MouseButton.LeftButton)
    assert panel.pages._zoom > before
    QTest.mouseClick(panel.fit, Qt.MouseButton.LeftButton)
    assert panel.pages._zoom == pytest.approx(before)
    panel.page.setText("7")
    QTest.keyClick(panel.page, Key.Key_Return)
    assert panel.pages.page() == 6


def test_an_edit_keeps_the_readers_place(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    pages = opened.workspace.beside.preview.pages
    pages.go_to_page(9)
    before = pages.page()
    opened.document.edit(edits.with_value(opened.document.spec, "purpose", "Another purpose"), "Purpose")
    drawn: list[object] = []
    pages.pdf.opened.connect(drawn.append)
    until(lambda: drawn)
    assert pages.page() == before


def test_lengths_change_with_one_click(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    pages = opened.workspace.beside.preview.pages
    full = pages.count
    QTest.mouseClick(opened.workspace.beside.lengths["card"], Qt.MouseButton.LeftButton)
    until(lambda: pages.count < full)
    assert opened.document.spec.length == "card"
    assert opened.document.undo_stack.undoText() == "Change the length"


def test_a_failed_build_keeps_the_pages_and_says_why(opened: MainWindow, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    panel = opened.workspace.beside.preview
    count = panel.pages.count
    opened.document.edit(edits.with_value(opened.document.spec, "style", "nowhere"), "Style")
    until(lambda: panel.notice.isVisible())
    assert "nowhere" in panel.notice.text()
    assert panel.pages.count == count
    opened.document.undo_stack.undo()
    until(lambda: not panel.notice.isVisible())


def test_a_date_is_corrected_with_its_reason(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    work = opened.workspace
    work.panel.show_place("chronology")
    view = work.chronology
    view.table.selectRow(2)
    event = view.current()
    assert event
    assert "From the words" in view.phrase.text()
    view.date.setFocus()
    QTest.keyClicks(view.date, "2025-13")
    QTest.keyClick(view.date, Key.Key_Return)
    assert "no month 13" in view.wrong.text() or "no date" in view.wrong.text()
    view.date.clear()
    QTest.keyClicks(view.date, "2024-05")
    QTest.keyClick(view.date, Key.Key_Return)
    decided = event_edits.decision(opened.document.spec, event)
    assert decided
    assert decided.date == "2024-05"
    QTest.keyClicks(view.reason, "by the record")
    decided = event_edits.decision(opened.document.spec, event)
    assert decided
    assert decided.reason == "by the record"
    until(lambda: built(opened))
    now = view.current()
    assert now
    assert (now.date, now.supports[0]) == ("2024-05", event.supports[0])


def test_an_event_is_hidden_and_shown_again(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    work = opened.workspace
    work.panel.show_place("chronology")
    count = len(work.chronology.model.lines)
    QTest.mouseClick(work.chronology.hide_event, Qt.MouseButton.LeftButton)
    until(lambda: len(work.chronology.model.lines) < count)
    assert work.chronology.hidden.isVisible()
    work.chronology.hidden.activated.emit(1)
    until(lambda: len(work.chronology.model.lines) == count)


def test_an_outlet_is_corrected_in_the_register_and_not_in_the_article(opened: MainWindow, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    seeds = pack.parent.parent / "seeds"
    (seeds / "sources.yaml").chmod(0o644)
    before = {file.name: file.read_bytes() for file in seeds.glob("*.txt")}
    work = opened.workspace
    work.panel.show_place("sources")
    article = work.sources.current()
    assert article
    line = work.sources.lines["outlet"]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "The Daily")
    QTest.keyClick(line, Key.Key_Return)
    until(lambda: work.sources.current() and work.sources.current().outlet.value == "The Daily")  # type: ignore[union-attr]
    assert work.sources.current().outlet.origin == "analyst"  # type: ignore[union-attr]
    assert {file.name: file.read_bytes() for file in seeds.glob("*.txt")} == before
    assert "# The register of the five articles" in (seeds / "sources.yaml").read_text(encoding="utf-8")


def test_files_are_added_by_drop(opened: MainWindow, pack: Path, tmp_path: Path, until) -> None:  # type: ignore[no-untyped-def]
    work = opened.workspace
    file = tmp_path / "new article.txt"
    file.write_text("Headline\n\nSeoul said on 3 November 2025 that trade with China grew.\n", encoding="utf-8")
    assert work.sources.add([file]) == 1
    until(lambda: work.briefing and len(work.briefing.citations) == 6)
    assert work.sources.add([file]) == 0


def test_enter_on_a_problem_goes_to_its_place(opened: MainWindow) -> None:
    work = opened.workspace
    work.panel.show_place("problems")
    rows = [line.cells[0] for line in work.problem_list.model.lines]
    work.problem_list.table.selectRow(next(n for n, cell in enumerate(rows) if "B022" in cell))
    QTest.keyClick(work.problem_list.table, Key.Key_Return)
    assert work.panel.current() == "sources"


def test_a_theme_is_added_with_its_effect_in_sight(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    seen: list[str] = []

    def fill() -> None:
        editor = QApplication.activeModalWidget()
        assert isinstance(editor, ThemeEditor)
        try:
            QTest.keyClicks(editor.title, "Ginseng")
            QTest.keyClicks(editor.terms, "Gyeongju")
            until(lambda: "   +" in editor.effect.text() and "+0" not in editor.effect.text(), 5)
            seen.append(editor.effect.text())
            QTest.mouseClick(editor.buttons.button(editor.buttons.StandardButton.Ok), Qt.MouseButton.LeftButton)
        finally:
            seen.append(editor.effect.text())
            editor.close()

    QTimer.singleShot(0, fill)
    opened.add_theme()
    assert seen
    assert opened.document.spec.themes[-1].theme.terms == ("Gyeongju",)
    assert opened.workspace.panel.current() == "theme ginseng"
    assert opened.document.undo_stack.undoText() == "Add theme Ginseng"


def test_a_command_is_found_by_its_letters(opened: MainWindow) -> None:
    palette = Palette(opened.menus.all, opened)
    QTest.keyClicks(palette.words, "chronol")
    assert "Chronology" in palette.found.item(0).text()
    QTest.keyClick(palette.words, Key.Key_Return)
    assert opened.workspace.panel.current() == "chronology"


def test_no_key_is_given_twice(opened: MainWindow) -> None:
    """A letter may mean one thing among the cards and another among the disagreements, and nothing beside them."""
    from gui.commands_list import commands

    keys: dict[tuple[str, object], str] = {}
    for _, action in commands(opened.menus.all):
        inside = action.shortcutContext() == Qt.ShortcutContext.WidgetWithChildrenShortcut
        place = action.parent() if inside else None
        for shortcut in action.shortcuts():
            for where in (place, None):
                assert (shortcut.toString(), where) not in keys, action.text()
            keys[shortcut.toString(), place] = action.text()


def test_a_new_pack_from_a_folder(window: MainWindow, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    window.filing.new(pack.parent.parent / "seeds")
    until(lambda: window.workspace.briefing is not None)
    assert (pack.parent.parent / "seeds.briefing.yaml").is_file()
    assert len(reader.read(pack.parent.parent / "seeds.briefing.yaml").themes) >= 5
    assert window.filing.recent()[0].name == "seeds.briefing.yaml"


def test_the_example_is_opened_as_a_copy(window: MainWindow, example: Path, until) -> None:  # type: ignore[no-untyped-def]
    assert window.welcome.isVisible()
    QTest.mouseClick(window.welcome.example, Qt.MouseButton.LeftButton)
    until(lambda: window.workspace.briefing is not None)
    assert window.document.path != example
    assert window.document.path.parent == recovery.state_folder()
    articles = window.document.path.parent / window.document.spec.sources[0].folder
    assert len(list(articles.glob("*.txt"))) == 5
    assert articles.resolve().is_relative_to(recovery.state_folder().resolve())


def test_unsaved_work_is_asked_about(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened.document.edit(edits.with_value(opened.document.spec, "reader", "X"), "Reader")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Cancel)
    assert not opened.close()
    assert opened.isVisible()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Save)
    assert opened.filing.may_close()
    assert reader.read(opened.document.path).reader == "X"


def test_a_pack_changed_by_another_program_is_not_overwritten_unasked(
    opened: MainWindow, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.document._watcher.blockSignals(True)
    opened.document.edit(edits.with_value(opened.document.spec, "reader", "X"), "Reader")
    pack.write_text(pack.read_text(encoding="utf-8") + "# theirs\n", encoding="utf-8")
    monkeypatch.setattr(QMessageBox, "warning", lambda *_: QMessageBox.StandardButton.Cancel)
    assert not opened.filing.save()
    assert pack.read_text(encoding="utf-8").endswith("# theirs\n")


def test_a_pack_with_errors_opens_on_its_problems(window: MainWindow, pack: Path) -> None:
    pack.write_text("title: Broken\nsourcs: ../seeds\nthemes: [no]\n", encoding="utf-8")
    window.open(pack)
    assert window.workspace.panel.current() == "problems"
    assert window.workspace.problem_list.model.rowCount() >= 2


def test_a_pack_from_a_newer_version(window: MainWindow, pack: Path) -> None:
    pack.write_text(pack.read_text(encoding="utf-8").replace("version: 1", "version: 9"), encoding="utf-8")
    window.open(pack)
    assert "version 9" in window.workspace.problem_list.model.lines[0].spoken


def test_a_pack_that_is_gone_is_forgotten(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda _: 0)
    window.settings.setValue("recent", [str(tmp_path / "gone.briefing.yaml")])
    window.open(tmp_path / "gone.briefing.yaml")
    assert window.filing.recent() == []
    assert not window.document.is_open


def test_saving_under_another_name(opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "copy"), ""))
    assert opened.filing.save_as()
    assert opened.document.path == packs.with_suffix(tmp_path / "copy")


def test_an_article_deleted_while_open(opened: MainWindow, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    next((pack.parent.parent / "seeds").glob("000*.txt")).unlink()
    opened.workspace.rebuild()
    until(lambda: opened.workspace.briefing and len(opened.workspace.briefing.citations) == 4)


def test_undo_by_one_letter_in_the_cards_and_a_letter_in_a_field(opened: MainWindow) -> None:
    cards = opened.workspace.triage.list
    cards.setFocus()
    QTest.keyClick(cards, Key.Key_A)
    assert opened.document.undo_stack.count() == 1
    QTest.keyClick(cards, Key.Key_U)
    assert opened.document.undo_stack.index() == 0
    field = opened.workspace.triage.filter
    field.setFocus()
    QTest.keyClicks(field, "sua")
    assert field.text() == "sua"
    assert opened.document.undo_stack.index() == 0


def test_themes_are_ordered_by_key(opened: MainWindow) -> None:
    opened.workspace.panel.show_place("theme trade")
    QTest.keyClick(opened, Key.Key_Up, Mod.ControlModifier | Mod.AltModifier)
    assert [entry.theme.id for entry in opened.document.spec.themes][:2] == ["north-korea", "trade"]
    assert opened.workspace.panel.current() == "theme trade"


def test_a_second_window_on_a_pack_is_asked(opened: MainWindow, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from gui.document import Document
    from gui.filing import Filing

    asked: list[str] = []

    def answer(_: object, title: str, *__: object) -> QMessageBox.StandardButton:
        asked.append(title)
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "warning", answer)
    other = Filing(Document(opened), opened.settings, opened)
    other.open(pack)
    assert asked == ["Open in another window"]
    opened.filing.let_go()
    other.open(pack)
    assert len(asked) == 1
    other.let_go()
