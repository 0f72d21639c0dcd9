"""The register and the articles: changes that are on the disk at once and can be taken back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from briefing.errors import OutputError
from gui import register_edits
from gui.file_steps import FilesStep, RegisterStep


def step(path: Path, value: str) -> RegisterStep:
    do = partial(register_edits.text, file="a.txt", changes={"outlet": value})
    undo = partial(register_edits.text, file="a.txt", changes={"outlet": ""})
    return RegisterStep(path, register_edits.read(path), do, undo)


def test_a_grade_is_written_for_an_outlet_and_taken_back() -> None:
    made = register_edits.graded("a.txt:\n  outlet: The Daily\n", "The Daily", "B")
    assert "grade: B" in made
    assert register_edits.graded(made, "the daily", "") == "a.txt:\n  outlet: The Daily\n"
    assert "item: 2\n" in register_edits.text("", "a.txt", {"item": "2"})


def test_a_register_is_written_and_is_as_it_was_to_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "sources.yaml"
    path.write_text("# mine\nb.txt:   {outlet: X}\n", encoding="utf-8")
    before = path.read_bytes()
    change = step(path, "The Daily")
    change.apply(forward=True)
    assert "The Daily" in path.read_text(encoding="utf-8")
    change.apply(forward=False)
    assert path.read_bytes() == before


def test_a_register_that_was_not_there_goes_again(tmp_path: Path) -> None:
    path = tmp_path / "sources.yaml"
    change = step(path, "The Daily")
    change.apply(forward=True)
    assert path.exists()
    change.apply(forward=False)
    assert not path.exists()


def test_taking_back_leaves_what_somebody_else_wrote(tmp_path: Path) -> None:
    path = tmp_path / "sources.yaml"
    change = step(path, "The Daily")
    change.apply(forward=True)
    path.write_text(path.read_text(encoding="utf-8") + "c.txt:\n  outlet: Theirs\n", encoding="utf-8")
    change.apply(forward=False)
    said = path.read_text(encoding="utf-8")
    assert "Theirs" in said
    assert "The Daily" not in said


def test_files_come_and_go_and_nothing_is_deleted(tmp_path: Path) -> None:
    origin, folder = tmp_path / "new.txt", tmp_path / "articles"
    folder.mkdir()
    origin.write_text("Headline\n", encoding="utf-8")
    change = FilesStep(((origin, folder / "new.txt"),))
    change.apply(forward=True)
    origin.unlink()
    change.apply(forward=False)
    assert not (folder / "new.txt").exists()
    change.apply(forward=True)
    assert (folder / "new.txt").read_text(encoding="utf-8") == "Headline\n"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    origin = tmp_path / "new.txt"
    origin.write_text("Headline\n", encoding="utf-8")
    with pytest.raises(OutputError, match=r"new\.txt cannot be added"):
        FilesStep(((origin, tmp_path / "gone" / "new.txt"),)).apply(forward=True)
