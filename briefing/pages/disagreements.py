"""Disagreements: a card for each under its theme, and the page that lists them all.

A card is a heading with the question, what is known of its standing, and each position in the
source's own words, printed and checked as an excerpt is.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Disagreement, DisagreementStatus, Position
from briefing.pages.blocks import AnalystBox, Block, Card, Column, Heading, Para, Run, Runs, Table
from briefing.pages.standing import Standing, origin_line, standing
from briefing.pages.theme import also, pin_cite, source_line
from briefing.pages.wording import paragraphs, quotation, text
from briefing.result import Briefing

STATUS: dict[DisagreementStatus, str] = {
    "proposed": "proposed, not decided",
    "open": "open",
    "explained": "explained",
    "dismissed": "dismissed",
}
EMPHASIS = (
    "Differences of emphasis stand at the end, without a number: both sides may be right, and one is surer, more "
    "exact or says it in other words."
)
NO_NUMBER, SOFT = "–", "difference of emphasis, found by rule"
"""What stands in the list for a difference of emphasis: in the column of the number, and of the status."""
LONGEST_VALUE = 60
"""Characters of a position the list prints; the card has all of it."""


def cards(briefing: Briefing, shown: Sequence[Disagreement], theme: str) -> list[Block]:
    """The cards that belong under a theme's section, or, for no theme, under none of those printed."""
    printed = [section.theme.id for section in briefing.sections]
    mine = [one for one in shown if one.number and _home(one, printed) == theme]
    known = standing(briefing) if mine else None
    return [block for one in mine if known for block in _card(briefing, one, known)]


def section(briefing: Briefing, shown: Sequence[Disagreement], *, new_page: bool) -> list[Block]:
    """The list of them all, and the cards that belong to no theme."""
    if not shown:
        return []
    listed = sorted(shown, key=lambda one: (not one.number, one.number))
    soft = any(not one.number for one in listed)
    return [
        Heading(1, text("Points of disagreement"), "disagreements", new_page),
        Para(
            text(
                "Where sources, or two places in one, say different things of the same matter. "
                "“Proposed” ones were found by rule and nobody has looked at them yet."
                + (f" {EMPHASIS}" if soft else "")
            ),
            "small",
        ),
        Table(
            "Points of disagreement: number, question, positions with their sources, status",
            (Column("No.", 0.08), Column("Question", 0.3), Column("Positions", 0.42), Column("Status", 0.2)),
            tuple(_row(briefing, one) for one in listed),
            tuple(f"p-{one.id}" for one in listed),
        ),
        *cards(briefing, shown, ""),
    ]


def anchor(one: Disagreement) -> str:
    """The place of its card."""
    return f"d-{one.id}"


def _home(one: Disagreement, printed: Sequence[str]) -> str:
    """The first of the printed themes that it belongs to."""
    return next((theme for theme in printed if theme in one.themes), "")


def _card(briefing: Briefing, one: Disagreement, known: Standing) -> list[Block]:
    blocks: list[Block] = [
        Heading(2, text(f"{one.label} · {one.question}"), anchor(one)),
        Para(_standing(one), "label"),
    ]
    blocks += [_position(briefing, one, number, known) for number in range(len(one.positions))]
    if one.note:
        blocks.append(AnalystBox(f"Analyst's note on {one.label}", paragraphs(briefing.citations, one.note)))
    return blocks


def _standing(one: Disagreement) -> Runs:
    status = STATUS[one.status]
    runs = [Run(f"{status[:1].upper()}{status[1:]}", "strong")]
    if one.decided:
        runs.append(Run(f" ({one.decided})"))
    runs.append(Run(f". {'Put in by the analyst' if one.by_hand else f'Found by rule: {one.reason}'}."))
    return tuple(runs)


def _position(briefing: Briefing, one: Disagreement, number: int, known: Standing) -> Card:
    position = one.positions[number]
    printed, *others = position.supports
    return Card(
        anchor=f"{anchor(one)}-{number + 1}",
        label=(*pin_cite(briefing, printed), *_value(position, printed.quote)),
        quote=quotation(printed),
        source=tuple(
            line
            for line in (
                source_line(briefing.citation(printed.file).article, known),
                origin_line(position.supports, briefing, known),
                *also(briefing, printed, others, "Also so in "),
            )
            if line
        ),
    )


def _value(position: Position, quote: str) -> Runs:
    """What the position comes down to, where that is less than its words."""
    return (Run(f"  “{_one_line(position.value)}”"),) if len(position.value) < min(len(quote), LONGEST_VALUE) else ()


def _row(briefing: Briefing, one: Disagreement) -> tuple[Runs, ...]:
    said: list[Run] = []
    for position in one.positions:
        said.append(Run(f"{'; ' if said else ''}“{_short(position.value)}” "))
        cites = {cite.text: cite for s in position.supports for cite in pin_cite(briefing, s)}
        for place, cite in enumerate(cites.values()):
            said += [Run(", ")] if place else []
            said.append(Run(cite.text.replace(" ", "\u00a0"), "", cite.link))
    if not one.number:
        return text(NO_NUMBER), text(one.question), tuple(said), text(SOFT)
    status = STATUS[one.status] + (f" ({one.decided})" if one.decided else "")
    return (Run(one.label, "strong", f"#{anchor(one)}"),), text(one.question), tuple(said), text(status)


def _short(value: str) -> str:
    value = _one_line(value)
    if len(value) <= LONGEST_VALUE:
        return value
    return f"{value[:LONGEST_VALUE].rpartition(' ')[0] or value[:LONGEST_VALUE]} […]"


def _one_line(words: str) -> str:
    return " ".join(words.split("\n"))
