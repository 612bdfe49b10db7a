"""Paths in, what each file held out: issues, or the reason why there are none."""

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path, PurePosixPath

from corpus.complete import Place, complete
from corpus.errors import EmptyError, UnreadableError
from corpus.formats import record, registry
from corpus.formats.draft import Draft, File
from corpus.issue import Issue
from corpus.source import FILE_NAME, SettingsError, SourceSettings, settings_for

# A newsletter issue is kilobytes, a year's mailbox some tens of megabytes.
SIZE_LIMIT = 64 * 1024 * 1024
_BESIDE_LIMIT = 1024 * 1024
_TEXT_ENDINGS = (".html", ".htm", ".md", ".txt", ".eml", ".pdf", ".xml", ".xhtml")


class Outcome(StrEnum):
    """How the reading of one file ended."""

    READ = "read"
    DUPLICATE = "duplicate"
    EMPTY = "empty"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one file held; `source` is its path below the folder asked for."""

    source: str
    digest: str
    outcome: Outcome
    issues: tuple[Issue, ...] = ()
    reason: str | None = None


def find(paths: Sequence[Path]) -> list[tuple[str, Path]]:
    """List the newsletter files below the paths as (source, path), in a stable order.

    Hidden files, READMEs and licences are left out.
    A source is the POSIX path below the folder that was asked for, or a single file's name.
    """
    found: dict[Path, str] = {}
    for path in paths:
        if not path.is_dir():
            found.setdefault(path, path.name)
            continue
        for folder, names, files in os.walk(path):
            names[:] = sorted(name for name in names if not name.startswith("."))
            for name in files:
                file = Path(folder, name)
                if (
                    _is_newsletter(name)
                    and not _is_note(name, files)
                    and not (file.is_symlink() and not file.is_file())
                ):
                    found.setdefault(file, file.relative_to(path).as_posix())
    return sorted(
        ((source, path) for path, source in found.items()), key=lambda pair: (pair[0], str(pair[1]))
    )


def _is_newsletter(name: str) -> bool:
    """Leave out hidden files, READMEs, licences and settings."""
    stem = name.split(".", 1)[0].upper()
    return (
        not name.startswith((".", "~"))
        and name != FILE_NAME
        and stem not in {"README", "LICENSE", "LICENCE"}
    )


def _is_note(name: str, beside: Sequence[str]) -> bool:
    """Say whether a file is what fetch noted about the original beside it."""
    return name.endswith(".json") and name.removesuffix(".json") in beside


def read(source: str, path: Path) -> Reading:
    """Read one file; never raises for what a file holds."""
    digest = ""
    try:
        raw = _bytes(source, path)
        digest = hashlib.sha256(raw).hexdigest()
        outcome, issues, reason = _held(source, path, raw)
    except EmptyError as error:
        outcome, issues, reason = Outcome.EMPTY, (), error.reason
    except UnreadableError as error:
        outcome, issues, reason = Outcome.UNREADABLE, (), error.reason
    except (SettingsError, OSError) as error:
        outcome, issues, reason = Outcome.UNREADABLE, (), str(error)
    except (RecursionError, MemoryError):
        outcome, issues, reason = Outcome.UNREADABLE, (), "is nested or packed beyond reason"
    except Exception as error:  # noqa: BLE001 - one file must never stop the others
        outcome, issues = Outcome.UNREADABLE, ()
        reason = f"broke its reader ({type(error).__name__}: {error})"[:300]
    return Reading(source=source, digest=digest, outcome=outcome, issues=issues, reason=reason)


def _bytes(source: str, path: Path) -> bytes:
    """Read a file's bytes; raises `UnreadableError` when there are too many."""
    size = path.stat().st_size
    if size > SIZE_LIMIT:
        megabytes = f"{size / 1024**2:,.0f} MB; the limit is {SIZE_LIMIT // 1024**2} MB"
        raise UnreadableError(source, f"is {megabytes}")
    return path.read_bytes()


def _held(source: str, path: Path, raw: bytes) -> tuple[Outcome, tuple[Issue, ...], str | None]:
    """Give the outcome, issues and reason of a file that could be opened."""
    if described := _describes(path):
        return Outcome.DUPLICATE, (), f"states the title and date of {described}"
    issues = read_bytes(
        source,
        raw,
        settings=_settings(source, path),
        siblings=_siblings(path.parent),
        beside=_beside(path),
    )
    return Outcome.READ, tuple(issues), None


def read_bytes(
    source: str,
    raw: bytes,
    *,
    settings: SourceSettings,
    siblings: frozenset[str] = frozenset(),
    beside: bytes | None = None,
) -> list[Issue]:
    """Read the bytes of one file; raises `UnreadableError` or `EmptyError`.

    `siblings` are the names in its folder; `beside` is a JSON file that states its title and date.
    """
    if any(fnmatch(source, pattern) for pattern in settings.ignore):
        raise EmptyError(source, "left out by newsletter.toml")
    stated = record.stated_beside(beside) if beside else {}
    file = File(name=source, raw=raw, settings=settings, siblings=siblings, stated=stated)
    drafts = registry.drafts(file)
    if len(drafts) == 1 and stated:
        drafts = [_with_stated(drafts[0], stated)]
    return [
        complete(
            draft,
            Place(
                id=source if len(drafts) == 1 else f"{source}#{position}",
                source=f"{source}/{draft.inside}" if draft.inside else source,
                settings=settings,
                siblings=siblings,
                alone=len(drafts) == 1,
            ),
        )
        for position, draft in enumerate(drafts, start=1)
    ]


def _with_stated(draft: Draft, stated: Mapping[str, str]) -> Draft:
    """Fill a draft with what the file beside it states."""
    return replace(
        draft,
        title=stated.get("title") or draft.title,
        published=draft.published or stated.get("published"),
        url=draft.url or stated.get("url"),
        language=draft.language or stated.get("language"),
    )


def _beside(path: Path) -> bytes | None:
    """Give the JSON file that states a text's title and date, as fetch leaves one."""
    for name in (f"{path.name}.json", f"{path.stem}.json"):
        other = path.with_name(name)
        if other != path and other.is_file() and other.stat().st_size <= _BESIDE_LIMIT:
            return other.read_bytes()
    return None


def _describes(path: Path) -> str | None:
    """Give the name of the text that a JSON file stands beside."""
    if path.suffix.lower() != ".json":
        return None
    names = _siblings(path.parent)
    candidates = [path.stem, *(path.stem + ending for ending in _TEXT_ENDINGS)]
    return next((name for name in candidates if name in names and name != path.name), None)


def _settings(source: str, path: Path) -> SourceSettings:
    """Merge the settings of the folder that was asked for and of those down to the file."""
    depth = len(PurePosixPath(source).parts)
    folders = tuple(reversed(path.absolute().parents[:depth]))
    return settings_for(folders)


@lru_cache(maxsize=64)
def _names(folder: Path, changed: int) -> frozenset[str]:
    del changed
    return frozenset(entry.name for entry in folder.iterdir())


def _siblings(folder: Path) -> frozenset[str]:
    """Give the names beside a file; a folder is listed once until it changes."""
    return _names(folder, folder.stat().st_mtime_ns)
