"""Who is named and who speaks: people, organisations and quotations, with what the sources call them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefing.model import Person, Quotation, Support
from briefing.result import Briefing
from gui import comparison_edits
from gui.appearance import Appearance, sized
from gui.buttons import flat
from gui.document import Document
from gui.rows import Labels
from gui.tables import Line, Lines, Table

KINDS = ("person", "organisation")


class PeopleView(QWidget):
    """A table of names or of quotations above, the name's forms below."""

    passage_wanted = Signal(object)

    def __init__(self, document: Document, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document, self._appearance = document, appearance
        self._briefing: Briefing | None = None
        self._mention = 0
        self.title = QLabel(self.tr("People and quotations"), self)
        self.title.setFont(sized(6, bold=True))
        self.filter = QLineEdit(self, placeholderText=self.tr("Filter by name or words"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Filter people and quotations"))
        self.filter.textChanged.connect(self._fill)
        self._make_tables()
        self._make_form()
        self._lay_out()

    def _make_tables(self) -> None:
        names = (self.tr("People"), self.tr("Organisations"), self.tr("Quotations"))
        self._kinds = QButtonGroup(self)
        self.kinds = []
        for number, name in enumerate(names):
            button = flat(self, name, checkable=True)
            button.setChecked(number == 0)
            self._kinds.addButton(button, number)
            self.kinds.append(button)
        self._kinds.idClicked.connect(self._fill)
        self.people = Lines((self.tr("Name"), self.tr("As the sources call them"), self.tr("Mentions")), self)
        self.table = Table(self.tr("Names"), (150, 0, 80), 2, self)
        self.table.show_model(self.people)
        self.said = Lines((self.tr("Who"), self.tr("Words"), self.tr("Source")), self)
        self.quotations = Table(self.tr("Quotations"), (130, 0, 84), 3, self)
        self.quotations.show_model(self.said)
        self.table.selectionModel().currentRowChanged.connect(self._show_person)
        self.table.doubleClicked.connect(self.show_mention)
        self.quotations.doubleClicked.connect(self.show_mention)
        self.tables = QStackedWidget(self)
        self.tables.addWidget(self.table)
        self.setFocusProxy(self.tables)
        self.tables.addWidget(self.quotations)

    def _make_form(self) -> None:
        self.form = QWidget(self)
        self.form.setProperty("foot", "true")
        self.form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name = QLineEdit(self.form, placeholderText=self.tr("The name as it is to be printed"))
        self.name.setAccessibleName(self.tr("Name in house form"))
        self.name.editingFinished.connect(self._rename)
        self.forms = QComboBox(self.form)
        self.forms.setAccessibleName(self.tr("Forms of the name in the sources"))
        self.apart = QPushButton(self.tr("Somebody else's"), self.form)
        self.apart.setToolTip(self.tr("This form of the name belongs to somebody else."))
        self.apart.clicked.connect(self._set_apart)
        self.others = QComboBox(self.form)
        self.others.setAccessibleName(self.tr("Other names: choose one that is the same"))
        self.others.activated.connect(self._join)
        for choice in (self.forms, self.others):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(12)
        forms = QHBoxLayout()
        forms.addWidget(self.forms, 1)
        forms.addWidget(self.apart)
        fields = QFormLayout(self.form)
        fields.setContentsMargins(20, 12, 20, 12)
        fields.addRow(self.tr("Printed as"), self.name)
        fields.addRow(self.tr("Also as"), forms)
        fields.addRow(self.tr("Is the same as"), self.others)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 3)
        top.addWidget(self.filter, 2)
        kinds = QHBoxLayout()
        kinds.setSpacing(2)
        for button in self.kinds:
            kinds.addWidget(button)
        kinds.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(20, 18, 20, 10)
        head.addLayout(top)
        head.addLayout(kinds)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.tables, 1)
        whole.addWidget(self.form)

    # -- what is shown

    def take(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self._fill()

    def _fill(self) -> None:
        briefing = self._briefing
        if briefing is None:
            return
        compared, number = briefing.comparison, self._kinds.checkedId()
        words = self.filter.text().strip().casefold()
        counts = [sum(p.kind == kind for p in compared.people) for kind in KINDS] + [len(compared.quotations)]
        names = (self.tr("People"), self.tr("Organisations"), self.tr("Quotations"))
        for button, name, count in zip(self.kinds, names, counts, strict=True):
            button.setText(f"{name} {count}")
        self.tables.setCurrentIndex(int(number == 2))
        self.form.setVisible(number != 2)
        if number == 2:
            labels = Labels(briefing.citations, {})
            found = [self._quotation(labels, one) for one in compared.quotations]
            self.said.show_lines([line for line in found if words in line.spoken.casefold()])
            return
        kept = self.person()
        lines = [self._person(one) for one in compared.people if one.kind == KINDS[number]]
        self.people.show_lines([line for line in lines if words in line.spoken.casefold()])
        people = [line.thing for line in self.people.lines]
        again = next((n for n, one in enumerate(people) if isinstance(one, Person) and kept and one.id == kept.id), 0)
        if people:
            self.table.selectRow(again)
        self._show_person()

    def _person(self, one: Person) -> Line:
        roles = ", ".join(dict.fromkeys(role.role for role in one.roles))
        forms = ", ".join(form for form in one.variants if form != one.name)
        called = "\n".join(part for part in (roles, forms) if part)
        colour = self._appearance.tones.star if one.spelled else self._appearance.tones.accent
        mentions = str(len(one.mentions))
        return Line((one.name, called, mentions), one, f"{one.name}: {called}. {mentions}", colour)

    def _quotation(self, labels: Labels, one: Quotation) -> Line:
        kinds = {"direct": self.tr("word for word"), "partial": self.tr("in part"), "reported": self.tr("reported")}
        who = one.speaker or self.tr("nobody named")
        how = kinds[one.directness] + (f", {one.audience}" if one.audience else "")
        cite = labels.cite(one.support)
        words = " ".join(one.support.quote.split())
        tones = self._appearance.tones
        colour = tones.accent if one.named else tones.star
        return Line((f"{who}\n{how}", words, cite), one, f"{who}, {how}: {words}. {cite}", colour)

    def person(self) -> Person | None:
        chosen = self.table.chosen()
        return chosen if isinstance(chosen, Person) else None

    def _show_person(self, _: QModelIndex | None = None) -> None:
        one = self.person()
        self._mention = 0
        self.form.setEnabled(one is not None)
        self.forms.clear()
        self.others.clear()
        if one is None:
            self.name.clear()
            return
        if not self.name.hasFocus() or not self.name.isModified():
            self.name.setText(one.name)
        self.forms.addItems([form for form in one.variants if form != one.name])
        self.apart.setEnabled(self.forms.count() > 0)
        self.others.addItem(self.tr("choose a name …"))
        everybody = self._briefing.comparison.people if self._briefing else ()
        for other in everybody:
            if other.kind == one.kind and other.id != one.id:
                self.others.addItem(other.name, other)

    def show_mention(self, _: QModelIndex | None = None) -> None:
        """The quotation in its article; of a name one mention after the other."""
        support = self._support()
        if support:
            self._mention += 1
            self.passage_wanted.emit(support)

    def _support(self) -> Support | None:
        if self.tables.currentWidget() is self.quotations:
            chosen = self.quotations.chosen()
            return chosen.support if isinstance(chosen, Quotation) else None
        one = self.person()
        mentions: Sequence[Support] = one.mentions if one else ()
        return mentions[self._mention % len(mentions)] if mentions else None

    # -- what is decided

    def _rename(self) -> None:
        one, name = self.person(), self.name.text().strip()
        if one is None or not self.name.isModified() or name == one.name:
            return
        self.name.setModified(False)
        new = comparison_edits.renamed(self._document.spec, one, name)
        self._document.edit(new, self.tr("Name {name}").format(name=name or one.name))

    def _set_apart(self) -> None:
        one, form = self.person(), self.forms.currentText()
        if one and form:
            new = comparison_edits.set_apart(self._document.spec, one, form)
            self._document.edit(new, self.tr("Set {form} apart").format(form=form))

    def _join(self, place: int) -> None:
        one, other = self.person(), self.others.itemData(place)
        if one and isinstance(other, Person):
            new = comparison_edits.joined(self._document.spec, one, other)
            self._document.edit(new, self.tr("{name} and {other} are one").format(name=one.name, other=other.name))
