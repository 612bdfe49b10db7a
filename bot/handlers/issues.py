"""/issues: what is read, newest first, a page at a time.

Pages turn in place, unlike passages: a list is looked through, not read, and one is enough.
"""

from contextlib import suppress

from telegram import Message, Update
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler, CommandHandler, ContextTypes, filters

from bot.desk import Desk
from bot.handlers.reader import Handler, wording_of
from bot.handlers.sending import NO_PREVIEW, send
from bot.messages import issues_text, last_page
from bot.presses import Page, Press, unpack
from bot.render import buttons, render
from bot.wording import Wording


def handlers(desk: Desk) -> list[Handler]:
    """Give the handlers of this conversation."""

    async def issues(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message:
            wording = wording_of(update, desk)
            text = issues_text(desk.archive, wording, 0)
            await send(update.message, text, presses=_turns(desk, wording, 0))

    async def turn(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        page = unpack(query.data or "") if query else None
        if not (query and isinstance(query.message, Message) and isinstance(page, Page)):
            return
        wording = desk.wording(page.language)
        # The index may have shrunk since the button was made.
        number = min(page.number, last_page(desk.archive))
        rendered = render(issues_text(desk.archive, wording, number))
        with suppress(BadRequest):  # pressed twice: the page is there already
            await query.message.edit_text(
                rendered.text,
                entities=rendered.entities,
                link_preview_options=NO_PREVIEW,
                reply_markup=buttons(_turns(desk, wording, number)),
            )
        with suppress(BadRequest):  # pressed too long ago
            await query.answer()

    return [
        CommandHandler("issues", issues, filters.UpdateType.MESSAGE),
        CallbackQueryHandler(turn, pattern=r"^page\|"),
    ]


def _turns(desk: Desk, wording: Wording, number: int) -> dict[str, Press]:
    """Give the buttons of a page, by their labels."""
    presses: dict[str, Press] = {}
    if number > 0:
        label = wording.say("Newer issues").text
        presses[label] = Page(language=wording.language, number=number - 1)
    if number < last_page(desk.archive):
        label = wording.say("Older issues").text
        presses[label] = Page(language=wording.language, number=number + 1)
    return presses
