"""The page model: a Briefing becomes a sequence of blocks, decided once for every format.

`compose` turns a `Briefing` into a `Document` of the blocks in `blocks`; an exporter draws the
blocks and decides nothing about content.
"""
