"""An invented briefing made by hand, through the pages as a build's goes: no rule of analysis touches it."""

from __future__ import annotations

from briefing.model import (
    Article,
    Comparison,
    Detail,
    DetailOrigin,
    Disagreement,
    Event,
    Excerpt,
    Gap,
    Origin,
    Paragraph,
    Person,
    Position,
    Role,
    Sentence,
    Support,
    Theme,
)
from briefing.result import Briefing, Citation, LedgerLine, ThemeSection
from briefing.spec.model import Spec, ThemeEntry

WORDS = (
    "The two ports agreed on Tuesday to share their pilots until the dredger is back at work.",
    "The ferry company says that twelve vessels waited outside the mole on the night of the storm.",
    "Harbour police counted nine vessels outside the mole and sent none of them away.",
    (
        "Shipments of grain fell by a third in the spring, the customs office said in its quarterly figures,"
        " and the two largest mills have closed a line each."
    ),
    (
        "“Nobody in this room has read the timetable,” the committee's chair told reporters after a session"
        " that ran four hours over."
    ),
    "The survey was paid for by the province, which has not published it.",
)
OUTLETS = ("Harbour Gazette", "Northern Courier", "The Meridian", "Coastal Wire")
TITLES = ("Ports share their pilots", "A night outside the mole", "Grain falls by a third", "")
DAYS = ("2026-03-03", "2026-03-09", "2026-03-10", "2026-03-12")
THEMES = (
    Theme("ports", "Ports and pilots", "Who works with whom, and until when?", "Agreements between the ports."),
    Theme("vessels", "Vessels outside the mole", "How many waited, and why?"),
    Theme("grain", "Grain and the consequences of its scarcity", "What has become of the trade?"),
)
KNOWN: tuple[DetailOrigin, ...] = ("stated", "inferred", "analyst", "stated")


def article(number: int) -> Article:
    """Each article says all the sentences, one a paragraph, from another one on."""
    said = [WORDS[(number + n) % len(WORDS)] for n in range(len(WORDS))]
    spans, at = [], 0
    for place, words in enumerate(said, 1):
        sentence = (Sentence(at, at + len(words)),)
        spans.append(Paragraph(at, at + len(words), "text", place, sentences=sentence))
        at += len(words) + 1
    return Article(
        file=f"{number + 1:02}_{OUTLETS[number].lower().replace(' ', '-')}.txt",
        folder="articles",
        text="\n".join(said) + "\n",
        encoding="utf-8",
        fingerprint=f"{number + 10:02x}" * 32,
        title=Detail(TITLES[number], "stated") if TITLES[number] else Detail(),
        outlet=Detail(OUTLETS[number], KNOWN[number]),
        published=Detail(DAYS[number], KNOWN[number]),
        url=Detail("https://courier.example/2026/03/a-night-outside", "stated") if number == 1 else Detail(),
        paragraphs=tuple(spans),
    )


ARTICLES = tuple(article(number) for number in range(4))


def support(source: int, words: int, start: int = 0, end: int | None = None) -> Support:
    """Some of the words of a sentence, where a source says them."""
    quote = WORDS[words][start:end]
    at = ARTICLES[source].text.index(quote)
    return Support(ARTICLES[source].file, at, at + len(quote), quote)


def _excerpt(theme: str, words: int, sources: tuple[int, ...], **more: object) -> Excerpt:
    supports = tuple(support(source, words) for source in sources)
    return Excerpt(f"{words:04x}{sources[0]:04x}", theme, supports, 3.0, (), **more)  # type: ignore[arg-type]


def _event(number: int) -> Event:
    words, lane = number % len(WORDS), number % 4
    dates = ("2026-02", "2026-03-03", "2026-03-09", "2025-12-18", "2026-01-20/2026-02-04", "2026-03-05")
    date = dates[words] if number != 8 else ""
    return Event(
        id=f"{number:08x}",
        date=date,
        precision="day",
        certainty=("stated", "resolved", "estimated")[number % 3],
        status="planned" if number == 5 else "happened",
        importance=2,
        statement=WORDS[words],
        supports=tuple(support(source, words) for source in range(1 + number * 3 % 4)),
        themes=(THEMES[lane].id,) if lane < len(THEMES) else (),
        phrase=("on Tuesday", "the night of the storm", "in the spring")[number % 3],
        reported="2026-03-12",
    )


