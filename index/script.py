"""A word in, the script it is written in out."""

import re

SCRIPTS = {
    "latin": r"a-z\u00df-\u024f\u1e00-\u1eff",
    "cyrillic": r"\u0400-\u052f",
    "arabic": r"\u0600-\u06ff\u0750-\u077f",
    "devanagari": r"\u0900-\u097f",
    "thai": r"\u0e00-\u0e7f",
    "hangul": r"\uac00-\ud7a3",
    "katakana": r"\u30a0-\u30ff",
}
_SCRIPT = re.compile("|".join(f"(?P<{name}>[{letters}]+)" for name, letters in SCRIPTS.items()))


def script_of(word: str) -> str | None:
    """Name the script of a folded word; None where it is another one, or where it is mixed.

    >>> script_of("ливингстон"), script_of("covid19")
    ('cyrillic', None)
    """
    match = _SCRIPT.fullmatch(word)
    return None if match is None else match.lastgroup
