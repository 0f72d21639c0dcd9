"""What typesetting may do to words, and what it may not."""

from __future__ import annotations

import pytest

from briefing.provenance import words


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ("the end of April", "the end\nof April"),
        ("working-level talks", "working-\nlevel talks"),
        ("working-level talks", "working\x02\nlevel talks"),
        ("习近平周六表示", "习近平\n周六表示"),
        ("a\u00a0b\tc\n d", "a b c d"),
        ("cafe\u0301", "café"),
        ("zero\u200bwidth\u00ad and \u202dbidi\u202c", "zerowidth and bidi"),
        ("non\u2011breaking", "non-breaking"),
        ("\ufb01ne", "fine"),
        ("𐎀 is rare", "\ufffd is rare"),
    ],
)
def test_typesetting_is_no_change(expected: str, found: str) -> None:
    assert words.difference(expected, found) is None


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ("the end of April", "the end of Apri1"),
        ("the end of April", "the end of April."),
        ("the end, of April", "the end of April"),
        ("the end of April", "the endof April"),
        ("theend", "the end"),
        ("“quoted”", '"quoted"'),
        ("a – b", "a - b"),
        ("m²", "m2"),
        ("April", "\ufffdpril"),
        ("Сеул", "Ceул"),
        ("April", "april"),
        ("words", ""),
        ("", "words"),
    ],
)
def test_everything_else_is_a_change(expected: str, found: str) -> None:
    assert words.difference(expected, found) is not None


def test_the_first_differing_word_is_shown() -> None:
    assert words.difference("They met on Monday in Seoul", "They met\non Sunday in Seoul") == (
        "Monday in Seoul",
        "Sunday in Seoul",
    )


def test_words_set_from_the_right_are_compared_whatever_their_order() -> None:
    said = "he said שלום עולם (123) today"
    assert words.same_pieces(said, "he said עולם שלום\n)123( today")
    assert not words.same_pieces(said, "he said עולם שלוט (123) today")
    assert not words.same_pieces("plain words", "words plain")


def test_words_set_from_the_right_may_have_characters_no_font_draws() -> None:
    said = "he said שלום \U00010880\U00010881 עולם, \U00010880 today"
    assert words.same_pieces(said, "he said עולם \ufffd\ufffd שלום\n, \ufffd today")


@pytest.mark.parametrize(
    "found",
    [
        "he said ש\ufffdום \ufffd עולם today",  # a letter that is drawn elsewhere
        "he said שלום \ufffd\ufffd עולם today",
        "he said שלום ע\ufffdולם today",
        "he said שלום \ufffd עול\ufffd today and",
        "he s\ufffdid שלום \ufffd עולם today",
        "he said שלום עולם today",
        "he said שלום \ufffd עולמ today",
    ],
)
def test_a_sign_for_no_glyph_hides_no_change(found: str) -> None:
    assert not words.same_pieces("he said שלום \U00010880 עולם today", found)


@pytest.mark.parametrize("control", [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))])
def test_control_characters_are_no_words(control: str) -> None:
    space = " " if control.isspace() else ""
    assert words.same(f"before{control}after", f"before{space}after")
    assert not words.same(f"before{control}after", f"before{space}aftar")
