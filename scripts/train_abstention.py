"""Questions over archives and sets, with and without an answer, in, the weights of silence out."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import click
import numpy as np
from numpy.typing import NDArray

from bot.abstention import BIAS, EVIDENCE, WEIGHTS, evidence
from index.encoder import bundled_encoder
from scripts.archive_questions import archive_choices, by_archive, read_questions, searcher_over
from scripts.question_set import QuestionSet, of_each_set
from scripts.refusal import asked_twice
from scripts.risk_coverage import told_apart
from scripts.sentence_choice import Choice, choices, split_searcher

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
FOLDER = click.Path(exists=True, path_type=Path)
# Wrong refusals at which refusals are compared, as shares.
WRONGLY = (0.05, 0.08, 0.15)
# What all sets together count beside all archives: the bot is asked about newsletters.
OF_SETS = 0.2


class Rows(NamedTuple):
    """The evidence of questions, (questions, features), and whether each can be answered."""

    evidence: Floats
    answerable: Flags


class Weighted(NamedTuple):
    """Rows, and how much all of them count together."""

    rows: Rows
    total: float


def fit(parts: Sequence[Weighted], *, penalty: float = 1e-2) -> Floats:
    """Give weights and bias, (features + 1,), of a logistic model of "the newsletters answer this".

    Within each part both kinds of question count alike, however many there are; the penalty is on
    weights of standardised features (Hastie, Tibshirani, Friedman, "Elements of Statistical
    Learning", 4.4).
    """
    # Imported here: only training needs it.
    from scipy.optimize import minimize  # noqa: PLC0415

    rows = np.concatenate([part.rows.evidence for part in parts])
    answerable = np.concatenate([part.rows.answerable for part in parts])
    counts = np.concatenate([_counts(part) for part in parts])
    counts /= counts.sum()
    mean = counts @ rows
    spread = np.sqrt(counts @ np.square(rows - mean)) + 1e-9
    standard = np.column_stack([(rows - mean) / spread, np.ones(len(rows))])

    def loss(weights: Floats) -> tuple[float, Floats]:
        likely = np.clip(1 / (1 + np.exp(-(standard @ weights))), 1e-9, 1 - 1e-9)
        entropy = -np.where(answerable, np.log(likely), np.log(1 - likely))
        shrunk = np.append(weights[:-1], 0.0)
        gradient: Floats = standard.T @ (counts * (likely - answerable))
        return float(counts @ entropy + penalty * shrunk @ shrunk), gradient + 2 * penalty * shrunk

    found = minimize(loss, np.zeros(standard.shape[1]), jac=True, method="L-BFGS-B").x
    weights = found[:-1] / spread
    return np.append(weights, found[-1] - weights @ mean)


def _counts(part: Weighted) -> Floats:
    """Give how much each row of a part counts, (rows,): half of all for each kind."""
    answerable = part.rows.answerable
    of_kind = np.where(answerable, answerable.sum(), (~answerable).sum())
    counts: Floats = part.total / 2 / of_kind
    return counts


def refused_at(scores: Floats, answerable: Flags) -> list[float]:
    """Give the percent of unanswerable questions refused at each share of WRONGLY."""
    return [
        100 * float((scores[~answerable] < np.quantile(scores[answerable], share)).mean())
        for share in WRONGLY
    ]


def of_archives(
    newsletters: Path, questions: Sequence[Path], stores: Path
) -> Iterator[tuple[str, Rows]]:
    """Ask each archive its questions."""
    read = [one for folder in questions for one in read_questions(folder)]
    for name, asked in by_archive(read, None).items():
        searcher = searcher_over(newsletters / name, stores / f"{name}.sqlite", bundled_encoder())
        yield name, _rows(list(archive_choices(asked, searcher)))


def of_set(question_set: QuestionSet, limit: int) -> Rows:
    """Ask a set its questions twice, without the answering paragraph too, and its near misses."""
    searcher = split_searcher(question_set, bundled_encoder())
    pairs = asked_twice(question_set.sample_of_each(limit), searcher)
    asked = [one for pair in pairs for one in pair if one is not None]
    return _rows([*asked, *choices(question_set, question_set.unanswerable(limit), searcher)])


def _rows(made: Sequence[Choice]) -> Rows:
    found = [one for one in made if one.found]
    return Rows(
        np.asarray([evidence(one.query, one.found) for one in found]),
        np.asarray([one.question.paragraph_id is not None for one in found]),
    )


def together(rows: Sequence[Rows]) -> Rows:
    """Pool rows."""
    return Rows(*map(np.concatenate, zip(*rows, strict=True)))


def fitted_beside(sets: Mapping[str, Rows], archives: Sequence[Rows]) -> Floats:
    """Fit on archives, and on sets that each count alike."""
    share = OF_SETS / max(len(sets), 1)
    return fit(
        [Weighted(together(archives), 1.0), *(Weighted(one, share) for one in sets.values())]
    )


@click.command()
@click.argument("newsletters", type=FOLDER)
@click.argument("questions", type=FOLDER)
@click.argument("paths", metavar="[DIR…]", nargs=-1, type=click.Path(path_type=Path))
@click.option("--also", multiple=True, type=FOLDER, help="More questions over NEWSLETTERS.")
@click.option("--store-folder", default=Path("build/archives"), type=click.Path(path_type=Path))
@click.option("--limit", default=60, show_default=True, help="Questions a language of a set.")
def main(  # noqa: PLR0913 - one parameter an option
    newsletters: Path,
    questions: Path,
    paths: tuple[Path, ...],
    *,
    also: tuple[Path, ...],
    store_folder: Path,
    limit: int,
) -> None:
    """Fit silence on QUESTIONS (a folder of JSONL) over NEWSLETTERS (a folder of archives).

    And, with less weight, on the question sets in each DIR.
    """
    store_folder.mkdir(parents=True, exist_ok=True)
    archives = dict(of_archives(newsletters, [questions, *also], store_folder))
    sets = of_each_set(paths, lambda one: of_set(one, limit))
    weights = fitted_beside(sets, list(archives.values()))
    scored: dict[str, list[Floats]] = {}
    for archive, (rows, _) in archives.items():
        others = [one for name, one in archives.items() if name != archive]
        for name, each in {
            "weights in use": np.append(WEIGHTS, BIAS),
            "fitted": weights,
            "on the others": fitted_beside(sets, others),
        }.items():
            scored.setdefault(name, []).append(rows @ each[:-1] + each[-1])
    answerable = together(list(archives.values())).answerable
    click.echo(
        f"| refused rightly, % | {' | '.join(f'{one:.0%} wrongly' for one in WRONGLY)} | AUROC |"
    )
    click.echo("|---|---|---|---|---|")
    for name, parts in scored.items():
        scores = np.concatenate(parts)
        apart = 100 * told_apart(scores[answerable], scores[~answerable])
        cells = [*refused_at(scores, answerable), apart]
        click.echo(f"| {name} | {' | '.join(f'{one:.1f}' for one in cells)} |")
    for feature, weight in zip([*EVIDENCE, "bias"], weights, strict=True):
        click.echo(f"{feature}: {weight:.2f}")


if __name__ == "__main__":
    main()
