"""The date written into a file's properties: SOURCE_DATE_EPOCH, else the pack's own, never the clock."""

from __future__ import annotations

import os
from datetime import UTC, datetime

NOWHEN = datetime(2000, 1, 1, tzinfo=UTC)
"""For a pack without a date."""


def of(date: str) -> datetime:
    """The moment in UTC. `date`: ISO 8601; what is none counts as not given."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    try:
        if epoch.isascii() and epoch.isdigit():
            return datetime.fromtimestamp(int(epoch), UTC)
        found = datetime.fromisoformat(date)
    except (ValueError, OverflowError, OSError):
        return NOWHEN
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
