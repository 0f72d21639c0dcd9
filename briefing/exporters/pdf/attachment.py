"""A file that travels inside the PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Attachment:
    """What is attached; PDF/A-3 asks for its type and for what it is to the document."""

    name: str
    content: bytes
    media_type: str
    """`application/yaml`, `application/json`, `text/csv`."""
    description: str
    relationship: Literal["Source", "Data", "Supplement", "Unspecified"] = "Source"
