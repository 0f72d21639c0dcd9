"""The same spec and sources give the same bytes: another process, another folder, another order of hashes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from docx import Document as WordDocument

from briefing.cli import main

FORMATS = ("pdf", "docx", "json")


def built(spec: Path, out: Path, seed: str, epoch: str = "") -> dict[str, bytes]:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Seoul" if seed == "1" else "UTC"}
    environment |= {"SOURCE_DATE_EPOCH": epoch} if epoch else {}
    subprocess.run(
        [sys.executable, "-m", "briefing", "build", str(spec), "--out", str(out), "--format", ",".join(FORMATS)],
        check=True,
        capture_output=True,
        env=environment,
    )
    return {form: next(out.glob(f"*.{form}")).read_bytes() for form in FORMATS}


def test_every_file_of_a_build_is_the_same_to_the_byte(tmp_path: Path, example: Path) -> None:
    assert built(example, tmp_path / "one", "1") == built(example, tmp_path / "another", "2")


def test_a_date_given_from_outside_stands_in_both_files(tmp_path: Path, example: Path) -> None:
    built(example, tmp_path, "1", epoch="86400")
    with pikepdf.open(next(tmp_path.glob("*.pdf"))) as made:
        assert str(made.docinfo["/CreationDate"]) == "D:19700102000000Z"
    properties = WordDocument(str(next(tmp_path.glob("*.docx")))).core_properties
    assert properties.created is not None
    assert properties.created.isoformat().startswith("1970-01-02T00:00:00")
    assert properties.modified == properties.created


@pytest.mark.parametrize("epoch", ["9" * 30, "yesterday"])
@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_date_from_outside_that_is_none_is_told(
    tmp_path: Path,
    example: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    form: str,
    epoch: str,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert main(["build", str(example), "--out", str(tmp_path), "--format", form]) == 2
    assert f"SOURCE_DATE_EPOCH is '{epoch}', which is no time" in capsys.readouterr().err
