"""People and organisations: articles and their casts in; everybody named, every form of the name joined, out.

`join` is the long part and looks at the articles alone; `decide` applies what the analyst says of
names; `themed` adds the themes of what is printed.
"""

from __future__ import annotations

import hashlib
import re
import sys
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.comparison.people import joining, roles
from briefing.comparison.people.decisions import decide
from briefing.comparison.people.joining import Group
from briefing.language.names.cast import Cast
from briefing.model import Article, Excerpt, Person, Role, Support

__all__ = ["decide", "join", "themed"]

_OTHER_SCRIPTS = "\u0370-\u04ff\u0530-\u06ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af·・"
_SCRIPT = re.compile(rf"[ \u00a0]?[(（]([{_OTHER_SCRIPTS} .]{{2,24}})[)）;,/]")
_POSSESSIVE = re.compile(r"[’']s$")
MOST_ROLES = 6
"""Roles kept of one person: what somebody is called in a hundred articles is mostly the same."""


def join(articles: Sequence[Article], casts: Mapping[str, Cast]) -> tuple[Person, ...]:
    """The people and organisations of the articles, most mentioned first, as the articles alone show them."""
    read = {article.file: article for article in articles}
    starts = {article.file: [p.start for p in article.paragraphs] for article in articles}
    return tuple(_person(group, read, starts) for group in joining.join(casts).groups)


def _person(group: Group, read: Mapping[str, Article], starts: Mapping[str, list[int]]) -> Person:
    mentions = tuple(
        Support(place.file, place.start, place.end, read[place.file].text[place.start : place.end])
        for place in group.places
    )
    variants = Counter(_POSSESSIVE.sub("", " ".join(mention.quote.split())) for mention in mentions)
    scripts = Counter(
        found.group(1).strip()
        for mention in mentions
        if (found := _SCRIPT.match(read[mention.file].text, mention.end, mention.end + 30))
    )
    identity = hashlib.sha256(min(group.keys).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return Person(
        id=identity,
        name=_shown(group),
        kind="person" if group.kind == "person" else "organisation",
        variants=(*(form for form, _ in variants.most_common()), *(form for form, _ in scripts.most_common())),
        mentions=mentions,
        roles=_roles(group, mentions, read, starts),
        spelled=group.spelled,
    )


def _shown(group: Group) -> str:
    """The form most used; of those as often used, the longest, then the first."""
    return max(group.names, key=lambda form: (group.names[form], len(form)))


def _roles(
    group: Group, mentions: Sequence[Support], read: Mapping[str, Article], starts: Mapping[str, list[int]]
) -> tuple[Role, ...]:
    """What sources call a person, each wording once, in the order of the articles' dates."""
    if group.kind != "person":
        return ()
    found: dict[str, Role] = {}
    for mention in mentions:
        article = read[mention.file]
        place = bisect_right(starts[mention.file], mention.start) - 1
        paragraph = article.paragraphs[place]
        for said in roles.of(article.text, mention.start, mention.end, paragraph.start, paragraph.end):
            known = found.get(said.role.lower())
            date = article.published.value
            if known is None or (date and (not known.date or date < known.date)):
                support = Support(mention.file, said.start, said.end, article.text[said.start : said.end])
                found[said.role.lower()] = Role(said.role, support, date)
    fullest = sorted(found.values(), key=lambda role: (-len(role.role), role.role))[:MOST_ROLES]
    return tuple(sorted(fullest, key=lambda role: (role.date or "9999", role.support.file, role.support.start)))


def themed(people: Sequence[Person], chosen: Mapping[str, Sequence[Excerpt]]) -> tuple[Person, ...]:
    """The people, each with the themes in whose printed excerpts they are named, most often first."""
    printed: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for theme, excerpts in chosen.items():
        for excerpt in excerpts:
            for support in excerpt.supports:
                printed[support.file].append((support.start, support.end, theme))
    spans = {file: sorted(found) for file, found in printed.items()}
    return tuple(replace(person, themes=found) if (found := _themes(person, spans)) else person for person in people)


def _themes(person: Person, spans: Mapping[str, list[tuple[int, int, str]]]) -> tuple[str, ...]:
    counts: Counter[str] = Counter()
    for mention in person.mentions:
        inside = spans.get(mention.file)
        if inside:
            # Excerpts of different themes may be the same words; few overlap otherwise.
            place = bisect_right(inside, (mention.start, sys.maxsize, ""))
            for start, end, theme in inside[max(0, place - 8) : place]:
                if start <= mention.start and mention.end <= end:
                    counts[theme] += 1
    return tuple(theme for theme, _ in counts.most_common())
