"""Terms a theme might take, from its own sentences."""

from __future__ import annotations

from briefing.model import Article, Paragraph, Sentence, Support, Theme
from briefing.themes.suggestions import suggest


def article(file: str, sentences: list[str]) -> tuple[Article, list[Support]]:
    text, spans = "", []
    for words in sentences:
        spans.append(Sentence(len(text), len(text) + len(words)))
        text += words + " "
    whole = Article(
        file, ".", text, "utf-8", "", paragraphs=(Paragraph(0, len(text), "text", 1, sentences=tuple(spans)),)
    )
    return whole, [Support(file, s.start, s.end, text[s.start : s.end]) for s in spans]


FISH = [f"The fishing quota for boat {n} was cut by the Maritime Board after talks." for n in range(6)]
REST = [f"The orchestra of town {n} played a new work for the public in the talks hall." for n in range(30)]


def test_words_of_the_theme_alone_are_suggested_with_their_counts() -> None:
    whole, supports = article("a.txt", FISH + REST)
    found = suggest(Theme("t", "Trawlers"), [whole], supports[:6])
    by_term = {one.term: one for one in found}
    assert "Maritime Board" in by_term
    assert (by_term["Maritime Board"].inside, by_term["Maritime Board"].outside) == (6, 0)
    assert not any("orchestra" in term or term == "talks" for term in by_term)


def test_what_the_theme_has_already_is_not_suggested_again() -> None:
    whole, supports = article("a.txt", FISH + REST)
    found = suggest(Theme("t", "Trawlers", terms=("maritime board", "quota*")), [whole], supports[:6])
    assert found
    assert not any("Maritime" in one.term or "quota" in one.term for one in found)


def test_two_sentences_are_too_few_to_say() -> None:
    whole, supports = article("a.txt", FISH[:2] + REST)
    assert suggest(Theme("t", "Trawlers"), [whole], supports[:2]) == ()


def test_no_phrase_runs_over_a_comma_or_ends_in_a_common_word() -> None:
    whole, supports = article("a.txt", [f"Grain, silo {n} and the barges of Odesa." for n in range(5)] + REST)
    terms = {one.term for one in suggest(Theme("t", "Harvest"), [whole], supports[:5])}
    assert not any("," in term or term.endswith((" of", " the", " and")) for term in terms)


def test_the_same_articles_give_the_same_order() -> None:
    whole, supports = article("a.txt", FISH + REST)
    first = suggest(Theme("t", "Trawlers"), [whole], supports[:6])
    assert first == suggest(Theme("t", "Trawlers"), [whole], list(reversed(supports[:6])))


def test_what_the_analyst_dropped_suggests_nothing() -> None:
    whole, supports = article("a.txt", FISH + REST)
    assert suggest(Theme("t", "Trawlers"), [whole], supports[:6], supports[:6]) == ()
