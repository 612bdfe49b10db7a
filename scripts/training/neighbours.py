"""Pairs and a table in, an order of the pairs in which like English texts stand together out.

A batch that is cut from such an order has near misses among its negatives.
"""

import numpy as np
import numpy.typing as npt

from scripts.training.batches import gather
from scripts.training.contrast import Floats, sums, unit
from scripts.training.tokens import TokenPairs

MOST = 60_000  # pairs of a group that are put in order
A_CENTRE = 40  # pairs around each centre, in the mean
CHUNK = 4096


def in_order(
    pairs: TokenPairs, table: Floats, random: np.random.Generator
) -> npt.NDArray[np.int64]:
    """Draw pairs by weight, without replacement, and sort them by the nearest of random centres."""
    rows = np.sort(_drawn(pairs.weights, random))
    left = gather(pairs.left_ids, pairs.left_ends, pairs.left_keys, rows)
    vectors, _ = unit(sums(left, left.ids.astype(np.intp), len(table)) @ table)
    centres = vectors[random.choice(len(rows), max(1, len(rows) // A_CENTRE), replace=False)]
    nearest = np.concatenate(
        [
            (vectors[start : start + CHUNK] @ centres.T).argmax(axis=1)
            for start in range(0, len(rows), CHUNK)
        ]
    )
    return rows[np.lexsort((vectors @ centres[0], nearest))]


def _drawn(weights: npt.NDArray[np.float32], random: np.random.Generator) -> npt.NDArray[np.int64]:
    """Return at most `MOST` rows of those that weigh anything, heavy ones more likely."""
    rows = np.flatnonzero(weights > 0)
    limit = min(len(rows), MOST)
    keys = random.random(len(rows)) ** (1 / weights[rows])  # Efraimidis and Spirakis, 2006
    return rows[np.argpartition(-keys, limit - 1)[:limit]]
