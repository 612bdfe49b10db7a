"""The options that commands share, and the settings that they override."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import click

from bot.settings import Settings, read_settings
from corpus.languages import LANGUAGES

_Command = TypeVar("_Command", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Manner:
    """How the group was called."""

    quiet: bool = False


def store_option(command: _Command) -> _Command:
    """Add --store FILE."""
    return click.option(
        "--store",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="The file that holds the index.  [default: NEWSBOT_STORE, or data/newsletter.sqlite]",
    )(command)


def language_option(command: _Command) -> _Command:
    """Add --language xx."""
    return click.option(
        "--language",
        type=click.Choice(LANGUAGES),
        metavar="xx",
        help="Your language, such as ko, where the question does not show it.",
    )(command)


def json_option(command: _Command) -> _Command:
    """Add --json."""
    return click.option("--json", "as_json", is_flag=True, help="Write JSON.")(command)


def settings_with(*, store: Path | None) -> Settings:
    """Read the settings, with the store that was named in its place; raises WrongSettingsError."""
    settings = read_settings()
    return settings if store is None else settings.model_copy(update={"store": store})
