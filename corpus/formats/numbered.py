"""A line and the one before it in, whether its number makes it an item of a list out.

"We meet on / 3. Oktober" is a wrapped sentence, and "1. maja 2025: …" begins with a date, though
Markdown takes both for lists; who drops the number tells another day.
"""

import re
from functools import lru_cache

from babel import Locale

from corpus.wrapping import ENDED

# Languages that write "3. Oktober" (the long date of CLDR begins with "d. MMMM").
_DOTTED = ("bs", "cs", "da", "de", "et", "fi", "fo", "hr", "is", "lv", "nb", "nn", "sk", "sl")
# CLDR lacks some of the cases that a month's name stands in ("1. maja").
_ENDING = r"\w{0,2}"
NUMBER = re.compile(r"\s*\(?\d{1,3}[.)]\s+(?=\S)")
_DAY = re.compile(r"\s*\d{1,2}\.\s+(?=[^\W\d_])")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_NEVER_WRAPPED = re.compile(r"\s*(?:[-*+•#>|=~`]|\d{1,3}[.)]\s)")


def is_numbered_item(line: str, before: str = "") -> bool:
    """Tell whether a line is an item by its number; `before` is the line above it, if any.

    >>> is_numbered_item("1. Bring water")
    True
    >>> is_numbered_item("1. maja 2025 ob 10. uri")
    False
    >>> is_numbered_item("3. Platz gewinnen", "Unsere Leute konnten den")
    False
    """
    if not NUMBER.match(line) or begins_with_day(line):
        return False
    return not before.strip() or bool(ENDED.search(before) or _NEVER_WRAPPED.match(before))


def begins_with_day(line: str) -> bool:
    """Tell whether a line begins with a day and its month, as "3. Oktober" does."""
    day = _DAY.match(line)
    return day is not None and _month().match(line, day.end()) is not None


@lru_cache(maxsize=1)
def _month() -> re.Pattern[str]:
    names = {
        name: _ENDING if width == "wide" else ""
        for code in _DOTTED
        for widths in Locale(code).months.values()
        for width in ("abbreviated", "wide")
        for name in widths[width].values()
        if not name[:1].isdigit()
    }
    longest_first = sorted(names, key=len, reverse=True)
    alternatives = (re.escape(name) + names[name] for name in longest_first)
    return re.compile(rf"(?:{'|'.join(alternatives)})(?!\w)", re.IGNORECASE)


def with_numbers_escaped(text: str) -> str:
    r"""Escape, in Markdown, the numbers at the head of a line that make no list.

    >>> with_numbers_escaped("Srečanje bo v sredo,\n1. maja 2025.\n\n1. One")
    'Srečanje bo v sredo,\n1\\. maja 2025.\n\n1. One'
    """
    lines = text.split("\n")
    is_code = False
    for at, line in enumerate(lines):
        is_code ^= _FENCE.match(line) is not None
        if is_code:
            continue
        if NUMBER.match(line) and not is_numbered_item(line, lines[at - 1] if at else ""):
            lines[at] = re.sub(r"^(\s*\(?\d{1,3})([.)])", r"\1\\\2", line)
    return "\n".join(lines)
