"""House styles: the one that ships, and what is refused because nobody could read it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import style
from briefing.errors import StyleError
from briefing.resources import TEMPLATES
from briefing.yaml import compose, value


def refusal(text: str, folder: Path) -> str:
    (folder / "s.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(StyleError) as fault:
        style.read("./s.yaml", folder)
    return str(fault.value).removeprefix(f"{folder / 's.yaml'}:")


def test_the_house_style_is_the_programs_own_with_every_key_written_out(tmp_path: Path) -> None:
    assert style.read("house", tmp_path) == style.HouseStyle()
    written = value(compose.read(TEMPLATES / "styles" / "house.yaml"))
    assert list(written) == [part.name for part in dataclasses.fields(style.HouseStyle)]  # type: ignore[arg-type]
    for name, group in (("colours", style.Colours), ("fonts", style.Fonts)):
        assert list(written[name]) == [part.name for part in dataclasses.fields(group)]  # type: ignore


def test_a_style_of_ones_own_says_only_what_differs(tmp_path: Path) -> None:
    text = 'paper: Letter\nbody: 12\ncolours: {accent: "#123456"}\nlabels: {Bottom line: Key judgement}\n'
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
    assert style.read("s.yaml", tmp_path) == style.HouseStyle(
        paper="Letter",
        body=12.0,
        colours=style.Colours(accent="#123456"),
        labels={"Bottom line": "Key judgement"},
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#ffffff", "#FFFFFF", 1.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#767676", "#FFFFFF", 4.54),
    ],
)
def test_contrast_is_the_one_of_wcag(one: str, other: str, expected: float) -> None:
    assert style.contrast(one, other) == style.contrast(other, one) == pytest.approx(expected, abs=0.005)


REFUSED = {
    "papper: A4\n": "1:1: unknown key 'papper'. Did you mean 'paper'?",
    "paper: a4\n": "1:8: 'paper' wants A4 or Letter; 'a4' was found. Did you mean 'A4'?",
    "body: large\n": "1:7: 'body' wants a number; 'large' was found. For example: body: 10.5",
    "body: 40\n": "1:7: 'body' is 40; it can be from 8 to 16 points.",
    "name: x\nmargin_side: .nan\n": "2:14: 'margin_side' is nan; it can be from 10 to 60 millimetres.",
    "leading: 11\n": "1:10: 'leading' is 11 with a body of 11: the lines would touch. Make it 15.4 or so.",
    "colours:\n  ink: #1A1A1A\n": "2:7: 'ink' has no colour: without quotation marks, # starts a comment. "
    'For example: ink: "#1A1A1A"',
    'colours: {ink: "#123"}\n': "1:16: 'ink' is '#123'. Write it as \"#rrggbb\", as in \"#1F4E79\".",
    'colours: {quiet: "#777777"}\n': "1:18: 'quiet' (#777777) has a contrast of 4.4:1 on white; text needs 4.5:1. "
    "Choose a darker colour.",
    'colours: {shade: "#606060"}\n': "1:10: 'ink' (#1A1A1A) has a contrast of 2.7:1 on the shade #606060; text needs "
    "4.5:1. Choose a darker ink or a lighter shade.",
    "fonts: {bold: NotoSans-SemiBould.ttf}\n": "1:15: there is no font file 'NotoSans-SemiBould.ttf' for 'bold'. "
    "Did you mean 'NotoSans-SemiBold.ttf'?",
    "labels: {Sources: [x]}\n": "1:19: 'Sources' under 'labels' wants text; a list was found. For example: labels: "
    "{Name: some words}",
    "a: b: c\n": "1:5: a second ': ' cannot stand here. Put quotation marks around text that holds \": \", or line "
    "this key up with the keys above it.",
}


@pytest.fixture(autouse=True)
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Templates whose fonts are files by name only."""
    shelf = tmp_path / "templates"
    (shelf / "fonts").mkdir(parents=True)
    for name in ("regular", "bold", "italic", "quote", "quote_italic"):
        (shelf / "fonts" / getattr(style.Fonts(), name)).touch()
    monkeypatch.setattr(style, "TEMPLATES", shelf)
    return shelf


@pytest.mark.parametrize("text", REFUSED, ids=repr)
def test_what_cannot_be_read_is_refused_with_its_place(text: str, tmp_path: Path) -> None:
    assert refusal(text, tmp_path) == REFUSED[text]


def test_without_bundled_fonts_none_is_missed(templates: Path, tmp_path: Path) -> None:
    for font in (templates / "fonts").iterdir():
        font.unlink()
    (tmp_path / "s.yaml").write_text("fonts: {bold: none.ttf}\n", encoding="utf-8")
    assert style.read("./s.yaml", tmp_path).fonts.bold == "none.ttf"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("huose", "there is no house style 'huose'. Did you mean 'house'?"),
        ("zzz", "there is no house style 'zzz'. There is house; your own is named by its path, such as ./zzz.yaml."),
        (
            "./zzz.yaml",
            "there is no house style at './zzz.yaml'. Check the path; it counts from the folder of the spec.",
        ),
        ("x" * 5000 + ".yaml", "there is no house style at"),
        ("a\0b/", "there is no house style at"),
    ],
)
def test_unknown_styles(name: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(StyleError) as fault:
        style.read(name, tmp_path)
    assert str(fault.value).startswith(message)


@settings(deadline=None, database=None, derandomize=True)
@given(colour=st.from_regex("#[0-9a-fA-F]{6}", fullmatch=True))
def test_contrast_lies_between_one_and_twenty_one(colour: str) -> None:
    assert 1 <= style.contrast(colour, style.WHITE) <= 21.01
