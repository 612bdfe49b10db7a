"""Pairs in, the lexicon out: `python -m scripts.train_lexicon DATA --output index/encoder`.

The lexicon says what phrases mean whose words' vectors do not add up to it (index/lexicon.py).
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import numpy as np
from tqdm import tqdm

from index.encoder import StaticEncoder
from index.lexicon import FILE
from scripts.training.lexicon import Learnt, arrays_of, missed, unlike_english
from scripts.training.options import data_argument, encoder_option, sources_option
from scripts.training.pairs import PairFiles, pair_files, read_pairs
from scripts.training.phrases import Pair, pair_of, words_of
from scripts.training.sources import SourceTable, read_sources

# Characters of a side; what is longer is no sentence.
LONGEST_TEXT = 200


def pairs_in(file: PairFiles, sources: SourceTable) -> Iterator[Pair]:
    """Cut the pairs of a file whose source's licence allows their use."""
    for source, english, foreign in read_pairs(file):
        if sources.weight(source, file.language) > 0 and max(len(english), len(foreign)) <= (
            LONGEST_TEXT
        ):
            pair = pair_of(english, foreign, alone=sources.is_words(source))
            if pair is not None:
                yield pair


def english_in(files: Iterable[PairFiles]) -> Iterator[tuple[str, ...]]:
    """Cut the English sides of files."""
    for file in files:
        yield from (words_of(english) for _, english, _ in read_pairs(file))


@click.command(context_settings={"show_default": True})
@data_argument
@encoder_option
@sources_option
@click.option(
    "--language",
    "languages",
    multiple=True,
    help="List phrases of this language, may be given several times; default all.",
)
@click.option("--limit", default=262_000, help="Entries, at most.")
def main(
    *,
    data: tuple[Path, ...],
    output: Path,
    sources: Path,
    languages: tuple[str, ...],
    limit: int,
) -> None:
    """Learn what phrases mean from folders of pairs, as `scripts.train_encoder` reads them."""
    # Imported here: only training writes models.
    from safetensors.numpy import save_file  # noqa: PLC0415

    table = read_sources(sources)
    encoder = StaticEncoder(output)
    files = [file for file in pair_files(data) if not file.questions]
    found: list[Learnt] = []
    read = [file for file in files if not languages or file.language in languages]
    for file in tqdm(read, unit="language"):
        found += missed(list(pairs_in(file, table)), encoder)
    kept = unlike_english(found, tqdm(english_in(files), desc="English", unit="text"))
    arrays = arrays_of(kept, encoder, limit=limit)
    save_file({name: np.ascontiguousarray(one) for name, one in arrays.items()}, output / FILE)
    click.echo(
        f"{len(found)} phrases are missed by their words, {len(kept)} of them are not English,"
        f" {len(arrays['keys'])} are listed"
    )


if __name__ == "__main__":
    main()
