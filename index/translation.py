"""A question's words in, the corpus words they became out, each with its strength.

Term-by-term query translation with cross-lingual word vectors (Litschko et al., SIGIR 2018;
Zuccon et al., ADCS 2015). Within one language the same step does the work of stemming and
synonyms.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.aliases import Aliases, Named
from index.dictionary import ALONE, NAME_WEIGHT, Dictionary, Entry
from index.letters import fold, spelled
from index.postings import Postings, Synonyms
from index.query import QueryWord, Translations
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

    def translate(self, question: str) -> tuple[list[QueryWord], Translations]:
        """Give each distinct question word, and the corpus words that these became."""
        words = analyse(question)
        translated = self._looked_up([*words, *pairs_of(words)], spelled(question))
        for word, alike in self.dictionary.names(question).items():
            weight, groups = translated[word]
            translated[word] = _Became(max(weight, NAME_WEIGHT), self._also(word, groups, alike))
        for named in self.aliases.named_in(fold(question), words):
            self._by_name(named, translated)
        translations, rarity = self._laid_out([*translated.values()])
        query_words = [
            QueryWord(word=word, weight=became.weight, idf=idf, is_known=self._is_known(word))
            for (word, became), idf in zip(translated.items(), rarity, strict=True)
        ]
        return query_words, translations

    def _laid_out(self, became: "Sequence[_Became]") -> tuple[Translations, list[float]]:
        """Lay what words became into columns, and give how rare each word is.

        Hubs tell that as well as others do, and all languages together; only for what a word became
        hubs count less, as if they were farther, what is certain loses nothing, and the nearest of
        each language counts as such: what a question means in one says nothing of how it is said in
        another.
        """
        groups = [group for one in became for group in one.groups]
        sizes = np.asarray([len(group.cosine_of) for group in groups], dtype=np.intp)
        positions = np.fromiter(chain.from_iterable(one.cosine_of for one in groups), np.int64)
        cosines = np.fromiter(
            chain.from_iterable(one.cosine_of.values() for one in groups), np.float64
        )
        has_itself = np.asarray([[group.itself is not None] for group in groups], dtype=np.bool_)
        of_all = _strengths(groups, cosines, np.ones((len(positions), 1), np.bool_), has_itself)
        by_language = of_all
        if groups and len(self.postings.sizes) > 1:
            itself = np.asarray([group.itself or 0 for group in groups], dtype=np.int64)
            own = self.postings.spoken(itself) & has_itself
            by_language = _strengths(groups, cosines, self.postings.spoken(positions), own)
        fit = np.maximum(1 - self.hubness.take(positions) / cosines, 0)
        held_back = np.minimum(by_language * np.where(cosines < 1, fit, 1) ** OTHERS_POWER, 1)
        ends = np.concatenate([[0], sizes.cumsum()])
        synonyms = Synonyms(
            positions=positions,
            strengths=of_all,
            begins=ends.take(np.cumsum([0, *(len(one.groups) for one in became)])),
        )
        translations = Translations(
            vocabulary=self.vocabulary,
            synonyms=replace(synonyms, strengths=held_back),
            cosines=cosines.astype(np.float32),
            are_forms=np.asarray([group.is_form for group in groups], np.bool_).repeat(sizes),
        )
        return translations, self._rarity(synonyms)

    def _looked_up(
        self, words: Sequence[str], spelling_of: Mapping[str, str]
    ) -> dict[str, "_Became"]:
        """Translate each distinct word by the dictionary, and words of a phrase as one."""
        spellings = {word: spelling_of.get(word, word) for word in words}
        phrase_of = self.dictionary.lexicon.phrase_of(words)
        entries = self.dictionary.entries([*spellings.values(), *phrase_of.values()])
        translated: dict[str, _Became] = {}
        for word, spelling in spellings.items():
            entry = entries.get(spelling, ALONE)
            near = self._phrase(phrase_of[word], entries) if word in phrase_of else entry.near
            beside = CUT_STRENGTH if entry.is_cut else WHOLE_STRENGTH
            groups = [*self._forms(word), *self._standing_for(word, near, beside)]
            translated[word] = _Became(entry.weight, groups)
        return translated

    def _by_name(self, named: Named, translated: "dict[str, _Became]") -> None:
        """Let words that name a concept become what the glossary says, beside what they were."""
        said = named.words[-1]
        for piece in [word for word in translated if is_part(word, said)]:
            del translated[piece]
        before = translated.get(said)
        known = before.groups if before else self._itself(said)
        position_of = self.vocabulary.position_of
        sure = {
            position_of[word]: cosine
            for word, cosine in named.concept.targets.items()
            if word != said
        }
        weight = max(1.0, before.weight if before else 0.0)
        translated[said] = _Became(weight, self._also(said, known, sure))

    def _also(
        self, word: str, known: "Sequence[_Group]", cosine_of: Mapping[int, float]
    ) -> "list[_Group]":
        """Add corpus words that stand for a word to those that are known, in their stead."""
        added = self._standing_for(word, cosine_of)
        new = {position for group in added for position in group.cosine_of}
        others = (
            group._replace(
                cosine_of={at: one for at, one in group.cosine_of.items() if at not in new}
            )
            for group in known
        )
        return [*(group for group in others if group.cosine_of), *added]

    def _rarity(self, synonyms: Synonyms) -> list[float]:
        """Give each word's idf, shrunk: in a corpus of one story, all its words are common."""
        passages = len(self.postings.norms)
        known = passages * self.postings.idf(synonyms) + PRIOR_PASSAGES * PRIOR_IDF
        rarity: list[float] = (known / (passages + PRIOR_PASSAGES)).tolist()
        return rarity

    def _forms(self, word: str) -> "list[_Group]":
        """Give what a question's word is found by exactly: itself, and the stem it looks for."""
        position = self.vocabulary.position_of.get(asked_stem_of(word) or "")
        stem = {} if position is None else {position: STEM_COSINE}
        return [
            *self._itself(word),
            *(group._replace(is_form=True) for group in self._standing_for(word, stem)),
        ]

    def _itself(self, word: str) -> "list[_Group]":
        position = self.vocabulary.position_of.get(word)
        # Pieces are found by their bigrams exactly.
        is_form = not word.startswith(PIECE)
        return [] if position is None else [_Group({position: 1.0}, 1.0, is_form=is_form)]

    def _phrase(self, phrase: str, entries: Mapping[str, Entry]) -> Mapping[int, float]:
        position = self.vocabulary.position_of.get(phrase)
        itself = {} if position is None else {position: 1.0}
        return {**entries[phrase].near, **itself}

    def _is_known(self, word: str) -> bool:
        return word in self.vocabulary.position_of

    def _standing_for(
        self, word: str, cosine_of: Mapping[int, float], beside: float = WHOLE_STRENGTH
    ) -> "list[_Group]":
        """Group the corpus words that stand for a word, which count `beside` it if it is one."""
        itself = self.vocabulary.position_of.get(word)
        others = {at: cosine for at, cosine in cosine_of.items() if at != itself}
        if not others:
            return []
        return [_Group(others, max(cosine_of.values()), itself, beside)]


