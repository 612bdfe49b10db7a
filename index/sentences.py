"""A generation's sentences in, the words and vector of each out, made once when it is built.

To analyse and encode the sentences of ten passages anew costs more than all the rest of a question,
so each stands in the index beside its passage.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from corpus.issue import Passage
from index.analysis import Analysed, Analysis

# A unit vector's numbers as whole ones of a byte: a cosine is off by 0.005 at most.
_SCALE = 127
# Code points of the article before a passage that count as its lead.
LEAD_LENGTH = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """What is known of each passage's title and sentences, a run of rows a passage, title first.

    Passage p owns the rows `rows[p]:rows[p + 1]`. The words of row r are the positions, among the
    corpus words `words`, at `offsets[r]:offsets[r + 1]` of `positions`; row r of `vectors` is its
    unit vector in int8, (rows, dimensions).
    """

    words: Sequence[str]
    rows: NDArray[np.int64]
    offsets: NDArray[np.int64]
    positions: NDArray[np.int32]
    vectors: NDArray[np.int8]

    def of(self, passages: Sequence[Passage], at: int) -> Analysis:
        """Give what is known of the passage at a position among those of the generation."""
        first, last = int(self.rows[at]), int(self.rows[at + 1])
        vectors = self.vectors[first:last] / np.float32(_SCALE)
        title, *sentences = map(Analysed, self._words(first, last), vectors)
        return Analysis(title=title, lead=self._lead(passages, at), sentences=tuple(sentences))

    def _lead(self, passages: Sequence[Passage], at: int) -> tuple[str, ...]:
        """Give the words of the sentences just before a passage, from the passage before it."""
        this, before = passages[at], passages[at - 1] if at else None
        if before is None or before.article_id != this.article_id:
            return ()
        near = [
            row
            for row, sentence in enumerate(before.sentences, int(self.rows[at - 1]) + 1)
            if this.start - LEAD_LENGTH <= sentence.start and sentence.end <= this.start
        ]
        if not near:
            return ()
        return tuple(word for words in self._words(near[0], near[-1] + 1) for word in words)

    def _words(self, first: int, last: int) -> Iterator[tuple[str, ...]]:
        """Give the words of some rows that stand side by side."""
        begin, *ends = self.offsets[first : last + 1].tolist()
        positions = self.positions[begin : ends[-1]].tolist()
        words = tuple(map(self.words.__getitem__, positions))
        return (words[one - begin : end - begin] for one, end in pairwise([begin, *ends]))


def opened(arrays: Mapping[str, NDArray[np.generic]], words: Sequence[str]) -> Sentences:
    """Open what `sentence_arrays` made, over the corpus words that it was made with."""
    return Sentences(
        words=words,
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
    vectors = [np.rint(one.vector * _SCALE).astype(np.int8) for one in rows]
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
