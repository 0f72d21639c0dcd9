"""The Spec: one pack as asked for. Each attribute's docstring is the key's documentation.

`briefing schema` and the README's table of keys are made from this module: the field's name is
the YAML key, its type the value's form, its docstring the explanation.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from briefing.errors import Place
from briefing.model import DisagreementKind, EventStatus, Length, Theme

Format = Literal["pdf", "docx", "json"]


@dataclass(frozen=True, slots=True)
class SourceFolder:
    """A folder of articles, or a single file."""

    folder: str
    """Folder of articles, relative to the spec file. Its subfolders are read too."""
    include: tuple[str, ...] = ("*.txt", "*.md")
    """File name patterns to read."""
    exclude: tuple[str, ...] = ()
    """File name patterns to leave out; each file left out is counted in the ledger."""
    register: str = "sources.yaml"
    """The register of what the texts alone do not say, relative to the folder. May be absent."""
    marking: str = ""
    """Marking of everything in the folder. A part marked above the pack stops the build."""
    where: Place | None = field(default=None, compare=False, repr=False, metadata={"key": False})
    """Where the folder stands in its file; no part of what is asked."""


@dataclass(frozen=True, slots=True)
class ExcerptDecision:
    """What the analyst decided about one passage."""

    do: Literal["keep", "drop", "star"]
    """keep prints it, star prints it first, drop never prints it."""
    quote: str
    """The words, character for character as in the article."""
    source: str = ""
    """File of the article, relative to its source folder. Needed where two articles share the words."""
    start: int = -1
    """Character offset of the words in the article. Needed where the words occur twice."""
    note: str = ""
    """The analyst's note, printed under the excerpt as the analyst's."""
    marking: str = ""
    """Marking of the excerpt with its note, printed on its card."""
    where: Place | None = field(default=None, compare=False, repr=False, metadata={"key": False})
    """Where the decision stands in its file; no part of what is decided."""


@dataclass(frozen=True, slots=True)
class ThemeEntry:
    """A theme of the pack: by name from a theme set, or written in place."""

    theme: Theme
    """What it is about: the theme set's, with what the spec adds, or the spec's own."""
    comment: str = ""
    """The analyst's own words, printed in a labelled box at the head of the section."""
    excerpts: tuple[ExcerptDecision, ...] = ()
    """Decisions about passages. Kept ones are printed in this order, before the ranked rest."""
    most: int = 0
    """Print at most this many excerpts; 0 leaves it to the pack's length. The rest are counted."""
    marking: str = ""
    """Marking of the theme's section, printed under its heading."""
    include: bool = True
    """false leaves the theme out of the pack and keeps its decisions here; it is counted in the ledger."""
    where: Place | None = field(default=None, compare=False, repr=False, metadata={"key": False})
    """Where the theme stands in its file; no part of what is asked."""


@dataclass(frozen=True, slots=True)
class EventWords:
    """Words of an article that an event stands on."""

    quote: str
    """The words of the statement in the article."""
    source: str = ""
    """File of the article."""
    start: int = -1
    """Character offset of the words in the article."""


@dataclass(frozen=True, slots=True)
class EventDecision:
    """What the analyst decided about one event of the chronology."""

    do: Literal["keep", "drop", "correct", "merge", "split"]
    """keep prints it whatever its importance, drop never does, correct changes date, status or statement, merge puts
    the events of `takes_in` into its row, split gives these words a row of their own."""
    quote: str
    """The words of the statement in the article."""
    source: str = ""
    """File of the article."""
    start: int = -1
    """Character offset of the words in the article."""
    date: str = ""
    """The right date, EDTF: 2025-11-01, 2025-11, 2025, 2025-11~."""
    status: EventStatus | Literal[""] = ""
    """happened, planned, hypothetical, denied, cancelled or habitual."""
    statement: str = ""
    """The analyst's own wording, printed and labelled as such."""
    reason: str = ""
    """Why it was changed; printed in the method annex."""
    takes_in: tuple[EventWords, ...] = ()
    """For merge: words of the events that go into this one's row. Dates that differ are both shown."""
    where: Place | None = field(default=None, compare=False, repr=False, metadata={"key": False})
    """Where the decision stands in its file; no part of what is decided."""


