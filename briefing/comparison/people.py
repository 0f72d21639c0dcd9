"""People and organisations of all articles, with every form of their names joined."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from briefing.language.names.cast import Cast
from briefing.model import Article, Person, Support


def join(articles: Sequence[Article], casts: Mapping[str, Cast]) -> tuple[Person, ...]:
    """The people and organisations of the articles, most mentioned first."""
    mentions: dict[str, list[Support]] = defaultdict(list)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    kinds = {}
    for article in articles:
        cast = casts[article.file]
        for mention in cast.mentions:
            entry = cast.entries[mention.who]
            words = article.text[mention.start : mention.end]
            mentions[entry.key].append(Support(article.file, mention.start, mention.end, words))
            names[entry.key][entry.name] += 1
            kinds[entry.key] = entry.kind
    found = []
    for key, supports in mentions.items():
        name = names[key].most_common(1)[0][0]
        variants = tuple(dict.fromkeys(s.quote for s in supports))
        identity = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        found.append(Person(identity, name, kinds[key], variants, tuple(supports)))
    return tuple(sorted(found, key=lambda p: -len(p.mentions)))
