"""The whole way on the example: every quotation is in its article, every count adds up, nothing wavers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing import assemble
from briefing.commands import opened
from briefing.pages import wording
from briefing.result import Briefing

SRC = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def whole() -> Briefing:
    return opened.briefing(SRC / "templates" / "xi-lee-summits.briefing.yaml")


def test_every_support_is_a_slice_of_its_article(whole: Briefing) -> None:
    texts = {c.article.file: c.article.text for c in whole.citations}
    supports = [s for section in whole.sections for e in section.excerpts for s in e.supports]
    supports += [s for event in whole.events for s in event.supports]
    assert len(supports) > 80
    assert all(texts[s.file][s.start : s.end] == s.quote for s in supports)


def test_offsets_are_those_of_the_file_read_as_text(whole: Briefing, seeds: Path) -> None:
    for section in whole.sections:
        for excerpt in section.excerpts:
            for support in excerpt.supports:
                text = (seeds / support.file).read_text(encoding="utf-8")
                assert text[support.start : support.end] == support.quote


def test_the_five_themes_all_have_excerpts(whole: Briefing) -> None:
    assert [section.theme.id for section in whole.sections] == [
        "north-korea",
        "thaad-legacy",
        "trade",
        "yellow-sea",
        "taiwan",
    ]
    assert all(section.excerpts for section in whole.sections)


def test_candidates_in_are_printed_cited_or_left_out_with_a_reason(whole: Briefing) -> None:
    for section in whole.sections:
        printed = sum(len(excerpt.supports) for excerpt in section.excerpts)
        assert printed + len(section.rejected) == section.candidates
        assert all(passage.rejected for passage in section.rejected)


@pytest.mark.parametrize(
    "debris",
    ["Also Read", "Recommended Stories", "list 1 of 4", "1 day ago", "(2nd L)", "[AFP]", "The ongoing APEC Putra"],
)
def test_page_debris_is_never_quoted(whole: Briefing, debris: str) -> None:
    quotes = [s.quote for section in whole.sections for e in section.excerpts for s in e.supports]
    quotes += [event.statement for event in whole.events]
    assert not any(debris in quote for quote in quotes)


def test_shorter_packs_keep_the_numbers_of_the_long_one(whole: Briefing) -> None:
    numbers = {c.article.file: c.number for c in whole.citations}
    ids = {e.id for section in whole.sections for e in section.excerpts}
    for length in ("short", "card"):
        made = assemble.at_length(whole, length)
        assert {e.id for section in made.sections for e in section.excerpts} < ids
        assert all(numbers[c.article.file] == c.number for c in made.citations)


def test_the_pack_id_changes_with_the_sources_and_not_with_where_the_pack_is_written(whole: Briefing) -> None:
    articles = [c.article for c in whole.citations]
    assert assemble.pack_id(whole.spec, articles) != assemble.pack_id(whole.spec, articles[1:])
    regraded = [replace(articles[0], grade="B"), *articles[1:]]
    assert assemble.pack_id(whole.spec, articles) != assemble.pack_id(whole.spec, regraded)


def _build(folder: Path, seed: str) -> Iterator[tuple[str, bytes]]:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(SRC)}
    spec = SRC / "templates" / "xi-lee-summits.briefing.yaml"
    command = [sys.executable, "-m", "briefing", "build", str(spec), "--out", str(folder), "--format", "pdf,docx,json"]
    subprocess.run(command, check=True, capture_output=True, env=environment, cwd=folder)
    for file in sorted(folder.iterdir()):
        yield file.name, file.read_bytes()


def test_the_same_spec_and_sources_give_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one, two = dict(_build(tmp_path / "one", "1")), dict(_build(tmp_path / "two", "2"))
    assert set(one) == {"xi-lee-summits.pdf", "xi-lee-summits.docx", "xi-lee-summits.json"}
    assert one == two


def test_the_json_keeps_its_contract(tmp_path: Path) -> None:
    pack = json.loads(dict(_build(tmp_path, "0"))["xi-lee-summits.json"])
    assert pack["version"] == 1
    excerpt = pack["themes"][0]["excerpts"][0]
    assert {"id", "score", "reasons", "supports"} <= set(excerpt)
    assert set(excerpt["supports"][0]) == {"file", "start", "end", "quote"}
    assert {"date", "precision", "certainty", "status", "importance", "statement", "themes", "supports"} <= set(
        pack["chronology"][0]
    )
    assert {"file", "title", "outlet", "published", "published_origin", "used", "refused_because"} <= set(
        pack["articles"][0]
    )
    assert {"code", "severity", "message", "where"} <= set(pack["problems"][0])


def test_the_analysts_source_numbers_are_links_and_wrong_ones_are_told(whole: Briefing) -> None:
    spec = replace(whole.spec, bottom_line="Signed in January (S5), not in May (S77).")
    made = assemble.briefing(spec, assemble.read(spec))
    assert [p.message for p in made.problems if p.code == "B034"] == [
        "Your text cites S77, and there is no such source."
    ]
    links = [run.link for run in wording.linked(spec.bottom_line, made.citations) if run.link]
    assert links == ["#s5"]


def test_a_theme_left_out_is_counted_and_not_printed(example: Path) -> None:
    spec, _ = opened.spec(example)
    first, *rest = spec.themes
    without = replace(spec, themes=(replace(first, include=False), *rest))
    made = assemble.briefing(without, assemble.read(without))
    assert [section.theme.id for section in made.sections] == [entry.theme.id for entry in rest]
    line = next(line for line in made.ledger if line.what == "Themes left out by the analyst")
    assert line.count == 1
    assert first.theme.title in line.detail
