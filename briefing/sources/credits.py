"""Photo credits and captions, and the agencies and outlets whose names give them away."""

from __future__ import annotations

import re

from briefing.sources.wordlists import phrases

AGENCIES = {
    "afp": "AFP",
    "agence france-presse": "AFP",
    "ap": "AP",
    "associated press": "AP",
    "the associated press": "AP",
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "yonhap": "Yonhap",
    "yonhap news": "Yonhap",
    "yonhap news agency": "Yonhap",
    "xinhua": "Xinhua",
    "kyodo": "Kyodo",
    "kyodo news": "Kyodo",
    "jiji": "Jiji",
    "jiji press": "Jiji",
    "kcna": "KCNA",
    "tass": "TASS",
    "dpa": "dpa",
    "ani": "ANI",
    "pti": "PTI",
    "upi": "UPI",
    "bernama": "Bernama",
    "anadolu": "Anadolu",
    "anadolu agency": "Anadolu",
    "newsis": "Newsis",
    "news1": "News1",
    "cna": "CNA",
    "bloomberg": "Bloomberg",
    "efe": "EFE",
    "epa": "EPA",
    "central news agency": "CNA",
}
"""Names as credits write them, in small letters -> the name in house form."""

_PICTURES = frozenset(
    phrases(
        "getty|getty images|epa|efe|epa-efe|shutterstock|istock|alamy|pool|pool photo|sputnik|zuma|zuma press|"
        "sipa|file|"
        "joint press corps|presidential office|screen capture|joongang photo|joongang ilbo|handout|ap photo|"
        "reuters photo|"
        "file photo|imago|nurphoto|sopa images|lightrocket|vcg|visual china group|cctv|wikimedia commons|"
        "wikimedia|flickr|"
        "unsplash|pexels|pixabay|adobe stock|press association|pa|pa media|pa images|belga|ritzau scanpix|tt|x|twitter"
    )
)
_CREDIT_STARTS = (
    "photo",
    "file",
    "image",
    "courtesy",
    "handout",
    "screengrab",
    "screenshot",
    "source:",
    "picture",
    "pic:",
    "provided by",
    "captured from",
    "credit",
    "illustration",
    "graphic",
)
_LINE_STARTS = (
    "photo:",
    "photos:",
    "photo by",
    "photo credit",
    "photo courtesy",
    "photograph:",
    "photographs:",
    "(photo",
    "[photo",
    "image:",
    "image credit",
    "image source",
    "image caption",
    "images:",
    "picture:",
    "pictures:",
    "video:",
    "credit:",
    "caption:",
    "file photo",
    "file image",
    "file -",
    "file –",
    "file —",
    "(file",
    "[file",
    "getty images",
    "reuters/",
    "ap photo",
    "afp/",
    "afp via",
    "afp photo",
    "via reuters",
    "screengrab",
    "screenshot:",
    "handout",
    "courtesy of",
    "illustration:",
    "illustration by",
    "graphic:",
    "photo illustration",
    "cover photo",
    "featured image",
    "사진=",
    "사진:",
    "[사진",
    "图片来源",
    "图为",
    "写真",
)
_SEEN = (
    "in this file photo",
    "in this photo",
    "in this undated",
    "in this image",
    "in this handout",
    "in this picture",
    "this file photo",
    "seen in this",
    "pictured in this",
    "/ file photo",
    "(file photo",
    "[file photo",
    "/file photo",
    "this photo provided",
    "this photo released",
    "this photo taken",
    "this image provided",
    "this image released",
    "this undated photo",
    "this image taken",
    "this photo shows",
    "| image:",
    "| photo:",
    "| picture:",
    "this image shows",
    "getty images",
    "screengrab from",
)
_POSES = re.compile(
    r"\b(?:shakes? hands|poses?|greets?|speaks|waves?|walks?|attends?|delivers?|looks? on|talks? (?:with|to)|arrives?|"
    r"holds?|takes? (?:a|part)|stands?|smiles?|listens?|is seen|are seen|is pictured|are pictured|review an honou?r|"
    r"gestures?|reacts?|toasts?|sits?)\b"
)
_PLACES = re.compile(
    r"\((?:\d(?:st|nd|rd|th) )?[LRC]\)"
    r"|\((?:(?:\w+ )?(?:from |far |top |bottom )?(?:left|right|center|centre|back|front))\)"
    r"|, (?:(?:second|third|\d(?:nd|rd)|far|front|top) )?(?:from )?(?:left|right|center|centre|L|R|C),"
)
_NEXT_SENTENCE = re.compile(r"[.!?][”\"]? [A-Z“]")
_LAST = re.compile(r"[\[(]([^\[\]()]{2,60})[\])]$")
_TAIL = re.compile(
    r"(?:[.!?”\"]|/|—|–|\s-|©)\s*((?:AFP|AP|Reuters|EPA|Yonhap|Newsis|NEWSIS|Xinhua|YONHAP|AFP-Yonhap|"
    r"AP-Yonhap|Reuters-Yonhap|UPI-Yonhap|EPA-Yonhap|Korea Times file|Korea Times photo by [\w -]+))$"
)


