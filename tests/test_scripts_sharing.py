"""Tokens that nearly mean the same share a row of the table."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from scripts.training.sharing import share


def equal(weights: int) -> np.ndarray:
    return np.ones(weights, dtype=np.float32)


def test_tokens_that_point_the_same_way_share_a_row_and_keep_their_lengths() -> None:
    table = np.array([[1, 0], [3, 0], [0, 1], [0, 0]], dtype=np.float32)
    shared = share(table, equal(4), 2)
    assert len(shared.rows) == 3
    assert shared.row_of[0] == shared.row_of[1] != shared.row_of[2]
    assert np.abs(shared.restored() - table).max() < 1e-6


def test_what_is_nearest_shares_first_and_a_frequent_token_gives_way_least() -> None:
    angles = np.radians([0, 10, 80])
    table = np.stack((np.cos(angles), np.sin(angles)), axis=1).astype(np.float32)
    shared = share(table, np.array([9, 1, 1], dtype=np.float32), 2)
    assert shared.row_of[0] == shared.row_of[1] != shared.row_of[2]
    turned = np.degrees(np.arctan2(*shared.restored()[:, ::-1].T))
    assert np.abs(turned - [1, 1, 80]).max() < 0.3


@given(arrays(np.float32, (12, 4), elements=st.floats(0, 1, width=16)), st.integers(1, 12))
def test_there_are_no_more_rows_than_asked_and_lengths_are_kept(
    table: np.ndarray, count: int
) -> None:
    shared = share(table, equal(12), count)
    assert len(shared.rows) <= count + 1
    before, after = (np.linalg.norm(one, axis=1) for one in (table, shared.restored()))
    assert np.abs(before - after).max() < 0.01
