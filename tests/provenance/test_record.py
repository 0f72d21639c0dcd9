"""The audit record: complete, deterministic, whole or said not to be."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pikepdf
import pytest
from docx import Document as WordDocument

from briefing.errors import OutputError
from briefing.model import Support
from briefing.pages.blocks import Card, Run, Table
from briefing.provenance import coherence, form, recording
from briefing.provenance.record import Record
from tests.evaluations.tampering import Honest, built


@pytest.fixture
def record(pack: Honest) -> Record:
    return form.read(pack.enclosure.record)[0]


def test_the_record_holds_every_quotation_as_its_page_prints_it(pack: Honest, record: Record) -> None:
    cards = [block for block in pack.document.blocks if isinstance(block, Card)]
    assert [e.words for e in record.excerpts] == ["".join(run.text for run in card.quote) for card in cards]
    rows = [
        row
        for block in pack.document.blocks
        if isinstance(block, Table) and block.anchors[:1] and block.anchors[0].startswith("e-")
        for row in block.rows
    ]
    assert [e.words for e in record.chronology] == ["".join(run.text for run in row[1]) for row in rows]
    assert len(record.sources) == 5


def test_every_support_is_the_article_character_for_character(pack: Honest, record: Record) -> None:
    articles = {c.article.file: c.article for c in pack.briefing.citations}
    for quoted in (*record.excerpts, *record.chronology):
        for support in quoted.supports:
            assert articles[support.file].text[support.start : support.end] == support.quote
    assert not list(coherence.faults(record))


def test_the_same_pack_has_the_same_bytes_in_both_formats(
    pack: Honest, tmp_path: Path, example: Path, seeds: Path
) -> None:
    again = built(tmp_path, example, seeds)
    assert again.pdf.read_bytes() == pack.pdf.read_bytes()
    assert again.word.read_bytes() == pack.word.read_bytes()


def test_the_pdf_names_what_its_attachments_are(pack: Honest) -> None:
    with pikepdf.open(pack.pdf) as document:
        kinds = {name: attached.relationship for name, attached in document.attachments.items()}
        assert kinds == {"audit.json": Name("/Data"), "pack.briefing.yaml": Name("/Source")}
        assert document.attachments["audit.json"].get_file().read_bytes().decode() == pack.enclosure.record


Name = pikepdf.Name


def test_python_docx_opens_the_word_file_and_keeps_the_part(pack: Honest, tmp_path: Path) -> None:
    document = WordDocument(str(pack.word))
    document.save(str(tmp_path / "saved.docx"))
    from briefing.provenance import word_pages

    kept, _ = word_pages.read((tmp_path / "saved.docx").read_bytes())
    assert kept == pack.enclosure


def test_a_record_reads_back_and_is_plain_json(pack: Honest, record: Record) -> None:
    assert form.read(form.text(record)) == (record, ())
    assert (
        json.loads(pack.enclosure.record)["excerpts"][0]["supports"][0]["quote"] == record.excerpts[0].supports[0].quote
    )


def test_a_record_of_version_1_reads_and_seals_as_it_was(record: Record) -> None:
    old = form.sealed_text(record._replace(version=1, own=()))
    assert "own" not in json.loads(old)
    assert form.read(old)[1] == ()


@pytest.mark.parametrize("odd", ["\ud800", "\ufffe", "\x00\x1f", "]]>&<\r\n\u2028", "\U0001f600", "한국"])
def test_any_character_survives_both_files(record: Record, odd: str) -> None:
    written = form.sealed_text(record._replace(title=odd))
    assert form.encoded(written).decode() == written
    assert form.read(written)[0].title == odd
    assert form.read(written)[1] == ()


def test_a_record_that_was_written_anew_is_told_from_the_original(pack: Honest) -> None:
    anew = json.dumps(json.loads(pack.enclosure.record), indent=2)
    assert "bytes" in form.read(anew)[1][0]


@pytest.mark.parametrize(
    "change",
    [{"version": True}, {"edition": "1"}, {"sources": {}}, {"more": 1}, {"excerpts": [1]}, {"key_points": [None]}],
)
def test_a_record_of_another_form_is_damaged(pack: Honest, change: dict[str, object]) -> None:
    with pytest.raises(form.DamagedError):
        form.read(json.dumps(json.loads(pack.enclosure.record) | change))


def test_a_page_that_does_not_print_the_words_is_never_written(pack: Honest) -> None:
    blocks = tuple(
        dataclasses.replace(block, quote=(Run("Other words."),)) if isinstance(block, Card) else block
        for block in pack.document.blocks
    )
    with pytest.raises(OutputError, match="does not print the words"):
        recording.record(pack.briefing, dataclasses.replace(pack.document, blocks=blocks), "full")


def test_a_record_that_does_not_agree_with_itself_is_found(record: Record) -> None:
    first = record.excerpts[0]
    support = first.supports[0]
    wrong = [
        first._replace(id="00000000"),
        first._replace(cite="S99 ¶1"),
        first._replace(supports=(Support("elsewhere.txt", support.start, support.end, support.quote),)),
        first._replace(supports=(Support(support.file, support.start, support.end + 1, support.quote),)),
    ]
    for excerpt in wrong:
        assert list(coherence.faults(record._replace(excerpts=(excerpt,))))
