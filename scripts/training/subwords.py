"""A tokenizer in, the pieces that each token falls into without itself out.

A vector is learnt for a whole word only where the word occurs; its pieces carry the words that are
rare or inflected. So now and then a batch reads a word as its pieces, and both have to say the same
(subword regularisation).
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from scripts.training.batches import Side
from scripts.training.cuts import best_cut
from scripts.training.vocabulary import scored_pieces


@dataclass(frozen=True, slots=True, kw_only=True)
class Subwords:
    """Token i falls into `ids[ends[i]:ends[i + 1]]`: its pieces, or itself where it has none."""

    ids: npt.NDArray[np.int32]
    ends: npt.NDArray[np.int64]

    @classmethod
    def of(cls, tokenizer: Tokenizer) -> "Subwords":
        """Cut every token of a Unigram tokenizer."""
        vocabulary = scored_pieces(tokenizer)
        scores = dict(vocabulary)
        position = {piece: id_ for id_, (piece, _) in enumerate(vocabulary)}
        ids: list[int] = []
        ends = [0]
        for id_, (piece, _) in enumerate(vocabulary):
            ids.extend([position[part] for part in best_cut(piece, scores)[1]] or [id_])
            ends.append(len(ids))
        return cls(ids=np.array(ids, dtype=np.int32), ends=np.array(ends, dtype=np.int64))

    def split(self, side: Side, share: float, random: np.random.Generator) -> Side:
        """Return a side of a batch with a random share of its tokens cut into pieces."""
        return self.cut(side, random.random(len(side.ids)) < share)

    def cut(self, side: Side, chosen: npt.NDArray[np.bool_]) -> Side:
        """Return a side of a batch with some of its tokens, (ids), cut into pieces."""
        lengths = np.where(chosen, self.ends[side.ids + 1] - self.ends[side.ids], 1)
        after = np.zeros(len(side.ids) + 1, dtype=np.int64)
        np.cumsum(lengths, out=after[1:])
        within = np.arange(after[-1]) - np.repeat(after[:-1], lengths)
        pieces = self.ids[np.repeat(np.where(chosen, self.ends[side.ids], 0), lengths) + within]
        ids = np.where(np.repeat(chosen, lengths), pieces, np.repeat(side.ids, lengths))
        return Side(ids=ids, ends=after[side.ends], keys=side.keys)
