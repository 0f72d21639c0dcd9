"""The first pages: cover, how to read, bottom line, contents and dashboard."""

from __future__ import annotations

from collections import Counter

from briefing.comparison.independence import behind, origins_of
from briefing.model import Article, Length
from briefing.pages.blocks import (
    AnalystBox,
    Block,
    Bullets,
    Card,
    Column,
    Contents,
    Cover,
    Heading,
    Para,
    Run,
    Runs,
    Table,
)
from briefing.pages.dates import house_form, in_words
from briefing.pages.wording import count, linked, paragraphs, text
from briefing.result import Briefing, ThemeSection

CAVEAT = "Compiled from press reports. Excerpts are word for word; the analyst's own text stands in shaded boxes."


def cover(briefing: Briefing, excerpt: Card | None, length: Length = "full") -> Cover:
    spec = briefing.spec
    used = [citation.article for citation in briefing.citations if citation.number]
    facts: list[Runs] = []
    if spec.reader:
        facts.append((Run("For "), Run(spec.reader, "strong")))
    edition = f"Edition {spec.edition}"
    if spec.date:
        edition += f"  ·  {in_words(spec.date)}"
    facts.append(text(edition))
    if spec.cutoff:
        facts.append(text(f"Information cut-off {house_form(spec.cutoff)}"))
    if spec.prepared_by:
        contact = f", {spec.contact}" if spec.contact else ""
        facts.append(text(f"Prepared by {spec.prepared_by}{contact}"))
    facts.append((Run("Themes  ", "quiet"), Run("  ·  ".join(s.theme.title for s in briefing.sections))))
    return Cover(
        copy="",
        title=spec.title,
        purpose=spec.purpose,
        lines=tuple(facts),
        counts=counts(briefing, used, length),
        caveat=CAVEAT,
        handling=spec.handling,
        excerpt=excerpt,
    )


def counts(briefing: Briefing, used: list[Article], length: Length) -> str:
    """What is in the pack at this length, and nothing that is not."""
    on_card = length == "card"  # one excerpt a theme, and no chronology
    excerpts = sum(min(len(section.excerpts), 1 if on_card else len(section.excerpts)) for section in briefing.sections)
    named = {article.outlet.value for article in used if article.outlet.value}
    parts = [count(excerpts, "excerpt"), count(len(used), "article")]
    if named:
        parts.append(f"{count(len(named), 'outlet')} named")
    compared = briefing.comparison
    files = {article.file for article in used}
    if compared.origins and files:
        parts.append(count(sum(1 for origin in compared.origins if files & set(origin.articles)), "origin"))
    if briefing.events and not on_card:
        parts.append(count(len(briefing.events), "dated event"))
    standing = Counter(one.status for one in briefing.disagreements(length) if one.number)
    if standing["open"]:
        parts.append(count(standing["open"], "open disagreement"))
    if standing["proposed"]:
        parts.append(count(standing["proposed"], "proposed disagreement"))
    if compared.gaps and length == "full":
        parts.append(count(len(compared.gaps), "gap"))
    return "  ·  ".join(parts)


def how_to_read() -> list[Block]:
    return [
        Heading(2, text("How to read this pack"), "how-to-read"),
        Bullets(
            (
                (
                    Run("Excerpts", "strong"),
                    Run(
                        " stand beside a bar and are word for word from their article. "
                        "[Square brackets] in grey are the editor's and only say who is meant."
                    ),
                ),
                (
                    Run("The analyst's own words", "strong"),
                    Run(" stand in shaded boxes that say so. Where there is no box, the analyst has written nothing."),
                ),
                (
                    Run("S3 ¶6", "strong"),
                    Run(
                        " means source 3 of the source list, sixth paragraph of its text. "
                        "On screen it is a link, and the source list links back."
                    ),
                ),
                (
                    Run("Dates", "strong"),
                    Run(
                        " are the event's, not the article's. The chronology shows the words each "
                        "date comes from, and says where it was worked out or estimated."
                    ),
                ),
            )
        ),
    ]


