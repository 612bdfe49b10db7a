"""Corpus words' vectors in, those nearest to any vector out, hubs held back.

Some corpus words are near to whatever is asked (hubs: Radovanović et al., "Hubs in Space", JMLR
2010), so that a cosine of 0.6 with them says less than with another word. So from the cosine is
taken how near the corpus word is to common words anyway (cross-domain similarity local scaling:
Conneau et al., "Word Translation Without Parallel Data", ICLR 2018). The difference is an inner
product once each vector has one number more, so a graph finds the nearest by it as well.
"""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from index.encoder import StaticEncoder, normalise
from index.neighbours import Floats, Neighbours, Rows, graph_over
from index.pieces import Pieces
from index.script import SCRIPTS, script_of

# Tuned on the development sets, all languages together (docs/evaluation.md, "Translation").
# How many common words of each script a corpus word is compared with, and how many of them, the
# nearest, tell how near it is to all.
COMMON = 250
NEAREST = 5
# How much of what a corpus word is nearer than others is taken from its cosines.
TAKEN = 0.5
# The nearest corpus words of each language that are found beside the nearest of all: else those of
# the question's own language leave no room for what it is in another.
EACH = 6
# A word's own vector is no neighbour of it; nor is that of a token that shares its row.
ITSELF = 0.995
# Words compared at once; with two thousand, these fill 16 MB.
_BATCH = 2_048


@dataclass(frozen=True)
class WordNeighbours:
    """Corpus words' vectors as neighbours, each with one number more, its hubness below zero.

    `compared` holds (words, dimensions + 1), and `spoken` which languages' passages hold each word,
    (words, languages).
    """

    compared: Neighbours
    spoken: NDArray[np.bool_]

    def nearest(self, vectors: Floats, *, floor: float, limit: int) -> list[tuple[Rows, Floats]]:
        """Give the rows and cosines of the words nearest to each unit vector, best first.

        Best by the cosine less the word's hubness; at most `limit` of each and, where there are
        several languages, EACH of each language, whose cosine is above the floor. `vectors` has the
        shape (questions, dimensions).
        """
        languages = self.spoken.shape[1]
        reach = limit if languages == 1 else limit + 2 * EACH * languages
        asked = np.column_stack([vectors, np.ones(len(vectors), dtype=np.float32)])
        found = self.compared.nearest(asked, floor=-np.inf, limit=reach)
        nearest = []
        for rows, differences in found:
            cosines = differences - self.compared.vectors[rows, -1]
            kept = np.flatnonzero((cosines > floor) & self._is_near(rows, limit))
            nearest.append((rows[kept], cosines[kept]))
        return nearest

    def _is_near(self, rows: Rows, limit: int) -> NDArray[np.bool_]:
        """Tell which words, nearest first, are among the nearest of all or of a language."""
        spoken = self.spoken.take(rows, axis=0)
        near = (spoken & (spoken.cumsum(axis=0) <= EACH)).any(axis=1)
        return np.asarray(near | (np.arange(len(rows)) < limit))

    @property
    def hubness(self) -> NDArray[np.float16]:
        """How much nearer each word is than others to whatever is asked, (words,)."""
        return -self.compared.vectors[:, -1]


def word_neighbours(
    vectors: Floats, spoken: NDArray[np.bool_], encoder: StaticEncoder
) -> WordNeighbours:
    """Make unit vectors of corpus words, (words, dimensions), ready to be looked through.

    `spoken` tells which languages' passages hold each, (words, languages). A word's hubness is
    TAKEN times what it is nearer to common words than the corpus' words are in the mean. A word
    that the encoder knows nothing of has none and stays zero: the graph compares directions, and
    one more number alone would point at whatever is asked.
    """
    nearness = _nearness(vectors, encoder)
    is_known = vectors.any(axis=1)
    # Where there is no word, no mean either.
    usual = nearness[is_known].mean() if is_known.any() else np.float32(0)
    less = np.where(is_known, np.float32(TAKEN) * (usual - nearness), np.float32(0))
    longer = np.column_stack([vectors, less])
    compared = Neighbours(vectors=longer.astype(np.float16), graph=graph_over(longer))
    return WordNeighbours(compared, spoken)


@lru_cache(maxsize=1)
def common_pieces(pieces: Pieces) -> tuple[int, ...]:
    """Give the ids of the commonest pieces of several letters of each script.

    Han and hiragana count as one. A vocabulary lists what is common first.
    """
    counts: Counter[str | None] = Counter()
    found: list[int] = []
    for at, text in enumerate(pieces.texts):
        if len(text) > 1 and any(map(str.isalpha, text)):
            script = script_of(text)
            counts[script] += 1
            if counts[script] <= COMMON:
                found.append(at)
            if len(found) == COMMON * (len(SCRIPTS) + 1):
                break
    return tuple(found)


def _nearness(vectors: Floats, encoder: StaticEncoder) -> Floats:
    """Give each vector's mean cosine with the nearest of the common words, (words,)."""
    common = normalise(encoder.means_of([[piece] for piece in common_pieces(encoder.pieces)]))
    means = [np.zeros(0, dtype=np.float32)]
    for begin in range(0, len(vectors), _BATCH):
        cosines = vectors[begin : begin + _BATCH] @ common.T
        cosines[cosines > ITSELF] = -1.0
        means.append(np.partition(cosines, -NEAREST, axis=1)[:, -NEAREST:].mean(axis=1))
    return np.concatenate(means)
