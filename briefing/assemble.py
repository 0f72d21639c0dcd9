"""A build, read like its table of contents: Spec + Corpus -> Briefing. No clock, no chance, no files.

`read` is the one step that touches files.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from briefing import __version__, chronology, citations, comparison, excerpts, review, sources
from briefing.analysis import Analysis, Searched, Told, analysis
from briefing.library.keeping import NOWHERE, Library
from briefing.model import Article, Corpus, Disagreement, Event, Length, Problem
from briefing.result import Briefing, Citation, LedgerLine, ThemeSection
from briefing.spec import edtf
from briefing.spec.model import Output, Spec, ThemeEntry

MOST_SHORT_EVENTS = 14
"""Events a short pack shows: about a page and a half of the table."""
SHORT_EVENTS = 3
"""Least importance of the events shown at the short length."""


def read(spec: Spec, library: Library = NOWHERE, told: Told | None = None) -> Corpus:
    """The articles of a spec. Raises SourceError where there are none."""
    reading = partial(told, "reading") if told else None
    return sources.load(spec.sources, Path(spec.path).parent, library, reading)


def briefing(
    spec: Spec,
    corpus: Corpus,
    problems: Sequence[Problem] = (),
    *,
    forking: bool = False,
    library: Library = NOWHERE,
) -> Briefing:
    """The whole pack at full length. `problems`: what reading the spec has warned of; `forking` and
    `library` as for `analysis`."""
    themes = [entry.theme for entry in spec.included]
    return decided(spec, corpus, analysis(themes, corpus, forking=forking, library=library), problems)


def decided(spec: Spec, corpus: Corpus, known: Analysis, problems: Sequence[Problem] = ()) -> Briefing:
    """The pack that the analyst's decisions make of an analysis of the spec's own themes and sources."""
    grouped = comparison.grouped(known.compared, spec, corpus.articles)
    sections, told = _sections(spec, corpus, known, grouped)
    kept, dropped, lost = chronology.decide(known.dated, spec.chronology.events, corpus.articles, spec.path)
    shown = chronology.printed_first(chronology.shown(kept, spec.chronology), grouped.instead, corpus.articles)
    spec, undated = _dated(spec, corpus.articles)
    chosen = {section.theme.id: section.excerpts for section in sections}
    compared, uncompared = comparison.compare(grouped, spec, corpus.articles, chosen, known.disagreements, known.heard)
    cited = citations.number(corpus.articles, sections, shown, compared.disagreements)
    flood = chronology.held_back(kept, spec.chronology)
    looked_at = review.problems(spec, sections, shown, cited, compared)
    told_of, off = review.silenced(
        spec, (*problems, *corpus.problems, *told, *lost, *uncompared, *undated, *flood, *looked_at)
    )
    ledger = _ledger(corpus, sections, known.dated, kept, dropped, shown, sum(1 for c in cited if c.number))
    return Briefing(
        spec=spec,
        sections=sections,
        events=shown,
        citations=cited,
        refused=corpus.refused,
        problems=told_of,
        ledger=(*ledger, *_disagreements(compared.disagreements), *_left_out(spec), *off),
        pack_id=pack_id(spec, corpus.articles),
        comparison=compared,
    )


def at_length(whole: Briefing, length: Length) -> Briefing:
    """The same pack shorter: the best of its excerpts, key events only, the same S-numbers."""
    if length == "full":
        return whole
    sections = tuple(replace(s, excerpts=excerpts.shorter(s.excerpts, length)) for s in whole.sections)
    events = _key_events(whole.events) if length == "short" else ()
    used = {s.file for section in sections for e in section.excerpts for s in e.supports}
    used |= {s.file for e in events for s in e.supports}
    used |= {s.file for one in whole.disagreements(length) for p in one.positions for s in p.supports}
    cited = review.cited(whole.spec)
    listed = tuple(c for c in whole.citations if c.article.file in used or c.number in cited)
    ledger = (*whole.ledger, *_shown_here(length, sections, events, listed))
    return replace(whole, sections=sections, events=events, citations=listed, ledger=ledger)


def _key_events(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events of a short pack, in their order: key ones, the weightiest of them."""
    key = [event for event in events if event.importance >= SHORT_EVENTS]
    best = {event.id for event in sorted(key, key=lambda e: -e.score)[:MOST_SHORT_EVENTS]}
    return tuple(event for event in key if event.id in best)


