"""What is not saved yet, on the disk within two seconds: beside the pack, or in the user's own folder.

The file is a spec like any other, with one comment line above it that says which text of the
pack it was worked out from. No Qt.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.errors import OutputError
from briefing.spec import fresh, plain, reader, writer
from briefing.spec.model import Spec

_HEAD = "# Unsaved work of Briefing, for "
SUFFIX = ".recovery"


@dataclass(frozen=True, slots=True)
class Recovered:
    """Work found after a crash."""

    spec: Spec
    file: Path
    same_base: bool
    """The pack on the disk is still the one the work was done on."""


def place(path: Path) -> Path:
    """The recovery file of a pack: beside it where that can be written, else in the user's state folder."""
    beside, away = places(path)
    return beside if os.access(path.parent, os.W_OK) else away


def places(path: Path) -> tuple[Path, Path]:
    """Where a pack's unsaved work may lie: beside it, and in the user's state folder."""
    name = hashlib.sha256(str(path.absolute()).encode()).hexdigest()[:16]
    return path.with_name(f".{path.name}{SUFFIX}"), state_folder() / f"{name}{SUFFIX}"


def lock(path: Path) -> Path:
    """The file that says a window has the pack open."""
    folder = state_folder()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{hashlib.sha256(str(path.absolute()).encode()).hexdigest()[:16]}.lock"


def state_folder() -> Path:
    """Where the user's programs keep what they must not lose."""
    given = os.environ.get("XDG_STATE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(given) if given else Path.home() / ".local" / "state") / "briefing"


def fingerprint(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def keep(spec: Spec, base: str) -> bool:
    """Write the unsaved spec; `base` is the pack's text as last read or saved. A disk that is full or may not
    be written is no reason to lose it: then it goes into the user's folder. False where neither can be written."""
    path = Path(spec.path)
    text = f"{_HEAD}{fingerprint(base)}\n{fresh.text(plain.of(spec))}"
    chosen = place(path)
    for file in dict.fromkeys((chosen, places(path)[1])):
        with suppress(OSError, OutputError):
            file.parent.mkdir(parents=True, exist_ok=True)
            writer.save(text, file)
            for other in places(path):
                if other != file:
                    _remove(other)
            return True
    return False


def drop(path: Path) -> None:
    """Nothing is unsaved any more."""
    for file in places(path):
        _remove(file)


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


def find(path: Path, base: str) -> Recovered | None:
    """The unsaved work of a pack, if a session ended before it could save."""
    there = [file for file in places(path) if file.is_file()]
    file = max(there, key=lambda one: one.stat().st_mtime_ns, default=None)
    if file is None:
        return None
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None
    if not text.startswith(_HEAD):
        return None
    spec, problems = reader.examine_text(text, path)
    if any(problem.severity == "error" for problem in problems):
        return None
    of = text.partition("\n")[0].removeprefix(_HEAD)
    return Recovered(replace(spec, path=str(path)), file, of == fingerprint(base))
