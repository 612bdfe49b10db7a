"""Scores by words equal a plain computation, wherever and however few are computed."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from index import word_scores
from index.best import best
from index.bm25 import count
from index.postings import K1, PRIOR_PASSAGES, Postings, Synonyms
from index.word_scores import AskedWords, WordScores

WORDS = [f"w{number}" for number in range(12)]
CORPUS = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), min_size=1, max_size=60
)
MATCHES = st.dictionaries(st.sampled_from(WORDS), st.floats(0.05, 1.0), min_size=1, max_size=5)
QUESTION = st.lists(st.tuples(MATCHES, st.floats(0.1, 2.0)), max_size=5)

Question = list[tuple[dict[str, float], float]]


def laid_out(
    corpus: list[list[str]], question: Question, languages: int
) -> tuple[Postings, AskedWords]:
    words, postings = count(corpus)
    postings = replace(postings, languages=np.arange(len(corpus)) % languages)
    known = [
        (
            {words.index(word): strength for word, strength in matches.items() if word in words},
            heavy,
        )
        for matches, heavy in question
    ]
    known = [(matches, heavy) for matches, heavy in known if matches]
    strengths = [strength for matches, _ in known for strength in matches.values()]
    return postings, AskedWords(
        synonyms=Synonyms.of(matches for matches, _ in known),
        cosines=np.sqrt(np.asarray(strengths, dtype=np.float32)),
        weights=np.asarray([heavy for _, heavy in known], dtype=np.float64),
        shares=np.full(len(known), 1 / max(len(known), 1)),
        own=np.asarray([at == 0 for matches, _ in known for at in range(len(matches))], np.bool_),
    )


def plainly(postings: Postings, asked: AskedWords) -> dict[str, NDArray[np.float64]]:
    """Score every passage with a loop over words, matches and passages."""
    total = len(postings.norms)
    scores = {name: np.zeros(total) for name in ("bm25", "words", "coverage")}
    for word in range(len(asked.synonyms)):
        matched = range(*asked.synonyms.begins[word : word + 2].tolist())
        found, closest = np.zeros(total), np.zeros(total)
        for match in matched:
            held, often = frequencies(postings, int(asked.synonyms.positions[match]))
            for passage, frequency in zip(held, often, strict=True):
                found[passage] += asked.synonyms.strengths[match] * frequency
                closest[passage] = max(closest[passage], asked.cosines[match])
            if asked.own[match]:
                alone = Synonyms.of([{int(asked.synonyms.positions[match]): 1.0}])
                whole = np.zeros(total)
                whole[held] = often
                scores["bm25"] += bm25(postings, alone, whole)
        synonyms = Synonyms.of(
            [{int(asked.synonyms.positions[at]): asked.synonyms.strengths[at] for at in matched}]
        )
        scores["words"] += asked.weights[word] * bm25(postings, synonyms, found)
        scores["coverage"] += asked.shares[word] * closest
    scores["words"] *= evened(postings, asked)[postings.languages]
    return scores


def evened(postings: Postings, asked: AskedWords) -> NDArray[np.float64]:
    """Give what each language's scores grow by, so that a question reaches as high in each."""
    sizes = np.bincount(postings.languages)
    reached = np.zeros(len(sizes))
    for word, weight in enumerate(asked.weights):
        matched = range(*asked.synonyms.begins[word : word + 2].tolist())
        position_of = {at: int(asked.synonyms.positions[at]) for at in matched}
        synonyms = Synonyms.of([{position_of[at]: asked.synonyms.strengths[at] for at in matched}])
        for language in range(len(sizes)):
            strengths = [
                asked.synonyms.strengths[at]
                for at, position in position_of.items()
                if language in postings.languages[frequencies(postings, position)[0]]
            ]
            idf = postings.idf_by_language(synonyms)[0][language]
            reached[language] += weight * idf * max(strengths, default=0)
    most = float(reached.max())
    if most == 0 or len(sizes) == 1:
        return np.ones(len(sizes))
    drawn = (sizes * reached + PRIOR_PASSAGES * most) / (sizes + PRIOR_PASSAGES)
    grown: NDArray[np.float64] = most / drawn
    return grown


