"""What the file says about itself: catalogue entries, XMP, dates, attachments."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from briefing.exporters import moment
from briefing.pages.blocks import Document

from .attachment import Attachment
from .characters import printed
from .colour_profile import SRGB
from .objects import PdfFile, text_string

CREATOR = "Briefing"
_LONGEST = 5_000
"""Characters of a title or subject among the properties; the page has them all."""
_PRODUCER = "Briefing, with ReportLab"


def write_info(file: PdfFile, document: Document) -> int:
    """The information dictionary, which says the same as the XMP packet."""
    when = f"(D:{moment.of(document.date):%Y%m%d%H%M%S}Z)"
    entries = [f"/CreationDate {when} /ModDate {when}"]
    for name, value in (
        ("Title", document.title),
        ("Author", document.author),
        ("Subject", document.subject),
        ("Keywords", ", ".join(document.keywords)),
        ("Creator", CREATOR),
        ("Producer", _PRODUCER),
    ):
        if said := _said(value):
            entries.append(f"/{name} {text_string(said)}")
    return file.add("<<" + " ".join(entries) + ">>")


def write_xmp(file: PdfFile, document: Document, *, archival: bool) -> int:
    return file.add_stream(_xmp(document, archival=archival).encode(), "/Type /Metadata /Subtype /XML", compress=False)


def write_output_intent(file: PdfFile) -> int:
    profile = file.add_stream(SRGB, "/N 3")
    return file.add(
        "<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1)"
        f" /DestOutputProfile {profile} 0 R>>"
    )


def write_attachments(
    file: PdfFile, attachments: Sequence[Attachment], document: Document, places: dict[str, tuple[int, int]]
) -> list[tuple[str, int]]:
    """Name and object number of each file specification, in the order of their names.

    `places`: the objects an attachment of that name has already, content and specification; new ones are added.
    """
    when = f"(D:{moment.of(document.date):%Y%m%d%H%M%S}Z)"
    made = []
    for item in sorted(attachments, key=lambda one: one.name):
        digest = hashlib.md5(item.content, usedforsecurity=False).hexdigest()
        kind = item.media_type.replace("/", "#2F").replace("+", "#2B")
        if item.name not in places:
            places[item.name] = file.reserve_stream(), file.reserve()
        stream, number = places[item.name]
        file.change_stream(
            stream,
            item.content,
            f"/Type /EmbeddedFile /Subtype /{kind}"
            f" /Params <</Size {len(item.content)} /CheckSum <{digest}> /ModDate {when}>>",
        )
        name = text_string(item.name)
        file.put(
            number,
            f"<</Type /Filespec /F {name} /UF {name} /Desc {text_string(item.description)}"
            f" /AFRelationship /{item.relationship} /EF <</F {stream} 0 R /UF {stream} 0 R>>>>",
        )
        made.append((item.name, number))
    return made


def _escaped(text: str) -> str:
    """As XML content. The standard library's own `escape` brings an HTTP client along."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _said(text: str) -> str:
    """The text in one line, without what XML cannot carry."""
    words = " ".join(printed(text).split())[:_LONGEST].encode("utf-8", "replace").decode()
    return "".join(c for c in words if c not in "\ufffe\uffff")


_EXTENSION = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""


def _xmp(document: Document, *, archival: bool) -> str:
    when = f"{moment.of(document.date):%Y-%m-%dT%H:%M:%S}+00:00"
    author, keywords = _said(document.author), _said(", ".join(document.keywords))
    parts = [
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
        ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
        "<dc:format>application/pdf</dc:format>",
        _alternative("dc:title", _said(document.title) or CREATOR),
        _listed("dc:creator", "Seq", author) if author else "",
        _alternative("dc:description", _said(document.subject)) if _said(document.subject) else "",
        _listed("dc:language", "Bag", _said(document.language)) if document.language else "",
        f"<dc:identifier>{_escaped(_said(document.pack_id))}</dc:identifier>" if document.pack_id else "",
        f"<xmp:CreateDate>{when}</xmp:CreateDate><xmp:ModifyDate>{when}</xmp:ModifyDate>",
        f"<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool><pdf:Producer>{_PRODUCER}</pdf:Producer>",
        f"<pdf:Keywords>{_escaped(keywords)}</pdf:Keywords>" if keywords else "",
        "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" * archival
        + "<pdfuaid:part>1</pdfuaid:part>",
        f'</rdf:Description>\n{_EXTENSION * archival}\n</rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
    ]
    return "\n".join(part for part in parts if part)


def _alternative(name: str, text: str) -> str:
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{_escaped(text)}</rdf:li></rdf:Alt></{name}>'


def _listed(name: str, kind: str, text: str) -> str:
    return f"<{name}><rdf:{kind}><rdf:li>{_escaped(text)}</rdf:li></rdf:{kind}></{name}>"
