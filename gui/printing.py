"""The pages on paper: the very pages of the preview, drawn as pictures at the printer's resolution."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from gui.pdf_pages import PdfPages, Picture

MOST_DPI = 300
"""More is not seen, and a page of A4 at 600 dots an inch is 140 MB."""


class Printing(QObject):
    """One print job. A page is drawn, painted and let go before the next is asked for."""

    done = Signal(bool)
    """False where it was given up."""

    def __init__(self, pdf: PdfPages, data: bytes, printer: QPrinter, pages: list[int], parent: QWidget) -> None:
        super().__init__(parent)
        self._pdf, self._data, self._printer, self._pages = pdf, data, printer, pages
        self._scale = min(MOST_DPI, printer.resolution()) / 72
        self._painter = QPainter()
        self._next = 0
        self._waiting = QProgressDialog(self.tr("Printing …"), self.tr("Cancel"), 0, len(pages), parent)
        self._waiting.setWindowModality(Qt.WindowModality.WindowModal)
        self._waiting.setMinimumDuration(500)
        self._waiting.canceled.connect(self._give_up)
        pdf.printed.connect(self._take)

    def start(self) -> bool:
        """Begin; False where the printer cannot be reached."""
        if not self._pages or not self._painter.begin(self._printer):
            self._end(is_whole=False)
            return False
        self._pdf.draw_for_print(self._data, self._pages[0], self._scale)
        return True

    def _take(self, picture: Picture) -> None:
        if not self._painter.isActive() or picture.page != self._pages[self._next]:
            return
        if self._next:
            self._printer.newPage()
        paper = QRectF(self._printer.pageLayout().fullRectPixels(self._printer.resolution()))
        size = picture.image.size().scaled(paper.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2
        self._painter.drawImage(QRectF(left, top, size.width(), size.height()), picture.image)
        self._next += 1
        self._waiting.setValue(self._next)
        if self._next < len(self._pages):
            self._pdf.draw_for_print(self._data, self._pages[self._next], self._scale)
        elif self._painter.isActive():
            self._painter.end()
            self._end(is_whole=True)

    def _give_up(self) -> None:
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()
            self._end(is_whole=False)

    def _end(self, *, is_whole: bool) -> None:
        self._pdf.printed.disconnect(self._take)
        self._waiting.canceled.disconnect(self._give_up)
        self._waiting.close()
        self._waiting.deleteLater()
        self.done.emit(is_whole)
        self.deleteLater()


def printer(size: tuple[float, float], name: str) -> QPrinter:
    """A printer for pages of this size in points, to the edge of the paper."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setDocName(name)
    made.setFullPage(True)
    made.setPageSize(QPageSize(QPageSize.id(_whole(size), QPageSize.SizeMatchPolicy.FuzzyMatch)))
    made.setPageOrientation(
        QPageLayout.Orientation.Portrait if size[0] <= size[1] else QPageLayout.Orientation.Landscape
    )
    return made


def asked(made: QPrinter, count: int, parent: QWidget) -> list[int]:
    """The pages to print, after asking where and which; none where it was given up."""
    dialog = QPrintDialog(made, parent)
    dialog.setMinMax(1, count)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return []
    first, last = made.fromPage() or 1, made.toPage() or count
    return list(range(first - 1, min(last, count)))


def _whole(size: tuple[float, float]) -> QSize:
    return QSize(round(min(size)), round(max(size)))
