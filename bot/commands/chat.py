"""`chat`: a person at a terminal in, the conversation out."""

import sys
from pathlib import Path

import click

from bot import chat
from bot.answer import Answer, reply
from bot.archive import Archive
from bot.commands.options import language_option, settings_with, store_option
from corpus.languages import detect
from index.encoder import open_encoder
from index.live import LiveSearcher


@click.command("chat")
@store_option
@language_option
def command(*, store: Path | None, language: str | None) -> None:
    """Talk with the bot here, as in Telegram."""
    settings = settings_with(store=store)
    live = LiveSearcher(settings.store, open_encoder(settings.encoder))

    def ask(question: str, reader: str | None) -> Answer:
        return reply(
            question,
            searcher=live.searcher,
            language=detect(question, fallback=reader or settings.language),
        )

    chat.run(
        Archive(ask=ask, issues=lambda: live.loaded.issues),
        language=language or settings.language,
        source=sys.stdin,
        target=sys.stdout,
    )
