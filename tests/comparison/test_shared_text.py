"""A copy is found whatever an editor did to it, and two reports of one event are not copies."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from briefing import comparison
from briefing.comparison import archive, copies, index, sketches, wording
from briefing.library.keeping import Library, key
from tests.comparison.stories import AGENCY, OWN_REPORT, article

PARAGRAPHS = AGENCY.split("\n\n")
COLOUR = """In this town the news was read out from the steps of the customs house, and the bakery gave away its last
rolls. The harbour master, who has held the post for thirty years, said he would believe it when he saw the first barge
come through at night with its lamps lit and nobody waiting on the quay."""
BACKGROUND = """The Orle rises in the Vestan hills and runs for 812 kilometres to the sea. Its lower course has formed
the border since the treaty of 1921, and tolls have been a matter of dispute since the locks were rebuilt in 2016."""


def share(one: str, other: str) -> float:
    pairs = copies.shared([article(one, "one.txt"), article(other, "other.txt")], 0.01)
    return pairs[0].share if pairs else 0.0


def test_a_reprint_under_another_headline_and_dateline() -> None:
    assert share(f"HALM, Vesta, March 4 (Reuters) - {AGENCY}", f"River peace at last\n\nHALM — {AGENCY}") > 0.98


def test_a_copy_cut_to_half_with_local_colour_and_its_paragraphs_in_another_order() -> None:
    cut = "\n\n".join([PARAGRAPHS[0], PARAGRAPHS[3], COLOUR, PARAGRAPHS[1], PARAGRAPHS[6]])
    assert share(AGENCY, cut) > 0.6


def test_quotation_marks_case_spaces_and_spelling_do_not_hide_a_copy() -> None:
    other = AGENCY.replace('"', "”").replace("quarrel", "Quarrel").replace("telephone", "telephone\u00a0")
    other = other.replace("dredging", "DREDGING").replace("opens", "opened").replace("hall", "halls")
    assert share(AGENCY, other) > 0.9


@pytest.mark.parametrize(("one", "other"), [("organised", "organized"), ("centre", "center"), ("per cent", "percent")])
def test_british_and_american_spelling_are_one(one: str, other: str) -> None:
    assert wording.words(f"the {one} of it") == wording.words(f"the {other} of it")


def test_the_last_words_of_a_text_are_compared_like_those_within() -> None:
    words = "barges wait below the bridge tonight".split()
    assert wording.runs(words)[-1] in wording.runs([*words, "again"])


def test_two_reports_that_share_a_quotation_are_no_copies() -> None:
    assert share(AGENCY, OWN_REPORT) < 0.2


def test_two_short_items_around_one_long_quotation_are_no_copies() -> None:
    said = '"' + " ".join(PARAGRAPHS[3].replace('"', "").split()) + '"'
    one = "The minister was asked about the waiting loads at noon by members of the committee in the capital."
    other = "Speaking on the radio before breakfast, Lorn took up a complaint that listeners have sent in for months."
    one, other = f"{one} {said} She gave no date.", f"{other} {said} The programme then turned to the weather."
    assert share(one, other) < 0.4


def test_a_background_paragraph_in_common_makes_no_copy() -> None:
    assert share(f"{AGENCY}\n\n{BACKGROUND}", f"{OWN_REPORT}\n\n{BACKGROUND}") < 0.4


def test_a_statement_printed_in_full_is_a_copy_though_it_is_all_quotation() -> None:
    said = "“" + " ".join(AGENCY.replace('"', "").split()) + "”"
    assert share(f"The ministry said: {said}", f"In full: {said}") > 0.9


@pytest.mark.parametrize(
    "line", ["‘ " * 300_000, "“ " * 300_000, "a (" * 200_000, "Source: " * 100_000, "SEOUL, " * 100_000]
)
def test_a_hostile_line_takes_no_longer_than_its_length(line: str) -> None:
    one = article(f"{AGENCY}\n\n{line}", "one.txt")
    start = time.process_time()
    comparison.read([one, article(f"{AGENCY}\n\n{line} more", "other.txt")])
    assert time.process_time() - start < 8


def test_chinese_and_korean_copies_are_found() -> None:
    chinese = "两国外长星期二在北京举行会谈，就地区局势和双边贸易深入交换意见，并同意尽快恢复工作层磋商。" * 1
    chinese += "外交部发言人在例行记者会上表示，双方将本着相互尊重的精神推动关系健康稳定发展，不受第三方干扰。"
    korean = "외교부는 화요일 베이징에서 열린 회담에서 양국이 실무 협의를 조속히 재개하기로 합의했다고 밝혔다. "
    korean += "양측은 서해 구조물 문제와 무역 현안에 대해 솔직하고 깊이 있는 의견을 교환했다고 당국자가 전했다."
    assert share(chinese, "北京消息 " + chinese) > 0.9
    assert share(korean, korean + " 회담은 두 시간 동안 이어졌다.") > 0.9


def test_what_is_held_at_a_time_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [article(f"{AGENCY}\n\n{COLOUR * n}", f"{n}.txt") for n in range(5)]
    all_at_once = copies.shared(articles, 0.1)
    monkeypatch.setattr(copies, "MOST_HELD", 1)
    assert copies.shared(articles, 0.1) == all_at_once
    assert len(all_at_once) == 10


TEXTS = [AGENCY, OWN_REPORT, f"{AGENCY}\n{COLOUR}", COLOUR, "\n\n".join(PARAGRAPHS[:4]), BACKGROUND, ""]


def test_an_index_that_grew_is_the_one_that_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "CROWD", 2)
    chance = random.Random(4)  # noqa: S311 - a test wants the same texts each time
    texts = [chance.choice(TEXTS) + " " + " ".join(chance.choices(PARAGRAPHS, k=3)) for _ in range(60)]
    kept = [sketches.sketch(text) for text in texts]
    names = [bytes([n * 37 % 256]) for n in range(60)]
    whole = index.build(names, kept)
    assert whole.first, "no crowd among the texts"
    for split in (0, 1, 30, 59):
        old = index.build(names[:split], kept[:split])
        grown, changed = index.added(old, names[split:], kept[split:])
        assert grown == whole
        before = {pair for pair in index.candidates(old) if not changed & set(pair)}
        assert before | index.candidates(grown, changed) == index.candidates(whole)


def test_the_order_of_the_articles_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "CROWD", 2)
    articles = [article(text, f"{n}.txt") for n, text in enumerate(TEXTS * 2)]
    assert copies.shared(articles, 0.1) == copies.shared(articles[::-1], 0.1)


def test_a_library_changes_nothing_but_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [article(text, f"{n}.txt") for n, text in enumerate(TEXTS)]
    made: list[str] = []
    sketch = sketches.sketch
    monkeypatch.setattr(sketches, "sketch", lambda text: made.append(text) or sketch(text))
    library = Library(tmp_path)
    for some, new in (
        (articles[:4], 4),
        (articles, 3),
        (articles, 0),
        (articles[2:], 5),
        (articles[:5], 0),
        (articles[:5], 0),
    ):
        known = copies.shared(some, 0.1, library)
        assert len(made) == new
        made.clear()
        assert known == copies.shared(some, 0.1)
        made.clear()
    library.close()


def test_what_a_library_says_wrongly_is_not_believed(tmp_path: Path) -> None:
    articles = [article(text, f"{n}.txt") for n, text in enumerate(TEXTS)]
    library = Library(tmp_path)
    copies.shared(articles, 0.1, library)
    shelf = library.shelf("texts", archive.State)
    anchor = key("texts", ".", copies.name(articles[0]).hex())
    state = shelf.recall([anchor])[anchor]
    for wrong in (
        state._replace(pairs=((0, 99, 1.0, 0, 1),)),
        state._replace(entries=state.entries[:-8]),
        state._replace(names=state.names[:1] * len(state.names)),
    ):
        shelf.keep({anchor: wrong})
        assert copies.shared(articles, 0.1, library) == copies.shared(articles, 0.1)
    library.close()
