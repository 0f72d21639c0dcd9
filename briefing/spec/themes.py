"""Theme sets: files of themes that packs share, by name or path."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import Place, SpecError
from briefing.model import Problem, Theme
from briefing.spec.model import ThemeEntry
from briefing.spec.written import (
    ThemeSet,
    WrittenEntry,
    WrittenTheme,
    extended,
    identifier,
    is_identifier,
    theme,
)
from briefing.yaml import Node, compose
from briefing.yaml.forms import MISSING_KEY, UNREADABLE, Forms, Reading, Written
from briefing.yaml.forms import read as read_forms
from briefing.yaml.nodes import place
from briefing.yaml.wording import listed, nearest

UNKNOWN_THEME = "B106"
SAME_THEME = "B107"
WRONG_ID = "B108"
NO_WORD = "B120"


def read(path: Path) -> tuple[Theme, ...]:
    """The themes of a set. Raises the first thing wrong with it."""
    themes, problems = examine(path)
    for problem in problems:
        raise SpecError(problem.message, where=problem.where, remedy=problem.remedy)
    return themes


def examine(path: Path) -> tuple[tuple[Theme, ...], tuple[Problem, ...]]:
    """The themes of a set, whole only if there are no problems, and everything wrong with it."""
    try:
        node = compose.read(path)
    except SpecError as fault:
        return (), (Problem(UNREADABLE, "error", fault.message, fault.where, fault.remedy),)
    known = Known({}, complete=True)
    found, problems = read_forms(node, ThemeSet, Forms(written={Theme: Written(WrittenTheme, known.define)}))
    return found.themes, tuple(problems)


@dataclass(slots=True)
class Known:
    """The themes there are to name, and where each theme of the file being read was met."""

    themes: dict[str, Theme]
    complete: bool
    """False when the theme set could not be read: then no name can be called unknown."""
    met: dict[str, Place] = field(default_factory=dict)

    def define(self, written: WrittenTheme, node: Node, reading: Reading) -> Theme:
        """A theme of a theme set."""
        self._worded(written, node, reading)
        return self._meet(_in_place(written, node, reading), node, reading)

    def entry(self, written: WrittenEntry, node: Node, reading: Reading) -> ThemeEntry:
        """A theme of a pack, in any of its three forms."""
        self._worded(written, node, reading)
        if written.theme:
            found = self._named(written, node, reading)
        elif written.title:
            found = _in_place(written, node, reading)
        else:
            found = theme(written)
            reading.complain(
                MISSING_KEY,
                node.where,
                "this theme has neither 'theme' nor 'title'.",
                "Write theme: and a name from the theme set, or title: for one of your own.",
            )
        return ThemeEntry(
            self._meet(found, node, reading),
            written.comment,
            written.excerpts,
            written.most,
            written.marking,
            written.include,
            node.where,
        )

    def _named(self, written: WrittenEntry, node: Node, reading: Reading) -> Theme:
        if written.id:
            reading.complain(
                WRONG_ID,
                place(node, "id"),
                "a theme from the theme set keeps its id.",
                "Take 'id' away; 'title' changes its heading.",
            )
        known = self.themes.get(written.theme) or self.themes.get(identifier(written.theme))
        if known:
            return extended(known, written)
        if self.complete:
            reading.complain(
                UNKNOWN_THEME,
                place(node, "theme"),
                f"nobody defines a theme '{written.theme[:60]}'.",
                self._instead(written.theme),
            )
        return Theme(identifier(written.theme), written.theme)

    def _instead(self, name: str) -> str:
        if not self.themes:
            return f"Name a theme set with theme_set:, or define it here: - title: {name[:60]}"
        titles = {known.title: known.id for known in self.themes.values()}
        near = nearest(name, self.themes) or titles.get(nearest(name, titles), "")
        if near:
            return f"Did you mean '{near}'?"
        return f"The theme set has {listed(self.themes, 'and')}; define another here: - title: {name[:60]}"

    def _worded(self, written: WrittenTheme | WrittenEntry, node: Node, reading: Reading) -> None:
        """Terms are words: a star or a plus alone finds nothing."""
        for key in ("terms", "context", "exclusions", "within"):
            for number, term in enumerate(getattr(written, key)):
                if not any(character.isalnum() for character in term):
                    reading.complain(
                        NO_WORD,
                        place(node, key, number),
                        f"'{term[:40]}' has no letter or figure to look for.",
                        "Write a word, such as steel or tariff*.",
                    )

    def _meet(self, found: Theme, node: Node, reading: Reading) -> Theme:
        first = self.met.setdefault(found.id, node.where)
        if first is not node.where and found.title:
            reading.complain(
                SAME_THEME,
                node.where,
                f"the theme '{found.id}' is here twice (first on line {first.line}).",
                "Put the two together, or give one another id.",
            )
        return found


def _in_place(written: WrittenTheme | WrittenEntry, node: Node, reading: Reading) -> Theme:
    if written.id and not is_identifier(written.id):
        reading.complain(
            WRONG_ID,
            place(node, "id"),
            f"'{written.id[:60]}' cannot be an id: a-z, 0-9 and single hyphens make one.",
            f"For example: id: {identifier(written.id)}",
        )
    return theme(written)
