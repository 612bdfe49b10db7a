"""Texts, replies, keyboards and webhooks as a bot sent them in, checked ones out."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from botapi_errors import (
    FieldError,
    JsonObject,
    Parameters,
    as_object,
    bad_request,
    optional_text,
    required_integer,
    required_text,
)
from botapi_links import checked_link, user_of_link
from botapi_text import sent_text

MESSAGE_CHARACTERS = 4096
CAPTION_CHARACTERS = 1024
QUOTE_CHARACTERS = 1024
ANSWER_CHARACTERS = 200
_CALLBACK_BYTES = 64
_KEYBOARD_BUTTONS = 100
_KEYBOARD_BYTES = 10_240
_SECRET_CHARACTERS = 256
_WEBHOOK_PORTS = (443, 80, 88, 8443)
_ACTIONS = (
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "login_url",
    "web_app",
    "copy_text",
)
# These do something even when their text is empty.
_EMPTY_ACTIONS = ("switch_inline_query", "switch_inline_query_current_chat")
CHAT_ACTIONS = frozenset(
    {
        "cancel",
        "typing",
        "record_video",
        "upload_video",
        "record_audio",
        "record_voice",
        "upload_audio",
        "upload_voice",
        "upload_photo",
        "upload_document",
        "choose_sticker",
        "pick_up_location",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


@dataclass(frozen=True, slots=True)
class Quote:
    """The part of a message that a reply quotes."""

    text: str
    entities: list[JsonObject]
    position: int


@dataclass(frozen=True, slots=True)
class ReplyTarget:
    """What a message wants to answer; no message when `message_id` is 0."""

    message_id: int = 0
    may_be_missing: bool = False
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """A text with its entities as sent, not yet cleaned."""

    text: str
    entities: list[JsonObject]
    link_preview_options: JsonObject | None = None


def message_content(parameters: Parameters) -> Content:
    """Read the text of sendMessage or editMessageText."""
    text = parameters.text("text")
    if not text:
        raise bad_request("Message text is empty")
    content = sent_text(
        text, parameters.text("parse_mode"), parameters.parsed("entities", "entities")
    )
    return Content(*content, link_preview(parameters))


def link_preview(parameters: Parameters) -> JsonObject | None:
    """Read link_preview_options; None when the bot said nothing about it."""
    given = parameters.parsed("link_preview_options", "link preview options")
    if given is None:
        return {"is_disabled": True} if parameters.flag("disable_web_page_preview") else None
    if not isinstance(given, dict):
        raise bad_request("Can't parse link preview options: Object expected")
    return given


def caption_content(parameters: Parameters) -> Content:
    """Read a caption, which may be absent."""
    return Content(
        *sent_text(
            parameters.text("caption"),
            parameters.text("parse_mode"),
            parameters.parsed("caption_entities", "caption entities"),
        )
    )


def reply_target(parameters: Parameters) -> ReplyTarget:
    """Read reply_parameters or the older reply_to_message_id."""
    if "reply_parameters" not in parameters.values:
        missing = parameters.flag("allow_sending_without_reply")
        return ReplyTarget(parameters.integer("reply_to_message_id"), missing)
    given = parameters.parsed("reply_parameters", "reply parameters")
    if not given:
        return ReplyTarget()
    try:
        target = as_object(given, "ReplyParameters")
        message_id = required_integer(target, "message_id")
        quote = optional_text(target, "quote")
        mode = optional_text(target, "quote_parse_mode")
    except FieldError as error:
        raise bad_request(f"Can't parse reply parameters: {error}") from None
    position = int(target.get("quote_position") or 0)
    return ReplyTarget(
        max(message_id, 0),
        bool(target.get("allow_sending_without_reply")),
        Quote(*sent_text(quote, mode, target.get("quote_entities")), position) if quote else None,
    )


def reply_markup(given: object) -> JsonObject | None:
    """Read a keyboard as the Bot API's own server does, before Telegram sees it."""
    if given is None:
        return None
    if not isinstance(given, dict):
        raise bad_request("Object expected as reply markup")
    if "inline_keyboard" not in given:
        others = ("keyboard", "remove_keyboard", "force_reply")
        return given if any(name in given for name in others) else None
    rows = given["inline_keyboard"]
    if not isinstance(rows, list):
        raise bad_request('Field "inline_keyboard" must be of type Array')
    kept = []
    for row in rows:
        if not isinstance(row, list):
            raise bad_request('Field "inline_keyboard" must be an Array of Arrays')
        try:
            kept.append([_button(button) for button in row])
        except FieldError as error:
            raise bad_request(f"Can't parse inline keyboard button: {error}") from None
    kept = [row for row in kept if row]
    return {"inline_keyboard": kept} if kept else None


def _button(given: object) -> JsonObject:
    button = as_object(given, "InlineKeyboardButton")
    required_text(button, "text")
    for action in _ACTIONS:
        if button.get(action) or (action in _EMPTY_ACTIONS and button.get(action) == ""):
            return {name: value for name, value in button.items() if value is not None}
    raise FieldError("Text buttons are unallowed in the inline keyboard")


def buttons_of(markup: JsonObject | None) -> list[JsonObject]:
    """Give the buttons of an inline keyboard in reading order."""
    rows = (markup or {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def check_buttons(markup: JsonObject | None) -> None:
    """Check what TDLib checks before the message leaves, and give links their stored form."""
    for button in buttons_of(markup):
        if not str(button["text"]).strip():
            raise bad_request("Inline keyboard button text must be non-empty")
        url = button.get("url")
        if url is not None and user_of_link(url) is None:
            try:
                button["url"] = checked_link(url)
            except ValueError as error:
                raise bad_request(
                    f"Inline keyboard button URL '{url}' is invalid: {error}"
                ) from None


def check_keyboard_on_the_server(markup: JsonObject | None) -> None:
    """Check what only Telegram's servers check, after everything else."""
    buttons = buttons_of(markup)
    if len(buttons) > _KEYBOARD_BUTTONS or len(json.dumps(markup).encode()) > _KEYBOARD_BYTES:
        raise bad_request("reply markup is too long")
    if any(len(str(b.get("callback_data", "")).encode()) > _CALLBACK_BYTES for b in buttons):
        raise bad_request("BUTTON_DATA_INVALID")


def check_webhook(url: str, secret: str) -> None:
    """Check a webhook's address and secret."""
    try:
        address = urlsplit(url)
        port = address.port or 443
    except ValueError:
        raise bad_request("invalid webhook URL specified") from None
    if len(secret) > _SECRET_CHARACTERS:
        raise bad_request("secret token is too long")
    if re.search(r"[^A-Za-z0-9_-]", secret):
        raise bad_request("secret token contains unallowed characters")
    if address.scheme not in {"https", ""}:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if port not in _WEBHOOK_PORTS:
        ports = "80, 88, 443 or 8443"
        raise bad_request(f"bad webhook: Webhook can be set up only on ports {ports}")


def url_of_callback_answer(url: str, username: str) -> str:
    """Check the address a callback answer opens: only a deep link to the bot itself."""
    link: Any = re.match(r"(?:https?://)?t\.me/(\w+)\?start", url)
    if url and (link is None or link[1].lower() != username.lower()):
        raise bad_request("URL_INVALID")
    return url
