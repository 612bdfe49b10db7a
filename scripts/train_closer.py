"""Question sets in, the [closer] of index/encoder/ranking.toml out, with its gain on each set."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import click
import numpy as np
from numpy.typing import NDArray

from index.closer import FUSED, LOOKED_AT, WEIGHTS, as_wholes, sentence_features
from index.encoder import bundled_encoder
from index.evidence import exact_share
from index.fusion import fuse
from scripts.listwise import Floats, Listed, fit, report
from scripts.passage_ranking import searcher_over
from scripts.question_set import QuestionSet, of_each_set

# Which sentence of a passage is its best depends on the weights, so they are fitted anew until it
# hardly changes.
ROUNDS = 4


class LookedAt(NamedTuple):
    """One question's best passages: their scores before they are raised, and which is right.

    `sentences` are the features of each one's sentences, (sentences, features) each.
    """

    fused: NDArray[np.float32]
    sentences: Sequence[NDArray[np.float32]]
    right: NDArray[np.bool_]


def looked_at(question_set: QuestionSet, limit: int) -> list[LookedAt]:
    """Look at the best passages of a set's questions."""
    searcher = searcher_over(question_set, bundled_encoder())
    position_of = {passage.article_id: at for at, passage in enumerate(searcher.passages)}
    found = []
    for question in question_set.sample_of_each(limit):
        query = searcher.understand(question.text)
        scores = searcher.scores(query)
        near = np.flatnonzero(scores["fused"] > -np.inf)
        if not len(near):
            continue
        fused = np.zeros_like(scores["fused"])
        of_near = {name: of_all[near] for name, of_all in scores.items()}
        exact = exact_share(query)
        fused[near] = as_wholes(fuse(of_near, exact=exact), exact=exact)
        # What is raised stays among the best, so these are all that was looked at.
        hits = searcher.search(query, limit=LOOKED_AT)
        found.append(
            LookedAt(
                fused=fused[[position_of[hit.article.id] for hit in hits]],
                sentences=[
                    sentence_features(query, [hit.evidence]) for hit in hits if hit.evidence
                ],
                right=np.asarray([hit.article.id == question.paragraph_id for hit in hits]),
            )
        )
    return found


def by_best(one: LookedAt, weights: Floats) -> Listed:
    """Stand each passage for by the features of its best sentence, behind its fused score."""
    best = [features[np.argmax(features @ weights[1:])] for features in one.sentences]
    return Listed(np.column_stack([one.fused, np.stack(best)]).astype(np.float64), one.right)


def listed(sets: Mapping[str, Sequence[LookedAt]], weights: Floats) -> dict[str, list[Listed]]:
    """List the questions of all sets, each passage by its best sentence."""
    return {name: [by_best(one, weights) for one in asked] for name, asked in sets.items()}


@click.command()
@click.argument("paths", metavar="DIR…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--limit", default=150, show_default=True, help="Questions a language.")
def main(paths: tuple[Path, ...], limit: int) -> None:
    """Fit what a sentence adds to its passage on question sets, and print it with its gain."""
    sets = of_each_set(paths, lambda one: looked_at(one, limit))
    now = np.asarray([1.0, *WEIGHTS.values()])
    weights = now
    for _ in range(ROUNDS):
        weights = fit(listed(sets, weights))
    report(listed(sets, weights), now, weights)
    # As long as they are now, since bot.quoting weighs what lies between two passages.
    beside_it, *scaled = weights * now.sum() / weights.sum()
    for name, weight in zip(WEIGHTS, scaled, strict=True):
        click.echo(f"{name} = {weight:.2f}")
    click.echo("fused = [{:.2f}, {:.2f}]".format(*(beside_it * np.asarray(FUSED))))


if __name__ == "__main__":
    main()
