"""What gathers while a document is drawn: problems, links to the web, pictures, numbered lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.exporters.docx.pagination import Flow
from briefing.model import Problem
from briefing.style import HouseStyle

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_WITHOUT: dict[int, str | None] = dict.fromkeys([*range(9), *range(0x0E, 0x1C)], None)
_WITHOUT |= dict.fromkeys([0x0B, 0x0C, *range(0x1C, 0x20)], " ")
"""Control characters XML 1.0 cannot hold: nobody sees them, and they go as they do in the PDF; those that
part words are a space."""
_ILLEGAL = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""What else XML 1.0 cannot hold, not even as an entity."""
_AROUND = 20
"""Characters shown on each side of an illegal one."""
_REPORTED = 20


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG and the relationship the body shows it by."""

    id: str
    png: bytes


@dataclass(slots=True)
class Draft:
    """One drawing of one document. The only thing here that changes while it is drawn."""

    style: HouseStyle
    language: str
    """BCP 47, as the document gives it."""
    bookmarks: Mapping[str, str]
    """Anchor -> bookmark name, for every anchor of the document."""
    flow: Flow
    """What is drawn, measured for the pages it will take."""
    page_numbers: dict[str, int] = field(default_factory=dict)
    measurable: bool = True
    """The fonts are the house's, so that pages can be worked out."""
    addresses: dict[str, str] = field(default_factory=dict)
    """Web address -> relationship id."""
    pictures: list[Picture] = field(default_factory=list)
    controls: int = 0
    """Content controls so far: each has a number of its own."""
    numbered: int = 0
    """Numbered lists so far: each starts again at 1."""
    barred: bool = False
    """What is drawn is not as it was in an earlier edition, and bears a bar at its right."""
    leads_on: bool = False
    """The paragraph being drawn stays with what follows it."""
    new_page: bool = False
    """The next paragraph starts a page."""
    turned: bool = False
    """A section has begun, and with it the page."""
    cover: bool = False
    """The section being drawn has a first page unlike the others."""
    landscape: bool = False
    """Pages lie on their side."""
    notes: list[str] = field(default_factory=list)
    """Footnotes, drawn."""
    note_addresses: dict[str, str] = field(default_factory=dict)
    """Web address -> relationship id, of the footnotes' part."""
    noted: set[str] = field(default_factory=set)
    """Places of the sources that have a note in this section."""
    _opened: dict[str, int] = field(default_factory=dict)
    _missing: dict[str, str] = field(default_factory=dict)
    _illegal: dict[str, None] = field(default_factory=dict)

    @property
    def breaks(self) -> bool:
        """Whether the next paragraph starts a page, by itself or with its section."""
        return self.new_page or self.turned

    def turn(self, *, landscape: bool) -> None:
        """Begin a section whose pages lie that way, with whatever is drawn next."""
        self.landscape, self.new_page = landscape, False
        if self.flow.strips:
            self.turned, self.cover = True, False
        self.flow.turn(landscape=landscape)

    def clean(self, text: str) -> str:
        """The text without characters no XML file can hold; each kind that leaves a sign is reported once a text."""
        if _CONTROLS.search(text):
            text = text.translate(_WITHOUT)
        if not _ILLEGAL.search(text):
            return text
        for found in dict.fromkeys(_ILLEGAL.findall(text)):
            self._illegal[self._told(found, text)] = None
        return _ILLEGAL.sub("\ufffd", text)

    def address(self, target: str) -> str:
        """Relationship id of a web address."""
        return self.addresses.setdefault(target, f"rIdLink{len(self.addresses) + 1}")

    def picture(self, png: bytes) -> str:
        """Relationship id of a picture."""
        self.pictures.append(Picture(f"rIdPicture{len(self.pictures) + 1}", png))
        return self.pictures[-1].id

    def bookmark(self, anchor: str, inner: str) -> str:
        """The XML inside a bookmark; an anchor given twice marks its first place only."""
        name = self.bookmarks.get(anchor)
        if not name or anchor in self._opened:
            return inner
        number = self._opened[anchor] = len(self._opened) + 1
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inner}<w:bookmarkEnd w:id="{number}"/>'

    def mark(self, name: str) -> tuple[str, str]:
        """Start and end of a bookmark that no link leads to; a name marks its first place only."""
        if name in self._opened:
            return "", ""
        number = self._opened[name] = len(self._opened) + 1
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{number}"/>'

    def place(self, anchor: str) -> str:
        """Bookmark name of a link's aim; nothing, and a problem, where the document has no such place."""
        name = self.bookmarks.get(anchor, "")
        if not name and anchor not in self._missing:
            shown = _ILLEGAL.sub("\ufffd", anchor.translate(_WITHOUT))
            self._missing[anchor] = f"A link leads to “{shown}”, which is not in the document; it is printed as text."
        return name

    def told(self) -> tuple[Problem, ...]:
        """What could not be drawn as it was given."""
        illegal = list(self._illegal)
        found = [
            Problem("B071", "warning", message, remedy="Take it out of the source text, or leave it marked as it is.")
            for message in illegal[:_REPORTED]
        ]
        if len(illegal) > _REPORTED:
            more = f"{len(illegal) - _REPORTED} further characters no Word file can hold are printed as \ufffd."
            found.append(Problem("B071", "warning", more))
        return (*found, *(Problem("B073", "warning", message) for message in self._missing.values()))

    @staticmethod
    def _told(character: str, text: str) -> str:
        at = text.index(character)
        around = _ILLEGAL.sub("\ufffd", text[max(0, at - _AROUND) : at + _AROUND + 1])
        return f"A character no Word file can hold (U+{ord(character):04X}) is printed as \ufffd in “{around}”."
