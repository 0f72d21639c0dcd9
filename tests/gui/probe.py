"""The program with an eye in it: says where things are on the screen, and touches nothing.

Run as `python -m tests.gui.probe [PACK]`. A line of JSON comes in on standard input, a line goes
out for each: the answer to where a widget or a row is, or what the document holds.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

from gui import app, windows


class Eye(QObject):
    """Looks on the thread that owns the widgets."""

    asked = Signal(str)

    def __init__(self, holder: windows.Windows) -> None:
        super().__init__(holder)
        self._holder = holder
        self.asked.connect(self._answer)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        # Read without a lock that the interpreter would wait for at its end.
        rest = b""
        while data := os.read(0, 65536):
            *lines, rest = (rest + data).split(b"\n")
            for line in lines:
                self.asked.emit(line.decode())

    def _answer(self, line: str) -> None:
        question = json.loads(line)
        try:
            answer: Any = getattr(self, f"tell_{question.pop('what')}")(**question)
        except (LookupError, AttributeError, TypeError) as fault:
            answer = {"fault": repr(fault)}
        print(json.dumps(answer), flush=True)

    # -- where things are

    def tell_widget(self, name: str) -> list[int]:
        return _area(self._widget(name))

    def tell_row(self, name: str, row: int) -> list[int]:
        """A row of a list or table, scrolled to where it can be clicked."""
        view = self._widget(name)
        assert isinstance(view, QAbstractItemView)
        index = view.model().index(row, 0)
        view.scrollTo(index)
        area = view.visualRect(index)
        if not area.isValid():
            raise LookupError(f"no row {row} in {name}")
        area = area.intersected(view.viewport().rect())
        return _area(view.viewport(), area)

    def tell_rows(self, name: str) -> list[str]:
        view = self._widget(name)
        assert isinstance(view, QAbstractItemView)
        model = view.model()
        return [str(model.index(row, 0).data() or "") for row in range(model.rowCount())]

    def tell_text(self, name: str) -> str:
        widget: Any = self._widget(name)
        for read in ("toPlainText", "text", "currentText"):
            if hasattr(widget, read):
                return str(getattr(widget, read)())
        raise LookupError(name)

    def tell_top(self) -> list[int]:
        """The window that has the keys, as X knows it, and where it is."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._holder.now
        return [int(top.winId()), *_area(top)]

    def tell_state(self) -> dict[str, Any]:
        window = self._holder.now
        document, work = window.document, window.workspace
        return {
            "built": not window.jobs.is_building and work.briefing is not None,
            "pages": work.beside.preview.pages.count,
            "sharp": work.beside.preview.pages.is_sharp,
            "steps": document.undo_stack.count(),
            "at": document.undo_stack.index(),
            "undo": document.undo_stack.undoText(),
            "modified": document.is_modified,
            "path": document.spec.path,
            "status": window.statusBar().currentMessage(),
            "dialog": type(QApplication.activeModalWidget()).__name__ if QApplication.activeModalWidget() else "",
        }

    def tell_grab(self, file: str) -> bool:
        screen = QApplication.primaryScreen()
        return screen.grabWindow(0).save(file)

    def _widget(self, name: str) -> QWidget:
        """A widget by what a screen reader calls it, or by what stands on it; the topmost window's first."""
        tops: Iterable[QWidget] = [
            w for w in (QApplication.activePopupWidget(), QApplication.activeModalWidget(), self._holder.now) if w
        ]
        for top in tops:
            for widget in top.findChildren(QWidget):
                if not widget.isVisible():
                    continue
                if widget.accessibleName() == name:
                    return widget
                if isinstance(widget, QAbstractButton) and widget.text().replace("&", "") == name:
                    return widget
        raise LookupError(f"no widget named {name}")


def _area(widget: QWidget, part: QRect | None = None) -> list[int]:
    area = part if part is not None else widget.rect()
    corner = widget.mapToGlobal(area.topLeft() if part is not None else QPoint(0, 0))
    return [corner.x(), corner.y(), area.width(), area.height()]


def main() -> int:
    made = windows.Windows.__init__

    def init(holder: windows.Windows, *given: Any) -> None:
        made(holder, *given)
        holder.eye = Eye(holder)  # type: ignore[attr-defined]

    windows.Windows.__init__ = init  # type: ignore[method-assign]
    return app.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
