"""What the window and its builder process say to each other; how it crosses is in `gui.crossing`. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model import Article, Comparison, Event, Passage, Problem
from briefing.result import Briefing, ThemeSection
from briefing.spec.model import Format, Spec
from briefing.style import HouseStyle
from briefing.themes.suggestions import Suggestion

# ---------------------------------------------------------------------------- questions


@dataclass(frozen=True, slots=True)
class Build:
    """Assemble the pack and draw it."""

    serial: int
    spec: Spec
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Ahead:
    """Read a pack's articles: it will be asked for in a moment. Nothing is answered but the articles."""

    file: str


@dataclass(frozen=True, slots=True)
class Export:
    """Write the pack as files: `folder/name.pdf` and so on. An empty name is made from the spec's pattern."""

    serial: int
    spec: Spec
    formats: tuple[Format, ...]
    folder: str
    name: str


@dataclass(frozen=True, slots=True)
class Try:
    """What would be found with a theme as it stands in `spec`, against how it is in `now`."""

    serial: int
    spec: Spec
    now: Spec
    theme: str


# ---------------------------------------------------------------------------- answers


@dataclass(frozen=True, slots=True)
class Articles:
    """Articles read, from the number `first` on; a new reading starts again at 0."""

    first: int
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Some of the candidates of a theme, best first, from the number `first` on; 0 starts anew."""

    theme: str
    first: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Which candidates a theme does not print, by number, and why each: in the order they are shown."""

    theme: str
    numbers: bytes
    """Whole numbers as `array("I")` has them."""
    reasons: bytes
    """For each its reason, by number, in the same form."""
    said: tuple[str, ...]
    """The reasons."""


@dataclass(frozen=True, slots=True)
class Events:
    """Some of the events, from the number `first` on; 0 starts anew."""

    first: int
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """The sources side by side, where that has changed."""

    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Progress:
    """What is being done, and how much of it."""

    serial: int
    text: str
    done: int = 0
    of: int = 0
    """0 where nobody can say."""


@dataclass(frozen=True, slots=True)
class Searched:
    """A theme's cards ahead of the rest: sources are not numbered yet."""

    serial: int
    section: ThemeSection


@dataclass(frozen=True, slots=True)
class Analysed:
    """The pack assembled: what the panels show."""

    serial: int
    briefing: Briefing
    style: HouseStyle


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pages."""

    serial: int
    pdf: bytes
    problems: tuple[Problem, ...]
    partial: bool = False
    """The source list and the annexes are still being drawn."""


@dataclass(frozen=True, slots=True)
class Exported:
    serial: int
    files: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """The live effect of a theme's words."""

    serial: int
    passages: int
    come: tuple[Passage, ...]
    go: tuple[Passage, ...]
    some: tuple[Passage, ...] = ()
    """The first of those that match."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """Words a theme might take as terms, best first."""

    serial: int
    terms: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """An error as a value, for people."""

    serial: int
    message: str
    is_fault: bool = False
    """A fault of the program, not of the input."""
