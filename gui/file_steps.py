"""Changes to files beside the pack that can be taken back: the register, and articles that are added. No Qt.

Such files belong to every pack on the folder, so a change is on the disk at once, and taking it
back writes the file again. What somebody else has written in between stays.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import OutputError, Place
from briefing.spec import writer
from gui import recovery, register_edits


@dataclass(frozen=True)
class RegisterStep:
    """The register changed. `do` and `undo` change only their own values, whatever else has been written since."""

    path: Path
    before: str
    do: Callable[[str], str]
    undo: Callable[[str], str]

    def apply(self, *, forward: bool) -> None:
        """Do it, or take it back: to the byte where nobody else has written. Raises OutputError."""
        after = self.do(self.before)
        known, wanted = (self.before, after) if forward else (after, self.before)
        now = register_edits.read(self.path)
        try:
            if now == known and not wanted:
                self.path.unlink(missing_ok=True)
            elif now == known:
                writer.save(wanted, self.path)
            else:
                writer.save((self.do if forward else self.undo)(now), self.path)
        except OSError as fault:
            raise OutputError(
                f"The register cannot be taken away: {fault.strerror}.", where=Place(str(self.path))
            ) from fault
        except OutputError as fault:
            message = f"The register cannot be written: {fault.message.rpartition(': ')[2]}"
            raise OutputError(message, where=Place(str(self.path)), remedy="It is as it was.") from fault


@dataclass(frozen=True)
class FilesStep:
    """Files copied into a source folder. Taken back they are kept aside, not deleted."""

    copies: tuple[tuple[Path, Path], ...]
    """From, to."""
    aside: Path = field(default_factory=lambda: _aside())

    def apply(self, *, forward: bool) -> None:
        """Do it, or take it back. Raises OutputError where a file cannot be written or moved, or was changed."""
        for origin, target in self.copies:
            held = self.aside / target.name
            try:
                if not forward:
                    shutil.move(target, held)
                elif held.exists():
                    shutil.move(held, target)
                else:
                    shutil.copyfile(origin, target)
            except OSError as fault:
                message = f"{target.name} cannot be {'added' if forward else 'taken away again'}: {fault.strerror}."
                raise OutputError(message, where=Place(str(target))) from fault


def _aside() -> Path:
    folder = recovery.state_folder() / "taken away"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(dir=folder))
    except OSError:
        return Path(tempfile.mkdtemp())
