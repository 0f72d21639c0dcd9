"""Disks that are full, folders that may not be read, articles that go: nothing is lost, and it is said."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QMessageBox

from gui import edits, recovery
from gui.main_window import MainWindow


@contextmanager
def full_disk(size: int = 64) -> Iterator[None]:
    """No file may grow beyond a few bytes: what writing to a full disk is like, really."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_leaves_the_old_file_whole_and_says_so(
    opened: MainWindow, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(f"{box.text()} {box.informativeText()}"))
    before = pack.read_bytes()
    opened.document.edit(edits.with_value(opened.document.spec, "reader", "Somebody"), "Reader")
    with full_disk():
        assert not opened.filing.save()
    assert pack.read_bytes() == before
    assert opened.document.is_modified
    assert "cannot be saved" in told[0]
    assert "The old file is untouched" in told[0]
    assert [file.name for file in pack.parent.iterdir() if file.name.endswith(".part")] == []
    assert opened.filing.save()


def test_unsaved_work_goes_elsewhere_where_the_pack_may_not_be_written(opened: MainWindow, pack: Path) -> None:
    opened.document.edit(edits.with_value(opened.document.spec, "reader", "Somebody"), "Reader")
    beside, away = recovery.places(pack)
    beside.mkdir()  # something is in the way
    try:
        opened.document.keep_unsaved()
        assert away.is_file()
        found = recovery.find(pack, opened.document.text)
        assert found
        assert found.spec.reader == "Somebody"
    finally:
        beside.rmdir()
    opened.document.keep_unsaved()
    assert beside.is_file()
    assert not away.exists()


def test_a_folder_that_cannot_be_read_is_said_where_the_cards_would_be(
    window: MainWindow,
    pack: Path,
    until,  # type: ignore[no-untyped-def]
) -> None:
    seeds = pack.parent.parent / "seeds"
    for file in seeds.iterdir():
        file.unlink()
    seeds.rmdir()
    window.open(pack)
    until(lambda: "cannot be searched" in window.workspace.triage.empty.text())
    assert window.workspace.beside.preview.notice.isVisible()
    window.workspace.panel.show_place("problems")
    assert window.workspace.problem_list.model.rowCount() >= 1
    assert window.workspace.panel.rest.isRowHidden(window.workspace.panel.rest.count() - 1)


def test_a_word_file_that_is_in_the_way_is_said(opened: MainWindow, pack: Path, tmp_path: Path, until) -> None:  # type: ignore[no-untyped-def]
    answers: list[object] = []
    opened.jobs.exported.disconnect(opened._take_export)
    opened.jobs.exported.connect(answers.append)
    (tmp_path / "out" / "summits.docx").mkdir(parents=True)
    opened.jobs.export(opened.document.spec, ("pdf", "docx"), str(tmp_path / "out"), "summits")
    until(lambda: answers)
    assert "in the way" in answers[0].message  # type: ignore[attr-defined]
    assert not (tmp_path / "out" / "summits.pdf").exists()
