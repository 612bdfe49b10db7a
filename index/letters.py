"""A text in, the same text as it is compared out: letters that readers take for one are one."""

import re
import unicodedata
from functools import cache
from pathlib import Path

SIMPLIFIED = Path(__file__).with_name("simplified.txt")

# Arabic short vowels and their like.
VOWEL_SIGNS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
# Turkish dotted and dotless i. Russian yo, which most write as ye. Arabic: the carriers of hamza,
# ya and alef without dots, ta marbuta, Persian kaf and ya; vowel signs and the stretching of a
# word are often left out.
_LETTERS = str.maketrans(
    {
        "ı": "i",
        "\u0307": None,
        "\u0451": "\u0435",
        **dict.fromkeys("أإآٱ", "ا"),
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        **dict.fromkeys(f"\u0640{VOWEL_SIGNS}\u0670"),
    }
)
# The encoder tells these letters from others though folding does not: Turkish "kışın" is "in
# winter", and "kişin" your person.
_TOLD_APART = frozenset("ıة")
_WORD = re.compile(r"[^\W\d_]+")
# Digits of every script that writes numbers by position.
_DIGITS = {
    code: str(unicodedata.decimal(chr(code)))
    for code in range(0x660, 0x1_0000)
    if unicodedata.category(chr(code)) == "Nd"
}


def fold(text: str) -> str:
    """Give a text as it is compared: NFKC, no case, one spelling of a letter, digits 0 to 9.

    >>> fold("İSTANBUL ２０２０"), fold("أحمد إلى المدرسة"), fold("٢٥ جنيه")
    ('istanbul 2020', 'احمد الي المدرسه', '25 جنيه')
    """
    same = unicodedata.normalize("NFKC", text).casefold()
    return same.translate(_LETTERS).translate(_DIGITS)


def spelled(text: str) -> dict[str, str]:
    """Give the words of a text that folding may make another of, by what it makes of them.

    >>> spelled("Kışın hava nasıl?")
    {'kişin': 'kışın', 'nasil': 'nasıl'}
    """
    same = unicodedata.normalize("NFKC", text).lower()
    words = (word for word in _WORD.findall(same) if not _TOLD_APART.isdisjoint(word))
    return {fold(word): word for word in words}


def simplify(text: str) -> str:
    """Give a text with simplified Chinese characters for traditional ones.

    >>> simplify("首爾市長")
    '首尔市长'
    """
    return text.translate(_simplified())


@cache
def _simplified() -> dict[int, str]:
    lines = SIMPLIFIED.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    return str.maketrans("".join(rows[::2]), "".join(rows[1::2]))  # type: ignore[return-value]
