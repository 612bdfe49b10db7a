"""A question's figures and a hit in, the share of them that stand there out."""

import re
from collections.abc import Iterable
from itertools import chain

from bot.dating import reckoned
from corpus.dates import PartialDate, find_dates
from index.hit import Hit, Query
from index.letters import fold
from index.words import analyse, is_number

# Half of the languages write 85,5 what the others write 85.5.
_OTHER_POINT = str.maketrans(",.", ".,")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def figures_of(query: Query) -> frozenset[str]:
    """List the numbers of a question; one digit may be spelt out, or have a zero before it.

    "18F" is a name.
    """
    return frozenset(
        word.word for word in query.words if is_number(word.word) and len(word.word) > 1
    )


def heading_words(hit: Hit) -> set[str]:
    """List the words that a hit's sentences stand under: title, name and date of the issue."""
    published = hit.article.published or hit.issue.published
    named = analyse(f"{hit.issue.title} {hit.issue.number or ''} {published or ''}")
    return {*named, *hit.analysis.title}


def share_in_hit(figures: frozenset[str], hit: Hit, headed: set[str]) -> float:
    """Give the share of figures that stand in a hit, or in what it stands under and behind."""
    if not figures:
        return 1.0
    return share_in(figures, headed, chain(hit.analysis.lead, *hit.analysis.sentences))


def share_in(figures: frozenset[str], headed: set[str], words: Iterable[str]) -> float:
    """Give the share of figures that are among words or headings, all where there are none."""
    if not figures:
        return 1.0
    standing = headed.union(words)
    found = sum(one in standing or one.translate(_OTHER_POINT) in standing for one in figures)
    return found / len(figures)


def is_of_other_years(query: Query, hit: Hit) -> bool:
    """Tell whether a question names years and a hit's article is of none of them.

    Neither its text states one, nor what it stands under, nor a date in the hit's own words, such
    as "last year", which is reckoned from its issue's.
    """
    years = {figure for figure in figures_of(query) if _YEAR.fullmatch(figure)}
    if not years or share_in_hit(frozenset(years), hit, heading_words(hit)):
        return False
    if not years.isdisjoint(_YEAR.findall(fold(hit.article.body))):
        return False
    return years.isdisjoint(_dated(hit))


def _dated(hit: Hit) -> set[str]:
    """List the years of the dates in a hit's text, in whatever way they are told."""
    start, end = hit.passage.start, hit.passage.end
    told = find_dates(hit.text, hit.article.language)
    reckonings = reckoned(hit.article, hit.issue, start, end)
    days = [
        *(day for one in told for day in (one.first, one.last)),
        *(day for one in reckonings for read in one.readings for day in (read.first, read.last)),
    ]
    return {str(day.year) for day in days if isinstance(day, PartialDate)}
