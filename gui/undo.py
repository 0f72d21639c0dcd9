"""What can be undone: a step from one spec to another, and a step of the files beside it.

A step knows where in the window it was taken, so that whoever takes it back is shown what has changed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QUndoCommand

from briefing.errors import BriefingError
from briefing.spec.model import Spec

_ONE_KIND = 1


Retell = Callable[[str, bool], None]
"""Told when a step is taken back (False) or done again (True): what it is called."""


class Change(QUndoCommand):
    """Old spec, new spec. Steps with the same merge key become one: typing is not undone letter by letter."""

    def __init__(
        self, old: Spec, new: Spec, label: str, merge: str, show: Callable[[Spec], None], tell: Retell
    ) -> None:
        super().__init__(label)
        self.old, self.new, self.merge_key = old, new, merge
        self._show, self._tell = show, tell
        self._is_new = True

    def id(self) -> int:
        return _ONE_KIND

    def redo(self) -> None:
        self._show(self.new)
        if not self._is_new:  # Qt does a step by this when it is pushed
            self._tell(self.text(), True)
        self._is_new = False

    def undo(self) -> None:
        self._show(self.old)
        self._tell(self.text(), False)

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(other, Change) or not self.merge_key or other.merge_key != self.merge_key:
            return False
        self.new = other.new
        # Typed and taken back again: the step is empty, and Qt drops it.
        self.setObsolete(self.new == self.old)
        return True


class FileStep(Protocol):
    """A change to files that can be done and taken back."""

    def apply(self, *, forward: bool) -> None: ...


class FileChange(QUndoCommand):
    """A step that has been taken when it is pushed. One that cannot be taken back leaves the stack and says why."""

    def __init__(self, step: FileStep, label: str, tell: Callable[[str], None], retell: Retell) -> None:
        super().__init__(label)
        self._step, self._tell, self._retell = step, tell, retell
        self._is_done = True

    def redo(self) -> None:
        if self._is_done:
            self._is_done = False
            return
        self._apply(forward=True)

    def undo(self) -> None:
        self._apply(forward=False)

    def _apply(self, *, forward: bool) -> None:
        try:
            self._step.apply(forward=forward)
        except BriefingError as fault:
            self.setObsolete(True)
            self._tell(str(fault))
        else:
            self._tell("")
            self._retell(self.text(), forward)
