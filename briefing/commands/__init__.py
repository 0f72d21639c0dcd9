"""One module a command: what `briefing NAME` does. `briefing.cli` reads the words and calls `run`."""
