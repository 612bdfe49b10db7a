"""The best passages' sentences in, how much each raises its passage out.

A passage answers by one of its sentences. So of the passages that score best as wholes those are
preferred of which a single sentence says much of the question, or is near to it in meaning.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.evidence import Evidence, rare_shares
from index.fusion import weights_at
from index.query import Query

# How many of the best passages are looked at: as many as are found.
LOOKED_AT = 10
# What the best sentence adds to the fused score, for a question of which nothing stands in the
# corpus, and what is added to that when all does; fitted by scripts/train_closer.py.
WEIGHTS: dict[str, tuple[float, float]] = {
    # share of the question that the sentence matches, rare words above all
    "covered": (1.55, 1.25),
    # cosine of question and sentence
    "meaning": (1.49, 0.79),
}


# OpenBLAS may flag what lies behind a small array, which its kernels read and do not use.
@np.errstate(invalid="ignore")
def sentence_features(
    query: Query, passages: Sequence[Evidence | None]
) -> dict[str, NDArray[np.float32]]:
    """Give each passage's best sentence's features, in WEIGHTS' order, (passages,) each; 0 or more.

    A passage comes as the evidence of its sentences, None where it has none.
    """
    shares = rare_shares(query)
    return {
        "covered": _highest([None if one is None else one.matched @ shares for one in passages]),
        "meaning": _highest([None if one is None else one.meaning for one in passages]),
    }


def raised(
    query: Query, passages: Sequence[Evidence | None], *, exact: float
) -> NDArray[np.float32]:
    """Give what each passage's best sentence adds to its fused score, (passages,); 0 or more.

    `exact` is the share of the question that stands in the corpus itself, 0 to 1.
    """
    features = sentence_features(query, passages)
    stacked = np.stack([features[name] for name in WEIGHTS])
    added: NDArray[np.float32] = weights_at(WEIGHTS, exact) @ stacked
    return added


def _highest(columns: Sequence[NDArray[np.float32] | None]) -> NDArray[np.float32]:
    return np.asarray([0.0 if one is None else max(one.max(), 0.0) for one in columns], np.float32)
