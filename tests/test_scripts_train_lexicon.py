"""The lexicon's training: what phrases mean is learnt from pairs made here."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from safetensors.numpy import load_file

from index.encoder import BUNDLED_FOLDER, bundled_encoder, normalise
from index.inflection import bundled_inflections
from index.lexicon import FILE, NO_PIECE, Lexicon
from scripts.train_lexicon import main
from scripts.training.lexicon import Learnt, arrays_of, missed, unlike_english
from scripts.training.phrase_vectors import held_by, learnt, phrases_in, started
from scripts.training.phrases import Meaning, Pair, meanings, pair_of
from scripts.training.said_in_pieces import said_in_pieces


def sentences(*, times: int) -> list[Pair]:
    """Make sentences in which "phá thai" stands beside "abortion", and "thai" beside much."""
    pairs = []
    for at in range(times):
        pairs += [
            pair_of(f"the law on abortion of {at}", f"luật phá thai {at}", alone=False),
            pair_of(f"the law room of {at}", f"phòng luật {at}", alone=False),
            pair_of(f"a Thai room of {at}", f"phòng thai {at}", alone=False),
        ]
    return [pair for pair in pairs if pair is not None]


def phrase(text: str, english: str = "clue", *, share: float = 0.1, known: float = 0.0) -> Learnt:
    """Say that a phrase means what an English word does."""
    [vector] = bundled_encoder().means([english])
    return Learnt(phrase=tuple(text.split()), share=share, vector=vector, known=known)


def meaning_of(found: list[Meaning]) -> dict[str, str]:
    return {" ".join(one.phrase): one.english for one in found}


def lexicon_of(arrays: Mapping[str, NDArray[Any]]) -> Lexicon:
    """Open what the script made."""
    return Lexicon(bundled_encoder(), arrays["keys"], arrays["pieces"], bundled_inflections())


def test_sentences_tell_what_stands_beside_a_phrase_most_exclusively() -> None:
    found = meaning_of(list(meanings(sentences(times=5))))
    assert found["phá thai"] == "abortion"
    assert found["phòng"] == "room"


def test_what_is_seen_too_rarely_means_nothing() -> None:
    assert "phá thai" not in meaning_of(list(meanings(sentences(times=3))))


def test_a_word_list_tells_the_usual_expression_and_how_often_the_phrase_is_seen() -> None:
    listed = [("to abort", "phá thai"), ("abortion", "phá thai"), ("abortion", "phá thai")]
    pairs = [pair for one in listed if (pair := pair_of(*one, alone=True)) is not None]
    found = {one.phrase: one for one in meanings(pairs)}
    assert found["phá", "thai"] == Meaning(phrase=("phá", "thai"), english="abortion", seen=3)


def test_numbers_alone_are_no_phrase() -> None:
    pairs = [pair_of("twenty six", "20 6", alone=True)]
    assert list(meanings([pair for pair in pairs if pair is not None])) == []


def test_only_what_its_words_miss_is_listed() -> None:
    pairs = [
        pair
        for english, foreign in [("abortion", "phá thai"), ("war", "chiến tranh"), ("hall", "sảnh")]
        if (pair := pair_of(english, foreign, alone=True)) is not None
    ]
    assert [one.phrase for one in missed(pairs, bundled_encoder())] == [("phá", "thai")]


def test_a_phrase_comes_to_stand_among_what_its_pairs_say() -> None:
    said = ["abortion", "museum"]
    pairs = [
        Pair(english=(one, *beside), foreign=("phá", "thai", *foreign), alone=False)
        for one in said
        for beside, foreign in [((), ()), (("law",), ("luật",)), (("room",), ("phòng",))]
    ]
    encoder = bundled_encoder()
    start = started([Meaning(phrase=("phá", "thai"), english="abortion", seen=6)], encoder)
    held = held_by(pairs * 200, {("phá", "thai"): 0}, encoder)
    moved = learnt(start, held)
    before, after = (normalise(one) @ normalise(encoder.means(said)).T for one in (start, moved))
    assert before[0].tolist() == pytest.approx([1.0, 0.0], abs=0.2)
    assert after[0].min() > before[0].min() + 0.2
    np.testing.assert_array_equal(moved, learnt(start, held))


def test_a_phrase_that_no_pair_holds_keeps_what_it_was_told_to_mean() -> None:
    encoder = bundled_encoder()
    start = started([Meaning(phrase=("phá", "thai"), english="abortion", seen=1)], encoder)
    others = [Pair(english=("hall",), foreign=("sảnh",), alone=True)]
    held = held_by(others * 1_000, {("phá", "thai"): 0}, encoder)
    np.testing.assert_array_equal(learnt(start, held), start)


@given(
    words=st.lists(st.sampled_from("abc"), max_size=8).map(tuple),
    phrases=st.sets(st.lists(st.sampled_from("abc"), min_size=2, max_size=4).map(tuple)),
)
def test_every_word_of_a_text_is_part_of_one_phrase_or_of_none(
    words: tuple[str, ...], phrases: set[tuple[str, ...]]
) -> None:
    listed = sorted(phrases)
    found, rest = phrases_in(words, {phrase: number for number, phrase in enumerate(listed)})
    parts = [word for number in found for word in listed[number]]
    assert sorted([*parts, *rest]) == sorted(words)


def test_two_pieces_say_a_vector_better_than_one() -> None:
    encoder = bundled_encoder()
    rows = encoder.means(["detect", "discover", "museum"])
    vectors = np.stack([rows[0] + rows[1], 3 * rows[2]])
    pieces = said_in_pieces(vectors, encoder)
    named = [[one for one in of_one if one != NO_PIECE] for of_one in pieces.tolist()]
    assert [len(of_one) for of_one in named] == [2, 1]
    np.testing.assert_allclose(normalise(encoder.means_of(named)), normalise(vectors), atol=1e-3)


def test_what_english_texts_hold_is_not_listed() -> None:
    found = [phrase("sale on"), phrase("on sale")]
    assert unlike_english(found, [("bread", "on", "sale")]) == found[:1]


def test_of_phrases_used_as_much_those_are_listed_that_their_words_miss_most() -> None:
    found = [
        phrase("red herring", "clue", share=0.2),
        phrase("red herring", "fish"),
        phrase("old hat", "outdated", known=0.5),
        phrase("white elephant", "burden", known=0.1),
    ]
    lexicon = lexicon_of(arrays_of(found, bundled_encoder(), limit=2))
    np.testing.assert_allclose(
        normalise(
            lexicon.encoder.means_of(
                lexicon.pieces_of(["red herring", "white elephant", "old hat"])
            )
        ),
        normalise(bundled_encoder().means(["clue", "burden", "old hat"])),
        atol=1e-5,
    )


def test_the_script_learns_from_allowed_sources_of_chosen_languages(tmp_path: Path) -> None:
    data, output = tmp_path / "data", tmp_path / "encoder"
    data.mkdir()
    output.mkdir()
    for name in ("tokenizer.json", "model.safetensors"):
        (output / name).symlink_to(BUNDLED_FOLDER / name)
    lines = ["wordnet\tabortion\tphá thai", "civic\tcensus\thành tinh"]
    (data / "vi.tsv").write_text("\n".join(lines), encoding="utf-8")
    (data / "de.tsv").write_text("wordnet\tclue\trote Heringe", encoding="utf-8")
    told = CliRunner().invoke(
        main, [str(data), "--output", str(output), "--language", "vi"], catch_exceptions=False
    )
    assert told.exit_code == 0
    assert told.stdout.splitlines()[-1] == (
        "1 phrases are missed by their words, 1 of them are not English, 1 are listed"
    )
    arrays = load_file(output / FILE)
    lexicon = lexicon_of(arrays)
    assert lexicon.phrases_of(["phá", "thai", "rote", "heringe"]) == ["phá thai"]
