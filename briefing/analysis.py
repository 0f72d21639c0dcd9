"""What the articles say about the themes, before anybody has decided anything: the long part of a build.

It holds for every spec with these themes and sources. Whatever follows from one article alone is
asked of the library first; so is what follows from all of them together, under a key made of all
their keys. What the library says is compared with the articles' words before it is believed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import partial

from briefing import beside, chronology, comparison, excerpts, tellings
from briefing.comparison import disagreements, voices
from briefing.errors import Place
from briefing.language import likeness
from briefing.library import coding
from briefing.library.keeping import NOWHERE, Library, Shelf, key
from briefing.model import Article, Copies, Corpus, Disagreement, Event, Passage, Support, Theme, TimeExpression
from briefing.spec.model import ExcerptDecision
from briefing.themes import candidates

SAMPLE = 4000
"""Sentences from which word weights are taken: more change no weight that matters."""
MANY = 60
"""Articles from which a second process is worth its start, and the library its opening."""

Told = Callable[[str, int, int], None]
"""Hears what is being done (`searching`, `listening`, `dating`, `joining`), how much of it is done, and of how much."""
Found = Mapping[str, tuple[Passage, ...]]
Asked = tuple[str, tuple[ExcerptDecision, ...], tuple[Place | None, ...], int, str, tuple[Copies, ...]]
"""All that decides a theme's choice besides the analysis: its id, the decisions, their places, the most, the spec."""


class Remembered:
    """Which passages tell the same, and what is printed of each theme, as it was last worked out."""

    def __init__(self, shelf: Shelf[tuple[bytes, list[list[int]]]], name: bytes) -> None:
        self._shelf, self._name = shelf, name
        self._said: dict[str, tuple[bytes, list[list[int]]]] = {}
        self._theme = ""
        self._groups: tellings.Groups | None = None
        self._choices: dict[str, tuple[Asked, excerpts.Choice]] = {}

    def choice(self, asked: Asked, choose: Callable[[], excerpts.Choice]) -> excerpts.Choice:
        """A theme's choice of excerpts: the last one where nothing it depends on has changed."""
        last = self._choices.get(asked[0])
        if not last or last[0] != asked:
            last = self._choices[asked[0]] = asked, choose()
        return last[1]

    def grouped(
        self, theme: str, supports: Sequence[Support], weight: Mapping[str, float], published: Mapping[str, int]
    ) -> list[list[int]]:
        """As `tellings.group`."""
        asked = key(*(f"{support.file}\n{support.start}\n{support.end}" for support in supports))
        said = self._said.get(theme) or self._recalled(theme, len(supports))
        if not said or said[0] != asked:
            # Statements are large: those of the theme that is being worked on are enough.
            if theme != self._theme or not self._groups:
                self._theme, self._groups = theme, tellings.Groups(weight, published)
            said = asked, self._groups.of(supports)
            self._shelf.keep({key(self._name.hex(), theme): said})
        self._said[theme] = said
        return said[1]

    def _recalled(self, theme: str, count: int) -> tuple[bytes, list[list[int]]] | None:
        name = key(self._name.hex(), theme)
        said = self._shelf.recall([name]).get(name)
        whole = said is not None and sorted(place for group in said[1] for place in group) == list(range(count))
        return said if whole and said and all(said[1]) else None


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the articles say about the themes."""

    found: Found
    """Candidates by theme id, best first."""
    weight: Mapping[str, float]
    dated: tuple[Event, ...]
    compared: comparison.Findings
    """What setting the sources side by side shows."""
    heard: voices.Voices
    """Who is named in them, and who says what."""
    remembered: Remembered = field(compare=False, repr=False)
    disagreements: tuple[Disagreement, ...] = ()
    """Those proposed by rule."""


@dataclass(frozen=True, slots=True)
class Searched:
    """An analysis half-way: the candidates are known, the dates are not."""

    found: Found
    weight: Mapping[str, float]
    compared: comparison.Findings
    remembered: Remembered = field(compare=False, repr=False)
    names: tuple[str, ...] = ()
    """Each article's fingerprint; empty where no library is asked."""
    whole: bytes = b""


