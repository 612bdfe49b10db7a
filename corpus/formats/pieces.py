"""An element of a web page in, the texts that it sets apart out, though no block parts them.

A card often holds its headline, its date and its lead in elements that stand in one line.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from corpus.formats.elements import BLOCKS, BOLD, HEADINGS, SKIPPED, is_hidden
from corpus.plain import lines, one_line
from corpus.wrapping import WIDEST_WRAP


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A text of an element of its own; `link` is where the link goes that it stands in."""

    text: str
    is_heading: bool = False
    is_link: bool = False
    link: str | None = None


def pieces(root: LexborNode) -> list[Piece]:
    """Give the texts below an element in reading order.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> card = "<a href=/1><strong>Hall</strong> <span>It <em>opens</em>.</span></a>"
    >>> [piece.text for piece in pieces(LexborHTMLParser(card).body)]
    ['Hall', 'It opens.']
    """
    found: list[Piece] = []
    stack = [(root, Piece(text=""))]
    while stack:
        node, around = stack.pop()
        if node.tag == "-text":
            found.append(replace(around, text=_text(node)))
            continue
        if node.tag in SKIPPED or node.tag == "-comment" or is_hidden(node):
            continue
        inside = _inside(node, around)
        children = list(node.iter(include_text=True))
        has_text = any(child.tag == "-text" and _text(child) for child in children)
        if has_text and not any(child.tag in BLOCKS for child in children):
            found.append(replace(inside, text=_text(node)))
        else:
            stack += [(child, inside) for child in reversed(children)]
    return [piece for piece in found if piece.text]


def _inside(node: LexborNode, around: Piece) -> Piece:
    """Say what the texts in an element are."""
    link = node.attributes.get("href") if node.tag == "a" else None
    return replace(
        around,
        is_heading=around.is_heading or node.tag in BOLD or node.tag in HEADINGS,
        is_link=around.is_link or node.tag == "a",
        link=link if link and not link.startswith(("#", "javascript:")) else around.link,
    )


def _text(node: LexborNode) -> str:
    """Give all text in a node; its line breaks only where they are meant.

    Nobody wraps a text wider than `WIDEST_WRAP`: where lines are longer, their breaks are meant.
    """
    raw = "".join(_parts(node))
    found = lines(raw)
    if max(map(len, found), default=0) <= WIDEST_WRAP:
        return one_line(raw)
    return "\n\n".join(line for line in found if line)


def _parts(root: LexborNode) -> Iterator[str]:
    stack = [root]
    while stack:
        node = stack.pop()
        if node.tag == "-text":
            yield node.text_content or ""
        elif node.tag == "br":
            yield "\n"
        elif node.tag not in SKIPPED and node.tag != "-comment" and not is_hidden(node):
            stack += reversed(list(node.iter(include_text=True)))
