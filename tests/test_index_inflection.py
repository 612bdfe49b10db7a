"""A word of several pieces is understood by a form of it that is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.encoder import bundled_encoder
from index.inflection import bundled_inflections, read_inflections
from index.lexicon import bundled_lexicon

PIECES = bundled_encoder().pieces
MADE_UP = read_inflections(["latin ending 90 m-s"])


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("libraryed", None),
        ("librarym", None),
        ("librarys", "library"),
        ("walkedm", "walked"),
        ("house", None),
    ],
)
def test_an_ending_is_changed_for_another_that_makes_a_known_word(
    word: str, form: str | None
) -> None:
    inflections = read_inflections(["latin ending 80 s-", "latin ending 60 ed-edm"])
    assert inflections.form_of(word, PIECES, is_cut=not PIECES.knows(word)) == form


def test_the_surest_form_is_taken() -> None:
    # "talkinges" may be a form of "talking" and, less surely, of "talk".
    inflections = read_inflections(["latin ending 80 es-", "latin ending 60 nges-lked"])
    assert inflections.form_of("talkinges", PIECES, is_cut=True) == "talking"


def test_few_letters_in_common_make_no_form() -> None:
    assert MADE_UP.form_of("carm", PIECES, is_cut=True) is None
    assert MADE_UP.form_of("parkm", PIECES, is_cut=True) == "parks"


def test_a_word_that_is_not_cut_has_no_other_form() -> None:
    assert MADE_UP.form_of("parkm", PIECES, is_cut=False) is None


@pytest.mark.parametrize(
    ("word", "form"),
    [
        # And with cancer, and in a colony, whose last letter folding changed.
        ("وبسرطان", "بسرطان"),
        ("بمستعمره", "مستعمرة"),
        # City, folded, is one piece unfolded.
        ("مدينه", "مدينة"),
        ("рельефами", "рельеф"),
    ],
)
def test_real_words_find_their_forms(word: str, form: str) -> None:
    [ids] = PIECES.ids([word])
    [is_cut] = bundled_encoder().are_cut([ids])
    assert bundled_inflections().form_of(word, PIECES, is_cut=is_cut) == form


def test_a_word_means_its_pieces_and_its_form() -> None:
    word, form = "بمستعمره", "مستعمرة"
    pieces = bundled_lexicon().pieces_of([word, form, "colony"])
    assert pieces[0] == [*PIECES.ids([word])[0], PIECES.id_of(form)]
    assert pieces[1:] == PIECES.ids([form, "colony"])


def test_another_list_is_another_version() -> None:
    assert read_inflections(["latin ending 90 m-s"]).version == MADE_UP.version
    assert read_inflections(["latin ending 91 m-s"]).version != MADE_UP.version


@given(st.text())
def test_every_form_is_a_piece(word: str) -> None:
    form = bundled_inflections().form_of(word, PIECES, is_cut=True)
    assert form is None or PIECES.knows(form)
