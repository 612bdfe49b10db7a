"""A question in, the issue that it names out: "issue 55", "December issue", "the latest issue"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot import time_words
from bot.stated_dates import StatedMonth, months_in
from corpus.date_range import DateRange
from corpus.issue import Issue

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedIssue:
    """An issue that a question names: by number, by date (of a year or of any), or as the newest.

    `is_sure` is False where the words may mean something else: "No. 55" may be a bus.
    """

    number: int | None = None
    month: int | None = None
    year: int | None = None
    day: int | None = None
    is_newest: bool = False
    is_sure: bool = True

    def among(self, issues: Sequence[Issue]) -> frozenset[str]:
        """Give the ids of the issues that are meant; none where there is no such issue."""
        if self.is_newest:
            return frozenset(_newest(issues))
        return frozenset(issue.id for issue in issues if self._means(issue))

    def _means(self, issue: Issue) -> bool:
        if self.number is not None:
            return self.number in map(int, _DIGITS.findall(issue.number or ""))
        return (
            issue.published is not None
            and issue.published.month == self.month
            and self.year in {None, issue.published.year}
            and (self.day is None or issue.published.day in {None, self.day})
        )


def issue_in(text: str) -> tuple[AskedIssue, tuple[int, int]] | None:
    """Read the issue that a text names, and the place that says it.

    The text is as corpus.date_grammar.plain leaves it.

    >>> issue_in("who spoke, according to vol.55?")[0]
    AskedIssue(number=55, month=None, year=None, day=None, is_newest=False, is_sure=True)
    """
    return _by_month(text) or _by_number(text) or _as_newest(text)


def _by_month(text: str) -> tuple[AskedIssue, tuple[int, int]] | None:
    words = list(time_words.ISSUE_WORD.finditer(text))
    if not words:
        return None
    for month in months_in(text):
        for word in words:
            if _are_beside(text, (month.start, month.end), word.span()):
                return _of_month(text, month, word.span())
    return None


def _of_month(
    text: str, month: StatedMonth, word: tuple[int, int]
) -> tuple[AskedIssue, tuple[int, int]]:
    """Make the issue of a month, with the year that may stand behind ("December issue 2020")."""
    start, end, year = min(month.start, word[0]), max(month.end, word[1]), month.year
    behind = None if year else time_words.YEAR_BEHIND.match(text, end)
    if behind is not None:
        year, end = time_words.year(behind["year"]), behind.end()
    return AskedIssue(month=month.month, year=year, day=month.day), (start, end)


def _by_number(text: str) -> tuple[AskedIssue, tuple[int, int]] | None:
    match = time_words.NUMBERED.search(text)
    if match is None:
        return None
    number = next(int(one) for one in match.groups() if one)
    is_sure = match.lastgroup in time_words.SURE
    return AskedIssue(number=number, is_sure=is_sure), match.span()


def _as_newest(text: str) -> tuple[AskedIssue, tuple[int, int]] | None:
    for newest in time_words.NEWEST.finditer(text):
        for word in time_words.ISSUE_WORD.finditer(text):
            if _are_beside(text, newest.span(), word.span()):
                place = min(newest.start(), word.start()), max(newest.end(), word.end())
                return AskedIssue(is_newest=True, is_sure=not word["edition"]), place
    return None


def _are_beside(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether nothing but small words stand between two places."""
    first, second = sorted((one, other))
    return time_words.ISSUE_GAP.fullmatch(text, first[1], max(first[1], second[0])) is not None


def _newest(issues: Sequence[Issue]) -> Iterator[str]:
    """Give the issues of each newsletter's last date, in all their editions."""
    last: dict[str, DateRange] = {}
    for issue in issues:
        if issue.published is not None:
            dated = DateRange.of(issue.published)
            kept = last.setdefault(issue.newsletter, dated)
            if dated.first_day > kept.first_day:
                last[issue.newsletter] = dated
    for issue in issues:
        if issue.published is not None and DateRange.of(issue.published) == last[issue.newsletter]:
            yield issue.id
