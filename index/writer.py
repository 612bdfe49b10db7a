"""A generation in, the live one out: written beside the old one, swapped in, and old ones swept."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from index import arrays as npy
from index.database import applied_to, connect, explained
from index.errors import ChangedMeanwhileError, NoGenerationError, NoIndexError, StoreError
from index.generation import Content, Counts, File, Generation, Made, digest_of
from index.memory import Memory
from index.migrations import MIGRATIONS
from index.store import SUMS, Store

# The live generation and the two before it: enough to undo a bad evening, and room for no more.
KEPT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A generation before it is written. `contents` are those of its files not yet stored."""

    parent: int | None
    made: Made
    counts: Counts
    files: Sequence[File]
    contents: Mapping[str, Content]
    arrays: Mapping[str, NDArray[np.generic]]


class StoreWriter(Store):
    """A store opened to write, to be used in the thread that opened it."""

    def __init__(self, path: Path, database: Database) -> None:
        """Take an open database; `write_store` makes one."""
        super().__init__(path, database.conn)
        self.memory = Memory(database)
        self._database = database

    def write(self, draft: Draft) -> Generation:
        """Write a generation beside the live one, all or nothing; it waits for the swap.

        ChangedMeanwhileError when its parent is not live any more, so that its files may be gone.
        """
        contents = [
            {
                "digest": digest,
                "content": content.to_json(),
                "texts": json.dumps(_digests(content)),
            }
            for digest, content in draft.contents.items()
        ]
        generation = {
            "parent": draft.parent,
            "created": datetime.now(UTC).isoformat(timespec="seconds"),
            **asdict(draft.made),
            **asdict(draft.counts),
        }
        arrays = {name: npy.to_bytes(array) for name, array in draft.arrays.items()}
        arrays[SUMS] = npy.to_bytes(npy.sums(arrays))
        with _transaction(self._database):
            self._require_live(draft.parent)
            # In the place of one that was damaged, which has the same digest.
            self._database.table("contents").insert_all(contents, replace=True)
            written = self._database.table("generations").insert(generation).last_pk
            self._database.table("files").insert_all(
                {"generation": written, "position": position, **asdict(file)}
                for position, file in enumerate(draft.files)
            )
            self._database.table("arrays").insert_all(
                {"generation": written, "name": name, "data": data} for name, data in arrays.items()
            )
        return next(one for one in self.generations() if one.id == written)

    def swap(self, to: Generation, *, expected: int | None) -> None:
        """Make a generation live; ChangedMeanwhileError when the one `expected`, an id, is not."""
        with _transaction(self._database):
            self._require_live(expected)
            if to.id not in {one.id for one in self.generations()}:
                raise ChangedMeanwhileError(self.path)
            self._database.execute("UPDATE pointer SET generation = ?", [to.id])

    def roll_back(self, to: int | None = None) -> Generation:
        """Make an earlier generation live, by default the one before; NoGenerationError if gone."""
        live = self.live()
        if live is None:
            raise NoIndexError(self.path)
        wanted = live.parent if to is None else to
        kept = {one.id: one for one in self.generations()}
        if wanted not in kept:
            raise NoGenerationError(self.path, to, tuple(kept))
        self.swap(kept[wanted], expected=live.id)
        return kept[wanted]

    def sweep(self) -> None:
        """Drop what no question and no rollback can reach: old and broken-off generations."""
        with _transaction(self._database):
            generations = {one.id: one for one in self.generations()}
            kept: list[int] = []
            one = self.live()
            while one is not None and len(kept) < KEPT:
                kept.append(one.id)
                one = generations.get(one.parent) if one.parent is not None else None
            for generation in generations.keys() - set(kept):
                self._database.table("generations").delete(generation)
                self._database.table("files").delete_where("generation = ?", [generation])
                self._database.table("arrays").delete_where("generation = ?", [generation])
            self._database.table("contents").delete_where(
                "digest NOT IN (SELECT content FROM files WHERE content IS NOT NULL)",
            )
            self.memory.sweep()

    def _require_live(self, expected: int | None) -> None:
        live = self.live()
        if (live.id if live else None) != expected:
            raise ChangedMeanwhileError(self.path)


def _digests(content: Content) -> list[list[str]]:
    """Give the digests of what is analysed and encoded of each passage of a content."""
    return [
        [digest_of(text.encode()) for text in (searched, *parts)]
        for searched, parts in zip(content.searched(), content.parts(), strict=True)
    ]


@contextmanager
def write_store(path: Path) -> Iterator[StoreWriter]:
    """Open a store to write; it is made, with its folders, or brought into today's form.

    OutdatedError when it is of a newer version, StoreError when SQLite refuses.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(path, error.strerror or str(error)) from error
    with explained(path):
        database = Database(connect(path, "rwc"), execute_plugins=False)
        try:
            applied_to(path, database.conn)
            database.enable_wal()
            if MIGRATIONS.pending(database):
                # One transaction around all, so that of two first writers one waits.
                with _transaction(database):
                    MIGRATIONS.apply(database)
            yield StoreWriter(path, database)
        finally:
            database.close()


@contextmanager
def _transaction(database: Database) -> Iterator[None]:
    """Hold the write lock from the first statement on; all or nothing."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.rollback()
        raise
    database.commit()
