"""Vectors of words or passages in, the nearest of them to any vector out, without a look at each.

Few vectors are compared one by one. Many are held in a graph of small worlds (Malkov & Yashunin,
"Hierarchical Navigable Small World graphs", TPAMI 2020) by usearch, which is made when a
generation is built and opened when first asked; what it finds is compared again exactly.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.best import best

Rows = NDArray[np.int64]
Floats = NDArray[np.float32]

# Up to this many vectors a look at each costs less than the graph.
FEW = 16_000
# 99.2 % to 99.8 % of the exact neighbours' strength is found, with an effort of 64 to search 0.2 %
# more, at 1.4 times the cost (docs/evaluation.md, "Speed").
CONNECTIVITY = 16
EFFORT_BUILDING = 64
EFFORT_SEARCHING = 48


@dataclass(frozen=True, kw_only=True)
class Neighbours:
    """Unit vectors, float16, (vectors, dimensions), and the graph over them, empty for a few.

    Where they are a little longer or shorter, what is called a cosine is their inner product.
    """

    vectors: NDArray[np.float16]
    graph: NDArray[np.uint8]

    def nearest(self, asked: Floats, *, floor: float, limit: int) -> list[tuple[Rows, Floats]]:
        """Give the rows and cosines nearest to each unit vector, best first, above the floor.

        At most `limit` of each; `asked` has the shape (questions, dimensions).
        """
        if not len(self.vectors) or not len(asked):
            return [(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)) for _ in asked]
        look = self._compared if self.is_compared_whole else self._searched
        rows, cosines = look(asked, limit)
        above = np.count_nonzero(cosines > floor, axis=1).tolist()
        return [
            (of_one[:count], cosines_of_one[:count])
            for of_one, cosines_of_one, count in zip(rows, cosines, above, strict=True)
        ]

    @property
    def is_compared_whole(self) -> bool:
        """Whether there is no graph, so that every vector is looked at."""
        return not self.graph.size

    def cosines(self, one: Floats, rows: Rows | None = None) -> Floats:
        """Give the cosines of some vectors, or of all, with a unit vector, (rows,)."""
        if self.is_compared_whole:
            of_all: Floats = one @ self._columns
            return of_all if rows is None else of_all.take(rows)
        vectors = self.vectors if rows is None else self.vectors.take(rows, axis=0)
        return vectors.astype(np.float32) @ one

    def _compared(self, asked: Floats, limit: int) -> tuple[Rows, Floats]:
        cosines = asked @ self._columns
        rows = np.stack([best(of_one, limit) for of_one in cosines])
        return rows, cosines[_each(asked), rows]

    def _searched(self, asked: Floats, limit: int) -> tuple[Rows, Floats]:
        matches = self._opened.search(asked, limit, threads=1)
        rows = np.sort(np.atleast_2d(matches.keys).astype(np.int64), axis=1)
        vectors = self.vectors.take(rows, axis=0).astype(np.float32)
        cosines = (vectors @ asked[:, :, None])[:, :, 0]
        order = np.argsort(-cosines, axis=1, kind="stable")
        return rows[_each(asked), order], cosines[_each(asked), order]

    @cached_property
    def _columns(self) -> Floats:
        """The vectors as columns, (dimensions, vectors), which BLAS multiplies faster than rows."""
        return np.ascontiguousarray(self.vectors.T, dtype=np.float32)

    @cached_property
    def _opened(self):  # type: ignore[no-untyped-def]  # noqa: ANN202  # usearch is imported late
        from usearch.index import Index  # noqa: PLC0415 - small archives do without

        # A graph does not keep its effort.
        return Index.restore(self.graph.tobytes(), view=False, expansion_search=EFFORT_SEARCHING)


def _each(asked: Floats) -> NDArray[np.intp]:
    """Give the numbers of the questions, (questions, 1), to pick some of each."""
    return np.arange(len(asked))[:, None]


def graph_over(vectors: Floats) -> NDArray[np.uint8]:
    """Make the graph of Neighbours over unit vectors, as bytes; none over a few."""
    if len(vectors) <= FEW:
        return np.zeros(0, dtype=np.uint8)
    return np.frombuffer(bytes(small_worlds(vectors).save() or b""), dtype=np.uint8)


def small_worlds(vectors: Floats) -> Any:  # noqa: ANN401 - usearch is imported late
    """Make usearch's graph over unit vectors, by their rows, however few they are."""
    from usearch.index import Index  # noqa: PLC0415 - small archives do without

    made = Index(
        ndim=vectors.shape[1],
        # Of unit vectors the cosine, at three quarters of its price.
        metric="ip",
        dtype="i8",
        connectivity=CONNECTIVITY,
        expansion_add=EFFORT_BUILDING,
    )
    # One thread: the same vectors give the same graph.
    made.add(np.arange(len(vectors)), vectors, threads=1)
    return made
