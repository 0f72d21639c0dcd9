"""The analyst's own words: bottom line, key points, a comment for each theme, with the limits in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from briefing.model import Gap
from briefing.spec.checks import BOTTOM_LINE_WORDS, KEY_POINTS
from briefing.spec.model import Spec
from gui import comparison_edits, edits
from gui.appearance import sized
from gui.calls import Call
from gui.document import Document
from gui.growing import GrowingField

PACK_LINES = ("title", "purpose", "reader", "cutoff", "prepared_by", "handling")
STEPS_WORDS = 80
GAPS = 8
COMMENT_WORDS = 120
"""What fits into the box at the head of a section without pushing the evidence off its page."""


class Field(QWidget):
    """A label, an editor, and how much has been written of how much can be read."""

    def __init__(self, label: str, most: int, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self.label = QLabel(label, self)
        self.label.setFont(sized(0, bold=True))
        self.editor = QPlainTextEdit(self, tabChangesFocus=True)
        self.editor.setAccessibleName(label)
        self.editor.setUndoRedoEnabled(False)  # the pack has one undo for everything
        self.editor.setFixedHeight(lines * QFontMetrics(self.editor.font()).lineSpacing() + 30)
        self.label.setBuddy(self.editor)
        self.counter = QLabel(self)
        self.counter.setProperty("tone", "quiet")
        self.editor.textChanged.connect(self.count)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 10)
        box.setSpacing(4)
        for widget in (self.label, self.editor, self.counter):
            box.addWidget(widget)
        self.count()

    def words(self) -> str:
        """What is typed. Only typed words come from a widget, never an article's."""
        return self.editor.toPlainText()

    def show_words(self, words: str) -> None:
        """Another text, without moving the cursor of who is typing the same."""
        if self.words().rstrip("\n") != words:
            self.editor.blockSignals(True)
            cursor = self.editor.textCursor().position()
            self.editor.setPlainText(words)
            moved = self.editor.textCursor()
            moved.setPosition(min(cursor, len(self.words())))
            self.editor.setTextCursor(moved)
            self.editor.blockSignals(False)
            self.count()

    def count(self) -> None:
        written = len(self.words().split())
        over = written - self._most
        self.counter.setText(
            self.tr("{written} of {most} words").format(written=written, most=self._most)
            if over <= 0
            else self.tr("{written} words. {most} are what a reader takes in: take out {over}.").format(
                written=written, most=self._most, over=over
            )
        )
        self.counter.setProperty("tone", "bad" if written > self._most else "quiet")
        self.counter.style().unpolish(self.counter)
        self.counter.style().polish(self.counter)


