"""The lexicon's training: what phrases mean is learnt from pairs made here."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner
from numpy.typing import NDArray
from safetensors.numpy import load_file

from index.encoder import BUNDLED_FOLDER, bundled_encoder
from index.inflection import bundled_inflections
from index.lexicon import FILE, Lexicon
from scripts.train_lexicon import main
from scripts.training.lexicon import arrays_of, missed, unlike_english
from scripts.training.phrases import Meaning, Pair, meanings, pair_of


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


@pytest.mark.parametrize(
    ("phrase", "english", "is_missed"),
    [
        (("phá", "thai"), "abortion", True),
        (("phòng",), "abortion", False),
        (("chiến", "tranh"), "war", False),
        (("phá", "thai"), "the abortion of an embryo", False),
    ],
)
def test_only_phrases_that_their_words_miss_and_few_pieces_say_are_listed(
    phrase: tuple[str, ...], english: str, *, is_missed: bool
) -> None:
    one = Meaning(phrase=phrase, english=english, seen=1)
    assert list(missed([one], bundled_encoder())) == [one] * is_missed


def test_what_english_texts_hold_is_not_listed() -> None:
    found = [
        Meaning(phrase=("sale", "on"), english="salon", seen=1),
        Meaning(phrase=("on", "sale"), english="hall", seen=1),
    ]
    assert unlike_english(found, [("bread", "on", "sale")]) == found[:1]


def test_a_phrase_of_two_languages_means_what_is_seen_more_often() -> None:
    found = [
        Meaning(phrase=("red", "herring"), english="clue", seen=2),
        Meaning(phrase=("red", "herring"), english="fish", seen=1),
        Meaning(phrase=("old", "hat"), english="outdated", seen=1),
    ]
    arrays = arrays_of(found, bundled_encoder(), limit=1)
    lexicon = lexicon_of(arrays)
    np.testing.assert_allclose(
        lexicon.encoder.means_of(lexicon.pieces_of(["red herring", "old hat"])),
        bundled_encoder().means(["clue", "old hat"]),
        rtol=1e-6,
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
