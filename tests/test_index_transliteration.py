"""Names of one script are found in another by their sound."""

from difflib import SequenceMatcher

import pytest
from builders import issue, searcher_over
from hypothesis import given
from hypothesis import strategies as st

from index.transliteration import (
    Sound,
    Sounds,
    alike,
    alike_by_letters,
    likeness,
    sounds_of,
)

WORDS = ("livingston", "seoul", "mexico", "colorado", "victoria", "winter", "▁리빙스턴이")


@pytest.fixture(scope="module")
def sounds() -> Sounds:
    arrays = sounds_of(WORDS)
    return Sounds(words=WORDS, keys=arrays["sound_keys"], positions=arrays["sound_words"])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("ливингстон", "livingston"),
        ("▁リビングストン", "livingston"),
        ("колорадо", "colorado"),
        ("कोलोराडो", "colorado"),
        ("▁빅토리아의", "victoria"),
    ],
)
def test_a_name_finds_its_spelling_in_another_script(
    sounds: Sounds, name: str, nearest: str
) -> None:
    alike = [WORDS[position] for position in sounds.like(name)]
    assert [word for word in alike if word.isascii()] == [nearest]


def test_a_word_finds_none_of_its_own_script(sounds: Sounds) -> None:
    assert {WORDS[position] for position in sounds.like("livingstone")} == {"▁리빙스턴이"}


def test_han_is_not_spelt_by_sound(sounds: Sounds) -> None:
    assert sounds.like("▁首尔") == {}


def test_two_words_that_are_one_together_become_what_they_are_together() -> None:
    searcher = searcher_over([issue("The lion sleeps in the zoo. The star shines at night.")])
    became = {word.word: word.translations for word in searcher.understand("sư tử").words}
    assert [became[word][0].word for word in ("sư", "tử")] == ["lion", "lion"]


LETTERS = st.text(alphabet="abco", max_size=12)
SOUND = st.builds(Sound, st.just("latin"), LETTERS)


@given(one=LETTERS, other=LETTERS)
def test_letters_match_as_difflib_matches_them(one: str, other: str) -> None:
    assert alike(one, other) == SequenceMatcher(None, one, other, autojunk=False).ratio()
    assert alike(one, other) <= alike_by_letters(one, other) <= 1.0


@given(one=SOUND, other=SOUND, least=st.floats(0.01, 1.0))
def test_what_is_less_alike_than_asked_for_is_left_out_and_nothing_else(
    one: Sound, other: Sound, least: float
) -> None:
    ratio = likeness(one, other)
    assert likeness(one, other, least=least) == (ratio if ratio >= least else 0.0)
