"""A table of token vectors and gradients in, the table moved in place out (row-wise Adagrad)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from scripts.training.contrast import Floats, Gradient

SPREAD = 0.1  # standard deviation of the random start
SMALL = 1e-10
# What a continued run takes for granted: its first gradients, so many times over, and, for rows
# that these do not touch, so many of a mean row's.
HISTORY = 20
RARE = 5


@dataclass(slots=True, kw_only=True)
class State:
    """What training changes: table, (tokens, dimensions), accumulators, (tokens), and step."""

    table: Floats
    squares: Floats
    step: int

    @classmethod
    def start(cls, tokens: int, dimensions: int, *, seed: int, silent: tuple[int, ...]) -> "State":
        """Return a random table whose `silent` rows are zero."""
        table = (
            np.random.default_rng(seed).normal(0.0, SPREAD, (tokens, dimensions)).astype(np.float32)
        )
        table[list(silent)] = 0.0
        return cls(table=table, squares=np.zeros(tokens, dtype=np.float32), step=0)

    @classmethod
    def resting(cls, table: Floats) -> "State":
        """Return a finished table, not yet moved; a finished model keeps no accumulators."""
        return cls(table=table, squares=np.zeros(len(table), dtype=np.float32), step=0)

    def recall(self, gradients: Iterable[Gradient], *, still: npt.NDArray[np.int32]) -> None:
        """Fill the accumulators as if gradients like these had come before, without a move.

        Rows that none of them touches are taken for rare ones.
        """
        touched = 0
        for gradient in gradients:
            squares = _squares(_without(gradient, still))
            self.squares[gradient.tokens] += squares
            touched += len(squares)
        once = self.squares.sum() / max(touched, 1)
        self.squares *= HISTORY
        self.squares += RARE * once


@dataclass(frozen=True, slots=True, kw_only=True)
class Tethers:
    """Where rows began, (rows, dimensions), and how strongly each is drawn back, (rows)."""

    origin: Floats
    strength: Floats

    def drawn(self, gradient: Gradient, table: Floats) -> Gradient:
        """Return a gradient with what draws its rows back, the more the farther they are."""
        strength = self.strength[gradient.tokens][:, None]
        back = strength * (table[gradient.tokens] - self.origin[gradient.tokens])
        return replace(gradient, rows=gradient.rows + back)


def _without(gradient: Gradient, still: npt.NDArray[np.int32]) -> Floats:
    """Return the rows of a gradient, those of tokens that stay still zero."""
    return np.where(np.isin(gradient.tokens, still)[:, None], np.float32(0.0), gradient.rows)


def _squares(rows: Floats) -> Floats:
    """Return the mean square of each row."""
    return np.asarray(np.einsum("ij,ij->i", rows, rows) / rows.shape[1], dtype=np.float32)


def apply(
    state: State, gradient: Gradient, *, steps: int, rate: float, still: npt.NDArray[np.int32]
) -> None:
    """Move the rows a gradient touches, at a rate that falls in a straight line to zero."""
    rows = _without(gradient, still)
    squares = state.squares[gradient.tokens] + _squares(rows)
    state.squares[gradient.tokens] = squares
    now = rate * (1.0 - state.step / steps)
    state.table[gradient.tokens] -= now * rows / (np.sqrt(squares) + SMALL)[:, None]
    state.step += 1
