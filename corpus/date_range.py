"""A first and a last date in, a stretch of the calendar out that can be compared with others."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from corpus.dates import PartialDate

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class DateRange:
    """From one partial date to another, both included; the same twice for a single one.

    >>> DateRange.of(PartialDate(2020, 2)).last_day
    datetime.date(2020, 2, 29)
    """

    first: PartialDate
    last: PartialDate

    @classmethod
    def of(cls, date: PartialDate) -> "DateRange":
        """Make the range of one date: a day, a whole month or a whole year."""
        return cls(date, date)

    @property
    def first_day(self) -> date:
        """The day it begins on."""
        return date(self.first.year, self.first.month or 1, self.first.day or 1)

    @property
    def last_day(self) -> date:
        """The day it ends on."""
        month = self.last.month or _MONTHS
        day = self.last.day or monthrange(self.last.year, month)[1]
        return date(self.last.year, month, day)

    def overlaps(self, other: "DateRange") -> bool:
        """Tell whether the two have a day in common."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day
