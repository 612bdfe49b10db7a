"""What the conversation asks of the index: an answer to a question, and the issues read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.answer import Answer
from bot.local_lines import NO_LINES, LocalLines
from bot.topic import Topic
from corpus.dates import PartialDate
from corpus.issue import Issue

# A question and the reader's language (BCP 47, or None) in, an answer out. It may take long.
Ask = Callable[[str, str | None], Answer]
# The same with what the conversation is about; the answer says what it is about next.
Follow = Callable[[str, str | None, Topic | None], Answer]


@dataclass(frozen=True, slots=True)
class Archive:
    """The holes through which the conversation sees the newsletters; tests pass their own.

    Without `follow` every question stands alone. `lines` are the city's own for emergencies.
    """

    ask: Ask
    issues: Callable[[], Sequence[Issue]]
    follow: Follow | None = None
    lines: LocalLines = NO_LINES

    def answer(self, question: str, reader: str | None, topic: Topic | None) -> Answer:
        """Answer a question of a conversation about a topic, in the reader's language."""
        if self.follow is None:
            return self.ask(question, reader)
        return self.follow(question, reader, topic)


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
