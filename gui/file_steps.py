"""Changes to files beside the pack that can be taken back: the register, and articles that are added. No Qt.

Such files belong to every pack on the folder, so a change is on the disk at once, and taking it
back writes the file again. What somebody else has written in between stays.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import OutputError, Place
from briefing.spec import writer
from gui import recovery, register_edits


@dataclass(frozen=True)
class RegisterStep:
    """An article's details set in the register."""

    path: Path
    file: str
    old: dict[str, str]
    new: dict[str, str]
    before: str
    after: str

    def apply(self, *, forward: bool) -> None:
        """Do it, or take it back. Raises OutputError where it cannot be written."""
        try:
            self._write(forward=forward)
        except OutputError as fault:
            message = f"The register cannot be written: {fault.message.rpartition(': ')[2]}"
            raise OutputError(message, where=Place(str(self.path)), remedy="It is as it was.") from fault

    def _write(self, *, forward: bool) -> None:
        known, wanted = (self.before, self.after) if forward else (self.after, self.before)
        now = register_edits.read(self.path)
        if now == known and not wanted:
            self.path.unlink(missing_ok=True)
        elif now == known:
            writer.save(wanted, self.path)
        else:  # somebody else has written it: only these values are set
            writer.save(register_edits.text(now, self.file, self.new if forward else self.old), self.path)


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
