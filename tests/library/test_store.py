"""What has been worked out once is there again, and nothing that happens to the file is an error."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.library import place, store
from briefing.library.keeping import NOWHERE, Library, key
from briefing.library.store import Store

A, B = key("a"), key("b")


def file(folder: Path) -> Path:
    return folder / f"library-{store.FORM}.sqlite"


def test_what_is_kept_is_there_in_the_next_session(tmp_path: Path) -> None:
    with Store(tmp_path) as first:
        first.keep("kind", {A: b"one", B: b"two"})
    with Store(tmp_path) as second:
        assert second.recall("kind", [A, B, key("c")]) == {A: b"one", B: b"two"}
        assert second.recall("another kind", [A]) == {}
        assert not second.note


def test_a_later_result_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    with Store(tmp_path) as one:
        one.keep("kind", {A: b"old"})
        one.keep("kind", {A: b"new"})
        assert one.recall("kind", [A]) == {A: b"new"}


def test_more_keys_than_one_query_takes(tmp_path: Path) -> None:
    many = {key(str(number)): str(number).encode() for number in range(1_700)}
    with Store(tmp_path) as one:
        one.keep("kind", many)
        assert one.recall("kind", many) == many


def test_the_borders_of_a_keys_parts_count() -> None:
    assert key("ab", "c") != key("a", "bc")
    assert key("a\ud800") != key("a")


def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    with Store(folder) as one:
        one.keep("kind", {A: b"one"})
        modes = {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_others_may_write_into_is_not_used(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    with Store(tmp_path) as one:
        one.keep("kind", {A: b"one"})
        assert one.recall("kind", [A]) == {}
        assert "others may write" in one.note


def _text(path: Path) -> None:
    path.write_bytes(b"not a database, however long it is. " * 400)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE somebodys (thing)")
    base.close()


def _newer(path: Path) -> None:
    with sqlite3.connect(path) as base:
        base.execute(f"PRAGMA user_version = {store.FORM + 1}")
    base.close()


def _other_columns(path: Path) -> None:
    with sqlite3.connect(path) as base:
        base.execute("ALTER TABLE result RENAME COLUMN value TO worth")
    base.close()


def _scrambled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for at in range(4096, len(data)):
        data[at] ^= 0x5A
    path.write_bytes(data)


@pytest.mark.parametrize("spoil", [_text, _cut, _foreign, _newer, _other_columns, _scrambled])
def test_a_damaged_or_foreign_file_is_begun_anew(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    many = {key(str(number)): b"x" * 900 for number in range(50)}
    with Store(tmp_path) as one:
        one.keep("kind", many)
    spoil(file(tmp_path))
    with Store(tmp_path) as one:
        assert one.recall("kind", many) == {}
        one.keep("kind", {A: b"again"})
        assert one.recall("kind", [A]) == {A: b"again"}
        assert "anew" in one.note
    assert (tmp_path / "library-set-aside.sqlite").exists()
    with Store(tmp_path) as one:
        assert one.recall("kind", [A]) == {A: b"again"}
        assert not one.note


def test_a_result_with_a_flipped_bit_is_unknown(tmp_path: Path) -> None:
    with Store(tmp_path) as one:
        one.keep("kind", {A: b"12 ships were seen", B: b"13"})
    path = file(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"12 ships", b"92 ships"))
    with Store(tmp_path) as one:
        assert one.recall("kind", [A, B]) == {B: b"13"}


def test_what_was_not_used_longest_makes_room(tmp_path: Path) -> None:
    with Store(tmp_path, largest=400_000) as one:
        old = {key(f"old {number}"): b"x" * 10_000 for number in range(30)}
        one.keep("kind", old)
    with sqlite3.connect(file(tmp_path)) as base:
        base.execute("UPDATE result SET used = 1")
    base.close()
    with Store(tmp_path, largest=400_000) as one:
        assert len(one.recall("kind", list(old)[:5])) == 5
        new = {key(f"new {number}"): b"x" * 10_000 for number in range(20)}
        one.keep("kind", new)
    with Store(tmp_path, largest=400_000) as one:
        assert len(one.recall("kind", new)) == 20
        left = one.recall("kind", old)
        assert set(list(old)[:5]) <= set(left)
        assert len(left) < 30
    assert file(tmp_path).stat().st_size <= 440_000


def test_a_folder_that_cannot_be_made_means_working_without(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with Store(tmp_path / "taken" / "library") as one:
        one.keep("kind", {A: b"one"})
        assert one.recall("kind", [A]) == {}
        assert "no library" in one.note


def test_a_full_disk_keeps_what_is_there(tmp_path: Path) -> None:
    with Store(tmp_path) as one:
        one.keep("kind", {A: b"one"})
        assert one._base
        one._base.execute("PRAGMA max_page_count = 12")
        one.keep("kind", {B: b"x" * 200_000})
        assert "cannot be written" in one.note
        assert one.recall("kind", [A, B]) == {A: b"one"}


def test_a_file_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"")
    folder = tmp_path / "library"
    folder.mkdir(mode=0o700)
    file(folder).symlink_to(elsewhere)
    with Store(folder) as one:
        one.keep("kind", {A: b"one"})
        assert one.note
    assert elsewhere.read_bytes() == b""


WRITER = """
import sys
from pathlib import Path
from briefing.library.keeping import key
from briefing.library.store import Store
with Store(Path(sys.argv[1])) as one:
    for number in range(30):
        one.keep("kind", {key(sys.argv[2], str(number)): b"x" * 500})
    assert not one.note, one.note
