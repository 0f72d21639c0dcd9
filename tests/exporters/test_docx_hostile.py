"""Whatever an article says is data: it never breaks the Word file and never gets lost."""

from __future__ import annotations

import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx_reading import Word, read
from docx_sample import sample
from docx_schema import faults
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.exporters import docx
from briefing.model import Problem
from briefing.pages.blocks import (
    AnalystBox,
    Bullets,
    Card,
    Column,
    Contents,
    Cover,
    Document,
    Heading,
    Para,
    Run,
    RunStyle,
    Section,
    Table,
    Timeline,
    TimelineMark,
)
from briefing.style import HouseStyle

NASTY = st.sampled_from(
    (
        "<b>&amp;</b>",
        "]]>",
        '"><w:p/>',
        "\x00\x07\x1b",
        "\ud800",
        "\udc00\ud83d",
        "\ufffe\uffff",
        "\u202e\u2066\u200f\ufeff",
        "👩🏽‍🚀🇰🇷",
        "e\u0301" * 5,
        "한국 汉字 ひらがな",
        "العربية עברית",
        "\r\n\t\x0b\x0c\x85\u2028\u2029",
        "{page} of {pages}",
        " " * 3,
        "{http://x}",
        "%s",
        "\U0001f600\U00020000\U0010ffff",
    )
)
TEXT = st.text(max_size=30) | NASTY | st.builds("".join, st.tuples(NASTY, st.text(max_size=8), NASTY))
STYLES: st.SearchStrategy[RunStyle] = st.sampled_from(("", "strong", "quiet", "emphasis", "bracket"))
RUN = st.builds(
    Run,
    TEXT,
    STYLES,
    TEXT | st.just("#h") | st.just("https://example.org/"),
    TEXT | st.sampled_from(("ko", "ar")),
    st.just("") | TEXT | st.just("quoted/x"),
)
RUNS = st.lists(RUN, max_size=3).map(tuple)
DAY = st.integers(min_value=1, max_value=3_652_059)
CARD = st.builds(Card, TEXT, RUNS, RUNS, st.lists(RUNS, max_size=2).map(tuple), RUNS, st.booleans(), RUNS)
MARK = st.builds(TimelineMark, DAY, DAY, st.integers(-1, 3), st.sampled_from(("dot", "bar", "ring")), TEXT, TEXT)
COLUMN = st.builds(Column, TEXT, st.floats(0, 1), st.sampled_from(("left", "right")))
BLOCK = st.one_of(
    st.builds(Heading, st.sampled_from((1, 2, 3)), RUNS, TEXT, st.booleans()),
    st.builds(Para, RUNS, st.sampled_from(("body", "lead", "small", "label", "title", "subtitle", "handling")), TEXT),
    CARD,
    st.builds(AnalystBox, TEXT, st.lists(RUNS, max_size=2).map(tuple), st.booleans(), TEXT),
    st.builds(Bullets, st.lists(RUNS, max_size=2).map(tuple), st.booleans()),
    st.builds(
        Table,
        TEXT,
        st.lists(COLUMN, max_size=3).map(tuple),
        st.lists(st.lists(RUNS, max_size=4).map(tuple), max_size=3).map(tuple),
        st.lists(TEXT, max_size=4).map(tuple),
    ),
    st.builds(
        Timeline, st.lists(TEXT, max_size=3).map(tuple), st.lists(MARK, max_size=4).map(tuple), DAY, DAY, TEXT, TEXT
    ),
    st.builds(Section, st.booleans()),
    st.builds(Contents, TEXT, st.booleans()),
    st.builds(Cover, TEXT, TEXT, TEXT, st.lists(RUNS, max_size=2).map(tuple), TEXT, TEXT, TEXT, st.none() | CARD),
)


def written(document: Document) -> tuple[Word, tuple[Problem, ...]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pack.docx"
        problems = docx.write(document, HouseStyle(notes="footnotes"), path)
        return read(path), problems


def of(*blocks: object) -> Document:
    return replace(sample(0, 0, 0), blocks=blocks)


def kept(text: str) -> str:
    """The text as a reader of the file finds it."""
    text = re.sub("[\x00-\x08\x0e-\x1b]", "", text)
    text = re.sub("[\x0b\x0c\x1c-\x1f]", " ", text)
    text = re.sub("[\ud800-\udfff\ufffe\uffff]", "\ufffd", text)
    return re.sub("\r\n|[\r\u2028\u2029]", "\n", text)


@settings(max_examples=60, deadline=None)
@given(st.lists(BLOCK, max_size=4).map(tuple), TEXT)
def test_any_document_gives_a_whole_file(blocks: tuple[object, ...], text: str) -> None:
    document = replace(
        of(*blocks), title=text, subject=text, author=text, language=text, pack_id=text, keywords=(text,)
    )
    furniture = replace(document.furniture, header_left=text, marking=text, footer_left=text, footer_right=text)
    word, _ = written(replace(document, furniture=furniture))
    assert list(faults(word)) == []


@settings(max_examples=60, deadline=None)
@given(TEXT)
def test_text_is_kept_character_for_character(text: str) -> None:
    word, problems = written(of(Para((Run("|"), Run(text, "strong"), Run("|"))), Para((Run(text),), "small")))
    assert word.paragraphs == [f"|{kept(text)}|", kept(text)]
    assert {problem.code for problem in problems} <= {"B071"}
    assert bool(problems) == ("\ufffd" in kept(text) and "\ufffd" not in text)


def test_an_illegal_character_is_reported_with_its_place() -> None:
    _, problems = written(of(Para((Run("The bell\ud801 rang in\x07 the harbour"),))))
    assert [problem.code for problem in problems] == ["B071"]
    assert problems[0].severity == "warning"
    assert "U+D801" in problems[0].message
    assert "The bell\ufffd rang in the harbou" in problems[0].message


def test_each_kind_of_illegal_character_is_reported_once_a_text() -> None:
    _, problems = written(of(Para((Run("\ud801\ufffe" * 50_000),)), Para((Run("\ud801"),)), Para((Run("\ud801"),))))
    assert len(problems) == 3


def test_many_problems_are_counted_and_not_listed() -> None:
    _, problems = written(of(*(Para((Run(f"{n}\ufffe"),)) for n in range(50))))
    assert len(problems) == 21
    assert problems[-1].message.startswith("30 further characters")


@pytest.mark.parametrize("text", ["x" * 100_000, "한" * 100_000, "ש " * 50_000, "\t\n" * 50_000, "<" * 100_000])
def test_a_hundred_thousand_characters(text: str) -> None:
    table = Table("t", (Column("a", 0.5), Column("b", 0.5)), (((Run(text),), (Run("b"),)),))
    card = Card("x", (Run("S1"),), (Run(text),), ((Run("s"),),))
    word, problems = written(of(card, table))
    assert problems == ()
    assert word.paragraphs.count(text) == 2


def test_properties_too_long_for_word_are_cut() -> None:
    import docx as docx_library

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pack.docx"
        docx.write(replace(of(), title="t" * 1000), HouseStyle(), path)
        assert docx_library.Document(str(path)).core_properties.title == "t" * 255
