"""The corpus words by position: a word in, its position out, and the position of its stem."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.stems import stem_of
from index.words import is_phrase

# Stands for the stem of a word that has none, and for what is no corpus word.
NO_WORD = -1


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """Words in order, and the position of each one's stem among them, int32, (words,)."""

    words: Sequence[str]
    stems: NDArray[np.int32]

    @classmethod
    def of(cls, words: Sequence[str]) -> "Vocabulary":
        """Take distinct words, stems among them, in their order."""
        position_of = {word: position for position, word in enumerate(words)}
        return cls(words=words, stems=stems_among(position_of))

    @cached_property
    def position_of(self) -> Mapping[str, int]:
        """The position of each word."""
        return {word: position for position, word in enumerate(self.words)}

    @cached_property
    def are_phrases(self) -> NDArray[np.bool_]:
        """Whether each word is a phrase of several, (words,)."""
        return np.fromiter(map(is_phrase, self.words), dtype=np.bool_, count=len(self.words))


def stems_among(position_of: Mapping[str, int]) -> NDArray[np.int32]:
    """Give the position of the stem of each word, in the order of the words, int32, (words,)."""
    stems = (position_of.get(stem_of(word) or "", NO_WORD) for word in position_of)
    return np.fromiter(stems, dtype=np.int32, count=len(position_of))
