"""Words that are near to everything are near to what is asked only where they are nearer still."""

import numpy as np
import pytest
from builders import article, issue, searcher_over
from hypothesis import given
from hypothesis import strategies as st

from index.encoder import bundled_encoder, normalise
from index.hubness import COMMON, common_pieces, word_neighbours
from index.script import SCRIPTS, script_of

ENCODER = bundled_encoder()


def test_common_pieces_are_words_of_all_scripts() -> None:
    pieces = common_pieces(ENCODER.pieces)
    texts = [ENCODER.pieces.name_of(one).removeprefix("▁") for one in pieces]
    assert len(set(pieces)) == len(pieces) == COMMON * (len(SCRIPTS) + 1)
    assert {"the", "они", "هذا", "में", "있는", "ている"} <= set(texts)
    for script in SCRIPTS:
        assert sum(script_of(text) == script for text in texts) == COMMON


def test_a_common_word_is_more_of_a_hub_than_a_rare_one() -> None:
    words = ["people", "year", "use", "archbishopric", "stalactite", "hexachord"]
    neighbours = word_neighbours(normalise(ENCODER.means(words)), ENCODER)
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
    neighbours = word_neighbours(words, ENCODER)
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
    neighbours = word_neighbours(np.concatenate([unknown, known, unknown]), ENCODER)
    assert not neighbours.compared.is_compared_whole
    assert not neighbours.hubness[:40].any()
    for row, (rows, _) in enumerate(neighbours.nearest(known, floor=0.35, limit=3), len(unknown)):
        assert rows[0] == row


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
