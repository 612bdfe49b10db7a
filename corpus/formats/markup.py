"""The bytes of an XML file in, its tree out; what only an attack needs is refused."""

import re
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from corpus.errors import UnreadableError
from corpus.plain import decode

DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ENCODING = re.compile(rb"""^[^>]{0,200}?encoding\s*=\s*["']([\w.-]{2,30})""")
_LOOSE_AMPERSAND = re.compile(r"&(?!#\d{1,7};|#x[0-9a-fA-F]{1,6};|(?:amp|lt|gt|quot|apos);)")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DEPTH = 200
TAG_LIMIT = 500_000


class _Builder(TreeBuilder):
    """A tree builder that stops at a depth that no document has."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        """Open an element."""
        self._depth += 1
        if self._depth > _DEPTH:
            raise UnreadableError("XML", f"is nested more than {_DEPTH} levels deep")
        return super().start(tag, attrs)

    def end(self, tag: str) -> Element:
        """Close an element."""
        self._depth -= 1
        return super().end(tag)


def text_of(raw: bytes) -> str:
    """Decode XML by its declaration."""
    stated = _ENCODING.match(raw)
    return decode(raw, stated[1].decode() if stated else None)


def refuse_entities(raw: bytes, name: str) -> None:
    """Raise `UnreadableError` for XML that declares entities: they can unfold to gigabytes."""
    if "<!entity" in text_of(raw).lower():
        raise UnreadableError(name, "declares XML entities, which are not read")


def parse(raw: bytes, name: str) -> Element:
    """Parse XML; raises `UnreadableError` with the place where it breaks."""
    text = _NOT_XML.sub("", DECLARATION.sub("", text_of(raw)))
    if "<!entity" in text.lower():
        raise UnreadableError(name, "declares XML entities, which are not read")
    if text.count("<") > TAG_LIMIT:
        raise UnreadableError(name, f"has more than {TAG_LIMIT:,} tags")
    for attempt in (text, _LOOSE_AMPERSAND.sub("&amp;", text)):
        parser = XMLParser(target=_Builder())  # noqa: S314 - entities are refused above
        try:
            parser.feed(attempt)
            return parser.close()
        except ParseError as error:
            problem = error
    raise UnreadableError(name, f"is not well-formed XML ({problem})")
