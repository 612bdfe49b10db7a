"""The best passages are raised by the one sentence that says most."""

from dataclasses import replace

import numpy as np
import pytest
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


def test_a_passage_is_raised_by_its_best_sentence_whatever_else_it_holds() -> None:
    query = searcher().understand("Are dogs allowed in the park?")
    found = {hit.article.id: hit.evidence for hit in searcher().search(query)}
    together, apart = found["together"], found["apart"]
    assert together is not None
    assert apart is not None
    best, other = raised(query, [together, apart])
    by_sentence = sentence_features(query, [together]) @ np.asarray(list(WEIGHTS.values()))
    assert best == pytest.approx(by_sentence.max(), rel=1e-5)
    assert best > other > 0
    np.testing.assert_allclose(raised(query, [apart, together]), [other, best], rtol=1e-5)


def test_a_sentence_that_speaks_against_its_passage_does_not_lower_it() -> None:
    query = searcher().understand("Are dogs allowed in the park?")
    evidence = searcher().search(query)[0].evidence
    assert evidence is not None
    nothing = {
        name: np.zeros_like(getattr(evidence, name)) for name in ("matched", "places", "own")
    }
    against = replace(evidence, **nothing, meaning=np.full_like(evidence.meaning, -1.0))
    assert raised(query, [against]).tolist() == [0.0]


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
