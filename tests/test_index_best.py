"""The highest of many scores are found as a sort of them all would."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.best import best, reached_by

SCORES = st.lists(st.sampled_from([-1.0, 0.0, 0.25, 0.5, 2.0]), max_size=200)
COUNT = st.integers(1, 12)


@given(scores=SCORES, count=COUNT)
def test_the_best_are_those_that_a_stable_sort_puts_first(scores: list[float], count: int) -> None:
    expected = sorted(range(len(scores)), key=lambda at: -scores[at])[:count]
    assert best(np.asarray(scores, dtype=np.float32), count).tolist() == expected


@given(scores=SCORES, count=COUNT)
def test_at_least_so_many_reach_what_so_many_reach(scores: list[float], count: int) -> None:
    if len(scores) > count:
        array = np.asarray(scores)
        assert np.count_nonzero(array >= reached_by(array, count)) >= count
