"""What a user can do to a pack, as functions Spec -> Spec. No Qt: the window names the step and keeps the undo.

A function that has nothing to change returns an equal spec, and no step is made of it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, Protocol

from briefing.model import Support, Theme
from briefing.spec.model import CheckOff, ExcerptDecision, Output, Spec, ThemeEntry

Verdict = Literal["keep", "drop", "star"]


class Words(Protocol):
    """What a decision stands on."""

    @property
    def quote(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def start(self) -> int: ...


# ---------------------------------------------------------------------------- the pack


def with_value(spec: Spec, key: str, value: Any) -> Spec:
    """One of the pack's own keys set: title, marking, length, bottom_line …"""
    changes: dict[str, Any] = {key: clean(value) if isinstance(value, str) else value}
    return replace(spec, **changes)


def with_key_points(spec: Spec, points: Sequence[str]) -> Spec:
    return replace(spec, key_points=tuple(point for point in map(clean, points) if point))


def with_output(spec: Spec, output: Output) -> Spec:
    return replace(spec, output=output)


def moved(spec: Spec, path: Path) -> Spec:
    """The spec at another place: what is given relative to the file still means the same."""
    old, new = Path(spec.path).absolute().parent, path.absolute().parent
    if old == new:
        return replace(spec, path=str(path))
    return replace(
        spec,
        path=str(path),
        sources=tuple(replace(source, folder=_rebased(source.folder, old, new)) for source in spec.sources),
        theme_set=_rebased_name(spec.theme_set, old, new),
        style=_rebased_name(spec.style, old, new),
        since=_rebased(spec.since, old, new) if spec.since else "",
        output=replace(spec.output, folder=_rebased(spec.output.folder, old, new)),
    )


def switched_off(spec: Spec, code: str, reason: str) -> Spec:
    """A rule of the list of problems told to be silent, with its reason; another reason takes the first one's place."""
    check = CheckOff(code, clean(reason).strip())
    others = tuple(one for one in spec.checks if one.off != code)
    return replace(spec, checks=(*others, check)) if check.reason else spec


def switched_on(spec: Spec, code: str) -> Spec:
    return replace(spec, checks=tuple(one for one in spec.checks if one.off != code))


def clean(text: str) -> str:
    """Text as a spec can hold it: without NUL, half characters, or line breaks at its end."""
    return "".join(char for char in text if char != "\0" and not "\ud800" <= char <= "\udfff").rstrip("\n")


def _rebased(path: str, old: Path, new: Path) -> str:
    if Path(path).is_absolute():
        return path
    try:
        return Path(os.path.relpath(old / path, new)).as_posix()
    except ValueError:  # another drive of Windows
        return (old / path).as_posix()


def _rebased_name(name: str, old: Path, new: Path) -> str:
    is_path = "/" in name or "\\" in name or name.endswith((".yaml", ".yml"))
    if not is_path:
        return name
    path = _rebased(name, old, new)
    return path if "/" in path else f"./{path}"


# ---------------------------------------------------------------------------- themes


def entry(spec: Spec, theme: str) -> ThemeEntry | None:
    """The pack's entry for a theme, by its id."""
    return next((one for one in spec.themes if one.theme.id == theme), None)


def with_entry(spec: Spec, changed: ThemeEntry) -> Spec:
    """The entry of the same id exchanged; unchanged where there is none."""
    themes = tuple(changed if one.theme.id == changed.theme.id else one for one in spec.themes)
    return replace(spec, themes=themes)


def include(spec: Spec, added: ThemeEntry, place: int = -1) -> Spec:
    """A theme taken into the pack: where it stands in the file, else at the end or at a place."""
    known = entry(spec, added.theme.id)
    if known:
        return with_entry(spec, replace(known, include=True))
    themes = list(spec.themes)
    themes.insert(len(themes) if place < 0 else place, added)
    return replace(spec, themes=tuple(themes))


def leave_out(spec: Spec, theme: str) -> Spec:
    """A theme not printed. It stays in the file with its decisions, and the ledger counts it."""
    known = entry(spec, theme)
    return with_entry(spec, replace(known, include=False)) if known else spec


def remove(spec: Spec, theme: str) -> Spec:
    """A theme and its decisions taken out of the file."""
    return replace(spec, themes=tuple(one for one in spec.themes if one.theme.id != theme))


def in_order(spec: Spec, ids: Sequence[str]) -> Spec:
    """The themes in the order of `ids`; those not named keep theirs, at the end."""
    rank = {theme: place for place, theme in enumerate(ids)}
    return replace(spec, themes=tuple(sorted(spec.themes, key=lambda one: rank.get(one.theme.id, len(rank)))))


def with_theme(spec: Spec, theme: Theme, old_id: str = "") -> Spec:
    """A theme's own words changed, its decisions kept; taken in where it is new."""
    known = entry(spec, old_id or theme.id)
    if known is None:
        return include(spec, ThemeEntry(theme))
    themes = tuple(replace(one, theme=theme) if one is known else one for one in spec.themes)
    return replace(spec, themes=themes)


