"""A block in, the spans that no boundary may fall into out: addresses, dates, quotations."""

import re
from bisect import bisect_right

from corpus.blocks import Span

# Short quotations and brackets stay whole with all their stops; longer ones are cut like any text.
LONGEST_WHOLE_QUOTATION = 160

_ADDRESSES = re.compile(
    r"(?:https?://|www\.|ftp://|mailto:)[^\s<>\"'「」（）]*[\w/#=&%\-]"
    r"|[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+"
)
_DATES = re.compile(
    # 2020. 12. 4. and '20. 12., with what follows the last stop of a Korean date
    r"(?<![\d.])['’]?\d{2,4}\.\s?\d{1,2}\.(?:\s?\d{1,2}(?!\d)\.?)?(?:\s?[(~∼\-–가-힣])?(?!\d)"
    # 4.12.2020, 4. 12. 2020, 1.–5.
    r"|(?<![\d.])\d{1,2}\.(?:\s?[-–~/]\s?\d{1,2}\.|\s?\d{1,2}\.)(?:\s?\d{2,4})?(?!\d)"
)
_QUOTATIONS = tuple(
    (pattern[0], re.compile(pattern.replace("N", str(LONGEST_WHOLE_QUOTATION))))
    for pattern in (
        "“[^“”]{1,N}”", "„[^„“”]{1,N}[“”]", "«[^«»]{1,N}»", "「[^「」]{1,N}」", "『[^『』]{1,N}』",
        "（[^（）]{1,N}）", "《[^《》]{1,N}》", "【[^【】]{1,N}】",
    )
)  # fmt: skip
_BRACKETS = re.compile(
    rf"\([^()]{{1,{LONGEST_WHOLE_QUOTATION}}}\)|\[[^\[\]]{{1,{LONGEST_WHOLE_QUOTATION}}}\]"
)
_STRAIGHT = re.compile(
    rf'(?<![^\s(\[「（:：,，])"[^"\s](?:[^"]{{0,{LONGEST_WHOLE_QUOTATION}}}[^"\s])?"(?!\w{{3}})'
)


def guarded(text: str) -> list[Span]:
    """List the spans, in order and merged where they touch.

    >>> guarded("See https://x.org/a.B. Then 2020. 12. 4.")
    [(4, 21), (28, 40)]
    """
    patterns = [pattern for sign, pattern in _QUOTATIONS if sign in text]
    if "." in text:
        patterns += [_ADDRESSES, _DATES]
    if "(" in text or "[" in text:
        patterns.append(_BRACKETS)
    if '"' in text:
        patterns.append(_STRAIGHT)
    merged: list[Span] = []
    for start, end in sorted(
        match.span() for pattern in patterns for match in pattern.finditer(text)
    ):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def is_guarded(spans: list[Span], start: int, end: int) -> bool:
    """Say whether a stop lies inside a span; what closes a quotation may close the sentence.

    >>> is_guarded([(4, 21)], 20, 21), is_guarded([(4, 21)], 13, 14)
    (False, True)
    """
    position = bisect_right(spans, (start, end)) - 1
    candidates = spans[max(0, position) : position + 2]
    return any(first <= start and end < last for first, last in candidates)
