"""Vectors in, for each the one or two pieces of the encoder whose sum points most alike out.

A lexicon that names pieces costs eight bytes an entry where a vector costs 160.
"""

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from index.best import best
from index.encoder import StaticEncoder, normalise
from index.lexicon import NO_PIECE
from scripts.training.contrast import Floats

# Of the nearest pieces so many are tried in pairs.
TRIED = 128
# What a second piece must add to the cosine.
GAIN = 0.001
# Vectors compared with all pieces at once: some hundred megabytes.
AT_ONCE = 256


def said_in_pieces(vectors: Floats, encoder: StaticEncoder) -> NDArray[np.int32]:
    """Give the pieces of each vector, (vectors, 2), NO_PIECE where one says as much as two.

    The pair is looked for among the pieces that are nearest by themselves.
    """
    rows = encoder.means_of([[piece] for piece, _ in enumerate(encoder.pieces.texts)])
    unit_rows, unit = normalise(rows), normalise(vectors)
    said = np.full((len(vectors), 2), NO_PIECE, dtype=np.int32)
    for begin in tqdm(range(0, len(vectors), AT_ONCE), unit="batch", leave=False):
        cosines = unit[begin : begin + AT_ONCE] @ unit_rows.T
        for at, of_one in enumerate(cosines, start=begin):
            near = best(of_one, TRIED)
            said[at] = _best_pair(near, rows[near], unit[at])
    return said


def _best_pair(
    pieces: NDArray[np.intp], rows: Floats, unit: NDArray[np.float32]
) -> tuple[int, int]:
    """Give the pair of pieces, or the one, whose sum has the highest cosine with a unit vector."""
    along = rows @ unit
    products = rows @ rows.T
    squares = np.diagonal(products)
    lengths = np.sqrt(np.maximum(squares[:, None] + squares + 2 * products, 1e-12))
    # A piece twice points as it does once.
    cosines = (along[:, None] + along) / lengths
    alone = int(np.diagonal(cosines).argmax())
    one, other = np.unravel_index(cosines.argmax(), cosines.shape)
    if one == other or cosines[alone, alone] > cosines[one, other] - GAIN:
        return int(pieces[alone]), NO_PIECE
    return int(pieces[one]), int(pieces[other])
