"""Python's search for cycles, at times when nobody waits and on the thread that owns the widgets.

Left alone it starts wherever objects are made: on the thread that takes in the builder's answers
it would walk over everything for a tenth of a second, and might let go of a widget there.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 4000


class Collecting(QObject):
    """Young objects every few seconds; those that have stayed once when a pack is let go."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.young)
        self._timer.start()

    def stop(self) -> None:
        """Another window takes over."""
        self._timer.stop()

    def young(self) -> None:
        gc.collect(1)

    def all(self) -> None:
        gc.unfreeze()
        gc.collect()
