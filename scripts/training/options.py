"""What scripts that learn from pairs are asked for: the pairs, their sources, the encoder."""

from pathlib import Path

import click

from scripts.training.sources import DEFAULT_TABLE

FOLDER = click.Path(file_okay=False, path_type=Path)
EXISTING_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
EXISTING_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

data_argument = click.argument("data", nargs=-1, required=True, type=EXISTING_FOLDER)
sources_option = click.option(
    "--sources",
    default=DEFAULT_TABLE,
    show_default="scripts/training/sources.toml",
    type=EXISTING_FILE,
    help="TOML table of sources, their licences and weights.",
)
encoder_option = click.option(
    "--output",
    required=True,
    type=EXISTING_FOLDER,
    help="Folder of the finished encoder, which what is learnt belongs to.",
)
