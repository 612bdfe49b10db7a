"""What is known of each sentence of a generation is what its analysis gave."""

import numpy as np
import pytest
from builders import article, issue, searcher_over
from hypothesis import given
from hypothesis import strategies as st

from corpus.issue import Passage, Sentence
from index.analysis import SCALE, Analysed, analysed
from index.encoder import bundled_encoder
from index.sentences import LEAD_LENGTH, opened, sentence_arrays
from index.vocabulary import Vocabulary
from index.words import analyse

DIMENSIONS = 4
BODY = "The park opened in May. It has two lakes. Boats go there on Sundays."


def unit(numbers: list[float]) -> Analysed:
    """Make an analysed text of one word with a vector of length 1."""
    vector = np.asarray(numbers, dtype=np.float32)
    return Analysed(("word",), vector / np.float32(max(float(np.linalg.norm(vector)), 1e-9)))


WORDS = st.lists(st.sampled_from("abcdef"), max_size=4).map(tuple)
PARTS = st.lists(
    st.builds(Analysed, WORDS, st.just(np.zeros(DIMENSIONS, dtype=np.float32))),
    min_size=2,
    max_size=5,
)


@given(st.lists(PARTS, max_size=5))
def test_the_words_of_every_sentence_come_back_in_order(parts: list[list[Analysed]]) -> None:
    known = Vocabulary.of("abcdef")
    sentences = opened(sentence_arrays(parts, known.position_of, DIMENSIONS), known)
    passages = [
        Passage(
            article_id=str(at),
            ordinal=0,
            sentences=tuple(Sentence(row, row + 1) for row in range(len(some) - 1)),
        )
        for at, some in enumerate(parts)
    ]
    back = [sentences.of(passages, at) for at in range(len(parts))]
    words = [[one.words for one in some] for some in parts]
    assert [[one.title, *one.sentences] for one in back] == words
    assert all(one.lead == () for one in back)


@given(st.lists(st.floats(-1, 1, width=32), min_size=DIMENSIONS, max_size=DIMENSIONS))
def test_a_vector_comes_back_to_within_the_rounding(numbers: list[float]) -> None:
    title, sentence = unit([1.0, 0, 0, 0]), unit(numbers)
    known = Vocabulary.of(["word"])
    sentences = opened(sentence_arrays([[title, sentence]], known.position_of, DIMENSIONS), known)
    passage = Passage(article_id="a", ordinal=0, sentences=(Sentence(0, 1),))
    vector = sentences.of([passage], 0).vectors[1] / SCALE
    np.testing.assert_allclose(vector, sentence.vector, atol=0.005)


def test_a_hit_brings_its_title_and_sentences_analysed() -> None:
    searcher = searcher_over([issue(articles=(article(BODY, title="A day at the lake"),))])
    [hit] = searcher.search(searcher.understand("When did the park open?"))
    texts = [BODY[one.start : one.end] for one in hit.passage.sentences]
    expected = analysed(["A day at the lake", *texts], bundled_encoder())
    assert [hit.analysis.title, *hit.analysis.sentences] == [one.words for one in expected]
    for vector, other in zip(hit.analysis.vectors, expected, strict=True):
        assert float(vector @ other.vector) / SCALE == pytest.approx(1, abs=0.01)


def test_the_lead_is_what_the_article_says_just_before_the_passage() -> None:
    told = [f"Number {at} of the stories is told here at some length." for at in range(40)]
    searcher = searcher_over([issue(" ".join(told))])
    hits = searcher.search(searcher.understand("the stories told"), limit=10)
    later = next(hit for hit in hits if hit.passage.ordinal == 1)
    body = later.article.body
    before = body[max(0, later.passage.start - LEAD_LENGTH) : later.passage.start]
    whole = before[before.index("Number") :] if before.startswith("umber") else before
    sentences = [one for one in told if one in whole]
    assert later.analysis.lead == tuple(word for one in sentences for word in analyse(one))


def test_the_first_passage_of_an_article_has_no_lead() -> None:
    searcher = searcher_over([issue("The hall opened in June.", BODY)])
    hits = searcher.search(searcher.understand("When did the park open?"))
    assert {hit.analysis.lead for hit in hits} == {()}
