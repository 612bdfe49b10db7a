"""A searcher and a topic in, a searcher that understands a question by that topic out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.answer import Source
from bot.answer_types import asked_by
from bot.asked_words import content
from bot.cohesion import own_words
from bot.topic import Topic
from index.encoder import normalise
from index.hit import Hit
from index.query import Query
from index.search import Choice
from index.words import analyse

# How much the topic's words count beside the question's own, to find the story again.
FINDING = 0.4
# Added to the fused scores (z-scores) of the story's passages.
STORY = 3.0
# Passages looked through for those of the story.
REACH = 60


@dataclass(frozen=True, slots=True)
class Carried:
    """A searcher that takes a question as one about a topic, and goes to its story first.

    `language` is the question's. With `only` it goes nowhere else, as long as the story is there.
    """

    searcher: Source
    topic: Topic
    language: str
    only: bool = False

    def understand(self, question: str) -> Query:
        """Take the question's own words, or the topic's where it has none ("and when?").

        The right sentence of a story seldom names its subject once more, so in choosing it the
        topic's words would only favour the sentence that was quoted before.
        """
        own = self.searcher.understand(own_words(question, self.language))
        return own if content(own).any() else self._with_topic(own)

    def search(self, query: Query, *, limit: int = 10, among: Choice | None = None) -> list[Hit]:
        """Find passages by the question's words and the topic's, those of its story first."""
        own = self.searcher.understand(own_words(query.text, self.language))
        hits = self.searcher.search(self._with_topic(own), limit=REACH, among=among)
        told = [hit for hit in hits if is_of(hit, self.topic)]
        others = [] if told and self.only else [hit for hit in hits if not is_of(hit, self.topic)]
        told = [replace(hit, score=hit.score + STORY) for hit in told]
        return sorted([*told, *others], key=lambda hit: -hit.score)[:limit]

    def beside(self, query: Query, hits: Sequence[Hit], *, count: int) -> list[Hit]:
        """Give the passages just before and after the first hits."""
        return self.searcher.beside(query, hits, count=count)

    def _with_topic(self, own: Query) -> Query:
        topic = self.searcher.understand(self.topic.question)
        asking = set(analyse(asked_by(self.topic.question).asking))
        words = [at for at, word in enumerate(topic.words) if word.word not in asking]
        return _merged(own, topic, words, FINDING)


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """A searcher that asks of something else what was asked before ("and the 63 Building?")."""

    searcher: Source
    topic: Topic

    def understand(self, question: str) -> Query:
        """Take over what was asked, without the rare words that named what it was asked of."""
        before = self.searcher.understand(self.topic.asked)
        query = _merged(self.searcher.understand(question), before, _common(before), 1.0)
        return replace(query, text=f"{asked_by(self.topic.asked).asking} {question}")

    def search(self, query: Query, *, limit: int = 10, among: Choice | None = None) -> list[Hit]:
        """Find passages, whatever their story."""
        return self.searcher.search(query, limit=limit, among=among)

    def beside(self, query: Query, hits: Sequence[Hit], *, count: int) -> list[Hit]:
        """Give the passages just before and after the first hits."""
        return self.searcher.beside(query, hits, count=count)


def story_of(hit: Hit) -> frozenset[str]:
    """Name a hit's article, and what its editions have in common."""
    return frozenset(filter(None, (hit.article.id, hit.article.edition_of)))


def is_of(hit: Hit, topic: Topic) -> bool:
    """Tell whether a hit is of the article that answered before, or of one of its editions."""
    return not topic.story.isdisjoint(story_of(hit))


def _merged(own: Query, other: Query, words: Sequence[int], share: float) -> Query:
    """Add words of another query, by their numbers, to a query, each counting for a share."""
    said = {word.word for word in own.words}
    new = [at for at in words if other.words[at].word not in said]
    added = [
        replace(word, weight=word.weight * share) for word in map(other.words.__getitem__, new)
    ]
    return Query(
        text=own.text,
        words=[*own.words, *added],
        translations=own.translations.and_those(other.translations, new),
        vector=normalise((own.vector + share * other.vector)[np.newaxis])[0],
    )


def _common(query: Query) -> list[int]:
    """Leave out the words that are rarer than a question's content words are on the whole."""
    spoken = [word for word, share in zip(query.words, content(query), strict=True) if share > 0]
    usual = sum(word.idf for word in spoken) / len(spoken) if spoken else np.inf
    return [at for at, word in enumerate(query.words) if word.idf <= usual]
