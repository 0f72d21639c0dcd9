"""A briefing-pack builder: verbatim, cited excerpts by theme and a dated chronology."""

__version__ = "0.1.0"
