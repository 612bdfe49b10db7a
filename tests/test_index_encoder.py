"""The encoder without torch gives what sentence-transformers gives from the same folder."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.encoder import BUNDLED_FOLDER, bundled_encoder, normalise, open_encoder
from index.errors import EncoderError

TEXTS = [
    "When was the CAC summit?",
    "CAC 정상회의는 언제 열렸나요?",
    "サミットはいつ開かれましたか？",
    "峰会是什么时候举行的？",
    "การประชุมสุดยอดจัดขึ้นเมื่อใด",
    "शिखर सम्मेलन कब हुआ?",
    "متى عقدت القمة؟",
    "25,470K views…  ",
]


def test_the_bundled_encoder_equals_sentence_transformers_on_the_same_folder() -> None:
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415

    model = SentenceTransformer(str(BUNDLED_FOLDER), device="cpu")
    theirs = model.encode(TEXTS, normalize_embeddings=True)
    np.testing.assert_allclose(bundled_encoder().encode_passages(TEXTS), theirs, atol=1e-5)
    np.testing.assert_allclose(bundled_encoder().encode_questions(TEXTS), theirs, atol=1e-5)


def test_the_bundled_encoder_weighs_less_than_40_megabytes() -> None:
    size = sum(file.stat().st_size for file in BUNDLED_FOLDER.rglob("*") if file.is_file())
    assert size < 40_000_000


def test_opening_and_asking_the_bundled_encoder_imports_no_torch() -> None:
    program = (
        "import sys; from index.encoder import open_encoder;"
        "open_encoder().encode_questions(['when?']); print('torch' in sys.modules)"
    )
    asked = subprocess.run(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert asked.stdout == "False\n"


@settings(deadline=None)
@given(texts=st.lists(st.text(max_size=60), max_size=5))
def test_every_vector_has_length_one_or_is_of_a_text_without_tokens(texts: list[str]) -> None:
    lengths = np.linalg.norm(bundled_encoder().encode_passages(texts), axis=1)
    assert lengths.shape == (len(texts),)
    assert np.all((np.abs(lengths - 1) < 1e-5) | (lengths == 0))


def test_the_pieces_of_a_word_are_as_long_together_as_at_right_angles() -> None:
    encoder = bundled_encoder()
    [pieces] = encoder.pieces.ids(["bukhansan"])
    alone = np.linalg.norm(encoder.means_of([[piece] for piece in pieces]), axis=1)
    expected = np.asarray([np.linalg.norm(alone), 0.0], dtype=np.float32)
    np.testing.assert_allclose(encoder.lengths_of([pieces, []]), expected, rtol=1e-6)


def test_a_text_without_tokens_has_a_vector_of_zeros() -> None:
    assert not bundled_encoder().encode_passages(["", "   "]).any()


@pytest.mark.parametrize(
    ("near", "far"),
    [("정상회의", "버스"), ("サミット", "バス"), ("峰会", "公共汽车"), ("cumbre", "autobús")],
)
def test_a_word_is_nearer_to_its_translation_than_to_another_word(near: str, far: str) -> None:
    summit, near_vector, far_vector = normalise(bundled_encoder().means(["summit", near, far]))
    assert summit @ near_vector > summit @ far_vector + 0.2


def test_another_model_is_opened_from_a_folder_with_its_own_prompts(tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415
    from sentence_transformers.sentence_transformer.modules import (  # noqa: PLC0415
        Normalize,
        StaticEmbedding,
    )
    from tokenizers import Tokenizer, models, pre_tokenizers  # noqa: PLC0415

    words = ["[UNK]", "query", ":", "when", "summit", "bus"]
    tokenizer = Tokenizer(
        models.WordLevel({word: at for at, word in enumerate(words)}, unk_token="[UNK]")  # noqa: S106
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    model = SentenceTransformer(
        modules=[
            StaticEmbedding(tokenizer, embedding_weights=np.eye(6, dtype=np.float32)),
            Normalize(),
        ],
        prompts={"query": "query: ", "document": ""},
        device="cpu",
    )
    model.save_pretrained(str(tmp_path / "model"))

    encoder = open_encoder(str(tmp_path / "model"))

    (passage,) = encoder.encode_passages(["summit"])
    (question,) = encoder.encode_questions(["summit"])
    assert passage.tolist() == [0, 0, 0, 0, 1, 0]
    np.testing.assert_allclose(question, np.asarray([0, 1, 1, 0, 1, 0]) / np.sqrt(3), atol=1e-6)
    assert encoder.dimensions == 6
    assert encoder.version.startswith(f"{tmp_path / 'model'} 6 ")
    assert encoder.encode_passages([]).shape == (0, 6)


def test_a_folder_without_a_model_is_a_sentence_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(EncoderError) as caught:
        open_encoder(str(tmp_path))
    assert caught.value.name == str(tmp_path)
    assert str(tmp_path) in str(caught.value)