def _shown_here(
    length: Length, sections: Sequence[ThemeSection], events: Sequence[Event], listed: Sequence[Citation]
) -> list[LedgerLine]:
    """What a shorter length shows of the counts above it, which are those of the whole pack."""
    printed = sum(len(section.excerpts) for section in sections)
    each = ", ".join(f"{len(section.excerpts):,} on {section.theme.title}" for section in sections)
    return [
        LedgerLine(f"Printed at length “{length}”", printed, f"{each}; the counts above are those of the full length"),
        LedgerLine("Events shown here", len(events), f"{len(listed):,} sources listed"),
    ]


def _disagreements(found: Sequence[Disagreement]) -> tuple[LedgerLine, ...]:
    """Those proposed or put in, by what the analyst has decided."""
    if not found:
        return ()
    soft = sum(one.weight == "difference" and one.status == "proposed" for one in found)
    found = [one for one in found if one.weight == "contradiction" or one.status != "proposed"]
    counts = Counter(one.status for one in found)
    by_hand = sum(one.by_hand for one in found)
    detail = (
        f"{counts['proposed']:,} proposed by rule and not decided, {counts['open']:,} open, {counts['explained']:,} "
        f"explained, {counts['dismissed']:,} dismissed by the analyst as none"
    )
    detail += f"; {by_hand:,} put in by hand" if by_hand else ""
    lines = (LedgerLine("Disagreements", len(found), detail),)
    if not soft:
        return lines
    return (*lines, LedgerLine("Differences of emphasis", soft, "found by rule; listed without cards"))


def pack_id(spec: Spec, articles: Sequence[Article]) -> str:
    """Twelve hex digits from what decides the content: program version, spec, every article's bytes, and
    what is known about it besides."""
    asked = replace(spec, path="", output=Output())
    digest = hashlib.sha256(f"{__version__}\n{asked!r}\n".encode("utf-8", "surrogatepass"))
    for article in articles:
        about = (article.title, article.outlet, article.byline, article.published, article.url)
        graded = f"{article.grade}\0{article.item}\0{'+'.join(marking.label for marking in article.markings)}"
        told = "\0".join(detail.value for detail in about)
        line = f"{article.file}\0{article.fingerprint}\0{told}\0{graded}\n"
        digest.update(line.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:12]


def cards(spec: Spec, corpus: Corpus, known: Searched) -> Iterator[ThemeSection]:
    """The themes one by one, as `decided` will have them, as soon as the articles are searched."""
    grouped = comparison.grouped(known.compared, spec, corpus.articles)
    return (_section(entry, spec, corpus, known, grouped)[0] for entry in spec.included)


def _sections(
    spec: Spec, corpus: Corpus, known: Analysis, grouped: comparison.Grouped
) -> tuple[tuple[ThemeSection, ...], list[Problem]]:
    made = [_section(entry, spec, corpus, known, grouped) for entry in spec.included]
    return tuple(one for one, _ in made), [problem for _, told in made for problem in told]


def _section(
    entry: ThemeEntry, spec: Spec, corpus: Corpus, known: Analysis | Searched, grouped: comparison.Grouped
) -> tuple[ThemeSection, tuple[Problem, ...]]:
    """A theme with the analyst's decisions, and what is wrong with these."""
    matched = known.found[entry.theme.id]
    places = tuple(one.where for one in entry.excerpts)
    chosen, left_out, told = known.remembered.choice(
        (entry.theme.id, entry.excerpts, places, entry.most, spec.path, grouped.copies),
        partial(_chosen, entry, corpus, known, spec.path, grouped.instead),
    )
    return ThemeSection(entry.theme, chosen, entry.comment, len(matched), left_out), told


