"""The date written into a file's properties: SOURCE_DATE_EPOCH, else the pack's own, never the clock."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from briefing.errors import OutputError

NOWHEN = datetime(2000, 1, 1, tzinfo=UTC)
"""For a pack without a date."""


def of(date: str) -> datetime:
    """The moment in UTC. `date`: ISO 8601; what is none counts as not given. Raises OutputError for a
    SOURCE_DATE_EPOCH that is no number of seconds."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC)
        except (ValueError, OverflowError, OSError):
            raise OutputError(
                f"SOURCE_DATE_EPOCH is '{epoch[:40]}', which is no time.",
                remedy="Give seconds since 1970, or unset it: the pack's own date is used then.",
            ) from None
    try:
        found = datetime.fromisoformat(date)
    except ValueError:
        return NOWHEN
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
