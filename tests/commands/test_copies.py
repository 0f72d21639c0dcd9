"""Numbered copies: one file a recipient, typeset once, the same to the byte however many are made."""

from __future__ import annotations

import re
import time
import zipfile
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from briefing.cli import main
from briefing.provenance import form, pack
from tests.exporters.pdf_structure import faults

NAMES = ["Minister", "Permanent Secretary", "Legal desk"]


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory, example: Path, seeds: Path) -> Path:
    path = tmp_path_factory.mktemp("copies") / "talks.briefing.yaml"
    written = example.read_text(encoding="utf-8").replace("../seeds", str(seeds))
    history = "editions: [{edition: 1, date: 2026-01-06, note: The first}]\n"
    path.write_text(f"{written}\ndistribution: [{', '.join(NAMES)}]\n{history}", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def copies(spec: Path) -> Path:
    assert main(["build", str(spec), "--out", str(spec.parent / "all")]) == 0
    return spec.parent / "all"


def test_each_recipient_gets_a_file_and_nothing_is_unnumbered(copies: Path) -> None:
    names = sorted(file.name for file in copies.iterdir())
    assert names == [f"talks-copy-0{n}.{ending}" for n in (1, 2, 3) for ending in ("docx", "pdf")]


@pytest.mark.parametrize("number", [1, 3])
def test_the_number_is_on_the_cover_and_on_every_page(copies: Path, number: int) -> None:
    with pypdfium2.PdfDocument(copies / f"talks-copy-0{number}.pdf") as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert all(f"Copy {number} of 3" in page for page in pages)
    assert not any(f"Copy {2} of 3" in page for page in pages)
    with zipfile.ZipFile(copies / f"talks-copy-0{number}.docx") as word:
        for part in ("word/document.xml", "word/footer1.xml", "word/footer2.xml"):
            assert re.findall(r"Copy (\S+) of 3", word.read(part).decode()) == [str(number)]


def test_the_list_and_the_history_are_printed(copies: Path) -> None:
    with pypdfium2.PdfDocument(copies / "talks-copy-02.pdf") as document:
        words = " ".join(document[2].get_textpage().get_text_range().split())
    assert "Who has this pack Copy Goes to 1 Minister 2 Permanent Secretary 3 Legal desk" in words
    assert "Edition Date What was new 1 6 January 2026 The first" in words


def test_every_copy_is_well_formed_verified_and_tells_its_number(
    copies: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in (1, 2, 3):
        file = copies / f"talks-copy-0{number}.pdf"
        assert faults(file) == []
        for made in (file, file.with_suffix(".docx")):
            assert main(["verify", str(made)]) == 0
            assert f", copy {number} of 3" in capsys.readouterr().out
    records = [form.read(pack.read(file).enclosure.record)[0] for file in sorted(copies.glob("*.pdf"))]
    assert len({record.pack_id for record in records}) == 1


def test_a_copy_with_another_number_on_its_cover_is_found(
    copies: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from tests.evaluations.tampering import rezipped

    file = copies / "talks-copy-03.docx"
    with zipfile.ZipFile(file) as word:
        body = word.read("word/document.xml").decode().replace("Copy 3 of 3", "Copy 2 of 3")
    assert main(["verify", str(rezipped(file, tmp_path / "c.docx", {"word/document.xml": body.encode()}))]) == 1
    assert "the copy's number: the words differ" in capsys.readouterr().out


def test_one_copy_alone_is_the_same_to_the_byte(spec: Path, copies: Path, tmp_path: Path) -> None:
    assert main(["build", str(spec), "--out", str(tmp_path), "--copy", "3"]) == 0
    for file in tmp_path.iterdir():
        assert file.read_bytes() == (copies / file.name).read_bytes()
    assert len(list(tmp_path.iterdir())) == 2


def test_a_copy_that_nobody_gets_is_refused(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(spec), "--copy", "4"]) == 2
    assert "There is no copy 4 in the distribution list; it has 3 names." in capsys.readouterr().err


def test_a_further_copy_costs_a_small_part_of_the_first(tmp_path: Path, spec: Path) -> None:
    many = tmp_path / "many.briefing.yaml"
    names = ", ".join(f"Desk {n}" for n in range(30))
    many.write_text(re.sub(r"distribution: .*", f"distribution: [{names}]", spec.read_text(encoding="utf-8")))
    cost = {}
    for what in (["--copy", "1"], []):
        start = time.process_time()
        assert main(["build", str(many), "--out", str(tmp_path / "out"), "--format", "pdf", *what]) == 0
        cost[len(what)] = time.process_time() - start
    assert cost[0] < 6 * cost[2]


def test_a_name_twice_is_complained_of_in_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "twice.briefing.yaml"
    path.write_text("title: T\nsources: .\nthemes: []\ndistribution:\n  - Desk\n  - Desk\n", encoding="utf-8")
    assert main(["build", str(path)]) == 2
    assert "twice.briefing.yaml:6:5: 'Desk' is on the distribution list twice." in capsys.readouterr().err


def test_the_ids_of_two_copies_differ(copies: Path) -> None:
    found = set()
    for file in copies.glob("*.pdf"):
        with pikepdf.open(file) as document:
            found.add(bytes(document.trailer["/ID"][0]))
    assert len(found) == 3
