"""`briefing diff OLD NEW`: what changed between two packs, each a PDF, a Word file, a JSON file or a spec."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from briefing import assemble, markings
from briefing.commands import opened
from briefing.errors import Place
from briefing.pages import compose
from briefing.provenance import editions, exported, form, pack, recording
from briefing.provenance.editions import Change
from briefing.provenance.enclosure import UnreadableError
from briefing.provenance.record import Record
from briefing.style import read as read_style

SPECS = (".yaml", ".yml")


def run(args: argparse.Namespace) -> int:
    """Prints a line a change. Exit code 0; 1 for a difference where `args.exit_code` asks for it."""
    changes = editions.changes(_record(Path(args.old)), _record(Path(args.new)))
    print("\n".join(_lines(changes)))
    return 1 if changes and args.exit_code else 0


def _record(path: Path) -> Record:
    """What a pack says: a spec is built for it, in memory."""
    if path.suffix.lower() in SPECS:
        return _built(path)
    if path.suffix.lower() == ".json":
        try:
            return exported.read(pack.content(path))
        except UnreadableError as fault:
            raise UnreadableError(fault.message, where=fault.where or Place(str(path)), remedy=fault.remedy) from None
    return form.read(pack.read(path).enclosure.record)[0]


def _built(path: Path) -> Record:
    spec, problems = opened.spec(path)
    whole = opened.assembled(spec, problems)
    style = read_style(spec.style, path.parent)
    made = assemble.at_length(markings.settled(whole, style.classifications), spec.length)
    return recording.record(made, compose.document(made, style, spec.length), spec.length)


def _lines(changes: Sequence[Change]) -> list[str]:
    if not changes:
        return ["no difference"]
    lines = [f"{change.kind:<9} {change.where}: {change.message}" for change in changes]
    return [*lines, f"{len(changes):,} difference{'' if len(changes) == 1 else 's'}"]
