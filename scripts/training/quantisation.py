"""A float32 table in, a smaller table with one scale a token and what that costs out."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from scripts.training.contrast import Floats

Precision = Literal["float32", "float16", "int8"]
LARGEST_INT8 = 127


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantised:
    """A table whose token i stands for `rows[row_of[i]] * scales[i]`; tokens may share a row."""

    rows: npt.NDArray[np.float32] | npt.NDArray[np.float16] | npt.NDArray[np.int8]
    scales: Floats
    row_of: npt.NDArray[np.int32]

    def restored(self) -> Floats:
        """Return the float32 table that readers of the model compute with, (tokens, dimensions)."""
        return self.rows[self.row_of].astype(np.float32) * self.scales[:, None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What rounding did to the rows that are not zero."""

    mean_cosine: float
    lowest_cosine: float
    largest_norm_error: float

    def __str__(self) -> str:
        """Say it in one line."""
        return (
            f"cosine of each row with itself: mean {self.mean_cosine:.6f}, "
            f"lowest {self.lowest_cosine:.6f}; "
            f"norms within {100 * self.largest_norm_error:.2f} %"
        )


def quantise(table: Floats, precision: Precision) -> Quantised:
    """Round a table to a precision; int8 rows are scaled so that their largest entry is 127.

    >>> quantise(np.array([[0.5, -1.0]], dtype=np.float32), "int8").rows.tolist()
    [[64, -127]]
    """
    ones, own = np.ones(len(table), dtype=np.float32), np.arange(len(table), dtype=np.int32)
    if precision == "float32":
        return Quantised(rows=table, scales=ones, row_of=own)
    if precision == "float16":
        return Quantised(rows=table.astype(np.float16), scales=ones, row_of=own)
    largest = np.abs(table).max(axis=1)
    scales = np.where(largest > 0, largest / LARGEST_INT8, 1.0).astype(np.float32)
    rows = np.rint(table / scales[:, None]).astype(np.int8)
    return Quantised(rows=rows, scales=scales, row_of=own)


def measure(table: Floats, quantised: Quantised) -> Loss:
    """Compare a table with its rounded self, row by row."""
    norms = np.linalg.norm(table, axis=1)
    used = norms > 0
    before, norms = table[used], norms[used]
    after = quantised.restored()[used]
    norms_after = np.linalg.norm(after, axis=1)
    cosines = np.einsum("ij,ij->i", before, after) / (norms * norms_after)
    return Loss(
        mean_cosine=float(cosines.mean()),
        lowest_cosine=float(cosines.min()),
        largest_norm_error=float(np.abs(norms_after / norms - 1).max()),
    )
