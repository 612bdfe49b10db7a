"""HTML in, its tree out; what would cost the parser beyond reason is refused before."""

import re

from selectolax.lexbor import LexborHTMLParser

from corpus.errors import UnreadableError

# The parser's time grows with the square of the nesting: 20,000 levels take a second.
DEPTH_LIMIT = 5_000
# The longest page of the samples has 6,000 tags in 270,000 characters.
SIZE_LIMIT, TAG_LIMIT = 8_000_000, 300_000

_ENDS_UNSAID_TEXT = (
    "p li td th tr dd dt option thead tbody tfoot colgroup html head body br hr img input "
    "meta link area base col embed source track wbr"
)
_ENDS_UNSAID = frozenset(_ENDS_UNSAID_TEXT.split())
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*+)([^<>]*+)>")
# The parser compares each attribute of an element with all others.
_LONG_TAG, _ATTRIBUTES = re.compile(r"<[a-zA-Z][^<>]{10000,}+"), 1_000


def parse(html: str) -> LexborHTMLParser:
    """Parse HTML; raises `UnreadableError` when it is too much, or nested beyond reason."""
    tags = html.count("<")
    if len(html) > SIZE_LIMIT or tags > TAG_LIMIT:
        raise UnreadableError("HTML", "is more HTML than any newsletter holds")
    if any(len(tag.split()) > _ATTRIBUTES for tag in _LONG_TAG.findall(html)):
        raise UnreadableError("HTML", f"has an element with more than {_ATTRIBUTES:,} attributes")
    if tags > DEPTH_LIMIT and _deeper_than(html, DEPTH_LIMIT):
        raise UnreadableError("HTML", f"is nested more than {DEPTH_LIMIT:,} levels deep")
    return LexborHTMLParser(html)


def _deeper_than(html: str, limit: int) -> bool:
    """Say whether more than `limit` elements stand open somewhere."""
    depth = 0
    for closing, name, rest in _TAG.findall(html):
        if rest.endswith("/") or name.lower() in _ENDS_UNSAID:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        if depth > limit:
            return True
    return False
