"""The files keep the rules of PDF/A-3 and PDF/UA-1, and the check of those rules sees what breaks them."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pdf_rules
import pdf_sample
import pikepdf
import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from pikepdf import Array, Dictionary, Name

from briefing.exporters.pdf import Attachment, system_fonts, write
from briefing.exporters.pdf.fonts import FONTS
from briefing.pages.blocks import Document, Heading, Para, Run
from briefing.style import Fonts, HouseStyle

ATTACHED = Attachment("briefing.yaml", b"title: talks\n", "application/yaml", "The specification")
SCRIPTS = "한국 회담 日本語 中文 שלום עולם العربية Привет Ελλάδα ﬁ → ★ ½ € “”"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rules") / "sample.pdf"
    write(pdf_sample.document(), HouseStyle(), path, [ATTACHED])
    return path


def test_the_sample_keeps_every_rule(sample: Path) -> None:
    assert pdf_rules.faults(sample) == []


def test_other_scripts_and_an_untitled_document_keep_them_too(tmp_path: Path) -> None:
    base = pdf_sample.document(0, 0, 0)
    blocks = (Para((Run(SCRIPTS), Run(SCRIPTS, "strong"), Run("italic é", "emphasis"))),)
    document = Document("", "", "", "ko", "", "", base.furniture, blocks)
    write(document, HouseStyle(), tmp_path / "scripts.pdf")
    assert pdf_rules.faults(tmp_path / "scripts.pdf") == []


def test_a_heading_without_words_is_no_bookmark(tmp_path: Path) -> None:
    base = pdf_sample.document(0, 0, 0)
    blocks = (Heading(1, (Run(" \u3000 "),), "one"), Para((Run("Words."),)))
    write(Document("Pack", "", "", "en", "", "", base.furniture, blocks), HouseStyle(), tmp_path / "bare.pdf")
    assert not [fault for fault in pdf_rules.faults(tmp_path / "bare.pdf") if "outline" in fault]


@pytest.fixture(scope="module")
def monospaced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A font on 2048 units whose file states the one advance of all its glyphs once."""
    font = TTFont(FONTS / "NotoSans-Regular.ttf")
    scale_upem(font, 2048)
    font["hmtx"].metrics = {name: (1229, bearing) for name, (_, bearing) in font["hmtx"].metrics.items()}
    path = tmp_path_factory.mktemp("font") / "Mono.ttf"
    font.save(path)
    assert TTFont(path)["hhea"].numberOfHMetrics == 1
    return path


def _program(font: Any) -> TTFont:
    return TTFont(BytesIO(font.FontDescriptor.FontFile2.read_bytes()))


def test_a_house_font_on_2048_units_keeps_its_advances(monospaced: Path, tmp_path: Path) -> None:
    fonts = Fonts(regular=str(monospaced), quote=str(monospaced))
    write(pdf_sample.document(1, 4, 4), HouseStyle(fonts=fonts), tmp_path / "mono.pdf")
    assert pdf_rules.faults(tmp_path / "mono.pdf") == []
    with pikepdf.open(tmp_path / "mono.pdf") as pdf:
        embedded = [_program(font) for page in pdf.pages for font in page.Resources.Font.values()]
    found = {
        advance for font in embedded if font["head"].unitsPerEm == 2048 for advance, _ in font["hmtx"].metrics.values()
    }
    assert found == {1229}


