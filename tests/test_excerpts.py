"""The analyst's decisions hold, and nothing a theme matched disappears without a reason."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefing import excerpts
from briefing.model import Article, Bracket, Passage, Reason, Support, Theme
from briefing.sources import load
from briefing.spec.model import ExcerptDecision, SourceFolder, ThemeEntry

TEXT = "Alpha opened the port. Beta closed the mine. Gamma sold the mill. Alpha opened the port."
ARTICLE = Article("a.txt", ".", TEXT, "utf-8", "0" * 64)
THEME = Theme("work", "Work")


def passage(words: str, score: float) -> Passage:
    start = TEXT.index(words)
    return Passage("work", Support("a.txt", start, start + len(words), words), score, (Reason(score, "made up"),))


PASSAGES = [
    passage("Alpha opened the port.", 6.0),
    passage("Beta closed the mine.", 5.0),
    passage("Gamma sold the mill.", 0.5),
]


def choose(*decisions: ExcerptDecision, most: int = 0) -> tuple[list[str], list[str], list[str]]:
    entry = ThemeEntry(THEME, excerpts=decisions, most=most)
    printed, left_out, problems = excerpts.choose(entry, PASSAGES, [ARTICLE], {}, "full", "x.briefing.yaml")
    return [e.supports[0].quote for e in printed], [p.rejected for p in left_out], [p.code for p in problems]


def test_without_decisions_the_ranked_candidates_are_printed_and_the_rest_has_its_reason() -> None:
    printed, left_out, problems = choose()
    assert printed == ["Alpha opened the port.", "Beta closed the mine."]
    assert left_out == ["score 0.5 is below 1.0"]
    assert problems == []


def test_a_kept_passage_is_printed_whatever_its_score_and_comes_first() -> None:
    printed, _, _ = choose(ExcerptDecision("keep", "Gamma sold the mill."))
    assert printed[0] == "Gamma sold the mill."


def test_a_starred_passage_comes_before_a_kept_one() -> None:
    printed, _, _ = choose(
        ExcerptDecision("keep", "Gamma sold the mill."), ExcerptDecision("star", "Beta closed the mine.")
    )
    assert printed[:2] == ["Beta closed the mine.", "Gamma sold the mill."]


def test_a_dropped_passage_is_left_out_and_said_so() -> None:
    printed, left_out, _ = choose(ExcerptDecision("drop", "Beta closed the mine."))
    assert printed == ["Alpha opened the port."]
    assert "dropped by the analyst" in left_out


def test_words_that_stand_in_two_places_need_their_start() -> None:
    _, _, problems = choose(ExcerptDecision("star", "Alpha opened the port."))
    assert problems == ["B041"]
    printed, _, problems = choose(ExcerptDecision("star", "Alpha opened the port.", start=TEXT.rindex("Alpha")))
    assert problems == []
    assert printed[0] == "Alpha opened the port."


def test_words_that_are_nowhere_are_reported_not_dropped() -> None:
    _, _, problems = choose(ExcerptDecision("keep", "Delta burnt the barn."))
    assert problems == ["B041"]


def test_a_limit_leaves_the_rest_out_with_its_reason() -> None:
    printed, left_out, _ = choose(most=1)
    assert printed == ["Alpha opened the port."]
    assert any(reason.startswith("beyond the 1 excerpt") for reason in left_out)


def test_an_excerpts_id_depends_on_its_words_and_place_only() -> None:
    one = Support("a.txt", 0, 5, "Alpha")
    assert excerpts.identity(one) == excerpts.identity(Support("a.txt", 0, 5, "Alpha"))
    assert excerpts.identity(one) != excerpts.identity(Support("b.txt", 0, 5, "Alpha"))


def test_a_shorter_pack_holds_the_best_of_the_longer_in_its_order() -> None:
    entry = ThemeEntry(THEME)
    printed, _, _ = excerpts.choose(entry, PASSAGES, [ARTICLE], {}, "full", "x")
    shorter = excerpts.shorter(printed, "card")
    assert [e.supports[0].quote for e in shorter] == ["Alpha opened the port."]
    assert set(shorter) <= set(printed)


def test_a_few_words_keep_their_whole_sentence_unless_their_place_is_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Alpha opened the port in May. Beta closed the mine in June.\n", encoding="utf-8")
    articles = load([SourceFolder(str(tmp_path))], tmp_path).articles
    entry = ThemeEntry(THEME, excerpts=(ExcerptDecision("keep", "closed the mine"),))
    printed, _, _ = excerpts.choose(entry, [], articles, {}, "full", "x")
    assert printed[0].supports[0].quote == "Beta closed the mine in June."
    start = articles[0].text.index("closed")
    entry = ThemeEntry(THEME, excerpts=(ExcerptDecision("keep", "closed the mine", start=start),))
    printed, _, _ = excerpts.choose(entry, [], articles, {}, "full", "x")
    assert printed[0].supports[0].quote == "closed the mine"


def test_a_decision_that_finds_nothing_is_an_error_that_says_which_kind() -> None:
    entry = ThemeEntry(
        THEME, excerpts=(ExcerptDecision("drop", "Delta burnt"), ExcerptDecision("drop", "Alpha opened"))
    )
    _, _, problems = excerpts.choose(entry, PASSAGES, [ARTICLE], {}, "full", "x")
    assert [p.severity for p in problems] == ["error", "error"]
    assert "in no article" in problems[0].message
    assert "more than one place" in problems[1].message


def test_the_sign_that_a_quotation_goes_on_stands_only_where_the_words_end() -> None:
    whole = passage("Beta closed the mine.", 5.0)
    open_ended = replace(whole, brackets=(Bracket(whole.support.end, whole.support.end, "…"),))
    for quote, signs in (("Beta closed the mine.", 1), ("Beta closed the mine. Gamma sold the mill.", 0)):
        entry = ThemeEntry(THEME, excerpts=(ExcerptDecision("keep", quote, start=TEXT.index(quote)),))
        printed, _, _ = excerpts.choose(entry, [open_ended], [ARTICLE], {}, "full", "x")
        assert len(printed[0].brackets) == signs


def test_a_passage_left_out_keeps_all_but_its_reason() -> None:
    whole = Passage("work", PASSAGES[0].support, 0.2, PASSAGES[0].reasons, (Bracket(0, 5, "the port"),))
    entry = ThemeEntry(THEME)
    _, left_out, _ = excerpts.choose(entry, [whole], [ARTICLE], {}, "full", "x.briefing.yaml")
    assert left_out == (replace(whole, rejected="score 0.2 is below 1.0"),)
