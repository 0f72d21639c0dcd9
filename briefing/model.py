"""The words of the trade as frozen types: what was read, what was found, what was made.

Nothing here does anything. `briefing.spec` holds what was *asked*; `Briefing` below is what
was *made*; no field waits to be filled in by a later stage.

Offsets are always Python string indices into `Article.text`, end exclusive, and every type
that carries words carries the place they came from: `article.text[start:end] == quote`.
Dates are EDTF strings (ISO 8601-2:2019): `2025-11-01`, `2025-11`, `2025`, `2025-11~`
(about), `2025-11?` (uncertain), `1999/2002` (a range), `../2025-11-01` (by).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing.errors import Place

Severity = Literal["error", "warning", "note"]
DetailOrigin = Literal["stated", "inferred", "analyst", "unknown"]
ParagraphKind = Literal["title", "heading", "text", "debris"]
TimeKind = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal["time", "day", "week", "month", "season", "quarter", "year", "decade", "century", "range", ""]
Certainty = Literal["stated", "resolved", "estimated", "relative"]
EventStatus = Literal["happened", "planned", "hypothetical", "denied", "cancelled", "habitual"]
Length = Literal["card", "short", "full"]
DisagreementKind = Literal["place", "number", "date", "name", "title", "attribution", "denial", "doubt"]
DisagreementWeight = Literal["contradiction", "difference"]
DisagreementStatus = Literal["proposed", "open", "explained", "dismissed"]
Grade = Literal["A", "B", "C", "D", "E", "F"]
Directness = Literal["direct", "partial", "reported"]
GapKind = Literal["unanswered", "stale", "single-origin", "absent", "no-reply"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the analyst should know, found on the way. Never stops a build by itself."""

    code: str
    """Stable rule number, `B012`."""
    severity: Severity
    message: str
    where: Place | None = None
    remedy: str = ""


# ---------------------------------------------------------------------------- sources


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing known about an article, and how it is known."""

    value: str = ""
    """Empty when unknown. A date is EDTF, as precise as it is known and no more."""
    origin: DetailOrigin = "unknown"
    evidence: str = ""
    """The words it rests on, or the analyst's reason."""
    confidence: float = 0.0
    """0 to 1; 1 for what the analyst says."""


@dataclass(frozen=True, slots=True)
class Marking:
    """A handling label on a part of a pack: `TLP:AMBER`, `OFFICIAL`."""

    label: str
    where: Place | None = None
    """Where the analyst has written it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's span in its article."""

    start: int
    end: int
    complete: bool = True
    """False for a fragment cut off by the page it was taken from: never quoted."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the article and what it is."""

    start: int
    end: int
    kind: ParagraphKind
    number: int = 0
    """¶ number on paper, from 1 over the text paragraphs; 0 for anything else."""
    heading: str = ""
    """The section heading this paragraph stands under, word for word."""
    background: bool = False
    """Stands under a heading such as "About the people mentioned": biography, not news."""
    reason: str = ""
    """For debris: why it is taken for debris."""
    sentences: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A source document as read. Equality is by value; `file` is its identity in a corpus."""

    file: str
    """Path relative to its source folder, with forward slashes."""
    folder: str
    """The source folder as written in the spec."""
    text: str
    """The file's decoded text, with `\\n` for every line end, as Python reads a text file."""
    encoding: str
    fingerprint: str
    """SHA-256 of the file's bytes, in hex."""
    title: Detail = Detail()
    outlet: Detail = Detail()
    byline: Detail = Detail()
    published: Detail = Detail()
    url: Detail = Detail()
    paragraphs: tuple[Paragraph, ...] = ()
    grade: Grade | Literal[""] = ""
    """Reliability of the outlet, A to F, where the register grades it."""
    item: int = 0
    """Credibility of this report, 1 to 6, where the analyst has judged it; 0 where nobody has."""
    markings: tuple[Marking, ...] = ()
    """Its own from the register, and its folder's."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was met and not read, with the reason."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """All articles of a pack, in the order of their files, and what was refused."""

    articles: tuple[Article, ...]
    refused: tuple[Refusal, ...] = ()
    problems: tuple[Problem, ...] = ()


# ---------------------------------------------------------------------------- language


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression found in a text and, where possible, its place on the calendar."""

    start: int
    end: int
    text: str
    kind: TimeKind
    value: str
    """TIMEX3 value: `2025-11-01`, `2025-W44`, `P2D`, `PAST_REF`, `XXXX-WXX-6` …"""
    edtf: str = ""
    """EDTF; empty when it has no place on the calendar."""
    precision: Precision = ""
    certainty: Certainty = "relative"
    """stated: the words say it; resolved: counted from a known date; estimated: counted from
    a date that is itself uncertain; relative: nothing to count from."""
    anchor: str = ""
    """What it was counted from, in words a reader understands."""
    rule: str = ""
    """The rule that fixed it, in words: "the Saturday of the article's date"."""


