"""Question sets and archives in, the weights of bot.quoting out, with what they gain."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click
import numpy as np

from bot.quoting import FEATURES, WEIGHTS
from index.encoder import bundled_encoder
from scripts.archive_questions import archive_choices, by_archive, read_questions, searcher_over
from scripts.listwise import Listed, fit, report
from scripts.question_set import QuestionSet, of_each_set
from scripts.sentence_choice import Choice, choices, split_searcher

FOLDER = click.Path(exists=True, path_type=Path)


def of_set(question_set: QuestionSet, limit: int) -> list[Choice]:
    """Choose sentences for a set's answerable questions."""
    searcher = split_searcher(question_set, bundled_encoder())
    questions = [one for one in question_set.sample_of_each(limit) if one.answers]
    return list(choices(question_set, questions, searcher))


def of_archives(
    newsletters: Path, questions: Path, stores: Path
) -> Iterator[tuple[str, list[Choice]]]:
    """Choose sentences for the answerable questions over each archive."""
    stores.mkdir(parents=True, exist_ok=True)
    for name, asked in by_archive(read_questions(questions), None).items():
        searcher = searcher_over(newsletters / name, stores / f"{name}.sqlite", bundled_encoder())
        yield name, list(archive_choices([one for one in asked if one.answers], searcher))


def listed(made: Mapping[str, Sequence[Choice]]) -> dict[str, list[Listed]]:
    """Give the features and which candidates are right, of all questions that found any.

    Sets without such questions are left out, since nothing is right of none.
    """
    found = {name: [one for one in all_ if one.found] for name, all_ in made.items()}
    return {
        name: [
            Listed(np.stack([each.features for each in one.found]), np.asarray(one.right))
            for one in some
        ]
        for name, some in found.items()
        if some
    }


@click.command()
@click.argument("paths", metavar="DIR…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--newsletters", type=FOLDER, help="Folder of archives, fitted on as well.")
@click.option("--questions", type=FOLDER, help="Folder of the questions over the archives.")
@click.option("--store-folder", default=Path("build/archives"), type=click.Path(path_type=Path))
@click.option("--limit", default=50, show_default=True, help="Questions a language of a set.")
def main(
    paths: tuple[Path, ...],
    newsletters: Path | None,
    questions: Path | None,
    store_folder: Path,
    limit: int,
) -> None:
    """Fit the choice of the sentence on question sets and archives; print weights and gain."""
    made = of_each_set(paths, lambda one: of_set(one, limit))
    if newsletters and questions:
        made |= dict(of_archives(newsletters, questions, store_folder))
    sets = listed(made)
    weights = fit(sets, penalty=3e-2)
    report(sets, WEIGHTS, weights)
    for feature, weight in zip(FEATURES, weights, strict=True):
        click.echo(f"{feature}: {weight:.2f}")


if __name__ == "__main__":
    main()
