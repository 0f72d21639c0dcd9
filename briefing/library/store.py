"""Results by kind and fingerprint in one SQLite file (https://www.sqlite.org/wal.html).

Whatever is wrong with the file or the disk, a caller never sees an error: what cannot be recalled is
unknown, what cannot be kept is not kept, and `note` says so in a sentence. A damaged or foreign
file is set aside and a new one begun.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import stat
import sys
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TypeVar

FORM = 1
"""Number of the tables' form. It is part of the file's name: another version has a file of its own."""
APPLICATION = 0x42524946
"""SQLite's application id, so that a database of another program is told from ours: "BRIF"."""
LARGEST = 1 << 30
"""Bytes of results kept at most; what was not asked for longest goes first."""
LEFT_AFTER = 0.8
"""Share of `LARGEST` left after that, so that not every build has to make room."""
AT_A_TIME = 500
"""Keys in one query: SQLite allowed 999 variables up to 3.32."""
PATIENCE = 3.0
"""Seconds to wait for another process that is writing."""
DAY = 86_400

_TABLES = f"""
PRAGMA auto_vacuum = INCREMENTAL;
PRAGMA journal_mode = WAL;
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS result (
    id INTEGER PRIMARY KEY, kind BLOB NOT NULL, key BLOB NOT NULL, used INTEGER NOT NULL, proof INTEGER NOT NULL,
    value BLOB NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS result_by_key ON result (kind, key);
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {FORM};
COMMIT;
"""
T = TypeVar("T")


class _Foreign(Exception):
    """The file is a database, and not ours."""


