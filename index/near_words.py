"""The corpus words that several passages hold in, what is near each out, found once at a build.

To look for a word's neighbours costs more than all else of understanding it, and most who ask use
words of the newsletters. Words of a single passage are half of all, and seldom asked for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.hubness import WordNeighbours

# Fewer passages hold the words whose neighbours are looked for when they are asked.
SHARED_BY = 2
# Words looked up at once; compared with sixteen thousand, these fill 32 MB.
_BATCH = 512


class Near(NamedTuple):
    """The length of a word's pieces, whether its vector is the sum of several, what is near.

    `near` gives the cosine of each corpus word near it by its position, nearest first.
    """

    length: float
    is_cut: bool
    near: dict[int, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class NearWords:
    """What is near the corpus words at `words`, in ascending order of their positions, int32.

    The positions of those near the i-th are near[offsets[i] : offsets[i + 1]], and their cosines
    likewise; `lengths` are those of their pieces, and `are_cut` tells which have several.
    """

    words: NDArray[np.int32]
    offsets: NDArray[np.int64]
    near: NDArray[np.int32]
    cosines: NDArray[np.float32]
    lengths: NDArray[np.float32]
    are_cut: NDArray[np.bool_]

    def of(self, positions: Sequence[int]) -> list[Near | None]:
        """Give what is near corpus words, by their positions; None where it was not looked for."""
        # In the words' own type: others are compared with a copy of all of them.
        asked = np.asarray(positions, dtype=np.int32)
        rows = self.words.searchsorted(asked)
        known = np.flatnonzero(rows < len(self.words))
        known = known[self.words[rows[known]] == asked[known]]
        found: list[Near | None] = [None] * len(positions)
        for at, row in zip(known.tolist(), rows[known].tolist(), strict=True):
            begin, end = self.offsets[row : row + 2].tolist()
            near = zip(self.near[begin:end].tolist(), self.cosines[begin:end].tolist(), strict=True)
            found[at] = Near(float(self.lengths[row]), bool(self.are_cut[row]), dict(near))
        return found


def opened(arrays: Mapping[str, NDArray[np.generic]]) -> NearWords:
    """Open what `near_arrays` made."""
    return NearWords(
        words=arrays["near_of"].astype(np.int32, copy=False),
        offsets=arrays["near_offsets"].astype(np.int64, copy=False),
        near=arrays["near_words"].astype(np.int32, copy=False),
        cosines=arrays["near_cosines"].astype(np.float32, copy=False),
        lengths=arrays["near_lengths"].astype(np.float32, copy=False),
        are_cut=arrays["near_cut"].astype(np.bool_, copy=False),
    )


def near_arrays(  # noqa: PLR0913 - what is known of the words, and how many are wanted
    targets: NDArray[np.int32],
    vectors: NDArray[np.float32],
    neighbours: WordNeighbours,
    *,
    lengths: NDArray[np.float32],
    are_cut: NDArray[np.bool_],
    holding: NDArray[np.integer],
    floor: float,
    limit: int,
) -> dict[str, NDArray[np.generic]]:
    """Look for what is near each word that several passages hold.

    `targets` are the positions of the words that may be translated, `vectors` their unit vectors,
    (words, dimensions), over which `neighbours` are made; `lengths` those of their pieces,
    `are_cut` whether these are several, and `holding` how many passages hold each, (words,).
    """
    asked = np.flatnonzero(holding >= SHARED_BY)
    found = [
        one
        for begin in range(0, len(asked), _BATCH)
        for one in neighbours.nearest(
            vectors[asked[begin : begin + _BATCH]], floor=floor, limit=limit
        )
    ]
    rows = [rows for rows, _ in found]
    cosines = [cosines for _, cosines in found]
    return {
        "near_of": targets[asked],
        "near_offsets": np.cumsum([0, *map(len, rows)], dtype=np.int64),
        "near_words": targets[np.concatenate([*rows, np.zeros(0, dtype=np.int64)])],
        "near_cosines": np.concatenate([*cosines, np.zeros(0, dtype=np.float32)]),
        "near_lengths": lengths[asked],
        "near_cut": are_cut[asked],
    }
