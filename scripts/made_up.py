"""A number of passages in, a made-up archive of that size and questions to it out.

Words are as frequent as a natural language's (Zipf, "Human Behavior and the Principle of Least
Effort", 1949): the encoder's own words come first, most frequent first, then compounds of two of
them, so that an archive has as many distinct words as a real one of its size.
"""

import numpy as np
from numpy.typing import NDArray

from corpus.issue import Article
from index.encoder import bundled_encoder

# The archive is in several languages, each with words of its own.
LANGUAGES = ("en", "es", "de", "fr")
PASSAGE_WORDS = 120
SENTENCE_WORDS = 20
QUESTION_WORDS = 8
# Words of a question that are among the most frequent of its language, as "the" and "when" are.
FUNCTION_WORDS = 3
# What counts as most frequent: by rank.
FUNCTION_RANKS = 400
# A question's other words are no rarer than this rank: people ask of what they have read.
ASKED_RANKS = 20_000


class MadeUp:
    """Texts and questions of made-up languages; the same numbers give the same ones."""

    def __init__(self, *, words: int) -> None:
        """Make vocabularies of so many words, all languages together."""
        self._chance = np.random.default_rng(1)
        names = bundled_encoder().pieces.whole.get_vocab()
        known = [
            name[1:]
            for name in sorted(names, key=names.__getitem__)
            if name.startswith("▁") and name[1:].isalpha()
        ]
        latin = [word for word in known if word.isascii() and word.islower()]
        each = words // len(LANGUAGES)
        self._foreign = [word for word in known if "а" <= word[0] <= "я" and len(word) > 1]
        self._vocabularies = [
            self._vocabulary(latin[at :: len(LANGUAGES)], each) for at in range(len(LANGUAGES))
        ]

    def articles(self, passages: int) -> list[Article]:
        """Make articles of one passage each, (passages,), in the languages by turns."""
        lengths = self._chance.integers(PASSAGE_WORDS // 2, PASSAGE_WORDS * 3 // 2, passages)
        articles = []
        for at, length in enumerate(lengths):
            words = self._vocabularies[at % len(LANGUAGES)]
            drawn = self._zipf(len(words), int(length))
            body = " ".join(
                " ".join(words[rank] for rank in some).capitalize() + "."
                for some in np.array_split(drawn, -(-len(drawn) // SENTENCE_WORDS))
            )
            language = LANGUAGES[at % len(LANGUAGES)]
            articles.append(Article(id=str(at), title="", body=body, language=language))
        return articles

    def questions(self, count: int) -> list[str]:
        """Make questions in the first language of the archive; no word is asked twice."""
        words = self._vocabularies[0]
        common = self._chance.permutation(FUNCTION_RANKS)[: count * FUNCTION_WORDS]
        rest = np.arange(FUNCTION_RANKS, min(ASKED_RANKS, len(words)))
        chances = 1 / (rest + 1)
        wanted = count * (QUESTION_WORDS - FUNCTION_WORDS)
        drawn = self._chance.choice(rest, wanted, replace=False, p=chances / chances.sum())
        rows = zip(np.array_split(common, count), np.array_split(drawn, count), strict=True)
        return [" ".join(words[rank] for rank in [*few, *many]) for few, many in rows]

    def foreign_questions(self, count: int) -> list[str]:
        """Make questions in a language and script that the archive lacks; no word comes twice."""
        drawn = self._zipf_once(len(self._foreign), count * QUESTION_WORDS)
        return [
            " ".join(self._foreign[rank] for rank in ranks)
            for ranks in np.array_split(drawn, count)
        ]

    def _vocabulary(self, known: list[str], size: int) -> list[str]:
        """Give so many distinct words, most frequent first."""
        words = dict.fromkeys(known[:size])
        while len(words) < size:
            pairs = self._chance.integers(len(known), size=(size - len(words), 2))
            words.update(dict.fromkeys(known[first] + known[second] for first, second in pairs))
        return list(words)[:size]

    def _zipf(self, ranks: int, count: int) -> NDArray[np.int64]:
        """Draw ranks from 0, each as often as 1 / (rank + 1): 1 / x has the integral ln x."""
        drawn = (ranks + 1) ** self._chance.random(count)
        return np.minimum(drawn.astype(np.int64), ranks) - 1

    def _zipf_once(self, ranks: int, count: int) -> NDArray[np.int64]:
        """Draw ranks as often, but none twice."""
        chances = 1 / np.arange(1, ranks + 1)
        return self._chance.choice(ranks, count, replace=False, p=chances / chances.sum())
