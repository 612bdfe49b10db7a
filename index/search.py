"""A question in, hits out: one immutable picture of a generation, held in memory."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.issue import Issue, Passage
from index.aliases import aliases_of, read_aliases
from index.bm25 import Postings, count
from index.encoder import Encoder, bundled_encoder, normalise
from index.evidence import exact_share, importance
from index.fusion import fuse
from index.hit import Hit, Query
from index.meaning import Meaning
from index.translation import Translator, is_translatable
from index.words import PIECE, bare

# The rankers are standardised over the best this many by words and by meaning.
CANDIDATES = 200


class Searcher:
    """One generation, ready to be asked. Immutable, so that a question never sees half an index.

    `arrays` is what `prepare` made when the generation was built; passages stand in the same order.
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
        )
        self._translator = Translator(
            position_of=self._position_of,
            words=words,
            targets=arrays["targets"].astype(np.int32, copy=False),
            vectors=arrays["word_vectors"].astype(np.float32),
            median_norm=float(arrays["median_norm"][0]),
            aliases=read_aliases(arrays["aliases"].astype(np.uint8, copy=False)),
            postings=self._postings,
            encoder=bundled_encoder(),
        )
        self._meaning = Meaning(arrays["vectors"].astype(np.float32))

    def understand(self, question: str) -> Query:
        """Turn a question into weighted, translated words and a vector."""
        return Query(
            text=question,
            words=self._translator.translate(question),
            vector=self.encoder.encode_questions([question])[0],
        )

    def search(self, query: Query, *, limit: int = 10) -> list[Hit]:
        """Find the passages nearest to a query, best first; empty when nothing is near."""
        if not query.words:
            return []
        scores = self.scores(query)
        fused = scores["fused"]
        order = np.argsort(-fused, kind="stable")[:limit]
        return [self._hit(int(at), scores) for at in order if fused[at] > -np.inf]

    def scores(self, query: Query) -> dict[str, NDArray[np.float32]]:
        """Score every passage by every ranker, (passages,) each.

        "bm25" is the question's own words alone, "words" with their translations, "coverage" the
        share of the question that is matched, "encoder" the cosine, and "fused" the ranking that
        is used: -inf where a passage is no candidate.
        """
        scores = self._word_scores(query)
        scores["encoder"] = self._meaning.cosines(query.vector)
        fused = np.full(len(self.passages), -np.inf, dtype=np.float32)
        near = np.union1d(best(scores["words"], CANDIDATES), best(scores["encoder"], CANDIDATES))
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
            translated += np.float32(word.weight) * self._postings.scores(strengths)
            if share:
                covered += share * self._postings.matches(cosines)
            if word.word in self._position_of and not word.word.startswith(PIECE):
                plain += self._postings.scores({self._position_of[word.word]: 1.0})
        return {"bm25": plain, "words": translated, "coverage": covered}

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
        "median_norm": np.asarray([np.median(known) if len(known) else 1.0], dtype=np.float32),
        "vectors": vectors.astype(np.float16),
        "aliases": aliases_of(corpus_words),
    }


def best(scores: NDArray[np.float32], count: int) -> NDArray[np.intp]:
    """Give the positions of the highest scores, in no order."""
    if len(scores) <= count:
        return np.arange(len(scores))
    return np.argpartition(-scores, count - 1)[:count]
