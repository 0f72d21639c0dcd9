"""A spec written back: what reads back is what was meant, and what a person typed stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import OutputError
from briefing.model import Theme
from briefing.spec import reader, writer
from briefing.spec.model import (
    ChronologyChoice,
    EventDecision,
    EventWords,
    ExcerptDecision,
    Output,
    SourceFolder,
    Spec,
    ThemeEntry,
)

# A spec holds neither half characters nor NUL: the reader refuses them.
letters = st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00")
# Line breaks at the end of a text do not count either, and the reader takes them off.
odd = [
    "",
    "yes",
    "12",
    "a: b",
    "# x",
    "- x",
    "'",
    '"',
    "null",
    "~",
    "a\nb",
    " a",
    "x" * 90 + " y",
    "2025-01-02",
    "1_000",
]
words = st.text(letters, max_size=40).map(lambda text: text.rstrip("\n")) | st.sampled_from(odd)
said = words.filter(lambda text: bool(text.strip()))
dates = st.sampled_from(["", "2025-11-01", "2025-11", "2025", "2025-11~", "1999/2002"])
decisions = st.builds(
    ExcerptDecision,
    do=st.sampled_from(["keep", "drop", "star"]),
    quote=said,
    source=words,
    start=st.integers(-1, 10_000),
    note=words,
)
events = st.builds(
    EventDecision,
    do=st.sampled_from(["keep", "drop", "split"]),
    quote=said,
    source=words,
    start=st.integers(-1, 10_000),
    date=dates,
    status=st.sampled_from(["", "planned", "denied"]),
    statement=words,
    reason=words,
)
merges = st.builds(
    EventDecision,
    do=st.just("merge"),
    quote=said,
    takes_in=st.lists(st.builds(EventWords, quote=said, source=words), min_size=1, max_size=2).map(tuple),
)
lists = st.lists(words, max_size=3).map(tuple)
themes = st.builds(
    Theme,
    id=st.from_regex(r"[a-z]{1,5}(-[0-9]{1,2})?", fullmatch=True),
    title=said,
    question=words,
    definition=words,
    terms=lists,
    context=lists,
    exclusions=lists,
    aliases=st.dictionaries(words, lists, max_size=2),
)
entries = st.builds(
    ThemeEntry,
    theme=themes,
    comment=words,
    excerpts=st.lists(decisions, max_size=3).map(tuple),
    most=st.integers(0, 40),
    include=st.booleans(),
    marking=st.sampled_from(["", "TLP:RED", "Restricted"]),
)
folders = st.builds(SourceFolder, folder=said, include=lists, exclude=lists, register=words)
specs = st.builds(
    Spec,
    title=said,
    sources=st.lists(folders, min_size=1, max_size=2).map(tuple),
    themes=st.lists(entries, max_size=3, unique_by=lambda entry: entry.theme.id).map(tuple),
    purpose=words,
    reader=words,
    edition=st.integers(1, 99),
    date=st.sampled_from(["", "2025-11-01"]),
    cutoff=words,
    bottom_line=words,
    key_points=lists,
    chronology=st.builds(
        ChronologyChoice,
        start=dates,
        importance=st.sampled_from([1, 2, 3]),
        events=st.lists(events | merges, max_size=2).map(tuple),
    ),
    output=st.builds(Output, folder=words, formats=st.just(("pdf",))),
    length=st.sampled_from(["card", "short", "full"]),
)


@given(specs)
@settings(max_examples=60, deadline=None)
def test_what_is_written_reads_back(spec: Spec) -> None:
    placed = replace(spec, path="pack.briefing.yaml")
    assert reader.examine_text(writer.text(placed), Path(placed.path))[0] == placed


@given(specs, specs)
@settings(max_examples=40, deadline=None)
def test_a_change_written_into_an_old_text_reads_back(first: Spec, second: Spec) -> None:
    old = writer.text(replace(first, path="pack.briefing.yaml"))
    placed = replace(second, path="pack.briefing.yaml")
    assert reader.examine_text(writer.text(placed, old), Path(placed.path))[0] == placed


def test_nothing_changed_leaves_every_byte(example: Path) -> None:
    old = example.read_text(encoding="utf-8")
    assert writer.text(reader.read(example), old) == old


def test_only_the_changed_key_is_written_anew(example: Path) -> None:
    old = example.read_text(encoding="utf-8")
    spec = replace(reader.read(example), reader="the ambassador", bottom_line="Nothing moved.")
    changed = writer.text(spec, old).splitlines()
    gone = [line for line in old.splitlines() if line not in changed]
    come = [line for line in changed if line not in old.splitlines()]
    assert come == ["reader: the ambassador", "  Nothing moved."]
    assert [line[:10] for line in gone] == ["reader: mi", "  Beijing ", "  hard que", "  unsaid; "]


OLD = """\
# Mine.
title: Pack   # the title
sources: articles
theme_set: korea-china
themes:
  # the important one
  - trade   # first
  - theme: taiwan
    comment: Mine.  # to be rewritten
    excerpts:
      # said on Monday
      - do: keep
        quote: One.
      - {do: drop, quote: Two.}
