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
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from briefing.model import Theme
from briefing.spec.model import Spec
from briefing.spec.written import identifier
from gui import edits, wire
from gui.appearance import sized
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
        self.resize(880, 620)
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._ask)
        self._make_fields(theme or Theme("", ""))
        self._make_effect()
        self._lay_out()
        jobs.tried.connect(self._take)
        self._ask()

    def _make_fields(self, theme: Theme) -> None:
        self.title = self._line(theme.title, self.tr("Title"))
        self.question = self._line(theme.question, self.tr("Question"))
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
        line.textChanged.connect(self._changed)
        return line

    def _words(self, words: tuple[str, ...], name: str) -> QPlainTextEdit:
        editor = QPlainTextEdit("\n".join(words), self, tabChangesFocus=True)
        editor.setAccessibleName(name)
        editor.textChanged.connect(self._changed)
        return editor

    def _make_effect(self) -> None:
        self.effect = QLabel(self, wordWrap=True)
        self.effect.setFont(sized(2, bold=True))
        self.samples = QListWidget(self)
        self.samples.setWordWrap(True)
        self.samples.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.samples.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.samples.setAccessibleName(self.tr("What would come (+) and go (−)"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        fields = QFormLayout()
        fields.addRow(self.tr("Title"), self.title)
        fields.addRow(self.tr("Question"), self.question)
        left = QVBoxLayout()
        left.addLayout(fields)
        for editor, share in ((self.terms, 3), (self.context, 2), (self.exclusions, 1), (self.aliases, 1)):
            label = QLabel(editor.accessibleName(), self)
            label.setProperty("tone", "quiet")
            label.setFont(sized(-1))
            label.setBuddy(editor)
            left.addWidget(label)
            left.addWidget(editor, share)
        right = QVBoxLayout()
        right.addWidget(self.effect)
        right.addWidget(self.samples, 1)
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 20, 22, 16)
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
            self.effect.setText(
                self.tr("{passages} passages   +{come}  −{go}").format(
                    passages=answer.passages, come=len(answer.come), go=len(answer.go)
                )
            )
            for sign, passages in (("+", answer.come), ("−", answer.go)):
                for passage in passages[:SAMPLES]:
                    self.samples.addItem(f"{sign}  {passage.support.quote}")


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
