"""Passages' words in, each word's postings out: BM25's statistics turned once into arrays.

rank_bm25 defines the document statistics, k1, b and the length norm; its own scoring loops over all
passages in Python, so the statistics are turned into per-word arrays of (passage, frequency), which
give the same scores some hundred times faster.
BM25: Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from rank_bm25 import BM25Okapi

from index.postings import K1, B, Postings, inverse_frequency
from index.words import is_fragment


class Statistics(BM25Okapi):  # type: ignore[misc]  # rank_bm25 publishes no types
    """BM25Okapi's statistics with Lucene's idf and lengths that are comparable across scripts."""

    def _initialize(self, corpus: Sequence[Sequence[str]]) -> dict[str, int]:
        """Count as rank_bm25 does, but let fragments add nothing to a passage's length.

        The pieces beside them are as long as words elsewhere; with its bigrams a Korean passage
        would seem three times as long as its English edition.
        """
        holding: dict[str, int] = super()._initialize(corpus)
        self.doc_len = [sum(not is_fragment(word) for word in passage) for passage in corpus]
        self.avgdl = sum(self.doc_len) / self.corpus_size or 1.0
        return holding

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        """Set each word's idf from nd, the number of passages with the word."""
        holding = np.fromiter(nd.values(), dtype=np.float64, count=len(nd))
        idf = inverse_frequency(self.corpus_size, holding).tolist()
        self.idf = dict(zip(nd, idf, strict=True))


def count(passages: Sequence[Sequence[str]]) -> tuple[list[str], Postings]:
    """Give the corpus words and their postings, as of one language; an empty corpus has none."""
    if not passages:
        return [], Postings(
            offsets=np.zeros(1, dtype=np.int64),
            passages=np.zeros(0, dtype=np.int32),
            frequencies=np.zeros(0, dtype=np.uint16),
            norms=np.zeros(0, dtype=np.float32),
            languages=np.zeros(0, dtype=np.int64),
        )
    statistics = Statistics(passages, k1=K1, b=B)
    words = list(statistics.idf)
    position_of = {word: position for position, word in enumerate(words)}
    rows = np.fromiter(
        (position_of[word] for held in statistics.doc_freqs for word in held), dtype=np.int64
    )
    columns = np.repeat(
        np.arange(len(passages), dtype=np.int32), [len(held) for held in statistics.doc_freqs]
    )
    frequencies = np.fromiter(
        (times for held in statistics.doc_freqs for times in held.values()), dtype=np.uint16
    )
    order = np.argsort(rows, kind="stable")
    offsets = np.zeros(len(words) + 1, dtype=np.int64)
    np.cumsum(np.bincount(rows, minlength=len(words)), out=offsets[1:])
    lengths = np.asarray(statistics.doc_len, dtype=np.float64)
    return words, Postings(
        offsets=offsets,
        passages=columns[order],
        frequencies=frequencies[order],
        norms=(K1 * (1 - B + B * lengths / statistics.avgdl)).astype(np.float32),
        languages=np.zeros(len(passages), dtype=np.int64),
    )