def is_credit(words: str) -> bool:
    """Whether the words of a bracket credit a picture: `AFP`, `File: Kim/Reuters`, `JOINT PRESS CORPS`."""
    low = words.casefold().strip(" .")
    if low.startswith(_CREDIT_STARTS):
        return True
    parts = low.replace(",", "/").replace(";", "/").replace(" via ", "/").replace("|", "/").split("/")
    return any(
        part.strip() in AGENCIES or part.strip() in _PICTURES or part.strip().removesuffix(" photo") in AGENCIES
        for part in parts
    ) or all(part in AGENCIES or part in _PICTURES for part in low.split("-"))


def caption(line: str) -> str:
    """Why the line is the caption or credit of a picture; empty if it is none."""
    low = line.casefold().replace(" :", ":")
    if low.startswith(_LINE_STARTS):
        return "the caption or credit of a picture"
    if len(line) > 450:
        return ""
    pictured = "photo" in low or "image" in low or "pictur" in low or "handout" in low or "seen in this" in low
    if (pictured or "getty" in low or "screengrab" in low) and any(words in low for words in _SEEN):
        return "the caption of a picture"
    last = _LAST.search(line) if line[-1] in "])" else None
    tail = None if last else _TAIL.search(line)
    places = _PLACES.search(line)
    if not (last or tail or places):
        return ""
    one_sentence = _NEXT_SENTENCE.search(line) is None
    if last and (
        is_credit(last[1]) or (line.endswith("]") and last[1].isupper() and len(last[1]) > 3 and " " in last[1])
    ):
        before = line[: last.start()].rstrip()
        if not before.endswith((".", "!", "?", "”", '"', "…")):
            return "the caption of a picture, with its credit"
        if one_sentence and (line.endswith("]") or _POSES.search(line) or _PLACES.search(line)):
            return "the caption of a picture, with its credit"
    if tail and (one_sentence or "©" in line or _POSES.search(line)):
        return "the caption of a picture, with its credit"
    if places and line[0] not in '“"‘' and one_sentence:
        marks = "(L)" in line or "(R)" in line or "(C)" in line or len(_PLACES.findall(line)) > 1
        if marks or _POSES.search(line) or line[-1] not in ".!?":
            return "the caption of a picture"
    return ""


def credit_line(line: str) -> str:
    """Why a short line credits a picture or an agency; empty if it does not."""
    if len(line) > 70 or line.endswith((".", "!", "?")):
        return ""
    low = line.casefold()
    if is_credit(line.strip("()[] –—-")) and not low.startswith(_CREDIT_STARTS):
        return "a credit"
    if any(
        words in low for words in ("/reuters", "via reuters", "/afp", "via ap", "/ap ", "/getty", "/epa", "/yonhap")
    ):
        return "a credit"
    return ""
