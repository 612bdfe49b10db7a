"""A date as a newsletter states it in, a partial date (year, or month, or day) out."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from corpus.calendar_words import CalendarWords, calendar_words
from corpus.date_grammar import Part, plain, runs
from corpus.errors import AmbiguousDateError

Order = Literal["DMY", "MDY"]

_MONTHS = 12
_LONGEST_MONTH = 31
_LEAP_YEAR = 2000
_COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})?\s*$")
_YEAR = re.compile(r"\s*(\d{4})\s*$")
_SHORT_YEAR = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?!\d)")
_SLASHED = re.compile(r"\d{1,2}[/-]\s?\d{1,2}[/-]\s?\d{4}")
_NUMBER = re.compile(r"\d+")
_CENTURY = 2000
# How far before a year the word is looked for that makes it one ("in the year 2019").
_REACH = 12


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A calendar date known to the year, the month or the day (ISO 8601-1, reduced precision).

    >>> str(PartialDate(2020, 12))
    '2020-12'
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """Give the ISO 8601 form, as precise as the date is."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)


@dataclass(frozen=True, slots=True, order=True)
class YearlessDate:
    """A month, or a day of a month, of a year that the text does not state ("on Jun. 4")."""

    month: int
    day: int | None = None

    def in_year(self, year: int) -> PartialDate:
        """Give the date in a year that is known from elsewhere.

        >>> str(YearlessDate(6, 4).in_year(2020))
        '2020-06-04'
        """
        return PartialDate(year, self.month, self.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date in a text: `text[start:end]`, its first day and its last, the same if not a range.

    `ambiguous` marks a numeric date whose day and month may be either way round: its year is kept.
    """

    start: int
    end: int
    first: PartialDate | YearlessDate
    last: PartialDate | YearlessDate
    ambiguous: bool = False

    @property
    def lacks_year(self) -> bool:
        """Say whether the text leaves the year to be known."""
        return isinstance(self.last, YearlessDate)


def parse_date(
    text: str, *, languages: Sequence[str] = ("en",), order: Order | None = None
) -> PartialDate | None:
    """Read the date that a field, a title or a date line states: of a range its first day.

    `order` says how the source writes 12/03/2025. Raises AmbiguousDateError where that matters
    and is not said. Gives None where no date is stated, or none that the calendar has.

    >>> str(parse_date("2020 December (Vol.55)"))
    '2020-12'
    >>> str(parse_date("2020년 12월 4일", languages=["ko"]))
    '2020-12-04'
    """
    lowered = plain(text)
    if match := _YEAR.match(lowered):
        return _partial(int(match[1]), None, None)
    if match := _COMPACT.match(lowered):
        return _partial(int(match[1]), int(match[2]), int(match[3]) if match[3] else None)
    for language in languages:
        for found in find_dates(text, language, order=order):
            if found.ambiguous or _is_either_way(lowered[found.start : found.end], order):
                raise AmbiguousDateError(text[found.start : found.end])
            if isinstance(found.first, PartialDate):
                return found.first
    if match := _SHORT_YEAR.search(lowered):
        year_first = bool(languages) and calendar_words(languages[0]).year_first
        return _short_year(match, text, order, year_first=year_first)
    return None


def find_dates(text: str, language: str, *, order: Order | None = None) -> list[FoundDate]:
    """Find the dates of a sentence, in order: days, months, years, and ranges of them.

    >>> found = find_dates("Held Jun. 1 to 5, 2020.", "en")
    >>> [(str(date.first), str(date.last)) for date in found]
    [('2020-06-01', '2020-06-05')]
    """
    words = calendar_words(language)
    lowered = plain(text)
    if not _NUMBER.search(lowered) and not words.month.search(lowered):
        return []
    # English is written both ways; where CLDR puts the day first, so do writers.
    numeric_order = order or ("DMY" if words.day_first and not words.is_capitalised else None)
    found = (_found(parts, lowered, words, numeric_order) for parts in runs(text, lowered, words))
    return [date for date in found if date is not None]


def _found(
    parts: list[Part], lowered: str, words: CalendarWords, order: Order | None
) -> FoundDate | None:
    """Turn the parts of one date into a date, or into None where they only look like one."""
    start, end = parts[0].start, parts[-1].end
    end -= lowered[end - 1] == "."  # "in December." ends the sentence too
    signs = "".join(part.sign for part in parts)
    if signs in {"Y", "YRY", "M"} and not _is_marked(signs, lowered, start, end, words):
        return None
    if "W" in signs:
        days = [
            _numeric(lowered[part.start : part.end], order) for part in parts if part.sign == "W"
        ]
        stated = [day for day in days if day is not None]
        if len(stated) != len(days):
            return None
        unclear = any(day.month is None for day in stated)
        return FoundDate(start=start, end=end, first=stated[0], last=stated[-1], ambiguous=unclear)
    first, *rest = (
        {part.sign: part.value for part in side}
        for is_to, side in groupby(parts, key=lambda part: part.sign == "R")
        if not is_to
    )
    last = rest[0] if rest else first
    begin, finish = _stated(last | first), _stated(first | last)
    if begin is None or finish is None:
        return None
    if isinstance(begin, PartialDate) and isinstance(finish, PartialDate) and begin > finish:
        if "Y" in first:
            return None
        begin = replace(begin, year=begin.year - 1)  # "Dec. 30 to Jan. 2, 2021"
    return FoundDate(start=start, end=end, first=begin, last=finish)


def _is_marked(signs: str, lowered: str, start: int, end: int, words: CalendarWords) -> bool:
    """Say whether a lone year or month is meant as a date: by its sign or the word beside it."""
    if lowered[end - 1] in "年년月월":
        return True
    before = lowered[max(0, start - _REACH) : start].rstrip()
    if words.before_year.search(before):
        return True
    if signs == "M":
        return False
    return words.after_year.match(lowered, end) is not None


def _stated(fields: dict[str, int]) -> PartialDate | YearlessDate | None:
    """Make a date of what was stated; None where the calendar has no such day."""
    if "Y" in fields:
        return _partial(fields["Y"], fields.get("M"), fields.get("D"))
    month, day = fields.get("M", 0), fields.get("D")
    return YearlessDate(month, day) if _partial(_LEAP_YEAR, month, day) else None


def _partial(year: int, month: int | None, day: int | None) -> PartialDate | None:
    """Make a date that the calendar has.

    >>> _partial(2021, 2, 29) is None
    True
    """
    if year < 1 or (month is not None and not 1 <= month <= _MONTHS):
        return None
    if month is not None and day is not None and not 1 <= day <= monthrange(year, month)[1]:
        return None
    return PartialDate(year, month, day)


def _numeric(text: str, order: Order | None) -> PartialDate | None:
    """Read a date of numbers alone; only its year where day and month may be either way round."""
    numbers = [int(number) for number in _NUMBER.findall(text)]
    if numbers[0] > _LONGEST_MONTH:
        return _partial(numbers[0], numbers[1], dict(enumerate(numbers)).get(2))
    one, two, year = numbers
    # Nobody writes the month first with dots.
    if order == "DMY" or "." in text or one > _MONTHS or one == two:
        return _partial(year, two, one)
    if order == "MDY" or two > _MONTHS:
        return _partial(year, one, two)
    return _partial(year, None, None)


def _is_either_way(text: str, order: Order | None) -> bool:
    """Say whether a numeric date needs an order that nobody gave.

    >>> _is_either_way("12/03/2025", None), _is_either_way("13/03/2025", None)
    (True, False)
    """
    if order is not None or not _SLASHED.fullmatch(text):
        return False
    one, two, _ = map(int, _NUMBER.findall(text))
    return max(one, two) <= _MONTHS and one != two


def _short_year(
    match: re.Match[str], text: str, order: Order | None, *, year_first: bool
) -> PartialDate | None:
    """Read 4/12/20 in the source's order; dots mean that the day comes first.

    Where CLDR puts the year first, as in Korean, so does 20.12.4, if it is a date that way round.
    """
    one, two, three = int(match[1]), int(match[3]), int(match[4])
    if order is None and year_first and (found := _partial(_CENTURY + one, two, three)):
        return found
    if order is None and match[2] != ".":
        raise AmbiguousDateError(text[match.start() : match.end()])
    year = _CENTURY + three
    return (
        _partial(year, one, two) if order == "MDY" and match[2] != "." else _partial(year, two, one)
    )
