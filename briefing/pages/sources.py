"""The source list: what the pack rests on, each entry linked to its uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing.comparison.anonymity import is_anonymous
from briefing.language import tongue
from briefing.model import Article, Excerpt
from briefing.pages.blocks import Block, Bullets, Column, Heading, Para, Run, Runs, Table
from briefing.pages.dates import in_words
from briefing.pages.standing import UNGRADED, UNJUDGED, standing
from briefing.pages.wording import count, listed, outlet, paragraph_number, published, text, title
from briefing.result import Briefing, Citation
from briefing.spec import edtf

_KNOWN = {"inferred": "inferred", "analyst": "per analyst", "unknown": "unknown", "stated": "stated"}


def section(briefing: Briefing, *, new_page: bool) -> list[Block]:
    used = [citation for citation in briefing.citations if citation.number]
    if not used:
        return []
    known = standing(briefing)
    judged = known.graded or any(citation.article.item for citation in used)
    columns = [Column("No.", 0.08), Column("Source", 0.42), Column("Published", 0.16), Column("Used", 0.34)]
    if judged:
        columns = [columns[0], Column("Grade", 0.11), Column("Source", 0.36), Column("Published", 0.15), columns[3]]
        columns[4] = Column("Used", 0.3)
    return [
        Heading(1, text("Sources"), "sources", new_page),
        Para(text(statement(briefing, used))),
        Table(
            "Sources: number, article, publication date and how it is known, and where it is used",
            tuple(columns),
            tuple(_row(briefing, citation, judged=judged) for citation in used),
            tuple(citation.label.lower() for citation in used),
        ),
    ]


def statement(briefing: Briefing, used: Sequence[Citation]) -> str:
    """The source summary statement: how many, which, how old, how independent. No judgement."""
    articles = [citation.article for citation in used]
    return " ".join(
        part
        for part in (
            _how_many(articles),
            _how_independent(briefing, articles),
            _how_old(articles),
            _how_anonymous(briefing, articles),
        )
        if part
    )


def _how_many(articles: Sequence[Article]) -> str:
    named = {a.outlet.value for a in articles if a.outlet.value}
    unnamed = sum(1 for a in articles if not a.outlet.value)
    languages = sorted({tongue.NAMES[name] for a in articles if (name := tongue.language(a.text))})
    parts = [count(len(articles), "article") + " used"]
    if named:
        parts.append(f"from {count(len(named), 'named outlet')}")
    if languages:
        parts.append(f"in {listed(languages, 'and')}")
    return " ".join(parts) + (f"; the outlet of {unnamed} is not known from the text" if unnamed else "") + "."


def _how_independent(briefing: Briefing, articles: Sequence[Article]) -> str:
    """Origins, and the share of the two largest where any is larger than one article."""
    behind = standing(briefing).origin
    by_id = {origin.id: origin.name for origin in behind.values()}
    largest = [
        (by_id[one], n) for one, n in Counter(behind[a.file].id for a in articles if a.file in behind).most_common()
    ]
    if not largest:
        return ""
    if largest[0][1] == 1:
        return "Each is an origin of its own."
    origins = len({behind[a.file].id for a in articles if a.file in behind})
    if origins == 1:
        return f"All come from one origin, {largest[0][0]}."
    two = largest[:2]
    share = sum(number for _, number in two) / len(articles)
    names = listed(list(dict.fromkeys(name for name, _ in two)), "and")
    return f"{count(origins, 'independent origin')}; {share:.0%} of the articles come from the largest two, {names}."


def _how_old(articles: Sequence[Article]) -> str:
    dated = [a for a in articles if a.published.value]
    sentence = ""
    if dated:
        oldest = min(dated, key=lambda a: edtf.span(a.published.value)[0])
        newest = max(dated, key=lambda a: edtf.span(a.published.value)[1])
        first, last = (in_words(article.published.value) for article in (oldest, newest))
        sentence = f"Published {first} to {last}." if first != last else f"Published {first}."
    guessed = sum(1 for a in articles if a.published.origin != "stated")
    if guessed:
        sentence += f" The date of {guessed} is inferred, set by the analyst or unknown, as the list says."
    return sentence.strip()


def _how_anonymous(briefing: Briefing, articles: Sequence[Article]) -> str:
    files = {a.file for a in articles}
    said = [q for q in briefing.comparison.quotations if q.speaker and q.support.file in files]
    anonymous = sum(map(is_anonymous, said))
    if not anonymous:
        return ""
    return (
        f"{anonymous:,} of {count(len(said), 'quotation')} {'is' if anonymous == 1 else 'are'} from people not named."
    )


def _row(briefing: Briefing, citation: Citation, *, judged: bool) -> tuple[Runs, ...]:
    article = citation.article
    entry = reference(briefing, citation)
    date = [Run(in_words(article.published.value, short=True) if article.published.value else "unknown")]
    if article.published.value and article.published.origin != "stated":
        date.append(Run(f" {_KNOWN[article.published.origin]}", "quiet"))
    grades = (text(f"{article.grade or UNGRADED}{article.item or UNJUDGED}"),) if judged else ()
    return text(citation.label, "strong"), *grades, entry, tuple(date), _uses(briefing, citation)


def reference(briefing: Briefing, citation: Citation) -> Runs:
    """A source as the list names it."""
    article = citation.article
    byline = f", {article.byline.value}" if article.byline.value else ""
    entry: list[Run] = [Run(f"{outlet(article)}{byline}. ", "strong"), Run(_stopped(title(article)))]
    if article.url.value:
        entry.append(Run(article.url.value, "", article.url.value if article.url.value.startswith("http") else ""))
        entry.append(Run(". "))
    if label := briefing.portions.get(citation.label.lower()):
        entry += [Run(label, "strong"), Run(". ")]
    entry.append(Run(f"File {article.file}, fingerprint {article.fingerprint[:8]}.", "quiet"))
    return tuple(entry)


def _stopped(words: str) -> str:
    """Words with a full stop, unless they end in one, inside their quotation mark or out."""
    return f"{words} " if words.rstrip("”")[-1:] in (".", "!", "?", "…") else f"{words}. "


def _uses(briefing: Briefing, citation: Citation) -> Runs:
    """Links to the excerpts printed from this article, by theme and paragraph, and the number of its events.

    Excerpts of one paragraph stand together on the page, so a paragraph is named once.
    """
    runs: list[Run] = []
    for section in briefing.sections:
        printed = [e for e in section.excerpts if e.supports[0].file == citation.article.file]
        first: dict[int, Excerpt] = {}
        for excerpt in sorted(printed, key=lambda e: e.supports[0].start):
            first.setdefault(paragraph_number(citation.article, excerpt.supports[0].start), excerpt)
        for place, (number, excerpt) in enumerate(first.items()):
            before = f"{'; ' if runs else ''}{section.theme.title}: " if place == 0 else " "
            runs.append(Run(before, "quiet"))
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
