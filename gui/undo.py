"""The one undo command: from one spec to another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from briefing.spec.model import Spec

_ONE_KIND = 1


class Change(QUndoCommand):
    """Old spec, new spec. Steps with the same merge key become one: typing is not undone letter by letter."""

    def __init__(self, old: Spec, new: Spec, label: str, merge: str, show: Callable[[Spec], None]) -> None:
        super().__init__(label)
        self.old, self.new, self.merge_key = old, new, merge
        self._show = show

    def id(self) -> int:
        return _ONE_KIND

    def redo(self) -> None:
        self._show(self.new)

    def undo(self) -> None:
        self._show(self.old)

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(other, Change) or not self.merge_key or other.merge_key != self.merge_key:
            return False
        self.new = other.new
        # Typed and taken back again: the step is empty, and Qt drops it.
        self.setObsolete(self.new == self.old)
        return True
