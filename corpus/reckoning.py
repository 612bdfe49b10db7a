"""A rule of corpus.relative_words and the date it counts from in, the dates that it means out."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from corpus.date_range import DateRange
from corpus.dates import PartialDate

MONDAY, SATURDAY, SUNDAY = 0, 5, 6

_WEEK = 7
_MONTHS = 12
# This month and the twelve around it.
_YEAR_OF_MONTHS = _MONTHS + 1


def reckon(
    rule: str, weekday: int | None, written: PartialDate, first_days: frozenset[int]
) -> tuple[DateRange, ...]:
    """Give what a rule means, each reading once; none where that is unclear or cannot be known.

    `weekday` is 0 (Monday) to 6 where the phrase names a day of the week. `first_days` are the days
    that a week may begin on, in the same numbers.

    >>> [str(one.first) for one in reckon("m-1", None, PartialDate(2020, 1), frozenset({MONDAY}))]
    ['2019-12']
    """
    if rule[0] in "my" and rule[1:].lstrip("+-").isdigit():
        of_month = _months_away(written, rule[0], int(rule[1:]))
        return (DateRange.of(of_month),) if of_month else ()
    if written.month is None or written.day is None or rule == "none":
        return ()
    today = date(written.year, written.month, written.day)
    try:
        days = list(dict.fromkeys(_days(rule, weekday, today, first_days)))
    except OverflowError:
        return ()
    return tuple(DateRange(_partial(first), _partial(last)) for first, last in days)


def narrowed(
    readings: tuple[DateRange, ...], month: str | None, day: str | None
) -> tuple[DateRange, ...]:
    """Give the month of a year, or the day of a month, that stands behind it; none if none does.

    >>> year = (DateRange.of(PartialDate(2021)),)
    >>> str(narrowed(year, "2", "28")[0].first), narrowed(year, None, "28")
    ('2021-02-28', ())
    """
    if len(readings) != 1 or readings[0].first.day is not None:
        return ()
    within = readings[0].first
    if (within.month is None) != (month is not None) or (month is None and day is None):
        return ()
    number = within.month or int(month or 0)
    if not 1 <= number <= _MONTHS:
        return ()
    if day is not None and not 1 <= int(day) <= monthrange(within.year, number)[1]:
        return ()
    return (DateRange.of(PartialDate(within.year, number, int(day) if day else None)),)


def numbered(rule: str, month: int | None, day: int, written: PartialDate) -> tuple[DateRange, ...]:
    """Give the first such day after a day ("coming"), or the last one before it ("past").

    None on such a day itself: it may be meant.

    >>> str(numbered("past", None, 29, PartialDate(2020, 3, 6))[0].first)
    '2020-02-29'
    """
    if written.month is None or written.day is None:
        return ()
    today = date(written.year, written.month, written.day)
    step = 1 if rule == "coming" else -1
    for months in range(_YEAR_OF_MONTHS):
        near = _months_away(written, "m", step * months)
        if near is None or near.month is None or month not in {None, near.month}:
            continue
        if 1 <= day <= monthrange(near.year, near.month)[1]:
            found = date(near.year, near.month, day)
            if found == today:
                return ()
            if (found - today).days * step > 0:
                return (DateRange.of(_partial(found)),)
    return ()


def _months_away(written: PartialDate, unit: str, distance: int) -> PartialDate | None:
    """Count months or years from a date; None where it does not state the month, or at year 0."""
    if unit == "y":
        year = written.year + distance
        return PartialDate(year) if date.min.year <= year <= date.max.year else None
    if written.month is None:
        return None
    year, month = divmod(written.year * _MONTHS + written.month - 1 + distance, _MONTHS)
    return PartialDate(year, month + 1) if date.min.year <= year <= date.max.year else None


def _days(
    rule: str, weekday: int | None, today: date, first_days: frozenset[int]
) -> Iterator[tuple[date, date]]:
    """Give the first and last day of each reading of a rule about days and weeks."""
    if weekday is not None:
        for day in _named_days(rule, weekday, today, first_days):
            yield day, day
        return
    distance = int(rule[1:])
    if rule[0] == "d":
        day = today + timedelta(days=distance)
        yield day, day
        return
    mondays = {_day_of_week(today, distance, 0, first) for first in first_days}
    if len(mondays) > 1:
        return  # on a Sunday, "this week" may be over or have just begun
    monday = mondays.pop()
    if rule[0] == "w":
        yield monday, monday + timedelta(days=_WEEK - 1)
    elif distance == 0 or today.weekday() < SATURDAY:
        yield monday + timedelta(days=SATURDAY), monday + timedelta(days=SUNDAY)


def _named_days(rule: str, weekday: int, today: date, first_days: frozenset[int]) -> Iterator[date]:
    """Give the day of the week that a rule means, in each of its readings."""
    after = today + timedelta(days=(weekday - today.weekday() - 1) % _WEEK + 1)
    before = today - timedelta(days=(today.weekday() - weekday - 1) % _WEEK + 1)
    if rule in {"coming", "next"}:
        yield after
    if rule in {"past", "last"}:
        yield before
    of_week = {"next": 1, "last": -1, "this": 0}.get(rule)
    if rule[0] == "w":
        of_week = int(rule[1:])
    if of_week is None:
        return
    for first in sorted(first_days):
        day = _day_of_week(today, of_week, weekday, first)
        yield day
        if rule == "this" and day < today:
            yield after


def _day_of_week(today: date, weeks: int, weekday: int, first: int) -> date:
    """Give a day of the week some weeks away, where weeks begin on the day `first`."""
    begin = today - timedelta(days=(today.weekday() - first) % _WEEK)
    return begin + timedelta(days=weeks * _WEEK + (weekday - first) % _WEEK)


def _partial(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)
