"""The open pack in three panes, and what goes on between them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from briefing.errors import BriefingError
from briefing.model import Article, Disagreement, Event, Problem, Support, Theme
from briefing.result import Briefing
from briefing.spec import checks
from briefing.spec import themes as theme_sets
from briefing.spec.model import Spec
from briefing.yaml import named
from gui import wire
from gui.appearance import Appearance
from gui.beside import Beside
from gui.candidates import Triage
from gui.chronology_view import ChronologyView
from gui.disagreements_view import DisagreementsView
from gui.document import Document
from gui.jobs import Jobs
from gui.lost_view import LostView
from gui.own_text import OwnText
from gui.people_view import PeopleView
from gui.problems import Problems
from gui.reader import Mark
from gui.rows import Row
from gui.sources_view import SourcesView
from gui.themes_panel import ThemesPanel

_FILLED = (ChronologyView, SourcesView, DisagreementsView, PeopleView)
"""The views that show a build's lists."""
_MARKED = (Triage, ChronologyView, SourcesView, DisagreementsView, OwnText)
"""The views that can say where one is and show it again."""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Where one stood: a place of the pack, and the row or field there as its view knows it."""

    place: str
    mark: object


class Workspace(QSplitter):
    """Places on the left, work in the middle, pages on the right."""

    problems_changed = Signal(object)
    pages_shown = Signal()

    def __init__(self, document: Document, jobs: Jobs, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.document, self.jobs, self.appearance = document, jobs, appearance
        self.briefing: Briefing | None = None
        self.problems: tuple[Problem, ...] = ()
        self._drawn_problems: tuple[Problem, ...] = ()
        self._library_of: tuple[str, str] = ("", "")
        self._stale: set[QWidget] = set()
        self._sought: Standpoint | None = None
        """To be shown once a build has brought it back."""
        document.standpoint = self.standpoint
        self.panel = ThemesPanel(document, appearance, self)
        self.middle = QStackedWidget(self)
        self.triage = Triage(document, appearance, self)
        self.beside = Beside(document, appearance, self)
        self.own_text = OwnText(document, self)
        self.chronology = ChronologyView(document, appearance, self)
        self.sources = SourcesView(document, appearance, self)
        self.problem_list = Problems(document, appearance, self)
        self.disagreements = DisagreementsView(document, appearance, self)
        self.people = PeopleView(document, appearance, self)
        self.lost = LostView(document, appearance, self)
        for view in (
            self.triage,
            self.own_text,
            self.chronology,
            self.sources,
            self.problem_list,
            self.lost,
            self.disagreements,
            self.people,
        ):
            self.middle.addWidget(view)
        for widget in (self.panel, self.middle, self.beside):
            self.addWidget(widget)
        self.panel.setMinimumWidth(180)
        self.middle.setMinimumWidth(320)
        self.beside.setMinimumWidth(440)
        self.setSizes([230, 540, 670])
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 45)
        self.setStretchFactor(2, 55)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._connect()

    def _connect(self) -> None:
        self.panel.chosen.connect(self.go_to)
        self.panel.entered.connect(self.focus_view)
        self.triage.current_changed.connect(self._follow_card)
        self.triage.article_wanted.connect(self.toggle_article)
        self.chronology.current_changed.connect(self._follow_event)
        self.sources.article_wanted.connect(self._follow_article)
        self.problem_list.wanted.connect(self.go_to_problem)
        self.chronology.passage_wanted.connect(self._show_found)
        self.disagreements.passage_wanted.connect(self._show_found)
        self.disagreements.current_changed.connect(self._follow_disagreement)
        self.people.passage_wanted.connect(self._show_found)
        self.lost.passage_wanted.connect(self._show_found)
        self.panel.card_dropped.connect(self.triage.move_to)
        self.beside.reader.words_wanted.connect(self._take_words)
        self.beside.turned.connect(self._turn)
        self.beside.preview.pages.clicked.connect(self.go_to_anchor)
        self.document.changed.connect(self._follow_spec)
        self.jobs.searched.connect(self._take_cards)
        self.jobs.analysed.connect(self._take_briefing)
        self.jobs.drawn.connect(self._take_pages)
        self.jobs.failed.connect(self._take_failure)

    # -- the pack

    def start(self) -> None:
        """Another pack has been opened."""
        self.briefing = None
        self.beside.show_pages()
        self.beside.preview.pages.clear()
        self._follow_spec(self.document.spec)
        first = self.document.spec.included
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

    def _take_cards(self, answer: wire.Searched) -> None:
        """A theme's cards, ahead of the build: only where there are none yet."""
        if self.briefing is None:
            self.triage.take_early(answer.section, self.jobs.articles)

    def _take_briefing(self, answer: wire.Analysed) -> None:
        self.briefing = answer.briefing
        articles = self.jobs.articles
        self.triage.take(answer.briefing, articles)
        self._stale |= {self.chronology, self.sources, self.disagreements, self.people}
        self._tell_problems()
        self.own_text.show_gaps(answer.briefing.comparison.gaps)
        from briefing import lost  # wanted when there is a build, not when the window opens

        found = lost.decisions(self.document.spec, articles)
        self.lost.show_lost(found, articles)
        self.panel.show_counts(answer.briefing, len(self.problems), len(found))
        if not found and self.middle.currentWidget() is self.lost:
            self.panel.show_place("problems")
        self._seek()
        if self.beside.shows_article:
            self._show_passage(self.triage.current())

    def _refresh(self) -> None:
        """Fill the view in sight; the others when one goes there: their lists may be long."""
        view = self.middle.currentWidget()
        if view is self.problem_list and view in self._stale:
            self.problem_list.show_problems(self.problems)
            self._stale.discard(view)
        elif self.briefing and isinstance(view, _FILLED) and view in self._stale:
            self._stale.discard(view)
            view.take(self.briefing)

    def _take_pages(self, answer: wire.Drawn) -> None:
        self._drawn_problems = answer.problems
        self.beside.preview.show_pages(answer.pdf)
        self._tell_problems()
        self.pages_shown.emit()

    def _take_failure(self, why: str, is_fault: bool) -> None:
        short = why.strip().splitlines()[-1] if is_fault else why
        self.beside.preview.show_failure(short)
        self.triage.show_failure(short)
        self._tell_problems(Problem("B000", "error", short))

    def _tell_problems(self, more: Problem | None = None) -> None:
        every = self.briefing.problems if self.briefing else self.document.problems
        # What reading the file has found too long may have been mended since, and something else become so.
        found = tuple(one for one in every if one.code != checks.TOO_LONG)
        own = checks.too_long(self.document.spec)
        self.problems = tuple(dict.fromkeys((*([more] if more else []), *own, *found, *self._drawn_problems)))
        self._stale.add(self.problem_list)
        self._refresh()
        self.problems_changed.emit(self.problems)

    # -- going about

    def enter(self, place: str) -> None:
        """Go to a place and give it the keys."""
        self.panel.show_place(place)
        self.focus_view()

    def focus_view(self) -> None:
        """The keys to the list or field in the middle: what stands on its buttons works at once."""
        view: QWidget = self.middle.currentWidget() or self.middle
        if view is self.triage:
            self.triage.focus_list()
        else:
            (view.focusProxy() or view).setFocus()

    def standpoint(self) -> Standpoint:
        view = self.middle.currentWidget()
        return Standpoint(self.panel.current(), view.mark() if isinstance(view, _MARKED) else None)

    def return_to(self, stood: Standpoint) -> None:
        """To the place and the row where one stood; a row that the next build brings is shown then."""
        if stood.place and stood.place != self.panel.current():
            self.enter(stood.place)
        self._sought = stood
        view = self.middle.currentWidget()
        if isinstance(view, _MARKED) and stood.mark is not None:
            view.reveal(stood.mark)

    def _seek(self) -> None:
        stood, self._sought = self._sought, None
        if stood and stood.mark is not None and stood.place == self.panel.current():
            view = self.middle.currentWidget()
            if isinstance(view, _MARKED) and view.mark() != stood.mark:
                view.reveal(stood.mark)

    def go_to(self, place: str) -> None:
        """A place of the pack: `theme <id>`, `own`, `chronology`, `sources`, `problems`."""
        self._sought = None
        pages = self.beside.preview.pages
        if place.startswith("theme "):
            self.middle.setCurrentWidget(self.triage)
            theme = place.removeprefix("theme ")
            self.triage.show_theme(theme)
            pages.go_to(f"theme-{theme}")
            return
        views: dict[str, QWidget] = {
            "own": self.own_text,
            "chronology": self.chronology,
            "sources": self.sources,
            "problems": self.problem_list,
            "lost": self.lost,
            "disagreements": self.disagreements,
            "people": self.people,
        }
        self.middle.setCurrentWidget(views[place])
        self._refresh()
        anchors = {"own": "bottom-line"}
        pages.go_to(anchors.get(place, place if place in ("chronology", "sources", "disagreements", "people") else ""))

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
        elif anchor.startswith("e-") or anchor == "chronology":
            self.panel.show_place("chronology")
            self.chronology.go_to_anchor(anchor)
        elif anchor == "sources" or (anchor.startswith("s") and anchor[1:].isdigit()):
            self.panel.show_place("sources")
            self.sources.go_to_file(anchor)
        elif anchor in ("people", "organisations"):
            self.panel.show_place("people")
        elif anchor.startswith(("d-", "p-")) or anchor == "disagreements":
            self.panel.show_place("disagreements")
            self.disagreements.go_to_anchor(anchor)
            self.disagreements.focus_list()
        elif anchor == "bottom-line":
            self.panel.show_place("own")

    def go_to_problem(self, problem: Problem) -> None:
        """Where a problem is mended: its article, its theme, or the analyst's own text."""
        file = problem.where.file if problem.where else ""
        if problem.code == "B041":
            self.panel.show_place("lost")
            return
        if self.briefing and any(citation.article.file == file for citation in self.briefing.citations):
            self.panel.show_place("sources")
            self.sources.go_to_file(file)
            return
        named_theme = next((e for e in self.document.spec.themes if e.theme.title in problem.message), None)
        if named_theme:
            self.panel.show_place(f"theme {named_theme.theme.id}")
            self.triage.focus_list()
        elif problem.code in ("B038", "B047"):
            self.panel.show_place("disagreements")
            self.disagreements.focus_list()
        elif problem.code == "B049":
            self.panel.show_place("people")
        elif problem.code in ("B039", "B042", "B048"):
            self.panel.show_place("chronology")
        else:
            self.panel.show_place("own")
            self.own_text.go_to("key_points" if "key point" in problem.message else "bottom_line")

    def _follow_card(self, row: Row | None) -> None:
        if row is None:
            return
        if self.beside.shows_article:
            self._show_passage(row)
        if row.anchor:
            self.beside.preview.pages.go_to(row.anchor)

    def _follow_event(self, event: Event) -> None:
        if self.middle.currentWidget() is not self.chronology:
            return
        if self.beside.shows_article:
            self.show_in_article(event.supports[0])
        self.beside.preview.pages.go_to(f"e-{event.id}")

    def _follow_disagreement(self, one: Disagreement) -> None:
        if self.middle.currentWidget() is self.disagreements:
            self.beside.preview.pages.go_to(f"d-{one.id}")

    def _follow_article(self, article: Article) -> None:
        if self.middle.currentWidget() is self.sources and self.beside.shows_article:
            self._show_article(article, ())

    def _show_found(self, support: Support) -> None:
        self.beside.show_article()
        self.show_in_article(support)

    def _take_words(self, words: Support) -> None:
        """Words selected in an article go to the theme one is in."""
        if not self.triage.theme:
            return
        if self.middle.currentWidget() is not self.triage:
            self.panel.show_place(f"theme {self.triage.theme}")
        self.triage.take_words(words)

    def toggle_article(self, row: Row) -> None:
        if self.beside.shows_article:
            self.beside.show_pages()
        else:
            self.beside.show_article()
            self._show_passage(row)

    def _turn(self, to_article: bool) -> None:
        """The article of whatever one is on."""
        if not to_article:
            return
        view = self.middle.currentWidget()
        event, article = self.chronology.current(), self.sources.current()
        if view is self.chronology and event:
            self.show_in_article(event.supports[0])
        elif view is self.sources and article:
            self._show_article(article, ())
        else:
            self._show_passage(self.triage.current())

    def _show_passage(self, row: Row | None) -> None:
        if row:
            self.show_in_article(row.support)

    def show_in_article(self, support: Support) -> None:
        """A passage in its article, with everything else the pack takes from there."""
        article = next((one for one in self.jobs.articles if one.file == support.file), None)
        if article:
            self._show_article(article, (Mark(support, chosen=True),))

    def _show_article(self, article: Article, chosen: tuple[Mark, ...]) -> None:
        sections = self.briefing.sections if self.briefing else ()
        marks = [
            Mark(support)
            for section in sections
            for excerpt in section.excerpts
            for support in excerpt.supports
            if support.file == article.file
        ]
        self.beside.reader.show_article(article, [*marks, *chosen])


def _library(spec: Spec) -> tuple[Theme, ...]:
    if not spec.theme_set:
        return ()
    try:
        file = named.find("themes", spec.theme_set, Path(spec.path).parent, None, BriefingError)
    except BriefingError:
        return ()
    return theme_sets.examine(file)[0]
