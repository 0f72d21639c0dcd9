"""What the sources do not say: themes without an answer, old news, one origin only, voices not heard.

Facts only, in the program's own fixed words; why a gap matters and who could fill it is the
analyst's to write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from briefing.comparison.independence import behind, origins_of
from briefing.language import tongue
from briefing.model import Article, Comparison, Excerpt, Gap, Origin, Person, Support
from briefing.sources.register import outlet_key
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
        gaps += _no_reply(entry.theme.id, excerpts, compared)
    return (*_joined(gaps, sum(1 for entry in spec.included if chosen.get(entry.theme.id))), *_absent(spec, articles))


def _joined(gaps: Sequence[Gap], themes: int) -> Iterator[Gap]:
    """The gaps, with one line in place of many where every theme says the same of its origins."""
    once = [gap for gap in gaps if gap.kind == "single-origin"]
    same = len(once) == themes > 1 and len({gap.message for gap in once}) == 1
    for gap in gaps:
        if not same or gap.kind != "single-origin":
            yield gap
        elif gap is once[0]:
            yield Gap(gap.kind, f"In every theme: {gap.message}")


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


def _no_reply(theme: str, excerpts: Sequence[Excerpt], compared: Comparison) -> Iterator[Gap]:
    """People and organisations that an excerpt of the theme accuses, and whom none of its articles quotes."""
    accusing = [s for e in excerpts for s in e.supports if _ACCUSED.search(s.quote)]
    if not accusing:
        return
    files = {s.file for e in excerpts for s in e.supports}
    heard = [q.speaker for q in compared.quotations if q.speaker and q.support.file in files]
    for person in compared.people:
        told = [
            s for s in accusing if any(_within(mention, s) and _is_accused(mention, s) for mention in person.mentions)
        ]
        if told and not any(_same(speaker, person) for speaker in heard):
            yield Gap(
                "no-reply",
                f"{person.name} is accused or blamed, and no article of this theme quotes a reply.",
                theme,
                tuple(told),
            )


_ACCUSED = re.compile(
    r"\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing)|denounc(?:ed|es|ing)|condemn(?:ed|s|ing)|alleg(?:ed|es|ing)|"
    r"criticis(?:ed|es|ing)|criticiz(?:ed|es|ing)|charg(?:ed|es) (?:that|with)|faulted|fault for)\b",
    re.IGNORECASE,
)
_OBJECT = 60
"""Characters after a word of accusation within which the one who is accused is named."""


def _within(mention: Support, support: Support) -> bool:
    return mention.file == support.file and support.start <= mention.start and mention.end <= support.end


def _is_accused(mention: Support, support: Support) -> bool:
    """Whether the name stands soon behind a word of accusation, in the same sentence."""
    before = support.quote[max(0, mention.start - support.start - _OBJECT) : mention.start - support.start]
    words = list(_ACCUSED.finditer(before))
    return bool(words) and not any(mark in before[words[-1].end() :] for mark in '.;:,“”"')


def _same(speaker: str, person: Person) -> bool:
    """Whether a quotation's speaker is this person: one of the forms of the name stands in it."""
    said = speaker.casefold()
    return any(variant.casefold() in said or said in variant.casefold() for variant in (person.name, *person.variants))


def _absent(spec: Spec, articles: Sequence[Article]) -> Iterator[Gap]:
    nameless = sum(1 for article in articles if not article.outlet.value)
    if nameless > len(articles) / 2 and len(articles) > 1:
        yield Gap("absent", f"The outlet of {nameless:,} of {len(articles):,} articles is unknown.")
    there = {outlet_key(article.outlet.value) for article in articles}
    for outlet in spec.comparison.expect.outlets:
        if outlet_key(outlet) not in there:
            yield Gap("absent", f"No article is from {outlet}.")
    spoken = {tongue.language(article.text) for article in articles} if spec.comparison.expect.languages else set()
    for language in spec.comparison.expect.languages:
        base = language.partition("-")[0].casefold()
        if base not in tongue.NAMES:
            yield Gap("absent", f"Whether an article is in “{language}” cannot be told from its words.")
        elif base not in spoken:
            yield Gap("absent", f"No article is in {tongue.NAMES[base]}.")
