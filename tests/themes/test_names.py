"""A pronoun is explained only where one person can be meant."""

from __future__ import annotations

import pytest

from briefing.language import names


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("The issue grew after statements made by Prime Minister Hana Mori in May.", "Hana Mori"),
        ("Jon Ferris, a professor of law in Busan, described the deal as a test of Kim’s nerve.", "Jon Ferris"),
        ("In an interview last week, Lee said the country believed in talks.", "Lee"),
        ("Mark Olsen, an economist, called it cheap. “It pays,” he told Dagens Nyheter.", "Mark Olsen"),
        ("“It pays,” he told Dagens Nyheter.", ""),
        ("The ministry published a table of figures.", ""),
        ("Yesterday President Ana Sol met Minister Bo Lind, and Carl Dee said little.", ""),
    ],
)
def test_whom_a_pronoun_means(before: str, meant: str) -> None:
    assert names.meant_by_pronoun(before, 0, len(before)) == meant
