"""The nouns of a question: the query, its words, and the corpus words that these became."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.postings import Doubles, Synonyms
from index.vocabulary import Vocabulary
from index.words import is_fragment

Floats = NDArray[np.float32]


class Translation(NamedTuple):
    """A corpus word that stands for a question word.

    `cosine` is that of their vectors (1 for the word itself), `strength` how much a match counts.
    """

    word: str
    cosine: float
    strength: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Translations:
    """The corpus words that a question's words became, in columns: a question makes hundreds.

    `synonyms` has their positions in the vocabulary and their strengths, `cosines` and `are_forms`
    (whether it is the question word itself or its stem) are (matches,), in the same order.
    """

    vocabulary: Vocabulary
    synonyms: Synonyms
    cosines: Floats
    are_forms: NDArray[np.bool_]

    def of(self, word: int) -> list[Translation]:
        """Give what a question word became, by its number, nearest first."""
        own = slice(*self.synonyms.begins[word : word + 2].tolist())
        found = zip(
            map(self.vocabulary.words.__getitem__, self.synonyms.positions[own].tolist()),
            self.cosines[own].tolist(),
            self.synonyms.strengths[own].tolist(),
            strict=True,
        )
        return sorted(map(Translation._make, found), key=lambda one: -one.cosine)

    @property
    def nearest(self) -> Floats:
        """Give the highest cosine of each question word, 0 where it became nothing, (words,)."""
        nearest = np.zeros(len(self.synonyms), dtype=np.float32)
        some = np.flatnonzero(self.synonyms.counts)
        if len(some):
            nearest[some] = np.maximum.reduceat(self.cosines, self.synonyms.begins[some])
        return nearest

    def and_those(self, other: "Translations", words: Iterable[int]) -> "Translations":
        """Add what some words of another question became, over the same vocabulary."""
        chosen = [*words]
        begins = other.synonyms.begins
        kept = [np.arange(begins[word], begins[word + 1]) for word in chosen]
        at = np.concatenate([np.zeros(0, dtype=np.int64), *kept])
        return Translations(
            vocabulary=self.vocabulary,
            synonyms=self.synonyms.and_more(
                other.synonyms.positions[at],
                other.synonyms.strengths[at],
                other.synonyms.counts[chosen],
            ),
            cosines=np.concatenate([self.cosines, other.cosines[at]]),
            are_forms=np.concatenate([self.are_forms, other.are_forms[at]]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryWord:
    """One word of the question: how much it weighs, how rare it is, and whether the corpus has it.

    `idf` is that of its translations together (of a word that no passage holds where it has none),
    shrunk towards an ordinary word's in a small corpus.
    """

    word: str
    weight: float
    idf: float
    is_known: bool


@dataclass(frozen=True, kw_only=True)
class Query:
    """A question as the index understands it, its words in the order of their translations.

    `vector` is the encoder's unit vector of the whole question, float32, shape (dimensions,).
    """

    text: str
    words: Sequence[QueryWord]
    translations: Translations = field(repr=False)
    vector: Floats = field(repr=False)

    @cached_property
    def became(self) -> dict[str, list[Translation]]:
        """What each word became, nearest first."""
        return {word.word: self.translations.of(at) for at, word in enumerate(self.words)}

    @cached_property
    def weights(self) -> Doubles:
        """The weight of each word, (words,)."""
        return np.asarray([word.weight for word in self.words], dtype=np.float64)

    @cached_property
    def idf(self) -> Doubles:
        """The idf of each word, (words,)."""
        return np.asarray([word.idf for word in self.words], dtype=np.float64)

    @cached_property
    def mass(self) -> Floats:
        """What each word says of the question, weight x idf, (words,).

        Fragments say nothing, since the words beside them speak.
        """
        speaks = np.asarray([not is_fragment(word.word) for word in self.words], dtype=np.bool_)
        return np.where(speaks, self.weights * self.idf, 0.0).astype(np.float32)
