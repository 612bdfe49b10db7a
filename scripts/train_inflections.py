"""An encoder in, how words are inflected out: `python -m scripts.train_inflections --output DIR`.

Two pieces that are words and differ by an ending are compared by the encoder's own vectors. An
ending that mostly may stand for another without changing what is meant is listed with it
(index/inflection.py); in Arabic also what is written before words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from index.encoder import find_file, normalise
from index.inflection import BEGINNING, ENDING, FILE, LONGEST, SHARED
from index.pieces import Pieces
from index.script import script_of
from scripts.training.model_folder import read_table
from scripts.training.options import encoder_option

# Scripts whose words are inflected, and of these those that are at the begin too.
INFLECTED = ("latin", "cyrillic", "arabic", "devanagari")
AT_THE_BEGIN = ("arabic",)
# From this cosine on two words count as forms of one.
ALIKE = 0.55
# More words than this that share letters are no family.
LARGEST_FAMILY = 200
# What is seen seldom is seen as if it had failed so many times more.
PRIOR = 5

# Two endings, or two beginnings.
Pair = tuple[str, str]


def known_words(pieces: Pieces) -> dict[str, dict[str, int]]:
    """Give the pieces that are words, by script: which row each has."""
    words: dict[str, dict[str, int]] = {script: {} for script in INFLECTED}
    for word, row in pieces.words.items():
        script = script_of(word)
        if script in words and len(word) >= SHARED:
            words[script][word] = row
    return words


def listed(words: Mapping[str, int], vectors: NDArray[np.float32], least: int) -> dict[Pair, float]:
    """Give pairs of endings that mostly mean the same, seen `least` times, and how surely.

    `vectors` are unit rows, (rows, dimensions).
    """
    families: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for word, row in words.items():
        for at in range(max(SHARED, len(word) - LONGEST), len(word) + 1):
            families[word[:at]].append((word[at:], row))
    tried: Counter[Pair] = Counter()
    alike: Counter[Pair] = Counter()
    for family in families.values():
        if 1 < len(family) <= LARGEST_FAMILY:
            rows = vectors[[row for _, row in family]]
            cosines = rows @ rows.T
            for (at, (one, _)), (by, (other, _)) in combinations(enumerate(family), 2):
                # What both begin with is no part of the ending.
                if not one or not other or one[0] != other[0]:
                    pair = min(one, other), max(one, other)
                    tried[pair] += 1
                    alike[pair] += bool(cosines[at, by] >= ALIKE)
    return {
        pair: alike[pair] / (times + PRIOR) for pair, times in tried.items() if alike[pair] >= least
    }


def written(script: str, place: str, sure: Mapping[Pair, float], least: float) -> Iterator[str]:
    """Write the pairs that are at least so sure, the surest first, each percentage a line."""
    by_percent: defaultdict[int, list[str]] = defaultdict(list)
    for (one, other), share in sure.items():
        if share >= least:
            by_percent[round(100 * share)].append(f"{one}-{other}")
    for percent, pairs in sorted(by_percent.items(), reverse=True):
        yield " ".join([script, place, str(percent), *sorted(pairs)])


def beginnings(
    words: Mapping[str, int], vectors: NDArray[np.float32], least: int
) -> dict[Pair, float]:
    """Give pairs of beginnings as `listed` gives endings, which those of reversed words are."""
    reversed_words = {word[::-1]: row for word, row in words.items()}
    sure = listed(reversed_words, vectors, least)
    return {(one[::-1], other[::-1]): share for (one, other), share in sure.items()}


@click.command(context_settings={"show_default": True})
@encoder_option
@click.option("--least", default=40, help="Pairs of words alike that show an ending, at least.")
@click.option("--sure", default=0.6, help="Share of all such pairs, at least.")
def main(*, output: Path, least: int, sure: float) -> None:
    """Learn how words are inflected from an encoder's own vectors."""
    vectors = normalise(read_table(output))
    lines: list[str] = []
    words = known_words(Pieces(find_file(output, "tokenizer.json")))
    for script, of_script in tqdm(words.items(), unit="script"):
        lines += written(script, ENDING, listed(of_script, vectors, least), sure)
        if script in AT_THE_BEGIN:
            lines += written(script, BEGINNING, beginnings(of_script, vectors, least), sure)
    (output / FILE).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    pairs = sum(len(line.split()[3:]) for line in lines)
    click.echo(f"{pairs} pairs of endings and beginnings are listed")


if __name__ == "__main__":
    main()
