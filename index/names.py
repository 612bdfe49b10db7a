"""A question in Chinese or Thai in, what may spell foreign names in it out, with how it sounds.

Both scripts write no spaces, and a name is a run of pieces that say nothing by themselves: 汉德勒
and "แฮนด์เลอร์" are Handler. encoder/names.safetensors holds the pieces that stand in names more
often than in other texts; scripts/train_names.py makes it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, product
from typing import NamedTuple

from safetensors.numpy import load_file

from index.encoder import BUNDLED_FOLDER, bundled_encoder
from index.letters import simplify
from index.transliteration import Sound, mandarin, sound_of
from index.words import PIECE, bare, unspaced_runs

FILE = "names.safetensors"
# Pieces of the shortest and of the longest name.
FEWEST, MOST = 2, 6
# Letters of what stands together that a name has, at least: part of a longer name is another.
SHARE = 0.6


class Spelling(NamedTuple):
    """Words of a question side by side, and how they sound together."""

    words: Sequence[str]
    sound: Sound


@dataclass(frozen=True, slots=True)
class Names:
    """The Chinese characters, simplified, and the pieces of Thai that stand in names."""

    characters: frozenset[str]
    pieces: frozenset[str]

    def spelt_in(self, question: str) -> Iterator[list[Spelling]]:
        """Give for each place that may hold a name the ways to read one there."""
        for run in unspaced_runs(question):
            for is_name, words in groupby(run, self._is_of_names):
                if is_name:
                    yield list(_spellings(list(words)))

    def _is_of_names(self, word: str) -> bool:
        if word.startswith(PIECE):
            return self.characters.issuperset(simplify(bare(word)))
        return word in self.pieces


def sound_together(words: Sequence[str]) -> Sound | None:
    """Sound the words of a run out as one; None where they are not spelt by sound."""
    text = "".join(map(bare, words))
    return mandarin(text) if words[0].startswith(PIECE) else sound_of(text)


def _spellings(words: Sequence[str]) -> Iterator[Spelling]:
    """Give the runs of some words that are long enough for a name."""
    letters = [len(bare(word)) for word in words]
    for begin, size in product(range(len(words)), range(FEWEST, MOST + 1)):
        end = begin + size
        if end <= len(words) and sum(letters[begin:end]) >= SHARE * sum(letters):
            sound = sound_together(words[begin:end])
            if sound is not None:
                yield Spelling(words[begin:end], sound)
                # Both scripts begin names with v as those with w.
                if sound.spelling.startswith("w"):
                    other = Sound(sound.script, "v" + sound.spelling[1:])
                    yield Spelling(words[begin:end], other)


@lru_cache(maxsize=1)
def bundled_names() -> Names:
    """Read those of the bundled encoder, once a process."""
    arrays = load_file(BUNDLED_FOLDER / FILE)
    pieces = bundled_encoder().pieces
    return Names(
        characters=frozenset(map(chr, arrays["characters"].tolist())),
        pieces=frozenset(
            pieces.name_of(at).removeprefix(PIECE) for at in arrays["pieces"].tolist()
        ),
    )
