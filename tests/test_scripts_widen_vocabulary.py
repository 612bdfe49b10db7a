"""A vocabulary is widened by what texts in general say, and forms learn from each other."""

import unicodedata
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer, models

from scripts.training.batches import Side
from scripts.training.families import ALONE, Families, families_of, lemmas
from scripts.training.met import Met, pieces_used, words_met
from scripts.training.pairs import pair_files
from scripts.training.segments import is_phrase, words_in
from scripts.training.sources import read_sources
from scripts.training.vocabulary import names_of, untrained_tokenizer
from scripts.training.widening import chosen, hardly_used, widened

TRAINING = "needs what pip install '.[training]' brings"
PIECES = ("▁", *"abcdefghijklmnopqrstuvwxyz", "▁city", "ing", "▁walk")


@pytest.fixture
def tokenizer() -> Tokenizer:
    scored = [("<unk>", 0.0), *((piece, -8.0 if len(piece) == 1 else -9.0) for piece in PIECES)]
    return untrained_tokenizer(models.Unigram(scored, 0, False))  # noqa: FBT003  positional only


def first_four(language: str, word: str) -> tuple[str, str] | None:
    """Stand in for dictionaries: words of one language are of one lemma if they begin alike."""
    return (language, word[:4]) if len(word) >= 4 else None


