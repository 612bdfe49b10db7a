"""A query and some texts in, how much of the question each text matches out."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.encoder import Encoder
from index.hit import Query
from index.words import PIECE, analyse, bare, bigrams_in, is_fragment

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


def weigh(query: Query, texts: Sequence[str], encoder: Encoder) -> list[Evidence]:
    """Match a query against each of some texts."""
    if not texts:
        return []
    cosine_of = [{one.word: one.cosine for one in word.translations} for word in query.words]
    bigrams_of = [list(bigrams_in(word.word)) for word in query.words]
    cosines = encoder.encode_passages(texts) @ query.vector
    weighed = []
    for text, meaning in zip(texts, cosines, strict=True):
        held: dict[str, int] = {}
        words = analyse(text)
        for position, word in enumerate(words):
            held.setdefault(word, position)
        best = [
            max(_best_match(cosine, held), _bigram_match(bigrams, held))
            for cosine, bigrams in zip(cosine_of, bigrams_of, strict=True)
        ]
        matched = np.asarray([match for match, _ in best], dtype=np.float32)
        positions = np.asarray([-position for _, position in best], dtype=np.float32)
        hits = {position for match, position in best if match > MATCHED}
        weighed.append(
            Evidence(
                matched=matched,
                early=matched * np.exp(-positions / TOPIC_WORDS),
                meaning=float(meaning),
                own=len(hits) / max(len(held), 1),
                places=positions,
                words=words,
            )
        )
    return weighed


def _best_match(cosine_of: Mapping[str, float], held: Mapping[str, int]) -> tuple[float, int]:
    """Give a question word's best match in a text, and the position of that word, negated."""
    return max(
        ((cosine_of[word], -held[word]) for word in cosine_of.keys() & held.keys()),
        default=(0.0, 0),
    )


def _bigram_match(bigrams: Sequence[str], held: Mapping[str, int]) -> tuple[float, int]:
    """Give the share of a piece's bigrams in a text: pieces of one word differ by its ending."""
    found = [held[bigram] for bigram in bigrams if bigram in held]
    return (len(found) / len(bigrams), -min(found)) if found else (0.0, 0)


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
