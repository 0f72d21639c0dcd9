"""`briefing diff OLD NEW`: what changed between two packs, each a PDF, a Word file, a JSON file or a spec."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from briefing.commands import edition, passwords
from briefing.provenance import editions
from briefing.provenance.editions import Change


def run(args: argparse.Namespace) -> int:
    """Prints a line a change. Exit code 0; 1 for a difference where `args.exit_code` asks for it."""
    unlock = passwords.Known(args)
    old, new = (edition.record_of(Path(name), unlock) for name in (args.old, args.new))
    changes = editions.changes(old, new)
    print("\n".join(_lines(changes)))
    return 1 if changes and args.exit_code else 0


def _lines(changes: Sequence[Change]) -> list[str]:
    if not changes:
        return ["no difference"]
    lines = [f"{change.kind:<9} {change.where}: {change.message}" for change in changes]
    return [*lines, f"{len(changes):,} difference{'' if len(changes) == 1 else 's'}"]
