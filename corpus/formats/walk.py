"""HTML in, its paragraphs, headings, list items and table rows in reading order out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from corpus.formats.blocks import Block, Kind, Layout, Region
from corpus.formats.elements import BLOCKS, BOLD, HEADINGS, INLINE, SKIPPED, is_hidden
from corpus.formats.tree import parse
from corpus.plain import lines, one_line, tidy

# What is an item, and how much deeper it stands than the text around: a term above its meaning.
_NESTED_BY = {"li": 1, "dt": 1, "dd": 2}
_PLACES = frozenset({"nav", "header", "footer", "aside", "form", "main", "article"})
_ANCHOR = re.compile(r"^\s*([\w-]{3,100})\s*$")
_NESTED = "p, div, table, ul, ol, dl, h1, h2, h3, h4, h5, h6, blockquote, pre, br + br"
_CELLS, _CELL_LIMIT = 2, 400
# An alternative text of this many words says something; shorter ones name a logo or a button.
_CAPTION_WORDS = 5


def blocks(html: str, *, literal: bool = False) -> list[Block]:
    """Cut HTML into blocks; raises `UnreadableError` when it is nested beyond reason.

    `literal` takes an element that HTML does not know for text, such as `Vec<u8>` in Markdown.
    """
    return layout(parse(html), literal=literal).blocks


def layout(tree: LexborHTMLParser, *, literal: bool = False) -> Layout:
    """Cut a parsed page into blocks, and note which element holds which of them."""
    if tree.root is None:
        return Layout([], [])
    pass_ = _Walk(literal=literal)
    pass_.run(tree.root)
    return Layout(
        pass_.blocks, sorted(pass_.regions, key=lambda region: (region.start, region.depth))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """What the enclosing elements make of a text."""

    kind: Kind = "paragraph"
    level: int = 0
    nesting: int = 0
    place: str | None = None
    key: str | None = None
    bold: bool = False
    linked: bool = False
    kept: bool = False  # white space as written
    depth: int = 0


@dataclass(frozen=True, slots=True)
class _End:
    """Marks the end of a block element; its blocks begin at `start`."""

    tag: str
    start: int


class _Walk:
    """One pass over a tree, without recursion, so that depth costs no stack."""

    def __init__(self, *, literal: bool) -> None:
        self._literal = literal
        self._first_of_item = True
        self._clear()
        self.blocks: list[Block] = []
        self.regions: list[Region] = []

    def _clear(self) -> None:
        self._parts: list[str] = []
        self._key: str | None = None
        self._lead: list[str] = []
        self._leading = True
        self._length = 0
        self._linked = 0

    def run(self, root: LexborNode) -> None:
        """Collect the blocks in reading order."""
        stack: list[tuple[LexborNode | _End, _Context]] = [(root, _Context())]
        while stack:
            node, context = stack.pop()
            if isinstance(node, _End):
                self._close(node, context)
                continue
            tag = node.tag
            if tag == "-text":
                self._add(node.text_content or "", context)
            elif tag in SKIPPED or tag is None:
                continue
            elif tag in BLOCKS or tag.startswith("mj-"):
                self._open(node, tag, context, stack)
            elif tag == "-comment":
                self._note(node)
            elif not is_hidden(node):
                self._run_on(node, tag, context)
                _push(node, _inline(tag, context), stack)

    def _run_on(self, node: LexborNode, tag: str, context: "_Context") -> None:
        """Take in what an inline element says by itself."""
        if tag == "br":
            self._parts.append("\n")
        elif tag == "img":
            self._caption(node, context)
        elif self._literal and tag not in INLINE:
            self._add(f"<{tag}>", context)

    def _close(self, end: _End, context: _Context) -> None:
        """End a block element, and note what it held."""
        self._flush(context)
        if len(self.blocks) > end.start:
            self.regions.append(Region(end.tag, end.start, len(self.blocks), context.depth))

    def _open(
        self,
        node: LexborNode,
        tag: str,
        context: "_Context",
        stack: "list[tuple[LexborNode | _End, _Context]]",
    ) -> None:
        """Begin a block element: end the block before it, and go inside."""
        if is_hidden(node):
            return
        self._flush(context)
        if tag == "hr":
            self.blocks.append(Block(kind="rule", text="", place=context.place))
        elif tag == "tr" and (row := _row(node, context)):
            self.blocks.append(row)
        else:
            inside = self._enter(tag, node, context)
            stack.append((_End(tag, len(self.blocks)), inside))
            _push(node, inside, stack)

    def _enter(self, tag: str, node: LexborNode, context: _Context) -> _Context:
        """Give the context inside a block element."""
        kind, level, place, key = context.kind, context.level, context.place, None
        if tag in HEADINGS:
            kind, level, key = "heading", HEADINGS[tag], node.attributes.get("id")
        elif tag in _NESTED_BY:
            kind = "item"
            self._first_of_item = True
        elif tag == "blockquote":
            kind = "quote"
        elif tag == "pre":
            kind = "code"
        elif tag in _PLACES:
            place = tag
        return _Context(
            kind=kind, level=level, nesting=context.nesting + _NESTED_BY.get(tag, 0), place=place,
            key=key, bold=tag == "th", linked=context.linked, kept=context.kept or tag == "pre",
            depth=context.depth + 1,
        )  # fmt: skip

    def _add(self, text: str, context: _Context) -> None:
        """Take a piece of text into the block under way."""
        self._parts.append(text if context.kept else text.replace("\n", " "))
        visible = len(text) - text.count(" ") - text.count("\n")
        if not visible:
            if self._leading and self._lead:
                self._lead.append(text)
            return
        self._length += visible
        if context.linked:
            self._linked += visible
        if self._leading:
            if context.bold:
                self._lead.append(text)
            else:
                self._leading = False

    def _note(self, comment: LexborNode) -> None:
        """Take an anchor such as <!--white-paper--> at the head of a block as its key."""
        if (self._key is None and self._length == 0) or (self._leading and self._key is None):
            found = _ANCHOR.match(comment.comment_content or "")
            self._key = found[1] if found else None

    def _caption(self, image: LexborNode, context: _Context) -> None:
        """Keep what a picture's alternative text tells."""
        words = one_line(image.attributes.get("alt") or "")
        if len(words.split()) >= _CAPTION_WORDS and "/" not in words:
            self._parts.append(f" {words} ")
            self._length += len(words)
            if context.linked:
                self._linked += len(words)

    def _flush(self, context: _Context) -> None:
        """End the block under way, if it holds any text."""
        if not self._length:
            anchor = self._key
            self._clear()
            self._key = anchor
            return
        raw = "".join(self._parts)
        key = context.key or self._key
        share = min(1.0, self._linked / self._length)
        lead: str | None = one_line("".join(self._lead)) or None
        self._clear()
        kind = context.kind
        if kind == "item" and not self._first_of_item:
            kind = "paragraph"
        self._first_of_item = False
        texts = [tidy(raw).strip("\n")] if context.kept else _paragraphs(raw, kind == "heading")
        for text in texts:
            self.blocks.append(
                Block(
                    kind=kind, text=text, key=key, lead=lead, linked=share, place=context.place,
                    level={"item": context.nesting, "heading": context.level}.get(kind, 0),
                )
            )  # fmt: skip
            key = lead = None
            kind = "paragraph" if kind == "item" else kind


