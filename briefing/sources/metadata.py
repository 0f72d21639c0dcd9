"""What an article's own words show of its title, outlet, byline and address.

Each answer carries the words it rests on and how sure they make it. What the words do not show
stays unknown: a reader of the pack must be able to rely on every name printed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.model import Detail, Paragraph
from briefing.sources import debris, lines, masthead, publication
from briefing.sources.credits import AGENCIES
from briefing.sources.wordlists import phrases

OUTLETS = phrases(
    "Al Jazeera|Reuters|The Associated Press|Associated Press|Agence France-Presse|AFP|BBC News|BBC|CNN|CNBC|Bloomberg|"
    "NK News|Yonhap News Agency|Yonhap|The Korea Herald|Korea Herald|The Korea Times|Korea Times|Korea JoongAng Daily|"
    "The Hankyoreh|Hankyoreh|The Chosun Ilbo|Chosun Ilbo|The Dong-A Ilbo|Nikkei Asia|Nikkei|South China Morning Post|"
    "This Week in Asia|The Guardian|Guardian|The New York Times|The Washington Post|Washington Post|"
    "The Wall Street Journal|Financial Times|The Economist|The Diplomat|Foreign Policy|Politico|Newsweek|NPR|"
    "Deutsche Welle|DW|France 24|Radio Free Asia|RFA|Voice of America|VOA|CNA|Channel NewsAsia|The Straits Times|"
    "Straits Times|Global Times|Xinhua|CGTN|China Daily|People's Daily|Kyodo News|Kyodo|NHK|The Japan Times|"
    "Japan Times|The Asahi Shimbun|The Mainichi|The Yomiuri Shimbun|Sky News|ABC News|NBC News|CBS News|Fox News|"
    "The Independent|"
    "The Telegraph|UPI|ANI|Arirang|KBS World|KBS|Semafor|Axios|Euronews|Anadolu Agency|Anadolu|The Hill|Asia Times|"
    "Taipei Times|Focus Taiwan|The Times of India|Hindustan Times|The Hindu|38 North|Daily NK|Business Insider"
)
_KNOWN = {name.casefold(): name for name in OUTLETS}
_NAMED = _KNOWN.keys() - AGENCIES.keys()
_DOMAINS = {
    "yna.co.kr": "Yonhap",
    "joongang.co.kr": "Korea JoongAng Daily",
    "heraldcorp.com": "The Korea Herald",
    "koreaherald.com": "The Korea Herald",
    "koreatimes.co.kr": "The Korea Times",
    "hani.co.kr": "The Hankyoreh",
    "chosun.com": "The Chosun Ilbo",
    "donga.com": "The Dong-A Ilbo",
    "reuters.com": "Reuters",
    "thomsonreuters.com": "Reuters",
    "apnews.com": "The Associated Press",
    "aljazeera.com": "Al Jazeera",
    "bbc.co.uk": "BBC",
    "bbc.com": "BBC",
    "cnn.com": "CNN",
    "scmp.com": "South China Morning Post",
    "nikkei.com": "Nikkei Asia",
    "theguardian.com": "The Guardian",
    "nytimes.com": "The New York Times",
    "washingtonpost.com": "The Washington Post",
    "wsj.com": "The Wall Street Journal",
    "ft.com": "Financial Times",
    "thediplomat.com": "The Diplomat",
    "xinhuanet.com": "Xinhua",
    "news.cn": "Xinhua",
    "globaltimes.cn": "Global Times",
    "chinadaily.com.cn": "China Daily",
    "kyodonews.net": "Kyodo News",
    "japantimes.co.jp": "The Japan Times",
    "nknews.org": "NK News",
    "channelnewsasia.com": "CNA",
    "straitstimes.com": "The Straits Times",
    "upi.com": "UPI",
}
_TOLD = re.compile(r"\btold ((?:[Tt]he )?[A-Z][\w’'-]*(?: (?:[A-Z0-9][\w’'-]*|in))*)")
_AGENCY_LINE = re.compile(r"\(([A-Za-z][\w .-]{1,24})\)\s*(?:[-–—]+|:)")
_COPYRIGHT = re.compile(r"(?:©|ⓒ|\([cC]\)|[Cc]opyright|COPYRIGHT)[\s\d©ⓒ(),:–-]*(?:by |[Cc]opyright )?([^.|,;:]{2,50})")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”)\]]+")
_MAIL = re.compile(r"\S+@((?:[\w-]+\.)+\w{2,})")
_FIRST_ON = re.compile(r"appeared first on ([^.]{2,60})")
_SEPARATORS = (" | ", " – ", " — ", " - ", " :: ")
_BY = re.compile(r"(?:by|words by|written by|story by|reported by|authors?:|reporters?:)\s+", re.IGNORECASE)
_ASIDE = re.compile(r"\s?\([^()]*\)\s(?=[A-Z])")
"""Brackets inside a name: "Col. (ret.) Ada Holm"."""
_BY_END = re.compile(r"\s*(?:[|•·(\[]|,\s|\s[-–—]\s|\S+@|\bfor\b|\bin\b (?=[A-Z])|\bPublished|\bUpdated|\d)")


class Known(NamedTuple):
    """What is known about an article from its own words."""

    title: Detail
    outlet: Detail
    byline: Detail
    published: Detail
    url: Detail


def infer(text: str, paragraphs: Sequence[Paragraph], file: str) -> Known:
    """Everything the text, the page around it and the file's name show."""
    front = _front_matter(text)
    asides = [text[one.start : one.end] for one in paragraphs if one.kind == "debris" and one.end - one.start <= 400]
    headlines = [text[one.start : one.end] for one in paragraphs if one.kind == "title"]
    url = _url(front, asides)
    return Known(
        title=_title(front, headlines, file),
        outlet=_outlet(text, paragraphs, front, asides, headlines, url, file),
        byline=_byline(front, asides),
        published=publication.date(text, paragraphs, front, file),
        url=url,
    )


