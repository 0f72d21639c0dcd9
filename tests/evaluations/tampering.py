"""Whether `briefing verify` finds one changed character, wherever it is.

    python -m tests.evaluations.tampering [COUNT [SEED]]

Builds the example pack, tampers with it COUNT times (200), one character each time, and asks
`verify`. Six kinds, a sixth each: quoted words of a page in Word (`document.xml` is edited), quoted
words of a page in PDF (the pack is drawn from a doctored document, with the honest record), the
analyst's own words in either, the record (edited as it stands, or edited with care and sealed anew), a source.
Every second record is one inside a PDF. The untouched files and folder must pass, before and after.
"""

from __future__ import annotations

import contextlib
import io
import random
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lxml import etree

from briefing import assemble
from briefing.cli import main
from briefing.commands import build, opened
from briefing.excerpts import identity
from briefing.exporters import pdf
from briefing.model import Support
from briefing.pages import compose
from briefing.pages.blocks import AnalystBox, Card, Cover, Document, Para, Run, Runs, Table
from briefing.provenance import form
from briefing.provenance.enclosure import RECORD_NAME, SPEC_NAME, Enclosure
from briefing.provenance.word_part import NAMESPACE, PART
from briefing.result import Briefing
from briefing.style import HouseStyle
from briefing.style import read as read_style

ROOT = Path(__file__).parent.parent.parent
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LOOKALIKES = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "’": "'", "“": '"', "–": "-"}


@dataclass(frozen=True, slots=True)
class Honest:
    """The pack as built, and what it was built from."""

    folder: Path
    sources: Path
    briefing: Briefing
    document: Document
    style: HouseStyle
    enclosure: Enclosure

    @property
    def word(self) -> Path:
        return self.folder / "pack.docx"

    @property
    def pdf(self) -> Path:
        return self.folder / "pack.pdf"


def built(folder: Path, spec: Path, sources: Path) -> Honest:
    """The pack of a spec, at the length it asks for."""
    made, problems = opened.spec(spec)
    whole = assemble.briefing(made, assemble.read(made), problems)
    briefing = assemble.at_length(whole, made.length)
    style = read_style(made.style, spec.parent)
    document = compose.document(briefing, style, made.length)
    build.write(briefing, style, made.length, folder / "pack", ("pdf", "docx"))
    return Honest(folder, sources, briefing, document, style, build.enclosure(briefing, document, made.length))


def verified(*arguments: str | Path) -> tuple[int, str]:
    """Exit code and words of `briefing verify`."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = main(["verify", *map(str, arguments)])
    return code, said.getvalue()


# ---------------------------------------------------------------------------- one character


def changed(text: str, chance: random.Random) -> str:
    """The text with one visible character replaced, taken away, or added."""
    places = [at for at, character in enumerate(text) if not character.isspace()]
    at = chance.choice(places)
    what = chance.choice(("replace", "lookalike", "delete", "insert"))
    if what == "delete" and len(places) > 1:
        return text[:at] + text[at + 1 :]
    if what == "insert":
        return text[:at] + chance.choice("aeinst,.7") + text[at:]
    other = _LOOKALIKES.get(text[at]) if what == "lookalike" else None
    if other is None:
        kind = "0123456789" if text[at].isdigit() else "abcdefghijklmnopqrstuvwxyz"
        other = chance.choice([character for character in kind if character != text[at].lower()])
    return text[:at] + other + text[at + 1 :]


def word_page(pack: Honest, into: Path, chance: random.Random) -> tuple[str | Path, ...]:
    """One character of a quotation in `document.xml`."""
    with zipfile.ZipFile(pack.word) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    runs = [
        text
        for paragraph in body.iter(f"{_W}p")
        if (style := paragraph.find(f"{_W}pPr/{_W}pStyle")) is not None
        and style.get(f"{_W}val") in ("Quote", "LongQuotation")
        for text in paragraph.iter(f"{_W}t")
    ]
    runs += [text for row in _chronology(body) for text in row.findall(f"{_W}tc")[1].iter(f"{_W}t")]
    run = chance.choice([run for run in runs if (run.text or "").strip()])
    run.text = changed(run.text, chance)
    return (rezipped(pack.word, into / "page.docx", {"word/document.xml": etree.tostring(body)}),)


def own_words_in_word(pack: Honest, into: Path, chance: random.Random) -> tuple[str | Path, ...]:
    """One character of a box of the analyst's, or of a line of the cover."""
    with zipfile.ZipFile(pack.word) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    runs = [
        text
        for paragraph in body.iter(f"{_W}p")
        if (style := paragraph.find(f"{_W}pPr/{_W}pStyle")) is not None and style.get(f"{_W}val") in _OWN
        for text in paragraph.iter(f"{_W}t")
    ]
    run = chance.choice([run for run in runs if (run.text or "").strip()])
    run.text = changed(run.text, chance)
    return (rezipped(pack.word, into / "own.docx", {"word/document.xml": etree.tostring(body)}),)


