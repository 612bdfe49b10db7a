"""Passages are near by meaning, in an archive of any size, or among some of it."""

import numpy as np
import pytest

from index import neighbours
from index.encoder import normalise
from index.meaning import Meaning
from index.neighbours import Neighbours, graph_over

VECTORS = normalise(np.random.default_rng(1).normal(size=(600, 16)).astype(np.float32))


@pytest.fixture(params=[100, 1_000])
def passages(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Neighbours:
    """Hold the vectors in a graph, or one by one."""
    monkeypatch.setattr(neighbours, "FEW", request.param)
    return Neighbours(vectors=VECTORS.astype(np.float16), graph=graph_over(VECTORS))


def test_a_passage_is_nearest_to_itself(passages: Neighbours) -> None:
    assert [Meaning(passages, VECTORS[at]).best(3)[0] for at in range(40)] == list(range(40))


def test_the_nearest_of_some_are_of_those(passages: Neighbours) -> None:
    some = np.arange(0, 600, 7)
    expected = some[np.argsort(-(VECTORS[some] @ VECTORS[3]))][:5]
    assert Meaning(passages, VECTORS[3]).best(5, some).tolist() == expected.tolist()


def test_cosines_are_of_the_passages_that_are_named(passages: Neighbours) -> None:
    some = np.asarray([5, 2, 599])
    np.testing.assert_allclose(
        Meaning(passages, VECTORS[3]).cosines(some), VECTORS[some] @ VECTORS[3], atol=2e-3
    )
