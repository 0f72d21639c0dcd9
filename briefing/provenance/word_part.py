"""The enclosure as a custom XML part of a Word file: Word and LibreOffice carry such parts through a save."""

from __future__ import annotations

import io
import zipfile

from briefing.provenance.enclosure import Enclosure

NAMESPACE = "urn:briefing:enclosure:1"
PART = "customXml/item1.xml"
_PROPERTIES = "customXml/itemProps1.xml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "[Content_Types].xml"
_BODY_RELATIONS = "word/_rels/document.xml.rels"
_DAY = (1980, 1, 1, 0, 0, 0)


def embedded(file: bytes, enclosure: Enclosure, pack_id: str, copy: tuple[str, str] = ("", "")) -> bytes:
    """The Word file with the enclosure as one more part; every other part stays as it is.

    `copy`: the sign that stands for the number of a numbered copy, and that number.
    """
    sign, number = (part.encode() for part in copy)
    added = _parts(enclosure, pack_id)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w") as new:
        contents = {info.filename: (info, old.read(info)) for info in old.infolist()}
        for name, (info, content) in contents.items():
            if sign and name.endswith(".xml"):
                content = content.replace(sign, number)
            if name == _TYPES:
                content = _before_end(content, "Types", _type_of_properties())
            elif name == _BODY_RELATIONS:
                content = _before_end(content, "Relationships", _relation("rIdEnclosure", "customXml", f"../{PART}"))
            new.writestr(info, content, compresslevel=6)
        for name, text in added.items():
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(entry, (_DECLARATION + text).encode(), compresslevel=6)
    return made.getvalue()


def _parts(enclosure: Enclosure, pack_id: str) -> dict[str, str]:
    spec = f"<spec>{_escaped(enclosure.spec)}</spec>" if enclosure.spec else ""
    identity = f"{{{pack_id[:8]:0<8}-{pack_id[8:12]:0<4}-4B51-8F1E-B41EF12160AD}}".upper()
    return {
        PART: f'<enclosure xmlns="{NAMESPACE}"><audit>{_escaped(enclosure.record)}</audit>{spec}</enclosure>',
        _PROPERTIES: (
            f'<ds:datastoreItem ds:itemID="{identity}" xmlns:ds="{_OFFICE}/customXml">'
            f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
        ),
        "customXml/_rels/item1.xml.rels": (
            f'<Relationships xmlns="{_RELATIONS}">'
            f"{_relation('rId1', 'customXmlProps', 'itemProps1.xml')}</Relationships>"
        ),
    }


def _relation(identifier: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{identifier}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'


def _type_of_properties() -> str:
    kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    return f'<Override PartName="/{_PROPERTIES}" ContentType="{kind}"/>'


def _before_end(xml: bytes, element: str, added: str) -> bytes:
    head, end, tail = xml.rpartition(f"</{element}>".encode())
    if not end:
        raise ValueError(f"a Word file without its {element}")
    return head + added.encode() + end + tail


def _escaped(text: str) -> str:
    """As XML content that comes back to the letter, line ends included."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
