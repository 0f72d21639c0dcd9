"""One changed character is found, and named; untouched files pass."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from briefing.provenance import form
from tests.evaluations import tampering
from tests.evaluations.tampering import KINDS, Honest, verified


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("kind", KINDS)
def test_one_changed_character_is_found(pack: Honest, tmp_path: Path, kind: str, number: int) -> None:
    code, said = verified(*KINDS[kind](pack, tmp_path, random.Random(f"{kind} {number}")))  # noqa: S311 - a repeatable draw
    assert code == 1, said
    assert re.search(r"differ|changed|damaged|seal|does not hold|format|id does not fit|version", said), said


@pytest.mark.parametrize("form_of_file", ["pdf", "docx"])
def test_an_untouched_pack_passes_with_and_without_its_sources(pack: Honest, form_of_file: str) -> None:
    record = form.read(pack.enclosure.record)[0]
    for more in ((), ("--sources", pack.sources)):
        code, said = verified(pack.folder / f"pack.{form_of_file}", *more)
        assert code == 0, said
        assert f"all {len(record.excerpts)} excerpts" in said.splitlines()[-1]
        assert ("not checked" in said) == (not more)


def test_the_changed_excerpt_is_named_with_its_page_and_the_first_differing_words(pack: Honest, tmp_path: Path) -> None:
    record = form.read(pack.enclosure.record)[0]
    excerpt = record.excerpts[4]
    words = excerpt.supports[0].quote
    doctored = tampering.replaced(pack.document, words, words.replace(" the ", " teh ", 1))
    target = tampering.drawn(pack, doctored, tmp_path / "changed.pdf")
    code, said = verified(target)
    assert code == 1
    assert re.search(
        rf"page \d+, excerpt {excerpt.cite} \({excerpt.id}\): the words differ: expected “the .*found “teh", said
    )
    assert f"{len(record.excerpts) - 1} of {len(record.excerpts)} excerpts verbatim" in said


@pytest.mark.parametrize("length", ["card", "short"])
def test_shorter_packs_pass_too(tmp_path: Path, example: Path, seeds: Path, length: str) -> None:
    short = tmp_path / "short.briefing.yaml"
    text = (
        example.read_text(encoding="utf-8").replace("../seeds", str(seeds)).replace("length: full", f"length: {length}")
    )
    short.write_text(text.replace("marking: TLP:CLEAR", "marking: TLP:AMBER"), encoding="utf-8")
    made = tampering.built(tmp_path, short, seeds)
    assert not made.enclosure.spec
    for file in (made.pdf, made.word):
        code, said = verified(file, "--sources", seeds)
        assert code == 0, said
