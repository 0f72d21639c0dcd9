"""Links of the Word file lead somewhere, and its contents list tells no wrong page."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from docx_reading import Word, read, w
from docx_sample import sample
from hypothesis import given
from hypothesis import strategies as st

from briefing.exporters import docx
from briefing.exporters.docx.links import bookmark_names, web_address
from briefing.pages.blocks import Card, Contents, Document, Heading, Para, Run, Table
from briefing.style import HouseStyle

RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@pytest.fixture(scope="module")
def word(tmp_path_factory: pytest.TempPathFactory) -> Word:
    return written(sample(), tmp_path_factory.mktemp("docx"))


def written(document: Document, folder: Path, page_numbers: dict[str, int] | None = None) -> Word:
    docx.write(document, HouseStyle(), folder / "pack.docx", page_numbers)
    return read(folder / "pack.docx")


def bookmarks(word: Word) -> list[str]:
    return [node.get(w("name")) for node in word.body.iter(w("bookmarkStart"))]


def test_every_link_leads_to_a_bookmark(word: Word) -> None:
    names = bookmarks(word)
    assert len(names) == len({name.lower() for name in names})
    aims = {node.get(w("anchor")) for node in word.body.iter(w("hyperlink"))} - {None}
    assert aims <= set(names)
    starts = [node.get(w("id")) for node in word.body.iter(w("bookmarkStart"))]
    assert starts == [node.get(w("id")) for node in word.body.iter(w("bookmarkEnd"))]
    assert len(starts) == len(set(starts))


def test_excerpts_and_their_sources_lead_to_each_other(word: Word) -> None:
    links = {}
    for paragraph in word.body.iter(w("p")):
        here = [node.get(w("name")) for node in paragraph.iter(w("bookmarkStart"))]
        links.update({name: {node.get(w("anchor")) for node in paragraph.iter(w("hyperlink"))} for name in here})
    assert "s_1" in links["x_0"]
    rows = {
        row.find(f".//{w('bookmarkStart')}").get(w("name")): {
            node.get(w("anchor")) for node in row.iter(w("hyperlink"))
        }
        for row in word.body.iter(w("tr"))
        if row.find(f".//{w('bookmarkStart')}") is not None
    }
    assert "x_0" in rows["s_1"]


def test_every_block_with_an_anchor_has_its_bookmark(word: Word) -> None:
    wanted = set()
    for block in sample().blocks:
        if isinstance(block, Heading | Para | Card) and block.anchor:
            wanted.add(block.anchor)
        elif isinstance(block, Table):
            wanted.update(block.anchors)
    assert {name.replace("-", "_") for name in wanted} <= set(bookmarks(word))


def test_addresses_are_relationships_used_once(word: Word) -> None:
    targets = [target for target, external in word.relations.values() if external]
    assert len(targets) == len(set(targets)) == 20
    used = [node.get(RELATION) for node in word.body.iter(w("hyperlink")) if node.get(RELATION)]
    assert {word.relations[name][0] for name in used} == set(targets)


def test_a_link_to_nowhere_is_text_and_a_problem(tmp_path: Path) -> None:
    runs = (Run("S9", link="#s-9"), Run(" and again ", link="#s-9"), Run("run", link="javascript:alert(1)"))
    document = replace(sample(0, 0, 0), blocks=(Para(runs),))
    problems = docx.write(document, HouseStyle(), tmp_path / "pack.docx")
    assert [(problem.code, problem.severity) for problem in problems] == [("B073", "warning")]
    word = read(tmp_path / "pack.docx")
    assert word.paragraphs == ["S9 and again run"]
    assert not list(word.body.iter(w("hyperlink")))


def test_an_anchor_given_twice_marks_its_first_place(tmp_path: Path) -> None:
    document = replace(sample(0, 0, 0), blocks=(Para((Run("a"),), anchor="x"), Para((Run("b"),), anchor="x")))
    assert bookmarks(written(document, tmp_path)) == ["x"]


@given(st.lists(st.text(max_size=60)))
def test_bookmark_names_fit_and_are_each_their_own(anchors: list[str]) -> None:
    names = bookmark_names(anchors)
    assert set(names) == {anchor for anchor in anchors if anchor}
    assert len({name.lower() for name in names.values()}) == len(names)
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", name) for name in names.values())


def test_bookmark_names_stay_readable() -> None:
    assert bookmark_names(["s-14", "", "theme-" + "x" * 50])["s-14"] == "s_14"


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        (" http://example.org:8080/ ", "http://example.org:8080/"),
        ("https://example.org/a b/“ü”/100%", "https://example.org/a%20b/%E2%80%9C%C3%BC%E2%80%9D/100%25"),
        ("https://example.org/%E2%80%9C", "https://example.org/%E2%80%9C"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://user:secret@example.org/", ""),
        ("https://[::1", ""),
        ("https://example.org:port/", ""),
        ("https://", ""),
        ("https://a" + "b" * 100 + "ü.example/", ""),
        ("https://example.org/" + "a" * 2000, ""),
        ("example.org", ""),
    ],
)
def test_web_addresses(link: str, target: str) -> None:
    assert web_address(link) == target


@given(st.text() | st.text().map("https://example.org/{}".format))
def test_any_address_is_a_uri_or_nothing(link: str) -> None:
    assert re.fullmatch(
        r"(?:(?:https?|mailto):(?:[!#$&'()*+,./:;=?@A-Z_a-z0-9~-]|%[0-9A-Fa-f]{2})+)?", web_address(link)
    )


# ---------------------------------------------------------------------------- the contents list


def instructions(word: Word) -> list[str]:
    return [node.text.strip() for node in word.body.iter(w("instrText"))]


def test_contents_say_the_page_of_every_heading(word: Word) -> None:
    first, *others = instructions(word)
    assert first == r'TOC \o "1-2" \h \z'
    assert all(re.fullmatch(r"PAGEREF \w+ \\h", other) for other in others)
    shown = [line for line in word.paragraphs if re.search(r"\t\d+$", line)]
    numbers = [int(line.rpartition("\t")[2]) for line in shown]
    assert len(others) == len(numbers) == sum(isinstance(b, Heading) and b.level <= 2 for b in sample().blocks)
    assert numbers == sorted(numbers)
    assert numbers[0] == 3


def test_contents_with_page_numbers_show_those(tmp_path: Path) -> None:
    word = written(sample(), tmp_path, {"bottom-line": 3, "sources": 14})
    assert instructions(word) == [r'TOC \o "1-2" \h \z', r"PAGEREF bottom_line \h", r"PAGEREF sources \h"]
    assert "Bottom line\t3" in word.paragraphs
    assert "Sources\t14" in word.paragraphs
    assert "At a glance" in word.paragraphs
    assert "Page 1 of 14" in "".join(word.paragraphs_of("word/footer1.xml"))


def test_fields_are_whole(tmp_path: Path) -> None:
    word = written(sample(), tmp_path, {"bottom-line": 3, "sources": 14})
    for part in word.documents():
        depth = 0
        for node in part.iter(w("fldChar")):
            depth += {"begin": 1, "separate": 0, "end": -1}[node.get(w("fldCharType"))]
            assert depth >= 0
        assert depth == 0


def test_contents_of_a_document_without_headings(tmp_path: Path) -> None:
    word = written(replace(sample(0, 0, 0), blocks=(Contents("Contents"), Para((Run("x"),)))), tmp_path)
    assert word.paragraphs == ["Contents", "x"]
    assert instructions(word) == []


def test_shallow_contents(tmp_path: Path) -> None:
    headings = (Heading(1, (Run("A"),), "a"), Heading(2, (Run("B"),), "b"))
    word = written(replace(sample(0, 0, 0), blocks=(Contents("", deep=False), *headings)), tmp_path)
    assert word.paragraphs == ["A\t1", "A", "B"]
    assert instructions(word) == [r'TOC \o "1-1" \h \z', r"PAGEREF a \h"]
