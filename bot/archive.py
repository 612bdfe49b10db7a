"""What the conversation asks of the index: an answer to a question, and the issues read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.answer import Answer
from corpus.dates import PartialDate
from corpus.issue import Issue

# A question and the reader's language (BCP 47, or None) in, an answer out. It may take long.
Ask = Callable[[str, str | None], Answer]


@dataclass(frozen=True, slots=True)
class Archive:
    """The two holes through which the conversation sees the newsletters; tests pass their own."""

    ask: Ask
    issues: Callable[[], Sequence[Issue]]


def newest_first(issues: Sequence[Issue]) -> list[Issue]:
    """Order issues by date, newest first, undated ones last; equal dates by id."""
    undated = PartialDate(0)
    by_id = sorted(issues, key=lambda issue: issue.id)
    return sorted(by_id, key=lambda issue: _key(issue.published or undated), reverse=True)


def period(issues: Sequence[Issue]) -> tuple[PartialDate, PartialDate] | None:
    """Give the oldest and the newest date of the issues; None when none is dated."""
    dates = sorted((issue.published for issue in issues if issue.published), key=_key)
    return (dates[0], dates[-1]) if dates else None


def _key(date: PartialDate) -> tuple[int, int, int]:
    """Put a date known to the month before its days: None compares with no number."""
    return (date.year, date.month or 0, date.day or 0)
