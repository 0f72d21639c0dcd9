"""Where sources say different things: one key a verdict, and the note that explains it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from briefing.model import Disagreement, DisagreementStatus
from briefing.result import Briefing
from gui import comparison_edits
from gui.appearance import Appearance, sized
from gui.buttons import flat
from gui.calls import Call
from gui.card_list import CardList
from gui.disagreement_cards import THING, Disputed, DisputeDelegate
from gui.document import Document
from gui.rows import Labels

_STATUS: dict[str, DisagreementStatus] = {"open": "open", "explain": "explained", "dismiss": "dismissed"}


class DisagreementsView(QWidget):
    """The list; nobody but the analyst says whether sources really disagree."""

    current_changed = Signal(object)
    passage_wanted = Signal(object)
    """Show this support in its article."""

    def __init__(self, document: Document, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = document
        self._noted = ""
        self._side = 0
        self.title = QLabel(self.tr("Disagreements"), self)
        self.title.setFont(sized(6, bold=True))
        self.counts = QLabel(self, wordWrap=True)
        self.counts.setProperty("tone", "quiet")
        self.model = Disputed(self)
        self.list = CardList(self)
        self.list.setDragEnabled(False)
        self.list.setAccessibleName(self.tr("Disagreements"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(DisputeDelegate(appearance, self.list, self.model))
        self.list.selectionModel().currentChanged.connect(self._tell_current)
        self.list.doubleClicked.connect(self.show_next_side)
        self._make_foot()
        self._lay_out()
        self.setFocusProxy(self.list)
        self.commands = self._make_commands()
        document.changed.connect(self._follow_spec)

    def _make_foot(self) -> None:
        self.foot = QWidget(self)
        self.foot.setProperty("foot", "true")
        self.foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.note = QLineEdit(self.foot, placeholderText=self.tr("Your note on this disagreement (N)"))
        self.note.setAccessibleName(self.tr("Your note on this disagreement"))
        self.note.textEdited.connect(self._write_note)
        self.note.returnPressed.connect(self.focus_list)
        self._foot_line = QHBoxLayout(self.foot)
        self._foot_line.setContentsMargins(14, 8, 14, 8)
        self._foot_line.addWidget(self.note, 1)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(20, 18, 20, 10)
        head.addWidget(self.title)
        head.addWidget(self.counts)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.foot)

    def _make_commands(self) -> list[QAction]:
        return [
            self._command(self.tr("Open"), "O", partial(self.decide, "open"), button=True),
            self._command(self.tr("Explained"), "E", self.explain, button=True),
            self._command(
                self.tr("No disagreement"), "D", partial(self.decide, "dismiss"), button=True, short=self.tr("None")
            ),
            self._command(self.tr("Undecided again"), "Backspace", self.undecide),
            self._command(self.tr("Undo"), "U", self._document.undo_stack.undo),
            self._command(self.tr("Show the next position in its article"), "Space", self.show_next_side),
            self._command(self.tr("Write a note on it"), "N", self.write_note),
        ]

    def _command(
        self, text: str, keys: str, do: Callable[[], object], *, button: bool = False, short: str = ""
    ) -> QAction:
        """A letter while the list has the keys."""
        command = QAction(text, self)
        command.setShortcut(QKeySequence(keys))
        command.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        command.triggered.connect(Call(self, do).run)
        self.addAction(command)
        if button:
            tool = flat(self.foot)
            command.setIconText(f"{short or text}  {keys}")
            tool.setDefaultAction(command)
            self._foot_line.addWidget(tool)
        return command

    # -- what is shown

    def take(self, briefing: Briefing) -> None:
        current, place = self.current(), self.list.currentIndex().row()
        every = briefing.comparison.disagreements
        # What is dismissed stays in sight and keeps its number, after what is still worked on.
        things = tuple(sorted(every, key=lambda one: one.status == "dismissed"))
        self.model.show_things(things, Labels(briefing.citations, {}))
        self._follow_spec()
        if things:
            again = next((n for n, one in enumerate(things) if current and one.id == current.id), max(place, 0))
            self.list.setCurrentIndex(self.model.index(min(again, len(things) - 1)))

    def _follow_spec(self) -> None:
        spec = self._document.spec
        statuses: dict[str, tuple[DisagreementStatus, str]] = {}
        for one in self.model.things:
            made = comparison_edits.decision(spec, one)
            statuses[one.id] = (_STATUS[made.do], made.note) if made else ("proposed", "")
        self.model.show_statuses(statuses)
        waiting = sum(status == "proposed" for status, _ in statuses.values())
        none = sum(status == "dismissed" for status, _ in statuses.values())
        said = [self.tr("{all} disagreements, {waiting} to decide.").format(all=len(statuses) - none, waiting=waiting)]
        if none:
            said.append(self.tr("{count} more are none and stand at the end.").format(count=none))
        said.append(self.tr("Only you can say whether sources disagree."))
        self.counts.setText(
            " ".join(said)
            if statuses
            else self.tr("The rules have found no two sources that say different things of one matter.")
        )

    def current(self) -> Disagreement | None:
        found = self.list.currentIndex().data(THING) if self.list.currentIndex().isValid() else None
        return found if isinstance(found, Disagreement) else None

    def focus_list(self) -> None:
        self.list.setFocus()

    def mark(self) -> str:
        one = self.current()
        return one.id if one else ""

    def reveal(self, mark: object) -> None:
        self.go_to_anchor(f"d-{mark}")

    def go_to_anchor(self, anchor: str) -> None:
        """The card of `d-<id>` or `p-<id>`."""
        for place, one in enumerate(self.model.things):
            if anchor[2:10] == one.id:
                self.list.setCurrentIndex(self.model.index(place))
                self.list.scrollTo(self.model.index(place))

    def _tell_current(self, _: QModelIndex) -> None:
        one = self.current()
        self._ask_why()
        if one is None or one.id != self._noted or not self.note.hasFocus():
            self.note.setText(self.model.status(one)[1] if one else "")
            self.note.setCursorPosition(0)
        if one and one.id != self._noted:
            self._side = 0
            self.current_changed.emit(one)
        self._noted = one.id if one else ""
        self.note.setEnabled(one is not None)

    # -- decisions

    def decide(self, verdict: comparison_edits.Verdict) -> None:
        one = self.current()
        if one is None:
            return
        labels = {"open": self.tr("Open: {question}"), "explain": self.tr("Explained: {question}"),
                  "dismiss": self.tr("No disagreement: {question}")}  # fmt: skip
        new = comparison_edits.decide(self._document.spec, one, verdict)
        self._document.edit(new, labels[verdict].format(question=one.question))
        place = self.list.currentIndex().row()
        if verdict != "explain" and place + 1 < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(place + 1))

    def explain(self) -> None:
        """Explained, and the words that explain it."""
        self.decide("explain")
        self._ask_why()
        self.write_note()

    def _ask_why(self) -> None:
        """What the field asks for: of one that is explained, the explanation."""
        one = self.current()
        status, note = self.model.status(one) if one else ("proposed", "")
        self.note.setPlaceholderText(
            self.tr("Why do they differ? Printed with it; Enter when done")
            if status == "explained" and not note
            else self.tr("Your note on this disagreement (N)")
        )

    def undecide(self) -> None:
        one = self.current()
        if one:
            new = comparison_edits.undecide(self._document.spec, one)
            self._document.edit(new, self.tr("Undecided: {question}").format(question=one.question))

    def write_note(self) -> None:
        self.note.setFocus()
        self.note.selectAll()

    def _write_note(self, words: str) -> None:
        one = self.current()
        if one:
            new = comparison_edits.annotate(self._document.spec, one, words)
            self._document.edit(new, self.tr("Note on a disagreement"), f"disagreement {one.id}")

    def show_next_side(self) -> None:
        """The positions in their articles, one after the other."""
        one = self.current()
        if one:
            position = one.positions[self._side % len(one.positions)]
            self._side += 1
            self.passage_wanted.emit(position.supports[0])
