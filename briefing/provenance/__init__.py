"""The proof of a pack's quotations: a record inside the file, and what a stranger can check with it.

`recording` makes the record of a Briefing, `form` writes and reads it, `enclosure` is how it
travels in a file. `pdf_pages` and `word_pages` read what stands on the pages, `comparing` holds
that against the record, `supports` holds the record against the sources, `editions` two records
against each other.
"""