def _front_matter(text: str) -> Mapping[str, str]:
    """The plain `key: value` lines of a Markdown file's head."""
    start, end = lines.front_matter(text)
    found: dict[str, str] = {}
    for line in text[start:end].split("\n"):
        key, colon, value = line.partition(":")
        if colon and value.strip() and not line[:1].isspace():
            found.setdefault(key.strip().casefold(), value.strip().strip("\"'"))
    return found


def _title(front: Mapping[str, str], headlines: Sequence[str], file: str) -> Detail:
    if front.get("title"):
        return Detail(front["title"], "stated", f"title: {front['title']}", 0.95)
    if headlines:
        words = " ".join(headlines[0].split())
        if words.startswith("#"):
            value = words.strip("# ")
            return Detail(_without_outlet(value)[0], "stated", words, 0.95)
        value = _without_outlet(words)[0]
        repeated = len(headlines) > 1 and headlines[1][:30].casefold() == words[:30].casefold()
        return Detail(value, "inferred", f"the line at the top: {words}", 0.95 if repeated else 0.85)
    stem = file.rpartition("/")[2].rpartition(".")[0]
    words_in = [word for word in re.split(r"[\W_]+", stem) if word.isalpha() and len(word) > 1]
    if len(words_in) >= 3 and sum(map(len, words_in)) * 10 >= len(stem) * 6:
        return Detail(" ".join(words_in), "inferred", f"the file's name, {file}", 0.3)
    return Detail()


def _without_outlet(title: str) -> tuple[str, str]:
    """A headline and the outlet's name that pages put behind it: `Talks resume | Reuters`."""
    for separator in _SEPARATORS:
        head, found, tail = title.rpartition(separator)
        if found and tail.strip().casefold() in _KNOWN and len(head) > 10:
            return head.strip(), _KNOWN[tail.strip().casefold()]
    return title, ""


def _outlet(
    text: str,
    paragraphs: Sequence[Paragraph],
    front: Mapping[str, str],
    asides: Sequence[str],
    headlines: Sequence[str],
    url: Detail,
    file: str,
) -> Detail:
    for key in ("outlet", "source", "publisher", "site", "sitename", "site_name", "publication"):
        if front.get(key) and "://" not in front[key]:
            return Detail(front[key], "stated", f"{key}: {front[key]}", 0.95)
    for line in headlines[:1]:
        name = _without_outlet(" ".join(line.strip("# ").split()))[1]
        if name:
            return Detail(name, "stated", line, 0.9)
    place = next((n for n, one in enumerate(paragraphs) if one.kind == "text"), len(paragraphs))
    named, line = masthead.outlet([text[one.start : one.end] for one in paragraphs[:place]], _NAMED)
    if named:
        return Detail(_KNOWN.get(named.casefold(), named), "stated", line, 0.85)
    first = text[paragraphs[place].start : paragraphs[place].start + 110] if place < len(paragraphs) else ""
    agency = _AGENCY_LINE.search(first)
    if agency and agency[1].casefold() in AGENCIES:
        return Detail(AGENCIES[agency[1].casefold()], "inferred", first[: agency.end()], 0.85)
    return (
        _outlet_from_page(asides)
        or _outlet_from_address(asides, url)
        or _outlet_told(text, paragraphs)
        or _outlet_from_folder(file)
        or Detail()
    )


