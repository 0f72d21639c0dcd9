"""What has changed since an earlier edition: a page that lists it, bars beside it, in both formats."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from briefing.cli import main
from briefing.commands import edition, opened
from briefing.pages import compose
from briefing.pages.blocks import Card, Heading, References
from briefing.style import HouseStyle
from tests.exporters.pdf_structure import faults


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, example: Path, seeds: Path) -> Path:
    """The first edition built, and the spec of a second with changes of every kind."""
    folder = tmp_path_factory.mktemp("editions")
    shutil.copytree(seeds, folder / "seeds")
    first = example.read_text(encoding="utf-8").replace("../seeds", "seeds")
    (folder / "first.briefing.yaml").write_text(first, encoding="utf-8")
    assert main(["build", str(folder / "first.briefing.yaml"), "--out", str(folder), "--format", "pdf,docx,json"]) == 0
    second = first.replace("edition: 1", "edition: 2\nsince: first.pdf").replace("moved little", "moved less")
    second = second.replace("  - theme: taiwan", "  - theme: taiwan\n    most: 3").replace(
        "importance: 2", "importance: 1"
    )
    (folder / "second.briefing.yaml").write_text(second, encoding="utf-8")
    article = next((folder / "seeds").glob("002*.txt"))
    article.write_text(article.read_text(encoding="utf-8") + "\nUpdated.\n", encoding="utf-8")
    register = folder / "seeds" / "sources.yaml"
    register.write_text(register.read_text(encoding="utf-8") + "\noutlets:\n  Al Jazeera: B\n", encoding="utf-8")
    assert main(["build", str(folder / "second.briefing.yaml"), "--out", str(folder)]) == 0
    return folder


def lines(folder: Path, since: str = "first.pdf", length: str = "full") -> dict[str, list[str]]:
    """The page of changes: its lines by heading."""
    path = folder / "second.briefing.yaml"
    text = path.read_text(encoding="utf-8").replace("since: first.pdf", f"since: {since}")
    other = folder / f"second-{since}.briefing.yaml"
    other.write_text(text, encoding="utf-8")
    spec, problems = opened.spec(other)
    document = edition.document(opened.assembled(spec, problems), HouseStyle(), length)  # type: ignore[arg-type]
    found: dict[str, list[str]] = {}
    heading = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = block.runs[0].text
        elif isinstance(block, References):
            found[heading] = ["".join(run.text for run in item.runs) for item in block.items]
    return found


def test_the_page_names_what_is_new_dropped_regraded_altered(folder: Path) -> None:
    found = lines(folder)
    assert list(found) == ["New", "Dropped", "Re-graded", "Source altered", "The pack itself"]
    assert all(line.startswith("Taiwan: S") for line in found["Dropped"])
    assert any(line.startswith("Chronology: ") for line in found["New"])
    assert found["Re-graded"] == ["Sources: S5 Al Jazeera: not graded → B"]
    assert "the file was altered between the two" in found["Source altered"][0]
    assert found["The pack itself"] == ["Edition: 1 → 2", "Bottom line: the analyst's text is another"]


@pytest.mark.parametrize("since", ["first.docx", "first.json", "first.briefing.yaml"])
def test_the_earlier_edition_may_be_any_of_its_files(folder: Path, since: str) -> None:
    asked = {name: rows for name, rows in lines(folder).items() if name in ("New", "Dropped")}
    if since == "first.briefing.yaml":  # Built from today's articles: the same apart from what the spec says.
        assert lines(folder, since)["Dropped"] == asked["Dropped"]
    else:
        told = {name: rows for name, rows in lines(folder, since).items() if name in asked}
        paragraph = re.compile(r" ¶\d+")  # A JSON file knows the source and not the pin cite.
        assert paragraph.sub("", repr(told)) == paragraph.sub("", repr(asked))


def test_every_line_ends_in_the_page_of_its_part(folder: Path) -> None:
    with pypdfium2.PdfDocument(folder / "second.pdf") as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    at = next(
        n for n, page in enumerate(pages) if page.startswith("The Xi") and "Changes since edition 1" in page and n > 1
    )
    told = " ".join(pages[at].split())
    date, words, page = re.search(r"Chronology: (1989|2007): “(.{20}).*? (\d+) Chron", told).groups()  # type: ignore
    assert words in " ".join(pages[int(page) - 1].split())
    assert date in pages[int(page) - 1]


def test_changed_parts_bear_a_bar_in_both_formats(folder: Path) -> None:
    with zipfile.ZipFile(folder / "second.docx") as word:
        body = word.read("word/document.xml").decode()
    bar = '<w:right w:val="single" w:sz="18" w:space="8"'
    assert body.count(f"<w:pBdr>{bar}") >= 2  # The bottom line's label and its words.
    assert body.count(f"<w:tcBorders>{bar}") >= 5  # Rows of the chronology.
    with pypdfium2.PdfDocument(folder / "second.pdf") as document:
        page = document[1]
        right = HouseStyle().margin_side * 72 / 25.4
        edge = page.get_width() - right
        bars = [
            box for box in (item.get_bounds() for item in page.get_objects()) if edge + 5 < box[0] < box[2] < edge + 14
        ]
    assert len(bars) == 1


def test_both_files_are_sound(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert faults(folder / "second.pdf") == []
    for form in ("pdf", "docx"):
        assert main(["verify", str(folder / f"second.{form}"), "--sources", str(folder / "seeds")]) == 0
    capsys.readouterr()


def test_an_addendum_is_the_changes_and_the_parts_they_concern(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "addendum.briefing.yaml"
    text = (folder / "second.briefing.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("since:", "addendum: 1\nsince:"), encoding="utf-8")
    assert main(["build", str(path), "--out", str(folder)]) == 0
    for form in ("pdf", "docx"):
        assert main(["verify", str(folder / f"addendum.{form}")]) == 0
    assert faults(folder / "addendum.pdf") == []
    with pypdfium2.PdfDocument(folder / "addendum.pdf") as document:
        assert len(document) < 12
        pages = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    assert "Addendum 1" in pages[0]
    assert all("Edition 2 · information cut-off 6 January 2026 · Addendum 1" in page for page in pages)
    capsys.readouterr()


def test_nothing_changed_is_said(folder: Path) -> None:
    spec, problems = opened.spec(folder / "second.briefing.yaml")
    made = opened.assembled(spec, problems)
    assert main(["build", str(folder / "second.briefing.yaml"), "--out", str(folder / "again"), "--format", "pdf"]) == 0
    path = folder / "third.briefing.yaml"
    path.write_text(
        (folder / "second.briefing.yaml").read_text(encoding="utf-8").replace("first.pdf", "again/second.pdf"),
        encoding="utf-8",
    )
    spec, problems = opened.spec(path)
    document = edition.document(opened.assembled(spec, problems), HouseStyle(), "full")
    assert "Nothing has changed since edition 2." in repr(document)
    assert not document.changed
    assert [b for b in document.blocks if isinstance(b, Card)] == [
        b for b in compose.document(made, HouseStyle(), "full").blocks if isinstance(b, Card)
    ]


def test_an_edition_that_is_not_there_is_told_in_a_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "lost.briefing.yaml"
    path.write_text(
        (folder / "second.briefing.yaml").read_text(encoding="utf-8").replace("first.pdf", "lost.pdf"), encoding="utf-8"
    )
    assert main(["build", str(path)]) == 2
    assert "lost.pdf: The file cannot be read: No such file or directory." in capsys.readouterr().err


def test_an_addendum_to_nothing_is_complained_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.briefing.yaml"
    path.write_text("title: T\nsources: .\nthemes: []\naddendum: 1\n", encoding="utf-8")
    assert main(["build", str(path)]) == 2
    assert "a.briefing.yaml:4:11: an addendum needs the edition it adds to." in capsys.readouterr().err
