"""A question in, hits out: one immutable picture of a generation, held in memory."""

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from corpus.issue import Issue, Passage
from index.aliases import aliases_of, read_aliases
from index.bm25 import Postings, count
from index.dictionary import Dictionary, is_translatable
from index.encoder import Encoder, bundled_encoder, normalise
from index.evidence import exact_share, importance
from index.fusion import fuse
from index.generation import digest_of
from index.hit import Hit, Query
from index.meaning import Meaning
from index.neighbours import Neighbours, graph_over
from index.stems import forms_of
from index.translation import Translator
from index.transliteration import Sounds, sounds_of
from index.words import PIECE, bare

_log = logging.getLogger(__name__)

# All issues in, the ids of those to search among out.
Choice = Callable[[Sequence[Issue]], Collection[str]]

# The rankers are standardised over the best this many by words and by meaning.
CANDIDATES = 200
# The array that holds the digests of the passages' texts, as they were when they were indexed.
DIGESTS = "digests"
# Stands for a passage whose article the store does not have as it was indexed.
LOST = Passage(article_id="", ordinal=0, sentences=())


class Searcher:
    """One generation, ready to be asked. Immutable, so that a question never sees half an index.

    `arrays` is what `prepare` made when the generation was built; passages stand in the same order.
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
        """Take one generation and the encoder that made its vectors."""
        self.issues = tuple(issues)
        self.passages = tuple(passages)
        self.encoder = encoder
        self._article_of = {
            article.id: (issue, article) for issue in self.issues for article in issue.articles
        }
        words = bytes(arrays["words"].astype(np.uint8)).decode("utf-8").split("\n")
        words = [] if words == [""] else words
        self._position_of = {word: position for position, word in enumerate(words)}
        self._postings = Postings(
            offsets=arrays["offsets"].astype(np.int64, copy=False),
            passages=arrays["passages"].astype(np.int32, copy=False),
            frequencies=arrays["frequencies"].astype(np.float32),
            norms=arrays["norms"].astype(np.float32, copy=False),
            languages=self._languages(),
        )
        self._translator = Translator(
            position_of=self._position_of,
            dictionary=Dictionary(
                words=words,
                targets=arrays["targets"].astype(np.int32, copy=False),
                neighbours=_neighbours(arrays["word_vectors"], arrays["word_graph"]),
                sounds=Sounds(
                    words=words,
                    keys=arrays["sound_keys"].astype(np.uint32, copy=False),
                    positions=arrays["sound_words"].astype(np.int32, copy=False),
                ),
                median_norm=float(arrays["median_norm"][0]),
                encoder=bundled_encoder(),
            ),
            aliases=read_aliases(arrays["aliases"].astype(np.uint8, copy=False)),
            postings=self._postings,
        )
        self._meaning = Meaning(_neighbours(arrays["vectors"], arrays["passage_graph"]))
        self._digests = arrays.get(DIGESTS)

    def understand(self, question: str) -> Query:
        """Turn a question into weighted, translated words and a vector."""
        return Query(
            text=question,
            words=self._translator.translate(question),
            vector=self.encoder.encode_questions([question])[0],
        )

    def search(self, query: Query, *, limit: int = 10, among: Choice | None = None) -> list[Hit]:
        """Find the passages nearest to a query, best first; empty when nothing is near.

        Each is compared with the digest that its text had when it was indexed. `among` chooses the
        issues to look through, all of them where it is None.
        """
        if not query.words:
            return []
        scores = self.scores(query, among)
        fused = scores["fused"]
        order = np.argsort(-fused, kind="stable")
        near = (int(at) for at in order[: limit + CANDIDATES] if fused[at] > -np.inf)
        return [self._hit(at, scores) for at in islice(filter(self._is_as_indexed, near), limit)]

    def scores(self, query: Query, among: Choice | None = None) -> dict[str, NDArray[np.float32]]:
        """Score every passage by every ranker, (passages,) each.

        "bm25" is the question's own words and stems, "words" also their translations, "coverage"
        the share of the question that is matched, "encoder" the cosine, and "fused" the ranking
        that is used: -inf where a passage is no candidate, or of an issue that is not among the
        chosen.
        """
        scores = self._word_scores(query)
        of_these = None if among is None else self._positions(among)
        scores["encoder"] = self._meaning.cosines(
            query.vector,
            nearest=CANDIDATES,
            besides=best(scores["words"], CANDIDATES) if of_these is None else of_these,
        )
        fused = np.full(len(self.passages), -np.inf, dtype=np.float32)
        rankers = (scores["words"], scores["encoder"])
        if of_these is None:
            near = np.union1d(*(best(one, CANDIDATES) for one in rankers))
        else:
            near = of_these[np.union1d(*(best(one[of_these], CANDIDATES) for one in rankers))]
        near = near[(scores["words"][near] > 0) | (scores["encoder"][near] > 0)]
        if len(near):
            fused[near] = fuse(
                {ranker: of_all[near] for ranker, of_all in scores.items()},
                exact=exact_share(query),
            )
        return {**scores, "fused": fused}

    def _word_scores(self, query: Query) -> dict[str, NDArray[np.float32]]:
        """Score every passage by the question's words: "bm25", "words" and "coverage"."""
        plain, translated, covered = np.zeros((3, len(self.passages)), dtype=np.float32)
        for word, share in zip(query.words, importance(query), strict=True):
            cosines = {self._position_of[one.word]: one.cosine for one in word.translations}
            strengths = {self._position_of[one.word]: one.strength for one in word.translations}
            if not strengths:
                continue
            self._postings.add_scores(translated, strengths, weight=word.weight)
            if share:
                self._postings.add_matches(covered, cosines, weight=float(share))
            if not word.word.startswith(PIECE):
                for own in filter(self._position_of.__contains__, forms_of(word.word)):
                    self._postings.add_scores(plain, {self._position_of[own]: 1.0})
        return {"bm25": plain, "words": translated, "coverage": covered}

    def _languages(self) -> NDArray[np.int64]:
        """Give each passage the number of its language; lost ones have one of their own."""
        of_articles = {id_: article.language for id_, (_, article) in self._article_of.items()}
        languages = [of_articles.get(one.article_id, "") for one in self.passages]
        return np.unique(np.asarray(languages, dtype=str), return_inverse=True)[1].astype(np.int64)

    def _positions(self, among: Choice) -> NDArray[np.intp]:
        """List the passages of the issues that are chosen."""
        chosen = frozenset(among(self.issues))
        articles = {
            article.id for issue in self.issues if issue.id in chosen for article in issue.articles
        }
        found = (at for at, one in enumerate(self.passages) if one.article_id in articles)
        return np.fromiter(found, dtype=np.intp)

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

    def _hit(self, at: int, scores: Mapping[str, NDArray[np.float32]]) -> Hit:
        passage = self.passages[at]
        issue, article = self._article_of[passage.article_id]
        return Hit(
            issue=issue,
            article=article,
            passage=passage,
            score=float(scores["fused"][at]),
            words=float(scores["words"][at]),
            meaning=float(scores["encoder"][at]),
        )


