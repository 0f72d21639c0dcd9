"""Specs: what is read, and every complaint with its place."""

from __future__ import annotations

import dataclasses
import json
import re
import sys
from pathlib import Path
from subprocess import run

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import SpecError
from briefing.model import Theme
from briefing.spec import checks, reader, themes
from briefing.spec.model import (
    ChronologyChoice,
    EventDecision,
    ExcerptDecision,
    Output,
    SourceFolder,
    Spec,
    ThemeEntry,
)
from briefing.spec.written import WrittenEntry, WrittenTheme, identifier, is_identifier

SET = """\
title: Test
themes:
  - id: trade
    title: Trade and tariffs
    question: What about trade?
    terms: [tariff*, truce]
    aliases: {WTO: [World Trade Organization]}
  - title: Yellow Sea
"""
HEAD = "title: T\nsources: a\ntheme_set: ./set.yaml\n"
LEAST = HEAD + "themes: trade\n"
TRADE = Theme(
    "trade",
    "Trade and tariffs",
    question="What about trade?",
    terms=("tariff*", "truce"),
    aliases={"WTO": ("World Trade Organization",)},
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a theme set, which is the current one, so that messages hold short names."""
    (tmp_path / "set.yaml").write_text(SET, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def spec(text: str) -> Spec:
    file = Path("p.yaml")
    file.write_text(text, encoding="utf-8")
    assert [str(problem) for problem in reader.problems(file)] == []
    return reader.read(file)


def complaints(text: str) -> list[str]:
    Path("p.yaml").write_text(text, encoding="utf-8")
    found = reader.problems(Path("p.yaml"))
    assert all(re.fullmatch(r"B1\d\d", problem.code) for problem in found)
    return [f"{problem.where}: {problem.message} {problem.remedy}".strip() for problem in found]


def test_everything_a_spec_can_say() -> None:
    text = """\
title: Summits
purpose: One line
reader: The minister
edition: 4
date: 2026-01-06
cutoff: 6 January 2026, 18:00 KST
marking: TLP:AMBER+STRICT
prepared_by: Asia desk
contact: desk@example.org
handling: Not beyond the ministry
language: en-US
sources:
  - seeds
  - folder: more
    include: "*.md"
    exclude: [old*, draft*]
    register: about.yaml
theme_set: ./set.yaml
themes:
  - yellow-sea
  - theme: trade
    comment: Mine
    most: 3
    terms: [chips, truce]
    aliases: {WTO: WTO1, TPU: [x]}
    excerpts:
      - {do: star, quote: "Words.", source: a.txt, start: 12, note: n}
  - title: Fisheries
    id: fish
    question: Q
    definition: D
    terms: [cod]
    context: [net, 12]
    exclusions: [fishy]
    aliases: {Cod: [Gadus]}
bottom_line: |
  All is well.
key_points: [One, Two]
chronology:
  start: 2025-11
  end: 2026-01-06
  importance: 1
  events:
    - {do: correct, quote: W, source: a.txt, start: 3, date: 2025-11~, status: planned, statement: S, reason: R}
style: house
length: card
output: {folder: there, formats: [json, pdf]}
version: 1
"""
    excerpt = ExcerptDecision("star", "Words.", source="a.txt", start=12, note="n")
    event = EventDecision("correct", "W", "a.txt", 3, "2025-11~", "planned", "S", "R")
    extended = dataclasses.replace(
        TRADE,
        terms=("tariff*", "truce", "chips"),
        aliases={"TPU": ("x",), "WTO": ("World Trade Organization", "WTO1")},
    )
    fisheries = Theme("fish", "Fisheries", "Q", "D", ("cod",), ("net", "12"), ("fishy",), {"Cod": ("Gadus",)})
    assert spec(text) == Spec(
        title="Summits",
        sources=(SourceFolder("seeds"), SourceFolder("more", ("*.md",), ("old*", "draft*"), "about.yaml")),
        themes=(
            ThemeEntry(Theme("yellow-sea", "Yellow Sea")),
            ThemeEntry(extended, "Mine", (excerpt,), 3),
            ThemeEntry(fisheries),
        ),
        purpose="One line",
        reader="The minister",
        edition=4,
        date="2026-01-06",
        cutoff="6 January 2026, 18:00 KST",
        marking="TLP:AMBER+STRICT",
        prepared_by="Asia desk",
        contact="desk@example.org",
        handling="Not beyond the ministry",
        language="en-US",
        theme_set="./set.yaml",
        bottom_line="All is well.",
        key_points=("One", "Two"),
        chronology=ChronologyChoice("2025-11", "2026-01-06", 1, events=(event,)),
        style="house",
        length="card",
        output=Output("there", ("json", "pdf")),
        version=1,
        path="p.yaml",
    )


def test_what_is_left_out_or_empty_is_the_default() -> None:
    empty = "".join(f"{part.name}:\n" for part in dataclasses.fields(Spec) if part.name not in {*LEAST_KEYS, "path"})
    assert (
        spec(LEAST)
        == spec(LEAST + empty)
        == Spec(
            title="T",
            sources=(SourceFolder("a"),),
            themes=(ThemeEntry(TRADE),),
            theme_set="./set.yaml",
            path="p.yaml",
        )
    )


LEAST_KEYS = ("title", "sources", "themes", "theme_set")


@pytest.mark.parametrize(
    ("written", "words"),
    [("2025", "2025"), ("2025-11-01", "2025-11-01"), ("no", "no"), ("true", "true"), ("1e3", "1e3"), ("'~'", "~")],
)
def test_text_is_the_words_as_typed(written: str, words: str) -> None:
    assert spec(LEAST.replace("T\n", f"{written}\n", 1)).title == words


@pytest.mark.parametrize("name", ["trade", "Trade", "Yellow Sea", "yellow-sea"])
def test_a_theme_goes_by_its_id_however_typed(name: str) -> None:
    assert spec(HEAD + f"themes: [{name}]\n").themes[0].theme.id == identifier(name)


@pytest.mark.parametrize("title", ["Fisheries", "Été à Séoul", "북한", "!!!", "a" * 200, "--"])
def test_a_theme_with_nothing_but_a_title_has_an_id(title: str) -> None:
    theme = spec(f'title: T\nsources: a\nthemes: [{{title: "{title}"}}]\n').themes[0].theme
    assert theme.title == title
    assert is_identifier(theme.id)


ERRORS = {
    LEAST + "comparison: {same_text: 50}\n": [
        "p.yaml:5:25: 'same_text' is a share from 0.1 to 1; 50 was found. For example: same_text: 0.4"
    ],
    LEAST + "comparison: {stale_after: -1}\n": ["p.yaml:5:27: 'stale_after' counts from 0; -1 was found."],
    LEAST + "comparison: {expect: {languages: [en, Korean language]}}\n": [
        "p.yaml:5:39: 'Korean language' is not a language tag. For example: languages: [en, ko]"
    ],
    LEAST + "comparison: {origins: [{article: a.txt, origin: X}, {article: a.txt, origin: Y}]}\n": [
        "p.yaml:5:63: 'a.txt' has an origin already. Keep one of the two."
    ],
    LEAST + "comparison: {origins: [{article: a.txt, origin: ' '}]}\n": [
        "p.yaml:5:49: 'origin' is empty. Write something between the quotation marks."
    ],
    "tittle: T\nsources: a\nthemes: []\n": [
        "p.yaml:1:1: unknown key 'tittle'. Did you mean 'title'?",
        "p.yaml:3:9: no themes: the pack will hold the chronology only.",
    ],
    LEAST + "formats: pdf\n": ["p.yaml:5:1: unknown key 'formats'. It belongs under 'output'."],
    LEAST + "output: {zzz: 1}\n": [
        "p.yaml:5:10: unknown key 'zzz'. The keys here are folder, formats, embed_spec, name and encrypt."
    ],
    LEAST + "path: x\n": [
        (
            "p.yaml:5:1: unknown key 'path'. The keys here are title, sources, themes, purpose, reader, edition, date, "
            "cutoff, marking, prepared_by, contact, handling, since, addendum, distribution, editions, language, "
            "theme_set, bottom_line, key_points, chronology, comparison, style, checks, length, output and version."
        )
    ],
    "sources: a\nthemes: {title: x}\n": [
        "p.yaml:1:1: 'title' is missing. Add a line such as title: some words",
        "p.yaml:2:9: 'themes' wants a list; a group of keys was found. Start each item with '- '.",
    ],
    "title:\nsources: ['']\nthemes: [{title: x}]\n": [
        "p.yaml:1:7: 'title' is empty. Write something after it, such as title: some words",
        "p.yaml:2:11: 'folder' is empty. Write something between the quotation marks.",
    ],
    "title: ' '\nsources: []\nthemes: [{title: x}]\n": [
        "p.yaml:1:8: 'title' is empty. Write something between the quotation marks.",
        "p.yaml:2:10: 'sources' names no folder. For example: sources: .",
    ],
    "- title\n": [
        (
            "p.yaml:1:1: this file wants a group of keys; a list was found. Write each key on a line of its own, such "
            "as title: some words"
        )
    ],
    "just words\n": [
        (
            "p.yaml:1:1: this file wants a group of keys; 'just words' was found. Write each key on a line of its own, "
            "such as title: some words"
        )
    ],
    LEAST + "edition: four\n": [
        "p.yaml:5:10: 'edition' wants a whole number; 'four' was found. For example: edition: 4"
    ],
    LEAST + "edition: 1.5\n": [
        "p.yaml:5:10: 'edition' wants a whole number; the number 1.5 was found. For example: edition: 4"
    ],
    LEAST + "edition: 0\n": ["p.yaml:5:10: 'edition' counts from 1; 0 was found."],
    LEAST + "purpose: [a]\n": ["p.yaml:5:10: 'purpose' wants text; a list was found. For example: purpose: some words"],
    LEAST + "key_points: [a, [b], ~]\n": [
        "p.yaml:5:17: an item of 'key_points' wants text; a list was found. For example: key_points: [some words]",
        "p.yaml:5:22: an item of 'key_points' is empty. Write something, or take it away.",
    ],
    LEAST + "length: ful\n": ["p.yaml:5:9: 'length' wants card, short or full; 'ful' was found. Did you mean 'full'?"],
    LEAST + "output: {formats: [pdf, PDF, x]}\n": [
        "p.yaml:5:25: an item of 'formats' wants pdf, docx or json; 'PDF' was found. Did you mean 'pdf'?",
        "p.yaml:5:30: an item of 'formats' wants pdf, docx or json; 'x' was found.",
    ],
    LEAST + "chronology: {importance: 4}\n": ["p.yaml:5:26: 'importance' wants 1, 2 or 3; the number 4 was found."],
    LEAST + "chronology: {importance: '2'}\n": ["p.yaml:5:26: 'importance' wants 1, 2 or 3; '2' was found."],
    LEAST + "chronology: {start: 2026-02-30, end: soon}\n": [
        (
            "p.yaml:5:21: 'start' is '2026-02-30': there is no 30 February in 2026. Write a date such as 2025-11-01, "
            "2025-11, 2025 or 2025-11~."
        ),
        (
            "p.yaml:5:38: 'end' is 'soon': it is not a date of the form 2025-11-01, 2025-11 or 2025. Write a date such "
            "as 2025-11-01, 2025-11, 2025 or 2025-11~."
        ),
    ],
    LEAST + "chronology: {start: 2026, end: 2025-12}\n": [
        "p.yaml:5:32: the chronology ends before it starts. Exchange 'start' and 'end'."
    ],
    LEAST + "chronology:\n  events: [{do: correct, quote: x, start: -2}]\n": [
        "p.yaml:6:17: this correction changes nothing. Give the right 'date', 'status' or 'statement'.",
        "p.yaml:6:43: 'start' counts from 0; -2 was found.",
    ],
    LEAST + "date: 2025-02-30\n": [
        "p.yaml:5:7: 'date' is '2025-02-30': there is no 30 February in 2025. Write a date such as 2025-11-01."
    ],
    LEAST + "date: 2025-11\n": [
        "p.yaml:5:7: 'date' is '2025-11': the date of a pack is one day. Write a date such as 2025-11-01."
    ],
    LEAST + 'marking: "TLP: amber"\n': ["p.yaml:5:10: 'TLP: amber' is not a TLP 2.0 label. Did you mean TLP:AMBER?"],
    LEAST + "marking: TLP:WHITE\n": ["p.yaml:5:10: 'TLP:WHITE' is not a TLP 2.0 label. Did you mean TLP:CLEAR?"],
    LEAST + "marking: tlp 7\n": [
        (
            "p.yaml:5:10: 'tlp 7' is not a TLP 2.0 label. They are TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN and "
            "TLP:CLEAR."
        )
    ],
    LEAST + "language: British English\n": [
        "p.yaml:5:11: 'British English' is not a language tag. For example: language: en-GB"
    ],
    LEAST + "bottom_line: " + "word " * 61 + "\n": [
        (
            "p.yaml:5:14: the bottom line has 61 words; 60 is the most a reader takes in. Shorten it; details can go "
            "into the key points."
        )
    ],
    LEAST + "key_points: [a, b, c, d, e, f]\n": [
        "p.yaml:5:29: there are 6 key points; 5 is the most a reader keeps. Put some together, or leave some out."
    ],
    LEAST + "version: 2\ntittle: x\n": [
        (
            "p.yaml:5:10: this spec is written in version 2; this program reads version 1. Install the newer program, "
            "or write the spec anew with `briefing new`."
        )
    ],
    HEAD + "themes: [trad, Trade, trade]\n": [
        "p.yaml:4:10: nobody defines a theme 'trad'. Did you mean 'trade'?",
        "p.yaml:4:23: the theme 'trade' is here twice (first on line 4). Put the two together, or give one another id.",
    ],
    HEAD + "themes:\n  - theme: Fisheries\n": [
        (
            "p.yaml:5:12: nobody defines a theme 'Fisheries'. The theme set has trade and yellow-sea; define another "
            "here: - title: Fisheries"
        )
    ],
    "title: T\nsources: a\nthemes: [Fisheries]\n": [
        (
            "p.yaml:3:10: nobody defines a theme 'Fisheries'. Name a theme set with theme_set:, or define it here: - "
            "title: Fisheries"
        )
    ],
    HEAD + "themes:\n  - comment: x\n  - {title: X, id: No Id, most: -1}\n  - {theme: trade, id: x}\n": [
        (
            "p.yaml:5:5: this theme has neither 'theme' nor 'title'. Write theme: and a name from the theme set, or "
            "title: for one of your own."
        ),
        "p.yaml:6:20: 'No Id' cannot be an id: a-z, 0-9 and single hyphens make one. For example: id: no-id",
        "p.yaml:6:33: 'most' counts from 0; -1 was found.",
        "p.yaml:7:24: a theme from the theme set keeps its id. Take 'id' away; 'title' changes its heading.",
    ],
    HEAD + "themes:\n  - theme: trade\n    aliases: [x]\n    excerpts: [{do: Keep, quote: ''}]\n": [
        "p.yaml:6:14: 'aliases' wants a group of keys; a list was found. For example: aliases: {Name: [some words]}",
        "p.yaml:7:21: 'do' wants keep, drop or star; 'Keep' was found. Did you mean 'keep'?",
        "p.yaml:7:34: 'quote' is empty. Write something between the quotation marks.",
    ],
    "title: T\nsources: a\ntheme_set: korea-chnia\nthemes: [x, y]\n": [
        "p.yaml:3:12: there is no theme set 'korea-chnia'. Did you mean 'korea-china'?"
    ],
    "title: T\nsources: a\ntheme_set: ./none.yaml\nthemes: [x]\n": [
        "p.yaml:3:12: there is no theme set at './none.yaml'. Check the path; it counts from the folder of the spec."
    ],
    "title: T\nsources: a\nthemes: [x\n": [
        (
            "p.yaml:3:9: the list that opens with [ here is not closed, or misses a comma. Write [one, two], with "
            "quotation marks around items that hold : , [ ] { or }."
        )
    ],
}


@pytest.mark.parametrize("text", ERRORS, ids=lambda text: text.removeprefix(LEAST).removeprefix(HEAD)[:40])
def test_every_complaint_has_its_place_and_its_remedy(text: str) -> None:
    assert complaints(text) == ERRORS[text]


def test_read_raises_the_first_error_and_passes_over_warnings() -> None:
    file = Path("p.yaml")
    file.write_text(LEAST + "key_points: [a, b, c, d, e, f]\nlenght: x\nstile: y\n", encoding="utf-8")
    with pytest.raises(SpecError) as fault:
        reader.read(file)
    assert str(fault.value) == "p.yaml:6:1: unknown key 'lenght'. Did you mean 'length'?"


def test_faults_of_a_theme_set_are_told_in_its_own_place() -> None:
    Path("set.yaml").write_text("title: S\nthemes:\n  - {titel: x}\n  - {title: A}\n  - {title: a}\n", encoding="utf-8")
    expected = [
        "set.yaml:3:6: unknown key 'titel'. Did you mean 'title'?",
        "set.yaml:5:5: the theme 'a' is here twice (first on line 4). Put the two together, or give one another id.",
    ]
    assert complaints(LEAST) == expected
    with pytest.raises(SpecError, match=r"set\.yaml:3:6: unknown key 'titel'"):
        themes.read(Path("set.yaml"))


def test_a_theme_set_is_a_tuple_of_themes() -> None:
    assert themes.read(Path("set.yaml")) == (TRADE, Theme("yellow-sea", "Yellow Sea"))


def test_the_written_forms_name_every_field_of_what_they_make() -> None:
    fields = {part.name for part in dataclasses.fields(Theme)}
    assert {part.name for part in dataclasses.fields(WrittenTheme)} == fields
    entry = {part.name for part in dataclasses.fields(ThemeEntry) if part.metadata.get("key", True)}
    assert {part.name for part in dataclasses.fields(WrittenEntry)} == fields | entry


def test_a_text_reads_like_its_file() -> None:
    Path("p.yaml").write_text(LEAST, encoding="utf-8")
    assert reader.examine_text(LEAST, Path("p.yaml")) == reader.examine(Path("p.yaml"))


def test_the_reader_loads_nothing_it_may_not_need() -> None:
    code = "import sys, briefing.spec.reader; print({'difflib', 'jsonschema', 'docx', 'reportlab'} & set(sys.modules))"
    assert run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT).stdout == "set()\n"


ROOT = Path(__file__).parents[2]
FORMS = (Spec, WrittenEntry, SourceFolder, EventDecision, Output, ChronologyChoice)
NAMES = [*(part.name for form in FORMS for part in dataclasses.fields(form)), "x"]
WORDS = [*checks.TLP, "trade", "keep", "2025-11", "./set.yaml", "korea-china", "correct", "tlp:"]
leaves = st.one_of(st.text(max_size=8), st.integers(), st.floats(), st.booleans(), st.none(), st.sampled_from(WORDS))
trees = st.recursive(
    leaves,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.sampled_from(NAMES), below, max_size=4),
    max_leaves=12,
)


@settings(deadline=None, database=None, derandomize=True, max_examples=150)
@given(st.dictionaries(st.sampled_from(NAMES), trees, max_size=6))
def test_any_values_under_any_keys_are_read_or_complained_of(values: dict[str, object]) -> None:
    text = json.dumps(values, ensure_ascii=True).replace("Infinity", ".inf").replace("NaN", ".nan")
    spec, found = reader.examine_text(text, Path("p.yaml"))
    assert isinstance(spec, Spec)
    assert all(problem.where for problem in found)


@settings(deadline=None, database=None, derandomize=True)
@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_complained_of(data: bytes) -> None:
    file = Path("bytes.yaml")
    file.write_bytes(data)
    assert isinstance(reader.problems(file), tuple)
