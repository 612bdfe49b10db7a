"""Arguments in, the right command run; what goes wrong becomes a sentence and an exit code."""

from importlib import import_module

import click

from bot.commands.options import Manner
from bot.settings import WrongSettingsError
from corpus.errors import CorpusError
from index.errors import SearchIndexError

FAILED = 1
WRONG_USE = 2
INTERRUPTED = 130

# In the order in which one meets them.
_COMMANDS = ("ask", "index", "fetch", "issues", "chat", "serve", "rollback")


class Commands(click.Group):
    """Imports a command's module when it is called for, so that none pays for another's imports."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the commands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command; None when there is no such."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"bot.commands.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; an error that a person can mend is said in one sentence."""
        try:
            return super().invoke(ctx)
        except WrongSettingsError as error:
            click.echo(error, err=True)
            ctx.exit(WRONG_USE)
        except (SearchIndexError, CorpusError) as error:
            click.echo(error, err=True)
            ctx.exit(FAILED)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newsletter-bot", message="%(prog)s %(version)s")
@click.option("--quiet", is_flag=True, help="Say nothing when nothing changed.")
@click.pass_context
def main(ctx: click.Context, *, quiet: bool) -> None:
    """Ask a city's newsletter anything, in your own language.

    You get the exact sentence that answers, or an honest no.
    """
    ctx.obj = Manner(quiet=quiet)
