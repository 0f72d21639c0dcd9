"""An invented briefing that uses every block; as long as asked for."""

from __future__ import annotations

from datetime import date

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

OUTLETS = ("Harbour Gazette", "Northern Courier", "한빛일보", "The Meridian", "Coastal Wire", "朝潮新聞")
QUOTES = (
    "The two sides agreed to resume working-level talks by the end of April, a ministry official said on Tuesday.",
    (
        "“We will not accept a timetable that nobody in this room has read,” the committee’s chair told reporters after"
        " a closed session that ran four hours over its schedule. She added that the draft would return to the floor"
        " only with the cost estimate attached, and that the estimate had been promised three times already."
    ),
    (
        "Exports of refined materials fell 12.4% in the first quarter, the steepest drop since 2019, according to"
        " customs figures published on Monday; shipments to the two largest buyers fell by almost a third."
    ),
    (
        "Coast guard vessels counted at least twelve ships near the provisional line on 9 March, nine of which left"
        " before dawn."
    ),
    (
        "Foreign minister 한서윤 (Han Seo-yun) met her counterpart 林文海 in a third country on the margins of the"
        " summit, two diplomats said, and both governments declined to comment."
    ),
)
TITLES = (
    "Talks to resume by the end of April",
    "Committee sends timetable back",
    "Exports fall most since 2019",
    "Ships near the provisional line",
    "Ministers meet on the margins",
)
THEMES = ("Fisheries and the provisional zone", "Trade and materials", "Talks between the capitals", "Public opinion")


def pin(number: int, paragraph: int) -> Run:
    return Run(f"S{number} ¶{paragraph}", link=f"#s{number}")


def card(theme: int, number: int, *, starred: bool = False, note: bool = False, long: bool = False) -> Card:
    source, words = number % 12 + 1, QUOTES[number % len(QUOTES)]
    quote: Runs
    if long:
        quote = (Run("“" + " ".join(QUOTES[n % 4].replace("“", "‘").replace("”", "’") for n in range(14)) + "”"),)
    elif number % 5 == 0:
        start, end = words.split("a ministry official")
        quote = (
            Run("“" + start),
            Run("[the Harbour Republic and its neighbour] ", "bracket"),
            Run("a ministry official" + end + "”"),
        )
    else:
        quote = (Run("“" + words + "”" if words[0] != "“" else words),)
    lines: tuple[Runs, ...] = (
        (
            Run(OUTLETS[source % 6], "strong"),
            Run(f" · “{TITLES[number % 5]}” · {number % 27 + 1} March 2026 · "),
            Run("harbour-gazette.example/2026/03/talks", link="https://harbour-gazette.example/2026/03/talks?id=12"),
        ),
    )
    if number % 3 == 0:
        lines += ((Run("Also in "), pin(source % 12 + 1, 4), Run(" and "), pin((source + 4) % 12 + 1, 2)),)
    return Card(
        anchor=f"c{theme}-{number}",
        label=(pin(source, number % 9 + 1),),
        quote=quote,
        source=lines,
        note=(Run("Analyst’s note. ", "strong"), Run("The figure counts tugs; the coast guard’s own does not."))
        if note
        else (),
        starred=starred,
    )


