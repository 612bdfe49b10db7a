"""How sure the bot was and whether it was right in, what answering less would have gained out.

The selective-prediction measures of El-Yaniv & Wiener, "On the Foundations of Noise-free Selective
Classification", JMLR 2010: coverage is the share of questions answered, risk the share of those
answers that are wrong.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


def curve(sure: Floats, right: Flags) -> tuple[Floats, Floats]:
    """Give coverage and risk, 0 to 1, at every threshold, the highest first.

    Questions that the bot was equally sure of are answered together. Coverage 0 is left out, since
    nothing is risked there.
    """
    order = np.argsort(-sure, kind="stable")
    wrong = np.cumsum(~right[order])
    answered = np.arange(1, len(sure) + 1)
    last = np.append(np.diff(sure[order]) != 0, True)[: len(sure)]
    return (answered / max(len(sure), 1))[last], (wrong / answered)[last]


def risk_at(sure: Floats, right: Flags, coverages: Sequence[float]) -> list[float]:
    """Give the risk at the least coverage that reaches each of those asked for."""
    covered, risk = curve(sure, right)
    return [float(risk[np.searchsorted(covered, asked - 1e-9)]) for asked in coverages]


def area_under_risk(sure: Floats, right: Flags) -> float:
    """Give the mean risk over all coverages (AURC), 0 to 1: less is better."""
    covered, risk = curve(sure, right)
    return float(np.diff(covered, prepend=0.0) @ risk)


def told_apart(sure: Floats, unsure: Floats) -> float:
    """Give the chance that the bot is surer of one of the first than of one of the second (AUROC).

    A tie counts a half; 0.5 is no better than chance.

    >>> told_apart(np.asarray([0.9, 0.5]), np.asarray([0.5, 0.1]))
    0.875
    """
    above = (sure[:, None] > unsure[None, :]).mean()
    equal = (sure[:, None] == unsure[None, :]).mean()
    return float(above + equal / 2)
