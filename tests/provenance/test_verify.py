"""What `briefing verify` says of files that were edited, cut short, forged, or are no packs."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from briefing.provenance import form
from briefing.provenance.word_part import PART
from tests.evaluations.tampering import Honest, rezipped, verified

Edit = Callable[[pikepdf.Pdf], None]
PAGE = 4


def part(pack: Honest, name: str) -> bytes:
    with zipfile.ZipFile(pack.word) as archive:
        return archive.read(name)


def in_word(pack: Honest, target: Path, old: str, new: str) -> tuple[int, str]:
    body = part(pack, "word/document.xml").decode()
    assert old in body
    return verified(rezipped(pack.word, target, {"word/document.xml": body.replace(old, new, 1).encode()}))


def in_pdf(pack: Honest, target: Path, edit: Edit) -> tuple[int, str]:
    with pikepdf.open(pack.pdf) as document:
        edit(document)
        document.save(target)
    return verified(target)


def painted(document: pikepdf.Pdf, operators: str) -> None:
    page = document.pages[PAGE]
    font = next(iter(page.Resources.Font.keys()))
    page.contents_add(pikepdf.Stream(document, operators.replace("FONT", font).encode()))


def annotated(document: pikepdf.Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=Array([100, 700, 300, 720]), DA="/Helv 12 Tf")
    document.pages[PAGE].Annots.append(document.make_indirect(note))


def untagged(document: pikepdf.Pdf) -> None:
    del document.Root["/StructTreeRoot"]


def without_spec(document: pikepdf.Pdf) -> None:
    del document.attachments["pack.briefing.yaml"]


def again(document: pikepdf.Pdf) -> None:
    document.pages.insert(PAGE, document.pages[PAGE + 1])


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (lambda pdf: painted(pdf, 'BT FONT 9 Tf 1 0 0 1 90 90 Tm (!!"#) Tj ET'), "words that the pack did not have"),
        (
            lambda pdf: painted(pdf, '/P <</MCID 999>> BDC BT FONT 9 Tf 1 0 0 1 90 90 Tm (!!"#) Tj ET EMC'),
            "words that the pack did not have",
        ),
        (
            lambda pdf: painted(pdf, '/Artifact BMC BT FONT 9 Tf 1 0 0 1 90 300 Tm (!!"#) Tj ET EMC'),
            "words were added outside the text",
        ),
        (lambda pdf: painted(pdf, "/Artifact BMC 1 g 90 735 300 30 re f EMC"), "a filled shape lies over quoted words"),
        (annotated, "an annotation (text) lies on the page"),
        (untagged, "has lost its tags"),
        (without_spec, "the spec is enclosed, and it is not there"),
        (again, "words that the pack did not have"),
        (lambda pdf: pdf.pages.__delitem__(5), "does not stand in the file"),
    ],
    ids=["loose", "false mark", "artifact", "covered", "annotation", "untagged", "no spec", "page twice", "page gone"],
)
def test_what_was_done_to_a_pdf_is_said(pack: Honest, tmp_path: Path, edit: Edit, told: str) -> None:
    code, said = in_pdf(pack, tmp_path / "edited.pdf", edit)
    assert code == 1
    assert told in said


def test_a_pdf_saved_by_another_program_still_passes(pack: Honest, tmp_path: Path) -> None:
    assert in_pdf(pack, tmp_path / "saved.pdf", lambda _: None)[0] == 0


def test_an_added_quotation_is_found(pack: Honest, tmp_path: Path) -> None:
    label = '<w:p><w:pPr><w:pStyle w:val="ExcerptLabel"/>'
    added = '<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>We never said that.</w:t></w:r></w:p>'
    code, said = in_word(pack, tmp_path / "added.docx", label, added + label)
    assert code == 1
    assert "is not one of the record's: “We never said that.”" in said


def test_a_quotation_given_to_another_source_is_found(pack: Honest, tmp_path: Path) -> None:
    excerpt = form.read(pack.enclosure.record)[0].excerpts[0]
    code, said = in_word(pack, tmp_path / "cite.docx", f">{excerpt.cite}<", ">S9 ¶99<")
    assert code == 1
    assert f"it is labelled “S9 ¶99”, not “{excerpt.cite}”" in said


def test_changed_words_of_the_analyst_are_found_and_named(pack: Honest, tmp_path: Path) -> None:
    code, said = in_word(pack, tmp_path / "own.docx", "Beijing and Seoul restored", "Beijing and Seoul broke off")
    assert code == 1
    assert "the analyst's bottom line: the words differ: expected “restored contact" in said
    assert "found “broke off contact" in said
    assert "analyst: 14 of 15 texts as they were built" in said


def test_a_box_that_the_analyst_never_wrote_is_found(pack: Honest, tmp_path: Path) -> None:
    label = '<w:p><w:pPr><w:pStyle w:val="ExcerptLabel"/>'
    added = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'
        for style, words in (("AnalystLabel", "Analyst's comment"), ("AnalystText", "It is settled."))
    )
    code, said = in_word(pack, tmp_path / "box.docx", label, added + label)
    assert code == 1
    assert "Analyst's comment: is not one of the record's: “It is settled.”" in said


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (">What the two summits settled", ">What the three summits settled", "the purpose: the words differ"),
        (">The Xi–Lee summits of", ">The Xi–Lee summit of", "the title: the words differ"),
        (">minister's meeting", ">deputy's meeting", "line 1 of the cover: the words differ"),
    ],
)
def test_a_changed_cover_is_found(pack: Honest, tmp_path: Path, old: str, new: str, told: str) -> None:
    code, said = in_word(pack, tmp_path / "cover.docx", old, new)
    assert code == 1
    assert told in said


@pytest.mark.parametrize("look", ["vanish", "strike"])
def test_hidden_words_do_not_count_as_printed(pack: Honest, tmp_path: Path, look: str) -> None:
    words = form.read(pack.enclosure.record)[0].excerpts[0].words.split("“")[0]
    run = f'<w:r><w:t xml:space="preserve">{words}'
    hidden = f'<w:r><w:rPr><w:{look}/></w:rPr><w:t xml:space="preserve">{words}'
    code, said = in_word(pack, tmp_path / "hidden.docx", run, hidden)
    assert code == 1
    assert "excerpt" in said


# ---------------------------------------------------------------------------- the sources


def articles(pack: Honest, folder: Path) -> Path:
    folder.mkdir()
    for article in pack.sources.glob("*.txt"):
        (folder / article.name).write_bytes(article.read_bytes())
    return folder


def test_words_that_moved_in_a_changed_source_are_said_to_have_moved(pack: Honest, tmp_path: Path) -> None:
    support = form.read(pack.enclosure.record)[0].excerpts[0].supports[0]
    folder = articles(pack, tmp_path / "articles")
    article = folder / support.file
    article.write_text("Corrected. " + article.read_text(encoding="utf-8"), encoding="utf-8")
    code, said = verified(pack.word, "--sources", folder)
    assert code == 1
    assert "was changed after the pack was built: its fingerprint is another" in said
    assert f"the words stand at {support.start + 11} now, not at {support.start}" in said


def test_a_missing_source_is_said_and_the_others_are_checked(pack: Honest, tmp_path: Path) -> None:
    folder = articles(pack, tmp_path / "articles")
    next(folder.glob("*.txt")).unlink()
    code, said = verified(pack.pdf, "--sources", folder)
    assert code == 1
    assert "4 of 5 articles unchanged" in said
    assert "is not in the folders given" in said


def test_a_record_cannot_make_the_program_read_outside_the_folder(pack: Honest, tmp_path: Path) -> None:
    record = form.read(pack.enclosure.record)[0]
    secret = tmp_path / "secret.txt"
    secret.write_text("Nobody may read this.", encoding="utf-8")
    folder = articles(pack, tmp_path / "articles")
    for file in ("../secret.txt", str(secret)):
        source = record.sources[0]._replace(file=file)
        forged = form.sealed_text(record._replace(sources=(source, *record.sources[1:])))
        code, said = verified(_with_record(pack, tmp_path / "forged.docx", forged), "--sources", folder)
        assert code == 1
        assert "is not in the folders given" in said


# ---------------------------------------------------------------------------- no packs


def _with_record(pack: Honest, target: Path, record: str) -> Path:
    escaped = record.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    written = f'<enclosure xmlns="urn:briefing:enclosure:1"><audit>{escaped}</audit></enclosure>'
    return rezipped(pack.word, target, {PART: written.encode()})


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "neither a PDF nor a Word file"),
        (b"%PDF-1.7\n%%EOF", "damaged or cut short"),
        (b"PK\x03\x04", "damaged or cut short"),
        (b"\x00" * 5000, "neither a PDF nor a Word file"),
        (b"Just a text.", "neither a PDF nor a Word file"),
    ],
)
def test_what_is_no_pack_is_refused_in_one_line(tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    code, said = verified(file)
    assert (code, said.count("\n")) == (2, 1)
    assert told in said


@pytest.mark.parametrize("ending", ["pdf", "docx"])
@pytest.mark.parametrize("share", [0.1, 0.6, 0.999])
def test_a_file_cut_short_is_refused_in_one_line(pack: Honest, tmp_path: Path, ending: str, share: float) -> None:
    data = (pack.folder / f"pack.{ending}").read_bytes()
    file = tmp_path / f"cut.{ending}"
    file.write_bytes(data[: int(len(data) * share)])
    code, said = verified(file)
    assert (code, said.count("\n")) == (2, 1)


def test_files_of_others_are_told_apart_from_packs(pack: Honest, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.pdf"
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(foreign)
    locked = tmp_path / "locked.pdf"
    with pikepdf.open(pack.pdf) as document:
        document.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert verified(foreign)[0] == 2
    assert "no audit record" in verified(foreign)[1]
    assert "password" in verified(locked)[1]
    assert verified(tmp_path / "nothing.pdf")[0] == 2
    assert verified(tmp_path)[0] == 2


@pytest.mark.parametrize(
    ("record", "code", "told"),
    [
        (b"[" * 100_000, 1, "damaged"),
        (b"", 1, "damaged"),
        (b'{"format": "briefing-audit", "version": 9}', 2, "reads version 3"),
        (b'{"format": "briefing-audit", "version": 1}', 1, "damaged"),
        (b"&x;", 1, "damaged"),
        (b"</audit><audit>", 1, "damaged"),
    ],
)
def test_a_record_that_is_none_is_told_in_one_line(
    pack: Honest, tmp_path: Path, record: bytes, code: int, told: str
) -> None:
    written = b'<enclosure xmlns="urn:briefing:enclosure:1"><audit>' + record + b"</audit></enclosure>"
    found, said = verified(rezipped(pack.word, tmp_path / "record.docx", {PART: written}))
    assert (found, said.count("\n")) == (code, 1), said
    assert told in said


def test_entities_are_not_expanded(pack: Honest, tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY x "boom">]>' + part(pack, PART).partition(b"?>")[2].lstrip()
    code, said = verified(rezipped(pack.word, tmp_path / "bomb.docx", {PART: bomb}))
    assert code == 2
    assert "entities" in said