_OWN = ("AnalystLabel", "AnalystText", "AnalystBullet", "CoverTitle", "Subtitle", "CoverLine", "Handling", "Lead")


def own_words_in_pdf(pack: Honest, into: Path, chance: random.Random) -> tuple[str | Path, ...]:
    """The same in the document that is drawn; the record is the honest one."""
    blocks = list(pack.document.blocks)
    own = [
        number
        for number, block in enumerate(blocks)
        if isinstance(block, AnalystBox | Cover) or (isinstance(block, Para) and block.style == "lead")
    ]
    number = chance.choice(own)
    block = blocks[number]
    if isinstance(block, Cover):
        name = chance.choice(("title", "purpose", "handling"))
        blocks[number] = replace(block, **{name: changed(getattr(block, name), chance)})
    elif isinstance(block, AnalystBox):
        at = chance.randrange(len(block.paragraphs))
        said = (*block.paragraphs[:at], _runs(block.paragraphs[at], chance), *block.paragraphs[at + 1 :])
        blocks[number] = replace(block, paragraphs=said)
    elif isinstance(block, Para):
        blocks[number] = replace(block, runs=_runs(block.runs, chance))
    return (drawn(pack, replace(pack.document, blocks=tuple(blocks)), into / "own.pdf"),)


def _chronology(body: Any) -> Iterator[Any]:
    for table in body.iter(f"{_W}tbl"):
        rows = table.findall(f"{_W}tr")
        if "".join(rows[0].itertext()).startswith("DateWhat"):
            yield from rows[1:]


def pdf_page(pack: Honest, into: Path, chance: random.Random) -> tuple[str | Path, ...]:
    """One character of a quotation in the document that is drawn; the record is the honest one."""
    return (drawn(pack, doctored(pack.document, chance), into / "page.pdf"),)


def drawn(pack: Honest, document: Document, target: Path) -> Path:
    """A document drawn with the honest record."""
    pdf.write(document, pack.style, target, _attached(pack.enclosure))
    return target


def replaced(document: Document, words: str, others: str) -> Document:
    """The document with other words in the cards that quote these."""

    def card(block: Card) -> Card:
        runs = tuple(replace(run, text=others) if run.text == words else run for run in block.quote)
        return replace(block, quote=runs)

    blocks = tuple(card(block) if isinstance(block, Card) else block for block in document.blocks)
    return replace(document, blocks=blocks)


def doctored(document: Document, chance: random.Random) -> Document:
    """The document with one character of one quotation changed."""
    blocks = list(document.blocks)
    cards = [n for n, block in enumerate(blocks) if isinstance(block, Card)]
    tables = [
        (n, row)
        for n, block in enumerate(blocks)
        if isinstance(block, Table) and block.anchors[:1] and block.anchors[0].startswith("e-")
        for row in range(len(block.rows))
    ]
    chosen = chance.choice([*cards, *tables])
    if isinstance(chosen, int):
        card = blocks[chosen]
        assert isinstance(card, Card)
        blocks[chosen] = replace(card, quote=_runs(card.quote, chance))
    else:
        number, row = chosen
        table = blocks[number]
        assert isinstance(table, Table)
        cells = list(table.rows[row])
        cells[1] = _runs(cells[1], chance)
        blocks[number] = replace(table, rows=(*table.rows[:row], tuple(cells), *table.rows[row + 1 :]))
    return replace(document, blocks=tuple(blocks))


def _runs(runs: Runs, chance: random.Random) -> Runs:
    at = chance.choice([n for n, run in enumerate(runs) if run.text.strip()])
    run: Run = runs[at]
    return (*runs[:at], replace(run, text=changed(run.text, chance)), *runs[at + 1 :])