@dataclass(frozen=True, slots=True)
class ChronologyChoice:
    """What the chronology shows."""

    start: str = ""
    """First date shown, EDTF; empty for no limit."""
    end: str = ""
    """Last date shown, EDTF; empty for no limit."""
    importance: Literal[1, 2, 3] = 2
    """Least importance shown: 1 everything dated, 2 worth a line, 3 key events only."""
    most: int = 0
    """Show only the most important dates, this many; 0 leaves it to the importance asked for."""
    events: tuple[EventDecision, ...] = ()
    """Decisions about single events."""


@dataclass(frozen=True, slots=True)
class CheckOff:
    """A rule of `briefing check` that does not matter in this pack."""

    off: str
    """The rule's number: B033. A rule that is an error cannot be switched off."""
    reason: str
    """Why; printed in the ledger with the number of times it was silent."""


@dataclass(frozen=True, slots=True)
class OriginDecision:
    """Where an article's report came from, as the analyst knows it."""

    article: str
    """File of the article, relative to its source folder."""
    origin: str
    """Name of the agency or outlet it came from; articles given the same name count as one origin."""
    reason: str = ""
    """Why; printed beside the origin."""
    where: Place | None = field(default=None, compare=False, repr=False, metadata={"key": False})
    """Where the decision stands in its file; no part of what is decided."""


@dataclass(frozen=True, slots=True)
class SaidThere:
    """One side of a disagreement: words of an article that stand for it."""

    quote: str
    """The words, character for character as in the article."""
    source: str = ""
    """File of the article. Needed where two articles share the words."""
    start: int = -1
    """Character offset of the words in the article. Needed where the words occur twice."""


@dataclass(frozen=True, slots=True)
class DisagreementDecision:
    """What the analyst decided about sources that say different things, or a disagreement put in by hand."""

    do: Literal["open", "explain", "dismiss"]
    """open: they disagree; explain: they do, and the note says why; dismiss: it is no disagreement."""
    positions: tuple[SaidThere, ...]
    """Words of two positions or more. Where no proposal stands on them and `question` is given, they make a new one."""
    question: str = ""
    """The question they answer differently; replaces the proposed one, and is needed for a new one."""
    kind: DisagreementKind | Literal[""] = ""
    """What a new one is about: place, number, date, name, title, attribution, denial or doubt."""
    note: str = ""
    """The analyst's note, printed with it as the analyst's."""
    by: str = ""
    """Initials of whoever decided."""
    date: str = ""
    """Day of the decision, YYYY-MM-DD."""
    where: Place | None = field(default=None, compare=False, repr=False, metadata={"key": False})
    """Where the decision stands in its file; no part of what is decided."""


@dataclass(frozen=True, slots=True)
class NameDecision:
    """How a person or an organisation is named on the pages; quotations stay as printed."""

    name: str
    """The name as it is to be printed: the house form."""
    variants: tuple[str, ...] = ()
    """Other forms of the same name, as articles print them; all are joined under it."""
    apart: tuple[str, ...] = ()
    """Forms that are somebody else's, though a rule has joined them."""
    where: Place | None = field(default=None, compare=False, repr=False, metadata={"key": False})
    """Where the decision stands in its file; no part of what is decided."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What the sources should hold; what is absent is listed as a gap."""

    outlets: tuple[str, ...] = ()
    """Outlets the pack should draw on."""
    languages: tuple[str, ...] = ()
    """Languages the pack should draw on (BCP 47): en, ko, zh."""


@dataclass(frozen=True, slots=True)
class ComparisonChoice:
    """How the sources are set side by side."""

    same_text: float = 0.4
    """Share of the shorter article's words, 0.1 to 1, that makes it a copy of another."""
    print: tuple[str, ...] = ()
    """Files of articles to print in place of their copies. Else the agency's own, the fullest, the earliest."""
    origins: tuple[OriginDecision, ...] = ()
    """Corrections of where an article's report came from."""
    disagreements: tuple[DisagreementDecision, ...] = ()
    """Decisions about disagreements between sources, and those put in by hand."""
    stale_after: int = 30
    """Days before the pack's date after which a theme without a newer article is listed as a gap; 0 for never."""
    people: tuple[NameDecision, ...] = ()
    """Names of people and organisations in house form, and which forms are theirs."""
    expect: Expected = field(default_factory=Expected)
    """Outlets and languages whose absence is a gap."""
    next_steps: tuple[str, ...] = ()
    """What will be done about the gaps, in the analyst's words; printed under them."""


