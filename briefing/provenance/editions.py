"""What changed from one pack to the next: added, dropped, moved, cut, re-dated, re-graded, source altered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.model import Support
from briefing.pages.dates import in_words
from briefing.pages.editable import WORDING_LABEL
from briefing.provenance.order import longest_rising
from briefing.provenance.record import POSITION, Quotation, Record, Source, Statement

Kind = Literal["pack", "added", "dropped", "moved", "altered", "re-dated", "re-graded", "source"]
_SHOWN = 70


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was."""

    kind: Kind
    where: str
    """Theme, chronology, sources, or the part of the pack."""
    message: str
    anchor: str = ""
    """The part of the newer pack it concerns; empty where nothing is left of it. The analyst's text has its key."""


def changes(old: Record, new: Record) -> tuple[Change, ...]:
    """All changes: of the pack itself, its sources, its excerpts, its chronology, its disagreements."""
    return (*_pack(old, new), *_sources(old, new), *_excerpts(old, new), *_chronology(old, new), *_points(old, new))


def _pack(old: Record, new: Record) -> Iterator[Change]:
    for name in ("title", "edition", "date", "cutoff", "marking", "length"):
        was, now = getattr(old, name), getattr(new, name)
        if was != now:
            yield Change("pack", name, f"{was or 'none'} → {now or 'none'}")
    if old.bottom_line != new.bottom_line:
        yield Change("pack", "bottom line", "the analyst's text is another", "bottom_line")
    if old.key_points != new.key_points:
        yield Change("pack", "key points", "the analyst's text is another", "key_points")
    before, after = dict(old.comments), dict(new.comments)
    for theme in dict.fromkeys((*before, *after)):
        if before.get(theme) != after.get(theme):
            yield Change("pack", f"comment on {theme}", "the analyst's text is another", _comment(new, theme))


def _comment(record: Record, theme: str) -> str:
    """The key of a theme's comment."""
    anchor = next((e.anchor for e in record.excerpts if e.theme == theme), "")
    return f"comment/{anchor.removeprefix('x-').rpartition('-')[0]}" if anchor else ""


def _sources(old: Record, new: Record) -> Iterator[Change]:
    before, after = {s.file: s for s in old.sources}, {s.file: s for s in new.sources}
    for file, was in before.items():
        now = after.get(file)
        if now is None:
            yield Change("dropped", "sources", f"{was.number} {file}")
            continue
        if was.fingerprint != now.fingerprint:
            yield Change("source", "sources", f"{now.number} {file}: the file was altered between the two", _entry(now))
        if was.number != now.number:
            yield Change("moved", "sources", f"{file}: {was.number} → {now.number}", _entry(now))
        for name in ("title", "outlet", "byline", "published"):
            one, other = getattr(was, name), getattr(now, name)
            if one != other:
                kind: Kind = "re-dated" if name == "published" else "altered"
                turned = f"{one or 'unknown'} → {other or 'unknown'}"
                yield Change(kind, "sources", f"{now.number} {name}: {turned}", _entry(now))
        if was.published == now.published and was.published_origin != now.published_origin:
            how = f"{was.published_origin} → {now.published_origin}"
            yield Change("re-graded", "sources", f"{now.number} how its date is known: {how}", _entry(now))
        if (was.grade, was.item) != (now.grade, now.item):
            how = f"{_grade(was)} → {_grade(now)}"
            yield Change("re-graded", "sources", f"{now.number} {now.outlet or file}: {how}", _entry(now))
    for file, now in after.items():
        if file not in before:
            yield Change("added", "sources", f"{now.number} {file}", _entry(now))


def _entry(source: Source) -> str:
    return source.number.lower()


def _grade(source: Source) -> str:
    return f"{source.grade}{source.item or ''}" or "not graded"


# ---------------------------------------------------------------------------- excerpts


def _excerpts(old: Record, new: Record) -> Iterator[Change]:
    before = {(e.theme, e.id): e for e in old.excerpts if not e.anchor.startswith(POSITION)}
    after = {(e.theme, e.id): e for e in new.excerpts if not e.anchor.startswith(POSITION)}
    gone = [e for key, e in before.items() if key not in after]
    come = [e for key, e in after.items() if key not in before]
    for excerpt in list(gone):
        match = _counterpart(excerpt, come)
        if match:
            gone.remove(excerpt)
            come.remove(match)
            yield _turned(excerpt, match)
    for excerpt in gone:
        yield Change("dropped", excerpt.theme, f"{excerpt.cite} {_words(excerpt)}")
    for excerpt in come:
        yield Change("added", excerpt.theme, f"{excerpt.cite} {_words(excerpt)}", excerpt.anchor)
    yield from _reordered(before, after)
    for key in before.keys() & after.keys():
        was, now = before[key], after[key]
        if was.note != now.note:
            yield Change("altered", now.theme, f"{now.cite} has another note: {_words(now)}", now.anchor)
        if was.starred != now.starred:
            told = f"{now.cite} is {'now' if now.starred else 'no longer'} a key excerpt"
            yield Change("re-graded", now.theme, told, now.anchor)


