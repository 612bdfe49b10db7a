"""The best passages are raised by the one sentence that says most."""

from dataclasses import replace

import numpy as np
from builders import article, issue, searcher_over

from index.closer import LOOKED_AT, WEIGHTS, raised, sentence_features
from index.search import Searcher

TOGETHER = "The library opened in May. Dogs are not allowed in the park."
APART = "The park opened in May. The library has dogs of porcelain, which are not allowed out."


def searcher() -> Searcher:
    stories = (article(TOGETHER, id="together"), article(APART, id="apart"))
    return searcher_over([issue(articles=stories)])


def test_a_passage_whose_one_sentence_says_the_question_comes_first() -> None:
    hits = searcher().search(searcher().understand("Are dogs allowed in the park?"))
    assert [hit.article.id for hit in hits] == ["together", "apart"]


def test_features_are_those_of_the_best_sentence() -> None:
    query = searcher().understand("Are dogs allowed in the park?")
    found = {hit.article.id: hit.evidence for hit in searcher().search(query)}
    together, apart = found["together"], found["apart"]
    assert together is not None
    whole = sentence_features(query, [together, apart])
    alone = [
        sentence_features(query, [replace(together, matched=matched[None], meaning=meaning[None])])
        for matched, meaning in zip(together.matched, together.meaning, strict=True)
    ]
    assert list(whole) == list(WEIGHTS)
    for name, of_both in whole.items():
        assert np.isclose(of_both[0], max(one[name][0] for one in alone), rtol=1e-5)
    assert whole["covered"][0] > whole["covered"][1]


def test_a_passage_without_sentences_is_not_raised() -> None:
    query = searcher().understand("dogs")
    np.testing.assert_array_equal(raised(query, [None], exact=1.0), [0.0])


def test_what_is_looked_at_closer_stays_before_the_rest() -> None:
    stories = tuple(
        article("The park has dogs. " + "Nothing else is said. " * at, id=f"story {at}")
        for at in range(LOOKED_AT + 5)
    )
    searcher = searcher_over([issue(articles=stories)])
    query = searcher.understand("dogs in the park")
    scores = searcher.scores(query)["fused"]
    hits = searcher.search(query, limit=len(stories))
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len({hit.article.id for hit in hits[:LOOKED_AT]}) == LOOKED_AT
    np.testing.assert_allclose(np.sort(scores)[::-1], [hit.score for hit in hits], rtol=1e-5)
