"""The best passages' sentences in, how much the best sentence of each raises its passage out.

A passage answers by one of its sentences. So of the passages that score best as wholes those are
preferred of which a single sentence says much of the question, and little else.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.evidence import Evidence, early, importance, rare_shares
from index.fitted import lines_of, weights_of
from index.query import Query

# How many of the best passages are looked at: as many as are found.
LOOKED_AT = 10
# What the best sentence adds; fitted by scripts/train_closer.py (docs/evaluation.md, "Fusion"). By
# the share of the question that it or its title matches, rare words above all ("covered"); that
# share, but a word counts less the later it stands ("early"); the share of its own words that the
# question matches ("own"); its cosine with the question ("meaning").
WEIGHTS = weights_of("closer")
# What the fused score counts beside it where nothing of the question stands in the corpus, and what
# is added to that when all does: then words as such say more. By hand, since the sets in one
# language are as good with any.
FUSED = lines_of("beside")["fused"]


# OpenBLAS may flag what lies behind a small array, which its kernels read and do not use.
@np.errstate(invalid="ignore")
def sentence_features(query: Query, passages: Sequence[Evidence]) -> NDArray[np.float32]:
    """Give the features of each sentence of some passages, (sentences, features), as in WEIGHTS."""
    matched = np.concatenate([one.matched for one in passages])
    told = np.concatenate([np.maximum(one.matched, one.titled) for one in passages])
    places = np.concatenate([one.places for one in passages])
    columns = {
        "covered": told @ rare_shares(query),
        "early": early(matched, places) @ importance(query),
        "own": np.concatenate([one.own for one in passages]),
        "meaning": np.concatenate([one.meaning for one in passages]),
    }
    return np.stack([columns[name] for name in WEIGHTS], axis=1)


def as_wholes(fused: NDArray[np.float32], *, exact: float) -> NDArray[np.float32]:
    """Give what passages count as wholes, beside their best sentence, (passages,).

    `exact` is the share of the question that stands in the corpus itself, 0 to 1.
    """
    begin, added = FUSED
    return fused * np.float32(begin + added * exact)


def raised(query: Query, passages: Sequence[Evidence]) -> NDArray[np.float32]:
    """Give what each passage's best sentence adds to that, (passages,); 0 or more."""
    scores = sentence_features(query, passages) @ np.asarray([*WEIGHTS.values()], dtype=np.float32)
    begins = np.cumsum([0, *(len(one.own) for one in passages[:-1])])
    highest: NDArray[np.float32] = np.maximum.reduceat(scores, begins)
    return np.maximum(highest, 0)
