"""The record against the pages: every excerpt whole and in its place, and no quotation besides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from briefing.pages.dressing import unnumbered
from briefing.provenance import words
from briefing.provenance.order import longest_rising
from briefing.provenance.printed import Pages, Printed
from briefing.provenance.record import Record


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it was when the pack was built."""

    where: str
    """Page, excerpt, source: whatever a reader can turn to. Empty for the file as a whole."""
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What must stand on a page."""

    name: str
    label: str
    starred: bool
    """A key excerpt's label begins with the house style's sign for it."""
    words: str
    lines: tuple[str, ...]
    heading: str | None
    """None where it does not matter."""
    again: bool = False
    """The cover's copy of an excerpt, which is not counted twice."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the pages say."""

    excerpts: int
    """Excerpts of the record that stand on the pages word for word."""
    statements: int
    own: int
    """Texts of the analyst that stand there as they were built."""
    findings: tuple[Finding, ...]
    undrawn: int
    """Characters of quotations for which the file has no glyph."""
    turned: int
    """Quotations set from the right in a PDF, of which the words were compared and not their order."""


def compare(record: Record, pages: Pages) -> Outcome:
    """All that differs between the record and the pages."""
    odd = [Finding(_page(oddity.page), oddity.what) for oddity in pages.oddities]
    if not pages.quotations and not pages.grids:
        return Outcome(0, 0, 0, (*odd, Finding("", "not one quotation of the record is found in the file")), 0, 0)
    cards, spoilt = _matched(_excerpts(record), pages.quotations)
    rows = [row for grid in pages.grids if _columns(grid.columns) == _columns(record.columns) for row in grid.rows]
    told, altered = _matched(_statements(record), rows if record.chronology else [])
    listed = [
        row for grid in pages.grids if _columns(grid.columns) == _columns(record.point_columns) for row in grid.rows
    ]
    _, reworded = _matched(_points(record), listed if record.points else [])
    own, rewritten = _own(record, pages)
    undrawn = sum(printed.words.count(words.NO_GLYPH) for printed in (*pages.quotations, *rows))
    from_the_right = sum(1 for p in (*pages.quotations, *rows) if p.page and words.from_the_right(p.words))
    return Outcome(cards, told, own, (*odd, *spoilt, *altered, *reworded, *rewritten), undrawn, from_the_right)


def _excerpts(record: Record) -> list[_Wanted]:
    wanted = []
    for excerpt in record.excerpts:
        lines = (*excerpt.attribution, *((excerpt.note,) if excerpt.note else ()))
        name = f"excerpt {excerpt.cite} ({excerpt.id})"
        made = _Wanted(name, excerpt.cite, excerpt.starred, excerpt.words, lines, excerpt.theme)
        wanted.append(made)
        if excerpt.anchor == record.cover:
            wanted.insert(0, replace(made, name=f"{name} on the cover", heading=None, again=True))
    return wanted


def _statements(record: Record) -> list[_Wanted]:
    return [
        _Wanted(f"chronology, {e.printed_date} ({e.id})", e.printed_date, False, e.words, (e.cites, e.how), None)
        for e in record.chronology
    ]


def _points(record: Record) -> list[_Wanted]:
    return [
        _Wanted(f"disagreement {label}", label, False, question, tuple(rest), None)
        for label, question, *rest in (point.cells for point in record.points)
    ]


def _own(record: Record, pages: Pages) -> tuple[int, list[Finding]]:
    """The analyst's words: each box and line as it was built, and no box besides."""
    if record.version < _WITH_OWN_WORDS:
        return 0, []
    boxes = [_Wanted(own.what, own.label, False, own.text, (), own.heading) for own in record.own if own.label]
    whole, findings = _matched(boxes, pages.boxes)
    lines = [_Wanted(own.what, "", False, own.text, (), None) for own in record.own if not own.label]
    pairs = _pairs(lines, pages.lines)
    for number, line in enumerate(lines):
        if number not in pairs:
            findings.append(Finding(line.name, f"does not stand in the file: “{words.normal(line.words)[:60]}”"))
        elif faults := list(_faults(line, pages.lines[pairs[number]])):
            findings += [Finding(_where(line.name, pages.lines[pairs[number]]), fault) for fault in faults]
        else:
            whole += 1
    return whole, findings


_WITH_OWN_WORDS = 2
"""Version of the record from which it holds them."""


def _columns(titles: Sequence[str]) -> list[str]:
    return [words.squeezed(title) for title in titles]


