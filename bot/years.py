"""A question in, whether it asks for a year out; a text in, its years that stand alone out.

"The results go back to 1953" is no date to rely on, but answers "since which year?".
"""

import re

# Korean asks for a span of years in the same words: "몇 년 걸리나요?".
_ASKED = re.compile(
    r"(?<!\w)(?:(?:what|which) year|quelle année|welche[mns]? jahr|qu[eé] año|que ano|che anno"
    r"|как(?:ой|ом|ого) год\w*|n[aă]m n[aà]o|tahun (?:berapa|apa)|hangi yıl\w*|kaç yılında"
    r"|किस (?:साल|वर्ष)|[أا]ي (?:عام|سنة))(?!\w)"
    r"|몇 ?년(?! ?(?:걸|동안|간|이나|만|안|마다))|어느 ?해|何年(?!間|以内)|[哪几幾]一?年(?![间間])"
    r"|ปี(?:ใด|ไหน|อะไร)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d.,/-])(?:1[89]|20)\d\d(?![\d.,]*\d)(?!-\d)")


def asks_for_year(question: str) -> bool:
    """Tell whether a question asks for a year.

    >>> asks_for_year("Since which year?"), asks_for_year("몇 년 걸리나요?")
    (True, False)
    """
    return _ASKED.search(question) is not None


def years_in(text: str) -> set[str]:
    """Find the numbers of a text that could be years.

    >>> sorted(years_in("From 1953 to 1990, 2,012 of them."))
    ['1953', '1990']
    """
    return set(_YEAR.findall(text))
