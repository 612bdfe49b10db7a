"""A question typed without accents in Vietnamese or Turkish in, the same with them out.

On a telephone "cuộc họp khi nào" is often "cuoc hop khi nao", and "yürüyüş kaç kişi" "yuruyus kac
kisi". Of such words the encoder knows few; other languages lose little (docs/evaluation.md, "As
people type").

Vietnamese has few syllables, but each has many forms: encoder/vietnamese.txt lists the most
frequent, and pairs that are written otherwise than their syllables alone, the surest first;
scripts/train_accents.py makes it. Turkish has many words, but six letters with two forms, so the
likeliest way to write a word is found by the encoder's pieces.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from corpus.languages import detect
from index.encoder import BUNDLED_FOLDER, bundled_encoder
from index.stems import without_accents

FILE = "vietnamese.txt"
# Fewer words show no language.
FEWEST = 3
# So many of a question's words must be Vietnamese syllables, and so many have accents there
# (docs/evaluation.md, "As people type").
SYLLABLES = 0.8
ACCENTED = 0.5
# How sure a syllable alone is: less than any pair.
MAYBE = -1_000_000
# Turkish words say their language better.
FEWEST_TURKISH = 2
# What a letter that is typed may stand for.
TURKISH = {"c": "cç", "g": "gğ", "i": "iı", "o": "oö", "s": "sş", "u": "uü"}
# So many words may have a letter that no Turkish word has ("web").
MOST_FOREIGN = 1
_NOT_TURKISH = frozenset("qwx")
_WORD = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Accents:
    """How Vietnamese is written, by how it is typed without accents.

    `pairs` gives of two syllables side by side how surely they are written so, 0 for the surest
    and then ever lower, and both of them.
    """

    syllables: Mapping[str, str]
    pairs: Mapping[tuple[str, str], tuple[int, str, str]]

    def put_in(self, text: str) -> str:
        """Put the accents into a question that is Vietnamese and has none, or give it as it is."""
        words = _WORD.findall(text)
        if not self._is_meant(text, words):
            return text
        written = iter(self._written(words))
        return _WORD.sub(lambda _: next(written), text)

    def _is_meant(self, text: str, words: Sequence[str]) -> bool:
        """Tell whether a text is Vietnamese without accents, its names aside."""
        typed = [word.lower() for at, word in enumerate(words) if at == 0 or not _is_name(word)]
        known = [self.syllables[one] for one in typed if one in self.syllables]
        accented = sum(not one.isascii() for one in known)
        return (
            text.isascii()
            and len(typed) >= FEWEST
            and len(known) >= SYLLABLES * len(typed)
            and accented >= ACCENTED * len(typed)
        )

    def _written(self, words: Sequence[str]) -> list[str]:
        """Write words as the surer of the pairs that each belongs to, or as it is alone.

        What may be a name in any language only changes beside another, as in "Viet Nam".
        """
        typed = [word.lower() for word in words]
        are_names = [_is_name(word) and (at > 0 or word.isupper()) for at, word in enumerate(words)]
        found = [
            (MAYBE, one if is_name else self.syllables.get(one, one))
            for one, is_name in zip(typed, are_names, strict=True)
        ]
        for at, (pair, both) in enumerate(zip(pairwise(typed), pairwise(are_names), strict=True)):
            if pair in self.pairs and both[0] == both[1]:
                sure, first, second = self.pairs[pair]
                found[at] = max(found[at], (sure, first))
                found[at + 1] = max(found[at + 1], (sure, second))
        return [_as_typed(right, word) for (_, right), word in zip(found, words, strict=True)]


def _as_typed(written: str, typed: str) -> str:
    """Give a word the capitals with which it was typed."""
    if typed.isupper():
        return written.upper()
    return written.capitalize() if _is_name(typed) else written


def _is_name(word: str) -> bool:
    """Tell whether a word begins with a capital."""
    return word[0].isupper()


def read_accents(lines: Iterable[str]) -> Accents:
    """Read syllables and pairs, the surest first, a line each."""
    syllables: dict[str, str] = {}
    pairs: dict[tuple[str, str], tuple[int, str, str]] = {}
    for at, line in enumerate(lines):
        first, *second = line.split()
        if second:
            pairs.setdefault(
                (without_accents(first), without_accents(second[0])), (-at, first, second[0])
            )
        else:
            syllables.setdefault(without_accents(first), first)
    return Accents(syllables, pairs)


@lru_cache(maxsize=1)
def bundled_accents() -> Accents:
    """Open the accents beside the bundled encoder, once a process."""
    lines = (BUNDLED_FOLDER / FILE).read_text(encoding="utf-8").splitlines()
    return read_accents(lines)


# A conversation reads its question once more than a reply does.
@lru_cache(maxsize=64)
def with_accents(question: str) -> str:
    """Put the accents into a Vietnamese or Turkish question that has none.

    >>> with_accents("cuoc hop hoi dong dien ra khi nao?")
    'cuộc họp hội đồng diễn ra khi nào?'
    >>> with_accents("yuruyuse kac kisi katildi?")
    'yürüyüşe kaç kişi katıldı?'
    >>> with_accents("When was the CAC summit held in the city?")
    'When was the CAC summit held in the city?'
    """
    if not question.isascii():
        return question
    vietnamese = bundled_accents().put_in(question)
    if vietnamese != question or not _is_turkish(question):
        return vietnamese
    return _WORD.sub(_written_in_turkish, question)


def _is_turkish(text: str) -> bool:
    """Tell whether a text is Turkish; few in English need a look by the detector."""
    plain = [word for word in _WORD.findall(text) if not _is_name(word)]
    foreign = sum(not _NOT_TURKISH.isdisjoint(word) for word in plain)
    return len(plain) >= FEWEST_TURKISH and foreign <= MOST_FOREIGN and detect(text) == "tr"


def _written_in_turkish(word: re.Match[str]) -> str:
    """Write a word as it most likely is in Turkish; names are left alone."""
    typed = word.group()
    if _is_name(typed) and word.start():
        return typed
    return _as_typed(bundled_encoder().pieces.written(typed.lower(), TURKISH), typed)