def record(pack: Honest, into: Path, chance: random.Random) -> tuple[str | Path, ...]:
    """One character of the record: as it stands, or of a quotation in it, with ids and seal made to fit."""
    written = chance.choice((_spoilt, _forged))(pack.enclosure.record, chance)
    enclosed = Enclosure(written, pack.enclosure.spec)
    if chance.random() < 0.5:
        target = into / "record.pdf"
        pdf.write(pack.document, pack.style, target, _attached(enclosed))
        return (target,)
    with zipfile.ZipFile(pack.word) as archive:
        part = etree.fromstring(archive.read(PART))
    audit = part.find(f"{{{NAMESPACE}}}audit")
    assert audit is not None
    audit.text = written
    return (rezipped(pack.word, into / "record.docx", {PART: etree.tostring(part)}),)


def _spoilt(written: str, chance: random.Random) -> str:
    return changed(written, chance)


def _forged(written: str, chance: random.Random) -> str:
    made = form.read(written)[0]
    at = chance.randrange(len(made.excerpts))
    excerpt = made.excerpts[at]
    first, *others = excerpt.supports
    quote = changed(first.quote, chance)
    first = Support(first.file, first.start, first.start + len(quote), quote)
    excerpt = excerpt._replace(supports=(first, *others), id=identity(first))
    excerpts = (*made.excerpts[:at], excerpt, *made.excerpts[at + 1 :])
    return form.sealed_text(made._replace(excerpts=excerpts))


def source(pack: Honest, into: Path, chance: random.Random) -> tuple[str | Path, ...]:
    """One character of an article."""
    folder = into / "articles"
    folder.mkdir(exist_ok=True)
    articles = sorted(pack.sources.glob("*.txt"))
    spoilt = chance.choice(articles)
    for article in articles:
        text = article.read_text(encoding="utf-8")
        (folder / article.name).write_text(changed(text, chance) if article == spoilt else text, encoding="utf-8")
    return pack.word, "--sources", folder


KINDS: dict[str, Callable[[Honest, Path, random.Random], tuple[str | Path, ...]]] = {
    "a page in Word": word_page,
    "a page in PDF": pdf_page,
    "the analyst's words in Word": own_words_in_word,
    "the analyst's words in PDF": own_words_in_pdf,
    "the record": record,
    "a source": source,
}


def _attached(enclosed: Enclosure) -> list[pdf.Attachment]:
    attached = [pdf.Attachment(RECORD_NAME, form.encoded(enclosed.record), "application/json", "", "Data")]
    if enclosed.spec:
        attached.append(pdf.Attachment(SPEC_NAME, form.encoded(enclosed.spec), "application/yaml", "", "Source"))
    return attached


def rezipped(file: Path, target: Path, changes: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changes.get(name, old.read(name)))
    return target


# ---------------------------------------------------------------------------- the evaluation


def evaluate(pack: Honest, into: Path, count: int, seed: int) -> tuple[Counter[str], list[str]]:
    """How many tamperings of each kind were found, and the kinds and numbers of those that were not."""
    found: Counter[str] = Counter()
    missed: list[str] = []
    kinds = list(KINDS)
    for number in range(count):
        kind = kinds[number % len(kinds)]
        arguments = KINDS[kind](pack, into, random.Random(f"{seed} {number}"))  # noqa: S311 - a repeatable draw
        code, said = verified(*arguments)
        if code == 1:
            found[kind] += 1
        else:
            missed.append(f"{kind}, tampering {number}: exit code {code}\n{said}")
    return found, missed


def false_alarms(pack: Honest) -> list[str]:
    """What `verify` says against files nobody has touched."""
    said = []
    for arguments in ((pack.word,), (pack.pdf,), (pack.word, "--sources", pack.sources)):
        code, words = verified(*arguments)
        if code:
            said.append(words)
    return said


def run(count: int = 200, seed: int = 1) -> int:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        pack = built(folder, ROOT / "templates" / "xi-lee-summits.briefing.yaml", ROOT / "seeds")
        alarms = false_alarms(pack)
        found, missed = evaluate(pack, folder, count, seed)
        alarms += false_alarms(pack)
    for number, kind in enumerate(KINDS):
        print(f"{kind}: {found[kind]} of {len(range(number, count, len(KINDS)))} found")
    print(f"found: {sum(found.values())} of {count}; false alarms: {len(alarms)}")
    for words in (*missed, *alarms):
        print(words)
    return 1 if missed or alarms else 0


if __name__ == "__main__":
    sys.exit(run(*map(int, sys.argv[1:3])))
