"""Words that are near to everything are near to what is asked only where they are nearer still."""

from collections.abc import Sized

import numpy as np
import pytest
from builders import article, issue, searcher_over
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.encoder import bundled_encoder, normalise
from index.hubness import COMMON, EACH, WordNeighbours, common_pieces, word_neighbours
from index.neighbours import Neighbours
from index.script import SCRIPTS, script_of

ENCODER = bundled_encoder()


def of_one(words: Sized) -> NDArray[np.bool_]:
    """Let passages of one language hold all words."""
    return np.ones((len(words), 1), dtype=np.bool_)


def test_common_pieces_are_words_of_all_scripts() -> None:
    pieces = common_pieces(ENCODER.pieces)
    texts = [ENCODER.pieces.name_of(one).removeprefix("▁") for one in pieces]
    assert len(set(pieces)) == len(pieces) == COMMON * (len(SCRIPTS) + 1)
    assert {"the", "они", "هذا", "में", "있는", "ている"} <= set(texts)
    for script in SCRIPTS:
        assert sum(script_of(text) == script for text in texts) == COMMON


def test_a_common_word_is_more_of_a_hub_than_a_rare_one() -> None:
    words = ["people", "year", "use", "archbishopric", "stalactite", "hexachord"]
    neighbours = word_neighbours(normalise(ENCODER.means(words)), of_one(words), ENCODER)
    hubness = dict(zip(words, neighbours.hubness.tolist(), strict=True))
    assert max(hubness[word] for word in words[3:]) < min(hubness[word] for word in words[:3])
    assert abs(neighbours.hubness.mean()) < 1e-3


@given(st.integers(0, 12), st.integers(1, 5), st.integers(0, 1_000))
def test_what_is_nearest_is_told_by_the_cosine_less_hubness(
    count: int, limit: int, seed: int
) -> None:
    random = np.random.default_rng(seed)
    words, asked = (
        normalise(random.normal(size=(size, ENCODER.dimensions)).astype(np.float32))
        for size in (count, 2)
    )
    neighbours = word_neighbours(words, of_one(words), ENCODER)
    # As they are held, so that rounding makes no other word the nearest.
    held = neighbours.compared.vectors.astype(np.float32)
    cosines = asked @ held[:, :-1].T
    differences = cosines - neighbours.hubness
    found = neighbours.nearest(asked, floor=0.0, limit=limit)
    for near, less, (rows, told) in zip(cosines, differences, found, strict=True):
        order = np.argsort(-less, kind="stable")[:limit]
        np.testing.assert_allclose(told, near[rows], atol=1e-5)
        np.testing.assert_allclose(less[rows], less[order[near[order] > 0]], atol=1e-5)


def test_words_that_nothing_is_known_of_are_near_nothing_in_a_graph_either(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("index.neighbours.FEW", 8)
    known = normalise(ENCODER.means(["tower", "river", "library", "mayor", "park", "bridge"]))
    unknown = np.zeros((40, ENCODER.dimensions), dtype=np.float32)
    words = np.concatenate([unknown, known, unknown])
    neighbours = word_neighbours(words, of_one(words), ENCODER)
    assert not neighbours.compared.is_compared_whole
    assert not neighbours.hubness[:40].any()
    for row, (rows, _) in enumerate(neighbours.nearest(known, floor=0.35, limit=3), len(unknown)):
        assert rows[0] == row


def test_the_nearest_words_of_each_language_are_found_beside_the_nearest_of_all() -> None:
    asked = np.eye(3, dtype=np.float32)[:1]
    cosines = np.linspace(0.9, 0.4, 40, dtype=np.float32)
    vectors = np.stack([cosines, np.sqrt(1 - cosines**2), np.zeros(40)], axis=1)
    longer = np.column_stack([vectors, np.zeros(40)]).astype(np.float16)
    # The first thirty are of one language, the rest of another, and the last of both.
    at = np.arange(40)
    spoken = np.stack([(at < 30) | (at == 39), at >= 30], axis=1)
    compared = Neighbours(vectors=longer, graph=np.zeros(0, dtype=np.uint8))
    [(rows, _)] = WordNeighbours(compared, spoken).nearest(asked, floor=0.45, limit=20)
    assert rows.tolist() == [*range(20), *range(30, 30 + EACH)]
    [(rows, _)] = WordNeighbours(compared, spoken[:, :1]).nearest(asked, floor=0.45, limit=20)
    assert rows.tolist() == [*range(20)]


def test_a_hub_counts_less_among_what_a_word_became_and_is_as_near(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = [issue(articles=(article("Many people use a house and its stalactite each year."),))]
    held = searcher_over(told).understand("Menschen")
    monkeypatch.setattr("index.hubness.TAKEN", 0.0)
    plain = searcher_over(told).understand("Menschen")
    [less], [alone] = (
        [one for one in query.became["menschen"] if one.word == "people"] for query in (held, plain)
    )
    assert less.strength < alone.strength
    assert less._replace(strength=alone.strength) == alone
    assert held.words == plain.words
