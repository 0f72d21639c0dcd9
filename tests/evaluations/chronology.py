"""How well the chronology finds dated statements and dates them, against an analyst's labels.

    python -m tests.evaluations.chronology

Builds the five seed articles with everything dated shown and compares with
`labels/seeds_events.jsonl`, lines `{"id", "file", "quote", "date" (EDTF), "status", "importance",
"same_as"}`. A labelled event is found when an event is supported by its sentence and dated inside
the label's range or around it (a label to the month takes a day of that month, and the other way
round); it is exact when the EDTF strings are equal. Two labels of one event are merged when one
event carries both sentences.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from briefing.spec import edtf
from tests.evaluations.themes import HERE, ROOT, Span, build

FIRST, LAST = "0000", "9999"


def near(one: str, other: str) -> bool:
    """Whether two EDTF dates can be the same day."""
    if not one or edtf.fault(one):
        return False
    a, b = edtf.span(one), edtf.span(other)
    return (a[0] or FIRST) <= (b[1] or LAST) and (b[0] or FIRST) <= (a[1] or LAST)


def main() -> None:
    labels = [json.loads(x) for x in (HERE / "labels" / "seeds_events.jsonl").read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder) / "all.briefing.yaml"
        spec.write_text(
            f"title: All\nsources: ['{ROOT / 'seeds'}']\ntheme_set: korea-china\nchronology: {{importance: 1}}\n"
            "themes: [north-korea, thaad-legacy, trade, yellow-sea, taiwan]\n",
            encoding="utf-8",
        )
        events = build(spec, "full")["chronology"]
    report(labels, events)


def report(labels: list[dict[str, Any]], events: list[dict[str, Any]]) -> None:
    texts = {label["file"]: (ROOT / "seeds" / label["file"]).read_text(encoding="utf-8") for label in labels}
    places = {}
    for label in labels:
        start = texts[label["file"]].find(label["quote"])
        places[label["id"]] = Span(label["file"], start, start + len(label["quote"]))

    def supported(event: dict[str, Any], place: Span) -> bool:
        return any(place.meets(Span(s["file"], s["start"], s["end"])) for s in event["supports"])

    for least in (3, 2, 1):
        wanted = [label for label in labels if label["importance"] >= least]
        found = [x for x in wanted if any(supported(e, places[x["id"]]) and near(e["date"], x["date"]) for e in events)]
        exact = [x for x in wanted if any(supported(e, places[x["id"]]) and e["date"] == x["date"] for e in events)]
        status = [
            x
            for x in found
            if any(
                supported(e, places[x["id"]]) and near(e["date"], x["date"]) and e["status"] == x["status"]
                for e in events
            )
        ]
        print(
            f"importance {least}+: {len(found)}/{len(wanted)} found, {len(exact)} exactly dated, "
            f"{len(status)} with the status"
        )
        if least == 2:
            for x in wanted:
                if x not in found:
                    print(f"   missed {x['date']:22} {x['quote'][:100]}")
    shown = [e for e in events if e["importance"] >= 2]
    wrong = []
    for event in shown:
        mine = [x for x in labels if supported(event, places[x["id"]])]
        if mine and not any(near(event["date"], x["date"]) for x in mine):
            wrong.append(event)
    unlabelled = [e for e in shown if not any(supported(e, places[x["id"]]) for x in labels)]
    print(
        f"shown (importance 2+): {len(shown)}, of them {len(wrong)} dated unlike every label, "
        f"{len(unlabelled)} without a label"
    )
    for event in wrong:
        print(f"   wrong {event['date']} {event['certainty']} “{event['phrase']}” {event['statement'][:90]}")
    for event in unlabelled:
        print(f"   extra {event['date']} “{event['phrase']}” {event['statement'][:90]}")
    pairs = [
        (x, y)
        for x in labels
        for y in labels
        if x["same_as"] == y["id"] and x["importance"] > 1 and places[x["id"]].file != places[y["id"]].file
    ]
    joined = [
        p for p in pairs if any(supported(e, places[p[0]["id"]]) and supported(e, places[p[1]["id"]]) for e in events)
    ]
    print(f"told in two articles: {len(joined)}/{len(pairs)} joined")
    for pair in pairs:
        if pair not in joined:
            print(f"   apart {pair[0]['quote'][:70]} | {pair[1]['quote'][:70]}")


if __name__ == "__main__":
    main()
