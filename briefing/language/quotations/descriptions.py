"""Descriptions of whoever is not named: what noun a phrase is headed by, and whether that can speak.

"An aide to the president who asked for her name to be kept out" is headed by "aide": somebody.
"Boosting visas and exchanges" is headed by nothing that speaks, and so never is anybody.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from briefing.language.names import lexicon

Kind = Literal["person", "people", "body", "document", "name", ""]
"""Who or what a description is of; "" for what cannot speak."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_ONE = _words(
    """person anybody somebody someone human adult teenager youth voice lady gentleman grandparent parent spouse guest
    visitor host tourist traveller traveler commuter caller reader viewer listener follower supporter opponent
    protester protestor demonstrator marcher striker bidder buyer seller lender borrower investigator examiner
    interviewer interviewee respondent participant attendee delegate intermediary insider outsider newcomer veteran
    superior supervisor subordinate successor youngster elder older younger former latter first second third other
    tribesman clansman kinsman gunman militiaman serviceman spokesperson figure professional practitioner
    predecessor signatory legislator parliamentarian mp peer dissident exile militant rebel fighter commander
    captive scribe artisan craftsman labourer laborer dissenter believer nationalist loyalist hardliner moderate
    centrist aide-de-camp adjutant usher bailiff magistrate notary jurist attendant bartender barber hairdresser
    caretaker janitor cleaner porter courier postman milkman gardener cook waiter waitress maid driver cabbie
    cyclist motorist pedestrian passer-by heir boss foe enemy friend partner subscriber tweeter poster user
    commenter optimist pessimist sceptic skeptic realist"""
)
_MANY = _words(
    """people men women children police policemen policewomen couple family families parents youths authorities media
    press staff crew crowd crowds public troops forces personnel ministers leaders sides parties members advocates
    critics locals elders civilians islanders townspeople townsfolk spectators mourners worshippers pilgrims fans
    peers both all several many some others two three four five six one another neither few most half thousands
    hundreds dozens fishermen workmen businessmen servicemen gunmen militiamen lawmen firemen spokespeople
    countrymen tribesmen herdsmen gentlemen ladies opponents backers markets relatives siblings twins management
    leadership delegation opposition wives"""
)
_BODY = _words(
    """ministry government office company firm department agency bank court party union council commission committee
    board army military navy police parliament senate congress cabinet administration authority bureau embassy
    consulate regulator watchdog bloc alliance coalition group organisation organization association federation
    foundation institute university school hospital newspaper paper daily tabloid weekly magazine broadcaster
    station channel network outlet website service airline carrier manufacturer maker producer operator developer
    chipmaker carmaker automaker drugmaker brewer miner lender insurer retailer supplier contractor conglomerate
    start-up startup charity church mosque diocese order think-tank thinktank tank club team league side camp
    campaign movement militia faction tribunal inquiry panel jury secretariat presidency palace kremlin municipality
    city town village district state country nation kingdom republic republics island region province county guard
    coastguard command garrison brigade regiment force fleet mission delegation chamber treasury exchange fund trust
    brokerage consultancy pollster platform corporation consortium cooperative guild society centre center
    headquarters monarchy junta regime executive judiciary prosecution defence defense leadership ombudsman
    inspectorate directorate taskforce orchestra museum library college faculty wire business employer factory plant
    mill mine port shipyard yard utility bourse house staff unit squad desk"""
)
_DOCUMENT = _words(
    """report statement letter document memo memorandum note communiqué communique declaration agreement treaty accord
    deal pact text draft transcript readout minutes study survey poll paper analysis article editorial column story
    dispatch review assessment audit ruling verdict judgment judgement sentence indictment complaint lawsuit suit
    petition filing brief affidavit resolution law bill act decree order constitution charter clause section
    paragraph preamble message email e-mail post tweet posting entry blog diary account website page data figures
    statistics numbers records notice advisory circular directive guideline guidelines manual handbook book
    biography memoir release announcement bulletin newsletter pamphlet leaflet testimony speech address sermon
    proposal plan blueprint roadmap strategy manifesto programme program budget contract warrant certificate licence
    license subpoena summons plea will protocol annex appendix footnote summary conclusion findings finding
    recommendation chapter volume edition reports documents letters statements messages emails texts studies surveys
    polls articles editorials version copy white-paper submission"""
)
_MUTE = _words(
    """sign banner placard poster plaque graffiti shirt t-shirt sticker billboard label caption headline slogan badge
    flag hat mural inscription logo screen ticker display card board-sign tombstone headstone cap jacket"""
)
"""What bears words that are nobody's."""
_NO_AGENT = _words(
    """number matter power water order border letter river summer winter corner quarter dinner weather offer answer
    factor door floor error sector harbor harbour labor labour tower cover chapter register career layer paper
    computer container trailer tanker steamer cooler freezer shower flower timber lumber danger anger hunger finger
    fever feature future nature culture measure pressure procedure october september november december disaster
    character theater barrier frontier pier tier minister-level color colour flavor flavour favor favour behavior
    behaviour humor humour rumor rumour honor honour rigor vigor minor major tenor terror horror mirror motor rotor
    tractor reactor corridor interior exterior superior-level buffer bumper butter chamber cluster copper cyber
    diameter encounter filter gender kilometer kilometre meter metre litre manner mixer murder newsletter parameter
    pepper poker pointer printer remainder rubber sewer shelter silver slaughter soccer spider surrender suffer
    thunder transfer trigger whether wonder"""
)
_DETERMINERS = _words(
    """the a an this that these those his her its their our my your one another some several many both two three four
    five six seven eight nine ten all most few no any each every either other such what whose"""
)
_BEHIND = _words(
    """of in at from for with to on near by who whose whom that which about against outside inside behind under over
    after during since before familiar close briefed here there between among around across along without within
    through toward towards via as and or but not present aware able involved opposed loyal responsible aged himself
    herself themselves themself"""
)
_ARTICLES = frozenset("the a an his her its their this that these those".split())
_PARTICIPLE = re.compile(r"[a-z]{3,}(?:ed|ing|sent|held|made|seen|written|known|led|run|kept|leaked)$")
_TRADE = re.compile(r"(?:ist|ician|ologist|man|woman|ers?|ors?|eer|keeper|ees?|ists|icians|ologists|men|women|folk)$")


