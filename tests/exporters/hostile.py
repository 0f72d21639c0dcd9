"""Hostile text through both formats: always a sound file with the words intact, or a refusal in a line.

    python -m tests.exporters.hostile [COUNT] [--part K/N]

Two runs at once, `--part 1/2` and `--part 2/2`, use both cores of a small machine.

Some 780 cases, the same on every run: markup of every kind, control characters, every row of 64
code points that Unicode has assigned anything in, bidirectional controls, halves of surrogates,
zero width, a hundred thousand characters without a space, very long titles and file names. Each
stands at once in the title, a heading, a quotation, its source, a note, a box, a table and a link.
The PDF must pass the structure checker, the rules of PDF/A-3 and PDF/UA-1 and, where it is
installed, `qpdf --check`; the Word file must open again; the quotation must be read back.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from docx import Document as WordDocument

from briefing.errors import BriefingError
from briefing.exporters import docx, pdf
from briefing.pages.blocks import (
    AnalystBox,
    Bullets,
    Card,
    Column,
    Contents,
    Cover,
    Document,
    Furniture,
    Heading,
    Para,
    Run,
    Table,
)
from briefing.provenance import pdf_pages, word_pages, words
from briefing.provenance.printed import Printed
from briefing.style import HouseStyle
from tests.exporters import pdf_rules, pdf_structure

MARKUP = (
    "<b>bold</b>",
    "</w:t></w:r><w:r><w:t>",
    "<script>alert(1)</script>",
    "&lt;&amp;&#0;&#x1F600;",
    "]]>",
    "<!DOCTYPE x [<!ENTITY e 'x'>]>&e;",
    "<?xpacket end='w'?>",
    "(unbalanced \\( parentheses",
    "endstream endobj 1 0 obj",
    "%PDF-1.7 %%EOF",
    "<</JavaScript (app.alert(1))>>",
    "\\u0041 \\x41 \\n \\",
    "{page} of {pages}",
    "{{template}} {% raw %} ${HOME} $(id) `id`",
    "%s %d %n %(name)s {0} {}",
    "= 1+1 @SUM(A1) -2 +3",
    "'; DROP TABLE articles; --",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "../../etc/passwd",
    "C:\\Windows\\System32",
    "*bold* _it_ [link](x) # head",
    "BT /F1 12 Tf (x) Tj ET",
    "/Artifact BMC EMC",
    'HYPERLINK "http://x" \\o',
    "<para><font color=red>x</font></para>",
    "“quotes” ‘inside’ «others» „low“",
    "¶ § † ‡ • … ‰ ′ ″",
    "ﬁ ﬂ ﬀ ligatures Ǆ ŉ",
    "é è ñ composed é è ñ",
)
BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"
ZERO = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e\u115f\u3164"
LONG = 100_000
"""Characters without a space; every place of the page gets them, so these few cases take most of the time."""


class Case(NamedTuple):
    name: str
    text: str


def cases() -> Iterator[Case]:
    """All of them, in an order that never changes."""
    for number, text in enumerate(MARKUP):
        yield Case(f"markup {number}", f"The envoy wrote {text} in the text.")
    for code in (*range(0x20), *range(0x7F, 0xA0)):
        yield Case(f"control U+{code:04X}", f"before{chr(code)}after it, and a{chr(code)} word.")
    for character in (*BIDI, *ZERO):
        yield Case(
            f"unseen U+{ord(character):04X}", f"He{character}bre{character}w שלום {character} and Arabic مرحبا end."
        )
    for code in (0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF):
        yield Case(f"no character U+{code:04X}", f"before {chr(code)} after")
    yield Case("a pair of halves", "before \ud83d\ude00 after")
    for row in _rows():
        yield Case(f"row U+{ord(row[0]):04X}", f"The word {row} stands here.")
    for text in ("x", "ä", "한", "漢", "ש", "ع", "-", "/", "\u0301", "W\u200b"):
        yield Case(f"no space, {text!r}", text * (LONG // len(text)))
    yield Case("spaces only between", "a " * (LONG // 2))
    yield Case("an address", "https://example.org/" + "a/b-c_d?e=f&g" * 400)
    yield Case("many lines", "One line.\n\r\u2028\u2029\x85" * 500)
    yield Case("accents without end", "e" + "\u0301" * 3000)
    yield Case("a title of 5000", "Title " * 833)
    yield Case("nothing but a space", " \u3000 ")
    yield Case("mixed", "ab 한국 日本 שלום العربية हिन्दी ไทย 😀👨‍👩‍👧 ½ ㎏ ﷽ end")


def _rows() -> Iterator[str]:
    """Up to thirty assigned characters of each row of 64 code points."""
    for first in range(0, 0x30000, 0x40):
        if 0xD800 <= first < 0xF900 or 0x3500 <= first < 0x4D00 or 0x4F00 <= first < 0x9F00 or 0xAD00 <= first < 0xD700:
            continue  # surrogates, private use, and the inside of Han and Hangul, which is all alike
        if 0x20100 <= first < 0x2F800 or 0x17100 <= first < 0x18700:
            continue
        row = [
            chr(code)
            for code in range(first, first + 0x40)
            if unicodedata.category(chr(code)) not in ("Cn", "Co", "Cs")
        ]
        row = [character for character in row if unicodedata.category(character) != "Cc"]
        if row:
            yield "".join(row[:: max(1, len(row) // 30)][:30])


def document(text: str) -> Document:
    """The text in every place that words may come from outside."""
    run = Run(text)
    return Document(
        title=text,
        subject=text,
        author=text,
        language="en-GB",
        date="2026-01-06",
        pack_id="0000-0000",
        furniture=Furniture(text, "TLP:GREEN", ("#33FF00", "#000000"), text, "Page {page} of {pages}"),
        blocks=(
            Cover("", text[:300], text[:300], ((Run("For "), Run(text[:300], "strong")),), "1 excerpt", "Caveat."),
            Contents("Contents"),
            Heading(1, (Run(text[:500]),), "one"),
            Para((run, Run(text[:200], link="https://example.org/?q=" + text[:200]), Run(" S1", link="#s1"))),
            Card("x-one-1", (Run("S1 ¶1", "strong", "#s1"),), (run,), ((run,),), (Run("Analyst: ", "strong"), run)),
            AnalystBox("Analyst's comment", ((run,),)),
            Bullets(((run,),)),
            Table(
                text[:300],
                (Column("No.", 0.2), Column(text[:100], 0.8)),
                ((Run("S1"),), (run,)) and (((Run("S1"),), (run,)),),
                ("s1",),
            ),
        ),
        keywords=(text[:300],),
    )


def faults(case: Case, folder: Path) -> list[str]:
    """What is wrong with the files of a case; a refusal with a reason is nothing wrong."""
    made = document(case.text)
    found: list[str] = []
    target = folder / "case.pdf"
    try:
        told = pdf.write(made, HouseStyle(), target)
        checks = (pdf_structure.faults, pdf_rules.faults, _qpdf)
        found += [f"PDF: {fault}" for check in checks for fault in check(target)]
        found += _words("PDF", case.text, pdf_pages.read(target.read_bytes())[1].quotations, bool(told))
    except BriefingError as refusal:
        found += [] if refusal.message else ["PDF: refused without a reason"]
    target = folder / "case.docx"
    try:
        told = docx.write(made, HouseStyle(), target)
        WordDocument(str(target))
        found += _words("Word", case.text, word_pages.read(target.read_bytes())[1].quotations, bool(told))
    except BriefingError as refusal:
        found += [] if refusal.message else ["Word: refused without a reason"]
    return found


def _words(where: str, text: str, quotations: Sequence[Printed], was_told: bool) -> list[str]:
    """The quotation as read back; where a character could not be drawn, that must have been told."""
    if not words.normal(text):
        return []
    if len(quotations) != 1:
        return [f"{where}: {len(quotations)} quotations are read back"]
    read = quotations[0].words
    if where == "PDF" and words.same_pieces(text, read):
        return []
    if where == "PDF" and words.from_the_right(text) and (was_told or _letters(text) == _letters(read)):
        return []  # letters of many kinds in no word: their order on the page is nobody's
    differs = words.difference(text, read)
    if differs:
        return [f"{where}: expected {differs.expected[:40]!a}, found {differs.found[:40]!a}"]
    if words.NO_GLYPH in words.read(read) and words.NO_GLYPH not in text and not was_told:
        return [f"{where}: a character is replaced and nobody was told"]
    return []


def _letters(text: str) -> list[str]:
    return sorted(c for c in unicodedata.normalize("NFKC", words.normal(text)) if c.isalnum())


def _qpdf(target: Path) -> list[str]:
    if not shutil.which("qpdf"):
        return []
    said = subprocess.run(["qpdf", "--check", str(target)], capture_output=True, text=True, check=False)
    return [] if said.returncode == 0 else [said.stderr.strip()[:200] or said.stdout.strip()[-200:]]


def run(chosen: Sequence[Case]) -> int:
    """Prints what is wrong; the exit code."""
    bad = 0
    with tempfile.TemporaryDirectory() as made:
        for case in chosen:
            try:
                found = faults(case, Path(made))
            except Exception as fault:
                found = [f"{type(fault).__name__}: {str(fault)[:200]}"]
            bad += bool(found)
            for message in found[:3]:
                print(f"{case.name}: {message}", flush=True)
    print(f"{len(chosen) - bad} of {len(chosen)} cases: sound files, words intact or refused with the reason")
    return 1 if bad else 0


def _part(words: str) -> tuple[int, int]:
    part, _, parts = words.partition("/")
    number, many = int(part), int(parts)
    if not 1 <= number <= many:
        raise ValueError
    return number, many


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.exporters.hostile")
    asked.add_argument("count", nargs="?", type=int, metavar="COUNT", help="only the first COUNT cases")
    asked.add_argument("--part", type=_part, default=(1, 1), metavar="K/N", help="every Nth case, from the Kth")
    args = asked.parse_args()
    number, many = args.part
    return run(list(cases())[: args.count][number - 1 :: many])


if __name__ == "__main__":
    sys.exit(main())
