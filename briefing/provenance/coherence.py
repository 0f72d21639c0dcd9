"""Whether a record agrees with itself: ids with words, places with lengths, excerpts with sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefing.excerpts import identity
from briefing.model import Support
from briefing.provenance.comparing import Finding
from briefing.provenance.record import Quotation, Record, Statement

_FINGERPRINT = re.compile(r"[0-9a-f]{64}")


def faults(record: Record) -> Iterator[Finding]:
    """Everything in the record that cannot be as it says."""
    for number, times in Counter(source.number for source in record.sources).items():
        if times > 1:
            yield Finding(number, "two sources have this number in the record")
    for source in record.sources:
        if not _FINGERPRINT.fullmatch(source.fingerprint):
            yield Finding(source.number, "its fingerprint in the record is not a SHA-256")
    for excerpt in record.excerpts:
        name = f"excerpt {excerpt.cite} ({excerpt.id})"
        yield from _faults(record, excerpt, name)
        if identity(excerpt.supports[0]) != excerpt.id:
            yield Finding(name, "its id does not fit its file, place and words")
    for statement in record.chronology:
        yield from _faults(record, statement, f"chronology, {statement.printed_date} ({statement.id})")


def _faults(record: Record, quoted: Quotation | Statement, name: str) -> Iterator[Finding]:
    for support in quoted.supports:
        yield from (Finding(name, fault) for fault in _support(record, support))
    cites = quoted.cite if isinstance(quoted, Quotation) else quoted.cites
    source = record.source(quoted.supports[0].file)
    if source and not re.match(rf"{re.escape(source.number)}(?!\d)", cites):
        yield Finding(name, f"it cites {cites}, and its source is {source.number}")


def _support(record: Record, support: Support) -> Iterator[str]:
    if support.start < 0 or support.end - support.start != len(support.quote) or not support.quote:
        yield f"its place in {support.file} does not fit the length of its words"
    if record.source(support.file) is None:
        yield f"its source {support.file} is not among the record's sources"
