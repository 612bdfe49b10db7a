"""A language's pairs in, the phrases that their words miss out, as arrays of index.lexicon."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.encoder import StaticEncoder, normalise
from index.lexicon import LONGEST, key_of
from index.words import PHRASE_GAP
from scripts.training.phrase_vectors import held_by, learnt, started, sums_of
from scripts.training.phrases import Pair, Phrase, meanings, runs
from scripts.training.said_in_pieces import said_in_pieces

# The sum of a phrase's words says enough where its cosine with what it means is this high.
KNOWN = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """A phrase, and what it means, float32, (dimensions,).

    `share` is that of its language's pairs that hold it, `known` the cosine of what it means and
    the sum of its words.
    """

    phrase: Phrase
    share: float
    vector: NDArray[np.float32]
    known: float


def missed(pairs: Sequence[Pair], encoder: StaticEncoder) -> Iterator[Learnt]:
    """Learn what the phrases of a language's pairs mean; keep those that their words miss."""
    found = [one for one in meanings(pairs) if 1 < len(one.phrase) <= LONGEST]
    number_of = {one.phrase: number for number, one in enumerate(found)}
    vectors = learnt(started(found, encoder), held_by(pairs, number_of, encoder))
    sums = sums_of([one.phrase for one in found], encoder)
    cosines = (normalise(sums) * normalise(vectors)).sum(axis=1)
    for one, vector, known in zip(found, vectors, cosines.tolist(), strict=True):
        if known < KNOWN:
            share = one.seen / len(pairs)
            yield Learnt(phrase=one.phrase, share=share, vector=vector, known=known)


def unlike_english(found: Sequence[Learnt], english: Iterable[Sequence[str]]) -> list[Learnt]:
    """Leave out what English texts hold too, where it would be taken for the other language's."""
    wanted = {one.phrase for one in found}
    held = {run for words in english for run in runs(words, LONGEST) if run in wanted}
    return [one for one in found if one.phrase not in held]


def arrays_of(
    found: Iterable[Learnt], encoder: StaticEncoder, *, limit: int
) -> Mapping[str, NDArray[np.generic]]:
    """Give the arrays of the phrases that languages use most, of each what it means where most.

    Of those used as much the ones are taken that their words miss most.
    """
    best: dict[Phrase, Learnt] = {}
    for one in found:
        if one.phrase not in best or best[one.phrase].share < one.share:
            best[one.phrase] = one
    chosen = sorted(best.values(), key=lambda one: (-one.share, one.known))[:limit]
    keys = np.asarray([key_of(PHRASE_GAP.join(one.phrase)) for one in chosen], dtype=np.uint64)
    vectors = np.asarray([one.vector for one in chosen], dtype=np.float32)
    pieces = said_in_pieces(vectors.reshape(-1, encoder.dimensions), encoder)
    order = np.argsort(keys)
    return {"keys": keys[order], "pieces": pieces[order]}
