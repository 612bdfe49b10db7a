"""A question and a searcher in, an Answer out: verified quotes, or why there are none."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.abstention import judge
from bot.editions import readable_first
from bot.quoting import Candidate, candidates
from bot.small_talk import status_without_search
from bot.status import Status
from index.hit import Hit
from index.search import Searcher

__all__ = ["Answer", "Headline", "Quote", "Status", "reply"]

# Passages whose sentences are weighed, and headlines shown when nothing answers.
HITS = 10
NEAREST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence of an article, verbatim: `hit.article.body[start:end] == text`, which is checked.

    The context is the run of sentences around it, `body[context_start:context_end]`.
    """

    text: str
    start: int
    end: int
    context_start: int
    context_end: int
    score: float
    hit: Hit

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
    `nearest` is filled when nothing was found.
    """

    question: str
    language: str
    status: Status
    quotes: tuple[Quote, ...] = ()
    nearest: tuple[Headline, ...] = ()


def reply(
    question: str,
    *,
    searcher: Searcher,
    language: str,
    limit: int = 5,
) -> Answer:
    """Answer a question from one generation.

    `language` is the one to answer in (BCP 47); at most `limit` quotes.
    """
    ended = status_without_search(question)
    if ended is not None:
        return Answer(question=question, language=language, status=ended)
    query = searcher.understand(question)
    hits = searcher.search(query, limit=HITS)
    found = candidates(query, hits, searcher.encoder)
    status = judge(query, found)
    if status is Status.NOT_FOUND:
        return Answer(
            question=question,
            language=language,
            status=status,
            nearest=tuple(islice(_headlines(hits), NEAREST)),
        )
    return Answer(
        question=question,
        language=language,
        status=status,
        quotes=tuple(islice(_verified(readable_first(found, language)), limit)),
    )


def _verified(found: Iterable[Candidate]) -> Iterator[Quote]:
    """Cut each sentence from its article, one a passage; pass on what is there to the letter."""
    quoted: set[tuple[str, int]] = set()
    for candidate in found:
        passage = (candidate.hit.article.id, candidate.hit.passage.ordinal)
        quote = _quote(candidate)
        if passage not in quoted and quote.hit.article.body[quote.start : quote.end] == quote.text:
            quoted.add(passage)
            yield quote


def _quote(candidate: Candidate) -> Quote:
    """Make a quote with its neighbours in the passage as context."""
    sentences = candidate.hit.passage.sentences
    sentence = sentences[candidate.position]
    around = sentences[max(0, candidate.position - 1) : candidate.position + 2]
    return Quote(
        text=candidate.text,
        start=sentence.start,
        end=sentence.end,
        context_start=around[0].start,
        context_end=around[-1].end,
        score=candidate.score,
        hit=candidate.hit,
    )


def _headlines(hits: Sequence[Hit]) -> Iterator[Headline]:
    """Name each hit's article once."""
    named: set[str] = set()
    for hit in hits:
        if hit.article.id not in named:
            named.add(hit.article.id)
            yield Headline(hit=hit)
