"""Any text as a question: the sentence that answers it, or an honest no.

In private every text is one. In groups /ask, a reply to the bot and its mention are; for the rest
the bot is silent, since nobody spoke to it.
"""

import re
from contextlib import suppress

from telegram import Message, MessageEntity, Update
from telegram.constants import ChatAction
from telegram.error import TelegramError
from telegram.ext import CommandHandler, ContextTypes, MessageHandler, filters

from bot.answer import Answer
from bot.desk import Desk
from bot.handlers.reader import Handler, wording_of
from bot.handlers.sending import send
from bot.handlers.turns import keep_up, mark, topic_of
from bot.messages import answer_text
from bot.presses import More, Press, digest
from bot.topic import Topic
from bot.wording import Wording, wording_for

_COMMAND = re.compile(r"^/ask(@\w+)?(?!\w)\s*", re.IGNORECASE)


def handlers(desk: Desk) -> list[Handler]:
    """Give the handlers of this conversation."""

    async def ask(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.message
        if message is None:
            return
        wording = wording_of(update, desk)
        question = question_of(message)
        if not question:
            asked_for = wording.say("Please write your question after {command}.", command="/ask")
            await send(message, asked_for)
            return
        before = topic_of(desk, message)
        answer = await find(desk, message, question, wording, before)
        answered = await send(
            message,
            answer_text(answer, desk.wording(answer.language), desk.archive, telegram=True),
            as_reply=True,
            presses=presses_after(answer, question, wording, 0, before),
        )
        keep_up(desk, message, answer)
        mark(desk, message, answered, answer, before)

    new = filters.UpdateType.MESSAGE & filters.TEXT
    plain = new & ~filters.COMMAND
    return [
        CommandHandler("ask", ask, new),
        MessageHandler(plain & filters.ChatType.PRIVATE, ask),
        MessageHandler(plain & filters.ChatType.GROUPS & (_ReplyToBot() | _BotMentioned()), ask),
    ]


async def find(
    desk: Desk, message: Message, question: str, wording: Wording, topic: Topic | None
) -> Answer:
    """Ask the archive; the chat sees "typing" while that takes long."""

    async def show_typing() -> None:
        with suppress(TelegramError):  # only a courtesy
            await message.reply_chat_action(ChatAction.TYPING)

    return await desk.answer(question, wording, show_typing, topic)


def question_of(message: Message) -> str:
    """Give what is asked in a message, without the command and the bot's name."""
    text = _COMMAND.sub("", message.text or "")
    return text.replace(f"@{message.get_bot().username}", " ").strip()


def presses_after(
    answer: Answer, question: str, reader: Wording, position: int, before: Topic | None
) -> dict[str, Press]:
    """Give the button below the quote at a position: the next one, if there is one.

    `before` is what was talked about when the question was asked.
    """
    if position + 1 >= len(answer.quotes):
        return {}
    label = wording_for(answer.language).say("More passages").text
    mark = digest(question, before if answer.carried else None)
    return {label: More(language=reader.language, position=position + 1, digest=mark)}


class _ReplyToBot(filters.MessageFilter):
    """Messages that reply to one of the bot's."""

    def filter(self, message: Message) -> bool:
        """Look who wrote what is replied to."""
        replied = message.reply_to_message
        author = replied.from_user if replied else None
        return author is not None and author.id == message.get_bot().id


class _BotMentioned(filters.MessageFilter):
    """Messages that name the bot; it sees them as an administrator, or with privacy mode off."""

    def filter(self, message: Message) -> bool:
        """Look through the names in the message."""
        name = f"@{message.get_bot().username}".lower()
        mentions = message.parse_entities([MessageEntity.MENTION]).values()
        return any(mention.lower() == name for mention in mentions)
