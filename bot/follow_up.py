"""A question and what the conversation is about in, an answer out: a follow-up keeps the topic.

How a question is said makes it a candidate; whether the article that answered before answers it too
decides. A question that says all it needs never takes anything over.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.abstention import judge
from bot.answer import NEAREST, Answer, Headline, Quote, Source, Status, reply
from bot.answer_types import AnswerType, asked_by
from bot.asked_words import content
from bot.cohesion import Ties, asks, own_words, ties_of, without_asking
from bot.held import holds
from bot.in_topic import AskedAgain, Carried, is_of, story_of
from bot.measures import Measure, measure_asked
from bot.quoting import Candidate
from bot.topic import Topic
from bot.units import gives
from index.accents import with_accents
from index.matching import Matcher
from index.query import Query
from index.words import analyse

# A question with so few content words, of so little weight together, may rest on the one before.
FEW_WORDS = 4
CONTENT = 0.25
LIGHT = 5.0
# Of what the question itself says, so much must stand in or just before the sentence.
OWN = 0.2
# The same where nothing else speaks for the sentence.
MOST = 0.5
# So much more must another story hold to be what a question without a name means.
CLEARLY = 0.15


def reply_in_turn(
    question: str,
    topic: Topic | None,
    *,
    searcher: Source,
    language: str,
    limit: int = 5,
) -> Answer:
    """Answer a question that may follow up on a topic.

    `carried` of the answer is the question it took something over from; its `topic` what the
    conversation is about from now on, None where the message was no question.
    """
    alone = reply(question, searcher=searcher, language=language, limit=limit)
    if not alone.is_searched:
        return alone
    asked = with_accents(question)
    fresh = replace(alone, topic=_topic_of(asked, alone))
    ties = ties_of(asked, language)
    if topic is None or not (ties or _may_rest(asked, language, searcher)):
        return fresh
    turn = _Turn(topic=topic, ties=ties, searcher=searcher, language=language)
    return turn.answered(question, fresh, limit)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """A question that may follow up on a topic."""

    topic: Topic
    ties: Ties
    searcher: Source
    language: str

    def answered(self, question: str, fresh: Answer, limit: int) -> Answer:
        """Read the question with the topic, as asking the same again, or alone (`fresh`)."""

        def ask(way: Source) -> Answer:
            found = reply(
                self.ties.rest,
                searcher=way,
                language=self.language,
                limit=limit,
                decide=self._decide,
            )
            return replace(found, question=question)

        carried = ask(Carried(self.searcher, self.topic, self.language, only=self._rests))
        kept = replace(carried, carried=self.topic.question, topic=self._topic_kept)
        if self._only_names:
            again = ask(AskedAgain(self.searcher, self.topic))
            if self._is_asked_again(again, carried):
                said = Topic(
                    question=self.ties.rest,
                    asked=self.topic.asked,
                    story=story_of(again.quotes[0].hit),
                    language=self.language,
                )
                return replace(again, carried=self.topic.asked, topic=said)
        if carried.quotes and not is_of(carried.quotes[0].hit, self.topic):
            # Even with the topic in mind something else answers: it is a new one.
            return _refused(kept) if self._rests or self._names_nothing(fresh) else fresh
        if not self._rests and self._is_said_better(fresh, carried):
            return fresh
        if carried.quotes and self._says_it(carried.quotes[0]):
            return kept
        new = not self.ties and (bool(fresh.quotes) or self._is_more_elsewhere(fresh))
        return fresh if new and not self._names_nothing(fresh) else _refused(kept)

    @property
    def _rests(self) -> bool:
        """Whether the question means nothing without the topic ("how high is it?", "설계는?")."""
        points = self.ties.points or self.ties.ends
        return points and _is_bare(self.ties.rest, self.language, self.searcher)

    def _names_nothing(self, fresh: Answer) -> bool:
        """Tell whether one word is all that the question says, and names no article.

        "How much is the ticket?" asks of something; "Where is Seonyudo?" says of what.
        """
        query = self.searcher.understand(without_asking(self.ties.rest, self.language))
        if int((content(query) > CONTENT).sum()) > 1 or _NAME.search(self.ties.rest):
            return False
        hits = [quote.hit for quote in fresh.quotes[:1]] + [one.hit for one in fresh.nearest]
        titles = [hit.article.title for hit in hits]
        return not titles or (self._own_share(titles) or 0.0) < MOST

    def _is_said_better(self, fresh: Answer, carried: Answer) -> bool:
        """Tell whether another story holds more of the question than the topic's; a name decides.

        So "and when did Seoul Forest open?" is a new question, though the topic's story opened too.
        """
        if fresh.status is not Status.ANSWERED or is_of(fresh.quotes[0].hit, self.topic):
            return False
        other, own = (
            max(
                (self._own_share([_lead(one), one.hit.article.title]) or 0.0 for one in some),
                default=0.0,
            )
            for some in (fresh.quotes[:1], carried.quotes[:1])
        )
        return other >= own + (0.0 if _NAME.search(self.ties.rest) else CLEARLY)

    @property
    def _only_names(self) -> bool:
        """Whether the question only names something, of which the same is asked as before."""
        says_what = (
            self.ties.points or asks(self.ties.rest, self.language) or measure_asked(self.ties.rest)
        )
        return not says_what and asked_by(self.topic.asked).answer_type is not AnswerType.OTHER

    @property
    def _topic_kept(self) -> Topic:
        """The topic, with what is asked of it now."""
        asked = self.ties.rest if asks(self.ties.rest, self.language) else self.topic.asked
        return replace(self.topic, asked=asked)

    def _decide(self, query: Query, found: Sequence[Candidate]) -> Status:
        """Judge as ever; what the topic's story says is near where it would not be enough alone."""
        status = judge(query, found)
        if status is not Status.NOT_FOUND or not found or not is_of(found[0].hit, self.topic):
            return status
        text, hit = found[0].text, found[0].hit
        own = self._own_share([text])
        measure = measure_asked(self.ties.rest)
        if measure is not None and gives(text, measure):
            return Status.LOOSE
        if own is not None and own >= MOST:
            return Status.NOT_FOUND if measure is Measure.MONEY else Status.LOOSE
        typed = holds(text, hit, asked_by(query.text).answer_type) > 0
        enough = own is None or own >= (OWN if self.ties else MOST)
        return Status.LOOSE if typed and enough else Status.NOT_FOUND

    def _is_asked_again(self, again: Answer, carried: Answer) -> bool:
        """Tell whether what was asked before is answered of the thing that is named now."""
        if not again.quotes:
            return False
        quote = again.quotes[0]
        wanted = asked_by(self.topic.asked).answer_type
        if holds(quote.text, quote.hit, wanted) <= 0:
            return False
        if again.time.period is not None:  # "and last year?" names nothing but a time
            return True
        if (self._own_share([_lead(quote), quote.hit.article.title]) or 0.0) < MOST:
            return False
        if is_of(quote.hit, self.topic) or not carried.quotes:
            return True
        # The story speaks of what is named: "and the design?" asks about the story.
        told = is_of(carried.quotes[0].hit, self.topic)
        return not (told and (self._own_share([carried.quotes[0].text]) or 0.0) >= MOST)

    def _says_it(self, quote: Quote) -> bool:
        """Tell whether a quote says what is asked, rather than only being about the topic."""
        measure = measure_asked(self.ties.rest)
        if measure is not None and gives(quote.text, measure):
            return True
        own = self._own_share([_lead(quote)])
        return measure is not Measure.MONEY and (own is None or own >= OWN)

    def _is_more_elsewhere(self, fresh: Answer) -> bool:
        """Tell whether another article near the question holds most of what it says."""
        hits = [headline.hit for headline in fresh.nearest]
        others = [hit for hit in hits if not is_of(hit, self.topic)]
        shares = [self._own_share([hit.article.title, hit.text]) or 0.0 for hit in others]
        return max(shares, default=0.0) >= MOST

    def _own_share(self, texts: Sequence[str]) -> float | None:
        """Give the share of the question's own content that texts hold; None if it has none."""
        query = self.searcher.understand(own_words(self.ties.rest, self.language))
        shares = content(query)
        if not shares.any():
            return None
        matcher = Matcher(query)
        return float(shares @ np.max([matcher.matched(analyse(text)) for text in texts], axis=0))


