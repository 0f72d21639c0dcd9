"""`briefing why S3`: what brought a source, a paragraph or an excerpt into the pack, part by part."""

from __future__ import annotations

import argparse
import re

from briefing.commands import opened
from briefing.errors import CheckFailed, SpecError
from briefing.model import Event, Excerpt
from briefing.pages.dates import in_words
from briefing.pages.wording import paragraph_number, title
from briefing.result import Briefing, Citation

_SOURCE = re.compile(r"[sS](\d+)(?:\s*¶?\s*(\d+))?$")
_ID = re.compile(r"[0-9a-f]{8}$")


def run(args: argparse.Namespace) -> int:
    what = args.what.strip()
    source, identity = _SOURCE.match(what), _ID.match(what)
    if not source and not identity:
        raise SpecError(f"{what!r} is neither a source nor an excerpt.", remedy="Write S3, 'S3 ¶6' or an excerpt's id.")
    briefing = opened.briefing(opened.only_spec(args.spec), no_library=args.no_library)
    lines = _identity(briefing, what) if identity else _source(briefing, *_numbers(source))
    print("\n".join(lines))
    return 0


def _numbers(match: re.Match[str] | None) -> tuple[int, int]:
    assert match is not None  # noqa: S101 - told apart by the caller
    return int(match.group(1)), int(match.group(2) or 0)


def _source(briefing: Briefing, number: int, paragraph: int) -> list[str]:
    citation = next((c for c in briefing.citations if c.number == number), None)
    if citation is None:
        most = max((c.number for c in briefing.citations), default=0)
        raise CheckFailed(f"There is no S{number} in this pack.", remedy=f"Its sources are S1 to S{most}.")
    most = max((one.number for one in citation.article.paragraphs), default=0)
    if paragraph > most:
        raise SpecError(f"S{number} has no ¶{paragraph}.", remedy=f"Its paragraphs are ¶1 to ¶{most}.")
    lines = _about(citation)
    for section in briefing.sections:
        for excerpt in section.excerpts:
            if _in(citation, paragraph, excerpt.supports):
                lines += ["", *_excerpt(briefing, section.theme.title, excerpt)]
    for event in briefing.events:
        if _in(citation, paragraph, event.supports):
            lines += ["", *_event(event)]
    return lines


def _about(citation: Citation) -> list[str]:
    article = citation.article
    date = article.published
    lines = [f"{citation.label}  {article.file}  {title(article)}"]
    lines.append(f"  outlet: {article.outlet.value or 'unknown'} ({article.outlet.origin})")
    lines.append(f"  published: {in_words(date.value)} ({date.origin}{': ' + date.evidence if date.evidence else ''})")
    return lines


def _in(citation: Citation, paragraph: int, supports: tuple[object, ...]) -> bool:
    article = citation.article
    return any(
        s.file == article.file and (not paragraph or paragraph_number(article, s.start) == paragraph)  # type: ignore[attr-defined]
        for s in supports
    )


def _excerpt(briefing: Briefing, theme: str, excerpt: Excerpt) -> list[str]:
    lines = [f"{excerpt.id}  {theme}  score {excerpt.score:.1f}", f"  {excerpt.supports[0].quote}"]
    lines += [
        f"  {reason.points:+.1f}  {reason.text}" if reason.points else f"        {reason.text}"
        for reason in excerpt.reasons
    ]
    for support in excerpt.supports[1:]:
        citation = briefing.citation(support.file)
        lines.append(
            f"  also told in {citation.label} ¶{paragraph_number(citation.article, support.start)}: {support.quote}"
        )
    return lines


def _event(event: Event) -> list[str]:
    lines = [
        f"{event.id}  {in_words(event.date)}  {event.status}, importance {event.importance}",
        f"  {event.statement}",
    ]
    if event.dated_by_analyst:
        lines.append(f"  date {event.how}; the text says “{event.phrase}”")
    else:
        lines.append(f"  date from “{event.phrase}”: {event.how} ({event.certainty})")
    lines += [f"  {reason.points:+.1f}  {reason.text}" for reason in event.reasons]
    return lines


def _identity(briefing: Briefing, identity: str) -> list[str]:
    lines: list[str] = []
    for section in briefing.sections:
        for excerpt in section.excerpts:
            if excerpt.id == identity:
                lines += _excerpt(briefing, section.theme.title, excerpt)
    for event in briefing.events:
        if event.id == identity:
            lines += _event(event)
    if not lines:
        raise CheckFailed(
            f"Nothing in this pack has the id {identity}.", remedy="The JSON file of the pack lists them."
        )
    return lines
