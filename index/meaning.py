"""A question's vector in, the passages' cosines out: each of them, or those that could be near."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.neighbours import Neighbours

FAR = -1.0


@dataclass(frozen=True, slots=True)
class Meaning:
    """The passages' unit vectors, (passages, dimensions), as neighbours."""

    neighbours: Neighbours

    def cosines(
        self, vector: NDArray[np.float32], *, nearest: int, besides: NDArray[np.intp]
    ) -> NDArray[np.float32]:
        """Give each passage's cosine with a unit vector, (passages,).

        In a large archive only those of the nearest and of the passages named besides; FAR is then
        said of all others.
        """
        if self.neighbours.is_compared_whole:
            return self.neighbours.cosines(vector)
        [(rows, _)] = self.neighbours.nearest(vector[None, :], floor=FAR, limit=nearest)
        known = np.union1d(rows, besides)
        cosines = np.full(len(self.neighbours.vectors), FAR, dtype=np.float32)
        cosines[known] = self.neighbours.vectors[known].astype(np.float32) @ vector
        return cosines
