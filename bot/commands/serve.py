"""`serve`: a token in the settings in, a running Telegram bot out."""

import sys
from pathlib import Path

import click

from bot.commands.options import settings_with, store_option

NO_TOKEN = 2


@click.command("serve")
@store_option
def command(*, store: Path | None) -> None:
    """Run the Telegram bot until it is interrupted.

    It needs a token, in the setting NEWSBOT_TOKEN.
    """
    settings = settings_with(store=store)
    if settings.token is None:
        click.echo(
            "There is no token: ask @BotFather in Telegram for a new bot, and put what it gives "
            "you into NEWSBOT_TOKEN, in the environment or in .env.",
            err=True,
        )
        sys.exit(NO_TOKEN)
    # Imported here because Telegram's library is large, and `--help` lists this command too.
    from bot.app import serve  # noqa: PLC0415

    serve(settings)
