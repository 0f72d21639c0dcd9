"""Briefing and its pages -> the audit record. What is not printed is not in it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing import __version__
from briefing.errors import OutputError
from briefing.excerpts import identity
from briefing.model import Disagreement, Event, Excerpt, Length, Position, Support
from briefing.pages.blocks import AnalystBox, Card, Cover, Document, Heading, Para, Runs, Table
from briefing.provenance.form import digest
from briefing.provenance.record import (
    FORMAT,
    VERSION,
    Comment,
    Insertion,
    Own,
    Point,
    Quotation,
    Record,
    Source,
    Statement,
)
from briefing.result import Briefing, Citation


def record(briefing: Briefing, document: Document, length: Length, spec: str = "") -> Record:
    """The record, not yet sealed, of the document composed from a briefing. `spec`: the one enclosed, if any."""
    asked = briefing.spec
    heads, points = _points(document)
    cards = {block.anchor: block for block in document.blocks if isinstance(block, Card) and block.anchor}
    columns, rows = _chronology(document)
    return Record(
        format=FORMAT,
        version=VERSION,
        program=f"briefing {__version__}",
        pack_id=briefing.pack_id,
        title=asked.title,
        edition=asked.edition,
        date=asked.date,
        cutoff=asked.cutoff,
        marking=asked.marking,
        length=length,
        spec=digest(spec) if spec else "",
        bottom_line=asked.bottom_line,
        key_points=asked.key_points,
        comments=tuple(Comment(s.theme.title, s.comment) for s in briefing.sections if s.comment),
        cover=_on_cover(document, cards),
        columns=columns,
        excerpts=tuple(_quotations(briefing, cards)),
        chronology=tuple(
            _statement(event, rows[f"e-{event.id}"]) for event in briefing.events if f"e-{event.id}" in rows
        ),
        sources=tuple(_source(citation) for citation in briefing.citations if citation.number),
        copy=document.furniture.copy,
        own=tuple(_own(document)),
        point_columns=heads,
        points=points,
    )


_LINES = {"title": "the title", "subtitle": "the purpose", "handling": "the handling line", "lead": "the question"}
"""Paragraphs in the analyst's words that stand in no box, by their style."""


def _own(document: Document) -> Iterator[Own]:
    """What the analyst has written, box by box and line by line."""
    heading = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = _words(block.runs)
        elif isinstance(block, AnalystBox):
            label = f"{block.label[:1].lower()}{block.label[1:]}"
            what = f"the {label}" if heading.casefold() in label.casefold() else f"the {label} under “{heading}”"
            yield Own(what, block.label, heading, "\n".join(_words(runs) for runs in block.paragraphs))
        elif isinstance(block, Para) and block.style in _LINES:
            where = f" of “{heading}”" if block.style == "lead" else ""
            yield Own(_LINES[block.style] + where, "", "", _words(block.runs))
        elif isinstance(block, Cover):
            lines = [("the title", block.title), ("the purpose", block.purpose)]
            lines.append(("the copy's number", block.copy))
            lines += [(f"line {number} of the cover", _words(runs)) for number, runs in enumerate(block.lines, 1)]
            yield from (
                Own(what, "", "", line) for what, line in (*lines, ("the handling line", block.handling)) if line
            )


def _quotations(briefing: Briefing, cards: dict[str, Card]) -> Iterator[Quotation]:
    """In the order of the cards: an excerpt that two themes print is two quotations."""
    known: dict[str, tuple[str, Excerpt]] = {}
    for section in briefing.sections:
        for excerpt in section.excerpts:
            known[f"x-{excerpt.theme}-{excerpt.id}"] = (section.theme.title, excerpt)
    positions = {
        f"d-{one.id}-{number}": (one, position)
        for one in briefing.comparison.disagreements
        for number, position in enumerate(one.positions, 1)
    }
    for anchor, card in cards.items():
        if anchor in positions:
            yield _position(anchor, card, *positions[anchor])
            continue
        theme, excerpt = known[anchor]
        yield Quotation(
            anchor=anchor,
            id=excerpt.id,
            theme=theme,
            cite=_words(card.label),
            insertions=_insertions(card.quote, excerpt.supports[0], f"excerpt {excerpt.id}"),
            attribution=tuple(_words(line) for line in card.source),
            starred=excerpt.starred,
            note=_words(card.note),
            supports=excerpt.supports,
        )


