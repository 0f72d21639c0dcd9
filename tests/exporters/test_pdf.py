"""The PDF as a whole: structure, links, text, determinism, and the file on disk."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pdf_sample
import pdf_structure
import pikepdf
import pypdfium2
import pytest

from briefing.errors import OutputError
from briefing.exporters.pdf import Attachment, write
from briefing.pages.blocks import Block, Document, Heading, Para, Run, Table
from briefing.style import HouseStyle

ATTACHED = Attachment("briefing.yaml", b"title: talks\n", "application/yaml", "The specification")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "sample.pdf"
    assert write(pdf_sample.document(), HouseStyle(), path, [ATTACHED]) == ()
    return path


def words_of(path: Path) -> str:
    """The text of all pages as a reader's clipboard gets it."""
    file = pypdfium2.PdfDocument(path)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in file).split())
    finally:
        file.close()


def made(tmp_path: Path, *blocks: Block, **changes: str) -> Path:
    """A small document of these blocks."""
    base = pdf_sample.document(0, 0, 0)
    values = {"title": base.title, "subject": "", "author": "", "language": "en", "date": base.date} | changes
    path = tmp_path / "made.pdf"
    write(Document(**values, pack_id="", furniture=base.furniture, blocks=blocks), HouseStyle(), path)
    return path


def test_the_sample_has_no_structural_fault(sample: Path) -> None:
    assert pdf_structure.faults(sample) == []


def test_a_letter_page_without_marking_has_none_either(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    write(pdf_sample.document(1, 6, 3, marking=""), HouseStyle(paper="Letter"), path)
    assert pdf_structure.faults(path) == []


DAMAGES = {
    "figure without alternative text": lambda pdf: _first(pdf, "/Figure").__delitem__("/Alt"),
    "link without words": lambda pdf: pdf.pages[2].Annots[0].__delitem__("/Contents"),
    "header cell without scope": lambda pdf: _first(pdf, "/TH").__delitem__("/A"),
    "catalogue: no language": lambda pdf: pdf.Root.__delitem__("/Lang"),
    "heading /H3 after H1": lambda pdf: _first(pdf, "/H2").__setitem__("/S", pikepdf.Name.H3),
    "link that is not in the tree": lambda pdf: pdf.pages[2].Annots[0].__delitem__("/StructParent"),
    "page 3: unmarked f": lambda pdf: pdf.pages[2].contents_add(b"0 0 9 9 re f"),
    "/LI under /Sect": lambda pdf: _first(pdf, "/L").__setitem__("/S", pikepdf.Name.Sect),
}


def _first(pdf: pikepdf.Pdf, tag: str) -> pikepdf.Object:
    return next(node.element for node in pdf_structure.nodes(pdf) if node.tag == tag)


@pytest.mark.parametrize("fault", DAMAGES)
def test_the_check_sees_damage(sample: Path, tmp_path: Path, fault: str) -> None:
    damaged = tmp_path / "damaged.pdf"
    with pikepdf.open(sample) as pdf:
        DAMAGES[fault](pdf)
        pdf.save(damaged)
    assert any(fault in found for found in pdf_structure.faults(damaged))


def test_contents_give_the_pages_of_the_outline(sample: Path) -> None:
    with pikepdf.open(sample) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        with pdf.open_outline() as outline:
            marks = list(_flat(outline.root))
        bookmarked = {str(item.title): numbers[item.destination[0].objgen] for item in marks}
        links = [
            (annotation.Contents, numbers[annotation.Dest[0].objgen])
            for annotation in pdf.pages[1].Annots
            if " (page " in str(annotation.Contents) and ", " in str(annotation.Contents)
        ]
    text = words_of(sample)
    assert len(links) == 15
    for contents, target in links:
        title, _, rest = str(contents).rpartition(", ")
        assert rest == f"{target} (page {target})"
        if title not in ("What was agreed", "What is disputed"):
            assert bookmarked[title] == target
        assert f"{title} {target}" in text


def _flat(items: list[pikepdf.OutlineItem]) -> Iterator[pikepdf.OutlineItem]:
    for item in items:
        yield item
        yield from _flat(item.children)


def test_links_lead_both_ways_between_cards_and_sources(sample: Path) -> None:
    with pikepdf.open(sample) as pdf:
        last = len(pdf.pages)
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        to_source = [a for a in pdf.pages[2].Annots if str(a.Contents).startswith("S1 ¶")]
        to_card = [a for a in pdf.pages[last - 1].Annots if str(a.Contents).startswith("¶")]
        assert {numbers[a.Dest[0].objgen] for a in to_source} == {last}
        assert {numbers[a.Dest[0].objgen] for a in to_card} == {3, 6}


def test_text_comes_out_in_order_with_its_spaces(sample: Path) -> None:
    text = words_of(sample)
    for quote in pdf_sample.QUOTES[1:]:
        assert quote in text
    order = ["Copy 3 of 7", "Contents", "Read the key cards", "Exports of refined", "“Exports fall most since 2019”"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_every_page_carries_marking_and_number(sample: Path) -> None:
    file = pypdfium2.PdfDocument(sample)
    for number, page in enumerate(file, 1):
        text = page.get_textpage().get_text_range()
        assert text.count("TLP:AMBER") == 2
        assert f"Page {number} of {len(file)}" in text
    file.close()


def test_the_attachment_travels_whole(sample: Path) -> None:
    with pikepdf.open(sample) as pdf:
        assert pdf.attachments["briefing.yaml"].get_file().read_bytes() == ATTACHED.content
        assert pdf.Root.AF[0].AFRelationship == pikepdf.Name.Source


def test_same_document_same_bytes_in_any_process(sample: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[2])\n"
        "import pdf_sample, test_pdf; from briefing.exporters.pdf import write; from briefing.style import HouseStyle\n"
        "write(pdf_sample.document(), HouseStyle(), Path(sys.argv[1]), [test_pdf.ATTACHED])"
    )
    for seed in ("1", "77"):
        path = tmp_path / f"{seed}.pdf"
        here = Path(__file__).parent
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(here.parents[1])}
        subprocess.run([sys.executable, "-c", program, path, here], check=True, env=environment)
        assert path.read_bytes() == sample.read_bytes()


