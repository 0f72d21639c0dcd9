"""Text -> paragraphs: title, headings, text, page debris.

A line is judged by its words (see `debris`) and by its company: headlines under "Recommended
Stories" are links, four short lines in a row are a list, a short line followed by prose is a
heading, and what has no full stop after the article's last sentence belongs to the page.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.language.sentences import split
from briefing.model import Paragraph, ParagraphKind
from briefing.sources import dateline, debris, lines, wordlists
from briefing.sources.lines import Line

_HEADING_WORDS = 10
_HEADING_LENGTH = 80
_BACKGROUND = (
    "about the author",
    "about the writer",
    "about the people",
    "about the person",
    "about the organi",
    "about the compan",
    "about the contributor",
    "about the reporter",
    "about the speaker",
    "about the photographer",
    "about the publication",
    "about this article",
    "about this story",
    "about this report",
    "about us",
    "editor's note",
    "editors' note",
    "author bio",
    "biograph",
    "people mentioned",
    "organizations mentioned",
    "organisations mentioned",
    "contributors",
    "references",
    "footnotes",
    "citations",
    "further reading",
    "key people",
    "key figures",
    "who's who",
    "profile of",
    "author's note",
    "note to editors",
    "notes to editors",
    "about the institut",
    "about the party",
)
_BIOGRAPHY = (
    "the author is ",
    "the writer is ",
    "the authors are ",
    "the writers are ",
    "editor's note:",
    "author's note:",
)
_QUESTIONS = wordlists.words(
    "what why how who when where will is are can could should does do did has have which would was were whose"
)
_SPEECH = wordlists.words("said says told asked added noted wrote")
_NOT_HEADING_START = '“"(…«「『'


class _Piece:
    """A line and what it has been found to be so far."""

    __slots__ = ("kind", "line", "reason")

    def __init__(self, line: Line, kind: ParagraphKind, reason: str) -> None:
        self.line = line
        self.kind = kind
        self.reason = reason


def paragraphs(text: str, title: str = "") -> tuple[Paragraph, ...]:
    """The paragraphs of an article, in order; together they hold every character that is not blank.

    `title` is the headline if somebody has said what it is; the line that reads the same is it.
    """
    pieces = _pieces(text)
    _link_lists(pieces)
    _captions(text, pieces)
    _names_and_items(pieces)
    _titles(pieces, title)
    _headings(pieces)
    return _numbered(text, pieces)


def _pieces(text: str) -> list[_Piece]:
    """Each line, cut where something is glued to it, judged by its words alone."""
    found: list[_Piece] = []
    _, body = lines.front_matter(text)
    for line in lines.of(text):
        if line.start < body:
            found.append(_Piece(line, "debris", "front matter, read for title, outlet and date"))
            continue
        mark = lines.MARKER.match(line.words)
        behind = debris.reason(line.words[mark.end() :]) if mark and mark.end() < len(line.words) else ""
        if behind:
            found.append(_Piece(line, "debris", behind))
            continue
        for piece in lines.pieces(line):
            reason = piece.reason or ("" if piece.level else debris.reason(piece.words))
            if reason:
                found.append(_Piece(piece, "debris", reason))
            elif piece.level:
                found.append(_Piece(piece, "heading", ""))
            else:
                found.append(_Piece(piece, "text", ""))
    return found


def _prose(words: str) -> bool:
    """Whether the line reads like prose: a full stop at its end, or long."""
    return len(words) > 160 or (debris.ends_sentence(words) and not _question(words))


def _question(words: str) -> bool:
    return words.endswith("?") and len(words.split(None, 13)) <= 12 and words.split(None, 1)[0].casefold() in _QUESTIONS


def _link_lists(pieces: list[_Piece]) -> None:
    """Headlines below the head of a list of other stories are links, up to the next prose."""
    inside = False
    for piece in pieces:
        words = piece.line.words
        if piece.kind == "debris":
            inside = inside or debris.is_list_head(words)
            if not inside and piece.reason.startswith("a list of links"):
                inside = False
        elif inside and (_prose(words) or piece.line.level):
            inside = False
        elif inside:
            piece.kind, piece.reason = "debris", "a link in a list of other stories"


def _names_and_items(pieces: list[_Piece]) -> None:
    """A writer's name above an address or a date, and list entries of a word or three, are not prose."""
    for at, piece in enumerate(pieces):
        words = piece.line.words
        if piece.kind != "text" or len(words) > 60 or debris.ends_sentence(words):
            continue
        parts = words.split()
        below = pieces[at + 1].reason if at + 1 < len(pieces) else ""
        if piece.line.item and len(parts) <= 3:
            piece.kind, piece.reason = "debris", "a list entry without a sentence"
        elif below in ("an e-mail address", "the page's date line", "an account name") and 2 <= len(parts) <= 4:
            name = all(part[0].isupper() and part.replace("-", "").replace(".", "").isalpha() for part in parts)
            if name and any(other.kind == "text" for other in pieces[:at]):
                piece.kind, piece.reason = "debris", "a byline"


