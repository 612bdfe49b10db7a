"""/start, /help and /privacy: what this is, how to use it, what it keeps."""

from telegram import Update
from telegram.ext import CommandHandler, ContextTypes, filters

from bot.desk import Desk
from bot.handlers.reader import Handler, wording_of
from bot.handlers.sending import send
from bot.introduction import help_text, privacy_text, start_text, telegram_commands


def handlers(desk: Desk) -> list[Handler]:
    """Give the handlers of this conversation."""

    async def start(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message:
            wording = wording_of(update, desk)
            commands = telegram_commands(wording)
            del commands["start"], commands["ask"]  # just typed; and of no use in this chat
            await send(update.message, start_text(desk.archive, wording, commands))

    async def how(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message:
            wording = wording_of(update, desk)
            await send(update.message, help_text(desk.archive, wording, telegram_commands(wording)))

    async def privacy(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message:
            await send(update.message, privacy_text(wording_of(update, desk), telegram=True))

    new = filters.UpdateType.MESSAGE
    return [
        CommandHandler("start", start, new),
        CommandHandler("help", how, new),
        CommandHandler("privacy", privacy, new),
    ]
