"""The models hold to Qt's rules, and the signals to Python's reference counts."""

from __future__ import annotations

import sys

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QObject, Signal
from PySide6.QtTest import QAbstractItemModelTester

from briefing import assemble
from briefing.spec import reader
from gui import edits, rows
from gui.cards import ROW, STATE, Cards
from gui.layouts import utf16
from gui.tables import Line, Lines

pytestmark = pytest.mark.usefixtures("app")
Mode = QAbstractItemModelTester.FailureReportingMode


class Sender(QObject):
    sent = Signal(object)


def test_emitting_does_not_wear_out_true() -> None:
    """PySide6 6.12.0 on Python 3.11 returned True without taking a reference: 576 emissions, then an abort."""
    sender = Sender()
    sender.sent.connect(print)
    sender.sent.disconnect(print)
    before = sys.getrefcount(True)
    for _ in range(50):
        sender.sent.emit(1)
    assert sys.getrefcount(True) >= before - 5


@pytest.fixture(scope="module")
def section(example):  # type: ignore[no-untyped-def]
    spec = reader.read(example)
    briefing = assemble.briefing(spec, assemble.read(spec))
    return spec, briefing, next(section for section in briefing.sections if section.theme.id == "trade")


def test_cards(section) -> None:  # type: ignore[no-untyped-def]
    spec, briefing, trade = section
    model = Cards()
    QAbstractItemModelTester(model, Mode.Fatal, model)
    made = rows.of(trade, rows.Labels(briefing.citations, {}))
    model.set_rows(made, edits.entry(spec, "trade"))
    assert model.rowCount() == len(trade.excerpts) + len(trade.rejected)
    model.set_filter("out", "")
    assert model.rowCount() == len(trade.rejected)
    model.set_filter("all", "memorandum")
    assert 0 < model.rowCount() < len(made)
    model.set_filter("all", "memo")
    wider = model.rowCount()
    model.set_filter("all", "memorandum")
    assert 0 < model.rowCount() <= wider
    model.set_filter("open", "")
    proposed = model.rowCount()
    model.set_entry(edits.entry(edits.decide(spec, "trade", made[0].support, "star"), "trade"))
    model.set_filter("open", "a")
    assert made[0] not in [model.index(n).data(ROW) for n in range(model.rowCount())]
    model.set_entry(edits.entry(spec, "trade"))
    model.set_filter("open", "")
    assert model.rowCount() == proposed
    number = made[0].cite.split(" ")[0]
    model.set_filter("all", number)
    assert all(number in model.index(n).data(ROW).cite for n in range(model.rowCount()))
    assert model.rowCount()
    model.set_filter("all", "")
    changed = edits.decide(spec, "trade", made[0].support, "star")
    model.set_entry(edits.entry(changed, "trade"))
    assert model.index(0).data(STATE) == "star"
    model.set_rows([], None)
    assert model.rowCount() == 0


def test_tables() -> None:
    model = Lines(("One", "Two"))
    QAbstractItemModelTester(model, Mode.Fatal, model)
    model.show_lines([Line(("a", "b"), 1, "a b"), Line(("c", "d"), 2, "c d", "#FF0000")])
    assert model.index(1, 1).data() == "d"
    model.show_lines([])
    assert model.rowCount() == 0


def test_places_are_counted_as_qt_counts() -> None:
    text = "a😀b"
    assert utf16(text, 2, 3) == (3, 4)


def test_a_card_speaks(section) -> None:  # type: ignore[no-untyped-def]
    _, briefing, trade = section
    row = rows.of(trade, rows.Labels(briefing.citations, {}))[0]
    assert rows.spoken(row, "star").startswith("Starred. S")
