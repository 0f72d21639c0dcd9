"""Quotations: an article and its cast in; who said what, to whom and how out.

Every stretch between quotation marks and every clear reported statement of the article's own text
is given with its exact place. Names of things and words in scare quotes are given too, with nobody
as their speaker. Where two could be meant, nobody is.
"""

from __future__ import annotations

from briefing.language.names import cast
from briefing.language.quotations.reading import Reading
from briefing.model import Article, Quotation


def of(article: Article, names: cast.Cast | None = None) -> tuple[Quotation, ...]:
    """The quotations of an article, by place. `names`: its cast, where it has been read already."""
    return Reading(article, cast.read(article) if names is None else names).quotations()
