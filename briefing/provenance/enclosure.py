"""What travels inside a pack's file: the audit record, and the spec where the pack may show it."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.errors import BriefingError
from briefing.spec.model import Spec

RECORD_NAME = "audit.json"
SPEC_NAME = "pack.briefing.yaml"
RECORD_IS = "Audit record: every quotation of this pack with its source, place and fingerprint"
SPEC_IS = "The spec this pack was built from, without local paths and private notes"
ANALYST = "Analyst"
"""What the tags of a PDF call the division of an analyst's box."""
_OPEN = ("", "TLP:CLEAR")
"""Markings that let a pack's making be shown to whoever gets the pack."""


class UnreadableError(BriefingError):
    """Not a pack, not whole, or not made to be read."""


class LockedError(UnreadableError):
    """The file opens with a password only, and with another one than was given."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """The record as `form` writes it, and the spec's text or nothing."""

    record: str
    spec: str = ""


def may_show(spec: Spec) -> bool:
    """Whether the spec goes into the file. The record always does."""
    choice = spec.output.embed_spec
    return choice == "always" or (choice == "auto" and spec.marking in _OPEN)
