"""A body in, the spans of its blocks (paragraphs, headings, list items) out.

No sentence runs over the end of a block. A line break inside a wrapped paragraph ends none.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

# Nobody wraps running text narrower than this, few wrap it wider: other line breaks are meant.
NARROWEST_WRAP = 40
WIDEST_WRAP = 160
# A line that had room for the next word and this share of the width besides was meant to end.
ROOM_LEFT = 1 / 3

_EMPTY_LINE = re.compile(
    r"(?:\r\n|[\r\n\v\f\x85\u2028\u2029])\s*?(?:\r\n|[\r\n\v\f\x85\u2028\u2029])"
)
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_ITEM = re.compile(
    r"\s*(?:[-–—*+•‣▪▫◦●○■□◆◇▶►※→·ㆍ✓✔☞]\s|[①-⑳㉠-㉻]|#{1,6}\s|\||>\s"
    r"|(?P<numbered>(?:\d{1,3}|[A-Za-z가-하])[.)]\s|\(\d{1,3}\)\s?))"
)
_RULE = re.compile(r"\s*(?:[-=_*~─━]\s?){3,}$")
# What a line ends with that ends a sentence or a clause.
ENDED = re.compile(r"[.:;!?。！？：；।؟…)\]\"'”’]\s*$")

Span = tuple[int, int]


def blocks(body: str) -> Iterator[Span]:
    r"""Cut a body at blank lines, items, headings, and line breaks that no wrapping explains.

    >>> body = "Two\nlines\n\n- an item\n- another"
    >>> [body[start:end] for start, end in blocks(body)]
    ['Two', 'lines', '- an item', '- another']
    """
    lines = [_trim(body, *match.span()) for match in _LINE.finditer(body)]
    lines = [(start, end) for start, end in lines if start < end]
    if not lines:
        return
    widths = _widths(body, lines)
    begin = lines[0][0]
    for position, (line, following) in enumerate(pairwise(lines)):
        if _ends_block(body, line, following, widths[position]):
            yield begin, line[1]
            begin = following[0]
    yield begin, lines[-1][1]


def is_blank_between(body: str, end: int, start: int) -> bool:
    r"""Say whether an empty line lies between two places: the gap between paragraphs.

    >>> is_blank_between("a\n \nb", 1, 4)
    True
    """
    return _EMPTY_LINE.search(body, end, start) is not None


def _trim(body: str, start: int, end: int) -> Span:
    """Leave out the white space at both ends of a span."""
    text = body[start:end]
    return start + len(text) - len(text.lstrip()), start + len(text.rstrip())


def _widths(body: str, lines: list[Span]) -> list[int]:
    """Give, for each line, the length of the longest line of its paragraph."""
    widths: list[int] = []
    paragraph: list[int] = []
    for position, (start, end) in enumerate(lines):
        paragraph.append(end - start)
        last = position + 1 == len(lines)
        if last or is_blank_between(body, end, lines[position + 1][0]):
            widths += [max(paragraph)] * len(paragraph)
            paragraph = []
    return widths


def _ends_block(body: str, line: Span, following: Span, width: int) -> bool:
    """Decide whether the break between two lines is meant."""
    this, after = body[slice(*line)], body[slice(*following)]
    if is_blank_between(body, line[1], following[0]) or this.startswith("#"):
        return True
    if _RULE.match(this) or _RULE.match(after):
        return True
    if item := _ITEM.match(after):
        # A wrapped line may begin with "4. Dezember": a number needs an ended line or item before.
        return not item["numbered"] or bool(ENDED.search(this) or _ITEM.match(this))
    if width < NARROWEST_WRAP or len(this) > WIDEST_WRAP:
        return True
    word = after.split(maxsplit=1)[0]
    return len(this) + 1 + len(word) <= width * (1 - ROOM_LEFT)
