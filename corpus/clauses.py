"""A sentence's span in, smaller spans out where it has no stop for too long."""

import re
from collections.abc import Iterator

from corpus.blocks import Span
from corpus.guarded import guarded, is_guarded

# A "sentence" this long is a list, a menu or a page without stops. Quoting it whole would fill a
# message, so it is cut, as a last resort, where a reader would pause.
LONGEST_SENTENCE = 700
_PAUSES = (
    re.compile(r"[\r\n]+"),
    re.compile(r"[;；؛]\s*|(?<=\s)[|·•※▶]\s*"),
    re.compile(r"[,，،、]\s+|[，、]"),
    re.compile(r"\s+"),
)
_MIDDLE_SHARE = 0.25

# Thai ends no sentence with a sign: a space stands between clauses, but also inside names, lists
# and dates. The words that open a clause tell them apart; 60 words without one are too many.
SHORTEST_THAI = 80
LONG_THAI = 240
_THAI_OPENERS = (
    "ซึ่ง แต่ จาก เมื่อ เขา เธอ จึง นอกจาก ต่อมา ปัจจุบัน ก่อน หลังจาก ภายหลัง สำหรับ เนื่องจาก ขณะ ดังนั้น เพราะ"
    " ทั้งนี้ อย่างไรก็ตาม ใน(?!ปี) เป็น โดย(?!เฉพาะ|การ) อีกทั้ง ส่วน พบ"
).replace(" ", "|")
# Beside a conjunction, before an era or a part of an address the space divides nothing.
_THAI_JOINED = (
    "[คพจรม]\\.ศ และ หรือ คือ ได้ ของ ประเทศ จังหวัด อำเภอ เขต ตำบล แขวง ถนน เมือง รัฐ มณฑล ภาค"
).replace(" ", "|")
_AFTER = r"(?<![.,:;(])(?<!และ)(?<!หรือ)(?<!คือ)(?<!ณ)"
_THAI_SPACE = re.compile(
    rf"{_AFTER}[ \t\u00a0\u200b]+(?P<opener>(?={_THAI_OPENERS}))"
    rf"|{_AFTER}(?<!\d)[ \t\u00a0\u200b]+(?=[\u0e01-\u0e44])(?!{_THAI_JOINED})"
)


def pieces(body: str, span: Span) -> Iterator[Span]:
    """Cut an over-long span near its middle, again and again, at the strongest pause there is.

    >>> [end - start for start, end in pieces("a" * 400 + "; " + "b" * 400, (0, 802))]
    [401, 400]
    """
    start, end = span
    if end - start <= LONGEST_SENTENCE or (pause := _middle_pause(body, start, end)) is None:
        yield span
        return
    first_end = pause[0] + len(body[slice(*pause)].rstrip())
    yield from pieces(body, (start, first_end))
    yield from pieces(body, (pause[1], end))


def thai_pieces(body: str, span: Span) -> Iterator[Span]:
    """Cut a span at the spaces between Thai clauses, into pieces of a sentence's size."""
    begin, end = span
    closed = guarded(body[begin:end])
    for space in _THAI_SPACE.finditer(body, *span):
        enough = SHORTEST_THAI if space["opener"] is not None else LONG_THAI
        if (
            space.start() - begin >= enough
            and end - space.end() >= SHORTEST_THAI // 2
            and not is_guarded(closed, space.start() - span[0], space.start() - span[0])
        ):
            yield begin, space.start()
            begin = space.end()
    yield begin, end


def _middle_pause(body: str, start: int, end: int) -> Span | None:
    """Find the strongest pause in the middle half of a span, the nearest to its middle."""
    margin = int((end - start) * _MIDDLE_SHARE)
    middle = (start + end) // 2
    for pattern in _PAUSES:
        found = [pause.span() for pause in pattern.finditer(body, start + margin, end - margin)]
        if found:
            return min(found, key=lambda pause: abs(pause[1] - middle))
    return None
