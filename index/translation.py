"""A question's words in, the corpus words they became out, each with its strength.

Term-by-term query translation with cross-lingual word vectors (Litschko et al., SIGIR 2018;
Zuccon et al., ADCS 2015). Within one language the same step does the work of stemming and
synonyms.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.aliases import Aliases, Named
from index.dictionary import ALONE, NAME_WEIGHT, Dictionary, Entry
from index.hit import QueryWord, Translation, columns
from index.letters import fold, spelled
from index.postings import Postings, Synonyms
from index.spelling import spaced
from index.stems import asked_stem_of
from index.vocabulary import Vocabulary
from index.words import PIECE, analyse, bare, pairs_of

# Tuned on the development sets, all languages together (docs/evaluation.md, "Translation").
# The nearest corpus word counts by how near it is, and others the less the farther they are.
NEAREST_POWER = 1.5
OTHERS_POWER = 4.0
# Where the corpus has the word itself, its neighbours count less beside it, and hardly where its
# vector is the sum of pieces: most such words are names or rare, and their neighbours chance.
WHOLE_STRENGTH = 0.5
CUT_STRENGTH = 0.1
# A word's stem stands for it as a neighbour of this cosine would (docs/evaluation.md, "Words").
STEM_COSINE = 0.7
# The idf of a question word is seen as if this many passages more had said it is ordinary.
PRIOR_PASSAGES = 20
PRIOR_IDF = 3.0
# Letters that may stand beside an unspaced name for a run to be the name alone, as particles do.
ENDING = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Translator:
    """The corpus words by position, where they stand, and what other words may become.

    `hubness` is how much nearer each is than others to whatever is asked, (corpus words,).
    """

    vocabulary: Vocabulary
    hubness: NDArray[np.float16]
    dictionary: Dictionary
    aliases: Aliases
    postings: Postings

    def spaced(self, question: str) -> str:
        """Put spaces into runs of a question that are too long for a word and no corpus word."""
        return spaced(
            question,
            self.dictionary.lexicon.encoder.pieces,
            lambda run: self._is_known(PIECE + run),
        )

    def translate(self, question: str) -> tuple[QueryWord, ...]:
        """Give each distinct question word with its weight and corpus words, strongest first."""
        words = analyse(question)
        translated = self._looked_up([*words, *pairs_of(words)], spelled(question))
        for word, alike in self.dictionary.names(question).items():
            weight, found = translated[word]
            translated[word] = _Became(max(weight, NAME_WEIGHT), self._also(word, found, alike))
        for named in self.aliases.named_in(fold(question), words):
            self._by_name(named, translated)
        of_each = [became.found for became in translated.values()]
        # Hubs tell how rare a word is as well as others do, only not what it became.
        rarity, held = self._rarity(of_each), self._held_back(of_each)
        return tuple(
            QueryWord(
                word=word,
                weight=became.weight,
                idf=idf,
                translations=tuple(sorted(islice(held, len(became.found)), key=_farness)),
            )
            for (word, became), idf in zip(translated.items(), rarity, strict=True)
        )

    def _held_back(self, found: Sequence[Sequence[Translation]]) -> Iterator[Translation]:
        """Let hubs count less, as if they were farther; what is certain loses nothing."""
        words, positions, cosines, strengths = columns(found)
        hubness = self.hubness.take(np.asarray(positions, dtype=np.intp))
        nearness = np.asarray(cosines)
        fit = np.where(nearness < 1, np.maximum(1 - hubness / nearness, 0), 1)
        less = np.minimum(np.asarray(strengths) * fit**OTHERS_POWER, 1)
        return map(Translation, words, positions, cosines, less.tolist())

    def _looked_up(
        self, words: Sequence[str], spelling_of: Mapping[str, str]
    ) -> dict[str, "_Became"]:
        """Translate each distinct word by the dictionary, and words of a phrase as one."""
        spellings = {word: spelling_of.get(word, word) for word in words}
        phrase_of = self.dictionary.lexicon.phrase_of(words)
        entries = self.dictionary.entries([*spellings.values(), *phrase_of.values()])
        foreign = [
            spelling
            for word, spelling in spellings.items()
            if spelling in entries and not self._is_known(word) and word not in phrase_of
        ]
        summed = self.dictionary.phrases(foreign)
        translated: dict[str, _Became] = {}
        for word, spelling in spellings.items():
            entry = entries.get(spelling, ALONE)
            near = summed.get(spelling) or entry.near
            if word in phrase_of:
                near = self._phrase(phrase_of[word], entries)
            found = [
                *self._itself(word),
                *self._standing_for(word, self._stem(word)),
                *self._standing_for(word, near, CUT_STRENGTH if entry.is_cut else WHOLE_STRENGTH),
            ]
            translated[word] = _Became(entry.weight, found)
        return translated

    def _by_name(self, named: Named, translated: "dict[str, _Became]") -> None:
        """Let words that name a concept become what the glossary says, beside what they were."""
        said = named.words[-1]
        for piece in [word for word in translated if is_part(word, said)]:
            del translated[piece]
        before = translated.get(said)
        known = before.found if before else self._itself(said)
        position_of = self.vocabulary.position_of
        sure = {
            position_of[word]: cosine
            for word, cosine in named.concept.targets.items()
            if word != said
        }
        weight = max(1.0, before.weight if before else 0.0)
        translated[said] = _Became(weight, self._also(said, known, sure))

    def _also(
        self, word: str, known: Sequence[Translation], cosine_of: Mapping[int, float]
    ) -> list[Translation]:
        """Add corpus words that stand for a word to those that are known, in their stead."""
        others = [one for one in known if one.position not in cosine_of]
        return [*others, *self._standing_for(word, cosine_of)]

    def _rarity(self, found: Sequence[Sequence[Translation]]) -> list[float]:
        """Give each word's idf, shrunk: in a corpus of one story, all its words are common."""
        passages = len(self.postings.norms)
        _, positions, _, strengths = columns(found)
        synonyms = Synonyms.laid_out([len(of_word) for of_word in found], positions, strengths)
        known = passages * self.postings.idf(synonyms) + PRIOR_PASSAGES * PRIOR_IDF
        rarity: list[float] = (known / (passages + PRIOR_PASSAGES)).tolist()
        return rarity

    def _itself(self, word: str) -> list[Translation]:
        position = self.vocabulary.position_of.get(word)
        return [] if position is None else [Translation(word, position, 1.0, 1.0)]

    def _stem(self, word: str) -> dict[int, float]:
        position = self.vocabulary.position_of.get(asked_stem_of(word) or "")
        return {} if position is None else {position: STEM_COSINE}

    def _phrase(self, phrase: str, entries: Mapping[str, Entry]) -> Mapping[int, float]:
        position = self.vocabulary.position_of.get(phrase)
        itself = {} if position is None else {position: 1.0}
        return {**entries[phrase].near, **itself}

    def _is_known(self, word: str) -> bool:
        return word in self.vocabulary.position_of

    def _standing_for(
        self, word: str, cosine_of: Mapping[int, float], beside: float = WHOLE_STRENGTH
    ) -> list[Translation]:
        """Weigh the corpus words that stand for a word, only `beside` it if the corpus has it."""
        words, itself = self.vocabulary.words, self.vocabulary.position_of.get(word)
        nearest = max(cosine_of.values(), default=1.0)
        share = nearest**NEAREST_POWER * (1.0 if itself is None else beside)
        return [
            Translation(words[other], other, cosine, share * (cosine / nearest) ** OTHERS_POWER)
            for other, cosine in cosine_of.items()
            if other != itself
        ]


class _Became(NamedTuple):
    """What a word weighs, and the corpus words it became."""

    weight: float
    found: list[Translation]


def _farness(translation: Translation) -> float:
    return -translation.cosine


def is_part(word: str, said: str) -> bool:
    """Tell whether a word is a piece of an unspaced name, or the name and hardly more.

    A longer run says more than the name: "광화문광장의" is of one square, not of any.
    """
    if not (word.startswith(PIECE) and said.startswith(PIECE)) or word == said:
        return False
    run, name = bare(word), bare(said)
    return run in name or (name in run and len(run) - len(name) <= ENDING)
