"""Candidates and the analyst's decisions in; the excerpts that are printed out, and why the rest is not.

`article.text[start:end] == quote` holds for every support. A decision whose words cannot be
found again is reported, never dropped.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from briefing import tellings
from briefing.errors import Place
from briefing.model import Article, Bracket, Excerpt, Length, Passage, Problem, Reason, Support
from briefing.spec import edtf
from briefing.spec.model import ExcerptDecision, ThemeEntry

MOST: Mapping[Length, int] = {"card": 1, "short": 5, "full": 40}
"""Excerpts a theme prints at most; a proposal the spec's `most` overrules."""
LEAST: Mapping[Length, float] = {"card": 4.0, "short": 5.0, "full": 1.0}
"""Score below which a candidate is not printed unless the analyst keeps it."""
FEWEST = {"card": 1, "short": 2, "full": 0}
"""Excerpts printed whatever their score, so that no theme with an answer is empty."""


def identity(support: Support) -> str:
    """Eight hex digits that stay the same as long as the words stand where they stand."""
    words = f"{support.file}\0{support.start}\0{support.quote}"
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def find_again(articles: Sequence[Article], quote: str, source: str, start: int) -> Support | None:
    """The place of a decision's words: where they were, else where they stand exactly once."""
    places = _places(articles, quote, source, start)
    return places[0] if len(places) == 1 else None


def _places(articles: Sequence[Article], quote: str, source: str, start: int) -> list[Support]:
    """The place given, where the words stand there; else the first two places of the words."""
    places: list[Support] = []
    for article in articles:
        if source and article.file != source:
            continue
        if start >= 0 and article.text[start : start + len(quote)] == quote:
            return [Support(article.file, start, start + len(quote), quote)]
        first = article.text.find(quote)
        while first >= 0 and len(places) < 2:
            places.append(Support(article.file, first, first + len(quote), quote))
            first = article.text.find(quote, first + 1)
    return places


def _whole_sentences(article: Article, support: Support) -> Support:
    """The sentences that a few words stand in: an excerpt is not a scrap, unless its `start` says so."""
    start, end = support.start, support.end
    for paragraph in article.paragraphs:
        for sentence in paragraph.sentences:
            if sentence.start < support.end and support.start < sentence.end:
                start, end = min(start, sentence.start), max(end, sentence.end)
    return Support(support.file, start, end, article.text[start:end])


Choice = tuple[tuple[Excerpt, ...], tuple[Passage, ...], tuple[Problem, ...]]
"""A theme's excerpts in printing order, the passages left out, and what is wrong with its decisions."""
Grouping = Callable[[Sequence[Support], Mapping[str, float], Mapping[str, int]], list[list[int]]]
"""Positions of supports that tell the same: `tellings.group`, or what remembers it."""


def choose(
    entry: ThemeEntry,
    candidates: Sequence[Passage],
    articles: Sequence[Article],
    weight: Mapping[str, float],
    length: Length,
    spec_file: str,
    grouped: Grouping = tellings.group,
    instead: Mapping[str, str] = MappingProxyType({}),
) -> Choice:
    """The theme's excerpts in printing order, the passages left out with the reason, and what is wrong.

    `grouped` says which passages tell the same; it may remember what it said before. `instead`: the
    article to print from in place of its copy, by file."""
    decided, dropped, problems = _decisions(entry, articles, spec_file)
    kept = [(decision, support) for decision, support in decided if decision.do != "drop"]
    out, held = _by_file(dropped), _by_file([support for _, support in kept])
    left_out: list[Passage] = []
    usable: list[Passage] = []
    for passage in candidates:
        file = passage.support.file
        reason = _refusal(passage, length, out.get(file, ()))
        if reason and not any(_overlap(passage.support, support) for support in held.get(file, ())):
            left_out.append(_rejected(passage, reason))
        else:
            usable.append(passage)
    groups = grouped([passage.support for passage in usable], weight, _published(articles))
    ranked = [_printed_first([usable[n] for n in group], instead) for group in groups]
    told_in = _groups_by_file(ranked) if kept else {}

    printed: list[Excerpt] = []
    used: set[int] = set()
    for decision, support in sorted(kept, key=lambda pair: pair[0].do != "star"):
        places = told_in.get(support.file, ())
        number = min((n for n, passage in places if _overlap(passage.support, support)), default=None)
        group = ranked[number] if number is not None and number not in used else []
        if number is not None:
            used.add(number)
        printed.append(_kept(entry.theme.id, decision, support, group))
    most = entry.most or MOST[length]
    for number, group in enumerate(ranked):
        if number in used:
            continue
        if len(printed) >= most:
            left_out += [_rejected(p, f"beyond the {most} excerpts a theme prints at this length") for p in group]
        else:
            printed.append(_excerpt(group))
    by_hand = len(kept)
    return (*printed[:by_hand], *_as_read(printed[by_hand:], articles)), tuple(left_out), problems


