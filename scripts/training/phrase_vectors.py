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
from scripts.training.contrast import Floats, Gradient, info_nce
from scripts.training.optimiser import State, apply
from scripts.training.phrases import LONGEST, Meaning, Pair, Phrase

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
    phrases[ends[i]:ends[i + 1]]. Pairs of equal `same_english` or `same_foreign` say the same.
    """

    english: Floats
    words: Floats
    phrases: NDArray[np.int32]
    ends: NDArray[np.int64]
    same_english: NDArray[np.int64]
    same_foreign: NDArray[np.int64]


def phrases_in(words: Phrase, number_of: Mapping[Phrase, int]) -> tuple[list[int], list[str]]:
    """Give the phrases of a text, the longest where they overlap, and the words of none.

    >>> phrases_in(("a", "b", "c", "d"), {("a", "b"): 0, ("b", "c", "d"): 1})
    ([1], ['a'])
    """
    taken = [False] * len(words)
    found = []
    for size in range(min(LONGEST, len(words)), 1, -1):
        for at in range(len(words) - size + 1):
            number = number_of.get(words[at : at + size])
            if number is not None and not any(taken[at : at + size]):
                taken[at : at + size] = [True] * size
                found.append(number)
    return found, [word for word, is_taken in zip(words, taken, strict=True) if not is_taken]


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
        same_english=_equal([pair.english for pair, _, _ in kept]),
        same_foreign=_equal([pair.foreign for pair, _, _ in kept]),
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
    counts = held.ends[chosen + 1] - held.ends[chosen]
    pair_of = np.repeat(np.arange(len(chosen)), counts)
    firsts = np.repeat(held.ends[chosen] - np.cumsum(counts) + counts, counts)
    phrases, row_of = np.unique(held.phrases[firsts + np.arange(len(pair_of))], return_inverse=True)
    foreign = held.words[chosen]
    np.add.at(foreign, pair_of, table[phrases][row_of])
    same = held.same_english[chosen][:, None] == held.same_english[chosen]
    same |= held.same_foreign[chosen][:, None] == held.same_foreign[chosen]
    np.fill_diagonal(same, val=False)
    loss, _, pull = info_nce(held.english[chosen], foreign, same)
    rows = np.zeros((len(phrases), table.shape[1]), dtype=np.float32)
    np.add.at(rows, row_of, pull[pair_of])
    return Gradient(loss=loss, tokens=phrases, rows=rows)


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


def _equal(texts: Sequence[Sequence[str]]) -> NDArray[np.int64]:
    """Give each text a number, equal ones the same."""
    number_of: dict[tuple[str, ...], int] = {}
    return np.asarray([number_of.setdefault(tuple(one), len(number_of)) for one in texts], np.int64)
