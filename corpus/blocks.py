"""A body in, the spans of its blocks (paragraphs, headings, list items) out.

No sentence runs over the end of a block. Each is a line: the readers put an item of a list on a
line of its own, and leave no line break that only wraps a paragraph (corpus.wrapping).
"""

import re

_BREAK = r"(?:\r\n|[\r\n\v\f\x85\u2028\u2029])"
_EMPTY_LINE = re.compile(rf"{_BREAK}\s*?{_BREAK}")
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")

Span = tuple[int, int]


def line_spans(text: str) -> list[Span]:
    r"""List the lines of a text that are not empty, without the white space at their ends.

    >>> body = "Two\nlines\n\n- an item"
    >>> [body[start:end] for start, end in line_spans(body)]
    ['Two', 'lines', '- an item']
    """
    spans = (_trim(text, *match.span()) for match in _LINE.finditer(text))
    return [(start, end) for start, end in spans if start < end]


def is_blank_between(body: str, end: int, start: int) -> bool:
    r"""Say whether an empty line lies between two places: the gap between paragraphs.

    >>> is_blank_between("a\n \nb", 1, 4)
    True
    """
    return _EMPTY_LINE.search(body, end, start) is not None


def _trim(text: str, start: int, end: int) -> Span:
    """Leave out the white space at both ends of a span."""
    line = text[start:end]
    return start + len(line) - len(line.lstrip()), start + len(line.rstrip())