def _printed_first(group: list[Passage], instead: Mapping[str, str]) -> list[Passage]:
    """The group, led by the same words in the article that is printed in place of its copies."""
    wanted = instead.get(group[0].support.file)
    if wanted is None:
        return group
    words = group[0].support.quote
    for place, passage in enumerate(group):
        if passage.support.file == wanted and tellings.same_words(passage.support.quote, words):
            return [passage, *group[:place], *group[place + 1 :]]
    return group


def _by_file(supports: Sequence[Support]) -> dict[str, list[Support]]:
    found: dict[str, list[Support]] = {}
    for support in supports:
        found.setdefault(support.file, []).append(support)
    return found


def _groups_by_file(groups: Sequence[Sequence[Passage]]) -> dict[str, list[tuple[int, Passage]]]:
    """Each file's passages with the numbers of their groups."""
    found: dict[str, list[tuple[int, Passage]]] = {}
    for number, group in enumerate(groups):
        for passage in group:
            found.setdefault(passage.support.file, []).append((number, passage))
    return found


def _rejected(one: Passage, reason: str) -> Passage:
    """The passage with the reason why it is not printed. Written out: `replace` is slow, and this is done by the
    ten thousand."""
    return Passage(one.theme, one.support, one.score, one.reasons, one.brackets, reason)


def shorter(excerpts: Sequence[Excerpt], length: Length) -> tuple[Excerpt, ...]:
    """The best of a theme's excerpts for a shorter length, in the order they were in."""
    most, least, fewest = MOST[length], LEAST[length], FEWEST[length]
    starred = [e for e in excerpts if e.starred]
    rest = sorted((e for e in excerpts if not e.starred), key=lambda e: (not e.by_hand, -e.score))
    best = [e for n, e in enumerate(rest) if n < fewest or e.score >= least or e.by_hand]
    chosen = {e.id for e in [*starred, *best][: max(most, len(starred))]}
    return tuple(e for e in excerpts if e.id in chosen)


def _as_read(excerpts: Sequence[Excerpt], articles: Sequence[Article]) -> list[Excerpt]:
    """Best first, but excerpts of one paragraph together and in its order, so that they read on."""
    paragraphs: dict[tuple[str, int], list[Excerpt]] = {}
    starts = {a.file: [p.start for p in a.paragraphs] for a in articles}
    for excerpt in excerpts:
        printed = excerpt.supports[0]
        paragraphs.setdefault((printed.file, bisect_right(starts[printed.file], printed.start)), []).append(excerpt)
    return [e for group in paragraphs.values() for e in sorted(group, key=lambda e: e.supports[0].start)]


def _published(articles: Sequence[Article]) -> dict[str, int]:
    """The first day each article can have appeared, as an ordinal; articles without a date are left out."""
    starts = {a.file: edtf.span(a.published.value)[0] for a in articles if a.published.value}
    return {file: date.fromisoformat(start).toordinal() for file, start in starts.items() if start}


