"""What crosses between window and builder arrives whole, and only once."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest

from briefing import assemble
from briefing.analysis import analysis
from briefing.library.keeping import NOWHERE
from briefing.model import Comparison, Event, Passage, Reason, Support
from briefing.result import Briefing
from briefing.spec import reader
from briefing.style import read as read_style
from gui import crossing, wire


class Line:
    """A wire with both its ends."""

    def __init__(self) -> None:
        self.sent, self.desk = crossing.Sent(), crossing.Desk()
        self.bytes = 0

    def cross(self, message: object) -> object:
        data = io.BytesIO()
        crossing.write(data, message, self.sent)
        self.bytes += data.tell()
        data.seek(0)
        return crossing.read(data, self.desk)

    def tell(self, whole: Briefing, found: dict[str, tuple[Passage, ...]]) -> Briefing:
        """As the builder tells a briefing."""
        for section in whole.sections:
            for piece in self.sent.candidates(section.theme.id, found[section.theme.id]):
                self.cross(piece)
            for message in self.sent.left_out(section.theme.id, section.rejected):
                self.cross(message)
        for piece in self.sent.events(whole.events):
            self.cross(piece)
        for compared in self.sent.compared(whole.comparison):
            self.cross(compared)
        sections = tuple(replace(section, rejected=()) for section in whole.sections)
        style = read_style("house", Path())
        answer = self.cross(
            wire.Analysed(1, replace(whole, sections=sections, events=(), comparison=Comparison()), style)
        )
        assert isinstance(answer, wire.Analysed)
        return answer.briefing


@pytest.fixture
def line() -> Line:
    return Line()


def test_a_briefing_arrives_whole_and_then_only_what_changed(line: Line, example: Path) -> None:
    spec = reader.read(example)
    corpus = assemble.read(spec)
    known = analysis([entry.theme for entry in spec.included], corpus, library=NOWHERE)
    whole = assemble.decided(spec, corpus, known)
    for piece in line.sent.articles(corpus.articles):
        line.cross(piece)
    assert tuple(line.desk.articles) == corpus.articles
    first = line.tell(whole, dict(known.found))
    assert first == whole
    assert first.citations[0].article is next(a for a in line.desk.articles if a == whole.citations[0].article)
    all_of_it, line.bytes = line.bytes, 0
    edited = replace(spec, reader="another")
    again = assemble.decided(edited, corpus, known)
    second = line.tell(again, dict(known.found))
    assert second == again
    assert second.sections[0].rejected is first.sections[0].rejected
    # Problems and the excerpts' reasons cross each time; articles, candidates and people do not.
    assert line.bytes < all_of_it / 3


def test_other_articles_take_the_place_of_all_there_was(line: Line, example: Path) -> None:
    spec = reader.read(example)
    corpus = assemble.read(spec)
    for piece in line.sent.articles(corpus.articles):
        line.cross(piece)
    for piece in line.sent.articles(corpus.articles[2:]):
        line.cross(piece)
    assert tuple(line.desk.articles) == corpus.articles[2:]
    assert line.cross(corpus.articles[3]) is line.desk.articles[1]


def passages(count: int) -> tuple[Passage, ...]:
    return tuple(
        Passage("t", Support("가.txt", n, n + 3, "한 “"), n / 8, (Reason(1.0, "says “it”"),)) for n in range(count)
    )


@pytest.mark.parametrize("count", [0, 1, crossing.LONG, crossing.PIECE * 2 + 5])
def test_long_lists_cross_in_pieces(line: Line, count: int) -> None:
    made = passages(count)
    for piece in line.sent.candidates("t", made):
        assert line.cross(piece) == piece
    out = tuple(replace(p, rejected=f"reason {n % 3}") for n, p in enumerate(made) if n % 2)
    for message in line.sent.left_out("t", out):
        line.cross(message)
    assert line.desk._whole(_section(out)).rejected == out
    assert list(line.sent.candidates("t", made)) == []
    events = tuple(Event(f"{n:08x}", "2024", "year", "stated", "happened", 2, "s", ()) for n in range(count))
    for again in line.sent.events(events):
        line.cross(again)
    assert tuple(line.desk._events) == events


def _section(out: tuple[Passage, ...]):  # type: ignore[no-untyped-def]
    from briefing.model import Theme
    from briefing.result import ThemeSection

    return ThemeSection(Theme("t", "T"), (), rejected=())


def test_words_of_a_candidate_cross_as_its_number(line: Line) -> None:
    made = passages(3)
    for piece in line.sent.candidates("t", made):
        line.cross(piece)
    new = passages(2)
    for piece in line.sent.candidates("t", new):
        line.cross(piece)
    assert line.cross(new[1].support) == new[1].support
    assert line.cross(made[2].support) == made[2].support  # no longer there: it crosses as it is
