"""Question sets in, a table of figures per language and ranker out."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
import numpy as np
from tqdm import tqdm

from index.encoder import open_encoder
from scripts.mixed_corpora import rank_alone_and_mixed
from scripts.passage_ranking import Scores, rank_passages
from scripts.question_set import read_set
from scripts.sentence_choice import choose_sentences

MEASURES = {
    "sentence": ("R@1", "R@5", "nDCG@10"),
    "status": ("refused rightly", "refused wrongly", "right when answered"),
}


def rows(results: Mapping[str, Scores]) -> Iterator[str]:
    """Lay results out as a Markdown table, with the means over sets and languages below."""
    lines = [
        (name, language, rankers)
        for name, languages in results.items()
        for language, rankers in languages.items()
    ]
    if not lines:
        return
    rankers = list(lines[0][2])
    heads = [f"{one} {' / '.join(MEASURES.get(one, MEASURES['sentence']))}" for one in rankers]
    yield f"| set | language | n | {' | '.join(heads)} |"
    yield "|---" * (3 + len(rankers)) + "|"
    for name, language, by_ranker in lines:
        cells = [_cell([by_ranker[one]], one) for one in rankers]
        yield f"| {name} | {language} | {by_ranker[rankers[0]]['n']:.0f} | {' | '.join(cells)} |"
    if len(lines) > 1:
        cells = [_cell([line[2][one] for line in lines], one) for one in rankers]
        yield f"| mean | | | {' | '.join(cells)} |"


def _cell(figures: list[dict[str, float]], ranker: str) -> str:
    keys = MEASURES.get(ranker, MEASURES["sentence"])
    table = np.asarray([[one[key] for key in keys] for one in figures])
    known = ~np.isnan(table)
    means = [
        table[known[:, at], at].mean() if known[:, at].any() else None for at in range(len(keys))
    ]
    return " / ".join("–" if mean is None else f"{mean:.1f}" for mean in means)


@click.command()
@click.argument(
    "paths",
    metavar="DIR…",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
)
@click.option("--sentences", is_flag=True, help="Measure the quoted sentence and abstention.")
@click.option(
    "--mix", is_flag=True, help="Compare each set alone and in one corpus with the others."
)
@click.option("--ours", is_flag=True, help="Only questions in the 17 languages of the product.")
@click.option(
    "--passages",
    type=click.Path(exists=True, path_type=Path),
    help="Ask over this set's paragraphs, questions matched by id (parallel SQuAD files).",
)
@click.option("--encoder", default="bundled", show_default=True, help="The encoder to measure.")
@click.option("--limit", type=int, help="At most this many questions a language, evenly spread.")
@click.option(
    "--json",
    "json_file",
    type=click.Path(path_type=Path),
    help="Also write {set: {language: {ranker: measures}}} to this file.",
)
def main(  # noqa: PLR0913 - one parameter an option
    *,
    paths: tuple[Path, ...],
    sentences: bool,
    mix: bool,
    ours: bool,
    passages: Path | None,
    encoder: str,
    limit: int | None,
    json_file: Path | None,
) -> None:
    """Measure the rankers on question sets: development folders, or SQuAD JSON files."""
    opened = open_encoder(encoder)
    sets = [question_set for path in paths for question_set in read_set(path)]
    if passages is not None:
        (base,) = read_set(passages)
        sets = [question_set.asking_over(base) for question_set in sets]
    if ours:
        sets = [question_set.in_our_languages() for question_set in sets]
    if mix:
        results = rank_alone_and_mixed(sets, opened, limit=limit)
    else:
        measure = choose_sentences if sentences else rank_passages
        results = {
            question_set.name: measure(question_set, opened, limit=limit)
            for question_set in tqdm(sets, unit="set")
        }
    for row in rows(results):
        click.echo(row)
    if json_file is not None:
        json_file.write_text(json.dumps(results, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
