"""A question's words and the postings in, scores by words out: of chosen passages, or the best.

Of a word that many corpus words stand for, frequencies and document frequencies are summed by
strength before BM25 saturates them, so that a rare wrong translation cannot outweigh the right one
(Darwish & Oard, "Probabilistic structured query methods", SIGIR 2003). One word of strength 1 gives
plain BM25 in a corpus of one language.

In a large corpus the words that count most are scored first, everywhere; once what is left of the
question can raise few passages among the best, only those are scored to the end (MaxScore; Turtle &
Flood, "Query evaluation: strategies and optimizations", Information Processing & Management 1995).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.best import best, reached_by
from index.evidence import importance
from index.hit import Query
from index.postings import K1, Doubles, Postings, Synonyms
from index.stems import forms_of
from index.words import PIECE

Floats = NDArray[np.float32]
Places = NDArray[np.intp]

# So many passages, and up to this share of all, are scored by every word at once.
CONTENDERS = 1_000
FEW_OF_ALL = 1 / 16
# A run this many times as long as the passages that are scored is searched, not read.
LONG = 16
# A word in more than this share of the passages is summed over all of them.
COMMON = 1 / 8
# Sums in another order differ by rounding.
ROUNDING = 1e-6
# Passages scored at once where all are.
BLOCK = 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedWords:
    """The words of a question that became corpus words, and what they became.

    `cosines` are those of the matches, (matches,); `weights` and `shares` (of the question, as
    `importance` gives them) those of the words, (words,); `own` tells of each match whether it is
    the question word itself or its stem.
    """

    synonyms: Synonyms
    cosines: Floats
    weights: Doubles
    shares: Doubles
    own: NDArray[np.bool_]

    @classmethod
    def alone(cls, positions: Sequence[int]) -> "AskedWords":
        """Ask for corpus words by themselves, each as heavy, as plain BM25 does."""
        return cls(
            synonyms=Synonyms.of({position: 1.0} for position in positions),
            cosines=np.ones(len(positions), dtype=np.float32),
            weights=np.ones(len(positions)),
            shares=np.full(len(positions), 1 / max(len(positions), 1)),
            own=np.ones(len(positions), dtype=np.bool_),
        )


def asked_words(query: Query, position_of: Mapping[str, int]) -> AskedWords:
    """Lay out the words of a query that became any corpus word."""
    shares = importance(query)
    known = [at for at, word in enumerate(query.words) if word.translations]
    words = [query.words[at] for at in known]
    return AskedWords(
        synonyms=Synonyms.of(
            {position_of[one.word]: one.strength for one in word.translations} for word in words
        ),
        cosines=np.asarray([one.cosine for word in words for one in word.translations], np.float32),
        weights=np.asarray([word.weight for word in words], dtype=np.float64),
        shares=shares[known].astype(np.float64),
        own=np.asarray(
            [
                one.word in forms_of(word.word) and not word.word.startswith(PIECE)
                for word in words
                for one in word.translations
            ],
            dtype=np.bool_,
        ),
    )


def score(postings: Postings, asked: AskedWords, passages: Places) -> dict[str, Floats]:
    """Score passages, in ascending order, by a question's words, (passages,) each.

    "bm25" is the question's own words and stems, "words" with their translations, "coverage" the
    share of the question that is matched, by the best match of each word.
    """
    synonyms = asked.synonyms
    matches, places, frequencies = _found(postings, synonyms.positions, passages)
    shape = (len(synonyms), len(passages))
    cells = synonyms.words[matches] * shape[1] + places
    norms = postings.double_norms[passages]
    languages = postings.languages[passages]

    summed = _summed(cells, frequencies * synonyms.strengths[matches], shape)
    factors = asked.weights[:, None] * postings.idf_by_language(synonyms)
    words = (_saturated(summed, norms) * factors[:, languages]).sum(axis=0)

    best_match = np.zeros(shape[0] * shape[1], dtype=np.float32)
    np.maximum.at(best_match, cells, asked.cosines[matches])
    coverage = asked.shares @ best_match.reshape(shape)

    alone = Synonyms.of({position: 1.0} for position in synonyms.positions[asked.own].tolist())
    is_own = asked.own[matches]
    own = (np.cumsum(asked.own) - 1)[matches[is_own]]
    shape = (len(alone), len(passages))
    summed = _summed(own * shape[1] + places[is_own], frequencies[is_own], shape)
    factors = postings.idf_by_language(alone)
    plain = (_saturated(summed, norms) * factors[:, languages]).sum(axis=0)
    return {
        "bm25": plain.astype(np.float32),
        "words": words.astype(np.float32),
        "coverage": coverage.astype(np.float32),
    }


def score_all(postings: Postings, asked: AskedWords) -> dict[str, Floats]:
    """Score every passage, as `score` does."""
    blocks = range(0, max(len(postings.norms), 1), BLOCK)
    every = np.arange(len(postings.norms))
    parts = [score(postings, asked, every[begin : begin + BLOCK]) for begin in blocks]
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def best_by_words(
    postings: Postings, asked: AskedWords, count: int, among: Places | None = None
) -> Places:
    """Give the passages of the highest "words", best first, of some in ascending order or of all.

    Where fewer are matched the rest are others, in order.
    """
    passages = len(postings.norms) if among is None else len(among)
    few = max(CONTENDERS, int(passages * FEW_OF_ALL))
    if among is not None and passages <= few:
        near = among
    else:
        near, sums = _contenders(postings, asked, count, among, few)
        if sums is not None:
            return near[best(sums, count)]
    return near[best(score(postings, asked, near)["words"], count)]


def _contenders(
    postings: Postings, asked: AskedWords, count: int, among: Places | None, few: int
) -> tuple[Places, Doubles | None]:
    """Give a few passages that hold the best, or all of them with their "words"."""
    synonyms = asked.synonyms
    factors = (K1 + 1) * asked.weights[:, None] * postings.idf_by_language(synonyms)
    # Saturated frequencies stay below 1.
    bounds = factors.max(axis=1, initial=0.0)
    order = np.argsort(-bounds)
    left = np.cumsum(bounds[order][::-1])[::-1]
    every = np.arange(len(postings.norms)) if among is None else among
    sums = _Sums(postings, synonyms)
    for done, word in enumerate(order.tolist()):
        if done and count < len(every):
            chosen = sums.of(among)
            least = reached_by(chosen, count) - left[done] * (1 + ROUNDING)
            if least > 0 and np.count_nonzero(chosen >= least) <= few:
                return every[chosen >= least], None
        sums.add(word, factors[word])
    return every, sums.of(among)


class _Sums:
    """Each passage's score by the question words that were added so far."""

    def __init__(self, postings: Postings, synonyms: Synonyms) -> None:
        self._postings = postings
        self._synonyms = synonyms
        self._sums = np.zeros(len(postings.norms))
        # Zero again after each word.
        self._spare = np.zeros(len(postings.norms))

    def of(self, passages: Places | None) -> Doubles:
        """Give the sums of some passages, or of all."""
        return self._sums if passages is None else self._sums[passages]

    def add(self, word: int, factors: Doubles) -> None:
        """Add a question word's scores, by its factor in each language."""
        postings = self._postings
        matched = slice(*self._synonyms.begins[word : word + 2].tolist())
        runs = postings.runs(self._synonyms.positions[matched])
        lengths = [run.stop - run.start for run in runs]
        held = np.concatenate([postings.passages[run] for run in runs])
        found = np.concatenate([postings.frequencies[run] for run in runs])
        found = found * np.repeat(self._synonyms.strengths[matched], lengths)
        if len(held) > COMMON * len(self._sums):
            everywhere = _sums_by(held, found, len(self._sums))
            everywhere /= everywhere + postings.double_norms
            everywhere *= factors[0] if len(factors) == 1 else factors[postings.languages]
            self._sums += everywhere
            return
        held = held.astype(np.intp)
        if len(runs) > 1:
            np.add.at(self._spare, held, found)
            found = self._spare[held]
            self._spare[held] = 0.0
        factor = factors[0] if len(factors) == 1 else factors[postings.languages[held]]
        # A passage of several runs is assigned the same sum several times.
        self._sums[held] += factor * found / (found + postings.double_norms[held])


