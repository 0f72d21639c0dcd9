"""The pages of a pack, with what has changed since an earlier edition where its spec names one."""

from __future__ import annotations

from pathlib import Path

from briefing import assemble, markings
from briefing.commands import opened
from briefing.errors import BriefingError, Place, SpecError, SpecErrors
from briefing.model import Length
from briefing.pages import changes, compose, dates, dressing
from briefing.pages.blocks import Document
from briefing.provenance import editions, exported, form, pack, recording
from briefing.provenance.enclosure import UnreadableError
from briefing.provenance.record import Record
from briefing.result import Briefing
from briefing.spec.model import Spec
from briefing.style import HouseStyle

SPECS = (".yaml", ".yml")


def document(briefing: Briefing, style: HouseStyle, length: Length, unlock: pack.Unlock | None = None) -> Document:
    """The pages of a briefing. `unlock` gives the password of an earlier edition that is locked. Raises
    UnreadableError where that edition cannot be read."""
    made = compose.plain(briefing, style, length)
    spec = briefing.spec
    if not spec.since or length == "card":  # a single sheet has no room for it
        return dressing.dressed(made, style)
    old = _earlier(spec, unlock)
    with dates.written(style.date):
        found = editions.changes(old, recording.record(briefing, made, length))
    entries = [changes.Entry(c.kind, c.where, c.message, c.anchor, c.also) for c in found]
    marked = changes.marked(made, entries, f"edition {old.edition}", new_page=length == "full")
    return dressing.dressed(changes.addendum(marked, spec.addendum) if spec.addendum else marked, style)


def _earlier(spec: Spec, unlock: pack.Unlock | None) -> Record:
    """What the earlier edition says. Raises what `record_of` does, with the place in the spec that names it."""
    path = Path(spec.path)
    try:
        return record_of(path.parent / spec.since, unlock)
    except BriefingError as fault:
        told = f"'since' names {spec.since[:80]}: {fault.message}"
        if fault.where and Path(fault.where.file) != path.parent / spec.since:
            told = f"'since' names {spec.since[:80]}, and {fault.where}: {fault.message}"
        remedy = fault.remedy or "Check the path; it counts from the folder of the spec."
        kind = SpecError if isinstance(fault, SpecErrors) else type(fault)
        raise kind(told, where=opened.named(path, "since"), remedy=remedy) from None


def record_of(path: Path, unlock: pack.Unlock | None = None) -> Record:
    """What a pack says: its PDF, Word or JSON file, or its spec, for which it is built in memory."""
    if path.suffix.lower() in SPECS:
        return _built(path)
    if path.suffix.lower() == ".json":
        try:
            return exported.read(pack.content(path))
        except UnreadableError as fault:
            raise UnreadableError(fault.message, where=fault.where or Place(str(path)), remedy=fault.remedy) from None
    return form.read(pack.read(path, unlock).enclosure.record)[0]


def _built(path: Path) -> Record:
    spec, problems = opened.spec(path)
    whole = opened.assembled(spec, problems)
    style = opened.style(spec)
    made = assemble.at_length(markings.settled(whole, style.classifications), spec.length)
    return recording.record(made, compose.document(made, style, spec.length), spec.length)
