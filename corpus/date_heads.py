"""The head of a line in, whether it is nothing but a date, which belongs to what follows, out."""

import re

from corpus.calendar_words import calendar_words
from corpus.date_grammar import plain

_LONGEST = 60
# "18:30", "7 pm", "19 Uhr", and the dates without a year that no token is: "24.08.", "8/24".
_TIME = re.compile(r"\d{1,2}(?:[:.h/]\d{2})?\s?(?:[ap]\.?m\b|uhr\b|h\b|час|시|時)?")
_SHORT_DATE = re.compile(r"(?<![\d.])\d{1,2}[./]\d{1,2}\.?(?!\d)")
_SAYS_DATE = frozenset({"month", "numbered_month", "numeric"})
_WORD = re.compile(r"[^\W_]")


def is_only_date(text: str, language: str) -> bool:
    """Say whether a text is a day or a range of days, with or without weekday and time.

    >>> is_only_date("Nov 8 & 9", "en"), is_only_date("It closed on Nov 8", "en")
    (True, False)
    """
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return False
    rest = plain(text)
    says_date = _SHORT_DATE.search(rest) is not None
    for known in dict.fromkeys((language, "en")):
        tokens = calendar_words(known).token
        says_date |= any(found.lastgroup in _SAYS_DATE for found in tokens.finditer(rest))
        rest = tokens.sub(" ", rest)
    return says_date and _WORD.search(_TIME.sub(" ", rest)) is None
