"""Sentences best first in, the newest and an older one that states another figure of the fact out.

Deliberately narrow, since two sentences that only look alike would be shown as a change. Both are
of one newsletter and language, of issues with different dates, and hold the same words of the
question; apart from figures and dates they are nearly the same words, or much the same under nearly
the same title; and their figures or dates differ.
"""

import re
from collections.abc import Iterable, Sequence

from bot.dating import written
from bot.quoting import Candidate
from corpus.date_range import DateRange
from corpus.dates import find_dates
from index.words import analyse

# Share of the words of both that the two have in common (Jaccard).
ALIKE = 0.6
ALIKE_UNDER_ONE_TITLE = 0.4
# How much weaker than the first a sentence may be: the same words match as well.
MARGIN = 2.0
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def newest_and_older(
    question: str, found: Sequence[Candidate]
) -> tuple[Candidate, Candidate] | None:
    """Find the newest sentence that states the first one's fact, and the one that it superseded.

    None where no other issue states that fact otherwise.
    """
    if not found or _dated(found[0]) is None:
        return None
    first = found[0]
    near = [one for one in found[1:] if one.score >= first.score - MARGIN and _may(first, one)]
    if not near:
        return None
    asked = frozenset(analyse(question))
    others = (one for one in near if _is_same_fact(first, one, asked))
    newest, *older = sorted([first, *others], key=_first_day, reverse=True)
    for one in older:
        if _supersedes(newest, one):
            return newest, one
    return None


def _may(one: Candidate, other: Candidate) -> bool:
    """Tell whether another issue of the newsletter, in the same language, is the other's."""
    return (
        one.hit.issue.newsletter == other.hit.issue.newsletter
        and one.hit.article.language == other.hit.article.language
        and _dated(other) not in {None, _dated(one)}
    )


def _is_same_fact(one: Candidate, other: Candidate, asked: frozenset[str]) -> bool:
    said, said_before = frozenset(analyse(one.text)), frozenset(analyse(other.text))
    # Figures too: version 3.2 is not what superseded the version 3.1 that was asked about.
    if said & asked != said_before & asked:
        return False
    alike = _in_common(_without_figures(said), _without_figures(said_before))
    if alike >= ALIKE:
        return True
    if alike < ALIKE_UNDER_ONE_TITLE:
        return False
    titles = (analyse(each.hit.article.title) for each in (one, other))
    return _in_common(*map(_without_figures, titles)) >= ALIKE


def _supersedes(newest: Candidate, older: Candidate) -> bool:
    """Tell whether a sentence is wholly newer than another, with another figure or date."""
    new, old = _dated(newest), _dated(older)
    return (
        new is not None
        and old is not None
        and old.last_day < new.first_day
        and _figures(newest) != _figures(older)
    )


def _dated(candidate: Candidate) -> DateRange | None:
    published = written(candidate.hit.article, candidate.hit.issue)
    return None if published is None else DateRange.of(published)


def _first_day(candidate: Candidate) -> int:
    dated = _dated(candidate)
    return 0 if dated is None else dated.first_day.toordinal()


def _without_figures(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if not any(map(str.isdigit, word)))


def _in_common(words: frozenset[str], others: frozenset[str]) -> float:
    return len(words & others) / max(len(words | others), 1)


def _figures(candidate: Candidate) -> frozenset[str]:
    """List a sentence's dates, as dates, and its other numbers."""
    text = candidate.text
    dates = find_dates(text, candidate.hit.article.language)
    for date in reversed(dates):
        text = text[: date.start] + text[date.end :]
    return frozenset([*map(repr, ((one.first, one.last) for one in dates)), *_FIGURE.findall(text)])
