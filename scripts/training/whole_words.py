"""Pairs and a vocabulary of pieces in, the same vocabulary with whole words added out.

The Unigram trainer seeds its pieces with substrings that occur in several *distinct* words, so a
frequent word that is part of no other ("summit", "của") never becomes a piece.
The ranker lives on word vectors: add such words.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from tokenizers import Tokenizer, models

from scripts.training.cuts import best_cut
from scripts.training.pairs import PairFiles, read_pairs
from scripts.training.sources import SourceTable
from scripts.training.vocabulary import MARKER, UNKNOWN, scored_pieces, untrained_tokenizer

FEWEST = 3  # a word seen less often teaches its vector nothing that its pieces do not know
LONGEST = 16
LONGEST_HAN = 4
LONGEST_NUMBER = 4
LONGEST_BETWEEN_SPACES = 24
ENGLISH_SHARE = 1 / 3  # English is half of all text but one language of many
MARGIN = 0.05  # a whole word scores just better than its best pieces, so that it is used
_NUMBER = re.compile(rf"{MARKER}?\d{{{LONGEST_NUMBER + 1},}}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile(r"\w")


def english_share(file: PairFiles, *, left: bool) -> float:
    """Return how much a count on one side of a file counts: English less."""
    english = file.language == "en" or (left and not file.questions)
    return ENGLISH_SHARE if english else 1.0


def count_words(
    file: PairFiles, table: SourceTable
) -> tuple[dict[str, float], dict[str, float], float]:
    """Count words between spaces by weight: at left, at right, and the rows' total weight."""
    by_weight: dict[float, tuple[Counter[str], Counter[str]]] = {}
    total = 0.0
    for source, left, right in read_pairs(file):
        weight = table.weight(source, file.language)
        if weight > 0:
            counters = by_weight.setdefault(weight, (Counter(), Counter()))
            counters[0].update(left.split())
            counters[1].update(right.split())
            total += weight
    sums: tuple[dict[str, float], dict[str, float]] = ({}, {})
    for weight, counters in by_weight.items():
        for side, counter in zip(sums, counters, strict=True):
            for word, count in counter.items():
                side[word] = side.get(word, 0.0) + count * weight
    return *sums, total


def is_candidate(word: str) -> bool:
    """Say whether a pre-token may become a piece of its own.

    >>> [is_candidate(word) for word in ("▁summit", "▁20200", "▁!", "北京大学校长")]
    [True, False, False, False]
    """
    longest = LONGEST_HAN if _HAN.match(word) else LONGEST
    return 1 < len(word) <= longest and bool(_LETTER.search(word)) and not _NUMBER.fullmatch(word)


def rank(
    tokenizer: Tokenizer, expected: Mapping[str, float], counted: Mapping[str, float]
) -> list[str]:
    """Return the pre-tokens seen at least `FEWEST` times, by how often batches will meet them.

    Both mappings are over words between spaces; the longest of those are unspaced sentences,
    left to the pieces.
    """
    often: dict[str, float] = {}
    met: dict[str, float] = {}
    for word, count in counted.items():
        if len(word) > LONGEST_BETWEEN_SPACES or count < FEWEST / 2:
            continue
        normal = tokenizer.normalizer.normalize_str(word)
        for token, _ in tokenizer.pre_tokenizer.pre_tokenize_str(normal):
            if is_candidate(token):
                often[token] = often.get(token, 0.0) + count
                met[token] = met.get(token, 0.0) + expected[word]
    return sorted(
        (token for token in met if often[token] >= FEWEST), key=lambda token: (-met[token], token)
    )


def add_words(tokenizer: Tokenizer, ranked: Iterable[str], size: int) -> Tokenizer:
    """Return a tokenizer with words added, best first, until it has `size` pieces.

    Every piece is made to win over its own parts.
    """
    known = {piece: score for piece, score in scored_pieces(tokenizer) if piece != UNKNOWN}
    characters = {piece for piece in known if len(piece) == 1}
    chosen = dict.fromkeys(known)
    for word in ranked:
        if len(chosen) + 1 >= size:
            break
        if all(character in characters for character in word):
            chosen[word] = None
    scores = winning(chosen, known)
    pieces = [(UNKNOWN, 0.0), *sorted(scores.items(), key=lambda entry: (-entry[1], entry[0]))]
    return untrained_tokenizer(models.Unigram(pieces, 0, False))  # noqa: FBT003  positional only


def winning(
    pieces: Iterable[str], own: Mapping[str, float], *, least: float = MARGIN
) -> dict[str, float]:
    """Give scores by which every piece wins over its own parts, shorter ones first.

    The trainer leaves thousands that lose by a hair and would never be used. `own` are the scores
    that pieces have, single characters all; one that wins by at least `least` stays.
    """
    ordered = sorted(pieces, key=len)
    scores = {piece: own[piece] for piece in ordered if len(piece) == 1}
    for piece in ordered[len(scores) :]:
        cut, _ = best_cut(piece, scores)
        score = own.get(piece, float("-inf"))
        scores[piece] = score if score >= cut + least else cut + MARGIN
    return scores