def analysis(
    themes: Sequence[Theme],
    corpus: Corpus,
    *,
    forking: bool = False,
    library: Library = NOWHERE,
    told: Told | None = None,
) -> Analysis:
    """The analysis of a corpus. `forking`: dates may be read in a second process while this one looks
    for themes; only for a process without threads."""
    articles = corpus.articles
    names = _names(articles, library)
    later = None
    if forking and len(articles) >= MANY and not (names and _events(library).knows(_whole(themes, names))):
        later = _remembered_times(articles, names, library, forking=True, tell=_silent)
    return conclude(search(themes, corpus, library, told, names), themes, corpus, library, told, later)


def search(
    themes: Sequence[Theme],
    corpus: Corpus,
    library: Library = NOWHERE,
    told: Told | None = None,
    names: tuple[str, ...] | None = None,
) -> Searched:
    """The first half, in which nothing is dated: enough to show the candidates. `names`: as `_names` has
    them, where they are known."""
    articles = corpus.articles
    tell = partial(told or _silent, "searching")
    weight = weights(articles)
    names = _names(articles, library) if names is None else names
    if not names:
        found = candidates.find(articles, themes, tell)
        return Searched(found, weight, comparison.read(articles), Remembered(NOWHERE.shelf("", None), b""))
    asked, whole = repr(tuple(themes)), _whole(themes, names)
    index = candidates.Index(themes)
    of_article = library.shelf("passages", dict[str, list[Passage]]).each(
        [key(name, asked) for name in names],
        lambda place: index.of(articles[place]),
        partial(_quotes, articles),
        tell,
    )
    groups = Remembered(library.shelf("groups", tuple[bytes, list[list[int]]]), whole)
    compared = comparison.read(articles, library)
    return Searched(candidates.ranked(of_article, themes), weight, compared, groups, names, whole)


def conclude(
    half: Searched,
    themes: Sequence[Theme],
    corpus: Corpus,
    library: Library = NOWHERE,
    told: Told | None = None,
    times: Callable[[], list[list[TimeExpression]]] | None = None,
) -> Analysis:
    """The second half: what is dated, and who says what. `times`: the articles' time expressions, where
    somebody is reading them already."""
    articles = corpus.articles
    tell = told or _silent
    if not half.names:
        library = NOWHERE
    tell("listening", 0, 1)
    heard = voices.read(articles, library, half.names)
    shelf, disputes = _events(library), library.shelf("disagreements", tuple[tuple[Disagreement, ...]])
    dated = shelf.recall([half.whole]).get(half.whole, ()) if half.names else ()
    said = disputes.recall([half.whole]).get(half.whole) if dated else None
    if not dated or not said or not _stand_in(articles, dated) or not _stand_in(articles, said[0]):
        later = times or _remembered_times(articles, half.names, library, forking=False, tell=tell)
        read, spoken = later(), about(articles, half.found)
        tell("joining", 0, 1)
        cast = chronology.cast(articles, themes)
        dated = chronology.events(articles, spoken, half.weight, themes, read, cast)
        said = (disagreements.proposed(articles, read, spoken, dated, cast),)
        if half.names:
            shelf.keep({half.whole: dated})
            disputes.keep({half.whole: said})
    return Analysis(half.found, half.weight, dated, half.compared, heard, half.remembered, said[0])


def _silent(what: str, done: int, of: int) -> None:
    pass


def _names(articles: Sequence[Article], library: Library) -> tuple[str, ...]:
    """The articles' fingerprints; none where there is no library, or too few articles to ask it."""
    return tuple(map(_name, articles)) if library.is_there and len(articles) >= MANY else ()


def _whole(themes: Sequence[Theme], names: Sequence[str]) -> bytes:
    return key(repr(tuple(themes)), *names)


def _events(library: Library) -> Shelf[tuple[Event, ...]]:
    return library.shelf("events", tuple[Event, ...])


