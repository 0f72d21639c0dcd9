"""The window: its pages, menus and status line. It decides nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget, QToolButton

from gui.appearance import Appearance
from gui.document import Document
from gui.jobs import Jobs
from gui.workspace import Workspace


class MainWindow(QMainWindow):
    """One window, one pack."""

    def __init__(self, jobs: Jobs, appearance: Appearance, settings: QSettings | None = None) -> None:
        super().__init__()
        self.appearance, self.jobs = appearance, jobs
        self.settings = settings or QSettings()
        self.document = Document(self)
        self.workspace = Workspace(self.document, jobs, appearance, self)
        self.setCentralWidget(self.workspace)
        self.resize(1440, 880)

    def open(self, path: Path) -> None:
        self.document.open(path)
        self.workspace.start()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        self.workspace.beside.preview.pages.pdf.stop()
        self.jobs.stop()
        event.accept()


__all__ = ["MainWindow", "QLabel", "QStackedWidget", "QToolButton", "Qt"]
