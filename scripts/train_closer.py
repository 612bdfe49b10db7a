"""Question sets in, the weights of index.closer out, with what they gain on each set."""

from pathlib import Path

import click
import numpy as np

from index.closer import LOOKED_AT, WEIGHTS, sentence_features
from index.encoder import bundled_encoder
from index.evidence import exact_share
from index.fusion import fuse
from scripts.listwise import Listed, fit, report
from scripts.passage_ranking import searcher_over
from scripts.question_set import QuestionSet, of_each_set
from scripts.weight_lines import as_code, flat

# Without it the sentences would outweigh all else on these few candidates, and gain nothing by it.
PENALTY = 0.02


def listed(question_set: QuestionSet, limit: int) -> list[Listed]:
    """List the best passages of a set's questions, by their fused score before it is raised.

    Features are that score, then those of the sentences, then these times the exact share.
    """
    searcher = searcher_over(question_set, bundled_encoder())
    position_of = {passage.article_id: at for at, passage in enumerate(searcher.passages)}
    rows = []
    for question in question_set.sample_of_each(limit):
        query = searcher.understand(question.text)
        scores = searcher.scores(query)
        near = np.flatnonzero(scores["fused"] > -np.inf)
        exact = exact_share(query)
        fused = np.zeros_like(scores["fused"])
        fused[near] = fuse({name: of_all[near] for name, of_all in scores.items()}, exact=exact)
        # What is raised stays among the best, so these are all that was looked at.
        hits = searcher.search(query, limit=LOOKED_AT)
        found = sentence_features(query, [hit.evidence for hit in hits])
        features = np.stack([found[name] for name in WEIGHTS], axis=1)
        places = [position_of[hit.article.id] for hit in hits]
        columns = [fused[places][:, None], features, features * exact]
        is_right = np.asarray([hit.article.id == question.paragraph_id for hit in hits])
        rows.append(Listed(np.hstack(columns).astype(np.float64), is_right))
    return rows


@click.command()
@click.argument("paths", metavar="DIR…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--limit", default=150, show_default=True, help="Questions a language.")
def main(paths: tuple[Path, ...], limit: int) -> None:
    """Fit what a sentence adds to its passage on question sets, and print it with its gain."""
    sets = of_each_set(paths, lambda one: listed(one, limit))
    weights = fit(sets, penalty=PENALTY)
    report(sets, np.concatenate([[1.0], flat(WEIGHTS)]), weights)
    for line in as_code(WEIGHTS, weights[1:] / weights[0]):
        click.echo(line)


if __name__ == "__main__":
    main()
