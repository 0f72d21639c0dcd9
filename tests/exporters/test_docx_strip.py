"""The timeline of the Word file: everything on the strip, nothing on anything else."""

from __future__ import annotations

import datetime
import io
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from briefing.exporters.docx import picture
from briefing.exporters.docx.strip import Strip, lay_out
from briefing.pages.blocks import Timeline, TimelineMark
from briefing.style import Colours, Fonts, HouseStyle

WIDTH = 436.0
FIRST, LAST = datetime.date.min.toordinal(), datetime.date.max.toordinal()
DAY = st.integers(FIRST, LAST)
MARKS = st.lists(
    st.builds(
        lambda start, length, lane, shape: TimelineMark(start, min(start + length, LAST), lane, shape, ""),
        DAY,
        st.integers(0, 400),
        st.integers(0, 2),
        st.sampled_from(("dot", "bar", "ring")),
    ),
    max_size=60,
).map(tuple)


def strip_of(start: str, end: str, *marks: TimelineMark, lanes: tuple[str, ...] = ("Trade",)) -> Strip:
    first, last = (datetime.date.fromisoformat(day).toordinal() for day in (start, end))
    return lay_out(Timeline(lanes, marks, first, last, "alt"), WIDTH)


@given(MARKS, DAY, DAY)
def test_everything_stands_on_the_strip(marks: tuple[TimelineMark, ...], start: int, end: int) -> None:
    strip = lay_out(Timeline(("a", "", "c"), marks, start, end, "alt"), WIDTH)
    assert len(strip.marks) == len(marks)
    for mark in strip.marks:
        assert 0 <= mark.left < mark.right <= WIDTH
        assert 0 < mark.y < strip.axis
    assert all(0 <= tick.x <= WIDTH for tick in strip.ticks)
    assert len(strip.ticks) <= 12
    assert strip.axis < strip.height


@given(st.lists(st.integers(0, 300), max_size=4))
def test_marks_of_a_lane_keep_clear_of_each_other(days: list[int]) -> None:
    marks = tuple(TimelineMark(730_000 + day, 730_000 + day, 0, "dot", "") for day in days)
    strip = lay_out(Timeline(("a",), marks, 730_000, 730_300, "alt"), WIDTH)
    for one, other in combinations(strip.marks, 2):
        assert one.y != other.y or one.right <= other.left or other.right <= one.left


@pytest.mark.parametrize(
    ("start", "end", "labels"),
    [
        ("2026-03-01", "2026-03-05", ["28 Feb 2026", "1 Mar", "2 Mar", "3 Mar", "4 Mar", "5 Mar", "6 Mar"]),
        (
            "2025-12-20",
            "2026-02-05",
            ["20 Dec 2025", "26 Dec", "1 Jan 2026", "7 Jan", "13 Jan", "19 Jan", "25 Jan", "31 Jan"],
        ),
        ("2025-09-01", "2026-02-10", ["Sep 2025", "Oct", "Nov", "Dec", "Jan 2026", "Feb"]),
        ("2024-02-01", "2026-02-10", ["Apr 2024", "Jul", "Oct", "Jan 2025", "Apr", "Jul", "Oct", "Jan 2026"]),
        ("2016-07-08", "2021-03-01", ["2017", "2018", "2019", "2020", "2021"]),
        ("1945-01-01", "2026-01-01", [str(year) for year in range(1950, 2026, 10)]),
    ],
)
def test_dates_on_the_axis(start: str, end: str, labels: list[str]) -> None:
    assert [tick.label for tick in strip_of(start, end).ticks] == labels


def test_a_dot_of_a_span_stands_in_its_middle() -> None:
    first = datetime.date(2026, 1, 1).toordinal()
    strip = strip_of("2026-01-01", "2026-12-31", TimelineMark(first, first + 364, 0, "ring", ""))
    assert (strip.marks[0].left + strip.marks[0].right) / 2 == pytest.approx(WIDTH / 2)


def image_of(strip: Strip, style: HouseStyle) -> Image.Image:
    return Image.open(io.BytesIO(picture.draw(strip, style))).convert("RGB")


def test_the_picture_shows_marks_in_the_house_s_colours() -> None:
    day = datetime.date(2026, 6, 1).toordinal()
    strip = strip_of("2026-01-01", "2026-12-31", TimelineMark(day, day, 0, "dot", ""))
    image = image_of(strip, HouseStyle(colours=Colours(accent="#8A1F11")))
    assert image.size == (round(WIDTH * picture.SCALE), round(strip.height * picture.SCALE))
    mark = strip.marks[0]
    middle = (round((mark.left + mark.right) / 2 * picture.SCALE), round(mark.y * picture.SCALE))
    assert image.getpixel(middle) == (0x8A, 0x1F, 0x11)
    assert image.getpixel((middle[0], 1)) == (255, 255, 255)


def test_a_missing_font_file_is_no_obstacle() -> None:
    strip = strip_of("2026-01-01", "2026-12-31")
    assert image_of(strip, HouseStyle(fonts=Fonts(regular="nowhere.ttf"))).size[0] == round(WIDTH * picture.SCALE)


@settings(max_examples=15, deadline=None)
@given(MARKS)
def test_any_strip_can_be_drawn(marks: tuple[TimelineMark, ...]) -> None:
    image_of(lay_out(Timeline(("a", "b", "c"), marks, FIRST, LAST, "alt"), WIDTH), HouseStyle())


@given(st.integers(71, 20_000))
def test_no_date_stands_twice(days: int) -> None:
    strip = lay_out(Timeline(("a",), (), 730_000, 730_000 + days, "alt"), WIDTH)
    dates = [tick.label for tick in strip.ticks]
    assert len(dates) >= 2
    years = [label for label in dates if label[-4:].isdigit()]
    assert len(years) == len(set(years))
