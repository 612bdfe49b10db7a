"""An update in, who is to be answered and in which language out."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, ContextTypes

from bot.desk import Desk
from bot.wording import Wording

Handler = BaseHandler[Update, ContextTypes.DEFAULT_TYPE, Any]


def wording_of(update: Update, desk: Desk) -> Wording:
    """Give the words in the language that the reader's Telegram is set to."""
    reader = update.effective_user
    return desk.wording(reader.language_code if reader else None)
