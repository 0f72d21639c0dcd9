"""The articles: what is known of each, how it is known, and the analyst's corrections."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefing.errors import BriefingError
from briefing.model import Article, Copies, Detail, Origin
from briefing.pages import wording
from briefing.result import Briefing, Citation
from briefing.sources import folder
from briefing.sources.register import ITEM
from gui import comparison_edits, register_edits
from gui.appearance import Appearance, sized
from gui.calls import Call
from gui.document import Document
from gui.file_steps import FilesStep, RegisterStep
from gui.tables import Line, Lines, Table


class SourcesView(QWidget):
    """List above, details below. A correction goes into the register, never into the article."""

    article_wanted = Signal(object)

    def __init__(self, document: Document, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._document, self._appearance = document, appearance
        self._origins: dict[str, Origin] = {}
        self._copies: dict[str, Copies] = {}
        self.title = QLabel(self.tr("Sources"), self)
        self.title.setFont(sized(6, bold=True))
        self.counts = QLabel(self.tr("Drop text files here to add them."), self, wordWrap=True)
        self.counts.setProperty("tone", "quiet")
        known, guessed = (
            QLabel(self.tr("● date stated or yours"), self), QLabel(self.tr("● date inferred or unknown"), self)
        )  # fmt: skip
        self.legend = QHBoxLayout()
        self.legend.setSpacing(14)
        for label, tone in ((known, "accent"), (guessed, "star")):
            label.setProperty("tone", tone)
            label.setFont(sized(-1))
            self.legend.addWidget(label)
        self.legend.addStretch(1)
        titles = (
            self.tr("No."), self.tr("Outlet and title"), self.tr("Published"), self.tr("Origin"), self.tr("Used"),
        )  # fmt: skip
        self.model = Lines(titles, self)
        self.table = Table(self.tr("Articles"), (46, 0, 104, 96, 98), 3, self)
        self.table.show_model(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._show_article)
        self._make_form()
        self._lay_out()
        self.setFocusProxy(self.table)

    def _make_form(self) -> None:
        self.form = QWidget(self)
        self.form.setProperty("foot", "true")
        self.form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.file = QLabel(self.form)
        self.file.setProperty("tone", "quiet")
        self._names = {
            "title": self.tr("Title"),
            "outlet": self.tr("Outlet"),
            "byline": self.tr("Writer"),
            "published": self.tr("Published"),
            "url": self.tr("Address"),
        }
        self.lines: dict[str, QLineEdit] = {}
        self.known: dict[str, QLabel] = {}
        grid = QGridLayout(self.form)
        grid.setContentsMargins(20, 10, 20, 12)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.file, 0, 0, 1, 2)
        for number, (key, name) in enumerate(self._names.items()):
            line = QLineEdit(self.form)
            line.editingFinished.connect(Call(line, partial(self._correct, key)).run)
            self.lines[key] = line
            self.known[key] = self._field(grid, number, name, line)
        self.origin = QLineEdit(self.form)
        self.origin.editingFinished.connect(self._set_origin)
        self.why_origin = self._field(grid, 5, self.tr("Origin of the report"), self.origin)
        self._make_grades(grid)

    def _field(self, grid: QGridLayout, number: int, name: str, widget: QWidget) -> QLabel:
        """A field in two columns: its name above, how it is known below."""
        widget.setAccessibleName(name)
        label, known = QLabel(name, self.form), QLabel(self.form)
        label.setBuddy(widget)
        for words in (label, known):
            words.setProperty("tone", "quiet")
            words.setFont(sized(-1))
        known.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        known.setWordWrap(True)
        known.setAlignment(Qt.AlignmentFlag.AlignTop)
        known.setFixedHeight(2 * known.fontMetrics().lineSpacing() + 1)
        box = QVBoxLayout()
        box.setSpacing(2)
        for part in (label, widget, known):
            box.addWidget(part)
        grid.addLayout(box, 1 + number // 2, number % 2)
        return known

    def _make_grades(self, grid: QGridLayout) -> None:
        """NATO's Admiralty system: the outlet's reliability, the report's credibility. Never set by the program."""
        self.grade = QComboBox(self.form)
        self.grade.setAccessibleName(self.tr("Reliability of the outlet"))
        self.grade.addItems([self.tr("Outlet not graded"), *(f"{grade}" for grade in "ABCDEF")])
        self.grade.activated.connect(self._set_grade)
        self.item = QComboBox(self.form)
        self.item.setAccessibleName(self.tr("Credibility of this report"))
        self.item.addItems([self.tr("Report not graded"), *(str(number) for number in range(1, 7))])
        self.item.activated.connect(self._set_item)
        self.print_this = QPushButton(self.tr("Print this copy"), self.form)
        self.print_this.clicked.connect(self._print_this)
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (self.grade, self.item):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.print_this)
        grid.addLayout(line, 4, 0, 1, 2)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(20, 18, 20, 8)
        head.addWidget(self.title)
        head.addWidget(self.counts)
        head.addLayout(self.legend)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.form)

    # -- what is shown

    def take(self, briefing: Briefing) -> None:
        current = self.current()
        self._origins = {file: origin for origin in briefing.comparison.origins for file in origin.articles}
        self._copies = {file: one for one in briefing.comparison.copies for file in (one.printed, *one.others)}
        self.model.show_lines([self._line(citation) for citation in briefing.citations])
        # Where every article is its own there is nothing to read in that column.
        shared = self._copies or any(len(origin.articles) > 1 for origin in self._origins.values())
        self.table.setColumnHidden(3, not shared)
        places = [line.thing for line in self.model.lines]
        row = next(
            (n for n, c in enumerate(places) if isinstance(c, Citation) and current and c.article.file == current.file),
            0,
        )
        self.table.selectRow(row)
        used = sum(1 for citation in briefing.citations if citation.number)
        self.counts.setText(
            self.tr(
                "{used} of {all} articles used, {refused} files not read. Drop text files here to add them. "
                "What you correct is written into the register at once; undo takes it back."
            ).format(used=used, all=len(briefing.citations), refused=len(briefing.refused))
        )
        self._show_article()

    def _line(self, citation: Citation) -> Line:
        article = citation.article
        said = f"{wording.outlet(article)}\n{wording.title(article)}"
        date = wording.published(article)
        used = (
            self.tr("{excerpts} excerpts\n{events} events").format(excerpts=citation.excerpts, events=citation.events)
            if citation.number
            else citation.unused_because or self.tr("not used")
        )
        tones = self._appearance.tones
        # Guessed and missing dates stand out: everything counted from them is as uncertain as they are.
        colour = tones.accent if article.published.origin in ("stated", "analyst") else tones.star
        grade = f"{article.grade or '–'}{article.item or '–'}" if article.grade or article.item else ""
        cells = (f"{citation.label}\n{grade}".strip(), said, date, self._origin_of(article), used)
        return Line(cells, citation, f"{citation.label} {grade}: {said}. {date}. {cells[3]}. {used}", colour)

    def _origin_of(self, article: Article) -> str:
        """Whose report it is, and whose copy."""
        origin, copies = self._origins.get(article.file), self._copies.get(article.file)
        name = origin.name if origin and len(origin.articles) > 1 else ""
        if copies and copies.printed == article.file:
            more = self.tr("stands for {count} copies").format(count=len(copies.others))
        else:
            more = self.tr("copy") if copies else ""
        return "\n".join(part for part in (name, more) if part) or self.tr("its own")

    def current(self) -> Article | None:
        chosen = self.table.chosen()
        return chosen.article if isinstance(chosen, Citation) else None

    def mark(self) -> str:
        article = self.current()
        return article.file if article else ""

    def reveal(self, mark: object) -> None:
        self._select(str(mark))

    def go_to_file(self, file: str) -> None:
        """The row of an article, by its file or its number."""
        if self._select(file):
            self.table.setFocus()

    def _select(self, file: str) -> bool:
        for row, line in enumerate(self.model.lines):
            if isinstance(line.thing, Citation) and file in (line.thing.article.file, line.thing.label.lower()):
                self.table.selectRow(row)
                return True
        return False

    def _show_article(self, _: QModelIndex | None = None) -> None:
        article = self.current()
        self.form.setEnabled(article is not None)
        if article is None:
            return
        self.file.setText(article.file)
        for key, line in self.lines.items():
            detail: Detail = getattr(article, key)
            if not line.hasFocus() or not line.isModified():
                line.setText(detail.value)
                line.setCursorPosition(0)
                line.setModified(False)
            line.setToolTip(detail.value)
            self.known[key].setText(self._how(detail))
            self.known[key].setToolTip(self._how(detail))
            self.known[key].setProperty("tone", "quiet")
        self._show_origin(article)
        self.article_wanted.emit(article)

    def _show_origin(self, article: Article) -> None:
        origin, copies = self._origins.get(article.file), self._copies.get(article.file)
        decided = comparison_edits.origin(self._document.spec, article.file)
        if not self.origin.hasFocus():
            self.origin.setText(decided.origin if decided else "")
            self.origin.setModified(False)
        self.origin.setPlaceholderText(origin.name if origin else "")
        why = origin.reason if origin else ""
        self.why_origin.setText(self.tr("per analyst") if decided else why)
        self.why_origin.setToolTip(why)
        self.grade.setCurrentIndex("ABCDEF".index(article.grade) + 1 if article.grade else 0)
        self.grade.setEnabled(bool(article.outlet.value))
        self.item.setCurrentIndex(article.item)
        self.print_this.setVisible(bool(copies and copies.printed != article.file))

    def _how(self, detail: Detail) -> str:
        said = {
            "stated": self.tr("stated in the text"),
            "inferred": self.tr("inferred"),
            "analyst": self.tr("per analyst"),
            "unknown": self.tr("unknown"),
        }[detail.origin]
        evidence = " ".join(detail.evidence.split())
        return f"{said}: {evidence}" if evidence else said

    # -- what is corrected

    def _correct(self, key: str) -> None:
        article, line = self.current(), self.lines[key]
        value = line.text().strip()
        if article is None or not line.isModified() or value == getattr(article, key).value:
            return
        line.setModified(False)
        why = register_edits.fault(key, value)
        if why:
            self._complain(key, self.tr("This is no date: {why}.").format(why=why))
            return
        try:
            self._write(article, key, value)
        except BriefingError as fault:
            self._complain(key, str(fault))

    def _set_origin(self) -> None:
        article = self.current()
        if article is None or not self.origin.isModified():
            return
        self.origin.setModified(False)
        new = comparison_edits.with_origin(self._document.spec, article.file, self.origin.text())
        self._document.edit(new, self.tr("Origin of {file}").format(file=article.file))

    def _print_this(self) -> None:
        article = self.current()
        copies = self._copies.get(article.file) if article else None
        if article and copies:
            new = comparison_edits.printed(self._document.spec, article.file, (copies.printed, *copies.others))
            self._document.edit(new, self.tr("Print {file} for its copies").format(file=article.file))

    def _set_item(self, number: int) -> None:
        article = self.current()
        if article:
            old, new = ({ITEM: str(value or "")} for value in (article.item, number))
            change = partial(register_edits.text, file=article.file, changes=new)
            back = partial(register_edits.text, file=article.file, changes=old)
            self._step(article, change, back, self.tr("Grade a report"))

    def _set_grade(self, place: int) -> None:
        article = self.current()
        if article:
            outlet, grade = article.outlet.value, " ABCDEF"[place].strip()
            change = partial(register_edits.graded, outlet=outlet, grade=grade)
            back = partial(register_edits.graded, outlet=outlet, grade=article.grade)
            self._step(article, change, back, self.tr("Grade {outlet}").format(outlet=outlet))

    def _step(self, article: Article, do: Callable[[str], str], undo: Callable[[str], str], label: str) -> None:
        path = register_edits.place(self._document.spec, article.folder)
        try:
            self._document.change_files(RegisterStep(path, register_edits.read(path), do, undo), label)
        except BriefingError as fault:
            self.file.setText(str(fault))

    def _write(self, article: Article, key: str, value: str) -> None:
        detail: Detail = getattr(article, key)
        path = register_edits.place(self._document.spec, article.folder)
        old = {key: detail.value if detail.origin == "analyst" else ""}
        do = partial(register_edits.text, file=article.file, changes={key: value})
        undo = partial(register_edits.text, file=article.file, changes=old)
        label = self.tr("Correct {what} of {file}").format(what=self._names[key], file=article.file)
        self._document.change_files(RegisterStep(path, register_edits.read(path), do, undo), label)

    def _complain(self, key: str, words: str) -> None:
        known = self.known[key]
        known.setText(words)
        known.setProperty("tone", "bad")
        known.style().unpolish(known)
        known.style().polish(known)

    # -- files that are dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if event.mimeData().hasUrls() and self._document.spec.sources:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self.add([file for file in files if file.is_file()])

    def add(self, files: list[Path]) -> int:
        """Copy files into the first source folder; a name that is taken is left alone. How many were added."""
        source = self._document.spec.sources[0]
        try:
            root = folder.files(source, self._document.path.parent).root
            copies = tuple((file, root / file.name) for file in files if not (root / file.name).exists())
            taken = [file.name for file in files if (root / file.name).exists()]
            if copies:
                label = self.tr("Add {count} articles").format(count=len(copies))
                self._document.change_files(FilesStep(copies), label)
        except BriefingError as fault:
            self.counts.setText(str(fault))
            return 0
        if taken:
            self.counts.setText(
                self.tr("Not added, a file of that name is there: {names}").format(names=", ".join(taken))
            )
        return len(copies)
