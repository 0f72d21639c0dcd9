"""Words under which newsrooms tell one thing: a coach and a bus, a walkout and a strike, freed and released.

A concept is a name for the words of a line. Words that turn each other round are one concept with two
signs: "survived" is `alive` +1, "died" `alive` -1. The lines hold general words of news only, no names.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from briefing.language.words import fold

_LINES = """\
bus coach minibus
car vehicle automobile van
truck lorry
ship vessel boat ferry freighter tanker trawler
plane aircraft airliner jet airplane
train carriage
strike walkout stoppage
worker employee staff docker labourer member crew
police officer policeman
soldier troop serviceman trooper
guard sentry
gunman attacker assailant militant fighter rebel insurgent
hostage captive
prisoner inmate detainee
protester demonstrator marcher
crowd turnout
march rally demonstration protest
clash fighting skirmish battle confrontation brawl
meeting summit talk negotiation discussion session dialogue conversation meet met sit sat
agreement deal accord pact treaty memorandum mou settlement truce ceasefire
election vote ballot poll voting
law bill act legislation statute
company firm business corporation group enterprise
boss manager director
jab vaccine injection vaccination
dose
house home dwelling
flood flooding inundation deluge
fire blaze inferno
quake earthquake tremor
storm cyclone hurricane typhoon squall
dam reservoir barrage
power electricity
road highway motorway route
village hamlet settlement
river stream
border frontier boundary
child kid youngster
student pupil
doctor physician medic
hospital clinic
money cash fund
price cost
tariff duty levy
sanction restriction curb embargo
export shipment
missile rocket projectile
bomb explosive device
gas teargas
bullet ammunition round
drug medicine
report account version
letter note memo
lawyer attorney counsel
court tribunal judge
begin began begun start commence kick broke launch open
end ended conclude finish close expire lapse
found founded establish create set founding
build built construct
sign ink
collapse cave fell crumble
capsize overturn sink sank sunk
crash hit plunge
fire shoot shot fired
explode blast explosion detonate detonation blew
release free freed liberate handed handover
seize capture taken abduct kidnap abduction kidnapping seizure
attack assault raid offensive storm stormed ambush
shell bombard
cross enter violate intrude
leave left abandon quit walk depart exit
offer bid proposal suitor bidder
pay paid payment
buy bought acquire acquisition purchase takeover
sell sold sale
own belong owner owned
mediate broker negotiate mediator mediation
request ask asked sought
invite invitation
order command instruct
warn warning alert caution
know knew aware known learn learned learnt
see saw seen observe spot discover detect notice
receive got get obtain
give gave given provide issue
use used deploy deployment
approve approval authorize endorse ratify clear
fail failure
happen occur
sweep swept wash carry carried
cause trigger spark provoke prompt
blame accuse accusation
kill slay slain murder
recall withdraw pull withdrawal
test trial
hack breach tamper
count tally recount
dismiss fire sack
resign resignation step
appoint name appointment
arrest detain detention custody jailed
visit trip journey
host hosted hosting
discuss address raise broach mention touch
lower cut reduce
rate
tension friction strain rift quarrel dispute
sentiment perception goodwill opinion mood
departure exit return
retaliation reprisal
balance balancing equilibrium tightrope
reset mend repair restore rebuild
truce pause
signal sign
"""
"""One concept a line; the first word names it. A word in two lines counts for the first."""

_SIGNED = """\
alive survive survived survivor living unharmed | dead die died dying drown killed perish slain
harmed injured wounded hurt wound gunshot | unharmed uninjured unhurt unscathed safe
peaceful peacefully calm | violent violently riot
lawful authorized legal permitted legitimate allowed | unauthorized illegal unlawful banned
valid | expired invalid lapsed void
stay remain remained remains keep kept continue retain maintain maintained robust | withdraw withdrawn \
withdrew leave left move moved relocate curtail curtailed suspend suspended halt halted sever severed
win won victory | lose lost defeat defeated
profit | loss
accept accepted | refuse refused reject rejected
succeed succeeded | failed
support supported backed welcomed | oppose opposed condemned
strengthen strengthened deepen deepened | weaken weakened
open reopened | closed shut
rise rose increase increased grew risen up | fall fell decrease decreased drop dropped decline declined down
ease eased lift lifted lower lowered | tighten tightened linger lingering persist
guilty | innocent acquitted
voluntary voluntarily willing | forced forcibly coerced
armed | unarmed
deliberate deliberately intentional arson | accidental accident unintentional
working operational functioning intact | broken faulty inoperable defective
full | empty
known | unknown
true accurate | false baseless groundless fabricated untrue fiction unfounded invented fake
"""

_IRREGULAR_DOUBLED = "stop drop plan cut hit set run get let beg ban rob tap tip pin"


def _forms(word: str) -> tuple[str, ...]:
    """The word with the endings of a regular verb."""
    if word.endswith("e"):
        return word, word + "d", word[:-1] + "ing"
    if word.endswith("y") and len(word) > 3 and word[-2] not in "aeiou":
        return word, word[:-1] + "ied", word + "ing"
    if word in _IRREGULAR_DOUBLED.split():
        return word, word + word[-1] + "ed", word + word[-1] + "ing"
    return word, word + "ed", word + "ing"


@cache
def _table() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in _LINES.splitlines():
        words = line.split()
        for word in words:
            for form in _forms(word):
                found.setdefault(fold(form), words[0])
    return found


@cache
def _signs() -> Mapping[str, tuple[tuple[str, int], ...]]:
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for line in _SIGNED.splitlines():
        plus, minus = line.split("|")
        name = plus.split()[0]
        for words, sign in ((plus, 1), (minus, -1)):
            for word in words.split():
                key = fold(word)
                found[key] = (*found.get(key, ()), (name, sign))
    return found


def concept(word: str) -> str:
    """The concept of a folded word, or the word itself."""
    return _table().get(word, word)


def signed(word: str) -> tuple[tuple[str, int], ...]:
    """The opposites a folded word stands in, each with its side: +1 or -1."""
    return _signs().get(word, ())
