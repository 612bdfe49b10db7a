"""`fetch`: links in, their originals in a folder and a line for each out."""

import sys
from pathlib import Path

import click

from bot.commands.answers import visible
from corpus.fetch import fetch
from corpus.web import FetchError, Limits

NOTHING_FETCHED = 1


@click.command("fetch")
@click.argument("urls", metavar="URL...", nargs=-1, required=True)
@click.option(
    "--into",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    default="newsletters",
    show_default=True,
    help="Where the originals are kept.",
)
@click.option("--allow-private", is_flag=True, help="Fetch from private networks too.")
def command(urls: tuple[str, ...], *, folder: Path, allow_private: bool) -> None:
    """Fetch feeds and pages into a folder, for index to read.

    Each version of what a URL gives is kept as it arrived, beside a JSON file that says where and
    when it was found. The next fetch asks only for what has changed since.

    What a site's robots.txt closes to programs is not fetched, nor anything in a private network,
    unless that is allowed.

    The exit code is 1 only when nothing at all could be fetched.
    """
    limits = Limits(allow_private=allow_private)
    failures = 0
    for url in urls:
        try:
            fetched = fetch(url, folder, limits=limits)
        except FetchError as error:
            failures += 1
            click.echo(visible(str(error)), err=True)
        except OSError as error:
            failures += 1
            reason = error.strerror or str(error)
            click.echo(f"{visible(url)}: cannot be kept in {folder} ({reason})", err=True)
        else:
            click.echo(f"{fetched.outcome:<11}{fetched.path}")
    if failures == len(urls):
        sys.exit(NOTHING_FETCHED)
