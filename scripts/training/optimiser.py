"""A table of token vectors and gradients in, the table moved in place out (row-wise Adagrad)."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scripts.training.contrast import Floats, Gradient

RATE = 0.3
SPREAD = 0.1  # standard deviation of the random start
SMALL = 1e-10


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


def apply(state: State, gradient: Gradient, *, steps: int, silent: npt.NDArray[np.int32]) -> None:
    """Move the rows a gradient touches, at a rate that falls in a straight line to zero."""
    rate = RATE * (1.0 - state.step / steps)
    rows = np.where(np.isin(gradient.tokens, silent)[:, None], np.float32(0.0), gradient.rows)
    squares = state.squares[gradient.tokens] + np.einsum("ij,ij->i", rows, rows) / rows.shape[1]
    state.squares[gradient.tokens] = squares
    state.table[gradient.tokens] -= rate * rows / (np.sqrt(squares) + SMALL)[:, None]
    state.step += 1
