"""A word and the scores of pieces in, the best way to cut it out."""

from collections.abc import Mapping
from itertools import pairwise


def best_cut(word: str, scores: Mapping[str, float]) -> tuple[float, tuple[str, ...]]:
    """Return the score and pieces of the best cut of a word into smaller known pieces.

    Without one the score is -inf and there are no pieces.

    >>> best_cut("ab", {"ab": -1.0, "a": -2.0, "b": -2.0})
    (-4.0, ('a', 'b'))
    """
    size = len(word)
    best = [0.0] + [float("-inf")] * size
    came_from = [0] * (size + 1)
    for start in range(size):
        if best[start] == float("-inf"):
            continue
        for end in range(start + 1, size + (start > 0)):
            score = scores.get(word[start:end])
            if score is not None and best[start] + score > best[end]:
                best[end], came_from[end] = best[start] + score, start
    if best[-1] == float("-inf"):
        return best[-1], ()
    cuts = [size]
    while cuts[-1] > 0:
        cuts.append(came_from[cuts[-1]])
    pieces = tuple(word[start:end] for end, start in pairwise(cuts))
    return best[-1], pieces[::-1]
