"""A question in, hits out: one immutable picture of a generation, held in memory."""

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from corpus.issue import Article, Issue, Passage
from index.analysis import Analysis
from index.best import best
from index.closer import LOOKED_AT, as_wholes, raised
from index.encoder import Encoder
from index.evidence import Evidence, exact_share
from index.fusion import fuse
from index.generation import digest_of
from index.hit import Hit
from index.matching import Matcher
from index.meaning import Meaning
from index.opening import neighbours_of, postings_of, translator_of, vocabulary_of
from index.postings import numbered
from index.query import Query
from index.sentences import opened
from index.word_scores import WordScores, asked_words

_log = logging.getLogger(__name__)

# All issues in, the ids of those to search among out.
Choice = Callable[[Sequence[Issue]], Collection[str]]

# The rankers are standardised over the best so many by words and so many by meaning; 200 of both
# are worth nothing more in the mean over the sets (docs/evaluation.md, "Fusion").
BY_WORDS = 100
BY_MEANING = 64
# The array that holds the digests of the passages' texts, as they were when they were indexed.
DIGESTS = "digests"
# Stands for a passage whose article the store does not have as it was indexed.
LOST = Passage(article_id="", ordinal=0, sentences=())


class Searcher:
    """One generation, ready to be asked. Immutable, so that a question never sees half an index.

    `arrays` is what index.prepare made when the generation was built; passages stand in the same
    order.
    With the array DIGESTS a hit is only what is to the letter what was indexed; `LOST` never is.
    """

    def __init__(
        self,
        *,
        issues: Sequence[Issue],
        passages: Sequence[Passage],
        arrays: Mapping[str, NDArray[np.generic]],
        encoder: Encoder,
    ) -> None:
        """Take one generation and the encoder that made its vectors.

        From then on the process multiplies on one thread: at a question's size others save no time
        and cost twice the CPU (docs/evaluation.md, "Speed").
        """
        threadpool_limits(limits=1, user_api="blas")
        self.issues = tuple(issues)
        self.passages = tuple(passages)
        self.encoder = encoder
        self._article_of = {
            article.id: (issue, article) for issue in self.issues for article in issue.articles
        }
        # An article's passages stand in order.
        self._first_of = {one.article_id: at - one.ordinal for at, one in enumerate(self.passages)}
        vocabulary = vocabulary_of(arrays)
        self._postings = postings_of(arrays, self._languages())
        self._translator = translator_of(arrays, vocabulary, self._postings)
        self._issue_of = self._issues()
        self._neighbours = neighbours_of(arrays["vectors"], arrays["passage_graph"])
        self._sentences = opened(arrays, vocabulary)
        self._digests = arrays.get(DIGESTS)

    def understand(self, question: str) -> Query:
        """Turn a question into weighted, translated words and a vector."""
        text = self._translator.spaced(question)
        words, translations = self._translator.translate(text)
        return Query(
            text=text,
            words=words,
            translations=translations,
            vector=self.encoder.encode_questions([text])[0],
        )

    def search(self, query: Query, *, limit: int = 10, among: Choice | None = None) -> list[Hit]:
        """Find the passages nearest to a query, best first; empty when nothing is near.

        Each is compared with the digest that its text had when it was indexed. `among` chooses the
        issues to look through, all of them where it is None.
        """
        if not query.words:
            return []
        near = self._near(query, among)
        order = np.argsort(-near.scores["fused"], kind="stable")
        hits = (self._hit(near, at) for at in order if self._is_as_indexed(near.passages[at]))
        return list(islice(hits, limit))

    # OpenBLAS may flag what lies behind a small array, which its kernels read and do not use.
    @np.errstate(invalid="ignore")
    def beside(self, query: Query, hits: Sequence[Hit], *, count: int) -> list[Hit]:
        """Give the passages just before and after the first hits, each as good as its hit.

        A story names its subject once and goes on about "the summit", which others are as well. A
        passage may have been found itself, by less.
        """
        found = {self._position(hit): hit for hit in hits}
        first = dict(islice(found.items(), count))
        hit_of: dict[int, Hit] = {}
        for position, hit in first.items():
            for at in (position - 1, position + 1):
                if at not in first and self._is_of(at, hit.article):
                    hit_of.setdefault(at, hit)
        if not hit_of:
            return []
        matcher = Matcher.known(query, (hit.evidence for hit in hits))
        looked_at = self._looked_at(matcher, [at for at in hit_of if at not in found])
        return [
            replace(
                hit,
                passage=self.passages[at],
                analysis=looked_at[at].analysis,
                evidence=looked_at[at].evidence,
            )
            if at in looked_at
            else replace(found[at], score=hit.score)
            for at, hit in hit_of.items()
        ]

    def scores(self, query: Query, among: Choice | None = None) -> dict[str, NDArray[np.float32]]:
        """Score every passage by every ranker, (passages,) each; `search` scores only the nearest.

        "bm25" is the question's own words and stems, "words" also their translations, "coverage"
        the share of the question that is matched, "encoder" the cosine, and "fused" the ranking
        that is used: -inf where a passage is no candidate, or of an issue that is not among the
        chosen.
        """
        scores = self._by_words(query).of_all()
        scores["encoder"] = self._by_meaning(query).cosines(np.arange(len(self.passages)))
        near = self._near(query, among)
        scores["fused"] = np.full(len(self.passages), -np.inf, dtype=np.float32)
        scores["fused"][near.passages] = near.scores["fused"]
        return scores

    @property
    def distinct_words(self) -> int:
        """Count the distinct words of the passages."""
        return len(self._sentences.vocabulary.words)

    # OpenBLAS may flag what lies behind a small array, which its kernels read and do not use.
    @np.errstate(invalid="ignore")
    def _near(self, query: Query, among: Choice | None) -> "_Near":
        """Choose the candidates, in order of position, and score them by every ranker."""
        chosen = None if among is None else self._positions(among)
        by_words, by_meaning = self._by_words(query), self._by_meaning(query)
        is_near = np.zeros(len(self.passages), dtype=np.bool_)
        is_near[by_words.best(BY_WORDS, chosen)] = True
        is_near[by_meaning.best(BY_MEANING, chosen)] = True
        near = np.flatnonzero(is_near)
        scores = by_words.of(near)
        scores["encoder"] = by_meaning.cosines(near)
        kept = (scores["words"] > 0) | (scores["encoder"] > 0)
        if not kept.all():
            near, scores = near[kept], {ranker: of_all[kept] for ranker, of_all in scores.items()}
        scores["fused"] = np.zeros(0, dtype=np.float32)
        if not len(near):
            return _Near(near, scores, {})
        exact = exact_share(query)
        scores["fused"] = as_wholes(fuse(scores, exact=exact), exact=exact)
        first = best(scores["fused"], LOOKED_AT)
        looked_at = self._looked_at(Matcher(query), near[first].tolist())
        evidence = [one.evidence for one in looked_at.values()]
        scores["fused"][first] += raised(query, evidence)
        return _Near(near, scores, looked_at)

    def _looked_at(self, matcher: Matcher, passages: Sequence[int]) -> dict[int, "_Looked"]:
        """Match a query against the sentences of some passages."""
        analyses = [self._sentences.of(self.passages, at) for at in passages]
        looked = map(_Looked, analyses, matcher.weigh(analyses))
        return dict(zip(passages, looked, strict=True))

    def _position(self, hit: Hit) -> int:
        """Give where a hit's passage stands among all."""
        return self._first_of[hit.article.id] + hit.passage.ordinal

    def _is_of(self, at: int, article: Article) -> bool:
        """Tell whether a passage is one of an article's, and to the letter what was indexed."""
        is_one = 0 <= at < len(self.passages) and self.passages[at].article_id == article.id
        return is_one and self._is_as_indexed(at)

    def _by_words(self, query: Query) -> WordScores:
        return WordScores(self._postings, asked_words(query))

    def _by_meaning(self, query: Query) -> Meaning:
        return Meaning(self._neighbours, query.vector)

    def _languages(self) -> NDArray[np.unsignedinteger]:
        """Give each passage the number of its language; lost ones have one of their own."""
        return numbered(
            [
                self._article_of[one.article_id][1].language if one is not LOST else ""
                for one in self.passages
            ]
        )

    def _issues(self) -> NDArray[np.int64]:
        """Give each passage the position of its issue, (passages,); -1 for lost ones."""
        number_of = {issue.id: number for number, issue in enumerate(self.issues)}
        return np.asarray(
            [
                number_of[self._article_of[one.article_id][0].id] if one is not LOST else -1
                for one in self.passages
            ],
            dtype=np.int64,
        )

    def _positions(self, among: Choice) -> NDArray[np.intp]:
        """List the passages of the issues that are chosen, in order."""
        chosen = frozenset(among(self.issues))
        is_chosen = np.asarray([*(issue.id in chosen for issue in self.issues), False])
        return np.flatnonzero(is_chosen[self._issue_of])

    def _is_as_indexed(self, at: int) -> bool:
        """Tell whether a passage is, to the letter, the one that was indexed."""
        passage = self.passages[at]
        if passage is LOST:
            return False
        if self._digests is None:
            return True
        _, article = self._article_of[passage.article_id]
        text = article.body[passage.start : passage.end]
        if digest_of(text.encode("utf-8", "surrogatepass")) == self._digests[at].tobytes().hex():
            return True
        _log.error(
            "A passage is not the one that was indexed, so it is not quoted: "
            "run `newsletter-bot index` with every folder.",
        )
        return False

    def _hit(self, near: "_Near", at: np.intp) -> Hit:
        """Make the hit of a candidate, by its place among them."""
        position = int(near.passages[at])
        passage = self.passages[position]
        issue, article = self._article_of[passage.article_id]
        known = near.looked_at.get(position)
        return Hit(
            issue=issue,
            article=article,
            passage=passage,
            score=float(near.scores["fused"][at]),
            words=float(near.scores["words"][at]),
            meaning=float(near.scores["encoder"][at]),
            analysis=known.analysis if known else self._sentences.of(self.passages, position),
            evidence=known.evidence if known else None,
        )


class _Looked(NamedTuple):
    """What is known of a passage that was looked at closer."""

    analysis: Analysis
    evidence: Evidence


class _Near(NamedTuple):
    """The candidates in order of position, their scores, and those looked at by position."""

    passages: NDArray[np.intp]
    scores: dict[str, NDArray[np.float32]]
    looked_at: Mapping[int, _Looked]
