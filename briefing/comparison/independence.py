"""How many independent origins stand behind a statement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing.model import Comparison, Origin, Support


def behind(compared: Comparison) -> Mapping[str, Origin]:
    """The origin of each article, by file."""
    return {file: origin for origin in compared.origins for file in origin.articles}


def origins_of(supports: Iterable[Support], origin: Mapping[str, Origin]) -> tuple[Origin, ...]:
    """The origins of the articles that tell a statement, in the order they tell it."""
    return tuple({origin[s.file].id: origin[s.file] for s in supports if s.file in origin}.values())
