"""The articles: what is known of each, how it is known, and the analyst's corrections."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from briefing.errors import BriefingError
from briefing.model import Article, Detail
from briefing.pages import wording
from briefing.result import Briefing, Citation
from briefing.sources import folder
from gui import register_edits
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
        self.title = QLabel(self.tr("Sources"), self)
        self.title.setFont(sized(6, bold=True))
        self.counts = QLabel(self.tr("Drop text files here to add them."), self, wordWrap=True)
        self.counts.setProperty("tone", "quiet")
        titles = (self.tr("No."), self.tr("Title and outlet"), self.tr("Published"), self.tr("Used"))
        self.model = Lines(titles, self)
        self.table = Table(self.tr("Articles"), (52, 0, 128, 92), 2, self)
        self.table.show_model(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._show_article)
        self._make_form()
        self._lay_out()

    def _make_form(self) -> None:
        self.form = QWidget(self)
        self.form.setProperty("foot", "true")
        self.form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        fields = QFormLayout(self.form)
        fields.setContentsMargins(20, 12, 20, 12)
        fields.setVerticalSpacing(7)
        self.file = QLabel(self.form)
        self.file.setProperty("tone", "quiet")
        fields.addRow(self.file)
        names = {
            "title": self.tr("Title"),
            "outlet": self.tr("Outlet"),
            "byline": self.tr("Writer"),
            "published": self.tr("Published"),
            "url": self.tr("Address"),
        }
        self._names = names
        self.lines: dict[str, QLineEdit] = {}
        self.known: dict[str, QLabel] = {}
        for key, name in names.items():
            line = QLineEdit(self.form)
            line.setAccessibleName(name)
            line.editingFinished.connect(Call(line, partial(self._correct, key)).run)
            known = QLabel(self.form)
            known.setProperty("tone", "quiet")
            known.setFont(sized(-1))
            both = QVBoxLayout()
            both.setSpacing(2)
            both.addWidget(line)
            both.addWidget(known)
            fields.addRow(name, both)
            self.lines[key], self.known[key] = line, known

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(20, 18, 20, 8)
        head.addWidget(self.title)
        head.addWidget(self.counts)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.form)

    # -- what is shown

    def take(self, briefing: Briefing) -> None:
        current = self.current()
        self.model.show_lines([self._line(citation) for citation in briefing.citations])
        places = [line.thing for line in self.model.lines]
        row = next(
            (n for n, c in enumerate(places) if isinstance(c, Citation) and current and c.article.file == current.file),
            0,
        )
        self.table.selectRow(row)
        used = sum(1 for citation in briefing.citations if citation.number)
        self.counts.setText(
            self.tr(
                "{used} of {all} articles used, {refused} files not read. Drop text files here to add them."
            ).format(used=used, all=len(briefing.citations), refused=len(briefing.refused))
        )
        self._show_article()

    def _line(self, citation: Citation) -> Line:
        article = citation.article
        said = f"{wording.title(article)}\n{wording.outlet(article)}"
        date = wording.published(article)
        used = (
            self.tr("{excerpts} excerpts\n{events} events").format(excerpts=citation.excerpts, events=citation.events)
            if citation.number
            else citation.unused_because or self.tr("not used")
        )
        tones = self._appearance.tones
        # Guessed and missing dates stand out: everything counted from them is as uncertain as they are.
        colour = tones.accent if article.published.origin in ("stated", "analyst") else tones.star
        return Line((citation.label, said, date, used), citation, f"{citation.label}: {said}. {date}. {used}", colour)

    def current(self) -> Article | None:
        chosen = self.table.chosen()
        return chosen.article if isinstance(chosen, Citation) else None

    def go_to_file(self, file: str) -> None:
        """The row of an article, by its file or its number."""
        for row, line in enumerate(self.model.lines):
            if isinstance(line.thing, Citation) and file in (line.thing.article.file, line.thing.label.lower()):
                self.table.selectRow(row)
                self.table.setFocus()

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
            self.known[key].setText(self._how(detail))
            self.known[key].setToolTip(detail.evidence)
            self.known[key].setProperty("tone", "quiet")
        self.article_wanted.emit(article)

    def _how(self, detail: Detail) -> str:
        said = {
            "stated": self.tr("stated in the text"),
            "inferred": self.tr("inferred"),
            "analyst": self.tr("per analyst"),
            "unknown": self.tr("unknown"),
        }[detail.origin]
        evidence = " ".join(detail.evidence.split())
        short = evidence if len(evidence) <= 64 else evidence[:62].rstrip() + "…"
        return f"{said}: {short}" if short else said

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

    def _write(self, article: Article, key: str, value: str) -> None:
        path = register_edits.place(self._document.spec, article.folder)
        detail: Detail = getattr(article, key)
        old = {key: detail.value if detail.origin == "analyst" else ""}
        before = register_edits.read(path)
        after = register_edits.text(before, article.file, {key: value})
        label = self.tr("Correct {what} of {file}").format(what=self._names[key], file=article.file)
        self._document.change_files(RegisterStep(path, article.file, old, {key: value}, before, after), label)

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