def test_the_date_is_the_documents_or_the_environments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pikepdf.open(made(tmp_path, Para((Run("x"),)))) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20260312000000Z"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    with pikepdf.open(made(tmp_path, Para((Run("x"),)))) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:19700102000000Z"


def test_headings_leave_no_level_out(tmp_path: Path) -> None:
    path = made(
        tmp_path, Heading(3, (Run("Deep"),), "a"), Heading(1, (Run("High"),), "b"), Heading(3, (Run("Deep"),), "c")
    )
    assert pdf_structure.faults(path) == []


def test_empty_things_are_drawn_as_nothing(tmp_path: Path) -> None:
    table = Table("Empty", (), ())
    assert pdf_structure.faults(made(tmp_path, Para(()), Heading(1, (), ""), table, Para((Run(""),)))) == []
    assert pdf_structure.faults(made(tmp_path)) == []


def test_a_failed_write_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "pack.pdf"
    path.write_bytes(b"old")

    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError, match="open in another program"):
        write(pdf_sample.document(0, 0, 0), HouseStyle(), path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("target", "sentence"), [("no/pack.pdf", "does not exist"), (".", "A folder of this name is in the way")]
)
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, target: str, sentence: str) -> None:
    with pytest.raises(OutputError, match=sentence):
        write(pdf_sample.document(0, 0, 0), HouseStyle(), tmp_path / "sub" / target if target != "." else tmp_path)


def test_four_hundred_pages_take_seconds_not_minutes(tmp_path: Path) -> None:
    document = pdf_sample.document(120, 12, 300)
    start = time.process_time()
    write(document, HouseStyle(), tmp_path / "long.pdf")
    spent = time.process_time() - start
    with pikepdf.open(tmp_path / "long.pdf") as pdf:
        assert len(pdf.pages) / spent > 60


def test_nothing_heavy_is_loaded_before_a_pdf_is_made() -> None:
    program = "import sys, briefing.exporters.pdf; print('reportlab' in sys.modules or 'fontTools' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout == "False\n"
