"""Texts in, what is known of each before anything is asked out: its words and its vector."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from corpus.issue import Article, Issue, Passage
from index.encoder import Encoder
from index.vocabulary import Vocabulary
from index.words import analyse

# A unit vector's numbers as whole ones of a byte: a cosine is off by 0.005 at most.
SCALE = 127


@dataclass(frozen=True, slots=True)
class Analysed:
    """A text's words in order, and its unit vector, float32, (dimensions,)."""

    words: tuple[str, ...]
    vector: NDArray[np.float32] = field(repr=False, compare=False)


@dataclass(frozen=True, kw_only=True)
class Analysis:
    """A passage analysed: its article's title, then its sentences, and what stands before it.

    The words of text i are those at `positions[offsets[i]:offsets[i + 1]]` in the vocabulary, its
    vector row i of `vectors`, int8, (texts, dimensions), SCALE times as long as 1. `before` are the
    positions of the words of the article's sentences just before the passage, its lead. Words are
    only made of them when they are asked for.
    """

    vocabulary: Vocabulary
    positions: NDArray[np.int32]
    offsets: NDArray[np.int64]
    vectors: NDArray[np.int8]
    before: NDArray[np.int32]

    @property
    def title(self) -> tuple[str, ...]:
        """The words of the title."""
        return self._texts[0]

    @property
    def sentences(self) -> tuple[tuple[str, ...], ...]:
        """The words of each sentence, in the passage's order."""
        return self._texts[1:]

    @cached_property
    def lead(self) -> tuple[str, ...]:
        """The words of what stands just before."""
        return self._words(self.before)

    @cached_property
    def _texts(self) -> tuple[tuple[str, ...], ...]:
        words = self._words(self.positions)
        return tuple(words[begin:end] for begin, end in pairwise(self.offsets.tolist()))

    def _words(self, positions: NDArray[np.int32]) -> tuple[str, ...]:
        return tuple(map(self.vocabulary.words.__getitem__, positions.tolist()))


# Of a passage that was not found by a search.
NOT_ANALYSED = Analysis(
    vocabulary=Vocabulary.of(()),
    positions=np.zeros(0, dtype=np.int32),
    offsets=np.zeros(2, dtype=np.int64),
    vectors=np.zeros((1, 0), dtype=np.int8),
    before=np.zeros(0, dtype=np.int32),
)


def heading_of(issue: Issue, article: Article) -> str:
    """Give what an article stands under: its title, and its issue's where that tells more.

    A post in sections names its subject above all of them; the name of a numbered issue is that of
    its newsletter, and would make all its stories alike.
    """
    if issue.number or issue.title == article.title:
        return article.title
    return f"{article.title}\n{issue.title}".strip()


def parts_of(issue: Issue, article: Article, passage: Passage) -> list[str]:
    """Give the texts that are analysed of a passage: what it stands under, then its sentences."""
    sentences = (article.body[one.start : one.end] for one in passage.sentences)
    return [heading_of(issue, article), *sentences]


def searched_of(issue: Issue, article: Article, passage: Passage) -> str:
    """Give what a passage is found by: its text under its heading.

    A story names its subject in the title, and then says "the event".
    """
    return f"{heading_of(issue, article)}\n{article.body[passage.start : passage.end]}".strip()


def analysed(texts: Sequence[str], encoder: Encoder) -> list[Analysed]:
    """Give each text's words and vector, in order."""
    vectors = encoder.encode_passages(texts)
    return [
        Analysed(tuple(analyse(text)), vector) for text, vector in zip(texts, vectors, strict=True)
    ]
