"""Several rankers' scores of the same candidates in, one fused score out.

Each ranker is standardised over the candidates (z-scores) before the weighted sum, because BM25 and
cosines have no common scale and rank fusion throws the margins away (Kurland & Culpepper, "Fusion
in Information Retrieval", SIGIR 2018 tutorial). A question whose words stand in the corpus
themselves is best ranked by them; one in another language by their translations. So a ranker's
weight runs from one end to the other with the share of the question that stands in the corpus.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from index.fitted import lines_of

# Each ranker's weight for a question of which nothing stands in the corpus, and what is added to it
# when all does. Fitted by scripts/train_fusion.py on the development sets of all languages
# together; docs/evaluation.md ("Fusion") has the gain per set.
WEIGHTS = lines_of("fusion")
# The spread of a few candidates says little, so their margins are trusted less.
PRIOR_CANDIDATES = 20


def standardise(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Shift and scale to mean 0 and standard deviation 1, each row by itself.

    Equal scores all become 0.

    >>> standardise(np.asarray([[1.0, 3.0], [2.0, 2.0]], dtype=np.float32)).tolist()
    [[-1.0, 1.0], [0.0, 0.0]]
    """
    shifted = scores - scores.mean(axis=-1, keepdims=True)
    spread = np.sqrt(np.square(shifted).mean(axis=-1, keepdims=True))
    # Less is rounding, not spread.
    is_spread = spread >= 1e-6  # noqa: PLR2004
    standardised: NDArray[np.float32] = np.divide(
        shifted, spread, out=np.zeros_like(shifted), where=is_spread
    )
    return standardised


def fuse(scores: Mapping[str, NDArray[np.float32]], *, exact: float) -> NDArray[np.float32]:
    """Give the fused scores of candidates, (candidates,), from those of the rankers in WEIGHTS.

    `exact` is the share of the question that stands in the corpus itself, 0 to 1.
    """
    standard = standardise(np.stack([scores[ranker] for ranker in WEIGHTS]))
    candidates = standard.shape[1]
    weights = np.asarray([begin + added * exact for begin, added in WEIGHTS.values()], np.float32)
    shrunk: NDArray[np.float32] = (weights @ standard) * np.float32(
        candidates / (candidates + PRIOR_CANDIDATES)
    )
    return shrunk
