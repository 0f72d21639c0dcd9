"""People named in short texts, by every form of the name: the lines of `speakers/names.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.language.names import cast, sex
from tests.language.test_quotations import article

LINES = (Path(__file__).parent / "speakers" / "names.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", LINES)
def test_people_are_found_in_all_their_forms(line: str) -> None:
    text, names = line.split("|")
    read = cast.read(article(text))
    assert [text[m.start : m.end] for m in read.mentions if read.entries[m.who].kind == "person"] == names.split(",")


def test_marks_on_letters_make_no_other_person() -> None:
    read = cast.read(article("Birgitte Løvstad, a chemist, left. The firm missed Birgitte Lovstad."))
    assert len({m.who for m in read.mentions}) == 1


@pytest.mark.parametrize(
    ("name", "pronoun"), [("Pavel Rusk", "he"), ("Amina Diallo", "she"), ("Park Ji-woo", ""), ("Robin Hale", "")]
)
def test_a_given_name_calls_for_a_pronoun_only_where_it_is_plain(name: str, pronoun: str) -> None:
    assert sex.meant_by(name) == pronoun
