"""A query and some texts in, how much of the question each text matches out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.analysis import Analysed
from index.hit import Query
from index.stems import STEM, stem_of
from index.words import PIECE, bare, bigrams_in, is_fragment

# A sentence's topic stands in about its first so many words.
TOPIC_WORDS = 10.0
# A word of a text counts as matched from this cosine on.
MATCHED = 0.5
# Words beside a number or date that say what it is of.
BESIDE_WORDS = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for a text.

    `matched` is each question word's match in the text, 0 to 1 (1 for the word itself, the cosine
    for a translation), in the order of `Query.words`; `early` the same, less the later in the
    text the word first stands (a sentence begins with what it is about); `meaning` the cosine of
    question and text; `own` the share of the text's words that the question matches. `places` are
    where each question word is matched, among `words`, the words of the text in order.
    """

    matched: NDArray[np.float32]
    early: NDArray[np.float32]
    meaning: float
    own: float
    places: NDArray[np.float32]
    words: Sequence[str]

    def beside(self, places: Sequence[int]) -> NDArray[np.float32]:
        """Give each question word's match, less the farther it is from the nearest of some places.

        "50 trees" speaks for how many trees, and less so "trees" ten words after "50 years".
        """
        if not len(places):
            return np.zeros_like(self.matched)
        distances = np.abs(self.places[:, None] - np.asarray(places, dtype=np.float32))
        near: NDArray[np.float32] = self.matched * np.exp(-distances.min(axis=1) / BESIDE_WORDS)
        return near


class Matcher:
    """A query, ready to be matched against many texts."""

    def __init__(self, query: Query) -> None:
        """Turn the query's translations around: from a word of a text to what it answers."""
        self._query = query
        self._of: dict[str, list[tuple[int, float]]] = {}
        self._has_stems = any(STEM in one.word for word in query.words for one in word.translations)
        self._with_bigram: dict[str, list[int]] = {}
        self._bigrams = [0] * len(query.words)
        for at, word in enumerate(query.words):
            for one in word.translations:
                self._of.setdefault(one.word, []).append((at, one.cosine))
            bigrams = list(bigrams_in(word.word))
            self._bigrams[at] = len(bigrams)
            for bigram in set(bigrams):
                self._with_bigram.setdefault(bigram, []).append(at)

    def weigh(self, text: Analysed) -> Evidence:
        """Match the query against a text."""
        matched, places = self._best(text.words)
        hits = {place for match, place in zip(matched, places, strict=True) if match > MATCHED}
        best = np.asarray(matched, dtype=np.float32)
        at = np.asarray(places, dtype=np.float32)
        return Evidence(
            matched=best,
            early=best * np.exp(-at / TOPIC_WORDS),
            meaning=float(text.vector @ self._query.vector),
            own=len(hits) / max(len(set(text.words)), 1),
            places=at,
            words=text.words,
        )

    def says(self, word: str) -> bool:
        """Tell whether the question says a word of a text, in any language."""
        return any(cosine >= MATCHED for _, cosine in self._of.get(word, ()))

    def matched(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Give each question word's best match among some words, 0 to 1, (question words,)."""
        return np.asarray(self._best(words)[0], dtype=np.float32)

    def _by_stem(self, word: str) -> Sequence[tuple[int, float]]:
        stem = stem_of(word) if self._has_stems else None
        return self._of.get(stem, ()) if stem else ()

    def _best(self, words: Sequence[str]) -> tuple[list[float], list[int]]:
        """Give each question word's best match among words in order, and where it stands first.

        Pieces of one word differ by its ending, so the share of a piece's bigrams that stand there
        is a match as well.
        """
        matches = [0.0] * len(self._bigrams)
        places = [0] * len(self._bigrams)
        found: dict[int, dict[str, int]] = {}
        for place, word in enumerate(words):
            for at, cosine in self._of.get(word) or self._by_stem(word):
                if cosine > matches[at]:
                    matches[at], places[at] = cosine, place
            for at in self._with_bigram.get(word, ()):
                found.setdefault(at, {}).setdefault(word, place)
        for at, first_of in found.items():
            share, place = len(first_of) / self._bigrams[at], min(first_of.values())
            if (share, -place) > (matches[at], -places[at]):
                matches[at], places[at] = share, place
        return matches, places


def exact_share(query: Query) -> float:
    """Give the share of the question whose words stand in the corpus themselves, 0 to 1."""
    known = [any(one.word == word.word for one in word.translations) for word in query.words]
    return float(importance(query) @ np.asarray(known, dtype=np.float32)) if known else 0.0


def importance(
    query: Query, *, asking: Collection[str] = (), sharpness: float = 1.0
) -> NDArray[np.float32]:
    """Give each question word's share of the question, weight x idf, summing to 1 or 0.

    The higher the sharpness, the less function words count, whose vectors are short. Words that
    only ask ("when") have none, nor have fragments, since the words beside them speak.
    """
    mass = np.asarray(
        [
            0.0
            if is_fragment(word.word) or _asks(word.word, asking)
            else word.weight**sharpness * word.idf
            for word in query.words
        ],
        dtype=np.float32,
    )
    total = mass.sum()
    shares: NDArray[np.float32] = mass / total if total > 0 else mass
    return shares


def _asks(word: str, asking: Collection[str]) -> bool:
    """Tell whether a word asks; a piece also where it is cut wider or narrower than what asks."""
    if word in asking or not word.startswith(PIECE):
        return word in asking
    pieces = (bare(one) for one in asking if one.startswith(PIECE))
    return any(bare(word) in piece or piece in bare(word) for piece in pieces)
