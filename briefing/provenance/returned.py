"""An edited Word file back into its spec: the analyst's words come in, a source's words never do.

Each text is held against two others: what it was when the file was built (the record says) and what the
spec says now. Only what was changed in the file alone is taken; what was changed in both is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from briefing.model import Support
from briefing.pages.editable import NOTE_LABEL, WORDING_LABEL
from briefing.provenance.comparing import Finding, compare
from briefing.provenance.printed import Pages
from briefing.provenance.record import Record
from briefing.provenance.words import Difference, difference
from briefing.spec.model import EventDecision, ExcerptDecision, Spec, ThemeEntry


class _Text(NamedTuple):
    """A text of the analyst's and its place in the spec."""

    key: str
    name: str
    built: str
    """As it was when the file was built."""
    now: str | None
    """As the spec says it now; None where the spec has no place for it any more."""
    put: Callable[[Spec, str], Spec]


@dataclass(frozen=True, slots=True)
class Returned:
    """What comes of an edited file."""

    spec: Spec
    taken: tuple[str, ...]
    """Names of the texts that changed in the file and now stand in the spec."""
    findings: tuple[Finding, ...]
    """What was not taken, and why; quotations that changed among them."""


def keys(record: Record, spec: Spec) -> tuple[str, ...]:
    """What to look for in the file."""
    return tuple(text.key for text in _texts(record, spec))


def returned(record: Record, spec: Spec, texts: Mapping[str, tuple[str, ...]], pages: Pages) -> Returned:
    """The spec with the words of the file, and what else is to be said of it. `texts` is `word_controls.Edited`'s."""
    made, taken, findings = spec, [], []
    for text in _texts(record, spec):
        word, fault = _word(text, texts.get(text.key))
        if fault:
            findings.append(Finding(text.name, fault))
        elif word is not None:
            made = text.put(made, word)
            taken.append(text.name)
    return Returned(made, tuple(taken), (*findings, *_quotations(record, texts, pages)))


def _word(text: _Text, found: tuple[str, ...] | None) -> tuple[str | None, str]:
    """The words to take, if any, or why none are."""
    if found is None:
        return None, "its place in the file is gone: deleted, or lost when another program saved the file"
    changed = [words for words in found if not _same(words, text.built)]
    if len(changed) > 1:
        return None, "it stands in the file more than once, in different words; say it in one way"
    if not changed:
        return None, ""
    if text.now is None:
        return None, f"it was changed in the file, and the spec has no place for it any more: “{changed[0][:80]}”"
    if _same(changed[0], text.now):
        return None, ""
    if not _same(text.now, text.built):
        differs = difference(text.now, changed[0]) or Difference(text.now[:80], changed[0][:80])
        said = f"the file says “{differs.found}”, the spec “{differs.expected}”"
        return None, f"it was changed in the file and in the spec since; where they part, {said}"
    if not changed[0] and text.key.startswith("statement/"):
        return None, "it was emptied in the file; take the correction out of the spec to print the source's words"
    return changed[0], ""


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


# ---------------------------------------------------------------------------- places in the spec


def _texts(record: Record, spec: Spec) -> Iterator[_Text]:
    if record.bottom_line:
        yield _Text("bottom_line", "bottom line", record.bottom_line, spec.bottom_line, _put_bottom_line)
    if record.key_points:
        yield _Text("key_points", "key points", "\n".join(record.key_points), "\n".join(spec.key_points), _put_points)
    places = {entry.theme.title: number for number, entry in enumerate(spec.themes)}
    for title, built in record.comments:
        number = places.get(title)
        entry = spec.themes[number] if number is not None else None
        key = f"comment/{entry.theme.id}" if entry else f"comment/{title}"
        now = entry.comment if entry else None
        yield _Text(key, f"comment on {title}", built, now, _put_comment(number or 0))
    yield from _notes(record, spec, places)
    yield from _statements(record, spec)


