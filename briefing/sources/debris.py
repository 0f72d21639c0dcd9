"""What is page debris, and why: the words of the page around an article, not of the article.

Word lists and a few small patterns, made for news pages saved as text from any outlet. A line
that reads like a sentence is only taken for debris where its words leave no doubt: a sentence
lost is worse for a pack than a stray line, which has no full stop and is never quoted anyway.
"""

from __future__ import annotations

import re

from briefing.sources import calendar, wordlists
from briefing.sources.credits import caption, credit_line
from briefing.sources.wordlists import phrases

_LONGEST = 320
"""A longer line is prose; only its beginning can give it away."""

_LIST_HEADS = frozenset(
    phrases(
        "recommended stories|recommended|recommended for you|related|related stories|related articles|related article|"
        "related news|related post|related content|related topics|related coverage|related links|related posts|"
        "more on this|"
        "more on this story|more stories|more news|more coverage|most read|most popular|most viewed|most shared|"
        "trending|trending now|top stories|latest|latest news|latest stories|editor's picks|editors' picks|"
        "editor's choice|"
        "you may also like|you might also like|you may like|also read|read also|read more|read next|also see|see also|"
        "must read|must reads|up next|don't miss|in this article|in this story|table of contents|contents|on this page|"
        "what to read next|keep reading|popular|featured|in pictures|explore more|from the web|around the web|promoted|"
        "관련기사|관련 기사|많이 본 뉴스|주요뉴스|相关新闻|相关阅读|推荐阅读|関連記事|おすすめ記事"
    )
)
_FURNITURE = {
    "advertising": "advertisement|advertisement - continue reading below|story continues below advertisement|"
    "story continues below this advertisement|article continues below advertisement|sponsored|sponsored content|ad|"
    "advert|ads|paid content|promoted content|continue reading below|scroll to continue|ad feedback",
    "a mark of the wire": "end|ends|### |###|-30-|한국어|끝|完|more to follow|developing|breaking",
    "an invitation": "listen to this article|listen|listen to story|listen to this story|subscribe|sign up|sign in|"
    "log in|login|register|source link|view comments|leave a comment|share this article|share this story|save article|"
    "gift article|copy link|link copied|follow|contact us|about us|privacy policy|terms of use|terms of service|"
    "terms and conditions|cookie policy|all rights reserved|back to top|skip to content|skip to main content|"
    "skip to navigation|toggle navigation|toggle caption|hide caption|show caption|enlarge image|enlarge this image|"
    "image|video|photo|photos|gallery|caption|view gallery|view image|watch|watch now|watch live|play video|play|live|"
    "opinion|analysis|exclusive|premium|loading|read full article|read full story|continue reading|view more|see more|"
    "load more|show more|show less|read aloud|no comments|comments|be the first to comment|link|source|sources|"
    "getty images|in english|newsletter|newsletters|next article|previous article|next story|previous story|next|"
    "previous|tags|topics|editorial|download pdf|report an error|correction|corrections|feedback|author|by|published",
}
_EXACT = {word: reason for reason, group in _FURNITURE.items() for word in phrases(group)}

_CONTROLS = wordlists.words(
    "print dictionary share email e-mail mail facebook twitter x whatsapp telegram linkedin copy link save comment "
    "comments font size close menu search home login signin signup subscribe listen kakaotalk kakao naver band line "
    "reddit pinterest messenger bookmark more next previous prev top play pause mute unmute video toggle translate a "
    "+ - | url scrap zoom out in text bigger smaller youtube instagram threads bluesky flipboard weibo wechat rss "
    "download pdf add to us on"
)
_SECTIONS = wordlists.words(
    "world asia africa europe americas pacific politics business economy finance markets tech technology science "
    "health sports sport culture opinion opinions editorial editorials columns columnists features video videos photos "
    "podcasts live entertainment lifestyle style travel weather national international local news latest breaking "
    "newsletters about contact diplomacy defense defence society north korea arts life people magazine"
)

