"""Token pairs by group in, one reproducible batch for each step out."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scripts.training.tokens import TokenPairs

Ids = npt.NDArray[np.int32]
SIZE_EXPONENT = (
    0.5  # groups are drawn with probability proportional to the square root of their size
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a batch: all token ids in a row, where each text ends, a key for each text."""

    ids: Ids
    ends: npt.NDArray[np.int64]
    keys: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Pairs of one group: text i of `left` belongs to text i of `right`."""

    left: Side
    right: Side


def _gather(
    ids: Ids, ends: npt.NDArray[np.int64], keys: npt.NDArray[np.int64], rows: npt.NDArray[np.int64]
) -> Side:
    """Cut rows out of a flat array of ids."""
    starts = ends[rows]
    lengths = ends[rows + 1] - starts
    cut_ends = np.zeros(len(rows) + 1, dtype=np.int64)
    np.cumsum(lengths, out=cut_ends[1:])
    positions = np.repeat(starts - cut_ends[:-1], lengths) + np.arange(cut_ends[-1])
    return Side(ids=ids[positions], ends=cut_ends, keys=keys[rows])


class Batches:
    """Draws batches that depend on the seed and the step alone: a resumed run draws the same."""

    def __init__(
        self,
        groups: Mapping[str, TokenPairs],
        factors: Mapping[str, float],
        *,
        size: int,
        seed: int,
    ) -> None:
        """Take each group's pairs and how much more often than its size says it is drawn."""
        self._groups = [groups[name] for name in groups]
        self._cumulated = [np.cumsum(group.weights, dtype=np.float64) for group in self._groups]
        chances = np.array(
            [
                total[-1] ** SIZE_EXPONENT * factors.get(name, 1.0)
                for name, total in zip(groups, self._cumulated, strict=True)
            ],
        )
        self._chances = chances / chances.sum()
        self._size = size
        self._seed = seed

    def draw(self, step: int) -> Batch:
        """Return `size` pairs of one group, drawn by weight, with replacement."""
        random = np.random.default_rng((self._seed, step))
        chosen = int(random.choice(len(self._groups), p=self._chances))
        group, cumulated = self._groups[chosen], self._cumulated[chosen]
        rows = np.searchsorted(cumulated, random.random(self._size) * cumulated[-1], side="right")
        rows = np.minimum(rows, len(group) - 1).astype(np.int64)
        return Batch(
            left=_gather(group.left_ids, group.left_ends, group.left_keys, rows),
            right=_gather(group.right_ids, group.right_ends, group.right_keys, rows),
        )
