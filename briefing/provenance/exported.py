"""A pack's JSON file as a record, for comparing editions. It says nothing of how things are printed."""

from __future__ import annotations

import json
from typing import Any

from briefing.model import Support
from briefing.pages.disagreements import NO_NUMBER, SOFT, STATUS
from briefing.provenance.enclosure import UnreadableError
from briefing.provenance.record import FORMAT, VERSION, Comment, Point, Quotation, Record, Source, Statement
from briefing.result import PRINTED


def read(data: bytes) -> Record:
    """Raises UnreadableError for anything but the JSON file of a pack."""
    try:
        made = json.loads(data.decode("utf-8", "surrogatepass"))
        if made["format"] != "briefing" or made["version"] != 1:
            raise UnreadableError("This is not the JSON file of a pack, or it is of a newer program.")
        return _record(made)
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        raise UnreadableError(
            "This is not the JSON file of a pack.", remedy="Give what `briefing build` wrote."
        ) from None


def _record(made: dict[str, Any]) -> Record:
    numbers = {article["file"]: article["number"] or "" for article in made["articles"]}
    return Record(
        format=FORMAT,
        version=VERSION,
        program=str(made["program"]),
        pack_id=str(made["pack_id"]),
        title=str(made["title"]),
        edition=int(made["edition"]),
        date=str(made["date"]),
        cutoff="",
        marking=str(made["marking"]),
        length=str(made["length"]),
        spec="",
        bottom_line=str(made["bottom_line"]),
        key_points=tuple(map(str, made["key_points"])),
        comments=tuple(Comment(theme["title"], theme["comment"]) for theme in made["themes"] if theme["comment"]),
        cover="",
        columns=(),
        excerpts=tuple(_quotation(theme, e, numbers) for theme in made["themes"] for e in theme["excerpts"]),
        chronology=tuple(_statement(event, numbers) for event in made["chronology"]),
        points=tuple(_point(one) for one in made.get("disagreements", ()) if _listed(one, made["length"])),
        sources=tuple(_source(article) for article in made["articles"] if article["number"]),
    )


def _listed(one: dict[str, Any], length: str) -> bool:
    """Whether the pages of this length list a disagreement."""
    return one["status"] in PRINTED.get(length, ())


def _point(one: dict[str, Any]) -> Point:
    decided = f" ({one['decided']})" if one["decided"] else ""
    if not one["number"]:
        return Point(f"p-{one['id']}", (NO_NUMBER, str(one["question"]), "", SOFT))
    return Point(f"p-{one['id']}", (str(one["number"]), str(one["question"]), "", f"{STATUS[one['status']]}{decided}"))


def _quotation(theme: dict[str, Any], excerpt: dict[str, Any], numbers: dict[str, str]) -> Quotation:
    supports = _supports(excerpt)
    return Quotation(
        anchor=f"x-{theme['id']}-{excerpt['id']}",
        id=str(excerpt["id"]),
        theme=str(theme["title"]),
        cite=numbers[supports[0].file],
        insertions=(),
        attribution=(),
        starred=bool(excerpt["starred"]),
        note=str(excerpt["note"]),
        supports=supports,
    )


def _statement(event: dict[str, Any], numbers: dict[str, str]) -> Statement:
    supports = _supports(event)
    return Statement(
        anchor=f"e-{event['id']}",
        id=str(event["id"]),
        date=str(event["date"]),
        certainty=str(event["certainty"]),
        status=str(event["status"]),
        printed_date="",
        cites=numbers[supports[0].file],
        how=str(event["how"]),
        wording=str(event["statement"]) if event["by_analyst"] else "",
        insertions=(),
        supports=supports,
    )


def _supports(quoted: dict[str, Any]) -> tuple[Support, ...]:
    return tuple(Support(str(s["file"]), int(s["start"]), int(s["end"]), str(s["quote"])) for s in quoted["supports"])


def _source(article: dict[str, Any]) -> Source:
    return Source(
        number=str(article["number"]),
        file=str(article["file"]),
        encoding=str(article["encoding"]),
        fingerprint=str(article["fingerprint"]),
        title=article["title"] or "",
        outlet=article["outlet"] or "",
        byline=article["byline"] or "",
        published=article["published"] or "",
        published_origin=str(article["published_origin"]),
        url=article["url"] or "",
        grade=str(article.get("grade") or ""),
        item=int(article.get("item") or 0),
    )
