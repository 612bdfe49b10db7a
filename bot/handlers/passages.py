"""The button "More passages": the next quote, as a message of its own.

It is sent rather than put in place of the one before: what was read stays where it was read, and a
screen reader announces what is new, not what has changed. The button moves along with it.
"""

from collections import deque
from contextlib import suppress

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler, ContextTypes

from bot.desk import Desk
from bot.handlers.question import find, presses_after, question_of
from bot.handlers.reader import Handler
from bot.handlers.sending import send
from bot.handlers.turns import mark, topic_before
from bot.marks import Marked
from bot.messages import passage_text
from bot.presses import More, digest, unpack
from bot.topic import Topic

# Presses remembered, so that a double tap shows one passage.
_PRESSES_REMEMBERED = 1_000


def handlers(desk: Desk) -> list[Handler]:
    """Give the handlers of this conversation."""
    pressed: deque[tuple[int, int]] = deque(maxlen=_PRESSES_REMEMBERED)

    async def more(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        press = unpack(query.data or "") if query else None
        if query is None or not isinstance(press, More):
            return
        reader = desk.wording(press.language)
        before = topic_before(desk, query.message) if isinstance(query.message, Message) else None
        asked = _asked(query, press, before)
        if asked is None or not isinstance(query.message, Message):
            gone = reader.say("I can no longer find this question. Please ask it again.")
            await _tell(query, gone)
            return
        place = (query.message.chat.id, query.message.message_id)
        if place in pressed:
            await _tell(query, None)
            return
        question = question_of(asked)
        answer = await find(desk, asked, question, reader, before)
        words = desk.wording(answer.language)
        text = passage_text(answer, words, press.position, telegram=True)
        if press.position >= len(answer.quotes):
            await _tell(query, text)  # the index was renewed since
            return
        await _tell(query, None)
        following = presses_after(answer, question, reader, press.position, before)
        answered = await send(asked, text, as_reply=True, presses=following)
        mark(desk, asked, answered, answer, before)
        pressed.append(place)
        with suppress(BadRequest):  # the message may be gone
            await query.message.edit_reply_markup(None)

    return [CallbackQueryHandler(more, pattern=r"^more\|")]


def _asked(query: CallbackQuery, press: More, before: Topic | None) -> Message | None:
    """Find the question's message; None when it is deleted, too old, or edited since.

    So it is for a follow-up when what it follows up is forgotten.
    """
    if not isinstance(query.message, Message):
        return None
    asked = query.message.reply_to_message
    if asked is None or digest(question_of(asked), before) != press.digest:
        return None
    return asked


async def _tell(query: CallbackQuery, text: Marked | None) -> None:
    """Answer a press, with a text to close or with nothing."""
    with suppress(BadRequest):  # pressed too long ago
        await query.answer(text.text if text else None, show_alert=text is not None)
