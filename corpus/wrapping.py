"""Typed lines in, the same text without the line breaks of wrapping out: what is left was meant."""

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.blocks import Span, is_blank_between, line_spans

# Nobody wraps running text narrower than this, few wrap it wider: other line breaks are meant.
NARROWEST_WRAP = 40
WIDEST_WRAP = 160
# A line that had room for the next word and this share of the width besides was meant to end.
ROOM_LEFT = 1 / 3

_ITEM = re.compile(
    r"\s*(?:[-–—*+•‣▪▫◦●○■□◆◇▶►※→·ㆍ✓✔☞]\s|[①-⑳㉠-㉻]|#{1,6}\s|\||>\s"
    r"|(?P<numbered>(?:\d{1,3}|[A-Za-z가-하])[.)]\s|\(\d{1,3}\)\s?))"
)
_RULE = re.compile(r"\s*(?:[-=_*~─━]\s?){3,}$")
# What a line ends with that ends a sentence or a clause.
ENDED = re.compile(r"[.:;!?。！？：；।؟…)\]\"'”’]\s*$")
# Between these a space would part a word in two.
_UNSPACED = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff65]")


def unwrapped(text: str) -> str:
    r"""Join the lines that only wrapping parts; keep breaks at items, rules and short lines.

    >>> unwrapped("A line that goes on until the margin is near\nand on.\n- an item\n- another")
    'A line that goes on until the margin is near and on.\n- an item\n- another'
    """
    lines = line_spans(text)
    if not lines:
        return ""
    widths = _widths(text, lines)
    parts = [text[: lines[0][1]]]
    for width, (line, following) in zip(widths, pairwise(lines), strict=False):
        gap = text[line[1] : following[0]]
        if not _is_meant(text, line, following, width):
            gap = _joint(text[line[1] - 1], text[following[0]])
        parts += [gap, text[slice(*following)]]
    return "".join(parts)


def _widths(text: str, lines: list[Span]) -> Iterator[int]:
    """Give, for each line, the length of the longest line of its paragraph."""
    paragraph: list[int] = []
    for position, (start, end) in enumerate(lines):
        paragraph.append(end - start)
        last = position + 1 == len(lines)
        if last or is_blank_between(text, end, lines[position + 1][0]):
            yield from [max(paragraph)] * len(paragraph)
            paragraph = []


def _is_meant(text: str, line: Span, following: Span, width: int) -> bool:
    """Decide whether the break between two lines is meant."""
    this, after = text[slice(*line)], text[slice(*following)]
    if is_blank_between(text, line[1], following[0]) or this.startswith("#"):
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


def _joint(before: str, after: str) -> str:
    """Give what joins two lines: a space, but none in Chinese and Japanese."""
    return "" if _UNSPACED.match(before) and _UNSPACED.match(after) else " "
