"""A text and its entities as a bot sent them in, as Telegram shows them to a reader out."""

from __future__ import annotations

import re

from botapi_entities import (
    CODE,
    FOUND,
    QUOTES,
    SPLITTABLE,
    end_of,
    found_entities,
    joined,
    rank,
    units_of,
    untangled,
)
from botapi_errors import (
    FieldError,
    JsonObject,
    as_object,
    bad_request,
    required_integer,
    required_text,
)
from botapi_html import parse_html
from botapi_links import checked_link

LARGEST_TEXT_BYTES = 32768
_LARGEST_POSITION = 1_000_000
_MOST_ENTITIES = 100
_KNOWN = frozenset(
    {*SPLITTABLE, *QUOTES, *CODE, "text_link", "text_mention", "custom_emoji", "date_time"}
)
_WHITE = (ord(" "), ord("\n"))
# Characters that show nothing: a text of these alone is empty.
_INVISIBLE = " \n\u1680\u180e\u2800\u3000\ufffc\u2060" + "".join(
    map(chr, [*range(0x2000, 0x2010), *range(0x2028, 0x2030), 0x205F])
)


def sent_text(text: str, parse_mode: str, entities: object) -> tuple[str, list[JsonObject]]:
    """Read a formatted text: the parse mode wins over the entities, as in Telegram."""
    try:
        size = len(text.encode())
    except UnicodeEncodeError:
        raise bad_request("Strings must be encoded in UTF-8") from None
    if size > LARGEST_TEXT_BYTES:
        raise bad_request("Text is too long")
    mode = parse_mode.lower()
    if mode == "html":
        return parse_html(text)
    if mode in {"markdown", "markdownv2"}:
        raise NotImplementedError("this server reads HTML and entities, no Markdown")
    if mode not in {"", "none"}:
        raise bad_request("Unsupported parse_mode")
    if entities is None:
        return text, []
    if not isinstance(entities, list):
        raise bad_request("Can't parse entities: expected an Array of MessageEntity")
    try:
        read = [_entity(as_object(entity, "MessageEntity")) for entity in entities]
    except FieldError as error:
        raise bad_request(f"Can't parse MessageEntity: {error}") from None
    return text, [entity for entity in read if entity]


def _entity(given: JsonObject) -> JsonObject:
    """Give one entity in canonical form; those that Telegram finds itself are skipped."""
    kind = required_text(given, "type")
    entity: JsonObject = {
        "type": kind,
        "offset": required_integer(given, "offset"),
        "length": required_integer(given, "length"),
    }
    if kind in FOUND:
        return {}
    if kind not in _KNOWN:
        raise FieldError("Unsupported type specified")
    if kind == "text_link":
        entity["url"] = required_text(given, "url")
    elif kind == "text_mention":
        entity["user_id"] = required_integer(as_object(given.get("user"), "User"), "id")
    elif kind == "custom_emoji":
        entity["custom_emoji_id"] = required_text(given, "custom_emoji_id")
    for extra in ("language", "unix_time", "date_time_format"):
        if given.get(extra) not in (None, ""):
            entity[extra] = given[extra]
    return entity


def shown_text(text: str, entities: list[JsonObject]) -> tuple[str, list[JsonObject]]:
    """Give the text as Telegram keeps it: cleaned, trimmed, links and commands found.

    >>> shown_text("  hello ", [{"type": "bold", "offset": 2, "length": 6}])
    ('hello', [{'type': 'bold', 'offset': 0, 'length': 5}])
    """
    entities = untangled(_in_range(entities))
    text, entities = _trimmed(*_cleaned(text, entities))
    if not text.strip(_INVISIBLE):
        raise bad_request("Text must be non-empty")
    formatted = untangled(entities)[:_MOST_ENTITIES]
    return text, sorted([*formatted, *found_entities(text, formatted)], key=rank)


def _in_range(entities: list[JsonObject]) -> list[JsonObject]:
    kept = []
    for entity in entities:
        for name in ("offset", "length"):
            if not 0 <= entity[name] <= _LARGEST_POSITION:
                raise bad_request(f"Receive an entity with incorrect {name} {entity[name]}")
        if entity["type"] == "text_link":
            try:
                entity = {**entity, "url": checked_link(entity["url"])}  # noqa: PLW2901
            except ValueError as error:
                raise bad_request(f"Entity URL '{entity['url']}' is invalid: {error}") from None
        if entity["length"]:
            kept.append(entity)
    return kept


def _cleaned(text: str, entities: list[JsonObject]) -> tuple[str, list[JsonObject]]:
    """Drop and replace the characters Telegram does not keep, and move the entities along."""
    moved: dict[int, int] = {}
    bytes_before: dict[int, int] = {}
    kept: list[str] = []
    offset = new_offset = byte = 0
    for character in text:
        width = 1 + (character > "\uffff")
        moved[offset] = new_offset
        bytes_before[offset + width - 1] = byte + len(character.encode()) * (width - 1)
        clean = _clean(character)
        kept.append(clean)
        new_offset += width if clean else 0
        offset += width
        byte += len(character.encode())
    moved[offset] = new_offset
    _refuse_misplaced(entities, moved, bytes_before, offset)
    result = re.sub("[\u200e\u200f](?=[\u200e\u200f])", "\u200c", "".join(kept))
    return result, [
        {**entity, "offset": begin, "length": moved[end_of(entity)] - begin}
        for entity in entities
        if moved[end_of(entity)] > (begin := moved[entity["offset"]])
    ]


def _clean(character: str) -> str:
    if character == "\r" or "\u2028" <= character <= "\u202e":
        return ""
    if character in "\u0333\u033f\u030a":
        return ""
    return " " if character < " " and character != "\n" else character


def _refuse_misplaced(
    entities: list[JsonObject], moved: dict[int, int], bytes_before: dict[int, int], size: int
) -> None:
    for entity in entities:
        begin, end = entity["offset"], end_of(entity)
        if begin < size and begin not in moved:
            raise bad_request(
                f"Entity begins in a middle of a UTF-16 symbol at byte offset {bytes_before[begin]}"
            )
        if end < size and end not in moved:
            raise bad_request(
                f"Entity beginning at UTF-16 offset {begin} ends in a middle of a UTF-16 symbol"
                f" at byte offset {bytes_before[end]}"
            )
    for entity in entities:
        if entity["offset"] > size:
            raise bad_request(
                f"Entity begins after the end of the text at UTF-16 offset {entity['offset']}"
            )
    for entity in reversed(entities):
        if end_of(entity) > size:
            raise bad_request(
                f"Entity beginning at UTF-16 offset {entity['offset']} ends after the end of the"
                f" text at UTF-16 offset {end_of(entity)}"
            )


def _trimmed(text: str, entities: list[JsonObject]) -> tuple[str, list[JsonObject]]:
    """Trim the text and each entity's beginning; leading space before all of them goes too."""
    units = units_of(text)
    size = len(units)
    while size and units[size - 1] in _WHITE:
        size -= 1
    spans: list[tuple[int, int, JsonObject]] = []
    for entity in entities:
        begin, end = entity["offset"], min(end_of(entity), size)
        while begin < end and units[begin] in _WHITE:
            begin += 1
        if begin < end:
            spans.append((begin, end, entity))
    first = 0
    while first < size and units[first] in _WHITE:
        first += 1
    return joined(units[first:size]), [
        {**entity, "offset": begin - first, "length": end - begin} for begin, end, entity in spans
    ]
