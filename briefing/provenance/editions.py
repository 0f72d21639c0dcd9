"""What changed from one pack to the next: added, dropped, moved, cut, re-dated, re-graded, source altered."""

from __future__ import annotations

from collections import Counter
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
    also: tuple[str, ...] = ()
    """Other parts that it concerns, where one line tells of many."""


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
    rewritten = _rewritten(old, new)
    gone = [e for key, e in before.items() if key not in after]
    come = [e for key, e in after.items() if key not in before]
    for excerpt in list(gone):
        match = _counterpart(excerpt, come, rewritten)
        if match:
            gone.remove(excerpt)
            come.remove(match)
            yield _turned(excerpt, match, rewritten)
    themes = {e.theme for e in before.values()}, {e.theme for e in after.values()}
    for theme in dict.fromkeys(e.theme for e in gone) if after else ():
        if theme not in themes[1]:
            mine = [e for e in gone if e.theme == theme]
            gone = [e for e in gone if e.theme != theme]
            told = f"the whole theme; it had {len(mine)} excerpt{'s' if len(mine) > 1 else ''}"
            yield Change("dropped", theme, f"{told}, and nothing is printed of it now")
    for theme in dict.fromkeys(e.theme for e in come) if before else ():
        if theme not in themes[0]:
            mine = [e for e in come if e.theme == theme]
            come = [e for e in come if e.theme != theme]
            told = f"the whole theme, with {len(mine)} excerpt{'s' if len(mine) > 1 else ''}"
            yield Change("added", theme, told, mine[0].anchor, tuple(e.anchor for e in mine[1:]))
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


def _rewritten(old: Record, new: Record) -> frozenset[str]:
    """Files that both editions use and that were altered between the two."""
    before = {source.file: source.fingerprint for source in old.sources}
    return frozenset(s.file for s in new.sources if before.get(s.file, s.fingerprint) != s.fingerprint)


def _counterpart(
    excerpt: Quotation, others: Sequence[Quotation], rewritten: frozenset[str] = frozenset()
) -> Quotation | None:
    """The excerpt this one has become: the same words elsewhere, the same place cut differently, or, in a file
    that was altered, the same sentence with some of its words changed."""
    lead = excerpt.supports[0]
    here = [e for e in others if e.supports[0].file == lead.file]
    same = [e for e in here if e.supports[0].quote == lead.quote]
    mine = [e for e in here if e.theme == excerpt.theme]
    if lead.file in rewritten:
        near = [e for e in mine if _alike(e.supports[0].quote, lead.quote)]
        return next(iter(same or near), None)
    return next(iter(same or [e for e in mine if _overlap(e.supports[0], lead)]), None)


def _alike(one: str, other: str) -> bool:
    """Whether two quotations are one sentence, cut or in part reworded: most words of the shorter are in both."""
    a, b = one.casefold().split(), other.casefold().split()
    return sum((Counter(a) & Counter(b)).values()) >= _SAME_SENTENCE * min(len(a), len(b))


_SAME_SENTENCE = 0.7


def _is_cut(was: str, now: str) -> bool:
    """Whether the two differ only in where they begin and end."""
    one, other = " ".join(was.split()), " ".join(now.split())
    if one in other or other in one:
        return True
    return any(
        first.endswith(last[:size])
        for first, last in ((one, other), (other, one))
        for size in (max(len(first), len(last)) // 2, min(len(first), len(last)) // 3)
        if size > _SHOWN // 2
    )


def _parted(was: str, now: str) -> str:
    """Both from a little before the word in which they part."""
    one, other = was.split(), now.split()
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    start = max(0, at - 4)
    before = "… " if start else ""
    return f"“{_short(before + ' '.join(one[start:]))}” → “{_short(before + ' '.join(other[start:]))}”"


def _turned(was: Quotation, now: Quotation, rewritten: frozenset[str] = frozenset()) -> Change:
    if was.theme != now.theme:
        return Change("moved", now.theme, f"{now.cite} stood under {was.theme}: {_words(now)}", now.anchor)
    if was.supports[0].quote == now.supports[0].quote:
        place = f"{was.supports[0].start} → {now.supports[0].start}"
        return Change(
            "moved", now.theme, f"{now.cite} stands elsewhere in its article ({place}): {_words(now)}", now.anchor
        )
    if now.supports[0].file in rewritten and not _is_cut(_said(was), _said(now)):
        told = f"{now.cite} has other words in its source now: {_parted(_said(was), _said(now))}"
        return Change("source", now.theme, told, now.anchor)
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
    rewritten = _rewritten(old, new)
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
        if _said(was) != _said(now) and now.supports[0].file in rewritten and not (was.wording or now.wording):
            told = f"{in_words(now.date)}: other words in its source now: {_parted(_said(was), _said(now))}"
            yield Change("source", "chronology", told, now.anchor)
        elif _said(was) != _said(now):
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
            was = f" ({label} in edition {old.edition})" if label else ""  # it may be another one's number now
            yield Change("dropped", "disagreements", f"{question}{was}")
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
    return f"“{_short(' '.join(_said(quoted).split()))}”"


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"
