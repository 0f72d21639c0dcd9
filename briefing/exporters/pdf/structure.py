"""The structure tree: what a screen reader hears, in reading order.

An element joins its parent when it is drawn, so that the order of the tree is the order of the
page and what is never drawn leaves no trace.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from .objects import PdfFile, text_string

FIRST_ANNOTATION_KEY = 1_000_000
"""Keys in the parent tree: pages count from 0, annotations from here."""


class Mark(NamedTuple):
    """Marked content on a page."""

    page: int
    """Object number."""
    number: int


class Annotation(NamedTuple):
    """An annotation, such as the active rectangle of a link."""

    page: int
    number: int
    """Object number."""


Kid: TypeAlias = "Element | Mark | Annotation"


class Element:
    """A node of the tree. `attributes` is the written form of its /A entry."""

    __slots__ = ("actual", "alt", "attributes", "joined", "kids", "lang", "number", "parent", "tag", "title")

    def __init__(
        self,
        tag: str,
        parent: Element | None,
        *,
        attributes: str = "",
        alt: str = "",
        lang: str = "",
        title: str = "",
        actual: str = "",
    ) -> None:
        self.tag = tag
        self.parent = parent
        self.attributes = attributes
        self.alt = alt
        self.lang = lang
        self.title = title
        self.actual = actual
        """The words themselves, where what is drawn stands in another order or in other forms."""
        self.kids: list[Kid] = []
        self.number = 0
        self.joined = parent is None

    def join(self) -> None:
        """Take the next place under the parent, which takes its own first."""
        if not self.joined and self.parent is not None:
            self.joined = True
            self.parent.join()
            self.parent.kids.append(self)


def write_tree(
    file: PdfFile, root: Element, pages: Sequence[tuple[int, Sequence[Element]]], annotations: Sequence[Element]
) -> int:
    """The structure tree's object number.

    `pages` gives each page's object number and the element of each of its marks; `annotations`
    the element of each annotation, in the order of their keys.
    """
    tree = file.reserve()
    order: list[Element] = []
    stack = [root]
    while stack:
        element = stack.pop()
        element.number = file.reserve()
        order.append(element)
        stack.extend(kid for kid in reversed(element.kids) if isinstance(kid, Element))
    for element in order:
        file.put(element.number, _written(element, tree))
    entries = [f"{key} [{' '.join(f'{e.number} 0 R' for e in marks)}]" for key, (_, marks) in enumerate(pages)]
    entries += [f"{FIRST_ANNOTATION_KEY + key} {e.number} 0 R" for key, e in enumerate(annotations)]
    parents = file.add("<</Nums [" + "\n".join(entries) + "]>>")
    file.put(
        tree,
        f"<</Type /StructTreeRoot /K {root.number} 0 R /ParentTree {parents} 0 R"
        f" /ParentTreeNextKey {FIRST_ANNOTATION_KEY + len(annotations)} /RoleMap <</Title /P>>>>",
    )
    return tree


def _written(element: Element, tree: int) -> str:
    page = next((kid.page for kid in element.kids if isinstance(kid, Mark)), 0)
    kids = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(f"{kid.number} 0 R")
        elif isinstance(kid, Annotation):
            kids.append(f"<</Type /OBJR /Pg {kid.page} 0 R /Obj {kid.number} 0 R>>")
        elif kid.page == page:
            kids.append(str(kid.number))
        else:
            kids.append(f"<</Type /MCR /Pg {kid.page} 0 R /MCID {kid.number}>>")
    parts = [f"<</S /{element.tag} /P {element.parent.number if element.parent else tree} 0 R"]
    if page:
        parts.append(f"/Pg {page} 0 R")
    if element.title:
        parts.append("/T " + text_string(element.title))
    if element.alt:
        parts.append("/Alt " + text_string(element.alt))
    if element.actual:
        parts.append("/ActualText " + text_string(element.actual))
    if element.lang:
        parts.append("/Lang " + text_string(element.lang))
    if element.attributes:
        parts.append("/A " + element.attributes)
    parts.append(f"/K [{' '.join(kids)}]>>")
    return " ".join(parts)
