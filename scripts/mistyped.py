"""Questions in, the same as somebody types them on a telephone out."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from zlib import crc32

import numpy as np

from bot.answer_types import asked_by
from index.letters import fold
from index.stems import without_accents
from scripts.archive_questions import Asked

_WORD = re.compile(
    r"(?P<latin>[A-Za-z\u00c0-\u024f\u1e00-\u1eff]{3,})|(?P<cyrillic>[\u0400-\u052f]{3,})"
    r"|(?P<arabic>[\u0620-\u064a]{3,})"
)
# Long enough for a slip to leave it plain what was meant; letters.
_LONG = 5
_LETTERS = {
    "latin": "abcdefghijklmnopqrstuvwxyz",
    "cyrillic": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
}
# One of so many of the longest words, which are seldom those that only ask, is mistyped.
_LONGEST = 3
_LATIN_LETTER = re.compile(r"[a-z\u00df-\u024f\u1e00-\u1eff]", re.IGNORECASE)
_HANGUL = re.compile(r"[\uac00-\ud7a3]")


def with_slip(question: str) -> str:
    """Mistype one letter within one of the longest words."""
    words = [word for word in _WORD.finditer(question) if len(word.group()) >= _LONG]
    return _slipped(question, sorted(words, key=lambda word: -len(word.group()))[:_LONGEST])


def with_slip_in_asking(question: str) -> str:
    """Mistype one letter within what asks ("when", "how many")."""
    asking = asked_by(question).asking
    begin = question.find(asking)
    words = _WORD.finditer(question, begin, begin + len(asking)) if begin >= 0 else ()
    return _slipped(question, list(words))


def _slipped(question: str, words: Sequence[re.Match[str]]) -> str:
    """Mistype one letter within one of some words, the same at every call.

    It is left out, doubled, wrong, or follows a wrong one, or changes places with the next.
    """
    if not words:
        return question
    chance = np.random.default_rng(crc32(question.encode("utf-8", "surrogatepass")))
    word = words[int(chance.integers(len(words)))]
    at = word.start() + int(chance.integers(1, len(word.group()) - 1))
    here, after = question[at], question[at + 1]
    letters = _LETTERS[word.lastgroup or ""]
    other = letters[chance.integers(len(letters))]
    ways = (after + here, after, 2 * here + after, other + after, other + here + after)
    return question[:at] + ways[chance.integers(len(ways))] + question[at + 2 :]


def without_spaces(question: str) -> str:
    """Leave out the spaces of a Korean question."""
    return question.replace(" ", "") if _HANGUL.search(question) else question


def without_marks(question: str) -> str:
    """Leave out the accents of a question in Latin letters.

    >>> without_marks("Đại hội khai mạc khi nào?")
    'Dai hoi khai mac khi nao?'
    """
    return "".join(
        _plain(letter) if _LATIN_LETTER.match(letter) else letter
        for letter in unicodedata.normalize("NFC", question)
    )


def _plain(letter: str) -> str:
    plain = without_accents(fold(letter))
    return plain.capitalize() if letter.isupper() else plain


def careless(question: str) -> str:
    """Leave out capitals and the marks that end a question."""
    return question.rstrip("?？¿؟!. ").lstrip("¿").lower()


HOW: Mapping[str, Callable[[str], str]] = {
    "slip": with_slip,
    "asking-slip": with_slip_in_asking,
    "no-spaces": without_spaces,
    "no-accents": without_marks,
    "careless": careless,
}


def typed(asked: Iterable[Asked], how: str | None) -> list[Asked]:
    """Mistype questions in one of the ways of HOW, or leave them as they are."""
    change = HOW[how] if how is not None else str
    return [replace(one, text=change(one.text)) for one in asked]
