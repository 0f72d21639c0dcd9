"""House style: fonts, colours, paper and measures, read from `templates/styles`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Colours:
    """`#rrggbb`. Text colours hold 4.5:1 against the paper (WCAG 2.1, 1.4.3), checked at load."""

    ink: str = "#1A1A1A"
    accent: str = "#1F4E79"
    quiet: str = "#595959"
    rule: str = "#BFC5CC"
    """Decoration only: never carries meaning."""
    shade: str = "#EEF2F6"
    """Behind the analyst's own words."""
    marking: str = "#8A1F11"


@dataclass(frozen=True, slots=True)
class Fonts:
    """File names in templates/fonts (or absolute paths) for the PDF, family names for Word."""

    regular: str = "NotoSans-Regular.ttf"
    bold: str = "NotoSans-SemiBold.ttf"
    italic: str = "NotoSans-Italic.ttf"
    quote: str = "NotoSerif-Regular.ttf"
    quote_italic: str = "NotoSerif-Italic.ttf"
    family: str = "Noto Sans"
    quote_family: str = "Noto Serif"
    east_asian_family: str = "Malgun Gothic"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How every page looks. Sizes in points, margins in millimetres."""

    name: str = "house"
    paper: Literal["A4", "Letter"] = "A4"
    margin_side: float = 28.0
    margin_top: float = 26.0
    margin_bottom: float = 24.0
    body: float = 11.0
    leading: float = 16.0
    quote: float = 10.5
    small: float = 9.5
    title: float = 26.0
    heading1: float = 20.0
    heading2: float = 14.0
    heading3: float = 11.0
    colours: Colours = field(default_factory=Colours)
    fonts: Fonts = field(default_factory=Fonts)
    labels: dict[str, str] = field(default_factory=dict)
    """Wording of the page's own labels, where the house wants other words."""
