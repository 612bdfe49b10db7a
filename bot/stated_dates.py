"""A question in, the months it states out, each with the year and the day that stand beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.time_words import MONTHS, NAMED_MONTH, NUMBERED_MONTH, YEAR_BEFORE, YEAR_BEHIND, year

_MONTHS = 12
_DAYS = 31


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedMonth:
    """A month of a text, at `text[start:end]` with its year and its day, each None if unsaid."""

    month: int
    year: int | None
    day: int | None
    start: int
    end: int


def months_in(text: str) -> Iterator[StatedMonth]:
    """Find the months of a text as corpus.date_grammar.plain leaves it.

    >>> [(one.year, one.month, one.day) for one in months_in("el 8 de marzo de 2020, tháng 5")]
    [(2020, 3, 8), (None, 5, None)]
    """
    for match in NAMED_MONTH.finditer(text):
        start, end = match.span()
        behind = YEAR_BEHIND.match(text, end)
        before = None if behind else YEAR_BEFORE.search(text, 0, start)
        beside = behind or before
        yield StatedMonth(
            month=MONTHS[match["name"]],
            year=year(beside["year"]) if beside else None,
            day=_day(match["day"] or match["behind"]),
            start=before.start() if before else start,
            end=behind.end() if behind else end,
        )
    for match in NUMBERED_MONTH.finditer(text):
        month = int(match["month"] or match["vietnamese"] or match["iso"])
        stated = match["year"] or match["in_year"] or match["iso_year"]
        if 1 <= month <= _MONTHS:
            yield StatedMonth(
                month=month,
                year=year(stated) if stated else None,
                day=_day(match["day"] or match["vietnamese_day"] or match["iso_day"]),
                start=match.start(),
                end=match.end(),
            )


def _day(digits: str | None) -> int | None:
    return int(digits) if digits and 1 <= int(digits) <= _DAYS else None
