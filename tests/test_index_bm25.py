"""BM25 from arrays is BM25 as the paper states it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from math import log

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.bm25 import Statistics, count
from index.postings import K1, B, Postings, Synonyms
from index.word_scores import AskedWords, WordScores

WORDS = st.sampled_from(["seoul", "summit", "bridge", "river", "the", "2020"])
CORPUS = st.lists(st.lists(WORDS, max_size=8), min_size=1, max_size=8)


def plain_bm25(question: list[str], corpus: list[list[str]]) -> list[float]:
    """Compute Robertson & Zaragoza's formula with Lucene's idf, word by word."""
    average = sum(map(len, corpus)) / len(corpus)
    scores = []
    for passage in corpus:
        score = 0.0
        for word in question:
            holding = sum(word in other for other in corpus)
            if not holding:
                continue
            idf = log(1 + (len(corpus) - holding + 0.5) / (holding + 0.5))
            frequency = Counter(passage)[word]
            norm = K1 * (1 - B + B * len(passage) / average)
            score += idf * frequency * (K1 + 1) / (frequency + norm)
        scores.append(score)
    return scores


def score(postings: Postings, synonyms: Mapping[int, float]) -> NDArray[np.float32]:
    """Score one question word that stands for corpus words, by their strength."""
    asked = replace(
        AskedWords.alone([0]),
        synonyms=Synonyms.of([synonyms]),
        cosines=np.ones(len(synonyms), dtype=np.float32),
        own=np.zeros(len(synonyms), dtype=np.bool_),
    )
    return WordScores(postings, asked).of_all()["words"]


def idf(postings: Postings, synonyms: Mapping[int, float]) -> float:
    """Give the idf of one question word that stands for corpus words."""
    return float(postings.idf(Synonyms.of([synonyms]))[0])


def summed(question: list[str], corpus: list[list[str]]) -> NDArray[np.float32]:
    """Score a question by our arrays, each word standing only for itself."""
    words, postings = count(corpus)
    asked = AskedWords.alone([words.index(word) for word in question if word in words])
    scores = WordScores(postings, asked).of_all()
    np.testing.assert_allclose(scores["bm25"], scores["words"], rtol=1e-6)
    return scores["words"]


@given(corpus=CORPUS, question=st.lists(WORDS, max_size=4, unique=True))
def test_scores_from_arrays_equal_a_plain_computation_of_the_formula(
    corpus: list[list[str]], question: list[str]
) -> None:
    np.testing.assert_allclose(
        summed(question, corpus), plain_bm25(question, corpus), rtol=1e-5, atol=1e-6
    )


@given(corpus=CORPUS.filter(any), question=st.lists(WORDS, max_size=4, unique=True))
def test_scores_from_arrays_equal_rank_bm25_with_our_idf(
    corpus: list[list[str]], question: list[str]
) -> None:
    statistics = Statistics(corpus, k1=K1, b=B)
    known = [word for word in question if word in statistics.idf]
    expected = statistics.get_scores(known) if known else np.zeros(len(corpus))
    np.testing.assert_allclose(summed(question, corpus), expected, rtol=1e-5, atol=1e-6)


@given(corpus=CORPUS.filter(any), strength=st.floats(0.0, 1.0))
def test_a_synonym_never_scores_more_than_the_word_it_would_add_to_as_the_word_itself(
    corpus: list[list[str]], strength: float
) -> None:
    merged = [["seoul" if word == "summit" else word for word in passage] for passage in corpus]
    words, postings = count(corpus)
    as_one, alone = count(merged)
    if "seoul" not in words or "summit" not in words:
        return
    frequency_bound = score(alone, {as_one.index("seoul"): 1.0})
    idf_ratio = idf(postings, {words.index("seoul"): 1.0, words.index("summit"): strength})
    scores = score(postings, {words.index("seoul"): 1.0, words.index("summit"): strength})
    bound = frequency_bound / idf(alone, {as_one.index("seoul"): 1.0}) * idf_ratio
    assert (scores <= bound + 1e-5).all()


@given(corpus=CORPUS)
def test_no_idf_is_negative_however_common_the_word(corpus: list[list[str]]) -> None:
    words, postings = count(corpus)
    assert all(idf(postings, {position: 1.0}) > 0 for position in range(len(words)))


def test_a_corpus_without_words_scores_nothing_and_divides_by_nothing() -> None:
    corpora: list[list[list[str]]] = [[], [[]], [[], []]]
    for corpus in corpora:
        words, postings = count(corpus)
        assert words == []
        assert score(postings, {}).tolist() == [0.0] * len(corpus)


def test_bigrams_add_nothing_to_the_length_of_a_passage() -> None:
    _, spaced = count([["seoul", "summit"], ["seoul", "summit"]])
    _, unspaced = count(
        [["서울", "▁서울", "▁정상회의", "정상", "상회", "회의"], ["seoul", "summit"]]
    )
    assert unspaced.norms.tolist() == spaced.norms.tolist()


def test_a_word_is_as_rare_in_a_passage_as_in_its_language() -> None:
    small = [["là", f"tên{number}"] for number in range(200)]
    large = [["the", f"name{number}"] for number in range(2000)]
    words, alike = count([*small, *large])
    told_apart = replace(alike, languages=np.repeat([0, 1], [len(small), len(large)]))
    la, the, name = ({words.index(word): 1.0} for word in ("là", "the", "name7"))
    assert idf(alike, la) > 2
    assert idf(told_apart, la) < 0.5
    assert idf(told_apart, the) < 0.5
    assert idf(told_apart, name) > 5
    assert score(told_apart, la).max() < 0.2 * score(told_apart, name).max()


@given(corpus=CORPUS.filter(any), data=st.data())
def test_a_word_that_is_as_common_in_all_languages_scores_as_in_one(
    corpus: list[list[str]], data: st.DataObject
) -> None:
    words, postings = count([*corpus, *corpus])
    twice = replace(postings, languages=np.repeat([0, 1], len(corpus)))
    asked = {data.draw(st.sampled_from(range(len(words)))): 1.0}
    np.testing.assert_allclose(score(twice, asked), score(postings, asked), rtol=1e-5)
