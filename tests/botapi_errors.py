"""A broken rule in, the error in Telegram's own words out; with readers of what a bot sent."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

JsonObject = dict[str, Any]

# What a bot writes itself: everything else that reads as JSON was JSON on the bot's side.
_WRITTEN = frozenset(
    {
        "action",
        "callback_query_id",
        "caption",
        "description",
        "inline_message_id",
        "inline_query_id",
        "language_code",
        "name",
        "next_offset",
        "parse_mode",
        "secret_token",
        "short_description",
        "text",
        "url",
    }
)


class BotAPIError(Exception):
    """What the Bot API answers instead of a result: a code, a sentence, perhaps a pause."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        """Keep the facts; the description carries its prefix already."""
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def envelope(self) -> JsonObject:
        """Give the JSON body that goes with the HTTP status `code`."""
        body: JsonObject = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(message: str) -> BotAPIError:
    """Word a 400 as Telegram does: the first letter is lowered unless a NAME_IN_CAPITALS."""
    if not (message[1:2] == "_" or message[1:2].isupper()):
        message = message[:1].lower() + message[1:]
    return BotAPIError(400, f"Bad Request: {message}")


def forbidden(message: str) -> BotAPIError:
    """Word a 403."""
    return BotAPIError(403, f"Forbidden: {message}")


def too_many_requests(retry_after: int) -> BotAPIError:
    """Word a 429; Telegram repeats the pause in the parameters and in a header."""
    return BotAPIError(429, f"Too Many Requests: retry after {retry_after}", retry_after)


class FieldError(ValueError):
    """A field of a JSON object is absent or of the wrong type; the reader adds what it was in."""


def as_object(value: object, name: str) -> JsonObject:
    """Give the value as an object or refuse it under its type's name."""
    if not isinstance(value, dict):
        raise FieldError(f"{name} must be an Object")
    return value


def required_text(holder: JsonObject, name: str) -> str:
    """Give a text field that must be there; Telegram takes a number for a text."""
    if holder.get(name) is None:
        raise FieldError(f'Can\'t find field "{name}"')
    return optional_text(holder, name)


def optional_text(holder: JsonObject, name: str) -> str:
    """Give a text field, empty when absent."""
    value = holder.get(name)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise FieldError(f'Field "{name}" must be of type String')
    return str(value)


def required_integer(holder: JsonObject, name: str) -> int:
    """Give a whole number that must be there; Telegram takes a text of digits for a number."""
    value = holder.get(name)
    if value is None:
        raise FieldError(f'Can\'t find field "{name}"')
    try:
        return int(value)
    except (TypeError, ValueError):
        raise FieldError(f'Field "{name}" must be a valid Number') from None


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a call was sent with, form or JSON alike, read as Telegram reads it."""

    values: JsonObject
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Give a parameter as it was written; an absent one is empty."""
        value = self.values.get(name)
        if value is None:
            return ""
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def integer(self, name: str, default: int = 0, low: int = 0, high: int = 2**62) -> int:
        """Give a number, moved into its range: Telegram clamps where it could refuse."""
        try:
            number = int(self.text(name))
        except ValueError:
            number = default
        return max(low, min(high, number))

    def flag(self, name: str) -> bool:
        """Give a yes or no."""
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def parsed(self, name: str, label: str) -> Any:  # noqa: ANN401 - JSON of any shape
        """Give a JSON parameter decoded, None when absent; `label` names it in the refusal."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"Can't parse {label} JSON object") from None

    def decoded(self) -> JsonObject:
        """Give every parameter as the bot meant it, for a test to compare."""
        return {name: _meant(name, value) for name, value in self.values.items()}


def _meant(name: str, value: object) -> object:
    if name in _WRITTEN or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
