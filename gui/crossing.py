"""How messages cross between the window and its builder process. No Qt.

Articles and candidates are the bulk of a briefing and change only when the sources or the themes do:
they cross once, in pieces, and later answers name them by number. So a decision's answer is small,
and taking it in holds up nobody. Long pieces cross as typed MessagePack, which a thread takes in
seven times faster than a pickle, and so holds the interpreter a seventh of the time.
"""

from __future__ import annotations

import io
import pickle
import struct
from array import array
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import IO, Any

from briefing.model import Article, Comparison, Event, Passage, Support
from briefing.result import ThemeSection
from gui.wire import Analysed, Articles, Candidates, Compared, Events, LeftOut, Searched

_SIZE = struct.Struct(">Q")
AT_A_TIME = 20
"""Articles in one message: taking one in must not hold up the window."""
PIECE = 400
"""Passages or events in one message."""
_SHELF = 32
_PLACE = (1 << _SHELF) - 1
"""A number up to this is an article's; above, the upper bits are a theme's and the lower the candidate's."""

_BULK: tuple[type, ...] = (Articles, Candidates, Events, Compared)
"""Sent as MessagePack where they are long, under the number of their type."""
LONG = 40
"""Things in a message from which that pays for loading msgspec."""


class Sent:
    """What the other side has, as the sender knows it: each thing's number there by its id()."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._themes: dict[str, int] = {}
        self._there: dict[str, tuple[Passage, ...]] = {}
        self._out: dict[str, tuple[Passage, ...]] = {}
        self._events: tuple[Event, ...] = ()
        self._compared: Comparison | None = None
        self._articles: tuple[Article, ...] = ()

    def number(self, thing: object) -> int | None:
        """The number to send in place of an article, or of the words of a candidate."""
        return self._numbers.get(id(thing)) if isinstance(thing, (Article, Support)) else None

    def articles(self, articles: tuple[Article, ...]) -> Iterator[Articles]:
        """The messages that bring other articles, in the place of everything there was."""
        self.__init__()  # type: ignore[misc]
        yield from (Articles(n, articles[n : n + AT_A_TIME]) for n in range(0, len(articles), AT_A_TIME))
        self._articles = articles
        self._numbers.update((id(article), number) for number, article in enumerate(articles))

    def candidates(self, theme: str, passages: tuple[Passage, ...]) -> Iterator[Candidates]:
        """The messages that bring a theme's candidates; none where they are there."""
        if self._there.get(theme) is passages:
            return
        self._forget(theme)
        yield from (Candidates(theme, n, passages[n : n + PIECE]) for n in range(0, len(passages) or 1, PIECE))
        shelf = self._themes.setdefault(theme, len(self._themes) + 1) << _SHELF
        self._numbers.update((id(passage.support), shelf + number) for number, passage in enumerate(passages))
        self._there[theme] = passages

    def left_out(self, theme: str, passages: tuple[Passage, ...]) -> Iterator[LeftOut]:
        """The message that says which of the candidates are not printed; none where that is known."""
        if self._out.get(theme) is passages and passages:
            return
        self._out[theme] = passages
        said: dict[str, int] = {}
        numbers = array("I", (self._numbers[id(p.support)] & _PLACE for p in passages))
        reasons = array("I", (said.setdefault(p.rejected, len(said)) for p in passages))
        yield LeftOut(theme, numbers.tobytes(), reasons.tobytes(), tuple(said))

    def events(self, events: tuple[Event, ...]) -> Iterator[Events]:
        """The messages that bring the events; none where they are there."""
        if events and events == self._events:
            return
        self._events = events
        yield from (Events(n, events[n : n + PIECE]) for n in range(0, len(events) or 1, PIECE))

    def compared(self, comparison: Comparison) -> Iterator[Compared]:
        """The message that brings the comparison; none where it is there."""
        if comparison != self._compared:
            self._compared = comparison
            yield Compared(comparison)

    def _forget(self, theme: str) -> None:
        for passage in self._there.pop(theme, ()):
            self._numbers.pop(id(passage.support), None)
        self._out.pop(theme, None)


