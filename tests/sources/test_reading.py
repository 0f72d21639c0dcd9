"""Bytes to text: encodings, line ends, refusals."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.sources import reading

KOREAN = "이재명 대통령과 시진핑 주석은 토요일 경주에서 정상회담을 열고 한반도 평화와 공급망 협력을 논의했다. " * 3
CHINESE = "习近平主席星期六在庆州会见李在明总统,双方讨论了半岛局势与供应链合作,并同意继续保持沟通。" * 3
JAPANESE = "高市首相は金曜日に習近平国家主席と会談し、東シナ海の問題について懸念を伝えたと発表した。" * 3
ENGLISH = "South Korea’s president said the talks “went well” – and that trade would grow. He left at noon. " * 3
FRENCH = (
    "Le président a déclaré que la réunion était « très réussie » et que les échanges se poursuivront à Séoul. " * 3
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (KOREAN, "utf-8"),
        (KOREAN, "utf-8-sig"),
        (KOREAN, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (KOREAN, "cp949"),
        (CHINESE, "gb18030"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (ENGLISH, "cp1252"),
        (FRENCH, "cp1252"),
    ],
)
def test_encodings(text: str, encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(text.encode(encoding))
    found = reading.read(file)
    assert found.text.lstrip("\ufeff") == text
    # Whoever checks an offset opens the file with the encoding named and finds the same text.
    with file.open(encoding=found.encoding) as opened:
        assert opened.read() == found.text


def test_line_ends_are_read_as_python_reads_them(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(b"One.\r\nTwo.\rThree.\n")
    assert reading.read(file).text == file.read_text(encoding="utf-8") == "One.\nTwo.\nThree.\n"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        (b"%PDF-1.7 abc", "a PDF"),
        (b"PK\x03\x04abc", "zip"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"{\\rtf1 abc}", "RTF"),
        (b"\n<!DOCTYPE html><p>Hello", "web page"),
        (b"text with a \x00 byte in it", "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x01\x02\x03\x04" * 50, "binary"),
    ],
)
def test_refusals(data: bytes, reason: str) -> None:
    found = reading.decode(data)
    assert reason in found.refused
    assert not found.text


def test_too_large(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as opened:
        opened.truncate(reading.LARGEST + 1)
    assert "larger than 20 MB" in reading.read(file).refused


def test_a_few_control_characters_and_tags_stay_as_they_are() -> None:
    text = "He said <b>no</b> & left.\x07 \u202eRight to left\u202c 😀\n" * 3
    assert reading.decode(text.encode()).text == text


def test_what_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    assert "cannot be read" in reading.read(tmp_path / "nothing.txt").refused
    assert reading.read(tmp_path).refused


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_a_reason(data: bytes) -> None:
    found = reading.decode(data)
    assert bool(found.text) != bool(found.refused)
