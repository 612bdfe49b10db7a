"""A full stop between two words in, whether it ends a sentence out, by one small rule a habit."""

import re
from dataclasses import dataclass

from corpus.abbreviations import BEFORE_NUMBERS, is_abbreviation, openers, word_set

# Languages that write an ordinal as a number and a full stop: "4. Dezember", "19. yüzyıl".
ORDINAL_STOP = word_set("de tr fi cs sk sl hr sr bs da nb nn no is fo et lv hu pl eu lb")
# Their dates and lists put a stop after a number, their sentences end in a word.
_NUMBER_STOP = word_set("ko ja zh")
LONGEST_ORDINAL = 2
_LONGEST_PAIRED = 2

_TOKEN = re.compile(r"[^\s(\[{«“„\"‘「（『,;:/–—…]*$")
_TOKEN_REACH = 30
_DOTTED = re.compile(r"(?:[^\W\d_]{1,4}\.-?)+[^\W\d_]{1,4}")
_ROMAN = re.compile(r"[IVXL]+")
_CASED_SHORT = re.compile(r"[A-Za-zÀ-ɏА-Яа-яЁё]{2,4}")
_VOWEL = re.compile(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿœăđơưıаеёиоуыэюяіїє]", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A full stop: the token before it, which may be the sentence's first, and the word behind."""

    token: str
    word: str
    language: str
    is_first: bool

    @property
    def opens(self) -> bool:
        """Say whether the word behind has a capital and opens sentences even after a short form."""
        is_capitalised = not self.word[:1].islower()
        return is_capitalised and self.word.casefold() in openers(self.language)


def period_ends(period: Period) -> bool:
    """Decide by the first rule that has an opinion; without one, a full stop ends its sentence.

    >>> period_ends(Period(token="Jun", word="1", language="en", is_first=False))
    False
    """
    return next((ends for rule in _RULES if (ends := rule(period)) is not None), True)


def token_before(text: str, begin: int, stop: int) -> str:
    """Give the run of characters before a stop, from the last space or opening sign.

    >>> token_before("(approx. 5)", 0, 7)
    'approx'
    """
    match = _TOKEN.search(text[max(begin, stop - _TOKEN_REACH) : stop])
    return match[0] if match else ""


def is_dotted_pair(token: str, word: str, text: str, stop: int) -> bool:
    """Say whether two short words each carry a stop: "z. B.", "EE. UU.", "н. э."."""
    if not (len(token) <= _LONGEST_PAIRED and 0 < len(word) <= _LONGEST_PAIRED):
        return False
    return token.isalpha() and word.isalpha() and text[stop + 1 :].lstrip().startswith(f"{word}.")


def _list_mark(period: Period) -> bool | None:
    """Keep the mark of a list item with it: "1. Programme", "IV. Music", "a. Food"."""
    token = period.token
    is_mark = len(token) == 1 or token[0].isdigit() or _ROMAN.fullmatch(token)
    return False if period.is_first and is_mark else None


def _number(period: Period) -> bool | None:
    """Go on after the day in "4. Dezember" and "12. 4.", not after the year in "in 2019. The"."""
    if not period.token[-1].isdigit():
        return None
    if len(period.token) > LONGEST_ORDINAL:
        return True
    if period.language in ORDINAL_STOP:
        return period.opens
    return period.language not in _NUMBER_STOP


def _before_number(period: Period) -> bool | None:
    """Go on before a number: "No. 55", "c. 628", "д. 17"; but not in "No. Seoul"."""
    token = period.token
    if token.casefold() in BEFORE_NUMBERS:
        return not period.word[:1].isdigit()
    return False if len(token) == 1 and token.islower() and period.word[:1].isdigit() else None


def _roman_ordinal(period: Period) -> bool | None:
    """Go on after "II." in "II. Abdülhamid", where ordinals have a stop."""
    is_ordinal = period.language in ORDINAL_STOP and _ROMAN.fullmatch(period.token)
    return period.opens if is_ordinal else None


def _thai(period: Period) -> bool | None:
    """Go on in Thai, where a full stop belongs to an abbreviation."""
    return False if "\u0e00" <= period.token[-1] <= "\u0e7f" else None


def _initial(period: Period) -> bool | None:
    """Go on after an initial: "J. Smith", "د. محمد"."""
    return period.opens if len(period.token) == 1 and not period.token.islower() else None


def _abbreviation(period: Period) -> bool | None:
    """Go on after a known or dotted short form: "Dr. Kim", "U.S. Senate"."""
    token = period.token
    is_known = is_abbreviation(token, period.language) or _DOTTED.fullmatch(token)
    return period.opens if is_known else None


def _no_vowel(period: Period) -> bool | None:
    """Go on after what has no vowel, so is no word: "Bldg.", "млн."; "NHK" is a name."""
    token = period.token
    is_short = _CASED_SHORT.fullmatch(token) and not token.isupper() and not _VOWEL.search(token)
    return period.opens if is_short else None


_RULES = (
    _list_mark, _before_number, _number, _roman_ordinal, _thai, _initial, _abbreviation, _no_vowel,
)  # fmt: skip
