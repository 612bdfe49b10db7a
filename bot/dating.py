"""A quoted place of an article in, the dates that its issue lends it out."""

import re
from dataclasses import replace

from bot.answer_types import AnswerType, Asked
from corpus.dates import PartialDate, find_dates
from corpus.issue import Article, Issue
from corpus.relative_dates import RelativeDate, find_relative_dates, names_weekday

# "What time" and its like are recognised as asking for a date, and no issue's date answers them.
_HOUR = re.compile(r"time|시$|時|[點点]", re.IGNORECASE)
# A text that states an hour or a bare year is dated in its way.
_DATED = re.compile(
    r"\d{1,2}\s?[:h]\s?\d{2}|\d\s?(?:[ap]\.?m\b|uhr\b|час|시|時|[點点])|(?<!\d)(?:1[89]|20)\d\d(?!\d)",
    re.IGNORECASE,
)


def written(article: Article, issue: Issue) -> PartialDate | None:
    """Give the date that a story was published on: its own, or its issue's."""
    return article.published or issue.published


def reckoned(article: Article, issue: Issue, start: int, end: int) -> tuple[RelativeDate, ...]:
    """Find the relative dates in `body[start:end]`, each phrase once, by their places in the body.

    None where neither article nor issue is dated.
    """
    published = written(article, issue)
    if published is None:
        return ()
    text = article.body[start:end]
    found: dict[str, RelativeDate] = {}
    for one in find_relative_dates(text, [article.language], published):
        moved = replace(one, start=start + one.start, end=start + one.end)
        found.setdefault(text[one.start : one.end].casefold(), moved)
    return tuple(found.values())


def date_of_issue(
    asked: Asked, article: Article, issue: Issue, start: int, end: int
) -> PartialDate | None:
    """Give the date of the story's issue where a date is asked for and the text names none.

    The text is `body[start:end]` and the title. None where it names a date, a weekday or an hour,
    and where nothing is dated.
    """
    if asked.answer_type is not AnswerType.DATE or _HOUR.search(asked.asking):
        return None
    published = written(article, issue)
    if published is None:
        return None
    text = f"{article.title}\n{article.body[start:end]}"
    if (
        find_dates(text, article.language)
        or find_relative_dates(text, [article.language], published)
        or names_weekday(text, article.language)
        or _DATED.search(text)
    ):
        return None
    return published
