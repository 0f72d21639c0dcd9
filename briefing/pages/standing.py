"""What stands behind a source or a statement: grades, origins, copies. Said where it says something.

A pack whose every article is its own origin carries no word of origins on its cards.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.comparison.independence import behind, origins_of
from briefing.model import Article, Copies, Origin, Support
from briefing.pages import speech
from briefing.pages.blocks import Block, Column, Heading, Para, Run, Runs, Table
from briefing.pages.speech import Said
from briefing.pages.wording import count, text
from briefing.result import Briefing, Citation

SINGLE = "single origin"
UNGRADED = "F"
"""The grade of an outlet nobody has graded: its reliability cannot be judged."""
UNJUDGED = 6
RELIABILITY = (
    ("A", "Reliable: no doubt about it; has always been right."),
    ("B", "Usually reliable: small doubts; has mostly been right."),
    ("C", "Fairly reliable: doubts; has been right before."),
    ("D", "Not usually reliable: grave doubts; has been right at times."),
    ("E", "Unreliable: has been wrong."),
    ("F", "Cannot be judged: there is nothing to judge it by. So is every outlet that nobody has graded."),
)
CREDIBILITY = (
    ("1", "Confirmed by other, independent sources; fits what is known."),
    ("2", "Probably true: not confirmed, but it fits."),
    ("3", "Possibly true: not confirmed, and fits fairly well."),
    ("4", "Doubtful: not confirmed; possible, but does not fit."),
    ("5", "Improbable: not confirmed, and contradicted by what is known."),
    ("6", "Cannot be judged. So is every report the analyst has not judged."),
)
"""The two scales of the Admiralty system as NATO uses it (AJP-2.1), in this program's own words."""


class Standing(NamedTuple):
    """Who stands behind what, looked up once for all pages."""

    origin: Mapping[str, Origin]
    """By file."""
    copies: Mapping[str, Copies]
    """By the file of every article in a group."""
    shared: bool
    """Whether any origin stands behind more than one article."""
    graded: bool
    """Whether the register grades any outlet of the pack."""
    said: Said
    """The quotations of each article."""
    linked: bool = True
    """Whether the table of copies is in the document."""


def standing(briefing: Briefing) -> Standing:
    compared = briefing.comparison
    return Standing(
        behind(compared),
        {file: group for group in compared.copies for file in (group.printed, *group.others)},
        any(len(origin.articles) > 1 for origin in compared.origins),
        any(citation.article.grade for citation in briefing.citations),
        speech.by_file(briefing),
    )


def grade(article: Article, known: Standing) -> str:
    """The grade of an article's outlet, where the pack grades outlets at all."""
    return (article.grade or UNGRADED) if known.graded and article.outlet.value else ""


def item(article: Article) -> str:
    """How credible the analyst holds the report, where he has said so."""
    return f"item {article.item}" if article.item else ""


def origin_line(supports: Sequence[Support], briefing: Briefing, known: Standing) -> Runs:
    """`Origin: Yonhap; also in 5 outlets · 3 sources, single origin`; nothing where it would say nothing."""
    if not known.shared:
        return ()
    parts: list[Run] = []
    printed = supports[0].file
    own = known.origin.get(printed)
    group = known.copies.get(printed)
    article = briefing.citation(printed).article
    if own and (group or own.name != article.outlet.value) and (len(own.articles) > 1 or article.outlet.value):
        parts.append(Run(f"Origin: {own.name}"))
    if group:
        parts += [
            Run("; " if parts else ""),
            Run(_also(group, printed, briefing), "", "#copies" if known.linked else ""),
        ]
    told = independence(supports, known)
    if told:
        parts += [Run(" · " if parts else ""), Run(told, "strong" if told.endswith(SINGLE) else "")]
    return tuple(run for run in parts if run.text)


def _also(group: Copies, printed: str, briefing: Briefing) -> str:
    others = [_listed(briefing, file) for file in (group.printed, *group.others) if file != printed]
    outlets = {citation.article.outlet.value if citation else "" for citation in others}
    known = "" not in outlets and len(outlets) == len(others)
    return f"also in {count(len(others), 'outlet' if known else 'article')}"


def _listed(briefing: Briefing, file: str) -> Citation | None:
    """The source-list entry of an article; a short pack does not list them all."""
    return next((citation for citation in briefing.citations if citation.article.file == file), None)


def independence(supports: Sequence[Support], known: Standing) -> str:
    """`3 sources, 2 origins`, `3 sources, single origin`; nothing for one source, and nothing in a
    pack whose origins all stand alone, where the number of sources says it."""
    sources = len({support.file for support in supports})
    if not known.shared or sources == 1:
        return ""
    origins = len(origins_of(supports, known.origin))
    if origins == 1:
        return f"{sources} sources, {SINGLE}"
    return f"{count(sources, 'source')}, {count(origins, 'origin')}"


def copies(briefing: Briefing) -> list[Block]:
    """The groups of copies: which was printed, who else ran it."""
    groups = [group for group in briefing.comparison.copies if _listed(briefing, group.printed)]
    if not groups:
        return []
    known = standing(briefing)
    rows = []
    for group in groups:
        origin = known.origin.get(group.printed)
        others: list[Run] = []
        for file in group.others:
            others += [Run("; " if others else ""), *_named(briefing, file)]
        rows.append(
            (text(origin.name if origin else ""), _named(briefing, group.printed), tuple(others), text(group.reason))
        )
    return [
        Heading(2, text("Copies: one text in several articles"), "copies"),
        Para(
            text(
                f"{count(len(groups), 'text')} in {sum(len(g.others) + 1 for g in groups):,} articles. "
                "Copies of one text confirm nothing: they count as one origin."
            )
        ),
        Table(
            "Copies: origin, the article printed, the others that ran the text, and why they count as copies",
            (Column("Origin", 0.15), Column("Printed", 0.2), Column("Also ran it", 0.33), Column("Why", 0.32)),
            tuple(rows),
        ),
    ]


def _named(briefing: Briefing, file: str) -> Runs:
    """An article by its S-number and outlet, or by its file."""
    citation = _listed(briefing, file)
    name = (citation and citation.article.outlet.value) or file
    if citation and citation.number:
        return (Run(citation.label, "strong", f"#{citation.label.lower()}"), Run(f" {name}"))
    return (Run(name),)


def scales(briefing: Briefing) -> list[Block]:
    """The key to grades, where any are printed."""
    used = [citation.article for citation in briefing.citations if citation.number]
    blocks: list[Block] = []
    for shown, title, anchor, scale in (
        (any(a.grade for a in used), "Reliability of an outlet (Admiralty system)", "reliability", RELIABILITY),
        (any(a.item for a in used), "Credibility of an item (Admiralty system)", "credibility", CREDIBILITY),
    ):
        if shown:
            blocks += [
                Heading(2, text(title), anchor),
                Table(
                    title,
                    (Column("Grade", 0.12), Column("Meaning", 0.88)),
                    tuple((text(sign, "strong"), text(meaning)) for sign, meaning in scale),
                ),
            ]
    return blocks
