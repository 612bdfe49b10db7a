"""A float32 table in, an int8 table in which tokens that nearly mean the same share a row out.

A row costs thirty times what a token does that shares one, so a vocabulary may be half as large
again (model2vec calls it vocabulary quantisation). Which tokens share is Ward's hierarchical
clustering of unit vectors (Ward, "Hierarchical grouping to optimize an objective function", 1963)
along each token's nearest neighbours: what costs least is merged first, and rare tokens cost less
than frequent ones.
"""

from heapq import heapify, heappop, heappush

import numpy as np
import numpy.typing as npt

from index.neighbours import small_worlds
from scripts.training.contrast import SMALLEST_NORM, Floats, unit
from scripts.training.quantisation import Quantised, quantise

NEIGHBOURS = 12
EFFORT = 64  # of searching the graph of neighbours
# How much a token minds what it shares a row with: this power of how often it is said.
MINDS = 0.35
LEAST_SAID = 1e-9  # of a token that neither pairs nor texts in general have


class Clusters:
    """Clusters of unit vectors, which begin as one vector each."""

    def __init__(self, vectors: Floats, weights: Floats) -> None:
        """Take unit vectors, (vectors, dimensions), and how much each weighs, (vectors)."""
        self.count = len(vectors)
        self._sums = vectors * weights[:, None]
        self._masses = weights.astype(np.float64)
        self._within = np.arange(len(vectors))
        self._merges = [0] * len(vectors)

    def merge(self, pairs: npt.NDArray[np.int64], count: int) -> None:
        """Merge along pairs, (pairs, 2), the cheapest first, until there are `count` clusters."""
        # A pair carries what its clusters' merges were when its cost was reckoned.
        heap = [(self._cost(one, other), one, other, 0) for one, other in pairs.tolist()]
        heapify(heap)
        while heap and self.count > count:
            _, one, other, merges = heappop(heap)
            one, other = self._root(one), self._root(other)
            if one == other:
                continue
            now = self._merges[one] + self._merges[other]
            if now != merges:
                heappush(heap, (self._cost(one, other), one, other, now))
                continue
            self._within[other] = one
            self._sums[one] += self._sums[other]
            self._masses[one] += self._masses[other]
            self._merges[one] = now + 1
            self.count -= 1

    def centres(self) -> tuple[Floats, npt.NDArray[np.int32]]:
        """Give the clusters' centres, unit vectors, and the cluster of each vector."""
        roots = np.array([self._root(at) for at in range(len(self._within))], dtype=np.intp)
        kept, cluster_of = np.unique(roots, return_inverse=True)
        return unit(self._sums[kept])[0], cluster_of.astype(np.int32)

    def _root(self, at: int) -> int:
        while (above := int(self._within[at])) != at:
            self._within[at] = at = int(self._within[above])
        return at

    def _cost(self, one: int, other: int) -> float:
        """How much farther the vectors of two clusters are from one centre than from two."""
        left, right = self._sums[one], self._sums[other]
        cosine = float(left @ right) / float(np.sqrt((left @ left) * (right @ right)))
        masses = self._masses[one], self._masses[other]
        return float(masses[0] * masses[1] / sum(masses) * (1 - cosine))


def share(table: Floats, weights: Floats, count: int) -> Quantised:
    """Round a table to int8 in at most `count` rows; zeros share one besides.

    `weights`, (tokens), all above 0, say how much a token minds what it is rounded to.
    """
    said = np.flatnonzero(np.linalg.norm(table, axis=1) > SMALLEST_NORM)
    vectors, lengths = unit(table[said])
    clusters = Clusters(vectors, weights[said])
    if len(said) > count:
        clusters.merge(_near(vectors), count)
    centres, cluster_of = clusters.centres()
    silent = np.zeros((1, table.shape[1]), dtype=np.float32)
    rows = quantise(np.concatenate((silent, centres)), "int8").rows
    row_of = np.zeros(len(table), dtype=np.int32)
    row_of[said] = cluster_of + 1
    scales = np.ones(len(table), dtype=np.float32)
    scales[said] = lengths[:, 0] / np.linalg.norm(rows[row_of[said]].astype(np.float32), axis=1)
    return Quantised(rows=rows, scales=scales, row_of=row_of)


def minding(often: npt.NDArray[np.float64], general: Floats) -> Floats:
    """Return how much each token minds what it shares a row with, by how often it is said.

    `often` in pairs and in texts in `general`, (tokens) both.
    """
    said = sum(one / max(one.sum(), LEAST_SAID) for one in (often, general.astype(np.float64)))
    return np.asarray((said + LEAST_SAID) ** MINDS, dtype=np.float32)


def _near(vectors: Floats) -> npt.NDArray[np.int64]:
    """Give pairs of near vectors, (pairs, 2), each once."""
    graph = small_worlds(vectors)
    graph.expansion_search = EFFORT
    found = graph.search(vectors, min(NEIGHBOURS, len(vectors)), threads=1)
    near = np.atleast_2d(found.keys).astype(np.int64)
    pairs = np.stack((np.repeat(np.arange(len(near)), near.shape[1]), near.ravel()), axis=1)
    pairs.sort(axis=1)
    return np.unique(pairs[pairs[:, 0] != pairs[:, 1]], axis=0)
