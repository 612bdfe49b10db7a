"""A bot's commands, their scope and language, and reactions in, checked ones out."""

from __future__ import annotations

import json
import re

from botapi_errors import (
    FieldError,
    JsonObject,
    Parameters,
    as_object,
    bad_request,
    required_integer,
    required_text,
)
from telegram.constants import ReactionEmoji

_COMMANDS = 100
_COMMAND_CHARACTERS = 32
_COMMAND_DESCRIPTION_CHARACTERS = 256
_SCOPES = (
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
)
# Telegram publishes this list; python-telegram-bot keeps a copy.
REACTIONS = frozenset(emoji.value for emoji in ReactionEmoji)


def language_code(parameters: Parameters) -> str:
    """Read the language of a command list or a description: two letters or none."""
    code = parameters.text("language_code")
    if code and not re.fullmatch("[a-z]{2}", code):
        raise bad_request("Invalid language code specified")
    return code


def command_scope(parameters: Parameters) -> str:
    """Read the scope of a command list in a form that compares."""
    given = parameters.parsed("scope", "BotCommandScope")
    if given is None:
        return json.dumps({"type": "default"})
    try:
        scope = as_object(given, "BotCommandScope")
        kind = required_text(scope, "type")
    except FieldError as error:
        raise bad_request(f"Can't parse BotCommandScope: {error}") from None
    if kind not in _SCOPES:
        raise bad_request("Can't parse BotCommandScope: Unsupported type specified")
    return json.dumps(scope, sort_keys=True)


def bot_commands(given: object) -> list[dict[str, str]]:
    """Read and check a command list."""
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad_request("Expected an Array of BotCommand")
    if len(given) > _COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = []
    for one in given:
        try:
            command = as_object(one, "BotCommand")
            name = required_text(command, "command").strip().removeprefix("/")
            description = required_text(command, "description").strip()
        except FieldError as error:
            raise bad_request(f"Can't parse BotCommand: {error}") from None
        _check_command(name, description)
        commands.append({"command": name, "description": description})
    if any(not re.fullmatch("[a-z0-9_]+", command["command"]) for command in commands):
        raise bad_request("BOT_COMMAND_INVALID")
    return commands


def _check_command(name: str, description: str) -> None:
    if not name:
        raise bad_request("Command must be non-empty")
    if len(name) > _COMMAND_CHARACTERS:
        raise bad_request(f"Command length must not exceed {_COMMAND_CHARACTERS}")
    if not description:
        raise bad_request("Command description must be non-empty")
    if len(description) > _COMMAND_DESCRIPTION_CHARACTERS:
        raise bad_request(
            f"Command description length must not exceed {_COMMAND_DESCRIPTION_CHARACTERS}"
        )


def reactions(given: object) -> list[JsonObject]:
    """Read and check the reaction a bot sets; a bot may set one."""
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad_request("Expected an Array of ReactionType")
    try:
        read = [_reaction(reaction) for reaction in given]
    except FieldError as error:
        raise bad_request(f"Can't parse ReactionType: {error}") from None
    if len(read) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(item["type"] == "emoji" and item["emoji"] not in REACTIONS for item in read):
        raise bad_request("REACTION_INVALID")
    return read


def _reaction(given: object) -> JsonObject:
    reaction = as_object(given, "ReactionType")
    kind = required_text(reaction, "type")
    if kind == "emoji":
        # The variation selector makes no difference to a reaction.
        return {"type": kind, "emoji": required_text(reaction, "emoji").replace("\ufe0f", "")}
    if kind == "custom_emoji":
        number = required_integer(reaction, "custom_emoji_id")
        return {"type": kind, "custom_emoji_id": str(number)}
    raise FieldError("invalid reaction type specified")
