"""A question and a searcher in, an Answer out: verified quotes, or why there are none."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import islice
from typing import Protocol

from bot.abstention import judge
from bot.answer_types import Asked, asked_by
from bot.asked_right import asked_right
from bot.asked_time import NO_TIME, AskedTime, asked_time
from bot.dating import date_of_issue, reckoned
from bot.editions import readable_first
from bot.measures import measure_of
from bot.merging import quoted_run
from bot.quoting import Candidate
from bot.small_talk import status_without_search
from bot.status import Status
from bot.superseded import newest_and_older
from bot.timely import Decide, Finder, look_up
from bot.topic import Topic
from corpus.dates import PartialDate
from corpus.issue import Issue, Sentence
from corpus.relative_dates import RelativeDate
from index.accents import with_accents
from index.hit import Hit
from index.query import Query

__all__ = ["Answer", "Headline", "Quote", "Source", "Status", "reply"]

# Headlines shown when nothing answers.
NEAREST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence of an article, verbatim: `hit.article.body[start:end] == text`, which is checked.

    The context is the run of sentences around it, `body[context_start:context_end]`.

    What is ours: `reckoned` are the relative dates of the context, with their places in the body
    and what they mean; `issue_date` is set where a date was asked for and the context names none;
    `older` is what an older issue said, where its figures differ.
    """

    text: str
    start: int
    end: int
    context_start: int
    context_end: int
    score: float
    hit: Hit
    reckoned: tuple[RelativeDate, ...] = ()
    issue_date: PartialDate | None = None
    older: "Quote | None" = None

    @property
    def context(self) -> str:
        """The sentences around the quote, and the quote itself."""
        return self.hit.article.body[self.context_start : self.context_end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """An article near the question, shown when nothing answers it."""

    hit: Hit


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the newsletters say to a question.

    `quotes` is best first, one a passage; empty unless the status is answered or loose.
    `nearest` is filled when nothing was found. `time` is the time that the question asks about;
    `within` are the issues that were looked through, empty where it was all of them. `carried` is
    the earlier question that something was taken over from, `topic` what the conversation is about
    now; both are set by bot.follow_up.
    """

    question: str
    language: str
    status: Status
    quotes: tuple[Quote, ...] = ()
    nearest: tuple[Headline, ...] = ()
    time: AskedTime = NO_TIME
    within: tuple[Issue, ...] = ()
    carried: str = ""
    topic: Topic | None = None

    @property
    def is_searched(self) -> bool:
        """Whether the newsletters were searched for it, rather than greeted back."""
        return self.status in {Status.ANSWERED, Status.LOOSE, Status.NOT_FOUND}


class Source(Finder, Protocol):
    """What a question is put to: an `index.search.Searcher`, or one that knows what came before."""

    def understand(self, question: str) -> Query:
        """Turn a question into weighted, translated words and a vector."""


def reply(  # noqa: PLR0913 - what is asked, of whom, and the two things tests put in
    question: str,
    *,
    searcher: Source,
    language: str,
    limit: int = 5,
    decide: Decide = judge,
    today: date | None = None,
) -> Answer:
    """Answer a question from one generation.

    `language` is the one to answer in (BCP 47); at most `limit` quotes. `decide` says from the
    sentences, best first, whether they answer. `today` is what "last month" counts from, the day it
    is where the program runs if not given.
    """
    ended = status_without_search(question)
    if ended is not None:
        # Somebody's data goes no further, not even back to who wrote it.
        said = "" if ended is Status.PERSONAL_DATA else question
        return Answer(question=said, language=language, status=ended)
    asked = asked_right(with_accents(question))
    time = asked_time(asked, today or datetime.now(UTC).astimezone().date(), language)
    query = searcher.understand(asked)
    looked = look_up(query, time, searcher, decide)
    answer = Answer(
        question=question,
        language=language,
        status=looked.status,
        time=time,
        within=tuple({hit.issue.id: hit.issue for hit in looked.hits if looked.within}.values()),
    )
    if looked.status is Status.NOT_FOUND:
        return replace(answer, nearest=tuple(islice(_headlines(looked.hits), NEAREST)))
    found = readable_first(looked.found, language)
    # Who asks about a time wants what was said then, whatever was said since.
    two = None if time.period or looked.within else newest_and_older(asked, found)
    if two is not None:
        found = [*two, *(one for one in found if one is not two[0] and one is not two[1])]
    quotes = list(islice(_verified(found, asked), max(limit, 2)))
    if two is not None and [quote.hit for quote in quotes[:2]] == [one.hit for one in two]:
        quotes[0] = replace(quotes[0], older=quotes[1])
    return replace(answer, quotes=tuple(quotes[:limit]))


def _verified(found: Iterable[Candidate], question: str) -> Iterator[Quote]:
    """Cut each sentence from its article, one a passage; pass on what is there to the letter."""
    asked = asked_by(question)
    measure = measure_of(question, asked.answer_type)
    found = list(found)
    by_place = {one.place: one for one in found}
    quoted: set[tuple[str, int]] = set()
    for candidate in found:
        passage = (candidate.hit.article.id, candidate.hit.passage.ordinal)
        if passage in quoted:
            continue
        run = quoted_run(candidate, asked.answer_type, measure, by_place)
        quote = _quote(candidate, run, asked)
        if quote.hit.article.body[quote.start : quote.end] == quote.text:
            quoted.add(passage)
            yield quote


def _quote(candidate: Candidate, run: Sequence[Sentence], asked: Asked) -> Quote:
    """Make a quote of a run of sentences, with its neighbours as context and its issue's dates."""
    sentences = candidate.hit.passage.sentences
    first, last = sentences.index(run[0]), sentences.index(run[-1])
    around = sentences[max(0, first - 1) : last + 2]
    place = (candidate.hit.article, candidate.hit.issue, around[0].start, around[-1].end)
    return Quote(
        text=candidate.hit.article.body[run[0].start : run[-1].end],
        start=run[0].start,
        end=run[-1].end,
        context_start=around[0].start,
        context_end=around[-1].end,
        score=candidate.score,
        hit=candidate.hit,
        reckoned=reckoned(*place),
        issue_date=date_of_issue(asked, *place),
    )


def _headlines(hits: Sequence[Hit]) -> Iterator[Headline]:
    """Name each hit's article once."""
    named: set[str] = set()
    for hit in hits:
        if hit.article.id not in named:
            named.add(hit.article.id)
            yield Headline(hit=hit)
