"""`rollback`: the live generation's predecessor made live again."""

from pathlib import Path

import click

from bot.commands.options import settings_with, store_option
from index.errors import NoIndexError
from index.writer import write_store


@click.command("rollback")
@store_option
@click.option("--to", type=int, metavar="N", help="The generation to return to.")
def command(*, store: Path | None, to: int | None) -> None:
    """Return to the index before the last change.

    Running bots follow by themselves. The index that was live is kept until the next `index`, so
    `--to` can undo a rollback.
    """
    settings = settings_with(store=store)
    if not settings.store.is_file():
        raise NoIndexError(settings.store)
    with write_store(settings.store) as opened:
        live = opened.roll_back(to)
        kept = [generation.id for generation in opened.generations()]
    click.echo(
        f"Generation {live.id} is live, made {live.created:%Y-%m-%d %H:%M} UTC. "
        f"Kept: {', '.join(map(str, kept))}.",
    )
