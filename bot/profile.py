"""The bot's words in, its menu and its description on Telegram out, in every language."""

import hashlib
import json
import logging
from dataclasses import dataclass

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.introduction import how, machine, telegram_commands
from bot.wording import DEFAULT_LANGUAGE, Wording, wording_for
from corpus.languages import LANGUAGES

_log = logging.getLogger(__name__)

# Telegram takes two letters: Chinese once, in the script that more people read.
_LEFT_OUT = "zh-Hant"


@dataclass(frozen=True, slots=True)
class Profile:
    """What people see of the bot before they write to it, in one language (None: in all others)."""

    language_code: str | None
    commands: tuple[tuple[str, str], ...]
    description: str
    short_description: str


def profiles() -> list[Profile]:
    """Describe the bot in every language Telegram can tell apart."""
    return [_profile(wording_for(one)) for one in LANGUAGES if one != _LEFT_OUT]


def fingerprint(described: list[Profile]) -> str:
    """Tell one set of descriptions from another."""
    whole = json.dumps([[one.language_code, one.commands, one.description] for one in described])
    return hashlib.sha256(whole.encode()).hexdigest()


async def publish(bot: Bot, described: list[Profile]) -> bool:
    """Tell Telegram; False when it would not hear everything: the next start tries again."""
    try:
        for one in described:
            commands = [BotCommand(name, text) for name, text in one.commands]
            code = one.language_code
            await bot.set_my_commands(commands, language_code=code)
            await bot.set_my_description(one.description, language_code=code)
            await bot.set_my_short_description(one.short_description, language_code=code)
    except TelegramError as error:
        _log.warning("The bot's description was not renewed: %s", type(error).__name__)
        return False
    return True


def _profile(wording: Wording) -> Profile:
    own = wording.language != DEFAULT_LANGUAGE
    return Profile(
        language_code=wording.language[:2] if own else None,
        commands=tuple((name, text.text) for name, text in telegram_commands(wording).items()),
        description=f"{machine(wording).text}\n\n{how(wording).text}",
        short_description=machine(wording).text,
    )
