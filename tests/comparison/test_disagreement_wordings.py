"""Contradictions in the wordings of newsrooms: two articles of one story among others, a sentence each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evaluations.disagreements import articles, propose

ROOT = Path(__file__).parents[2]
LEAD = "Published: 1 March 2026\n\nThe accident at the Karsten mine near Velden on Sunday {} the province of Orlau.\n\n"
CASES = {
    "num-killed": (
        "The blast killed three miners, the mine's owner said.",
        "Four miners died in the blast, according to the union.",
    ),
    "num-arrest": (
        "Police arrested 14 people outside the gates of the mine.",
        "Twenty-two people were detained at the gates, a lawyer said.",
    ),
    "num-turnout": (
        "Turnout in the strike ballot was 61 percent, the union said.",
        "Turnout in the ballot was 54%, the company said.",
    ),
    "num-money": (
        "The company paid 3 million euros for the licence, two officials said.",
        "The licence cost 5 million euros, the ministry said.",
    ),
    "num-votes": (
        "The court ruled by five votes to four that the mine may stay open.",
        "The court let the mine stay open by six votes to three.",
    ),
    "num-hours": (
        "The rescue took nine hours, the fire brigade said.",
        "It took rescuers 14 hours to reach the men, a doctor said.",
    ),
    "num-doses": (
        "The company recalled 40,000 doses on Monday.",
        "Some 65,000 doses were called back, the regulator said.",
    ),
    "date-signed": (
        "The agreement with the union was signed on 4 June.",
        "The company and the union signed their agreement on 6 June.",
    ),
    "date-day": (
        "The shaft collapsed on Saturday, the ministry said.",
        "The shaft collapsed on Friday, miners said.",
    ),
    "place-handed": (
        "The hostages were handed over at the airport in Tenira.",
        "The hostages were handed over at a border post near Dosso.",
    ),
    "den-ransom": (
        "A ransom was paid for the engineers, two diplomats said.",
        "“Not a cent was paid,” the foreign minister said.",
    ),
    "den-knew": (
        "The company knew of the cracks in January, internal emails show.",
        "“We did not know of the cracks before May,” the company said.",
    ),
    "den-first": (
        "The ministry said Tarvan guards opened fire first.",
        "Officials in Velden said soldiers from Murian had fired first.",
    ),
    "den-agreed": (
        "The treaty gives Orlau the right to inspect the dam, the minister said.",
        "The treaty does not give Orlau the right to inspect the dam, the ambassador said.",
    ),
    "den-hack": (
        "The voting machines were hacked, the campaign said.",
        "There is no evidence that the machines were hacked, the clerk said.",
    ),
    "title-rank": (
        "Colonel Adil Saparov told reporters that the road was closed.",
        "Major Adil Saparov told reporters that the road was closed.",
    ),
    "speaker": (
        "“We counted every ballot twice,” said Ann Doyle, the county clerk.",
        "“We counted every ballot twice,” Secretary of State Tom Reyes told reporters.",
    ),
    "mediator": (
        "Qatar mediated the release of the engineers.",
        "The release of the engineers was brokered by Algeria.",
    ),
    "age": (
        "Ivo Lander, 34, had worked underground since he was a boy.",
        "Ivo Lander, 36, leaves two children.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_contradiction_is_proposed(tmp_path: Path, case: str) -> None:
    for name, verb, words in zip(("one", "two"), ("has shaken", "shook"), CASES[case], strict=True):
        (tmp_path / f"{name}.txt").write_text(LEAD.format(verb) + words + "\n", encoding="utf-8")
    # The rest of a folder: words that are rare in two sentences are not rare in themselves.
    for other in sorted((ROOT / "seeds").glob("*.txt")):
        (tmp_path / f"seed-{other.name}").write_bytes(other.read_bytes())
    made = propose(articles(tmp_path))
    files = [{s.file for p in one.positions for s in p.supports} for one in made]
    assert {"one.txt", "two.txt"} in files
