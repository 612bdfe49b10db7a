"""The graph over many vectors finds what comparing each would."""

import numpy as np
import pytest

from index import neighbours
from index.encoder import normalise
from index.neighbours import Neighbours, graph_over

VECTORS = normalise(np.random.default_rng(1).normal(size=(600, 16)).astype(np.float32))
ASKED = VECTORS[:40]


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> Neighbours:
    """Hold the vectors in a graph, as a large archive's are."""
    monkeypatch.setattr(neighbours, "FEW", 100)
    return Neighbours(vectors=VECTORS.astype(np.float16), graph=graph_over(VECTORS))


@pytest.fixture
def few() -> Neighbours:
    """Compare each vector."""
    return Neighbours(vectors=VECTORS.astype(np.float16), graph=np.zeros(0, dtype=np.uint8))


def test_the_graph_finds_nearly_all_of_the_nearest(many: Neighbours, few: Neighbours) -> None:
    assert few.is_compared_whole
    assert not many.is_compared_whole
    found = many.nearest(ASKED, floor=0.3, limit=5)
    exact = few.nearest(ASKED, floor=0.3, limit=5)
    shared = [len(set(a) & set(b)) / len(b) for (a, _), (b, _) in zip(found, exact, strict=True)]
    assert np.mean(shared) > 0.95


def test_what_is_found_is_best_first_and_above_the_floor(many: Neighbours) -> None:
    for rows, cosines in many.nearest(ASKED, floor=0.5, limit=8):
        assert cosines.tolist() == sorted(cosines.tolist(), reverse=True)
        assert (cosines > 0.5).all()
        assert len(rows) == len(cosines) <= 8


def test_the_same_vectors_give_the_same_graph(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbours, "FEW", 100)
    assert graph_over(VECTORS).tobytes() == graph_over(VECTORS).tobytes()


def test_nothing_is_near_where_there_is_nothing() -> None:
    nothing = np.zeros((0, 16), dtype=np.float32)
    empty = Neighbours(vectors=nothing.astype(np.float16), graph=graph_over(nothing))
    assert [len(rows) for rows, _ in empty.nearest(ASKED, floor=0.0, limit=3)] == [0] * len(ASKED)
