"""What the sources do not say: themes without an answer, old news, one origin only, voices not heard.

Facts only, in the program's own fixed words; why a gap matters and who could fill it is the
analyst's to write.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from briefing.comparison.independence import behind, origins_of
from briefing.language import tongue
from briefing.model import Article, Comparison, Excerpt, Gap, Origin
from briefing.spec import edtf
from briefing.spec.model import Spec


def found(
    spec: Spec, articles: Sequence[Article], chosen: Mapping[str, Sequence[Excerpt]], compared: Comparison
) -> tuple[Gap, ...]:
    """The gaps, theme by theme in the spec's order, then those of the whole pack."""
    by_file = {article.file: article for article in articles}
    origin = behind(compared)
    gaps: list[Gap] = []
    for entry in spec.included:
        excerpts = chosen.get(entry.theme.id, ())
        if not excerpts:
            gaps.append(Gap("unanswered", "No excerpt answers the question of this theme.", entry.theme.id))
            continue
        gaps += _stale(spec, entry.theme.id, excerpts, by_file)
        gaps += _single_origin(entry.theme.id, excerpts, origin)
    return (*gaps, *_absent(spec, articles))


def _stale(spec: Spec, theme: str, excerpts: Sequence[Excerpt], articles: Mapping[str, Article]) -> Iterator[Gap]:
    if not spec.comparison.stale_after or not spec.date:
        return
    dated = {articles[s.file].published.value for e in excerpts for s in e.supports} - {""}
    newest = max((edtf.span(value)[1] for value in dated), default="")
    if not newest:
        yield Gap("stale", "No article of this theme has a known date.", theme)
        return
    age = date.fromisoformat(spec.date).toordinal() - date.fromisoformat(newest).toordinal()
    if age > spec.comparison.stale_after:
        yield Gap("stale", f"The newest article is {age} days older than the pack.", theme)


def _single_origin(theme: str, excerpts: Sequence[Excerpt], origin: Mapping[str, Origin]) -> Iterator[Gap]:
    """One line for a theme that rests on one origin altogether, or holds statements told by one."""
    everywhere = origins_of([s for e in excerpts for s in e.supports], origin)
    if len(everywhere) == 1 and len({one.id for one in origin.values()}) > 1:
        only = everywhere[0]
        yield Gap("single-origin", f"All excerpts come from one origin, {only.name}.", theme)
        return
    alone = [e for e in excerpts if len(origins_of(e.supports, origin)) == 1]
    if len(everywhere) > 1 and alone:
        are = "is" if len(alone) == 1 else "are"
        count = f"{len(alone)} of {len(excerpts)} excerpts {are} told by one origin only."
        if len(alone) == len(excerpts):
            count, alone = "No excerpt is told by a second origin.", []
        yield Gap("single-origin", count, theme, tuple(e.supports[0] for e in alone))


def _absent(spec: Spec, articles: Sequence[Article]) -> Iterator[Gap]:
    there = {article.outlet.value.casefold().removeprefix("the ") for article in articles}
    for outlet in spec.comparison.expect.outlets:
        if outlet.casefold().removeprefix("the ") not in there:
            yield Gap("absent", f"No article is from {outlet}.")
    spoken = {tongue.language(article.text) for article in articles} if spec.comparison.expect.languages else set()
    for language in spec.comparison.expect.languages:
        base = language.partition("-")[0].casefold()
        if base not in tongue.NAMES:
            yield Gap("absent", f"Whether an article is in “{language}” cannot be told from its words.")
        elif base not in spoken:
            yield Gap("absent", f"No article is in {tongue.NAMES[base]}.")
