"""Annexes: how the pack was made (method, ledger, problems) and the keys to its signs."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import __version__
from briefing.model import Length, Theme
from briefing.pages.blocks import Block, Bullets, Column, Heading, Para, Run, Table
from briefing.pages.sources import unused
from briefing.pages.standing import standing
from briefing.pages.wording import count, text
from briefing.result import Briefing
from briefing.themes.terms import east_asian, rules

MOST_PROBLEMS = 40
"""Problems a page can bear; the rest are counted."""


def method(briefing: Briefing, left_out: Sequence[str], *, new_page: bool) -> list[Block]:
    blocks: list[Block] = [
        Heading(1, text("Annex A: Method"), "method", new_page),
        Para(
            text(
                f"Made with Briefing {__version__} from the articles named under Sources. Passages were picked by "
                "the rules below, ranked by a sum of visible parts, and printed word for word. No language model "
                f"selected or wrote anything. Pack {pack_number(briefing)} can be built again from the same spec and "
                "sources, byte for byte."
            )
        ),
        Heading(2, text("Ledger"), "ledger"),
        Table(
            "Ledger: what came in, what went out, what was left out and why",
            (Column("Count of", 0.36), Column("Number", 0.14, "right"), Column("Detail", 0.5)),
            tuple((text(line.what), text(f"{line.count:,}"), text(line.detail)) for line in briefing.ledger),
        ),
        Heading(2, text("Rules of the themes"), "rules"),
    ]
    all_scripts = any(east_asian(citation.article.text) for citation in briefing.citations)
    for section in briefing.sections:
        blocks.append(_rules_of(section.theme, all_scripts))
    blocks += unused(briefing)
    blocks += _problems(briefing)
    if left_out:
        blocks += [Heading(2, text("Left out: nothing to say"), "left-out"), Bullets(tuple(text(x) for x in left_out))]
    return blocks


def _rules_of(theme: Theme, all_scripts: bool) -> Para:
    """A theme's terms, and how many other rules it has. Terms in a script that no article is written
    in are counted, not printed."""
    by_tier = dict(rules(theme))
    printed = [term for term in by_tier["term"] if all_scripts or not east_asian(term)]
    others = [
        (len(by_tier["term"]) - len(printed), "term in a script of no article", "terms in scripts of no article"),
        (len(by_tier["context"]), "context word", "context words"),
        (len(by_tier["exclusion"]), "exclusion", "exclusions"),
    ]
    more = ", ".join(count(number, one, many) for number, one, many in others if number)
    return Para(
        (
            Run(f"{theme.title}. ", "strong"),
            Run(", ".join(printed) + "."),
            Run(f" Besides: {more}, listed in the theme set." if more else "", "quiet"),
        ),
        "small",
    )


def _problems(briefing: Briefing) -> list[Block]:
    told = [p for p in briefing.problems if p.severity != "note"]
    if not told:
        return []
    items = [(Run(f"{p.code} ", "strong"), Run(f"{p.where.file}: " if p.where else ""), Run(p.message)) for p in told]
    shown = items[:MOST_PROBLEMS]
    if len(items) > len(shown):
        shown.append((Run(""), Run(""), Run(f"and {len(items) - len(shown):,} more.")))
    return [Heading(2, text("What the build warned of"), "warnings"), Bullets(tuple(shown))]


def keys(briefing: Briefing) -> list[Block]:
    rows = [
        ("Excerpt", "Words of an article, character for character, beside a bar."),
        ("[Name]", "Added by the editor inside a quotation to say who is meant; grey, in square brackets."),
        ("S3 ¶6", "Source 3, sixth paragraph of its text; headings, captions and page debris are not counted."),
        ("Also told in", "Articles that say the same; their words are in the JSON file of this pack."),
        *_origin_keys(briefing),
        ("D2", "A point where sources say different things; “proposed” until the analyst has decided it."),
        ("Key", "Starred by the analyst."),
        ("stated", "The date stands in the words themselves."),
        ("from “Friday”", "The date was worked out from the words and the article's own date."),
        ("estimated", "Worked out from a date that is itself uncertain, such as an inferred publication month."),
        ("about, probably", "EDTF ~ and ?: approximate, uncertain."),
    ]
    labels = dict.fromkeys((briefing.spec.marking, *briefing.portions.values()))
    rows += [(label, _TLP[label]) for label in _TLP if label in labels]
    if briefing.portions:
        rows.append(("A marking on a part", "That of its source or its own; what bears none bears the pack's."))
    return [
        Heading(1, text("Annex B: Keys"), "keys"),
        Table(
            "Signs and words used in this pack",
            (Column("Sign", 0.24), Column("Meaning", 0.76)),
            tuple((text(sign, "strong"), text(meaning)) for sign, meaning in rows),
        ),
    ]


def _origin_keys(briefing: Briefing) -> list[tuple[str, str]]:
    """The signs that only a pack with shared origins has, and those only a graded one has."""
    known = standing(briefing)
    rows = []
    if known.shared:
        rows += [
            (
                "Origin",
                "Where a report first came from: the agency it credits or shares its text with, else its outlet.",
            ),
            ("single origin", "All sources of the statement have one origin: they do not confirm each other."),
        ]
    if known.graded:
        rows.append(("Yonhap (B)", "Reliability of the outlet, A to F, as the desk's register grades it."))
    return rows


_TLP = {
    "TLP:RED": "For the named recipients only; not to be passed on.",
    "TLP:AMBER+STRICT": "May be passed on within the recipient's organisation only, to those who need to know.",
    "TLP:AMBER": "May be passed on within the recipient's organisation and to its clients, to those who need to know.",
    "TLP:GREEN": "May be passed on within the recipient's community, not published.",
    "TLP:CLEAR": "May be passed on without limit.",
}
"""The sense of FIRST's Traffic Light Protocol 2.0, in this program's own words."""


def pack_number(briefing: Briefing, length: Length = "full") -> str:
    """The pack's id as printed, with the length of a shorter one beside it: 3f9a-c2b1, 3f9a-c2b1 · card."""
    number = f"{briefing.pack_id[:4]}-{briefing.pack_id[4:8]}"
    return number if length == "full" else f"{number} · {length}"