def _push(
    node: LexborNode, context: _Context, stack: list[tuple[LexborNode | _End, _Context]]
) -> None:
    """Put the children of a node on the stack, the first on top."""
    child = node.last_child
    while child is not None:
        stack.append((child, context))
        child = child.prev


def _paragraphs(raw: str, joined: bool) -> Iterator[str]:  # noqa: FBT001
    """Cut a text at its empty lines, which two line breaks in a row make."""
    if joined:
        text = one_line(raw)
        if text:
            yield text
        return
    paragraph: list[str] = []
    for line in [*lines(raw), ""]:
        if line:
            paragraph.append(line)
        elif paragraph:
            yield "\n".join(paragraph)
            paragraph = []


def _inline(tag: str | None, context: _Context) -> _Context:
    """Give the context inside an inline element."""
    bold, linked = tag in BOLD, tag == "a"
    if not bold and not linked:
        return context
    return replace(context, bold=context.bold or bold, linked=context.linked or linked)


def _row(row: LexborNode, context: _Context) -> Block | None:
    """Give a table row of plain cells as one line; None for a row that lays out a page."""
    if row.css_first(_NESTED):
        return None
    cells = [
        one_line(cell.text(deep=True, separator=" "))
        for cell in row.css("td, th")
        if not is_hidden(cell)
    ]
    filled = [cell for cell in cells if cell]
    if len(filled) < _CELLS or max(map(len, filled)) > _CELL_LIMIT:
        return None
    linked = sum(len(one_line(link.text(deep=True))) for link in row.css("a"))
    text = " | ".join(filled)
    return Block(kind="row", text=text, linked=min(1.0, linked / len(text)), place=context.place)
