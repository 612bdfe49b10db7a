"""What was found to be near a word at the build is what would be found when it is asked."""

import numpy as np
from builders import article, issue, searcher_over
from hypothesis import given
from hypothesis import strategies as st

from index.encoder import normalise
from index.hubness import WordNeighbours
from index.near_words import SHARED_BY, near_arrays, opened
from index.neighbours import Neighbours

FLOOR, LIMIT = 0.3, 4


@given(st.lists(st.integers(1, 3), max_size=12), st.integers(0, 1_000))
def test_words_of_several_passages_are_known_with_what_is_near_them(
    holding: list[int], seed: int
) -> None:
    numbers = np.random.default_rng(seed).normal(size=(len(holding), 3)).astype(np.float32)
    vectors = normalise(numbers)
    longer = np.column_stack([vectors, np.zeros(len(vectors))]).astype(np.float16)
    compared = Neighbours(vectors=longer, graph=np.zeros(0, dtype=np.uint8))
    neighbours = WordNeighbours(compared, np.ones((len(vectors), 1), dtype=np.bool_))
    # Every other corpus word may be translated.
    targets = np.arange(len(holding), dtype=np.int32) * 2
    lengths = np.linalg.norm(numbers, axis=1)
    known = opened(
        near_arrays(
            targets,
            vectors,
            neighbours,
            lengths=lengths,
            are_cut=lengths > 1,
            holding=np.asarray(holding, dtype=np.int64),
            floor=FLOOR,
            limit=LIMIT,
        )
    )
    for at, (rows, cosines) in enumerate(neighbours.nearest(vectors, floor=FLOOR, limit=LIMIT)):
        other, found = known.of([2 * at + 1, 2 * at])
        assert other is None
        if holding[at] < SHARED_BY:
            assert found is None
            continue
        assert found is not None
        assert list(found.near) == targets[rows].tolist()
        np.testing.assert_allclose(list(found.near.values()), cosines, rtol=1e-5)
        np.testing.assert_allclose(found.length, lengths[at], rtol=1e-6)
        assert found.is_cut == (lengths[at] > 1)
    assert known.of([-1]) == [None]


def test_a_word_becomes_the_same_whether_one_or_two_stories_say_it() -> None:
    told = "The mayor opened the new library by the river."
    once, twice = (
        searcher_over([issue(articles=tuple(article(told, id=f"{at}") for at in range(count)))])
        for count in (1, 2)
    )
    for question in ("library river", "Bürgermeister", "libraries"):
        alone, together = (each.understand(question) for each in (once, twice))
        assert alone.weights.tolist() == together.weights.tolist()
        assert [[one.word for one in found] for found in alone.became.values()] == [
            [one.word for one in found] for found in together.became.values()
        ]
