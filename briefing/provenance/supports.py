"""The record against the articles themselves: fingerprint, place and words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefing.model import Support
from briefing.provenance.comparing import Finding
from briefing.provenance.record import Record, Source
from briefing.sources import reading


@dataclass(frozen=True, slots=True)
class Checked:
    """What the sources say."""

    unchanged: int
    """Articles whose bytes are those the pack was built from."""
    stand: int
    """Quoted places that hold the words they should."""
    supports: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Quoted:
    name: str
    support: Support


def check(record: Record, folders: Sequence[Path]) -> Checked:
    """Every support of the record, looked up in the folders."""
    by_file: dict[str, list[_Quoted]] = defaultdict(list)
    for excerpt in record.excerpts:
        for support in excerpt.supports:
            by_file[support.file].append(_Quoted(f"excerpt {excerpt.cite} ({excerpt.id})", support))
    for event in record.chronology:
        for support in event.supports:
            by_file[support.file].append(_Quoted(f"chronology, {event.printed_date} ({event.id})", support))
    unchanged, stand = 0, 0
    findings: list[Finding] = []
    for source in record.sources:
        quoted = by_file.get(source.file, [])
        same, held, faults = _source(source, quoted, folders)
        unchanged += same
        stand += held
        findings += faults
    return Checked(unchanged, stand, sum(len(quoted) for quoted in by_file.values()), tuple(findings))


def _source(source: Source, quoted: Sequence[_Quoted], folders: Sequence[Path]) -> tuple[bool, int, list[Finding]]:
    where = f"{source.number} {source.file}"
    path = _found(source, folders)
    if path is None:
        return False, 0, [Finding(where, "is not in the folders given; nothing that rests on it was checked")]
    article = reading.read(path)
    if article.refused:
        return False, 0, [Finding(where, f"cannot be read: {article.refused}")]
    findings = []
    same = article.fingerprint == source.fingerprint
    if not same:
        findings.append(Finding(where, "was changed after the pack was built: its fingerprint is another"))
    faults = [(item, fault) for item in quoted for fault in _fault(article.text, item.support)]
    findings += [Finding(f"{source.number}, {item.name}", fault) for item, fault in faults]
    return same, len(quoted) - len(faults), findings


def _fault(text: str, support: Support) -> Iterator[str]:
    if text[support.start : support.end] == support.quote:
        return
    shown = " ".join(support.quote.split())[:60]
    place = text.find(support.quote)
    if place < 0:
        yield f"the source does not hold these words: “{shown}”"
    elif text.find(support.quote, place + 1) < 0:
        yield f"the words stand at {place} now, not at {support.start}: “{shown}”"
    else:
        yield f"the words stand in several other places, not at {support.start}: “{shown}”"


def _found(source: Source, folders: Sequence[Path]) -> Path | None:
    """The article's file. A record's path is somebody else's: it may not lead out of the folders."""
    path = PurePosixPath(source.file)
    if path.is_absolute() or ".." in path.parts or "\\" in source.file or ":" in source.file or "\0" in source.file:
        return None
    for folder in folders:
        for name in (folder / path, folder / path.name):
            if name.is_file():
                return name
    return None
