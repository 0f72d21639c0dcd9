"""Text as XML content and as attributes: what an article says is data."""

from __future__ import annotations


def escaped(text: str) -> str:
    """Character data of an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """An attribute's value, quotation marks included."""
    value = escaped(text).replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")
    return f'"{value}"'
