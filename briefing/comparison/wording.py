"""The words of an article as they are compared: what an editor or a page may change is taken off.

Case, quotation marks, spaces and punctuation go, and so does the dateline. Of each word only the
first letters stay, which folds British and American spelling (`centre`, `center`), the tenses
and the plural; five such words in a row are still hardly ever met by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from zlib import crc32

from briefing.model import Article

LETTERS = 4
"""Letters of a word that are compared. `organise` and `organize`, `defence` and `defense`,
`travelled` and `traveled` differ later; three letters would make `pre` of president and press."""
RUN = 5
"""Words in a row that are compared as one. Four are a set phrase too often ("told reporters on
Monday"), six break too often where an editor changed one word."""
RUN_OF_CHARACTERS = 10
"""The same for text without spaces (Chinese, Japanese), where a token is one character."""

_TOKEN = re.compile(
    rf"([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]{{1,{LETTERS}}})[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]*"
)
_SAME = (("per cent", "percent"), ("%", " percent"), ("u.s.", "us"), ("u.n.", "un"), ("u.k.", "uk"), ("e.u.", "eu"))
"""Spellings that differ within the first letters or in their number of words."""
_SAID = re.compile(r"“[^”\n]*(?:”|\n|$)|\"[^\"\n]*(?:\"|\n|$)|(?<!\w)‘(?!\d)(?:[^’\n]|’(?=\w))*(?:’|\n|$)")
"""What stands in quotation marks, to the end of the paragraph where nobody closed them."""

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DATELINE = re.compile(
    r"\s*(?:(?P<place>[A-Z][\w.’'/ ,-]{1,60}?)?[ ,]*"
    rf"(?P<day>(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?)?[ ,]*"
    r"(?P<credit>\([^()\n]{2,60}\)|\[[^\[\]\n]{2,60}\])?[ ,]*)(?:--?|–|—|:)\s"
)
"""`SEOUL, March 4 (Reuters) - `: place, day and credit, each optional. See `dateline`."""


def dateline(text: str) -> re.Match[str] | None:
    """The dateline a text opens with. A place alone must be in capitals, or a sentence that opens
    `Officials in Seoul — ` would lose its first words."""
    found = DATELINE.match(text[:200])
    if not found:
        return None
    place = (found["place"] or "").strip(" ,")
    if found["credit"] or found["day"]:
        return found if len(place) <= 60 else None
    return found if place and place.split(",")[0].isupper() else None


def plain(article: Article) -> str:
    """The article's own text: its text paragraphs, one a line, the dateline off."""
    lines = [" ".join(article.text[p.start : p.end].split()) for p in article.paragraphs if p.kind == "text"]
    if lines:
        opening = dateline(lines[0])
        if opening:
            lines[0] = lines[0][opening.end() :]
    return "\n".join(lines)


def words(text: str) -> list[str]:
    """The words as compared, in order."""
    low = text.lower()
    for one, other in _SAME:
        if one in low:
            low = low.replace(one, other)
    found: list[str] = _TOKEN.findall(low)
    return found


def runs(tokens: list[str]) -> list[int]:
    """A number for each run of words; 32 bits, the same on every machine and in every build."""
    length = run_length(tokens)
    data = (" ".join(tokens) + " ").encode("utf-8", "surrogatepass")  # each run with the space behind it
    starts = [0]
    at = 0
    for token in tokens:
        at += (len(token) if token.isascii() else len(token.encode("utf-8", "surrogatepass"))) + 1
        starts.append(at)
    return [crc32(data[start:end]) for start, end in zip(starts, starts[length:], strict=False)]


def run_length(tokens: list[str]) -> int:
    """How many tokens are compared as one: more where a token is a single character."""
    sample = tokens[:200]
    characters = sum(1 for token in sample if len(token) == 1 and ord(token) > 0x3000)
    return RUN_OF_CHARACTERS if characters * 2 > len(sample) else RUN


def said_or_told(text: str) -> Iterator[tuple[str, bool]]:
    """The text in order, in pieces: within quotation marks (True) or outside."""
    at = 0
    for match in _SAID.finditer(text):
        yield text[at : match.start()], False
        yield match[0], True
        at = match.end()
    yield text[at:], False
