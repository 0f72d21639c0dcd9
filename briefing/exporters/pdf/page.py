"""One page being drawn: every mark on it is content of an element, or an artifact.

There is no way to paint without saying which, so nothing on a page can be left unmarked.
Coordinates are points from the lower left corner.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple, TypeAlias

from .structure import Element, Mark
from .text import Line

ARTIFACT: Final = "/Artifact BMC"
HEADER: Final = "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
FOOTER: Final = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"
BACKGROUND: Final = "/Artifact <</Type /Layout>> BDC"

Owner: TypeAlias = Element | str
"""The element a mark belongs to, or one of the artifacts above."""

Point: TypeAlias = tuple[float, float]
Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right, top."""


class Link(NamedTuple):
    """An active rectangle."""

    element: Element
    box: Box
    target: str
    """`#anchor` or a web address."""
    text: str


@cache
def paint(colour: str) -> str:
    """`#rrggbb` as operands of the colour operators."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.4g}" for at in (1, 3, 5))


class Page:
    """Content stream, marks and links of one page."""

    def __init__(self, number: int) -> None:
        self.number = number
        """Object number."""
        self.marks: list[Element] = []
        """The element of each mark, by mark number."""
        self.links: list[Link] = []
        self.pictures: dict[str, int] = {}
        """Object number of each picture, by its name in the content."""
        self._ops: list[str] = []
        self._owner: Owner | None = None
        self._in_text = False
        self._font: tuple[str, float] | None = None
        self._fill = ""
        self._variants: dict[int, list[str]] = {}
        """Place among the operators -> what stands there in each numbered copy."""
        self._underlined = False

    # ------------------------------------------------------------------ marks

    def _own(self, owner: Owner) -> None:
        if owner is self._owner:
            return
        self._disown()
        if isinstance(owner, str):
            self._ops.append(owner)
        else:
            owner.join()
            owner.kids.append(Mark(self.number, len(self.marks)))
            self._ops.append(f"/{owner.tag} <</MCID {len(self.marks)}>> BDC")
            self.marks.append(owner)
        self._owner = owner

    def _disown(self) -> None:
        if self._owner is not None:
            self._ops.append("EMC")
            self._owner = None

    def _leave_text(self) -> None:
        if self._in_text:
            self._disown()
            self._ops.append("ET")
            self._in_text = False

    def _colour(self, colour: str) -> None:
        if colour != self._fill:
            self._ops.append(paint(colour) + " rg")
            self._fill = colour

    # ------------------------------------------------------------------ text

    def line(self, line: Line, x: float, y: float, owner: Owner | None = None) -> None:
        """A line with its baseline at y. `owner` takes it all, without links: for repetitions."""
        if not line.parts:
            return
        if not self._in_text:
            self._disown()
            self._ops.append("BT")
            self._in_text = True
        ops, size = self._ops, line.size
        x += line.shift
        ops.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
        last = len(line.parts) - 1
        for index, (piece, text) in enumerate(line.parts):
            self._own(owner or piece.owner)
            self._colour(piece.colour)
            if piece.target and owner is None:
                self._link(piece.owner, piece.target, text, (x, y, x + piece.face.width(text) * size / 1000, y), size)
            if index == last and line.spaced:
                text += " "
            for font, written in piece.face.written(text):
                if self._font != (font, size):
                    ops.append(f"{font} {size:g} Tf")
                    self._font = (font, size)
                ops.append(f"({written}) Tj")
            if index != last or piece.target:
                x += piece.face.width(text) * size / 1000

    def varied(self, lines: Sequence[Line], at: Sequence[Point], owner: Owner | None = None) -> None:
        """One line that is another in each numbered copy; the same mark in all of them."""
        self._leave_text()
        self._disown()
        made: list[str] = []
        for number, (line, (x, y)) in enumerate(zip(lines, at, strict=True)):
            self._font, self._fill = None, ""
            first, links = len(self._ops), len(self.links)
            before = len(self.marks)
            self.line(line, x, y, owner)
            self._leave_text()
            made.append("\n".join(self._ops[first:]))
            del self._ops[first:], self.links[links:]
            if number < len(lines) - 1:
                for element in self.marks[before:]:
                    element.kids.pop()
                del self.marks[before:]
        self._font, self._fill = None, ""
        if len(made) > 1:
            self._variants[len(self._ops)] = made
        self._ops += made[:1]

    @property
    def is_varied(self) -> bool:
        """Whether numbered copies differ on this page."""
        return bool(self._variants)

    def _link(self, owner: Owner, target: str, text: str, at: Box, size: float) -> None:
        element = owner if isinstance(owner, Element) else None
        while element is not None and element.tag != "Link":
            element = element.parent
        if element is None:
            return
        box = (at[0], at[1] - 0.24 * size, at[2], at[3] + 0.86 * size)
        before = self.links[-1] if self.links else None
        if before and before.element is element and before.box[1] == box[1]:
            box = (before.box[0], *box[1:])
            self.links[-1] = Link(element, box, target, before.text + text)
        else:
            self.links.append(Link(element, box, target, text))

    def link(self, element: Element, box: Box, target: str, text: str) -> None:
        """An active rectangle over what is already drawn."""
        element.join()
        self.links.append(Link(element, box, target, text))

    # ------------------------------------------------------------------ shapes

    def fill(self, box: Box, colour: str, owner: Owner = BACKGROUND) -> None:
        self._leave_text()
        self._own(owner)
        self._colour(colour)
        left, bottom, right, top = box
        self._ops.append(f"{left:.2f} {bottom:.2f} {right - left:.2f} {top - bottom:.2f} re f")

    def rule(
        self, start: Point, end: Point, colour: str, width: float, dash: str = "", owner: Owner = BACKGROUND
    ) -> None:
        """A straight line; `dash` is the operand of the dash operator, such as `[1 2] 0`."""
        self._leave_text()
        self._own(owner)
        dashed = f"{dash} d " if dash else ""
        self._ops.append(
            f"q {dashed}{paint(colour)} RG {width:g} w {start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S Q"
        )

    def path(
        self, operators: str, owner: Owner = BACKGROUND, *, fill: str = "", stroke: str = "", width: float = 1
    ) -> None:
        """Any outline, filled and stroked as asked."""
        self._leave_text()
        self._own(owner)
        painted = {(True, False): "f", (False, True): "S", (True, True): "B"}[bool(fill), bool(stroke)]
        colours = (f"{paint(fill)} rg " if fill else "") + (f"{paint(stroke)} RG {width:g} w " if stroke else "")
        self._ops.append(f"q {colours}{operators} {painted} Q")

    def picture(self, number: int, box: Box, owner: Element) -> None:
        """A picture that is an object of its own."""
        self._leave_text()
        self._own(owner)
        left, bottom, right, top = box
        name = f"/I{number}"
        self.pictures[name] = number
        self._ops.append(f"q {right - left:.2f} 0 0 {top - bottom:.2f} {left:.2f} {bottom:.2f} cm {name} Do Q")

    def content(self, underline: str, copy: int = 0) -> bytes:
        """The finished content stream, links out of the document underlined in this colour. `copy`: from 0."""
        for link in () if self._underlined else self.links:
            if not link.target.startswith("#"):
                left, bottom, right, _ = link.box
                self.rule((left, bottom + 0.8), (right, bottom + 0.8), underline, 0.4)
        self._leave_text()
        self._disown()
        self._underlined = True
        ops = self._ops
        if copy and self._variants:
            ops = list(ops)
            for place, variants in self._variants.items():
                ops[place] = variants[copy]
        return "\n".join(ops).encode("latin-1")


def circle(x: float, y: float, radius: float) -> str:
    """Path of a circle: four curves."""
    k = radius * 0.5523
    return (
        f"{x + radius:.2f} {y:.2f} m"
        f" {x + radius:.2f} {y + k:.2f} {x + k:.2f} {y + radius:.2f} {x:.2f} {y + radius:.2f} c"
        f" {x - k:.2f} {y + radius:.2f} {x - radius:.2f} {y + k:.2f} {x - radius:.2f} {y:.2f} c"
        f" {x - radius:.2f} {y - k:.2f} {x - k:.2f} {y - radius:.2f} {x:.2f} {y - radius:.2f} c"
        f" {x + k:.2f} {y - radius:.2f} {x + radius:.2f} {y - k:.2f} {x + radius:.2f} {y:.2f} c h"
    )


def rounded(box: Box, radius: float) -> str:
    """Path of a rectangle with round corners."""
    left, bottom, right, top = box
    r = min(radius, (right - left) / 2, (top - bottom) / 2)
    k = r * 0.4477
    closing = f"{left:.2f} {bottom + k:.2f} {left + k:.2f} {bottom:.2f} {left + r:.2f} {bottom:.2f} c h"
    return (
        f"{left + r:.2f} {bottom:.2f} m {right - r:.2f} {bottom:.2f} l"
        f" {right - k:.2f} {bottom:.2f} {right:.2f} {bottom + k:.2f} {right:.2f} {bottom + r:.2f} c"
        f" {right:.2f} {top - r:.2f} l {right:.2f} {top - k:.2f} {right - k:.2f} {top:.2f} {right - r:.2f} {top:.2f} c"
        f" {left + r:.2f} {top:.2f} l {left + k:.2f} {top:.2f} {left:.2f} {top - k:.2f} {left:.2f} {top - r:.2f} c"
        f" {left:.2f} {bottom + r:.2f} l {closing}"
    )


_STAR = (
    (0.0, 1.0),
    (0.2245, 0.309),
    (0.9511, 0.309),
    (0.3633, -0.118),
    (0.5878, -0.809),
    (0.0, -0.382),
    (-0.5878, -0.809),
    (-0.3633, -0.118),
    (-0.9511, 0.309),
    (-0.2245, 0.309),
)


def star(x: float, y: float, radius: float) -> str:
    """Path of a five-pointed star around a point."""
    points = [f"{x + radius * dx:.2f} {y + radius * dy:.2f}" for dx, dy in _STAR]
    return points[0] + " m " + " ".join(p + " l" for p in points[1:]) + " h"
