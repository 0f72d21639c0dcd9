"""One name spelled in two ways.

Two full names are one person's where all parts but one are the same and that one differs by a
letter, or only in how a sound is written (c and k, i and y, a doubled letter). A short part that
differs may be another person of the family (Kim Jong Un, Kim Jong Il; Li Yang, Li Wang): then the
sounds must agree, or the same office stand before both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing.comparison.disagreements.finding import Finding, Side
from briefing.comparison.disagreements.stories import Stories
from briefing.comparison.disagreements.text import Reading
from briefing.language.words import fold
from briefing.model import Article, Support

_RUN = re.compile(r"[A-Z][\w’'-]*(?: (?:al-|bin |de |van |von |el-)?[A-Z][\w’'-]*){1,3}")
_SOUNDS = (
    ("ck", "k"), ("kh", "k"), ("ph", "f"), ("th", "t"), ("gh", "g"), ("ch", "k"), ("sch", "sh"), ("tch", "ch"),
    ("c", "k"), ("q", "k"), ("y", "i"), ("ee", "i"), ("ea", "i"), ("oo", "u"), ("ou", "u"), ("w", "v"), ("z", "s"),
    ("j", "i"), ("eo", "o"), ("eu", "u"), ("ae", "e"),
)  # fmt: skip
"""Two ways of writing a sound."""
LONG_PART = 5
"""Letters from which one wrong letter does not make another name."""
FEWEST_LETTERS = 3
_TITLES = frozenset(
    """president prime minister premier governor chairman chairwoman chair director secretary ambassador senator mayor
    general admiral colonel captain major professor dr mr ms mrs sir judge justice king queen prince princess pope
    bishop
    inspector commissioner commander chief deputy vice former acting foreign defence defense finance interior trade
    representative councillor chancellor spokesman spokeswoman analyst lawyer the""".split()
)
FEWEST_CONSONANTS = 4
_OFFICE = re.compile(r"([A-Za-z-]+(?: [a-z-]+){0,3})[, ]+$")
MOST_OF_A_FAMILY = 40
"""Names that share a part before nobody compares them all."""


class _Name(NamedTuple):
    article: Article
    start: int
    end: int
    text: str
    parts: tuple[str, ...]


def find(reading: Reading, stories: Stories) -> Iterator[Finding]:
    """Names spelled in two ways, inside one article or in two."""
    spelled: dict[tuple[str, ...], list[_Name]] = {}
    for article in reading.articles:
        for name in _names(article):
            spelled.setdefault(name.parts, []).append(name)
    families: dict[tuple[int, str], list[tuple[str, ...]]] = {}
    for parts in spelled:
        for part in set(parts):
            families.setdefault((len(parts), part), []).append(parts)
    told: set[frozenset[tuple[str, ...]]] = set()
    for group in families.values():
        if len(group) > MOST_OF_A_FAMILY:
            continue
        for place, one in enumerate(group):
            for other in group[place + 1 :]:
                pair = frozenset((one, other))
                if pair not in told and _one_person(spelled[one], spelled[other], one, other, reading.small):
                    told.add(pair)
                    yield _finding(spelled[one], spelled[other], "one letter apart")
    yield from _written_by_sound(spelled, stories, told, reading.small)


def _written_by_sound(
    spelled: Mapping[tuple[str, ...], Sequence[_Name]],
    stories: Stories,
    told: set[frozenset[tuple[str, ...]]],
    small: Callable[[Article], frozenset[str]],
) -> Iterator[Finding]:
    """Names whose parts have the same consonants, in two articles of one story: Yoon Tae-kyung, Yun Tae-gyeong."""
    by_sound: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for parts in spelled:
        sounds = tuple(_consonants(part) for part in parts)
        if sum(map(len, sounds)) >= FEWEST_CONSONANTS and all(parts):
            by_sound.setdefault(sounds, []).append(parts)
    for group in by_sound.values():
        for place, one in enumerate(group[:MOST_OF_A_FAMILY]):
            for other in group[place + 1 :]:
                ones, others = spelled[one], spelled[other]
                pair = frozenset((one, other))
                if pair in told or not (_is_name(ones, small) and _is_name(others, small)):
                    continue
                if any(_plainly_other(a, b) for a, b in zip(one, other, strict=True) if a != b):
                    continue
                if any(stories.same(a.article, b.article) and a.article is not b.article for a in ones for b in others):
                    told.add(pair)
                    yield _finding(ones, others, "the same sounds, in two articles of one story")


def _plainly_other(a: str, b: str) -> bool:
    return fold(a) == fold(b) or (min(len(a), len(b)) < FEWEST_LETTERS) or _ending_of_another_word(a, b)


def _consonants(part: str) -> str:
    """How a part sounds without its vowels; g and k, d and t, b and p, j and ch are written for one another."""
    part = re.sub(r"c(?=[eiy])", "s", part)
    for written, sound in (("ph", "f"), ("ch", "j"), ("sh", "s"), ("ck", "k"), ("kh", "k"), ("gh", "k"), ("q", "k"),
        ("c", "k"),
                           ("g", "k"), ("d", "t"), ("b", "p"), ("z", "s"), ("w", "v"), ("x", "s")):  # fmt: skip
        part = part.replace(written, sound)
    bare = part[:1] + re.sub(r"[aeiouhy]", "", part[1:])
    return re.sub(r"(.)\1+", r"\1", bare)


def _names(article: Article) -> Iterator[_Name]:
    for paragraph in article.paragraphs:
        if paragraph.kind != "text":
            continue
        for match in _RUN.finditer(article.text, paragraph.start, paragraph.end):
            text = match.group().removesuffix("’s").removesuffix("'s")
            start = match.start()
            while text.count(" ") > 1 and text.partition(" ")[0].lower() in _TITLES:
                start += len(text.partition(" ")[0]) + 1
                text = text.partition(" ")[2]
            parts = tuple(p for p in re.split(r"[ -]", text.lower()) if p)
            if 2 <= len(parts) <= 4:
                yield _Name(article, start, start + len(text), text, parts)
            tail = text.split(" ")[-3:]
            # "National Security Adviser Wi Sung Lac": the name is at the end of the run.
            if len(parts) > 3 and len(tail) == 3:
                words = " ".join(tail)
                parts = tuple(p for p in re.split(r"[ -]", words.lower()) if p)
                last = start + len(text)
                yield _Name(article, last - len(words), last, words, parts)


def _one_person(
    ones: Sequence[_Name],
    others: Sequence[_Name],
    one: tuple[str, ...],
    other: tuple[str, ...],
    small: Callable[[Article], frozenset[str]],
) -> bool:
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = differing[0]
    if min(len(a), len(b)) < FEWEST_LETTERS or fold(a) == fold(b) or not a.isalpha() or not b.isalpha():
        return False
    if not _one_letter(a, b):
        return False
    same_sound = _sound(a) == _sound(b)
    if not same_sound and min(len(a), len(b)) < LONG_PART and not _same_office(ones, others):
        return False
    if not same_sound and (a[0] != b[0] or _ending_of_another_word(a, b)):
        return False
    return _is_name(ones, small) and _is_name(others, small)


def _ending_of_another_word(a: str, b: str) -> bool:
    """Korea and Korean, Maria and Mario: a letter more, or another vowel at the end, makes another name."""
    short, long = sorted((a, b), key=len)
    if len(short) != len(long):
        return long.startswith(short)
    return a[:-1] == b[:-1] and a[-1] in "aeiou" and b[-1] in "aeiou"


def _is_name(names: Sequence[_Name], small: Callable[[Article], frozenset[str]]) -> bool:
    """Whether some place shows that the run is a name: no word of it stands in small letters in its article."""
    first = names[0]
    return not any(part in small(first.article) for part in first.parts)


def _one_letter(a: str, b: str) -> bool:
    """Whether one letter put in, left out, changed or exchanged with its neighbour makes one the other."""
    if abs(len(a) - len(b)) > 1:
        return _sound(a) == _sound(b)
    front = 0
    while front < min(len(a), len(b)) and a[front] == b[front]:
        front += 1
    back = 0
    while back < min(len(a), len(b)) - front and a[-1 - back] == b[-1 - back]:
        back += 1
    left, right = a[front : len(a) - back], b[front : len(b) - back]
    return max(len(left), len(right)) <= 1 or (len(left) == 2 and left == right[::-1]) or _sound(a) == _sound(b)


def _sound(part: str) -> str:
    for written, sound in _SOUNDS:
        part = part.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", part).rstrip("h")


def _same_office(ones: Iterable[_Name], others: Iterable[_Name]) -> bool:
    """Whether the same two words stand before both names: an office, seldom two people's."""
    before = [{_office(name) for name in names} - {""} for names in (ones, others)]
    return bool(before[0] & before[1])