def _decisions(
    entry: ThemeEntry, articles: Sequence[Article], spec_file: str
) -> tuple[list[tuple[ExcerptDecision, Support]], list[Support], tuple[Problem, ...]]:
    decided: list[tuple[ExcerptDecision, Support]] = []
    problems: list[Problem] = []
    by_file = {article.file: article for article in articles}
    for decision in entry.excerpts:
        places = _places(articles, decision.quote, decision.source, decision.start)
        if len(places) != 1:
            problems.append(_lost(entry, decision, len(places), spec_file))
            continue
        support = places[0]
        if decision.do != "drop":
            article = by_file[support.file]
            if decision.start < 0:
                support = _whole_sentences(article, support)
            if any(p.kind == "debris" and p.start < support.end and support.start < p.end for p in article.paragraphs):
                problems.append(_debris(decision, support))
        decided.append((decision, support))
    return decided, [support for decision, support in decided if decision.do == "drop"], tuple(problems)


def _lost(entry: ThemeEntry, decision: ExcerptDecision, places: int, spec_file: str) -> Problem:
    what = "is in more than one place" if places else "is in no article"
    return Problem(
        "B041",
        "error",
        f"“{_short(decision.quote)}” {what}, so “{decision.do}” in theme “{entry.theme.title}” does nothing.",
        decision.where or Place(spec_file),
        "Give `source` and `start` as well."
        if places
        else "Copy the words from the article, or take the decision out.",
    )


def _debris(decision: ExcerptDecision, support: Support) -> Problem:
    message = f"“{_short(decision.quote)}” is kept, and stands in what looks like page debris."
    return Problem("B043", "warning", message, Place(support.file), "Look at it once more before it is printed.")


def _refusal(passage: Passage, length: Length, dropped: Sequence[Support]) -> str:
    if any(_overlap(passage.support, support) for support in dropped):
        return "dropped by the analyst"
    if passage.rejected:
        return passage.rejected
    if passage.score < LEAST[length]:
        return f"score {passage.score:.1f} is below {LEAST[length]:.1f}"
    return ""


def _excerpt(group: Sequence[Passage]) -> Excerpt:
    first = group[0]
    reasons = first.reasons
    others = sorted({p.support.file for p in group[1:]} - {first.support.file})
    if others:
        reasons = (*reasons, Reason(0.0, f"told in {len(others)} more article{'s' if len(others) > 1 else ''}"))
    supports = tuple(p.support for p in group)
    return Excerpt(identity(first.support), first.theme, supports, first.score, reasons, first.brackets)


def _kept(theme: str, decision: ExcerptDecision, support: Support, group: Sequence[Passage]) -> Excerpt:
    lead = next((p for p in group if _overlap(p.support, support)), None)
    others = tuple(p.support for p in group if p is not lead)
    by_hand = Reason(0.0, "starred by the analyst" if decision.do == "star" else "kept by the analyst")
    brackets = tuple(b for b in lead.brackets if _holds(support, b)) if lead else ()
    return Excerpt(
        id=identity(support),
        theme=theme,
        supports=(support, *others),
        score=lead.score if lead else 0.0,
        reasons=(by_hand, *(lead.reasons if lead else ())),
        brackets=brackets,
        starred=decision.do == "star",
        note=decision.note,
        by_hand=True,
        marking=decision.marking,
    )


def _holds(support: Support, bracket: Bracket) -> bool:
    """Whether a bracket belongs to these words. The sign that a quotation goes on has no width, and
    stands only where the words end: inside longer ones it would tell of a cut that is none."""
    if bracket.start == bracket.end:
        return bracket.end == support.end
    return support.start <= bracket.start < support.end


def _overlap(one: Support, other: Support) -> bool:
    return one.file == other.file and one.start < other.end and other.start < one.end


def _short(quote: str) -> str:
    return quote if len(quote) <= 60 else quote[:57].rstrip() + "…"
