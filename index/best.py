"""Scores in, where the highest are out, without sorting them all."""

import numpy as np
from numpy.typing import NDArray

# Scores of which only the highest is looked at first.
BLOCK = 16


def best(scores: NDArray[np.floating], count: int) -> NDArray[np.intp]:
    """Give the positions of the highest scores, best first, equal ones in order of position.

    >>> best(np.asarray([0.5, 2.0, 0.5, 1.0]), 3).tolist()
    [1, 3, 0]
    """
    if len(scores) > count:
        near = np.flatnonzero(scores >= reached_by(scores, count))
        return near[np.argsort(-scores[near], kind="stable")][:count]
    return np.argsort(-scores, kind="stable")


def reached_by(scores: NDArray[np.floating], count: int) -> float:
    """Give a score that at least `count` of these, which are more, reach; hardly more do.

    The highest of each block is one of the scores, so as many reach what that many blocks do.
    """
    blocks = len(scores) // BLOCK
    if blocks > count:
        # Every so manieth score makes a block: the fastest for memory that is read in order.
        scores = scores[: blocks * BLOCK].reshape(BLOCK, blocks).max(axis=0)
    place = len(scores) - count
    return float(np.partition(scores, place)[place])
