"""A batch and a table of token vectors in, the contrastive loss and its gradient out."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from scripts.training.batches import Batch, Side

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Floats = npt.NDArray[np.float32]
# The cosine is multiplied by this before the softmax. 8 and 13 train alike, 20 and 30 worse
# (docs/encoder.md has the figures).
SCALE = 12.0
SMALLEST_NORM = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Gradient:
    """The loss of a batch, the tokens it touches, (T), and their gradient, (T, dimensions)."""

    loss: float
    tokens: npt.NDArray[np.int32]
    rows: Floats


def sums(side: Side, columns: npt.NDArray[np.intp], width: int) -> "csr_array":
    """Return the (texts, T) matrix that sums token rows into texts."""
    from scipy.sparse import csr_array  # noqa: PLC0415  only training needs scipy

    return csr_array(
        (np.ones(len(columns), dtype=np.float32), columns, side.ends),
        shape=(len(side.ends) - 1, width),
    )


def unit(vectors: Floats) -> tuple[Floats, Floats]:
    """Return vectors of length one, and the lengths, (n, 1)."""
    norms = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), SMALLEST_NORM)
    return vectors / norms, norms


def _through_norm(gradient: Floats, units: Floats, norms: Floats) -> Floats:
    """Take a gradient of unit vectors back to the vectors before they were normalised."""
    along: Floats = np.einsum("ij,ij->i", gradient, units)[:, None]
    return np.asarray((gradient - units * along) / norms, dtype=np.float32)


def info_nce(
    left: Floats, right: Floats, same: npt.NDArray[np.bool_]
) -> tuple[float, Floats, Floats]:
    """Return the two-way in-batch loss of (n, d) against (n, d) and the gradient of both.

    `same`, (n, n), marks pairs off the diagonal that say the same and must not be pushed apart.
    Sums over the batch, not means: the optimiser does not care about the scale.
    """
    unit_left, norms_left = unit(left)
    unit_right, norms_right = unit(right)
    scores = unit_left @ unit_right.T
    own = np.einsum("ij,ij->i", unit_left, unit_right)
    scores -= 1.0  # cosines are at most 1: no exponential overflows, one matrix serves both ways
    scores *= SCALE
    chances = np.exp(scores, out=scores)
    chances[same] = 0.0
    by_row = chances.sum(axis=1)
    by_column = chances.sum(axis=0)
    loss = float(np.log(by_row).sum() + np.log(by_column).sum() - 2 * SCALE * (own - 1.0).sum()) / (
        2 * len(own)
    )
    pull = chances * (1.0 / by_row)[:, None]
    chances *= 1.0 / by_column
    pull += chances
    pull[np.arange(len(own)), np.arange(len(own))] -= 2.0
    return (
        loss,
        _through_norm(pull @ unit_right, unit_left, norms_left),
        _through_norm(pull.T @ unit_left, unit_right, norms_right),
    )


def twins(left: npt.NDArray[np.int64], right: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Mark pairs whose left or right texts have equal keys, (n, n), the diagonal left out."""
    marked: npt.NDArray[np.bool_] = left[:, None] == left
    marked |= right[:, None] == right
    np.fill_diagonal(marked, val=False)
    return marked


def gradient(batch: Batch, table: Floats) -> Gradient:
    """Return the loss and gradient of a batch for a table, (tokens, dimensions)."""
    boundary = len(batch.left.ids)
    tokens, columns = np.unique(
        np.concatenate((batch.left.ids, batch.right.ids)), return_inverse=True
    )
    sums_left = sums(batch.left, columns[:boundary], len(tokens))
    sums_right = sums(batch.right, columns[boundary:], len(tokens))
    rows = table[tokens]
    same = twins(batch.left.keys, batch.right.keys)
    loss, pull_left, pull_right = info_nce(sums_left @ rows, sums_right @ rows, same)
    return Gradient(
        loss=loss, tokens=tokens, rows=sums_left.T @ pull_left + sums_right.T @ pull_right
    )
