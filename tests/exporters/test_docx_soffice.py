"""The Word file as LibreOffice lays it out."""

from __future__ import annotations

import os
import random
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import reportlab
from docx_reading import read
from docx_sample import sample

from briefing.exporters import docx
from briefing.pages.blocks import (
    AnalystBox,
    Block,
    Bullets,
    Card,
    Column,
    Contents,
    Cover,
    Document,
    Heading,
    PageBreak,
    Para,
    Run,
    Runs,
    Section,
    Table,
    Timeline,
)
from briefing.style import HouseStyle

pytestmark = pytest.mark.needs("soffice")


def converted(path: Path, **environment: str) -> pypdfium2.PdfDocument:
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation={(path.parent / 'profile').as_uri()}",
            "--convert-to",
            'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}',
            "--outdir",
            path.parent,
            path,
        ],
        check=True,
        capture_output=True,
        timeout=120,
        env={**os.environ, **environment},
    )
    return pypdfium2.PdfDocument(path.with_suffix(".pdf"))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_words_in_order_and_marking_on_every_page(tmp_path: Path) -> None:
    path, document = tmp_path / "pack.docx", sample(themes=2, cards=4, rows=16)
    docx.write(document, HouseStyle(), path)
    pages = [page.get_textpage().get_text_range() for page in converted(path)]
    for number, page in enumerate(pages, 1):
        assert page.count("TLP:AMBER") == 2
        assert f"Page {number} of {len(pages)}" in page
    whole = squeezed("".join(pages))
    at = 0
    for block in document.blocks:
        if isinstance(block, Card):
            at = whole.index(squeezed("".join(run.text for run in block.quote)), at)


def contents(path: Path) -> list[tuple[str, int]]:
    """The lines of the contents list: heading and page."""
    lines = (line.rpartition("\t") for line in read(path).paragraphs)
    return [(title, int(page)) for title, tab, page in lines if tab and page.isdigit()]


def starts(pdf: pypdfium2.PdfDocument) -> list[tuple[str, int]]:
    """Every heading and the page it stands on."""
    return [(item.get_title(), item.get_dest().get_index() + 1) for item in pdf.get_toc()]


STYLES = (
    HouseStyle(),
    HouseStyle(paper="Letter", body=10.0, leading=14.0, quote=9.5, small=8.5),
    HouseStyle(margin_side=20.0, margin_top=20.0),
)


@pytest.mark.parametrize("number", range(6))
def test_the_contents_list_is_right_as_it_is_opened(number: int, tmp_path: Path) -> None:
    """The numbers in the file are those of the pages, though nobody has laid it out before."""
    path, document = tmp_path / "pack.docx", generated(number)
    docx.write(document, STYLES[number % 3], path)
    pdf = converted(path)
    shown = contents(path)
    deep = any(isinstance(block, Contents) and block.deep for block in document.blocks)
    levels = [block.level for block in document.blocks if isinstance(block, Heading)]
    expected = [start for start, level in zip(starts(pdf), levels, strict=True) if level <= 1 + deep]
    assert shown == expected
    assert len(shown) > 3
    page = next(p for p in pdf if squeezed(shown[-1][0]) in squeezed(p.get_textpage().get_text_range()))
    assert re.search(rf"{re.escape(shown[-1][0])}[ .]*{shown[-1][1]}\b", page.get_textpage().get_text_range())


