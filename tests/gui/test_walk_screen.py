"""The walk on a virtual screen with real clicks and keys, and what the files hold at its end."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from briefing import assemble
from briefing.excerpts import identity
from briefing.model import Support
from briefing.spec import reader
from tests.gui import steps
from tests.gui.pictures import example
from tests.gui.screen import Screen
from tests.gui.test_walk import anchors_of, squeezed, text_of

NAME = "The-Xi–Lee-summits-of-November-2025-and-January-2026-1"


@pytest.mark.needs("Xvfb", "xdotool")
def test_by_mouse_and_keys_to_files_that_hold_exactly_what_was_decided(tmp_path: Path) -> None:
    pack = example(tmp_path)
    before = reader.read(pack)
    screen = Screen(tmp_path / "home", pack)
    try:
        steps.walk(screen, tmp_path / "out")
        screen.focus()
        screen.keys("ctrl+q")
        assert screen.leave() == 0
    finally:
        screen.close()
    assert {file.name for file in (tmp_path / "out").iterdir()} == {f"{NAME}.pdf", f"{NAME}.docx"}

    # The pack on the disk: ten steps, nothing of the five that were undone.
    spec = reader.read(pack)
    first, last = spec.themes[0], spec.themes[-1]
    assert sorted(one.do for one in first.excerpts) == ["drop", "keep", "keep", "star"]
    assert [one.note for one in first.excerpts if one.note] == [steps.NOTE]
    assert (last.theme.title, last.theme.terms) == ("Gyeongju", ("Gyeongju",))
    assert all(entry.include for entry in spec.themes)
    assert not any(entry.comment for entry in spec.themes)
    assert (spec.length, spec.bottom_line) == (before.length, steps.BOTTOM_LINE)
    (event,) = spec.chronology.events
    assert (event.date, event.statement) == ("2016-07-08", steps.STATEMENT)
    assert (spec.output.folder, spec.output.name) == (str(tmp_path / "out"), "{title}-{edition}")

    # The pages: every excerpt of that pack, and nothing that was rejected, trimmed away or undone.
    words = text_of(tmp_path / "out" / f"{NAME}.pdf")
    word_file = squeezed(words_of_word(tmp_path / "out" / f"{NAME}.docx"))
    built = assemble.briefing(spec, assemble.read(spec))
    for section in built.sections:
        for excerpt in section.excerpts:
            printed = excerpt.supports[0]
            end = min((bracket.end - printed.start for bracket in excerpt.brackets), default=len(printed.quote))
            start = squeezed(printed.quote[:end])[:50]
            assert start in words
            assert start in word_file
    for said in (steps.BOTTOM_LINE, steps.NOTE, steps.STATEMENT):
        assert squeezed(said) in words
        assert squeezed(said) in word_file
    rejected = next(one for one in first.excerpts if one.do == "drop")
    assert squeezed(steps.COMMENT) not in words
    assert squeezed(steps.COMMENT) not in word_file
    # Set beside another source's words it may still stand: no card of the theme prints it.
    passage = Support(rejected.source, rejected.start, rejected.start + len(rejected.quote), rejected.quote)
    cards = anchors_of(tmp_path / "out" / f"{NAME}.pdf")
    assert f"x-north-korea-{identity(passage)}" not in cards
    assert {f"x-north-korea-{excerpt.id}" for excerpt in built.sections[0].excerpts} <= cards
    order = built.sections[0].excerpts[:2]
    places = [words.index(squeezed(excerpt.supports[0].quote)[:40]) for excerpt in order]
    assert places == sorted(places)


def words_of_word(file: Path) -> str:
    """The text of the body, without its marks."""
    with zipfile.ZipFile(file) as parts:
        body = parts.read("word/document.xml").decode("utf-8")
    said = "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", body))
    return said.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