def _notes(record: Record, spec: Spec, places: Mapping[str, int]) -> Iterator[_Text]:
    for excerpt in record.excerpts:
        if not excerpt.note:
            continue
        number = places.get(excerpt.theme)
        decisions = spec.themes[number].excerpts if number is not None else ()
        at = _decision(decisions, excerpt.supports[0])
        now = decisions[at].note if at is not None else None
        name = f"note on {excerpt.cite} ({excerpt.id})"
        built = excerpt.note.removeprefix(NOTE_LABEL)
        yield _Text(f"note/{excerpt.anchor}", name, built, now, _put_note(number or 0, at or 0))


def _statements(record: Record, spec: Spec) -> Iterator[_Text]:
    for event in record.chronology:
        if not event.wording:
            continue
        decisions = spec.chronology.events
        at = next((n for support in event.supports if (n := _decision(decisions, support)) is not None), None)
        now = decisions[at].statement if at is not None else None
        name = f"wording of {event.printed_date} ({event.id})"
        built = event.wording.removesuffix(WORDING_LABEL)
        yield _Text(f"statement/{event.anchor}", name, built, now, _put_statement(at or 0))


def _decision(decisions: Sequence[ExcerptDecision | EventDecision], support: Support) -> int | None:
    """The decision on a quoted place."""
    for number, decision in enumerate(decisions):
        if (
            decision.quote.split() == support.quote.split()
            and decision.source in ("", support.file)
            and decision.start in (-1, support.start)
        ):
            return number
    return None


def _put_bottom_line(spec: Spec, words: str) -> Spec:
    return replace(spec, bottom_line=_as_before(words, spec.bottom_line))


def _put_points(spec: Spec, words: str) -> Spec:
    return replace(spec, key_points=tuple(words.splitlines()))


def _put_comment(number: int) -> Callable[[Spec, str], Spec]:
    def put(spec: Spec, words: str) -> Spec:
        entry = spec.themes[number]
        return _with_theme(spec, number, replace(entry, comment=_as_before(words, entry.comment)))

    return put


def _put_note(number: int, at: int) -> Callable[[Spec, str], Spec]:
    def put(spec: Spec, words: str) -> Spec:
        entry = spec.themes[number]
        decision = replace(entry.excerpts[at], note=" ".join(words.split()))
        return _with_theme(
            spec, number, replace(entry, excerpts=(*entry.excerpts[:at], decision, *entry.excerpts[at + 1 :]))
        )

    return put


def _put_statement(at: int) -> Callable[[Spec, str], Spec]:
    def put(spec: Spec, words: str) -> Spec:
        events = spec.chronology.events
        decision = replace(events[at], statement=" ".join(words.split()))
        return replace(spec, chronology=replace(spec.chronology, events=(*events[:at], decision, *events[at + 1 :])))

    return put


def _with_theme(spec: Spec, number: int, entry: ThemeEntry) -> Spec:
    return replace(spec, themes=(*spec.themes[:number], entry, *spec.themes[number + 1 :]))


def _as_before(words: str, before: str) -> str:
    """A paragraph a line, or with an empty line between them where the spec had that."""
    return "\n\n".join(words.splitlines()) if "\n\n" in before else words


# ---------------------------------------------------------------------------- quotations


def _quotations(record: Record, texts: Mapping[str, tuple[str, ...]], pages: Pages) -> tuple[Finding, ...]:
    """What differs in the words of sources, and in lines that do not come back, such as the title. Boxes,
    notes and wordings are left out of it: they may differ."""
    excerpts = tuple(excerpt._replace(note="") for excerpt in record.excerpts)
    label = NOTE_LABEL.strip()
    found = tuple(
        replace(printed, lines=tuple(line for line in printed.lines if not line.startswith(label)))
        for printed in pages.quotations
    )
    rows = tuple(
        event._replace(wording=f"{texts[key][-1]}{WORDING_LABEL}")
        if event.wording and texts.get(key := f"statement/{event.anchor}")
        else event
        for event in record.chronology
    )
    lines = tuple(own for own in record.own if not own.label)
    record = record._replace(excerpts=excerpts, chronology=rows, own=lines)
    return compare(record, replace(pages, quotations=found, boxes=())).findings
