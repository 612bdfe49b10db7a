"""What is not a question: pictures and the like, unknown commands, buttons of an older bot."""

from contextlib import suppress

from telegram import Update
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bot.desk import Desk
from bot.handlers.reader import Handler, wording_of
from bot.handlers.sending import send
from bot.introduction import unknown_command_text


def handlers(desk: Desk) -> list[Handler]:
    """Give the handlers of what no other conversation took: they come last."""

    async def not_text(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message:
            wording = wording_of(update, desk)
            text = wording.say("I can read only text. Please write your question.")
            await send(update.message, text)

    async def unknown_command(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message:
            await send(update.message, unknown_command_text(wording_of(update, desk)))

    async def unknown_button(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.callback_query:
            wording = wording_of(update, desk)
            gone = wording.say("I can no longer find this question. Please ask it again.")
            with suppress(BadRequest):  # pressed too long ago
                await update.callback_query.answer(gone.text, show_alert=True)

    private = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE
    # Not every other message: "pinned a message" and the like are no one's words.
    said = private & ~filters.TEXT & ~filters.StatusUpdate.ALL
    return [
        MessageHandler(private & filters.COMMAND, unknown_command),
        MessageHandler(said, not_text),
        CallbackQueryHandler(unknown_button),
    ]
