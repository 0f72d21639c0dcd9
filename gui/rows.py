"""A theme's candidates as rows to go through: first what is printed, in its order, then what is left out. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.model import Article, Bracket, Support, Theme
from briefing.pages import wording
from briefing.result import Briefing, ThemeSection
from briefing.spec.model import ThemeEntry
from briefing.themes.terms import TermIndex
from gui import edits

State = Literal["proposed", "keep", "star", "drop", "left out"]
Show = Literal["all", "open", "kept", "out"]


@dataclass(frozen=True, slots=True)
class Row:
    """A card. Everything on it comes from the build; only the decision is read from the spec as it is now."""

    theme: str
    id: str
    supports: tuple[Support, ...]
    brackets: tuple[Bracket, ...]
    reasons: tuple[str, ...]
    score: float
    why_out: str
    """Why it is not printed; empty for what is."""
    place: int
    """Among the printed ones, from 0; -1 for what is left out."""
    cite: str
    source: str
    also: str
    """Who else tells it."""
    note: str

    @property
    def support(self) -> Support:
        return self.supports[0]

    @property
    def anchor(self) -> str:
        return f"x-{self.theme}-{self.id}"


def of(briefing: Briefing, section: ThemeSection) -> list[Row]:
    """All cards of a theme."""
    theme = section.theme.id
    printed = [
        Row(
            theme=theme,
            id=excerpt.id,
            supports=excerpt.supports,
            brackets=excerpt.brackets,
            reasons=tuple(
                f"{reason.text} {reason.points:+g}" if reason.points else reason.text for reason in excerpt.reasons
            ),
            score=excerpt.score,
            why_out="",
            place=place,
            cite=_cite(briefing, excerpt.supports[0]),
            source=_source(briefing, excerpt.supports[0]),
            also=_also(briefing, excerpt.supports),
            note=excerpt.note,
        )
        for place, excerpt in enumerate(section.excerpts)
    ]
    out = [
        Row(
            theme=theme,
            id="",
            supports=(passage.support,),
            brackets=passage.brackets,
            reasons=tuple(
                f"{reason.text} {reason.points:+g}" if reason.points else reason.text for reason in passage.reasons
            ),
            score=passage.score,
            why_out=passage.rejected,
            place=-1,
            cite=_cite(briefing, passage.support),
            source=_source(briefing, passage.support),
            also="",
            note="",
        )
        for passage in section.rejected
    ]
    return printed + out


def state(row: Row, entry: ThemeEntry | None) -> State:
    """What is decided about a card, in the spec as it is now: ahead of the build that will show it."""
    decision = edits.decision(entry, row.support) if entry else None
    if decision:
        return decision.do
    return "left out" if row.why_out else "proposed"


def wanted(row: Row, state: State, show: Show, words: str) -> bool:
    """Whether a card passes the filter."""
    if show == "open" and state != "proposed":
        return False
    if show == "kept" and state not in ("keep", "star"):
        return False
    if show == "out" and state not in ("drop", "left out"):
        return False
    return not words or words.casefold() in f"{row.cite} {row.source} {row.support.quote} {row.note}".casefold()


def same(one: Support, other: Support) -> bool:
    """Whether two supports share words: a card stays the same card when it is trimmed."""
    return one.file == other.file and one.start < other.end and other.start < one.end


def lit(index: TermIndex, article: Article, support: Support) -> list[tuple[int, int]]:
    """The spans of a theme's words in a passage, as offsets into its article."""
    return [(hit.start, hit.end) for hit in index.hits(article.text, support.start, support.end)]


def terms(theme: Theme) -> TermIndex:
    return TermIndex([theme])


def spoken(row: Row, state: State) -> str:
    """The card as a screen reader says it."""
    said = {"keep": "Kept", "star": "Starred", "drop": "Rejected", "left out": "Left out", "proposed": "Proposed"}[
        state
    ]
    return f"{said}. {row.cite}, {row.source}. {row.support.quote}"


def counts(rows: Sequence[Row], states: Mapping[int, State]) -> dict[Show, int]:
    """How many cards each filter shows."""
    return {
        "all": len(rows),
        "open": sum(state == "proposed" for state in states.values()),
        "kept": sum(state in ("keep", "star") for state in states.values()),
        "out": sum(state in ("drop", "left out") for state in states.values()),
    }


def _cite(briefing: Briefing, support: Support) -> str:
    citation = briefing.citation(support.file)
    number = wording.paragraph_number(citation.article, support.start)
    return f"{citation.label} ¶{number}" if number else citation.label


def _source(briefing: Briefing, support: Support) -> str:
    article = briefing.citation(support.file).article
    parts = [article.outlet.value or wording.title(article), wording.published(article)]
    return " · ".join(parts)


def _also(briefing: Briefing, supports: Sequence[Support]) -> str:
    cites = dict.fromkeys(_cite(briefing, support) for support in supports[1:])
    cites.pop(_cite(briefing, supports[0]), None)
    return ", ".join(cites)
