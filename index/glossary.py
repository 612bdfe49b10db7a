"""TOML files in, what a newsletter speaks of out: each concept's names in many languages.

`aliases.toml` is of every city; staff may name a file of their own that adds to it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from index.errors import GlossaryError

FILE = Path(__file__).with_name("aliases.toml")


@dataclass(frozen=True, slots=True)
class Glossary:
    """Concepts, each by its forms in all its languages, and a name for them all."""

    concepts: tuple[tuple[str, ...], ...]
    version: str


def read_glossary(own: Path | None = None) -> Glossary:
    """Read the bundled glossary and, after it, one of the operator's own.

    GlossaryError when a file cannot be read, or is none.
    """
    files = [FILE] if own is None else [FILE, own]
    try:
        return _read(tuple(file.read_bytes() for file in files))
    except OSError as error:
        raise GlossaryError(own or FILE, f"cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise GlossaryError(own or FILE, str(error)) from error


@lru_cache(maxsize=2)
def _read(texts: tuple[bytes, ...]) -> Glossary:
    return Glossary(
        concepts=tuple(concept for text in texts for concept in _concepts(text)),
        version=blake2b(b"".join(texts), digest_size=6).hexdigest(),
    )


def _concepts(text: bytes) -> Iterator[tuple[str, ...]]:
    """Read the concepts of a file; ValueError says what is wrong with it."""
    # A question, which reads no glossary, should not have to import this.
    import tomllib  # noqa: PLC0415

    try:
        table = tomllib.loads(text.decode("utf-8"))
    except ValueError as error:
        raise ValueError(f"is no TOML file in UTF-8: {error}") from error
    entries = table.pop("concept", [])
    if table or not isinstance(entries, list):
        raise ValueError("holds more than [[concept]] tables")
    for number, entry in enumerate(entries, 1):
        if not _is_concept(entry):
            raise ValueError(f'has no lists of names, as en = ["hall"] is, in concept {number}')
        # Each form once.
        yield tuple(dict.fromkeys(form for forms in entry.values() for form in forms))


def _is_concept(entry: object) -> bool:
    return isinstance(entry, Mapping) and all(
        isinstance(forms, list) and all(isinstance(one, str) and one.strip() for one in forms)
        for forms in entry.values()
    )
