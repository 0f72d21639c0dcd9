"""Invented reports for the tests of copies and origins: an agency's, its copies, and reports of its own kind."""

from __future__ import annotations

from briefing.model import Article, Detail
from briefing.sources import metadata, structure

AGENCY = """Ministers of Norland and Vesta signed an agreement on river traffic on Tuesday that ends nine years of
quarrel over tolls and dredging on the lower Orle.

The deal sets a joint tariff for barges, opens two locks around the clock and gives both countries a seat on a new
commission that will publish the water levels every morning.

"This river has carried our quarrels long enough," Norland's transport minister, Edda Lorn, told reporters after the
ceremony in the port city of Halm.

Shippers had complained that loads waited up to six days at the border because crews needed papers from both sides and
the offices kept different hours. The new rules ask for one paper only, to be had by telephone.

Vesta will pay for dredging below the railway bridge until 2031, and Norland will pay for the stretch above it. Neither
side said what the work would cost, and the text leaves open who settles disputes over wrecks.

Farmers near Halm held a protest outside the hall, saying that deeper channels would draw salt water into their wells.
Police said some four hundred people took part and that nobody was hurt.

The agreement needs the consent of both parliaments. Vesta's assembly is expected to vote in May, Norland's after the
summer recess."""

OWN_REPORT = """A long quarrel about who may charge whom on the Orle came to its end in Halm this week, when the two
governments put their names to forty pages on barges, locks and mud.

For the skippers who queue below the bridge the change will be felt first in the paperwork. Until now a load of gravel
needed stamps from two offices that were never open at the same time; from autumn a single permit will do.

"This river has carried our quarrels long enough," Norland's transport minister, Edda Lorn, told reporters after the
ceremony in the port city of Halm.

Her counterpart from Vesta was drier. He called the paper a beginning, thanked the engineers, and left for his train
without taking questions.

Whether parliament in Vesta will agree is not certain. The coalition has a majority of three, and two of its members
come from the wetlands, where people fear for their wells.

The bill for the digging is not known. An engineer on the project, who asked not to be named, put it at several hundred
million crowns over six years, most of it below the bridge."""


def article(text: str, file: str = "a.txt", outlet: str = "", **details: str) -> Article:
    """The article a file of this text is read as. Line breaks inside a paragraph are joined."""
    text = "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))
    paragraphs = structure.paragraphs(text, "")
    known = metadata.infer(text, paragraphs, file)
    given = {name: Detail(value, "analyst", "", 1.0) for name, value in {"outlet": outlet, **details}.items() if value}
    found = {**known._asdict(), **given}
    return Article(file=file, folder=".", text=text, encoding="utf-8", fingerprint=file, paragraphs=paragraphs, **found)