def _office(name: _Name) -> str:
    match = _OFFICE.search(name.article.text[max(0, name.start - 60) : name.start])
    words = match.group(1).lower().split()[-2:] if match else []
    return " ".join(words) if len(words) == 2 else ""


def _finding(ones: Sequence[_Name], others: Sequence[_Name], how: str) -> Finding:
    ones, others = sorted((ones, others), key=lambda names: (-len(names), names[0].text))
    return Finding(
        "name",
        "How is the name spelled?",
        tuple(Side(names[0].text, _supports(names)) for names in (ones, others)),
        f"{how}: “{ones[0].text}” stands {_times(len(ones))}, “{others[0].text}” {_times(len(others))}",
        100.0,
    )


def _supports(names: Sequence[_Name]) -> tuple[Support, ...]:
    """The sentence of the first place in each article."""
    by_file: dict[str, Support] = {}
    for name in names:
        if name.article.file not in by_file:
            by_file[name.article.file] = _sentence(name)
    return tuple(by_file.values())


def _sentence(name: _Name) -> Support:
    article = name.article
    start, end = name.start, name.end
    for paragraph in article.paragraphs:
        if paragraph.start <= name.start < paragraph.end:
            inside = [s for s in paragraph.sentences if s.complete and s.start <= name.start and name.end <= s.end]
            start, end = (inside[0].start, inside[0].end) if inside else (start, end)
    return Support(article.file, start, end, article.text[start:end])


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")
