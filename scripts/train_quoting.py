"""Question sets in, the weights of bot.quoting and bot.abstention out, with what they gain."""

from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
from tqdm import tqdm

from bot import abstention, quoting
from index.encoder import bundled_encoder
from scripts.listwise import Floats, Listed, fit, report
from scripts.question_set import QuestionSet, read_set
from scripts.sentence_choice import Choice, choices, split_searcher


def chosen(question_set: QuestionSet, limit: int) -> list[Choice]:
    """Choose sentences for a set's questions, answerable and not."""
    searcher = split_searcher(question_set, bundled_encoder())
    questions = [
        question
        for language in question_set.languages()
        for question in question_set.sample(language, limit)
        if question.answers
    ]
    questions += question_set.unanswerable(limit)
    return [one for one in choices(question_set, questions, searcher) if one.found]


def fit_abstention(made: Sequence[Choice]) -> Floats:
    """Fit a logistic model of "the first sentence is right": (features and bias,)."""
    # Imported here: only training needs it.
    from scipy.optimize import minimize  # noqa: PLC0415

    rows = np.asarray([[*abstention.features(one.query, one.found), 1.0] for one in made])
    right = np.asarray([one.right[0] for one in made], dtype=np.float64)

    def loss(weights: Floats) -> tuple[float, Floats]:
        likely = np.clip(1 / (1 + np.exp(-(rows @ weights))), 1e-9, 1 - 1e-9)
        entropy = -(right * np.log(likely) + (1 - right) * np.log(1 - likely))
        gradient: Floats = rows.T @ (likely - right) / len(rows)
        return float(entropy.mean()), gradient

    found = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B")
    weights: Floats = found.x
    return weights


@click.command()
@click.argument("paths", metavar="DIR…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--limit", default=150, show_default=True, help="Questions a language.")
def main(paths: tuple[Path, ...], limit: int) -> None:
    """Fit the choice of the sentence and of silence on question sets; print weights and gain."""
    made = {
        question_set.name: chosen(question_set, limit)
        for path in tqdm(paths, unit="set")
        for question_set in read_set(path)
    }
    sets = {
        name: [
            Listed(np.stack([one.features for one in choice.found]), np.asarray(choice.right))
            for choice in all_
            if choice.question.answers
        ]
        for name, all_ in made.items()
    }
    weights = fit(sets, penalty=1e-2)
    report(sets, quoting.WEIGHTS, weights)
    for feature, weight in zip(quoting.FEATURES, weights, strict=True):
        click.echo(f"{feature}: {weight:.2f}")
    silence = fit_abstention([one for all_ in made.values() for one in all_])
    click.echo(f"bot.abstention, the last is the bias: {silence.round(2).tolist()}")


if __name__ == "__main__":
    main()
