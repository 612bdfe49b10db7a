"""Phrases are found among words, have vectors of their own, and are found in passages."""

from collections.abc import Sequence

import numpy as np
import pytest
from builders import article, issue, searcher_over
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.encoder import bundled_encoder, normalise
from index.inflection import bundled_inflections
from index.lexicon import NO_PIECE, Lexicon, bundled_lexicon, key_of
from index.words import PHRASE_GAP, PIECE, analyse, bare, is_fragment

LISTED = {"red herring": "clue", "red herring soup": "broth", "人工 智能": "intelligence"}
WORDS = st.lists(st.sampled_from(["red", "herring", "soup", "clue"]), max_size=12)


def lexicon_of(english_of: dict[str, str]) -> Lexicon:
    """Make a lexicon of some phrases."""
    encoder = bundled_encoder()
    keys = np.asarray([key_of(one) for one in english_of], dtype=np.uint64)
    ids = encoder.pieces.ids(list(english_of.values()))
    pieces = np.asarray([[*one, NO_PIECE, NO_PIECE][:2] for one in ids], dtype=np.int32)
    order = np.argsort(keys)
    return Lexicon(encoder, keys[order], pieces[order], bundled_inflections())


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return lexicon_of(LISTED)


@pytest.mark.parametrize(
    ("words", "phrases"),
    [
        ([], []),
        (["red"], []),
        (["a", "red", "herring"], ["red herring"]),
        (["red", "herring", "soup"], ["red herring soup"]),
        (["red", "herring", "red", "herring"], ["red herring", "red herring"]),
        (["herring", "red"], []),
        (["人工", "工智", "智能", PIECE + "人工", PIECE + "智能"], ["人工 智能"]),
    ],
)
def test_the_longest_listed_phrases_of_a_text_are_found(
    lexicon: Lexicon, words: list[str], phrases: list[str]
) -> None:
    assert lexicon.phrases_of(words) == phrases


@given(words=WORDS)
def test_phrases_stand_in_their_text_and_do_not_overlap(words: list[str]) -> None:
    lexicon = lexicon_of(LISTED)
    phrases = lexicon.phrases_of(words)
    assert all(one in LISTED for one in phrases)
    assert sum(len(one.split()) for one in phrases) <= len(words)
    assert all(f" {one} " in f" {' '.join(words)} " for one in phrases)


def means_of(lexicon: Lexicon, words: Sequence[str]) -> NDArray[np.float32]:
    """Give the mean row of each word or phrase, as a corpus word's vector is made."""
    return lexicon.encoder.means_of(lexicon.pieces_of(words))


def test_each_word_of_a_phrase_knows_its_phrase(lexicon: Lexicon) -> None:
    words = ["no", "red", "herring", PIECE + "人工", PIECE + "智能"]
    assert lexicon.phrase_of(words) == {
        "red": "red herring",
        "herring": "red herring",
        PIECE + "人工": "人工 智能",
        PIECE + "智能": "人工 智能",
    }


def test_a_listed_phrase_has_the_vector_of_its_english(lexicon: Lexicon) -> None:
    means = means_of(lexicon, ["red herring", PIECE + "clue", "herring"])
    np.testing.assert_array_equal(means, bundled_encoder().means(["clue", "clue", "herring"]))


def test_an_empty_lexicon_knows_no_phrase_and_no_word() -> None:
    nothing = np.zeros(0, np.uint64), np.zeros((0, 2), np.int32)
    empty = Lexicon(bundled_encoder(), *nothing, bundled_inflections())
    assert empty.phrases_of(["red", "herring"]) == []
    np.testing.assert_array_equal(means_of(empty, ["clue"]), bundled_encoder().means(["clue"]))


@pytest.mark.parametrize(
    ("phrase", "english"), [("hành tinh", "planet"), ("tích cực", "positive"), ("máy bay", "plane")]
)
def test_the_bundled_lexicon_knows_what_syllables_mean_together(phrase: str, english: str) -> None:
    together, apart = means_of(bundled_lexicon(), [phrase, english])
    [summed] = bundled_encoder().means([phrase])
    together, apart, summed = normalise(np.stack([together, apart, summed]))
    assert together @ apart > max(0.6, float(summed @ apart))


def test_a_question_of_syllables_finds_the_one_word_of_another_language() -> None:
    stories = (
        article("The committee talked about abortion in May.", id="right"),
        article("The French embryo of a plan was broken in May.", id="wrong"),
    )
    searcher = searcher_over([issue(articles=stories)])
    query = searcher.understand("phá thai")
    assert {word: found[0].word for word, found in query.became.items()} == {
        "phá": "abortion",
        "thai": "abortion",
    }
    assert searcher.search(query)[0].article.id == "right"


def test_a_passage_is_found_by_a_phrase_of_syllables_and_its_sentence_matched() -> None:
    stories = (
        article("Ủy ban nói về phá thai hôm nay.", id="right", language="vi"),
        article("Ủy ban nói về thời tiết hôm nay.", id="wrong", language="vi"),
    )
    searcher = searcher_over([issue(articles=stories)])
    query = searcher.understand("abortion")
    [hit, *_] = searcher.search(query)
    assert hit.article.id == "right"
    evidence = hit.evidence
    assert evidence is not None
    words = list(hit.analysis.sentences[0])
    assert evidence.matched[0, 0] > 0.8
    assert evidence.places[0, 0] == words.index("phá")


def test_phrases_neither_lengthen_a_text_nor_hold_a_fragment() -> None:
    words = analyse("人工智能 in Seoul: 인공지능 คนเมือง")
    assert all(PHRASE_GAP not in word for word in words)
    assert is_fragment("red herring")
    assert all(PIECE not in bare(word) for word in words)


def test_another_lexicon_has_another_version(lexicon: Lexicon) -> None:
    versions = {one.version for one in (lexicon, lexicon_of(LISTED), bundled_lexicon())}
    assert len(versions) == 2
