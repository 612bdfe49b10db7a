"""A PDF in, a draft of its issue out: columns in reading order, words whole, running heads gone."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median
from typing import Any

import pypdfium2

from corpus.boilerplate import is_frame
from corpus.errors import EmptyError, UnreadableError
from corpus.formats.blocks import Block
from corpus.formats.columns import Line, in_reading_order
from corpus.formats.draft import Draft, File
from corpus.formats.outline import articles
from corpus.formats.stories import is_an_issue
from corpus.plain import one_line, tidy

_PAGES, _CHARACTERS = 1_500, 5_000_000
# A page with fewer letters than this on average is a picture.
_LETTERS_A_PAGE = 40
# Running heads stand in this share of the page's height at its top and bottom.
_MARGIN = 0.09
_RUNNING = 3
_PAGE_NUMBER = re.compile(
    r"^\W*(?:page|seite|p\.?)?\s*\d{1,4}(?:\s*(?:of|/|von)\s*\d{1,4})?\W*$", re.IGNORECASE
)
_HEADLINE, _HEADLINE_LENGTH = 1.18, 120
_GAP, _INDENT = 1.6, 6.0
# The reader joins a hyphenated word, and leaves a sign where the printed line ends.
_PRINTED = re.compile("[^\n\ufffe\x02]*[\n\ufffe\x02]|[^\n\ufffe\x02]+$")
_WIDE_GAP, _WORD = 1.5, re.compile(r"\S+")
_Box = tuple[float, float, float, float]
_ENDS_SENTENCE = re.compile(r"[.!?:。！？][\"”’')\]]?$")
_JUNK_TITLE = re.compile(
    r"\.\w{2,4}$|^(?:microsoft|untitled|document\d*|slide|layout|print)", re.IGNORECASE
)


def looks_like(head: bytes) -> bool:
    """Say whether a file begins as a PDF."""
    return b"%PDF-" in head[:1024]


def read(file: File) -> list[Draft]:
    """Read a PDF; raises `EmptyError` for a scan without text."""
    try:
        document = pypdfium2.PdfDocument(file.raw)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(file.name, f"is a PDF that cannot be opened ({error})") from error
    try:
        if len(document) > _PAGES:
            raise UnreadableError(file.name, f"has more than {_PAGES:,} pages")
        pages = _pages(document, file.name)
        stated = one_line(tidy(document.get_metadata_dict().get("Title", "")))
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(file.name, f"is a broken PDF ({error})") from error
    finally:
        document.close()
    letters = sum(len(line.text) for page in pages for line in page)
    if letters < _LETTERS_A_PAGE * len(pages):
        raise EmptyError(file.name, f"a scan of {len(pages)} pages without text; it needs OCR")
    blocks = _blocks(_without_running_heads(pages))
    title = _title(stated, blocks)
    splitting = file.settings.articles
    opening = " ".join(block.text for block in blocks[:6])[:400]
    if splitting == "auto" and not is_an_issue(blocks, {}, title, f"{file.name} {opening}"):
        splitting = "whole"
    return [Draft(title=title, articles=tuple(articles(blocks, title=title, splitting=splitting)))]


def _pages(document: Any, name: str) -> list[list[Line]]:  # noqa: ANN401
    """Give the lines of every page in reading order."""
    pages, length = [], 0
    for number in range(len(document)):
        page = document[number]
        text_page = page.get_textpage()
        lines, parts = _lines(text_page, page.get_height(), number)
        length += sum(len(line.text) for line in lines)
        if length > _CHARACTERS:
            raise UnreadableError(name, f"holds more than {_CHARACTERS:,} characters")
        pages.append(in_reading_order(lines, parts))
        text_page.close()
        page.close()
    return pages


def _lines(text_page: Any, height: float, page: int) -> tuple[list[Line], list[Line]]:  # noqa: ANN401
    """Give the lines of a page with their places, whole and cut at their wide gaps."""
    text = text_page.get_text_range()
    if len(text) != text_page.count_chars():  # characters beyond the BMP: no places for them
        plain = [_tidy(raw) for raw in text.splitlines() if raw.strip()]
        lines = [
            Line(text=raw, left=0, right=1, top=n * 12.0, bottom=n * 12.0 + 10, page_height=height)
            for n, raw in enumerate(plain)
        ]
        return lines, []
    lines, parts = [], []
    start = 0
    for raw in _PRINTED.findall(text):
        pieces = _pieces(text_page, raw, start)
        made = [
            Line(
                text=_tidy(text[first : last + 1]), left=left, right=right, top=height - top,
                bottom=height - bottom, page_height=height, page=page,
            )
            for first, last, (left, bottom, right, top) in pieces
        ]  # fmt: skip
        made = [line for line in made if line.text]
        parts += made
        if made:
            lines.append(
                replace(
                    made[0],
                    text=_tidy(raw),
                    right=max(line.right for line in made),
                    top=min(line.top for line in made),
                    bottom=max(line.bottom for line in made),
                )
            )
        start += len(raw)
    return lines, parts


def _tidy(raw: str) -> str:
    """Tidy a line; the reader's two signs for a hyphen at a line's end become one."""
    return " ".join(tidy(raw.replace("\x02", "\u2010").replace("\ufffe", "\u2010")).split())


def _pieces(text_page: Any, raw: str, start: int) -> Iterator[tuple[int, int, _Box]]:  # noqa: ANN401
    """Cut a line at its wide gaps: the first and last character of each piece, and its box."""
    words = [(start + word.start(), start + word.end() - 1) for word in _WORD.finditer(raw)]
    piece: tuple[int, int, _Box] | None = None
    for first, last in words:
        left, bottom, _, top = text_page.get_charbox(first, loose=True)
        right = text_page.get_charbox(last, loose=True)[2]
        box = (left, bottom, right, top)
        if piece is None:
            piece = (first, last, box)
        elif left - piece[2][2] > _WIDE_GAP * max(top - bottom, 1.0):
            yield piece
            piece = (first, last, box)
        else:
            old = piece[2]
            around = (old[0], min(old[1], bottom), max(old[2], right), max(old[3], top))
            piece = (piece[0], last, around)
    if piece is not None:
        yield piece


def _without_running_heads(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Leave out page numbers, and lines at the margins that stand on several pages."""
    counts = Counter(
        mark for page in pages for mark in {_mark(line) for line in page if _at_margin(line)}
    )
    needed = max(2, min(_RUNNING, len(pages) // 2))
    return [
        [
            line
            for line in page
            if not (
                _at_margin(line)
                and (counts[_mark(line)] >= needed or _PAGE_NUMBER.match(line.text))
            )
        ]
        for page in pages
    ]


def _mark(line: Line) -> str:
    """Give what is the same in a running head on every page: everything but its numbers."""
    return re.sub(r"\d+", "0", line.text).casefold()


def _at_margin(line: Line) -> bool:
    return line.top < _MARGIN * line.page_height or line.bottom > (1 - _MARGIN) * line.page_height


def _blocks(pages: Sequence[Sequence[Line]]) -> list[Block]:
    """Join lines to paragraphs; larger lines are headings."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    body_height = median(line.height for line in lines for _ in range(len(line.text) // 10 + 1))
    made: list[Block] = []
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and _begins_paragraph(paragraph, line):
            made.append(_block(paragraph, body_height))
            paragraph = []
        paragraph.append(line)
    if paragraph:
        made.append(_block(paragraph, body_height))
    return [block for block in made if not is_frame(block)]


def _begins_paragraph(paragraph: Sequence[Line], line: Line) -> bool:
    """Say whether a line begins a paragraph: by a gap, another size, an indent or a new column."""
    last = paragraph[-1]
    size = max(last.height, 1.0)
    if abs(line.height - last.height) > 0.35 * size:
        return True
    if line.page != last.page or line.top < last.top - size:  # the next page or column
        return bool(_ENDS_SENTENCE.search(last.text)) or line.text[:1].isupper()
    step = line.top - last.top
    if step > _GAP * max(size, 1.25 * line.height):
        return True
    indented = (
        line.left > last.left + _INDENT
        and line.left > min(other.left for other in paragraph) + _INDENT
    )
    short = last.right < max(other.right for other in paragraph) - 4 * size
    ended = bool(_ENDS_SENTENCE.search(last.text))
    return ended and (indented or (short and len(paragraph) > 1))


def _block(paragraph: Sequence[Line], body_height: float) -> Block:
    """Make a block of the lines of a paragraph."""
    text = joined([line.text for line in paragraph])
    height = median(line.height for line in paragraph)
    large = height >= _HEADLINE * body_height and len(text) <= _HEADLINE_LENGTH
    if large and any(map(str.isalpha, text)) and not text.endswith((".", ",")):
        return Block(kind="heading", level=1 if height >= 2 * body_height else 2, text=text)
    return Block(kind="paragraph", text=text)


def joined(lines: Sequence[str]) -> str:
    """Join lines, with words whole that were hyphenated at a line's end.

    >>> joined(["The library was re-", "opened by the Post-", "War club."])
    'The library was reopened by the Post-War club.'
    """
    text = ""
    for line in lines:
        if text.endswith("\u2010"):
            text = text[:-1] + line
        elif text.endswith("-") and len(text) > 1 and text[-2].isalpha():
            text = (text[:-1] if line[:1].islower() else text) + line
        else:
            text = f"{text} {line}" if text else line
    return text.replace("\u2010", "")


def _title(stated: str, blocks: Sequence[Block]) -> str | None:
    """Give the stated title when it is one, else the first heading of the first blocks."""
    if len(stated) > 5 and " " in stated and not _JUNK_TITLE.search(stated):  # noqa: PLR2004
        return stated
    return next((block.text for block in blocks[:8] if block.kind == "heading"), None)
