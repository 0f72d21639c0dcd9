"""What several commands start with: a spec file opened, its articles read, the pack assembled."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefing import assemble, review
from briefing.errors import Place, SpecError, SpecErrors, StyleError
from briefing.library import place
from briefing.library.keeping import Library
from briefing.model import Problem
from briefing.result import Briefing
from briefing.spec import reader
from briefing.spec.model import Spec
from briefing.spec.naming import SUFFIX
from briefing.style import HouseStyle
from briefing.style import read as read_style
from briefing.yaml import Map, Node, Scalar, Seq, compose

ASTRAY = "B034"
_MOST_NAMED = 5


def spec(path: Path) -> tuple[Spec, tuple[Problem, ...]]:
    """The spec and its warnings. Raises SpecErrors with all its errors."""
    made, problems = reader.examine(path)
    wrong = [SpecError(p.message, where=p.where, remedy=p.remedy) for p in problems if p.severity == "error"]
    if wrong:
        raise SpecErrors(wrong)
    return made, problems


def briefing(path: Path, *, no_library: bool = False) -> Briefing:
    """The whole pack of a spec file. Raises SpecError, SourceError."""
    made, problems = spec(path)
    return assembled(made, problems, no_library=no_library)


def style(made: Spec) -> HouseStyle:
    """The house style a spec names. Raises StyleError with the place in the file that is at fault: the
    style's, or the spec's where it names none that there is."""
    path = Path(made.path)
    try:
        return read_style(made.style, path.parent)
    except StyleError as fault:
        if fault.where is not None:
            raise
        raise StyleError(fault.message, where=named(path, "style"), remedy=fault.remedy) from None


def named(path: Path, key: str) -> Place:
    """Where a spec says something; its first line where the file has changed since it was read."""
    try:
        document = compose.read(path)
        value = document.get(key) if isinstance(document, Map) else None
        return value.where if value else Place(str(path))
    except SpecError:
        return Place(str(path))


def assembled(made: Spec, problems: Sequence[Problem], *, no_library: bool = False) -> Briefing:
    """The whole pack of a spec; what the library has to say goes to standard error, never into the pack."""
    library = Library(None if no_library else place.folder())
    try:
        corpus = assemble.read(made, library)
        return _placed(assemble.briefing(made, corpus, problems, forking=True, library=library))
    finally:
        note = library.note
        library.close()
        if note:
            print(f"briefing: {note}", file=sys.stderr)


def _placed(made: Briefing) -> Briefing:
    """The briefing with the place in the spec of every S-number that leads nowhere."""
    if not any(problem.code == ASTRAY and problem.where is None for problem in made.problems):
        return made
    path = Path(made.spec.path)
    problems = tuple(
        replace(p, where=_cited_at(path, p.message)) if p.code == ASTRAY and p.where is None else p
        for p in made.problems
    )
    return replace(made, problems=problems)


def _cited_at(path: Path, message: str) -> Place:
    """Where the analyst's text cites the number a message speaks of."""
    number = re.search(r"\bS\d+\b", message)
    cited = re.compile(rf"\b{number[0]}\b") if number else None
    try:
        document = compose.read(path)
    except SpecError:
        return Place(str(path))
    written = (node for key in review.OWN_WORDS for node in _below(document, key))
    there = (node.where for node in written if cited and isinstance(node, Scalar) and cited.search(node.words))
    return next(there, Place(str(path)))


def _below(node: Node | None, path: Sequence[str]) -> list[Node]:
    """What stands at a path of keys, in each item of a list on the way."""
    if isinstance(node, Seq):  # also at the end of the path: each text of a list is its own
        return [found for item in node.items for found in _below(item, path)]
    if not path:
        return [node] if node else []
    return _below(node.get(path[0]), path[1:]) if isinstance(node, Map) else []


def stopped(made: Briefing) -> None:
    """Raises SpecErrors for what must not reach a page: a source number that no reader can look up."""
    wrong = [SpecError(p.message, where=p.where, remedy=p.remedy) for p in made.problems if p.code == ASTRAY]
    if wrong:
        raise SpecErrors(wrong)


def only_spec(given: str | None) -> Path:
    """The spec named, or the only one in this folder. Raises SpecError where that is not one."""
    if given:
        return Path(given)
    found = sorted(Path().glob("*" + SUFFIX))
    if len(found) == 1:
        return found[0]
    if not found:
        raise SpecError("There is no spec in this folder.", remedy="Name one as the last word of the command.")
    names = ", ".join(file.name for file in found[:_MOST_NAMED])
    more = f" and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
    raise SpecError(
        f"There are several specs in this folder: {names}{more}.", remedy="Name one as the last word of the command."
    )


def name(path: Path) -> str:
    """The pack's file name: NAME of NAME.briefing.yaml."""
    return path.name.removesuffix(SUFFIX) if path.name.endswith(SUFFIX) else path.stem


def tell(problem: Problem) -> str:
    """A problem as one line, like a compiler's."""
    place = f"{problem.where}: " if problem.where else ""
    remedy = f" {problem.remedy}" if problem.remedy else ""
    return f"{place}{problem.severity} {problem.code}: {problem.message}{remedy}"
