"""Texts in, the ids of their pieces out; a tokenizer whose vocabulary is only built when it pays.

Building the Unigram model of 360,000 pieces takes a second of CPU, more than all the rest of a
question. A text is cut alike by a model that knows only the pieces standing in it (no other could
be chosen), which is built in a millisecond. So the first texts are cut by such small models, and
the whole one is built when many come.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product
from math import prod
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer
from tokenizers.models import Unigram

# Texts after which the whole model is built: some questions' worth of sentences.
FEW = 1_000
# So many texts are cut one by one: a batch is shared among threads, and waking them costs more.
FEW_AT_ONCE = 32
# The trainer makes none longer; characters.
LONGEST_PIECE = 16
# Of so many ways to write a part of a word none is looked for.
MOST_WAYS = 512
UNKNOWN = "<unk>"
# Stands before a piece that begins a word.
BEGIN = "▁"
_VOCABULARY = b'"vocab":[['
# Stand for escaped signs while the vocabulary is cut at its quotes.
_BACKSLASH, _QUOTE = rb"\s", rb"\q"


class Pieces:
    """The tokenizer of a model folder: a Unigram model, as `tokenizers` writes it."""

    def __init__(self, file: Path) -> None:
        """Take the file; OSError when it cannot be read, ValueError when it holds no such model."""
        self._file = file
        # As bytes: a string of all scripts takes four for each character.
        self._bytes = file.read_bytes()
        if _VOCABULARY not in self._bytes:
            raise ValueError(f"{file.name} holds no Unigram model")
        self._seen = 0

    def ids(self, texts: Sequence[str]) -> list[list[int]]:
        """Give the ids of each text's pieces, without special tokens."""
        self._seen += len(texts)
        if self._seen > FEW:
            if len(texts) <= FEW_AT_ONCE:
                encode = self.whole.encode
                return [encode(text, add_special_tokens=False).ids for text in texts]
            encodings = self.whole.encode_batch_fast(list(texts), add_special_tokens=False)
            return [encoding.ids for encoding in encodings]
        words = [self._words(text) for text in texts]
        cuts = self._cuts({word for text in words for word in text})
        unknown = self._id_of[UNKNOWN]
        return [
            [self._id_of.get(piece, unknown) for word in text for piece in cuts[word]]
            for text in words
        ]

    def cut(self, text: str) -> list[str]:
        """Give the pieces of a text as they stand in it, with the sign of a word's begin."""
        self._seen += 1
        if self._seen > FEW:
            tokens: list[str] = self.whole.encode(text, add_special_tokens=False).tokens
            return tokens
        words = self._words(text)
        cuts = self._cuts(set(words))
        return [piece for word in words for piece in cuts[word]]

    def knows(self, word: str) -> bool:
        """Tell whether a word is one piece."""
        return BEGIN + word in self._id_of

    def id_of(self, word: str) -> int:
        """Give the id of a word that is one piece; KeyError of another."""
        return self._id_of[BEGIN + word]

    def ids_of(self, texts: Iterable[str]) -> list[int]:
        """Give the ids of those of the texts that are one piece, within a word or as its begin."""
        ids = (self._id_of.get(text, self._id_of.get(BEGIN + text)) for text in texts)
        return [one for one in ids if one is not None]

    def name_of(self, piece: int) -> str:
        """Give a piece as the vocabulary names it, with the sign of a word's begin."""
        return self._names[piece]

    @property
    def texts(self) -> Iterator[str]:
        """The pieces without the sign of a word's begin, in the order of their ids."""
        return (name.removeprefix(BEGIN) for name in self._names)

    @property
    def words(self) -> dict[str, int]:
        """The pieces that begin words, without the sign of it, and their ids."""
        return {
            name.removeprefix(BEGIN): at
            for name, at in self._id_of.items()
            if name.startswith(BEGIN)
        }

    def likeliest(self, words: Collection[str]) -> list[str]:
        """Give those of the words that are one piece each, what texts have most often first."""
        known = {BEGIN + word for word in words} & self._id_of.keys()
        ordered = sorted(known, key=lambda piece: (-self._score(piece), piece))
        return [piece.removeprefix(BEGIN) for piece in ordered]

    def written(self, word: str, letters: Mapping[str, str]) -> str:
        """Give the likeliest way to write a word in which some letters may be one of several.

        By the sum of its pieces' scores, as the model itself cuts words (Viterbi).
        """
        best: list[tuple[float, str] | None] = [(0.0, ""), *(None for _ in word)]
        for end in range(1, len(word) + 1):
            for begin in range(max(0, end - LONGEST_PIECE), end):
                before = best[begin]
                if before is None:
                    continue
                for piece in self._ways(word[begin:end], letters, "" if begin else BEGIN):
                    score = before[0] + self._score(piece)
                    known = best[end]
                    if known is None or score > known[0]:
                        best[end] = score, before[1] + piece.removeprefix(BEGIN)
        whole = best[-1]
        return word if whole is None else whole[1]

    def _ways(self, text: str, letters: Mapping[str, str], begin: str) -> Iterator[str]:
        """Give the pieces that a text may be, once `begin` stands before them."""
        may_be = [letters.get(letter, letter) for letter in text]
        if prod(map(len, may_be)) <= MOST_WAYS:
            ways = (begin + "".join(way) for way in product(*may_be))
            yield from (way for way in ways if way in self._id_of)

    def spaced(self, run: str) -> str:
        """Put spaces into a run of letters where its words most likely begin.

        It is cut as any word is, but that pieces which begin words may stand within it too.
        """
        within = {text: self._score(text) for text in self._standing_in(run)}
        begins = {text: self._score(BEGIN + text) for text in self._standing_in(run, BEGIN)}
        begins = {text: score for text, score in begins.items() if score >= within.get(text, score)}
        first, *rest = self._cuts([run], {**within, **begins})[run]
        return "".join([first, *(f" {text}" if text in begins else text for text in rest)])

    @cached_property
    def whole(self) -> Any:  # noqa: ANN401 - `tokenizers` publishes no types
        """The tokenizer with its whole vocabulary."""
        tokenizer = Tokenizer.from_str(self._bytes.decode())
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return tokenizer

    @cached_property
    def _frame(self) -> Any:  # noqa: ANN401
        """The tokenizer without a vocabulary: its normaliser and its pre-tokenizer."""
        begin, end = self._vocabulary
        alone = f'[["{UNKNOWN}",0.0]]'
        return Tokenizer.from_str(self._bytes[:begin].decode() + alone + self._bytes[end:].decode())

    @cached_property
    def _vocabulary(self) -> tuple[int, int]:
        """Where the list of pieces begins and ends in the file."""
        begin = self._bytes.index(_VOCABULARY) + len(_VOCABULARY) - len(b"[[")
        return begin, self._bytes.index(b"]]", begin) + len(b"]]")

    @cached_property
    def _rows(self) -> tuple[list[str], list[bytes]]:
        """The pieces, and what stands behind each: its score, between a comma and brackets.

        json.loads takes four times as long.
        """
        begin, end = self._vocabulary
        rows = self._bytes[begin:end].replace(rb"\\", _BACKSLASH).replace(rb"\"", _QUOTE)
        parts = rows.split(b'"')
        names = b"\n".join(parts[1::2]).decode().split("\n")
        return [_unescaped(name) if "\\" in name else name for name in names], parts[2::2]

    @property
    def _names(self) -> list[str]:
        return self._rows[0]

    @cached_property
    def _id_of(self) -> dict[str, int]:
        return dict(zip(self._names, range(len(self._names)), strict=True))

    def _score(self, piece: str) -> float:
        """Give the logarithm of how likely a piece is."""
        return float(self._rows[1][self._id_of[piece]].strip(b",[]"))

    def _words(self, text: str) -> list[str]:
        normal = self._frame.normalizer.normalize_str(text)
        return [word for word, _ in self._frame.pre_tokenizer.pre_tokenize_str(normal)]

    def _cuts(
        self, words: Collection[str], scores: Mapping[str, float] | None = None
    ) -> dict[str, list[str]]:
        """Cut words by a model of the pieces that stand in them, or of those that are given."""
        if scores is None:
            standing = {piece for word in words for piece in self._standing_in(word)}
            scores = {piece: self._score(piece) for piece in standing}
        if not scores.keys() >= {character for word in words for character in word}:
            # An unknown character costs ten more than the lowest score, so it has to be the same.
            scores = {**scores, self._lowest: self._score(self._lowest)}
        model = Unigram([(UNKNOWN, 0.0), *scores.items()], 0, byte_fallback=False)
        return {word: [token.value for token in model.tokenize(word)] for word in words}

    @cached_property
    def _lowest(self) -> str:
        return min(self._names, key=self._score)

    def _standing_in(self, word: str, begin: str = "") -> Iterator[str]:
        """Give the parts of a word that are pieces, once `begin` stands before them."""
        for at in range(len(word)):
            for end in range(at + 1, min(at + LONGEST_PIECE, len(word)) + 1):
                text = word[at:end]
                if begin + text in self._id_of:
                    yield text


def _unescaped(name: str) -> str:
    as_written = name.replace(_QUOTE.decode(), r"\"").replace(_BACKSLASH.decode(), r"\\")
    read: str = json.loads(f'"{as_written}"')
    return read
