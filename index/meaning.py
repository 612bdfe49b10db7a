"""A question's vector in, each passage's cosine out."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Meaning:
    """The passages' unit vectors, float32, (passages, dimensions)."""

    vectors: NDArray[np.float32]

    def cosines(self, vector: NDArray[np.float32]) -> NDArray[np.float32]:
        """Give each passage's cosine with a unit vector, (passages,)."""
        cosines: NDArray[np.float32] = self.vectors @ vector
        return cosines
