"""The words of time in English news prose, as data.

All keys are in lower case. Abbreviations stand without their full stop.
"""

from __future__ import annotations


def words(listing: str) -> frozenset[str]:
    """The words of a list written as one string."""
    return frozenset(listing.split())


def _listed(listing: str) -> list[str]:
    return listing.split()


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""Month names and abbreviations -> 1 to 12."""

MONTHS_THAT_ARE_WORDS = words("march may april june august jan mar")
"""Also verbs, adjectives or first names: a month only in company that shows it."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
"""Weekday names and abbreviations -> 0 (Monday) to 6."""

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY_PLURALS = {name + "s": number for name, number in WEEKDAYS.items() if name.endswith("day")}
SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}

UNITS = {
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "night": "night",
    "week": "week",
    "weekend": "weekend",
    "fortnight": "fortnight",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "millennium": "millennium",
}
PLURALS = {
    **{unit + "s": unit for unit in UNITS if unit not in ("century", "millennium")},
    "centuries": "century",
    "millennia": "millennium",
    "secs": "second",
    "mins": "minute",
    "hrs": "hour",
    "yrs": "year",
}
"""Plural unit words -> the unit."""

LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "NI",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
}
"""TIMEX3 designators of durations (TimeML 1.2.1 takes those beyond ISO 8601 from TIDES TIMEX2)."""

ONES = {
    word: number
    for number, word in enumerate(
        _listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
TENS = {
    word: number * 10
    for number, word in enumerate(_listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
ORDINALS = {
    word: number
    for number, word in enumerate(
        _listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
} | {"thirtieth": 30}
VAGUE_NUMBERS = words("few several some many numerous countless")
"""Counted but not said how many: `X` in a TIMEX3 value."""

DECADES = {
    word: number
    for number, word in enumerate(_listed("twenties thirties forties fifties sixties seventies eighties nineties"), 2)
}

PARTS = {
    "morning": "MO",
    "mornings": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "dusk": "EV",
    "sunset": "EV",
    "night": "NI",
    "nightfall": "NI",
    "overnight": "NI",
}
"""Parts of the day -> TIMEX3 token after the T."""

PART_PLURALS = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}

PART_NAMES = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night"}

THIS = {
    "last": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "present": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "forthcoming": 1,
}
"""Words that place a unit against the article's date -> how many units away."""

THAT = {
    "that": 0,
    "same": 0,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "following": 1,
    "subsequent": 1,
    "ensuing": 1,
    "succeeding": 1,
}
"""Words that place a unit against a date already in the text -> how many units away."""

DEICTIC_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

REFERENCES = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "current": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "recently": "PAST_REF",
    "recent": "PAST_REF",
    "lately": "PAST_REF",
    "soon": "FUTURE_REF",
}
"""Words that point to a time without a place on the calendar."""

FREQUENCIES = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "biweekly": "P2W",
}
"""Adverbs and adjectives of repetition. "Annual" and "quarterly" describe things more than times."""

EDGES = words("early earlier late later mid middle end beginning start close outset opening sometime")
"""Words that narrow a date to a part of it; its value stays that of the whole."""

APPROXIMATIONS = words(
    "about around nearly almost approximately roughly least most over under than more less only just up to "
    "another additional some exactly barely as"
)
"""Words before an amount that leave its value alone."""

ZONES = words("utc gmt est edt cst cdt mst mdt pst pdt et ct pt bst cet cest kst jst ist msk local z")

OPENERS = words(
    "in by since until till from to through throughout during for of on before after between and around about "
    "early late mid this last next every each past year circa c"
)
"""Words before a bare number or an ambiguous month name that show it to be a date."""

HOLIDAY_WORDS = words("christmas thanksgiving easter halloween hogmanay ramadan passover hanukkah diwali pentecost")
"""First words of named days that are enough alone; the days themselves are in `holidays`."""

HOLIDAY_TAILS = words("day eve year friday sunday monday tuesday wednesday night july")

PREFIX = (
    words(
        "the a an on in of at s no not or and so half couple dozen fiscal financial calendar full first . , - – — ' ’"
    )
    | words("q early-to mid-to ago hours good black ash palm super new lunar chinese labor labour")
    | words(
        "these those latest recent most comparable near short two- final single dozens hundreds thousands tens scores "
        "quarter election latter whole entire every each per once twice other times time year years week month day days"
    )
    | THIS.keys()
    | THAT.keys()
    | EDGES
    | APPROXIMATIONS
    | VAGUE_NUMBERS
    | ONES.keys()
    | TENS.keys()
    | SCALES.keys()
    | ORDINALS.keys()
    | DEICTIC_DAYS.keys()
)
"""Words that may stand in an expression before the word that gives it away."""

DASHES = frozenset("-–—‑/")

DETERMINERS = words("the a an its his her their our my your 's ’s this that each every")

COUNTED = words(
    "people soldiers troops men women children students workers jobs members employees tons tonnes miles km "
    "kilometers kilometres metres meters feet acres hectares percent % ° points shares dollars euros pounds yen "
    "won barrels copies votes seats rooms homes houses units vehicles cars ships aircraft planes tanks words "
    "times calories degrees mm cm kg mph rpm volts watts megawatts mw residents refugees civilians casualties "
    "dead prisoners inmates patients cases deaths hp lbs lb horsepower bytes mb gb pages or-so cubic square "
    "protesters demonstrators voters million billion trillion strong hundred thousand years days hours months weeks "
    "minutes men's rounds rupees rubles francs marks feet ft yards"
)
"""What a four-digit number counts when it is not a year."""

AFTER_DAY = words(
    "and he she they it we the a an to until through when with but at by his her their its was were after"
)
"""Words after "on the 15th" that the number does not count."""

ORDERED = words(
    "floor hole day night anniversary attempt minute hour week month year century lap green birthday season round "
    "stage street avenue army division regiment corps infantry battalion brigade fleet amendment congress squadron "
    "parallel page step place ballot try visit series edition album time try tee meridian district inning over "
    "question point item occasion visit trip straight consecutive and largest biggest most"
)
"""What "the 11th" may count at the head of a sentence: "On the 11th floor …"."""

NO_YEAR_AFTER = words(
    "$ £ € ¥ # no number nos flight room page route highway suite box model boeing airbus us$ c$ a$ than least "
    "some nearly gate almost approximately roughly x × = + % . / : & @ nearly total"
)
