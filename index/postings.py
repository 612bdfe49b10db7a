"""Corpus words in, the passages that hold them out, and how rare they are in each language."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

# BM25's usual parameters.
K1 = 1.5
B = 0.75
# How common a word is in a language is seen as if this many passages more had it as often as all.
PRIOR_PASSAGES = 100

Doubles = NDArray[np.float64]


def numbered(languages: Sequence[str]) -> NDArray[np.unsignedinteger]:
    """Give each passage the number of its language, (passages,).

    In as few bytes as they fit, since those of many passages are picked at each question.
    """
    distinct, numbers = np.unique(np.asarray(languages, dtype=str), return_inverse=True)
    return numbers.astype(np.min_scalar_type(len(distinct)))


def inverse_frequency(passages: int, holding: Doubles) -> Doubles:
    """Give Lucene's idf, ln(1 + (N - df + 0.5) / (df + 0.5)), which never turns negative."""
    idf: Doubles = np.log1p((passages - holding + 0.5) / (holding + 0.5))
    return idf


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonyms:
    """The corpus words that some question words match, one question word's after the other's.

    `positions` and `strengths` are those of the matches, (matches,); a question word's are
    begins[i]:begins[i + 1], so `begins` is one longer than there are question words.
    """

    positions: NDArray[np.int64]
    strengths: Doubles
    begins: NDArray[np.int64]

    @classmethod
    def of(cls, matches: Iterable[Mapping[int, float]]) -> "Synonyms":
        """Lay the corpus words of some question words, by strength, one after the other."""
        by_word = [*matches]
        return cls(
            positions=np.asarray([at for one in by_word for at in one], dtype=np.int64),
            strengths=np.asarray([by for one in by_word for by in one.values()], dtype=np.float64),
            begins=np.cumsum([0, *map(len, by_word)], dtype=np.int64),
        )

    def and_more(
        self, positions: NDArray[np.int64], strengths: Doubles, counts: NDArray[np.int64]
    ) -> "Synonyms":
        """Add question words with what they match, so many each."""
        return Synonyms(
            positions=np.concatenate([self.positions, positions]),
            strengths=np.concatenate([self.strengths, strengths]),
            begins=np.concatenate([self.begins, self.begins[-1] + np.cumsum(counts)]),
        )

    def and_alone(self, positions: NDArray[np.int64]) -> "Synonyms":
        """Add question words that match one corpus word each, to the letter."""
        ones = np.ones(len(positions))
        return self.and_more(positions, ones, ones.astype(np.int64))

    def __len__(self) -> int:
        """Count the question words."""
        return len(self.begins) - 1

    @property
    def words(self) -> NDArray[np.int64]:
        """Number each match's question word, (matches,)."""
        return np.repeat(np.arange(len(self)), self.counts)

    @property
    def counts(self) -> NDArray[np.int64]:
        """Count each question word's matches, (question words,)."""
        return self.begins[1:] - self.begins[:-1]


@dataclass(frozen=True, kw_only=True)
class Postings:
    """Each corpus word's passages, in order, one run of `passages` and `frequencies` a word.

    The word at position i owns the run offsets[i]:offsets[i + 1]; `norms` is k1 x the length norm
    of each passage; `languages` numbers each passage's language. A word is as rare in a passage as
    it is in that language: over all of them, "the" of a small one would be as rare as a name.
    """

    offsets: NDArray[np.int64]
    passages: NDArray[np.int32]
    frequencies: NDArray[np.uint16]
    norms: NDArray[np.float32]
    languages: NDArray[np.integer]

    def spread(self, positions: NDArray[np.int64]) -> NDArray[np.int64]:
        """Give where the postings of corpus words stand, one word's after the other's.

        To read them there is faster than to put hundreds of short runs together.
        """
        begins, lengths = self.offsets.take(positions), self.lengths(positions)
        ends = np.cumsum(lengths)
        total = int(ends[-1]) if len(ends) else 0
        return np.arange(total) + np.repeat(begins - ends + lengths, lengths)

    def runs(self, positions: NDArray[np.int64]) -> Sequence[slice]:
        """Give the runs of corpus words."""
        ends = self.offsets[positions + 1].tolist()
        return list(map(slice, self.offsets[positions].tolist(), ends))

    def lengths(self, positions: NDArray[np.int64]) -> NDArray[np.int64]:
        """Count the passages of corpus words."""
        return self.offsets.take(positions + 1) - self.offsets.take(positions)

    def spoken(self, positions: NDArray[np.integer]) -> NDArray[np.bool_]:
        """Tell which languages' passages hold corpus words, (corpus words, languages)."""
        spoken: NDArray[np.bool_] = self._counts.take(positions, axis=0) > 0
        return spoken

    def idf(self, synonyms: Synonyms) -> Doubles:
        """Give the idf of question words by what they match, (question words,).

        It is that of the languages in which they stand, by how often they do.
        """
        holding = self._holding(synonyms)
        totals = holding.sum(axis=1)
        weighed = (self._shares(holding) * holding).sum(axis=1)
        shares = np.divide(weighed, totals, out=np.zeros(len(totals)), where=totals > 0)
        return inverse_frequency(len(self.norms), shares * len(self.norms))

    def idf_by_language(self, synonyms: Synonyms) -> Doubles:
        """Give the idf of question words in each language, (question words, languages)."""
        shares = self._shares(self._holding(synonyms))
        return inverse_frequency(len(self.norms), shares * len(self.norms))

    def _holding(self, synonyms: Synonyms) -> Doubles:
        """Count the passages that hold what question words match, by strength, of each language.

        The shape is (question words, languages).
        """
        holding = np.zeros((len(synonyms), len(self.sizes)))
        some = np.flatnonzero(synonyms.counts)
        if len(some):
            counts = self._counts.take(synonyms.positions, axis=0) * synonyms.strengths[:, None]
            holding[some] = np.add.reduceat(counts, synonyms.begins[some])
        return holding

    def _shares(self, holding: Doubles) -> Doubles:
        """Give the share of each language's passages that hold a word, from how many do, 0 to 1.

        What a few passages say of a language is drawn towards what all say of the word.
        """
        overall = holding.sum(axis=1, keepdims=True) / max(len(self.norms), 1)
        shares = (holding + PRIOR_PASSAGES * overall) / (self.sizes + PRIOR_PASSAGES)
        limited: Doubles = np.minimum(shares, 1.0)
        return limited

    @cached_property
    def sizes(self) -> NDArray[np.int64]:
        """Count the passages of each language, (languages,)."""
        return np.bincount(self.languages, minlength=1)

    @cached_property
    def _counts(self) -> NDArray[np.unsignedinteger]:
        """Count the passages of each language that hold each corpus word, (words, languages).

        Made once: two bytes a word and language, four where there are more than 65,535 passages.
        """
        kind = np.min_scalar_type(max(len(self.norms), 1))
        counts = np.zeros((len(self.offsets) - 1, len(self.sizes)), dtype=kind)
        if len(self.sizes) == 1:
            counts[:, 0] = np.diff(self.offsets)
            return counts
        number = self.languages.astype(np.min_scalar_type(len(self.sizes)))[self.passages]
        for language in range(len(self.sizes)):
            of_it = np.cumsum(number == language, dtype=np.int32)
            before = np.concatenate([np.zeros(1, dtype=np.int32), of_it])
            counts[:, language] = np.diff(before[self.offsets])
        return counts
