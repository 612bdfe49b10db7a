"""Question sets in, the [fusion] of index/encoder/ranking.toml out, with its gain on each set."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import click
import numpy as np

from index.best import best
from index.encoder import bundled_encoder
from index.evidence import exact_share
from index.fusion import WEIGHTS, standardise
from index.search import BY_MEANING, BY_WORDS
from scripts.listwise import Floats, Listed, fit, report
from scripts.passage_ranking import searcher_over
from scripts.question_set import QuestionSet, of_each_set


def listed(question_set: QuestionSet, limit: int) -> list[Listed]:
    """Rank a set's questions; features are z-scores, then each times the exact share."""
    searcher = searcher_over(question_set, bundled_encoder())
    position_of = {paragraph.id: at for at, paragraph in enumerate(question_set.paragraphs)}
    rows = []
    for question in question_set.sample_of_each(limit):
        query = searcher.understand(question.text)
        scores = searcher.scores(query)
        near = np.union1d(best(scores["words"], BY_WORDS), best(scores["encoder"], BY_MEANING))
        standard = np.stack([standardise(scores[ranker][near]) for ranker in WEIGHTS], axis=1)
        features = np.hstack([standard, standard * exact_share(query)]).astype(np.float64)
        rows.append(Listed(features, near == position_of[question.paragraph_id or ""]))
    return rows


def flat(lines: Mapping[str, tuple[float, float]]) -> Floats:
    """Lay weights out as they are fitted: each line's begin, then what is added to each.

    >>> flat({"words": (1.0, 2.0), "encoder": (3.0, 4.0)}).tolist()
    [1.0, 3.0, 2.0, 4.0]
    """
    return np.asarray(list(lines.values())).T.ravel()


def as_lines(names: Mapping[str, object], weights: Floats) -> Iterator[str]:
    """Write fitted weights as index/encoder/ranking.toml has them, a line each.

    >>> list(as_lines({"words": None}, np.asarray([1.0, 2.0])))
    ['words = [1.00, 2.00]']
    """
    for name, begin, added in zip(names, *np.split(weights, 2), strict=True):
        yield f"{name} = [{begin:.2f}, {added:.2f}]"


@click.command()
@click.argument("paths", metavar="DIR…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--limit", default=150, show_default=True, help="Questions a language.")
def main(paths: tuple[Path, ...], limit: int) -> None:
    """Fit the weights of the fusion on question sets, and print them with their gain."""
    sets = of_each_set(paths, lambda one: listed(one, limit))
    weights = fit(sets)
    report(sets, flat(WEIGHTS), weights)
    for line in as_lines(WEIGHTS, weights):
        click.echo(line)


if __name__ == "__main__":
    main()
