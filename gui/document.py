"""The open pack: its spec, its file, what can be undone, and what is not saved yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from briefing.errors import Place
from briefing.model import Problem
from briefing.spec import reader, writer
from briefing.spec.model import Spec
from gui import edits, recovery
from gui.undo import Change, FileChange, FileStep, Retell

AUTOSAVE_MS = 800
"""From the first edit that is not on the disk: well inside the two seconds promised."""


class Document(QObject):
    """One pack. Every change of its spec goes through `edit`."""

    changed = Signal(object)
    """The spec now."""
    saved = Signal()
    kept = Signal(bool)
    """Unsaved work has reached the disk, or could not."""
    file_changed = Signal()
    """Another program has written the pack's file."""
    files_changed = Signal(str)
    """The register or the articles have changed by a step of ours, or could not: the reason, else empty."""

    stepped = Signal(str, bool, object)
    """A step has been taken back (False) or done again (True): its name, and where one stood when it was made."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.standpoint: Callable[[], object] = lambda: None
        """Where in the window one is now; the window says it, and is the only one to read it."""
        self.spec = Spec("", (), ())
        self.problems: tuple[Problem, ...] = ()
        """What reading the file has found; those of the content come with each build."""
        self._saved = self.spec
        self.text = ""
        """The pack's file as last read or saved by us."""
        self.known: dict[str, object] = {}
        self.undo_stack = QUndoStack(self)
        self._autosave = QTimer(self, singleShot=True, interval=AUTOSAVE_MS)
        self._autosave.timeout.connect(self.keep_unsaved)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._look_at_file)

    @property
    def path(self) -> Path:
        return Path(self.spec.path)

    @property
    def is_open(self) -> bool:
        return bool(self.spec.path)

    @property
    def is_modified(self) -> bool:
        """Whether the pack differs from its file. Changes to the register are on the disk already."""
        return self.is_open and self.spec is not self._saved and self.spec != self._saved

    @property
    def has_errors(self) -> bool:
        """The file could not be read as meant: what is shown is full of stand-ins and must not be saved over it."""
        return any(problem.severity == "error" for problem in self.problems)

    # -- open and close

    def open(self, path: Path) -> None:
        """Show the pack at `path`; whatever is wrong with it is in `problems`."""
        path = path.absolute()
        self.text = _read(path)
        spec, self.problems = reader.examine(path)
        self._start(spec)

    def recover(self) -> bool:
        """Take up the work a crash has left, as one step that can be undone."""
        found = recovery.find(self.path, self.text)
        if found is None or found.spec == self.spec:
            return False
        self.edit(found.spec, self.tr("Recover unsaved work"))
        return True

    def close(self) -> None:
        """Let go of the pack; what is unsaved is given up, as the user has been asked."""
        if self.is_open:
            recovery.drop(self.path)
        self._start(Spec("", (), ()))

    def revert(self) -> None:
        """Back to the file, by a step that can be undone."""
        self.text = _read(self.path)
        spec, self.problems = reader.examine(self.path)
        self.edit(spec, self.tr("Revert to the saved pack"))
        self.is_saved()
        self.keep_unsaved()
        self._watch()

    def _start(self, spec: Spec) -> None:
        self._autosave.stop()
        self.undo_stack.clear()
        self._saved = spec
        self.undo_stack.setClean()
        self._show(spec)
        self._watch()

    # -- edit

    def edit(self, new: Spec, label: str, merge: str = "") -> bool:
        """One undoable step; an equal spec makes none."""
        if new == self.spec:
            return False
        self.undo_stack.push(Change(self.spec, new, label, merge, self._show, self._retell()))
        return True

    def change_files(self, step: FileStep, label: str) -> None:
        """A change to the files beside the pack, done now and undone like any other. Raises OutputError."""
        retell = self._retell()
        step.apply(forward=True)
        self.undo_stack.push(FileChange(step, label, self.files_changed.emit, retell))
        self.files_changed.emit("")

    def _retell(self) -> Retell:
        return partial(self._tell_step, self.standpoint())

    def _tell_step(self, stood: object, label: str, is_forward: bool) -> None:
        self.stepped.emit(label, is_forward, stood)

    def is_saved(self) -> None:
        """What is shown now counts as saved: nothing of it needs to be asked about or kept."""
        self._saved = self.spec
        self.undo_stack.setClean()

    def _show(self, spec: Spec) -> None:
        self.spec = spec
        if spec.path and not self._autosave.isActive():
            self._autosave.start()
        self.changed.emit(spec)

    # -- save

    def keep_unsaved(self) -> None:
        """What is unsaved, into the recovery file; nothing unsaved, no recovery file."""
        self._autosave.stop()
        if not self.is_open:
            return
        if self.is_modified:
            self.kept.emit(recovery.keep(self.spec, self.text))
        else:
            recovery.drop(self.path)

    def is_changed_on_disk(self) -> bool:
        """Whether the file says something else than when we last read or saved it."""
        return self.is_open and self.path.exists() and _read(self.path) != self.text

    def save(self) -> None:
        """Raises OutputError where it cannot be written; the old file is whole then."""
        text = writer.text(self.spec, self.text)
        writer.save(text, self.path)
        self._is_saved(text)

    def save_as(self, path: Path) -> None:
        """The pack under another name: what it names relative to its file is named anew."""
        old = self.path
        spec = edits.moved(self.spec, path.absolute())
        text = writer.text(spec, self.text)
        writer.save(text, path)
        if path.absolute() != old:
            recovery.drop(old)
        self.undo_stack.clear()
        self._show(spec)
        self._is_saved(text)

    def _is_saved(self, text: str) -> None:
        self.text = text
        # The file is right now, whatever was wrong with the one before it.
        self.problems = reader.examine_text(text, self.path)[1]
        self.is_saved()
        self.keep_unsaved()
        self._watch()
        self.saved.emit()

    def _watch(self) -> None:
        # A watcher loses sight of a file that is replaced: it is told anew after each save.
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        if self.is_open and self.path.exists():
            self._watcher.addPath(str(self.path))

    def _look_at_file(self) -> None:
        if self.is_changed_on_disk():
            self.file_changed.emit()
        self._watch()


def with_place(problem: Problem, path: Path) -> Problem:
    """A problem that names no place, placed at the pack."""
    return problem if problem.where else replace(problem, where=Place(str(path)))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
