"""A query and some texts in, how much of the question each text matches out."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from index.analysis import Analysed
from index.hit import Hit, Query
from index.stems import stem_of
from index.words import PHRASE_GAP, PIECE, bare, bigrams_in, is_fragment, is_phrase

# A sentence's topic stands in about its first so many words.
TOPIC_WORDS = 10.0
# A word of a text counts as matched from this cosine on.
MATCHED = 0.5
# Words beside a number or date that say what it is of.
BESIDE_WORDS = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for each of some texts, for one query.

    `matched` is each question word's match in each text, 0 to 1 (1 for the word itself, the cosine
    for a translation), and `places` where it stands first among the text's words, both (texts,
    question words) with the words in the order of `Query.words`; `meaning` the cosine of question
    and text, and `own` the share of the text's words that the question matches, (texts,).
    """

    query: Query
    matched: NDArray[np.float32]
    places: NDArray[np.float32]
    meaning: NDArray[np.float32]
    own: NDArray[np.float32]

    @property
    def early(self) -> NDArray[np.float32]:
        """The matches, less the later in the text: a sentence begins with what it is about."""
        early: NDArray[np.float32] = self.matched * np.exp(-self.places / np.float32(TOPIC_WORDS))
        return early

    def beside(self, text: int, places: Sequence[int]) -> NDArray[np.float32]:
        """Give each question word's match in a text, less the farther from the nearest place.

        "50 trees" speaks for how many trees, and less so "trees" ten words after "50 years".
        """
        distances = np.abs(self.places[text, :, None] - np.asarray(places, dtype=np.float32))
        near: NDArray[np.float32] = self.matched[text] * np.exp(
            -distances.min(axis=1) / np.float32(BESIDE_WORDS)
        )
        return near


class Matcher:
    """A query, ready to be matched against many texts; to be used in one thread."""

    def __init__(self, query: Query) -> None:
        """Turn the query's translations around: from a word of a text to what it answers."""
        self._query = query
        self._with_bigram: dict[str, list[int]] = {}
        self._bigrams = [0] * len(query.words)
        became: dict[str, list[tuple[int, float]]] = {}
        for at, word in enumerate(query.words):
            for one in word.translations:
                became.setdefault(one.word, []).append((at, one.cosine))
            bigrams = list(bigrams_in(word.word))
            self._bigrams[at] = len(bigrams)
            for bigram in set(bigrams):
                self._with_bigram.setdefault(bigram, []).append(at)
        # Words that answer nothing are added as they are met.
        self._of: dict[str, Sequence[tuple[int, float]]] = {**became}
        # Phrases by their first word, which a text holds word by word.
        self._phrases: dict[str, list[tuple[str, ...]]] = {}
        for phrase in filter(is_phrase, became):
            parts = tuple(phrase.split(PHRASE_GAP))
            self._phrases.setdefault(parts[0], []).append(parts)

    def weigh(self, texts: Sequence[Analysed]) -> Evidence:
        """Match the query against texts."""
        best = [self._best(text.words) for text in texts]
        matched = np.asarray([matches for matches, _ in best], dtype=np.float32)
        hits = [
            len({place for match, place in zip(*one, strict=True) if match > MATCHED})
            for one in best
        ]
        own = [hit / max(len(set(text.words)), 1) for hit, text in zip(hits, texts, strict=True)]
        return Evidence(
            query=self._query,
            matched=matched,
            places=np.asarray([places for _, places in best], dtype=np.float32),
            meaning=np.stack([text.vector for text in texts]) @ self._query.vector,
            own=np.asarray(own, dtype=np.float32),
        )

    def weighed(self, hit: Hit) -> Evidence:
        """Give the evidence of a hit's sentences, which its search may have weighed already."""
        if hit.evidence is not None and hit.evidence.query is self._query:
            return hit.evidence
        return self.weigh(hit.analysis.sentences)

    def says(self, word: str) -> bool:
        """Tell whether the question says a word of a text, in any language."""
        return any(cosine >= MATCHED for _, cosine in self._answered_by(word))

    def matched(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Give each question word's best match among some words, 0 to 1, (question words,)."""
        return np.asarray(self._best(words)[0], dtype=np.float32)

    def _answered_by(self, word: str) -> Sequence[tuple[int, float]]:
        """List the question words that a word of a text, or else its stem, answers."""
        found = self._of.get(word)
        if found is None:
            stem = stem_of(word)
            found = self._of[word] = self._of.get(stem, ()) if stem else ()
        return found

    def _best(self, words: Sequence[str]) -> tuple[list[float], list[int]]:
        """Give each question word's best match among words in order, and where it stands first.

        Pieces of one word differ by its ending, so the share of a piece's bigrams that stand there
        is a match as well.
        """
        matches = [0.0] * len(self._bigrams)
        places = [0] * len(self._bigrams)
        found: dict[int, dict[str, int]] = {}
        for place, word in chain(enumerate(words), self._phrases_in(words)):
            for at, cosine in self._answered_by(word):
                if cosine > matches[at]:
                    matches[at], places[at] = cosine, place
            if word in self._with_bigram:
                for at in self._with_bigram[word]:
                    found.setdefault(at, {}).setdefault(word, place)
        for at, first_of in found.items():
            share, place = len(first_of) / self._bigrams[at], min(first_of.values())
            if (share, -place) > (matches[at], -places[at]):
                matches[at], places[at] = share, place
        return matches, places

    def _phrases_in(self, words: Sequence[str]) -> Iterator[tuple[int, str]]:
        """Give the phrases among words that answer the question, and where each begins."""
        if not self._phrases:
            return
        whole = [(place, bare(word)) for place, word in enumerate(words) if not is_fragment(word)]
        for at, (place, first) in enumerate(whole):
            for parts in self._phrases.get(first, ()):
                if tuple(word for _, word in whole[at : at + len(parts)]) == parts:
                    yield place, PHRASE_GAP.join(parts)


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


def rare_shares(query: Query) -> NDArray[np.float32]:
    """Give each question word's share of the question, weight x idf squared, summing to 1 or 0."""
    mass = np.asarray([word.weight * word.idf**2 for word in query.words], dtype=np.float32)
    shares: NDArray[np.float32] = mass / max(float(mass.sum()), 1e-6)
    return shares


def _asks(word: str, asking: Collection[str]) -> bool:
    """Tell whether a word asks; a piece also where it is cut wider or narrower than what asks."""
    if word in asking or not word.startswith(PIECE):
        return word in asking
    pieces = (bare(one) for one in asking if one.startswith(PIECE))
    return any(bare(word) in piece or piece in bare(word) for piece in pieces)
