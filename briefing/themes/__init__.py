"""A theme's rules and a corpus in; candidate passages out, ranked, each with its reasons.

`terms` finds a theme's words in a sentence, `evidence` decides which sentences are about it,
`passages` makes runs of sentences that stand on their own, `ranking` puts them in order.
"""