def _outlet_from_page(asides: Sequence[str]) -> Detail | None:
    """From a copyright line, a "Source:" line, a feed's last line, an agency's own credit."""
    weak = None
    for line in asides:
        low = line.casefold()
        if low.startswith("source:") and "http" not in low and len(line) <= 60:
            return Detail(line[7:].strip(), "stated", line, 0.8)
        feed = _FIRST_ON.search(line)
        if feed:
            return Detail(feed[1].strip(), "stated", line, 0.9)
        if "copyright" in low or "©" in line or "ⓒ" in line or low.startswith("(c) "):
            owner = _COPYRIGHT.search(line)
            name = (
                re.sub(r"(?i)\ball rights reserved\b.*|\b(19|20)\d\d\b", "", owner[1]).strip(" -–—()") if owner else ""
            )
            if len(name) > 1 and name[0].isupper():
                return Detail(_KNOWN.get(name.casefold(), name), "inferred", line, 0.85)
        name = line.strip("()[] –—-").casefold()
        if weak is None and name in AGENCIES and line[0] in "(–—-":
            weak = Detail(AGENCIES[name], "inferred", line, 0.6)
        if weak is None and debris.byline(line):
            tail = re.split(r",\s|\s[|–—-]\s", line)[-1].strip().casefold()
            if tail in _KNOWN:
                weak = Detail(_KNOWN[tail], "inferred", line, 0.7)
    return weak


def _outlet_from_address(asides: Sequence[str], url: Detail) -> Detail | None:
    found = [(_site(url.value), url.value, 0.8)] if url.value else []
    found += [(match[1].casefold(), match[0], 0.6) for match in map(_MAIL.search, asides) if match]
    for site, evidence, sure in found:
        for domain, name in _DOMAINS.items():
            if site == domain or site.endswith("." + domain):
                return Detail(name, "inferred", evidence, sure)
    if url.value and found[0][0]:
        return Detail(found[0][0], "inferred", url.value, 0.5)
    return None


def _site(address: str) -> str:
    return address.partition("://")[2].partition("/")[0].casefold().removeprefix("www.") or address.partition("/")[0]


def _outlet_told(text: str, paragraphs: Sequence[Paragraph]) -> Detail | None:
    """`he told Al Jazeera`: people talk to the outlet that prints it, mostly."""
    counts: dict[str, tuple[int, str]] = {}
    for paragraph in paragraphs:
        if paragraph.kind != "text" or "told " not in text[paragraph.start : paragraph.end]:
            continue
        for match in _TOLD.finditer(text, paragraph.start, paragraph.end):
            words = match[1].split()
            name = next((n for n in (_KNOWN.get(" ".join(words[:k]).casefold()) for k in (4, 3, 2, 1)) if n), "")
            if name:
                start = max(text.rfind(" ", 0, match.start() - 1) + 1, paragraph.start)
                count, evidence = counts.get(name, (0, text[start : match.end()]))
                counts[name] = (count + 1, evidence)
    if not counts:
        return None
    name = max(counts, key=lambda one: (counts[one][0], one))
    return Detail(name, "inferred", f"“{counts[name][1]}”", 0.6 if len(counts) == 1 else 0.35)


def _outlet_from_folder(file: str) -> Detail | None:
    for part in reversed(file.split("/")[:-1]):
        name = " ".join(re.split(r"[\s_-]+", part)).casefold()
        if name in _KNOWN or f"the {name}" in _KNOWN:
            return Detail(_KNOWN.get(name) or _KNOWN[f"the {name}"], "inferred", f"the folder's name, {part}", 0.4)
    return None


def _byline(front: Mapping[str, str], asides: Sequence[str]) -> Detail:
    for key in ("author", "byline", "authors", "by"):
        if front.get(key):
            return Detail(front[key].strip("[]"), "stated", f"{key}: {front[key]}", 0.95)
    for line in asides:
        if debris.byline(line):
            written = _ASIDE.sub(" ", line.strip("*_ "))
            start = _BY.match(written)
            rest = written[start.end() :] if start else written
            cut = _BY_END.search(rest)
            name = rest[: cut.start()].strip(" ,") if cut else rest.strip()
            if name and any(map(str.isupper, name)):
                return Detail(name, "stated", line, 0.9 if start else 0.6)
    return Detail()


def _url(front: Mapping[str, str], asides: Sequence[str]) -> Detail:
    for key in ("url", "link", "canonical", "source", "original"):
        if front.get(key, "").startswith("http"):
            return Detail(front[key], "stated", f"{key}: {front[key]}", 0.95)
    for line in asides:
        match = _ADDRESS.search(line)
        low = line.casefold()
        if match and low.startswith(("source", "url", "link", "original", "read the original", "from:", "via")):
            return Detail(match[0].rstrip(".,"), "stated", line, 0.9)
    alone = [line for line in asides if _ADDRESS.fullmatch(line)]
    if len(alone) == 1:
        return Detail(alone[0], "inferred", f"the only address on a line of its own: {alone[0]}", 0.6)
    return Detail()
