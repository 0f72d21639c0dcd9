"""Export: what is written, where, what will be in it, and what is unresolved, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.assemble import at_length
from briefing.commands import opened
from briefing.commands.build import copy_names
from briefing.model import Problem
from briefing.result import Briefing
from briefing.spec import naming
from briefing.spec.model import Format, Output, Spec
from gui.appearance import sized
from gui.buttons import set_primary

FORMATS: tuple[Format, ...] = ("pdf", "docx", "json")


class ExportDialog(QDialog):
    """Asks; the window writes."""

    def __init__(
        self, spec: Spec, briefing: Briefing | None, problems: Sequence[Problem], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export the pack"))
        self.setMinimumWidth(560)
        self._spec = spec
        # Where no date is given the build has filled one in, and the name is made with that.
        self._dated = replace(spec, date=briefing.spec.date) if briefing else spec
        self._base = Path(spec.path).parent
        title = QLabel(self.tr("Export"), self)
        title.setFont(sized(5, bold=True))
        self.formats: dict[Format, QCheckBox] = {}
        self._make_formats(spec)
        self._make_fields(spec)
        self._make_buttons()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 18)
        whole.setSpacing(12)
        whole.addWidget(title)
        whole.addWidget(self._label(self._content(spec, briefing)))
        whole.addWidget(self._label(self._unresolved(problems), notice=True))
        whole.addLayout(self._fields)
        whole.addWidget(self._buttons)
        for box in self.formats.values():
            box.toggled.connect(self._check)
        self.name.textChanged.connect(self._check)
        self.folder.textChanged.connect(self._check)
        self._check()

    def _make_formats(self, spec: Spec) -> None:
        names = {"pdf": self.tr("PDF"), "docx": self.tr("Word"), "json": self.tr("JSON")}
        self._format_line = QHBoxLayout()
        for form in FORMATS:
            box = QCheckBox(names[form], self)
            box.setChecked(form in spec.output.formats)
            self.formats[form] = box
            self._format_line.addWidget(box)
        self._format_line.addStretch(1)

    def _make_fields(self, spec: Spec) -> None:
        self.folder = QLineEdit(spec.output.folder, self)
        self.folder.setAccessibleName(self.tr("Folder"))
        self.name = QLineEdit(spec.output.name or opened.name(Path(spec.path)), self)
        self.name.setAccessibleName(self.tr("File name without ending"))
        self.name.setToolTip(
            self.tr("{fields} stand for the pack's own.").format(
                fields=", ".join(f"{{{field}}}" for field in naming.FIELDS)
            )
        )
        self.called = QLabel(self, wordWrap=True)
        self.called.setProperty("tone", "quiet")
        browse = QPushButton(self.tr("Choose…"), self)
        browse.clicked.connect(self._browse)
        self.open_after = QCheckBox(self.tr("Open when done"), self)
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(browse)
        self._fields = QFormLayout()
        lengths = {"card": self.tr("One-sheet card"), "short": self.tr("Short pack"), "full": self.tr("Full pack")}
        self.length = QLabel(lengths[spec.length], self)
        self.copies = QLabel(self._copies(), self, wordWrap=True)
        self._fields.addRow(self.tr("Length"), self.length)
        self._fields.addRow(self.tr("Copies"), self.copies)
        self._fields.addRow(self.tr("Formats"), self._format_line)
        self._fields.addRow(self.tr("Folder"), where)
        self._fields.addRow(self.tr("Name"), self.name)
        self._fields.addRow("", self.called)
        self._fields.addRow("", self.open_after)

    def _copies(self) -> str:
        """Who gets one: with a distribution list each is a file of its own, with its number on the pages."""
        names = self._spec.distribution
        if not names:
            return self.tr("One file a format, not numbered: the pack has no distribution list")
        return self.tr("{count}, numbered: {names}").format(count=len(names), names=", ".join(names))

    def _make_buttons(self) -> None:
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = self._buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_primary(self.go)
        self.go.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _label(self, words: str, *, notice: bool = False) -> QLabel:
        label = QLabel(words, self, wordWrap=True)
        label.setProperty("notice", "true" if notice else "false")
        label.setVisible(bool(words))
        return label

    def _content(self, spec: Spec, briefing: Briefing | None) -> str:
        """What will be in the files, counted from what was made."""
        if briefing is None:
            return ""
        made = at_length(briefing, spec.length)
        lengths = {"card": self.tr("one-sheet card"), "short": self.tr("short pack"), "full": self.tr("full pack")}
        themes = ", ".join(f"{section.theme.title} {len(section.excerpts)}" for section in made.sections)
        return self.tr("{title}, {length}. Excerpts: {themes}. {events} dated events, {sources} sources.").format(
            title=spec.title,
            length=lengths[spec.length],
            themes=themes,
            events=len(made.events),
            sources=sum(1 for citation in made.citations if citation.number),
        )

    def _unresolved(self, problems: Sequence[Problem]) -> str:
        serious = [problem for problem in problems if problem.severity != "note"]
        notes = len(problems) - len(serious)
        lines = [f"• {problem.message}" for problem in serious[:6]]
        if len(serious) > len(lines):
            lines.append(self.tr("and {more} more").format(more=len(serious) - len(lines)))
        if notes:
            lines.append(self.tr("{notes} notes stand in the list of problems.").format(notes=notes))
        return "\n".join(lines)

    def _browse(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the files"), str(self._base / self.folder.text())
        )
        if name:
            self.folder.setText(name)

    def _check(self) -> None:
        """What the files will be called, and whether there is anything to write."""
        why = naming.fault(self.name.text())
        name = self.file_name()
        self.go.setEnabled(bool(self.chosen()) and not why and bool(name))
        if why:
            self.called.setText(self.tr("This is no name: {why}.").format(why=why))
        else:
            files = ", ".join(f"{stem}.{form}" for form in self.chosen() for stem in _few(self._stems(name, form)))
            there = [
                form
                for form in self.chosen()
                for stem in self._stems(name, form)
                if (self._target() / f"{stem}.{form}").exists()
            ]
            more = self.tr("  (takes the place of files that are there)") if there else ""
            self.called.setText(files + more)

    def _stems(self, name: str, form: Format) -> list[str]:
        """The files' names without ending: one, or one for each copy on the distribution list."""
        many = len(self._spec.distribution)
        return copy_names(name, many) if many and form != "json" else [name]

    def _target(self) -> Path:
        return self._base / (self.folder.text().strip() or ".")

    # -- what was chosen

    def chosen(self) -> tuple[Format, ...]:
        return tuple(form for form, box in self.formats.items() if box.isChecked())

    def file_name(self) -> str:
        """The files' name without an ending, its fields filled in."""
        asked = replace(self._dated.output, name=self.name.text().strip())
        return naming.name(replace(self._dated, output=asked))

    def output(self) -> Output:
        """Where and how, to be remembered in the pack. The spec file's own name needs no saying."""
        name = self.name.text().strip()
        plain = opened.name(Path(self._spec.path))
        return replace(
            self._spec.output,
            folder=self.folder.text().strip() or ".",
            formats=self.chosen(),
            name="" if name == plain else name,
        )


def _few(names: list[str]) -> list[str]:
    return names if len(names) < 4 else [names[0], names[1], "…", names[-1]]