class _Group(NamedTuple):
    """Corpus words that a word became in one way, and the highest cosine there was.

    `beside` is what they count beside the word itself, where the corpus has it, at `itself`.
    """

    cosine_of: Mapping[int, float]
    nearest: float
    itself: int | None = None
    beside: float = 1.0
    is_form: bool = False


class _Became(NamedTuple):
    """What a word weighs, and the corpus words it became."""

    weight: float
    groups: Sequence[_Group]


def _strengths(
    groups: Sequence[_Group],
    cosines: NDArray[np.float64],
    spoken: NDArray[np.bool_],
    own: NDArray[np.bool_],
) -> NDArray[np.float64]:
    """Give the strength of each group's corpus words, one group's after the other's, (words,).

    The nearest counts by how near it is, another by its share of that, and both less beside the
    word itself; in each language by itself, and the most of these counts. `spoken` tells which
    languages hold each, (words, languages), and `own` which hold the word itself that each group
    stands for, (groups, languages).
    """
    if not groups:
        return cosines
    sizes = [len(group.cosine_of) for group in groups]
    begins = np.cumsum([0, *sizes[:-1]])
    nearest = np.maximum.reduceat(np.where(spoken, cosines[:, None], 0.0), begins)
    # What something else stands for by now was the nearest all the same.
    was = np.asarray([group.nearest for group in groups]) / np.maximum.reduceat(cosines, begins)
    nearest *= was[:, None]
    shares = np.where(own, np.asarray([[group.beside] for group in groups]), 1.0)
    scales = np.zeros_like(nearest)
    np.power(nearest, NEAREST_POWER - OTHERS_POWER, out=scales, where=nearest > 0)
    strengths: NDArray[np.float64] = (spoken * (scales * shares).repeat(sizes, axis=0)).max(axis=1)
    return strengths * cosines**OTHERS_POWER


def is_part(word: str, said: str) -> bool:
    """Tell whether a word is a piece of an unspaced name, or the name and hardly more.

    A piece may be cut across the name's end, with a letter that joins: "者は" is of "登壇者は".
    A longer run says more than the name: "광화문광장의" is of one square, not of any.
    """
    if not (word.startswith(PIECE) and said.startswith(PIECE)) or word == said:
        return False
    run, name = bare(word), bare(said)
    is_across = len(run) > 1 and (name.endswith(run[:-1]) or name.startswith(run[1:]))
    return run in name or is_across or (name in run and len(run) - len(name) <= ENDING)
