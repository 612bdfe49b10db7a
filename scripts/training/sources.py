"""A TOML table of sources in, the weight with which each source is drawn in each language out."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

DEFAULT_TABLE = Path(__file__).with_name("sources.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One source of pairs: what it is called in the data, its licence, and how much it counts.

    `weight` multiplies the chance of each of its rows to be drawn; `languages` overrides it for
    single languages.
    """

    name: str
    licence: str
    weight: float
    words: bool = False
    languages: Mapping[str, float] = field(default_factory=dict)

    def weight_in(self, language: str) -> float:
        """Return the weight of this source's rows in a language (0 leaves them out)."""
        return self.languages.get(language, self.weight)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTable:
    """All known sources, the weight of unknown ones, and how often each language is drawn."""

    sources: Mapping[str, Source]
    unknown_weight: float = 1.0
    language_weights: Mapping[str, float] = field(default_factory=dict)

    def weight(self, source: str, language: str) -> float:
        """Return the weight of a source in a language, `unknown_weight` if not in the table."""
        known = self.sources.get(source)
        return self.unknown_weight if known is None else known.weight_in(language)

    def is_words(self, source: str) -> bool:
        """Say whether a source pairs words and names rather than sentences."""
        known = self.sources.get(source)
        return known is not None and known.words

    def language_weight(self, language: str) -> float:
        """Return how much more often than its size says a language is drawn."""
        return self.language_weights.get(language, 1.0)


def read_sources(path: Path = DEFAULT_TABLE) -> SourceTable:
    """Read a table of sources; raises `tomllib.TOMLDecodeError`, `KeyError` or `OSError`."""
    with path.open("rb") as file:
        table = tomllib.load(file)
    sources = {
        name: Source(
            name=name,
            licence=str(entry["licence"]),
            weight=float(entry["weight"]),
            words=bool(entry.get("words", False)),
            languages={
                language: float(weight) for language, weight in entry.get("languages", {}).items()
            },
        )
        for name, entry in table.get("sources", {}).items()
    }
    return SourceTable(
        sources=sources,
        unknown_weight=float(table.get("unknown_weight", 1.0)),
        language_weights={
            name: float(weight) for name, weight in table.get("languages", {}).items()
        },
    )
