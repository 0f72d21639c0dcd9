"""The Word file as LibreOffice lays it out."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from docx_sample import sample

from briefing.exporters import docx
from briefing.pages.blocks import Card, Heading
from briefing.style import HouseStyle

pytestmark = pytest.mark.needs("soffice")


def converted(path: Path) -> pypdfium2.PdfDocument:
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation={(path.parent / 'profile').as_uri()}",
            "--convert-to",
            'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}',
            "--outdir",
            path.parent,
            path,
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return pypdfium2.PdfDocument(path.with_suffix(".pdf"))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_words_in_order_marking_on_every_page_and_right_page_numbers(tmp_path: Path) -> None:
    path, document = tmp_path / "pack.docx", sample(themes=2, cards=4, rows=16)
    docx.write(document, HouseStyle(), path)
    pages = [page.get_textpage().get_text_range() for page in converted(path)]
    for number, page in enumerate(pages, 1):
        assert page.count("TLP:AMBER") == 2
        assert f"Page {number} of {len(pages)}" in page
    whole = squeezed("".join(pages))
    at = 0
    for block in document.blocks:
        if isinstance(block, Card):
            at = whole.index(squeezed("".join(run.text for run in block.quote)), at)

    outline = converted(path)
    starts = {item.get_title(): item.get_dest().get_index() + 1 for item in outline.get_toc()}
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    assert list(starts) == list(dict.fromkeys(heading.runs[0].text for heading in headings))

    measured = {h.anchor: starts[h.runs[0].text] for h in headings if h.level == 1}
    docx.write(document, HouseStyle(), path, measured)
    again = converted(path)
    assert {item.get_title(): item.get_dest().get_index() + 1 for item in again.get_toc()} == starts
    contents = again[1].get_textpage().get_text_range()
    for heading in headings:
        if heading.level == 1:
            assert re.search(re.escape(heading.runs[0].text) + rf"[ .]*{measured[heading.anchor]}\b", contents)
