"""Texts in, what is known of each before anything is asked out: its words and its vector."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from corpus.issue import Article, Passage
from index.encoder import Encoder
from index.words import analyse


@dataclass(frozen=True, slots=True)
class Analysed:
    """A text's words in order, and its unit vector, float32, (dimensions,)."""

    words: tuple[str, ...]
    vector: NDArray[np.float32] = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """A passage analysed: its article's title, what stands just before it, and its sentences.

    `lead` are the words of the article's sentences before the passage, `sentences` stand in the
    passage's order.
    """

    title: Analysed
    lead: tuple[str, ...]
    sentences: tuple[Analysed, ...]


# Of a passage that was not found by a search.
NOT_ANALYSED = Analysis(title=Analysed((), np.zeros(0, dtype=np.float32)), lead=(), sentences=())


def parts_of(article: Article, passage: Passage) -> list[str]:
    """Give the texts that are analysed of a passage: its article's title, then its sentences."""
    return [article.title, *(article.body[one.start : one.end] for one in passage.sentences)]


def searched_of(article: Article, passage: Passage) -> str:
    """Give what a passage is found by: its text under its article's title.

    A story names its subject in the title, and then says "the event".
    """
    return f"{article.title}\n{article.body[passage.start : passage.end]}".strip()


def analysed(texts: Sequence[str], encoder: Encoder) -> list[Analysed]:
    """Give each text's words and vector, in order."""
    vectors = encoder.encode_passages(texts)
    return [
        Analysed(tuple(analyse(text)), vector) for text, vector in zip(texts, vectors, strict=True)
    ]
