"""The numbered rules of `briefing check`: what each means, why it matters, what to do.

The rules are data, `rules.yaml` beside this module; the code that finds a fault knows the number
alone. A test compares the two.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.model import Severity
from briefing.yaml import compose, forms

FILE = Path(__file__).with_name("rules.yaml")


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is looked for."""

    code: str
    """`B033`; never given to another rule."""
    title: str
    """What is wrong, in a few words."""
    severity: Severity
    means: str
    """What the rule has found."""
    matters: str
    """Why anybody should care."""
    example: str
    remedy: str
    """What to do."""

    @property
    def can_be_off(self) -> bool:
        """Whether a spec may switch it off. What is found while the pages are drawn is always told: the
        ledger, which counts what was silent, is on those pages."""
        return self.severity != "error" and not self.code.startswith("B07")


@dataclass(frozen=True, slots=True)
class _Rules:
    rules: tuple[Rule, ...]


@functools.cache
def rules() -> Mapping[str, Rule]:
    """All rules by code, in the order of their codes."""
    found, problems = forms.read(compose.read(FILE), _Rules, forms.Forms())
    assert not problems, problems  # noqa: S101 - our own file, proved by a test
    return {rule.code: rule for rule in sorted(found.rules, key=lambda rule: rule.code)}
