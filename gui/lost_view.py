"""Decisions whose words cannot be found any more: what they said, what is like them, and a way out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefing.model import Article
from briefing.spec.model import EventDecision, ExcerptDecision, Spec
from gui import edits, event_edits
from gui.appearance import Appearance, sized
from gui.document import Document
from gui.tables import Line, Lines, Table

if TYPE_CHECKING:
    from briefing import lost


class LostView(QWidget):
    """One row a decision. Nothing is put in its place unasked."""

    passage_wanted = Signal(object)
    """Show this support in its article."""

    def __init__(self, document: Document, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document, self._appearance = document, appearance
        self._articles: Sequence[Article] = ()
        self._near: lost.Likeness | None = None
        self.title = QLabel(self.tr("Lost decisions"), self)
        self.title.setFont(sized(6, bold=True))
        self.hint = QLabel(
            self.tr(
                "Their words stand in no article any more, or in several places. Nothing is printed in their place."
            ),
            self,
            wordWrap=True,
        )
        self.hint.setProperty("tone", "quiet")
        self.model = Lines((self.tr("Decision"), self.tr("Words"), self.tr("Article")), self)
        self.table = Table(self.tr("Lost decisions"), (110, 0, 150), 3, self)
        self.table.show_model(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._show)
        self._make_foot()
        head = QVBoxLayout()
        head.setContentsMargins(20, 18, 20, 10)
        head.addWidget(self.title)
        head.addWidget(self.hint)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.foot)

    def _make_foot(self) -> None:
        self.foot = QWidget(self)
        self.foot.setProperty("foot", "true")
        self.foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.near = QLabel(self.foot, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.look = QPushButton(self.tr("Look for similar words"), self.foot)
        self.take = QPushButton(self.tr("Take these words"), self.foot)
        self.remove = QPushButton(self.tr("Remove the decision"), self.foot)
        self.look.clicked.connect(self._look)
        self.take.clicked.connect(self._take)
        self.remove.clicked.connect(self._remove)
        line = QHBoxLayout()
        for button in (self.look, self.take):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.remove)
        column = QVBoxLayout(self.foot)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(8)
        column.addWidget(self.near)
        column.addLayout(line)

    # -- what is shown

    def show_lost(self, found: Sequence[lost.Lost], articles: Sequence[Article]) -> None:
        self._articles = articles
        self.model.show_lines([self._line(one) for one in found])
        if self.model.lines and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self._show()

    def _line(self, one: lost.Lost) -> Line:
        names = {
            "keep": self.tr("Kept"),
            "drop": self.tr("Rejected"),
            "star": self.tr("Starred"),
            "correct": self.tr("Corrected"),
            "merge": self.tr("Merged"),
            "split": self.tr("Split off"),
        }
        entry = edits.entry(self._document.spec, one.theme)
        where = entry.theme.title if entry else self.tr("Chronology")
        said = " ".join(one.decision.quote.split())
        cells = (f"{names[one.decision.do]}\n{where}", said, one.decision.source)
        return Line(cells, one, f"{names[one.decision.do]}, {where}: {said}", self._appearance.tones.dropped)

    def _chosen(self) -> lost.Lost | None:
        return cast("lost.Lost | None", self.table.chosen())

    def _show(self, _: QModelIndex | None = None) -> None:
        self._near = None
        one = self._chosen()
        self.near.setText("")
        self.near.hide()
        self.take.setEnabled(False)
        self.look.setEnabled(one is not None)
        self.remove.setEnabled(one is not None)

    # -- ways out

    def _look(self) -> None:
        one = self._chosen()
        if one is None:
            return
        from briefing import lost

        self._near = lost.nearest(one.decision.quote, one.decision.source, self._articles)
        self.near.show()
        self.take.setEnabled(self._near is not None)
        if self._near is None:
            self.near.setText(self.tr("No article has words like these."))
            return
        support = self._near.support
        self.near.setText(
            self.tr("{share} % of the words, in {file}:\n“{words}”").format(
                share=round(100 * self._near.share), file=support.file, words=" ".join(support.quote.split())
            )
        )
        self.passage_wanted.emit(support)

    def _take(self) -> None:
        one, near = self._chosen(), self._near
        if one is None or near is None:
            return
        spec = self._document.spec
        decision = one.decision
        if isinstance(decision, ExcerptDecision):
            new = edits.placed_anew(spec, one.theme, decision, near.support)
        else:
            new = _event_placed_anew(spec, decision, near)
        self._document.edit(new, self.tr("Take similar words"))

    def _remove(self) -> None:
        one = self._chosen()
        if one is None:
            return
        spec = self._document.spec
        if isinstance(one.decision, ExcerptDecision):
            new = edits.forget(spec, one.theme, one.decision)
        else:
            new = event_edits.take_back(spec, one.decision)
        self._document.edit(new, self.tr("Remove a lost decision"))


def _event_placed_anew(spec: Spec, decision: EventDecision, near: lost.Likeness) -> Spec:
    found = replace(decision, quote=near.support.quote, source=near.support.file, start=near.support.start)
    events = tuple(found if one is decision else one for one in spec.chronology.events)
    return replace(spec, chronology=replace(spec.chronology, events=events))
