"""Triage: one theme's cards, gone through with one hand on the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing.model import Article, Support
from briefing.result import Briefing, ThemeSection
from gui import cutting, edits, rows
from gui.appearance import Appearance, sized
from gui.buttons import flat
from gui.calls import Call
from gui.card_list import CardList
from gui.cards import ROW, CardDelegate, Cards
from gui.document import Document


class Triage(QWidget):
    """The middle of the window while a theme is chosen."""

    current_changed = Signal(object)
    """The row one is on, or None."""
    article_wanted = Signal(object)
    """Show this row's passage in its article."""

    def __init__(self, document: Document, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = document
        self._briefing: Briefing | None = None
        self._early: dict[str, ThemeSection] = {}
        self._labels: rows.Labels | None = None
        self._articles: dict[str, Article] = {}
        self.theme = ""
        self._told = ""
        self._noted: tuple[str, Support] | None = None
        self._waits = False
        self._failed = ""
        self.model = Cards(self)
        self._make_header()
        self._make_list(appearance)
        self._make_foot()
        self._lay_out()
        self.commands = self._make_commands()
        document.changed.connect(self._follow_spec)

    # -- made of

    def _make_header(self) -> None:
        self.title = QLabel(self)
        self.title.setFont(sized(6, bold=True))
        self.title.setWordWrap(True)
        self.question = QLabel(self, wordWrap=True)
        self.question.setProperty("tone", "quiet")
        self.filter = QLineEdit(self, placeholderText=self.tr("Filter these cards"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Filter the cards by their words"))
        self.filter.textChanged.connect(self._filter)
        self._buttons = QButtonGroup(self)
        self.shows: dict[rows.Show, QToolButton] = {}
        shows: tuple[rows.Show, ...] = ("all", "open", "kept", "out")
        for number, show in enumerate(shows):
            button = flat(self, checkable=True)
            button.setChecked(show == "all")
            self._buttons.addButton(button, number)
            self.shows[show] = button
        self._buttons.idClicked.connect(self._filter)

    def _make_list(self, appearance: Appearance) -> None:
        self.list = CardList(self)
        self.list.setAccessibleName(self.tr("Candidates"))
        self.list.setModel(self.model)
        self.delegate = CardDelegate(appearance, self.list)
        self.list.setItemDelegate(self.delegate)
        self.list.selectionModel().currentChanged.connect(self._tell_current)
        self.list.doubleClicked.connect(self._show_article)
        self.list.moved.connect(self._drop)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.empty = QLabel(self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("tone", "quiet")
        self.empty.hide()

    def _make_foot(self) -> None:
        self.foot = QWidget(self)
        self.foot.setProperty("foot", "true")
        self.foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.note = QLineEdit(self.foot, placeholderText=self.tr("Your note under this excerpt (N)"))
        self.note.setAccessibleName(self.tr("Your note under this excerpt"))
        self.note.textEdited.connect(self._write_note)
        self.note.returnPressed.connect(self.focus_list)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(20, 18, 20, 10)
        head.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.title, 3)
        top.addWidget(self.filter, 2)
        head.addLayout(top)
        head.addWidget(self.question)
        line = QHBoxLayout()
        line.setContentsMargins(0, 10, 0, 0)
        line.setSpacing(2)
        for button in self.shows.values():
            line.addWidget(button)
        line.addStretch(1)
        head.addLayout(line)
        self._foot_line = QHBoxLayout(self.foot)
        self._foot_line.setContentsMargins(14, 8, 14, 8)
        self._foot_line.addWidget(self.note, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.foot)

    # -- commands

    def _make_commands(self) -> list[QAction]:
        """Single letters work while the cards have the focus; in a text field they are letters."""
        return [
            self._command(self.tr("Accept"), "A", partial(self.decide, "keep"), button=True),
            self._command(self.tr("Reject"), "R", partial(self.decide, "drop"), button=True),
            self._command(self.tr("Star"), "S", partial(self.decide, "star"), button=True),
            self._command(self.tr("Back to the ranking"), "Backspace", self.undecide),
            self._command(self.tr("Undo"), "U", self._document.undo_stack.undo),
            self._command(self.tr("Show in its article"), "Space", self._show_article),
            self._command(self.tr("Write a note"), "N", self.write_note),
            self._command(self.tr("Move up"), "Alt+Up", partial(self.shift, -1)),
            self._command(self.tr("Move down"), "Alt+Down", partial(self.shift, 1)),
            self._command(
                self.tr("Add the next sentence"), "Shift+Right", partial(self.cut, "longer", "end", "sentence")
            ),
            self._command(
                self.tr("Drop the last sentence"), "Shift+Left", partial(self.cut, "shorter", "end", "sentence")
            ),
            self._command(
                self.tr("Add the sentence before"), "Alt+Shift+Left", partial(self.cut, "longer", "start", "sentence")
            ),
            self._command(
                self.tr("Drop the first sentence"), "Alt+Shift+Right", partial(self.cut, "shorter", "start", "sentence")
            ),
            self._command(self.tr("Add the next word"), "Ctrl+Shift+Right", partial(self.cut, "longer", "end", "word")),
            self._command(
                self.tr("Drop the last word"), "Ctrl+Shift+Left", partial(self.cut, "shorter", "end", "word")
            ),
            self._command(
                self.tr("Add the word before"), "Ctrl+Alt+Left", partial(self.cut, "longer", "start", "word")
            ),
            self._command(
                self.tr("Drop the first word"), "Ctrl+Alt+Right", partial(self.cut, "shorter", "start", "word")
            ),
            self._command(self.tr("Move to another theme…"), "M", self.choose_theme),
        ]

    def _command(self, text: str, keys: str, do: Callable[[], object], *, button: bool = False) -> QAction:
        command = QAction(text, self)
        command.setShortcut(QKeySequence(keys))
        command.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        command.triggered.connect(Call(self, do).run)
        self.addAction(command)
        if button:
            tool = flat(self.foot)
            command.setIconText(f"{text}  {keys}")  # a button shows this, the menu the other
            tool.setDefaultAction(command)
            self._foot_line.addWidget(tool)
        return command

    # -- what is shown

    def take(self, briefing: Briefing, articles: list[Article]) -> None:
        """A new build."""
        self._failed = ""
        self._briefing = briefing
        self._early.clear()
        self._articles = {article.file: article for article in articles}
        self._labels = rows.Labels(briefing.citations, self._articles)
        self._fill()

    def take_early(self, section: ThemeSection, articles: list[Article]) -> None:
        """A theme's cards ahead of the build they belong to."""
        if not self._early:
            self._briefing = None
            self._articles = {article.file: article for article in articles}
            self._labels = rows.Labels((), self._articles)
        self._early[section.theme.id] = section
        if section.theme.id == self.theme:
            self._fill()

    def show_failure(self, why: str) -> None:
        """The pack cannot be built: said where cards would be, if there are none."""
        self._failed = self.tr("The articles cannot be searched. {why}").format(why=why)
        self._show_head()

    def show_theme(self, theme: str) -> None:
        if theme != self.theme:
            self.theme = theme
            self.filter.clear()
            self.shows["all"].setChecked(True)
            self._filter()
            self._fill()
            self.list.scrollToTop()

    def _fill(self) -> None:
        entry = edits.entry(self._document.spec, self.theme)
        section = self._section()
        current, place = self.current(), self.list.currentIndex().row()
        scrolled = self.list.verticalScrollBar().value()
        made = rows.of(section, self._labels) if self._labels and section else []
        self.delegate.prepare(rows.terms(section.theme) if section else None, self._articles)
        self.model.set_rows(made, entry)
        self._show_head()
        self._return_to(current, place, scrolled)

    def _section(self) -> ThemeSection | None:
        sections = self._briefing.sections if self._briefing else tuple(self._early.values())
        return next((section for section in sections if section.theme.id == self.theme), None)

    def _show_head(self) -> None:
        entry = edits.entry(self._document.spec, self.theme)
        self.title.setText(entry.theme.title if entry else "")
        self.question.setText(entry.theme.question if entry else "")
        self.question.setVisible(bool(entry and entry.theme.question))
        counted = rows.counts(self.model.states)
        names = {
            "all": self.tr("All"),
            "open": self.tr("To decide"),
            "kept": self.tr("Kept"),
            "out": self.tr("Left out"),
        }
        for show, button in self.shows.items():
            button.setText(f"{names[show]} {counted[show]}")
        nothing = not self.model.rowCount()
        self._show_list(not nothing)
        self.empty.setVisible(nothing)
        self.empty.setText(self._why_empty())

    def _show_list(self, is_there: bool) -> None:
        """A list that goes takes the keys with it: they wait here until there are cards again."""
        if not is_there and self.list.hasFocus():
            self._waits = True
            self.setFocus()
        self.list.setVisible(is_there)
        if is_there and self._waits:
            self._waits = False
            if self.hasFocus():
                self.list.setFocus()

    def _why_empty(self) -> str:
        entry = edits.entry(self._document.spec, self.theme)
        if entry is None or not entry.include:
            kept = len(entry.excerpts) if entry else 0
            return self.tr(
                "This theme is left out of the pack. Tick it to see its cards; {count} decisions are kept."
            ).format(count=kept)
        if self._section() is None:
            return self._failed or self.tr("Searching the articles …")
        if self.model.all:
            return self.tr("No card passes this filter.")
        return self.tr("Nothing in the articles matches this theme. Widen its terms: Theme, Edit theme.")

    def _return_to(self, current: rows.Row | None, place: int, scrolled: int) -> None:
        """The same card if it is still there, else the one in its place."""
        again = self.model.place_of(current) if current and current.theme == self.theme else -1
        if again < 0:
            again = min(max(place, 0), self.model.rowCount() - 1) if current and current.theme == self.theme else 0
        if self.model.rowCount():
            self.list.verticalScrollBar().setValue(scrolled)
            self.list.setCurrentIndex(self.model.index(again))

    def _follow_spec(self) -> None:
        self.model.set_entry(edits.entry(self._document.spec, self.theme))
        self._show_head()

    def _filter(self) -> None:
        show = next(show for show, button in self.shows.items() if button.isChecked())
        current, place = self.current(), self.list.currentIndex().row()
        self.model.set_filter(show, self.filter.text().strip())
        self._show_head()
        self._return_to(current, place, self.list.verticalScrollBar().value())

    # -- where one is

    def current(self) -> rows.Row | None:
        return self.model.row_at(self.list.currentIndex())

    def focus_list(self) -> None:
        self.list.setFocus()

    def go_to_anchor(self, anchor: str) -> bool:
        """The card a place on the page belongs to."""
        place = self.model.place_of_anchor(anchor)
        if place < 0:
            return False
        self.list.setCurrentIndex(self.model.index(place))
        self.list.scrollTo(self.model.index(place))
        return True

    def mark(self) -> rows.Row | None:
        return self.current()

    def reveal(self, mark: object) -> None:
        """A card again, and past a filter that hides it."""
        if not isinstance(mark, rows.Row):
            return
        if self.model.place_of(mark) < 0 and any(rows.same(mark.support, row.support) for row in self.model.all):
            self.filter.clear()
            self.shows["all"].click()
        place = self.model.place_of(mark)
        if place >= 0:
            self.list.setCurrentIndex(self.model.index(place))
            self.list.scrollTo(self.model.index(place))

    def _tell_current(self, now: QModelIndex) -> None:
        row: rows.Row | None = now.data(ROW) if now.isValid() else None
        noted = (self.theme, row.support) if row else None
        # Who writes a note keeps the cursor, as long as it is the note of the same card.
        if not self.note.hasFocus() or noted != self._noted:
            self.note.setText(self._note(row))
            self.note.setCursorPosition(0)
        self._noted = noted
        self.note.setEnabled(row is not None)
        # A build that leaves one on the same card must not move the pages under the reader's eyes.
        anchor = row.anchor if row else ""
        if anchor != self._told:
            self._told = anchor
            self.current_changed.emit(row)

    def _note(self, row: rows.Row | None) -> str:
        entry = edits.entry(self._document.spec, self.theme)
        decision = edits.decision(entry, row.support) if entry and row else None
        return decision.note if decision else ""

    def _show_article(self) -> None:
        row = self.current()
        if row:
            self.article_wanted.emit(row)

    # -- decisions

    def decide(self, verdict: edits.Verdict) -> None:
        row = self.current()
        if row is None:
            return
        labels = {"keep": self.tr("Accept {cite}"), "drop": self.tr("Reject {cite}"), "star": self.tr("Star {cite}")}
        new = edits.decide(self._document.spec, self.theme, row.support, verdict)
        place = self.list.currentIndex().row()
        self._document.edit(new, labels[verdict].format(cite=row.cite))
        if place + 1 < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(place + 1))

    def undecide(self) -> None:
        row = self.current()
        if row:
            new = edits.undecide(self._document.spec, self.theme, row.support)
            self._document.edit(new, self.tr("Undecide {cite}").format(cite=row.cite))

    def shift(self, by: int) -> None:
        """The card one place up or down the page."""
        row = self.current()
        if row is None or row.place < 0:
            return
        printed = [card.support for card in self.model.all if card.place >= 0]
        new = edits.shift(self._document.spec, self.theme, printed, row.place, by)
        self._document.edit(new, self.tr("Move {cite}").format(cite=row.cite))

    def _drop(self, row: int, before: int) -> None:
        """A card let go between two others."""
        card = self.model.row_at(self.model.index(row))
        if card is None or card.place < 0:
            return
        below = self.model.row_at(self.model.index(before)) if before < self.model.rowCount() else None
        printed = [one.support for one in self.model.all if one.place >= 0]
        to = below.place if below and below.place >= 0 else len(printed)
        by = to - card.place - (1 if to > card.place else 0)
        new = edits.shift(self._document.spec, self.theme, printed, card.place, by)
        self._document.edit(new, self.tr("Move {cite}").format(cite=card.cite))

    def move_to(self, theme: str) -> None:
        """The card to another theme."""
        row, there = self.current(), edits.entry(self._document.spec, theme)
        if row and there:
            new = edits.move(self._document.spec, self.theme, row.support, theme)
            label = self.tr("Move {cite} to {theme}").format(cite=row.cite, theme=there.theme.title)
            self._document.edit(new, label)

    def take_words(self, words: Support) -> None:
        """Words selected in an article: more or less of the card one is on, else an excerpt of their own."""
        row = self.current()
        entry = edits.entry(self._document.spec, self.theme)
        if entry is None:
            return
        if row and rows.same(row.support, words):
            new = edits.cut(self._document.spec, self.theme, row.support, words)
            self._document.edit(new, self.tr("Cut {cite}").format(cite=row.cite))
        else:
            new = edits.decide(self._document.spec, self.theme, words, "keep")
            self._document.edit(new, self.tr("Keep words for {theme}").format(theme=entry.theme.title))

    def cut(self, how: str, side: cutting.Side, unit: cutting.Unit) -> None:
        row = self.current()
        article = self._articles.get(row.support.file) if row else None
        if row is None or article is None:
            return
        change = cutting.longer if how == "longer" else cutting.shorter
        to = change(article, row.support, side, unit)
        new = edits.cut(self._document.spec, self.theme, row.support, to) if to != row.support else self._document.spec
        self._document.edit(new, self.tr("Cut {cite}").format(cite=row.cite))

    def write_note(self) -> None:
        self.note.setFocus()
        self.note.selectAll()

    def _write_note(self, words: str) -> None:
        row = self.current()
        if row:
            new = edits.annotate(self._document.spec, self.theme, row.support, words)
            key = f"note {row.support.file} {row.support.start}"
            self._document.edit(new, self.tr("Note on {cite}").format(cite=row.cite), key)

    def choose_theme(self) -> None:
        """A menu of the other themes, where the card is."""
        menu = QMenu(self)
        for entry in self._document.spec.included:
            if entry.theme.id != self.theme:
                item = menu.addAction(entry.theme.title)
                item.setData(entry.theme.id)
        menu.triggered.connect(self._move_to)
        area = self.list.visualRect(self.list.currentIndex())
        menu.popup(self.list.viewport().mapToGlobal(area.topLeft()))

    def _move_to(self, item: QAction) -> None:
        self.move_to(item.data())

    def _open_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self.commands)
        menu.popup(self.list.viewport().mapToGlobal(point))