# A name or number: a capital after the first word, capitals, digits.
_NAME = re.compile(r"(?<=[\s'’])[A-ZÀ-ÖØ-ÞА-ЯЁ]|[A-Z]{2}|\d")
_NOUNS_HAVE_CAPITALS = "de"


def _may_rest(question: str, language: str, searcher: Source) -> bool:
    """Tell whether a question that nothing ties may rest on the one before: short, and no name."""
    named = language != _NOUNS_HAVE_CAPITALS and _NAME.search(question) is not None
    return not named and _is_bare(question, language, searcher)


def _is_bare(question: str, language: str, searcher: Source) -> bool:
    """Tell whether a question says so little that it may rest on the one before."""
    query = searcher.understand(without_asking(question, language))
    shares = content(query)
    weight = sum(word.weight for word, share in zip(query.words, shares, strict=True) if share > 0)
    return int((shares > CONTENT).sum()) <= FEW_WORDS and weight <= LIGHT


def _topic_of(question: str, answer: Answer) -> Topic:
    """Say what a question that stood alone was about."""
    rest = ties_of(question, answer.language).rest
    story = story_of(answer.quotes[0].hit) if answer.quotes else frozenset[str]()
    return Topic(question=rest, asked=rest, story=story, language=answer.language)


def _lead(quote: Quote) -> str:
    """Give a quote with what stands before it in its context."""
    return quote.hit.article.body[quote.context_start : quote.end]


def _refused(answer: Answer) -> Answer:
    """Turn an answer into a refusal that names the articles it would have quoted."""
    near = {quote.hit.article.id: Headline(hit=quote.hit) for quote in answer.quotes}
    nearest = tuple(near.values())[:NEAREST] or answer.nearest
    return replace(answer, status=Status.NOT_FOUND, quotes=(), nearest=nearest)
