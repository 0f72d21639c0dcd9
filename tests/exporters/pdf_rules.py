"""What PDF/A-3 (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) ask of bytes, objects, fonts and the tree.

`pdf_structure` holds marks against elements; this module holds everything else that a program can
see, clause by clause as the Matterhorn Protocol 1.1 and veraPDF's public profiles list it. Where a
rule concerns what this program never writes (forms, media, layers), one line forbids the thing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Stream

STANDARD = {
    *"Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6".split(),
    *"L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot".split(),
    *"Ruby RB RT RP Warichu WT WP Figure Formula Form".split(),
}
"""Standard structure types of PDF 1.7."""
INSIDE = {
    "/L": {"/LI", "/L", "/Caption"},
    "/LI": {"/Lbl", "/LBody"},
    "/TOC": {"/TOCI", "/TOC", "/Caption"},
    "/Table": {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"},
    "/THead": {"/TR"},
    "/TBody": {"/TR"},
    "/TR": {"/TH", "/TD"},
}
"""What may stand directly inside."""
OPERATORS = {
    *"b B b* B* BDC BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i INLINE IMAGE j J".split(),
    *"K k l M m MP n".split(),
    *"q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split(),
}
FORBIDDEN_KEYS = {
    "/AA": "actions on events",
    "/JavaScript": "scripts",
    "/JS": "scripts",
    "/XFA": "an XFA form",
    "/Encrypt": "encryption",
    "/OCProperties": "layers",
    "/Alternates": "alternate pictures",
    "/OPI": "pictures elsewhere",
    "/Ref": "content of another file",
    "/TR": "a transfer function",
    "/SMask": "transparency",
    "/FFilter": "content outside the file",
}
ACTIONS = {"/GoTo", "/GoToR", "/URI", "/Named"}
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_STREAM = re.compile(
    rb"(\d+) 0 obj\s*<<(?:(?!endobj).)*?/Length (\d+)(?:(?!endobj).)*?>>\s*?\r?\nstream\r?\n", re.DOTALL
)


def faults(path: Path) -> list[str]:
    """Empty for a good file."""
    data = path.read_bytes()
    with pikepdf.open(path) as pdf:
        return [
            *_bytes(data),
            *_objects(pdf),
            *_catalogue(pdf),
            *_xmp(pdf),
            *_elements(pdf),
            *_pages(pdf),
            *_files(pdf),
        ]


# ---------------------------------------------------------------------------- bytes


def _bytes(data: bytes) -> Iterator[str]:
    lines = data.split(b"\n", 2)
    if not re.fullmatch(rb"%PDF-1\.[0-7]", lines[0]):
        yield "6.1.2: the header is not %PDF-1.n"
    if not (lines[1][:1] == b"%" and len(lines[1]) >= 5 and all(byte > 127 for byte in lines[1][1:5])):
        yield "6.1.2: no comment of four high bytes after the header"
    if not data.endswith((b"%%EOF", b"%%EOF\n", b"%%EOF\r\n")):
        yield "6.1.3: bytes after the end of the file"
    for found in _STREAM.finditer(data):
        end = found.end() + int(found[2])
        if not re.match(rb"\r?\nendstream\b", data[end : end + 12]):
            yield f"6.1.7.1: object {found[1].decode()} has not the length it says"


# ---------------------------------------------------------------------------- objects


def _objects(pdf: pikepdf.Pdf) -> Iterator[str]:
    trailer = pdf.trailer
    if "/ID" not in trailer or len(trailer["/ID"]) != 2:
        yield "6.1.3: no file identifier"
    if "/Encrypt" in trailer:
        yield "6.1.3: encrypted"
    if len(pdf.objects) > 8_388_607:
        yield "6.1.13: too many objects"
    for made in pdf.objects:
        yield from _object(made, 0)


def _object(made: Any, depth: int) -> Iterator[str]:
    if depth > 40:
        return
    if isinstance(made, Stream):
        filters = made.get("/Filter", [])
        for name in filters if isinstance(filters, Array) else [filters]:
            if str(name) in ("/LZWDecode", "/Crypt"):
                yield f"6.1.7.2: {name}"
        if "/F" in made:
            yield "6.1.7.1: a stream outside the file"
    if isinstance(made, Dictionary | Stream):
        is_structure = "/S" in made and "/P" in made
        for key in made.keys():  # noqa: SIM118 - a dictionary of pikepdf is iterated by its keys() only
            if len(str(key).encode()) > 128:
                yield f"6.1.13: a name of {len(str(key))} bytes"
            if key in FORBIDDEN_KEYS and not is_structure and not (key == "/TR" and made.get("/Type") is None):
                yield f"forbidden: {FORBIDDEN_KEYS[key]} ({key})"
        if made.get("/Type") == Name.Group or "/Group" in made:
            yield "6.2.10: a transparency group"
        if "/S" in made and "/URI" in made and made.get("/S") != Name.URI:
            yield "6.5.1: a URI that is no action"
        if made.get("/Type") == Name.Action and str(made.get("/S")) not in ACTIONS:
            yield f"6.5.1: action {made.get('/S')}"
        for value in made.values() if isinstance(made, Dictionary) else (made[key] for key in made.keys()):  # noqa: SIM118
            if not getattr(value, "is_indirect", False):
                yield from _object(value, depth + 1)
    elif isinstance(made, Array):
        for value in made:
            if not getattr(value, "is_indirect", False):
                yield from _object(value, depth + 1)
    elif isinstance(made, pikepdf.String) and len(bytes(made)) > 32767:
        yield "6.1.13: a string longer than 32767 bytes"


# ---------------------------------------------------------------------------- catalogue and metadata


def _catalogue(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if root.get("/MarkInfo", {}).get("/Suspects", False) is True:
        yield "UA 7.1: suspects"
    if not LANGUAGE.fullmatch(str(root.get("/Lang", ""))):
        yield f"UA 7.2: the language {root.get('/Lang')} is no tag"
    if "/Requirements" in root or "/Perms" in root or "/OpenAction" in root:
        yield "6.11: requirements, permissions or an opening action"
    profiles = set()
    for intent in root.get("/OutputIntents", []):
        profile = intent.get("/DestOutputProfile")
        if profile is None:
            yield "6.2.3: output intent without a profile"
            continue
        profiles.add(profile.objgen)
        icc = profile.read_bytes()
        space = {b"RGB ": 3, b"GRAY": 1, b"CMYK": 4}.get(icc[16:20])
        if icc[12:16] not in (b"mntr", b"prtr") or icc[8] > 4 or int(profile.N) != space:
            yield "6.2.3: the profile is none for a screen or a printer, or not of its N"
        if len(icc) != int.from_bytes(icc[:4], "big"):
            yield "6.2.3: the profile has not the length it says"
    if len(profiles) > 1:
        yield "6.2.3: several profiles"
    keys = [int(key) for key in _numbers(root.StructTreeRoot.ParentTree)]
    if keys != sorted(set(keys)):
        yield "ParentTree: keys out of order or twice"
    if int(root.StructTreeRoot.get("/ParentTreeNextKey", 0)) <= max(keys, default=-1):
        yield "ParentTree: the next key is taken"
    for key, target in root.StructTreeRoot.get("/RoleMap", {}).items():
        if str(key)[1:] in STANDARD:
            yield f"UA 7.1: the standard type {key} is mapped"
        if str(target)[1:] not in STANDARD:
            yield f"UA 7.1: {key} is mapped to {target}"
    yield from _outline(root.get("/Outlines"))


def _numbers(node: Any) -> Iterator[Any]:
    yield from list(node.get("/Nums", []))[::2]
    for kid in node.get("/Kids", []):
        yield from _numbers(kid)


def _outline(outline: Any) -> Iterator[str]:
    """First, last, next, previous, parent and count have to agree, or readers lose entries."""
    if outline is None:
        return
    waiting = [outline]
    while waiting:
        node = waiting.pop()
        before, count, kid = None, 0, node.get("/First")
        while kid is not None:
            if kid.Parent.objgen != node.objgen or (before and kid.get("/Prev", before).objgen != before.objgen):
                yield "outline: an entry with another parent or neighbour"
            if not str(kid.Title).strip():
                yield "outline: an entry without words"
            before, count = kid, count + 1
            waiting.append(kid)
            kid = kid.get("/Next")
        if count and (before is None or node.Last.objgen != before.objgen or abs(int(node.Count)) < count):
            yield "outline: last entry or count is wrong"


def _xmp(pdf: pikepdf.Pdf) -> Iterator[str]:
    stream = pdf.Root.get("/Metadata")
    if stream is None or stream.get("/Type") != Name.Metadata or stream.get("/Subtype") != Name.XML:
        yield "6.6.2: no metadata stream"
        return
    packet = stream.read_bytes().decode("utf-8")
    head = packet[: packet.index("?>")]
    if "bytes=" in head or "encoding=" in head:
        yield "6.6.2.2: the packet's head has bytes or encoding"
    if 'x:xmpmeta xmlns:x="adobe:ns:meta/"' not in packet or "<?xpacket end=" not in packet:
        yield "6.6.2: the packet is not framed"
    prefixes = set(re.findall(r"<(\w+):\w+[ >]", packet)) - {"x", "rdf", "pdfaExtension", "pdfaSchema", "pdfaProperty"}
    for prefix in prefixes - {"dc", "xmp", "pdf", "pdfaid", "xmpMM", "xmpRights"}:
        if f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>" not in packet:
            yield f"6.6.2.3: the schema {prefix} is not described"
    if not re.search(r'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]', packet):
        yield "UA 7.1: no title, or not in a language alternative"


# ---------------------------------------------------------------------------- elements


def _elements(pdf: pikepdf.Pdf) -> Iterator[str]:
    tree = pdf.Root.StructTreeRoot
    roles = {str(key) for key in tree.get("/RoleMap", {}).keys()}  # noqa: SIM118
    top = tree.K if not isinstance(tree.K, Array) else tree.K[0]
    if str(top.S) != "/Document":
        yield "the tree does not begin with a document"
    stack: list[tuple[Any, Any]] = [(top, tree)]
    notes: Counter[str] = Counter()
    while stack:
        element, parent = stack.pop()
        tag = str(element.S)
        if tag[1:] not in STANDARD and tag not in roles:
            yield f"UA 7.1: {tag} is no type that a reader knows"
        if element.P.objgen != parent.objgen:
            yield f"{tag}: its parent is another"
        if "/Lang" in element and not LANGUAGE.fullmatch(str(element.Lang)):
            yield f"UA 7.2: {tag} in the language {element.Lang}"
        if tag == "/H":
            yield "UA 7.4.4: H beside H1, H2 …"
        if tag == "/Note":
            notes[str(element.get("/ID", ""))] += 1
        kids = element.get("/K", [])
        below = [
            kid for kid in (kids if isinstance(kids, Array) else [kids]) if isinstance(kid, Dictionary) and "/S" in kid
        ]
        for kid in below:
            if tag in INSIDE and str(kid.S) not in INSIDE[tag]:
                yield f"UA 7.5, 7.6: {kid.S} directly in {tag}"
            stack.append((kid, element))
        if tag == "/L" and any(
            str(k.S) == "/Lbl" for item in below for k in item.get("/K", []) if isinstance(k, Dictionary)
        ):
            attributes = element.get("/A", {})
            if str(attributes.get("/ListNumbering", "/None")) == "/None":
                yield "UA 7.6: a list with labels and no numbering"
        if tag == "/Link" and not any(isinstance(k, Dictionary) and k.get("/Type") == Name.OBJR for k in kids):
            yield "UA 7.18.5: a link without its annotation"
        for name, bounds in (("/Alt", 1), ("/ActualText", 0), ("/T", 1)):
            if name in element and len(str(element[name]).strip()) < bounds:
                yield f"{tag}: {name} is empty"
    for name, times in notes.items():
        if not name or times > 1:
            yield "UA 7.9: a note without an ID of its own"


# ---------------------------------------------------------------------------- pages and fonts


def _pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    used: dict[Any, set[int]] = defaultdict(set)
    fonts: dict[Any, Any] = {}
    for number, page in enumerate(pdf.pages, 1):
        width, height = (float(page.MediaBox[2] - page.MediaBox[0]), float(page.MediaBox[3] - page.MediaBox[1]))
        if not (3 <= width <= 14400 and 3 <= height <= 14400):
            yield f"6.1.13: page {number} is {width:g} by {height:g}"
        for annotation in page.obj.get("/Annots", []):
            flags = int(annotation.get("/F", 0))
            if not flags & 4 or flags & (1 | 2 | 32 | 256):
                yield f"6.3.2: page {number} has an annotation that is hidden or does not print"
            if "/A" in annotation and "/Dest" in annotation:
                yield f"page {number} has a link with two aims"
        yield from (f"page {number}: {fault}" for fault in _content(page, used, fonts))
    for key, font in fonts.items():
        yield from (f"{font.BaseFont}: {fault}" for fault in _font(font, used[key]))


def _content(page: Any, used: dict[Any, set[int]], fonts: dict[Any, Any]) -> Iterator[str]:
    font, depth, in_text = None, 0, False
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator not in OPERATORS:
            yield f"6.2.2: operator {operator}"
        if operator in ("k", "K", "cs", "CS", "sh", "ri", "i", "gs"):
            yield f"6.2.4: {operator} asks for more than the RGB of the output intent"
        depth += (operator == "q") - (operator == "Q")
        if not 0 <= depth <= 28:
            yield "6.1.13: graphics states nested too deep, or closed twice"
        if operator in ("BT", "ET"):
            if (operator == "BT") == in_text:
                yield "text objects inside one another"
            in_text = operator == "BT"
        if operator == "Tf":
            font = page.Resources.Font[str(operands[0])]
            fonts[font.objgen] = font
        if operator in ("Tj", "TJ", "'", '"') and font is not None:
            for piece in operands[0] if isinstance(operands[0], Array) else [operands[-1]]:
                if isinstance(piece, pikepdf.String):
                    used[font.objgen].update(bytes(piece))
    if depth or in_text:
        yield "a graphics state or a text object stays open"


def _font(font: Any, codes: set[int]) -> Iterator[str]:
    """A simple TrueType font, subset and symbolic: the only kind this program writes."""
    descriptor = font.FontDescriptor
    for key in (
        "/Type",
        "/Subtype",
        "/BaseFont",
        "/FirstChar",
        "/LastChar",
        "/Widths",
        "/FontDescriptor",
        "/ToUnicode",
    ):
        if key not in font:
            yield f"6.2.11.2: no {key}"
    for key in ("/FontName", "/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent", "/CapHeight", "/StemV"):
        if key not in descriptor:
            yield f"6.2.11.2: no {key} in its descriptor"
    if str(font.get("/Subtype")) != "/TrueType" or str(descriptor.FontName) != str(font.BaseFont):
        yield "6.2.11.2: no TrueType font of its own name"
    first, last, widths = int(font.FirstChar), int(font.LastChar), [float(width) for width in font.Widths]
    if len(widths) != last - first + 1:
        yield "6.2.11.2: as many widths as codes are wanted"
    program = TTFont(BytesIO(descriptor.FontFile2.read_bytes()))
    tables = program["cmap"].tables
    symbolic = bool(int(descriptor.Flags) & 4)
    if symbolic == bool(int(descriptor.Flags) & 32):
        yield "6.2.11.6: symbolic and not, or neither"
    if symbolic and "/Encoding" in font:
        yield "6.2.11.6: symbolic with an encoding"
    if symbolic and len(tables) != 1 and not any((t.platformID, t.platEncID) == (3, 0) for t in tables):
        yield "6.2.11.6: symbolic with several character maps"
    chosen = next((t.cmap for t in tables if (t.platformID, t.platEncID) == (3, 0)), tables[0].cmap)
    texts = _to_unicode(font.ToUnicode.read_bytes().decode("latin-1"))
    scale = 1000 / program["head"].unitsPerEm
    for code in sorted(codes):
        glyph = next((chosen[at] for at in (code, 0xF000 + code) if at in chosen), ".notdef")
        if glyph == ".notdef":
            yield f"6.2.11.8: code {code} shows .notdef"
        elif not first <= code <= last or abs(widths[code - first] - program["hmtx"][glyph][0] * scale) > 1:
            yield f"6.2.11.5: code {code} is not as wide as its glyph"
        words = texts.get(code, "")
        if not words or set(words) & {"\0", "\ufeff", "\ufffe"}:
            yield f"UA 7.21.7: code {code} stands for no character"
        if any("\ue000" <= letter <= "\uf8ff" for letter in words):
            yield f"6.2.11.7.3: code {code} stands for a private character"


def _to_unicode(text: str) -> dict[int, str]:
    found = {}
    for code, value in re.findall(r"^<([0-9A-Fa-f]{2})> <([0-9A-Fa-f]+)>$", text, re.MULTILINE):
        found[int(code, 16)] = bytes.fromhex(value).decode("utf-16-be", "replace")
    return found


# ---------------------------------------------------------------------------- attachments


def _files(pdf: pikepdf.Pdf) -> Iterator[str]:
    associated = {one.objgen for one in pdf.Root.get("/AF", [])}
    names = pdf.Root.get("/Names", {}).get("/EmbeddedFiles", {})
    for specification in list(names.get("/Names", []))[1::2]:
        name = str(specification.get("/UF", ""))
        if specification.get("/Type") != Name.Filespec or str(specification.get("/F", "")) != name or not name:
            yield f"6.8: {name} without F and UF"
        if str(specification.get("/AFRelationship")) not in (
            "/Source",
            "/Data",
            "/Alternative",
            "/Supplement",
            "/Unspecified",
        ):
            yield f"6.8: {name} is in no relation to the document"
        if specification.objgen not in associated:
            yield f"6.8: {name} is not associated with the document"
        if not str(specification.get("/Desc", "")).strip():
            yield f"UA 7.11: {name} is not described"
        made = specification.EF.F
        if made.get("/Type") != Name.EmbeddedFile or not re.fullmatch(r"/[\w.+-]+/[\w.+-]+", str(made.get("/Subtype"))):
            yield f"6.8: {name} has no media type"
        parameters = made.get("/Params", {})
        if int(parameters.get("/Size", -1)) != len(made.read_bytes()) or "/ModDate" not in parameters:
            yield f"6.8: {name} has not the size it says, or no date"
