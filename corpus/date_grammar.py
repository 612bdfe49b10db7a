"""A text in, runs of date parts (day, month, year, "to") in the order they stand in out."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.calendar_words import CalendarWords

# What may stand between two parts: "4. Juni", "Jun. 4, 2020", "Fri, 4 June", "tháng 12/2020".
_GAP = re.compile(r"\s*$")
_GAP_AFTER_DAY = re.compile(r"\.?\s*$")
_GAP_BEFORE_YEAR = re.compile(r"\s*[.,/]?\s*$")
_GAP_AFTER_FILLER = re.compile(r"[.,]?\s*$")
# One sign a part: Day, Month, Year, W a whole numeric date, R the "to" of a range, x other text.
_DATE = re.compile(
    "YMDR(?:YMD|MD|D)|MDYRMDY|MDRMDY?|DMY?RDMY?|MDRDY?|DRDMY?|MYRMY|MRMY?|YMRY?M|WRW|YRY"
    "|MDY|DMY|YMD|MD|DM|MY|YM|W|Y|M"
)
_SIGNS = {
    "numeric": "W", "era": "Y", "year": "Y", "month": "M", "numbered_month": "M", "day": "D",
    "to": "R", "dash": "R",
}  # fmt: skip
_LONGEST_MONTH = 31
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "民國": 1911, "民国": 1911}
_DIGITS = re.compile(r"\d+")

# A Thai year counts from the Buddha: 2563 is 2020.
BUDDHIST_SHIFT = 543
_FIRST_BUDDHIST, _LAST_BUDDHIST = 2300, 2700
_FIRST_YEAR, _LAST_YEAR = 1000, 2200
_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a date: its sign, its span and its number (a whole numeric date: its text)."""

    sign: str
    start: int
    end: int
    value: int = 0


def plain(text: str) -> str:
    """Lower a text and write its digits as ASCII, each character staying where it was.

    >>> plain("Ç ٢٠२0")
    'ç 2020'
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(
            low if len(low := character.lower()) == 1 else character for character in text
        )
    if lowered.isascii():
        return lowered
    return _DIGITS.sub(
        lambda match: "".join(str(unicodedata.digit(sign)) for sign in match[0]), lowered
    )


def runs(text: str, lowered: str, words: CalendarWords) -> Iterator[list[Part]]:
    """Give the parts of each date, the leftmost and longest, in order."""
    parts = list(_parts(text, lowered, words))
    for match in _DATE.finditer("".join(part.sign for part in parts)):
        yield parts[slice(*match.span())]


def _parts(text: str, lowered: str, words: CalendarWords) -> Iterator[Part]:
    """Find the parts; where other text stands between two of them, put an x."""
    end = 0
    before = ""
    for match in words.token.finditer(lowered):
        kind = match.lastgroup or ""
        value = _value(kind, match[0], words)
        if value is None:
            continue
        if kind == "month" and words.is_capitalised and not text[match.start()].isupper():
            continue
        if end and not _gap(before, kind).match(lowered[end : match.start()]):
            yield Part("x", end, match.start())
        if kind != "filler":
            yield Part(_SIGNS[kind], match.start(), match.end(), value)
        end = match.end()
        before = kind


def _gap(before: str, kind: str) -> re.Pattern[str]:
    """Say what may stand between two parts of these kinds."""
    if before == "filler":
        return _GAP_AFTER_FILLER
    if kind == "year" and before in {"day", "month", "numbered_month"}:
        return _GAP_BEFORE_YEAR
    return _GAP_AFTER_DAY if before == "day" else _GAP


def _value(kind: str, text: str, words: CalendarWords) -> int | None:
    """Read the number of a part; None where it cannot be one."""
    if kind in {"to", "dash", "filler", "numeric"}:
        return 0
    if kind == "month":
        return words.months[text.rstrip(".")]
    digits = _DIGITS.search(text)
    number = int(digits[0]) if digits else 1
    if kind == "era":
        return _ERAS[text[:2]] + number
    if kind == "year":
        return _CENTURY + number if text[0] in "'’" else _year(number, words)
    return number if kind == "numbered_month" or 1 <= number <= _LONGEST_MONTH else None


def _year(number: int, words: CalendarWords) -> int | None:
    """Read four digits as a year, if they can be one."""
    if words.is_buddhist and _FIRST_BUDDHIST <= number <= _LAST_BUDDHIST:
        return number - BUDDHIST_SHIFT
    return number if _FIRST_YEAR <= number <= _LAST_YEAR else None
