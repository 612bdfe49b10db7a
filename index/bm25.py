"""Passages' words in, each word's postings out: BM25's statistics turned once into arrays.

rank_bm25 defines the document statistics, k1, b and the length norm; its own scoring loops over all
passages in Python, so the statistics are turned into per-word arrays of (passage, frequency), which
give the same scores some hundred times faster.
BM25: Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

from index.words import is_fragment

K1 = 1.5
B = 0.75
# How common a word is in a language is seen as if this many passages more had it as often as all.
PRIOR_PASSAGES = 100


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
        self.idf = {word: inverse_frequency(self.corpus_size, count) for word, count in nd.items()}


def inverse_frequency(passages: int, holding: float) -> float:
    """Give Lucene's idf, ln(1 + (N - df + 0.5) / (df + 0.5)), which never turns negative."""
    return log(1 + (passages - holding + 0.5) / (holding + 0.5))


@dataclass(frozen=True, kw_only=True)
class Postings:
    """Each corpus word's passages, one run of `passages` and `frequencies` a word.

    The word at position i owns the run offsets[i]:offsets[i + 1]; `norms` is k1 x the length norm
    of each passage; `languages` numbers each passage's language. A word is as rare in a passage as
    it is in that language: over all of them, "the" of a small one would be as rare as a name.
    """

    offsets: NDArray[np.int64]
    passages: NDArray[np.int32]
    frequencies: NDArray[np.float32]
    norms: NDArray[np.float32]
    languages: NDArray[np.int64]

    def idf(self, synonyms: Mapping[int, float]) -> float:
        """Give the idf of a question word that these corpus words match, by their strength.

        It is that of the languages in which they stand, by how often they do.
        """
        holding = self._holding(synonyms)
        total = holding.sum()
        share = float(self._shares(holding) @ holding / total) if total else 0.0
        return inverse_frequency(len(self.norms), share * len(self.norms))

    def scores(self, synonyms: Mapping[int, float]) -> NDArray[np.float32]:
        """Give what `add_scores` adds, (passages,)."""
        scores = np.zeros(len(self.norms), dtype=np.float32)
        self.add_scores(scores, synonyms)
        return scores

    def add_scores(
        self, to: NDArray[np.float32], synonyms: Mapping[int, float], *, weight: float = 1.0
    ) -> None:
        """Add the score of a question word that these corpus words match, by strength, (passages,).

        Frequencies and document frequencies are summed by strength before BM25 saturates them, so
        that a rare wrong translation cannot outweigh the right one (Darwish & Oard,
        "Probabilistic structured query methods", SIGIR 2003). One word of strength 1 gives plain
        BM25 in a corpus of one language.
        """
        runs = [self._run(at) for at in synonyms]
        if not runs:
            return
        held = np.concatenate([self.passages[run] for run in runs])
        found = np.concatenate(
            [
                self.frequencies[run] * np.float32(strength)
                for run, strength in zip(runs, synonyms.values(), strict=True)
            ]
        )
        if len(runs) > 1:
            found = np.bincount(held, found, minlength=len(self.norms))[held].astype(np.float32)
        factors = self._idf_by_language(synonyms) * np.float32(weight * (K1 + 1))
        factor = factors[0] if len(factors) == 1 else factors[self.languages[held]]
        # A passage of several runs is assigned the same sum several times.
        to[held] = to[held] + factor * found / (found + self.norms[held])

    def add_matches(
        self, to: NDArray[np.float32], cosines: Mapping[int, float], *, weight: float
    ) -> None:
        """Add a question word's best match in each passage, 0 to 1, times a weight, (passages,)."""
        if not cosines:
            return
        best = np.zeros(len(self.norms), dtype=np.float32)
        # Weakest first, so that the strongest of a passage stays.
        matches = sorted(cosines.items(), key=lambda item: item[1])
        runs = [self.passages[self._run(position)] for position, _ in matches]
        held = np.concatenate(runs)
        best[held] = np.repeat([cosine for _, cosine in matches], [len(run) for run in runs])
        to[held] = to[held] + np.float32(weight) * best[held]

    def _idf_by_language(self, synonyms: Mapping[int, float]) -> NDArray[np.float32]:
        """Give the idf of a question word in each language, (languages,)."""
        passages = len(self.norms)
        shares = self._shares(self._holding(synonyms))
        return np.asarray(
            [inverse_frequency(passages, share * passages) for share in shares], dtype=np.float32
        )

    def _holding(self, synonyms: Mapping[int, float]) -> NDArray[np.float64]:
        """Count each language's passages that hold these words, by their strength, (languages,)."""
        holding = np.zeros(len(self._sizes))
        if len(holding) == 1:
            return holding + sum(
                strength * int(self.offsets[at + 1] - self.offsets[at])
                for at, strength in synonyms.items()
            )
        for position, strength in synonyms.items():
            held = self.passages[self._run(position)]
            holding += strength * np.bincount(self.languages[held], minlength=len(holding))
        return holding

    def _shares(self, holding: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give the share of each language's passages that hold a word, from how many do, 0 to 1.

        What a few passages say of a language is drawn towards what all say of the word.
        """
        overall = holding.sum() / max(len(self.norms), 1)
        shares = (holding + PRIOR_PASSAGES * overall) / (self._sizes + PRIOR_PASSAGES)
        limited: NDArray[np.float64] = np.minimum(shares, 1.0)
        return limited

    @cached_property
    def _sizes(self) -> NDArray[np.int64]:
        """Count the passages of each language, (languages,)."""
        return np.bincount(self.languages, minlength=1)

    def _run(self, position: int) -> slice:
        return slice(int(self.offsets[position]), int(self.offsets[position + 1]))


def count(passages: Sequence[Sequence[str]]) -> tuple[list[str], Postings]:
    """Give the corpus words and their postings, as of one language; an empty corpus has none."""
    if not passages:
        nothing = np.zeros(0, dtype=np.float32)
        return [], Postings(
            offsets=np.zeros(1, dtype=np.int64),
            passages=np.zeros(0, dtype=np.int32),
            frequencies=nothing,
            norms=nothing,
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
        (times for held in statistics.doc_freqs for times in held.values()), dtype=np.float32
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
