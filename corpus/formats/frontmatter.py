"""A text file in, the fields at its head and the text below them out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

_FENCED = re.compile(r"\A\s*(---|\+\+\+)[ \t]*\n(.*?)^\1[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^([A-Za-z][\w-]{0,40}):(?:[ \t]+(.*)|[ \t]*)$")
_CONTINUED = re.compile(r"^[ \t]+\S")
_SCALAR = re.compile(r"^([A-Za-z_][\w .-]{0,40}?)[ \t]*[:=][ \t]*(.*)$")
_FENCED_LIMIT, _HEAD_LIMIT = 100_000, 20_000


@dataclass(frozen=True, slots=True)
class Page:
    """A text without its head, and the head's fields with lower-case names, dates as written."""

    fields: Mapping[str, object]
    text: str


class _Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]
    """YAML in which dates, numbers and yes stay as they were written, and aliases are refused."""

    def compose_node(self, parent: Any, index: Any) -> Any:  # noqa: ANN401
        """Refuse aliases: a few of them unfold to gigabytes."""
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not read")
        return super().compose_node(parent, index)


_Loader.yaml_implicit_resolvers = {}


def split(text: str) -> Page:
    """Part the fields from the text: YAML or TOML between fences, or `Name: value` lines on top."""
    fenced = _FENCED.match(text[:_FENCED_LIMIT])
    if fenced:
        return Page(_fenced_fields(fenced[2]), text[fenced.end() :])
    return _headers(text)


def _fenced_fields(head: str) -> Mapping[str, object]:
    """Read the fields between fences; a head that is no YAML is read line by line."""
    try:
        loaded = yaml.load(head, Loader=_Loader)  # noqa: S506 - a safe loader
    except (yaml.YAMLError, RecursionError, ValueError):
        loaded = None
    if isinstance(loaded, dict):
        return {str(name).lower(): value for name, value in loaded.items()}
    return dict(_scalars(head))


def _scalars(head: str) -> Iterator[tuple[str, object]]:
    """Read `name: value` and `name = value` lines (TOML, broken YAML)."""
    for line in head.splitlines():
        found = _SCALAR.match(line)
        if found and found[2].strip():
            yield found[1].lower(), found[2].strip().strip("'\"")


def _headers(text: str) -> Page:
    """Read `Name: value` lines before the first empty line, where two of them open the text."""
    fields: dict[str, object] = {}
    position, name = 0, None
    for line in text[:_HEAD_LIMIT].splitlines(keepends=True):
        bare = line.rstrip()
        found = _FIELD.match(bare)
        if found:
            name = found[1].lower()
            value = (found[2] or "").strip()
            fields[name] = value if name not in fields else f"{fields[name]}, {value}"
        elif not bare and fields:
            position += len(line)
            break
        elif name and _CONTINUED.match(line):
            fields[name] = f"{fields[name]} {bare.strip()}"
        elif bare or fields:
            return Page({}, text)
        position += len(line)
    else:
        return Page({}, text)  # a head without an end is no head
    known = {"title", "date", "posted", "author", "subject", "number", "slug", "lang", "language"}
    if len(fields) < 2 or not known & set(fields):  # noqa: PLR2004
        return Page({}, text)
    return Page(fields, text[position:])


def text_of(fields: Mapping[str, object], *names: str) -> str | None:
    """Give the first of the fields that holds a text, number or date, as written."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        if isinstance(value, str | int | float) and str(value).strip():
            return str(value).strip()
    return None
