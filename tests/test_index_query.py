"""What a question's words became is told word by word, though it lies in columns."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.postings import Synonyms
from index.query import Translation, Translations
from index.vocabulary import Vocabulary

VOCABULARY = Vocabulary.of(("bridge", "harbour", "park", "river", "tower"))
# The corpus words, by position, that each of some words became, with their cosines.
BECAME = st.lists(
    st.dictionaries(st.integers(0, 4), st.sampled_from([0.25, 0.5, 0.75, 1.0])), max_size=5
)


def translations(became: list[dict[int, float]]) -> Translations:
    """Lay out what some words became; the strength of each is half its cosine."""
    cosines = np.asarray([cosine for one in became for cosine in one.values()], dtype=np.float32)
    return Translations(
        vocabulary=VOCABULARY,
        synonyms=Synonyms.of({at: cosine / 2 for at, cosine in one.items()} for one in became),
        cosines=cosines,
        are_forms=cosines == 1,
    )


def told(became: dict[int, float]) -> list[Translation]:
    """Give the same, of one word, as it is told: nearest first."""
    found = [Translation(VOCABULARY.words[at], one, one / 2) for at, one in became.items()]
    return sorted(found, key=lambda one: -one.cosine)


@given(BECAME)
def test_each_word_became_what_was_laid_out_for_it(became: list[dict[int, float]]) -> None:
    laid_out = translations(became)
    assert [laid_out.of(word) for word in range(len(became))] == list(map(told, became))
    assert laid_out.nearest.tolist() == [max(one.values(), default=0.0) for one in became]


@given(BECAME, BECAME, st.data())
def test_words_of_another_question_bring_what_they_became(
    own: list[dict[int, float]], other: list[dict[int, float]], data: st.DataObject
) -> None:
    words = data.draw(st.lists(st.sampled_from(range(len(other))), unique=True)) if other else []
    both = translations(own).and_those(translations(other), words)
    expected = [*own, *(other[word] for word in words)]
    assert [both.of(word) for word in range(len(both.synonyms))] == list(map(told, expected))
    assert both.are_forms.tolist() == (both.cosines == 1).tolist()