def with_comment(spec: Spec, theme: str, comment: str) -> Spec:
    known = entry(spec, theme)
    return with_entry(spec, replace(known, comment=clean(comment))) if known else spec


# ---------------------------------------------------------------------------- excerpts


def decision(entry: ThemeEntry, support: Support) -> ExcerptDecision | None:
    """What was decided about a passage; a decision sticks to any passage that shares words with it."""
    return next((one for one in entry.excerpts if touches(one, support)), None)


def touches(decided: Words, support: Support) -> bool:
    if decided.source and decided.source != support.file:
        return False
    if decided.start < 0:
        return decided.quote in support.quote or support.quote in decided.quote
    return decided.start < support.end and support.start < decided.start + len(decided.quote)


def decide(spec: Spec, theme: str, support: Support, verdict: Verdict) -> Spec:
    """Keep, star or drop a passage. A decision taken before is changed in its place."""
    return _with_decision(spec, theme, support, lambda old: replace(old, do=verdict), verdict)


def undecide(spec: Spec, theme: str, support: Support) -> Spec:
    """Back to the ranking: neither kept nor dropped."""
    known = entry(spec, theme)
    if known is None:
        return spec
    left = tuple(one for one in known.excerpts if not touches(one, support))
    return with_entry(spec, replace(known, excerpts=left))


def annotate(spec: Spec, theme: str, support: Support, note: str) -> Spec:
    """A note under an excerpt; a passage noted is a passage kept."""
    return _with_decision(spec, theme, support, lambda old: replace(old, note=clean(note)), "keep")


def cut(spec: Spec, theme: str, support: Support, to: Support) -> Spec:
    """The excerpt's words made fewer or more."""
    if to.start >= to.end:
        return spec

    def changed(old: ExcerptDecision) -> ExcerptDecision:
        return replace(old, quote=to.quote, source=to.file, start=to.start)

    return _with_decision(spec, theme, support, changed, "keep")


def move(spec: Spec, theme: str, support: Support, to: str) -> Spec:
    """A passage out of one theme and into another, its note with it."""
    here, there = entry(spec, theme), entry(spec, to)
    if here is None or there is None or theme == to:
        return spec
    old = decision(here, support)
    note = old.note if old else ""
    spec = decide(spec, theme, support, "drop")
    spec = decide(spec, to, support, old.do if old and old.do != "drop" else "keep")
    return annotate(spec, to, support, note) if note else spec


def shift(spec: Spec, theme: str, shown: Sequence[Support], place: int, by: int) -> Spec:
    """The excerpt at a place of the printed ones moved up or down.

    Order is the order of the decisions, so everything down to the lower of the two places becomes
    a decision: what the analyst has put in order by hand must not move again by rank.
    """
    known, to = entry(spec, theme), place + by
    if known is None or not (0 <= place < len(shown) and 0 <= to < len(shown)):
        return spec
    order = list(shown)
    order.insert(to, order.pop(place))
    fixed = order[: max(place, to) + 1]
    kept = [decision(known, support) for support in fixed]
    placed = [old or decided("keep", support) for old, support in zip(kept, fixed, strict=True)]
    rest = [one for one in known.excerpts if one not in placed]
    return with_entry(spec, replace(known, excerpts=(*placed, *rest)))


def forget(spec: Spec, theme: str, gone: ExcerptDecision) -> Spec:
    """One decision taken out, whatever it stands on."""
    known = entry(spec, theme)
    if known is None:
        return spec
    return with_entry(spec, replace(known, excerpts=tuple(one for one in known.excerpts if one is not gone)))


def placed_anew(spec: Spec, theme: str, lost: ExcerptDecision, support: Support) -> Spec:
    """A decision whose words cannot be found, set on other words; its note and its place stay."""
    known = entry(spec, theme)
    if known is None:
        return spec
    found = replace(lost, quote=support.quote, source=support.file, start=support.start)
    excerpts = tuple(found if one is lost else one for one in known.excerpts)
    return with_entry(spec, replace(known, excerpts=excerpts))


def decided(verdict: Verdict, support: Support) -> ExcerptDecision:
    """A decision with the place of its words, so that it holds where they occur twice."""
    return ExcerptDecision(verdict, support.quote, support.file, support.start)


def _with_decision(spec: Spec, theme: str, support: Support, change: Any, verdict: Verdict) -> Spec:
    known = entry(spec, theme)
    if known is None:
        return spec
    old = decision(known, support)
    if old is None:
        excerpts = (*known.excerpts, change(decided(verdict, support)))
    else:
        excerpts = tuple(change(one) if one is old else one for one in known.excerpts)
    return with_entry(spec, replace(known, excerpts=excerpts))
