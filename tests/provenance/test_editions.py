"""What `briefing diff` says of two packs."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.exporters import json
from briefing.model import Support
from briefing.provenance import form
from briefing.provenance.editions import changes
from briefing.provenance.order import longest_rising
from briefing.provenance.record import POSITION, Record
from tests.evaluations.tampering import Honest


@pytest.fixture
def old(pack: Honest) -> Record:
    return form.read(pack.enclosure.record)[0]


def told(old: Record, new: Record) -> list[str]:
    return [f"{change.kind} {change.where}: {change.message}" for change in changes(old, new)]


def test_a_pack_does_not_differ_from_itself(old: Record) -> None:
    assert told(old, old) == []


def test_a_dropped_excerpt_is_one_line_and_an_added_one_too(old: Record) -> None:
    new = old._replace(excerpts=old.excerpts[1:])
    (dropped,) = told(old, new)
    (added,) = told(new, old)
    excerpt = old.excerpts[0]
    assert dropped.startswith(f"dropped {excerpt.theme}: {excerpt.cite} “{excerpt.words[:40]}")
    assert added.startswith(f"added {excerpt.theme}: {excerpt.cite}")


def test_only_what_was_moved_is_said_to_have_moved(old: Record) -> None:
    first, *rest = old.excerpts[:9]
    (line,) = told(old._replace(excerpts=old.excerpts[:9]), old._replace(excerpts=(*rest, first)))
    assert line.startswith(f"moved {first.theme}: {first.cite} stands in another place")


def test_an_excerpt_under_another_theme_has_moved(old: Record) -> None:
    moved = old.excerpts[0]._replace(theme="Elsewhere", anchor="x-elsewhere-1")
    (line,) = told(old, old._replace(excerpts=(moved, *old.excerpts[1:])))
    assert f"stood under {old.excerpts[0].theme}" in line


def test_an_excerpt_cut_differently_is_one_change(old: Record) -> None:
    lead = old.excerpts[0].supports[0]
    cut = Support(lead.file, lead.start, lead.end - 5, lead.quote[:-5])
    shorter = old.excerpts[0]._replace(id="12345678", supports=(cut,))
    (line,) = told(old, old._replace(excerpts=(shorter, *old.excerpts[1:])))
    assert line.startswith("altered")
    assert "is cut differently" in line


def test_an_event_with_another_date_is_re_dated(old: Record) -> None:
    event = old.chronology[0]._replace(date="2024-02")
    (line,) = told(old, old._replace(chronology=(event, *old.chronology[1:])))
    assert line.startswith("re-dated chronology:")
    assert "→ February 2024" in line


def test_an_altered_source_is_named(old: Record) -> None:
    source = old.sources[0]._replace(fingerprint="0" * 64, published="2020")
    lines = told(old, old._replace(sources=(source, *old.sources[1:])))
    assert lines[0].startswith(f"source sources: S1 {source.file}: the file was altered")
    assert lines[1].startswith("re-dated sources: S1 published:")


def test_the_analysts_own_text_is_compared(old: Record) -> None:
    assert told(old, old._replace(bottom_line="Another.", edition=2)) == [
        "pack edition: 1 → 2",
        "pack bottom line: the analyst's text is another",
    ]


def test_longest_rising_keeps_as_many_as_it_can() -> None:
    assert longest_rising([3, 0, 1, 2]) == {1, 2, 3}
    assert longest_rising([]) == set()


def differing(*arguments: str | Path) -> tuple[int, str]:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        return main(["diff", *map(str, arguments)]), said.getvalue()


def test_packs_json_files_and_specs_can_be_compared(pack: Honest, tmp_path: Path, example: Path) -> None:
    exported = tmp_path / "pack.json"
    json.write(pack.briefing, "full", exported)
    assert differing(pack.pdf, pack.word) == (0, "no difference\n")
    assert differing("--exit-code", pack.word, example) == (0, "no difference\n")
    # The cut-off is not in the JSON file.
    assert differing(exported, pack.pdf)[1].splitlines()[1:] == ["1 difference"]


def test_the_exit_code_is_asked_for(pack: Honest, tmp_path: Path, example: Path, seeds: Path) -> None:
    other = tmp_path / "other.briefing.yaml"
    text = example.read_text(encoding="utf-8").replace("../seeds", str(seeds))
    other.write_text(text.replace("edition: 1", "edition: 2"), encoding="utf-8")
    assert differing(pack.pdf, other)[0] == 0
    assert differing("--exit-code", pack.pdf, other) == (1, "pack      edition: 1 → 2\n1 difference\n")


@pytest.mark.parametrize("content", ["{}", "[", "[]", '{"format": "briefing", "version": 1}', "null"])
def test_another_json_file_is_refused_in_one_line(pack: Honest, tmp_path: Path, content: str) -> None:
    file = tmp_path / "other.json"
    file.write_text(content, encoding="utf-8")
    code, said = differing(pack.pdf, file)
    assert (code, said.count("\n")) == (2, 1)


def rewritten(old: Record, was: str, now: str, cut: int = 0) -> Record:
    """The record with a word of its first excerpt changed in the file, which puts the fingerprint and the id out."""
    excerpt = old.excerpts[0]
    lead = excerpt.supports[0]
    quote = lead.quote.replace(was, now, 1)[cut:]
    support = Support(lead.file, lead.start + 500, lead.start + 500 + len(quote), quote)
    other = excerpt._replace(id="12345678", supports=(support,), insertions=())
    sources = tuple(s._replace(fingerprint="0" * 64) if s.file == lead.file else s for s in old.sources)
    return old._replace(excerpts=(other, *old.excerpts[1:]), sources=sources)


def test_words_that_were_altered_in_the_source_are_shown_and_not_called_a_cut(old: Record) -> None:
    word = old.excerpts[0].supports[0].quote.split()[4]
    (line,) = [one for one in told(old, rewritten(old, word, "ninety-five")) if "file was altered" not in one]
    assert line.startswith(f"source {old.excerpts[0].theme}: {old.excerpts[0].cite} has other words in its source now")
    before, after = line.split("now: ")[1].split(" → ")
    assert word in before
    assert "ninety-five" in after


def test_a_cut_in_a_file_that_was_altered_elsewhere_is_a_cut(old: Record) -> None:
    (line,) = [one for one in told(old, rewritten(old, "", "", cut=4)) if "file was altered" not in one]
    assert "is cut differently" in line


def test_a_theme_left_out_or_added_is_one_line(old: Record) -> None:
    theme = old.excerpts[0].theme
    rest = tuple(e for e in old.excerpts if e.theme != theme)
    own = {e.anchor for e in old.excerpts if e.theme == theme and not e.anchor.startswith(POSITION)}
    new = old._replace(excerpts=rest, comments=tuple(c for c in old.comments if c.theme != theme))
    lines = [one for one in told(old, new) if one.startswith(f"dropped {theme}")]
    assert len(lines) == 1
    assert "the whole theme; it had" in lines[0]
    (added,) = [change for change in changes(new, old) if change.kind == "added" and change.where == theme]
    assert {added.anchor, *added.also} <= own


def test_a_disagreement_that_is_gone_has_the_number_of_its_edition(old: Record) -> None:
    point = old.points[0]
    assert told(old, old._replace(points=old.points[1:])) == [
        f"dropped disagreements: {point.cells[1]} ({point.cells[0]} in edition {old.edition})"
    ]
