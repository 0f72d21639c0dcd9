"""A theme's words, with what a change would bring before it is made."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.model import Theme
from briefing.spec.model import Spec
from briefing.spec.written import identifier
from gui import edits, wire
from gui.appearance import sized
from gui.growing import GrowingField
from gui.jobs import Jobs

SAMPLES = 12
WAIT_MS = 180


class ThemeEditor(QDialog):
    """Commit with OK or leave everything as it was."""

    def __init__(self, spec: Spec, theme: Theme | None, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec, self._jobs = spec, jobs
        self._old = theme
        self.setWindowTitle(self.tr("Edit the theme") if theme else self.tr("Add a theme"))
        self.resize(940, 680)
        # Not every desktop draws a dialog's title.
        self.heading = QLabel(
            self.tr("Theme: {theme}").format(theme=theme.title) if theme else self.tr("Add a theme"), self
        )
        self.heading.setFont(sized(5, bold=True))
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._ask)
        self._make_fields(theme or Theme("", ""))
        self._make_effect()
        self._lay_out()
        jobs.tried.connect(self._take)
        jobs.suggested.connect(self._take_suggestions)
        self.finished.connect(jobs.forget_attempts)
        self._ask()

    def _make_fields(self, theme: Theme) -> None:
        self.title = self._line(theme.title, self.tr("Title"))
        self.question = self._paragraph(theme.question, self.tr("Question"))
        self.definition = self._paragraph(theme.definition, self.tr("Definition"))
        self.terms = self._words(theme.terms, self.tr("Terms: one alone shows that a sentence is about the theme"))
        self.context = self._words(theme.context, self.tr("Context: weaker words, two of them count"))
        self.exclusions = self._words(theme.exclusions, self.tr("Exclusions: phrases that do not count"))
        self.aliases = self._words(
            tuple(f"{name}: {', '.join(others)}" for name, others in theme.aliases.items()),
            self.tr("Names: house form, colon, other spellings"),
        )

    def _line(self, words: str, name: str) -> QLineEdit:
        line = QLineEdit(words, self)
        line.setAccessibleName(name)
        line.setCursorPosition(0)
        line.textChanged.connect(self._changed)
        return line

    def _paragraph(self, words: str, name: str) -> GrowingField:
        field = GrowingField(self, words)
        field.setAccessibleName(name)
        field.textEdited.connect(self._changed)
        return field

    def _words(self, words: tuple[str, ...], name: str) -> QPlainTextEdit:
        editor = QPlainTextEdit("\n".join(words), self, tabChangesFocus=True)
        editor.setAccessibleName(name)
        editor.textChanged.connect(self._changed)
        return editor

    def _make_effect(self) -> None:
        self.effect = QLabel(self.tr("A title and a term show here what they would find."), self, wordWrap=True)
        self.effect.setFont(sized(1, bold=True))
        self.samples = QListWidget(self)
        self.samples.setWordWrap(True)
        self.samples.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.samples.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.samples.setAccessibleName(self.tr("What would come (+) and go (−)"))
        self.suggested = QListWidget(self)
        self.suggested.setAccessibleName(self.tr("Suggested terms: Enter or a double click adds one"))
        self.suggested.itemActivated.connect(self._add_term)
        self.suggested.hide()
        self.suggestions_hint = QLabel(self)
        self.suggestions_hint.setProperty("tone", "quiet")
        self.suggestions_hint.setFont(sized(-1))
        self.add_term = QPushButton(self.tr("Add to the terms"), self)
        self.add_term.setAutoDefault(False)
        self.add_term.setEnabled(False)
        self.add_term.clicked.connect(self._add_current)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        fields = QFormLayout()
        fields.addRow(self.tr("Title"), self.title)
        fields.addRow(self.tr("Question"), self.question)
        fields.addRow(self.tr("Definition"), self.definition)
        fields.setVerticalSpacing(8)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addLayout(fields)
        for editor, share in ((self.terms, 3), (self.context, 2), (self.exclusions, 1), (self.aliases, 1)):
            label = QLabel(editor.accessibleName(), self)
            label.setProperty("tone", "quiet")
            label.setFont(sized(-1))
            label.setBuddy(editor)
            left.addSpacing(8)
            left.addWidget(label)
            left.addWidget(editor, share)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.effect)
        right.addWidget(self.samples, 3)
        suggested = QHBoxLayout()
        words = QLabel(self.tr("Suggested terms"), self)
        words.setFont(sized(0, bold=True))
        suggested.addWidget(words)
        suggested.addStretch(1)
        suggested.addWidget(self.add_term)
        right.addSpacing(8)
        right.addLayout(suggested)
        right.addWidget(self.suggestions_hint)
        right.addWidget(self.suggested, 2)
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 20, 22, 16)
        whole.setSpacing(14)
        whole.addWidget(self.heading)
        whole.addLayout(both, 1)
        whole.addWidget(self.buttons)

    # -- the theme as it stands

    def theme(self) -> Theme:
        """What the fields say."""
        title = edits.clean(self.title.text()).strip()
        old = self._old
        base = old or Theme(self._free_id(title), title)
        return replace(
            base,
            title=title,
            question=edits.clean(self.question.text()).strip(),
            definition=edits.clean(self.definition.text()).strip(),
            terms=_lines(self.terms),
            context=_lines(self.context),
            exclusions=_lines(self.exclusions),
            aliases=_names(_lines(self.aliases)),
        )

    def _free_id(self, title: str) -> str:
        taken = {entry.theme.id for entry in self._spec.themes}
        wanted = identifier(title) if title else "theme"
        number, free = 2, wanted
        while free in taken:
            free = f"{wanted}-{number}"
            number += 1
        return free

    # -- its effect

    def _changed(self) -> None:
        self._timer.start()

    def _ask(self) -> None:
        theme = self.theme()
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(theme.title))
        if theme.title and self._spec.sources:
            self._jobs.attempt(edits.with_theme(self._spec, theme), self._spec, theme.id)

    def _take(self, answer: object) -> None:
        self.samples.clear()
        if isinstance(answer, wire.Failed):
            self.effect.setText(answer.message.strip().splitlines()[-1])
        elif isinstance(answer, wire.Tried):
            said = (
                self.tr("{passages} passages   +{come}  −{go}")
                if answer.come or answer.go
                else self.tr("{passages} passages; change a term to see what would come and go")
            )
            self.effect.setText(said.format(passages=answer.passages, come=len(answer.come), go=len(answer.go)))
            for passage in () if answer.come or answer.go else answer.some:
                self.samples.addItem(" ".join(passage.support.quote.split()))
            for sign, passages in (("+", answer.come), ("−", answer.go)):
                for passage in passages[:SAMPLES]:
                    self.samples.addItem(f"{sign}  {passage.support.quote}")

    # -- suggested terms

    def _take_suggestions(self, answer: wire.Suggested) -> None:
        chosen = self.suggested.currentRow()
        self.suggested.clear()
        self.suggested.setVisible(bool(answer.terms))
        self.suggestions_hint.setText(
            self.tr("Said far more often in this theme's sentences than elsewhere")
            if answer.terms
            else self.tr("No other word stands out in this theme's sentences.")
        )
        for one in answer.terms:
            said = self.tr("{term}   in {inside} of its sentences, {outside} others").format(
                term=one.term, inside=one.inside, outside=one.outside
            )
            item = QListWidgetItem(said)
            item.setData(int(Qt.ItemDataRole.UserRole), one.term)
            self.suggested.addItem(item)
        self.suggested.setCurrentRow(max(0, min(chosen, self.suggested.count() - 1)))
        self.add_term.setEnabled(bool(answer.terms))

    def _add_current(self) -> None:
        item = self.suggested.currentItem()
        if item:
            self._add_term(item)

    def _add_term(self, item: QListWidgetItem) -> None:
        """A term more; its effect shows at once, and it is gone from the suggestions."""
        words = self.terms.toPlainText().rstrip()
        term = item.data(int(Qt.ItemDataRole.UserRole))
        self.terms.setPlainText(f"{words}\n{term}" if words else term)


def _lines(editor: QPlainTextEdit) -> tuple[str, ...]:
    typed = (edits.clean(line).strip() for line in editor.toPlainText().splitlines())
    return tuple(dict.fromkeys(line for line in typed if line))


def _names(lines: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    names = {}
    for line in lines:
        name, _, others = line.partition(":")
        if name.strip():
            names[name.strip()] = tuple(other.strip() for other in others.split(",") if other.strip())
    return names
