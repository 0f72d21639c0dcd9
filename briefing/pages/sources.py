"""The source list: what the pack rests on, each entry linked to its uses."""

from __future__ import annotations

from briefing.pages.blocks import Block, Bullets, Column, Heading, Para, Run, Runs, Table
from briefing.pages.dates import in_words
from briefing.pages.wording import count, outlet, paragraph_number, published, text, title
from briefing.result import Briefing, Citation
from briefing.spec import edtf

_KNOWN = {"inferred": "inferred", "analyst": "per analyst", "unknown": "unknown", "stated": "stated"}


def section(briefing: Briefing, *, new_page: bool) -> list[Block]:
    used = [citation for citation in briefing.citations if citation.number]
    if not used:
        return []
    blocks: list[Block] = [
        Heading(1, text("Sources"), "sources", new_page),
        Para(text(statement(used))),
        Table(
            "Sources: number, article, publication date and how it is known, and where it is used",
            (Column("No.", 0.08), Column("Source", 0.5), Column("Published", 0.19), Column("Used", 0.23)),
            tuple(_row(briefing, citation) for citation in used),
            tuple(citation.label.lower() for citation in used),
        ),
    ]
    return blocks


def statement(used: list[Citation]) -> str:
    """The source summary statement: counts and dates, no judgement."""
    articles = [citation.article for citation in used]
    named = {a.outlet.value for a in articles if a.outlet.value}
    unnamed = sum(1 for a in articles if not a.outlet.value)
    spans = sorted(edtf.span(a.published.value) for a in articles if a.published.value)
    parts = [count(len(articles), "article") + " used"]
    if named:
        parts.append(f"from {count(len(named), 'named outlet')}")
    sentence = " ".join(parts) + (f"; the outlet of {unnamed} is not known from the text" if unnamed else "") + "."
    if spans:
        oldest = min((a for a in articles if a.published.value), key=lambda a: edtf.span(a.published.value)[0])
        newest = max((a for a in articles if a.published.value), key=lambda a: edtf.span(a.published.value)[1])
        sentence += f" Published {in_words(oldest.published.value)} to {in_words(newest.published.value)}."
    guessed = sum(1 for a in articles if a.published.origin != "stated")
    if guessed:
        sentence += f" The date of {guessed} is inferred, set by the analyst or unknown, as the list says."
    return sentence


def _row(briefing: Briefing, citation: Citation) -> tuple[Runs, ...]:
    article = citation.article
    byline = f", {article.byline.value}" if article.byline.value else ""
    entry: list[Run] = [Run(f"{outlet(article)}{byline}. ", "strong"), Run(_stopped(title(article)))]
    if article.url.value:
        entry.append(Run(article.url.value, "", article.url.value if article.url.value.startswith("http") else ""))
        entry.append(Run(". "))
    if label := briefing.portions.get(citation.label.lower()):
        entry += [Run(label, "strong"), Run(". ")]
    entry.append(Run(f"File {article.file}, fingerprint {article.fingerprint[:8]}.", "quiet"))
    date = [Run(in_words(article.published.value, short=True) if article.published.value else "unknown")]
    if article.published.value and article.published.origin != "stated":
        date.append(Run(f" {_KNOWN[article.published.origin]}", "quiet"))
    return text(citation.label, "strong"), tuple(entry), tuple(date), _uses(briefing, citation)


def _stopped(words: str) -> str:
    """Words with a full stop, unless they end in one, inside their quotation mark or out."""
    return f"{words} " if words.rstrip("”")[-1:] in (".", "!", "?", "…") else f"{words}. "


def _uses(briefing: Briefing, citation: Citation) -> Runs:
    """Links to every excerpt printed from this article, by theme and paragraph, and the number of its events."""
    runs: list[Run] = []
    for section in briefing.sections:
        printed = [e for e in section.excerpts if e.supports[0].file == citation.article.file]
        for place, excerpt in enumerate(sorted(printed, key=lambda e: e.supports[0].start)):
            before = f"{'; ' if runs else ''}{section.theme.title}: " if place == 0 else " "
            runs.append(Run(before, "quiet"))
            number = paragraph_number(citation.article, excerpt.supports[0].start)
            runs.append(Run(f"¶{number}", "", f"#x-{excerpt.theme}-{excerpt.id}"))
    if citation.events:
        runs.append(Run(f"{'; ' if runs else ''}{count(citation.events, 'event')}", "quiet"))
    return tuple(runs) or text("also told here", "quiet")


def line(briefing: Briefing) -> list[Block]:
    """The source list in small print, for the one-sheet card."""
    used = [citation for citation in briefing.citations if citation.number]
    return [
        Heading(2, text("Sources"), "sources"),
        *(
            Para(
                text(f"{c.label}  {outlet(c.article)}, {title(c.article)}, {published(c.article)}."),
                "small",
                c.label.lower(),
            )
            for c in used
        ),
    ]


def unused(briefing: Briefing) -> list[Block]:
    """Articles read and not used, and files refused, each with its reason."""
    items: list[Runs] = [
        (Run(f"{c.article.file}: ", "strong"), Run(c.unused_because)) for c in briefing.citations if not c.number
    ]
    items += [(Run(f"{refusal.file}: ", "strong"), Run(f"refused, {refusal.reason}")) for refusal in briefing.refused]
    if not items:
        return []
    shown = items[:MOST_LISTED]
    if len(items) > len(shown):
        shown.append((Run(f"and {len(items) - len(shown):,} more, all in the JSON file of this pack."),))
    return [
        Heading(2, text("Read and not used"), "not-used"),
        Bullets(tuple(shown)),
    ]


MOST_LISTED = 60
"""Lines of articles not used that a page can bear."""