# Beginnings of other stories' headlines and of offers: debris unless the line is a plain sentence.
_LINKS = phrases(
    "also read|read also|read more|read next|also see|see also|more on this|more from|must read|related|recommended|"
    "you may also|you might also|don't miss|in case you missed|watch:|watch |read:|read |read the full|listen:|"
    "in pictures|in photos|trending|most read|top stories|up next|keep reading|continue reading|view more|see more|"
    "관련기사|相关|関連"
)
_OFFERS = phrases(
    "click here|click to|tap here|follow us|follow @|follow our|subscribe to|subscribe now|subscribe today|sign up for|"
    "sign up here|sign up to|join our|get our|get the latest news|download our|download the app|get the app|"
    "we use cookies|this site uses|this website uses|accept cookies|accept all|by continuing to|please enable|"
    "enable javascript|javascript is|your browser|advertisement|sponsored by|share this|share on|share via|share:|"
    "save articles|gift this|already a subscriber|already have an account|not a subscriber|create an account|"
    "create a free|please enter your|enter your email|your email address|skip to|back to top|leave a comment|"
    "view comments|"
    "view all comments|join the conversation|post a comment|be the first to|log in to|login to|sign in to|"
    "story continues|article continues|play video|video duration|video unavailable|video player|this video is|"
    "toggle caption|enlarge this|support our|support independent|support us|become a member|become a subscriber|"
    "thank you for reading|thanks for reading|read this story in|read this article in|read the full|read full|"
    "listen to this|listen to article|audio report|this audio|to read the full|this content is|unlock this|"
    "start your free|visit our|find us on|like us on|send us|write to us|contact us|have a tip|got a tip|"
    "contact the writer|contact the reporter|email the|the post |this summary was|ai-generated|generated by ai|"
    "summary generated|register for free|register now|view this post|a post shared by|this browser|"
    "구독|무단전재|저작권자|扫描|点击|分享"
)
_LABELS = {
    "tags": "tags:|tag:|topics:|topic:|keywords:|keyword:|filed under|categories:|category:|posted in|section:|tagged",
    "an agency's or editor's line": "(attn:|reporting by|(reporting by|additional reporting|"
    "(additional reporting|editing by|"
    "(editing by|writing by|(writing by|compiled by|with inputs from|(with inputs|with input from|(with input|"
    "with reporting by|edited by|(edited by|our standards:|editor:|editors:|source:|sources:|via:|责任编辑|来源|编辑：|"
    "translated by|(translated",
    "a disclaimer": "the views expressed|views expressed|the opinions expressed|opinions expressed|disclaimer:|"
    "the views and opinions|this is an opinion|the content of this",
}
_LABEL_STARTS = tuple((phrases(starts), reason) for reason, starts in _LABELS.items())
_ABOUT_ITSELF = ("this article ", "this story ", "this report ", "this post ", "this piece ", "a version of this ")
_ITS_HISTORY = (
    "published",
    "updated",
    "appeared",
    "produced by",
    "generated",
    "syndicated",
    "translated",
    "edited by",
    "corrected",
    "copyright",
    "republished",
    "written with",
    "part of a series",
)
_DATE_WORDS = wordlists.words(
    "published update updated updates posted on at am pm a.m p.m est edt et gmt utc kst jst cst ist bst pst last "
    "modified first date time issued created publish input revised edited by monday tuesday wednesday thursday "
    "friday saturday "
    "sunday mon tue tues wed thu thur thurs fri sat sun local seoul beijing 입력 수정 최종수정 오전 오후 게재 업데이트 "
    "기사입력 등록 승인 발행 日 月 年 发布 时间 更新 "
    "publié publie mis mise à jour le la modifié veröffentlicht aktualisiert erschienen am um uhr stand "
    "publicado publicada actualizado actualizada el a las atualizado em às pubblicato aggiornato il alle h "
    "lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag "
    "lunes martes miércoles jueves viernes sábado domingo"
)
_STAFF = (
    "staff writer",
    "staff reporter",
    "correspondent",
    "columnist",
    "contributor",
    "news desk",
    "web desk",
    "newsroom",
    "contributing writer",
    "senior reporter",
    "intern reporter",
    "staff and agencies",
)
_BYLINE_STARTS = ("by ", "words by ", "written by ", "story by ", "reported by ", "author: ", "authors: ", "reporter: ")
_BYLINE_WORDS = wordlists.words("and of the for in at with from de la van von bin al el & | / - – — • by on")
_NOT_NAMES = wordlists.words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december contrast all any no our the"
)
_END = re.compile(r"[.!?…。！？][\"'”’»)\]」』*]*(?:\[\d{1,3}\])*[\"'”’»)\]」』*]*$")
_COUNT = re.compile(
    r"[\d.,]+\s?[kKmM]?\s+(?:comments?|shares?|views?|likes?|replies|reads?|votes?|followers|photos?|categories)"
)
_ADDRESS = re.compile(r"\S+@\S+\.\w{2,}")
_MARKDOWN_LINK = re.compile(r"!?\[[^\]]*\]\([^)]*\)")
_SCREEN_LIST = re.compile(r"(?:- )?list (?:of )?\d+ (?:items|of \d+)")
_CRUMBS = (" > ", " » ", " › ", " | ", " / ", " → ")


