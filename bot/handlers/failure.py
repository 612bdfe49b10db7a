"""What went wrong: it is logged without what was said, and the person is told."""

import logging
from contextlib import suppress

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError
from telegram.ext import ContextTypes

from bot.desk import Desk
from bot.handlers.reader import wording_of
from bot.handlers.sending import send

_log = logging.getLogger(__name__)


async def failed(update: object, context: ContextTypes.DEFAULT_TYPE, desk: Desk) -> None:
    """Log an error of a handler, and apologise."""
    error = context.error
    if isinstance(error, Forbidden):
        return  # the person blocked the bot, or the group removed it: nothing to mend
    if not isinstance(update, Update):
        return
    unreachable = isinstance(error, NetworkError) and not isinstance(error, BadRequest)
    if unreachable:
        desk.unsent.add(update.update_id)  # is handled again, now or at the next start
        _log.warning("Telegram could not be reached: %s", type(error).__name__)
        return
    _log.error("An update could not be handled.", exc_info=error)
    sorry = wording_of(update, desk).say(
        "Something went wrong on my side. Please try again in a moment."
    )
    with suppress(TelegramError):
        if update.callback_query:
            await update.callback_query.answer(sorry.text, show_alert=True)
        elif update.message:
            await send(update.message, sorry)
