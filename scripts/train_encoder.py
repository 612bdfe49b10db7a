"""Pairs in, the bundled encoder out: `python -m scripts.train_encoder DATA --output index/encoder`.

A static encoder is a tokenizer and a table: one vector a token, summed and normalised.
It is trained so that the two sides of a pair (English and foreign, or question and passage)
point the same way and the other pairs of a batch do not.
"""

from pathlib import Path
from typing import get_args

import click

from scripts.training.options import EXISTING_FOLDER, FOLDER, data_argument, sources_option
from scripts.training.prepare import forget
from scripts.training.quantisation import Precision
from scripts.training.run import Settings, train


@click.command(context_settings={"show_default": True})
@data_argument
@click.option("--output", required=True, type=FOLDER, help="Folder for the finished model.")
@click.option(
    "--work",
    default=Path("build/encoder"),
    type=FOLDER,
    help="Folder for what a resumed run continues from: vocabulary, token ids, checkpoint.",
)
@sources_option
@click.option(
    "--continue-from",
    type=EXISTING_FOLDER,
    help="A finished model: start from its table, with its vocabulary unless another is given.",
)
@click.option(
    "--language",
    "languages",
    multiple=True,
    help="Read only files of this language, may be given several times; default all.",
)
@click.option(
    "--still-latin", is_flag=True, help="Leave the rows of pieces in Latin letters as they are."
)
@click.option(
    "--still-known",
    is_flag=True,
    help="Leave the rows as they are that the model has which is continued from.",
)
@click.option(
    "--vocabulary-of",
    type=EXISTING_FOLDER,
    help="A finished model, or what scripts.widen_vocabulary made: keep its vocabulary.",
)
@click.option("--vocabulary-size", default=190_000, help="Pieces and words, at most.")
@click.option("--dimensions", default=160, help="Numbers a token.")
@click.option("--steps", default=36_000, help="Batches; a resumed run may take more.")
@click.option("--batch-size", default=1024, help="Pairs a batch.")
@click.option("--rate", default=0.3, help="Of learning, at the start; it falls to zero.")
@click.option(
    "--sentence-factor",
    default=0.0,
    help="How often a batch has sentences only, for each time that it has words too.",
)
@click.option("--split-share", default=0.1, help="Of the tokens of a batch, read as their pieces.")
@click.option(
    "--seed", default=0, help="Decides the vocabulary's sample, the start and every batch."
)
@click.option(
    "--precision", default="int8", type=click.Choice(get_args(Precision)), help="Of the table."
)
@click.option(
    "--rows",
    default=0,
    help="Rows of the table, at most, int8, which like tokens share; 0 gives each its own.",
)
@click.option(
    "--resume", is_flag=True, help="Continue from the work folder; without it, start over."
)
def main(**options: object) -> None:
    """Train an encoder on folders of pairs.

    A folder holds LANG.tsv or LANG.tsv.xz (source, English, foreign; tab-separated) and,
    where there are questions, qa.LANG.tsv or qa.LANG.tsv.xz (source, question, passage).
    """
    settings = Settings(**options)  # type: ignore[arg-type]  # click has checked each type
    if not settings.resume:
        forget(settings.work)
    try:
        result = train(settings)
    except (ValueError, OSError) as error:
        raise click.ClickException(str(error)) from error
    if result is not None:
        click.echo(
            f"{result.pairs} pairs, loss {result.loss:.3f}, {result.unused_tokens} tokens unused"
        )
        click.echo(f"{settings.precision} against float32: {result.rounding}")


if __name__ == "__main__":
    main()
