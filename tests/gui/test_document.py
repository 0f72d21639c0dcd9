"""The open pack: undo, save, recovery, and files that others change."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from briefing.errors import OutputError
from briefing.spec import reader
from gui import edits, recovery
from gui.document import Document

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def document(pack: Path) -> Document:
    made = Document()
    made.open(pack)
    return made


def retitled(document: Document, title: str) -> None:
    document.edit(edits.with_value(document.spec, "title", title), "Rename", "title")


def test_an_equal_spec_is_no_step(document: Document) -> None:
    assert not document.edit(replace(document.spec), "Nothing")
    assert document.undo_stack.count() == 0
    assert not document.is_modified


def test_undo_gives_back_the_very_spec(document: Document) -> None:
    before = document.spec
    retitled(document, "A")
    assert document.is_modified
    document.undo_stack.undo()
    assert document.spec is before
    assert not document.is_modified


def test_typing_is_one_step(document: Document) -> None:
    for words in ("A", "Ab", "Abc"):
        retitled(document, words)
    document.edit(edits.with_value(document.spec, "reader", "B"), "Reader", "reader")
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert not document.is_modified


def test_typing_after_a_save_is_a_new_step(document: Document) -> None:
    retitled(document, "A")
    document.save()
    retitled(document, "Ab")
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert document.spec.title == "A"
    assert not document.is_modified


def test_typed_and_taken_back_leaves_no_step(document: Document) -> None:
    title = document.spec.title
    retitled(document, title + "!")
    retitled(document, title)
    assert document.undo_stack.count() == 0


def test_saving_keeps_what_a_person_typed(document: Document, pack: Path) -> None:
    old = pack.read_text(encoding="utf-8")
    retitled(document, "Another title")
    document.save()
    new = pack.read_text(encoding="utf-8")
    assert [line for line in new.splitlines() if line not in old.splitlines()] == ["title: Another title"]
    assert reader.read(pack) == document.spec


def test_a_failed_save_keeps_the_old_file(document: Document, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = pack.read_bytes()
    retitled(document, "Another title")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        document.save()
    assert pack.read_bytes() == old
    assert document.is_modified
    assert [file.name for file in pack.parent.iterdir() if file.suffix == ".part"] == []


def test_saved_under_another_name_it_reads_the_same_articles(document: Document, tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    document.save_as(deep / "copy.briefing.yaml")
    spec = reader.read(deep / "copy.briefing.yaml")
    assert (deep / spec.sources[0].folder).resolve() == (tmp_path / "seeds").resolve()
    assert document.spec == spec
    assert not document.is_modified


def test_unsaved_work_is_on_the_disk_within_two_seconds(document: Document, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    retitled(document, "Unsaved")
    until(recovery.place(pack).exists, 2.0)
    found = recovery.find(pack, document.text)
    assert found
    assert found.spec == document.spec
    assert found.same_base


def test_saving_and_undoing_leave_no_recovery_file(document: Document, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    retitled(document, "Unsaved")
    document.keep_unsaved()
    assert recovery.place(pack).exists()
    document.undo_stack.undo()
    until(lambda: not recovery.place(pack).exists(), 2.0)
    retitled(document, "Saved")
    document.save()
    assert not recovery.place(pack).exists()


def test_recovered_work_is_a_step_that_can_be_undone(document: Document, pack: Path) -> None:
    retitled(document, "Unsaved")
    document.keep_unsaved()
    again = Document()
    again.open(pack)
    assert again.recover()
    assert again.spec.title == "Unsaved"
    again.undo_stack.undo()
    assert again.spec == reader.read(pack)


def test_where_nothing_can_be_written_beside_the_pack(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert recovery.place(pack).parent == recovery.state_folder()


def test_a_file_changed_by_another_program_is_noticed(document: Document, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    told: list[bool] = []
    document.file_changed.connect(lambda: told.append(True))
    text = pack.read_text(encoding="utf-8").replace("edition: 1", "edition: 2")
    beside = pack.with_name("other.tmp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(pack)
    until(lambda: told, 5.0)
    assert document.is_changed_on_disk()
    document.revert()
    assert document.spec.edition == 2
    document.undo_stack.undo()
    assert document.spec.edition == 1


def test_our_own_save_is_not_another_program(document: Document, until, app) -> None:  # type: ignore[no-untyped-def]
    told: list[bool] = []
    document.file_changed.connect(lambda: told.append(True))
    retitled(document, "Mine")
    document.save()
    end = time.monotonic() + 0.3
    until(lambda: time.monotonic() > end)
    assert not told


def test_a_spec_with_errors_opens_with_its_problems(pack: Path) -> None:
    pack.write_text("title: Broken\nsourcs: ../seeds\nthemes: []\n", encoding="utf-8")
    document = Document()
    document.open(pack)
    assert document.has_errors
    assert document.is_open


KILLED = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui import edits
from gui.document import Document
app = QApplication([])
document = Document()
document.open(Path(sys.argv[1]))
number = 0
def step():
    global number
    number += 1
    document.edit(edits.with_value(document.spec, "reader", f"{number} {time.time()}"), "Type", "reader")
    if number % 40 == 0:
        document.save()
    print(number, flush=True)
timer = QTimer(interval=15)
timer.timeout.connect(step)
timer.start()
print("ready", flush=True)
app.exec()
"""


@pytest.mark.parametrize("moment", [0.4, 1.1, 1.7])
def test_killed_in_the_middle_of_work(pack: Path, moment: float) -> None:
    with subprocess.Popen([sys.executable, "-c", KILLED, str(pack)], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout
        assert run.stdout.readline() == "ready\n"
        time.sleep(moment)
        run.send_signal(signal.SIGKILL)
        killed = time.time()
        steps = [line for line in run.stdout.read().splitlines() if line.isdecimal()]
    text = pack.read_text(encoding="utf-8")
    spec = reader.read(pack)  # whole at any moment
    found = recovery.find(pack, text)
    newest = found.spec if found else spec
    written = float(newest.reader.split()[-1]) if newest.reader[:1].isdigit() else killed - moment
    assert steps
    assert killed - written < 2.0
