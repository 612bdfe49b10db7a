"""Text in, unit vectors out: the bundled static encoder, or any sentence-transformers model."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import chain
from os import SEEK_END
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

from index.errors import EncoderError
from index.pieces import Pieces

BUNDLED = "bundled"
ENDS = 1 << 20
# Texts whose pieces are measured together: some megabytes.
AT_ONCE = 4_096
BUNDLED_FOLDER = Path(__file__).with_name("encoder")


class Encoder(Protocol):
    """What the index asks of an encoder: float32 rows of length 1, (texts, dimensions)."""

    @property
    def name(self) -> str:
        """Name as the settings give it; "bundled" for the one in this repository."""

    @property
    def version(self) -> str:
        """Name, dimensions and a digest of the weights, kept with a generation."""

    @property
    def dimensions(self) -> int:
        """Length of a vector."""

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Encode what is searched."""

    def encode_questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Encode what is asked."""


class StaticEncoder:
    """A sentence-transformers StaticEmbedding folder, read without torch.

    A token's row is one of `embeddings`, int8 (or float16), which `mapping` names (its own where
    there is none), times the token's scale in `weights`, in float32: the form of model2vec, which
    sentence-transformers opens and computes alike. A text's vector is the mean of its tokens' rows,
    normalised; a text without tokens gets zeros.
    """

    def __init__(self, folder: Path, *, name: str | None = None) -> None:
        """Open a folder; EncoderError when it holds no static model."""
        self.name = name or str(folder)
        try:
            self.pieces = Pieces(find_file(folder, "tokenizer.json"))
            weights = find_file(folder, "model.safetensors")
            self._table, self._scales, self._row_of = read_table(weights)
        except (OSError, KeyError, ValueError) as error:
            raise EncoderError(self.name, f"{folder} holds no static model ({error}).") from error
        self.dimensions = int(self._table.shape[1])
        self.version = f"{self.name} {self.dimensions} {digest_of(weights)}"

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Encode what is searched; questions and passages share one space here."""
        return normalise(self.means(texts))

    def encode_questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Encode what is asked."""
        return normalise(self.means(texts))

    def means(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give the mean of each text's token rows, not normalised, (texts, dimensions)."""
        return self.means_of(self.pieces.ids(texts))

    def means_of(self, pieces: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """Give the mean row of each text's pieces, by their ids, (texts, dimensions)."""
        vectors = np.zeros((len(pieces), self.dimensions), dtype=np.float32)
        for row, ids in enumerate(pieces):
            if ids:
                vectors[row] = self._scales[ids] @ self._rows_of(ids).astype(np.float32) / len(ids)
        return vectors

    def lengths_of(self, pieces: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """Give the length of the rows of each text's pieces together, (texts,).

        It is that of their sum if they stood at right angles, as rows of unlike pieces about do.
        """
        squares = np.zeros(len(pieces))
        for begin in range(0, len(pieces), AT_ONCE):
            some = pieces[begin : begin + AT_ONCE]
            ids = np.fromiter(chain.from_iterable(some), dtype=np.intp)
            rows = self._rows_of(ids).astype(np.float32)
            of_ids = np.square(self._scales[ids]) * np.einsum("ij,ij->i", rows, rows)
            text_of = np.repeat(np.arange(len(some)), [len(one) for one in some])
            squares[begin : begin + len(some)] = np.bincount(text_of, of_ids, len(some))
        return np.sqrt(squares).astype(np.float32)

    def are_cut(self, pieces: Sequence[Sequence[int]]) -> list[bool]:
        """Tell of each text's pieces whether several have a row that is not zero."""
        return [len(ids) > 1 and bool(self._rows_of(ids).any(axis=1).sum() > 1) for ids in pieces]

    def _rows_of(self, ids: Sequence[int] | NDArray[np.intp]) -> NDArray[Any]:
        """Give the rows that tokens name, as they are stored, (tokens, dimensions)."""
        rows: NDArray[Any] = self._table[self._row_of[ids]]
        return rows


class TransformerEncoder:
    """Any model that sentence-transformers opens, from a folder or by its hub name."""

    def __init__(self, name: str) -> None:
        """Open the model with its own query and passage prompts; EncoderError when it cannot be."""
        # Imported here because torch costs seconds and hundreds of megabytes, and only who chose
        # such a model should pay for it.
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415

        self.name = name
        local = Path(name).is_dir()
        try:
            self._model: Any = SentenceTransformer(name, device="cpu", local_files_only=local)
        except Exception as error:
            raise EncoderError(name, str(error)) from error
        self.dimensions = int(self._model.get_embedding_dimension() or 0)
        self.version = f"{name} {self.dimensions} {self._fingerprint()}"

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Encode what is searched, with the model's document prompt if it has one."""
        return self._encode(self._model.encode_document, texts)

    def encode_questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Encode what is asked, with the model's query prompt if it has one."""
        return self._encode(self._model.encode_query, texts)

    def _encode(
        self, encode: Callable[..., NDArray[np.floating]], texts: Sequence[str]
    ) -> NDArray[np.float32]:
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        vectors = encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, dtype=np.float32)

    def _fingerprint(self) -> str:
        # The weights may be gigabytes spread over files: the vector of a fixed text changes with
        # them, and costs one encoding.
        probe = self.encode_passages(["The newsletter of the city."])[0]
        return blake2b(np.round(probe, 3).tobytes(), digest_size=6).hexdigest()


def open_encoder(name: str = BUNDLED) -> Encoder:
    """Open the bundled encoder, a folder, or a hub model by name, or raise EncoderError."""
    if name == BUNDLED:
        return bundled_encoder()
    return TransformerEncoder(name)


@lru_cache(maxsize=1)
def bundled_encoder() -> StaticEncoder:
    """Open the encoder of this repository, once a process."""
    return StaticEncoder(BUNDLED_FOLDER, name=BUNDLED)


def read_table(file: Path) -> tuple[NDArray[Any], NDArray[np.float32], NDArray[np.int32]]:
    """Read a model's rows, (rows, dimensions), and each token's scale and row, (tokens).

    OSError when the file cannot be read, KeyError when it holds no table.
    """
    tensors = load_file(file)
    scales = tensors["weights"].astype(np.float32)
    own = np.arange(len(scales), dtype=np.int32)
    return tensors["embeddings"], scales, tensors.get("mapping", own)


def normalise(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Scale each row to length 1; rows of zeros stay zeros."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: NDArray[np.float32] = vectors / np.maximum(lengths, np.float32(1e-12))
    return unit


def find_file(folder: Path, name: str) -> Path:
    """Find a model file in a folder, or in its first module's folder."""
    for candidate in (folder / name, folder / "0_StaticEmbedding" / name):
        if candidate.is_file():
            return candidate
    raise FileNotFoundError(f"no {name}")


def digest_of(path: Path) -> str:
    """Name a file by its size and the bytes at its ends: hashing it whole takes too long."""
    with path.open("rb") as file:
        size = file.seek(0, SEEK_END)
        digest = blake2b(str(size).encode(), digest_size=6)
        for begin in (0, max(0, size - ENDS)):
            file.seek(begin)
            digest.update(file.read(ENDS))
    return digest.hexdigest()