def _captions(text: str, pieces: list[_Piece]) -> None:
    """A single sentence right above a picture's credit is its caption, where the article goes on below."""
    last = max((at for at, piece in enumerate(pieces) if piece.kind == "text"), default=0)
    for at in range(1, last):
        line = pieces[at - 1].line
        if pieces[at].reason != "a credit" or pieces[at - 1].kind != "text" or line.item or len(line.words) > 300:
            continue
        if len(split(text, line.start, line.end)) == 1:
            pieces[at - 1].kind, pieces[at - 1].reason = "debris", "the caption of a picture, above its credit"


def _headline(words: str) -> bool:
    """Whether the line has the form of a headline."""
    count = len(words.split(None, 33))
    wide = _wide(words)
    return (
        (4 <= count <= 32 or (wide and len(words) >= 8))
        and 12 * (not wide) <= len(words) <= 200
        and (not debris.ends_sentence(words) or (words[-1] in "?!" and count <= 20))
        and words[-1] not in ",;:"
        and not words[0].islower()
    )


def _wide(words: str) -> bool:
    """Whether the line is written in Hangul, kana or Han."""
    return sum(char >= "\u1100" for char in words) * 2 > len(words)


def _titles(pieces: list[_Piece], title: str) -> None:
    """Find the headline, its repeat and its deck at the top."""
    top = [piece for piece in pieces if piece.kind != "debris"]
    if not top:
        return
    first = next(
        (at for at, piece in enumerate(top) if piece.line.level not in (1, 7) and _prose(piece.line.words)), len(top)
    )
    said = _bare(title)
    named = [at for at, piece in enumerate(top[:12]) if said and _bare(piece.line.words) == said]
    if named:
        at = named[0]
    elif any(piece.line.level == 1 for piece in top):
        at = next(at for at, piece in enumerate(top) if piece.line.level == 1)
    elif first == len(top):
        return
    elif _standfirst(top):
        at = 0
    else:
        found = [at for at in range(min(first, 8)) if _headline(top[at].line.words) and not top[at].line.item]
        if not found:
            return
        at = found[0]
    for piece in top[:at]:
        if not _prose(piece.line.words):
            piece.kind, piece.reason = "debris", "stands above the headline: the page's own lines"
    top[at].kind = "title"
    headline = set(_bare(top[at].line.words).split())
    for piece in top[at + 1 : max(first, at + 1)]:
        words = set(_bare(piece.line.words).split())
        same = len(words & headline) * 5 >= 4 * min(len(words), len(headline)) and len(words) > 2
        deck = len(piece.line.words.split()) >= 7 and not _question(piece.line.words)
        if piece.line.level in (0, 1) and (same or deck):
            piece.kind = "title"
            if deck and not same:
                break
        elif not same:
            break


def _bare(words: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in words.casefold()).split())


def _standfirst(top: list[_Piece]) -> bool:
    """Whether the text opens with a block of short one-sentence lines under a first line that sums up.

    Pages with a summary above the first heading set it so; the first line stands for the headline.
    """
    block = 1
    while block < len(top) and not top[block].line.apart:
        block += 1
    if not 3 <= block <= 7 or block >= len(top) or top[0].line.item or top[0].line.level:
        return False
    if not _heading_words(top[block].line.words) and not top[block].line.level:
        return False
    texts = [piece.line.words for piece in top[:block]]
    return all(len(words) <= 200 and len(split(words, 0, len(words))) == 1 for words in texts)


def _heading_words(words: str) -> bool:
    """Whether a line standing alone has the form of a section heading."""
    count = len(words.split(None, _HEADING_WORDS + 2))
    if len(words) > _HEADING_LENGTH or count > _HEADING_WORDS + 2:
        return False
    if _question(words):
        return True
    if count > _HEADING_WORDS or debris.ends_sentence(words) or words[-1] in ",;—–-":
        return False
    quoted = words[0] in "‘'“\"" and words[-1] in "’'”\"" and "," not in words
    if words[0] in _NOT_HEADING_START or words[0] in "‘'":
        return quoted and count <= 8
    if words[-1] == ":":
        return count <= 5 and not _SPEECH.intersection(words[:-1].casefold().split())
    return not words[0].islower()