# ---------------------------------------------------------------------------- themes


@dataclass(frozen=True, slots=True)
class Theme:
    """What the analyst wants to know about, and how to recognise it in a text."""

    id: str
    title: str
    question: str = ""
    definition: str = ""
    terms: tuple[str, ...] = ()
    """Words and phrases that each show, alone, that a sentence is about the theme."""
    context: tuple[str, ...] = ()
    """Weaker words: two of them, or one beside a term or under a matching heading."""
    exclusions: tuple[str, ...] = ()
    """Phrases that do not count, even where a term is part of them."""
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A name in house form -> its other spellings, scripts and short forms."""
    within: tuple[str, ...] = ()
    """Where given, only articles that say one of these words are searched for the theme."""


@dataclass(frozen=True, slots=True)
class Support:
    """Words in an article, character for character."""

    file: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One visible part of a score."""

    points: float
    text: str


@dataclass(frozen=True, slots=True)
class Bracket:
    """An antecedent given in [brackets] by the label, never by changing the words."""

    start: int
    """Place in the article of the word it explains."""
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A candidate: a run of whole sentences in one paragraph that may answer a theme."""

    theme: str
    support: Support
    score: float
    reasons: tuple[Reason, ...]
    brackets: tuple[Bracket, ...] = ()
    rejected: str = ""
    """Why it does not stand on the page; empty for one that does."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage chosen for the page. The first support is printed, the others tell the same."""

    id: str
    """Eight hex digits from file, start and words: the same in every build."""
    theme: str
    supports: tuple[Support, ...]
    score: float
    reasons: tuple[Reason, ...]
    brackets: tuple[Bracket, ...] = ()
    starred: bool = False
    note: str = ""
    by_hand: bool = False
    """Kept or starred by the analyst, not picked by rule."""
    marking: str = ""
    """The label the analyst gave it; its source may bear another."""


@dataclass(frozen=True, slots=True)
class OtherDate:
    """A date another source gives for the same event."""

    date: str
    """EDTF."""
    phrase: str
    """The words of that source the date comes from."""
    how: str
    file: str
    """The article that gives it."""


@dataclass(frozen=True, slots=True)
class Event:
    """A dated statement, told by one or more sources."""

    id: str
    date: str
    """EDTF; empty for an important statement without a date."""
    precision: Precision
    certainty: Certainty
    status: EventStatus
    importance: int
    """1 background, 2 worth a line, 3 key."""
    statement: str
    """The first support's words, or the analyst's own where `by_analyst`."""
    supports: tuple[Support, ...]
    themes: tuple[str, ...] = ()
    phrase: str = ""
    """The words of the text the date comes from."""
    how: str = ""
    """How the date is known, in words."""
    brackets: tuple[Bracket, ...] = ()
    """Whom a pronoun that opens the statement means, in the first support's article."""
    dated_by_analyst: bool = False
    """The analyst has set the date; `phrase` still tells what the text says."""
    reported: str = ""
    """EDTF date of the article that tells it."""
    by_analyst: bool = False
    reasons: tuple[Reason, ...] = ()
    other_dates: tuple[OtherDate, ...] = ()
    """Where sources disagree: the dates that exclude `date`. The row is then disputed."""
    actors: tuple[str, ...] = ()
    """People in the form most used, then states."""
    place: str = ""
    kind: str = ""
    """Kind of act: meeting, agreement, attack …"""
    score: float = 0.0
    """Sum of the reasons' points."""
    prominence: float = 0.0
    """How much its date stands out over all articles; the dates of a short chronology are chosen by it."""
    foretold: tuple[Support, ...] = ()
    """Those of the supports that were written before it and only announce it."""