class Store:
    """The results kept in a folder; used by one thread. Two processes may use one folder at once."""

    def __init__(self, folder: Path | None, largest: int = LARGEST) -> None:
        self.note = ""
        """Why nothing is recalled or kept, in a sentence for the user; empty while all is well."""
        self._file = folder / f"library-{FORM}.sqlite" if folder else None
        self._largest = largest
        self._base: sqlite3.Connection | None = None
        self._is_full = False
        if folder:
            self._open()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def recall(self, kind: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """What is known under the keys; a key that is not in the answer is unknown.

        `kind` names the form of the values and the rules they were made by.
        """
        found = self._guarded(lambda base: _recalled(base, _short(kind), list(keys)))
        return found or {}

    def knows(self, kind: str, name: bytes) -> bool:
        """Whether there is a result under the key, without looking at it."""
        asked = "SELECT 1 FROM result WHERE kind = ? AND key = ?"
        return bool(self._guarded(lambda base: base.execute(asked, (_short(kind), name)).fetchone()))

    def keep(self, kind: str, found: Mapping[bytes, bytes]) -> None:
        """Keep results for the next time, if that can be done."""
        if found and not self._is_full:
            self._guarded(lambda base: _kept(base, _short(kind), found))

    def close(self) -> None:
        """Make room where too much is kept, and let the file go."""
        if self._base and not self._is_full:
            self._guarded(lambda base: _pruned(base, self._largest))
        if self._base:
            with suppress(sqlite3.Error):
                self._base.close()
        self._base = None

    # -- what may go wrong

    def _open(self) -> None:
        assert self._file is not None  # noqa: S101 - asked before
        try:
            _own_folder(self._file.parent)
            self._base = _opened_in_turn(self._file)
        except (sqlite3.OperationalError, OSError) as fault:
            self._do_without(fault)
        except (sqlite3.DatabaseError, _Foreign) as fault:
            self._begin_anew(fault)

    def _guarded(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        if not self._base:
            return None
        try:
            return work(self._base)
        except sqlite3.OperationalError as fault:
            # A full or read-only disk, or a writer that does not end: what is there can still be read.
            self._is_full = True
            self.note = f"The library at {self._file} cannot be written ({fault})."
        except sqlite3.DatabaseError as fault:
            self._begin_anew(fault)
        except OSError as fault:
            self._do_without(fault)
        return None

    def _begin_anew(self, fault: Exception) -> None:
        """Set the file aside, since somebody may want to know what it was, and begin another."""
        assert self._file is not None  # noqa: S101 - only a store with a file comes here
        if self._base:
            with suppress(sqlite3.Error):
                self._base.close()
            self._base = None
        try:
            for ending in ("", "-wal", "-shm"):
                part = self._file.with_name(self._file.name + ending)
                if ending and part.exists():
                    part.unlink()
                elif part.exists():
                    part.replace(part.with_name("library-set-aside.sqlite"))
            self._base = _opened(self._file)
            self.note = f"The library was damaged or foreign, and has been begun anew ({fault})."
        except (sqlite3.Error, OSError, _Foreign) as second:
            self._do_without(second)

    def _do_without(self, fault: Exception) -> None:
        if self._base:
            with suppress(sqlite3.Error):
                self._base.close()
        self._base = None
        self.note = f"There is no library at {self._file} ({fault}); everything is worked out again each time."


def _short(kind: str) -> bytes:
    return hashlib.blake2b(kind.encode("utf-8"), digest_size=8).digest()


def _own_folder(folder: Path) -> None:
    """Make the folder for this user alone. Raises OSError where others can put files there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform != "win32":
        state = folder.stat()
        if state.st_uid != os.getuid():
            raise PermissionError("the folder belongs to somebody else")
        if stat.S_IMODE(state.st_mode) & 0o022:
            raise PermissionError("others may write into the folder")


def _opened_in_turn(file: Path) -> sqlite3.Connection:
    """The database; SQLite lets only one process at a time begin one, and does not wait for it."""
    for _ in range(20):
        try:
            return _opened(file)
        except sqlite3.OperationalError as fault:
            if "locked" not in str(fault):
                raise
        time.sleep(0.05)
    return _opened(file)


def _opened(file: Path) -> sqlite3.Connection:
    """The database, with its tables. Raises sqlite3.Error, OSError, _Foreign."""
    # Made here and not by SQLite, which would give it the rights of every new file.
    os.close(os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600))
    base = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)
    try:
        base.execute("PRAGMA synchronous = NORMAL")
        base.execute("BEGIN")  # one look at all three: another process may be making the tables just now
        form = base.execute("PRAGMA user_version").fetchone()[0]
        owner = base.execute("PRAGMA application_id").fetchone()[0]
        tables = base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        base.execute("COMMIT")
        if (form, owner) == (FORM, APPLICATION):
            base.execute("SELECT id, kind, key, used, proof, value FROM result LIMIT 0")
        elif form or owner or tables:
            raise _Foreign("not a library of this program")
        else:
            base.executescript(_TABLES)
    except sqlite3.OperationalError as fault:
        base.close()
        if "no such" in str(fault):
            raise _Foreign(str(fault)) from fault
        raise
    except BaseException:
        base.close()
        raise
    return base


def _recalled(base: sqlite3.Connection, kind: bytes, keys: Sequence[bytes]) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    stale: list[int] = []
    today = int(time.time()) // DAY
    for first in range(0, len(keys), AT_A_TIME):
        some = keys[first : first + AT_A_TIME]
        marks = ",".join("?" * len(some))
        asked = f"SELECT id, key, used, proof, value FROM result WHERE kind = ? AND key IN ({marks})"  # noqa: S608
        for number, name, used, proof, value in base.execute(asked, (kind, *some)):
            # A disk may forget a bit without SQLite noticing; such a result counts as unknown.
            if isinstance(value, bytes) and isinstance(name, bytes) and zlib.crc32(value) == proof:
                found[name] = value
                if used != today:
                    stale.append(number)
    if stale:
        with suppress(sqlite3.OperationalError), _transaction(base):  # read-only: it is only for making room
            base.executemany("UPDATE result SET used = ? WHERE id = ?", [(today, number) for number in stale])
    return found


def _kept(base: sqlite3.Connection, kind: bytes, found: Mapping[bytes, bytes]) -> None:
    today = int(time.time()) // DAY
    rows = [(kind, name, today, zlib.crc32(value), value) for name, value in found.items()]
    with _transaction(base):
        base.executemany("INSERT OR REPLACE INTO result (kind, key, used, proof, value) VALUES (?, ?, ?, ?, ?)", rows)


def _pruned(base: sqlite3.Connection, largest: int) -> None:
    """Drop what was not used longest until the results fit."""
    size = base.execute("PRAGMA page_size").fetchone()[0]
    pages = base.execute("PRAGMA page_count").fetchone()[0] - base.execute("PRAGMA freelist_count").fetchone()[0]
    over = pages * size - largest
    if over <= 0:
        return
    over = pages * size - int(largest * LEFT_AFTER)
    going: list[tuple[int]] = []
    for number, length in base.execute("SELECT id, length(value) FROM result ORDER BY used, id"):
        if over <= 0:
            break
        going.append((number,))
        over -= length
    with _transaction(base):
        base.executemany("DELETE FROM result WHERE id = ?", going)
    base.executescript("PRAGMA incremental_vacuum")  # one page a step, and execute() takes one step only


@contextmanager
def _transaction(base: sqlite3.Connection) -> Iterator[None]:
    base.execute("BEGIN IMMEDIATE")
    try:
        yield
        base.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            base.execute("ROLLBACK")
        raise
