"""Names in a text: people and organisations, every form of a name with whom it means.

`people` and `meant_by_pronoun` read a single sentence; `cast.read` reads a whole article and knows
whom a family name alone stands for.
"""

from briefing.language.names.plain import TITLES, Person, meant_by_pronoun, people

__all__ = ["TITLES", "Person", "meant_by_pronoun", "people"]
