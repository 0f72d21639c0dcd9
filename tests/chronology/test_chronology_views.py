"""The chronology on the command line: table, data and calendar."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from briefing.cli import main

MEETING = """President Ada Quill met Chancellor Tomas Brandt on Friday about grain, "rye; barley, and oats".
Quill will visit Norland on 20 May 2031, where talks on grain\\wine are planned.
"""
ARTICLES = {
    "a.txt": ("2031-05-09", MEETING),
    "b.txt": ("2031-05-10", "Chancellor Tomas Brandt signed the grain pact on 8 May 2031.\n"),
    "c.txt": ("2031-05-10", "Dry weather went on.\n=2031 is a formula in the note the council wrote in June 2030.\n"),
}


@pytest.fixture
def spec(tmp_path: Path) -> str:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, (_, text) in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    register = [
        f"{n}:\n  published: {{value: {day}, origin: analyst, evidence: told}}" for n, (day, _) in ARTICLES.items()
    ]
    (folder / "sources.yaml").write_text("\n".join(register) + "\n", encoding="utf-8")
    file = tmp_path / "grain.briefing.yaml"
    file.write_text(
        "title: Grain; talks, and more\nsources: [articles]\nchronology: {importance: 1}\n"
        "themes: [{id: grain, title: Grain, terms: [grain]}]\n",
        encoding="utf-8",
    )
    return str(file)


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["chronology", *words]) == 0
    return capsys.readouterr().out


def test_the_table_is_in_the_order_of_dates(spec: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, spec).splitlines()
    assert [line.split("  ")[0] for line in lines] == [
        "Jun 2030",
        "8 May 2031",
        "9 May 2031",
        "20 May 2031 (planned)",
    ]


def test_a_window_and_key_events_only(spec: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(printed(capsys, spec, "--from", "2031-05-03", "--to", "2031-05-09").splitlines()) == 2
    assert "council" not in printed(capsys, spec, "--key")


def test_events_stand_under_each_theme_and_actor(spec: str, capsys: pytest.CaptureFixture[str]) -> None:
    by_theme = printed(capsys, spec, "--by", "theme")
    assert "Grain (3)" in by_theme
    assert "no theme (1)" in by_theme
    by_actor = printed(capsys, spec, "--by", "actor")
    assert "Tomas Brandt (2)" in by_actor
    assert "Ada Quill (2)" in by_actor


def test_csv_gives_back_every_field(spec: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(printed(capsys, spec, "--format", "csv"), newline="")))
    assert [row["date"] for row in rows] == ["2030-06", "2031-05-08", "2031-05-09", "2031-05-20"]
    assert rows[2]["statement"].endswith('about grain, "rye; barley, and oats".')
    assert rows[2]["actors"] == "Ada Quill; Tomas Brandt"


def test_a_field_that_looks_like_a_formula_is_not_one(spec: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(printed(capsys, spec, "--format", "csv"), newline="")))
    assert not any(value.startswith(("=", "+", "-", "@")) for row in rows for value in row.values())


def test_the_calendar_holds_what_is_planned_and_escapes_it(spec: str, capsys: pytest.CaptureFixture[str]) -> None:
    calendar = printed(capsys, spec, "--format", "ics")
    assert calendar.count("BEGIN:VEVENT") == 1
    assert calendar.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))
    unfolded = calendar.replace("\r\n ", "")
    assert "X-WR-CALNAME:Grain\\; talks\\, and more\r\n" in unfolded
    assert "DTSTART;VALUE=DATE:20310520\r\nDTEND;VALUE=DATE:20310521\r\n" in unfolded
    assert "SUMMARY:Quill will visit Norland on 20 May 2031\\, where talks on grain\\\\wine are planned" in unfolded


def test_json_is_the_chronology_of_the_exporter(spec: str, capsys: pytest.CaptureFixture[str]) -> None:
    events = json.loads(printed(capsys, spec, "--format", "json"))
    assert [event["date"] for event in events] == ["2030-06", "2031-05-08", "2031-05-09", "2031-05-20"]
    assert {"actors", "place", "other_dates", "prominence", "score"} <= set(events[0])


def test_a_wrong_date_is_one_line_and_exit_code_two(spec: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chronology", spec, "--from", "May"]) == 2
    assert "--from May" in capsys.readouterr().err
