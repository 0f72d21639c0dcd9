"""The same pack comes out with the library, with an empty one, with a spoilt one and without any."""

from __future__ import annotations

import shutil
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import analysis, assemble, chronology, cli, sources
from briefing.analysis import MANY
from briefing.library import place, store
from briefing.library.keeping import Library
from briefing.spec import reader
from briefing.themes import candidates
from tests.benchmarks import corpus

COUNT = MANY + 15


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack large enough for the library, with decisions."""
    made = tmp_path_factory.mktemp("large")
    corpus.write(made / "articles", COUNT)
    (made / "articles" / "latin.txt").write_bytes(
        "Señor Núñez spoke of tariffs on China on 3 May 2024.".encode("cp1252")
    )
    (made / "articles" / "sources.yaml").write_text(
        "latin.txt:\n  title: What was said\n  published: 2024-05-04\n", encoding="utf-8"
    )
    (made / "large.briefing.yaml").write_text(
        "title: Many\nsources: [articles]\ntheme_set: korea-china\nthemes: [north-korea, trade]\n", encoding="utf-8"
    )
    return made


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty library."""
    monkeypatch.setenv(place.VARIABLE, str(tmp_path / "library"))
    return tmp_path / "library" / f"library-{store.FORM}.sqlite"


def built(pack: Path, out: Path, *more: str) -> dict[str, bytes]:
    assert cli.main(["build", str(pack), "--out", str(out), "--format", "json,pdf,docx", *more]) == 0
    return {file.name: file.read_bytes() for file in out.iterdir()}


def _forget(kind: Callable[[int], bool]) -> Callable[[Path], None]:
    def spoil(file: Path) -> None:
        with sqlite3.connect(file) as base:
            ids = [row[0] for row in base.execute("SELECT id FROM result ORDER BY id")]
            base.executemany("DELETE FROM result WHERE id = ?", [(one,) for one in ids if kind(one)])
        base.close()

    return spoil


def _exchange(file: Path) -> None:
    """Every result is another's of its kind: well written, and wrong."""
    with sqlite3.connect(file) as base:
        rows = base.execute("SELECT id, kind, value, proof FROM result ORDER BY kind, id").fetchall()
        for (one, kind, *_), (_, same, value, proof) in zip(rows, [*rows[1:], rows[0]], strict=True):
            if kind == same:
                base.execute("UPDATE result SET value = ?, proof = ? WHERE id = ?", (value, proof, one))
    base.close()


def _rubbish(file: Path) -> None:
    with sqlite3.connect(file) as base:
        for number, (one,) in enumerate(base.execute("SELECT id FROM result").fetchall()):
            value = zlib.compress(b"\x93\x01\x02\x03") if number % 2 else b"rubbish"
            base.execute("UPDATE result SET value = ?, proof = ? WHERE id = ?", (value, zlib.crc32(value), one))
    base.close()


def test_the_files_are_the_same_with_and_without_the_library(folder: Path, own: Path, tmp_path: Path) -> None:
    pack = folder / "large.briefing.yaml"
    without = built(pack, tmp_path / "without", "--no-library")
    assert not own.exists()
    assert built(pack, tmp_path / "cold") == without
    assert own.exists()
    assert built(pack, tmp_path / "warm") == without
    for number, spoil in enumerate([_forget(lambda n: n % 3 == 0), _rubbish]):
        spoil(own)
        assert built(pack, tmp_path / f"spoilt {number}") == without


def test_a_library_that_lies_puts_no_word_on_the_page_that_is_not_there(
    folder: Path, own: Path, tmp_path: Path
) -> None:
    pack = folder / "large.briefing.yaml"
    built(pack, tmp_path / "cold")
    _exchange(own)
    spec, _ = reader.examine(pack)
    library = Library(place.folder())
    read = assemble.read(spec, library)
    made = assemble.briefing(spec, read, library=library)
    texts = {article.file: article.text for article in read.articles}
    supports = [s for section in made.sections for e in section.excerpts for s in e.supports]
    supports += [s for event in made.events for s in event.supports]
    assert supports
    assert all(texts[s.file][s.start : s.end] == s.quote for s in supports)


def test_articles_are_understood_once(folder: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec, _ = reader.examine(folder / "large.briefing.yaml")
    themes = [entry.theme for entry in spec.included]
    library = Library(place.folder())
    first = analysis.analysis(themes, assemble.read(spec, library), library=library)

    def never(*given: object, **more: object) -> None:
        raise AssertionError("it was known")

    monkeypatch.setattr(sources.corpus.structure, "paragraphs", never)
    monkeypatch.setattr(candidates.Index, "of", never)
    monkeypatch.setattr(chronology, "times_of", never)
    monkeypatch.setattr(chronology, "events", never)
    again = analysis.analysis(themes, assemble.read(spec, library), library=library)
    assert again == first


def test_a_changed_article_costs_only_itself(
    folder: Path, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(folder, tmp_path / "pack")
    pack = tmp_path / "pack" / "large.briefing.yaml"
    built(pack, tmp_path / "before")
    changed = sorted((tmp_path / "pack" / "articles").iterdir())[3]
    changed.write_text(
        changed.read_text(encoding="utf-8") + "China imposed new tariffs on 3 May 2023.\n", encoding="utf-8"
    )
    read: list[str] = []
    of = candidates.Index.of

    def counted(index: candidates.Index, article: object) -> object:
        read.append(article.file)  # type: ignore[attr-defined]
        return of(index, article)  # type: ignore[arg-type]

    monkeypatch.setattr(candidates.Index, "of", counted)
    after = built(pack, tmp_path / "after")
    assert read == [changed.name]
    assert after == built(pack, tmp_path / "anew", "--no-library")


def test_what_the_register_says_of_an_article_counts(folder: Path, own: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "pack")
    pack = tmp_path / "pack" / "large.briefing.yaml"
    built(pack, tmp_path / "before")
    register = tmp_path / "pack" / "articles" / "sources.yaml"
    register.write_text("latin.txt:\n  title: Another\n  published: 2021-02-03\n", encoding="utf-8")
    assert built(pack, tmp_path / "after") == built(pack, tmp_path / "anew", "--no-library")


def test_a_small_pack_does_not_open_the_library(example: Path, own: Path, tmp_path: Path) -> None:
    built(example, tmp_path / "out")
    assert not own.parent.exists()


def test_a_library_that_cannot_be_used_is_a_note_and_no_more(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    monkeypatch.setenv(place.VARIABLE, str(tmp_path / "taken"))
    built(folder / "large.briefing.yaml", tmp_path / "out")
    assert "no library" in capsys.readouterr().err
