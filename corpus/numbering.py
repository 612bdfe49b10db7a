"""A title or a line of an issue in, the number of the issue out."""

import re

# Vol.55, Volume 38, Number 3, No. 5, Nr. 5, Issue 25, #358, 제55호, 第55号, Ausgabe 01/2022.
_VOLUME = re.compile(
    r"\bvol(?:ume)?\b\.?\s*(\d{1,4})(?:\s*[,/–-]?\s*(?:no|nr|number|issue)\b\.?\s*(\d{1,4}))?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:\b(?:issue|no|nr|number|num|edition|ausgabe|numéro|número|numero|n°|nº|выпуск|číslo|č|nummer|sayı|edisi)"
    r"\b\.?\s*[#:]?\s*|#\s?)(\d{1,4}(?:/\d{2,4})?)(?![\d.,]*\d)",
    re.IGNORECASE,
)
_EASTERN = re.compile(r"[제第]\s*(\d{1,4})\s*[호号號期]|(\d{1,4})\s*(?:호|号|號|期)(?!\w)")
_TRAILING = re.compile(
    r"(?:newsletter|weekly|this week in \w+|bulletin|digest)\W{0,3}(\d{1,4})$", re.IGNORECASE
)


def number_in(text: str) -> str | None:
    """Find the number of an issue as the text writes it.

    >>> number_in("2020 December (Vol.55)")
    'Vol.55'
    >>> number_in("Bitcoin Optech Newsletter #358")
    '358'
    >>> number_in("The bridge opened in 2018") is None
    True
    """
    if volume := _VOLUME.search(text):
        return " ".join(volume[0].split())
    if eastern := _EASTERN.search(text):
        return "".join(eastern[0].split())
    if named := _NAMED.search(text):
        return named[1]
    trailing = _TRAILING.search(text)
    return trailing[1] if trailing else None