def bm25(postings: Postings, synonyms: Synonyms, found: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weigh saturated frequencies by the idf in each passage's language."""
    in_language = postings.idf_by_language(synonyms)[0][postings.languages]
    scores: NDArray[np.float64] = in_language * (K1 + 1) * found / (found + postings.norms)
    return scores


def frequencies(postings: Postings, position: int) -> tuple[list[int], list[int]]:
    run = slice(*postings.offsets[position : position + 2].tolist())
    return postings.passages[run].tolist(), postings.frequencies[run].tolist()


@given(corpus=CORPUS, question=QUESTION, languages=st.integers(1, 3))
def test_all_scores_equal_a_plain_loop_over_words_matches_and_passages(
    corpus: list[list[str]], question: Question, languages: int
) -> None:
    postings, asked = laid_out(corpus, question, languages)
    expected = plainly(postings, asked)
    for name, scores in WordScores(postings, asked).of_all().items():
        np.testing.assert_allclose(scores, expected[name], rtol=1e-5, atol=1e-6)


def test_a_passage_that_says_all_its_language_can_scores_nearly_as_one_that_says_more() -> None:
    spoken = ["w1", "w2", "w3", "w4"]
    korean = [[*spoken, "w9"], *(["w9"] for _ in range(399))]
    english = [["w0", *["w9"] * 4], *(["w9"] for _ in range(399))]
    words, postings = count([*korean, *english])
    postings = replace(postings, languages=np.repeat([0, 1], 400))
    became = [{words.index(word): 1.0} for word in spoken]
    became[0][words.index("w0")] = 1.0
    asked = replace(
        AskedWords.alone([0] * len(spoken)),
        synonyms=Synonyms.of(became),
        cosines=np.ones(5, dtype=np.float32),
        own=np.zeros(5, dtype=np.bool_),
    )
    more, all_of_it = WordScores(postings, asked).of(np.asarray([0, 400]))["words"]
    # Of four words one could be found.
    assert more / 2 < all_of_it <= more


@given(corpus=CORPUS, question=QUESTION, languages=st.integers(1, 3), data=st.data())
def test_a_few_passages_score_as_they_do_among_all(
    corpus: list[list[str]], question: Question, languages: int, data: st.DataObject
) -> None:
    postings, asked = laid_out(corpus, question, languages)
    some = sorted(data.draw(st.sets(st.integers(0, len(corpus) - 1), min_size=1, max_size=3)))
    by_words = WordScores(postings, asked)
    everywhere = by_words.of_all()
    for name, scores in by_words.of(np.asarray(some)).items():
        np.testing.assert_allclose(scores, everywhere[name][some], rtol=1e-6)


@pytest.mark.parametrize("contenders", [3, 1_000])
@pytest.mark.parametrize("cells", [1, 100, 1 << 18])
@pytest.mark.parametrize("long", [0, 16])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(corpus=CORPUS, question=QUESTION, languages=st.integers(1, 3), among_odd=st.booleans())
def test_the_best_passages_by_words_are_those_of_the_highest_scores(  # noqa: PLR0913, PLR0917
    corpus: list[list[str]],
    question: Question,
    languages: int,
    among_odd: bool,  # noqa: FBT001
    contenders: int,
    cells: int,
    long: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(word_scores, "CONTENDERS", contenders)
    monkeypatch.setattr(word_scores, "CELLS", cells)
    monkeypatch.setattr(word_scores, "LONG", long)
    postings, asked = laid_out(corpus, question, languages)
    among = np.arange(1, len(corpus), 2) if among_odd else None
    by_words = WordScores(postings, asked)
    scores = by_words.of_all()["words"]
    chosen = scores if among is None else scores[among]
    found = by_words.best(2, among)
    np.testing.assert_allclose(scores[found], chosen[best(chosen, 2)], rtol=1e-5, atol=1e-6)
