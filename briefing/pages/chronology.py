"""The chronology: a drawn strip with a lane a theme, then the table with every event's sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Article, Bracket, Disagreement, Event, Support
from briefing.pages.blocks import Block, Column, Heading, Run, Runs, Table
from briefing.pages.dates import in_words
from briefing.pages.editable import QUOTED, WORDING_LABEL
from briefing.pages.standing import SINGLE, Standing, independence, standing
from briefing.pages.strip import timeline
from briefing.pages.theme import pin_cite
from briefing.pages.wording import quotation, text
from briefing.result import Briefing

__all__ = ["how_known", "section", "timeline"]

_STATUS = {
    "planned": "planned",
    "hypothetical": "not certain to happen",
    "denied": "denied",
    "cancelled": "called off",
    "habitual": "repeated",
}
_CUT = "[…]"


def section(briefing: Briefing, *, new_page: bool, disputed: Sequence[Disagreement] = ()) -> list[Block]:
    """`disputed`: the disagreements that are printed; an event on the words of one points to it."""
    if not briefing.events:
        return []
    blocks: list[Block] = [Heading(1, text("Chronology"), "chronology", new_page)]
    strip = timeline(briefing)
    if strip:
        blocks.append(strip)
    known = standing(briefing)
    rows = tuple(_row(briefing, event, known, disputed) for event in briefing.events)
    blocks.append(
        Table(
            "Chronology: date, what happened in the source's words, sources, how the date is known",
            (
                Column("Date", 0.16),
                Column("What the sources say", 0.475),
                Column("Sources", 0.175),
                Column("How known", 0.19),
            ),
            rows,
            tuple(f"e-{event.id}" for event in briefing.events),
        )
    )
    return blocks


def _row(briefing: Briefing, event: Event, known: Standing, disputed: Sequence[Disagreement]) -> tuple[Runs, ...]:
    if event.by_analyst:
        wording = Run(event.statement, "emphasis", key=f"statement/e-{event.id}")
        said = (wording, *text(WORDING_LABEL, "quiet"))
    else:
        words = _quoted(briefing.citation(event.supports[0].file).article, event.supports[0], event.brackets)
        said = tuple(replace(run, key=f"{QUOTED}e-{event.id}") for run in words)
    told = _cited(briefing, [support for support in event.supports if support not in event.foretold])
    announced = [cite for cite in _cited(briefing, event.foretold) if cite not in told]
    cites = _listed(told) + ([Run("; announced in "), *_listed(announced)] if announced else [])
    if label := briefing.portions.get(f"e-{event.id}"):
        cites += [Run(" "), Run(label, "strong")]
    flags = (*how_known(event), *_single(event, known), *_points(event, disputed))
    return text(_date(event), "strong"), said, tuple(cites), flags


def _cited(briefing: Briefing, supports: Sequence[Support]) -> list[Run]:
    """Where the words stand, each place once: S1 ¶2, S3 ¶1."""
    places = dict.fromkeys(pin_cite(briefing, support)[0] for support in supports)
    return [Run(cite.text.replace(" ", "\u00a0"), "", cite.link) for cite in places]


def _listed(cites: Sequence[Run]) -> list[Run]:
    return [piece for cite in cites for piece in (Run(", "), cite)][1:]


def _single(event: Event, known: Standing) -> Runs:
    """The flag of a row that one origin alone tells, in a pack where sources share origins."""
    told = independence([s for s in event.supports if s not in event.foretold], known)
    return text(f"; {SINGLE}", "strong") if told.endswith(SINGLE) else ()


def _date(event: Event) -> str:
    """The date, both where sources differ: 9 Mar 2026 or 10 Mar 2026."""
    if not event.date:
        return "undated"
    return " or ".join(in_words(date, short=True) for date in (event.date, *(o.date for o in event.other_dates)))


def _quoted(article: Article, support: Support, brackets: tuple[Bracket, ...]) -> Runs:
    """The words as printed; [… ] stands where the sentence goes on, [Name] says whom a pronoun means."""
    before, after = _cut(article, support)
    said = quotation(support, brackets)
    if before:
        said = (Run(f"{_CUT} ", "bracket"), *said)
    return (*said, Run(f" {_CUT}", "bracket")) if after else said


def _cut(article: Article, support: Support) -> tuple[bool, bool]:
    """Whether the sentence the words stand in begins before them, and goes on after them."""
    for paragraph in article.paragraphs:
        if paragraph.start <= support.start < paragraph.end:
            for sentence in paragraph.sentences:
                if sentence.start <= support.start < sentence.end:
                    return sentence.start < support.start, support.end < sentence.end
    return False, False


def _points(event: Event, disputed: Sequence[Disagreement]) -> Runs:
    """The disagreements that speak of the same words, or of the event's dates."""
    runs: list[Run] = []
    for one in disputed:
        met = sum(any(_touch(s, e) for s in position.supports for e in event.supports) for position in one.positions)
        if met > 1 or (met and any(_touch(s, event.supports[0]) for p in one.positions for s in p.supports)):
            runs += [Run(", " if runs else "; see "), Run(one.label, "", f"#d-{one.id}")]
    return tuple(runs)


def _touch(one: Support, other: Support) -> bool:
    return one.file == other.file and one.start < other.end and other.start < one.end


def how_known(event: Event) -> Runs:
    """What is not plain fact first, then the phrase the date comes from."""
    runs: list[Run] = []
    if event.other_dates:
        runs.append(Run("disputed date: ", "strong"))
        phrases = dict.fromkeys((event.phrase, *(other.phrase for other in event.other_dates)))
        return (*runs, Run(", ".join(f"“{phrase}”" for phrase in phrases)))
    if event.status in _STATUS:
        runs.append(Run(f"{_STATUS[event.status]}; ", "strong"))
    if event.dated_by_analyst:
        said = f"; the text says “{event.phrase}”" if event.phrase else "; the text gives no date"
        runs.append(Run(event.how + said))
    elif not event.date:
        reported = f"; reported {in_words(event.reported, short=True)}" if event.reported else ""
        runs.append(Run(f"the text gives no date{reported}"))
    elif event.how and event.certainty == "stated" and not event.phrase:
        runs.append(Run(event.how))
    elif event.certainty == "stated":
        runs.append(Run(f"stated: “{event.phrase}”"))
    elif event.certainty == "resolved":
        runs.append(Run(f"from “{event.phrase}”"))
    else:
        runs.append(Run("estimated from ", "emphasis"))
        runs.append(Run(f"“{event.phrase}”"))
    return tuple(runs)