@dataclass(frozen=True, slots=True)
class EditionNote:
    """An earlier edition, or this one, as the history prints it."""

    edition: int
    """Edition number."""
    date: str = ""
    """Its date, YYYY-MM-DD."""
    note: str = ""
    """What was new in it, in a line."""


@dataclass(frozen=True, slots=True)
class Output:
    """What is written, and where."""

    folder: str = "out"
    """Folder for the files, relative to the spec file; made if it is not there."""
    formats: tuple[Format, ...] = ("pdf", "docx")
    """pdf, docx, json."""
    embed_spec: Literal["auto", "always", "never"] = "auto"
    """Whether PDF and Word carry this spec, without local paths and comments, so that `briefing open` gives it back.
    auto: only in a pack that is not marked, or marked TLP:CLEAR."""
    name: str = ""
    """Name of the files without their ending; {title}, {edition}, {date}, {length} and {marking} stand for the
    pack's own. Empty: the name of the spec file."""
    encrypt: bool = False
    """Whether the PDF is encrypted, with a password that is asked for and never stands here. The Word file, which
    cannot be, is then written only where `--format` names it."""


@dataclass(frozen=True, slots=True)
class Spec:
    """One pack."""

    title: str
    """Title of the pack."""
    sources: tuple[SourceFolder, ...]
    """Where the articles are."""
    themes: tuple[ThemeEntry, ...]
    """The themes, in the order they are printed."""
    purpose: str = ""
    """One line: what the pack is for."""
    reader: str = ""
    """Who reads it, or the meeting it is for."""
    edition: int = 1
    """Edition number."""
    date: str = ""
    """Date of the pack, YYYY-MM-DD. Empty: the date of the newest article, and the page says so."""
    cutoff: str = ""
    """Information cut-off, as it should be printed: 6 January 2026, 18:00 KST."""
    marking: str = ""
    """A TLP 2.0 label (TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR), another marking, or nothing:
    then the strictest label of the parts, if any bears one."""
    prepared_by: str = ""
    """Originating person or team."""
    contact: str = ""
    """How to reach them."""
    handling: str = ""
    """One line on how the pack may be passed on."""
    since: str = ""
    """An earlier edition (its PDF, Word or JSON file, or its spec), relative to this file: what has changed since then
    is listed on a page of its own and bears a bar in the margin."""
    addendum: int = 0
    """Number of an addendum: only the changes since the earlier edition, and the parts they concern. 0 for a whole
    pack."""
    distribution: tuple[str, ...] = ()
    """Who gets the pack. Each gets a numbered file, NAME-copy-01.pdf and so on, with “Copy 1 of 7” on its pages."""
    editions: tuple[EditionNote, ...] = ()
    """The history of the pack, printed with how to read it."""
    language: str = "en-GB"
    """Language of the pack's own words (BCP 47)."""
    theme_set: str = ""
    """Name of a theme set in templates/themes, or a path relative to the spec file."""
    bottom_line: str = ""
    """The analyst's bottom line, 60 words at most. Never filled in by the program."""
    key_points: tuple[str, ...] = ()
    """Up to five key points in the analyst's words."""
    chronology: ChronologyChoice = field(default_factory=ChronologyChoice)
    """What the chronology shows."""
    comparison: ComparisonChoice = field(default_factory=ComparisonChoice)
    """How the sources are set side by side: copies, origins, gaps."""
    style: str = "house"
    """Name of a house style in templates/styles, or a path relative to the spec file."""
    checks: tuple[CheckOff, ...] = ()
    """Rules of `briefing check` that are switched off, each with its reason."""
    length: Length = "full"
    """card (one sheet), short (six to nine pages from a handful of articles) or full."""
    output: Output = field(default_factory=Output)
    """What is written, and where."""
    version: int = 1
    """Version of the form of this file. This program reads version 1."""
    path: str = field(default="", metadata={"key": False})
    """Where the spec was read from; not a key of the file. Relative paths count from its folder."""

    @property
    def included(self) -> tuple[ThemeEntry, ...]:
        """The themes that are in the pack."""
        return tuple(entry for entry in self.themes if entry.include)
