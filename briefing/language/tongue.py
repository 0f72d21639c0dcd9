"""Which language a text is in, by its script and its commonest words; nothing where that is not plain."""

from __future__ import annotations

import re
from functools import lru_cache

SAMPLE = 4000
"""Characters looked at."""
FEWEST = 12
"""Words from which their commonest ones tell the language."""
_SCRIPTS = (
    ("ko", re.compile(r"[\uac00-\ud7a3]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
)
_OTHERS = (
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
_COMMON = {
    "en": "the of and to in that is was for on with as by from it has said",
    "fr": "le la les des et en que pour dans une du est sur au par qui pas",
    "de": "der die und das den von zu mit sich des auf nicht ist ein eine dem",
    "es": "el la los de que en las por con una para del se al lo como",
    "pt": "o a os de que em do da para com uma no na por se dos",
    "it": "il la di che e per un del della con non si le da sono",
    "vi": "của và là các có trong cho được với một những không",
    "id": "yang dan di dengan untuk dari pada ini dalam itu tidak",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_WORD = re.compile(r"[^\W\d_]+")
NAMES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "pt": "Portuguese",
    "ru": "Russian",
    "th": "Thai",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
"""BCP 47 -> the language's English name."""


@lru_cache(maxsize=4096)  # every build of a window asks it of the same articles
def language(text: str) -> str:
    """BCP 47 of the text's language; empty where it cannot be told."""
    sample = text[:SAMPLE]
    if not sample.isascii():
        letters = max(1, sum(map(str.isalpha, sample)))
        for name, script in (*_SCRIPTS, *_OTHERS):
            # A Korean text may hold Chinese characters and Latin names; a Japanese one always holds Chinese ones.
            if len(script.findall(sample)) * 5 > letters:
                return name
    words = [word.casefold() for word in _WORD.findall(sample)]
    if len(words) < FEWEST:
        return ""
    share = {name: sum(1 for word in words if word in common) / len(words) for name, common in _WORDS.items()}
    best = max(share, key=lambda name: share[name])
    return best if share[best] >= 0.15 else ""
