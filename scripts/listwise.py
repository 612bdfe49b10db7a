"""Candidates' features and which are right in, weights that rank the right ones first out.

Maximum likelihood of the right candidates under a softmax over each question's candidates
(ListNet's top-one probability: Cao et al., "Learning to Rank: From Pairwise Approach to Listwise
Approach", ICML 2007), with a little L2. Every set counts alike, whatever its size.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import click
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Listed:
    """One question's candidates: (candidates, features), and which are right, (candidates,)."""

    features: Floats
    right: NDArray[np.bool_]


def fit(sets: Mapping[str, Sequence[Listed]], *, penalty: float = 1e-3) -> Floats:
    """Give the weights, (features,), that best rank the right candidates of all sets first."""
    # Imported here: only training needs it.
    from scipy.optimize import minimize  # noqa: PLC0415

    weighted = [
        (one, 1.0 / len(listed))
        for listed in sets.values()
        for one in listed
        if one.right.any() and not one.right.all()
    ]
    size = weighted[0][0].features.shape[1]

    def loss(weights: Floats) -> tuple[float, Floats]:
        total = penalty * float(weights @ weights)
        gradient = 2 * penalty * weights
        for one, share in weighted:
            likely = _softmax(one.features @ weights)
            right = float(likely[one.right].sum()) + 1e-12
            total -= share * float(np.log(right))
            gradient -= share * (one.features.T @ (likely * one.right / right - likely))
        return total, gradient

    found = minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B")
    weights: Floats = found.x
    return weights


def first_right(weights: Floats, listed: Sequence[Listed]) -> float:
    """Give the share of questions, in percent, whose best candidate is right."""
    return 100 * float(
        np.mean([one.right[int(np.argmax(one.features @ weights))] for one in listed])
    )


def held_out(sets: Mapping[str, Sequence[Listed]]) -> dict[str, float]:
    """Give each set's share of right first candidates under weights fitted on the other sets."""
    return {
        name: first_right(fit({other: sets[other] for other in sets if other != name}), listed)
        for name, listed in sets.items()
    }


def report(sets: Mapping[str, Sequence[Listed]], now: Floats, fitted: Floats) -> None:
    """Print each set's share of right first candidates: in use, fitted, fitted on the others."""
    others = held_out(sets)
    click.echo("| set | weights in use | fitted | fitted on the other sets |")
    click.echo("|---|---|---|---|")
    table = np.asarray(
        [
            [first_right(now, rows), first_right(fitted, rows), others[name]]
            for name, rows in sets.items()
        ]
    )
    for name, row in zip([*sets, "mean"], [*table, table.mean(axis=0)], strict=True):
        click.echo(f"| {name} | {' | '.join(f'{figure:.1f}' for figure in row)} |")


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max())
    likely: Floats = powers / powers.sum()
    return likely
