"""A finished model and a wider vocabulary in, the table that a continued run starts from out."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from scripts.training.contrast import Floats
from scripts.training.families import ALONE
from scripts.training.model_folder import read_table
from scripts.training.optimiser import Tethers
from scripts.training.prepare import VOCABULARY
from scripts.training.subwords import Subwords
from scripts.training.tokens import TokenPairs
from scripts.training.vocabulary import names_of

UNKNOWN_ROW = -1
# How strongly a word is drawn back to its family that a single pair holds.
PULL = 2.0


def known_rows(model: Path, tokenizer: Tokenizer) -> npt.NDArray[np.int32]:
    """Give the row that a model has of each token, by its name, UNKNOWN_ROW where it has none."""
    known = Tokenizer.from_file(str(model / VOCABULARY)).get_vocab()
    return np.array([known.get(name, UNKNOWN_ROW) for name in names_of(tokenizer)], dtype=np.int32)


def started(
    model: Path,
    row_of: npt.NDArray[np.int32],
    tokenizer: Tokenizer,
    family: npt.NDArray[np.int32],
    often: npt.NDArray[np.float64],
) -> Floats:
    """Return a row for each token, of what a finished model knows: `row_of` is its known_rows.

    A token that the model has no row of begins as its family's mean, weighted by the root of how
    `often` batches meet its members, (tokens); without such a family as the sum of its pieces.
    """
    rows, names = read_table(model), names_of(tokenizer)
    table = np.zeros((len(names), rows.shape[1]), dtype=np.float32)
    known = row_of != UNKNOWN_ROW
    table[known] = rows[row_of[known]]
    means, have_mean = _means(table, family, np.sqrt(often) * known)
    by_family = ~known & (family != ALONE)
    by_family[by_family] = have_mean[family[by_family]]
    table[by_family] = means[family[by_family]]
    subwords = Subwords.of(tokenizer)
    others = np.flatnonzero(~known & ~by_family).tolist()
    # Shorter ones first: they may be pieces of the others.
    for at in sorted(others, key=lambda at: len(names[at])):
        table[at] = table[subwords.ids[subwords.ends[at] : subwords.ends[at + 1]]].sum(axis=0)
    return table


def tethers(
    table: Floats, family: npt.NDArray[np.int32], groups: Mapping[str, TokenPairs]
) -> Tethers:
    """Draw words back to where they begin in a `table`, which is at their families.

    The fewer pairs hold a word, the stronger: one that three have learns them by heart otherwise,
    and a step of Adagrad is as long for it as for any other. Words without a `family` are free.
    """
    held = np.zeros(len(family))
    for pairs in groups.values():
        for ids in (pairs.left_ids, pairs.right_ids):
            held += np.bincount(ids, minlength=len(family))
    strength = np.zeros(len(table), dtype=np.float32)
    strength[: len(family)] = np.where(family != ALONE, PULL / np.maximum(held, 1), 0)
    return Tethers(origin=table, strength=strength)


def with_any(
    groups: Mapping[str, TokenPairs], wanted: npt.NDArray[np.bool_]
) -> dict[str, TokenPairs]:
    """Return groups of which only pairs that hold a token wanted, (tokens), weigh anything.

    Raises `ValueError` when there is none.
    """
    found = {name: _with_any(pairs, wanted) for name, pairs in groups.items()}
    if not any(pairs.weights.any() for pairs in found.values()):
        message = "no pair holds a word that the model does not know: there is nothing to learn"
        raise ValueError(message)
    return found


def _with_any(pairs: TokenPairs, wanted: npt.NDArray[np.bool_]) -> TokenPairs:
    has = np.zeros(len(pairs), dtype=np.bool_)
    for ids, ends in ((pairs.left_ids, pairs.left_ends), (pairs.right_ids, pairs.right_ends)):
        before = np.concatenate(([0], np.cumsum(wanted[ids])))
        has |= before[ends[1:]] > before[ends[:-1]]
    return replace(pairs, weights=np.where(has, pairs.weights, 0).astype(np.float32))


def _means(
    table: Floats, family: npt.NDArray[np.int32], weights: npt.NDArray[np.float64]
) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Return the weighted mean row of each family, and whether any member weighs something."""
    count = int(family.max(initial=ALONE)) + 1
    counted = (family != ALONE) & (weights > 0)
    of_token, weights = family[counted], weights[counted]
    sums = np.zeros((count, table.shape[1]), dtype=np.float32)
    np.add.at(sums, of_token, table[counted] * weights[:, None].astype(np.float32))
    totals = np.bincount(of_token, weights, count)
    means = sums / np.maximum(totals, 1e-12)[:, None]
    return np.asarray(means, dtype=np.float32), totals > 0
