"""A store in, its generations and what they hold out; the pointer names the one that is live."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index import arrays as npy
from index.database import is_damage, reading, rows
from index.errors import DamagedError, NoIndexError, OutdatedError
from index.generation import Content, Counts, File, Generation, Made, answering, digest_of

# The row among the arrays of a generation that holds the checksums of the others.
SUMS = "sums"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a store already holds: its live generation and the files of it.

    `damaged` names what is not as it was written: digests of contents, and "arrays".
    """

    generation: Generation | None = None
    files: tuple[File, ...] = ()
    damaged: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What the store has of a file: its content, None when it is not the one that was written.

    `passages` counts those that were indexed; None when that cannot be read either.
    """

    content: Content | None
    passages: int | None


class Store:
    """One open store, to be used in the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Take an open database; `read_store` makes one."""
        self.path = path
        self._connection = connection

    def live(self) -> Generation | None:
        """Give the generation that questions are answered from, if any."""
        found = rows(
            self._connection,
            "SELECT generations.* FROM pointer JOIN generations ON generations.id = generation",
        )
        try:
            return next(map(_generation, found), None)
        except (TypeError, ValueError) as error:
            raise DamagedError(self.path, "its generation cannot be read") from error

    def generations(self) -> list[Generation]:
        """List the generations kept, newest first."""
        return list(
            map(_generation, rows(self._connection, "SELECT * FROM generations ORDER BY id DESC")),
        )

    def known(self) -> Known:
        """Give the live generation with its files."""
        live = self.live()
        if live is None:
            return Known()
        return Known(generation=live, files=self.files(live), damaged=self.damaged(live))

    def damaged(self, generation: Generation) -> frozenset[str]:
        """Name what is not as it was written: the digests of contents, and "arrays"."""
        wanted = set(answering(self.files(generation)))
        whole = {row["digest"] for row in self._content_rows(wanted) if _is_whole(row)}
        try:
            self.arrays(generation)
        except DamagedError:
            return frozenset({*(wanted - whole), "arrays"})
        return frozenset(wanted - whole)

    def files(self, generation: Generation) -> tuple[File, ...]:
        """List the files of a generation, in its order."""
        found = rows(
            self._connection,
            "SELECT source, path, digest, outcome, reason, content FROM files "
            "WHERE generation = ? ORDER BY position",
            generation.id,
        )
        return tuple(File(**row) for row in found)

    def contents(self, digests: Iterable[str]) -> dict[str, Content]:
        """Look up what files held, by digest, leaving out what is damaged.

        OutdatedError when it was written in another form.
        """
        found = self.held(digests)
        return {digest: held.content for digest, held in found.items() if held.content}

    def held(self, digests: Iterable[str]) -> dict[str, Held]:
        """Look up what there is of each file, by digest.

        A content is named by the digest of its bytes, so a damaged one does not have its name.
        OutdatedError when one was written in another form.
        """
        wanted = set(digests)
        found = dict.fromkeys(wanted, Held(content=None, passages=None))
        for row in self._content_rows(wanted):
            if not _is_whole(row):
                found[row["digest"]] = Held(content=None, passages=_count(row["texts"]))
                continue
            try:
                content = Content.from_json(row["content"])
            except ValueError as error:
                raise OutdatedError(self.path, newer=False) from error
            found[row["digest"]] = Held(content=content, passages=len(content.passages))
        return found

    def _content_rows(self, digests: set[str]) -> list[dict[str, Any]]:
        """Read contents as bytes; where pages are broken, those that can still be read."""
        sql = (
            "SELECT digest, CAST(content AS BLOB) AS content, CAST(texts AS BLOB) AS texts "
            "FROM contents WHERE digest IN (SELECT value FROM json_each(?))"
        )
        try:
            return list(rows(self._connection, sql, json.dumps(sorted(digests))))
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
        found: list[dict[str, Any]] = []
        for digest in sorted(digests):
            with suppress(sqlite3.DatabaseError):
                found += rows(self._connection, sql, json.dumps([digest]))
        return found

    def arrays(self, generation: Generation) -> dict[str, NDArray[np.generic]]:
        """Read the arrays of a generation, each as it was when written, but read-only.

        DamagedError when one is not as it was written.
        """
        found = rows(
            self._connection,
            "SELECT name, data FROM arrays WHERE generation = ?",
            generation.id,
        )
        files = {row["name"]: row["data"] for row in found}
        sums = files.pop(SUMS, None)
        try:
            arrays = {name: npy.from_bytes(data) for name, data in files.items()}
            whole = sums is not None and np.array_equal(npy.from_bytes(sums), npy.sums(files))
        except (TypeError, ValueError):
            whole = False
        if not whole:
            raise DamagedError(self.path, "an array is not as it was written")
        return arrays


@contextmanager
def read_store(path: Path) -> Iterator[Store]:
    """Open one unchanging picture of a store; NoIndexError, OutdatedError or StoreError."""
    with reading(path) as connection:
        yield Store(path, connection)


def known_of(path: Path) -> Known:
    """Give what a store holds, nothing if there is none or one in an older form; makes no file."""
    try:
        with read_store(path) as store:
            return store.known()
    except NoIndexError:
        return Known()


def _count(texts: bytes | None) -> int | None:
    """Count the passages of a content by the list of their digests."""
    try:
        return len(json.loads(texts or b""))
    except (TypeError, ValueError):
        return None


def _is_whole(row: dict[str, Any]) -> bool:
    return row["content"] is not None and digest_of(row["content"]) == row["digest"]


def _generation(row: dict[str, Any]) -> Generation:
    return Generation(
        id=row["id"],
        parent=row["parent"],
        created=datetime.fromisoformat(row["created"]),
        made=Made(encoder=row["encoder"], analyser=row["analyser"]),
        counts=Counts(issues=row["issues"], articles=row["articles"], passages=row["passages"]),
    )
