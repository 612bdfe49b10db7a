"""A text in, the words it is matched by out.

Scripts decide. Han, kana and hangul give bigrams of characters, which match exactly (Korean whole
words cost ten points and more), and besides them the encoder's own pieces, which can be
translated. Thai and its kin give the pieces (bigrams defeat translation). Everything else
gives words that are never broken at a combining mark. A piece of an unspaced script is written
with the tokenizer's own sign before it, "▁", where bigrams stand beside it.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from index.encoder import bundled_encoder
from index.letters import fold, simplify
from index.pieces import BEGIN
from index.stems import STEM, stem_of

ANALYSER_VERSION = "16"
PIECE = BEGIN
# Between the words of a phrase that is found as one; no word holds it.
PHRASE_GAP = " "

HANGUL = r"\u1100-\u11ff\uac00-\ud7a3"
HAN_KANA = (
    r"\u3005\u3007\u3040-\u309f\u30a0-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0003134f"
)
KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{3,}")
THAI_AND_KIN = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
THAI = re.compile(f"[{THAI_AND_KIN}]")
UNSPACED = f"{HANGUL}{HAN_KANA}{THAI_AND_KIN}"
# Combining marks are no word characters to `re`, but belong to the letter before them.
MARKS = "".join(
    re.escape(chr(code))
    for code in range(0x300, 0x1E00)
    if unicodedata.category(chr(code)) in {"Mn", "Mc"}
)
RUN = re.compile(
    r"(?P<number>(?:(?<!\w)v)?\d+(?:[.,]\d+)+)"
    rf"|(?P<hangul>[{HANGUL}]+)"
    rf"|(?P<han_kana>[{HAN_KANA}]+)"
    rf"|(?P<thai>[{THAI_AND_KIN}]+)"
    rf"|(?P<word>(?:[^\W_{UNSPACED}]|[{MARKS}])+)",
)
# An address is read by no one, and long ones hold many words.
ADDRESS = re.compile(r"https?://\S+")
BIGRAM = re.compile(f"[{HANGUL}{HAN_KANA}]{{1,2}}")
THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
# "1980s", "1980ern": others write the year alone, or letters apart from it.
DECADE = re.compile(r"(?P<year>(?:1\d|20)\d0)(?:s|ern?)")


def analyse(text: str) -> list[str]:
    """Cut a text into the words it is matched by, in order.

    >>> analyse("COVID-19: 25,470 views")
    ['covid', '19', '25470', 'views']
    >>> analyse("v14.0.0: https://example.org/dist/v14.0.0")
    ['14.0.0']
    >>> analyse("in the 1980s"), analyse("die 1980er, 1980-е")
    (['in', 'the', '1980'], ['die', '1980', '1980', 'е'])
    >>> analyse("정상회의")
    ['정상', '상회', '회의', '▁정상회의', '▁정상', '▁회의']
    """
    return list(_cut(_runs(text)))


def terms(text: str) -> list[str]:
    """Give all that a text is found by: its words in order, then their stems, then their pairs.

    >>> terms("Neue Fahrräder")
    ['neue', 'fahrräder', 'fahrr…']
    """
    return terms_of(analyse(text))


def terms_of(words: Sequence[str]) -> list[str]:
    """Give all that a text of these words is found by, as `terms` does."""
    stems = [stem for word in words if (stem := stem_of(word)) is not None]
    return [*words, *stems, *pairs_of(words)]


def pairs_of(words: Sequence[str]) -> list[str]:
    """Give the pairs of pieces of Thai and its kin, which do what bigrams do elsewhere.

    >>> pairs_of(["สภา", "เมือง", "new", "york"])
    ['สภา…เมือง']
    """
    return [
        one + STEM + other
        for one, other in pairwise(words)
        if THAI.match(one) and THAI.match(other)
    ]


def unspaced_runs(text: str) -> Iterator[list[str]]:
    """Give the pieces of each run of Thai and its kin, Han or kana, as they stand in `analyse`.

    >>> list(unspaced_runs("汉德勒, 1919 ได้รับ"))
    [['▁汉', '▁德勒'], ['ได้รับ']]
    """
    for match in _runs(text):
        match match.lastgroup:
            case "han_kana":
                yield list(_pieces(match.group()))
            case "thai":
                yield [bare(piece) for piece in _pieces(match.group())]


def is_fragment(word: str) -> bool:
    """Tell whether a word is a bigram, a pair, a stem or a phrase.

    The words it is a part of, or that are a part of it, stand beside it, so it neither lengthens a
    text nor must be matched. It is matched exactly; of these only a phrase may be translated.
    """
    return STEM in word or is_phrase(word) or is_bigram(word)


def is_phrase(word: str) -> bool:
    """Tell whether a word is a phrase of several (index/lexicon.py)."""
    return PHRASE_GAP in word


def is_bigram(word: str) -> bool:
    """Tell whether a word is a bigram of an unspaced script, or a lone character."""
    return BIGRAM.fullmatch(word) is not None


def is_number(word: str) -> bool:
    """Tell whether a word is a number, which has no translation.

    >>> is_number("3.5"), is_number("25470"), is_number("covid")
    (True, True, False)
    """
    return word.replace(".", "").replace(",", "").isdigit()


def bigrams_in(piece: str) -> list[str]:
    """List the bigrams of a piece; none for other words.

    >>> bigrams_in("▁정상회의")
    ['정상', '상회', '회의']
    """
    return list(_bigrams(bare(piece))) if piece.startswith(PIECE) else []


def bare(word: str) -> str:
    """Give a word as text, without the sign of a piece."""
    return word.removeprefix(PIECE)


def _runs(text: str) -> Iterator[re.Match[str]]:
    """Give the runs of letters or of digits of a text, folded, but in addresses."""
    return RUN.finditer(ADDRESS.sub(" ", fold(text)))


def _cut(runs: Iterator[re.Match[str]]) -> Iterator[str]:
    for match in runs:
        run = match.group()
        match match.lastgroup:
            case "hangul":
                yield from _bigrams(run)
                # The whole run too: a name in several pieces has a vector of its own.
                longer = (piece for piece in _pieces(run) if len(bare(piece)) > 1)
                yield from dict.fromkeys([PIECE + run, *longer])
            case "han_kana":
                yield from _bigrams(run)
                # Katakana runs whole too: most are names.
                names = (PIECE + name for name in KATAKANA.findall(run))
                yield from dict.fromkeys([*names, *_pieces(run)])
            case "thai":
                yield from map(bare, _pieces(run))
            case "number":
                # Release "v14.0.0" is asked for as 14.0.0.
                number = run.removeprefix("v")
                yield number.replace(",", "") if THOUSANDS.fullmatch(number) else number
            case _:
                decade = DECADE.fullmatch(run)
                yield decade["year"] if decade else run


def _bigrams(run: str) -> Iterator[str]:
    """Give the overlapping pairs of characters of a run; a single character stands for itself.

    Chinese ones simplified: they match exactly, so that a reader of one form finds the other.
    """
    run = simplify(run)
    if len(run) == 1:
        yield run
    for position in range(len(run) - 1):
        yield run[position : position + 2]


def _pieces(run: str) -> Iterator[str]:
    """Cut an unspaced run into the bundled encoder's pieces, each with the sign of a piece."""
    for piece in bundled_encoder().pieces.cut(run):
        text = piece.replace(PIECE, "")
        if text:
            yield PIECE + text
