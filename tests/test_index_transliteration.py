"""Names of one script are found in another by their sound."""

from collections.abc import Sequence
from difflib import SequenceMatcher

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.letter_counts import counts_of, merging, most_alike
from index.transliteration import (
    CLASSES,
    Sound,
    Sounds,
    alike,
    alike_by_letters,
    likeness,
    mandarin,
    sound_of,
    sounds_of,
)

WORDS = ("livingston", "seoul", "mexico", "colorado", "victoria", "winter", "▁리빙스턴이")


def sounds_over(words: Sequence[str]) -> Sounds:
    """Sound out words as an index does."""
    arrays = sounds_of(words)
    return Sounds(
        words=words,
        keys=arrays["sound_keys"],  # type: ignore[arg-type]
        positions=arrays["sound_words"],  # type: ignore[arg-type]
        sounding=arrays["sounding"],  # type: ignore[arg-type]
        letters=arrays["sound_letters"],  # type: ignore[arg-type]
    )


@pytest.fixture(scope="module")
def sounds() -> Sounds:
    return sounds_over(WORDS)


def like(sounds: Sounds, name: str) -> list[str]:
    """Give the words that sound like a name."""
    sound = sound_of(name)
    return [WORDS[position] for position in sounds.like(sound)] if sound else []


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
    alike = like(sounds, name)
    assert [word for word in alike if word.isascii()] == [nearest]


def test_a_word_finds_none_of_its_own_script(sounds: Sounds) -> None:
    assert like(sounds, "livingstone") == ["▁리빙스턴이"]


def test_vowels_that_arabic_leaves_out_are_not_missed() -> None:
    # A mean over all letters would be 0.76.
    assert list(sounds_over(["mardon", "merdeka"]).like(Sound("arabic", "mrdka"))) == [1]
    assert likeness(Sound("arabic", "mrdka"), Sound("latin", "merdeka")) == 1.0


def test_han_is_not_spelt_by_sound() -> None:
    assert sound_of("▁首尔") is None


def test_chinese_names_are_sounded_out_as_names() -> None:
    assert list(sounds_over(["friedman", "handler"]).like(mandarin("汉德勒"))) == [1]


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


@given(st.lists(st.text("abcdefgvz'-", max_size=9), max_size=6), st.text("abcpfvwz'", max_size=9))
def test_letters_bound_how_alike_two_spellings_are(others: list[str], one: str) -> None:
    merge = merging(CLASSES)
    letters, own = (counts_of(some).astype(np.float32) for some in (others, [one]))
    by_letters, by_classes = (
        most_alike(letters, own[0]),
        most_alike(letters @ merge, own[0] @ merge),
    )
    for at, other in enumerate(others):
        least = 1e-6
        assert alike(one, other) <= by_letters[at] + least or not one + other
        classes = [text.translate(CLASSES) for text in (one, other)]
        assert alike(*classes) <= by_classes[at] + least or not one + other
