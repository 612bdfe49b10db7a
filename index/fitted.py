"""A section's name in, the ranking weights that were fitted with the bundled encoder out."""

import tomllib
from functools import cache
from typing import Any

from index.encoder import BUNDLED_FOLDER

FILE = "ranking.toml"


def weights_of(section: str) -> dict[str, float]:
    """Give the weights of a section by name; KeyError when there is none of that name."""
    return {name: float(weight) for name, weight in _sections()[section].items()}


def lines_of(section: str) -> dict[str, tuple[float, float]]:
    """Give the weights of a section that run from one end to the other: the first, what is added.

    >>> sorted(lines_of("beside"))
    ['fused']
    """
    return {
        name: (float(begin), float(added)) for name, (begin, added) in _sections()[section].items()
    }


@cache
def _sections() -> dict[str, dict[str, Any]]:
    return tomllib.loads((BUNDLED_FOLDER / FILE).read_text(encoding="utf-8"))
