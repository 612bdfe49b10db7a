"""A question's vector in, the passages near it out, and the cosines of any."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.best import best
from index.neighbours import Neighbours

FAR = -1.0


@dataclass(frozen=True)
class Meaning:
    """The passages' unit vectors, (passages, dimensions), as neighbours, and a question's."""

    neighbours: Neighbours
    vector: NDArray[np.float32]

    def best(self, count: int, among: NDArray[np.intp] | None = None) -> NDArray[np.intp]:
        """Give the nearest passages, best first, of some or of all.

        Of all in a large archive, those that its graph finds.
        """
        if among is not None:
            return among[best(self.cosines(among), count)]
        if self.neighbours.is_compared_whole:
            return best(self._of_all, count)
        [(rows, _)] = self.neighbours.nearest(self.vector[None, :], floor=FAR, limit=count)
        return rows

    def cosines(self, passages: NDArray[np.intp]) -> NDArray[np.float32]:
        """Give the cosines of passages with the question, (passages,)."""
        if self.neighbours.is_compared_whole:
            return self._of_all[passages]
        return self.neighbours.cosines(self.vector, passages)

    @cached_property
    def _of_all(self) -> NDArray[np.float32]:
        """Compare each passage once, though some are asked for twice."""
        return self.neighbours.cosines(self.vector)
