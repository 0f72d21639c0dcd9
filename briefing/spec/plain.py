"""A spec as the keys of its file: plain values, with what may be left unsaid marked as such."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from briefing.errors import BriefingError
from briefing.model import Theme
from briefing.spec import themes
from briefing.spec.model import DisagreementDecision, SourceFolder, Spec, ThemeEntry
from briefing.spec.written import WrittenEntry, extended, identifier
from briefing.yaml import named
from briefing.yaml.forms import keys

Plain: TypeAlias = "str | int | list[Plain] | dict[str, Plain] | Group"


@dataclass(frozen=True, slots=True)
class Group:
    """Keys and values. Equal groups say the same."""

    entries: dict[str, Plain]
    unsaid: frozenset[str] = frozenset()
    """Keys whose value is the usual one: written only where a person has written them already."""
    short: str = ""
    """The key whose value alone may stand for the group."""
    name: str = field(default="", compare=False)
    """What tells this item of a list from its neighbours, in the old file and in the new."""

    @property
    def said(self) -> dict[str, Plain]:
        """The keys that must be written."""
        return {key: value for key, value in self.entries.items() if key not in self.unsaid}

    @property
    def shortened(self) -> Plain:
        """The one value that stands for the group, or the group."""
        said = self.said
        return said[self.short] if self.short and list(said) == [self.short] else self


def of(spec: Spec) -> Group:
    """The keys of a spec. Reads the theme set it names, to write themes by name."""
    known = _theme_set(spec)

    def entry(made: ThemeEntry) -> Group:
        return _entry(made, known)

    return _group(spec, {ThemeEntry: entry})


def _theme_set(spec: Spec) -> Mapping[str, Theme]:
    if not spec.theme_set:
        return {}
    try:
        file = named.find("themes", spec.theme_set, Path(spec.path).parent, None, BriefingError)
        return {theme.id: theme for theme in themes.examine(file)[0]}
    except BriefingError:
        return {}  # a set that cannot be read: the themes are written out whole


_NAMES = ("quote", "folder", "off", "article")
"""Keys that tell an item of a list from its neighbours."""


def _group(made: Any, special: Mapping[type, Any]) -> Group:
    form: Any = type(made)
    if form in special:
        group: Group = special[form](made)
        return group
    entries = {name: _plain(getattr(made, name), special) for name in keys(form)}
    unsaid = frozenset(
        name for name, key in keys(form).items() if not key.required and getattr(made, name) == key.default
    )
    short = "folder" if form is SourceFolder else ""
    return Group(
        entries,
        unsaid,
        short,
        next((str(named) for key in _NAMES if (named := getattr(made, key, ""))), "") or _first_words(made),
    )


def _first_words(made: Any) -> str:
    """What a decision about a disagreement goes by: the words of its first position."""
    return made.positions[0].quote if isinstance(made, DisagreementDecision) and made.positions else ""


def _plain(value: Any, special: Mapping[type, Any]) -> Plain:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _group(value, special)
    if isinstance(value, tuple):
        return [_plain(item, special) for item in value]
    if isinstance(value, Mapping):
        return {name: _plain(below, special) for name, below in value.items()}
    plain: str | int = value
    return plain


def _entry(entry: ThemeEntry, known: Mapping[str, Theme]) -> Group:
    theme = entry.theme
    written = _additions(theme, known[theme.id]) if theme.id in known else None
    if written is None:
        whole = {name: getattr(theme, name) for name in _SHARED}
        written = WrittenEntry(**{**whole, "id": "" if theme.id == identifier(theme.title) else theme.id})
    decided = {name: getattr(entry, name) for name in ("comment", "excerpts", "most", "marking", "include")}
    group = _group(dataclasses.replace(written, **decided), {})
    return Group(group.entries, group.unsaid, "theme", theme.id)


_SHARED = tuple({f.name for f in dataclasses.fields(Theme)} & {f.name for f in dataclasses.fields(WrittenEntry)})


def _additions(theme: Theme, known: Theme) -> WrittenEntry | None:
    """What the spec adds to a theme of the set; nothing where adding cannot make it."""
    more: dict[str, Any] = {"theme": known.id}
    for name in _SHARED:
        made, before = getattr(theme, name), getattr(known, name)
        if name == "id" or made == before:
            continue
        if isinstance(made, tuple):
            more[name] = made[len(before) :]
        else:
            more[name] = _more_names(made, before) if isinstance(made, Mapping) else made
    written = WrittenEntry(**more)
    return written if extended(known, written) == theme else None


def _more_names(
    names: Mapping[str, tuple[str, ...]], known: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    more = {}
    for name, others in names.items():
        before = known.get(name, ())
        if name not in known or others != before:
            more[name] = others[len(before) :] if others[: len(before)] == before else others
    return more
