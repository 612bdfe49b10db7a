"""Words in, the phrases among them out, and the vectors of words and phrases.

A word's vector is the sum of its pieces', and of those of a form of it that the encoder knows
whole (index/inflection.py). Of a phrase that says little where the whole is not the sum of its
parts: Vietnamese "phá thai" (abortion) of "break" and "embryo", Chinese 人工智能. The lexicon holds
what such phrases mean, said in pieces of the bundled encoder, under a digest of each;
scripts/train_lexicon.py makes it (index/encoder/README.md, "Lexicon").
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

from index.encoder import BUNDLED_FOLDER, StaticEncoder, bundled_encoder
from index.inflection import Inflections, bundled_inflections
from index.words import PHRASE_GAP, bare, is_fragment, is_phrase

FILE = "lexicon.safetensors"
# Words of the longest phrase.
LONGEST = 4
# Every so manieth entry tells one lexicon from another: each is learnt anew from all pairs.
SAMPLED = 100
# Stands for a piece less.
NO_PIECE = -1


@dataclass(frozen=True)
class Lexicon:
    """What phrases mean.

    `keys` are their digests in ascending order, uint64, (entries,); `pieces` those that say what
    each means, int32, (entries, pieces), NO_PIECE where there are fewer.
    """

    encoder: StaticEncoder
    keys: NDArray[np.uint64]
    pieces: NDArray[np.int32]
    inflections: Inflections

    @property
    def version(self) -> str:
        """Name what is listed, by how much and digests: of phrases of a sample, and of forms."""
        sample = self.keys[::SAMPLED].tobytes() + self.pieces[::SAMPLED].tobytes()
        digest = blake2b(sample, digest_size=6).hexdigest()
        return f"{len(self.keys)} phrases {digest}, forms {self.inflections.version}"

    def pieces_of(self, words: Sequence[str]) -> list[list[int]]:
        """Give the ids of each word's pieces and its form's, of a listed phrase what it means."""
        ids = self.encoder.pieces.ids([bare(word) for word in words])
        for at, is_cut in enumerate(self.encoder.are_cut(ids)):
            form = self.form_of(words[at], is_cut=is_cut)
            if form is not None:
                ids[at] = [*ids[at], self.encoder.pieces.id_of(form)]
        phrases = [at for at, word in enumerate(words) if is_phrase(word)]
        rows = self._rows([words[at] for at in phrases])
        for at, row in zip(phrases, rows.tolist(), strict=True):
            if row >= 0:
                ids[at] = [piece for piece in self.pieces[row].tolist() if piece != NO_PIECE]
        return ids

    def form_of(self, word: str, *, is_cut: bool) -> str | None:
        """Give a form of a word that is one piece, as Inflections does; None without one."""
        return self.inflections.form_of(word, self.encoder.pieces, is_cut=is_cut)

    def phrases_of(self, words: Sequence[str]) -> list[str]:
        """Give the listed phrases of a text's words, in order, the longest where they overlap."""
        return [phrase for phrase, _ in self._found(words)]

    def phrase_of(self, words: Sequence[str]) -> dict[str, str]:
        """Give the phrase of each word of a text that is part of one."""
        return {word: phrase for phrase, parts in self._found(words) for word in parts}

    def _found(self, words: Sequence[str]) -> list[tuple[str, Sequence[str]]]:
        """Give the listed phrases and the words of each."""
        whole = [word for word in words if not is_fragment(word)]
        texts = [bare(word) for word in whole]
        runs = runs_in(len(texts))
        phrases = [PHRASE_GAP.join(texts[begin:end]) for begin, end in runs]
        listed = np.flatnonzero(self._rows(phrases) >= 0).tolist()
        phrase_at = {runs[at]: phrases[at] for at in listed}
        return [(phrase_at[begin, end], whole[begin:end]) for begin, end in apart(phrase_at)]

    def _rows(self, phrases: Sequence[str]) -> NDArray[np.int64]:
        """Give each phrase's row, -1 where it is not listed."""
        if not phrases or not len(self.keys):
            return np.full(len(phrases), -1)
        keys = np.fromiter(map(key_of, phrases), dtype=np.uint64, count=len(phrases))
        rows = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[rows] == keys, rows, -1)


def runs_in(count: int) -> list[tuple[int, int]]:
    """Give the begins and ends of what may be phrases of a text of so many words, longest first.

    >>> runs_in(3)
    [(0, 3), (0, 2), (1, 3)]
    """
    sizes = range(min(LONGEST, count), 1, -1)
    return [(at, at + size) for size in sizes for at in range(count - size + 1)]


def apart(runs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out runs that overlap one before them, and give the others in order of place.

    >>> apart([(1, 4), (0, 2), (4, 6)])
    [(1, 4), (4, 6)]
    """
    kept = []
    taken: set[int] = set()
    for begin, end in runs:
        if taken.isdisjoint(range(begin, end)):
            taken.update(range(begin, end))
            kept.append((begin, end))
    return sorted(kept)


def key_of(phrase: str) -> int:
    """Digest a phrase."""
    return int.from_bytes(blake2b(phrase.encode(), digest_size=8).digest(), "little")


@lru_cache(maxsize=1)
def bundled_lexicon() -> Lexicon:
    """Open the lexicon of the bundled encoder, once a process."""
    arrays = load_file(BUNDLED_FOLDER / FILE)
    return Lexicon(bundled_encoder(), arrays["keys"], arrays["pieces"], bundled_inflections())
