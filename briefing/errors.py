"""Errors a person can act on: what is wrong, where, and what to do about it.

The exit code lives on the class, so that one place (`briefing.cli.main`) turns any of
them into one line on standard error. Everything else that escapes is a bug.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is: a file, and a line and column counted from 1 (0 = the whole file)."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class BriefingError(Exception):
    """A fault the user can mend. `exit_code` is 2: the user's input."""

    exit_code = 2

    def __init__(self, message: str, *, where: Place | None = None, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.remedy = remedy

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (type(self), self.message, self.where, self.remedy)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        remedy = f" {self.remedy}" if self.remedy else ""
        return f"{place}{self.message}{remedy}"

    @property
    def faults(self) -> tuple[BriefingError, ...]:
        """Itself, or the faults it stands for: a line for each."""
        return (self,)


def _again(kind: type[BriefingError], message: str, where: Place | None, remedy: str) -> BriefingError:
    """An error as it was, on the other side of a process's border."""
    return kind(message, where=where, remedy=remedy)


class SpecError(BriefingError):
    """The spec cannot be read or says something impossible."""


class SpecErrors(SpecError):
    """Several mistakes of one spec, in the order of the file; its own words are those of the first."""

    def __init__(self, faults: Sequence[SpecError]) -> None:
        first = faults[0]
        super().__init__(first.message, where=first.where, remedy=first.remedy)
        self._faults = tuple(faults)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self._faults,)

    @property
    def faults(self) -> tuple[BriefingError, ...]:
        return self._faults


class UsageError(BriefingError):
    """The command line says something that no command understands."""


class StyleError(BriefingError):
    """The house style cannot be read, or its colours cannot be told apart."""


class SourceError(BriefingError):
    """The sources cannot be read at all: no such folder, nothing in it."""


class OutputError(BriefingError):
    """The result cannot be written where it was asked for."""


class CheckFailed(BriefingError):
    """A check ran and found something wrong."""

    exit_code = 1
