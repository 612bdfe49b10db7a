"""Readings in, the same without the paragraphs that stand in most issues of their source out."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from corpus.issue import Article, Issue
from corpus.read import Outcome, Reading

# Fewer issues show no habit. A paragraph in this share of them is the frame, not news.
_ISSUES, _SHARE = 5, 0.5
# "Updates" alone on a line is a heading that may stand in each issue; it hurts nothing.
_SHORTEST = 25
# A long issue of which hardly anything would remain repeats another issue, not the frame.
_LONG, _LEAST = 600, 0.2
_SIGNS = re.compile(r"[\W_]+")


def without_frames(readings: Sequence[Reading]) -> list[Reading]:
    """Leave out repeated paragraphs, by folder, file ending and language."""
    counts: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    totals: Counter[tuple[str, str, str]] = Counter()
    seen: set[frozenset[str]] = set()
    for reading in readings:
        for issue in reading.issues:
            marks = frozenset(
                _mark(part) for article in issue.articles for part in paragraphs(article.body)
            )
            if marks in seen:  # a copy repeats everything, which makes nothing a frame
                continue
            seen.add(marks)
            totals[_source(issue)] += 1
            counts[_source(issue)].update(marks)
    frames = {
        source: {
            mark for mark, count in found.items() if count >= max(_ISSUES, _SHARE * totals[source])
        }
        for source, found in counts.items()
        if totals[source] >= _ISSUES
    }
    return [_stripped(reading, frames) for reading in readings]


def paragraphs(body: str) -> list[str]:
    """Cut a body at its empty lines."""
    return [part for part in body.split("\n\n") if part.strip()]


def _source(issue: Issue) -> tuple[str, str, str]:
    path = PurePosixPath(issue.source)
    folder = path.parts[0] if len(path.parts) > 1 else ""
    return folder, path.suffix.lower(), issue.language


def _mark(paragraph: str) -> str:
    """Give what makes paragraphs the same: their letters and digits."""
    return _SIGNS.sub("", paragraph).casefold()


def _stripped(reading: Reading, frames: dict[tuple[str, str, str], set[str]]) -> Reading:
    issues = tuple(_without(issue, frames.get(_source(issue), set())) for issue in reading.issues)
    kept = tuple(issue for issue in issues if issue.articles)
    if kept or not reading.issues:
        return replace(reading, issues=kept)
    return replace(
        reading,
        issues=(),
        outcome=Outcome.EMPTY,
        reason="holds only what stands in most issues of its source",
    )


def _without(issue: Issue, frame: set[str]) -> Issue:
    if not frame:
        return issue
    articles = tuple(made for article in issue.articles if (made := _article(article, frame)))
    before = sum(len(article.body) for article in issue.articles)
    after = sum(len(article.body) for article in articles)
    if before > _LONG and after < _LEAST * before:
        return issue
    return replace(issue, articles=articles)


def _article(article: Article, frame: set[str]) -> Article | None:
    """Leave the frame out of an article; None when nothing remains."""
    parts = paragraphs(article.body)
    kept = [part for part in parts if len(part) < _SHORTEST or _mark(part) not in frame]
    if len(kept) == len(parts):
        return article
    if not any(len(part) >= _SHORTEST for part in kept):
        return None
    return replace(article, body="\n\n".join(kept))