def test_a_font_of_the_machine_on_2048_units_keeps_every_rule(
    monospaced: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bundled fonts draw none of these: codes, glyphs, widths and characters are held against the rules."""
    runes = "ᚠᚢᚦᚨᚱᚲ\U00010330\U00010331"
    font = TTFont(monospaced)
    letters = [font.getBestCmap()[ord(letter)] for letter in "abcdefgh"]
    table = CmapSubtable.newSubtable(12)
    table.platformID, table.platEncID, table.language = 3, 10, 0
    table.cmap = dict(zip(map(ord, runes), letters, strict=True)) | {0x20: "space"}
    font["cmap"].tables = [table]
    font.save(tmp_path / "Runes.ttf")
    monkeypatch.setattr(system_fonts, "_ELSEWHERE", (str(tmp_path / "Runes.ttf"),))
    monkeypatch.setattr(system_fonts, "_CANDIDATES", {})
    base = pdf_sample.document(0, 0, 0)
    blocks = (Para((Run(f"In runes: {runes} and plain."),)),)
    told = write(Document("", "", "", "en", "", "", base.furniture, blocks), HouseStyle(), tmp_path / "runes.pdf")
    assert told == ()
    assert pdf_rules.faults(tmp_path / "runes.pdf") == []
    with pikepdf.open(tmp_path / "runes.pdf") as pdf:
        fonts = list(pdf.pages[0].Resources.Font.values())
        (machine,) = [font for font in fonts if _program(font)["head"].unitsPerEm == 2048]
        assert len({str(font.BaseFont) for font in fonts}) == len(fonts), "two fonts of one name"
        assert set(runes) <= set("".join(pdf_rules._to_unicode(machine.ToUnicode.read_bytes().decode()).values()))
        assert ".notdef" in _program(machine).getGlyphOrder()
        assert all(float(width) == pytest.approx(1229 / 2.048, abs=0.01) for width in machine.Widths)


def _font(pdf: pikepdf.Pdf) -> Any:
    return next(iter(pdf.pages[3].Resources.Font.values()))


def _element(pdf: pikepdf.Pdf, tag: str) -> Any:
    stack = [pdf.Root.StructTreeRoot.K]
    while stack:
        element = stack.pop()
        if isinstance(element, Array):
            stack.extend(element)
        elif isinstance(element, Dictionary) and "/S" in element:
            if str(element.S) == tag:
                return element
            stack.append(element.get("/K", Array()))
    raise AssertionError(tag)


def _annotation(pdf: pikepdf.Pdf) -> Any:
    return next(page for page in pdf.pages if "/Annots" in page).Annots[0]


def _painted(pdf: pikepdf.Pdf, operators: bytes) -> None:
    pdf.pages[2].contents_add(pikepdf.Stream(pdf, operators))


def _narrow(pdf: pikepdf.Pdf) -> None:
    font = _font(pdf)
    font.Widths = Array([width + 5 for width in font.Widths])


def _unmapped(pdf: pikepdf.Pdf) -> None:
    stream = _font(pdf).ToUnicode
    stream.write(re.sub(rb"(?m)^<20> <0020>$", b"", stream.read_bytes()))


def _attachment(pdf: pikepdf.Pdf) -> Any:
    return pdf.Root.Names.EmbeddedFiles.Names[1]


def _packet(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    metadata = pdf.Root.Metadata
    assert old in metadata.read_bytes()
    metadata.write(metadata.read_bytes().replace(old, new))


BROKEN: dict[str, Callable[[pikepdf.Pdf], object]] = {
    "scripts": lambda pdf: pdf.Root.__setitem__("/AA", Dictionary(O=Dictionary(S=Name.JavaScript, JS="x"))),
    "opening action": lambda pdf: pdf.Root.__setitem__("/OpenAction", Dictionary(S=Name.GoTo)),
    "suspects": lambda pdf: pdf.Root.MarkInfo.__setitem__("/Suspects", True),
    "is no tag": lambda pdf: pdf.Root.__setitem__("/Lang", "not a tag"),
    "the next key is taken": lambda pdf: pdf.Root.StructTreeRoot.__setitem__("/ParentTreeNextKey", 1),
    "the standard type /P is mapped": lambda pdf: pdf.Root.StructTreeRoot.RoleMap.__setitem__("/P", Name.Div),
    "is no type that a reader knows": lambda pdf: _element(pdf, "/Sect").__setitem__("/S", Name.Chapter),
    "directly in /TR": lambda pdf: _element(pdf, "/TD").__setitem__("/S", Name.P),
    "directly in /L": lambda pdf: _element(pdf, "/LI").__setitem__("/S", Name.P),
    "labels and no numbering": lambda pdf: _element(pdf, "/L").__delitem__("/A"),
    "a link without its annotation": lambda pdf: _element(pdf, "/Link").__setitem__("/K", Array()),
    "in the language": lambda pdf: _element(pdf, "/P").__setitem__("/Lang", "?"),
    "/ActualText is": lambda pdf: _element(pdf, "/Figure").__setitem__("/Alt", " "),
    "hidden or does not print": lambda pdf: _annotation(pdf).__setitem__("/F", 2),
    "k asks for more": lambda pdf: _painted(pdf, b"/Artifact BMC 0 0 0 1 k EMC"),
    "closed twice": lambda pdf: _painted(pdf, b"Q"),
    "not as wide as its glyph": _narrow,
    "stands for no character": _unmapped,
    "symbolic with an encoding": lambda pdf: _font(pdf).__setitem__("/Encoding", Name.WinAnsiEncoding),
    "no relation": lambda pdf: _attachment(pdf).__delitem__("/AFRelationship"),
    "is not associated": lambda pdf: pdf.Root.__delitem__("/AF"),
    "no media type": lambda pdf: _attachment(pdf).EF.F.__delitem__("/Subtype"),
    "no title": lambda pdf: _packet(pdf, b"dc:title", b"dc:label"),
    "is not described": lambda pdf: _packet(pdf, b"prefix>pdfuaid<", b"prefix>other<"),
    "by": lambda pdf: pdf.pages[0].__setitem__("/MediaBox", Array([0, 0, 20000, 800])),
    "a transparency group": lambda pdf: pdf.pages[0].obj.__setitem__("/Group", Dictionary(S=Name.Transparency)),
}
_BROKEN = {"/ActualText is": "/Alt is empty", "suspects": "suspects", "no relation": "in no relation"}


@pytest.mark.parametrize("fault", BROKEN)
def test_what_breaks_a_rule_is_seen(sample: Path, tmp_path: Path, fault: str) -> None:
    damaged = tmp_path / "damaged.pdf"
    with pikepdf.open(sample) as pdf:
        BROKEN[fault](pdf)
        pdf.save(damaged)
    assert any(_BROKEN.get(fault, fault) in found for found in pdf_rules.faults(damaged))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (b"%PDF-1.7", b"%PDF-2.0", "the header"),
        (b"%\xe2\xe3\xcf\xd3", b"%abcd", "four high bytes"),
        (b"%%EOF\n", b"%%EOF\nmore", "bytes after the end"),
        (b"\nendstream", b"\n\n\n\nendstream", "has not the length it says"),
    ],
)
def test_a_fault_of_the_bytes_is_seen(sample: Path, tmp_path: Path, old: bytes, new: bytes, fault: str) -> None:
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(sample.read_bytes().replace(old, new))
    assert any(fault in found for found in pdf_rules._bytes(damaged.read_bytes()))
