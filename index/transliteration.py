"""A word in one script in, corpus words of another script that sound alike out.

Names are the words that matter most and that vectors know least: "Ливингстон", "리빙스턴" and
"ليفينغستون" all spell Livingston. Each word is romanised (by anyascii) and reduced to its skeleton,
the classes of its consonants, as in Soundex (Russell, US patent 1,261,167, 1918), since scripts
differ most in vowels. Skeletons one letter apart are found by equal deletions (SymSpell; Garbe
2012), and what was found is judged by the romanised spellings, as far as they can be alike.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from zlib import crc32

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray

from index.letter_counts import counts_of, merging, most_alike
from index.script import SCRIPTS, script_of
from index.words import bare

# Skeletons shorter than this are shared by too many words.
SHORTEST = 3
# From this length on a skeleton may differ by one letter.
FUZZY_FROM = 5
ALIKE = 0.78
# Bounds are reckoned in 32 bits.
ROUNDING = 1e-5

CLASSES = str.maketrans("pfvwgqcdrzjy", "bbbukkktlssi")
_MERGING = merging(CLASSES)
VOWELS = "aeiou"
_NO_VOWELS = str.maketrans("", "", VOWELS)
# Which of the columns that count letters are of consonants.
_IS_CONSONANT = (counts_of([VOWELS])[0] == 0).astype(np.float32)
# Writes no short vowels.
ABJAD = "arabic"

# A word is compared with those of other scripts alone, so a key tells the script.
_BEGUN = {name: crc32(name.encode()) for name in SCRIPTS}
# Endings and beginnings that cling to a name without being part of it.
_CLINGING = {
    "hangul": re.compile(
        r"(?<=..)(?:에서는|에서|으로|에게|까지|부터|이다|은|는|이|가|을|를|의|에|로|와|과|도)$"
    ),
    "arabic": re.compile(r"^(?:وال|بال|كال|فال|ال|لل|و(?=....))"),
}
# Thai writes these vowels before the consonant that they are spoken behind.
_VOWEL_FIRST = re.compile(r"([\u0e40-\u0e44])([\u0e01-\u0e2e])")
# Vowels that a script of syllables puts between consonants that have none there.
_FILLING = {
    "hangul": (re.compile(r"eu|(?<=[ea])o|(?<=a)e"), ""),
    "katakana": (re.compile(r"(?<=[bdfgkmprstz])u|(?<=[td])o(?=[bdfgkmnprstz])"), ""),
}
# Read from left to right; what no rule names is a vowel or silent.
_SOUNDS = re.compile(
    r"(?P<silent>gh(?![aeiou]))|(?P<N>ng(?![aeiou])|n)|(?P<S>sh|ch|zh|ts|dz|dj|c(?=[eiy])|[szj])"
    r"|(?P<B>ph|[bpfv])|(?P<K>kh|gh|[kgqc])|(?P<KS>x)|(?P<T>th|[dt])|(?P<L>[lr])|(?P<M>m)"
)
_REPEATED = re.compile(r"(.)\1+")


@dataclass(frozen=True)
class Sound:
    """How a word sounds: its script and its romanised spelling."""

    script: str
    spelling: str

    @cached_property
    def classes(self) -> str:
        """The spelling with letters that sound nearly alike made one."""
        return self.spelling.translate(CLASSES)

    @cached_property
    def consonants(self) -> str:
        """The spelling without its vowels."""
        return self.spelling.translate(_NO_VOWELS)

    @cached_property
    def skeleton(self) -> str:
        """The classes of the spelling's consonants; most candidates are refused without it."""
        consonants = "".join(
            found.lastgroup or ""
            for found in _SOUNDS.finditer(self.spelling)
            if found.lastgroup != "silent"
        )
        return _REPEATED.sub(r"\1", consonants)


