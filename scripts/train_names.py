"""Pairs in, what foreign names are written with out: `python -m scripts.train_names DATA`.

Where a word of Chinese or Thai sounds like the English beside it, it is a name that was taken over
by its sound. What such names are written with far more often than texts is listed (index/names.py).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import log
from pathlib import Path

import click
import numpy as np
from tqdm import tqdm

from index.encoder import find_file
from index.letters import simplify
from index.names import FILE, sound_together
from index.pieces import Pieces
from index.transliteration import SHORTEST, likeness, sound_of
from index.words import PIECE, analyse, bare, unspaced_runs
from scripts.training.options import data_argument, encoder_option, sources_option
from scripts.training.pairs import pair_files, read_pairs
from scripts.training.sources import read_sources

LANGUAGES = ("zh-Hans", "zh-Hant", "th")
# Characters of what may be a name, and of its words; of what is a text.
LONGEST_NAME = 30
LONGEST_RUN = 14
SHORTEST_WORD = 4
SHORTEST_TEXT = 20
# How much alike a name must sound, and not entirely: Chinese and Thai names are spelt by their
# sound in English.
ALIKE = 0.75
# Times seen in names, at least; how much more often than in texts, as a logarithm; and how often
# what is never seen in texts may have been missed.
LEAST_SEEN = 3
MORE_OFTEN = 0.3
PRIOR = 5


@dataclass(frozen=True, slots=True)
class Seen:
    """How often pieces stand in names, and in other texts."""

    in_names: Counter[str] = field(default_factory=Counter)
    in_texts: Counter[str] = field(default_factory=Counter)

    def add(self, english: str, foreign: str, *, alone: bool) -> None:
        """Count a pair, of words or names `alone` or of sentences."""
        for run in unspaced_runs(foreign):
            if alone and len(foreign) < LONGEST_NAME:
                if is_name(run, english):
                    self.in_names.update(_parts(run))
            elif len(foreign) > SHORTEST_TEXT:
                self.in_texts.update(_parts(run))

    def of_names(self) -> list[str]:
        """Give what stands in names far more often than in texts, sorted."""
        more = log((self.in_texts.total() + PRIOR) / max(self.in_names.total(), 1))
        return sorted(
            part
            for part, times in self.in_names.items()
            if times >= LEAST_SEEN
            and log(times / (self.in_texts[part] + PRIOR)) + more >= MORE_OFTEN
        )


def is_name(run: Sequence[str], english: str) -> bool:
    """Tell whether pieces together sound like a word of the English beside them."""
    if sum(len(bare(word)) for word in run) > LONGEST_RUN:
        return False
    sound = sound_together(run)
    if sound is None or len(sound.skeleton) < SHORTEST:
        return False
    sounds = (sound_of(word) for word in analyse(english) if len(word) >= SHORTEST_WORD)
    return any(
        other is not None
        and other.script == "latin"
        and ALIKE <= likeness(sound, other, least=ALIKE) < 1
        for other in sounds
    )


def _parts(run: Sequence[str]) -> Iterable[str]:
    """Give what of a run is counted: characters of Chinese, simplified, and pieces of Thai."""
    return simplify("".join(map(bare, run))) if run[0].startswith(PIECE) else run


@click.command()
@data_argument
@encoder_option
@sources_option
def main(*, data: tuple[Path, ...], output: Path, sources: Path) -> None:
    """Learn what names are written with from folders of pairs, as `scripts.train_encoder` does."""
    # Imported here: only training writes models.
    from safetensors.numpy import save_file  # noqa: PLC0415

    table = read_sources(sources)
    seen = {"characters": Seen(), "pieces": Seen()}
    for file in pair_files(data):
        if file.language in LANGUAGES and not file.questions:
            of_language = seen["pieces" if file.language == "th" else "characters"]
            for source, english, foreign in tqdm(read_pairs(file), desc=file.language, unit="pair"):
                if table.weight(source, file.language) > 0:
                    of_language.add(english, foreign, alone=table.is_words(source))
    pieces = Pieces(find_file(output, "tokenizer.json"))
    arrays = {
        "characters": np.asarray(
            [ord(one) for one in seen["characters"].of_names() if len(one) == 1], dtype=np.uint32
        ),
        "pieces": np.asarray(pieces.ids_of(seen["pieces"].of_names()), dtype=np.int32),
    }
    save_file(arrays, output / FILE)
    click.echo(
        f"{len(arrays['characters'])} characters of Chinese and {len(arrays['pieces'])} pieces of"
        " Thai are listed"
    )


if __name__ == "__main__":
    main()