def _position(anchor: str, card: Card, one: Disagreement, position: Position) -> Quotation:
    """A position of a disagreement: a quotation under the question it answers."""
    return Quotation(
        anchor=anchor,
        id=identity(position.supports[0]),
        theme=f"{one.label} · {one.question}",
        cite=_words(card.label),
        insertions=_insertions(card.quote, position.supports[0], f"{one.label} ({one.id})"),
        attribution=tuple(_words(line) for line in card.source),
        starred=False,
        note="",
        supports=position.supports,
    )


def _points(document: Document) -> tuple[tuple[str, ...], tuple[Point, ...]]:
    """The list of disagreements as printed: its columns and its rows."""
    for block in document.blocks:
        if isinstance(block, Table) and block.anchors[:1] and block.anchors[0].startswith("p-"):
            rows = zip(block.anchors, block.rows, strict=True)
            points = tuple(Point(name, tuple(_words(cell) for cell in row)) for name, row in rows)
            return tuple(column.title for column in block.columns), points
    return (), ()


def _on_cover(document: Document, cards: dict[str, Card]) -> str:
    """Which of the cards the cover repeats."""
    for block in document.blocks[:1]:
        if isinstance(block, Cover) and block.excerpt:
            shown = block.excerpt
            return next((a for a, card in cards.items() if (card.label, card.quote) == (shown.label, shown.quote)), "")
    return ""


def _chronology(document: Document) -> tuple[tuple[str, ...], dict[str, tuple[Runs, ...]]]:
    """The headings of the chronology's table, and its rows by anchor."""
    for block in document.blocks:
        if isinstance(block, Table) and block.anchors[:1] and block.anchors[0].startswith("e-"):
            return tuple(column.title for column in block.columns), dict(zip(block.anchors, block.rows, strict=True))
    return (), {}


def _statement(event: Event, row: tuple[Runs, ...]) -> Statement:
    date, said, cites, how = row
    wording = _words(said) if event.by_analyst else ""
    return Statement(
        anchor=f"e-{event.id}",
        id=event.id,
        date=event.date,
        certainty=event.certainty,
        status=event.status,
        printed_date=_words(date),
        cites=_words(cites),
        how=_words(how),
        wording=wording,
        insertions=() if wording else _insertions(said, event.supports[0], f"event {event.id}"),
        supports=event.supports,
    )


def _insertions(runs: Runs, support: Support, name: str) -> tuple[Insertion, ...]:
    """What a page adds in brackets. Raises OutputError where its other words are not the source's."""
    at, found = 0, []
    for run in runs:
        if run.style == "bracket":
            found.append(Insertion(at, run.text))
        elif run.text.split() == support.quote[at : at + len(run.text)].split():
            at += len(run.text)
        else:
            at = -1
            break
    if at != len(support.quote):
        raise OutputError(f"The page of {name} does not print the words of {support.file}; nothing is written.")
    return tuple(found)


def _source(citation: Citation) -> Source:
    article = citation.article
    return Source(
        number=citation.label,
        file=article.file,
        encoding=article.encoding,
        fingerprint=article.fingerprint,
        title=article.title.value,
        outlet=article.outlet.value,
        byline=article.byline.value,
        published=article.published.value,
        published_origin=article.published.origin,
        url=article.url.value,
        grade=article.grade,
        item=article.item,
    )


def _words(runs: Runs) -> str:
    return "".join(run.text for run in runs)
