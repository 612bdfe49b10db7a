"""A folder's newsletter.toml in, the settings of that source of newsletters out."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from corpus.dates import Order
from corpus.errors import CorpusError

FILE_NAME = "newsletter.toml"
Splitting = Literal["auto", "headings", "items", "whole"]


class SettingsError(CorpusError):
    """A newsletter.toml says something that cannot be followed."""

    def __init__(self, path: Path, problem: str) -> None:
        """Keep the file and what is wrong with it."""
        self.path = path
        self.problem = problem
        super().__init__(f"{path}: {problem}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSettings:
    """What staff may say about a folder of newsletters; everything is optional (docs/formats.md).

    `edition` is a regular expression on the path below the folder whose group `key` ties editions.
    `link` is a pattern for pages that state no link: {name}, {language}, {year}, {month}, {day}.
    `drop` are regular expressions: a paragraph in which one is found is left out.
    `fields` says where XML and JSON files keep things, as paths such as "chapters/entries/title".
    """

    name: str | None = None
    language: str | None = None
    date_order: Order | None = None
    articles: Splitting = "auto"
    edition: re.Pattern[str] | None = None
    link: str | None = None
    ignore: tuple[str, ...] = ()
    drop: tuple[re.Pattern[str], ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)


def settings_for(folders: tuple[Path, ...]) -> SourceSettings:
    """Merge the newsletter.toml of each folder, the innermost last; raises `SettingsError`."""
    settings = SourceSettings()
    for folder in folders:
        path = folder / FILE_NAME
        try:
            changed = path.stat().st_mtime_ns
        except OSError:
            continue
        settings = replace(settings, **_read(path, changed))
    return settings


@lru_cache(maxsize=256)
def _read(path: Path, changed: int) -> Mapping[str, Any]:
    """Read one file; `changed` is its time stamp, so that an edit is seen."""
    del changed
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(path, f"is not TOML ({error})") from error
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name not in _CHECKS:
            known = ", ".join(sorted(_CHECKS))
            raise SettingsError(path, f"knows no setting {name!r}; there are {known}")
        try:
            values[name] = _CHECKS[name](value)
        except (TypeError, ValueError, re.error) as error:
            raise SettingsError(path, f"{name}: {error}") from error
    return values


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("needs a text in quotes")
    return value


def _one_of(*choices: str) -> Callable[[object], str]:
    def check(value: object) -> str:
        if not isinstance(value, str) or value not in choices:
            raise ValueError("needs one of " + ", ".join(choices))
        return value

    return check


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError("needs a list of texts in quotes")
    return tuple(_text(entry) for entry in value)


def _edition(value: object) -> re.Pattern[str]:
    pattern = re.compile(_text(value))
    if "key" not in pattern.groupindex:
        raise ValueError("needs a group (?P<key>…) that is the same in all languages")
    return pattern


def _fields(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise TypeError("needs a table of names and paths")
    return {str(name): _text(path) for name, path in value.items()}


_CHECKS: dict[str, Callable[[object], object]] = {
    "name": _text,
    "language": _text,
    "date_order": _one_of("DMY", "MDY"),
    "articles": _one_of("auto", "headings", "items", "whole"),
    "edition": _edition,
    "link": _text,
    "ignore": _texts,
    "drop": lambda value: tuple(re.compile(text) for text in _texts(value)),
    "fields": _fields,
}
