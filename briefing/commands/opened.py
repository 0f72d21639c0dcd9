"""What several commands start with: a spec file opened, its articles read, the pack assembled."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from briefing import assemble
from briefing.errors import Place, SpecError, StyleError
from briefing.library import place
from briefing.library.keeping import Library
from briefing.model import Problem
from briefing.result import Briefing
from briefing.spec import reader
from briefing.spec.model import Spec
from briefing.spec.naming import SUFFIX
from briefing.style import HouseStyle
from briefing.style import read as read_style
from briefing.yaml import Map, compose


def spec(path: Path) -> tuple[Spec, tuple[Problem, ...]]:
    """The spec and its warnings. Raises SpecError at the first error."""
    made, problems = reader.examine(path)
    for problem in problems:
        if problem.severity == "error":
            raise SpecError(problem.message, where=problem.where, remedy=problem.remedy)
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
        raise StyleError(fault.message, where=_named(path, "style"), remedy=fault.remedy) from None


def _named(path: Path, key: str) -> Place:
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
        return assemble.briefing(made, corpus, problems, forking=True, library=library)
    finally:
        note = library.note
        library.close()
        if note:
            print(f"briefing: {note}", file=sys.stderr)


def only_spec(given: str | None) -> Path:
    """The spec named, or the only one in this folder. Raises SpecError where that is not one."""
    if given:
        return Path(given)
    found = sorted(Path().glob("*" + SUFFIX))
    if len(found) == 1:
        return found[0]
    many = "There are several specs" if found else "There is no spec"
    raise SpecError(f"{many} in this folder.", remedy="Name one as the last word of the command.")


def name(path: Path) -> str:
    """The pack's file name: NAME of NAME.briefing.yaml."""
    return path.name.removesuffix(SUFFIX) if path.name.endswith(SUFFIX) else path.stem


def tell(problem: Problem) -> str:
    """A problem as one line, like a compiler's."""
    place = f"{problem.where}: " if problem.where else ""
    remedy = f" {problem.remedy}" if problem.remedy else ""
    return f"{place}{problem.severity} {problem.code}: {problem.message}{remedy}"