def head(words: str) -> str:
    """The noun a phrase is headed by, as printed; "" where it has none."""
    last = ""
    for place, word in enumerate(words.split(",", 1)[0].split()):
        low = word.lower()
        if not last and low in _DETERMINERS:
            continue
        if last and not last.endswith("ly") and (low in _BEHIND or (_PARTICIPLE.match(word) and low not in _KNOWN)):
            break
        if not place and (low in _BEHIND or (word == low and low.endswith("ing"))):
            return ""
        if last and low in _ARTICLES:
            return ""
        last = word
    if not last:
        first = words.split(",", 1)[0].split()[:1]
        return first[0] if first and first[0].lower() in _MANY else ""
    return last.strip(".:;\"'“”‘’")


@lru_cache(maxsize=4096)
def kind(words: str) -> Kind:
    """What a description is of."""
    noun = head(words)
    low = noun.lower()
    if not noun or low in _MUTE:
        return ""
    if low in _MANY:
        return "people"
    if low in _BODY:
        return "body"
    if low in _DOCUMENT:
        return "document"
    if low in lexicon.OFFICES or low in _ONE:
        return "people" if low.endswith("s") and low[:-1] in lexicon.OFFICES else "person"
    single = low[:-1] if low.endswith("s") else ""
    if single in lexicon.OFFICES or single in _ONE:
        return "people"
    if single in _BODY or (low.endswith("ies") and f"{low[:-3]}y" in _BODY):
        return "body"
    if single in _DOCUMENT:
        return "document"
    if noun[0].isupper() and not noun.endswith("ing"):
        return "name"
    if len(low) > 4 and _TRADE.search(low) and low not in _NO_AGENT and single not in _NO_AGENT:
        return "people" if single or low.endswith("men") else "person"
    return ""


def trimmed(words: str) -> str:
    """A description of a body or document without when and by whom it was issued."""
    parts = words.split()
    noun = head(words)
    for place in range(1, len(parts)):
        if parts[place - 1] == noun and _PARTICIPLE.match(parts[place]):
            return " ".join(parts[:place])
    return words


def mute(words: str) -> bool:
    """Whether words on such a thing are nobody's: a banner, a road sign."""
    noun = head(words).lower()
    return noun in _MUTE or noun.removesuffix("s") in _MUTE


_KNOWN = frozenset((*_ONE, *_MANY, *_BODY, *_DOCUMENT, *lexicon.OFFICES))
