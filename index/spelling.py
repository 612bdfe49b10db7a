"""What was typed in, what may have been meant out: spaces left out, and words one slip away.

Who types on a telephone leaves spaces and letters out, doubles them and swaps them.
"""

import re
from collections.abc import Callable

from index.pieces import Pieces

# Shorter words have so many neighbours that one of them is no sign of a slip; letters.
SHORTEST = 5
# The letters of the scripts that write words with spaces between them, as folded; and two that are
# not, since the encoder knows "yarın" and "مدينة" and not what they are folded to.
_LETTERS = {
    re.compile(r"[a-z\u00df-\u024f\u1e00-\u1eff]+"): "abcdefghijklmnopqrstuvwxyz\u0131",
    re.compile(r"[\u0430-\u052f]+"): "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    re.compile(r"[\u0620-\u064a]+"): "ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤة",
    re.compile(r"[\u0900-\u094d]+"): "".join(
        map(chr, (*range(0x901, 0x93A), *range(0x93E, 0x94E)))
    ),
}
# Koreans write spaces, and seldom words as long as this without one; syllables.
_KOREAN_RUN = re.compile(r"[\uac00-\ud7a3]{7,}")


def slips_of(word: str, *, shortest: int = SHORTEST) -> set[str]:
    """Give what a folded word may be a slip of the finger from; nothing below `shortest` letters.

    A letter was left out, added or wrong, or two changed places: that makes four of five
    misspellings (Damerau, "A technique for computer detection and correction of spelling errors",
    CACM 1964). The first letter is taken to be there, if at the second place.

    >>> "docker" in slips_of("docekr"), "docker" in slips_of("docer"), slips_of("dock")
    (True, True, set())
    """
    letters = next((known for script, known in _LETTERS.items() if script.fullmatch(word)), "")
    if len(word) < shortest or not letters:
        return set()
    cuts = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    return {
        word[1] + word[0] + word[2:],
        *(begin + end[1:] for begin, end in cuts[:-1]),
        *(begin + end[1] + end[0] + end[2:] for begin, end in cuts[:-2]),
        *(begin + letter + end[1:] for begin, end in cuts[:-1] for letter in letters),
        *(begin + letter + end for begin, end in cuts for letter in letters),
    } - {word}


def spaced(question: str, pieces: Pieces, is_known: Callable[[str], bool]) -> str:
    """Give a question with spaces in its long Korean runs, but in those that are known."""
    return _KOREAN_RUN.sub(
        lambda run: run.group() if is_known(run.group()) else pieces.spaced(run.group()), question
    )
