"""A PDF's pages as pictures, its named places and its words, on one thread of their own.

PDFium may be called from one thread at a time, so there is one, and everything goes through it.
"""

from __future__ import annotations

import ctypes
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as it lies on the desk. Sizes and places in points from the upper left corner."""

    number: int
    sizes: tuple[tuple[float, float], ...]
    places: dict[str, tuple[int, float]]
    """Anchor -> page and height."""


@dataclass(frozen=True, slots=True)
class Picture:
    number: int
    page: int
    scale: float
    image: QImage


@dataclass(frozen=True, slots=True)
class Matches:
    """Where words stand: pages and rectangles, in order."""

    number: int
    words: str
    places: tuple[tuple[int, QRectF], ...]


class PdfPages(QObject):
    """Open, draw and search; the answers come as signals on the caller's thread."""

    opened = Signal(object)
    drawn = Signal(object)
    found = Signal(object)
    printed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: deque[Callable[[], None]] = deque()
        self._opening: Callable[[], None] | None = None
        self._print: Callable[[], None] | None = None
        self._lock = threading.Condition()
        self._number = 0
        self._file: Any = None
        self._ends = False
        self._thread = threading.Thread(target=self._run, name="pages", daemon=True)
        self._thread.start()

    def open(self, data: bytes) -> int:
        """Open a file in the place of the one before; what that one still owes is dropped."""
        self._number += 1
        number = self._number

        def task() -> None:
            self._open(number, data)

        with self._lock:
            self._tasks.clear()
            self._opening = task
            self._lock.notify()
        return number

    def draw(self, page: int, scale: float) -> None:
        """Draw a page, before all others that wait."""
        number = self._number

        def task() -> None:
            self._draw(number, page, scale)

        with self._lock:
            self._tasks.append(task)
            self._lock.notify()

    def draw_for_print(self, data: bytes, page: int, scale: float) -> None:
        """Draw a page of a file of its own: what is printed does not change while it is printed."""

        def task() -> None:
            self.printed.emit(_printed(data, page, scale))

        with self._lock:
            self._print = task
            self._lock.notify()

    def search(self, words: str) -> None:
        number = self._number

        def task() -> None:
            self._search(number, words)

        with self._lock:
            self._tasks.append(task)
            self._lock.notify()

    def stop(self) -> None:
        with self._lock:
            self._ends = True
            self._tasks.clear()
            self._lock.notify()
        self._thread.join(timeout=2)

    def _run(self) -> None:
        while True:
            with self._lock:
                while not (self._tasks or self._opening or self._print or self._ends):
                    self._lock.wait()
                if self._ends:
                    break
                # The file must be open before anything is asked of it; the page asked for last is in view now.
                task = self._opening or (self._tasks.pop() if self._tasks else self._print)
                if task is self._opening:
                    self._opening = None
                elif task is self._print:
                    self._print = None
            try:
                if task:
                    task()
            except RuntimeError:  # the window has gone
                break
            if not self._tasks and not self._opening:
                _give_back()
        if self._file is not None:
            self._file.close()

    def _open(self, number: int, data: bytes) -> None:
        import pypdfium2

        if self._file is not None:
            self._file.close()
        self._file = pypdfium2.PdfDocument(data)
        sizes = tuple(self._file.get_page_size(page) for page in range(len(self._file)))
        self.opened.emit(Opened(number, sizes, _places(self._file, sizes)))

    def _draw(self, number: int, page: int, scale: float) -> None:
        if number != self._number or self._file is None or page >= len(self._file):
            return
        self.drawn.emit(Picture(number, page, scale, _image(self._file, page, scale)))

    def _search(self, number: int, words: str) -> None:
        if number != self._number or self._file is None:
            return
        places: list[tuple[int, QRectF]] = []
        for page in range(len(self._file)):
            if number != self._number:
                return
            places += [(page, rectangle) for rectangle in _found(self._file[page], words)]
        self.found.emit(Matches(number, words, tuple(places)))


def _image(file: Any, page: int, scale: float) -> QImage:
    sheet = file[page]
    bitmap = sheet.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
    buffer = memoryview(bitmap.buffer).cast("B")
    image = QImage(buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32).copy()
    bitmap.close()
    sheet.close()
    return image


def _printed(data: bytes, page: int, scale: float) -> Picture:
    import pypdfium2

    file = pypdfium2.PdfDocument(data)
    try:
        return Picture(0, page, scale, _image(file, page, scale))
    finally:
        file.close()


def _give_back() -> None:
    """Let the system have the memory of the pages before: glibc keeps it for the next time, which a
    window that draws the pack at every decision never comes to an end of."""
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).malloc_trim(0)


def _found(sheet: Any, words: str) -> list[QRectF]:
    text = sheet.get_textpage()
    height = sheet.get_height()
    finder = text.search(words)
    found: list[QRectF] = []
    while (match := finder.get_next()) is not None:
        for number in range(text.count_rects(*match)):
            left, bottom, right, top = text.get_rect(number)
            found.append(QRectF(left, height - top, right - left, top - bottom))
    text.close()
    return found


def _places(file: Any, sizes: tuple[tuple[float, float], ...]) -> dict[str, tuple[int, float]]:
    """The named destinations: pypdfium2 wraps no call for them, so PDFium's own are used."""
    from pypdfium2 import raw

    places: dict[str, tuple[int, float]] = {}
    for index in range(raw.FPDF_CountNamedDests(file)):
        size = ctypes.c_long(0)
        raw.FPDF_GetNamedDest(file, index, None, size)
        if size.value <= 0:
            continue
        buffer = ctypes.create_string_buffer(size.value)
        target = raw.FPDF_GetNamedDest(file, index, buffer, size)
        page = raw.FPDFDest_GetDestPageIndex(file, target)
        if 0 <= page < len(sizes):
            name = buffer.raw[: size.value].decode("utf-16-le").rstrip("\0")
            places[name] = (page, sizes[page][1] - _height(raw, target))
    return places


def _height(raw: Any, target: Any) -> float:
    has_x, has_y, has_zoom = ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
    x, y, zoom = ctypes.c_float(), ctypes.c_float(), ctypes.c_float()
    raw.FPDFDest_GetLocationInPage(target, has_x, has_y, has_zoom, x, y, zoom)
    return y.value if has_y.value else 0.0