def is_list_head(line: str) -> bool:
    """Whether the line heads a list of other stories, so that the headlines below it are debris too."""
    bare = line.casefold().replace("’", "'").strip(" :.-–—|*#>•»›!…")
    return bare in _LIST_HEADS


def ends_sentence(line: str) -> bool:
    """Whether the line ends as a sentence does."""
    return _END.search(line, max(0, len(line) - 30)) is not None


def reason(line: str) -> str:
    """Why the whole line is debris, in plain words; empty for a line that is not."""
    low = line.casefold().replace("’", "'").replace(" :", ":")
    if _SCREEN_LIST.match(low):
        return "a list of links to other stories"
    if len(line) > _LONGEST:
        return caption(line) or _long(low)
    if not any(map(str.isalpha, line)):
        return "figures or signs without words"
    bare = low.strip(" :.-–—|*#>•»›!…()[]")
    if bare in _LIST_HEADS:
        return "the head of a list of other stories"
    if bare in _EXACT:
        return f"page furniture: {_EXACT[bare]}"
    if len(line) <= 110 and any(map(str.isdigit, line)) and date_line(line):
        return "the page's date line"
    sentence = ends_sentence(line)
    return (
        _controls(low, sentence)
        or _address(line, low)
        or _invitation(low, sentence)
        or _furniture(low, sentence)
        or byline(line)
        or caption(line)
        or credit_line(line)
    )


def _long(low: str) -> str:
    if low.startswith(("we use cookies", "this website uses cookies", "by continuing to")):
        return "page furniture: a cookie notice"
    if low.startswith(("©", "copyright ©", "all rights reserved")):
        return "a copyright line"
    return ""


def _controls(low: str, sentence: bool) -> str:
    words = low.split()
    if all(word in _CONTROLS for word in words):
        return "page controls"
    if (
        len(words) >= 3
        and not sentence
        and all(word.strip(",|") in _CONTROLS or word.strip(",|") in _SECTIONS for word in words)
    ):
        return "navigation"
    for mark in _CRUMBS:
        if mark in low and not sentence and len(low) <= 120:
            parts = low.split(mark)
            if len(parts) > 1 and all(len(part.split()) <= 3 and len(part) <= 25 for part in parts):
                return "navigation"
    if len(words) <= 6 and low.rstrip(".").endswith(" ago") and not sentence and len(low) <= 45:
        return "how long ago the page was made"
    if len(low) <= 45 and ("min read" in low or "minute read" in low or low.startswith("reading time")):
        return "page furniture: reading time"
    if low[0].isdigit() and _COUNT.fullmatch(low):
        return "page furniture: a count"
    if len(words) > 1 and sum(word[0] == "#" and len(word) > 1 for word in words) == len(words):
        return "tags"
    return ""


