"""The schema for editors and the tables for people say what the reader does."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from briefing.commands import schema as command
from briefing.resources import TEMPLATES
from briefing.spec import reader, schema
from briefing.spec.model import EventDecision, ExcerptDecision, Output, SourceFolder, Spec
from briefing.spec.written import WrittenEntry
from briefing.yaml import read_text, value
from briefing.yaml.forms import keys

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(TEMPLATES.rglob("*.briefing.yaml"))
HEAD = "title: T\nsources: a\nthemes: [{title: x}]\n"
VALIDATOR = Draft202012Validator(schema.schema())


def accepts(text: str) -> bool:
    return bool(VALIDATOR.is_valid(value(read_text(text, "f"))))


def reads(text: str) -> bool:
    return not any(found.severity == "error" for found in reader.examine_text(text, Path("f"))[1])


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema.schema())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.name)
def test_example_specs_are_accepted(example: Path) -> None:
    assert reader.problems(example) == ()
    assert accepts(example.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "more",
    [
        "",
        "purpose:\nedition:\nlength:\noutput:\nchronology:\nkey_points:\nmarking:\ndate:\n",
        "edition: 4\ndate: 2025-11-01\nmarking: TLP:AMBER\nkey_points: one\n",
        "purpose: 2025\nhandling: true\nmarking: Restricted\nreader: no\n",
        "output: {formats: pdf, folder: 1}\n",
        "output: {formats: [pdf, json]}\nlength: card\nversion: 1\n",
        "chronology: {start: 2025, importance: 3, events: [{do: drop, quote: x, status: ''}]}\n",
    ],
)
def test_what_the_reader_reads_the_schema_accepts(more: str) -> None:
    assert reads(HEAD + more)
    assert accepts(HEAD + more)


@pytest.mark.parametrize(
    "text",
    [
        "title: T\n",
        "[]\n",
        "title:\nsources: a\nthemes: [{title: x}]\n",
        "title: [x]\nsources: a\nthemes: [{title: x}]\n",
        "title: T\nsources: []\nthemes: [{title: x}]\n",
        "title: T\nsources: [{include: x}]\nthemes: [{title: x}]\n",
        "title: T\nsources: a\nthemes: {title: x}\n",
        "title: T\nsources: a\nthemes: [{comment: x}]\n",
        "title: T\nsources: a\nthemes: [{title: x, id: A B}]\n",
        "title: T\nsources: a\nthemes: [{title: x, most: -1}]\n",
        "title: T\nsources: a\nthemes: [{title: x, aliases: [y]}]\n",
        "title: T\nsources: a\nthemes: [{title: x, excerpts: [{do: kep, quote: y}]}]\n",
        "title: T\nsources: a\nthemes: [{title: x, excerpts: [{do: keep}]}]\n",
        HEAD + "tittle: x\n",
        HEAD + "path: x\n",
        HEAD + "edition: four\n",
        HEAD + "edition: 0\n",
        HEAD + "length: ful\n",
        HEAD + "version: 2\n",
        HEAD + "date: 2025-11\n",
        HEAD + "date: 2025\n",
        HEAD + 'marking: "TLP: amber"\n',
        HEAD + "marking: tlp:white\n",
        HEAD + "language: British English\n",
        HEAD + "key_points: [[a]]\n",
        HEAD + "key_points: [~]\n",
        HEAD + "output: {formats: [xls]}\n",
        HEAD + "output: pdf\n",
        HEAD + "chronology: {importance: 4}\n",
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(text: str) -> None:
    assert not reads(text)
    assert not accepts(text)


@pytest.mark.parametrize("form", [Spec, SourceFolder, WrittenEntry, ExcerptDecision, EventDecision, Output])
def test_every_key_is_explained(form: type) -> None:
    assert all(schema.docs(form)[name] for name in keys(form))


def test_the_command_prints_the_schema_and_the_tables(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.run(argparse.Namespace()) == 0
    assert json.loads(capsys.readouterr().out) == schema.schema()
    assert command.run(argparse.Namespace(table=True)) == 0
    assert capsys.readouterr().out == schema.reference()


def test_the_tables_name_every_key() -> None:
    rows = [line for line in schema.reference().splitlines() if line.startswith("| `")]
    assert len(rows) == sum(len(keys(form)) for _, form in schema.groups())
    assert all(row.count("|") - row.count("\\|") == 5 for row in rows)


def test_the_readme_holds_the_tables_as_they_are() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    between = text.partition("<!-- keys:start -->")[2].partition("<!-- keys:end -->")[0]
    assert between.strip() == schema.reference().strip(), "refresh it with `briefing schema --table`"