def prepare(
    words: Sequence[Sequence[str]],
    vectors: NDArray[np.float32],
) -> dict[str, NDArray[np.generic]]:
    """Turn the passages' words and unit vectors, (passages, dimensions), into arrays."""
    corpus_words, postings = count(words)
    targets = [at for at, word in enumerate(corpus_words) if is_translatable(word)]
    means = bundled_encoder().means([bare(corpus_words[position]) for position in targets])
    norms = np.linalg.norm(means, axis=1)
    known = norms[norms > 0]
    return {
        "words": np.frombuffer("\n".join(corpus_words).encode("utf-8"), dtype=np.uint8),
        "offsets": postings.offsets,
        "passages": postings.passages,
        "frequencies": postings.frequencies.astype(np.uint16),
        "norms": postings.norms,
        "targets": np.asarray(targets, dtype=np.int32),
        "word_vectors": normalise(means).astype(np.float16),
        "word_graph": graph_over(normalise(means)),
        **sounds_of(corpus_words),
        "median_norm": np.asarray([np.median(known) if len(known) else 1.0], dtype=np.float32),
        "vectors": vectors.astype(np.float16),
        "passage_graph": graph_over(vectors),
        "aliases": aliases_of(corpus_words),
    }


def _neighbours(vectors: NDArray[np.generic], graph: NDArray[np.generic]) -> Neighbours:
    return Neighbours(
        vectors=vectors.astype(np.float16, copy=False), graph=graph.astype(np.uint8, copy=False)
    )


def digests_of(texts: Sequence[str]) -> NDArray[np.generic]:
    """Give the digests of texts, uint8, (texts, 16)."""
    digests = b"".join(bytes.fromhex(digest_of(text.encode())) for text in texts)
    return np.frombuffer(digests, dtype=np.uint8).reshape(-1, 16)


def best(scores: NDArray[np.float32], count: int) -> NDArray[np.intp]:
    """Give the positions of the highest scores, in no order."""
    if len(scores) <= count:
        return np.arange(len(scores))
    return np.argpartition(-scores, count - 1)[:count]
