"""Text in Telegram's HTML in, plain text and its entities out, or the refusal Telegram words."""

from __future__ import annotations

import re
from typing import NamedTuple

from botapi_errors import BotAPIError, JsonObject, bad_request
from botapi_links import checked_link, user_of_link

_END = "\0"  # Telegram reads a C string: its end is a character, and counts as a space
_SPACES = " \t\r\n\v" + _END
_MEANINGS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_LONGEST_REFERENCE = 10
_LARGEST_CODE_POINT = 0x10FFFF
_SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_TAGS = frozenset(_SIMPLE) | {"a", "blockquote", "code", "pre", "tg-emoji", "tg-time"}
_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]*)|#([0-9]*)|([A-Za-z]*));?")


class _Open(NamedTuple):
    """A tag that waits for its end."""

    tag: str
    argument: str
    offset: int
    place: int


def parse_html(text: str) -> tuple[str, list[JsonObject]]:
    """Take the tags out of a text and give their entities, offsets in UTF-16 units.

    >>> parse_html("a &lt; <b>b</b>")
    ('a < b', [{'type': 'bold', 'offset': 4, 'length': 1}])
    """
    return _Reader(text).read()


def decode_reference(text: str, place: int) -> tuple[str, int]:
    """Give the character a reference at `place` stands for and where it ends; '' if for none."""
    match = _REFERENCE.match(text, place)
    if match is None:
        return "", place
    hexadecimal, decimal, name = match.groups()
    if name is not None:
        return _MEANINGS.get(name, ""), match.end()
    digits, base = (hexadecimal, 16) if hexadecimal is not None else (decimal, 10)
    length = len(match.group().removesuffix(";"))
    code = int(digits or "0", base)
    if code == 0 or code >= _LARGEST_CODE_POINT or length >= _LONGEST_REFERENCE:
        return "", place
    return chr(code), match.end()


