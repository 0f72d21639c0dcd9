"""The window in use, and the one that takes its place when the language is changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from gui import faults, translation
from gui.main_window import MainWindow


class Windows(QObject):
    """Keeps the one window alive; a language is changed by making it anew around the same document."""

    def __init__(self, app: QCoreApplication, window: MainWindow) -> None:
        super().__init__(app)
        self._app = app
        self._wanted = ""
        self.now = window
        self._take(window)

    def _take(self, window: MainWindow) -> None:
        self.now = window
        faults.install(window)
        window.language_wanted.connect(self._change_later)

    def _change_later(self, language: str) -> None:
        # The menu that asked is still open; the window may only go when it has closed.
        self._wanted = language
        QTimer.singleShot(0, self, self._change)

    def _change(self) -> None:
        translation.install(self._app, self._wanted)
        old = self.now
        new = old.successor()
        self._take(new)
        new.show()
        old.hide()
        old.deleteLater()
