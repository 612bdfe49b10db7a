"""Vectors of words or passages in, the nearest of them to any vector out, without a look at each.

Few vectors are compared one by one. Many are held in a graph of small worlds (Malkov & Yashunin,
"Hierarchical Navigable Small World graphs", TPAMI 2020) by usearch, which is made when a
generation is built and opened when first asked; what it finds is compared again exactly.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int64]
Floats = NDArray[np.float32]

# Up to this many vectors a look at each costs less than the graph.
FEW = 16_000
# usearch's own defaults but for the search: 98.2 % of the exact neighbours' strength is found
# with 64 candidates, 99.1 % with 128 (docs/evaluation.md, "Speed").
CONNECTIVITY = 16
EFFORT_BUILDING = 64
EFFORT_SEARCHING = 96


@dataclass(frozen=True, kw_only=True)
class Neighbours:
    """Unit vectors, float16, (vectors, dimensions), and the graph over them, empty for a few."""

    vectors: NDArray[np.float16]
    graph: NDArray[np.uint8]

    def nearest(self, asked: Floats, *, floor: float, limit: int) -> list[tuple[Rows, Floats]]:
        """Give the rows and cosines nearest to each unit vector, best first, above the floor.

        At most `limit` of each; `asked` has the shape (questions, dimensions).
        """
        if not len(self.vectors) or not len(asked):
            return [(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)) for _ in asked]
        whole = self.is_compared_whole
        found = self._compared(asked, floor) if whole else self._searched(asked, limit)
        return [_best(rows, cosines, floor, limit) for rows, cosines in found]

    @property
    def is_compared_whole(self) -> bool:
        """Whether there is no graph, so that every vector is looked at."""
        return not self.graph.size

    def cosines(self, one: Floats) -> Floats:
        """Give every vector's cosine with a unit vector, (vectors,)."""
        cosines: Floats = self._exact @ one
        return cosines

    def _compared(self, asked: Floats, floor: float) -> list[tuple[Rows, Floats]]:
        near = [(np.flatnonzero(row > floor), row) for row in asked @ self._exact.T]
        return [(rows, row[rows]) for rows, row in near]

    def _searched(self, asked: Floats, limit: int) -> list[tuple[Rows, Floats]]:
        matches = self._opened.search(asked, limit, threads=1)
        keys: NDArray[np.uint64] = np.atleast_2d(matches.keys)
        found = (row.astype(np.int64) for row in keys)
        return [
            (rows, self.vectors[rows].astype(np.float32) @ one)
            for rows, one in zip(found, asked, strict=True)
        ]

    @cached_property
    def _exact(self) -> Floats:
        return self.vectors.astype(np.float32)

    @cached_property
    def _opened(self):  # type: ignore[no-untyped-def]  # noqa: ANN202  # usearch is imported late
        from usearch.index import Index  # noqa: PLC0415 - small archives do without

        return Index.restore(self.graph.tobytes(), view=False)


def graph_over(vectors: Floats) -> NDArray[np.uint8]:
    """Make the graph of Neighbours over unit vectors, as bytes; none over a few."""
    graph = np.zeros(0, dtype=np.uint8)
    if len(vectors) > FEW:
        from usearch.index import Index  # noqa: PLC0415 - small archives do without

        made = Index(
            ndim=vectors.shape[1],
            metric="cos",
            dtype="i8",
            connectivity=CONNECTIVITY,
            expansion_add=EFFORT_BUILDING,
            expansion_search=EFFORT_SEARCHING,
        )
        # One thread: the same vectors give the same graph.
        made.add(np.arange(len(vectors)), vectors, threads=1)
        graph = np.frombuffer(bytes(made.save() or b""), dtype=np.uint8)
    return graph


def _best(rows: Rows, cosines: Floats, floor: float, limit: int) -> tuple[Rows, Floats]:
    order = np.lexsort((rows, -cosines))
    order = order[cosines[order] > floor][:limit]
    return rows[order], cosines[order]
