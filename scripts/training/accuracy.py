"""A model folder and files of translations in, how often a text's nearest is its translation out.

`python -m scripts.training.accuracy index/encoder PAIRS` reads PAIRS/*.tsv (text, translation).
"""

from pathlib import Path

import click
import numpy as np
from tokenizers import Tokenizer

from scripts.training.contrast import SMALLEST_NORM, Floats
from scripts.training.model_folder import read_table
from scripts.training.options import EXISTING_FOLDER


def embed(folder: Path, texts: list[str]) -> Floats:
    """Return unit vectors, (texts, dimensions), of a model folder that `write_model` wrote."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    table = read_table(folder)
    encodings = tokenizer.encode_batch_fast(texts, add_special_tokens=False)
    sums = np.stack([table[encoding.ids].sum(axis=0) for encoding in encodings])
    norms = np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), SMALLEST_NORM)
    return np.asarray(sums / norms, dtype=np.float32)


def accuracy(left: Floats, right: Floats) -> float:
    """Return how often row i is nearest to row i, the mean of both directions.

    >>> accuracy(np.eye(2, dtype=np.float32), np.eye(2, dtype=np.float32))
    1.0
    """
    scores = left @ right.T
    own = np.arange(len(scores))
    return float(
        ((scores.argmax(axis=1) == own).mean() + (scores.argmax(axis=0) == own).mean()) / 2
    )


@click.command()
@click.argument("model", type=EXISTING_FOLDER)
@click.argument("pairs", type=EXISTING_FOLDER)
def main(model: Path, pairs: Path) -> None:
    """Print the accuracy of MODEL on each PAIRS/*.tsv, in percent."""
    figures = []
    for path in sorted(pairs.glob("*.tsv")):
        rows = [line.split("\t")[:2] for line in path.read_text(encoding="utf-8").splitlines()]
        left, right = (embed(model, [row[side] for row in rows]) for side in (0, 1))
        figures.append(100 * accuracy(left, right))
        click.echo(f"{path.stem:10} {figures[-1]:5.1f}")
    click.echo(f"{'mean':10} {np.mean(figures):5.1f}")


if __name__ == "__main__":
    main()