_HOLDS_A_SENTENCE = re.compile(r"[a-z][.!?][”\"’]? [“\"]?[A-Z]\w* \w+ \w+")


def _headings(pieces: list[_Piece]) -> None:
    """Section headings, lists of short lines, and what stands after the last sentence."""
    body = [piece for piece in pieces if piece.kind in ("text", "heading")]
    last = max((at for at, piece in enumerate(body) if _prose(piece.line.words) and not piece.line.level), default=-1)
    for piece in body[last + 1 :]:
        words = piece.line.words
        if _HOLDS_A_SENTENCE.search(words):
            continue  # cut off by the page, but what stands before the cut is the article's
        if last >= 0 and (piece.line.level or _heading_words(words) or _headline(words)):
            piece.kind, piece.reason = "debris", "no full stop, after the article's last sentence"
    run: list[_Piece] = []
    for piece in body[: last + 1]:
        if piece.kind == "heading" or (not piece.line.item and _heading_words(piece.line.words)):
            run.append(piece)
            continue
        _close(run)
        run = []
        if not piece.line.item and _other_headline(piece.line.words):
            piece.kind, piece.reason = "debris", "reads like the headline of another story"
    _close(run)


def _close(run: list[_Piece]) -> None:
    """A run of heading-like lines before prose: one to three are headings, more are a list."""
    plain = [piece for piece in run if not piece.line.level]
    if len(plain) > 3:
        for piece in plain[:-1]:
            piece.kind, piece.reason = "debris", "a list of short lines without a sentence"
        ends = plain[-1]
        if len(ends.line.words.split()) > 6:
            ends.kind, ends.reason = "debris", "a list of short lines without a sentence"
        else:
            ends.kind = "heading"
        return
    for piece in plain:
        piece.kind = "heading"


def _other_headline(words: str) -> bool:
    """Whether a line inside the text reads like another story's headline: no stop, words in capitals."""
    if len(words) > 140 or debris.ends_sentence(words) or words[-1] in ":,;" or words[0] in _NOT_HEADING_START:
        return False
    long = [word for word in words.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) >= 5 and sum(word[0].isupper() for word in long) * 10 >= len(long) * 8


def _numbered(text: str, pieces: list[_Piece]) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    heading = ""
    background = False
    level = 0
    number = 0
    last = max((at for at, piece in enumerate(pieces) if piece.kind == "text"), default=-1)
    for at, piece in enumerate(pieces):
        line = piece.line
        if piece.kind == "heading":
            heading = line.words.strip("#* ").strip() if line.level and line.level < 7 else line.words
            background, level = _background(pieces, at, heading, background, level)
            found.append(Paragraph(line.start, line.end, "heading", background=background))
        elif piece.kind == "text":
            number += 1
            sentences = split(text, line.start, line.end)
            if number == 1:
                sentences = dateline.after(sentences, text)
            if sentences and _cut_off(line, at == last):
                sentences = (*sentences[:-1], replace(sentences[-1], complete=False))
            aside = background or line.words[:20].casefold().replace("’", "'").startswith(_BIOGRAPHY)
            found.append(Paragraph(line.start, line.end, "text", number, heading, aside, "", sentences))
        else:
            found.append(Paragraph(line.start, line.end, piece.kind, 0, heading, background, piece.reason))
    return tuple(found)


def _cut_off(line: Line, last: bool) -> bool:
    """Whether the line's last sentence was cut off by the page.

    A list item may do without a full stop; anything else in a news text that lacks one is a
    fragment: a caption, a cut-off end, a headline of something else.
    """
    words = line.words
    if last and words.endswith(("…", "...")):
        return True
    return not (debris.ends_sentence(words) or line.item or words[-1] in ':”"’»」』' or _wide(words))


def _background(pieces: list[_Piece], at: int, heading: str, inside: bool, level: int) -> tuple[bool, int]:
    """Whether the text under this heading is background, and the depth of the heading that made it so."""
    low = heading.casefold().replace("’", "'").strip(" :")
    depth = pieces[at].line.level
    if low.startswith(_BACKGROUND):
        return True, depth
    if not inside:
        return False, 0
    if depth and level:
        return depth > level, level
    before = pieces[at - 1] if at else None
    if before is not None and before.kind == "heading":
        return True, level
    following = next((piece.line.words for piece in pieces[at + 1 : at + 4] if piece.kind == "text"), "")
    return len(heading.split()) <= 4 and _opens_with(following[:120], heading), level


def _opens_with(words: str, heading: str) -> bool:
    """Whether a paragraph begins with the name in its heading, as a biography does."""
    said = set(_bare(words).split())
    return any(word in said for word in _bare(heading).split() if len(word) > 2 and word not in ("the", "and", "for"))
