"""Sentences: tricky endings, exact spans, hostile texts."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language.sentences import split

SEEDS = Path(__file__).parents[2] / "seeds"

# A bar stands where one sentence ends and the next begins; the bar itself is a blank in the text.
SPACED = """
Gen. Kim met Mr. Xi on Jan. 5.|He left.
Jay Y. Lee and J. D. Vance spoke.|They agreed.
He lives in the U.S.|The talks were held there.
U.S. President Donald Trump left.
The president of the U.S., Mr. Trump, left.
Prices rose 3.5 percent.|Exports fell.
“Why?” Lee asked.|He got no answer.
“Is it over?” he asked.
“Will it hold?” President Lee said.
“Will it hold?”|President Lee did not say.
“The image is good, right?” Lee posted online.|“Thanks,” he added.
“We agree.”|“So do we.”
“We agree,” he said.|“So do we.”
He said “no.”|Then he left.
Samsung Electronics Co. Chairman Lee came.
He works for Acme Inc.|The firm is small.
It begins at 9 a.m.|The gate opens then.
It begins at 9 a.m. Monday in Seoul.
See No. 5 for details.|No.|That is all.
The answer is no.|He left.
It was Lee vs. Yoon all along.
The goal[1].|The talks[2][3].|The end.
The goal.[1]|The talks.[2][3]|The end.
The goal.1|The talks went on.2|They ended.
We use Node.js and ASP.NET here.
He waited … and left.
He waited...|Then he left.
“Well … Lee will come.”
[…] The rest is cut.
Alibaba.com and Booking.com were fined.
Write to kim@example.com.|Thanks.
2025. 11. 1. 서울에서 만났다.|그는 떠났다.
시진핑은 말했다.|“좋다.”|그는 웃었다.
他说。|她走了。
「行きます。」と言った。|彼は去った。
习近平说：“好。”|他走了。
What now?|Nobody knows!|Indeed.
Wow!!!|Really?!|Yes.
The deal is worth $300.|$50 is new.
He paid 5 million won.|14 firms signed.
The U.N. Security Council met.|It voted.
Washington, D.C. (AP) – He spoke.
Lt. Gen. H. R. McMaster spoke.|He left.
St. Petersburg hosted it.|Mt. Paektu is high.
He was born c. 1953 in Fuping.
It was Sept. 3.|The parade began.
The treaty, i.e. the Accord, holds.
That was World War I.|The end.
They took plan B.|The choice was made.
Park said.|“(I) will come.”
He is a Ph.D.|The next is not.
Kim Sr. died; Kim Jr. took over.
1. Xi comes first.|2. Lee follows.
The rate was 3.|The next was 4.
“Friends,” said Xi.|It ended with “China”.|He left.
Nov. 1 was a Saturday.
That is it.|—Reuters said so.
It cost 350bn.|Seoul paid.
He laughed.|😀 So did they.
Yoon Suk Yeol (60).|Lee follows.
He told the paper.|‘It is over,’ she said.
The plan (see p. 12) is dead.
Approx. 500 people came.
Trade rose in 2024.|In 2025 it fell.
The U.S.-made system came.|It stayed.
The Asia-Pacific Economic Cooperation (APEC) Summit.|Scheduled for later, it came.
“China has influence,” Lee said.|“A stable peninsula is essential.|We expect a role.”
Le président a parlé.|« Oui », a-t-il dit.
Он сказал.|Она ушла.
यह सच है।|वह गया।
""".strip().splitlines()

# Here the bar stands for nothing at all: the page has lost its line ends.
GLUED = """
regional stability.|In a conversation, they met.
regional peace.|The dialogue went on.
He said so.”|“Indeed,” she said.
He said "so."|The end.
"She left."|The end.
Is it?|Yes, it is.
A fall of 5%.|The rest rose.
In 2025.|The rest fell.
the goal[1].|While these talks last, he waits.
중국은 반대했다.|이어 한국도 반대했다.
他说。|她走了。
Mr.Lee came with Dr.Kim today.
We use Node.js and the U.S.A Today.
See example.com/Path.Html for more.
Rates rose 3.5 points.
The module briefing.Model.article is here.
He came, e.g.The King.
""".strip().splitlines()


def parts(text: str) -> list[str]:
    return [text[one.start : one.end] for one in split(text, 0, len(text))]


@pytest.mark.parametrize("case", SPACED)
def test_a_blank_between(case: str) -> None:
    assert parts(case.replace("|", " ")) == case.split("|")


@pytest.mark.parametrize("case", GLUED)
def test_nothing_between(case: str) -> None:
    assert parts(case.replace("|", "")) == case.split("|")


def test_a_straight_quotation_mark_opens_when_nothing_is_open() -> None:
    assert parts('It ended."We go," he said.') == ["It ended.", '"We go," he said.']


def test_a_sentence_may_run_over_a_line_end() -> None:
    assert parts("The talks ended\nwithout a deal. The U.S. had no\ncomment.") == [
        "The talks ended\nwithout a deal.",
        "The U.S. had no\ncomment.",
    ]


def test_only_the_span_is_read() -> None:
    text = "One. Two. Three. Four."
    assert [text[s.start : s.end] for s in split(text, 5, 16)] == ["Two.", "Three."]
    assert split(text, 4, 5) == ()
    assert split("", 0, 0) == ()


@settings(max_examples=250, deadline=None)
@given(
    st.text(alphabet=st.sampled_from(list("abAB. .?!…。“”\"'[]()1\n다U—")) | st.characters(), max_size=120), st.data()
)
def test_spans_are_in_order_trimmed_and_hold_everything(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = split(text, start, end)
    at = start
    for one in found:
        assert at <= one.start < one.end <= end
        assert not text[at : one.start].strip()
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        at = one.end
    assert not text[at:end].strip()


@pytest.mark.parametrize(
    "text",
    [
        "a" * 3_000_000,
        "." * 300_000,
        ". " * 150_000,
        "a. " * 100_000,
        "A. " * 100_000,
        '."' * 150_000,
        'a."A' * 60_000,
        "?” A" * 60_000,
        "a.[1]" * 60_000,
        "1. 1. " * 60_000,
        "w." * 150_000,
        " " * 1_000_000,
        ".\n" * 150_000,
        "a.“““““““““““““““““" * 20_000,
    ],
    ids=lambda text: repr(text[:6]),
)
def test_hostile_texts_take_time_in_proportion(text: str) -> None:
    began = time.process_time()
    split(text, 0, len(text))
    assert time.process_time() - began < 1.5


def test_speed_on_news() -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in sorted(SEEDS.glob("*.txt"))) * 20
    best = 9.0
    for _ in range(3):
        began = time.process_time()
        split(text, 0, len(text))
        best = min(best, time.process_time() - began)
    assert len(text.encode()) / best > 8e6  # measured 34 MB/s; a shared machine may be far slower
