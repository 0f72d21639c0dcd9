"""The pages of the preview on paper; the paper is a file here."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtPrintSupport import QPrinter

from gui import printing
from gui.main_window import MainWindow


def test_the_pages_asked_for_come_out_at_their_size(opened: MainWindow, tmp_path: Path, until) -> None:  # type: ignore[no-untyped-def]
    import pypdfium2

    pages = opened.workspace.beside.preview.pages
    printer = printing.printer(pages.sizes[0], "Pack")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    job = printing.Printing(pages.pdf, pages.data, printer, [0, 2], opened)
    done: list[bool] = []
    job.done.connect(done.append)
    assert job.start()
    until(lambda: done)
    assert done == [True]
    file = pypdfium2.PdfDocument(tmp_path / "paper.pdf")
    sizes = [file.get_page_size(page) for page in range(len(file))]
    file.close()
    assert len(sizes) == 2
    assert sizes[0] == pytest.approx(pages.sizes[0], abs=1)


def test_printing_is_given_up(opened: MainWindow, tmp_path: Path, until) -> None:  # type: ignore[no-untyped-def]
    pages = opened.workspace.beside.preview.pages
    printer = printing.printer(pages.sizes[0], "Pack")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    job = printing.Printing(pages.pdf, pages.data, printer, list(range(pages.count)), opened)
    done: list[bool] = []
    job.done.connect(done.append)
    assert job.start()
    job._give_up()
    until(lambda: done)
    assert done == [False]
