"""Which sentences belong to a theme, and which run of them stands on its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.model import Article, Passage, Theme
from briefing.sources import load
from briefing.spec.model import SourceFolder
from briefing.themes import candidates

DAMS = Theme("dams", "Dams", terms=("dam", "reservoir"), context=("spillway", "turbine*", "downstream"))


def passages(tmp_path: Path, text: str, theme: Theme = DAMS) -> list[Passage]:
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    articles: tuple[Article, ...] = load([SourceFolder(str(tmp_path))], tmp_path).articles
    return sorted(candidates.find(articles, [theme])[theme.id], key=lambda passage: passage.support.start)


def quotes(tmp_path: Path, text: str, theme: Theme = DAMS) -> list[str]:
    return [passage.support.quote for passage in passages(tmp_path, text, theme)]


FILLER = (
    "\nThe mayor opened a library on the hill. Children sang for an hour there. The choir will be back in spring.\n" * 3
)


def test_a_sentence_with_a_term_belongs_and_its_neighbours_do_not(tmp_path: Path) -> None:
    text = "The fair drew a crowd. Engineers closed the dam on Monday. The band played on." + FILLER
    assert quotes(tmp_path, text) == ["Engineers closed the dam on Monday."]


def test_context_words_count_beside_a_term_and_not_alone(tmp_path: Path) -> None:
    text = "Engineers closed the dam on Monday. The turbines stood still for a day." + FILLER
    assert len(quotes(tmp_path, text)) == 2
    alone = "The fair drew a crowd on Monday. The turbines stood still for a day." + FILLER
    assert quotes(tmp_path, alone) == []


def test_context_words_count_under_a_heading_that_names_the_theme(tmp_path: Path) -> None:
    text = (
        "The council met for the last time this year and voted on nine matters.\n"
        "It was a long evening for everybody in the hall.\n\nThe reservoir\n\n"
        "A survey found cracks in the old spillway, officials said.\n" + FILLER
    )
    assert quotes(tmp_path, text) == ["A survey found cracks in the old spillway, officials said."]


def test_a_reply_comes_with_the_sentence_that_names_its_speaker(tmp_path: Path) -> None:
    text = "Anna Berg, an engineer, went there by boat. She said the dam was safe." + FILLER
    assert quotes(tmp_path, text) == ["Anna Berg, an engineer, went there by boat. She said the dam was safe."]


def test_a_pronoun_at_the_head_of_a_paragraph_is_named_in_brackets(tmp_path: Path) -> None:
    text = "Anna Berg, an engineer, described the valley as quiet.\nShe said the dam was safe." + FILLER
    passage = passages(tmp_path, text)[0]
    assert passage.support.quote == "She said the dam was safe."
    assert [bracket.label for bracket in passage.brackets] == ["Anna Berg"]


def test_a_quotation_comes_with_the_sentence_that_says_whose_it_is(tmp_path: Path) -> None:
    text = "“The dam is old,” Anna Berg said on Monday. “We will mend the spillway.”" + FILLER
    assert quotes(tmp_path, text) == ["“The dam is old,” Anna Berg said on Monday. “We will mend the spillway.”"]


def test_a_quotation_that_goes_on_is_not_cut(tmp_path: Path) -> None:
    text = "“The dam is old. We will mend it by May,” Anna Berg said on Monday." + FILLER
    assert quotes(tmp_path, text) == ["“The dam is old. We will mend it by May,” Anna Berg said on Monday."]


def test_page_debris_is_never_a_passage(tmp_path: Path) -> None:
    text = "Engineers closed the dam on Monday.\nAlso Read: The dam that burst\n[AFP]\n1 day ago\n" + FILLER
    assert quotes(tmp_path, text) == ["Engineers closed the dam on Monday."]


def test_a_cut_off_sentence_is_never_a_passage(tmp_path: Path) -> None:
    text = FILLER + "\nEngineers closed the dam on Monday. The reservoir was then emptied by the"
    assert quotes(tmp_path, text) == ["Engineers closed the dam on Monday."]


def test_a_theme_can_be_kept_to_articles_on_its_subject(tmp_path: Path) -> None:
    theme = Theme("dams", "Dams", terms=("dam",), within=("Norway",))
    assert quotes(tmp_path, "Engineers closed the dam on Monday." + FILLER, theme) == []
    assert len(quotes(tmp_path, "Engineers in Norway closed the dam on Monday." + FILLER, theme)) == 1


def test_a_theme_with_nothing_but_a_name_finds_its_sentences(tmp_path: Path) -> None:
    text = "The harbour authority raised its fees. Ships paid the harbour fees in May." + FILLER
    assert len(quotes(tmp_path, text, Theme("fees", "Harbour fees"))) >= 1


def test_every_part_of_a_score_is_told(tmp_path: Path) -> None:
    for passage in passages(tmp_path, "Officials said the dam near the reservoir lost 5 percent." + FILLER):
        assert passage.score == pytest.approx(sum(reason.points for reason in passage.reasons))
        assert all(reason.text for reason in passage.reasons)


def test_a_quotation_left_open_by_the_cut_is_marked(tmp_path: Path) -> None:
    text = "Anna Berg said: “The dam is safe today.\n“But nobody knows about next year.”" + FILLER
    passage = passages(tmp_path, text)[0]
    assert [(b.label, b.end) for b in passage.brackets if b.label == "…"] == [("…", passage.support.end)]


def test_a_sentence_of_two_words_is_no_excerpt(tmp_path: Path) -> None:
    text = "Dam closed. Engineers closed the dam on Monday.\n\nThe reservoir leaks. The band played on." + FILLER
    assert quotes(tmp_path, text) == ["Engineers closed the dam on Monday.", "The reservoir leaks."]
