"""/start, /help, /privacy and /forget: what this is, how to use it, what it keeps and drops."""

from telegram import Update
from telegram.ext import CommandHandler, ContextTypes, filters

from bot.desk import Desk
from bot.handlers.reader import Handler, wording_of
from bot.handlers.sending import send
from bot.handlers.turns import forget
from bot.introduction import (
    forgotten_text,
    help_text,
    privacy_text,
    start_text,
    telegram_commands,
)


def handlers(desk: Desk) -> list[Handler]:
    """Give the handlers of this conversation."""

    async def start(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message:
            forget(desk, update.message)
            wording = wording_of(update, desk)
            commands = telegram_commands(wording)
            # Just typed; nothing to forget yet; and of no use in this chat.
            del commands["start"], commands["forget"], commands["ask"]
            await send(update.message, start_text(desk.archive, wording, commands))

    async def how(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message:
            wording = wording_of(update, desk)
            await send(update.message, help_text(desk.archive, wording, telegram_commands(wording)))

    async def privacy(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message:
            wording, minutes = wording_of(update, desk), desk.topics.minutes
            await send(update.message, privacy_text(wording, minutes, telegram=True))

    async def drop(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message:
            forget(desk, update.message)
            await send(update.message, forgotten_text(wording_of(update, desk)))

    new = filters.UpdateType.MESSAGE
    return [
        CommandHandler("start", start, new),
        CommandHandler("help", how, new),
        CommandHandler("privacy", privacy, new),
        CommandHandler("forget", drop, new),
    ]
