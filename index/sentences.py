"""A generation's sentences in, the words and vector of each out, made once when it is built.

To analyse and encode the sentences of ten passages anew costs more than all the rest of a question,
so each stands in the index beside its passage.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.issue import Passage
from index.analysis import SCALE, Analysed, Analysis
from index.vocabulary import Vocabulary

# Code points of the article before a passage that count as its lead.
LEAD_LENGTH = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """What is known of each passage's title and sentences, a run of rows a passage, title first.

    Passage p owns the rows `rows[p]:rows[p + 1]`. The words of row r are the positions, among the
    corpus words, at `offsets[r]:offsets[r + 1]` of `positions`; row r of `vectors` is its unit
    vector in int8, (rows, dimensions).
    """

    vocabulary: Vocabulary
    rows: NDArray[np.int64]
    offsets: NDArray[np.int64]
    positions: NDArray[np.int32]
    vectors: NDArray[np.int8]

    def of(self, passages: Sequence[Passage], at: int) -> Analysis:
        """Give what is known of the passage at a position among those of the generation."""
        first, last = self.rows[at : at + 2].tolist()
        offsets = self.offsets[first : last + 1]
        return Analysis(
            vocabulary=self.vocabulary,
            positions=self.positions[offsets[0] : offsets[-1]],
            offsets=offsets - offsets[0],
            vectors=self.vectors[first:last],
            before=self._lead(passages, at),
        )

    def _lead(self, passages: Sequence[Passage], at: int) -> NDArray[np.int32]:
        """Give the words of the sentences just before a passage, from the passage before it."""
        this, before = passages[at], passages[at - 1] if at else None
        if before is None or before.article_id != this.article_id:
            return self.positions[:0]
        near = [
            row
            for row, sentence in enumerate(before.sentences, int(self.rows[at - 1]) + 1)
            if this.start - LEAD_LENGTH <= sentence.start and sentence.end <= this.start
        ]
        if not near:
            return self.positions[:0]
        return self.positions[self.offsets[near[0]] : self.offsets[near[-1] + 1]]


def opened(arrays: Mapping[str, NDArray[np.generic]], vocabulary: Vocabulary) -> Sentences:
    """Open what `sentence_arrays` made, over the corpus words that it was made with."""
    return Sentences(
        vocabulary=vocabulary,
        rows=arrays["sentence_rows"].astype(np.int64, copy=False),
        offsets=arrays["sentence_offsets"].astype(np.int64, copy=False),
        positions=arrays["sentence_words"].astype(np.int32, copy=False),
        vectors=arrays["sentence_vectors"].astype(np.int8, copy=False),
    )


def sentence_arrays(
    sentences: Sequence[Sequence[Analysed]],
    position_of: Mapping[str, int],
    dimensions: int,
) -> dict[str, NDArray[np.generic]]:
    """Turn each passage's title and sentences into arrays, words by their position.

    `position_of` knows every word; vectors are of length 1, so that no number leaves its byte.
    """
    rows = [one for passage in sentences for one in passage]
    counts = [len(passage) for passage in sentences]
    vectors = [np.rint(one.vector * SCALE).astype(np.int8) for one in rows]
    return {
        "sentence_rows": np.concatenate([[0], np.cumsum(counts, dtype=np.int64)]).astype(np.int64),
        "sentence_offsets": np.concatenate(
            [[0], np.cumsum([len(one.words) for one in rows], dtype=np.int64)]
        ).astype(np.int64),
        "sentence_words": np.fromiter(
            (position_of[word] for one in rows for word in one.words), dtype=np.int32
        ),
        "sentence_vectors": np.stack(vectors) if vectors else np.zeros((0, dimensions), np.int8),
    }
