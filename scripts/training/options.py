"""What every training script on pairs is asked for: folders of pairs, and the sources' table."""

from pathlib import Path

import click

from scripts.training.sources import DEFAULT_TABLE

data_argument = click.argument(
    "data", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
sources_option = click.option(
    "--sources",
    default=DEFAULT_TABLE,
    show_default="scripts/training/sources.toml",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="TOML table of sources, their licences and weights.",
)
