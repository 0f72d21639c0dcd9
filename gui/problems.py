"""The same list as `briefing check`; Enter goes to the place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from briefing.model import Problem, Severity
from briefing.spec.checks import TOO_LONG
from gui.appearance import Appearance, sized
from gui.document import Document
from gui.rule_panel import RulePanel
from gui.tables import Line, Lines, Table

_ORDER: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}


class _Enter(Table):
    """Enter activates on every platform."""

    entered_row = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)


class Problems(QWidget):
    """Errors first, then warnings, then notes, each in the order of the core."""

    wanted = Signal(object)
    """Go to where this problem is mended."""

    def __init__(self, document: Document, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._problems: tuple[Problem, ...] = ()
        self.title = QLabel(self.tr("Problems"), self)
        self.title.setFont(sized(6, bold=True))
        self.counts = QLabel(self)
        self.counts.setProperty("tone", "quiet")
        self.model = Lines((self.tr("Kind"), self.tr("What is wrong, and what to do"), self.tr("Where")), self)
        self.table = _Enter(self.tr("Problems: Enter goes to the place"), (84, 0, 150), 3, self)
        self.table.show_model(self.model)
        self.table.entered_row.connect(self._go)
        self.table.doubleClicked.connect(self._go)
        self.rule = RulePanel(document, self)
        self.table.selectionModel().currentRowChanged.connect(self._show_rule)
        head = QVBoxLayout()
        head.setContentsMargins(20, 18, 20, 10)
        head.addWidget(self.title)
        head.addWidget(self.counts)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.rule)
        appearance.changed.connect(self._fill)
        self.setFocusProxy(self.table)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self._problems = tuple(sorted(dict.fromkeys(problems), key=_rank))
        self._fill()

    def _fill(self) -> None:
        tones = self._appearance.tones
        colours = {"error": tones.dropped, "warning": tones.star, "note": tones.quiet}
        before = self.table.currentIndex().row()
        self.model.show_lines([self._line(problem, colours[problem.severity]) for problem in self._problems])
        if self.model.lines:
            self.table.selectRow(min(max(before, 0), len(self.model.lines) - 1))
        self._show_rule()
        counted = {kind: sum(p.severity == kind for p in self._problems) for kind in _ORDER}
        self.counts.setText(
            self.tr("{error} errors, {warning} warnings, {note} notes").format(**counted)
            if self._problems
            else self.tr("Nothing is wrong.")
        )

    def _line(self, problem: Problem, colour: str) -> Line:
        names = {"error": self.tr("Error"), "warning": self.tr("Warning"), "note": self.tr("Note")}
        said = f"{problem.message[:1].upper()}{problem.message[1:]} {problem.remedy}".strip()
        where = str(problem.where).rpartition("/")[2] if problem.where else ""
        kind = f"{names[problem.severity]}\n{problem.code}"
        return Line((kind, said, where), problem, f"{names[problem.severity]}: {said} {where}", colour)

    def _show_rule(self, _: QModelIndex | None = None) -> None:
        problem = self.table.chosen()
        self.rule.show_rule(problem if isinstance(problem, Problem) else None)

    def _go(self, _: QModelIndex | None = None) -> None:
        problem = self.table.chosen()
        if isinstance(problem, Problem):
            self.wanted.emit(problem)


def _rank(problem: Problem) -> tuple[int, bool]:
    """Of one kind, what is wrong with the words on the first page comes first."""
    return _ORDER[problem.severity], problem.code != TOO_LONG
