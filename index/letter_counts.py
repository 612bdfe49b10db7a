"""Spellings in, how often each has each letter out, and how alike two can be at most by that.

A name is compared with hundreds of words, and most are refused by their letters alone, so these are
counted when a generation is built and compared for all words at once.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

LETTERS = 26
# What is no letter from a to z stands together in the last column.
COLUMNS = LETTERS + 1


def counts_of(spellings: Sequence[str]) -> NDArray[np.uint8]:
    """Count the letters of spellings in ASCII, and last what is none, (spellings, COLUMNS).

    >>> counts_of(["abba-"])[0, [0, 1, 2, -1]].tolist()
    [2, 2, 0, 1]
    """
    codes = np.frombuffer("".join(spellings).encode("ascii"), dtype=np.uint8).astype(np.int64)
    columns = np.minimum((codes - ord("a")) % 256, LETTERS)
    rows = np.repeat(np.arange(len(spellings)), [len(one) for one in spellings])
    counts = np.bincount(rows * COLUMNS + columns, minlength=len(spellings) * COLUMNS)
    return np.minimum(counts, 255).astype(np.uint8).reshape(-1, COLUMNS)


def merging(letter_of: Mapping[int, int]) -> NDArray[np.float32]:
    """Make what turns counts of letters into those of letters that are written as others.

    `letter_of` is a table as `str.translate` takes it; the shape is (COLUMNS, COLUMNS).
    """
    merged = np.zeros((COLUMNS, COLUMNS), dtype=np.float32)
    merged[LETTERS, LETTERS] = 1
    for column in range(LETTERS):
        code = ord("a") + column
        merged[column, letter_of.get(code, code) - ord("a")] = 1
    return merged


def most_alike(counts: NDArray[np.float32], one: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give what the likeness of spellings with one cannot exceed, by their letters, (spellings,).

    It is the share of both's letters that can match at all.
    """
    shared = np.minimum(counts, one).sum(axis=1)
    alike: NDArray[np.float32] = 2 * shared / np.maximum(counts.sum(axis=1) + one.sum(), 1)
    return alike