def _name(article: Article) -> str:
    """A fingerprint of everything about an article: its bytes, and all that is known of it."""
    rest = tuple(getattr(article, name) for name in _BUT_TEXT)
    try:
        return coding.digest(rest).hex()
    except ValueError:  # a lone surrogate, from UTF-16 gone wrong
        return repr(rest)


_BUT_TEXT = tuple(one.name for one in fields(Article) if one.name not in ("text", "folder", "grade", "item"))
"""The text follows from the bytes' fingerprint and the encoding; the folder's name and the analyst's
grades decide nothing."""


def _times(
    articles: Sequence[Article], places: Sequence[int], forking: bool, tell: Told
) -> Callable[[], list[list[TimeExpression]]]:
    """The time expressions of some articles, in a second process where that may be."""
    if forking and len(places) >= MANY:
        return beside.start(partial(_read_times, articles, places, _silent))
    return partial(_read_times, articles, places, tell)


def _read_times(articles: Sequence[Article], places: Sequence[int], tell: Told) -> list[list[TimeExpression]]:
    found = []
    for number, place in enumerate(places):
        if number % 100 == 0:
            tell("dating", number, len(places))
        found.append(chronology.times_of(articles[place]))
    return found


def _remembered_times(
    articles: Sequence[Article], names: Sequence[str], library: Library, *, forking: bool, tell: Told
) -> Callable[[], list[list[TimeExpression]]]:
    """The articles' time expressions; by `_times` those that the library does not know. `names`: their
    fingerprints, empty where it is not asked."""
    if not names:
        return _times(articles, range(len(articles)), forking, tell)
    shelf = library.shelf("times", list[TimeExpression])
    keys = [key(name) for name in names]
    known = {
        place: found
        for place, found in enumerate(map(shelf.recall(keys).get, keys))
        if found is not None and _said(articles[place], found)
    }
    missing = [place for place in range(len(articles)) if place not in known]
    later = _times(articles, missing, forking, tell)

    def all_of_them() -> list[list[TimeExpression]]:
        new = dict(zip(missing, later(), strict=True))
        shelf.keep({keys[place]: found for place, found in new.items()})
        known.update(new)
        return [known[place] for place in range(len(articles))]

    return all_of_them


def _said(article: Article, times: Sequence[TimeExpression]) -> bool:
    return all(article.text[time.start : time.end] == time.text for time in times)


def _quotes(articles: Sequence[Article], place: int, found: Mapping[str, Sequence[Passage]]) -> bool:
    """Whether each passage's words stand in the article where it says."""
    article = articles[place]
    return all(_stands(p.support, article) for passages in found.values() for p in passages)


def _stand_in(articles: Sequence[Article], found: Sequence[Event] | Sequence[Disagreement]) -> bool:
    by_file = {article.file: article for article in articles}
    return all(
        support.file in by_file and _stands(support, by_file[support.file])
        for one in found
        for support in (
            one.supports if isinstance(one, Event) else (s for position in one.positions for s in position.supports)
        )
    )


def _stands(support: Support, article: Article) -> bool:
    return support.file == article.file and article.text[support.start : support.end] == support.quote


def weights(articles: Sequence[Article]) -> Mapping[str, float]:
    """How rare each word is among the corpus's sentences, from an even sample of them."""
    spans = [(a, s) for a in articles for p in a.paragraphs if p.kind == "text" for s in p.sentences]
    step = max(1, len(spans) // SAMPLE)
    return likeness.weights(likeness.signature(a.text[s.start : s.end]) for a, s in spans[::step])


def about(articles: Sequence[Article], found: Found) -> dict[tuple[str, int], tuple[str, ...]]:
    """The themes of each sentence, by file and start of the sentence."""
    starts = {a.file: [s.start for p in a.paragraphs for s in p.sentences] for a in articles}
    themes: dict[tuple[str, int], tuple[str, ...]] = {}
    for theme, passages in found.items():
        for passage in passages:
            support = passage.support
            inside = starts[support.file]
            for place in range(bisect_left(inside, support.start), bisect_left(inside, support.end)):
                key = (support.file, inside[place])
                if theme not in themes.get(key, ()):
                    themes[key] = (*themes.get(key, ()), theme)
    return themes
