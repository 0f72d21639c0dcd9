"""Slots that hold an argument and go with their owner, which a lambda would outlive."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject


class Call(QObject):
    """`signal.connect(Call(owner, partial(method, argument)).run)`."""

    def __init__(self, owner: QObject, do: Callable[[], object]) -> None:
        super().__init__(owner)
        self._do = do

    def run(self) -> None:
        self._do()
