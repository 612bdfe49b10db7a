"""A vocabulary and what texts have in, the vocabulary with more words of theirs out.

A Unigram trainer's pieces are learnt from pairs, and so are the words added to them
(whole_words.py); what texts in general say often may still be missing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tokenizers import Tokenizer, models

from index.script import script_of
from scripts.training.families import SHORTEST, Stem, StemOf
from scripts.training.met import Met
from scripts.training.vocabulary import MARKER, UNKNOWN, scored_pieces, untrained_tokenizer
from scripts.training.whole_words import FEWEST, MARGIN, is_candidate, winning

# What a word's share of texts in general has to be, where pairs hold it, and where they only hold
# others of its stem. English is half of all pairs already.
LEAST = 1e-6
LEAST_ENGLISH = 8e-7
LEAST_UNSEEN = 10**-5.5
FEWEST_OF_STEM = 5
# Words added by what pairs have alone: written without spaces, or in other units than wordfreq's.
BY_PAIRS = {"ko": 6000, "ja": 2000}
FEWEST_BY_PAIRS = 4
SHORTEST_OTHER = 2
# A piece is dropped that pairs use less often, and texts in general do not.
FEWEST_USES = 20
LEAST_USE = 1e-7
# Of scripts that texts in general are not known of.
FEWEST_USES_OTHER = 3
DECIMALS = 3

General = Mapping[str, Mapping[str, float]]


def chosen(
    tokenizer: Tokenizer, met: Mapping[str, Met], general: General, stem_of: StemOf
) -> dict[str, str]:
    """Give the words to add, most frequent in general first, and the language of each."""
    known = tokenizer.get_vocab()
    of_stem: dict[Stem, float] = defaultdict(float)
    for token, one in met.items():
        stem = stem_of(one.language, token.removeprefix(MARKER))
        if stem is not None and token.startswith(MARKER):
            of_stem[stem] += one.count
    best: dict[str, tuple[float, str]] = {}
    for language, words in general.items():
        for word, share in words.items():
            token = MARKER + tokenizer.normalizer.normalize_str(word)
            if token in known or not _fits(token, known):
                continue
            held = met.get(token)
            if held is not None and held.count >= FEWEST and language in held.by_language:
                enough = share >= (LEAST_ENGLISH if language == "en" else LEAST)
            else:
                stem = stem_of(language, token.removeprefix(MARKER))
                enough = (
                    language != "en"
                    and share >= LEAST_UNSEEN
                    and stem is not None
                    and of_stem[stem] >= FEWEST_OF_STEM
                )
            if enough:
                best[token] = max(best.get(token, (0.0, "")), (share, language))
    ordered = sorted(best, key=lambda token: (-best[token][0], token))
    found = {token: best[token][1] for token in ordered}
    for language, count in BY_PAIRS.items():
        others = [
            (-one.often, token)
            for token, one in met.items()
            if one.count >= FEWEST_BY_PAIRS
            and one.language == language
            and token not in known
            and token not in found
            and _fits(token, known)
        ]
        found |= {token: language for _, token in sorted(others)[:count]}
    return found


def widened(tokenizer: Tokenizer, words: Iterable[str], dropped: Sequence[str] = ()) -> Tokenizer:
    """Return a tokenizer with words added, first in the places of dropped pieces.

    The others keep their places, so that what names them (index/lexicon.py) stays right. Every
    piece is made to win over its own parts, as in whole_words.py.
    """
    own = dict(scored_pieces(tokenizer))
    names, rest, gone = list(own), list(words), set(dropped)
    for at, piece in enumerate(names):
        if piece in gone and rest:
            names[at] = rest.pop(0)
    names += rest
    # Rounded scores win by a little less than they did.
    scores = winning((name for name in names if name != UNKNOWN), own, least=MARGIN / 2)
    pieces = [(piece, round(scores.get(piece, 0.0), DECIMALS)) for piece in names]
    return untrained_tokenizer(models.Unigram(pieces, 0, False))  # noqa: FBT003  positional only


def hardly_used(
    pieces: Iterable[str],
    in_pairs: Mapping[str, float],
    in_general: Mapping[str, float],
    kept: frozenset[str],
) -> list[str]:
    """Give the pieces of several characters that neither pairs nor texts in general use much."""
    return [
        piece
        for piece in pieces
        if len(piece) > 1
        and piece not in kept
        and piece != UNKNOWN
        and (
            in_pairs.get(piece, 0.0) < FEWEST_USES and in_general.get(piece, 0.0) < LEAST_USE
            if script_of(piece.removeprefix(MARKER)) in SHORTEST
            else in_pairs.get(piece, 0.0) < FEWEST_USES_OTHER
        )
    ]


def _fits(token: str, known: Mapping[str, int]) -> bool:
    """Tell whether a word may be a piece: long enough that other words are not cut by it."""
    word = token.removeprefix(MARKER)
    shortest = SHORTEST.get(script_of(word) or "", SHORTEST_OTHER)
    return is_candidate(token) and len(word) >= shortest and all(one in known for one in token)
