"""Quotations that nobody answers for with a name: a senior official, two people familiar with the matter."""

from __future__ import annotations

import re

from briefing.model import Quotation

_PEOPLE = re.compile(
    r"\b(?:officials?|diplomats?|sources?|persons?|people|man|woman|men|women|aides?|advis[eo]rs?|insiders?|executives?|"
    r"analysts?|experts?|economists?|observers?|critics?|traders?|brokers?|bankers?|engineers?|workers?|employees?|"
    r"officers?|soldiers?|lawyers?|doctors?|nurses?|teachers?|residents?|villagers?|witnesses|survivors?|relatives?|"
    r"neighbou?rs?|farmers?|drivers?|agents?|researchers?|scientists?|students?|members?|delegates?|participants?|"
    r"someone|somebody|not to be named|anonymi\w+|anonymous\w*)\b",
    re.IGNORECASE,
)
"""A country, an office or a document that speaks is no anonymous source; these are."""


def is_anonymous(quotation: Quotation) -> bool:
    """Whether the words are given to somebody who is described and not named."""
    return bool(quotation.speaker) and not quotation.named and _PEOPLE.search(quotation.speaker) is not None
