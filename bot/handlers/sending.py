"""A marked text in, a message in the chat out."""

from telegram import LinkPreviewOptions, Message

from bot.marks import Marked
from bot.presses import Press
from bot.render import buttons, render

# A preview of the cited page would be larger than the answer.
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def send(
    to: Message,
    text: Marked,
    *,
    as_reply: bool = False,
    presses: dict[str, Press] | None = None,
) -> Message:
    """Write to the chat of a message, as a reply to it where that is asked for and in groups.

    Gives the message that was written. Should the one replied to be gone by then, what is written
    stands on its own.
    """
    rendered = render(text)
    return await to.reply_text(
        rendered.text,
        entities=rendered.entities,
        link_preview_options=NO_PREVIEW,
        reply_markup=buttons(presses or {}),
        do_quote=as_reply or to.chat.type != to.chat.PRIVATE,
        allow_sending_without_reply=True,
    )
