"""A question's words in, the corpus words they became out, each with its strength.

Term-by-term query translation with cross-lingual word vectors (Litschko et al., SIGIR 2018;
Zuccon et al., ADCS 2015). Within one language the same step does the work of stemming and
synonyms.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.aliases import Aliases, Named
from index.bm25 import Postings
from index.encoder import StaticEncoder, normalise
from index.hit import QueryWord, Translation
from index.words import PIECE, analyse, bare, fold, is_bigram, is_number

# Tuned on the development sets, all languages together (docs/evaluation.md, "Translation").
NEIGHBOURS = 16
FLOOR = 0.35
COSINE_POWER = 2.0
# Where the corpus has the word itself, its neighbours count less beside it.
NEIGHBOUR_STRENGTH = 0.5
# Training leaves function words short, so a word's norm over the corpus' median norm weighs it.
NORM_POWER = 0.7
NORM_CAP = 2.0
# The idf of a question word is seen as if this many passages more had said it is ordinary.
PRIOR_PASSAGES = 20
PRIOR_IDF = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Translator:
    """The corpus words, the vectors of those that can be translated, and their encoder.

    `vectors` has a unit row for each position in `targets`; bigrams are not among them.
    """

    position_of: Mapping[str, int]
    words: Sequence[str]
    targets: NDArray[np.int32]
    vectors: NDArray[np.float32]
    median_norm: float
    aliases: Aliases
    postings: Postings
    encoder: StaticEncoder

    def translate(self, question: str) -> tuple[QueryWord, ...]:
        """Give each distinct question word with its weight and corpus words, strongest first."""
        words = analyse(question)
        translated = {one.word: one for one in self._by_vectors(words)}
        for named in self.aliases.named_in(fold(question), words):
            self._by_name(named, translated)
        return tuple(translated.values())

    def _by_name(self, named: Named, translated: dict[str, QueryWord]) -> None:
        """Let words that name a concept become what the glossary says, beside what they were."""
        said = named.words[-1]
        for piece in [word for word in translated if is_part(word, said)]:
            del translated[piece]
        before = translated.get(said)
        known = before.translations if before else tuple(self._itself(said))
        sure = {word: cosine for word, cosine in named.concept.targets.items() if word != said}
        translations = [
            *(one for one in known if one.word not in sure),
            *self._standing_for(said, sure),
        ]
        weight = max(1.0, before.weight if before else 0.0)
        translated[said] = self._query_word(
            said, weight=weight, found=sorted(translations, key=lambda one: -one.cosine)
        )

    def _by_vectors(self, words: Sequence[str]) -> tuple[QueryWord, ...]:
        """Translate each distinct word by its vector."""
        distinct = list(dict.fromkeys(words))
        # Bigrams and numbers stand only for themselves: most of the work is spared with them.
        free = [word for word in distinct if is_translatable(word)]
        means = self.encoder.means([bare(word) for word in free])
        norms = np.linalg.norm(means, axis=1)
        cosines = normalise(means) @ self.vectors.T
        made = {
            word: self._query_word(
                word,
                weight=self._weight(float(norms[row])),
                found=[*self._itself(word), *self._nearest(word, cosines[row])],
            )
            for row, word in enumerate(free)
        }
        return tuple(
            made.get(word) or self._query_word(word, weight=1.0, found=self._itself(word))
            for word in distinct
        )

    def _query_word(self, word: str, *, weight: float, found: list[Translation]) -> QueryWord:
        synonyms = {self.position_of[one.word]: one.strength for one in found}
        return QueryWord(
            word=word,
            weight=weight,
            idf=self._rarity(synonyms),
            translations=tuple(found),
        )

    def _weight(self, norm: float) -> float:
        return min(NORM_CAP, norm / self.median_norm) ** NORM_POWER if norm > 0 else 1.0

    def _rarity(self, synonyms: Mapping[int, float]) -> float:
        """Shrink an idf towards the prior: in a corpus of one story, all its words are common."""
        passages = len(self.postings.norms)
        known = passages * self.postings.idf(synonyms) + PRIOR_PASSAGES * PRIOR_IDF
        return known / (passages + PRIOR_PASSAGES)

    def _itself(self, word: str) -> list[Translation]:
        known = word in self.position_of
        return [Translation(word=word, cosine=1.0, strength=1.0)] if known else []

    def _nearest(self, word: str, cosines: NDArray[np.float32]) -> list[Translation]:
        """Pick the corpus words nearest to a word that are not the word itself."""
        near = np.flatnonzero(cosines > FLOOR)
        nearest = near[np.argsort(-cosines[near])][: NEIGHBOURS + 1]
        cosine_of = {self.words[self.targets[row]]: float(cosines[row]) for row in nearest}
        cosine_of.pop(word, None)
        return self._standing_for(word, cosine_of)

    def _standing_for(self, word: str, cosine_of: Mapping[str, float]) -> list[Translation]:
        """Weigh the corpus words that stand for a word, beside it where the corpus has it."""
        share = NEIGHBOUR_STRENGTH if word in self.position_of else 1.0
        return [
            Translation(word=other, cosine=cosine, strength=share * cosine**COSINE_POWER)
            for other, cosine in cosine_of.items()
        ]


def is_part(word: str, said: str) -> bool:
    """Tell whether a word is a piece of an unspaced name, or the run that the name stands in."""
    if not (word.startswith(PIECE) and said.startswith(PIECE)) or word == said:
        return False
    return bare(word) in said or bare(said) in word


def is_translatable(word: str) -> bool:
    """Tell whether a word may become another, or another may become it."""
    return not is_bigram(word) and not is_number(word)
