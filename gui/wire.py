"""What the window and its builder process say to each other, and how it is put on the wire. No Qt.

Articles are the bulk of a briefing and change only when the sources do: they cross once, and
later answers name them by number. So a decision's answer is small, and taking it in holds up nobody.
"""

from __future__ import annotations

import io
import pickle
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Any

from briefing.model import Article, Event, Passage, Problem
from briefing.result import Briefing
from briefing.spec.model import Format, Spec
from briefing.style import HouseStyle

_SIZE = struct.Struct(">Q")


# ---------------------------------------------------------------------------- questions


@dataclass(frozen=True, slots=True)
class Build:
    """Assemble the pack and draw it."""

    serial: int
    spec: Spec
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """Write the pack as files: `folder/name.pdf` and so on."""

    serial: int
    spec: Spec
    formats: tuple[Format, ...]
    folder: str
    name: str


@dataclass(frozen=True, slots=True)
class Try:
    """What would be found with a theme as it stands in `spec`, against how it is in `now`."""

    serial: int
    spec: Spec
    now: Spec
    theme: str


# ---------------------------------------------------------------------------- answers


@dataclass(frozen=True, slots=True)
class Articles:
    """Articles read, from the number `first` on; a new reading starts again at 0."""

    first: int
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    serial: int
    text: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Some of the passages a theme does not print. They come in pieces before the briefing they belong
    to: a long list taken in at once would hold the interpreter, and with it the window."""

    serial: int
    theme: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Events:
    """Some of the events, in pieces like the passages."""

    serial: int
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Analysed:
    """The pack assembled: what the panels show."""

    serial: int
    briefing: Briefing
    style: HouseStyle


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pages."""

    serial: int
    pdf: bytes
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    serial: int
    files: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """The live effect of a theme's words."""

    serial: int
    passages: int
    come: tuple[Passage, ...]
    go: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """An error as a value, for people."""

    serial: int
    message: str
    is_fault: bool = False
    """A fault of the program, not of the input."""


# ---------------------------------------------------------------------------- the wire


class _Pickler(pickle.Pickler):
    def __init__(self, out: IO[bytes], known: dict[int, int]) -> None:
        super().__init__(out, protocol=pickle.HIGHEST_PROTOCOL)
        self._known = known

    def persistent_id(self, thing: Any) -> int | None:
        return self._known.get(id(thing)) if isinstance(thing, Article) else None


class _Unpickler(pickle.Unpickler):
    def __init__(self, source: IO[bytes], known: Sequence[Article]) -> None:
        super().__init__(source)
        self._known = known

    def persistent_load(self, number: int) -> Article:
        return self._known[number]


def write(out: IO[bytes], message: object, known: dict[int, int]) -> None:
    """One message. `known`: id() of each article the other side has -> its number there."""
    data = io.BytesIO()
    _Pickler(data, known).dump(message)
    body = data.getvalue()
    out.write(_SIZE.pack(len(body)) + body)
    out.flush()


def read(source: IO[bytes], known: list[Article]) -> Any:
    """The next message; None at the end. Articles that come are added to `known`."""
    head = source.read(_SIZE.size)
    if len(head) < _SIZE.size:
        return None
    body = source.read(_SIZE.unpack(head)[0])
    try:
        # Both ends are this program: nothing else can write on the pipe.
        message = _Unpickler(io.BytesIO(body), known).load()
    except (EOFError, pickle.UnpicklingError):
        return None
    if isinstance(message, Articles):
        del known[message.first :]
        known.extend(message.articles)
    return message
