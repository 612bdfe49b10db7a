"""Token pairs by group in, one reproducible batch for each step out."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scripts.training.tokens import TokenPairs

Ids = npt.NDArray[np.int32]
RUN = 16  # neighbours that stand together in a batch of neighbours
NEIGHBOURS = 0.5  # of the batches of a group whose order is known
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


def gather(
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
        orders: Mapping[str, npt.NDArray[np.int64]] | None = None,
    ) -> None:
        """Take each group's pairs and how much more often than its size says it is drawn.

        Half of the batches of a group in `orders` are runs of pairs that stand together there.
        """
        self._groups = [groups[name] for name in groups]
        self._cumulated = [np.cumsum(group.weights, dtype=np.float64) for group in self._groups]
        chances = np.array(
            [
                total[-1] ** SIZE_EXPONENT * factors.get(name, 1.0)
                for name, total in zip(groups, self._cumulated, strict=True)
            ],
        )
        self._chances = chances / chances.sum()
        self._orders = [(orders or {}).get(name) for name in groups]
        self._size = size
        self._seed = seed

    def often(self, tokens: int) -> npt.NDArray[np.float64]:
        """Return how often batches meet each of so many tokens, (tokens), up to a factor."""
        total = np.zeros(tokens)
        for group, cumulated, chance in zip(
            self._groups, self._cumulated, self._chances, strict=True
        ):
            for ids, ends in (
                (group.left_ids, group.left_ends),
                (group.right_ids, group.right_ends),
            ):
                weights = np.repeat(group.weights, np.diff(ends)) * (
                    chance / max(cumulated[-1], 1e-12)
                )
                total += np.bincount(ids, weights, tokens)
        return total

    def draw(self, step: int) -> Batch:
        """Return `size` pairs of one group, drawn by weight, with replacement, or neighbours."""
        random = np.random.default_rng((self._seed, step))
        chosen = int(random.choice(len(self._groups), p=self._chances))
        group, order = self._groups[chosen], self._orders[chosen]
        if order is not None and random.random() < NEIGHBOURS:
            rows = self._runs(order, random)
        else:
            rows = self._by_weight(self._cumulated[chosen], random)
        return Batch(
            left=gather(group.left_ids, group.left_ends, group.left_keys, rows),
            right=gather(group.right_ids, group.right_ends, group.right_keys, rows),
        )

    def _by_weight(
        self, cumulated: npt.NDArray[np.float64], random: np.random.Generator
    ) -> npt.NDArray[np.int64]:
        rows = np.searchsorted(cumulated, random.random(self._size) * cumulated[-1], side="right")
        return np.asarray(np.minimum(rows, len(cumulated) - 1), dtype=np.int64)

    def _runs(
        self, order: npt.NDArray[np.int64], random: np.random.Generator
    ) -> npt.NDArray[np.int64]:
        starts = random.integers(0, len(order), -(-self._size // RUN))
        places = (starts[:, None] + np.arange(RUN)).ravel()[: self._size]
        return np.asarray(order[places % len(order)], dtype=np.int64)
