"""An invented briefing that uses every block, as long as asked for."""

from __future__ import annotations

import datetime

from briefing.pages.blocks import (
    AnalystBox,
    Block,
    Bullets,
    Card,
    Column,
    Contents,
    Cover,
    Document,
    Furniture,
    Heading,
    PageBreak,
    Para,
    Run,
    Runs,
    Table,
    Timeline,
    TimelineMark,
)

_SENTENCES = (
    "The two sides agreed to resume working-level talks by the end of April, a ministry official said on Tuesday.",
    "The port authority said that fewer ferries had called at the island than in any month since 2019.",
    "No date has been set, and neither government would say who had asked for the meeting.",
    "Growers in the south-west had hoped that the quota would be lifted before the harvest.",
    "“We have been told to expect an answer within weeks,” the association's chairman said.",
    "The agreement covers cultural goods, tourism and two of the four fishing grounds in dispute.",
    "Officials described the exchange as businesslike, and declined to go into what had been left open.",
)
_THEMES = (
    "Ferry routes and visitor numbers",
    "The fishing grounds",
    "Cultural goods and quotas",
    "Who speaks for the growers",
)
_OUTLETS = ("Harbour Post", "The Strait Times-Courier", "Daily Ledger", "해협일보", "Northern Wire")


def text(text: str) -> Runs:
    return (Run(text),)


def sample(themes: int = 4, cards: int = 5, rows: int = 26, marking: str = "TLP:AMBER") -> Document:
    """A briefing; the defaults make some fifteen pages."""
    blocks: list[Block] = [_cover(), *_front(themes)]
    number = 0
    for theme in range(themes):
        blocks += _theme(theme, number, cards)
        number += cards
    blocks += _chronology(rows, themes)
    blocks += _sources(number)
    blocks += _annex()
    return Document(
        title="Strait crossings: press briefing pack",
        subject="For the visit of 16 March 2026",
        author="Northern desk",
        language="en-GB",
        date="2026-03-12",
        pack_id="3f9a-c2",
        furniture=Furniture(
            header_left="Strait crossings",
            marking=marking,
            marking_colours=("#FFC000", "#000000"),
            footer_left="Edition 4 · information cut-off 12 Mar 2026 18:00 KST",
            footer_right="Page {page} of {pages} · pack 3f9a-c2",
        ),
        blocks=tuple(blocks),
        keywords=("ferries", "quotas"),
    )


def _card(number: int, *, starred: bool = False, note: str = "", anchor: str = "") -> Card:
    words = " ".join(_SENTENCES[(number + i) % len(_SENTENCES)] for i in range(1 + number % 3))
    return Card(
        anchor=anchor or f"x-{number}",
        label=(Run(f"S{number + 1}", link=f"#s-{number + 1}"), Run(f" ¶{number % 9 + 1}")),
        quote=(Run(f"“{words[:-1]} "), Run("[10 March]", "bracket"), Run(".”")),
        source=(
            (
                Run(_OUTLETS[number % len(_OUTLETS)], "strong"),
                Run(" · “Talks to resume, but on what?” · Kim A-reum · 11 Mar 2026, 09:12 KST"),
            ),
            (
                Run("Told the same: "),
                Run("S2", link="#s-2"),
                Run(", "),
                Run("S3", link="#s-3"),
                Run(" · reported speech, unnamed official"),
            ),
        ),
        note=((Run("Analyst: ", "strong"), Run(note)) if note else ()),
        starred=starred,
    )


def _cover() -> Cover:
    return Cover(
        copy="Copy 3 of 7",
        title="Strait crossings: press briefing pack",
        purpose="What the papers on both shores say about ferries, fishing grounds and quotas",
        lines=(
            (Run("For  ", "strong"), Run("visit of the trade committee, 16 March 2026")),
            (Run("Edition  ", "strong"), Run("4 · 12 March 2026")),
            (Run("Information cut-off  ", "strong"), Run("12 March 2026, 18:00 KST")),
            (Run("Prepared by  ", "strong"), Run("Northern desk · desk@example.org")),
            (Run("Themes  ", "strong"), Run(" · ".join(_THEMES))),
        ),
        counts="63 excerpts · 41 articles · 19 outlets",
        caveat="Compiled from press reports. Excerpts are verbatim; the analyst's own words stand in shaded boxes.",
        handling="Limited disclosure: recipients may share with their organisation on a need-to-know basis.",
        excerpt=_card(0, starred=True, anchor="x-cover"),
    )


def _front(themes: int) -> list[Block]:
    return [
        Contents("Contents", deep=True),
        Heading(1, text("Bottom line"), "bottom-line", new_page=True),
        Para(text("Talks are back, dates are not. Visitor numbers fell before the quota was ever mentioned."), "lead"),
        AnalystBox(
            "Analyst's judgement",
            (
                text(
                    "The ferries are the signal to watch: both sides can move them without a treaty, "
                    "and both have said so."
                ),
                text("Nothing in the sources supports the claim of a fixed date; three outlets repeat one another."),
            ),
        ),
        AnalystBox(
            "Key points",
            (
                (
                    Run("Working-level talks resume by the end of April "),
                    Run("S1", link="#s-1"),
                    Run(" "),
                    Run("S4", link="#s-4"),
                ),
                (
                    Run(
                        "Growers expect an answer within weeks, which no ministry has confirmed; "
                        "the chairman said so twice, once in print "
                    ),
                    Run("S5", link="#s-5"),
                ),
                (Run("Neither side names who asked for the meeting "), Run("S3", link="#s-3")),
            ),
            bullets=True,
        ),
        Para(text("What changed since edition 3"), "label"),
        Bullets(
            (
                text("Two new excerpts on the quotas, both from the growers' side, neither confirmed by a ministry."),
                text("One date moved: the committee's visit."),
            )
        ),
        Para(text("Questions to have an answer to"), "label"),
        Bullets((text("Who asked for the meeting?"), text("Which two grounds are left out?")), numbered=True),
        Para(text("Then, in the afternoon session:"), "body"),
        Bullets((text("What would the quota be?"), text("From when?")), numbered=True),
        Heading(2, text("At a glance"), "glance"),
        Table(
            "Excerpts and outlets by theme",
            (
                Column("Theme", 0.52),
                Column("Excerpts", 0.16, "right"),
                Column("Outlets", 0.16, "right"),
                Column("Newest", 0.16, "right"),
            ),
            tuple(
                ((Run(_THEMES[i % 4], link=f"#theme-{i}"),), text(str(5 + i)), text(str(3 + i)), text("2026-03-11"))
                for i in range(themes)
            ),
        ),
        Para(text("Counts are of printed excerpts."), "small"),
    ]


