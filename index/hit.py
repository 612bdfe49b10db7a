"""The nouns of a search: query, its words and what each became, and the hits it found."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from corpus.issue import Article, Issue, Passage
from index.analysis import NOT_ANALYSED, Analysis

if TYPE_CHECKING:
    from index.evidence import Evidence


class Translation(NamedTuple):
    """A corpus word that stands for a question word, and its position among the corpus words.

    `cosine` is that of their vectors (1 for the word itself), `strength` how much a match counts.
    A question makes a hundred, and a tuple costs half of a dataclass.
    """

    word: str
    position: int
    cosine: float
    strength: float


def columns(
    words: Iterable[Sequence[Translation]],
) -> tuple[Sequence[str], Sequence[int], Sequence[float], Sequence[float]]:
    """Give the corpus words, positions, cosines and strengths of some words' translations.

    Each column has one word's after the other's.
    """
    of_all = [*chain.from_iterable(words)]
    if not of_all:
        return (), (), (), ()
    texts, positions, cosines, strengths = zip(*of_all, strict=True)
    return texts, positions, cosines, strengths


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryWord:
    """One word of the question: how much it weighs, how rare it is, and what it became.

    `idf` is that of its translations together (of a word that no passage holds where it has none),
    shrunk towards an ordinary word's in a small corpus.
    """

    word: str
    weight: float
    idf: float
    translations: tuple[Translation, ...]


@dataclass(frozen=True, kw_only=True)
class Query:
    """A question as the index understands it.

    `vector` is the encoder's unit vector of the whole question, float32, shape (dimensions,).
    """

    text: str
    words: tuple[QueryWord, ...]
    vector: NDArray[np.float32] = field(repr=False)

    @cached_property
    def columns(
        self,
    ) -> tuple[Sequence[str], Sequence[int], Sequence[float], Sequence[float]]:
        """Its words' translations, as `columns` gives them."""
        return columns(word.translations for word in self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage found, with its score and where the score came from.

    `words` is the BM25 score over (translated) words, `meaning` the cosine of the encoder's
    vectors, `score` their fusion; only the order of `score` means anything across hits of one
    search. `analysis` is what was known of the passage before anything was asked, `evidence` what
    speaks for its sentences, where the search looked at them.
    """

    issue: Issue
    article: Article
    passage: Passage
    score: float
    words: float
    meaning: float
    analysis: Analysis = field(default=NOT_ANALYSED, repr=False, compare=False)
    evidence: "Evidence | None" = field(default=None, repr=False, compare=False)

    @property
    def text(self) -> str:
        """The passage's text, cut from its article."""
        return self.article.body[self.passage.start : self.passage.end]
