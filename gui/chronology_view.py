"""The chronology: the strip, the table, and below it what the analyst says about one event."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefing.model import Event, Support
from briefing.pages.dates import in_words
from briefing.result import Briefing
from briefing.spec import edtf
from gui import event_edits
from gui.appearance import Appearance, sized
from gui.calls import Call
from gui.document import Document
from gui.rows import Labels
from gui.tables import Line, Lines, Table
from gui.timeline_strip import TimelineStrip

STATUSES = ("", "happened", "planned", "hypothetical", "denied", "cancelled", "habitual")


class ChronologyView(QWidget):
    """Dated statements; every date shows the words it came from."""

    current_changed = Signal(object)
    passage_wanted = Signal(object)
    """Show this statement in its article."""

    def __init__(self, document: Document, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document, self._appearance = document, appearance
        self._labels = Labels((), {})
        self._shown = ""
        """The event whose details are in the form."""
        self._make_head(appearance)
        self._make_form()
        self._lay_out()
        self.setFocusProxy(self.table)
        document.changed.connect(self._follow_spec)

    def _make_head(self, appearance: Appearance) -> None:
        self.title = QLabel(self.tr("Chronology"), self)
        self.title.setFont(sized(6, bold=True))
        self.importance = QComboBox(self)
        self.importance.setAccessibleName(self.tr("Which events are shown"))
        self.importance.addItems([self.tr("Everything dated"), self.tr("Worth a line"), self.tr("Key events only")])
        self.importance.activated.connect(self._set_importance)
        self.strip = TimelineStrip(appearance, self)
        self.strip.clicked.connect(self.go_to_anchor)
        titles = (self.tr("Date"), self.tr("What the sources say"), self.tr("Sources"), self.tr("How known"))
        self.model = Lines(titles, self)
        self.table = Table(self.tr("Events"), (92, 0, 70, 118), 3, self)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.show_model(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._show_event)
        self.table.selectionModel().selectionChanged.connect(self._show_choice)

    def _make_form(self) -> None:
        self.form = QWidget(self)
        self.form.setProperty("foot", "true")
        self.form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.phrase = QLabel(self.form, wordWrap=True)
        self.phrase.setProperty("tone", "quiet")
        self.phrase.setAlignment(Qt.AlignmentFlag.AlignTop)
        # The form keeps its height whatever it says: nothing must move away from under the pointer.
        self.phrase.setFixedHeight(2 * self.phrase.fontMetrics().lineSpacing() + 2)
        self.date = QLineEdit(self.form, placeholderText="2025-11-01, 2025-11, 2025, 2025-11~")
        self.statement = QLineEdit(self.form, placeholderText=self.tr("Your wording, printed as yours"))
        self.reason = QLineEdit(self.form, placeholderText=self.tr("Why, printed in the annex"))
        self.status = QComboBox(self.form)
        names = (
            self.tr("as found"), self.tr("happened"), self.tr("planned"), self.tr("not certain"), self.tr("denied"),
            self.tr("called off"), self.tr("repeated"),
        )  # fmt: skip
        self.status.addItems(list(names))
        self.wrong = QLabel(self.form)
        self.wrong.setFont(sized(-1))
        self.wrong.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._complain("")
        self.date.editingFinished.connect(self._set_date)
        self.date.textEdited.connect(Call(self.date, partial(self._complain, "")).run)
        QShortcut(QKeySequence("Escape"), self.date, context=Qt.ShortcutContext.WidgetShortcut).activated.connect(
            self._leave_date
        )
        for key, line in (("statement", self.statement), ("reason", self.reason)):
            line.textEdited.connect(Call(line, partial(self._set_words, key, line)).run)
        self.status.activated.connect(self._set_status)
        self.tellings = QComboBox(self.form)
        self.tellings.setAccessibleName(self.tr("The statements of this row"))
        self.tellings.activated.connect(self._show_telling)
        self.hide_event = QPushButton(self.tr("Hide"), self.form)
        self.hide_event.clicked.connect(self.hide_chosen)
        self.merge = QPushButton(self.tr("Merge the rows"), self.form)
        self.merge.setToolTip(self.tr("Select two or more rows with Ctrl or Shift; the first leads."))
        self.merge.clicked.connect(self.merge_chosen)
        self.split = QPushButton(self.tr("Split off"), self.form)
        self.split.clicked.connect(self.split_chosen)
        self.shaped = QComboBox(self.form)
        self.shaped.setAccessibleName(self.tr("Merged and split rows: choose one to take it back"))
        self.shaped.activated.connect(self._take_back)
        self.hidden = QComboBox(self.form)
        self.hidden.setAccessibleName(self.tr("Hidden events: choose one to show it again"))
        self.hidden.activated.connect(self._show_again)

    def _lay_out(self) -> None:
        fields = QFormLayout(self.form)
        fields.setContentsMargins(20, 12, 20, 12)
        fields.addRow(self.phrase)
        for name, widget in (
            (self.tr("Date"), self.date),
            (self.tr("Status"), self.status),
            (self.tr("Statement"), self.statement),
            (self.tr("Reason"), self.reason),
        ):
            widget.setAccessibleName(name)
        dated = QHBoxLayout()
        dated.addWidget(self.date, 2)
        dated.addWidget(self.status, 1)
        fields.addRow(self.tr("Date"), dated)
        fields.addRow("", self.wrong)
        fields.addRow(self.tr("Statement"), self.statement)
        fields.addRow(self.tr("Reason"), self.reason)
        told = QHBoxLayout()
        told.addWidget(self.tellings, 1)
        told.addWidget(self.split)
        self.tellings.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.tellings.setMinimumContentsLength(10)
        fields.addRow(self.tr("Told in"), told)
        line = QHBoxLayout()
        for button in (self.hide_event, self.merge):
            line.addWidget(button)
        line.addStretch(1)
        for choice in (self.shaped, self.hidden):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(14)
            line.addWidget(choice)
        fields.addRow(line)
        top = QHBoxLayout()
        top.setContentsMargins(20, 18, 20, 6)
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.importance)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(top)
        whole.addWidget(self.strip)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.form)

    # -- what is shown

    def take(self, briefing: Briefing) -> None:
        from briefing.pages import chronology as pages  # brings half the core with it: loaded when it is looked at

        current = self.current()
        self._labels = Labels(briefing.citations, {})
        known = ("".join(run.text for run in pages.how_known(event)) for event in briefing.events)
        self.model.show_lines([self._line(event, how) for event, how in zip(briefing.events, known, strict=True)])
        self.strip.show_timeline(pages.timeline(briefing))
        self._return_to(current)
        self._show_event()

    def _line(self, event: Event, how: str) -> Line:
        cites = list(dict.fromkeys(self._labels.cite(support) for support in event.supports))
        date = in_words(event.date, short=True)
        said = event.statement.replace("\n", " ") + (self.tr("  (your wording)") if event.by_analyst else "")
        accent = self._appearance.tones.accent
        return Line((date, said, ", ".join(cites), how), event, f"{date}: {said}. {how}", accent)

    def _return_to(self, current: Event | None) -> None:
        """The row of the same words, wherever its date has put it."""
        for number, line in enumerate(self.model.lines):
            event = cast(Event, line.thing)
            if current and event.id == current.id:
                self.table.selectRow(number)
                return
        if self.model.lines:
            self.table.selectRow(0)

    def current(self) -> Event | None:
        return cast("Event | None", self.table.chosen())

    def mark(self) -> str:
        event = self.current()
        return event.id if event else ""

    def reveal(self, mark: object) -> None:
        for number, line in enumerate(self.model.lines):
            if cast(Event, line.thing).id == mark:
                self.table.selectRow(number)

    def go_to_anchor(self, anchor: str) -> None:
        """The row of `e-<id>`."""
        for number, line in enumerate(self.model.lines):
            if f"e-{cast(Event, line.thing).id}" == anchor:
                self.table.selectRow(number)
                self.table.setFocus()

    def _show_event(self, _: QModelIndex | None = None) -> None:
        event = self.current()
        self.form.setEnabled(event is not None)
        if event is None:
            return
        decided = event_edits.decision(self._document.spec, event)
        self.phrase.setText(self._known(event))
        self.phrase.setToolTip(self.phrase.text())
        self._show_tellings(event)
        for line, words in (
            (self.date, decided.date if decided else ""),
            (self.statement, decided.statement if decided else ""),
            (self.reason, decided.reason if decided else ""),
        ):
            # Of the same event what is being typed, and a date that was refused, stay as they are.
            kept = event.id == self._shown and (line.hasFocus() or (line is self.date and self.is_refused))
            if line.text() != words and not kept:
                line.setText(words)
        if event.id != self._shown:
            self._shown = event.id
            self._complain("")
        self.date.setPlaceholderText(event.date)
        self.status.setCurrentIndex(STATUSES.index(decided.status if decided else ""))
        self._show_choice()
        self.current_changed.emit(event)

    def _known(self, event: Event) -> str:
        """Where the date comes from: the text's own words, also after the analyst has set another."""
        if event.dated_by_analyst and event.phrase:
            return self.tr("The text says “{phrase}”; {how}").format(phrase=event.phrase, how=event.how)
        form = self.tr("From the words “{phrase}”: {how}")
        others = "".join(
            self.tr("; also {date} from “{phrase}”").format(date=in_words(one.date, short=True), phrase=one.phrase)
            for one in event.other_dates
        )
        return (form.format(phrase=event.phrase, how=event.how) if event.phrase else event.how) + others

    def _show_tellings(self, event: Event) -> None:
        self.tellings.clear()
        for support in event.supports:
            self.tellings.addItem(f"{self._labels.cite(support)}  {' '.join(support.quote.split())}", support)
        self.split.setEnabled(len(event.supports) > 1)

    def _show_telling(self, place: int) -> None:
        support = self.tellings.itemData(place)
        if isinstance(support, Support):
            self.passage_wanted.emit(support)

    def chosen(self) -> list[Event]:
        """The rows that are selected, in their order."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [cast(Event, self.model.lines[row].thing) for row in rows if row < len(self.model.lines)]

    def _show_choice(self) -> None:
        self.merge.setEnabled(len(self.chosen()) > 1)

    def _follow_spec(self) -> None:
        choice = self._document.spec.chronology
        shaped = event_edits.shaped(self._document.spec)
        self.shaped.clear()
        self.shaped.setVisible(bool(shaped))
        self.shaped.addItem(self.tr("{count} merged or split: take back …").format(count=len(shaped)))
        names = {"merge": self.tr("Merged"), "split": self.tr("Split off")}
        for one in shaped:
            self.shaped.addItem(f"{names[one.do]}: {one.quote[:60]}", one)
        self.importance.setCurrentIndex(choice.importance - 1)
        dropped = [one for one in choice.events if one.do == "drop"]
        self.hidden.clear()
        self.hidden.setVisible(bool(dropped))
        self.hidden.addItem(self.tr("{count} hidden: show again …").format(count=len(dropped)))
        for one in dropped:
            self.hidden.addItem(one.quote[:70], one)

    # -- what is decided

    def go_to_date(self) -> None:
        self.date.setFocus()
        self.date.selectAll()

    def _set_importance(self, place: int) -> None:
        levels = (1, 2, 3)
        new = event_edits.with_importance(self._document.spec, levels[place])  # type: ignore[arg-type]
        self._document.edit(new, self.tr("Choose the events shown"))

    def _set_date(self) -> None:
        event, words = self.current(), self.date.text().strip()
        if event is None:
            return
        why = edtf.fault(words) if words else ""
        self._complain(why)
        if not why:
            self._correct(event, self.tr("Correct a date"), "", date=words)
            return
        # What is typed next is the date mended, not whatever field was clicked meanwhile.
        focused = self.focusWidget()
        if focused is not self.date and focused and self.form.isAncestorOf(focused):
            QTimer.singleShot(0, self.date, self.date.setFocus)

    def _complain(self, why: str) -> None:
        """Below the date: what is wrong with it, else how one is written."""
        self.is_refused = bool(why)
        said = (
            self.tr("This is no date: {why}. Escape puts the old one back.").format(why=why)
            if why
            else self.tr("Year, month or day; ~ means about, ? uncertain; A/B from A to B.")
        )
        self.wrong.setText(said)
        self.wrong.setToolTip(said)
        self.wrong.setProperty("tone", "bad" if why else "quiet")
        self.wrong.style().unpolish(self.wrong)
        self.wrong.style().polish(self.wrong)

    def _leave_date(self) -> None:
        """The date as it was decided, or none."""
        event = self.current()
        decided = event_edits.decision(self._document.spec, event) if event else None
        self.date.setText(decided.date if decided else "")
        self._complain("")
        self.table.setFocus()

    def _set_words(self, key: str, line: QLineEdit) -> None:
        event = self.current()
        if event:
            self._correct(event, self.tr("Word an event"), f"{key} {event.id}", **{key: line.text()})

    def _set_status(self, place: int) -> None:
        event = self.current()
        if event:
            self._correct(event, self.tr("Set an event's status"), "", status=STATUSES[place])

    def _correct(self, event: Event, label: str, merge: str, **changes: str) -> None:
        decided = event_edits.decision(self._document.spec, event)
        if decided is None and not any(changes.values()):
            return
        if decided is None and "reason" in changes:
            return  # a reason alone changes nothing; it is kept with the date or statement it explains
        if changes.keys() & {"date", "statement"} and self.reason.text():
            changes.setdefault("reason", self.reason.text())
        self._document.edit(event_edits.correct(self._document.spec, event, **changes), label, merge)

    def hide_chosen(self) -> None:
        spec = self._document.spec
        for event in self.chosen():
            spec = event_edits.hide(spec, event)
        self._document.edit(spec, self.tr("Hide an event"))

    def merge_chosen(self) -> None:
        """The selected rows become one; the first of them leads."""
        chosen = self.chosen()
        spec = self._document.spec
        for other in chosen[1:]:
            spec = event_edits.merge(spec, chosen[0], other)
        self._document.edit(spec, self.tr("Merge events"))

    def split_chosen(self) -> None:
        """The statement shown below gets a row of its own."""
        event, support = self.current(), self.tellings.currentData()
        if event and isinstance(support, Support):
            self._document.edit(event_edits.split(self._document.spec, event, support), self.tr("Split an event"))

    def _take_back(self, place: int) -> None:
        decided = self.shaped.itemData(place)
        if decided is not None:
            new = event_edits.take_back(self._document.spec, decided)
            self._document.edit(new, self.tr("Take back a merge or split"))

    def _show_again(self, place: int) -> None:
        decided = self.hidden.itemData(place)
        if decided is not None:
            self._document.edit(event_edits.take_back(self._document.spec, decided), self.tr("Show an event again"))
