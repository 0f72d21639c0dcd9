"""The chronology: the strip, the table, and below it what the analyst says about one event."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.model import Event
from briefing.pages import chronology as pages
from briefing.pages.dates import in_words
from briefing.pages.theme import pin_cite
from briefing.result import Briefing
from briefing.spec import edtf
from gui import edits
from gui.appearance import Appearance, sized
from gui.calls import Call
from gui.document import Document
from gui.tables import Line, Lines, Table
from gui.timeline_strip import TimelineStrip

STATUSES = ("", "happened", "planned", "hypothetical", "denied", "habitual")


class ChronologyView(QWidget):
    """Dated statements; every date shows the words it came from."""

    current_changed = Signal(object)

    def __init__(self, document: Document, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document, self._appearance = document, appearance
        self._make_head(appearance)
        self._make_form()
        self._lay_out()
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
        self.table.show_model(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._show_event)

    def _make_form(self) -> None:
        self.form = QWidget(self)
        self.form.setProperty("foot", "true")
        self.form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.phrase = QLabel(self.form, wordWrap=True)
        self.phrase.setProperty("tone", "quiet")
        self.date = QLineEdit(self.form, placeholderText="2025-11-01, 2025-11, 2025, 2025-11~")
        self.statement = QLineEdit(self.form, placeholderText=self.tr("Your wording, printed as yours"))
        self.reason = QLineEdit(self.form, placeholderText=self.tr("Why, printed in the annex"))
        self.status = QComboBox(self.form)
        names = (
            self.tr("as found"), self.tr("happened"), self.tr("planned"), self.tr("not certain"), self.tr("denied"),
            self.tr("repeated"),
        )  # fmt: skip
        self.status.addItems(list(names))
        self.wrong = QLabel(self.form, wordWrap=True)
        self.wrong.setProperty("tone", "bad")
        self.wrong.hide()
        self.date.editingFinished.connect(self._set_date)
        for key, line in (("statement", self.statement), ("reason", self.reason)):
            line.textEdited.connect(Call(line, partial(self._set_words, key, line)).run)
        self.status.activated.connect(self._set_status)
        self.hide_event = QPushButton(self.tr("Hide this event"), self.form)
        self.hide_event.clicked.connect(self._hide)
        self.hidden = QComboBox(self.form)
        self.hidden.setAccessibleName(self.tr("Hidden events: choose one to show it again"))
        self.hidden.activated.connect(self._show_again)

    def _lay_out(self) -> None:
        fields = QFormLayout(self.form)
        fields.setContentsMargins(20, 12, 20, 12)
        fields.addRow(self.phrase)
        for label, widget in (
            (self.tr("Date"), self.date),
            (self.tr("Statement"), self.statement),
            (self.tr("Reason"), self.reason),
            (self.tr("Status"), self.status),
        ):
            widget.setAccessibleName(label)
            fields.addRow(label, widget)
        fields.addRow(self.wrong)
        line = QHBoxLayout()
        line.addWidget(self.hide_event)
        line.addStretch(1)
        line.addWidget(self.hidden)
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
        current = self.current()
        self.model.show_lines([self._line(briefing, event) for event in briefing.events])
        self.strip.show_timeline(pages.timeline(briefing))
        self._return_to(current)
        self._show_event()

    def _line(self, briefing: Briefing, event: Event) -> Line:
        cites = list(dict.fromkeys(pin_cite(briefing, support)[0].text for support in event.supports))
        how = "".join(run.text for run in pages.how_known(event))
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
        decided = edits.event_decision(self._document.spec, event)
        self.phrase.setText(_known(event, self.tr("From the words “{phrase}”: {how}")))
        for line, words in (
            (self.date, decided.date if decided else ""),
            (self.statement, decided.statement if decided else ""),
            (self.reason, decided.reason if decided else ""),
        ):
            if line.text() != words and not line.hasFocus():
                line.setText(words)
        self.date.setPlaceholderText(event.date)
        self.status.setCurrentIndex(STATUSES.index(decided.status if decided else ""))
        self.wrong.hide()
        self.current_changed.emit(event)

    def _follow_spec(self) -> None:
        choice = self._document.spec.chronology
        self.importance.setCurrentIndex(choice.importance - 1)
        dropped = [one for one in choice.events if one.do == "drop"]
        self.hidden.clear()
        self.hidden.setVisible(bool(dropped))
        self.hidden.addItem(self.tr("{count} hidden: show again …").format(count=len(dropped)))
        for one in dropped:
            self.hidden.addItem(one.quote[:70], one)

    # -- what is decided

    def _set_importance(self, place: int) -> None:
        levels = (1, 2, 3)
        new = edits.with_importance(self._document.spec, levels[place])  # type: ignore[arg-type]
        self._document.edit(new, self.tr("Choose the events shown"))

    def _set_date(self) -> None:
        event, words = self.current(), self.date.text().strip()
        if event is None:
            return
        why = edtf.fault(words) if words else ""
        self.wrong.setVisible(bool(why))
        self.wrong.setText(self.tr("This is no date: {why}.").format(why=why))
        if not why:
            self._correct(event, self.tr("Correct a date"), "", date=words)

    def _set_words(self, key: str, line: QLineEdit) -> None:
        event = self.current()
        if event:
            self._correct(event, self.tr("Word an event"), f"{key} {event.id}", **{key: line.text()})

    def _set_status(self, place: int) -> None:
        event = self.current()
        if event:
            self._correct(event, self.tr("Set an event's status"), "", status=STATUSES[place])

    def _correct(self, event: Event, label: str, merge: str, **changes: str) -> None:
        decided = edits.event_decision(self._document.spec, event)
        if decided is None and not any(changes.values()):
            return
        if decided is None and "reason" in changes:
            return  # a reason alone changes nothing; it is kept with the date or statement it explains
        if changes.keys() & {"date", "statement"} and self.reason.text():
            changes.setdefault("reason", self.reason.text())
        self._document.edit(edits.correct(self._document.spec, event, **changes), label, merge)

    def _hide(self) -> None:
        event = self.current()
        if event:
            self._document.edit(edits.hide(self._document.spec, event), self.tr("Hide an event"))

    def _show_again(self, place: int) -> None:
        decided = self.hidden.itemData(place)
        if decided is not None:
            self._document.edit(edits.unhide(self._document.spec, decided), self.tr("Show an event again"))


def _known(event: Event, form: str) -> str:
    return form.format(phrase=event.phrase, how=event.how) if event.phrase else event.how