"""


def test_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    names = ["a", "b", "c"]
    started = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name]) for name in names]
    assert [process.wait(60) for process in started] == [0, 0, 0]
    keys = [key(name, str(number)) for name in names for number in range(30)]
    with Store(tmp_path) as one:
        assert len(one.recall("kind", keys)) == 90


class Thing(NamedTuple):
    words: str
    places: tuple[int, ...] = ()


def test_a_shelf_gives_back_typed_values(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.shelf("things", Thing).keep({A: Thing("일본 “quoted”", (1, 2)), B: Thing("lone \ud800")})
    library.close()
    assert Library(tmp_path).shelf("things", Thing).recall([A, B]) == {A: Thing("일본 “quoted”", (1, 2))}


def test_a_value_of_another_type_is_unknown(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.shelf("things", dict).keep({A: {"words": 1}})
    assert library.shelf("things", Thing).recall([A]) == {}


def test_no_library_knows_nothing_and_makes_nothing() -> None:
    shelf = NOWHERE.shelf("things", Thing)
    shelf.keep({A: Thing("one")})
    assert shelf.recall([A]) == {}


def test_other_rules_know_nothing_of_these(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing.library import rules

    Library(tmp_path).shelf("things", Thing).keep({A: Thing("by the old rules")})
    monkeypatch.setattr(rules, "fingerprint", lambda: "changed")
    assert Library(tmp_path).shelf("things", Thing).recall([A]) == {}


def test_a_changed_rule_changes_the_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing.library import rules

    (tmp_path / "themes").mkdir()
    (tmp_path / "exporters").mkdir()
    (tmp_path / "themes" / "terms.py").write_text("MOST = 1\n", encoding="utf-8")
    monkeypatch.setattr(rules, "PACKAGE", tmp_path)
    before = rules.fingerprint.__wrapped__()
    (tmp_path / "exporters" / "pdf.py").write_text("WIDTH = 2\n", encoding="utf-8")
    assert rules.fingerprint.__wrapped__() == before
    (tmp_path / "themes" / "terms.py").write_text("MOST = 2\n", encoding="utf-8")
    assert rules.fingerprint.__wrapped__() != before


def test_it_lies_in_the_cache_folder_unless_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(place.VARIABLE, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert place.folder() == tmp_path / "briefing"
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    assert place.folder() == Path.home() / ".cache" / "briefing"
    monkeypatch.setenv(place.VARIABLE, str(tmp_path / "elsewhere"))
    assert place.folder() == tmp_path / "elsewhere"
    monkeypatch.setenv(place.VARIABLE, "")
    assert place.folder() is None
