"""A marked text in, what Telegram takes out: text, entities in UTF-16 units, buttons."""

from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from bot.marks import Mark, Marked
from bot.presses import Press, pack

_ENTITY = {
    Mark.BOLD: MessageEntity.BOLD,
    Mark.QUOTE: MessageEntity.EXPANDABLE_BLOCKQUOTE,
    Mark.LINK: MessageEntity.TEXT_LINK,
    Mark.CODE: MessageEntity.CODE,
}


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text as Telegram takes it; never HTML, so that nothing in a newsletter can break it."""

    text: str
    entities: tuple[MessageEntity, ...]


def render(marked: Marked) -> Rendered:
    """Turn marks into entities, which count in UTF-16 units.

    >>> render(Marked("👋 ") + Marked("Vol.55").within(Mark.BOLD)).entities[0].offset
    3
    """
    entities = [
        MessageEntity(
            type=_ENTITY[span.mark],
            offset=span.start,
            length=span.end - span.start,
            url=span.url,
        )
        for span in marked.spans
    ]
    counted = MessageEntity.adjust_message_entities_to_utf_16(marked.text, entities)
    return Rendered(marked.text, tuple(counted))


def buttons(presses: dict[str, Press]) -> InlineKeyboardMarkup | None:
    """Put one button a row, each with its label; None without any, because Telegram wants none."""
    if not presses:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(label, callback_data=pack(press))]
            for label, press in presses.items()
        ]
    )
