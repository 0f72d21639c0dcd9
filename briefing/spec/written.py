"""Themes as they stand in files, where an id may be left out and a name may stand for the rest.

Each attribute's docstring is the key's documentation, as in `briefing.spec.model`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.model import Theme
from briefing.spec.model import ExcerptDecision

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class WrittenTheme:
    """A theme of a theme set."""

    title: str
    """Heading of the section, and all a theme needs: its words are looked for where there are no terms."""
    id: str = ""
    """Short name, a-z, 0-9 and hyphens. Made from the title when left out."""
    question: str = ""
    """The question the section answers, printed under its heading."""
    definition: str = ""
    """What belongs to the theme and what does not, in a sentence or two."""
    terms: tuple[str, ...] = ()
    """Words and phrases that each show, alone, that a sentence is about the theme."""
    context: tuple[str, ...] = ()
    """Weaker words: two of them count, or one beside a term or under a matching heading."""
    exclusions: tuple[str, ...] = ()
    """Phrases that do not count, even where a term is part of them."""
    within: tuple[str, ...] = ()
    """Where given, only articles that say one of these words are searched for the theme."""
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A name in house form, and its other spellings, scripts and short forms."""


@dataclass(frozen=True, slots=True)
class WrittenEntry:
    """A theme of the pack: a name from the theme set, that name with decisions, or written in place."""

    theme: str = ""
    """Name of a theme of the theme set. A plain word in the list means the same."""
    title: str = ""
    """For a theme written in place: the heading of its section, and all it needs. Beside `theme`: another heading."""
    id: str = ""
    """For a theme written in place: short name, a-z, 0-9 and hyphens. Made from the title when left out."""
    include: bool = True
    """false leaves the theme out of the pack and keeps its decisions here; it is counted in the ledger."""
    question: str = ""
    """The question the section answers, printed under its heading. Replaces the theme set's."""
    definition: str = ""
    """What belongs to the theme and what does not. Replaces the theme set's."""
    terms: tuple[str, ...] = ()
    """Words and phrases that each show, alone, that a sentence is about the theme. Added to the theme set's."""
    context: tuple[str, ...] = ()
    """Weaker words: two of them count, or one beside a term or under a matching heading. Added to the theme set's."""
    exclusions: tuple[str, ...] = ()
    """Phrases that do not count, even where a term is part of them. Added to the theme set's."""
    within: tuple[str, ...] = ()
    """Where given, only articles that say one of these words are searched for the theme. Added to the theme set's."""
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A name in house form, and its other spellings, scripts and short forms. Added to the theme set's."""
    comment: str = ""
    """The analyst's own words, printed in a labelled box at the head of the section."""
    excerpts: tuple[ExcerptDecision, ...] = ()
    """Decisions about passages. Kept ones are printed in this order, before the ranked rest."""
    most: int = 0
    """Print at most this many excerpts; 0 leaves it to the pack's length. The rest are counted."""
    marking: str = ""
    """Marking of the theme's section, printed under its heading."""


@dataclass(frozen=True, slots=True)
class ThemeSet:
    """A file of themes that packs share."""

    title: str
    """What the set is about."""
    themes: tuple[Theme, ...]
    """The themes."""


def theme(written: WrittenTheme | WrittenEntry) -> Theme:
    """The theme a title and its words describe."""
    return Theme(
        id=written.id or identifier(written.title),
        title=written.title,
        question=written.question,
        definition=written.definition,
        terms=written.terms,
        context=written.context,
        exclusions=written.exclusions,
        within=written.within,
        aliases=written.aliases,
    )


def extended(known: Theme, more: WrittenEntry) -> Theme:
    """A theme of the set with what the spec adds to it."""
    names = {*known.aliases, *more.aliases}
    aliases = {name: _joined(known.aliases.get(name, ()), more.aliases.get(name, ())) for name in sorted(names)}
    return Theme(
        id=known.id,
        title=more.title or known.title,
        question=more.question or known.question,
        definition=more.definition or known.definition,
        terms=_joined(known.terms, more.terms),
        context=_joined(known.context, more.context),
        exclusions=_joined(known.exclusions, more.exclusions),
        within=_joined(known.within, more.within),
        aliases=aliases if more.aliases else known.aliases,
    )


def identifier(title: str) -> str:
    """A short name for a title: its letters without accents, or a fingerprint where it has none of a-z."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    short = "-".join(re.findall("[a-z0-9]+", plain))[:60].strip("-")
    if short:
        return short
    import hashlib  # slow to load, and hardly ever wanted

    return f"theme-{hashlib.sha256(title.encode()).hexdigest()[:8]}"


def is_identifier(text: str) -> bool:
    return bool(_ID.fullmatch(text))


def _joined(first: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first + more))
