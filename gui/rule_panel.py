"""What a rule of the list of problems means, and the switch that makes it silent."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from briefing.model import Problem
from briefing.spec.model import CheckOff, Spec
from gui import edits
from gui.appearance import sized
from gui.document import Document


class RulePanel(QWidget):
    """Below the list: the rule of the chosen problem."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("foot", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = document
        self._code = ""
        self.title = QLabel(self, wordWrap=True)
        self.title.setFont(sized(0.5, bold=True))
        self.means = QLabel(self, wordWrap=True)
        self.remedy = QLabel(self, wordWrap=True)
        self.remedy.setProperty("tone", "quiet")
        self.reason = QLineEdit(self, placeholderText=self.tr("Why this rule does not matter in this pack"))
        self.reason.setAccessibleName(self.tr("Reason for switching the rule off"))
        self.reason.textChanged.connect(self._allow)
        self.reason.returnPressed.connect(self._switch_off)
        self.off = QPushButton(self.tr("Switch the rule off"), self)
        self.off.clicked.connect(self._switch_off)
        self.fixed = QLabel(self.tr("This rule cannot be switched off."), self)
        self.fixed.setProperty("tone", "quiet")
        self.silent = QComboBox(self)
        self.silent.setAccessibleName(self.tr("Rules that are switched off: choose one to switch it on again"))
        self.silent.activated.connect(self._switch_on)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.reason, 1)
        line.addWidget(self.off)
        line.addWidget(self.fixed, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(6)
        for label in (self.title, self.means, self.remedy):
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        column.addSpacing(4)
        column.addLayout(line)
        column.addWidget(self.silent)
        document.changed.connect(self._show_silent)

    def show_rule(self, problem: Problem | None) -> None:
        """The rule behind a problem; one that the list of rules does not know is a fault of the program."""
        from briefing import rules  # reads a file: wanted when somebody looks at a problem

        rule = rules.rules().get(problem.code) if problem else None
        if rule is None or rule.code != self._code:
            self.reason.clear()
        self._code = rule.code if rule else ""
        known = (self.title, self.means, self.remedy)
        for label in known:
            label.setVisible(rule is not None)
        self.reason.setVisible(bool(rule and rule.can_be_off))
        self.off.setVisible(bool(rule and rule.can_be_off))
        self.fixed.setVisible(bool(rule and not rule.can_be_off))
        if rule:
            self.title.setText(f"{rule.code}  {rule.title}")
            self.means.setText(f"{rule.means} {rule.matters}")
            self.remedy.setText(rule.remedy)
        self._allow()
        self._show_silent(self._document.spec)

    def _allow(self) -> None:
        self.off.setEnabled(bool(self.reason.text().strip()))

    def _show_silent(self, spec: Spec) -> None:
        self.silent.clear()
        self.silent.setVisible(bool(spec.checks))
        self.silent.addItem(self.tr("{count} switched off: switch on again …").format(count=len(spec.checks)))
        for check in spec.checks:
            self.silent.addItem(f"{check.off}: {check.reason}", check)

    def _switch_off(self) -> None:
        if self._code and self.reason.text().strip():
            new = edits.switched_off(self._document.spec, self._code, self.reason.text())
            self._document.edit(new, self.tr("Switch off {code}").format(code=self._code))
            self.reason.clear()

    def _switch_on(self, place: int) -> None:
        check = self.silent.itemData(place)
        if isinstance(check, CheckOff):
            new = edits.switched_on(self._document.spec, check.off)
            self._document.edit(new, self.tr("Switch on {code}").format(code=check.off))
