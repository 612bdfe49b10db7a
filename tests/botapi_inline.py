"""Inline results as a bot sent them in, checked ones out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from botapi_errors import (
    FieldError,
    JsonObject,
    as_object,
    bad_request,
    optional_text,
    required_text,
)
from botapi_limits import MESSAGE_CHARACTERS, Content, check_keyboard_on_the_server, reply_markup
from botapi_text import sent_text

_RESULTS = 50
_RESULT_ID_BYTES = 64
_START_PARAMETER_CHARACTERS = 64


@dataclass(frozen=True, slots=True)
class ResultsButton:
    """The button above inline results."""

    text: str
    start_parameter: str | None
    web_app: JsonObject | None = None


@dataclass(frozen=True, slots=True)
class InlineResult:
    """One result of an inline query as the reader is offered it."""

    id: str
    kind: str
    title: str
    description: str
    content: Content | None
    reply_markup: JsonObject | None
    given: JsonObject = field(repr=False, default_factory=dict)


def results_button(given: object) -> ResultsButton | None:
    """Read the button above inline results."""
    if given is None:
        return None
    try:
        return _results_button(as_object(given, "InlineQueryResultsButton"))
    except FieldError as error:
        raise bad_request(f"Can't parse inline query results button: {error}") from None


def _results_button(button: JsonObject) -> ResultsButton:
    text = required_text(button, "text")
    if "start_parameter" in button:
        return ResultsButton(text, required_text(button, "start_parameter"))
    if "web_app" in button:
        return ResultsButton(text, None, as_object(button["web_app"], "WebAppInfo"))
    raise FieldError("InlineQueryResultsButton must have exactly one optional field")


def check_results_button(button: ResultsButton | None) -> None:
    """Check the deep link behind the button."""
    if button is None or button.start_parameter is None:
        return
    if not button.start_parameter:
        raise bad_request("Can't use empty start_parameter")
    if len(button.start_parameter) > _START_PARAMETER_CHARACTERS:
        raise bad_request("Too long start_parameter specified")
    if not re.fullmatch(r"[A-Za-z0-9_-]+", button.start_parameter):
        raise bad_request("Unallowed characters in start_parameter are used")


def inline_results(given: object) -> list[InlineResult]:
    """Read the results of an inline query."""
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad_request("Expected an Array of inline query results")
    if len(given) > _RESULTS:
        raise bad_request("Too many inline query results specified")
    try:
        return [_result(result) for result in given]
    except FieldError as error:
        raise bad_request(f"Can't parse inline query result: {error}") from None


def _result(given: object) -> InlineResult:
    result = as_object(given, "Inline query result")
    kind = required_text(result, "type").lower()
    name = required_text(result, "id")
    content = result.get("input_message_content")
    text = optional_text(content, "message_text") if isinstance(content, dict) else ""
    read = None
    if isinstance(content, dict) and text:
        mode = optional_text(content, "parse_mode")
        sent = sent_text(text, mode, content.get("entities"))
        read = Content(*sent, content.get("link_preview_options"))
    elif kind == "article":
        raise FieldError("Input message content is not specified")
    title = required_text(result, "title") if kind == "article" else optional_text(result, "title")
    markup = reply_markup(result.get("reply_markup"))
    return InlineResult(
        name, kind, title, optional_text(result, "description"), read, markup, result
    )


def check_results_on_the_server(results: list[InlineResult]) -> None:
    """Check what only Telegram's servers check in inline results."""
    if any(not 1 <= len(result.id.encode()) <= _RESULT_ID_BYTES for result in results):
        raise bad_request("RESULT_ID_INVALID")
    if len({result.id for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    for result in results:
        if result.content and len(result.content.text) > MESSAGE_CHARACTERS:
            raise bad_request("MESSAGE_TOO_LONG")
        check_keyboard_on_the_server(result.reply_markup)
