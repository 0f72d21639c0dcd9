"""A `Spec` into its file: what reads back is what was meant, and what a person typed stays.

A file that is there already is changed only in the top-level keys whose value has changed; inside
those, comments and order are kept as far as their keys are. Every text is read back before it is
handed out: where keeping would change the meaning, the meaning wins and the file is written anew.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from briefing.errors import OutputError, Place
from briefing.spec import fresh, plain, reader
from briefing.spec.model import Spec


def write(spec: Spec, path: Path) -> None:
    """Write beside and replace: the old file stays whole until the new one is on the disk.

    Raises OutputError where it cannot be written.
    """
    placed = replace(spec, path=str(path))
    save(text(placed, _old(path)), path)


def text(spec: Spec, old_text: str = "") -> str:
    """The spec as the file at `spec.path` should say it, given what that file says now."""
    for made in (_kept, _anew):
        written = made(spec, old_text)
        if written and _reads_back(written, spec):
            return written
    return fresh.text(plain.of(spec), exact=True)


def save(text: str, path: Path) -> None:
    """Put a text in a file's place, whole or not at all. Raises OutputError."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        with suppress(OSError):
            beside.chmod(path.stat().st_mode & 0o777)
        beside.replace(path)
    except (OSError, UnicodeEncodeError) as fault:
        with suppress(OSError):
            beside.unlink()
        why = getattr(fault, "strerror", None) or fault
        raise OutputError(
            f"The pack cannot be saved: {why}.",
            where=Place(str(path)),
            remedy="The old file is untouched. Save it under another name or in another folder.",
        ) from fault


def _old(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _kept(spec: Spec, old_text: str) -> str:
    if not old_text.strip():
        return ""
    from briefing.spec import keeping  # a round-trip YAML library: slow to load, wanted only at a save

    was, problems = reader.examine_text(old_text, Path(spec.path))
    if any(problem.severity == "error" for problem in problems):
        return ""
    return keeping.text(plain.of(was), plain.of(spec), old_text)


def _anew(spec: Spec, _: str) -> str:
    return fresh.text(plain.of(spec))


def _reads_back(written: str, spec: Spec) -> bool:
    return reader.examine_text(written, Path(spec.path))[0] == spec
