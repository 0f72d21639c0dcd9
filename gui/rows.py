"""A theme's candidates as rows to go through: first what is printed, in its order, then what is left out. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from briefing.model import Article, Bracket, Excerpt, Passage, Support, Theme
from briefing.pages import wording
from briefing.result import Citation, ThemeSection
from briefing.spec.model import ThemeEntry
from briefing.themes.terms import TermIndex
from gui import edits

State = Literal["proposed", "keep", "star", "drop", "left out"]
Show = Literal["all", "open", "kept", "out"]


class Labels:
    """What the cards of a build call their sources."""

    def __init__(self, citations: Sequence[Citation], articles: Mapping[str, Article]) -> None:
        """Sources that have no number yet are called by their articles alone."""
        self._citations: dict[str, Citation] = {c.article.file: c for c in citations}
        self._articles = articles
        self._sources: dict[str, str] = {}
        self._folded: dict[str, str] = {}

    def cite(self, support: Support) -> str:
        """S5 ¶19."""
        citation = self._citations.get(support.file)
        article = citation.article if citation else self._articles[support.file]
        number = wording.paragraph_number(article, support.start)
        label = citation.label if citation else ""
        return f"{label} ¶{number}".lstrip() if number else label

    def source(self, file: str) -> str:
        """Outlet, or title where that is unknown, and date."""
        if file not in self._sources:
            citation = self._citations.get(file)
            article = citation.article if citation else self._articles[file]
            name = article.outlet.value or wording.title(article)
            self._sources[file] = f"{name} · {wording.published(article)}"
        return self._sources[file]

    def folded(self, file: str) -> str:
        """`source` as the filter compares it."""
        if file not in self._folded:
            self._folded[file] = self.source(file).casefold()
        return self._folded[file]

    def also(self, supports: Sequence[Support]) -> str:
        """Who else tells it."""
        first = self.cite(supports[0])
        return ", ".join(dict.fromkeys(cite for cite in map(self.cite, supports[1:]) if cite != first))


@dataclass(frozen=True)
class Row:
    """A card. What it says is worked out when it is looked at: a theme may have thousands."""

    thing: Excerpt | Passage
    place: int
    """Among the printed ones, from 0; -1 for what is left out."""
    labels: Labels

    @property
    def theme(self) -> str:
        return self.thing.theme

    @property
    def support(self) -> Support:
        return self.thing.supports[0] if isinstance(self.thing, Excerpt) else self.thing.support

    @property
    def supports(self) -> tuple[Support, ...]:
        return self.thing.supports if isinstance(self.thing, Excerpt) else (self.thing.support,)

    @property
    def brackets(self) -> tuple[Bracket, ...]:
        return self.thing.brackets

    @property
    def why_out(self) -> str:
        """Why it is not printed; empty for what is."""
        return self.thing.rejected if isinstance(self.thing, Passage) else ""

    @property
    def note(self) -> str:
        return self.thing.note if isinstance(self.thing, Excerpt) else ""

    @property
    def anchor(self) -> str:
        """Its place on the pages; empty for what is not there."""
        return f"x-{self.thing.theme}-{self.thing.id}" if isinstance(self.thing, Excerpt) else ""

    @cached_property
    def reasons(self) -> tuple[str, ...]:
        reasons = self.thing.reasons
        return tuple(f"{reason.text} {reason.points:+g}" if reason.points else reason.text for reason in reasons)

    @cached_property
    def cite(self) -> str:
        return self.labels.cite(self.support)

    @cached_property
    def source(self) -> str:
        return self.labels.source(self.support.file)

    @cached_property
    def also(self) -> str:
        return self.labels.also(self.supports)


def of(section: ThemeSection, labels: Labels) -> list[Row]:
    """All cards of a theme."""
    printed = [Row(excerpt, place, labels) for place, excerpt in enumerate(section.excerpts)]
    return printed + [Row(passage, -1, labels) for passage in section.rejected]


def state(row: Row, entry: ThemeEntry | None) -> State:
    """What is decided about a card, in the spec as it is now: ahead of the build that will show it."""
    decision = edits.decision(entry, row.support) if entry and entry.excerpts else None
    if decision:
        return decision.do
    return "left out" if row.place < 0 else "proposed"


def wanted(row: Row, state: State, show: Show, words: str) -> bool:
    """Whether a card passes the filter. `words` is folded already."""
    if show == "open" and state != "proposed":
        return False
    if show == "kept" and state not in ("keep", "star"):
        return False
    if show == "out" and state not in ("drop", "left out"):
        return False
    return not words or says(row, words)


def says(row: Row, words: str) -> bool:
    """Whether a card says the words: in its quotation, its source's name, its number or its note. What costs most
    comes last, and a number is only made where the words may be one."""
    return (
        words in row.support.quote.casefold()
        or words in row.labels.folded(row.support.file)
        or (bool(row.note) and words in row.note.casefold())
        or (_NUMBER.issuperset(words) and words in row.cite.casefold())
    )


_NUMBER = frozenset("s0123456789 ¶—")


def same(one: Support, other: Support) -> bool:
    """Whether two supports share words: a card stays the same card when it is trimmed."""
    return one.file == other.file and one.start < other.end and other.start < one.end


def lit(index: TermIndex, article: Article, support: Support) -> list[tuple[int, int]]:
    """The spans of a theme's words in a passage, as offsets into its article."""
    hits = index.hits(article.text, support.start, support.end)
    # Words that only say where a theme may be looked for would light up half the page.
    return [(hit.start, hit.end) for hit in hits if hit.tier in ("term", "context")]


def terms(theme: Theme) -> TermIndex:
    return TermIndex([theme])


def spoken(row: Row, state: State) -> str:
    """The card as a screen reader says it."""
    said = {"keep": "Kept", "star": "Starred", "drop": "Rejected", "left out": "Left out", "proposed": "Proposed"}[
        state
    ]
    return f"{said}. {row.cite}, {row.source}. {row.support.quote}"


def counts(states: Mapping[int, State]) -> dict[Show, int]:
    """How many cards each filter shows."""
    return {
        "all": len(states),
        "open": sum(state == "proposed" for state in states.values()),
        "kept": sum(state in ("keep", "star") for state in states.values()),
        "out": sum(state in ("drop", "left out") for state in states.values()),
    }
