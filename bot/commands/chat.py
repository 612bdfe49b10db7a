"""`chat`: a person at a terminal in, the conversation out."""

import sys
from pathlib import Path

import click

from bot import chat
from bot.commands.options import language_option, settings_with, store_option
from bot.live_archive import live_archive
from bot.local_lines import read_local_lines
from bot.topic import Topics
from index.encoder import open_encoder
from index.live import LiveSearcher


@click.command("chat")
@store_option
@language_option
def command(*, store: Path | None, language: str | None) -> None:
    """Talk with the bot here, as in Telegram."""
    settings = settings_with(store=store)
    live = LiveSearcher(settings.store, open_encoder(settings.encoder))
    chat.run(
        live_archive(
            lambda: live.searcher,
            lambda: live.loaded.issues,
            settings.language,
            read_local_lines(settings.local_lines),
        ),
        language=language or settings.language,
        source=sys.stdin,
        target=sys.stdout,
        topics=Topics(settings.follow_up_minutes),
    )
