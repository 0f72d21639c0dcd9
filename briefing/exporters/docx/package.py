"""The parts of a Word file, put together by python-docx and packed so that the same pack gives the same bytes.

python-docx opens every new document from a template with a hundred and sixty styles, a thumbnail
and a stray XML part. The package is built up from nothing here instead: its own parts only.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from briefing.exporters import moment
from briefing.exporters.docx.draft import Draft, Picture
from briefing.exporters.docx.namespaces import DECLARATION
from briefing.pages.blocks import Document

if TYPE_CHECKING:
    from docx.opc.part import Part
    from docx.package import Package

_LONGEST_PROPERTY = 255
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The oldest date a zip file can tell."""


@dataclass(frozen=True, slots=True)
class Image:
    """A file that is no XML: its name, its type, its bytes."""

    file: str
    kind: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Member:
    """A part beside the body: its relationship's id and kind, its file, its XML."""

    id: str
    kind: str
    file: str
    xml: str
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Relationship id -> web address, of links in this part."""
    pictures: Mapping[str, Image] = field(default_factory=dict)
    """Relationship id -> picture of this part."""
    fonts: Mapping[str, Image] = field(default_factory=dict)
    """Relationship id -> font file of this part."""


def pack(document: Document, draft: Draft, body: str, members: tuple[Member, ...]) -> bytes:
    """The whole file."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.package import Package

    package = Package()
    main = Part(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, _bytes(body), package)
    package.rels.add_relationship(RELATIONSHIP_TYPE.OFFICE_DOCUMENT, main, "rIdDocument")
    for member in members:
        content_type = getattr(CONTENT_TYPE, f"OFC_{member.kind}" if member.kind == "THEME" else f"WML_{member.kind}")
        part = Part(PackURI(f"/word/{member.file}"), content_type, _bytes(member.xml), package)
        main.rels.add_relationship(getattr(RELATIONSHIP_TYPE, member.kind), part, member.id)
        for identifier, address in member.addresses.items():
            part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, identifier, is_external=True)
        for identifier, image in member.pictures.items():
            picture = Part(PackURI(f"/word/media/{image.file}"), image.kind, image.data, package)
            part.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, picture, identifier)
        for identifier, font in member.fonts.items():
            file = Part(PackURI(f"/word/fonts/{font.file}"), font.kind, font.data, package)
            part.rels.add_relationship(RELATIONSHIP_TYPE.FONT, file, identifier)
    _add_pictures(package, main, draft.pictures)
    for address, identifier in draft.addresses.items():
        main.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, identifier, is_external=True)
    _describe(package, document, draft)
    return _zipped(package)


def _add_pictures(package: Package, main: Part, pictures: list[Picture]) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE

    for picture in pictures:
        part = package.get_or_add_image_part(io.BytesIO(picture.png))
        main.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, part, picture.id)


def _describe(package: Package, document: Document, draft: Draft) -> None:
    """Title, author, dates: what the file's properties show."""

    def short(text: str) -> str:
        return draft.clean(text)[:_LONGEST_PROPERTY]

    properties = package.core_properties
    properties.title = short(document.title)
    properties.subject = short(document.subject)
    properties.author = properties.last_modified_by = short(document.author)
    properties.keywords = short("; ".join(document.keywords))
    properties.language = short(document.language)
    properties.category = short(document.furniture.marking)
    properties.identifier = short(document.pack_id)
    properties.created = properties.modified = moment.of(document.date).replace(tzinfo=None, microsecond=0)
    properties.revision = 1


def _bytes(xml: str) -> bytes:
    return f"{DECLARATION}{xml}".encode()


def _zipped(package: Package) -> bytes:
    """The parts in the order of their names with no date, so that two builds do not differ."""
    parts = sorted(package.iter_parts(), key=lambda part: str(part.partname))
    files: list[tuple[str, bytes]] = [
        ("[Content_Types].xml", _content_types(parts)),
        ("_rels/.rels", _bytes_of_relations(package)),
    ]
    for part in parts:
        files.append((part.partname.membername, part.blob))
        if part.rels:
            files.append((part.partname.rels_uri.membername, _bytes_of_relations(part)))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_STORED if name.endswith((".png", ".odttf")) else zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return packed.getvalue()


def _bytes_of_relations(source: Package | Part) -> bytes:
    xml = source.rels.xml
    return xml if isinstance(xml, bytes) else str(xml).encode()


def _content_types(parts: list[Part]) -> bytes:
    overrides = "".join(
        f"<Override PartName={quoteattr(str(part.partname))} ContentType={quoteattr(part.content_type)}/>"
        for part in parts
        if part.partname.ext != "png"
    )
    return _bytes(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
