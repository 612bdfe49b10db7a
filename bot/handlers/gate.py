"""Every update first: other bots are not answered, and no one asks more than their share."""

from contextlib import suppress

from telegram import Update
from telegram.error import BadRequest
from telegram.ext import ApplicationHandlerStop, ContextTypes, TypeHandler

from bot.allowance import Allowance
from bot.desk import Desk
from bot.handlers.reader import Handler, wording_of
from bot.handlers.sending import send
from bot.introduction import wait_text

# Telegram's accounts that speak for a group or a channel count as bots, but people write.
_SPEAKS_FOR_PEOPLE = {1_087_968_824, 136_817_688}


def handlers(desk: Desk, allowance: Allowance) -> list[Handler]:
    """Give the handler that comes before all others."""

    async def gate(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        person = update.effective_user
        if person is None or (person.is_bot and person.id not in _SPEAKS_FOR_PEOPLE):
            raise ApplicationHandlerStop
        if not _spoken_to(update):
            return
        verdict = allowance.spend(person.id)
        if verdict.allowed:
            return
        text = wait_text(wording_of(update, desk), verdict.wait)
        if update.callback_query:
            with suppress(BadRequest):  # pressed too long ago
                await update.callback_query.answer(text.text, show_alert=True)
        elif update.message and verdict.tell:
            await send(update.message, text)
        raise ApplicationHandlerStop

    return [TypeHandler(Update, gate)]


def _spoken_to(update: Update) -> bool:
    """Whether a person speaks to the bot, rather than in a group where it listens."""
    message = update.message
    if message is None or message.chat.type == message.chat.PRIVATE:
        return True
    text = message.text or ""
    name = message.get_bot().username
    return text.startswith("/") or message.reply_to_message is not None or f"@{name}" in text
