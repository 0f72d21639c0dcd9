"""The Word file says everything the document says, once and in order, and is whole."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx as docx_library
import pytest
from docx_reading import Word, heading_levels, local, read, w
from docx_sample import sample
from docx_schema import faults

from briefing.exporters import docx
from briefing.pages.blocks import (
    AnalystBox,
    Bullets,
    Card,
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
from briefing.resources import TEMPLATES
from briefing.style import Fonts, HouseStyle

STYLE = HouseStyle()


@pytest.fixture(scope="module")
def word(tmp_path_factory: pytest.TempPathFactory) -> Word:
    return written(sample(), tmp_path_factory.mktemp("docx"))


def written(document: Document, folder: Path, page_numbers: dict[str, int] | None = None) -> Word:
    path = folder / "pack.docx"
    assert docx.write(document, STYLE, path, page_numbers) == ()
    return read(path)


def of(*blocks: object) -> Document:
    return replace(sample(themes=0, cards=0, rows=0), blocks=blocks)


# ---------------------------------------------------------------------------- the words


def words_of(document: Document) -> Iterator[str]:
    """Every text the page shows, in the order it stands there."""
    for block in document.blocks:
        match block:
            case Heading(runs=runs) | Para(runs=runs):
                yield said(runs)
            case Card():
                yield from words_of_card(block)
            case AnalystBox(label=label, paragraphs=paragraphs):
                yield from (label, *map(said, paragraphs))
            case Bullets(items=items):
                yield from map(said, items)
            case Table(columns=columns, rows=rows):
                yield from (column.title for column in columns)
                yield from (said(cell) for row in rows for cell in row)
            case Timeline(key=key):
                yield key
            case Contents(title=title, deep=deep):
                yield title
                for heading in document.blocks:
                    if isinstance(heading, Heading) and heading.level <= 1 + deep:
                        yield said(heading.runs)
            case Cover():
                yield from (block.copy, block.title, block.purpose, *map(said, block.lines), block.counts)
                yield from words_of_card(block.excerpt) if block.excerpt else ()
                yield from (block.caveat, block.handling)
            case PageBreak() | Section():
                pass


def words_of_card(card: Card) -> Iterator[str]:
    yield ("★ Key\u2002" if card.starred else "") + said(card.label)
    yield from (said(card.quote), *map(said, card.source), said(card.note))


def said(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def test_every_run_appears_once_and_in_order(word: Word) -> None:
    expected = [text for text in words_of(sample()) if text]
    assert [re.sub(r"\t\d+$", "", text) for text in word.paragraphs if text] == expected


def test_tabs_and_line_ends_stay_what_they_are(tmp_path: Path) -> None:
    word = written(of(Para((Run("one\ttwo\nthree\r\nfour\u2028five"),))), tmp_path)
    assert word.paragraphs[0] == "one\ttwo\nthree\nfour\nfive"


def test_python_docx_reads_it_again(word: Word) -> None:
    document = docx_library.Document(str(word.path))
    assert [p.text for p in document.paragraphs if p.style.name == "Heading 1"][-1] == "Annex A: method"
    assert len(document.tables) == 3
    assert document.sections[0].different_first_page_header_footer
    assert document.sections[0].header.paragraphs[0].text == "Strait crossings\t\u00a0TLP:AMBER\u00a0"


# ---------------------------------------------------------------------------- the package


def test_package_holds_its_own_parts_and_no_more(word: Word) -> None:
    assert {name for name in word.names if not name.startswith(("word/media/", "word/fonts/"))} == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/_rels/fontTable.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    }
    assert len(word.names) == len(set(word.names))


def test_elements_stand_in_the_order_the_schema_wants(word: Word) -> None:
    assert list(faults(word)) == []


def test_every_relationship_leads_somewhere(word: Word) -> None:
    used = {value for node in word.body.iter() for key, value in node.attrib.items() if key.startswith("{" + word.rel)}
    assert used <= set(word.relations)
    for target, external in word.relations.values():
        assert external or f"word/{target}" in word.names


def test_opens_without_a_question(word: Word) -> None:
    for name in word.names:
        if name.endswith(".xml"):
            assert b"updateFields" not in word.part(name)
            assert b"w:dirty" not in word.part(name)


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from docx_sample import sample; from briefing.exporters import docx\n"
        "from briefing.style import HouseStyle; docx.write(sample(), HouseStyle(), Path(sys.argv[1]))"
    )
    root = Path(__file__).parents[2]
    for seed in ("0", "4242"):
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join((str(root), str(Path(__file__).parent))),
        }
        subprocess.run([sys.executable, "-c", code, tmp_path / seed], env=environment, check=True)
    assert (tmp_path / "0").read_bytes() == (tmp_path / "4242").read_bytes()
    with zipfile.ZipFile(tmp_path / "0") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[:2] == ["[Content_Types].xml", "_rels/.rels"]


def test_properties(word: Word) -> None:
    properties = docx_library.Document(str(word.path)).core_properties
    assert properties.title == "Strait crossings: press briefing pack"
    assert properties.author == properties.last_modified_by == "Northern desk"
    assert properties.subject == "For the visit of 16 March 2026"
    assert properties.category == "TLP:AMBER"
    assert properties.identifier == "3f9a-c2"
    assert properties.keywords == "ferries; quotas"
    assert properties.language == "en-GB"
    assert str(properties.created) == str(properties.modified) == "2026-03-12 00:00:00+00:00"


@pytest.mark.parametrize("date", ["", "last week", "0999-01-01", "2026-03-12T10:00:00+09:00"])
def test_any_date_gives_a_file(date: str, tmp_path: Path) -> None:
    written(replace(of(Para((Run("x"),))), date=date), tmp_path)


# ---------------------------------------------------------------------------- styles


def test_every_style_used_is_there(word: Word) -> None:
    defined = {style.get(w("styleId")) for style in word.styles.iter(w("style"))}
    for part in word.documents():
        for tag in ("pStyle", "rStyle", "tblStyle"):
            assert {node.get(w("val")) for node in part.iter(w(tag))} <= defined
    for tag in ("basedOn", "next"):
        assert {node.get(w("val")) for node in word.styles.iter(w(tag))} <= defined


def test_every_paragraph_style_names_its_fonts(word: Word) -> None:
    fonts = {style.get(w("styleId")): style.find(f"{w('rPr')}/{w('rFonts')}") for style in word.styles.iter(w("style"))}
    based = {
        style.get(w("styleId")): style.find(w("basedOn")).get(w("val"))
        for style in word.styles.iter(w("style"))
        if style.find(w("basedOn")) is not None
    }
    for style in word.styles.iter(w("style")):
        if style.get(w("type")) == "paragraph":
            name = style.get(w("styleId"))
            while fonts[name] is None:
                name = based[name]
                assert name != "Normal"
            assert fonts[name].get(w("eastAsia")) == "Malgun Gothic"


def test_looks_come_from_styles(word: Word) -> None:
    """Outside styles, a run says only its language, script and, in a link, its weight."""
    allowed = {"rStyle", "rFonts", "lang", "rtl", "b", "bCs", "i", "iCs"}
    assert {local(node) for looks in word.body.iter(w("rPr")) for node in looks} <= allowed
    shapes = {local(node) for shape in word.body.iter(w("pPr")) for node in shape}
    assert shapes <= {"pStyle", "keepNext", "pageBreakBefore", "numPr", "bidi", "spacing"}


def test_headings_are_headings_in_order(word: Word) -> None:
    levels = heading_levels(word)
    assert levels == [block.level for block in sample().blocks if isinstance(block, Heading)]
    assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))


def test_a_quotation_is_unlike_the_analyst(word: Word) -> None:
    quote, analyst = word.style("Quote"), word.style("AnalystText")
    assert quote.find(f"{w('pPr')}/{w('pBdr')}/{w('left')}").get(w("color")) == "1F4E79"
    assert quote.find(f"{w('pPr')}/{w('shd')}") is None
    assert quote.find(f"{w('rPr')}/{w('rFonts')}").get(w("ascii")) == "Noto Serif"
    assert analyst.find(f"{w('pPr')}/{w('shd')}").get(w("fill")) == "EEF2F6"


def test_house_style_is_followed(tmp_path: Path) -> None:
    house = HouseStyle(paper="Letter", body=12.0, fonts=Fonts(family='A & "B"', quote_family="Gelasio"))
    docx.write(sample(), house, tmp_path / "pack.docx")
    word = read(tmp_path / "pack.docx")
    assert word.body.find(f".//{w('pgSz')}").get(w("w")) == "12240"
    assert word.style("Quote").find(f"{w('rPr')}/{w('rFonts')}").get(w("ascii")) == "Gelasio"
    assert word.style("Normal").find(f"{w('rPr')}/{w('rFonts')}").get(w("ascii")) == 'A & "B"'


# ---------------------------------------------------------------------------- sections


def lying(document: Document) -> Document:
    """The document with its chronology on pages that lie on their side."""
    blocks: list[object] = []
    for block in document.blocks:
        if isinstance(block, Heading) and block.anchor in ("chronology", "sources"):
            blocks.append(Section(landscape=block.anchor == "chronology"))
        blocks.append(block)
    return replace(document, blocks=tuple(blocks))


def test_the_chronology_lies_on_its_side_and_every_section_is_marked(tmp_path: Path) -> None:
    word = written(lying(sample()), tmp_path)
    assert list(faults(word)) == []
    sections = list(word.body.iter(w("sectPr")))
    sizes = [(node.find(w("pgSz")).get(w("w")), node.find(w("pgSz")).get(w("orient"))) for node in sections]
    assert sizes == [("11906", None), ("16838", "landscape"), ("11906", None)]
    assert [node.find(w("titlePg")) is not None for node in sections] == [True, False, False]
    for section in sections:
        for kind in ("headerReference", "footerReference"):
            for node in section.iter(w(kind)):
                target, _ = word.relations[node.get(f"{{{word.rel}}}id")]
                assert "TLP:AMBER" in "\n".join(word.paragraphs_of(f"word/{target}"))
    widths = [int(node.get(w("w"))) for node in word.body.iter(w("tblW"))]
    assert widths == [8732, 13664, 8732]
    tabs = word.xml("word/header3.xml").findall(f".//{w('tab')}[@{w('val')}='right']")
    assert [tab.get(w("pos")) for tab in tabs] == ["13664"]


def test_a_section_is_not_begun_twice(tmp_path: Path) -> None:
    """A section turns the page; a heading that wants one of its own does not turn it again."""
    word = written(lying(sample()), tmp_path)
    headings = {
        "".join(t.text for t in p.iter(w("t"))): p.find(f".//{w('pageBreakBefore')}") is not None
        for p in word.body.iter(w("p"))
        if p.find(f"{w('pPr')}/{w('pStyle')}[@{w('val')}='Heading1']") is not None
    }
    assert not headings["Chronology"]
    assert not headings["Sources"]
    assert headings["Annex A: method"]


def test_a_section_like_the_one_before_is_none(tmp_path: Path) -> None:
    word = written(of(Section(landscape=False), Para((Run("x"),)), Section(landscape=False)), tmp_path)
    assert len(list(word.body.iter(w("sectPr")))) == 1


# ---------------------------------------------------------------------------- footnotes


def noted(*cards: Card) -> Document:
    return of(*(replace(card, reference=(Run("The Post. "), Run("a.org", link="https://a.org/"))) for card in cards))


def test_a_source_is_noted_where_a_section_first_quotes_it(tmp_path: Path) -> None:
    cards = [Card(f"x-{n}", (Run(f"S{n} ¶2", link=f"#x-{n}"),), (Run("“Words.”"),), ()) for n in (1, 2)]
    again = replace(cards[0], anchor="x-3")
    cover = replace(cards[0], anchor="")
    path = tmp_path / "pack.docx"
    blocks = noted(*cards, again, cover, again).blocks
    here = Heading(1, (Run("Trade"),), "theme-trade")
    docx.write(of(*blocks[:4], here, *blocks[4:]), replace(STYLE, notes="footnotes"), path)
    word = read(path)
    assert list(faults(word)) == []
    assert word.paragraphs_of("word/footnotes.xml")[2:] == [
        " S1 ¶2. The Post. a.org",
        " S2 ¶2. The Post. a.org",
        " S1 ¶2. The Post. a.org",
    ]
    marks = [node.get(w("id")) for node in word.body.iter(w("footnoteReference"))]
    assert marks == ["1", "2", "3"]
    notes = word.xml("word/footnotes.xml")
    assert [node.get(w("id")) for node in notes] == ["-1", "0", "1", "2", "3"]
    assert "source is in note" not in word.part("word/footnotes.xml").decode()
    relations = word.part("word/_rels/footnotes.xml.rels").decode()
    assert relations.count("https://a.org/") == 1
    assert word.relations["rIdNotes"] == ("footnotes.xml", False)
    separators = word.xml("word/settings.xml").find(w("footnotePr"))
    assert [node.get(w("id")) for node in separators] == ["-1", "0"]
    for name in ("FootnoteText", "FootnoteReference"):
        assert word.style(name) is not None


def test_without_the_style_s_word_there_are_no_notes(tmp_path: Path) -> None:
    word = written(noted(Card("x-1", (Run("S1"),), (Run("w"),), ())), tmp_path)
    assert "word/footnotes.xml" not in word.names
    assert word.xml("word/settings.xml").find(w("footnotePr")) is None


# ---------------------------------------------------------------------------- controls


def test_words_of_a_source_are_locked_and_the_analyst_s_are_not(tmp_path: Path) -> None:
    card = Card("x-trade-1", (Run("S1"),), (Run("“Words "), Run("[of it]", "bracket"), Run(".”")), ((Run("s"),),))
    noted = replace(card, note=(Run("Analyst: ", "strong"), Run("so", key="note/x-trade-1")))
    box = AnalystBox("Comment", ((Run("one"),), (Run("two "), Run("S1", link="#x-trade-1"))), key="comment/trade")
    word = written(of(noted, box, Contents("Contents"), Para((Run("x"),))), tmp_path)
    controls = {
        node.find(f"{w('sdtPr')}/{w('tag')}").get(w("val")): (
            node.find(f"{w('sdtPr')}/{w('lock')}").get(w("val")),
            "".join(t.text for t in node.iter(w("t"))),
        )
        for node in word.body.iter(w("sdt"))
        if node.find(f"{w('sdtPr')}/{w('tag')}") is not None
    }
    assert controls == {
        "quoted/x-trade-1": ("sdtContentLocked", "“Words [of it].”"),
        "note/x-trade-1": ("sdtLocked", "so"),
        "comment/trade": ("sdtLocked", "Commentonetwo S1"),
    }
    numbers = [node.get(w("val")) for node in word.body.iter(w("id"))]
    assert len(numbers) == len(set(numbers)) == 3


def test_names_of_controls_fit_word(tmp_path: Path) -> None:
    key = f"comment/{'x' * 200}"
    word = written(of(AnalystBox("A label of a length " * 9, ((Run("one"),),), key=key)), tmp_path)
    properties = word.body.find(f".//{w('sdtPr')}")
    assert len(properties.find(w("tag")).get(w("val"))) <= 64
    assert len(properties.find(w("alias")).get(w("val"))) <= 64
    assert len(bookmarks_of(word)[0]) <= 40


def bookmarks_of(word: Word) -> list[str]:
    return [node.get(w("name")) for node in word.body.iter(w("bookmarkStart"))]


# ---------------------------------------------------------------------------- fonts


def test_fonts_travel_with_the_file_and_come_out_whole(word: Word) -> None:
    table = word.xml("word/fontTable.xml")
    found = {}
    for font in table:
        for node in font:
            if local(node).startswith("embed"):
                key = bytes.fromhex(re.sub("[{}-]", "", node.get(w("fontKey"))))[::-1]
                number = node.get(f"{{{word.rel}}}id").removeprefix("rIdFont")
                data = word.part(f"word/fonts/font{number}.odttf")
                plain = bytes(a ^ b for a, b in zip(data[:32], key * 2, strict=True)) + data[32:]
                found[font.get(w("name")), local(node)] = plain
    shelf = TEMPLATES / "fonts"
    assert found == {
        ("Noto Sans", "embedRegular"): (shelf / "NotoSans-Regular.ttf").read_bytes(),
        ("Noto Sans", "embedItalic"): (shelf / "NotoSans-Italic.ttf").read_bytes(),
        ("Noto Serif", "embedRegular"): (shelf / "NotoSerif-Regular.ttf").read_bytes(),
    }
    assert word.xml("word/settings.xml").find(w("embedTrueTypeFonts")) is not None


@pytest.mark.parametrize(
    "house", [HouseStyle(embed_fonts=False), HouseStyle(fonts=Fonts(family="Arial", quote_family="Georgia"))]
)
def test_fonts_that_are_not_to_travel_stay(house: HouseStyle, tmp_path: Path) -> None:
    docx.write(of(Para((Run("x"),))), house, tmp_path / "pack.docx")
    word = read(tmp_path / "pack.docx")
    assert not any(name.startswith("word/fonts/") for name in word.names)
    assert word.xml("word/settings.xml").find(w("embedTrueTypeFonts")) is None


# ---------------------------------------------------------------------------- on the page


def test_marking_stands_on_every_page(word: Word) -> None:
    kinds = [
        (local(node)[:6], node.get(w("type"))) for node in word.body.iter(w("headerReference"), w("footerReference"))
    ]
    assert sorted(kinds) == [("footer", "default"), ("footer", "first"), ("header", "default"), ("header", "first")]
    for name in ("header1", "header2", "footer1", "footer2"):
        assert "TLP:AMBER" in "\n".join(word.paragraphs_of(f"word/{name}.xml"))
    band = word.style("CoverMarking")
    assert band.find(f"{w('pPr')}/{w('shd')}").get(w("fill")) == "000000"
    assert band.find(f"{w('rPr')}/{w('color')}").get(w("val")) == "FFC000"
    look = word.style("Marking").find(w("rPr"))
    assert look.find(w("shd")).get(w("fill")) == "000000"
    assert look.find(w("color")).get(w("val")) == "FFC000"


def test_footer_counts_pages(word: Word) -> None:
    for name in ("footer1", "footer2"):
        part = word.part(f"word/{name}.xml").decode()
        assert re.findall(r"<w:instrText[^>]*> (\w+) </w:instrText>", part) == ["PAGE", "NUMPAGES"]
        first = word.paragraphs_of(f"word/{name}.xml")[0]
        assert first == "Edition 4 · information cut-off 12 Mar 2026 18:00 KST\tPage 1 of 17 · pack 3f9a-c2"


def test_no_marking_leaves_no_trace(tmp_path: Path) -> None:
    word = written(sample(marking=""), tmp_path)
    assert word.paragraphs_of("word/header1.xml") == ["Strait crossings"]
    assert len(word.paragraphs_of("word/footer1.xml")) == 1


def test_without_a_cover_the_first_page_is_like_the_others(tmp_path: Path) -> None:
    word = written(of(Para((Run("x"),))), tmp_path)
    assert word.body.find(f".//{w('titlePg')}") is None
    assert "word/header2.xml" not in word.names


def test_a_card_is_held_together(tmp_path: Path) -> None:
    lines = tuple((Run(f"line {n}"),) for n in range(3))
    card = Card("x-1", (Run("S1"),), (Run("“Words.”"),), lines, note=(Run("noted"),), starred=True)
    word = written(of(card, replace(card, anchor="x-2", note=(), quote=(Run("long " * 400),))), tmp_path)
    held = [word.keeps(paragraph) for paragraph in word.body.iter(w("p"))]
    assert held == [True, True, True, True, True, False, True, True, True, True, False]
    assert word.style_of(1) == "Quote"
    assert word.style_of(7) == "LongQuotation"


def test_pages_begin_where_they_should(tmp_path: Path) -> None:
    def p(text: str) -> Para:
        return Para((Run(text),))

    heading = Heading(1, (Run("h"),), "h", new_page=True)
    table = Table("t", (), ())

    word = written(
        of(PageBreak(), p("a"), PageBreak(), PageBreak(), heading, PageBreak(), table, p("b"), PageBreak()), tmp_path
    )
    breaks = [paragraph.find(f".//{w('pageBreakBefore')}") is not None for paragraph in word.body.iter(w("p"))]
    assert list(zip(word.paragraphs, breaks, strict=True)) == [("a", True), ("h", True), ("b", True)]


def test_tables_repeat_their_header_and_keep_rows_whole(word: Word) -> None:
    for table in word.body.iter(w("tbl")):
        rows = table.findall(w("tr"))
        assert [row.find(f"{w('trPr')}/{w('tblHeader')}") is not None for row in rows] == [True] + [False] * (
            len(rows) - 1
        )
        assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows)
        held = [all(word.keeps(paragraph) for paragraph in row.iter(w("p"))) for row in rows]
        assert held == [True, *([len(rows) == 5] * (len(rows) - 2)), False]
        assert table.find(f"{w('tblPr')}/{w('tblCaption')}").get(w("val"))
        widths = [int(column.get(w("w"))) for column in table.iter(w("gridCol"))]
        assert sum(widths) == int(table.find(f"{w('tblPr')}/{w('tblW')}").get(w("w")))


def test_a_row_taller_than_a_page_may_be_cut(tmp_path: Path) -> None:
    columns = next(b for b in sample().blocks if isinstance(b, Table)).columns
    table = Table("t", columns, (((Run("word " * 3000),), (), ()),))
    word = written(of(table, table), tmp_path)
    assert [row.find(f".//{w('cantSplit')}") is not None for row in word.body.iter(w("tr"))] == [True, False] * 2
    assert [local(node) for node in word.body] == ["tbl", "p", "tbl", "p", "sectPr"]
    assert all(len(row.findall(w("tc"))) == 4 for row in word.body.iter(w("tr")))


def test_timelines_have_words_for_those_who_do_not_see_them(word: Word) -> None:
    described = [node.get("descr") for node in word.body.iter() if local(node) == "docPr"]
    assert described == [block.alt for block in sample().blocks if isinstance(block, Timeline)]
    ids = [node.get("id") for node in word.body.iter() if local(node) == "docPr"]
    assert len(ids) == len(set(ids))


def test_lanes_the_font_cannot_write_are_named_in_the_text(tmp_path: Path) -> None:
    word = written(of(Timeline(("북한", "Trade"), (), 730000, 730400, "alt")), tmp_path)
    assert word.paragraphs[1] == "1 북한 · 2 Trade"


def test_numbered_lists_begin_again(word: Word) -> None:
    numbers = [
        node.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
        for node in word.body.iter(w("p"))
        if node.find(f"{w('pPr')}/{w('numPr')}") is not None
    ]
    assert [node.get(w("val")) for node in numbers] == ["4", "4", "5", "5"]
    numbering = word.xml("word/numbering.xml")
    assert {num.get(w("numId")) for num in numbering.iter(w("num"))} == {"1", "2", "3", "4", "5"}
    assert len(list(numbering.iter(w("startOverride")))) == 2


# ---------------------------------------------------------------------------- languages


def runs_in(word: Word) -> list[tuple[str, str, str]]:
    """Text, script mark and language of each run."""
    found = []
    for run in word.body.iter(w("r")):
        looks = run.find(w("rPr"))
        language = looks.find(w("lang")) if looks is not None else None
        kind, value = next(iter(language.attrib.items())) if language is not None else ("", "")
        found.append(("".join(t.text or "" for t in run.iter(w("t"))), kind.rsplit("}")[-1], value))
    return found


def test_runs_say_their_language(tmp_path: Path) -> None:
    runs = (
        Run("Lee 이재명 and 习近平, すし, Мир", ""),
        Run("bonjour", lang="fr"),
        Run("习近平", lang="zh-Hant"),
        Run("same", lang="en-GB"),
        Run("odd", lang='"><x'),
        Run("مرحبا بكم 12 مرة end", lang="ar"),
        Run(" שלום"),
    )
    assert runs_in(written(of(Para(runs)), tmp_path)) == [
        ("Lee ", "", ""),
        ("이재명", "eastAsia", "ko-KR"),
        (" and ", "", ""),
        ("习近平", "eastAsia", "zh-CN"),
        (", ", "", ""),
        ("すし", "eastAsia", "ja-JP"),
        (", Мир", "", ""),
        ("bonjour", "val", "fr-FR"),
        ("习近平", "eastAsia", "zh-TW"),
        ("same", "", ""),
        ("odd", "", ""),
        ("مرحبا بكم 12 مرة", "bidi", "ar-SA"),
        (" end", "", ""),
        (" ", "", ""),
        ("שלום", "bidi", "he-IL"),
    ]


def test_text_from_the_right_is_marked(tmp_path: Path) -> None:
    word = written(of(Para((Run("“مرحبا” hello"),)), Para((Run("hello مرحبا"),))), tmp_path)
    paragraphs = list(word.body.iter(w("p")))
    assert [p.find(f"{w('pPr')}/{w('bidi')}") is not None for p in paragraphs] == [True, False]
    assert [len(list(p.iter(w("rtl")))) for p in paragraphs] == [1, 1]


def test_document_language(word: Word, tmp_path: Path) -> None:
    language = word.styles.find(f".//{w('rPrDefault')}//{w('lang')}")
    assert language.get(w("val")) == "en-GB"
    korean = written(replace(of(Para((Run("北京"),))), language="ko"), tmp_path)
    assert korean.styles.find(f".//{w('rPrDefault')}//{w('lang')}").get(w("eastAsia")) == "ko-KR"
    assert runs_in(korean) == [("北京", "eastAsia", "ko-KR")]