def _matched(wanted: Sequence[_Wanted], found: Sequence[Printed]) -> tuple[int, list[Finding]]:
    """How many of the texts wanted stand there word for word, and what is wrong with any."""
    pairs = _pairs(wanted, found)
    findings: list[Finding] = []
    whole = 0
    numbers = sorted(pairs)
    in_order = {numbers[position] for position in longest_rising([pairs[number] for number in numbers])}
    for number, item in enumerate(wanted):
        place = pairs.get(number)
        if place is None:
            findings.append(Finding(item.name, f"does not stand in the file: “{words.normal(item.words)[:60]}…”"))
            continue
        faults = list(_faults(item, found[place]))
        whole += not item.again and not any(fault.startswith(_WORDS) for fault in faults)
        if number not in in_order:
            faults.append("stands in another place than the record says")
        findings += [Finding(_where(item.name, found[place]), fault) for fault in faults]
    taken = set(pairs.values())
    for place, printed in enumerate(found):
        if place not in taken:
            shown = words.read(printed.words).replace(words.LINE_END, " ")[:80]
            findings.append(Finding(_where(printed.label.strip(), printed), f"is not one of the record's: “{shown}”"))
    return whole, findings


_WORDS = "the words differ"


def _faults(wanted: _Wanted, printed: Printed) -> Iterator[str]:
    differs = words.difference(wanted.words, printed.words)
    if differs and not _turned(wanted.words, printed):
        yield f"{_WORDS}: expected “{differs.expected}”, found “{differs.found}”"
    label = words.read(printed.label).replace(words.LINE_END, " ")
    if not words.same(wanted.label, label) and not (
        wanted.starred and label.endswith(f" {words.normal(wanted.label)}")
    ):
        yield f"it is labelled “{label}”, not “{words.normal(wanted.label)}”"
    if wanted.heading is not None and not _headed(wanted.heading, printed.heading):
        heading = words.read(printed.heading).replace(words.LINE_END, " ")
        yield f"it stands under “{heading}”, not under “{wanted.heading}”"
    for expected, line in zip_longest(wanted.lines, printed.lines, fillvalue=""):
        differs = words.difference(expected, line)
        if differs and not (printed.page and words.same_pieces(expected, line)):
            yield f"the line with it differs: expected “{differs.expected}”, found “{differs.found}”"


def _headed(wanted: str, printed: str) -> bool:
    """Whether a heading is the one wanted, or that one with its number."""
    return words.same(wanted, printed) or words.same(wanted, unnumbered(words.read(printed)))


def _same(wanted: _Wanted, printed: Printed) -> bool:
    return words.same(wanted.words, printed.words) or _turned(wanted.words, printed)


def _turned(expected: str, printed: Printed) -> bool:
    """Whether the words stand there but for their order, where a format keeps none (see `same_pieces`)."""
    return bool(printed.page) and words.same_pieces(expected, printed.words)


def _pairs(wanted: Sequence[_Wanted], found: Sequence[Printed]) -> dict[int, int]:
    """Which printed text stands for which wanted one: the same words first, then the likeliest."""
    pairs: dict[int, int] = {}
    by_words: dict[str, list[int]] = defaultdict(list)
    for place, printed in enumerate(found):
        by_words[words.squeezed(printed.words)].append(place)
    for fits in (_in_its_place, _labelled, _anywhere):
        for number, item in enumerate(wanted):
            places = by_words.get(words.squeezed(item.words), [])
            best = next((place for place in places if fits(item, found[place])), None)
            if number not in pairs and best is not None:
                pairs[number] = best
                places.remove(best)
    left = sorted(set(range(len(found))) - set(pairs.values()))
    for number, item in enumerate(wanted):
        # What is the same but for its order or for characters without a glyph is not filed under its letters.
        best = next(
            (p for p in left if number not in pairs and _labelled(item, found[p]) and _same(item, found[p])), None
        )
        if best is not None:
            pairs[number] = best
            left.remove(best)
    for number, item in enumerate(wanted):
        if number not in pairs and left:
            likeliest = max(left, key=lambda place: _likeness(item, found[place]))
            if _likeness(item, found[likeliest]) >= _LIKELY:
                pairs[number] = likeliest
                left.remove(likeliest)
    return pairs


_LIKELY = 0.5


def _likeness(wanted: _Wanted, printed: Printed) -> float:
    """Share of pairs of letters in common, whatever the script; the label counts a little."""
    one, other = _letter_pairs(wanted.words), _letter_pairs(printed.words)
    return len(one & other) / max(len(one | other), 1) + (0.2 if _labelled(wanted, printed) else 0.0)


def _letter_pairs(text: str) -> set[str]:
    letters = words.squeezed(text)
    return {letters[at : at + 2] for at in range(len(letters))}


def _anywhere(_wanted: _Wanted, _printed: Printed) -> bool:
    return True


def _in_its_place(wanted: _Wanted, printed: Printed) -> bool:
    at_home = wanted.heading is None or _headed(wanted.heading, printed.heading)
    return at_home and _labelled(wanted, printed)


def _labelled(wanted: _Wanted, printed: Printed) -> bool:
    return words.squeezed(printed.label).endswith(words.squeezed(wanted.label))


def _where(name: str, printed: Printed) -> str:
    return ", ".join(part for part in (_page(printed.page), name) if part)


def _page(number: int) -> str:
    return f"page {number}" if number else ""