# the end
"""


def spec_of(text: str, path: Path) -> Spec:
    spec, problems = reader.examine_text(text, path)
    assert not [problem for problem in problems if problem.severity == "error"]
    return spec


def test_comments_inside_a_changed_key_stay_with_their_items(tmp_path: Path) -> None:
    spec = spec_of(OLD, tmp_path / "p.yaml")
    trade, taiwan = spec.themes
    more = replace(taiwan, excerpts=(*taiwan.excerpts, ExcerptDecision("star", "Three.", "a.txt", 3)))
    text = writer.text(replace(spec, themes=(trade, more)), OLD)
    for comment in (
        "# Mine.",
        "# the title",
        "# the important one",
        "# first",
        "# to be rewritten",
        "# said on Monday",
    ):
        assert comment in text
    assert text.endswith("# the end\n")
    assert "{do: drop, quote: Two.}" in text
    assert "quote: Three." in text


def test_themes_of_the_set_are_written_by_name(tmp_path: Path) -> None:
    spec = spec_of(OLD, tmp_path / "p.yaml")
    trade, taiwan = spec.themes
    wider = replace(trade, theme=replace(trade.theme, terms=(*trade.theme.terms, "ginseng")))
    text = writer.text(replace(spec, themes=(taiwan, wider)), OLD)
    assert "ginseng" in text
    assert "semiconductor*" not in text
    assert spec_of(text, tmp_path / "p.yaml").themes == (taiwan, wider)


def test_a_theme_with_terms_taken_away_is_written_whole(tmp_path: Path) -> None:
    spec = spec_of(OLD, tmp_path / "p.yaml")
    trade, taiwan = spec.themes
    fewer = replace(trade, theme=replace(trade.theme, terms=trade.theme.terms[5:]))
    text = writer.text(replace(spec, themes=(fewer, taiwan)), OLD)
    assert spec_of(text, tmp_path / "p.yaml").themes == (fewer, taiwan)


@pytest.mark.parametrize("old", ["", "not: [closed", "- a list", "{title: x, sources: y, themes: []}", "\x07"])
def test_an_old_text_that_cannot_be_kept_is_written_anew(old: str, tmp_path: Path) -> None:
    spec = spec_of(OLD, tmp_path / "p.yaml")
    assert spec_of(writer.text(spec, old), tmp_path / "p.yaml") == spec


def test_a_save_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(OLD, encoding="utf-8")
    spec = replace(spec_of(OLD, path), title="lone \ud800 surrogate")
    with pytest.raises(OutputError, match="cannot be saved"):
        writer.write(spec, path)
    assert path.read_text(encoding="utf-8") == OLD
    assert [file.name for file in tmp_path.iterdir()] == ["p.yaml"]


def test_writing_to_a_place_gives_that_place(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    spec = spec_of(OLD, path)
    writer.write(spec, path)
    assert reader.read(path) == spec


def test_a_theme_left_out_keeps_its_decisions_in_the_file(tmp_path: Path) -> None:
    spec = Spec(
        "Pack",
        (SourceFolder("."),),
        (
            ThemeEntry(Theme("one", "One"), excerpts=(ExcerptDecision("keep", "Words."),), include=False),
            ThemeEntry(Theme("two", "Two")),
        ),
        path=str(tmp_path / "p.briefing.yaml"),
    )
    writer.write(spec, tmp_path / "p.briefing.yaml")
    assert "include: false\n" in (tmp_path / "p.briefing.yaml").read_text(encoding="utf-8")
    assert reader.read(tmp_path / "p.briefing.yaml") == spec
    assert [entry.theme.id for entry in spec.included] == ["two"]
