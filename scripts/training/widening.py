"""A vocabulary and what texts have in, the vocabulary with more words of theirs out.

A Unigram trainer's pieces are learnt from pairs, and so are the words added to them
(whole_words.py); what texts in general say often may still be missing.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from tokenizers import Tokenizer, models

from index.letters import simplify
from index.script import script_of
from scripts.training.families import SHORTEST, Lemma, LemmaOf
from scripts.training.general_words import CHINESE
from scripts.training.met import Met
from scripts.training.segments import SEGMENTED, THAI, is_phrase
from scripts.training.vocabulary import MARKER, UNKNOWN, scored_pieces, untrained_tokenizer
from scripts.training.whole_words import FEWEST, MARGIN, is_candidate, winning

# What a word's share of texts in general has to be, where pairs hold it, and where they only hold
# other forms of its lemma. English is half of all pairs already.
LEAST = 5e-7
LEAST_ENGLISH = 8e-7
LEAST_UNSEEN = 10**-5.5
FEWEST_OF_LEMMA = 5
# Words added by what pairs have alone: written without spaces, or in other units than wordfreq's.
BY_PAIRS = {"ko": 6000, "ja": 2000}
FEWEST_BY_PAIRS = 4
# Thai and Chinese words that a dictionary finds in pairs; the share of Chinese texts in general.
FEWEST_SEGMENTS = 3
LEAST_CHINESE = 1e-6
# Letters of the shortest word that is added: shorter ones cut others anew.
SHORTEST_ADDED = {**SHORTEST, "cyrillic": 3}
SHORTEST_OTHER = 2
# A piece is dropped that pairs use less often, and texts in general do not.
FEWEST_USES = 20
LEAST_USE = 1e-7
# Of scripts that texts in general are not known of.
FEWEST_USES_OTHER = 3
DECIMALS = 3

General = Mapping[str, Mapping[str, float]]


def chosen(
    tokenizer: Tokenizer, met: Mapping[str, Met], general: General, lemma_of: LemmaOf
) -> dict[str, str]:
    """Give the words to add and the language of each: what texts in general say, then others."""
    found = _said_in_general(tokenizer, met, general, lemma_of)
    known, chinese = tokenizer.get_vocab(), general.get(CHINESE, {})
    others = sorted(
        (one for one in met if one not in known and one not in found and _fits(one, known)),
        key=lambda token: (-met[token].often, token),
    )
    for language, count in BY_PAIRS.items():
        ranked = [
            token
            for token in others
            if met[token].language == language and met[token].count >= FEWEST_BY_PAIRS
        ]
        found |= dict.fromkeys(ranked[:count], language)
    return found | {
        token: met[token].language
        for token in others
        if met[token].language in SEGMENTED
        and met[token].count >= FEWEST_SEGMENTS
        and (met[token].language == THAI or chinese.get(simplify(token), 0.0) >= LEAST_CHINESE)
    }


def _said_in_general(
    tokenizer: Tokenizer, met: Mapping[str, Met], general: General, lemma_of: LemmaOf
) -> dict[str, str]:
    """Give words between spaces that texts in general say and pairs hold, most frequent first."""
    known = tokenizer.get_vocab()
    of_lemma: dict[Lemma, float] = defaultdict(float)
    for token, one in met.items():
        lemma = lemma_of(one.language, token.removeprefix(MARKER))
        if lemma is not None and token.startswith(MARKER):
            of_lemma[lemma] += one.count
    best: dict[str, tuple[float, str]] = {}
    for language, words in general.items():
        for word, share in words.items() if language != CHINESE else ():
            token = MARKER + tokenizer.normalizer.normalize_str(word)
            if token in known or not _fits(token, known):
                continue
            held = met.get(token)
            if held is not None and held.count >= FEWEST and language in held.by_language:
                enough = share >= (LEAST_ENGLISH if language == "en" else LEAST)
            else:
                lemma = lemma_of(language, token.removeprefix(MARKER))
                enough = (
                    language != "en"
                    and share >= LEAST_UNSEEN
                    and lemma is not None
                    and of_lemma[lemma] >= FEWEST_OF_LEMMA
                )
            if enough:
                best[token] = max(best.get(token, (0.0, "")), (share, language))
    ordered = sorted(best, key=lambda token: (-best[token][0], token))
    return {token: best[token][1] for token in ordered}


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


def phrases(pieces: Iterable[str], alone: Container[str], kept: frozenset[str]) -> list[str]:
    """Give the pieces that are several Thai or Chinese words and never stand alone."""
    return [one for one in pieces if one not in kept and one not in alone and is_phrase(one)]


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
    shortest = SHORTEST_ADDED.get(script_of(word) or "", SHORTEST_OTHER)
    return is_candidate(token) and len(word) >= shortest and all(one in known for one in token)
