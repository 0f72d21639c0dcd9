"""Runs of whole sentences that stand on their own.

A sentence that continues a quotation or starts by pointing back comes with the one before it. A
pronoun whose person is named in the paragraph before is explained by the label in [brackets].
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.language import names
from briefing.model import Bracket
from briefing.themes.evidence import Finding, ReadSentence

LONGEST_WITH_CONTEXT = 700
"""Characters; a sentence before is not taken along beyond this, so that a card stays a card."""

_SPEAKER = re.compile(
    r"[”\"’'],? (he|she)\b(?= (?:said|told|added|wrote|posted|noted|warned|argued|explained|says|asked))"
)
_FIRST_PRONOUN = re.compile(r"[“\"‘']?(?:\w+,? )?\b(He|She|he|she)\b")


class Run(NamedTuple):
    """Consecutive sentences of one paragraph; the findings among them say why it is here."""

    sentences: tuple[ReadSentence, ...]
    findings: tuple[Finding, ...]
    brackets: tuple[Bracket, ...] = ()
    hangs: bool = False
    """Starts by pointing back to something that is neither inside nor named in brackets."""

    @property
    def start(self) -> int:
        return self.sentences[0].sentence.start

    @property
    def end(self) -> int:
        return self.sentences[-1].sentence.end


def runs(paragraph: Sequence[ReadSentence], findings: Sequence[Finding], before: Sequence[ReadSentence]) -> list[Run]:
    """The runs of one paragraph. `before`: the sentences of the text paragraph before it."""
    groups: list[list[Finding]] = []
    for finding in findings:
        last = groups[-1][-1] if groups else None
        adjoining = last is not None and finding.read.place == last.read.place + 1
        if adjoining and (finding.read.points_back or finding.read.carries_on or finding.read.refers):
            groups[-1].append(finding)
        else:
            groups.append([finding])
    return [_standing(group, paragraph, before) for group in groups]


def _standing(group: list[Finding], paragraph: Sequence[ReadSentence], before: Sequence[ReadSentence]) -> Run:
    sentences = [finding.read for finding in group]
    first = sentences[0]
    needs = first.points_back or first.carries_on
    if needs and first.place > 0:
        previous = paragraph[first.place - 1]
        size = sentences[-1].sentence.end - previous.sentence.start
        if previous.sentence.complete and size <= LONGEST_WITH_CONTEXT:
            sentences.insert(0, previous)
            first, needs = previous, previous.points_back
    brackets = _brackets(sentences, paragraph, before)
    goes_on = _goes_on(sentences)
    explained = any(b.start - first.sentence.start < 40 for b in brackets)
    return Run(tuple(sentences), tuple(group), (*brackets, *goes_on), needs and not explained)


def _goes_on(sentences: Sequence[ReadSentence]) -> tuple[Bracket, ...]:
    """The sign that a quotation goes on after the passage, in a sentence or paragraph not printed."""
    end = sentences[-1].sentence.end
    words = sentences[0].article.text[sentences[0].sentence.start : end]
    return (Bracket(end, end, "…"),) if words.rfind("“") > words.rfind("”") else ()


def _brackets(
    sentences: Sequence[ReadSentence], paragraph: Sequence[ReadSentence], before: Sequence[ReadSentence]
) -> tuple[Bracket, ...]:
    first = sentences[0]
    text = first.article.text
    start, end = first.sentence.start, first.sentence.end
    match = _FIRST_PRONOUN.match(text, start, end) if first.points_back else None
    if match is None:
        match = _SPEAKER.search(text, start, sentences[-1].sentence.end)
        if match and names.people(text, start, match.start()):
            return ()
    if match is None:
        return ()
    earlier = paragraph[first.place - 1] if first.place > 0 else before[-1] if before else None
    if earlier is None:
        return ()
    person = names.meant_by_pronoun(text, earlier.sentence.start, earlier.sentence.end)
    if not person and before and first.place == 0:
        person = names.meant_by_pronoun(text, before[0].sentence.start, before[0].sentence.end)
    return (Bracket(match.start(1), match.end(1), person),) if person else ()
