"""States by their names, peoples and capitals: who is meant when a paper says "Seoul"."""

from __future__ import annotations

from collections.abc import Sequence

_TABLE = """
China: china chinese beijing prc
South Korea: seoul rok
North Korea: pyongyang dprk
Japan: japan japanese tokyo
United States: US usa america american washington
Russia: russia russian moscow kremlin
Taiwan: taiwan taiwanese taipei
United Kingdom: britain british uk london
European Union: eu brussel
France: france french paris
Germany: germany german berlin
Canada: canada canadian ottawa
India: india indian delhi
Australia: australia australian canberra
Philippines: philippine philippines filipino manila
Vietnam: vietnam vietnamese hanoi
Indonesia: indonesia indonesian jakarta
Singapore: singapore singaporean
Malaysia: malaysia malaysian
Thailand: thailand thai bangkok
Myanmar: myanmar burma burmese
Mongolia: mongolia mongolian
Pakistan: pakistan pakistani islamabad
Afghanistan: afghanistan afghan kabul
Iran: iran iranian tehran
Iraq: iraq iraqi baghdad
Syria: syria syrian damascus
Israel: israel israeli
Palestine: palestine palestinian gaza
Lebanon: lebanon lebanese beirut
Saudi Arabia: saudi riyadh
Turkey: turkey turkish ankara turkiye
Egypt: egypt egyptian cairo
Libya: libya libyan tripoli
Tunisia: tunisia tunisian
Yemen: yemen yemeni
Ukraine: ukraine ukrainian kyiv kiev
Poland: poland polish warsaw
Italy: italy italian rome
Spain: spain spanish madrid
Greece: greece greek athen athens
Mexico: mexico mexican
Brazil: brazil brazilian
Venezuela: venezuela venezuelan caracas
Haiti: haiti haitian
Cuba: cuba cuban havana
South Africa: pretoria
Nigeria: nigeria nigerian
Sudan: sudan sudanese khartoum
Ethiopia: ethiopia ethiopian
NATO: nato
United Nations: un
"""
NAMES = {
    word: name.strip()
    for line in _TABLE.strip().splitlines()
    for name, _, forms in [line.partition(":")]
    for word in forms.split()
}
_TWO = {"south": {"korea": "South Korea", "korean": "South Korea", "africa": "South Africa", "african": "South Africa"},
        "north": {"korea": "North Korea", "korean": "North Korea"},
        "united": {"state": "United States", "kingdom": "United Kingdom", "nation": "United Nations"}}  # fmt: skip


def named(words: Sequence[tuple[int, int, str]]) -> frozenset[str]:
    """The states named among folded words with their places."""
    found: set[str] = set()
    before = ""
    for _, _, word in words:
        name = NAMES.get(word)
        if name:
            found.add(name)
        elif (pairs := _TWO.get(before)) and (pair := pairs.get(word)):
            found.add(pair)
        before = word
    return frozenset(found)
