"""A question's vector in, the passages near it out, and the cosines of any."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.best import best
from index.neighbours import Neighbours

FAR = -1.0


@dataclass(frozen=True, slots=True)
class Meaning:
    """The passages' unit vectors, (passages, dimensions), as neighbours."""

    neighbours: Neighbours

    def best(
        self, vector: NDArray[np.float32], count: int, among: NDArray[np.intp] | None = None
    ) -> NDArray[np.intp]:
        """Give the passages nearest to a unit vector, best first, of some or of all.

        Of all in a large archive, those that its graph finds.
        """
        if among is not None:
            return among[best(self.cosines(vector, among), count)]
        if self.neighbours.is_compared_whole:
            return best(self.neighbours.cosines(vector), count)
        [(rows, _)] = self.neighbours.nearest(vector[None, :], floor=FAR, limit=count)
        return rows

    def cosines(
        self, vector: NDArray[np.float32], passages: NDArray[np.intp]
    ) -> NDArray[np.float32]:
        """Give the cosines of passages with a unit vector, (passages,)."""
        return self.neighbours.cosines(vector, passages)
