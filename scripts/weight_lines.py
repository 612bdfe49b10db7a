"""Weights that run on a line with the exact share, as index.fusion has them: flat, and as code."""

from collections.abc import Iterator, Mapping

import numpy as np

from scripts.listwise import Floats


def flat(lines: Mapping[str, tuple[float, float]]) -> Floats:
    """Lay weights out as they are fitted: each line's begin, then what is added to each.

    >>> flat({"words": (1.0, 2.0), "encoder": (3.0, 4.0)}).tolist()
    [1.0, 3.0, 2.0, 4.0]
    """
    return np.asarray(list(lines.values())).T.ravel()


def as_code(names: Mapping[str, object], weights: Floats) -> Iterator[str]:
    """Write fitted weights as the code has them, a line each.

    >>> list(as_code({"words": None}, np.asarray([1.0, 2.0])))
    ['    "words": (1.00, 2.00),']
    """
    for name, begin, added in zip(names, *np.split(weights, 2), strict=True):
        yield f'    "{name}": ({begin:.2f}, {added:.2f}),'