def nfkc(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def met(count: float, language: str) -> Met:
    return Met(count, {language: count})


def test_words_are_added_that_pairs_hold_and_texts_in_general_say(tokenizer: Tokenizer) -> None:
    held = {
        "▁vater": met(5, "de"),
        "▁selten": met(5, "de"),
        "▁nobody": met(2, "de"),
        "▁wal": met(9, "de"),
        "▁hikes": met(3, "en"),
        "▁hiked": met(3, "en"),
    }
    general = {
        "de": {"vater": 1e-4, "selten": 1e-8, "nobody": 1e-4, "wal": 1e-3, "city": 1e-3},
        "en": {"hikes": 1e-5, "hiking": 1e-4},
    }
    assert chosen(tokenizer, held, general, first_four) == {"▁vater": "de", "▁hikes": "en"}


def test_a_form_that_no_pair_holds_is_added_where_others_of_its_lemma_are(
    tokenizer: Tokenizer,
) -> None:
    held = {"▁vater": met(5, "de"), "▁mutter": met(4, "de")}
    general = {"de": {"vaters": 1e-4, "mutters": 1e-4}}
    assert chosen(tokenizer, held, general, first_four) == {"▁vaters": "de"}


def test_a_word_with_a_character_that_nobody_knows_is_left_out(tokenizer: Tokenizer) -> None:
    held = {"▁väter": met(5, "de")}
    assert chosen(tokenizer, held, {"de": {"väter": 1e-4}}, first_four) == {}


def test_added_words_take_the_places_of_dropped_ones_and_the_others_keep_theirs(
    tokenizer: Tokenizer,
) -> None:
    wide = widened(tokenizer, ["▁vater", "▁hike"], dropped=["ing"])
    before, after = tokenizer.get_vocab(), wide.get_vocab()
    assert set(after) == set(before) - {"ing"} | {"▁vater", "▁hike"}
    assert {name: after[name] for name in set(before) - {"ing"}} == {
        name: at for name, at in before.items() if name != "ing"
    }
    assert after["▁vater"] == before["ing"]
    assert wide.encode("Vater hike city").tokens == ["▁vater", "▁hike", "▁city"]


def test_a_piece_is_dropped_that_neither_pairs_nor_texts_in_general_use() -> None:
    in_pairs = {"▁city": 30.0, "ing": 3.0, "▁walk": 3.0, "北京": 2.0, "北海": 3.0}
    in_general = {"▁walk": 1e-3}
    pieces = ["<unk>", "a", "▁named", *in_pairs]
    assert hardly_used(pieces, in_pairs, in_general, frozenset({"▁named"})) == ["ing", "北京"]


def test_pieces_are_counted_as_often_as_their_words(tokenizer: Tokenizer) -> None:
    used = pieces_used(tokenizer, {"walking": 2.0, "city": 1.0})
    assert dict(used) == {"▁walk": 2.0, "ing": 2.0, "▁city": 1.0}


def test_words_are_counted_by_the_language_they_stand_in(
    tokenizer: Tokenizer, tmp_path: Path
) -> None:
    (tmp_path / "de.tsv").write_text("made\tthe city\tdie stadt die\n" * 4, encoding="utf-8")
    (tmp_path / "sources.toml").write_text("[sources]\n", encoding="utf-8")
    found, counted = words_met(
        pair_files((tmp_path,)), read_sources(tmp_path / "sources.toml"), tokenizer
    )
    assert counted == {"the": 4.0, "city": 4.0, "die": 8.0, "stadt": 4.0}
    assert {word: (one.count, one.language) for word, one in found.items()} == {
        "▁the": (4.0, "en"),
        "▁city": (4.0, "en"),
        "▁die": (8.0, "de"),
        "▁stadt": (4.0, "de"),
    }
    assert found["▁die"].often == pytest.approx(4.0)


def test_words_of_one_lemma_are_a_family_and_others_are_alone() -> None:
    pieces = ["▁city", "▁walks", "ing", "▁walked", "▁walzer"]
    language_of = {"▁city": "en", "▁walks": "en", "▁walked": "en", "▁walzer": "de", "ing": "en"}
    family = families_of(pieces, language_of, first_four)
    assert family.tolist() == [ALONE, 0, ALONE, 0, ALONE]


def test_a_family_stands_behind_each_of_its_words_and_is_added_in_the_end() -> None:
    families = Families.over(np.array([ALONE, 0, ALONE, 0], dtype=np.int32))
    side = Side(ids=np.array([0, 3, 1], np.int32), ends=np.array([0, 2, 3]), keys=np.array([5, 6]))
    joined = families.joined(side)
    assert joined.ids.tolist() == [0, 3, 4, 1, 4]
    assert joined.ends.tolist() == [0, 3, 5]
    table = np.array([[1, 0], [2, 0], [3, 0], [4, 0], [0, 9]], dtype=np.float32)
    assert families.summed(table).tolist() == [[1, 0], [2, 9], [3, 0], [4, 9]]


def test_without_families_a_side_stays_as_it_is() -> None:
    families = Families.over(np.full(2, ALONE, dtype=np.int32))
    side = Side(ids=np.array([0, 1], np.int32), ends=np.array([0, 2]), keys=np.array([5]))
    assert families.joined(side) is side
    assert len(families) == 0


def test_names_stand_in_the_order_of_their_ids(tokenizer: Tokenizer) -> None:
    assert names_of(tokenizer) == ["<unk>", *PIECES]


@pytest.mark.parametrize(
    ("language", "word", "lemma"),
    [
        ("ru", "родился", ("ru", "родиться")),
        ("ru", "дом", ("ru", "дом")),
        ("tr", "evlerinden", ("tr", "ev")),
        ("ja", "ウォーキング", None),
        ("de", "väter", ("de", "vater")),
        ("de", "xyfzungen", ("de", "xyfzung…")),
    ],
)
def test_a_word_has_its_lemma_or_what_snowball_leaves_of_it(
    language: str, word: str, lemma: tuple[str, str] | None
) -> None:
    pytest.importorskip("simplemma", reason=TRAINING)
    pytest.importorskip("Stemmer", reason=TRAINING)
    assert lemmas()(language, word) == lemma


def test_thai_and_chinese_are_cut_into_words_that_dictionaries_have() -> None:
    pytest.importorskip("pythainlp", reason=TRAINING)
    pytest.importorskip("jieba", reason=TRAINING)
    assert words_in(nfkc("นักโทษเสียชีวิตในปีใด")) == ["นักโทษ", "เสียชีวิต"]
    assert words_in("世界盃的獲得者") == ["世界盃", "獲得者"]
    assert words_in("▁city") is None


@pytest.mark.parametrize(
    ("piece", "is_several"),
    [
        ("ได้รับความนิยม", True),
        ("นักโทษ", False),
        ("โบฮีเมีย", False),
        ("我的世界", True),
        ("蒙泰居", False),
    ],
)
def test_a_piece_that_is_several_words_is_a_phrase_and_a_name_is_none(
    piece: str, *, is_several: bool
) -> None:
    pytest.importorskip("pythainlp", reason=TRAINING)
    pytest.importorskip("jieba", reason=TRAINING)
    assert is_phrase(nfkc(piece)) == is_several


def test_thai_words_are_added_that_pairs_hold_and_chinese_ones_that_are_said_in_general() -> None:
    letters = ("▁", *"นักโทษ市镇古怪")
    scored = [("<unk>", 0.0), *((piece, -8.0) for piece in letters)]
    unspaced = untrained_tokenizer(models.Unigram(scored, 0, False))  # noqa: FBT003  positional only
    held = {
        "นักโทษ": met(3, "th"),
        "โทษ": met(2, "th"),
        "市镇": met(3, "zh-Hans"),
        "古怪": met(3, "ja"),
    }
    assert chosen(unspaced, held, {"zh": {"市镇": 1e-5, "古怪": 1e-5}}, first_four) == {
        "นักโทษ": "th",
        "市镇": "zh-Hans",
    }
