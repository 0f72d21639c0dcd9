"""`theme1.xml`: the house's colours and fonts as Word's pickers offer them. No style here rests on it."""

from __future__ import annotations

from briefing.exporters.docx.markup import attribute
from briefing.exporters.docx.stylesheet import colour
from briefing.style import HouseStyle

_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme(style: HouseStyle) -> str:
    """The whole part. Three of each line, fill and effect are the fewest the format allows."""
    hues = style.colours
    slots = (
        ("dk1", hues.ink),
        ("lt1", "#FFFFFF"),
        ("dk2", hues.accent),
        ("lt2", hues.shade),
        ("accent1", hues.accent),
        ("accent2", hues.marking),
        ("accent3", hues.quiet),
        ("accent4", hues.rule),
        ("accent5", hues.shade),
        ("accent6", hues.ink),
        ("hlink", hues.accent),
        ("folHlink", hues.quiet),
    )
    colours = "".join(f'<a:{slot}><a:srgbClr val="{colour(value)}"/></a:{slot}>' for slot, value in slots)
    face = attribute(style.fonts.family)
    eastern = attribute(style.fonts.east_asian_family)
    font = f'<a:latin typeface={face}/><a:ea typeface={eastern}/><a:cs typeface=""/>'
    name = attribute(style.name or "house")
    return (
        f'<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name={name}><a:themeElements>'
        f"<a:clrScheme name={name}>{colours}</a:clrScheme>"
        f"<a:fontScheme name={name}><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f"<a:fmtScheme name={name}><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )
