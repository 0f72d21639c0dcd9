"""A theme's section: question, definition, the analyst's comment, counts, excerpt cards."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.comparison.independence import origins_of
from briefing.model import Article, Excerpt, Support
from briefing.pages.blocks import AnalystBox, Block, Card, Heading, Para, Run, Runs
from briefing.pages.editable import NOTE_LABEL
from briefing.pages.sources import reference
from briefing.pages.speech import tag
from briefing.pages.standing import Standing, grade, item, origin_line, standing
from briefing.pages.wording import count, outlet, paragraph_number, paragraphs, published, quotation, text
from briefing.result import Briefing, ThemeSection


def section(briefing: Briefing, section: ThemeSection, *, new_page: bool) -> list[Block]:
    theme = section.theme
    blocks: list[Block] = [Heading(1, text(theme.title), f"theme-{theme.id}", new_page)]
    if theme.question:
        blocks.append(Para(text(theme.question), "lead"))
    if theme.definition:
        blocks.append(Para(text(theme.definition, "quiet"), "small"))
    if section.comment:
        words = paragraphs(briefing.citations, section.comment)
        blocks.append(AnalystBox("Analyst's comment", words, key=f"comment/{theme.id}"))
    known = standing(briefing)
    blocks.append(Para((*portion(briefing, f"theme-{theme.id}"), *text(strip(section, known))), "label"))
    if not section.excerpts:
        blocks.append(Para(text("No excerpt: nothing in the sources matches this theme's rules well enough to print.")))
    blocks += [card(briefing, excerpt, known) for excerpt in section.excerpts]
    return blocks


def brief(briefing: Briefing, section: ThemeSection) -> list[Block]:
    """A theme on the one-sheet card: its heading and its first excerpt."""
    heading = Heading(2, text(section.theme.title), f"theme-{section.theme.id}")
    known = standing(briefing)._replace(linked=False)
    return [heading, *(card(briefing, excerpt, known) for excerpt in section.excerpts[:1])] if section.excerpts else []


def strip(section: ThemeSection, known: Standing) -> str:
    """The counts under a theme's heading."""
    supports = [support for excerpt in section.excerpts for support in excerpt.supports]
    articles = len({support.file for support in supports})
    origins = len(origins_of(supports, known.origin))
    behind = f", {count(origins, 'origin')}" if known.shared and articles else ""
    return f"{count(len(section.excerpts), 'excerpt')} from {count(articles, 'article')}{behind}"


def card(briefing: Briefing, excerpt: Excerpt, known: Standing | None = None, *, anchored: bool = True) -> Card:
    """The card of an excerpt. `known`: who stands behind what, where the caller has looked it up."""
    known = known or standing(briefing)
    printed, *others = excerpt.supports
    citation = briefing.citation(printed.file)
    anchor = f"x-{excerpt.theme}-{excerpt.id}"
    return Card(
        anchor=anchor if anchored else "",
        label=pin_cite(briefing, printed),
        quote=quotation(printed, excerpt.brackets),
        source=tuple(
            line
            for line in (
                (*portion(briefing, anchor), *source_line(citation.article, known, tag(printed, known.said))),
                origin_line(excerpt.supports, briefing, known),
                *also(briefing, printed, others),
            )
            if line
        ),
        note=(Run(NOTE_LABEL, "strong"), Run(excerpt.note, key=f"note/{anchor}")) if excerpt.note else (),
        starred=excerpt.starred,
        reference=(*reference(briefing, citation), Run(f" {published(citation.article)}.")),
    )


def portion(briefing: Briefing, anchor: str) -> Runs:
    """The marking of a part, where it bears one of its own."""
    label = briefing.portions.get(anchor)
    return (Run(label, "strong"), Run(" · ")) if label else ()


def pin_cite(briefing: Briefing, support: Support) -> Runs:
    """S3 ¶6, linked to the source list."""
    citation = briefing.citation(support.file)
    number = paragraph_number(citation.article, support.start)
    words = f"{citation.label} ¶{number}" if number else citation.label
    return (Run(words, "strong", f"#{citation.label.lower()}"),)


def source_line(article: Article, known: Standing, speech: str = "") -> Runs:
    """Outlet, title, byline, date, who speaks; an untitled article's opening words are left to the source list."""
    named = outlet(article, grade(article, known))
    parts = [named, f"“{article.title.value}”" if article.title.value else "", article.byline.value]
    return text(" · ".join(part for part in (*parts, published(article), item(article), speech) if part))


def also(
    briefing: Briefing, printed: Support, others: Sequence[Support], label: str = "Also told in "
) -> tuple[Runs, ...]:
    """The line that names who tells the same, each place once and the card's own place never."""
    seen = {pin_cite(briefing, printed)[0].text}
    runs: list[Run] = []
    for support in others:
        cite = pin_cite(briefing, support)[0]
        if cite.text not in seen:
            seen.add(cite.text)
            runs += [Run(", " if runs else label), Run(cite.text, "", cite.link)]
    return (tuple(runs),) if runs else ()
