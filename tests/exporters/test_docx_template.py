"""A pack in the organisation's own Word file: its looks, our words, the marking on every page, nothing hostile."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx as docx_library
import pypdfium2
import pytest
from docx.shared import Mm
from docx_reading import Word, read, w
from docx_sample import sample
from docx_schema import faults
from PIL import Image
from test_docx_soffice import converted

from briefing.errors import StyleError
from briefing.exporters import docx
from briefing.pages.blocks import Card, Document, Heading, Section
from briefing.provenance import word_pages
from briefing.style import HouseStyle


@pytest.fixture
def ministry(tmp_path: Path) -> Path:
    """A template with its own paper, header with a picture, first page, styles."""
    file = docx_library.Document()
    section = file.sections[0]
    section.page_width, section.page_height = Mm(216), Mm(279)
    section.left_margin = section.right_margin = Mm(30)
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Ministry of Examples, first page"
    section.header.paragraphs[0].text = "Ministry of Examples"
    picture = io.BytesIO()
    Image.new("RGB", (30, 10), (0, 90, 60)).save(picture, "PNG")
    picture.seek(0)
    section.header.paragraphs[0].add_run().add_picture(picture, width=Mm(20))
    section.footer.paragraphs[0].text = "12 Example Street"
    file.styles.add_style("House Quote", 1).font.italic = True
    file.styles["Normal"].font.name = "Carlito"
    file.add_paragraph("The body of the template.")
    path = tmp_path / "ministry.docx"
    file.save(str(path))
    return path


def style(path: Path, **styles: str) -> HouseStyle:
    return HouseStyle(word_template=str(path), word_styles={k.replace("_", " "): v for k, v in styles.items()})


def written(house: HouseStyle, folder: Path, document: Document | None = None) -> Word:
    path = folder / "pack.docx"
    assert docx.write(document or sample(), house, path) == ()
    return read(path)


def lying(document: Document) -> Document:
    blocks: list[object] = []
    for block in document.blocks:
        if isinstance(block, Heading) and block.anchor in ("chronology", "sources"):
            blocks.append(Section(landscape=block.anchor == "chronology"))
        blocks.append(block)
    return replace(document, blocks=tuple(blocks))  # type: ignore[arg-type]


def test_the_template_s_paper_styles_theme_and_header_are_used(ministry: Path, tmp_path: Path) -> None:
    word = written(style(ministry), tmp_path)
    paper = word.body.find(f".//{w('pgSz')}")
    assert paper.get(w("w")) == str(round(216 / 25.4 * 1440))
    assert "Ministry of Examples" in word.paragraphs_of("word/header1.xml")[0]
    assert word.paragraphs_of("word/footer1.xml")[0] == "12 Example Street"
    assert any(name.startswith("word/media/header1-1") for name in word.names)
    with zipfile.ZipFile(ministry) as archive:
        theirs = archive.read("word/theme/theme1.xml")
    assert b"Office" in theirs
    assert b'name="Office' in word.part("word/theme/theme1.xml")
    fonts = word.style("Normal").find(f"{w('rPr')}/{w('rFonts')}")
    assert fonts.get(w("ascii")) == "Carlito"
    assert "The body of the template." not in word.paragraphs


def test_every_style_is_there_and_added_ones_are_in_the_template_s_fonts(ministry: Path, tmp_path: Path) -> None:
    word = written(replace(style(ministry), notes="footnotes"), tmp_path)
    defined = {node.get(w("styleId")) for node in word.styles.iter(w("style"))}
    for part in word.documents():
        for tag in ("pStyle", "rStyle", "tblStyle"):
            assert {node.get(w("val")) for node in part.iter(w(tag))} <= defined
    for tag in ("basedOn", "next", "link"):
        assert {node.get(w("val")) for node in word.styles.iter(w(tag))} <= defined
    assert word.style("ExcerptSource").find(f"{w('rPr')}/{w('rFonts')}") is None
    ids = [node.get(w("styleId")) for node in word.styles.iter(w("style"))]
    assert len(ids) == len(set(ids))
    numbers = {node.get(w("numId")) for node in word.xml("word/numbering.xml").iter(w("num"))}
    used = {node.get(w("val")) for node in word.body.iter(w("numId"))}
    assert used <= numbers
    assert docx_library.Document(str(word.path)).styles["Excerpt Source"] is not None


def test_a_style_that_is_mapped_rests_on_the_template_s(ministry: Path, tmp_path: Path) -> None:
    word = written(style(ministry, Quote="House Quote", Excerpt_Source="Caption"), tmp_path)
    quote = word.style("Quote")
    assert quote.find(w("basedOn")).get(w("val")) == "HouseQuote"
    assert quote.find(w("rPr")) is None
    assert word.style("ExcerptSource").find(w("basedOn")).get(w("val")) == "Caption"


def test_the_marking_stands_in_every_section(ministry: Path, tmp_path: Path) -> None:
    word = written(style(ministry), tmp_path, lying(sample()))
    assert [fault for fault in faults(word) if "document.xml" in fault] == []
    sections = list(word.body.iter(w("sectPr")))
    assert len(sections) == 3
    for section in sections:
        targets = [
            word.relations[node.get(f"{{{word.rel}}}id")][0]
            for node in section.iter(w("headerReference"), w("footerReference"))
        ]
        assert len(targets) >= 2
        for target in targets:
            assert "TLP:AMBER" in "\n".join(word.paragraphs_of(f"word/{target}"))
    assert word.paragraphs_of("word/header2.xml")[0] == "Ministry of Examples, first page"


def test_words_are_found_again_by_verify(ministry: Path, tmp_path: Path) -> None:
    word = written(style(ministry, Quote="House Quote"), tmp_path)
    _, pages = word_pages.read(word.path.read_bytes())
    cards = [block for block in sample().blocks if isinstance(block, Card)]
    assert [q.words for q in pages.quotations[1:]] == ["".join(run.text for run in card.quote) for card in cards]


def test_page_numbers_are_not_guessed_in_fonts_that_are_not_measured(ministry: Path, tmp_path: Path) -> None:
    word = written(style(ministry), tmp_path)
    assert "Chronology" in word.paragraphs
    assert not any("PAGEREF" in (node.text or "") for node in word.body.iter(w("instrText")))


def test_the_same_bytes_twice(ministry: Path, tmp_path: Path) -> None:
    first = written(style(ministry), tmp_path).path.read_bytes()
    assert written(style(ministry), tmp_path).path.read_bytes() == first


@pytest.mark.needs("soffice")
def test_libreoffice_shows_the_marking_on_every_page(ministry: Path, tmp_path: Path) -> None:
    word = written(style(ministry, Quote="House Quote"), tmp_path, lying(sample(themes=2)))
    pdf: pypdfium2.PdfDocument = converted(word.path)
    for page in pdf:
        text = page.get_textpage().get_text_range()
        assert text.count("TLP:AMBER") == 2
        assert "Ministry of Examples" in text
        assert "12 Example Street" in text or page is pdf[0]


# ---------------------------------------------------------------------------- what is refused


def refusal(house: HouseStyle, folder: Path) -> str:
    with pytest.raises(StyleError) as fault:
        docx.write(sample(0, 0, 0), house, folder / "pack.docx")
    assert not (folder / "pack.docx").exists()
    return str(fault.value)


def test_names_that_are_none_are_told_together(ministry: Path, tmp_path: Path) -> None:
    said = refusal(style(ministry, Qoute="House Quote", Excerpt_Source="Houze Quote", Title="Emphasis"), tmp_path)
    assert "a pack has no style 'Qoute' (did you mean 'Quote'?)" in said
    assert "ministry.docx has no style 'Houze Quote' (did you mean 'House Quote'?)" in said
    assert "Excerpt Label" in said


def test_a_style_of_another_kind_is_refused(ministry: Path, tmp_path: Path) -> None:
    assert "is no paragraph style" in refusal(style(ministry, Title="Emphasis"), tmp_path)


def test_no_such_file(tmp_path: Path) -> None:
    assert "there is no Word template at" in refusal(style(tmp_path / "nowhere.docx"), tmp_path)


def rewritten(path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def with_part(name: str, data: bytes) -> Callable[[dict[str, bytes]], None]:
    return lambda parts: parts.update({name: data})


HOSTILE = {
    "macros": (with_part("word/vbaProject.bin", b"x"), "holds macros or controls"),
    "control": (with_part("word/activeX/activeX1.bin", b"x"), "holds macros or controls"),
    "macro type": (with_part("[Content_Types].xml", b"<Types>macroEnabled</Types>"), "may hold macros"),
    "climbing": (with_part("word/../../evil.xml", b"x"), "a file with the path"),
    "absolute": (with_part("C:/evil.xml", b"x"), "a file with the path"),
    "bomb": (with_part("word/media/big.png", bytes(70 * 1024 * 1024)), "unpacks to more than"),
    "entities": (with_part("word/styles.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "declares entities"),
    "broken": (with_part("word/styles.xml", b"<w:styles"), "is damaged"),
    "no document": (lambda parts: parts.pop("word/document.xml"), "is not a Word file"),
    "many": (lambda parts: parts.update({f"a/{n}": b"" for n in range(3000)}), "unpacks to more than"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_files_are_refused(kind: str, ministry: Path, tmp_path: Path) -> None:
    change, said = HOSTILE[kind]
    assert said in refusal(style(rewritten(ministry, change)), tmp_path)  # type: ignore[arg-type]


@pytest.mark.parametrize("suffix", [".docm", ".dotm"])
def test_files_for_macros_are_refused_by_name(suffix: str, ministry: Path, tmp_path: Path) -> None:
    assert "may hold macros" in refusal(style(ministry.rename(ministry.with_suffix(suffix))), tmp_path)


def test_no_zip(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 and no more")
    assert "is damaged, or no Word file" in refusal(style(tmp_path / "a.docx"), tmp_path)


def test_what_reaches_out_of_the_file_is_left_out_and_told(ministry: Path, tmp_path: Path) -> None:
    def outward(parts: dict[str, bytes]) -> None:
        name = next(n for n in parts if n.startswith("word/_rels/header") and b"image" in parts[n])
        parts[name] = parts[name].replace(
            b'Target="media/image1.png"', b'Target="http://x.test/a" TargetMode="External"'
        )
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
        parts["word/_rels/settings.xml.rels"] = (
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            b'<Relationship Id="a" Type="%s" Target="http://x.test/b.dotm" TargetMode="External"/></Relationships>'
            % kind.encode()
        )

    path = tmp_path / "pack.docx"
    problems = docx.write(sample(), style(rewritten(ministry, outward)), path)
    assert {problem.code for problem in problems} == {"B074"}
    assert len(problems) == 2
    word = read(path)
    assert not any(b"x.test" in data for data in word.parts.values())
    assert word.paragraphs_of("word/header1.xml")[0].startswith("Strait crossings")
