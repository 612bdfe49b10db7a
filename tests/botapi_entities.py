"""Entities in, the same ones nested as Telegram nests them out; found ones; and their rendering."""

from __future__ import annotations

import html
import re
from array import array
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from botapi_errors import JsonObject

SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")
QUOTES = ("blockquote", "expandable_blockquote")
CODE = ("code", "pre")
FOUND = ("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number")
# Outer before inner where two entities cover the same text.
_ORDER = (*QUOTES, *CODE, "text_link", "text_mention", "date_time", *FOUND)
# In the order in which they win where they overlap.
_PATTERNS = (
    ("url", r"https?://[^\s<>\"]*[^\s<>\".,;:!?()\[\]'«»“”、。]"),
    ("email", r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}"),
    (
        "url",
        r"(?<![\w@./-])(?:[\w-]+\.)+(?:com|org|net|int|gov|kr|io|me)(?![\w.-])(?:/[^\s<>\"]*)?",
    ),
    ("mention", r"(?<![\w/@])@[A-Za-z]\w{2,31}\b"),
    ("bot_command", r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{2,31})?(?![\w/])"),
    ("hashtag", r"(?<![\w#])#(?=\w*[^\W\d])\w{1,256}"),
)
_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote expandable",
}


def utf16_length(text: str) -> int:
    """Count the UTF-16 units of a text, the unit of every offset in the Bot API."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, offset: int, length: int) -> str:
    """Give the part of a text that an entity covers."""
    return joined(units_of(text)[offset : offset + length])


def units_of(text: str) -> array[int]:
    """Give a text's UTF-16 units."""
    return array("H", text.encode("utf-16-le"))


def joined(units: array[int]) -> str:
    """Give the text of UTF-16 units."""
    return units.tobytes().decode("utf-16-le")


def rank(entity: JsonObject) -> tuple[int, int, int]:
    """Order entities: by place, outer before inner."""
    kind = entity["type"]
    place = _ORDER.index(kind) if kind in _ORDER else len(_ORDER)
    if kind in SPLITTABLE:
        place += 1 + SPLITTABLE.index(kind)
    return entity["offset"], -entity["length"], place


def end_of(entity: JsonObject) -> int:
    """Give the offset after an entity's last unit."""
    return int(entity["offset"] + entity["length"])


def _overlap(one: JsonObject, other: JsonObject) -> bool:
    return bool(one["offset"] < end_of(other) and other["offset"] < end_of(one))


def _within(inner: JsonObject, outer: JsonObject) -> bool:
    return bool(outer["offset"] <= inner["offset"] and end_of(inner) <= end_of(outer))


def untangled(entities: list[JsonObject]) -> list[JsonObject]:
    """Nest entities as Telegram does: links and code whole, bold and its kin cut around them."""
    ordered = sorted(entities, key=rank)
    quotes = _apart(entity for entity in ordered if entity["type"] in QUOTES)
    whole = [
        entity
        for entity in _apart(
            entity for entity in ordered if entity["type"] not in (*QUOTES, *SPLITTABLE)
        )
        if all(not _overlap(entity, quote) or _within(entity, quote) for quote in quotes)
    ]
    kept = sorted([*quotes, *whole], key=rank)
    marks: list[JsonObject] = []
    for kind in SPLITTABLE:
        for begin, end in _merged(entity for entity in ordered if entity["type"] == kind):
            edges = {edge for outer in kept for edge in (outer["offset"], end_of(outer))}
            edges |= {
                edge
                for mark in marks
                for edge in (mark["offset"], end_of(mark))
                if mark["offset"] < begin < end_of(mark) < end
                or begin < mark["offset"] < end < end_of(mark)
            }
            points = [begin, *sorted(edge for edge in edges if begin < edge < end), end]
            marks += [
                {"type": kind, "offset": left, "length": right - left}
                for left, right in pairwise(points)
            ]
    code = [entity for entity in kept if entity["type"] in CODE]
    marks = [mark for mark in marks if not any(_overlap(mark, block) for block in code)]
    return sorted([*kept, *marks], key=rank)


def _apart(entities: Iterable[JsonObject]) -> list[JsonObject]:
    """Keep the entities that overlap none before them."""
    kept: list[JsonObject] = []
    for entity in entities:
        if not kept or end_of(kept[-1]) <= entity["offset"]:
            kept.append(entity)
    return kept


def _merged(entities: Iterable[JsonObject]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for entity in entities:
        begin, end = entity["offset"], end_of(entity)
        if spans and begin <= spans[-1][1]:
            begin, end = spans[-1][0], max(end, spans.pop()[1])
        spans.append((begin, end))
    return spans


def found_entities(text: str, formatted: list[JsonObject]) -> list[JsonObject]:
    """Find the links, mentions, commands and hashtags Telegram marks by itself."""
    found: list[JsonObject] = []
    blocking = [entity for entity in formatted if entity["type"] not in (*QUOTES, *SPLITTABLE)]
    for kind, pattern in _PATTERNS:
        for match in re.finditer(pattern, text):
            entity = {
                "type": kind,
                "offset": utf16_length(text[: match.start()]),
                "length": utf16_length(match.group()),
            }
            if not any(_overlap(entity, other) for other in (*blocking, *found)):
                found.append(entity)
    return sorted(found, key=rank)


def rendered(text: str, entities: list[JsonObject]) -> str:
    """Write a text with the tags its entities stand for; what Telegram found itself stays plain.

    >>> rendered("a b", [{"type": "bold", "offset": 2, "length": 1}])
    'a <b>b</b>'
    """
    units = units_of(text)
    pieces: list[str] = []
    waiting: list[tuple[int, str]] = []
    place = 0

    def write_until(end: int) -> None:
        nonlocal place
        pieces.append(html.escape(joined(units[place:end]), quote=False))
        place = end

    def close_until(limit: int) -> None:
        while waiting and waiting[-1][0] <= limit:
            end, tag = waiting.pop()
            write_until(end)
            pieces.append(tag)

    for entity in sorted(entities, key=rank):
        if entity["type"] in FOUND:
            continue
        close_until(entity["offset"])
        write_until(entity["offset"])
        opening, closing = _tags(entity)
        pieces.append(opening)
        waiting.append((end_of(entity), closing))
    close_until(len(units))
    write_until(len(units))
    return "".join(pieces)


def _tags(entity: JsonObject) -> tuple[str, str]:
    kind = entity["type"]
    if kind == "pre" and "language" in entity:
        return f'<pre><code class="language-{entity["language"]}">', "</code></pre>"
    if kind in _TAGS:
        return f"<{_TAGS[kind]}>", f"</{_TAGS[kind].split()[0]}>"
    if kind == "text_link":
        return f'<a href="{html.escape(entity["url"])}">', "</a>"
    if kind == "text_mention":
        user = entity["user"]["id"] if "user" in entity else entity["user_id"]
        return f'<a href="tg://user?id={user}">', "</a>"
    if kind == "custom_emoji":
        return f'<tg-emoji emoji-id="{entity["custom_emoji_id"]}">', "</tg-emoji>"
    return f'<tg-time unix="{entity.get("unix_time", 0)}">', "</tg-time>"
