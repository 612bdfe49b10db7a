"""Small models cut texts exactly as the whole one does."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import pieces
from index.encoder import BUNDLED_FOLDER
from index.pieces import Pieces


@pytest.fixture(scope="module")
def few() -> Pieces:
    """Give a tokenizer that has not yet built its whole model."""
    return Pieces(BUNDLED_FOLDER / "tokenizer.json")


def whole_ids(few: Pieces, texts: list[str]) -> list[list[int]]:
    """Cut texts by the whole model."""
    return [one.ids for one in few.whole.encode_batch(texts, add_special_tokens=False)]


@pytest.mark.parametrize(
    "text",
    [
        "When was the CAC summit held, from Jun. 1 to 5, 2020?",
        "CAC 정상회의는 언제 열렸나요? 뷁뷁",
        "サミットはいつ開かれましたか？ 東京都庁",
        "峰会是什么时候举行的？ 𠮷野家",
        "การประชุมสุดยอดจัดขึ้นเมื่อใด",
        "शिखर सम्मेलन कब हुआ?",
        "Wirtschaftswissenschaftlerinnen ☃ ʬ <unk>",
        "",
    ],
)
def test_a_text_is_cut_alike_with_and_without_the_whole_vocabulary(few: Pieces, text: str) -> None:
    assert few.ids([text]) == whole_ids(few, [text])
    assert few.cut(text) == few.whole.encode(text, add_special_tokens=False).tokens


@settings(deadline=None, max_examples=60)
@given(texts=st.lists(st.text(max_size=40), max_size=4))
def test_any_texts_are_cut_alike(few: Pieces, texts: list[str]) -> None:
    few._seen = 0
    assert few.ids(texts) == whole_ids(few, texts)


def test_after_some_texts_the_whole_model_takes_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "FEW", 2)
    tokenizer = Pieces(BUNDLED_FOLDER / "tokenizer.json")
    first = tokenizer.ids(["summit", "bridge"])
    assert "whole" not in vars(tokenizer)
    assert tokenizer.ids(["summit", "bridge"]) == first
    assert "whole" in vars(tokenizer)


def test_a_word_is_written_as_its_likeliest_pieces_are(few: Pieces) -> None:
    letters = {"c": "cç", "g": "gğ", "i": "iı", "o": "oö", "s": "sş", "u": "uü"}
    typed = ["bulteninde", "kac", "seul", "xqx", ""]
    assert [few.written(one, letters) for one in typed] == [
        "bülteninde",
        "kaç",
        "seul",
        "xqx",
        "",
    ]


@given(st.text(alphabet="abcgiosu", max_size=24))
def test_only_letters_that_may_be_others_are_written_otherwise(few: Pieces, word: str) -> None:
    written = few.written(word, {"s": "sş", "u": "uü"})
    assert written.translate({ord("ş"): "s", ord("ü"): "u"}) == word


def test_pieces_are_named_as_the_file_names_them_quotes_and_backslashes_too(few: Pieces) -> None:
    text = (BUNDLED_FOLDER / "tokenizer.json").read_text(encoding="utf-8")
    vocabulary = json.loads(text)["model"]["vocab"]
    names = [few.name_of(at) for at in range(len(vocabulary))]
    assert names == [name for name, _ in vocabulary]
    assert {'"', "\\"} < set(names)
