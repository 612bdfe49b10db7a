"""Paths and what the store knows in, every file that counts with its settled reading out."""

import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.read import Outcome, Reading, find, read
from corpus.settle import settle
from index.generation import File
from index.store import Known

# Called as (done, total).
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was read: where it lies, absolute, and what it held.

    `asked` is false for a known file elsewhere, read because files are settled against each other.
    """

    path: str
    reading: Reading
    asked: bool = True


def survey(paths: Sequence[Path], known: Known, progress: Progress) -> list[Found]:
    """Read every newsletter file below the paths, each once, and settle them with all known ones.

    A reading's source lasts: a file that is known keeps its own, even when it is reached through
    another folder or was moved; two files never share one.
    """
    by_path = {file.path: file for file in known.files}
    by_source = {file.source: file for file in known.files}
    places = _places(paths)
    elsewhere = _elsewhere(paths, known, places)
    total = len(places) + len(elsewhere)
    found: list[Found] = []
    for path, (source, root) in places.items():
        if path in by_path:
            found.append(Found(path, read(by_path[path].source, Path(path))))
        else:
            found.append(_read_new(path, source, root, by_source))
        by_source[found[-1].reading.source] = _known_as(found[-1])
        progress(len(found), total)
    for count, file in enumerate(elsewhere, start=len(places) + 1):
        reading = read(file.source, Path(file.path))
        # Nobody asked for that folder, so what changed there waits until somebody does.
        if reading.digest == file.digest:
            found.append(Found(file.path, reading, asked=False))
        progress(count, total)
    return _settled(found, known)


def _elsewhere(paths: Sequence[Path], known: Known, places: Mapping[str, object]) -> list[File]:
    """List the known files that none of the paths reaches and that are still there.

    Without them, it would depend on the folder that is named which copy is a duplicate and which
    paragraphs are the frame, and an index would differ by the way one came to it.
    """
    roots = [Path(absolute(path)) for path in paths]
    return [
        file
        for file in known.files
        if file.path not in places
        and not any(Path(file.path).is_relative_to(root) for root in roots)
        and Path(file.path).is_file()
    ]


def _settled(found: Sequence[Found], known: Known) -> list[Found]:
    """Settle the readings; of copies that know as much, the one that answered before is kept."""
    read_as = {one.reading.source: one.reading for one in found}
    answering = {file.source for file in known.files if file.answers}
    order = _order(read_as, answering)
    settled = settle([read_as[source] for source in order])
    # Settled in the order of the next run, so that the next run comes to the same.
    answering = {one.source for one in settled if one.outcome is Outcome.READ}
    if (next_order := _order(read_as, answering)) != order:
        settled = settle([read_as[source] for source in next_order])
    by_source = {reading.source: reading for reading in settled}
    return [replace(one, reading=by_source[one.reading.source]) for one in found]


def _order(sources: Iterable[str], answering: Collection[str]) -> list[str]:
    return sorted(sources, key=lambda source: (source not in answering, source))


def absolute(path: Path) -> str:
    """Give the path by which a file is known again, whatever folder the command runs in."""
    return os.path.abspath(path)  # noqa: PTH100 - `resolve` would follow links that staff set on purpose


def _places(paths: Sequence[Path]) -> dict[str, tuple[str, Path]]:
    """List the absolute path of each file with its source below the first path that reaches it."""
    places: dict[str, tuple[str, Path]] = {}
    for asked in paths:
        root = Path(absolute(asked))
        for source, path in find([asked]):
            folder = root if root.is_dir() else root.parent
            places.setdefault(absolute(path), (_storable(source), folder))
    return places


def _read_new(path: str, source: str, root: Path, by_source: dict[str, File]) -> Found:
    """Read a file not known by its path; its source may be another's, or its own before a move."""
    namesake = by_source.get(source)
    if namesake is None:
        return Found(path, read(source, Path(path)))
    if not Path(namesake.path).exists():
        reading = read(source, Path(path))
        if reading.digest == namesake.digest:
            return Found(path, reading)
    return Found(path, read(_distinct(source, root, by_source), Path(path)))


def _distinct(source: str, root: Path, taken: dict[str, File]) -> str:
    """Put as many of the root's folders before a source as it takes to be the only one so named."""
    for count in range(1, len(root.parts)):
        longer = "/".join((*root.parts[-count:], source))
        if longer not in taken:
            return longer
    return f"{root.as_posix()}/{source}"


def _known_as(found: Found) -> File:
    reading = found.reading
    return File(
        source=reading.source,
        path=found.path,
        digest=reading.digest,
        outcome=reading.outcome.value,
    )


def _storable(source: str) -> str:
    """Spell out the bytes of a file name that are no text, which neither JSON nor SQLite takes."""
    return os.fsencode(source).decode("utf-8", "backslashreplace")
