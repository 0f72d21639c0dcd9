"""Who said it: the ways of the news in many countries, one sentence each."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language import quotations
from briefing.language.quotations.marks import stretches
from briefing.language.sentences import split
from briefing.model import Article, Paragraph


def article(text: str) -> Article:
    """An article with one paragraph a line, all of it text."""
    paragraphs = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(at, at + len(line), "text", sentences=split(text, at, at + len(line))))
        at += len(line) + 1
    return Article("a.txt", ".", text, "utf-8", "", paragraphs=tuple(paragraphs))


def said(text: str) -> list[tuple[str, str]]:
    """Speaker and words of what stands between quotation marks."""
    found = [q for q in quotations.of(article(text)) if q.directness != "reported"]
    assert all(text[q.support.start : q.support.end] == q.support.quote for q in found)
    return [(q.speaker, q.support.quote) for q in found]


def reported(text: str) -> list[tuple[str, str]]:
    return [(q.speaker, q.support.quote) for q in quotations.of(article(text)) if q.directness == "reported"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The bridge will open in May,” Maria Oliveira told reporters in Recife.", "Maria Oliveira"),
        ("“The bridge will open in May,” said Maria Oliveira, who heads the works.", "Maria Oliveira"),
        ("Maria Oliveira said: “The bridge will open in May.”", "Maria Oliveira"),
        ("According to Maria Oliveira, “the bridge will open in May.”", "Maria Oliveira"),
        ("Maria Oliveira, the director of the port, told the council that “the bridge will open”.", "Maria Oliveira"),
        ("In a statement, the transport ministry said “the bridge will open in May”.", "the transport ministry"),
        ("Kyodo quoted Foreign Minister Haruto Sakamoto as saying “the line is open”.", "Haruto Sakamoto"),
        ("“We are ready,” said the union's secretary, Thabo Nkosi, on Monday.", "Thabo Nkosi"),
        ("“We are ready,” Thabo Nkosi, a shop steward at the mine, said on Monday.", "Thabo Nkosi"),
        ("'We are ready,' the minister's spokesman said.", "the minister's spokesman"),
        ("«The dam is safe,» said Amina Diallo, a hydrologist in Bamako.", "Amina Diallo"),
        ("„The dam is safe“, said Jonas Weber, an engineer.", "Jonas Weber"),
        ("The dam is “perfectly safe”, according to a report by the water board.", "the water board"),
        ("“We lost everything,” said a man who asked not to be named.", "a man who asked not to be named"),
        ("The envoy was quoted by local media as saying the plan was “dead”.", "The envoy"),
    ],
)  # fmt: skip
def test_one_speaker(text: str, speaker: str) -> None:
    assert said(text)[0][0] == speaker


def test_a_second_stretch_keeps_the_speaker() -> None:
    text = "“It rained,” said Amina Diallo, a farmer in Kayes. “Then the river came. We ran.”"
    assert said(text) == [("Amina Diallo", "It rained,"), ("Amina Diallo", "Then the river came. We ran.")]


def test_a_paragraph_that_opens_without_closing_goes_on() -> None:
    text = "Amina Diallo, a farmer, said: “It rained all night.\n“Then the river came.”\nThe town has no pump."
    assert [speaker for speaker, _ in said(text)] == ["Amina Diallo", "Amina Diallo"]


def test_a_paragraph_of_nothing_but_quotation_keeps_its_speaker() -> None:
    text = "“It rained,” Amina Diallo, a farmer, said.\n“Then the river came.”"
    assert [speaker for speaker, _ in said(text)] == ["Amina Diallo", "Amina Diallo"]


def test_a_family_name_and_a_pronoun_are_the_person_named_before() -> None:
    text = "Amina Diallo, a farmer, lost her house.\n“It rained,” Diallo said.\n“Then the river came,” she added."
    assert [speaker for speaker, _ in said(text)] == ["Amina Diallo", "Amina Diallo"]


def test_the_person_inside_the_quotation_is_not_the_speaker() -> None:
    text = "“Prime Minister Jonas Weber has to explain this,” said Amina Diallo, an economist. “Weber knows it.”"
    assert [speaker for speaker, _ in said(text)] == ["Amina Diallo", "Amina Diallo"]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “green corridor” was closed on Monday.",
        "Her novel “The Long Winter of Kayes” sold well.",
        "The ministers signed the “Kayes Declaration” on Monday.",
        "The wind, nicknamed “the baker”, blew all night.",
        "The “smart” meters were late.",
    ],
)
def test_names_and_scare_quotes_have_no_speaker(text: str) -> None:
    assert [speaker for speaker, _ in said(text)] == [""]


def test_an_apostrophe_is_no_mark() -> None:
    text = "The dockers' union said it won't move. 'It's the workers' port, isn't it?' Thabo Nkosi, a docker, said."
    assert said(text) == [("Thabo Nkosi", "It's the workers' port, isn't it?")]


def test_a_quotation_inside_a_quotation_belongs_to_it() -> None:
    assert said("Amina Diallo said: “He told me ‘go’ and I went.”") == [("Amina Diallo", "He told me ‘go’ and I went.")]


def test_a_mark_never_closed_ends_with_its_paragraph() -> None:
    text = "Amina Diallo said: “It rained.\nThe road is closed.\n“We wait,” Thabo Nkosi said."
    assert said(text) == [("Amina Diallo", "It rained."), ("Thabo Nkosi", "We wait,")]


def test_reported_statements() -> None:
    text = "Foreign Minister Haruto Sakamoto told lawmakers on Monday that the line would open in May."
    assert reported(text) == [("Haruto Sakamoto", "the line would open in May")]
    assert reported("The line would open in May, the ministry said.") == [
        ("the ministry", "The line would open in May")
    ]


def test_a_transcript_gives_each_answer_to_its_label() -> None:
    text = (
        "On the line is Thabo Nkosi, the director of the port.\nPRESENTER: How bad is it?\n"
        "NKOSI: The ships wait.\nPRESENTER: And the union?\nNKOSI: We talk."
    )
    assert [q for q in said(text) if q[0] == "Thabo Nkosi"] == [
        ("Thabo Nkosi", "The ships wait."),
        ("Thabo Nkosi", "We talk."),
    ]


@given(st.text(alphabet="“”\"'‘’«»„「」 aB.,s\u00a0", max_size=80))
def test_stretches_lie_inside_their_paragraph_and_apart(text: str) -> None:
    at = 0
    for stretch in stretches(text, 0, len(text)):
        assert at <= stretch.opened < stretch.start < stretch.end <= stretch.closed <= len(text)
        at = stretch.closed


@pytest.mark.parametrize("unit", ["“a ", "'a ", '"a" ', "Kim Lee said that “it is” and ", "«", "X said "])
def test_work_grows_with_the_text(unit: str) -> None:
    def seconds(size: int) -> float:
        whole = article(unit * (size // len(unit)))
        begun = time.process_time()
        quotations.of(whole)
        return time.process_time() - begun

    assert min(seconds(40_000) for _ in range(2)) < 6 * min(seconds(10_000) for _ in range(2)) + 0.05


def test_interview_answers_without_marks() -> None:
    text = (
        "Interview with Thabo Nkosi, the director of the port.\nHow bad is it?\nThe ships wait.\n"
        "And the union?\nWe talk every day.\nUntil when?\nUntil it is done."
    )
    assert [words for speaker, words in said(text) if speaker == "Thabo Nkosi"] == [
        "The ships wait.",
        "We talk every day.",
        "Until it is done.",
    ]


def test_somebody_unnamed_stays_somebody() -> None:
    text = "Mayor Lucia Ferrante left.\n“I saw nothing,” said a tailor in the bazaar.\n“I heard nothing,” he added."
    assert [speaker for speaker, _ in said(text)] == ["a tailor in the bazaar"] * 2


def test_what_would_not_be_said_is_no_statement() -> None:
    assert reported("The minister would not say whether the line would open in May.") == []


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("“It rained,” Amina Diallo said to the cameras.", "the cameras"),
        ("In an interview with Radio Kayes, Amina Diallo said the rain was “late”.", "Radio Kayes"),
        ("At the closing ceremony, Amina Diallo called the rain “late”.", "the closing ceremony"),
        ("In a statement, Amina Diallo called the rain “late”.", ""),
        (
            "The rain was late, Amina Diallo, a farmer, told state radio.\n“It rained at last,” Diallo said.",
            "state radio",
        ),
    ],
)
def test_to_whom_or_where(text: str, audience: str) -> None:
    found = [q for q in quotations.of(article(text)) if q.directness != "reported"]
    assert found[-1].audience == audience


def test_a_headline_has_the_speaker_of_its_words_in_the_text() -> None:
    text = "‘It rained’: Kayes under water\n“It rained all night,” said Amina Diallo, a farmer."
    whole = article(text)
    title = Paragraph(0, text.index("\n"), "title")
    found = quotations.of(Article("a.txt", ".", text, "utf-8", "", paragraphs=(title, *whole.paragraphs[1:])))
    assert (found[0].speaker, found[0].support.quote) == ("Amina Diallo", "It rained")
