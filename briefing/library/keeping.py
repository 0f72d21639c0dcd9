"""The library as a build sees it: shelves of one kind of result each, opened when first asked.

A build without a library asks the same questions and finds nothing known.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from briefing.library.coding import Coder
    from briefing.library.store import Store

T = TypeVar("T")

PORTION = 100
"""Results worked out between two times of keeping: what is stopped half-way is not lost."""


def key(*parts: str) -> bytes:
    """The fingerprint of everything that decides a result. The parts' borders count: ("ab", "c") is not ("a", "bc")."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.digest()


class Library:
    """Shelves of results in one folder. Made at no cost; nothing is opened or imported before it is used."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._store: Store | None = None

    @property
    def is_there(self) -> bool:
        """Whether it is worth asking: False for a build without a library."""
        return self._folder is not None

    @property
    def note(self) -> str:
        """What is wrong with it, in a sentence for the user; empty while all is well."""
        return self._store.note if self._store else ""

    def shelf(self, name: str, form: Any) -> Shelf[Any]:
        """Results called `name`, made by the rules as they are now; `form` is their type."""
        if not self._folder:
            return Shelf(None, "", None)
        from briefing.library import coding, rules, store

        if not self._store:
            self._store = store.Store(self._folder)
        return Shelf(self._store, f"{name} {rules.fingerprint()}", coding.Coder(form))

    def close(self) -> None:
        """Let the file go. The library may be used again and is then opened again."""
        if self._store:
            self._store.close()
        self._store = None


NOWHERE = Library()
"""No library: nothing is known, nothing is kept."""


class Shelf(Generic[T]):
    """Results of one kind."""

    def __init__(self, store: Store | None, kind: str, coder: Coder[T] | None) -> None:
        self._store, self._kind, self._coder = store, kind, coder

    @property
    def is_there(self) -> bool:
        return self._store is not None

    def recall(self, keys: Iterable[bytes]) -> dict[bytes, T]:
        """What is known under the keys. What cannot be read as this type is unknown."""
        if not self._store or not self._coder:
            return {}
        decoded = self._coder.decoded
        found = {key: decoded(data) for key, data in self._store.recall(self._kind, keys).items()}
        return {key: value for key, value in found.items() if value is not None}

    def knows(self, name: bytes) -> bool:
        """Whether something is kept under the key, without reading it."""
        return self._store is not None and self._store.knows(self._kind, name)

    def keep(self, found: Mapping[bytes, T]) -> None:
        """Keep results for the next time, those that can be written."""
        if not self._store or not self._coder:
            return
        written: dict[bytes, bytes] = {}
        for key, value in found.items():
            try:
                written[key] = self._coder.encoded(value)
            except ValueError:
                continue  # a lone surrogate: worked out again each time
        self._store.keep(self._kind, written)

    def each(
        self,
        keys: Sequence[bytes],
        work: Callable[[int], T],
        holds: Callable[[int, T], bool],
        told: Callable[[int, int], None] | None = None,
    ) -> list[T]:
        """The result of each key in order: recalled, or worked out by `work` from the key's place.

        `holds` looks at what was recalled: a result that does not fit its article is worked out
        anew. `told` hears how many of how many are done.
        """
        known = self.recall(keys)
        results: list[T] = []
        new: dict[bytes, T] = {}
        for place, name in enumerate(keys):
            result = known.get(name)
            if result is None or not holds(place, result):
                result = work(place)
                new[name] = result
                if len(new) >= PORTION:
                    self.keep(new)
                    new.clear()
            results.append(result)
            if told and place % PORTION == 0:
                told(place, len(keys))
        self.keep(new)
        return results