def sound_of(word: str) -> Sound | None:
    """Sound a word out; None where its script has no spelling by sound, or where it is mixed.

    >>> sound_of("ливингстон"), sound_of("▁리빙스턴이").skeleton
    (Sound(script='cyrillic', spelling='livingston'), 'LBNSTN')
    """
    text = bare(word)
    script = script_of(text)
    if script is None:
        return None
    name = _CLINGING[script].sub("", text) if script in _CLINGING else text
    spelling = romanised(name)
    if script in _FILLING:
        pattern, replacement = _FILLING[script]
        spelling = pattern.sub(replacement, spelling)
    return Sound(script, spelling)


def mandarin(text: str) -> Sound:
    """Sound Chinese characters out as foreign names are spelt with them: x is s there, and q ch.

    >>> mandarin("席琳").spelling
    'silin'
    """
    return Sound("han", romanised(text).replace("x", "s").replace("q", "ch"))


def romanised(text: str) -> str:
    """Spell a text with the letters a to z, in the order in which they are spoken.

    >>> romanised("แฮนด์เลอร์"), romanised("ливингстон")
    ('haendleor', 'livingston')
    """
    return anyascii(_VOWEL_FIRST.sub(r"\2\1", text)).lower()


def likeness(one: Sound, other: Sound, *, least: float = 0.0) -> float:
    """Tell how alike two words sound, 0 to 1: the mean over skeletons, classes and letters.

    Of what Arabic writes, and what is compared with it, only consonants count. 0 where they are
    less alike than `least`.
    """
    # What each can be at most, until it is known; most are refused by their letters.
    ratios = [1.0, 1.0, 1.0]
    for at, part, ratio in _CONSONANT_STEPS if ABJAD in {one.script, other.script} else _STEPS:
        ratios[at] = ratio(part(one), part(other))
        if sum(ratios) / len(ratios) < least:
            return 0.0
    return sum(ratios) / len(ratios)


def alike(one: str, other: str) -> float:
    """Give the share of two texts' letters that match, 0 to 1, as difflib's `ratio` does.

    Matched is the longest run they share, the first of equal ones, and likewise before and after
    it (Ratcliff & Metzener, "Pattern matching: the gestalt approach", Dr. Dobb's 1988). On names
    it takes a fifth of the time of difflib, which is made for long sequences.
    """
    length = len(one) + len(other)
    return 2 * _matched(one, other) / length if length else 1.0


def alike_by_letters(one: str, other: str) -> float:
    """Give what `alike` cannot exceed, from the letters of two texts in any order."""
    length = len(one) + len(other)
    if not length:
        return 1.0
    shared = 0
    for letter, here in _letters_of(one):
        there = other.count(letter)
        # A call of `min` would cost as much as the rest.
        shared += here if here < there else there  # noqa: FURB136
    return 2 * shared / length


@lru_cache(maxsize=1_000)
def _letters_of(text: str) -> tuple[tuple[str, int], ...]:
    """Count the letters of a text, which is compared with many."""
    return tuple(Counter(text).items())


def _matched(one: str, other: str) -> int:
    """Count the letters that match."""
    if one == other:
        return len(one)
    for size in range(min(len(one), len(other)), 0, -1):
        for at in range(len(one) - size + 1):
            there = other.find(one[at : at + size])
            if there >= 0:
                before = _matched(one[:at], other[:there])
                return before + size + _matched(one[at + size :], other[there + size :])
    return 0


_Steps = Sequence[tuple[int, Callable[[Sound], str], Callable[[str, str], float]]]


def _steps(letters: Callable[[Sound], str], classes: Callable[[Sound], str]) -> _Steps:
    """Order what is looked at, in what, and how: the cheapest and most telling first."""
    return (
        (2, letters, alike_by_letters),
        (1, classes, alike_by_letters),
        (0, lambda one: one.skeleton, alike),
        (1, classes, alike),
        (2, letters, alike),
    )


_STEPS = _steps(lambda one: one.spelling, lambda one: one.classes)
_CONSONANT_STEPS = _steps(lambda one: one.consonants, lambda one: one.consonants.translate(CLASSES))


