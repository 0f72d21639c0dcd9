"""Small turns of phrase that messages share."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like this one, or nothing."""
    import difflib  # only when something is wrong: it is slow to load

    by_fold = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word.casefold()[:80], by_fold, n=1, cutoff=0.6)
    return by_fold[close[0]] if close else ""


def listed(words: Iterable[object], last: str = "or") -> str:
    """One, two or three."""
    *most, final = [str(word) for word in words]
    return f"{', '.join(most)} {last} {final}" if most else final
