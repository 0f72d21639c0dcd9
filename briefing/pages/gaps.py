"""Gaps and next steps: what the sources do not say, as facts, and what the analyst will do about it."""

from __future__ import annotations

from briefing.model import Gap
from briefing.pages.blocks import AnalystBox, Block, Column, Heading, Para, Run, Runs, Table
from briefing.pages.theme import pin_cite
from briefing.pages.wording import count, linked, text
from briefing.result import Briefing

MOST_CITED = 6
"""Places named for one gap; the rest are counted."""
_KINDS = {
    "unanswered": "no answer",
    "stale": "old",
    "single-origin": "single origin",
    "absent": "absent",
    "no-reply": "no reply",
}


def section(briefing: Briefing, *, new_page: bool) -> list[Block]:
    gaps = briefing.comparison.gaps
    steps = briefing.spec.comparison.next_steps
    if not gaps and not steps:
        return []
    title = "Gaps and next steps" if gaps and steps else "Gaps" if gaps else "Next steps"
    blocks: list[Block] = [Heading(1, text(title), "gaps", new_page)]
    if gaps:
        columns: tuple[Column, ...] = (Column("Theme", 0.18), Column("Gap", 0.16), Column("What is missing", 0.66))
        if any(gap.supports for gap in gaps):
            columns = (*columns[:2], Column("What is missing", 0.4), Column("Where", 0.26))
        blocks += [
            Para(text(f"{count(len(gaps), 'gap')}, found by rule in the excerpts and articles of this pack.")),
            Table(
                "Gaps: theme, kind of gap, what is missing, and where",
                columns,
                tuple(_row(briefing, gap)[: len(columns)] for gap in gaps),
            ),
        ]
    if steps:
        boxed = tuple(linked(step, briefing.citations) for step in steps)
        blocks.append(AnalystBox("Analyst's next steps", boxed, bullets=True))
    return blocks


def _row(briefing: Briefing, gap: Gap) -> tuple[Runs, ...]:
    title = next((s.theme.title for s in briefing.sections if s.theme.id == gap.theme), "")
    theme = (Run(title, "strong", f"#theme-{gap.theme}"),) if title else text("the whole pack", "quiet")
    cites: list[Run] = []
    seen: set[str] = set()
    for support in gap.supports:
        cite = pin_cite(briefing, support)[0]
        if cite.text not in seen:
            seen.add(cite.text)
            if len(seen) <= MOST_CITED:
                cites += [Run(", " if cites else ""), Run(cite.text.replace(" ", "\u00a0"), "", cite.link)]
    if len(seen) > MOST_CITED:
        cites.append(Run(f" and {len(seen) - MOST_CITED} more", "quiet"))
    return theme, text(_KINDS[gap.kind]), text(gap.message), tuple(run for run in cites if run.text)