def generated(number: int) -> Document:
    """A pack like no other: sections of all lengths, with and without pages of their own."""
    r = random.Random(number)  # noqa: S311 - for variety, not for secrets
    words = " ".join(run.text for block in sample().blocks if isinstance(block, Card) for run in block.quote).split()

    def said(least: int, most: int) -> Runs:
        length = r.randint(least, most)
        start = r.randrange(len(words) - length)
        return (Run(" ".join(words[start : start + length])),)

    own_page = number % 2 == 0
    blocks: list[Block] = [next(b for b in sample().blocks if isinstance(b, Cover)), PageBreak()]
    blocks += [Heading(1, (Run("Bottom line"),), "bottom-line"), AnalystBox("Bottom line", (said(20, 60),), key="b")]
    blocks.append(Contents("Contents", deep=number % 3 == 0))
    for theme in range(r.randint(3, 7)):
        blocks.append(Heading(1, (Run(f"Theme {theme} "), *said(1, 7)), f"theme-{theme}", own_page))
        blocks += [Para(said(8, 30), "lead"), Para(said(8, 40), "small"), Para((Run("12 excerpts"),), "label")]
        if r.random() < 0.5:
            blocks.append(AnalystBox("Comment", tuple(said(4, 70) for _ in range(r.randint(1, 3))), key=f"c{theme}"))
        for card in range(r.randint(0, 30)):
            if r.random() < 0.1:
                blocks.append(Heading(2, (Run(f"Part {theme}.{card}"),), f"part-{theme}-{card}"))
            lines = tuple(said(4, 25) for _ in range(r.randint(1, 2)))
            note = said(4, 40) if r.random() < 0.2 else ()
            blocks.append(Card(f"x-{theme}-{card}", (Run("S1 ¶2", "strong"),), said(8, 120), lines, note))
    blocks.append(Heading(1, (Run("Chronology"),), "chronology", own_page))
    blocks.append(next(b for b in reversed(sample().blocks) if isinstance(b, Timeline)))
    columns = (Column("Date", 0.17), Column("What", 0.49), Column("Sources", 0.13), Column("How known", 0.21))
    rows = tuple((said(1, 3), said(5, 45), said(1, 3), said(2, 8)) for _ in range(r.randint(3, 50)))
    blocks.append(Table("Chronology", columns, rows))
    blocks += [Heading(1, (Run("Method"),), "method", own_page), Bullets(tuple(said(4, 30) for _ in range(8)))]
    blocks += [Heading(1, (Run("Keys"),), "keys"), *(Para(said(30, 90)) for _ in range(r.randint(1, 5)))]
    return replace(sample(0, 0, 0), blocks=tuple(blocks))


def test_notes_and_pages_on_their_side_keep_the_numbers_right(tmp_path: Path) -> None:
    document = generated(8)
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Card):
            block = replace(block, reference=(Run("The Harbour Post, a staff reporter. "), *block.source[0][:40]))
        if isinstance(block, Heading) and block.anchor in ("chronology", "method"):
            blocks.append(Section(landscape=block.anchor == "chronology"))
        blocks.append(block)
    path = tmp_path / "pack.docx"
    docx.write(replace(document, blocks=tuple(blocks)), HouseStyle(notes="footnotes"), path)
    pdf = converted(path)
    assert contents(path) == [start for start in starts(pdf) if not start[0].startswith("Part")]
    sides = [page.get_width() > page.get_height() for page in pdf]
    assert any(sides)
    assert not all(sides)
    for number, page in enumerate(pdf, 1):
        text = page.get_textpage().get_text_range()
        assert text.count("TLP:AMBER") == 2
        assert f"Page {number} of {len(pdf)}" in text


def test_on_a_machine_without_the_fonts_the_pages_are_the_same(tmp_path: Path) -> None:
    """The fonts come with the file: what was worked out from them holds there too."""
    (tmp_path / "fonts").mkdir()
    other = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
    (tmp_path / "fonts" / "Vera.ttf").write_bytes(other.read_bytes())
    config = tmp_path / "fonts.conf"
    config.write_text(
        f"<fontconfig><dir>{tmp_path / 'fonts'}</dir><cachedir>{tmp_path / 'cache'}</cachedir></fontconfig>"
    )
    path, document = tmp_path / "pack.docx", generated(2)
    docx.write(document, HouseStyle(), path)
    pdf = converted(path, FONTCONFIG_FILE=str(config))
    deep = [start for start in starts(pdf) if not start[0].startswith("Part")]
    assert contents(path) == deep
    assert b"NotoSerif" in path.with_suffix(".pdf").read_bytes()


def test_no_word_of_a_narrow_column_is_broken(tmp_path: Path) -> None:
    titles = ("Thema", "Excerpts", "Uitgevers", "Meinungsverschiedenheiten", "Gaps")
    columns = tuple(Column(title, 0.64 if n == 0 else 0.09, "right") for n, title in enumerate(titles))
    rows = (tuple((Run(words),) for words in ("Handel", "40", "Nachrichtenagentur", "4", "1")),)
    path = tmp_path / "narrow.docx"
    docx.write(replace(sample(), blocks=(Table("Narrow", columns, rows),)), HouseStyle(), path)
    words = converted(path)[0].get_textpage().get_text_range().split()
    assert {*titles, "Nachrichtenagentur"} <= set(words)