def _chosen(
    entry: ThemeEntry, corpus: Corpus, known: Analysis | Searched, path: str, instead: Mapping[str, str]
) -> excerpts.Choice:
    told = partial(known.remembered.grouped, entry.theme.id)
    found = known.found[entry.theme.id]
    return excerpts.choose(entry, found, corpus.articles, known.weight, "full", path, told, instead)


def _dated(spec: Spec, articles: Sequence[Article]) -> tuple[Spec, tuple[Problem, ...]]:
    """The spec with a date: the newest article's where the analyst gave none. Never today's."""
    if spec.date:
        return spec, ()
    newest = max((edtf.span(a.published.value)[1] for a in articles if a.published.value), default="")
    if not newest:
        return spec, ()
    note = Problem("B032", "note", f"No date given; the newest article's is used: {newest}.", None, "Set `date`.")
    return replace(spec, date=newest), (note,)


def _ledger(
    corpus: Corpus,
    sections: Sequence[ThemeSection],
    dated: Sequence[Event],
    kept: Sequence[Event],
    dropped: Sequence[Event],
    shown: Sequence[Event],
    used: int,
) -> tuple[LedgerLine, ...]:
    kinds = Counter(p.kind for a in corpus.articles for p in a.paragraphs)
    read = len(corpus.articles)
    same = sum(1 for refusal in corpus.refused if refusal.reason.startswith(sources.COPY_OF))
    twice = f", {same:,} of them byte for byte a copy of a file that was read" if same else ""
    lines = [
        LedgerLine("Files met", read + len(corpus.refused), f"{read:,} read, {len(corpus.refused):,} refused{twice}"),
        LedgerLine("Articles read", read, f"{used:,} used, {read - used:,} not used"),
        LedgerLine(
            "Paragraphs",
            sum(kinds.values()),
            f"{kinds['text']:,} text, {kinds['heading'] + kinds['title']:,} headings and titles, "
            f"{kinds['debris']:,} page debris, never quoted",
        ),
    ]
    for section in sections:
        lines.append(_theme_line(section))
    statements = sum(len(e.supports) for e in dated)
    outside = len(kept) - len(shown)
    joined = f"{len(dated):,} {'event' if len(dated) == 1 else 'events'}"
    lines.append(
        LedgerLine(
            "Dated statements",
            statements,
            f"joined into {joined}: {len(shown):,} shown, {outside:,} outside the window, below the "
            f"importance asked for or not on the dates that stand out, {len(dropped):,} dropped by the analyst",
        )
    )
    return tuple(lines)


def _left_out(spec: Spec) -> tuple[LedgerLine, ...]:
    """The themes the analyst has left out and what is decided in them: not lost, not printed."""
    left = [entry for entry in spec.themes if not entry.include]
    if not left:
        return ()
    titles = ", ".join(f"{entry.theme.title} ({len(entry.excerpts):,} decisions kept)" for entry in left)
    return (LedgerLine("Themes left out by the analyst", len(left), titles),)


def _theme_line(section: ThemeSection) -> LedgerLine:
    """Passages in = printed + told elsewhere + left out, each with its reason; kept by hand besides."""
    reasons = Counter(_kind(p.rejected) for p in section.rejected)
    by_rule = sum(1 for e in section.excerpts if e.score or len(e.reasons) > 1)
    also = section.candidates - len(section.rejected) - by_rule
    parts = [f"{by_rule:,} printed", f"{also:,} tell the same and are cited there"]
    parts += [f"{count:,} {why}" for why, count in sorted(reasons.items())]
    if len(section.excerpts) > by_rule:
        parts.append(f"besides {len(section.excerpts) - by_rule:,} kept by hand from other words")
    return LedgerLine(f"Passages on {section.theme.title}", section.candidates, ", ".join(parts))


def _kind(reason: str) -> str:
    if reason.startswith("score"):
        return "left out by score"
    if reason.startswith("beyond"):
        return "left out by length"
    if reason.startswith("background"):
        return "background"
    return reason