def theme(number: int, cards: int) -> list[Block]:
    title = THEMES[number % len(THEMES)]
    blocks: list[Block] = [
        Heading(1, (Run(f"{number + 1}. {title}"),), f"t{number}", new_page=True),
        Para((Run("What changed in the zone since the last edition, and who says so?"),), "lead"),
        Para((Run(f"{cards} excerpts · {cards - 1} articles · 4 outlets · newest 12 March 2026"),), "small"),
        AnalystBox(
            "Analyst’s assessment",
            (
                (
                    Run("Both governments want the talks to be seen, neither wants to be seen asking for them "),
                    Run("("),
                    pin(1, 2),
                    Run(", "),
                    pin(4, 7),
                    Run("). The committee’s objection is about cost, not about principle."),
                ),
                (Run("Watch for the estimate: without it nothing moves before the summer."),),
            ),
        ),
        Heading(2, (Run("What was agreed"),), f"t{number}-a"),
    ]
    blocks += [card(number, n, starred=n == 0, note=n == 2, long=n == 7) for n in range(cards // 2)]
    blocks += [
        Heading(2, (Run("What is disputed"),), f"t{number}-b"),
        Heading(3, (Run("Number of vessels"),), f"t{number}-c"),
    ]
    blocks += [card(number, n) for n in range(cards // 2, cards)]
    blocks += [
        Para((Run("Open questions"),), "label"),
        Bullets(
            (
                (Run("Who paid for the survey, and was it "), Run("ever", "emphasis"), Run(" published?")),
                (
                    Run(
                        "Does the timetable bind the regional governments? No source says so; the two that come near it"
                        " speak of “coordination”, which is a weaker word in the treaty."
                    ),
                ),
                (Run("What happens on 1 May?"),),
            )
        ),
    ]
    return blocks


def strip() -> Timeline:
    start, end = date(2025, 9, 1).toordinal(), date(2026, 3, 20).toordinal()
    marks = [
        TimelineMark(
            start + 7 * n % 200, start + 7 * n % 200, n % 4, "ring" if n % 9 == 4 else "dot", f"Event {n}", f"#e{n}"
        )
        for n in range(40)
    ]
    marks += [
        TimelineMark(start + 20, start + 64, 0, "bar", "Autumn patrols"),
        TimelineMark(start + 90, start + 120, 2, "bar", "December session"),
        TimelineMark(start + 150, start + 171, 3, "ring", "Planned survey"),
    ]
    return Timeline(
        THEMES,
        tuple(marks),
        start,
        end,
        "43 dated events from September 2025 to March 2026 in four lanes; the table that follows lists each.",
        "Dot: a day. Bar: a month or longer. Ring: disputed or planned.",
    )


def chronology(events: int) -> list[Block]:
    rows: list[tuple[Runs, ...]] = [
        (
            (Run(f"{n % 28 + 1} {('January', 'February', 'March')[n % 3]} 2026"),),
            (Run(QUOTES[n % len(QUOTES)]), Run(" about " if n % 4 == 0 else "", "quiet")),
            (pin(n % 12 + 1, 3), Run(" "), pin((n + 5) % 12 + 1, 1)),
            (Run(str(n * 7 % 100)),),
        )
        for n in range(events)
    ]
    columns = (Column("Date", 0.2), Column("Event", 0.5), Column("Sources", 0.18), Column("Weight", 0.12, "right"))
    return [
        Heading(1, (Run("Chronology"),), "chronology", new_page=True),
        Para((Run("Dates are as the sources give them; a date with “about” is counted from another."),)),
        strip(),
        Table("Chronology of events", columns, tuple(rows), tuple(f"e{n}" for n in range(events))),
    ]


def sources(count: int = 12) -> list[Block]:
    rows: tuple[tuple[Runs, ...], ...] = tuple(
        (
            (Run(f"S{n}", "strong"),),
            (Run(TITLES[n % 5], link=f"https://outlet.example/{n}/a-rather-long-path/to-an-article-about-talks"),),
            (Run(OUTLETS[n % 6]),),
            (Run("11 Mar 2026"),),
            (Run("¶2 ", link=f"#c0-{n % 4}"), Run("¶7", link=f"#c1-{n % 4}")),
        )
        for n in range(1, count + 1)
    )
    columns = (
        Column("No.", 0.09),
        Column("Article", 0.39),
        Column("Outlet", 0.22),
        Column("Date", 0.17),
        Column("Used", 0.13),
    )
    return [
        Heading(1, (Run("Sources"),), "sources"),
        Para((Run("Where every excerpt comes from, in the order of its first use."),)),
        Table("Sources", columns, rows, tuple(f"s{n}" for n in range(1, count + 1))),
    ]


def document(themes: int = 4, cards: int = 10, events: int = 40, *, marking: str = "TLP:AMBER") -> Document:
    blocks: list[Block] = [
        Cover(
            copy="Copy 3 of 7",
            title="Harbour Republic: press briefing pack",
            purpose="What the press of six countries said about the talks, the zone and the trade between them",
            lines=(
                (Run("For  ", "quiet"), Run("Visit of the delegation, 16 March 2026")),
                (Run("Edition  ", "quiet"), Run("4, of 12 March 2026")),
                (Run("Information cut-off  ", "quiet"), Run("12 March 2026, 18:00 KST")),
                (Run("Prepared by  ", "quiet"), Run("Regional desk, ext. 4411")),
                (Run("Themes  ", "quiet"), Run(" · ".join(THEMES))),
            ),
            counts="63 excerpts · 41 articles · 19 outlets",
            caveat="Compiled from press reports. Excerpts are verbatim and cited; the analyst’s own words stand in"
            " shaded boxes. No language model was used to select or write.",
            handling="For the delegation only. Return after the visit.",
            excerpt=card(9, 1, starred=True),
        ),
        Contents("Contents", deep=True),
        Heading(1, (Run("Bottom line"),), "bottom-line"),
        AnalystBox(
            "Bottom line",
            (
                (Run("Talks will resume in April, on fisheries first "), pin(3, 2)),
                (Run("Exports to both buyers fell by a third; neither capital blames the other in public "), pin(5, 1)),
                (Run("The number of vessels on 9 March is disputed: twelve or nine "), pin(6, 3)),
            ),
            bullets=True,
        ),
        Bullets(((Run("Read the key cards, marked with a star."),), (Run("Then the chronology."),)), numbered=True),
    ]
    for number in range(themes):
        blocks += theme(number, cards)
    blocks += chronology(events)
    blocks.append(PageBreak())
    blocks += sources()
    return Document(
        title="Harbour Republic: press briefing pack",
        subject="Press briefing for the delegation",
        author="Regional desk",
        language="en-GB",
        date="2026-03-12",
        pack_id="3f9a-c2",
        furniture=Furniture(
            "Harbour Republic: press briefing pack",
            marking,
            ("#FFC000", "#000000") if marking.startswith("TLP") else ("#8A1F11", "#FFFFFF"),
            "Edition 4 · information cut-off 12 March 2026, 18:00 KST",
            "Page {page} of {pages} · pack 3f9a-c2",
        ),
        blocks=tuple(blocks),
        keywords=("fisheries", "talks"),
    )
