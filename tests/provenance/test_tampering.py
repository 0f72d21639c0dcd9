"""One changed character is found, and named; untouched files pass."""

from __future__ import annotations

import random
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

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
        positions = [one for one in record.excerpts if one.anchor.startswith("d-")]
        told = f"all {len(record.excerpts) - len(positions)} excerpts and {len(positions)} positions"
        assert told in said.splitlines()[-1]
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
    assert f"{len(record.excerpts) - 1} of " in said


@pytest.mark.parametrize("form_of_file", ["pdf", "docx"])
def test_one_character_of_a_position_is_missed(pack: Honest, tmp_path: Path, form_of_file: str) -> None:
    record = form.read(pack.enclosure.record)[0]
    printed = {one.supports[0].quote for one in record.excerpts if not one.anchor.startswith("d-")}
    position = next(
        one for one in record.excerpts if one.anchor.startswith("d-") and one.supports[0].quote not in printed
    )
    words = position.supports[0].quote
    place = next(n for n in range(len(words) // 2, len(words)) if words[n].isalpha())
    changed = words[:place] + ("x" if words[place] != "x" else "y") + words[place + 1 :]
    target = tmp_path / f"changed.{form_of_file}"
    if form_of_file == "pdf":
        tampering.drawn(pack, tampering.replaced(pack.document, words, changed), target)
    else:
        with zipfile.ZipFile(pack.word) as archive:
            body = archive.read("word/document.xml").decode()
        assert escape(words) in body
        tampering.rezipped(
            pack.word, target, {"word/document.xml": body.replace(escape(words), escape(changed)).encode()}
        )
    code, said = verified(target)
    assert code == 1
    assert position.id in said


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