def briefing() -> Briefing:
    """Three themes, four sources, nine events, two disagreements, people, gaps."""
    files = tuple(one.file for one in ARTICLES)
    sections = (
        ThemeSection(
            THEMES[0],
            (
                _excerpt("ports", 0, (0, 1, 2), starred=True),
                _excerpt("ports", 4, (3,), note="She has said so three times (S2)."),
                _excerpt("ports", 5, (2, 0)),
            ),
            comment="Both ports want the talks to be seen (S1, S4 ¶2); neither wants to be seen asking for them.",
            candidates=7,
        ),
        ThemeSection(THEMES[1], (_excerpt("vessels", 1, (1,)), _excerpt("vessels", 2, (3, 0))), candidates=2),
        ThemeSection(THEMES[2], (_excerpt("grain", 3, (2, 3)),), candidates=4),
    )
    mentions = (support(0, 0), support(1, 4), support(2, 5))
    people = tuple(
        Person(
            f"p{number}", name, kind, (name,), mentions[: number % 3 + 1],  # type: ignore[arg-type]
            (Role(role, support(number % 4, number), DAYS[number % 4]),) if role else (), themes,
        )
        for number, (name, kind, role, themes) in enumerate(
            (
                ("Ines Aldobrandini", "person", "the committee's chair", ("ports", "vessels")),
                ("Tomas Rehn", "person", "", ("grain",)),
                ("Interprovincial Administration of Waterways", "organisation", "", ("ports", "grain")),
                ("Customs Office", "organisation", "", ()),
            )
        )
    )  # fmt: skip
    disagreements = (
        Disagreement(
            "0000d001", "number", "How many vessels?",
            (
                Position("twelve vessels", (support(1, 1),)),
                Position("nine vessels", (support(3, 2), support(0, 2))),
            ),
            "different numbers of the same thing", "open", "S2 counts tugs.", ("vessels",), 1, False, "AR, 12 March",
        ),
        Disagreement(
            "0000d002", "denial", "Was the survey published?",
            (
                Position("The survey was paid for by the province", (support(2, 5, 0, 39),)),
                Position("which has not published it", (support(0, 5, 41, 67),)),
            ),
            "a fact beside its denial", "proposed", themes=("ports",), number=2,
        ),
    )  # fmt: skip
    return Briefing(
        spec=Spec(
            title="Two ports after the storm: press briefing pack",
            sources=(),
            themes=tuple(ThemeEntry(theme) for theme in THEMES),
            purpose="What the press of the coast says about the ports, the storm and the grain",
            reader="the harbour commission",
            edition=4,
            date="2026-03-12",
            cutoff="12 March 2026, 18:00",
            marking="TLP:AMBER",
            prepared_by="Coastal desk",
            contact="ext. 4411",
            handling="For the commission only. Return after the meeting.",
            bottom_line="The ports share pilots until the dredger is back (S1). How many ships waited is open.",
            key_points=("Pilots are shared from Tuesday (S1).", "Grain fell by a third (S3); two mills closed a line."),
        ),
        sections=sections,
        events=tuple(_event(number) for number in (3, 0, 4, 1, 5, 2, 6, 7, 8)),
        citations=tuple(Citation(number, one, 2, 4) for number, one in enumerate(ARTICLES, 1)),
        refused=(),
        problems=(),
        ledger=(LedgerLine("Files met", 5), LedgerLine("Articles read", 4, "1 was refused")),
        pack_id="3f9ac2d41e77",
        comparison=Comparison(
            origins=tuple(Origin(f"o{n}", OUTLETS[n], (file,), "its outlet") for n, file in enumerate(files)),
            disagreements=disagreements,
            people=people,
            gaps=(
                Gap("single-origin", "1 of 3 excerpts is told by one origin alone.", "ports", (support(3, 4),)),
                Gap("stale", "Nothing newer than 3 March 2026.", "grain"),
            ),
        ),
    )
