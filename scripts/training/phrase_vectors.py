"""Phrases and the pairs that hold them in, what each phrase means out, as a vector.

A phrase often means several things ("phát hiện": detect, discover), and English says many in more
words than one. So each starts at the English that it was told to mean, and then learns from all
pairs that hold it, by the contrast that words learnt by (scripts/training/contrast.py); words stay
as they are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tqdm import trange

from index.encoder import StaticEncoder
from index.lexicon import apart, runs_in
from scripts.training.batches import gather
from scripts.training.contrast import Floats, Gradient, info_nce, sums, twins
from scripts.training.optimiser import State, apply
from scripts.training.phrases import Meaning, Pair, Phrase

BATCH = 1_024
# How often each pair is seen: twice as often is worse.
ROUNDS = 32
RATE = 0.2
# Decides which pairs learn together.
SEED = 1
# A phrase that its pairs bear out hardly moves: squares of gradients that it seems to have had.
PRIOR_SQUARES = 3e-5
NO_ROWS = np.zeros(0, dtype=np.int32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Pairs that hold phrases.

    `english` and `words` are the sums of the rows of each pair's English, and of its foreign words
    that are part of no phrase, (pairs, dimensions); its phrases are those numbered
    phrases[ends[i]:ends[i + 1]]. Keys are equal where texts are: no pair is its twin's negative.
    """

    english: Floats
    words: Floats
    phrases: NDArray[np.int32]
    ends: NDArray[np.int64]
    english_keys: NDArray[np.int64]
    foreign_keys: NDArray[np.int64]


def phrases_in(words: Phrase, number_of: Mapping[Phrase, int]) -> tuple[list[int], list[str]]:
    """Give the phrases of a text, the longest where they overlap, and the words of none.

    >>> phrases_in(("a", "b", "c", "d"), {("a", "b"): 0, ("b", "c", "d"): 1})
    ([1], ['a'])
    """
    listed = (run for run in runs_in(len(words)) if words[slice(*run)] in number_of)
    found = apart(listed)
    taken = {at for run in found for at in range(*run)}
    rest = [word for at, word in enumerate(words) if at not in taken]
    return [number_of[words[slice(*run)]] for run in found], rest


def held_by(pairs: Iterable[Pair], number_of: Mapping[Phrase, int], encoder: StaticEncoder) -> Held:
    """Keep the pairs that hold a phrase, each text as the sum of its words' rows."""
    cut = ((pair, *phrases_in(pair.foreign, number_of)) for pair in pairs)
    kept = [one for one in cut if one[1]]
    numbers = [one for _, found, _ in kept for one in found]
    ends = np.cumsum([0, *(len(found) for _, found, _ in kept)], dtype=np.int64)
    return Held(
        english=sums_of([pair.english for pair, _, _ in kept], encoder),
        words=sums_of([words for _, _, words in kept], encoder),
        phrases=np.asarray(numbers, dtype=np.int32),
        ends=ends,
        english_keys=np.asarray([hash(pair.english) for pair, _, _ in kept], dtype=np.int64),
        foreign_keys=np.asarray([hash(pair.foreign) for pair, _, _ in kept], dtype=np.int64),
    )


def started(found: Sequence[Meaning], encoder: StaticEncoder) -> Floats:
    """Give the sum of the rows of what each phrase was told to mean, (phrases, dimensions)."""
    return sums_of([one.english.split() for one in found], encoder)


def learnt(start: Floats, held: Held) -> Floats:
    """Move the vectors of phrases, (phrases, dimensions), to where their pairs want them."""
    pairs = len(held.english)
    steps = ROUNDS * pairs // BATCH
    state = State.resting(start.copy())
    state.squares += PRIOR_SQUARES
    order = np.random.default_rng(SEED)
    for _ in trange(steps, unit="step", leave=False):
        chosen = order.choice(pairs, min(BATCH, pairs), replace=False)
        apply(state, _gradient(held, chosen, state.table), steps=steps, rate=RATE, still=NO_ROWS)
    return state.table


def _gradient(held: Held, chosen: NDArray[np.int64], table: Floats) -> Gradient:
    """Give the gradient of the phrases of some pairs."""
    side = gather(held.phrases, held.ends, held.foreign_keys, chosen)
    phrases, columns = np.unique(side.ids, return_inverse=True)
    summing = sums(side, columns, len(phrases))
    foreign = held.words[chosen] + summing @ table[phrases]
    same = twins(held.english_keys[chosen], side.keys)
    loss, _, pull = info_nce(held.english[chosen], foreign, same)
    return Gradient(loss=loss, tokens=phrases, rows=summing.T @ pull)


def sums_of(texts: Sequence[Sequence[str]], encoder: StaticEncoder) -> Floats:
    """Give the sum of the rows of each text's words, (texts, dimensions)."""
    row_of: dict[str, int] = {}
    for text in texts:
        for word in text:
            row_of.setdefault(word, len(row_of))
    ids = encoder.pieces.ids([*row_of])
    lengths = np.asarray([len(one) for one in ids], dtype=np.float32)
    rows = encoder.means_of(ids) * lengths[:, None]
    sums = np.zeros((len(texts), encoder.dimensions), dtype=np.float32)
    for at, text in enumerate(texts):
        sums[at] = rows[[row_of[word] for word in text]].sum(axis=0)
    return sums
