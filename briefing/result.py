"""The Briefing: what was made from a spec and a corpus. Exporters read this and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.model import (
    Article,
    Comparison,
    Disagreement,
    DisagreementStatus,
    Event,
    Excerpt,
    Length,
    Passage,
    Problem,
    Refusal,
    Theme,
)
from briefing.spec.model import Spec

PRINTED: Mapping[str, tuple[DisagreementStatus, ...]] = {
    "full": ("proposed", "open", "explained"),
    "short": ("open", "explained"),
    "card": (),
}
"""Which disagreements a length prints: the dismissed never, the undecided in a full pack only."""


@dataclass(frozen=True, slots=True)
class ThemeSection:
    """A theme with what was found for it."""

    theme: Theme
    excerpts: tuple[Excerpt, ...]
    comment: str = ""
    candidates: int = 0
    """Passages that matched, printed or not."""
    rejected: tuple[Passage, ...] = ()
    """Passages that matched and are not printed, each with its reason in `rejected`."""


@dataclass(frozen=True, slots=True)
class Citation:
    """An entry of the source list."""

    number: int
    """14 for S14; 0 for an article the pack does not use."""
    article: Article
    excerpts: int = 0
    events: int = 0
    unused_because: str = ""

    @property
    def label(self) -> str:
        return f"S{self.number}" if self.number else "—"


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One count of the ledger: what came in, what went out, what was refused and why."""

    what: str
    count: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything a page, a JSON file or a window can show of one build."""

    spec: Spec
    sections: tuple[ThemeSection, ...]
    events: tuple[Event, ...]
    citations: tuple[Citation, ...]
    """Used articles first, by S-number; then the unused, by file."""
    refused: tuple[Refusal, ...]
    problems: tuple[Problem, ...]
    ledger: tuple[LedgerLine, ...]
    pack_id: str
    """Twelve hex digits from the spec and the sources: the same input, the same id."""
    comparison: Comparison = field(default_factory=Comparison)
    portions: Mapping[str, str] = field(default_factory=dict)
    """Marking to print at an anchor (`x-trade-1a2b3c4d`, `e-…`, `s3`, `theme-trade`), where a part bears one."""

    _by_file: dict[str, Citation] = field(default_factory=dict, init=False, repr=False, compare=False)

    def disagreements(self, length: Length) -> tuple[Disagreement, ...]:
        """Those listed at a length: all but the dismissed in a full pack, the decided ones in a short one. Those
        with a number have a card as well; differences of emphasis stand in the list only."""
        return tuple(one for one in self.comparison.disagreements if one.status in PRINTED[length])

    def citation(self, file: str) -> Citation:
        """The source-list entry of an article. Raises KeyError for a file not in the pack."""
        if not self._by_file:
            self._by_file.update((citation.article.file, citation) for citation in reversed(self.citations))
        return self._by_file[file]