# ---------------------------------------------------------------------------- comparison


@dataclass(frozen=True, slots=True)
class Copies:
    """Articles that print one text: whole, cut, under another headline or with a paragraph of their own."""

    printed: str
    """File of the article that stands for them all."""
    others: tuple[str, ...]
    """Files of the other articles that carry its text."""
    reason: str = ""
    """The share of text in common, and why this one is printed."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a report first came from: an agency's report printed by six papers is one origin."""

    id: str
    name: str
    """The agency credited, else the outlet; where neither is known, it says so."""
    articles: tuple[str, ...]
    """Files of the articles that rest on it."""
    reason: str = ""
    """Why they count as one: the words of a credit, text in common, the outlet, or the analyst's reason."""


@dataclass(frozen=True, slots=True)
class Position:
    """One side of a disagreement."""

    value: str
    """What it says, shortly: `at least 12 ships`."""
    supports: tuple[Support, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Sources that say different things of the same matter."""

    id: str
    """Eight hex digits from its positions' places and words: the same in every build."""
    kind: DisagreementKind
    question: str
    positions: tuple[Position, ...]
    reason: str
    """Why it was proposed."""
    status: DisagreementStatus = "proposed"
    note: str = ""
    """The analyst's note."""
    themes: tuple[str, ...] = ()
    number: int = 0
    """2 for D2, the same at every length and whatever is decided about the others: a dismissed one keeps its number,
    and the pages leave it out. 0 for a difference of emphasis that nobody has decided on."""
    by_hand: bool = False
    """Put in by the analyst, not proposed by rule."""
    decided: str = ""
    """Initials and date of the decision, as the analyst gives them."""
    weight: DisagreementWeight = "contradiction"
    """A contradiction cannot stand on both sides; a difference of emphasis (certainty, precision, wording) may."""

    @property
    def label(self) -> str:
        return f"D{self.number}" if self.number else ""


@dataclass(frozen=True, slots=True)
class Role:
    """What a source calls a person or organisation, and when."""

    role: str
    support: Support
    date: str
    """EDTF date of the article that says so; empty where unknown."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person or an organisation, with every form of the name in the sources."""

    id: str
    name: str
    """The form shown: the analyst's, or the fullest one most used."""
    kind: Literal["person", "organisation"]
    variants: tuple[str, ...]
    mentions: tuple[Support, ...]
    roles: tuple[Role, ...] = ()
    themes: tuple[str, ...] = ()
    spelled: tuple[str, ...] = ()
    """Spellings that differ in letters, not only in hyphens or order: worth a look."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words somebody is quoted with, and who said them."""

    support: Support
    speaker: str
    """As the article identifies the speaker; empty where nobody is."""
    directness: Directness
    named: bool = False
    """False for "a senior official" and the like."""
    audience: str = ""
    """To whom or where it was said, in the article's words."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What the sources do not say, found by rule."""

    kind: GapKind
    message: str
    theme: str = ""
    supports: tuple[Support, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comes of setting the sources side by side."""

    origins: tuple[Origin, ...] = ()
    """Each article belongs to exactly one."""
    copies: tuple[Copies, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    people: tuple[Person, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    gaps: tuple[Gap, ...] = ()
