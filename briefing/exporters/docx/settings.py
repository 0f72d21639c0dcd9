"""`settings.xml` and `fontTable.xml`: how Word treats the file as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.exporters.docx.font_files import FontFile
from briefing.exporters.docx.markup import attribute
from briefing.exporters.docx.namespaces import W
from briefing.exporters.docx.text import culture
from briefing.style import HouseStyle


def settings(language: str, *, notes: bool = False, fonts: bool = False) -> str:
    """No `updateFields`: it makes Word ask a question before it shows the file. Compatibility mode
    15 is Word 2013 and later, without which the title bar says so."""
    separators = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' if notes else ""
    carried = "<w:embedTrueTypeFonts/>" if fonts else ""
    spoken = attribute(culture(language) or "en-GB")
    return (
        f'<w:settings {W}><w:zoom w:percent="100"/>{carried}<w:defaultTabStop w:val="720"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/>{separators}<w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        f'</w:compat><w:themeFontLang w:val={spoken}/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
        "</w:settings>"
    )


def font_table(style: HouseStyle, files: Sequence[FontFile] = ()) -> str:
    """The fonts, with the files that travel, and what to use where one is missing, in its own manner and
    not in Times."""
    faces = {
        style.fonts.family: ("Segoe UI,Helvetica Neue,Arial", "020B0502040504020204", "swiss"),
        style.fonts.quote_family: ("Cambria,Georgia,Times New Roman", "02020603050405020304", "roman"),
        style.fonts.east_asian_family: ("Noto Sans CJK KR,Microsoft YaHei", "020B0503020000020004", "swiss"),
    }
    fonts = "".join(
        f'<w:font w:name={attribute(name)}><w:altName w:val="{others}"/><w:panose1 w:val="{shape}"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="variable"/>{_embedded(name, files)}</w:font>'
        for name, (others, shape, family) in faces.items()
        if name
    )
    return f"<w:fonts {W}>{fonts}</w:fonts>"


def _embedded(family: str, files: Sequence[FontFile]) -> str:
    """A family's files, in the order the schema wants."""
    found = sorted((_ORDER.index(file.place), n, file) for n, file in enumerate(files, 1) if file.family == family)
    return "".join(f'<w:{file.place} r:id="rIdFont{n}" w:fontKey="{file.key}"/>' for _, n, file in found)


_ORDER = ("embedRegular", "embedBold", "embedItalic", "embedBoldItalic")
