"""Pieces of text in, one text with marks (bold, quote, link) out, free of any messenger."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from string import Formatter
from typing import Self

from bot.links import may_be_sent


class Mark(StrEnum):
    """How a run of text stands out."""

    BOLD = "bold"
    QUOTE = "quote"  # a block of quoted text that opens when it is long
    LINK = "link"
    CODE = "code"  # text that a tap copies


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A marked run, `text[start:end]` in code points; `url` for links only."""

    mark: Mark
    start: int
    end: int
    url: str | None = None

    def moved(self, distance: int) -> "Span":
        """Give the same run further on."""
        return replace(self, start=self.start + distance, end=self.end + distance)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and its marked runs. Values: adding two makes a third.

    >>> (Marked("It was ") + bold("June")).spans
    (Span(mark=<Mark.BOLD: 'bold'>, start=7, end=11, url=None),)
    """

    text: str = ""
    spans: tuple[Span, ...] = ()

    def __add__(self, other: "Marked | str") -> "Marked":
        """Put another text behind this one."""
        if isinstance(other, str):
            return Marked(self.text + other, self.spans)
        moved = tuple(span.moved(len(self.text)) for span in other.spans)
        return Marked(self.text + other.text, self.spans + moved)

    def within(self, mark: Mark, url: str | None = None) -> Self:
        """Mark the whole text; an empty one stays as it is: Telegram refuses empty marks."""
        if not self.text:
            return self
        whole = Span(mark=mark, start=0, end=len(self.text), url=url)
        return replace(self, spans=(whole, *self.spans))


def bold(text: str) -> Marked:
    """Give the text in bold."""
    return Marked(text).within(Mark.BOLD)


def code(text: str) -> Marked:
    """Give the text as something to copy."""
    return Marked(text).within(Mark.CODE)


def link(text: str, url: str | None) -> Marked:
    """Give the text as a link; plain where there is none that may be sent.

    >>> link("Vol.55", "file:///vol55.md").spans
    ()
    """
    if not may_be_sent(url):
        return Marked(text)
    return Marked(text).within(Mark.LINK, url)


def join(separator: str, parts: Iterable[Marked | str]) -> Marked:
    """Put the parts one behind another, leaving out the empty ones.

    >>> join(", ", ["one", "", bold("two")]).text
    'one, two'
    """
    whole = Marked()
    for part in parts:
        piece = Marked() + part
        if piece.text:
            whole = whole + separator + piece if whole.text else piece
    return whole


def fill(template: str, **values: Marked | str) -> Marked:
    """Put values in the template's braces, marks included.

    >>> fill("Source: {issue}", issue=bold("Vol.55")).spans[0].start
    8
    """
    whole = Marked()
    for literal, name, _, _ in Formatter().parse(template):
        whole = whole + literal
        if name is not None:
            whole = whole + values[name]
    return whole