def _theme(theme: int, first: int, cards: int) -> list[Block]:
    title = _THEMES[theme % len(_THEMES)]
    blocks: list[Block] = [
        Heading(1, text(f"{title}"), f"theme-{theme}", new_page=True),
        Para(
            text(
                "What do the sources say has changed on the crossings since January, and how sure are they? "
                "이재명 and 习近平 are named in four of them; so is كيم in one."
            )
        ),
        Timeline(
            (title,),
            tuple(_marks(12 + theme * 5, 1)),
            datetime.date(2025, 6, 1).toordinal(),
            datetime.date(2026, 4, 30).toordinal(),
            f"Timeline of {12 + theme * 5} dated statements, June 2025 to April 2026; the chronology lists each.",
            "● a day   ▬ a month or a range   ○ disputed or planned",
        ),
        Heading(2, text("What is said"), f"theme-{theme}-said"),
    ]
    for i in range(cards):
        note = "counts tugs as well, which the other two leave out." if i == 1 else ""
        blocks.append(_card(first + i, starred=i == 0, note=note))
        if i == cards // 2:
            blocks.append(Heading(2, text("Where the sources differ"), f"theme-{theme}-differ"))
            blocks.append(Heading(3, text("How many vessels?"), f"theme-{theme}-vessels"))
            blocks.append(
                Para(
                    (Run("Twelve", "emphasis"), Run(" in one account, "), Run("nine", "strong"), Run(" in the other."))
                )
            )
    return blocks


def _marks(count: int, lanes: int) -> list[TimelineMark]:
    day = datetime.date(2025, 6, 9).toordinal()
    marks = []
    for i in range(count):
        start = day + (i * 37 + i * i * 5) % 310
        shape = ("dot", "dot", "bar", "dot", "ring")[i % 5]
        end = start + 28 if shape == "bar" else start
        marks.append(TimelineMark(start, end, i % lanes, shape, f"Event {i + 1}", f"#e-{i + 1}"))
    return marks


def _chronology(rows: int, themes: int) -> list[Block]:
    return [
        Heading(1, text("Chronology"), "chronology", new_page=True),
        Timeline(
            _THEMES[:themes],
            tuple(_marks(64, max(1, min(themes, 4)))),
            datetime.date(2025, 6, 1).toordinal(),
            datetime.date(2026, 4, 30).toordinal(),
            "Timeline of 64 dated statements by theme, June 2025 to April 2026; the table below lists each.",
            "● a day   ▬ a month or a range   ○ disputed or planned",
        ),
        Table(
            "Chronology: dated statements with their sources",
            (Column("Date", 0.2), Column("What", 0.58), Column("Sources", 0.22)),
            tuple(
                (
                    text(("2025-11-01", "about March 2017", "9 or 10 March 2026")[i % 3]),
                    text(_SENTENCES[i % 7] + (" " + _SENTENCES[(i + 2) % 7] if i % 4 == 0 else "")),
                    (
                        Run(f"S{i % 9 + 1}", link=f"#s-{i % 9 + 1}"),
                        Run(" "),
                        Run(f"S{i % 7 + 2}", link=f"#s-{i % 7 + 2}"),
                    ),
                )
                for i in range(rows)
            ),
            tuple(f"e-{i + 1}" for i in range(max(rows, 0))),
        ),
    ]


def _sources(count: int) -> list[Block]:
    return [
        Heading(1, text("Sources"), "sources", new_page=True),
        Para(text("Every printed excerpt, where it is from and where it is used.")),
        Table(
            "Source list",
            (Column("No.", 0.08), Column("Source", 0.74), Column("Used", 0.18)),
            tuple(
                (
                    text(f"S{i + 1}"),
                    (
                        Run(f"{_OUTLETS[i % 5]}. ", "strong"),
                        Run("“Talks to resume, but on what?” 11 March 2026. "),
                        Run(f"https://example.org/a/{i}", link=f"https://example.org/a/{i}"),
                        Run(" · 3f9ac2d1", "quiet"),
                    ),
                    (Run("excerpt", link=f"#x-{i}"),),
                )
                for i in range(count)
            ),
            tuple(f"s-{i + 1}" for i in range(count)),
        ),
    ]


def _annex() -> list[Block]:
    return [
        PageBreak(),
        Heading(1, text("Annex A: method"), "method"),
        Para(text("No language model was used to select or to write.")),
        Bullets(tuple(text(f"{n} articles {what}.") for n, what in ((41, "read"), (38, "used"), (3, "refused")))),
        Heading(2, text("Left out"), "left-out"),
        Para((Run("Maps: none found. ", "quiet"), Run("See "), Run("the source list", "strong", "#sources"), Run("."))),
        Para(text("Handle as marked."), "handling"),
    ]
