"""The whole Briefing as JSON for other programs: documented, versioned, the contract outside checks read.

Top level: `format` ("briefing"), `version` (1), `program`, `pack_id`, `title`, `edition`, `date`,
`length`, `marking`, `themes[]`, `chronology[]`, `disagreements[] {id, number, kind, weight, question, positions[]
{value, supports[]}, reason, status}`, `articles[]`, `origins[] {id, name, articles[], reason}`
(each article in exactly one), `copies[] {printed, others[], reason}`, `gaps[] {kind, message, theme,
supports[]}`, `people[] {id, name, kind (person or organisation), variants[], spelled[], roles[] {role,
date, supports[]}, themes[], mentions (their number)}`, `quotations[] {file, start, end, quote, speaker,
named, directness (direct, partial, reported), audience}` (speaker null where nobody speaks, as in scare
quotes), `refused[]`, `ledger[]`, `problems[]`. Excerpts and events carry `origins`, the ids of the
independent origins behind their supports. An article has its outlet's `grade` (A to F) and the analyst's
judgement of its `item` (1 to 6), null where nobody has given one.
A support is `{file, start, end, quote}`: `file` relative to its source folder, `start` and `end`
offsets into the file's decoded text (for `.txt`, Python slicing of the file opened as UTF-8), and
the slice equals `quote`. The first support of an excerpt or event is the printed one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefing import __version__
from briefing.comparison.independence import behind, origins_of
from briefing.exporters import saving
from briefing.model import Disagreement, Event, Excerpt, Length, Origin, Person, Problem, Support
from briefing.result import Briefing, Citation, ThemeSection

VERSION = 1


def write(briefing: Briefing, length: Length, path: Path) -> None:
    """Write beside and replace; the old file stays whole when writing fails. Raises OutputError."""
    text = json.dumps(data(briefing, length), ensure_ascii=False, indent=1) + "\n"
    saving.replace(path, text.encode("utf-8", "surrogatepass"))


def data(briefing: Briefing, length: Length) -> dict[str, Any]:
    """The briefing as plain values."""
    spec, compared = briefing.spec, briefing.comparison
    origin = behind(compared)
    return {
        "format": "briefing",
        "version": VERSION,
        "program": f"briefing {__version__}",
        "pack_id": briefing.pack_id,
        "title": spec.title,
        "edition": spec.edition,
        "date": spec.date,
        "length": length,
        "marking": spec.marking,
        "bottom_line": spec.bottom_line,
        "key_points": list(spec.key_points),
        "themes": [_theme(section, origin) for section in briefing.sections],
        "chronology": [_event(event, origin) for event in briefing.events],
        "disagreements": [_disagreement(one) for one in briefing.comparison.disagreements],
        "articles": [_article(citation) for citation in briefing.citations],
        "origins": [
            {"id": o.id, "name": o.name, "articles": list(o.articles), "reason": o.reason} for o in compared.origins
        ],
        "copies": [{"printed": c.printed, "others": list(c.others), "reason": c.reason} for c in compared.copies],
        "gaps": [
            {
                "kind": g.kind,
                "message": g.message,
                "theme": g.theme or None,
                "supports": [_support(s) for s in g.supports],
            }
            for g in compared.gaps
        ],
        "people": [_person(person) for person in compared.people],
        "quotations": [
            {
                **_support(q.support),
                "speaker": q.speaker or None,
                "named": q.named,
                "directness": q.directness,
                "audience": q.audience or None,
            }
            for q in compared.quotations
        ],
        "refused": [{"file": r.file, "reason": r.reason} for r in briefing.refused],
        "ledger": [{"what": line.what, "count": line.count, "detail": line.detail} for line in briefing.ledger],
        "problems": [_problem(problem) for problem in briefing.problems],
    }


def _person(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "kind": person.kind,
        "variants": list(person.variants),
        "spelled": list(person.spelled),
        "roles": [{"role": r.role, "date": r.date or None, "supports": [_support(r.support)]} for r in person.roles],
        "themes": list(person.themes),
        "mentions": len(person.mentions),
    }


def _theme(section: ThemeSection, origin: Mapping[str, Origin]) -> dict[str, Any]:
    theme = section.theme
    return {
        "id": theme.id,
        "title": theme.title,
        "question": theme.question,
        "definition": theme.definition,
        "comment": section.comment,
        "candidates": section.candidates,
        "excerpts": [_excerpt(excerpt, origin) for excerpt in section.excerpts],
        "left_out": [
            {**_support(passage.support), "score": passage.score, "because": passage.rejected}
            for passage in section.rejected
        ],
    }


def _excerpt(excerpt: Excerpt, origin: Mapping[str, Origin]) -> dict[str, Any]:
    return {
        "id": excerpt.id,
        "score": excerpt.score,
        "starred": excerpt.starred,
        "note": excerpt.note,
        "marking": excerpt.marking,
        "reasons": [{"points": reason.points, "text": reason.text} for reason in excerpt.reasons],
        "brackets": [{"at": b.end, "label": b.label} for b in excerpt.brackets],
        "origins": [one.id for one in origins_of(excerpt.supports, origin)],
        "supports": [_support(support) for support in excerpt.supports],
    }


def _event(event: Event, origin: Mapping[str, Origin]) -> dict[str, Any]:
    return {
        "id": event.id,
        "date": event.date,
        "precision": event.precision,
        "certainty": event.certainty,
        "status": event.status,
        "importance": event.importance,
        "statement": event.statement,
        "by_analyst": event.by_analyst,
        "phrase": event.phrase,
        "how": event.how,
        "brackets": [{"at": b.end, "label": b.label} for b in event.brackets],
        "dated_by_analyst": event.dated_by_analyst,
        "reported": event.reported,
        "other_dates": [{"date": o.date, "phrase": o.phrase, "how": o.how, "file": o.file} for o in event.other_dates],
        "actors": list(event.actors),
        "place": event.place,
        "kind": event.kind,
        "score": event.score,
        "prominence": event.prominence,
        "themes": list(event.themes),
        "reasons": [{"points": reason.points, "text": reason.text} for reason in event.reasons],
        "origins": [one.id for one in origins_of(event.supports, origin)],
        "supports": [_support(support) for support in event.supports],
    }


def _disagreement(one: Disagreement) -> dict[str, Any]:
    return {
        "id": one.id,
        "number": one.label,
        "kind": one.kind,
        "weight": one.weight,
        "question": one.question,
        "positions": [
            {"value": position.value, "supports": [_support(support) for support in position.supports]}
            for position in one.positions
        ],
        "reason": one.reason,
        "status": one.status,
        "note": one.note,
        "decided": one.decided,
        "by_hand": one.by_hand,
        "themes": list(one.themes),
    }


def _support(support: Support) -> dict[str, Any]:
    return {"file": support.file, "start": support.start, "end": support.end, "quote": support.quote}


def _article(citation: Citation) -> dict[str, Any]:
    article = citation.article
    details = ("title", "outlet", "byline", "published", "url")
    known: dict[str, Any] = {}
    for name in details:
        detail = getattr(article, name)
        known[name] = detail.value or None
        known[f"{name}_origin"] = detail.origin
        if detail.evidence:
            known[f"{name}_evidence"] = detail.evidence
    return {
        "file": article.file,
        "folder": article.folder,
        "number": citation.label if citation.number else None,
        **known,
        "encoding": article.encoding,
        "fingerprint": article.fingerprint,
        "markings": [marking.label for marking in article.markings],
        "grade": article.grade or None,
        "item": article.item or None,
        "used": bool(citation.number),
        "refused_because": citation.unused_because or None,
    }


def _problem(problem: Problem) -> dict[str, Any]:
    where = problem.where
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "where": {"file": where.file, "line": where.line, "column": where.column} if where else None,
        "remedy": problem.remedy,
    }