class _Reader:
    """One pass over the text; `place` is the next character."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0
        self.plain: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[JsonObject] = []

    def read(self) -> tuple[str, list[JsonObject]]:
        while self.place < len(self.text):
            character = self.text[self.place]
            if character == "<":
                self._tag()
                continue
            meant, end = "", self.place + 1
            if character == "&":
                meant, end = decode_reference(self.text, self.place)
            self._add(meant or character)
            self.place = end if meant else self.place + 1
        if self.open:
            raise _error(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        plain = "".join(self.plain)
        if any("\ud800" <= character <= "\udfff" for character in plain):
            raise bad_request(
                "Text contains invalid Unicode characters after decoding HTML entities,"
                " check for unmatched surrogate code units"
            )
        return plain, self.entities

    def _add(self, character: str) -> None:
        self.plain.append(character)
        self.offset += 1 + (character > "\uffff")

    def _at(self, place: int) -> str:
        return self.text[place] if place < len(self.text) else _END

    def _bytes(self, place: int) -> int:
        return len(self.text[:place].encode())

    def _until(self, place: int, stops: str) -> int:
        while self._at(place) not in stops:
            place += 1
        return place

    def _past_spaces(self, place: int) -> int:
        while self._at(place) in _SPACES and self._at(place) != _END:
            place += 1
        return place

    def _tag(self) -> None:
        begin = self.place
        if self._at(begin + 1) == "/":
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _start_tag(self, begin: int) -> None:
        place = self._until(begin + 1, _SPACES + ">")
        if self._at(place) == _END:
            raise self._error_at("Unclosed start tag", begin)
        tag = self.text[begin + 1 : place].lower()
        if tag not in _TAGS:
            raise self._error_at(f'Unsupported start tag "{tag}"', begin)
        argument = ""
        while self._at(place) != ">":
            place = self._past_spaces(place)
            if self._at(place) == ">":
                break
            name, value, place = self._attribute(tag, begin, place)
            argument = _argument(tag, name, value, argument)
        if tag == "span" and argument != "spoiler":
            raise self._error_at('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Open(tag, argument, self.offset, len(self.plain)))
        self.place = place + 1

    def _attribute(self, tag: str, begin: int, place: int) -> tuple[str, str | None, int]:
        end = self._until(place, _SPACES + "=>/\"'")
        name = self.text[place:end]
        if not name:
            raise self._error_at(f'Empty attribute name in the tag "{tag}"', begin)
        place = self._past_spaces(end)
        unclosed = self._error_at(f'Unclosed start tag "{tag}"', begin)
        if self._at(place) == _END:
            raise unclosed
        if self._at(place) != "=":
            return name, None, place
        place = self._past_spaces(place + 1)
        if self._at(place) == _END:
            raise unclosed
        value, place = self._value(place)
        if self._at(place) == _END:
            raise self._error_at("Unclosed start tag", begin)
        return name, value, place

    def _value(self, place: int) -> tuple[str, int]:
        quote = self._at(place)
        if quote not in "\"'":
            begin = place
            while re.match("[A-Za-z0-9.-]", self._at(place)):
                place += 1
            if self._at(place) not in _SPACES + ">":
                raise self._error_at("Unexpected end of name token", begin)
            return self.text[begin:place].lower(), place
        place += 1
        value = ""
        while self._at(place) not in (quote, _END):
            meant, end = "", place
            if self._at(place) == "&":
                meant, end = decode_reference(self.text, place)
            value += meant or self._at(place)
            place = end if meant else place + 1
        return value, place + (self._at(place) == quote)

    def _end_tag(self, begin: int) -> None:
        if not self.open:
            raise self._error_at("Unexpected end tag", begin)
        place = self._until(begin + 2, _SPACES + ">")
        name = self.text[begin + 2 : place].lower()
        place = self._past_spaces(place)
        if self._at(place) != ">":
            raise self._error_at("Unclosed end tag", begin)
        opened = self.open.pop()
        if name and name != opened.tag:
            raise _error(
                f"Unmatched end tag at byte offset {self._bytes(begin)},"
                f' expected "</{opened.tag}>", found "</{name}>"'
            )
        if self.offset > opened.offset:
            self._close(opened)
        self.place = place + 1

    def _close(self, opened: _Open) -> None:
        entity: JsonObject = {
            "type": _SIMPLE.get(opened.tag, opened.tag),
            "offset": opened.offset,
            "length": self.offset - opened.offset,
        }
        if opened.tag == "a":
            entity |= _link(opened.argument or "".join(self.plain[opened.place :]))
            if entity["type"] == "a":
                return  # an unusable link is dropped without a word
        elif opened.tag == "blockquote" and opened.argument:
            entity["type"] = "expandable_blockquote"
        elif opened.tag == "tg-emoji":
            if not re.fullmatch(r"[0-9]{1,19}", opened.argument) or not int(opened.argument):
                raise bad_request("Invalid custom emoji identifier specified")
            entity |= {"type": "custom_emoji", "custom_emoji_id": opened.argument}
        elif opened.tag == "tg-time":
            unix, _, form = opened.argument.partition("|")
            entity |= {"type": "date_time", "unix_time": int(unix or 0), "date_time_format": form}
        elif opened.tag in {"pre", "code"}:
            self._close_code(opened, entity)
            return
        self.entities.append(entity)

    def _close_code(self, opened: _Open, entity: JsonObject) -> None:
        """<pre><code class=…>, either way round, is one block with a language."""
        last = self.entities[-1] if self.entities else {}
        span = (entity["offset"], entity["length"])
        same = (last.get("offset"), last.get("length")) == span
        if opened.tag == "pre" and same and last.get("type") == "code" and "language" in last:
            last["type"] = "pre"
        elif opened.tag == "code" and same and last.get("type") == "pre" and opened.argument:
            last["language"] = opened.argument
        else:
            if opened.argument:
                entity["language"] = opened.argument
            self.entities.append(entity)

    def _error_at(self, message: str, place: int) -> BotAPIError:
        return _error(f"{message} at byte offset {self._bytes(place)}")


def _error(message: str) -> BotAPIError:
    return bad_request(f"Can't parse entities: {message}")


def _argument(tag: str, name: str, value: str | None, before: str) -> str:
    """Give the one argument a tag keeps, after one more attribute."""
    given = value or ""
    prefix = {("code", "class"): "language-", ("span", "class"): "tg-"}.get((tag, name))
    if prefix is not None and given.startswith(prefix):
        return given.removeprefix(prefix)
    if (tag, name) in {("a", "href"), ("tg-emoji", "emoji-id")} and value is not None:
        return given
    if (tag, name) == ("blockquote", "expandable"):
        return "1"
    if (tag, name) == ("tg-time", "unix"):
        return f"{given}|{before.partition('|')[2]}"
    if (tag, name) == ("tg-time", "format"):
        return f"{before.partition('|')[0]}|{given}"
    return before


def _link(url: str) -> JsonObject:
    user = user_of_link(url)
    if user is not None:
        return {"type": "text_mention", "user_id": user}
    try:
        return {"type": "text_link", "url": checked_link(url)}
    except ValueError:
        return {}
