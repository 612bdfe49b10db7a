"""Names of one script are found in another by their sound."""

import pytest
from builders import issue, searcher_over

from index.transliteration import Sounds, sounds_of

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
    alike = sounds.like(name)
    assert {word for word in alike if word.isascii()} == {nearest}


def test_a_word_finds_none_of_its_own_script(sounds: Sounds) -> None:
    assert set(sounds.like("livingstone")) == {"▁리빙스턴이"}


def test_han_is_not_spelt_by_sound(sounds: Sounds) -> None:
    assert sounds.like("▁首尔") == {}


def test_two_words_that_are_one_together_become_what_they_are_together() -> None:
    searcher = searcher_over([issue("The lion sleeps in the zoo. The star shines at night.")])
    became = {word.word: word.translations for word in searcher.understand("sư tử").words}
    assert [became[word][0].word for word in ("sư", "tử")] == ["lion", "lion"]
