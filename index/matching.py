"""A query and passages in, how much of the question each of their sentences matches out.

The sentences of all passages are matched at once: the position of each word among the corpus words
is looked up among those of the question's translations, and what it answers in a table of cosines.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice, pairwise

import numpy as np
from numpy.typing import NDArray

from index.analysis import SCALE, Analysis
from index.evidence import Evidence
from index.query import Query
from index.stems import stem_of
from index.vocabulary import NO_WORD
from index.words import PHRASE_GAP, PIECE, bare, bigrams_in, is_fragment

Rows = NDArray[np.intp]
Floats = NDArray[np.float32]

# A word of a text counts as matched from this cosine on.
MATCHED = 0.5
# The share of a text's words that match is seen as if so many more did not: "In Zoom." says little.
PRIOR_WORDS = 2
# Stands for a word that answers nothing, and for a place where nothing stands.
NOTHING = -1
NOWHERE = np.float32(np.inf)
# Of a word's position, which stands behind the number of its text.
_BITS = 32


class Matcher:
    """A query, ready to be matched against many texts."""

    def __init__(self, query: Query) -> None:
        """Turn the query's translations around: from a word of a text to what it answers."""
        self.query = query
        became = query.translations
        self._vocabulary, positions = became.vocabulary, became.synonyms.positions
        bigrams_of = [bigrams_in(word.word) for word in query.words]
        position_of = self._vocabulary.position_of
        # Of each question word, those that stand in the corpus, where any does.
        standing = {
            at: [position_of[one] for one in known]
            for at, bigrams in enumerate(bigrams_of)
            if (known := dict.fromkeys(filter(position_of.__contains__, bigrams)))
        }
        answering = np.concatenate([positions, *standing.values()]).astype(np.intp)
        # The row of each corpus word in the table of what it answers, (rows, question words); in as
        # few bytes as they fit, since all corpus words have one.
        kind = np.min_scalar_type(-1 - len(answering))
        self._row_of = np.full(len(self._vocabulary.words), NOTHING, dtype=kind)
        self._row_of[answering] = np.arange(len(answering))
        self._cosines = np.zeros((len(answering), len(query.words)), dtype=np.float32)
        self._cosines[self._row_of.take(positions), became.synonyms.words] = became.cosines
        self._bigrams = {
            at: (self._row_of[known], len(bigrams_of[at])) for at, known in standing.items()
        }
        # Of the first word of phrases, what follows it in each, and the phrase's row.
        self._phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        # Each word of a phrase became the same.
        phrases = np.unique(positions[self._vocabulary.are_phrases.take(positions)])
        for phrase, row in zip(phrases.tolist(), self._row_of[phrases].tolist(), strict=True):
            first, *rest = self._vocabulary.words[phrase].split(PHRASE_GAP)
            self._phrases.setdefault(first, []).append((tuple(rest), row))

    @classmethod
    def known(cls, query: Query, evidence: Iterable[Evidence | None]) -> "Matcher":
        """Give what matches a query, which the search for some hits may have made already."""
        made = (one.matcher for one in evidence if one is not None)
        return next((one for one in made if one.query is query), None) or cls(query)

    def weigh(self, passages: Sequence[Analysis]) -> list[Evidence]:
        """Match the query against the sentences of passages of its vocabulary."""
        if not passages:
            return []
        # Of each passage its title and sentences, then its lead.
        parts = [part for one in passages for part in (one.positions, one.before)]
        ends = np.cumsum([len(part) for part in parts]).tolist()
        begins = [0, *ends[1::2]]
        starts = [one.offsets + begin for one, begin in zip(passages, begins, strict=False)]
        positions, offsets = np.concatenate(parts), np.concatenate([*starts, ends[-1:]])
        text_of = np.repeat(np.arange(len(offsets) - 1), offsets[1:] - offsets[:-1])
        matched, places = self._best(
            self._rows(positions), text_of, offsets, self._phrases_at(positions, text_of, offsets)
        )
        distinct = _distinct(text_of, positions, len(offsets) - 1)
        shares = _answering(matched, places) / (distinct + PRIOR_WORDS)
        own = shares.astype(np.float32)
        vectors = np.concatenate([one.vectors for one in passages]).astype(np.float32)
        meaning = vectors @ (self.query.vector / np.float32(SCALE))
        # Of the texts and of the vectors, which leads have none of.
        texts = np.cumsum([0, *(len(one.offsets) for one in passages)]).tolist()
        rows = np.cumsum([0, *(len(one.vectors) for one in passages)]).tolist()
        return [
            self._evidence(
                matched[begin:end], places[begin:end], own[begin:end], meaning[first:last]
            )
            for (begin, end), (first, last) in zip(pairwise(texts), pairwise(rows), strict=True)
        ]

    def _evidence(self, matched: Floats, places: Floats, own: Floats, meaning: Floats) -> Evidence:
        """Tell a passage's sentences from its title, which is first, and its lead, the last."""
        return Evidence(
            matcher=self,
            matched=matched[1:-1],
            places=places[1:-1],
            meaning=meaning[1:],
            own=own[1:-1],
            titled=matched[0],
            before=matched[-1],
        )

    def says(self, word: str) -> bool:
        """Tell whether the question says a word of a text, in any language."""
        row = self._row(word)
        return row >= 0 and self._is_said[row]

    def matched(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Give each question word's best match among some words, 0 to 1, (question words,)."""
        rows = np.fromiter(map(self._row, words), dtype=np.intp, count=len(words))
        text_of = np.zeros(len(words), dtype=np.intp)
        phrases = ((0, place, row) for place, row in self._phrases_in(words))
        matched, _ = self._best(rows, text_of, np.asarray([0, len(words)]), phrases)
        best: Floats = matched[0]
        return best

    @cached_property
    def _is_said(self) -> list[bool]:
        said: list[bool] = (self._cosines.max(axis=1, initial=0.0) >= MATCHED).tolist()
        return said

    def _row(self, word: str) -> int:
        """Give the row of a word of a text, or else that of its stem, or NOTHING."""
        position_of = self._vocabulary.position_of
        for said in (word, stem_of(word)):
            position = position_of.get(said or "")
            if position is not None and self._row_of[position] != NOTHING:
                return int(self._row_of[position])
        return NOTHING

    def _rows(self, positions: NDArray[np.int32]) -> Rows:
        """Give what `_row` gives, of words by their positions, (positions,)."""
        rows = self._row_of.take(positions).astype(np.intp)
        rest = np.flatnonzero(rows == NOTHING)
        stems = self._vocabulary.stems.take(positions.take(rest))
        has_stem = np.flatnonzero(stems != NO_WORD)
        rows[rest.take(has_stem)] = self._row_of.take(stems.take(has_stem))
        return rows

    def _best(
        self, rows: Rows, text_of: Rows, offsets: Rows, phrases: Iterable[tuple[int, int, int]]
    ) -> tuple[Floats, Floats]:
        """Give each question word's best match in each text, and where it stands first there.

        Both (texts, question words). `rows` and `text_of` are those of the texts' words, one text
        after the other; `phrases` tells the text, the place and the row of each. Pieces of one word
        differ by its ending, so the share of a piece's bigrams that stand there is a match as well.
        """
        matched = np.zeros((len(offsets) - 1, self._cosines.shape[1]), dtype=np.float32)
        places = np.zeros_like(matched)
        found = np.flatnonzero(rows >= 0)
        row, text = rows.take(found), text_of.take(found)
        place = (found - offsets.take(text)).astype(np.float32)
        if len(found):
            cosines = self._cosines.take(row, axis=0)
            begins = _begins(text)
            some = text.take(begins)
            matched[some] = np.maximum.reduceat(cosines, begins)
            at_best = np.where(cosines == matched.take(text, axis=0), place[:, None], NOWHERE)
            first = np.minimum.reduceat(at_best, begins)
            places[some] = np.where(matched[some] > 0, first, 0)
        for in_text, at, of_phrase in phrases:
            better = self._cosines[of_phrase] > matched[in_text]
            matched[in_text, better] = self._cosines[of_phrase, better]
            places[in_text, better] = at
        for word, (bigrams, count) in self._bigrams.items():
            share, first = _share_of(bigrams, count, (row, text, place), len(matched))
            best, at_best = matched[:, word], places[:, word]
            better = (share > best) | ((share == best) & (share > 0) & (first < at_best))
            matched[better, word], places[better, word] = share[better], first[better]
        return matched, places

    def _phrases_at(
        self, positions: NDArray[np.int32], text_of: Rows, offsets: Rows
    ) -> Iterator[tuple[int, int, int]]:
        """Give the text, the place and the row of each phrase that answers the question."""
        vocabulary = self._vocabulary
        forms = (form for first in self._phrases for form in (first, PIECE + first))
        beginning = {
            vocabulary.position_of.get(form, NO_WORD) for form in forms if not is_fragment(form)
        }
        begins = _standing(positions, beginning - {NO_WORD})
        for at, text in zip(begins.tolist(), text_of[begins].tolist(), strict=True):
            following = positions[at : offsets[text + 1]].tolist()
            for row in self._phrases_of(map(vocabulary.words.__getitem__, following)):
                yield text, at - int(offsets[text]), row

    def _phrases_in(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Give where each phrase begins among words, and its row."""
        for place, word in enumerate(words):
            if bare(word) in self._phrases and not is_fragment(word):
                for row in self._phrases_of(words[place:]):
                    yield place, row

    def _phrases_of(self, words: Iterable[str]) -> Iterator[int]:
        """Give the rows of the phrases that words begin with."""
        whole = (bare(word) for word in words if not is_fragment(word))
        first = next(whole)
        phrases = self._phrases[first]
        following = tuple(islice(whole, max(len(rest) for rest, _ in phrases)))
        for rest, row in phrases:
            if following[: len(rest)] == rest:
                yield row


def _standing(positions: NDArray[np.int32], words: Collection[int]) -> Rows:
    """Give where any of a few words stands among many."""
    known = np.asarray(sorted(words), dtype=positions.dtype)
    if not len(known):
        return np.zeros(0, dtype=np.intp)
    nearest = np.minimum(known.searchsorted(positions), len(known) - 1)
    return np.flatnonzero(known[nearest] == positions)


def _share_of(
    bigrams: Rows, count: int, words: tuple[Rows, Rows, Floats], texts: int
) -> tuple[Floats, Floats]:
    """Give the share of a piece's bigrams in each text, and where the first stands, (texts,) each.

    `words` are rows, the texts that hold them, and the places there.
    """
    row, text, place = words
    standing = np.full((texts, len(bigrams)), NOWHERE)
    for column, bigram in enumerate(bigrams.tolist()):
        here = row == bigram
        np.minimum.at(standing[:, column], text[here], place[here])
    share = (standing < NOWHERE).sum(axis=1, dtype=np.float32) / np.float32(count)
    return share, standing.min(axis=1)


def _answering(matched: Floats, places: Floats) -> Rows:
    """Count the words of each text that answer any of the question's, (texts,)."""
    answering = np.sort(np.where(matched > MATCHED, places, NOTHING), axis=1)
    is_new = answering[:, 1:] > answering[:, :-1]
    counted: Rows = np.count_nonzero(is_new, axis=1)
    counted += np.count_nonzero(answering[:, :1] > NOTHING, axis=1)
    return counted


def _distinct(text_of: Rows, positions: NDArray[np.int32], texts: int) -> Rows:
    """Count the distinct words of each text, (texts,), at least 1."""
    words = np.sort((text_of << _BITS) + positions)
    first = words[_begins(words)]
    return np.maximum(np.bincount(first >> _BITS, minlength=texts), 1)


def _begins(values: NDArray[np.integer]) -> Rows:
    """Give where runs of equal values begin; numpy's `diff` takes five times as long on a few."""
    is_first = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=is_first[1:])
    return np.flatnonzero(is_first)
