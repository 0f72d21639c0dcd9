"""The builder: late answers dropped, errors as values, killed and started again, the window never held up."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QTimer

from briefing.spec import reader
from gui import edits, wire
from gui.jobs import Jobs
from gui.main_window import MainWindow
from tests.benchmarks import corpus

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


def test_a_pack_is_assembled_and_drawn(jobs: Jobs, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    drawn: list[wire.Drawn] = []
    analysed: list[wire.Analysed] = []
    jobs.drawn.connect(drawn.append)
    jobs.analysed.connect(analysed.append)
    jobs.build(reader.read(pack), now=True)
    until(lambda: drawn)
    assert drawn[0].pdf.startswith(b"%PDF")
    assert analysed[0].briefing.sections
    # The articles cross once and are then shared.
    assert analysed[0].briefing.citations[0].article in jobs.articles
    assert any(citation.article is jobs.articles[0] for citation in analysed[0].briefing.citations)


def test_only_the_newest_is_answered(jobs: Jobs, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    spec = reader.read(pack)
    titles: list[str] = []
    jobs.analysed.connect(lambda answer: titles.append(answer.briefing.spec.title))
    for number in range(6):
        jobs.build(replace(spec, title=f"Title {number}"), now=True)
    until(lambda: not jobs.is_building)
    assert titles == ["Title 5"]


def test_what_cannot_be_built_comes_back_as_words(jobs: Jobs, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    failed: list[tuple[str, bool]] = []
    jobs.failed.connect(lambda why, fault: failed.append((why, fault)))
    spec = reader.read(pack)
    jobs.build(replace(spec, sources=(replace(spec.sources[0], folder="nowhere"),)), now=True)
    until(lambda: failed)
    assert "nowhere" in failed[0][0]
    assert not failed[0][1]


def test_a_builder_that_is_killed_is_started_again(jobs: Jobs, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    failed: list[str] = []
    drawn: list[object] = []
    jobs.failed.connect(lambda why, _: failed.append(why))
    jobs.drawn.connect(drawn.append)
    spec = reader.read(pack)
    jobs.build(spec, now=True)
    os.kill(jobs._child.pid, 9)  # type: ignore[union-attr]
    until(lambda: failed or drawn)
    jobs.build(replace(spec, title="Again"), now=True)
    until(lambda: drawn)


def test_cancel_leaves_a_builder_that_works(jobs: Jobs, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    drawn: list[object] = []
    jobs.drawn.connect(drawn.append)
    jobs.build(reader.read(pack), now=True)
    jobs.cancel()
    assert not jobs.is_building
    jobs.build(reader.read(pack), now=True)
    until(lambda: drawn)


def test_nothing_is_said_to_go_on_once_nobody_waits(jobs: Jobs, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    said: list[str] = []
    tried: list[object] = []
    jobs.progress.connect(lambda words, *_: said.append(words))
    jobs.tried.connect(tried.append)
    spec = reader.read(pack)
    jobs.build(spec, now=True)
    until(lambda: not jobs.is_building)
    # A question nobody waits for any more: what the builder says of it is not shown.
    theme = replace(spec.themes[0].theme, terms=("Gyeongju",))
    jobs.attempt(edits.with_theme(spec, theme), spec, theme.id)
    jobs.forget_attempts()
    said.clear()
    jobs.build(replace(spec, title="Again"), now=True)
    until(lambda: not jobs.is_building)
    assert said[-1] == ""
    # One that fails ends like one that is answered.
    broken = replace(spec, sources=(replace(spec.sources[0], folder="nowhere"),))
    jobs.attempt(broken, spec, theme.id)
    until(lambda: tried)
    assert isinstance(tried[0], wire.Failed)
    assert said[-1] == ""


def test_an_export_that_dies_with_the_builder_is_told(jobs: Jobs, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    answers: list[object] = []
    said: list[str] = []
    jobs.exported.connect(answers.append)
    jobs.progress.connect(lambda words, *_: said.append(words))
    jobs.export(reader.read(pack), ("pdf",), "out", "x")
    os.kill(jobs._child.pid, 9)  # type: ignore[union-attr]
    until(lambda: answers)
    assert isinstance(answers[0], wire.Failed)
    assert said[-1] == ""


def test_a_correction_in_the_register_is_read(jobs: Jobs, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    outlets: list[set[str]] = []
    jobs.analysed.connect(lambda a: outlets.append({c.article.outlet.value for c in a.briefing.citations}))
    spec = reader.read(pack)
    jobs.build(spec, now=True)
    until(lambda: outlets)
    register = pack.parent.parent / "seeds" / "sources.yaml"
    register.chmod(0o644)
    text = register.read_text(encoding="utf-8")
    register.write_text(text.replace("Al Jazeera", "Al-Jazeera English"), encoding="utf-8")
    jobs.build(spec, now=True)
    until(lambda: len(outlets) == 2)
    assert "Al-Jazeera English" in outlets[1]


def test_what_a_theme_would_bring(jobs: Jobs, pack: Path, until) -> None:  # type: ignore[no-untyped-def]
    tried: list[wire.Tried] = []
    jobs.tried.connect(tried.append)
    spec = reader.read(pack)
    theme = spec.themes[3].theme
    jobs.attempt(edits.with_theme(spec, replace(theme, terms=("Yellow Sea",), context=())), spec, theme.id)
    until(lambda: tried)
    assert tried[0].go
    assert not tried[0].come


def test_the_window_is_never_held_up(opened: MainWindow, until) -> None:  # type: ignore[no-untyped-def]
    """The gap between two turns of the event loop while packs are built and drawn."""
    gaps: list[float] = []
    last = [time.perf_counter()]

    def turn() -> None:
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now

    timer = QTimer(interval=0)
    timer.timeout.connect(turn)
    timer.start()
    until(lambda: len(gaps) > 20)
    gaps.clear()
    for number in range(3):
        opened.document.edit(edits.with_value(opened.document.spec, "reader", f"Reader {number}"), "Reader")
        until(lambda: opened.jobs.is_building)
        until(lambda: not opened.jobs.is_building)
    timer.stop()
    # 50 ms is the aim on an idle machine; a shared one gets some air.
    assert sorted(gaps)[-3] < 0.15


def test_of_many_articles_the_cards_come_ahead_of_the_rest(jobs: Jobs, tmp_path: Path, until) -> None:  # type: ignore[no-untyped-def]
    corpus.write(tmp_path / "articles", 70)
    path = tmp_path / "many.briefing.yaml"
    path.write_text(
        "title: Many\nsources: [articles]\ntheme_set: korea-china\nthemes: [trade, taiwan]\n", encoding="utf-8"
    )
    order: list[object] = []
    progress: list[tuple[str, int, int]] = []
    jobs.searched.connect(order.append)
    jobs.analysed.connect(order.append)
    jobs.progress.connect(lambda *said: progress.append(said))
    jobs.build(reader.read(path), now=True)
    until(lambda: not jobs.is_building, 40)
    early, late, whole = order
    assert isinstance(early, wire.Searched)
    assert isinstance(late, wire.Searched)
    assert isinstance(whole, wire.Analysed)
    assert [early.section, late.section] == list(whole.briefing.sections)
    assert early.section.rejected
    assert "searching" in {what for what, _, _ in progress}
    # The next builder knows the articles from the library, and says the same.
    again = Jobs()
    answers: list[wire.Analysed] = []
    again.analysed.connect(answers.append)
    again.build(reader.read(path), now=True)
    until(lambda: answers, 40)
    again.stop()
    assert answers[0].briefing == whole.briefing