def _found(
    postings: Postings, positions: NDArray[np.int64], passages: Places
) -> tuple[Places, Places, NDArray[np.uint16]]:
    """Find corpus words in passages: which word, at which place of `passages`, how often.

    Each (found,), in no order.
    """
    lengths = postings.lengths(positions)
    is_long = lengths > LONG * len(passages)
    short = np.flatnonzero(~is_long)
    parts = [_read(postings, positions[short], passages)]
    parts[0] = (short[parts[0][0]], *parts[0][1:])
    for match in np.flatnonzero(is_long).tolist():
        [run] = postings.runs(positions[match : match + 1])
        held = postings.passages[run]
        at = np.minimum(np.searchsorted(held, passages.astype(np.int32)), len(held) - 1)
        places = np.flatnonzero(held[at] == passages)
        frequencies = postings.frequencies[run][at[places]]
        parts.append((np.full(len(places), match), places, frequencies))
    if len(parts) == 1:
        return parts[0]
    matches, places, frequencies = (np.concatenate(column) for column in zip(*parts, strict=True))
    return matches, places, frequencies


def _read(
    postings: Postings, positions: NDArray[np.int64], passages: Places
) -> tuple[Places, Places, NDArray[np.uint16]]:
    """Find corpus words by a look at each of their postings."""
    nothing = np.zeros(0, dtype=np.int32)
    held = np.concatenate([nothing, *(postings.passages[run] for run in postings.runs(positions))])
    place_of = np.full(len(postings.norms), -1, dtype=np.int32)
    place_of[passages] = np.arange(len(passages), dtype=np.int32)
    places = place_of[held]
    kept = np.flatnonzero(places >= 0)
    ends = np.cumsum(postings.lengths(positions))
    matches = np.searchsorted(ends, kept, side="right")
    at = kept + (postings.offsets[positions + 1] - ends)[matches]
    return matches, places[kept].astype(np.intp), postings.frequencies[at]


def _summed(cells: Places, values: NDArray[np.generic], shape: tuple[int, int]) -> Doubles:
    """Sum values by the cells of a table of that shape."""
    return _sums_by(cells, values, shape[0] * shape[1]).reshape(shape)


def _sums_by(places: NDArray[np.signedinteger], values: NDArray[np.generic], count: int) -> Doubles:
    sums: Doubles = np.bincount(places, values, minlength=count).astype(np.float64, copy=False)
    return sums


def _saturated(frequencies: Doubles, norms: Doubles) -> Doubles:
    """Saturate frequencies as BM25 does, by the norms of their passages."""
    saturated: Doubles = (K1 + 1) * frequencies / (frequencies + norms)
    return saturated
