"""A store in, its generations and what they hold out; the pointer names the one that is live."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index import arrays as npy
from index.database import reading, rows
from index.errors import NoIndexError, OutdatedError
from index.generation import Content, Counts, File, Generation, Made


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a store already holds: its live generation and the files of it."""

    generation: Generation | None = None
    files: tuple[File, ...] = ()


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
        return next(map(_generation, found), None)

    def generations(self) -> list[Generation]:
        """List the generations kept, newest first."""
        return list(
            map(_generation, rows(self._connection, "SELECT * FROM generations ORDER BY id DESC")),
        )

    def known(self) -> Known:
        """Give the live generation with its files."""
        live = self.live()
        return Known() if live is None else Known(generation=live, files=self.files(live))

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
        """Look up what files held, by digest; OutdatedError when it was written in another form."""
        found = rows(
            self._connection,
            "SELECT digest, content FROM contents WHERE digest IN (SELECT value FROM json_each(?))",
            json.dumps(sorted(set(digests))),
        )
        try:
            return {row["digest"]: Content.from_json(row["content"]) for row in found}
        except ValueError as error:
            raise OutdatedError(self.path, newer=False) from error

    def arrays(self, generation: Generation) -> dict[str, NDArray[np.generic]]:
        """Read the arrays of a generation, each as it was when written, but read-only."""
        found = rows(
            self._connection,
            "SELECT name, data FROM arrays WHERE generation = ?",
            generation.id,
        )
        return {row["name"]: npy.from_bytes(row["data"]) for row in found}


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


def _generation(row: dict[str, Any]) -> Generation:
    return Generation(
        id=row["id"],
        parent=row["parent"],
        created=datetime.fromisoformat(row["created"]),
        made=Made(encoder=row["encoder"], analyser=row["analyser"]),
        counts=Counts(issues=row["issues"], articles=row["articles"], passages=row["passages"]),
    )
