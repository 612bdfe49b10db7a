"""A question and today's date in, what time it asks about out: a stretch, the newest, an issue."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot import time_words
from bot.asked_issue import AskedIssue, issue_in
from bot.stated_dates import StatedMonth, months_in
from corpus.date_grammar import plain
from corpus.date_range import DateRange
from corpus.dates import PartialDate
from corpus.relative_dates import RelativeDate, find_relative_dates

# The World Health Organization spoke of a pandemic from 11 March 2020 on, so "before the pandemic"
# is until February 2020.
_PANDEMIC = DateRange(PartialDate(2020, 3), PartialDate(2023, 5))
_EVER = DateRange(PartialDate(1), PartialDate(9999))
# How far around a time the word is looked for that makes it the time before or since.
_REACH = 20
_DIGIT = re.compile(r"\d")
_SCRIPTS = (
    (re.compile(r"[\uac00-\ud7a3]"), ("ko",)),
    (re.compile(r"[\u3041-\u30fa]"), ("ja",)),
    (re.compile(r"[\u3400-\u9fff]"), ("zh", "ja")),
    (re.compile(r"[\u0e01-\u0e4f]"), ("th",)),
    (re.compile(r"[\u0904-\u0963]"), ("hi",)),
    (re.compile(r"[\u0620-\u06d3]"), ("ar",)),
    (re.compile(r"[\u0400-\u04ff]"), ("ru",)),
)
_LATIN = ("en", "es", "fr", "de", "pt", "it", "vi", "id", "tr")


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedTime:
    """What time a question asks about; nothing where it names none.

    `spans` are the places of the question (NFC) that say it, `said` what stands there, lower case.
    """

    period: DateRange | None = None
    newest: bool = False
    issue: AskedIssue | None = None
    spans: tuple[tuple[int, int], ...] = ()
    said: tuple[str, ...] = ()


NO_TIME = AskedTime()


def asked_time(question: str, today: date, language: str = "en") -> AskedTime:
    """Read the time that a question asks about; `language` is the reader's, tried first.

    An issue that is named goes before a stretch of time, and that before "the latest".

    >>> asked_time("When was the latest summit?", date(2026, 11, 22)).newest
    True
    >>> str(asked_time("What opened last month?", date(2026, 11, 22)).period.first)
    '2026-10'
    """
    text = plain(unicodedata.normalize("NFC", question))
    asked = _read(text, today, language)
    return replace(asked, said=tuple(text[start:end] for start, end in asked.spans))


def _read(text: str, today: date, language: str) -> AskedTime:
    if (named := issue_in(text)) is not None:
        return AskedTime(issue=named[0], spans=(named[1],))
    if stated := list(_stated(text)):
        # Of two times, the words beside them say where a stretch begins and ends.
        alone = [_bounded(text, *one) for one in stated] if len(stated) == 1 else []
        return AskedTime(
            period=_from_first_to_last(alone or [one for one, _ in stated]),
            spans=tuple(_with_in(text, place) for _, place in stated),
        )
    written = PartialDate(today.year, today.month, today.day)
    if relative := list(_relative(text, language, written)):
        return AskedTime(
            period=_from_first_to_last([each for one in relative for each in one.readings]),
            spans=tuple((one.start, one.end) for one in relative),
        )
    if newest := time_words.NEWEST.search(text):
        return AskedTime(newest=True, spans=(newest.span(),))
    return NO_TIME


def _relative(text: str, language: str, written: PartialDate) -> Iterator[RelativeDate]:
    """Find relative dates in the languages a question may be in, by its script.

    Of Latin ones, the reader's comes first, and no day counts that only another knows: "hier" is
    yesterday to some, and here to others.
    """
    for script, languages in _SCRIPTS:
        if script.search(text):
            yield from find_relative_dates(text, languages, written)
            return
    own = find_relative_dates(text, [language], written) if language in _LATIN else []
    yield from own
    if not own:
        for one in find_relative_dates(text, _LATIN, written):
            if one.readings[0].first_day != one.readings[0].last_day:
                yield one


def _stated(text: str) -> Iterator[tuple[DateRange, tuple[int, int]]]:
    """Find the months with their years, the years alone, and the pandemic, with their places."""
    taken: list[tuple[int, int]] = []
    if _DIGIT.search(text):
        for month in months_in(text):
            if month.year is not None:
                taken.append((month.start, month.end))
                yield DateRange.of(_date(month, month.year)), (month.start, month.end)
        for match in time_words.YEAR.finditer(text):
            if all(match.end() <= start or end <= match.start() for start, end in taken):
                yield DateRange.of(PartialDate(time_words.year(match[0]))), match.span()
    for match in time_words.PANDEMIC.finditer(text):
        # Only "before the pandemic" is a time; the pandemic itself is a subject.
        if _side(text, match.span()) == "before":
            yield _PANDEMIC, match.span()


def _with_in(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """Add the "in" before a time to its place."""
    before = time_words.IN.search(text, max(0, place[0] - _REACH), place[0])
    return (before.start() if before else place[0]), place[1]


def _date(stated: StatedMonth, year: int) -> PartialDate:
    """Make a date of a month in a year; the day is left out where the month has no such day."""
    days = monthrange(year, stated.month)[1]
    day = stated.day if stated.day is not None and stated.day <= days else None
    return PartialDate(year, stated.month, day)


def _bounded(text: str, period: DateRange, place: tuple[int, int]) -> DateRange:
    """Widen a time to all before it or since it, if the question says so."""
    match _side(text, place):
        case "before":
            day = period.first_day - timedelta(days=1)
            return DateRange(_EVER.first, PartialDate(day.year, day.month, day.day))
        case "since":
            return DateRange(period.first, _EVER.last)
        case _:
            return period


def _side(text: str, place: tuple[int, int]) -> str:
    start, end = place
    reach = max(0, start - _REACH)
    if time_words.BEFORE.search(text, reach, start) or time_words.BEFORE_BEHIND.match(text, end):
        return "before"
    if time_words.SINCE.search(text, reach, start) or time_words.SINCE_BEHIND.match(text, end):
        return "since"
    return ""


def _from_first_to_last(periods: Sequence[DateRange]) -> DateRange:
    """Give the shortest stretch with all of them in it: "from 2018 to 2020"."""
    first = min(periods, key=lambda one: one.first_day).first
    last = max(periods, key=lambda one: one.last_day).last
    return DateRange(first, last)
