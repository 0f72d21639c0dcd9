"""Terms are found as the theme file promises: spelling folded, exclusions and co-occurrence honoured."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Theme
from briefing.themes.terms import TermIndex


def found(text: str, *, terms: tuple[str, ...] = (), exclusions: tuple[str, ...] = ()) -> list[str]:
    index = TermIndex([Theme("t", "Title", terms=terms, exclusions=exclusions)])
    return [text[hit.start : hit.end] for hit in index.hits(text, 0, len(text)) if hit.tier == "term"]


@pytest.mark.parametrize(
    ("term", "text", "words"),
    [
        ("tariff", "New Tariffs bite", ["Tariffs"]),
        ("denuclearization", "full denuclearisation first", ["denuclearisation"]),
        ("Lee Jae Myung", "President Lee Jae-myung said", ["Lee Jae-myung"]),
        ("Lee Jae-myung", "President Lee Jae Myung said", ["Lee Jae Myung"]),
        ("export*", "exporters and exporting", ["exporters", "exporting"]),
        ("supply chain", "stable supply chains.", ["supply chains"]),
        ("THAAD", "the Thaad battery", ["Thaad"]),
        ("US", "let us go", []),
        ("US", "the US agreed", ["US"]),
        ("memory", "memories of war", ["memories"]),
        ("defense", "Defence ministers", ["Defence"]),
        ("서해", "중국은 서해에 구조물을", ["서해"]),
        ("台湾", "关于台湾的问题", ["台湾"]),
        ("chip", "shipping", []),
        ("Korea's", "in Korea’s ports", ["Korea"]),
    ],
)
def test_a_term_is_found_in_all_its_spellings(term: str, text: str, words: list[str]) -> None:
    assert found(text, terms=(term,)) == words


def test_parts_joined_by_plus_must_stand_in_one_sentence() -> None:
    assert found("Missiles flew over Pyongyang", terms=("missile* + Pyongyang",)) == ["Missiles"]
    assert found("Missiles flew over Busan", terms=("missile* + Pyongyang",)) == []


def test_an_exclusion_hides_the_term_inside_it_and_no_other() -> None:
    text = "From the South China Sea to the Yellow Sea"
    assert found(text, terms=("sea",), exclusions=("South China Sea",)) == ["Sea"]


def test_an_exclusion_with_plus_silences_the_whole_sentence() -> None:
    text = "North Korea fired missiles into the Yellow Sea"
    assert found(text, terms=("Yellow Sea",), exclusions=("missile* + Yellow Sea",)) == []


def test_a_theme_with_only_a_title_is_searched_for_by_its_title() -> None:
    index = TermIndex([Theme("t", "Nuclear submarines")])
    text = "A nuclear submarine and a nuclear-powered submarine"
    hits = index.hits(text, 0, len(text))
    assert [h.tier for h in hits].count("term") == 1
    assert {h.term for h in hits if h.tier == "context"} == {"nuclear", "submarine"}


@given(st.text(), st.text(min_size=1))
def test_any_term_in_any_text_gives_spans_inside_the_text(text: str, term: str) -> None:
    for hit in TermIndex([Theme("t", "x", terms=(term,))]).hits(text, 0, len(text)):
        assert 0 <= hit.start < hit.end <= len(text)
