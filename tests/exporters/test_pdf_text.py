"""Any text is data: nothing is parsed, nothing crashes, nothing hangs, what cannot be drawn is said."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path

import pdf_sample
import pdf_structure
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from test_pdf import made, words_of

from briefing.exporters.pdf import write
from briefing.exporters.pdf.characters import language, printed
from briefing.exporters.pdf.fonts import FontSet
from briefing.exporters.pdf.joining import joined, plain
from briefing.exporters.pdf.objects import PdfFile
from briefing.exporters.pdf.structure import Element
from briefing.exporters.pdf.typesetting import Typesetter
from briefing.model import Problem
from briefing.pages.blocks import AnalystBox, Block, Bullets, Card, Column, Document, Heading, Para, Run, Table
from briefing.style import HouseStyle


def report(tmp_path: Path, *blocks: Block) -> tuple[Problem, ...]:
    base = pdf_sample.document(0, 0, 0)
    document = Document(base.title, "", "", "en", base.date, "", base.furniture, blocks)
    return write(document, HouseStyle(), tmp_path / "report.pdf")


def typesetter(characters: str = "אבגדהוזח") -> Typesetter:
    style = HouseStyle()
    return Typesetter(style, FontSet(style.fonts, PdfFile(), characters), "en")


hostile = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("<b>&amp;</b>()\\%\x00\x07\r\n\t\u202e\u2066\u200b\u200d\ufeff\ufffe\ud800한習ア★😀שم\u0301¶"),
    ),
    max_size=60,
)
runs = st.lists(
    st.builds(
        Run,
        hostile,
        st.sampled_from(["", "strong", "quiet", "emphasis", "bracket"]),
        st.sampled_from(["", "#here", "#nowhere", "https://example.org/ü?a=(b)&c=<d>\\"]),
        st.sampled_from(["", "ko", "en"]),
    ),
    max_size=4,
).map(tuple)


@settings(
    max_examples=40,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes: a file is written each time
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(runs, runs)
def test_hostile_runs_make_a_sound_file(tmp_path: Path, some: tuple[Run, ...], other: tuple[Run, ...]) -> None:
    path = made(
        tmp_path,
        Heading(1, some, "here"),
        Para(other),
        Card("c", some, other, (some, other), note=other, starred=True),
        AnalystBox("Label", (some, other)),
        Bullets((some, other), numbered=True),
        Table("T", (Column("A", 0.5), Column("B", 0.5, "right")), ((some, other), (other,))),
        title="".join(run.text for run in some),
        author="".join(run.text for run in other),
    )
    assert pdf_structure.faults(path) == []


def test_markup_is_printed_as_it_stands(tmp_path: Path) -> None:
    text = r"<b>bold</b> &amp; <font color='red'> 100% (a\b) [c] {d}"
    assert text in words_of(made(tmp_path, Para((Run(text),))))


def test_a_hundred_thousand_characters_without_a_space(tmp_path: Path) -> None:
    start = time.perf_counter()
    huge = "x" * 100_000
    columns = (Column("A", 0.5), Column("B", 0.5))
    path = made(
        tmp_path,
        Para((Run(huge),)),
        Table("T", columns, (((Run("short"),), (Run(huge),)),)),
        Heading(1, (Run(huge),), "h"),
    )
    assert words_of(path).count("x") >= 300_000
    assert time.perf_counter() - start < 10


def test_long_addresses_break_after_their_slashes(tmp_path: Path) -> None:
    address = "https://www.outlet.example/" + "/".join(f"part-{n}" for n in range(60))
    text = words_of(made(tmp_path, Para((Run(address),))))
    assert address in text.replace(" ", "")
    assert "part- " not in text


@pytest.mark.parametrize(
    "name", ["이재명 대통령", "习近平", "岸田文雄 のあ", "ελληνικά", "Кириллица", "Nguyễn Văn", "→ ≥ ★", "𝔅riefing 🖧"]
)
def test_names_of_many_scripts_are_drawn_and_read_back(tmp_path: Path, name: str) -> None:
    assert report(tmp_path, Para((Run(f"It was {name}, they said."),))) == ()
    assert f"It was {name}, they said." in words_of(tmp_path / "report.pdf")
    assert pdf_structure.faults(tmp_path / "report.pdf") == []


def test_a_character_without_a_font_is_told(tmp_path: Path) -> None:
    (problem,) = report(tmp_path, Para((Run("before the \U000f1234 sign and \U000f1234 again"),)))
    assert (problem.code, problem.severity) == ("B071", "warning")
    assert "U+F1234" in problem.message
    assert "before the" in problem.message
    assert "before the \ufffd sign" in words_of(tmp_path / "report.pdf")


def test_right_to_left_words_need_no_warning(tmp_path: Path) -> None:
    assert report(tmp_path, Para((Run("He said שלום and مرحبا، سلام ایران there."),))) == ()


def test_letters_without_joining_forms_are_told(tmp_path: Path) -> None:
    (problem,) = report(tmp_path, Para((Run("بات چیت جاری رہے گی"),)))
    assert problem.code == "B072"
    assert "رہے" in problem.message


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("سلام", "\ufeb3\ufefcم"),  # lam with alef is one sign, and nothing joins after it
        ("بيت", "\ufe91\ufef4\ufe96"),
        ("دار", "دار"),  # letters that join only to what is before them
        ("مُحَمَّد", "\ufee3\u064f\ufea4\u064e\ufee4\u0651\u064e\ufeaa"),  # marks do not part letters
        ("می\u200cک", "\ufee3\ufbfd\u200cک"),  # a non-joiner does
        ("ب", "ب"),
        ("بـ", "\ufe91ـ"),
    ],
)
def test_arabic_letters_join(word: str, forms: str) -> None:
    made, missing = joined(unicodedata.normalize("NFC", word), lambda _: True)
    assert made == unicodedata.normalize("NFC", forms)
    assert not missing
    assert plain(made).replace("\u200c", "") == plain(word).replace("\u200c", "")


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("אבג דהו", "והד גבא"),
        ("אבג (Xi Jinping) דהו, 14 זח.", ".חז 14 ,והד (Xi Jinping) גבא"),
        ("He said “אבג דהו” twice.", "He said “והד גבא” twice."),
        ("אבג 12:30 ב-2026.", ".2026-ב 12:30 גבא"),
    ],
)
def test_lines_stand_in_the_order_of_their_writing(tmp_path: Path, words: str, drawn: str) -> None:
    setter = typesetter()
    (line,) = setter.lines((Run(words),), setter.styles["body"], Element("P", None), 400)
    assert "".join(text for _, text in line.parts) == drawn
    assert (line.shift > 0) == (words[0] == "א")


def test_a_link_to_nowhere_is_told_and_not_made(tmp_path: Path) -> None:
    (problem,) = report(tmp_path, Para((Run("S9 ¶1", link="#s9"),)))
    assert problem.code == "B073"
    assert "S9 ¶1" in problem.message


def test_invisible_characters_leave_no_trace() -> None:
    assert printed("a\u200bb\u202ec\x00d\ufeff\tx\u00ad") == "abcd x"
    assert printed("e\u0301 \u1112\u1161\u11ab") == "é 한"
    assert printed("two\u00a0parts") == "two\u00a0parts"


def test_languages_by_script() -> None:
    assert [language(t) for t in ("한국 國", "國のア", "國家", "שלום", "مرحبا", "x")] == [
        "ko",
        "ja",
        "zh-Hans",
        "he",
        "ar",
        "",
    ]


def test_more_characters_than_one_font_subset_holds_all_come_out(tmp_path: Path) -> None:
    syllables = "".join(chr(0xAC00 + 28 * n) for n in range(390))
    assert report(tmp_path, Para((Run(syllables),))) == ()
    assert set(syllables) <= set(words_of(tmp_path / "report.pdf"))