def who_has_it(briefing: Briefing) -> list[Block]:
    """The distribution list by copy, and the editions there have been; nothing where there are none."""
    spec = briefing.spec
    blocks: list[Block] = []
    if spec.distribution:
        rows = tuple((text(str(n), "strong"), text(name)) for n, name in enumerate(spec.distribution, 1))
        columns = (Column("Copy", 0.14), Column("Goes to", 0.86))
        blocks += [
            Heading(2, text("Who has this pack"), "distribution"),
            Table("Distribution: the number of each copy and who it goes to", columns, rows),
        ]
    if spec.editions:
        history = tuple(
            (text(str(e.edition), "strong"), text(in_words(e.date) if e.date else "—"), text(e.note))
            for e in sorted(spec.editions, key=lambda e: e.edition)
        )
        parts = (Column("Edition", 0.14), Column("Date", 0.26), Column("What was new", 0.6))
        blocks += [
            Heading(2, text("Editions"), "editions"),
            Table("Editions of this pack: number, date and what was new", parts, history),
        ]
    return blocks


def bottom_line(briefing: Briefing) -> list[Block]:
    """The analyst's bottom line and key points; nothing where there are none."""
    spec = briefing.spec
    if not spec.bottom_line and not spec.key_points:
        return []
    blocks: list[Block] = [Heading(1, text("Bottom line"), "bottom-line")]
    if spec.bottom_line:
        words = paragraphs(briefing.citations, spec.bottom_line)
        blocks.append(AnalystBox("Analyst's bottom line", words, key="bottom_line"))
    if spec.key_points:
        points = tuple(linked(point, briefing.citations) for point in spec.key_points)
        blocks.append(AnalystBox("Analyst's key points", points, bullets=True, key="key_points"))
    return blocks


def contents(*, deep: bool) -> Contents:
    return Contents("Contents", deep)


def dashboard(briefing: Briefing) -> list[Block]:
    """The themes at a glance: how much, from how many, how fresh, how sure."""
    articles = {citation.article.file: citation.article for citation in briefing.citations}
    compared = briefing.comparison
    known = behind(compared)
    columns = [("Excerpts", True), ("Outlets", True), ("Origins", bool(known)), ("Newest", True)]
    columns += [("Disagreements", any(one.number for one in compared.disagreements)), ("Gaps", bool(compared.gaps))]
    shown = [title for title, there in columns if there]
    rows: list[tuple[Runs, ...]] = []
    for section in briefing.sections:
        theme = section.theme.id
        supports = [support for excerpt in section.excerpts for support in excerpt.supports]
        files = {support.file for support in supports}
        outlets = {articles[file].outlet.value for file in files if articles[file].outlet.value}
        newest = max((articles[file].published.value for file in files), default="")
        cells = {
            "Excerpts": str(len(section.excerpts)),
            "Outlets": str(len(outlets)) if outlets else "—",
            "Origins": str(len(origins_of(supports, known))),
            "Newest": in_words(newest, short=True) if newest else "—",
            "Disagreements": str(sum(1 for one in compared.disagreements if theme in one.themes and one.number)),
            "Gaps": str(sum(1 for one in compared.gaps if one.theme == theme)),
        }
        rows.append(((Run(section.theme.title, "", f"#{anchor(section)}"),), *(text(cells[title]) for title in shown)))
    widths = {"Newest": 0.17, "Disagreements": 0.19, "Gaps": 0.08}
    numbers = tuple(Column(title, widths.get(title, 0.11), "left" if title == "Newest" else "right") for title in shown)
    return [
        Heading(2, text("Themes at a glance"), "at-a-glance"),
        Table(
            "Themes with their numbers of excerpts, named outlets, origins, disputes and gaps, and the newest article",
            (Column("Theme", 1 - sum(column.width for column in numbers)), *numbers),
            tuple(rows),
        ),
    ]


def anchor(section: ThemeSection) -> str:
    return f"theme-{section.theme.id}"


def unwritten() -> Para:
    """Said on the card, where the bottom line would be the page."""
    return Para(text("The analyst has written no bottom line for this edition.", "quiet"))


def band(briefing: Briefing) -> list[Block]:
    """The head of the one-sheet card, in place of a cover."""
    spec = briefing.spec
    used = [citation.article for citation in briefing.citations if citation.number]
    edition = f"Edition {spec.edition}" + (f" · {in_words(spec.date)}" if spec.date else "")
    line = " · ".join(part for part in (f"For {spec.reader}" if spec.reader else "", edition) if part)
    return [
        Para(text(spec.title), "title"),
        *((Para(text(spec.purpose), "subtitle"),) if spec.purpose else ()),
        Para(text(f"{line} · {counts(briefing, used, 'card')}"), "small"),
    ]
