"""An organisation's own Word file, read for its styles, page, theme, headers and footers.

The file comes from somewhere: nothing in it is trusted. What could run, or reach out of the file, is
refused or left behind; its body is not used.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.errors import Place, StyleError
from briefing.exporters.docx.links import web_address
from briefing.exporters.docx.stylesheet import Page
from briefing.model import Problem
from briefing.style import HouseStyle
from briefing.yaml.wording import listed, nearest

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST = 64 * 1024 * 1024
"""Bytes of all parts together, unpacked: a template with pictures has a few million."""
MOST_PARTS = 2000
NOT_USED = "B074"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DOCUMENT = "word/document.xml"
_MACROS = ("vbaproject", "vbadata", "/activex/")
_PICTURES = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "emf": "image/x-emf"}
_SAVE_AGAIN = "Save it in Word as .docx or .dotx without macros, and name that file."


class Picture(NamedTuple):
    """A picture of a header or footer."""

    suffix: str
    kind: str
    data: bytes


class Margin(NamedTuple):
    """A header or footer: its root and what it refers to, by relationship id."""

    root: _Element
    pictures: Mapping[str, Picture]
    links: Mapping[str, str]


class Template(NamedTuple):
    """What a pack takes from the file."""

    styles: _Element
    numbering: _Element | None
    theme: str
    fonts: str
    page: Page | None
    headers: Mapping[str, Margin]
    """By kind: default, first."""
    footers: Mapping[str, Margin]
    problems: tuple[Problem, ...]


def read(style: HouseStyle) -> Template:
    """The template a house style names. Raises StyleError for what is not one, or not a safe one."""
    file = Path(style.word_template)
    try:
        stamp = file.stat().st_mtime_ns
    except (OSError, ValueError):
        raise StyleError(
            f"there is no Word template at '{style.word_template[-80:]}'.",
            remedy="Check word_template; the path counts from the folder of the house style.",
        ) from None
    made = _read(str(file), stamp)
    _check_names(style, made, file)
    return made


@lru_cache(maxsize=4)
def _read(name: str, _stamp: int) -> Template:
    file = Path(name)
    where = Place(name)
    if file.suffix.lower() in (".docm", ".dotm"):
        raise StyleError("this Word template may hold macros.", where=where, remedy=_SAVE_AGAIN)
    try:
        with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as archive:
            return _taken(_checked(archive, where), where)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError, OSError) as fault:
        what = "is locked with a password" if isinstance(fault, RuntimeError) else "is damaged, or no Word file"
        raise StyleError(f"this Word template {what}.", where=where, remedy=_SAVE_AGAIN) from None


def _checked(archive: zipfile.ZipFile, where: Place) -> dict[str, bytes]:
    """The parts. Nothing is unpacked before the sizes are known, nor more of it than was said."""
    entries = archive.infolist()
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST:
        raise StyleError(
            f"this Word template unpacks to more than {LARGEST // 1024 // 1024} MB; it is not read.", where=where
        )
    parts: dict[str, bytes] = {}
    for entry in entries:
        name = entry.filename
        lower = name.lower()
        if name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or ":" in name or name in parts:
            raise StyleError(f"this Word template holds a file with the path '{name[:60]}'.", where=where)
        if any(sign in f"/{lower}" for sign in _MACROS):
            raise StyleError("this Word template holds macros or controls.", where=where, remedy=_SAVE_AGAIN)
        parts[name] = archive.read(entry)
    if b"macroEnabled" in parts.get("[Content_Types].xml", b""):
        raise StyleError("this Word template may hold macros.", where=where, remedy=_SAVE_AGAIN)
    if _DOCUMENT not in parts or "word/styles.xml" not in parts:
        raise StyleError("this is not a Word file.", where=where, remedy="Name a .docx or .dotx file.")
    return parts


def _taken(parts: dict[str, bytes], where: Place) -> Template:
    told: dict[str, None] = {}
    body = _parsed(parts[_DOCUMENT], where)
    relations = _relations(parts, _DOCUMENT, where)
    if any(external for _, _, external in _relations(parts, "word/settings.xml", where).values()):
        told["a template attached from elsewhere"] = None
    last = body.find(f"{W}body/{W}sectPr")
    margins: dict[str, dict[str, Margin]] = {"header": {}, "footer": {}}
    for reference in () if last is None else last:
        side = reference.tag.removeprefix(W).removesuffix("Reference")
        _, target, external = relations.get(reference.get(f"{_R}id", ""), ("", "", True))
        if side in margins and not external and target in parts:
            margin = _margin(parts, target, told, where)
            if margin is not None:
                margins[side][reference.get(f"{W}type", "default")] = margin
    numbering = parts.get("word/numbering.xml")
    theme = next((data for name, data in parts.items() if name.startswith("word/theme/theme")), b"")
    problems = tuple(
        Problem(NOT_USED, "warning", f"The Word template holds {what}; it is left out of the pack.", where)
        for what in told
    )
    return Template(
        _parsed(parts["word/styles.xml"], where),
        _parsed(numbering, where) if numbering else None,
        _theme(theme, where),
        _without_files(parts.get("word/fontTable.xml", b""), where),
        _page(last),
        margins["header"],
        margins["footer"],
        problems,
    )


def _parsed(data: bytes, where: Place) -> _Element:
    from lxml import etree

    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise StyleError("this Word template declares entities of its own, which none does.", where=where)
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise StyleError("this Word template is damaged.", where=where, remedy=_SAVE_AGAIN) from None


def _relations(parts: dict[str, bytes], part: str, where: Place) -> dict[str, tuple[str, str, bool]]:
    """Id -> kind, target within the package or beyond it, and which of the two."""
    folder, name = posixpath.split(part)
    data = parts.get(f"{folder}/_rels/{name}.rels")
    found: dict[str, tuple[str, str, bool]] = {}
    for node in () if data is None else _parsed(data, where).iter(_RELATION):
        external = node.get("TargetMode") == "External"
        target = node.get("Target", "")
        if not external:
            target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
        found[node.get("Id", "")] = (node.get("Type", "").rpartition("/")[2], target, external)
    return found


def _margin(parts: dict[str, bytes], name: str, told: dict[str, None], where: Place) -> Margin | None:
    """A header or footer with its pictures and links; nothing where it holds anything else."""
    root = _parsed(parts[name], where)
    pictures: dict[str, Picture] = {}
    links: dict[str, str] = {}
    for identifier, (kind, target, external) in _relations(parts, name, where).items():
        suffix = target.rpartition(".")[2].lower()
        if kind == "image" and not external and suffix in _PICTURES and target in parts:
            pictures[identifier] = Picture(suffix, _PICTURES[suffix], parts[target])
        elif kind == "hyperlink" and external and web_address(target):
            links[identifier] = web_address(target)
    used = {value for node in root.iter() for key, value in node.attrib.items() if str(key).startswith(_R)}
    if used - set(pictures) - set(links):
        told[
            f"a {root.tag.removeprefix(W).replace('hdr', 'header').replace('ftr', 'footer')} with "
            "something linked or built in that is no picture"
        ] = None
        return None
    return Margin(root, pictures, links)


def _page(section: _Element | None) -> Page | None:
    """The paper and margins, where they make sense."""
    if section is None:
        return None

    def measure(name: str, key: str) -> int:
        node = section.find(f"{W}{name}")
        value = node.get(f"{W}{key}", "") if node is not None else ""
        return abs(int(value)) if re.fullmatch(r"-?\d{1,5}", value) else -1

    made = Page(
        measure("pgSz", "w"),
        measure("pgSz", "h"),
        *(measure("pgMar", key) for key in ("left", "right", "top", "bottom", "header", "footer")),
    ).turned(landscape=False)
    sound = min(made) >= 0 and made.text_width > 2000 and made.text_height > 200 and made.height <= 31680
    return made if sound else None


def _theme(theme: bytes, where: Place) -> str:
    """The theme, unless it has pictures, which stay behind."""
    from lxml import etree

    root = _parsed(theme, where) if theme else None
    if root is None or any(str(key).startswith(_R) for node in root.iter() for key in node.attrib):
        return ""
    return etree.tostring(root, encoding="unicode")


def _without_files(fonts: bytes, where: Place) -> str:
    """The font table without embedded fonts, whose files stay behind."""
    from lxml import etree

    if not fonts:
        return ""
    root = _parsed(fonts, where)
    for node in list(root.iter()):
        if node.tag.startswith(f"{W}embed"):
            parent = node.getparent()
            if parent is not None:
                parent.remove(node)
    return etree.tostring(root, encoding="unicode")


def _check_names(style: HouseStyle, made: Template, file: Path) -> None:
    """Every name in `word_styles` must be one: on the left of ours, on the right of theirs."""
    from briefing.exporters.docx.styles import house

    ours = {name.casefold(): name for name in house(style, ("", "")).names}
    theirs = {name.casefold(): name for name in names(made)}
    faults = []
    for our_name, their_name in style.word_styles.items():
        if our_name.casefold() not in ours:
            near = nearest(our_name, ours.values())
            hint = f" (did you mean '{near}'?)" if near else ""
            faults.append(f"a pack has no style '{our_name[:60]}'{hint}")
        if their_name.casefold() not in theirs:
            near = nearest(their_name, theirs.values())
            hint = f" (did you mean '{near}'?)" if near else ""
            faults.append(f"{file.name} has no style '{their_name[:60]}'{hint}")
    if faults:
        raise StyleError(
            f"word_styles: {'; '.join(faults)}.",
            where=Place(str(file)),
            remedy=f"A pack's styles are {listed(ours.values(), 'and')}." if "a pack has" in faults[0] else "",
        )


def names(made: Template) -> list[str]:
    """The names of a template's styles, without Word's hidden ones."""
    found = (style.find(f"{W}name") for style in made.styles.iter(f"{W}style"))
    return [name.get(f"{W}val", "") for name in found if name is not None]
