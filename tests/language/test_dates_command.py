"""`briefing dates`: the table of an article and the protocol of the scorer."""

from __future__ import annotations

import argparse
import io
import json
from pathlib import Path

import pytest

from briefing.commands import dates
from briefing.errors import BriefingError, SourceError


def arguments(article: str | None = None, published: str = "", jsonl: bool = False) -> argparse.Namespace:
    return argparse.Namespace(article=article, published=published, jsonl=jsonl)


def test_the_table_shows_words_value_and_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "a.txt"
    article.write_text("He spoke on Saturday.\n", encoding="utf-8")
    assert dates.run(arguments(str(article), "2025-11-01")) == 0
    line = capsys.readouterr().out.splitlines()[-1]
    assert line.split()[:4] == ["12", "Saturday", "2025-11-01", "2025-11-01"]
    assert line.endswith("resolved: the Saturday of the article's date (the article's date, 1 November 2025)")


def test_json_lines_are_answered_one_for_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [
        {"id": "a", "text": "He spoke yesterday.", "dct": "2025-11-01"},
        {"id": "b", "text": "Nothing – at all.", "dct": ""},
    ]
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(json.dumps(line) + "\n" for line in asked)))
    assert dates.run(arguments(jsonl=True)) == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [
        {"id": "a", "timexes": [{"start": 9, "end": 18, "text": "yesterday", "type": "DATE", "value": "2025-10-31"}]},
        {"id": "b", "timexes": []},
    ]


def test_a_date_that_is_none_says_so(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("He spoke on Saturday.\n", encoding="utf-8")
    with pytest.raises(BriefingError, match="'2025-13' is not a date"):
        dates.run(arguments(str(article), "2025-13"))


def test_a_missing_article_says_so(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        dates.run(arguments(str(tmp_path / "none.txt")))
    with pytest.raises(SourceError, match="No article"):
        dates.run(arguments())
