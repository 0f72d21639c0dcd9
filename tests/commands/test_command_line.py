"""The command line as a person meets it: one line for a mistake, exit codes that mean something."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.cli import main

ARTICLE = (
    "Ministers in Seoul cut the tariff on steel on 3 March 2025, officials said. "
    "Exporters in Korea welcomed the lower tariff the same day.\n"
)


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one article and a spec, which is the current one."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "p.briefing.yaml").write_text(spec(), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def spec(sources: str = "articles", themes: str = "trade", more: str = "") -> str:
    return f"title: T\nsources: [{sources}]\ntheme_set: korea-china\nthemes: [{themes}]\n{more}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (spec(sources="nowhere"), "No such folder"),
        (spec(sources="empty"), "is empty"),
        (spec(themes="traed"), "p.briefing.yaml:4:10: nobody defines a theme 'traed'. Did you mean 'trade'?"),
        (spec(more="tittle: x\n"), "p.briefing.yaml:5:1: unknown key 'tittle'. Did you mean 'title'?"),
    ],
)
def test_a_mistake_is_one_line_and_writes_nothing(
    pack: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    (pack / "empty").mkdir()
    (pack / "p.briefing.yaml").write_text(text, encoding="utf-8")
    assert main(["build", "p.briefing.yaml", "--out", "o"]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert not list(pack.glob("o/*"))


def test_nothing_is_written_unless_every_file_can_be(pack: Path) -> None:
    (pack / "o" / "p.pdf").mkdir(parents=True)
    assert main(["build", "p.briefing.yaml", "--out", "o", "--format", "json,docx,pdf"]) == 2
    assert [file.name for file in (pack / "o").iterdir()] == ["p.pdf"]


def test_the_output_folder_may_not_be_a_file(pack: Path) -> None:
    (pack / "o").write_text("mine", encoding="utf-8")
    assert main(["build", "p.briefing.yaml", "--out", "o"]) == 2
    assert (pack / "o").read_text(encoding="utf-8") == "mine"


def test_an_unknown_format_is_named(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "p.briefing.yaml", "--format", "pfd"]) == 2
    assert "'pfd'" in capsys.readouterr().err


def test_a_decision_without_its_words_fails_the_build_and_the_check(pack: Path) -> None:
    themes = "{theme: trade, excerpts: [{do: drop, quote: Words that are nowhere}]}"
    (pack / "p.briefing.yaml").write_text(spec(themes=themes), encoding="utf-8")
    assert main(["build", "p.briefing.yaml", "--out", "o", "--format", "json"]) == 1
    assert main(["check", "p.briefing.yaml"]) == 2


def test_a_shorter_pack_says_what_it_prints_of_the_whole(pack: Path) -> None:
    assert main(["build", "p.briefing.yaml", "--out", "o", "--format", "json", "--length", "card"]) == 0
    made = json.loads((pack / "o" / "p.json").read_text(encoding="utf-8"))
    printed = sum(len(theme["excerpts"]) for theme in made["themes"])
    assert [line["count"] for line in made["ledger"] if line["what"].startswith("Printed")] == [printed]


def test_why_and_why_not_answer(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", "S1"]) == 0
    assert "says “tariff*”" in capsys.readouterr().out
    assert main(["why", "S9"]) == 1
    assert main(["why", "what"]) == 2
    assert main(["why-not", "cut the tariff"]) == 0
    assert "Trade: printed" in capsys.readouterr().out
    assert main(["why-not", "words of no article"]) == 1


def test_dates_counts_from_the_date_the_program_itself_reads(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (pack / "d.txt").write_text("Published: 12 March 2025\n\n" + ARTICLE + "They met on Tuesday.\n", encoding="utf-8")
    assert main(["dates", "d.txt"]) == 0
    assert "2025-03-11" in capsys.readouterr().out
