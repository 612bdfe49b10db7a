"""The readings of a whole folder in, the same readings settled against each other out.

What no single file can tell: which order numeric dates are in, which paragraphs stand in most
issues and so belong to the frame, which files are the same issue, which issues are editions.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from corpus import dateorder, duplicates, repeated
from corpus.issue import Article, Issue
from corpus.read import Outcome, Reading


def settle(readings: Sequence[Reading]) -> list[Reading]:
    """Settle the readings of all files that are indexed together; their order is kept."""
    settled = dateorder.decide(readings)
    settled = repeated.without_frames(settled)
    settled = duplicates.marked(settled)
    return _tie_editions(settled)


def folder_of(source: str) -> str:
    """Give the newsletter's folder: what files of one source share."""
    parts = PurePosixPath(source).parts
    return parts[0] if len(parts) > 1 else ""


def _tie_editions(readings: Iterable[Reading]) -> list[Reading]:
    """Tie the articles of editions by their place, where all editions have as many of them."""
    readings = list(readings)
    groups: dict[tuple[str, str], list[Issue]] = defaultdict(list)
    for reading in readings:
        for issue in reading.issues:
            if issue.edition_of:
                groups[issue.newsletter, issue.edition_of].append(issue)
    tied: dict[str, Issue] = {}
    for (_, key), issues in groups.items():
        languages = {issue.language for issue in issues}
        counts = {len(issue.articles) for issue in issues}
        if len(languages) < 2 or len(languages) < len(issues) or len(counts) > 1:  # noqa: PLR2004
            continue
        for issue in issues:
            articles = tuple(
                _tied(article, key, place) for place, article in enumerate(issue.articles, start=1)
            )
            tied[issue.id] = replace(issue, articles=articles)
    return [
        replace(reading, issues=tuple(tied.get(issue.id, issue) for issue in reading.issues))
        for reading in readings
    ]


def _tied(article: Article, key: str, place: int) -> Article:
    """Give an article the key of its place, unless the file gave it one."""
    return article if article.edition_of else replace(article, edition_of=f"{key}#{place}")


def summary(readings: Iterable[Reading]) -> dict[Outcome, int]:
    """Count how the readings ended."""
    counts = dict.fromkeys(Outcome, 0)
    for reading in readings:
        counts[reading.outcome] += 1
    return counts


def remarks(reading: Reading) -> list[str]:
    """Give what staff should look at in a file that was read: dates that have two readings."""
    return [
        f'the date "{issue.date_text}" of {issue.title!r} has two readings: '
        "set date_order in newsletter.toml"
        for issue in reading.issues
        if issue.date_origin == "ambiguous"
    ]
