"""A zip of newsletter files in, the drafts of everything inside it out."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from corpus.errors import EmptyError, UnreadableError
from corpus.formats.draft import Draft, File

# Text packs ten to one; a bomb a thousand to one. Beyond these limits nothing is unpacked.
_FILES, _UNPACKED, _RATIO = 5_000, 256 * 1024 * 1024, 200
_SMALL = 1_000_000


def looks_like(head: bytes) -> bool:
    """Say whether a file begins as a zip."""
    return head.startswith(b"PK\x03\x04")


def read(file: File, read_member: Callable[[File], list[Draft]]) -> list[Draft]:
    """Read each file of a zip by the reader of its format; zips inside it are left out.

    Raises `UnreadableError` for a zip that is broken, locked or unpacks beyond reason.
    """
    found: list[Draft] = []
    reasons: list[str] = []
    try:
        with ZipFile(BytesIO(file.raw)) as zipped:
            members = [member for member in zipped.infolist() if _is_newsletter(member)]
            _refuse_bombs(members, file.name)
            names = frozenset(member.filename for member in members)
            for member in members:
                with zipped.open(member) as stream:
                    raw = stream.read(member.file_size + 1)
                inner = replace(file, name=member.filename, raw=raw, siblings=names)
                try:
                    drafts = read_member(inner)
                except UnreadableError as error:
                    reasons.append(f"{member.filename}: {error.reason}")
                    continue
                found += [_placed(draft, member.filename, len(drafts)) for draft in drafts]
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise UnreadableError(file.name, f"is a zip that cannot be opened ({error})") from error
    if not found:
        raise EmptyError(file.name, "; ".join(reasons[:3]) or "the zip holds no newsletter")
    return found


def _placed(draft: Draft, name: str, count: int) -> Draft:
    """Note which file of the zip a draft came from."""
    return replace(draft, name=draft.name or (name if count == 1 else None), inside=name)


def _is_newsletter(member: ZipInfo) -> bool:
    """Leave out folders, hidden files and paths that point outside; nothing is written to disk."""
    path = PurePosixPath(member.filename)
    hidden = any(part.startswith((".", "__MACOSX")) or part == ".." for part in path.parts)
    return not (member.is_dir() or hidden or path.is_absolute() or path.suffix.lower() == ".zip")


def _refuse_bombs(members: list[ZipInfo], name: str) -> None:
    """Raise `UnreadableError` where unpacking would take beyond reason."""
    if len(members) > _FILES:
        raise UnreadableError(name, f"is a zip of more than {_FILES:,} files")
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if unpacked > _UNPACKED or (unpacked > _SMALL and unpacked > _RATIO * max(packed, 1)):
        raise UnreadableError(name, f"is a zip that unpacks to {unpacked / 1024**2:,.0f} MB")
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableError(name, "is a zip locked with a password")
