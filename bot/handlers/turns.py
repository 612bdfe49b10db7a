"""A message in, what its conversation is about out; kept for the next message and for its buttons.

In memory only (bot.topic). A conversation is one person in one chat; whoever replies to an answer
of the bot goes on from that answer, also where someone else had asked.
"""

from collections.abc import Hashable

from telegram import Message

from bot.answer import Answer
from bot.desk import Desk
from bot.topic import Topic


def conversation_of(message: Message) -> Hashable | None:
    """Name the conversation that a person's message belongs to.

    None for those who write in the name of a group: nobody knows which of them it is.
    """
    if message.sender_chat is not None or message.from_user is None:
        return None
    thread = message.message_thread_id if message.is_topic_message else None
    return (message.chat.id, thread, message.from_user.id)


def topic_of(desk: Desk, message: Message) -> Topic | None:
    """Say what is talked about as a message comes."""
    answered = message.reply_to_message
    replied = desk.topics.at(_after(answered)) if answered else None
    return replied or desk.topics.at(conversation_of(message))


def topic_before(desk: Desk, answered: Message) -> Topic | None:
    """Say what was talked about as the bot wrote an answer; None where it did not matter."""
    return desk.topics.at(_before(answered))


def keep_up(desk: Desk, asked: Message, answer: Answer) -> None:
    """Remember what the conversation of a question is about from now on."""
    owner = conversation_of(asked)
    if owner is not None and answer.topic is not None:
        desk.topics.keep(owner, answer.topic, owner=owner)


def mark(
    desk: Desk, asked: Message, answered: Message, answer: Answer, before: Topic | None
) -> None:
    """Remember what an answer of the bot was about, for replies to it, and what it went by."""
    owner = conversation_of(asked)
    if owner is None or answer.topic is None:
        return
    desk.topics.keep(_after(answered), answer.topic, owner=owner)
    if before is not None and answer.carried:
        desk.topics.keep(_before(answered), before, owner=owner)


def forget(desk: Desk, message: Message) -> None:
    """Forget what the person of a message talked about in this chat."""
    owner = conversation_of(message)
    if owner is not None:
        desk.topics.forget(owner)


def _after(answered: Message) -> Hashable:
    return ("after", answered.chat.id, answered.message_id)


def _before(answered: Message) -> Hashable:
    return ("before", answered.chat.id, answered.message_id)
