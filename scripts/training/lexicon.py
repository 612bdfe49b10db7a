"""Phrases with their English in, those that their words miss out, as arrays of index.lexicon."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from index.encoder import StaticEncoder, normalise
from index.lexicon import LONGEST, NO_PIECE, key_of
from index.words import PHRASE_GAP
from scripts.training.phrases import Meaning, Phrase, runs

# English pieces of an entry.
PIECES = 2
# The sum of a phrase's words says enough where its cosine with the English is this high.
KNOWN = 0.8


def missed(meanings: Sequence[Meaning], encoder: StaticEncoder) -> Iterator[Meaning]:
    """Keep the phrases whose English few pieces say, and not the sum of the phrase's words."""
    phrases = [one for one in meanings if 1 < len(one.phrase) <= LONGEST]
    if not phrases:
        return
    sums = np.stack([encoder.means(one.phrase).sum(axis=0) for one in phrases])
    english = [one.english for one in phrases]
    cosines = (normalise(sums) * normalise(encoder.means(english))).sum(axis=1)
    for one, cosine, ids in zip(phrases, cosines, encoder.pieces.ids(english), strict=True):
        if cosine < KNOWN and 0 < len(ids) <= PIECES:
            yield one


def unlike_english(meanings: Iterable[Meaning], english: Iterable[Sequence[str]]) -> list[Meaning]:
    """Leave out what English texts hold too, where it would be taken for the other language's."""
    kept = list(meanings)
    wanted = {one.phrase for one in kept}
    held = {run for words in english for run in runs(words, LONGEST) if run in wanted}
    return [one for one in kept if one.phrase not in held]


def arrays_of(
    meanings: Iterable[Meaning], encoder: StaticEncoder, *, limit: int
) -> Mapping[str, NDArray[np.generic]]:
    """Give the arrays of the meanings most often seen, of each phrase the one seen most."""
    best: dict[Phrase, Meaning] = {}
    for one in meanings:
        if one.phrase not in best or best[one.phrase].seen < one.seen:
            best[one.phrase] = one
    key = {phrase: key_of(PHRASE_GAP.join(phrase)) for phrase in best}
    # Of those seen as often chance decides, so that no script is cut off.
    chosen = sorted(best.values(), key=lambda one: (-one.seen, key[one.phrase]))[:limit]
    ids = encoder.pieces.ids([one.english for one in chosen])
    pieces = np.full((len(chosen), PIECES), NO_PIECE, dtype=np.int32)
    for row, of_one in zip(pieces, ids, strict=True):
        row[: len(of_one)] = of_one
    keys = np.asarray([key[one.phrase] for one in chosen], dtype=np.uint64)
    order = np.argsort(keys)
    return {"keys": keys[order], "pieces": pieces[order]}
