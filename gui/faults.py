"""A fault of the program: shown once, written down always, and the work kept."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtWidgets import QMainWindow, QMessageBox

from gui import recovery


def install(window: QMainWindow) -> None:
    """Take over from Python's own hook, which prints a slot's exception where nobody looks."""
    hook = _Hook(window)
    sys.excepthook = hook.take


class _Hook:
    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._showing = False
        self._log = logging.getLogger("briefing.gui")
        self._log.handlers.clear()  # of a window that was there before
        folder = recovery.state_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._log.addHandler(logging.FileHandler(folder / "faults.log", encoding="utf-8", delay=True))
        except OSError:
            self._log.addHandler(logging.StreamHandler())

    def take(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        told = "".join(traceback.format_exception(kind, fault, trace))
        self._log.error(told)
        print(told, file=sys.stderr)
        if self._showing:
            return
        self._showing = True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Critical)
        box.setText(self._window.tr("Something went wrong in the program. Your work is kept."))
        box.setInformativeText(str(fault))
        box.setDetailedText(told)
        box.exec()
        self._showing = False
