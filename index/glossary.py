"""TOML files in, what a newsletter speaks of out: each concept's names in many languages.

`aliases.toml` is of every city; staff may name a file of their own that adds to it.
"""

from collections.abc import Mapping
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
    texts = {file: _text(file) for file in ([FILE] if own is None else [FILE, own])}
    return Glossary(
        concepts=tuple(one for file, text in texts.items() for one in _concepts(file, text)),
        version=blake2b(b"".join(texts.values()), digest_size=6).hexdigest(),
    )


def check_glossary(own: Path) -> None:
    """Raise GlossaryError when a file of the operator's own cannot be read, or is none."""
    _concepts(own, _text(own))


def _text(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise GlossaryError(file, f"cannot be read: {error.strerror or error}") from error


@lru_cache(maxsize=2)
def _concepts(file: Path, text: bytes) -> tuple[tuple[str, ...], ...]:
    """Read the concepts of a file from its text."""
    # A question, which reads no glossary, should not have to import this.
    import tomllib  # noqa: PLC0415

    try:
        table = tomllib.loads(text.decode("utf-8"))
    except ValueError as error:
        raise GlossaryError(file, f"is no TOML file in UTF-8: {error}") from error
    entries = table.pop("concept", [])
    if table or not isinstance(entries, list):
        raise GlossaryError(file, "holds more than [[concept]] tables")
    for number, entry in enumerate(entries, 1):
        if not _is_concept(entry):
            reason = f'has no lists of names, as en = ["hall"] is, in concept {number}'
            raise GlossaryError(file, reason)
    # Each form once.
    return tuple(
        tuple(dict.fromkeys(form for forms in entry.values() for form in forms))
        for entry in entries
    )


def _is_concept(entry: object) -> bool:
    return isinstance(entry, Mapping) and all(
        isinstance(forms, list) and all(isinstance(one, str) and one.strip() for one in forms)
        for forms in entry.values()
    )
