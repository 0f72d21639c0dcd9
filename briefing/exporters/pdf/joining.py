"""Arabic letters in the forms that join: initial, medial, final, isolated, and lam with alef.

The forms are Unicode's own compatibility characters (Arabic Presentation Forms A and B), whose
decompositions say what each stands for; a letter joins as the forms it has allow. Fonts draw them
without any shaping engine. The reader's copy is given back the plain letters by the file's map.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

_FORMS = ("<isolated>", "<initial>", "<medial>", "<final>")
_LAM = "\u0644"
_TATWEEL = "\u0640"


class Forms(NamedTuple):
    isolated: str = ""
    initial: str = ""
    medial: str = ""
    final: str = ""


@cache
def _tables() -> tuple[dict[str, Forms], dict[str, Forms]]:
    """Forms of single letters, and of lam with an alef."""
    letters: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFBC2), *range(0xFBD3, 0xFC00), *range(0xFE80, 0xFEFD)):
        kind, *bases = unicodedata.decomposition(chr(code)).split() or [""]
        if kind in _FORMS:
            whole = "".join(chr(int(base, 16)) for base in bases)
            letters.setdefault(whole, {})[kind.strip("<>")] = chr(code)
    made = {whole: Forms(**forms) for whole, forms in letters.items()}
    single = {whole: forms for whole, forms in made.items() if len(whole) == 1}
    pairs = {whole: forms for whole, forms in made.items() if len(whole) == 2 and whole[0] == _LAM}
    return single, pairs


def forms_of(letters: str) -> str:
    """Every form that any of these letters may take."""
    single, pairs = _tables()
    found = [forms for whole, forms in (*single.items(), *pairs.items()) if set(whole) <= set(letters)]
    return "".join(form for forms in found for form in forms)


def joined(text: str, is_drawn: Callable[[str], bool]) -> tuple[str, str]:
    """The text in joining forms, in the order it is read, and the first letter whose form no font draws."""
    single, pairs = _tables()
    made: list[str] = []
    missing = ""
    before = False
    """Whether the letter before reaches out to this one."""
    at = 0
    while at < len(text):
        letter = text[at]
        if unicodedata.combining(letter) or letter == "\u0670":
            made.append(letter)
            at += 1
            continue
        after = at + 1
        if (pair := pairs.get(text[at : at + 2])) and is_drawn(pair.isolated) and is_drawn(pair.final):
            made.append(pair.final if before else pair.isolated)
            before, at = False, at + 2
            continue
        forms = single.get(letter, Forms())
        while after < len(text) and unicodedata.combining(text[after]):
            after += 1
        follower = text[after : after + 1]
        reaches = bool(forms.initial) and (follower == _TATWEEL or bool(single.get(follower, Forms()).final))
        if forms.medial and before and reaches:
            wanted = forms.medial
        elif forms.initial and reaches:
            wanted = forms.initial
        elif forms.final and before:
            wanted = forms.final
        else:
            wanted = letter
        if wanted != letter and not is_drawn(wanted):
            missing = missing or letter
            wanted = letter
        made.append(wanted)
        before = reaches or letter == _TATWEEL
        at += 1
    return "".join(made), missing


def plain(text: str) -> str:
    """The letters behind the forms."""
    return unicodedata.normalize("NFKC", text)