class OwnText(QScrollArea):
    """Everything the program never fills in."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        body = QWidget(self)
        body.setProperty("panel", "page")
        self.setWidget(body)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(20, 18, 20, 20)
        self._column.setSpacing(6)
        self._heading(self.tr("Own text"), 6)
        hint = QLabel(self.tr("Printed in shaded boxes that say so. The program never writes these for you."), body)
        hint.setProperty("tone", "quiet")
        hint.setWordWrap(True)
        self._column.addWidget(hint)
        self._column.addSpacing(10)
        self.bottom_line = self._field(self.tr("Bottom line"), BOTTOM_LINE_WORDS, 5, self._write_bottom_line)
        self._make_points()
        self.comments: dict[str, Field] = {}
        self._themes = QVBoxLayout()
        self._column.addLayout(self._themes)
        self._column.addSpacing(10)
        self.gaps = QLabel(body, wordWrap=True)
        self.gaps.setProperty("tone", "quiet")
        self.next_steps = self._field(self.tr("Next steps, one a line"), STEPS_WORDS, 4, self._write_next_steps)
        self._column.insertWidget(self._column.count() - 1, self.gaps)
        self._make_lines()
        self._column.addStretch(1)
        document.changed.connect(self.show_spec)

    def _heading(self, text: str, larger: float) -> None:
        label = QLabel(text, self.widget())
        label.setFont(sized(larger, bold=True))
        self._column.addWidget(label)

    def _field(self, label: str, most: int, lines: int, write: Callable[[], None]) -> Field:
        field = Field(label, most, lines, self.widget())
        field.editor.textChanged.connect(write)
        self._column.addWidget(field)
        return field

    def _make_points(self) -> None:
        label = QLabel(self.tr("Key points"), self.widget())
        label.setFont(sized(0, bold=True))
        self._column.addWidget(label)
        self.points: list[GrowingField] = []
        for number in range(KEY_POINTS):
            line = GrowingField(self.widget())
            line.setUndoRedoEnabled(False)  # the pack has one undo for everything
            line.setAccessibleName(self.tr("Key point {number}").format(number=number + 1))
            line.textEdited.connect(self._write_points)
            self.points.append(line)
            self._column.addWidget(line)
        self.too_many = QLabel(self.widget(), wordWrap=True)
        self.too_many.setProperty("tone", "bad")
        self._column.addWidget(self.too_many)
        self._column.addSpacing(10)

    def _make_lines(self) -> None:
        names = {
            "title": self.tr("Title"),
            "purpose": self.tr("Purpose"),
            "reader": self.tr("Reader"),
            "cutoff": self.tr("Information cut-off"),
            "prepared_by": self.tr("Prepared by"),
            "handling": self.tr("Handling"),
        }
        self._column.addSpacing(10)
        self._heading(self.tr("Cover"), 2)
        self.lines: dict[str, QLineEdit] = {}
        for key in PACK_LINES:
            label = QLabel(names[key], self.widget())
            label.setProperty("tone", "quiet")
            line = QLineEdit(self.widget())
            line.setAccessibleName(names[key])
            label.setBuddy(line)
            line.textEdited.connect(Call(line, partial(self._write_line, key)).run)
            self.lines[key] = line
            self._column.addWidget(label)
            self._column.addWidget(line)

    # -- what is shown

    def show_spec(self, spec: Spec) -> None:
        self.bottom_line.show_words(spec.bottom_line)
        typed = tuple(words for line in self.points if (words := edits.clean(line.text()).strip()))
        if typed != spec.key_points[:KEY_POINTS]:
            for number, point in enumerate(self.points):
                point.setText(spec.key_points[number] if number < len(spec.key_points) else "")
        more = len(spec.key_points) - KEY_POINTS
        self.too_many.setVisible(more > 0)
        self.too_many.setText(self.tr("{more} more in the file; five is the most a reader keeps.").format(more=more))
        for key, line in self.lines.items():
            if line.text() != getattr(spec, key):
                line.setText(getattr(spec, key))
                line.setCursorPosition(0)
        self._show_comments(spec)
        if self._steps() != spec.comparison.next_steps:
            self.next_steps.show_words("\n".join(spec.comparison.next_steps))

    def _show_comments(self, spec: Spec) -> None:
        wanted = [entry.theme.id for entry in spec.included]
        if list(self.comments) != wanted:
            for field in self.comments.values():
                self._themes.removeWidget(field)
                field.deleteLater()
            self.comments = {}
            for entry in spec.included:
                label = self.tr("Comment on {theme}").format(theme=entry.theme.title)
                field = Field(label, COMMENT_WORDS, 3, self.widget())
                field.editor.textChanged.connect(Call(field, partial(self._write_comment, entry.theme.id)).run)
                self.comments[entry.theme.id] = field
                self._themes.addWidget(field)
        for entry in spec.included:
            self.comments[entry.theme.id].show_words(entry.comment)

    # -- what is written

    def _write_bottom_line(self) -> None:
        new = edits.with_value(self._document.spec, "bottom_line", self.bottom_line.words())
        self._document.edit(new, self.tr("Write the bottom line"), "bottom line")

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """What the sources do not say, above what will be done about it."""
        said = [f"•  {gap.message}" for gap in gaps[:GAPS]]
        more = [self.tr("and {more} more").format(more=len(gaps) - GAPS)] if len(gaps) > GAPS else []
        self.gaps.setVisible(bool(gaps))
        self.gaps.setText("\n".join([self.tr("Gaps found by rule:"), *said, *more]))

    def _steps(self) -> tuple[str, ...]:
        lines = (edits.clean(line).strip() for line in self.next_steps.words().splitlines())
        return tuple(line for line in lines if line)

    def _write_next_steps(self) -> None:
        new = comparison_edits.with_next_steps(self._document.spec, self._steps())
        self._document.edit(new, self.tr("Write the next steps"), "next steps")

    def _write_points(self) -> None:
        spec = self._document.spec
        points = [line.text().strip() for line in self.points]
        new = edits.with_key_points(spec, [*points, *spec.key_points[KEY_POINTS:]])
        self._document.edit(new, self.tr("Write the key points"), "key points")

    def _write_comment(self, theme: str) -> None:
        new = edits.with_comment(self._document.spec, theme, self.comments[theme].words())
        self._document.edit(new, self.tr("Write a comment"), f"comment {theme}")

    def _write_line(self, key: str) -> None:
        new = edits.with_value(self._document.spec, key, self.lines[key].text())
        self._document.edit(new, self.tr("Write the cover"), f"line {key}")

    def mark(self) -> str:
        """What a screen reader calls the field one writes in."""
        field = self.focusWidget()
        return field.accessibleName() if field else ""

    def reveal(self, mark: object) -> None:
        for field in self.findChildren(QWidget):
            if mark and field.accessibleName() == mark:
                # Shown, not given the keys: a text field would keep the next Ctrl+Z to itself.
                self.ensureWidgetVisible(field)
                return

    def go_to(self, key: str) -> None:
        """Set the cursor where a problem is mended."""
        place = self.points[0] if key == "key_points" else self.lines.get(key, self.bottom_line.editor)
        place.setFocus()
        self.ensureWidgetVisible(place)
