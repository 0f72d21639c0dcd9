"""A house style without programming: words, dates, numbers, a logo, fonts of its own, in both formats."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from briefing import style
from briefing.cli import main
from briefing.errors import StyleError
from briefing.pages import dates
from briefing.pages.dates import in_words
from briefing.resources import TEMPLATES
from tests.exporters import pdf_rules, pdf_structure

MINISTRY = """\
name: ministry
paper: Letter
date: March 2, 2026
numbering: sections
logo: arms.png
logo_alt: Arms of the ministry
colours: {accent: "#5B1A6B", marking: "#5B1A6B"}
fonts: {regular: own.ttf}
labels:
  Bottom line: Key judgement
  Analyst's bottom line: Our judgement
  Contents: In this paper
  Edition: Issue
  Page: Sheet
  Published: Appeared
  Sources: Where it comes from
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, example: Path, seeds: Path) -> Path:
    folder = tmp_path_factory.mktemp("ministry")
    (folder / "ministry.yaml").write_text(MINISTRY, encoding="utf-8")
    Image.new("RGBA", (300, 200), (90, 26, 107, 128)).save(folder / "arms.png")
    (folder / "own.ttf").write_bytes((TEMPLATES / "fonts" / "NotoSans-Regular.ttf").read_bytes())
    spec = (
        example.read_text(encoding="utf-8")
        .replace("../seeds", str(seeds))
        .replace("style: house", "style: ./ministry.yaml")
    )
    (folder / "talks.briefing.yaml").write_text(spec, encoding="utf-8")
    assert main(["build", str(folder / "talks.briefing.yaml"), "--out", str(folder)]) == 0
    return folder


def pages(folder: Path) -> list[str]:
    with pypdfium2.PdfDocument(folder / "talks.pdf") as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_the_pdf_is_in_the_houses_words_dates_and_numbers(folder: Path) -> None:
    found = pages(folder)
    assert "Issue 1 · January 6, 2026" in found[0]
    assert "1 Key judgement" in found[1]
    assert "Our judgement" in found[1]
    assert "In this paper" in found[1]
    assert "Sheet 2 of" in found[1]
    assert any("2 North Korea" in page for page in found)
    assert any(re.search(r"\d Where it comes from", page) for page in found[2:])
    assert any("Appeared" in page for page in found)
    assert any("Annex A: Method" in page for page in found)  # A letter is a number already.
    assert any("Jan 5, 2026" in page for page in found)


def test_so_is_the_word_file(folder: Path) -> None:
    with zipfile.ZipFile(folder / "talks.docx") as word:
        body = word.read("word/document.xml").decode()
        foot = word.read("word/footer1.xml").decode()
        assert any(name.startswith("word/media/") for name in word.namelist())
    for words in ("Key judgement", "Our judgement", "In this paper", "Issue 1", "Appeared", "January 6, 2026"):
        assert f">{words}" in body or words in body
    assert 'descr="Arms of the ministry"' in body
    assert "Sheet " in foot


def test_both_are_sound_and_verified(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert pdf_structure.faults(folder / "talks.pdf") == []
    assert pdf_rules.faults(folder / "talks.pdf") == []
    for form in ("pdf", "docx"):
        assert main(["verify", str(folder / f"talks.{form}")]) == 0
    capsys.readouterr()


@pytest.mark.parametrize(
    ("form", "day", "month", "span"),
    [
        ("2 March 2026", "2 March 2026", "March 2026", "2–5 March 2026"),
        ("March 2, 2026", "March 2, 2026", "March 2026", "March 2, 2026 – March 5, 2026"),
        ("2026-03-02", "2026-03-02", "2026-03", "2026-03-02 – 2026-03-05"),
    ],
)
def test_forms_of_dates(form: dates.DateForm, day: str, month: str, span: str) -> None:
    with dates.written(form):
        assert in_words("2026-03-02") == day
        assert in_words("2026-03") == month
        assert in_words("2026-03-02/2026-03-05") == span
        assert in_words("2026-03-02~") == f"about {day}"
        assert in_words("2026") == "2026"
        assert in_words("2026-21") == "spring 2026" if form != "2026-03-02" else True
    assert in_words("2026-03-02") == "2 March 2026"


def test_a_short_month_in_american() -> None:
    with dates.written("March 2, 2026"):
        assert in_words("2026-03-02", short=True) == "Mar 2, 2026"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "logo: arms.png\n",
            "1:7: there is no picture 'arms.png'. Check the path; it counts from the folder of this file.",
        ),
        ("logo: s.yaml\n", "1:7: 's.yaml' is no picture. Save it as PNG or JPEG."),
        ("logo: a.png\n", "1:7: the logo has no words for who does not see it."),
        ("date: 02.03.2026\n", "1:7: 'date' wants 2 March 2026, March 2, 2026 or 2026-03-02; '02.03.2026' was found."),
        ('colours: {accent: "#7A7A7A", ink: "#000000"}\n', "1:19: 'accent' (#7A7A7A) has a contrast of 4.2:1 on white"),
        ('colours: {accent: "#757575"}\n', "1:19: 'accent' (#757575) has a contrast of 4.0:1 on the shade #EEF2F6"),
    ],
)
def test_what_a_style_gets_wrong_is_told_in_its_place(text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(StyleError) as fault:
        style.read("./s.yaml", tmp_path)
    assert f"s.yaml:{told}" in str(fault.value)


def test_a_picture_that_cannot_be_decoded_is_told(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "arms.png").write_bytes((folder / "arms.png").read_bytes()[:60])
    (tmp_path / "own.ttf").write_bytes((folder / "own.ttf").read_bytes())
    for name in ("ministry.yaml", "talks.briefing.yaml"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    assert main(["build", str(tmp_path / "talks.briefing.yaml"), "--out", str(tmp_path)]) == 2
    assert "arms.png: The logo cannot be read" in capsys.readouterr().err
    assert not list(tmp_path.glob("*.pdf"))


def test_a_style_that_is_not_there_is_told_in_the_spec(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = (folder / "talks.briefing.yaml").read_text(encoding="utf-8").replace("./ministry.yaml", "huose")
    path = tmp_path / "talks.briefing.yaml"
    path.write_text(spec, encoding="utf-8")
    line = spec[: spec.index("style: huose")].count("\n") + 1
    for command in ("build", "check"):
        assert main([command, str(path)]) == 2
        assert f"talks.briefing.yaml:{line}:8: there is no house style 'huose'." in capsys.readouterr().err
