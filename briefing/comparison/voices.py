"""Who is named and who says what: articles -> people, organisations, quotations.

`read` looks at each article alone and may be recalled from the library; `together` joins the names of
all of them; `decided` applies the analyst's decisions on names and adds the themes of what is printed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from briefing.comparison import people
from briefing.language import quotations
from briefing.language.names import cast
from briefing.language.names.cast import Cast
from briefing.library.keeping import NOWHERE, Library, key
from briefing.model import Article, Excerpt, Person, Problem, Quotation
from briefing.spec.model import Spec


class Heard(NamedTuple):
    """One article's names and quotations."""

    cast: Cast
    said: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Voices:
    """The people and quotations of all articles, before anybody has decided anything."""

    people: tuple[Person, ...] = ()
    said: tuple[Quotation, ...] = ()


def read(articles: Sequence[Article], library: Library = NOWHERE, names: Sequence[str] = ()) -> Voices:
    """Everybody named and everything said. `names`: the articles' fingerprints, where the library is asked."""
    heard = _heard(articles, library, names)
    casts = {article.file: one.cast for article, one in zip(articles, heard, strict=True)}
    found = people.join(articles, casts)
    return Voices(
        found, tuple(_full(q, found_names) for found_names in [_bare(found)] for one in heard for q in one.said)
    )


def _heard(articles: Sequence[Article], library: Library, names: Sequence[str]) -> list[Heard]:
    if not names:
        return [hear(article) for article in articles]
    return library.shelf("voices", Heard).each(
        [key(name) for name in names],
        lambda place: hear(articles[place]),
        lambda place, one: _fits(articles[place], one),
    )


def hear(article: Article) -> Heard:
    """One article's cast and quotations."""
    found = cast.read(article)
    return Heard(found, quotations.of(article, found))


def _fits(article: Article, heard: Heard) -> bool:
    """Whether what was recalled stands in the article."""
    size = len(article.text)
    return all(
        q.support.file == article.file and article.text[q.support.start : q.support.end] == q.support.quote
        for q in heard.said
    ) and all(0 <= m.start < m.end <= size and m.who < len(heard.cast.entries) for m in heard.cast.mentions)


def _bare(found: Sequence[Person]) -> dict[tuple[str, str], str]:
    """Whom a single name in an article means that does not say so itself: (file, name) -> full name."""
    return {
        (mention.file, mention.quote): person.name
        for person in found
        if person.kind == "person" and " " in person.name
        for mention in person.mentions
        if " " not in mention.quote
    }


def _full(said: Quotation, bare: Mapping[tuple[str, str], str]) -> Quotation:
    """A speaker whom only another article names in full."""
    name = bare.get((said.support.file, said.speaker)) if said.speaker and " " not in said.speaker else None
    return replace(said, speaker=name, named=True) if name else said


def decided(
    voices: Voices, spec: Spec, chosen: Mapping[str, Sequence[Excerpt]]
) -> tuple[tuple[Person, ...], tuple[Problem, ...]]:
    """The people under the analyst's names, with the themes whose printed excerpts name them."""
    found, problems = people.decide(voices.people, spec.comparison.people, spec.path)
    return people.themed(found, chosen), problems
