"""A briefing-pack builder: verbatim, cited excerpts by theme and a dated chronology."""
