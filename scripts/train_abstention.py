"""Questions over archives, with and without an answer, in, the weights of bot.abstention out."""

from collections.abc import Mapping
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from bot.abstention import BIAS, EVIDENCE, WEIGHTS, evidence
from index.encoder import bundled_encoder
from scripts.archive_questions import archive_choices, by_archive, read_questions, searcher_over

Floats = NDArray[np.float64]
FOLDER = click.Path(exists=True, path_type=Path)
# Wrong refusals at which refusals are compared, as shares.
WRONGLY = (0.05, 0.08, 0.15)


def fit(rows: Floats, answerable: NDArray[np.bool_], *, penalty: float = 1e-2) -> Floats:
    """Give weights and bias, (features + 1,), of a logistic model of "the archive answers".

    Both kinds of question count alike, however many there are; the penalty is on weights of
    standardised features (Hastie, Tibshirani, Friedman, "Elements of Statistical Learning", 4.4).
    """
    # Imported here: only training needs it.
    from scipy.optimize import minimize  # noqa: PLC0415

    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    standard = np.column_stack([(rows - mean) / spread, np.ones(len(rows))])
    share = answerable.mean()
    counts = np.where(answerable, 0.5 / share, 0.5 / (1 - share))

    def loss(weights: Floats) -> tuple[float, Floats]:
        likely = np.clip(1 / (1 + np.exp(-(standard @ weights))), 1e-9, 1 - 1e-9)
        entropy = -np.where(answerable, np.log(likely), np.log(1 - likely))
        shrunk = np.append(weights[:-1], 0.0)
        gradient: Floats = standard.T @ (counts * (likely - answerable)) / len(rows)
        total = float((counts * entropy).mean() + penalty * shrunk @ shrunk)
        return total, gradient + 2 * penalty * shrunk

    found = minimize(loss, np.zeros(standard.shape[1]), jac=True, method="L-BFGS-B").x
    weights = found[:-1] / spread
    return np.append(weights, found[-1] - weights @ mean)


def refused_at(scores: Floats, answerable: NDArray[np.bool_]) -> list[float]:
    """Give the percent of unanswerable questions refused at each share of WRONGLY."""
    return [
        100 * float((scores[~answerable] < np.quantile(scores[answerable], share)).mean())
        for share in WRONGLY
    ]


def gathered(
    newsletters: Path, questions: Path, stores: Path
) -> Mapping[str, tuple[Floats, Floats]]:
    """Ask each archive its questions: their evidence, (questions, features), and if answerable."""
    made = {}
    for name, asked in by_archive(read_questions(questions), None).items():
        searcher = searcher_over(newsletters / name, stores / f"{name}.sqlite", bundled_encoder())
        found = [one for one in archive_choices(asked, searcher) if one.found]
        made[name] = (
            np.asarray([evidence(one.query, one.found) for one in found]),
            np.asarray([bool(one.question.answers) for one in found], dtype=np.float64),
        )
    return made


@click.command()
@click.argument("newsletters", type=FOLDER)
@click.argument("questions", type=FOLDER)
@click.option("--store-folder", default=Path("build/archives"), type=click.Path(path_type=Path))
def main(newsletters: Path, questions: Path, store_folder: Path) -> None:
    """Fit silence on QUESTIONS (a folder of JSONL) over NEWSLETTERS (a folder of archives)."""
    store_folder.mkdir(parents=True, exist_ok=True)
    made = gathered(newsletters, questions, store_folder)
    rows = np.concatenate([rows for rows, _ in made.values()])
    answerable = np.concatenate([flags for _, flags in made.values()]) > 0
    archive = np.repeat(list(made), [len(flags) for _, flags in made.values()])
    others = np.zeros(len(rows))
    for name in made:
        here = archive == name
        weights = fit(rows[~here], answerable[~here])
        others[here] = rows[here] @ weights[:-1] + weights[-1]
    fitted = fit(rows, answerable)
    click.echo(f"| refused rightly, % | {' | '.join(f'{one:.0%} wrongly' for one in WRONGLY)} |")
    click.echo("|---|---|---|---|")
    for name, scores in {
        "weights in use": rows @ WEIGHTS + BIAS,
        "fitted": rows @ fitted[:-1] + fitted[-1],
        "fitted on the other archives": others,
    }.items():
        figures = " | ".join(f"{one:.1f}" for one in refused_at(scores, answerable))
        click.echo(f"| {name} | {figures} |")
    for feature, weight in zip([*EVIDENCE, "bias"], fitted, strict=True):
        click.echo(f"{feature}: {weight:.2f}")


if __name__ == "__main__":
    main()
