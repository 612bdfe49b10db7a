"""Pairs of texts and a tokenizer in, arrays of token ids on disk out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from scripts.training.pairs import PairFiles, read_pairs
from scripts.training.sources import SourceTable

CHUNK = 4096
LONGEST_SENTENCE = 64
LONGEST_PASSAGE = 128


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenPairs:
    """The pairs of one group as token ids: row i is `left_ids[left_ends[i]:left_ends[i + 1]]`.

    `left_keys` and `right_keys` are equal where texts are: no pair is its twin's negative.
    """

    left_ids: npt.NDArray[np.int32]
    left_ends: npt.NDArray[np.int64]
    left_keys: npt.NDArray[np.int64]
    right_ids: npt.NDArray[np.int32]
    right_ends: npt.NDArray[np.int64]
    right_keys: npt.NDArray[np.int64]
    weights: npt.NDArray[np.float32]
    words: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        """Return the number of pairs."""
        return len(self.weights)


class WordTokenizer:
    """Tokenises each distinct word once: pieces never cross a space."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        """Take the tokenizer to ask about words not met before."""
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[int, ...]] = {}

    def ids(self, texts: list[str], limit: int) -> list[list[int]]:
        """Return the first `limit` token ids of each text."""
        split = [text.split() for text in texts]
        new = list(
            dict.fromkeys(word for words in split for word in words if word not in self._known)
        )
        for word, encoding in zip(
            new,
            self._tokenizer.encode_batch_fast(new, add_special_tokens=False),
            strict=True,
        ):
            self._known[word] = tuple(encoding.ids)
        return [[id_ for word in words for id_ in self._known[word]][:limit] for words in split]


def _chunks(rows: Iterator[tuple[str, str, str]]) -> Iterable[list[tuple[str, str, str]]]:
    """Cut an iterator into lists of at most `CHUNK` rows."""
    while chunk := list(islice(rows, CHUNK)):
        yield chunk


def tokenise(file: PairFiles, tokenizer: WordTokenizer, table: SourceTable) -> TokenPairs:
    """Tokenise the rows of a file whose source weighs anything."""
    sides: tuple[list[list[int]], list[list[int]]] = ([], [])
    keys: tuple[list[int], list[int]] = ([], [])
    weights: list[float] = []
    words: list[bool] = []
    limits = (LONGEST_SENTENCE, LONGEST_PASSAGE if file.questions else LONGEST_SENTENCE)
    wanted = (row for row in read_pairs(file) if table.weight(row[0], file.language) > 0)
    for chunk in _chunks(wanted):
        encoded = [
            tokenizer.ids(texts, limit)
            for texts, limit in zip(
                ([row[1] for row in chunk], [row[2] for row in chunk]), limits, strict=True
            )
        ]
        for row, left, right in zip(chunk, *encoded, strict=True):
            if left and right:
                sides[0].append(left)
                sides[1].append(right)
                keys[0].append(hash(tuple(left)))
                keys[1].append(hash(tuple(right)))
                weights.append(table.weight(row[0], file.language))
                words.append(table.is_words(row[0]))
    left_ids, left_ends = _flatten(sides[0])
    right_ids, right_ends = _flatten(sides[1])
    return TokenPairs(
        left_ids=left_ids,
        left_ends=left_ends,
        left_keys=np.array(keys[0], dtype=np.int64),
        right_ids=right_ids,
        right_ends=right_ends,
        right_keys=np.array(keys[1], dtype=np.int64),
        weights=np.array(weights, dtype=np.float32),
        words=np.array(words, dtype=np.bool_),
    )


def _flatten(rows: list[list[int]]) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int64]]:
    """Return all ids one after the other, and where each row ends (with a leading 0)."""
    ends = np.zeros(len(rows) + 1, dtype=np.int64)
    np.cumsum([len(row) for row in rows], out=ends[1:])
    flat = np.fromiter((id_ for row in rows for id_ in row), dtype=np.int32, count=int(ends[-1]))
    return flat, ends


def save_tokens(path: Path, pairs: TokenPairs) -> None:
    """Write the arrays of a group to one file."""
    beside = path.with_suffix(".part.npz")
    np.savez(beside, **{field.name: getattr(pairs, field.name) for field in fields(TokenPairs)})
    beside.replace(path)


def load_tokens(path: Path) -> TokenPairs:
    """Read the arrays of a group that `save_tokens` wrote."""
    with np.load(path) as arrays:
        return TokenPairs(**{field.name: arrays[field.name] for field in fields(TokenPairs)})
