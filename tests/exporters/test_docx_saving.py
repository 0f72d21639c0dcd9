"""The Word file is written whole or not at all, and a fault says what to do."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from docx_sample import sample

from briefing.errors import OutputError
from briefing.exporters import docx
from briefing.style import HouseStyle

DOCUMENT = sample(themes=1, cards=1, rows=1)


def fault_of(path: Path) -> OutputError:
    with pytest.raises(OutputError) as fault:
        docx.write(DOCUMENT, HouseStyle(), path)
    return fault.value


def test_a_file_is_replaced_and_nothing_else_stays(tmp_path: Path) -> None:
    path = tmp_path / ("ü" * 100 + ".docx")
    path.write_bytes(b"old")
    docx.write(DOCUMENT, HouseStyle(), path)
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes().startswith(b"PK")


def test_no_such_folder(tmp_path: Path) -> None:
    fault = fault_of(tmp_path / "nowhere" / "pack.docx")
    assert "does not exist" in fault.message
    assert fault.remedy


def test_a_folder_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "pack.docx").mkdir()
    assert "in the way" in fault_of(tmp_path / "pack.docx").message
    assert [path.name for path in tmp_path.iterdir()] == ["pack.docx"]


def test_open_in_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "pack.docx"
    path.write_bytes(b"old")

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "Access is denied", str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    fault = fault_of(path)
    assert "open in another program" in fault.message
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EACCES, "Nothing may be written"), (errno.ENOSPC, "is full"), (errno.EIO, "cannot be written")],
)
def test_a_folder_that_takes_no_file(number: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, *args: object) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(Path, "open", refuse)
    assert words in fault_of(tmp_path / "pack.docx").message
    assert list(tmp_path.iterdir()) == []
