"""A person's walk through the window with real clicks and keys, and what the files hold at its end."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QStyle, QStyleOptionViewItem, QWidget

from briefing import assemble
from briefing.excerpts import identity
from briefing.spec import reader
from gui.export_dialog import ExportDialog
from gui.main_window import MainWindow

Key, Mod = Qt.Key, Qt.KeyboardModifier


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)
    QApplication.processEvents()


def tick(places: QListWidget, row: int) -> None:
    """A click on a row's box."""
    item = places.item(row)
    option = QStyleOptionViewItem()
    option.initFrom(places)
    option.rect = places.visualItemRect(item)
    option.features = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    box = places.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, places)
    QTest.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, box.center())
    QApplication.processEvents()


def choose(places: QListWidget, row: int) -> None:
    """A click on a row's words."""
    area = places.visualItemRect(places.item(row))
    QTest.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, area.center() + QPoint(10, 0))
    QApplication.processEvents()


def test_from_the_example_to_the_files(opened: MainWindow, pack: Path, until, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    window, work, document = opened, opened.workspace, opened.document
    QTest.qWaitForWindowActive(window)
    cards = work.triage.list

    def settled() -> bool:
        return (
            not window.jobs.is_building
            and work.briefing is not None
            and work.briefing.spec.title == document.spec.title
        )

    # Themes: leave one out, take it in again.
    tick(work.panel.themes, 4)
    assert [entry.theme.id for entry in document.spec.included] == [
        "north-korea",
        "thaad-legacy",
        "trade",
        "yellow-sea",
    ]
    tick(work.panel.themes, 4)
    assert len(document.spec.included) == 5
    choose(work.panel.themes, 0)
    assert work.panel.current() == "theme north-korea"
    until(settled)

    # Triage with one hand.
    cards.setFocus()
    first = work.triage.current()
    assert first
    press(cards, Key.Key_A)
    second = work.triage.current()
    assert second
    assert second != first
    press(cards, Key.Key_R)
    third = work.triage.current()
    assert third
    press(cards, Key.Key_S)
    until(settled)
    entry = document.spec.themes[0]
    assert [(d.do, d.quote) for d in entry.excerpts] == [
        ("keep", first.support.quote),
        ("drop", second.support.quote),
        ("star", third.support.quote),
    ]
    section = work.briefing.sections[0]  # type: ignore[union-attr]
    assert section.excerpts[0].supports[0].quote == third.support.quote
    assert second.support.quote not in [excerpt.supports[0].quote for excerpt in section.excerpts]

    # Order: the third card of the page one up.
    cards.setCurrentIndex(work.triage.model.index(2))
    moved = work.triage.current()
    assert moved
    press(cards, Key.Key_Up, Mod.AltModifier)
    until(lambda: settled() and work.triage.current() is not None and work.triage.current().place == 1)  # type: ignore[union-attr]
    assert work.triage.current().support == moved.support  # type: ignore[union-attr]

    # Trim, by a word: the words on the page are the article's.
    press(cards, Key.Key_Left, Mod.ControlModifier | Mod.ShiftModifier)
    until(lambda: settled() and work.triage.current().support.end < moved.support.end)  # type: ignore[union-attr]
    assert moved.support.quote.startswith(work.triage.current().support.quote)  # type: ignore[union-attr]

    # A note, typed.
    press(cards, Key.Key_N)
    assert work.triage.note.hasFocus()
    QTest.keyClicks(work.triage.note, "Ask for a source.")
    press(work.triage.note, Key.Key_Return)
    assert cards.hasFocus()

    # The bottom line.
    choose(work.panel.own, 0)
    editor = work.own_text.bottom_line.editor
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton)
    press(editor, Key.Key_A, Mod.ControlModifier)
    QTest.keyClicks(editor, "Nothing moved.")
    assert document.spec.bottom_line == "Nothing moved."

    # Ten steps back, five forward.
    whole = document.spec
    steps = document.undo_stack.count()
    assert steps >= 8
    for _ in range(10):
        press(window, Key.Key_Z, Mod.ControlModifier)
    assert document.undo_stack.index() == max(0, steps - 10)
    for _ in range(5):
        press(window, Key.Key_Z, Mod.ControlModifier | Mod.ShiftModifier)
    assert document.undo_stack.index() == max(0, steps - 10) + 5
    while document.undo_stack.canRedo():
        press(window, Key.Key_Z, Mod.ControlModifier | Mod.ShiftModifier)
    assert document.spec is whole
    for _ in range(2):
        press(window, Key.Key_Z, Mod.ControlModifier)

    # Export both.
    done: list[object] = []
    window.jobs.exported.connect(done.append)

    def confirm() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        dialog.folder.setText(str(tmp_path / "out"))
        press(dialog, Key.Key_Return)

    QTimer.singleShot(0, confirm)
    QTest.mouseClick(work.panel.export, Qt.MouseButton.LeftButton)
    until(lambda: done, 30)
    made = {file.name: file for file in (tmp_path / "out").iterdir()}
    assert set(made) == {"summits.pdf", "summits.docx"}

    # The files hold exactly what was decided: the pack was saved, and a build of it is what was drawn.
    spec = reader.read(pack)
    assert spec == document.spec
    assert not document.is_modified
    words = text_of(made["summits.pdf"])
    built = assemble.briefing(spec, assemble.read(spec))
    for section in built.sections:
        for excerpt in section.excerpts:
            printed = excerpt.supports[0]
            # Up to the first [bracket], which is the page's; a page may end within a longer stretch.
            end = min((bracket.end - printed.start for bracket in excerpt.brackets), default=len(printed.quote))
            assert squeezed(printed.quote[:end])[:50] in words
    # Set beside another source's words it may still stand: no card of the theme prints it.
    cards = anchors_of(made["summits.pdf"])
    assert f"x-north-korea-{identity(third.support)}" in cards
    assert f"x-north-korea-{identity(second.support)}" not in cards


def squeezed(text: str) -> str:
    """Letters and figures only: line ends, hyphens and brackets are the page's."""
    return "".join(char for char in text if char.isalnum())


def anchors_of(pdf: Path) -> set[str]:
    """The named places of a file: a card is `x-<theme>-<identity of its words>`."""
    import pypdfium2

    from gui.pdf_pages import _places

    file = pypdfium2.PdfDocument(pdf)
    places = set(_places(file, tuple(file.get_page_size(page) for page in range(len(file)))))
    file.close()
    return places


def text_of(pdf: Path) -> str:
    import pypdfium2

    file = pypdfium2.PdfDocument(pdf)
    words = "".join(squeezed(page.get_textpage().get_text_range()) for page in file)
    file.close()
    return words
