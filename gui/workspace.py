"""The open pack in three panes, and what goes on between them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from briefing.errors import BriefingError
from briefing.model import Problem, Support, Theme
from briefing.result import Briefing
from briefing.spec import themes as theme_sets
from briefing.spec.model import Spec
from briefing.yaml import named
from gui import wire
from gui.appearance import Appearance
from gui.beside import Beside
from gui.candidates import Triage
from gui.document import Document
from gui.jobs import Jobs
from gui.reader import Mark
from gui.rows import Row
from gui.themes_panel import ThemesPanel


class Workspace(QSplitter):
    """Places on the left, work in the middle, pages on the right."""

    problems_changed = Signal(object)
    pages_shown = Signal()

    def __init__(
        self, document: Document, jobs: Jobs, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.document, self.jobs, self.appearance = document, jobs, appearance
        self.briefing: Briefing | None = None
        self.problems: tuple[Problem, ...] = ()
        self._drawn_problems: tuple[Problem, ...] = ()
        self._library_of: tuple[str, str] = ("", "")
        self.panel = ThemesPanel(document, appearance, self)
        self.middle = QStackedWidget(self)
        self.triage = Triage(document, appearance, self)
        self.beside = Beside(document, appearance, self)
        self.middle.addWidget(self.triage)
        for widget in (self.panel, self.middle, self.beside):
            self.addWidget(widget)
        self.setSizes([230, 540, 670])
        self.setStretchFactor(1, 1)
        self.setStretchFactor(2, 1)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._connect()

    def _connect(self) -> None:
        self.panel.chosen.connect(self.go_to)
        self.triage.current_changed.connect(self._follow_card)
        self.triage.article_wanted.connect(self.toggle_article)
        self.beside.preview.pages.clicked.connect(self.go_to_anchor)
        self.document.changed.connect(self._follow_spec)
        self.jobs.analysed.connect(self._take_briefing)
        self.jobs.drawn.connect(self._take_pages)
        self.jobs.failed.connect(self._take_failure)

    # -- the pack

    def start(self) -> None:
        """Another pack has been opened."""
        self.briefing = None
        self.panel.forget()
        self.beside.show_pages()
        self.beside.preview.pages.clear()
        self._follow_spec(self.document.spec)
        first = self.document.spec.themes
        self.panel.show_place(f"theme {first[0].theme.id}" if first else "sources")
        self.triage.focus_list()

    def _follow_spec(self, spec: Spec) -> None:
        if not spec.path:
            return
        self._load_library(spec)
        self.panel.show_spec(spec)
        if spec.sources:
            self.jobs.build(spec, self.document.problems)
        else:
            self._tell_problems()

    def _load_library(self, spec: Spec) -> None:
        """The theme set's themes, read again only when another set is named."""
        wanted = (spec.theme_set, str(Path(spec.path).parent))
        if wanted == self._library_of:
            return
        self._library_of = wanted
        self.panel.set_library(_library(spec))

    def rebuild(self) -> None:
        """The sources may have changed: build again from the files."""
        self.jobs.build(self.document.spec, self.document.problems, now=True)

    def _take_briefing(self, answer: wire.Analysed) -> None:
        self.briefing = answer.briefing
        articles = self.jobs.articles
        self.triage.take(answer.briefing, articles)
        self._tell_problems()
        self.panel.show_counts(answer.briefing, len(self.problems))
        if self.beside.shows_article:
            self._show_passage(self.triage.current())

    def _take_pages(self, answer: wire.Drawn) -> None:
        self._drawn_problems = answer.problems
        self.beside.preview.show_pages(answer.pdf)
        self._tell_problems()
        self.pages_shown.emit()

    def _take_failure(self, why: str, is_fault: bool) -> None:
        short = why.strip().splitlines()[-1] if is_fault else why
        self.beside.preview.show_failure(short)
        self._tell_problems(Problem("B000", "error", short))

    def _tell_problems(self, more: Problem | None = None) -> None:
        found = self.briefing.problems if self.briefing else self.document.problems
        self.problems = (*([more] if more else []), *found, *self._drawn_problems)
        self.problems_changed.emit(self.problems)

    # -- going about

    def go_to(self, place: str) -> None:
        """A place of the pack: `theme <id>`, `own`, `chronology`, `sources`, `problems`."""
        if place.startswith("theme "):
            self.middle.setCurrentWidget(self.triage)
            theme = place.removeprefix("theme ")
            self.triage.show_theme(theme)
            self.beside.preview.pages.go_to(f"theme-{theme}")

    def go_to_anchor(self, anchor: str) -> None:
        """From a place on the page to where it is worked on."""
        if anchor.startswith("x-"):
            for entry in self.document.spec.themes:
                if anchor.startswith(f"x-{entry.theme.id}-"):
                    self.panel.show_place(f"theme {entry.theme.id}")
                    self.triage.go_to_anchor(anchor)
                    self.triage.focus_list()
                    return
        elif anchor.startswith("theme-"):
            self.panel.show_place(f"theme {anchor.removeprefix('theme-')}")

    def _follow_card(self, row: Row | None) -> None:
        if row is None:
            return
        if self.beside.shows_article:
            self._show_passage(row)
        if row.id:
            self.beside.preview.pages.go_to(row.anchor)

    def toggle_article(self, row: Row) -> None:
        if self.beside.shows_article:
            self.beside.show_pages()
        else:
            self.beside.show_article()
            self._show_passage(row)

    def _show_passage(self, row: Row | None) -> None:
        if row:
            self.show_in_article(row.support)

    def show_in_article(self, support: Support) -> None:
        """A passage in its article, with everything else the pack takes from there."""
        article = next((one for one in self.jobs.articles if one.file == support.file), None)
        if article is None or self.briefing is None:
            return
        marks = [
            Mark(other)
            for section in self.briefing.sections
            for excerpt in section.excerpts
            for other in excerpt.supports
            if other.file == support.file
        ]
        self.beside.reader.show_article(article, [*marks, Mark(support, chosen=True)])


def _library(spec: Spec) -> tuple[Theme, ...]:
    if not spec.theme_set:
        return ()
    try:
        file = named.find("themes", spec.theme_set, Path(spec.path).parent, None, BriefingError)
    except BriefingError:
        return ()
    return theme_sets.examine(file)[0]


