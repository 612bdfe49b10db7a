"""What speaks for a passage's sentences, and how much each of a question's words counts."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.query import Query
from index.words import PIECE, bare

if TYPE_CHECKING:
    from index.matching import Matcher

# A sentence's topic stands in about its first so many words.
TOPIC_WORDS = 10.0
# Words beside a number or date that say what it is of.
BESIDE_WORDS = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for each sentence of a passage, for the query of one matcher.

    `matched` is each question word's match in each sentence, 0 to 1 (1 for the word itself, the
    cosine for a translation), and `places` where it stands first among the sentence's words, both
    (sentences, question words) with the words in the order of `Query.words`; `meaning` the cosine
    of question and sentence, and `own` the share of the sentence's words that the question matches,
    a little lower for short ones, (sentences,). `titled` and `before` are the matches in the title
    and in the lead, (question words,).
    """

    matcher: "Matcher"
    matched: NDArray[np.float32]
    places: NDArray[np.float32]
    meaning: NDArray[np.float32]
    own: NDArray[np.float32]
    titled: NDArray[np.float32]
    before: NDArray[np.float32]

    def beside(self, sentence: int, places: Sequence[int]) -> NDArray[np.float32]:
        """Give each question word's match in a sentence, less the farther from the nearest place.

        "50 trees" speaks for how many trees, and less so "trees" ten words after "50 years".
        """
        distances = np.abs(self.places[sentence, :, None] - np.asarray(places, dtype=np.float32))
        near: NDArray[np.float32] = self.matched[sentence] * np.exp(
            -distances.min(axis=1) / np.float32(BESIDE_WORDS)
        )
        return near


def early(matched: NDArray[np.float32], places: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give matches less the later they stand: a sentence begins with what it is about."""
    less: NDArray[np.float32] = matched * np.exp(-places / np.float32(TOPIC_WORDS))
    return less


def exact_share(query: Query) -> float:
    """Give the share of the question whose words stand in the corpus themselves, 0 to 1."""
    known = np.asarray([word.is_known for word in query.words], dtype=np.float32)
    return float(importance(query) @ known)


def importance(query: Query, *, asking: Collection[str] = ()) -> NDArray[np.float32]:
    """Give each question word's share of the question's mass, summing to 1 or 0.

    Words that only ask ("when") have none.
    """
    mass = query.mass
    if asking:
        only_asks = np.asarray([_asks(word.word, asking) for word in query.words], dtype=np.bool_)
        mass = np.where(only_asks, np.float32(0), mass)
    total = mass.sum()
    shares: NDArray[np.float32] = mass / total if total > 0 else mass
    return shares


def rare_shares(query: Query) -> NDArray[np.float32]:
    """Give each question word's share of the question, weight x idf squared, summing to 1 or 0."""
    mass = (query.weights * query.idf**2).astype(np.float32)
    shares: NDArray[np.float32] = mass / max(float(mass.sum()), 1e-6)
    return shares


def _asks(word: str, asking: Collection[str]) -> bool:
    """Tell whether a word asks; a piece also where it is cut wider or narrower than what asks."""
    if word in asking or not word.startswith(PIECE):
        return word in asking
    pieces = (bare(one) for one in asking if one.startswith(PIECE))
    return any(bare(word) in piece or piece in bare(word) for piece in pieces)
