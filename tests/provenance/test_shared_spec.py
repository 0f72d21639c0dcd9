"""The spec inside a pack: without what is private, saying the same, and only where it may be shown."""

from __future__ import annotations

import contextlib
import io
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.commands import build
from briefing.model import Theme
from briefing.provenance.enclosure import may_show
from briefing.provenance.shared_spec import last_part, shared
from briefing.spec.model import Output, SourceFolder, Spec, ThemeEntry
from tests.evaluations.tampering import Honest, rezipped

SPEC = """\
# Ask Kim whether this may be used.
title: "Talks # not a comment"   # private
sources:
  # the secret drive
  - folder: /home/kim/secret/articles   # mounted
    register: 'D:\\kim\\sources.yaml'
  - ../more
theme_set: ~/sets/ours.yaml
themes:
  - title: Trade
    terms: ["#1 partner", trade]
    comment: |  # mine
      First line # kept
      # kept too

      Last line
    excerpts:
      - do: drop
        quote: Words that are dropped.
        note: >-
          Kim says this is wrong
          and unkind.
      - {do: keep, quote: Words that are kept., note: Printed.}
# end
output: {folder: /home/kim/out}
"""


def test_comments_paths_and_unprinted_notes_are_left_out() -> None:
    made = shared(SPEC)
    for private in ("Kim", "kim", "private", "secret", "mounted", "mine", "# end", "..", "~"):
        assert private not in made
    for kept in ("Talks # not a comment", "#1 partner", "First line # kept\n      # kept too", "note: Printed."):
        assert kept in made
    assert "folder: articles" in made
    assert "- more" in made
    assert "folder: out" in made


def test_a_spec_without_anything_private_stays_as_it_was_typed() -> None:
    text = "title: Talks\n\nsources: [articles]\nthemes:   [trade]\n"
    assert shared(text) == text


@pytest.mark.parametrize("text", ["title: [", "a: *b", "\x00", "- {", "title: T\n---\ntitle: U\n"])
def test_what_is_no_yaml_is_not_handed_on(text: str) -> None:
    assert shared(text) == ""


@pytest.mark.parametrize(
    ("path", "last"),
    [
        ("../seeds", "seeds"),
        ("C:\\a\\b c", "b c"),
        ("..", "sources"),
        ("/", "sources"),
        ("C:\\", "sources"),
        ("a/", "a"),
    ],
)
def test_a_path_is_cut_down_to_its_last_part(path: str, last: str) -> None:
    assert last_part(path) == last


@pytest.mark.parametrize(
    ("marking", "choice", "shown"),
    [
        ("", "auto", True),
        ("TLP:CLEAR", "auto", True),
        ("TLP:GREEN", "auto", False),
        ("RESTRICTED", "auto", False),
        ("TLP:RED", "always", True),
        ("", "never", False),
    ],
)
def test_a_marked_pack_keeps_its_spec_unless_asked_otherwise(marking: str, choice: str, shown: bool) -> None:
    output = Output(embed_spec=choice)  # type: ignore[arg-type]
    spec = Spec("T", (SourceFolder("a"),), (ThemeEntry(Theme("t", "T")),), marking=marking, output=output)
    assert may_show(spec) is shown


def opened(*arguments: str | Path) -> tuple[int, str]:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        return main(["open", *map(str, arguments)]), said.getvalue()


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_the_spec_comes_back_out_and_builds_the_same_quotations(
    pack: Honest, tmp_path: Path, seeds: Path, ending: str
) -> None:
    target = tmp_path / "back.briefing.yaml"
    assert opened(pack.folder / f"pack.{ending}", "--out", target)[0] == 0
    (tmp_path / "seeds").symlink_to(seeds)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        assert main(["diff", "--exit-code", str(pack.folder / f"pack.{ending}"), str(target)]) == 0
    assert said.getvalue() == "no difference\n"


def test_a_file_that_is_there_is_never_overwritten(pack: Honest, tmp_path: Path) -> None:
    target = tmp_path / "mine.briefing.yaml"
    target.write_text("mine", encoding="utf-8")
    code, said = opened(pack.pdf, "--out", target)
    assert code == 2
    assert "is there already" in said
    assert target.read_text(encoding="utf-8") == "mine"


def test_the_spec_can_be_printed(pack: Honest) -> None:
    assert opened(pack.word, "--out", "-") == (0, pack.enclosure.spec)


def test_what_a_window_has_not_saved_yet_is_in_the_spec_that_travels(pack: Honest) -> None:
    as_saved = build.enclosure(pack.briefing, pack.document, "full")
    assert as_saved == pack.enclosure
    edited = replace(pack.briefing, spec=replace(pack.briefing.spec, bottom_line="Not saved yet."))
    assert "Not saved yet." in build.enclosure(edited, pack.document, "full").spec


def test_a_changed_spec_is_not_given_out(pack: Honest, tmp_path: Path) -> None:
    from tests.provenance.test_verify import part

    changed = part(pack, "customXml/item1.xml").replace(b"<spec>version: 1", b"<spec>version: 2")
    file = rezipped(pack.word, tmp_path / "changed.docx", {"customXml/item1.xml": changed})
    code, said = opened(file, "--out", tmp_path / "out.yaml")
    assert code == 1
    assert "not the one" in said
    assert not (tmp_path / "out.yaml").exists()