class Desk:
    """What has come over the wire, on the side of the window."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self._candidates: dict[str, list[Passage]] = {}
        self._themes: list[str] = []
        self._out: dict[str, tuple[Passage, ...]] = {}
        self._events: list[Event] = []
        self._compared = Comparison()

    def thing(self, number: int) -> Article | Support:
        """What a number stands for."""
        if number <= _PLACE:
            return self.articles[number]
        return self._candidates[self._themes[(number >> _SHELF) - 1]][number & _PLACE].support

    def take(self, message: object) -> object:
        """Put a piece where it belongs, and add the pieces to a message that wants them."""
        if isinstance(message, Articles):
            if not message.first:
                self.__init__()  # type: ignore[misc]
            self.articles += message.articles
        elif isinstance(message, Candidates):
            self._take_candidates(message)
        elif isinstance(message, LeftOut):
            self._take_left_out(message)
        elif isinstance(message, Events):
            self._events = [*self._events[: message.first], *message.events]
        elif isinstance(message, Compared):
            self._compared = message.comparison
        elif isinstance(message, Searched):
            return replace(message, section=self._whole(message.section))
        elif isinstance(message, Analysed):
            briefing = message.briefing
            sections = tuple(map(self._whole, briefing.sections))
            events, compared = tuple(self._events), self._compared
            return replace(message, briefing=replace(briefing, sections=sections, events=events, comparison=compared))
        return message

    def _take_candidates(self, message: Candidates) -> None:
        if message.theme not in self._themes:
            self._themes.append(message.theme)
        if not message.first:
            self._candidates[message.theme] = []
        self._candidates[message.theme] += message.passages

    def _take_left_out(self, message: LeftOut) -> None:
        numbers, reasons = array("I"), array("I")
        numbers.frombytes(message.numbers)
        reasons.frombytes(message.reasons)
        there, said = self._candidates[message.theme], message.said
        self._out[message.theme] = tuple(
            Passage(p.theme, p.support, p.score, p.reasons, p.brackets, said[reason])
            for p, reason in zip(map(there.__getitem__, numbers), reasons, strict=True)
        )

    def _whole(self, section: ThemeSection) -> ThemeSection:
        return replace(section, rejected=self._out.get(section.theme.id, ()))


class _Pickler(pickle.Pickler):
    def __init__(self, out: IO[bytes], sent: Sent) -> None:
        super().__init__(out, protocol=pickle.HIGHEST_PROTOCOL)
        self._sent = sent

    def persistent_id(self, thing: Any) -> int | None:
        return self._sent.number(thing)


class _Unpickler(pickle.Unpickler):
    def __init__(self, source: IO[bytes], desk: Desk) -> None:
        super().__init__(source)
        self._desk = desk

    def persistent_load(self, number: int) -> Article | Support:
        return self._desk.thing(number)


def write(out: IO[bytes], message: object, sent: Sent) -> None:
    """One message. `sent`: what the other side has."""
    if isinstance(message, _BULK) and _length(message) >= LONG:
        from msgspec import msgpack

        body = bytes([1 + _BULK.index(type(message))]) + msgpack.encode(message)
    else:
        data = io.BytesIO(b"\0")
        data.seek(1)
        _Pickler(data, sent).dump(message)
        body = data.getvalue()
    out.write(_SIZE.pack(len(body)) + body)
    out.flush()


def _length(message: object) -> int:
    if isinstance(message, Articles):
        # Articles come few at a time: what counts is how many there are.
        return message.first + len(message.articles)
    if isinstance(message, Compared):
        return len(message.comparison.origins)
    return len(message.passages if isinstance(message, Candidates) else message.events)  # type: ignore[attr-defined]


def read(source: IO[bytes], desk: Desk) -> Any:
    """The next message, whole; None at the end. Pieces of what comes later are kept on the desk."""
    head = source.read(_SIZE.size)
    if len(head) < _SIZE.size:
        return None
    body = source.read(_SIZE.unpack(head)[0])
    try:
        if body[:1] != b"\0":
            return desk.take(_decoder(body[0] - 1)(memoryview(body)[1:]))
        # Both ends are this program: nothing else can write on the pipe.
        return desk.take(_Unpickler(io.BytesIO(memoryview(body)[1:]), desk).load())
    except (EOFError, IndexError, pickle.UnpicklingError):
        return None


@cache
def _decoder(kind: int) -> Callable[[memoryview], object]:
    from msgspec import msgpack

    decode: Callable[[memoryview], object] = msgpack.Decoder(_BULK[kind]).decode
    return decode
