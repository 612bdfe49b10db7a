"""A query and the time it asks about in, the sentences that answer out, those of the time first."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Protocol

from bot.asked_time import AskedTime
from bot.dating import written
from bot.event_dates import is_of
from bot.quoting import Candidate, candidates
from bot.status import Status
from corpus.date_range import DateRange
from corpus.dates import PartialDate
from corpus.issue import Issue
from index.hit import Hit
from index.query import Query
from index.search import Choice
from index.words import bare, terms

# Passages whose sentences are weighed.
HITS = 10
# And of the issues of the time that is asked about, besides.
HITS_OF_TIME = 6
# So many of the best bring what stands just before and after them in their articles.
BESIDE = 2
# What a sentence of the time that is asked about gains on others: about as much as an answer of the
# right kind does, so that another time never wins by words alone, and this one not without them.
OF_THE_TIME = 2.0
# What is left of the weight of "2019" or "last month" once issues and dates are looked at for it.
TIME_WORDS = 0.3
# How much weaker than the best a newer sentence may be and still answer "the latest".
AS_GOOD = 1.5

Decide = Callable[[Query, Sequence[Candidate]], Status]


class Finder(Protocol):
    """What hits come from: all of a searcher but the understanding of questions."""

    def search(self, query: Query, *, limit: int = 10, among: Choice | None = None) -> list[Hit]:
        """Find the passages nearest to a query, best first, in the chosen issues or in all."""

    def beside(self, query: Query, hits: Sequence[Hit], *, count: int) -> list[Hit]:
        """Give the passages just before and after the first hits, each as good as its hit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timely:
    """The sentences best first, the hits they come from, and how the question ends.

    `within` is True where only the issue that the question names was looked through.
    """

    found: Sequence[Candidate]
    hits: Sequence[Hit]
    status: Status
    within: bool = False


def look_up(query: Query, asked: AskedTime, searcher: Finder, decide: Decide) -> Timely:
    """Search where and when the question says, and weigh what is found."""
    if asked.issue is not None:
        limit = HITS if asked.issue.is_sure else HITS_OF_TIME
        hits = _read(query, searcher.search(query, limit=limit, among=asked.issue.among), searcher)
        if hits and asked.issue.is_sure:
            said = lightened(query, asked)
            found = candidates(said, hits)
            return Timely(found=found, hits=hits, status=decide(said, found), within=True)
        # "No. 42" may be a bus, so its number is looked for as any word is.
        unnamed = query if hits else lightened(query, asked)
        everywhere = [_read(query, searcher.search(query, limit=HITS), searcher), hits]
        named = frozenset(hit.issue.id for hit in hits)
        return _preferring(
            query,
            unnamed,
            everywhere,
            lambda one: one.hit.issue.id in named,
            decide=decide,
        )
    limit = 2 * HITS if asked.newest else HITS
    hits = _read(query, searcher.search(query, limit=limit), searcher)
    said = lightened(query, asked)
    if (period := asked.period) is not None:
        of_time = searcher.search(
            query, limit=HITS_OF_TIME, among=lambda issues: _published_in(period, issues)
        )
        return _preferring(
            query,
            said,
            [hits, of_time],
            lambda one: is_of(one, period),
            decide=decide,
        )
    found = candidates(said, hits)
    status = decide(said, found)
    return Timely(found=_newest_first(found) if asked.newest else found, hits=hits, status=status)


def _read(query: Query, hits: Sequence[Hit], searcher: Finder) -> list[Hit]:
    """Give hits, and behind them what stands beside the best."""
    return [*hits, *searcher.beside(query, hits, count=BESIDE)]


def lightened(query: Query, asked: AskedTime) -> Query:
    """Take weight from the words that state the time: the dates of the issues answer to them."""
    if not asked.said:
        return query
    said = {bare(word) for text in asked.said for word in terms(text)}
    words = [
        replace(word, weight=word.weight * TIME_WORDS) if _begins(word.word, said) else word
        for word in query.words
    ]
    return replace(query, words=words)


def _begins(word: str, said: Collection[str]) -> bool:
    """Tell whether a word is one of those, or a Korean one with its particle behind it."""
    text = bare(word)
    return text in said or (text != word and any(map(text.startswith, said)))


def _preferring(
    query: Query,
    said: Query,
    searches: Sequence[Sequence[Hit]],
    is_preferred: Callable[[Candidate], bool],
    *,
    decide: Decide,
) -> Timely:
    """Weigh the hits of some searches, each hit in the first that has it; let sentences gain.

    `said` is the query without the words that those which are preferred answer by their date.
    """
    seen: set[tuple[str, int]] = set()
    parts: list[list[Hit]] = []
    for hits in searches:
        part = [hit for hit in hits if (hit.article.id, hit.passage.ordinal) not in seen]
        seen.update((hit.article.id, hit.passage.ordinal) for hit in part)
        parts.append(part)
    # Passages overlap by a sentence, which is taken from the first search that has it.
    by_place: dict[tuple[str, int], Candidate] = {}
    for part in parts:
        for one in candidates(said, part):
            by_place.setdefault(one.place, one)
    found = list(by_place.values())
    gains = {id(one): OF_THE_TIME * is_preferred(one) for one in found}
    found.sort(key=lambda one: -one.score - gains[id(one)])
    # An answer of the time leads over others of that time; what was at another time is no rival.
    hits = [hit for part in parts for hit in part]
    if found and gains[id(found[0])]:
        rivals = [one for one in found if gains[id(one)]]
        return Timely(found=found, hits=hits, status=decide(said, rivals))
    # Nothing is of the time, so the words that state it must be found like any other.
    found = candidates(query, searches[0])
    return Timely(found=found, hits=hits, status=decide(query, found))


def _published_in(period: DateRange, issues: Sequence[Issue]) -> frozenset[str]:
    @cache
    def is_within(dated: PartialDate | None) -> bool:
        return dated is not None and period.overlaps(DateRange.of(dated))

    return frozenset(
        issue.id
        for issue in issues
        if is_within(issue.published)
        or any(is_within(article.published) for article in issue.articles)
    )


def _newest_first(found: Sequence[Candidate]) -> list[Candidate]:
    """Put the newest of the sentences that are nearly as good as the best to the front."""
    if not found:
        return []
    good = [one for one in found if one.score >= found[0].score - AS_GOOD]
    good.sort(key=_when, reverse=True)
    return [*good, *found[len(good) :]]


def _when(candidate: Candidate) -> tuple[bool, str]:
    published = written(candidate.hit.article, candidate.hit.issue)
    return published is not None, str(published)
