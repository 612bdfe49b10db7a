"""A question word in, the positions of the corpus words it may become out, nearest first.

What was looked up is kept for the next time.

Words are near by their vectors, and so are the phrases that the lexicon lists; a name in another
script, which vectors hardly know, is near by its sound, and what was mistyped by its spelling.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from index.encoder import normalise
from index.hubness import WordNeighbours
from index.letters import fold
from index.lexicon import Lexicon
from index.names import bundled_names
from index.near_words import Near, NearWords
from index.spelling import slips_of
from index.transliteration import ALIKE, Sound, Sounds, sound_of
from index.vocabulary import NO_WORD, Vocabulary
from index.words import is_fragment, is_number, is_phrase

Floats = NDArray[np.float32]

# Tuned on the development sets, all languages together (docs/evaluation.md, "Translation").
NEIGHBOURS = 16
FLOOR = 0.35
# Training leaves function words short, so the length of a word's pieces over the corpus' median
# weighs it. That of their mean does not: it shrinks with every piece, and names have many.
LENGTH_POWER = 0.8
LENGTH_CAP = 2.0
# A word that the encoder does not know, and whose nearest is farther than this, may be a name,
# found by its sound; it then weighs as much as an ordinary word, and only what sounds as much
# alike as the best counts, within a margin.
STRANGE = 0.7
NAME_WEIGHT = 1.0
NAME_MARGIN = 0.05
# How much alike several words must sound together: there are more ways to read them.
NAME_ALIKE = 0.8
# What a word counts as that is one slip away from what was typed, beside what was meant.
SLIP_COSINE = 0.9
# Question words kept: a few megabytes.
KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word weighs, and the corpus words near it, other than itself, with their cosines.

    They are named by their positions; `is_cut` tells whether a word's vector is that of several
    pieces together.
    """

    weight: float
    near: Mapping[int, float]
    is_cut: bool


# A word that nothing but itself stands for.
ALONE = Entry(weight=1.0, near={}, is_cut=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dictionary:
    """The corpus words that may be a translation, their vectors, and how they sound.

    Row i of the neighbours' vectors belongs to the corpus word at position `targets[i]`.
    """

    vocabulary: Vocabulary
    targets: NDArray[np.int32]
    neighbours: WordNeighbours
    near_words: NearWords
    sounds: Sounds
    median_length: float
    lexicon: Lexicon
    _kept: dict[str, Entry] = field(init=False, default_factory=dict)

    def entries(self, words: Sequence[str]) -> dict[str, Entry]:
        """Look words up; those that can only be themselves (fragments, numbers) have no entry.

        A word may be spelled as the encoder knows it, instead of folded.
        """
        wanted = [word for word in dict.fromkeys(words) if is_translatable(word)]
        # Taken out first: another thread may clear what is kept meanwhile.
        known = {word: entry for word in wanted if (entry := self._kept.get(word)) is not None}
        new = [word for word in wanted if word not in known]
        if len(self._kept) + len(new) > KEPT:
            self._kept.clear()
        made = dict(self._looked_up(new)) if new else {}
        self._kept.update(made)
        return {word: known.get(word) or made[word] for word in wanted}

    def names(self, question: str) -> dict[str, Mapping[int, float]]:
        """Give the corpus words that names in a question sound like, for each word of theirs.

        Of names that are several words; those that are one are among the entries.
        """
        found: dict[str, Mapping[int, float]] = {}
        for spellings in bundled_names().spelt_in(question):
            surest = 0.0
            named: dict[str, Mapping[int, float]] = {}
            for words, sound in spellings:
                alike = self._alike(sound, NAME_ALIKE)
                # The longer of two that are as much alike is less likely to be so by chance.
                sure = max(alike.values(), default=0.0) * sqrt(len(sound.spelling))
                if sure > surest:
                    surest, named = sure, dict.fromkeys(words, alike)
            found |= named
        return found

    def _looked_up(self, words: Sequence[str]) -> Iterator[tuple[str, Entry]]:
        position_of = self.vocabulary.position_of
        # Corpus words are folded, so that what is near one is not known of it as it was typed.
        known = self.near_words.of([position_of.get(word, NO_WORD) for word in words])
        others = [word for word, one in zip(words, known, strict=True) if one is None]
        looked_for = self._looked_for(others)
        for word, one in zip(words, known, strict=True):
            position = position_of.get(fold(word), NO_WORD)
            length, is_cut, near = one or next(looked_for)
            highest = max(FLOOR, max(near.values(), default=FLOOR))
            near.pop(position, None)
            weight = self._weight(length)
            if is_cut and position == NO_WORD:
                # Of pieces that mean nothing together, as in languages that nobody was taught.
                weight *= min(1.0, highest / STRANGE)
            if is_cut and max(near.values(), default=0.0) < STRANGE:
                meant = self._meant(word, is_new=position == NO_WORD)
                if meant:
                    near = {**near, **meant}
                    weight = max(weight, NAME_WEIGHT)
            yield word, Entry(weight, near, is_cut)

    def _looked_for(self, words: Sequence[str]) -> Iterator[Near]:
        """Look for what is near words, in order."""
        if not words:
            return
        encoder, pieces = self.lexicon.encoder, self.lexicon.pieces_of(words)
        means, are_cut = encoder.means_of(pieces), encoder.are_cut(pieces)
        lengths = encoder.lengths_of(pieces).tolist()
        nearest = self.neighbours.nearest(normalise(means), floor=FLOOR, limit=NEIGHBOURS + 1)
        for length, is_cut, found in zip(lengths, are_cut, nearest, strict=True):
            yield Near(length, is_cut, self._named(*found))

    def _meant(self, word: str, *, is_new: bool) -> dict[int, float]:
        """Give corpus words that a strange word sounds like or, if it is new, may be a slip of."""
        named = self._by_sound(word)
        if named and self.lexicon.form_of(word, is_cut=True) is None:
            return named
        return self._by_spelling(word) if is_new else {}

    def _by_sound(self, word: str) -> dict[int, float]:
        sound = sound_of(word)
        return {} if sound is None else self._alike(sound, ALIKE)

    def _alike(self, sound: Sound, least: float) -> dict[int, float]:
        alike = self.sounds.like(sound, least=least)
        best = max(alike.values(), default=0.0)
        return {at: ratio for at, ratio in alike.items() if ratio >= best - NAME_MARGIN}

    def _by_spelling(self, word: str) -> dict[int, float]:
        """Give the corpus words that a word nobody knows is one slip away from.

        Where there are none, those near the likeliest word that the encoder knows.
        """
        slips = slips_of(word)
        known = self.lexicon.encoder.pieces.likeliest(slips)
        # No slip: what the encoder knows as "yarın" is folded to "yarin".
        same = [one for one in known if fold(one) == word]
        position_of = self.vocabulary.position_of
        if not same and (found := slips & position_of.keys()):
            return {position_of[one]: SLIP_COSINE for one in sorted(found)}
        return {
            position: SLIP_COSINE * cosine
            for meant in self._looked_for((same or known)[:1])
            for position, cosine in meant.near.items()
        }

    def _named(self, rows: NDArray[np.int64], cosines: Floats) -> dict[int, float]:
        return dict(zip(self.targets[rows].tolist(), cosines.tolist(), strict=True))

    def _weight(self, length: float) -> float:
        if length <= 0:
            return 1.0
        return float(min(LENGTH_CAP, length / self.median_length) ** LENGTH_POWER)


def is_translatable(word: str) -> bool:
    """Tell whether a word may become another, or another may become it."""
    return is_phrase(word) or not (is_fragment(word) or is_number(word))
