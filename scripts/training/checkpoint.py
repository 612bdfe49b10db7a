"""Training state in, a file that an interrupted run continues from out."""

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from scripts.training.optimiser import State


def save_checkpoint(path: Path, state: State, settings: Mapping[str, str | int | float]) -> None:
    """Write the state and the settings it belongs to, whole or not at all."""
    beside = path.with_suffix(".part.npz")
    np.savez(
        beside,
        table=state.table,
        squares=state.squares,
        step=state.step,
        settings=json.dumps(settings, sort_keys=True),
    )
    beside.replace(path)


def load_checkpoint(path: Path, settings: Mapping[str, str | int | float]) -> State | None:
    """Read the state that `save_checkpoint` wrote; None when there is no file.

    Raises `ValueError` when the file belongs to other settings.
    """
    if not path.exists():
        return None
    with np.load(path) as arrays:
        found = json.loads(str(arrays["settings"]))
        if found != settings:
            different = sorted(
                name for name in {*found, *settings} if found.get(name) != settings.get(name)
            )
            names = ", ".join(different)
            message = f"{path} was made with other settings ({names}): remove it or use them"
            raise ValueError(message)
        return State(table=arrays["table"], squares=arrays["squares"], step=int(arrays["step"]))
