"""`briefing open FILE`: the spec out of a shared pack, so that it can be built again or carried on."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from briefing.commands import passwords
from briefing.errors import CheckFailed, OutputError, Place
from briefing.provenance import form, pack
from briefing.spec.naming import SUFFIX

TO_SCREEN = "-"


def run(args: argparse.Namespace) -> int:
    """Writes the spec to a new file, or prints it for `--out -`."""
    path = Path(args.file)
    enclosed = pack.read(path, passwords.Known(args)).enclosure
    if not enclosed.spec:
        raise CheckFailed(
            "The spec is not in this file: its pack is marked, or its maker kept it.",
            where=Place(str(path)),
            remedy="Ask whoever made it; `output: {embed_spec: always}` encloses it.",
        )
    record, _ = form.read(enclosed.record)
    if form.digest(enclosed.spec) != record.spec:
        raise CheckFailed("The spec in this file is not the one the pack was built from.", where=Place(str(path)))
    if args.out == TO_SCREEN:
        sys.stdout.write(enclosed.spec)
        return 0
    target = Path(args.out) if args.out else Path(path.stem + SUFFIX)
    write_new(enclosed.spec, target)
    folders = " and ".join(dict.fromkeys(_folders(enclosed.spec))) or "its articles"
    print(f"{target}: the spec of “{record.title}”, edition {record.edition}. Put {folders} beside it and build.")
    return 0


def write_new(text: str, target: Path) -> None:
    """A spec into a new file only: what somebody has written is never overwritten."""
    if target.is_dir():
        raise OutputError(
            "This is a folder, not a file.", where=Place(str(target)), remedy=f"Name a file, such as PACK{SUFFIX}."
        )
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise OutputError(
            "This file is there already and stays as it is.",
            where=Place(str(target)),
            remedy="Name another with --out.",
        ) from None
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or "not a possible file name"
        raise OutputError(f"The spec cannot be written: {reason}.", where=Place(str(target))) from None


def _folders(text: str) -> list[str]:
    """Names of the folders the spec reads its articles from."""
    from briefing.spec import reader

    spec, _ = reader.examine_text(text, Path("pack.briefing.yaml"))
    return [source.folder for source in spec.sources]