def _counterpart(excerpt: Quotation, others: Sequence[Quotation]) -> Quotation | None:
    """The excerpt this one has become: the same words elsewhere, or the same place cut differently."""
    lead = excerpt.supports[0]
    same = [e for e in others if e.supports[0].quote == lead.quote and e.supports[0].file == lead.file]
    here = [e for e in others if e.theme == excerpt.theme and _overlap(e.supports[0], lead)]
    return next(iter(same or here), None)


def _turned(was: Quotation, now: Quotation) -> Change:
    if was.theme != now.theme:
        return Change("moved", now.theme, f"{now.cite} stood under {was.theme}: {_words(now)}", now.anchor)
    if was.supports[0].quote == now.supports[0].quote:
        place = f"{was.supports[0].start} → {now.supports[0].start}"
        return Change(
            "moved", now.theme, f"{now.cite} stands elsewhere in its article ({place}): {_words(now)}", now.anchor
        )
    words = f"{now.cite} is cut differently: {_words(was)} → {_words(now)}"
    return Change("altered", now.theme, words, now.anchor)


def _reordered(before: dict[tuple[str, str], Quotation], after: dict[tuple[str, str], Quotation]) -> Iterator[Change]:
    """Excerpts that both have, in another order than the rest of them."""
    order = {key: place for place, key in enumerate(before)}
    common = [key for key in after if key in order]
    kept = longest_rising([order[key] for key in common])
    for place, key in enumerate(common):
        if place not in kept:
            yield Change(
                "moved",
                after[key].theme,
                f"{after[key].cite} stands in another place: {_words(after[key])}",
                after[key].anchor,
            )


# ---------------------------------------------------------------------------- chronology


def _chronology(old: Record, new: Record) -> Iterator[Change]:
    gone, come = list(old.chronology), list(new.chronology)
    pairs: list[tuple[Statement, Statement]] = []
    for alike in (_same_event, _same_words, _same_day_and_place, _same_place):
        for was in list(gone):
            now = next((event for event in come if alike(was, event)), None)
            if now:
                gone.remove(was)
                come.remove(now)
                pairs.append((was, now))
    for was, now in pairs:
        if was.date != now.date:
            yield Change(
                "re-dated", "chronology", f"{in_words(was.date)} → {in_words(now.date)}: {_words(now)}", now.anchor
            )
        if was.status != now.status:
            yield Change("re-graded", "chronology", f"{was.status} → {now.status}: {_words(now)}", now.anchor)
        if was.certainty != now.certainty:
            how = f"date {was.certainty} → {now.certainty}"
            yield Change("re-graded", "chronology", f"{in_words(now.date)}, {how}: {_words(now)}", now.anchor)
        if _said(was) != _said(now):
            yield Change("altered", "chronology", f"{in_words(now.date)}: {_words(was)} → {_words(now)}", now.anchor)
    for event in gone:
        yield Change("dropped", "chronology", f"{in_words(event.date)}: {_words(event)}")
    for event in come:
        yield Change("added", "chronology", f"{in_words(event.date)}: {_words(event)}", event.anchor)


def _points(old: Record, new: Record) -> Iterator[Change]:
    """Disagreements by the words they stand on: a number or a question may change, the standing is what counts."""
    before, after = {p.anchor: p.cells for p in old.points}, {p.anchor: p.cells for p in new.points}
    for name, (label, question, *_) in before.items():
        if name not in after:
            yield Change("dropped", "disagreements", f"{label} {question}")
    for name, (label, question, *_, status) in after.items():
        if name not in before:
            yield Change("added", "disagreements", f"{label} {question} ({status})", name)
        elif before[name][-1] != status:
            yield Change("re-graded", "disagreements", f"{label} {question} {before[name][-1]} → {status}", name)


def _same_event(one: Statement, other: Statement) -> bool:
    return one.id == other.id


def _same_words(one: Statement, other: Statement) -> bool:
    a, b = one.supports[0], other.supports[0]
    return a.file == b.file and a.quote == b.quote


def _same_day_and_place(one: Statement, other: Statement) -> bool:
    return one.date == other.date and _same_place(one, other)


def _same_place(one: Statement, other: Statement) -> bool:
    return _overlap(one.supports[0], other.supports[0])


def _overlap(one: Support, other: Support) -> bool:
    return one.file == other.file and one.start < other.end and other.start < one.end


def _said(quoted: Quotation | Statement) -> str:
    """The source's own words, or the analyst's: what a JSON file knows as well as a page."""
    wording = quoted.wording.removesuffix(WORDING_LABEL) if isinstance(quoted, Statement) else ""
    return wording or quoted.supports[0].quote


def _words(quoted: Quotation | Statement) -> str:
    words = " ".join(_said(quoted).split())
    return f"“{words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + '…'}”"
