"""A small file in, the city's own lines for emergencies and advice out, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from corpus.languages import LANGUAGES

# Some numbers and what they are for; more would not be read by somebody in need.
LONGEST = 400
_FALLBACK = "fallback"


@dataclass(frozen=True, slots=True)
class LocalLines:
    """What the operator wrote, by language (BCP 47), and the language for readers of others."""

    texts: Mapping[str, str] = field(default_factory=dict)
    fallback: str = "en"

    def in_language(self, language: str) -> str:
        """Give the lines for a reader; empty where the operator wrote none.

        >>> LocalLines({"en": "119 (fire)", "ko": "119 (화재)"}).in_language("ko")
        '119 (화재)'
        """
        return self.texts.get(language) or self.texts.get(self.fallback, "")


NO_LINES = LocalLines()


def read_local_lines(path: Path | None) -> LocalLines:
    """Read the file that the operator names; ValueError says what is wrong with it."""
    if path is None:
        return NO_LINES
    # Only who names such a file pays for reading TOML.
    import tomllib  # noqa: PLC0415

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ValueError(f"cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise ValueError(f"is no TOML file in UTF-8: {error}") from error
    fallback = table.pop(_FALLBACK, "en")
    for language, text in table.items():
        if language not in LANGUAGES:
            raise ValueError(f"names {language!r}, which is none of {', '.join(LANGUAGES)}")
        if not isinstance(text, str) or not text.strip() or len(text) > LONGEST:
            raise ValueError(f"must give {language!r} a text of 1 to {LONGEST} characters")
        if not all(one.isprintable() or one == "\n" for one in text):
            raise ValueError(f"has characters for {language!r} that cannot be shown")
    if fallback not in table:
        raise ValueError(f"has no lines in its fallback language, {fallback!r}")
    return LocalLines({language: text.strip() for language, text in table.items()}, fallback)