def _address(line: str, low: str) -> str:
    if "http" in low or low.startswith("www."):
        rest = " ".join(word for word in low.split() if not word.startswith(("http", "www.", "(http", "<http")))
        if len(rest) <= 12 or (len(rest) <= 40 and rest.endswith(":")):
            return "an address on the web"
    if "](" in line:
        rest = _MARKDOWN_LINK.sub("", line).strip(" *-•|>·")
        if not rest:
            return "links and pictures only"
    if "@" in line and len(line) <= 120 and _ADDRESS.search(line):
        return "an e-mail address"
    if low[0] == "@" and " " not in low:
        return "an account name"
    return ""


def _invitation(low: str, sentence: bool) -> str:
    if low.startswith(_LINKS):
        start = next(start for start in _LINKS if low.startswith(start))
        rest = low[len(start.rstrip(" :|")) :].lstrip()
        if rest[:1] in (":", "|", "–", "—", "-", ">", "»", "]") and len(rest) > 1:
            return "a link to another story"
        plain = start in ("read ", "watch ", "related", "recommended", "in pictures", "in photos", "trending")
        if not sentence and not plain:
            return "a link to another story"
    if low.startswith(_OFFERS):
        return "page furniture: an invitation or a control"
    return ""


def _furniture(low: str, sentence: bool) -> str:
    for starts, why in _LABEL_STARTS:
        if low.startswith(starts):
            return why
    if low.startswith(_ABOUT_ITSELF) and any(word in low for word in _ITS_HISTORY):
        return "a note about the page itself"
    if "all rights reserved" in low or low.startswith(
        ("©", "ⓒ", "(c) 20", "copyright ©", "copyright (c)", "copyright 20")
    ):
        return "a copyright line"
    if low.startswith("copyright") and not sentence and len(low) <= 80:
        return "a copyright line"
    if "appeared first on" in low:
        return "a note about the page itself"
    return ""


def date_line(line: str) -> bool:
    """Whether the line holds a date and nothing but the words that go with one ("Published", "KST")."""
    rest = calendar.without_days(line)
    if len(rest) == len(line):
        return False
    words = [word.strip(".,:;()[]|-–—•/·") for word in rest.split()]
    names = [word for word in words if any(map(str.isalpha, word))]
    if len(line) <= 70 and len(names) <= 3 and all(word[0].isupper() or word > "\u1100" for word in names):
        return True  # "Kim Min-ji November 3, 2025"
    words = [word.casefold() for word in words]
    return all(
        not word or word in _DATE_WORDS or not any(map(str.isalpha, word)) or word[0].isdigit() for word in words
    )


def byline(line: str) -> str:
    """Why the line is a byline; empty if it is none."""
    line = line.strip("*_ ")
    low = line.casefold()
    if len(line) > 120:
        return ""
    if low.startswith(_BYLINE_STARTS):
        # "Lt. Gen. (ret.) Ada Holm": what stands in brackets is no part of the name.
        words = [word.strip(".,;:()") for word in line.split() if word[0] != "("][1:]
        if low.startswith(("words ", "written ", "story ", "reported ")):
            words = words[1:]
        named = True
        for word in words[:4]:
            if not word or word[0] in "|•·[@–—" or word[0].isdigit():
                break
            named = named and (word[0].isupper() or word.casefold() in _BYLINE_WORDS or "@" in word)
        if (
            words
            and words[0][:1].isalpha()
            and named
            and words[0].casefold() not in _NOT_NAMES
            and not line.endswith((".", "!", "?", "…"))
        ):
            return "a byline"
    if len(line) <= 90 and not ends_sentence(line) and any(word in low for word in _STAFF):
        words = line.replace("|", " ").replace(",", " ").split()
        if len(words) <= 9 and words[0][0].isupper() and sum(word[0].isupper() for word in words) * 2 >= len(words):
            return "a byline"
    return ""
