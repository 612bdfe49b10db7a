"""A question's words and the postings in, scores by words out: of chosen passages, or the best.

Of a word that many corpus words stand for, frequencies and document frequencies are summed by
strength before BM25 saturates them, so that a rare wrong translation cannot outweigh the right one
(Darwish & Oard, "Probabilistic structured query methods", SIGIR 2003). One word of strength 1 gives
plain BM25 in a corpus of one language.

In a large corpus the words that count most are scored first, everywhere; once what is left of the
question can raise few passages among the best, only those are scored to the end (MaxScore; Turtle &
Flood, "Query evaluation: strategies and optimizations", Information Processing & Management 1995).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.best import best, reached_by
from index.evidence import importance
from index.postings import K1, PRIOR_PASSAGES, Doubles, Postings, Synonyms
from index.query import Query

Floats = NDArray[np.float32]
Places = NDArray[np.intp]

# So many passages, and up to this share of all, are scored by every word at once.
CONTENDERS = 1_000
FEW_OF_ALL = 1 / 16
# A run this many times as long as the passages that are scored is searched, not read.
LONG = 16
# Sums in another order differ by rounding.
ROUNDING = 1e-6
# So many sums, of a word and a passage each, are made at once: eight megabytes.
CELLS = 1 << 20
# Passages scored at once where all are.
BLOCK = 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedWords:
    """The words of a question, and the corpus words that they became.

    `cosines` are those of the matches, (matches,); `weights` and `shares` (of the question, as
    `importance` gives them) those of the words, (words,); `own` tells of each match whether it is
    the question word itself or its stem.
    """

    synonyms: Synonyms
    cosines: Floats
    weights: Doubles
    shares: Doubles
    own: NDArray[np.bool_]

    @classmethod
    def alone(cls, positions: Sequence[int]) -> "AskedWords":
        """Ask for corpus words by themselves, each as heavy, as plain BM25 does."""
        return cls(
            synonyms=Synonyms.of({position: 1.0} for position in positions),
            cosines=np.ones(len(positions), dtype=np.float32),
            weights=np.ones(len(positions)),
            shares=np.full(len(positions), 1 / max(len(positions), 1)),
            own=np.ones(len(positions), dtype=np.bool_),
        )


def asked_words(query: Query) -> AskedWords:
    """Ask for the words of a query, as it weighs them."""
    return AskedWords(
        synonyms=query.translations.synonyms,
        cosines=query.translations.cosines,
        weights=query.weights,
        shares=importance(query).astype(np.float64),
        own=query.translations.are_forms,
    )


class WordScores:
    """A question's words and the postings: the scores of any passages, and the best of all."""

    def __init__(self, postings: Postings, asked: AskedWords) -> None:
        """Weigh the words, and beside them each that is a question word itself, alone."""
        self._postings = postings
        self._asked = asked
        self._word_of = asked.synonyms.words
        # What was read of the postings, and which matches' were not.
        self._read: list[_Runs] = []
        self._is_unread = np.ones(len(asked.own), dtype=np.bool_)
        self._own_of = np.cumsum(asked.own) - 1
        alone = asked.synonyms.positions[asked.own]
        both = asked.synonyms.and_alone(alone)
        weights = np.concatenate([asked.weights, np.ones(len(alone))])
        # Of the words, then of those alone, in each language.
        self._factors = (K1 + 1) * weights[:, None] * postings.idf_by_language(both)
        if len(postings.sizes) > 1:
            words = len(asked.synonyms)
            self._factors[:words] *= _evened(self._factors[:words], asked.synonyms, postings)

    def of(self, passages: Places) -> dict[str, Floats]:
        """Score passages, in ascending order, (passages,) each.

        "bm25" is the question's own words and stems, "words" with their translations, "coverage"
        the share of the question that is matched, by the best match of each word.
        """
        postings, asked, words = self._postings, self._asked, len(self._asked.synonyms)
        count = len(passages)
        matches, places, frequencies = self._found(passages)
        cells = self._word_of.take(matches) * count + places
        is_own = np.flatnonzero(asked.own.take(matches))
        own_cells = (words + self._own_of.take(matches.take(is_own))) * count + places.take(is_own)
        strengths = asked.synonyms.strengths.take(matches)
        scores = _sums_by(
            np.concatenate([cells, own_cells]),
            np.concatenate([frequencies * strengths, frequencies.take(is_own)]),
            len(self._factors) * count,
        ).reshape(len(self._factors), count)
        scores /= scores + postings.norms.take(passages)
        scores *= self._factors.take(postings.languages.take(passages), axis=1)
        best_match = np.zeros(words * count, dtype=np.float32)
        np.maximum.at(best_match, cells, asked.cosines.take(matches))
        coverage = asked.shares @ best_match.reshape(words, count)
        return {
            "bm25": scores[words:].sum(axis=0).astype(np.float32),
            "words": scores[:words].sum(axis=0).astype(np.float32),
            "coverage": coverage.astype(np.float32),
        }

    def of_all(self) -> dict[str, Floats]:
        """Score every passage."""
        blocks = range(0, max(len(self._postings.norms), 1), BLOCK)
        every = np.arange(len(self._postings.norms))
        parts = [self.of(every[begin : begin + BLOCK]) for begin in blocks]
        return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}

    def best(self, count: int, among: Places | None = None) -> Places:
        """Give the passages of the highest "words", best first, of some in order or of all.

        Where fewer are matched the rest are others, in order.
        """
        passages = len(self._postings.norms) if among is None else len(among)
        few = max(CONTENDERS, int(passages * FEW_OF_ALL))
        if among is not None and passages <= few:
            near = among
        else:
            sums, least = self._summed(count, among, few)
            if least is None:
                return _of(among, best(sums, count))
            near = _of(among, np.flatnonzero(sums >= least))
        return near[best(self.of(near)["words"], count)]

    def _summed(self, count: int, among: Places | None, few: int) -> tuple[Doubles, float | None]:
        """Give the "words" of all passages or of those among which is chosen.

        Or sums without the words that count least, and what the best have of them at least.
        """
        # Saturated frequencies stay below 1.
        bounds = self._factors[: len(self._asked.synonyms)].max(axis=1, initial=0.0)
        order = np.argsort(-bounds)
        left = np.cumsum(bounds[order][::-1])[::-1]
        at_once = max(1, CELLS // max(len(self._postings.norms), 1))
        sums = self._of_words(order[:at_once], among)
        for done in range(at_once, len(order), at_once):
            if count < len(sums):
                least = reached_by(sums, count) - left[done] * (1 + ROUNDING)
                if least > 0 and np.count_nonzero(sums >= least) <= few:
                    return sums, least
            sums += self._of_words(order[done : done + at_once], among)
        return sums, None

    def _of_words(self, words: Places, among: Places | None) -> Doubles:
        """Score all passages or some by some of the question's words, (passages,)."""
        postings, synonyms = self._postings, self._asked.synonyms
        passages, languages = len(postings.norms), self._factors.shape[1]
        is_among = np.zeros(len(synonyms), dtype=np.bool_)
        is_among[words] = True
        matches = np.flatnonzero(is_among[self._word_of])
        runs = _runs(postings, synonyms.positions, matches)
        self._read.append(runs)
        self._is_unread[matches] = False
        held, word = runs.passages.astype(np.intp), self._word_of.take(runs.matches)
        found = runs.frequencies * synonyms.strengths.take(runs.matches)
        summed = postings.norms.take(held).astype(np.float64)
        # Word by word, since what is summed over all passages then stays in the processor's cache.
        for begin, end in pairwise(word.searchsorted(np.arange(len(synonyms) + 1)).tolist()):
            of_word = held[begin:end]
            summed[begin:end] += _sums_by(of_word, found[begin:end], passages).take(of_word)
        # Each of several runs adds its part of what their sum gives.
        parts = self._factors.take(word * languages + postings.languages.take(held))
        parts *= found
        parts /= summed
        sums = _sums_by(held, parts, passages)
        return sums if among is None else sums.take(among)

    def _found(self, passages: Places) -> tuple[Places, Places, NDArray[np.uint16]]:
        """Find the corpus words in passages: which match, at which place of `passages`, how often.

        Each (found,), in no order.
        """
        postings, positions = self._postings, self._asked.synonyms.positions
        place_of = np.full(len(postings.norms), -1, dtype=np.int32)
        place_of[passages] = np.arange(len(passages), dtype=np.int32)
        unread = np.flatnonzero(self._is_unread)
        is_long = postings.lengths(positions.take(unread)) > LONG * len(passages)
        runs = [*self._read, _runs(postings, positions, unread[~is_long])]
        parts = [one.at(place_of) for one in runs]
        for match in unread[is_long].tolist():
            [run] = postings.runs(positions[match : match + 1])
            held = postings.passages[run]
            at = np.minimum(np.searchsorted(held, passages.astype(np.int32)), len(held) - 1)
            places = np.flatnonzero(held[at] == passages)
            frequencies = postings.frequencies[run][at[places]]
            parts.append((np.full(len(places), match), places, frequencies))
        matches, places, frequencies = (
            np.concatenate(column) for column in zip(*parts, strict=True)
        )
        return matches, places, frequencies


def _evened(factors: Doubles, synonyms: Synonyms, postings: Postings) -> Doubles:
    """Give what scores grow by in each language so that they reach as high in all, (languages,).

    A question finds more of itself in its own language, Korean or Chinese its pieces and their
    bigrams too, so that any text there would drown the one that answers in another. `factors` are
    those of the words, (words, languages). What few passages reach says little of a language.
    """
    strengths = postings.spoken(synonyms.positions) * synonyms.strengths[:, None]
    some = np.flatnonzero(synonyms.counts)
    if not strengths.any():
        return np.ones(factors.shape[1])
    nearest = np.maximum.reduceat(strengths, synonyms.begins[some])
    reached = (factors[some] * nearest).sum(axis=0)
    drawn = reached * postings.sizes + reached.max() * PRIOR_PASSAGES
    evened: Doubles = reached.max() * (postings.sizes + PRIOR_PASSAGES) / drawn
    return evened


def _of(among: Places | None, places: Places) -> Places:
    """Give the passages at some places among others, or among all."""
    return places if among is None else among[places]


class _Runs(NamedTuple):
    """Postings that were read: of which match each is, its passage and its frequency there."""

    matches: Places
    passages: NDArray[np.int32]
    frequencies: NDArray[np.uint16]

    def at(self, place_of: NDArray[np.int32]) -> tuple[Places, Places, NDArray[np.uint16]]:
        """Keep those of passages that have a place, with the place in their stead."""
        places = place_of.take(self.passages)
        kept = np.flatnonzero(places >= 0)
        return (
            self.matches.take(kept),
            places.take(kept).astype(np.intp),
            self.frequencies.take(kept),
        )


def _runs(postings: Postings, positions: NDArray[np.int64], matches: Places) -> _Runs:
    """Read the postings of some of the matches' corpus words."""
    of_some = positions.take(matches)
    # `take` is twice as fast as an index.
    at = postings.spread(of_some)
    return _Runs(
        np.repeat(matches, postings.lengths(of_some)),
        postings.passages.take(at),
        postings.frequencies.take(at),
    )


def _sums_by(places: NDArray[np.signedinteger], values: NDArray[np.generic], count: int) -> Doubles:
    sums: Doubles = np.bincount(places, values, minlength=count).astype(np.float64, copy=False)
    return sums
