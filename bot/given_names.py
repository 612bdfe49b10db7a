"""Given names in, which words are such names out: `given_names.txt`, in Latin and Cyrillic letters.

scripts/list_given_names.py makes it from the names that Faker knows, of some ninety countries (MIT,
Copyright (c) 2012 Daniele Faraglia). Those that end with a mark are also words or places ("Grace",
"Paris").
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).with_name("given_names.txt")
DOUBTFUL = "?"


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Given names, folded: those that are nothing else, and those that may be."""

    sure: frozenset[str]
    doubtful: frozenset[str]


@lru_cache(maxsize=1)
def given_names() -> GivenNames:
    """Read the names, once a process."""
    names = FILE.read_text(encoding="utf-8").split()
    return GivenNames(
        sure=frozenset(name for name in names if not name.endswith(DOUBTFUL)),
        doubtful=frozenset(
            name.removesuffix(DOUBTFUL) for name in names if name.endswith(DOUBTFUL)
        ),
    )