def keys_of(skeleton: str, scripts: Iterable[str]) -> Iterator[int]:
    """Give the 32-bit keys of a skeleton in some scripts: equal ones meet, and one letter apart."""
    if len(skeleton) < SHORTEST:
        return
    forms = [skeleton]
    if len(skeleton) >= FUZZY_FROM:
        forms += [skeleton[:at] + skeleton[at + 1 :] for at in range(1, len(skeleton))]
    for script in scripts:
        begun = _BEGUN[script]
        for form in forms:
            yield crc32(form.encode(), begun)


# Corpus words that sounded like a question's: some megabytes.
_sound_of_known = lru_cache(maxsize=20_000)(sound_of)


def sounds_of(words: Sequence[str]) -> dict[str, NDArray[np.generic]]:
    """Turn corpus words into arrays: sorted "sound_keys", and the "sound_words" that have them.

    "sounding" are the positions of the words that sound, "sound_letters" what they are spelt with.
    """
    sounds = {at: sound for at, word in enumerate(words) if (sound := sound_of(word)) is not None}
    found = [
        (key, at) for at, sound in sounds.items() for key in keys_of(sound.skeleton, [sound.script])
    ]
    pairs = np.asarray(found, dtype=np.int64).reshape(-1, 2)
    pairs = pairs[np.argsort(pairs[:, 0], kind="stable")]
    return {
        "sound_keys": pairs[:, 0].astype(np.uint32),
        "sound_words": pairs[:, 1].astype(np.int32),
        "sounding": np.asarray([*sounds], dtype=np.int32),
        "sound_letters": counts_of([sound.spelling for sound in sounds.values()]),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Sounds:
    """Corpus words by how they sound, as `sounds_of` made them."""

    words: Sequence[str]
    keys: NDArray[np.uint32]
    positions: NDArray[np.int32]
    sounding: NDArray[np.int32]
    letters: NDArray[np.uint8]

    def like(self, sound: Sound, *, least: float = ALIKE) -> Mapping[int, float]:
        """Give the corpus words of other scripts that sound like a word, with their likeness.

        They are named by their positions.
        """
        # Of the type of the keys, or all keys would be converted.
        others = [script for script in SCRIPTS if script != sound.script]
        keys = np.fromiter(keys_of(sound.skeleton, others), dtype=np.uint32)
        begins = self.keys.searchsorted(keys, side="left")
        ends = self.keys.searchsorted(keys, side="right")
        some = np.flatnonzero(begins < ends)
        if not len(some):
            return {}
        bounds = zip(begins[some].tolist(), ends[some].tolist(), strict=True)
        runs = [self.positions[begin:end] for begin, end in bounds]
        near = self._may_be_alike(sound, np.unique(np.concatenate(runs)))
        found: dict[int, float] = {}
        for position in near.tolist():
            other = _sound_of_known(self.words[position])
            # Equal keys may be of other words, if hardly ever.
            if other is not None and other.script != sound.script:
                ratio = likeness(sound, other, least=least)
                if ratio:
                    found[position] = ratio
        return found

    def _may_be_alike(self, sound: Sound, positions: NDArray[np.int32]) -> NDArray[np.int32]:
        """Leave out the words that `likeness` would refuse by their letters."""
        others = self.letters[self.sounding.searchsorted(positions)].astype(np.float32)
        one = counts_of([sound.spelling])[0].astype(np.float32)
        consonants = _at_most(others * _IS_CONSONANT, one * _IS_CONSONANT)
        at_most = np.maximum(_at_most(others, one), consonants)
        return positions[at_most > ALIKE - ROUNDING]


def _at_most(others: NDArray[np.float32], one: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give what the likeness of words with one cannot exceed, by counts of their letters."""
    spellings = most_alike(others, one)
    classes = most_alike(others @ _MERGING, one @ _MERGING)
    # The third is that of the skeletons, which is only known when it is looked at.
    return (1 + spellings + classes) / np.float32(3)
