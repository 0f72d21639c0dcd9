"""Names for the words of a page that may be edited in a file and come back into the spec.

A key says what the words are: `bottom_line`, `key_points`, `comment/THEME`, `note/ANCHOR`,
`statement/ANCHOR`, or `quoted/ANCHOR` for a source's, which may not. Formats bound the length of names.
"""

from __future__ import annotations

import hashlib

QUOTED = "quoted/"
"""What the keys of a source's words begin with."""
LONGEST = 64
"""Characters of a content control's tag or title that Word bears."""
NOTE_LABEL = "Analyst: "
"""What stands before a note under an excerpt."""
WORDING_LABEL = "  analyst's wording"
"""What stands after a statement that is not the source's."""


def tag(key: str) -> str:
    """The tag for a key: the key itself, or a digest of it where Word could not hold it."""
    return key if len(key) <= LONGEST else f"{key.partition('/')[0]}/{_digest(key)}"


def bookmark(key: str) -> str:
    """The bookmark for a key. The line at its head hides it from Word's list of bookmarks."""
    return f"_briefing_{_digest(key)}"


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:24]
