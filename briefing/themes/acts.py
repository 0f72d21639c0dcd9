"""Verbs that report what somebody did or said, as against comment."""

from __future__ import annotations

import re

ACTS = re.compile(
    r"\b(agree[ds]?|sign(?:ed|s)|pledg(?:ed|es)|announc(?:ed|es)|dismiss(?:ed|es)|warn(?:ed|s)|urg(?:ed|es)|"
    r"call(?:ed|s) (?:on|for)|"
    r"fir(?:ed|ing)|launch(?:ed|es)|impos(?:ed|es)|lift(?:ed|s)|restrict(?:ed|s)|bann(?:ed|ing)|"
    r"suspend(?:ed|s)|halt(?:ed|s)|"
    r"cancel(?:l?ed|s)|revok(?:ed|es?)|block(?:ed|s)|summon(?:ed|s)|rais(?:ed|e)|lower(?:ed|s)|"
    r"install(?:ed|s)|confirm(?:ed|s)|"
    r"reaffirm(?:ed|s)|stress(?:ed|es)|emphasi[sz](?:ed|es)|discuss(?:ed)|promis(?:ed|es)|"
    r"accus(?:ed|es)|condemn(?:ed|s)|"
    r"reject(?:ed|s)|vow(?:ed|s)|propos(?:ed|es)|request(?:ed|s)|deploy(?:ed|s|ment)|retaliat(?:ed|"
    r"ion|ory)|curtail(?:ed|s)|"
    r"invit(?:ed|es)|protest(?:ed)|demand(?:ed|s)|accounts? for|addressed|underscored|advocated|issued|held)\b"
)
SPEAKS = re.compile(r"\b(said|says|told|noted|added|according to|stated|insisted|described)\b")
