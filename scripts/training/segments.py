"""A run of Thai or Chinese in, the words that a dictionary cuts it into out.

Neither writes spaces between words, so a Unigram trainer learns there what pairs repeat: phrases of
their documentation whole, and hardly a word that is seldom.
"""

import re
from collections.abc import Callable
from functools import cache

from index.letters import simplify

# Languages whose runs are cut here.
THAI = "th"
SEGMENTED = frozenset({THAI, "zh-Hans", "zh-Hant"})
THAI_RUN = re.compile(r"[\u0e01-\u0e4e]{2,}")
HAN_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
# Code points of the shortest Thai word that is looked for: shorter ones are syllables of names.
SHORTEST_THAI = 3
SHORTEST_HAN = 2
# NFKC takes Thai sara am apart, and dictionaries are written with it.
AM, APART = "\u0e33", "\u0e4d\u0e32"
# Chinese words of one character that a phrase holds and a name does not.
PARTICLES = frozenset("的是了我您你們们它她他")

Segments = Callable[[str], list[str]]


@cache
def thai() -> Segments:
    """Return what cuts Thai into words, those of PyThaiNLP's list (CC0) where it can."""
    from pythainlp.corpus import thai_words as listed  # noqa: PLC0415  only training needs it
    from pythainlp.tokenize import Tokenizer  # noqa: PLC0415  only training needs it

    tokenizer = Tokenizer(listed(), engine="newmm")

    def segments(run: str) -> list[str]:
        return [_apart(part) for part in tokenizer.word_tokenize(run.replace(APART, AM))]

    return segments


@cache
def han() -> Segments:
    """Return what cuts Chinese, of either script, into words of jieba's list (MIT)."""
    import jieba  # noqa: PLC0415  only training needs it

    jieba.setLogLevel("WARNING")

    def segments(run: str) -> list[str]:
        ends, parts = 0, []
        for part in jieba.cut(simplify(run), HMM=False):
            parts.append(run[ends : ends + len(part)])
            ends += len(part)
        return parts

    return segments


@cache
def thai_words() -> frozenset[str]:
    """Return the long words of PyThaiNLP's list, as NFKC writes them."""
    from pythainlp.corpus import thai_words as listed  # noqa: PLC0415  only training needs it

    return frozenset(word for word in map(_apart, listed()) if len(word) >= SHORTEST_THAI)


@cache
def thai_words_and_particles() -> frozenset[str]:
    """Return `thai_words` and those that say little by themselves, however short."""
    from pythainlp.corpus import thai_stopwords  # noqa: PLC0415  only training needs it

    return thai_words() | set(map(_apart, thai_stopwords()))


def words_in(run: str) -> list[str] | None:
    """Cut a run of Thai or Chinese into words long enough to be pieces; None of other scripts."""
    if THAI_RUN.fullmatch(run):
        listed = thai_words()
        return [one for one in thai()(run) if one in listed]
    if HAN_RUN.fullmatch(run):
        return [one for one in han()(run) if len(one) >= SHORTEST_HAN]
    return None


def is_phrase(piece: str) -> bool:
    """Tell whether a piece is several words.

    Syllables of names are short words too: Thai ones are to be long or particles, and among Chinese
    ones a particle.
    """
    if THAI_RUN.fullmatch(piece):
        parts = thai()(piece)
        return len(parts) > 1 and thai_words_and_particles().issuperset(parts)
    if HAN_RUN.fullmatch(piece):
        parts = han()(piece)
        return len(parts) > 1 and not PARTICLES.isdisjoint(parts)
    return False


def _apart(word: str) -> str:
    return word.replace(AM, APART)
