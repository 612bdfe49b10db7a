"""Words of one lemma in, one more row for each such family out.

A form of a word that pairs hardly hold learns from the others: while training every word stands
beside its family, and in the end is the sum of both (after fastText's parts of words: Bojanowski et
al., "Enriching Word Vectors with Subword Information", TACL 2017).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.script import script_of
from scripts.training.batches import Side
from scripts.training.contrast import Floats
from scripts.training.subwords import Subwords
from scripts.training.vocabulary import MARKER

# Snowball's names of the languages that it and simplemma know and we have (Porter, 2001).
STEMMERS = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "hi": "hindi",
    "id": "indonesian",
    "it": "italian",
    "pt": "portuguese",
    "ru": "russian",
    "tr": "turkish",
}
# Stands behind a stem, so that it is no lemma.
CUT = "…"
# Letters of the shortest word that has a stem, and of the shortest stem.
SHORTEST = {"latin": 4, "cyrillic": 4, "arabic": 3, "devanagari": 3}
SHORTEST_STEM = {"latin": 3, "cyrillic": 3, "arabic": 2, "devanagari": 2}
ALONE = -1
# What is known of the words of a vocabulary that scripts.widen_vocabulary made.
WORDS = "words.npz"

Lemma = tuple[str, str]
# A language and a word's letters in, its lemma out, None where it has none.
LemmaOf = Callable[[str, str], Lemma | None]


def lemmas() -> LemmaOf:
    """Return what tells the lemma of a word, with its language, or else its stem."""
    from simplemma.strategies import (  # noqa: PLC0415  only training needs it
        DefaultDictionaryFactory,
        DefaultStrategy,
    )
    from Stemmer import Stemmer  # noqa: PLC0415  only training needs it

    stemmers = {language: Stemmer(name) for language, name in STEMMERS.items()}
    # By itself it keeps eight languages' words, and reads those of the others anew.
    known = DefaultStrategy(dictionary_factory=DefaultDictionaryFactory(len(stemmers)))

    def lemma_of(language: str, word: str) -> Lemma | None:
        if language not in stemmers:
            return None
        lemma = known.get_lemma(word, language)
        if lemma is not None:
            return language, lemma.lower()
        script = script_of(word) or ""
        if len(word) < SHORTEST.get(script, len(word) + 1):
            return None
        stem = stemmers[language].stemWord(word)
        return (language, stem + CUT) if len(stem) >= SHORTEST_STEM[script] else None

    return lemma_of


def families_of(
    pieces: Sequence[str], language_of: Mapping[str, str], lemma_of: LemmaOf
) -> npt.NDArray[np.int32]:
    """Give the number of each piece's family, ALONE to those without.

    Only pieces that begin words, and whose language is known, have one.
    """
    members: dict[Lemma, list[int]] = {}
    for at, piece in enumerate(pieces):
        if piece.startswith(MARKER) and piece in language_of:
            lemma = lemma_of(language_of[piece], piece.removeprefix(MARKER))
            if lemma is not None:
                members.setdefault(lemma, []).append(at)
    families = np.full(len(pieces), ALONE, dtype=np.int32)
    for number, of_one in enumerate(one for one in members.values() if len(one) > 1):
        families[of_one] = number
    return families


@dataclass(frozen=True, slots=True)
class Families:
    """The family of each token, (tokens); the rows of families stand behind the tokens'."""

    count: int
    of_token: npt.NDArray[np.int32]
    _joined: Subwords

    @classmethod
    def over(cls, of_token: npt.NDArray[np.int32]) -> "Families":
        """Take the family of each token, ALONE where it has none."""
        tokens = np.arange(len(of_token), dtype=np.int32)
        has = of_token != ALONE
        ends = np.concatenate(([0], np.cumsum(1 + has)))
        ids = np.empty(ends[-1], dtype=np.int32)
        ids[ends[:-1]] = tokens
        ids[ends[1:][has] - 1] = len(tokens) + of_token[has]
        count = int(of_token.max(initial=ALONE)) + 1
        return cls(count, of_token, Subwords(ids=ids, ends=ends))

    def __len__(self) -> int:
        """Return the number of families."""
        return self.count

    def joined(self, side: Side) -> Side:
        """Return a side of a batch with every token's family behind it."""
        return self._joined.cut(side, np.ones(len(side.ids), dtype=np.bool_)) if len(self) else side

    def beside(self, table: Floats) -> Floats:
        """Return a table of tokens' rows with those of families behind them, which say nothing."""
        behind = np.zeros((len(self), table.shape[1]), dtype=np.float32)
        return np.concatenate((table, behind))

    def summed(self, table: Floats) -> Floats:
        """Return the tokens' rows, each with its family's, of a table that has both."""
        tokens = table[: len(self.of_token)].copy()
        has = self.of_token != ALONE
        tokens[has] += table[len(tokens) + self.of_token[has]]
        return tokens


def read_words(folder: Path | None, tokens: int) -> tuple[npt.NDArray[np.int32], Floats]:
    """Read the family of each token, and how often texts in general have it, (tokens) both.

    Of a vocabulary that scripts.widen_vocabulary did not make nothing is known.
    """
    if folder is None or not (folder / WORDS).exists():
        return np.full(tokens, ALONE, dtype=np.int32), np.zeros(tokens, dtype=np.float32)
    with np.load(folder / WORDS) as arrays:
        return arrays["family"], arrays["general"]


def save_words(folder: Path, family: npt.NDArray[np.int32], general: Floats) -> None:
    """Write what `read_words` reads."""
    np.savez_compressed(folder / WORDS, family=family, general=general)
