"""A lookup in, the kind of fact that a noun at its begin or end names, out.

Who looks a fact up asks no question: "CAC summit date", "number of speakers", "정상회의 개최지".
A noun within names a thing, "the City Council's date palms".
"""

import re

from bot import lookup_words
from bot.patterns import pattern_of

# More words make a sentence.
_LONGEST = 10
_QUESTION_MARK = re.compile(r"[?？؟]\W*$")
_ASKING = pattern_of(*lookup_words.ASKING)
_REQUESTS = pattern_of(*lookup_words.REQUESTS)


def is_lookup(text: str) -> bool:
    """Tell whether a text names what is wanted and asks nothing.

    >>> is_lookup("CAC summit date"), is_lookup("what the mayor said"), is_lookup("The date?")
    (True, False, False)
    """
    asks = (_QUESTION_MARK, _REQUESTS, _ASKING)
    return len(text.split()) <= _LONGEST and not any(one.search(text) for one in asks)


def _at_ends(
    spaced: str, compounds: str, ends: str, begins: str, *, asks: bool = False
) -> re.Pattern[str]:
    """Find nouns at the ends of a text; those that ask are a group, but in compounds."""
    noun, end, begin = (f"({one})" if asks else f"(?:{one})" for one in (spaced, ends, begins))
    compound = rf"(?=\w{{3,}}(?:{compounds})"
    return re.compile(
        rf"^\W*{noun}(?!\w)|(?<!\w){noun}\W*$|{end}(?=\W*$)|^\W*{begin}"
        rf"|^\W*{compound}(?!\w))|(?<!\w){compound}\W*$)",
        re.IGNORECASE,
    )


# "Date" says nothing but what is wanted, while sentences say "fee" or "winner" as well.
DATES = _at_ends(*lookup_words.DATES, asks=True)
NUMBERS = _at_ends(*lookup_words.NUMBERS, asks=True)
AMOUNTS = _at_ends(*lookup_words.AMOUNTS)
COUNTED = _at_ends(*lookup_words.COUNTED)
ROLES = _at_ends(*lookup_words.ROLES)
PLACES = _at_ends(*lookup_words.PLACES, asks=True)
