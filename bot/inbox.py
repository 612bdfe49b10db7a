"""Updates in, updates out again until they are handled: a SQLite file that survives kill -9.

An update's content is erased the moment it is handled; its number stays for two days, so that an
update sent twice is answered once.
"""

import sqlite3
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.db import Table

_DAY = 86_400.0
# Telegram keeps an update for a day; what it may still send again must be remembered longer.
_NUMBERS_KEPT = 2 * _DAY
_CONTENT_KEPT = _DAY
# An update that was begun this often and never finished is what kills the process.
_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Received:
    """An update as Telegram sent it: its number, and its JSON text."""

    number: int
    content: str


class Inbox:
    """The updates that are not handled yet. To be used by one thread at a time."""

    def __init__(self, path: Path | str, *, clock: Callable[[], float] = time.time) -> None:
        """Open the file, and make it if there is none; ":memory:" lasts as long as the object."""
        self._clock = clock
        if isinstance(path, Path):
            path.parent.mkdir(parents=True, exist_ok=True)
        # The poll loop calls from its one disk thread, whichever thread opened the file.
        self._database = Database(sqlite3.connect(path, check_same_thread=False))
        self._database.enable_wal()
        # Erased content is overwritten in the file, as /privacy promises.
        self._database.execute("PRAGMA secure_delete = ON")
        self._updates.create(
            {
                "number": int,
                "received": float,
                "attempts": int,
                "content": str,  # None once handled
                "failure": str,  # why it never will be, without its text
            },
            pk="number",
            if_not_exists=True,
        )
        self._database.execute(
            "CREATE INDEX IF NOT EXISTS waiting ON updates (number) WHERE content IS NOT NULL"
        )
        self._notes.create({"name": str, "text": str}, pk="name", if_not_exists=True)

    @property
    def _updates(self) -> Table:
        return self._database.table("updates")

    @property
    def _notes(self) -> Table:
        return self._database.table("notes")

    def put(self, updates: Iterable[Received]) -> list[Received]:
        """Store updates, on the disk when this returns; give those that were not here before."""
        now = self._clock()
        # Arrivals outlast a power cut too; what was handled may then be handled again.
        self._database.execute("PRAGMA synchronous = FULL")
        new = []
        with self._database.conn:
            for update in updates:
                stored = self._database.execute(
                    "INSERT OR IGNORE INTO updates (number, received, attempts, content)"
                    " VALUES (?, ?, 0, ?)",
                    (update.number, now, update.content),
                )
                if stored.rowcount:
                    new.append(update)
        self._database.execute("PRAGMA synchronous = NORMAL")
        return new

    def resume(self) -> list[Received]:
        """Give what an earlier run left, oldest first, and count the attempt."""
        self.expire()
        with self._database.conn:
            self._database.execute(
                "UPDATE updates SET content = NULL, failure = 'never finished'"
                " WHERE content IS NOT NULL AND attempts >= ?",
                (_ATTEMPTS,),
            )
            self._database.execute(
                "UPDATE updates SET attempts = attempts + 1 WHERE content IS NOT NULL"
            )
        rows = self._updates.rows_where("content IS NOT NULL", order_by="number")
        return [Received(row["number"], row["content"]) for row in rows]

    def done(self, number: int) -> None:
        """Erase the content of an update that was handled."""
        with self._database.conn:
            self._database.execute("UPDATE updates SET content = NULL WHERE number = ?", (number,))
        self._forget()

    def fail(self, number: int, reason: str) -> None:
        """Erase an update that cannot be handled; keep the reason, without any text of it."""
        with self._database.conn:
            self._database.execute(
                "UPDATE updates SET content = NULL, failure = ? WHERE number = ?",
                (reason, number),
            )
        self._forget()

    def expire(self) -> None:
        """Erase content after a day, and numbers after two."""
        now = self._clock()
        with self._database.conn:
            self._database.execute(
                "UPDATE updates SET content = NULL, failure = 'too old'"
                " WHERE content IS NOT NULL AND received < ?",
                (now - _CONTENT_KEPT,),
            )
            self._updates.delete_where("received < ?", (now - _NUMBERS_KEPT,))

    def failures(self) -> dict[int, str]:
        """Give the updates that could not be handled, with the reasons."""
        rows = self._updates.rows_where("failure IS NOT NULL", order_by="number")
        return {row["number"]: row["failure"] for row in rows}

    def waiting(self) -> int:
        """Count the updates that are not handled yet."""
        return self._updates.count_where("content IS NOT NULL")

    def note(self, name: str) -> str | None:
        """Read what the bot noted for its next start."""
        rows = list(self._notes.rows_where("name = ?", (name,)))
        return str(rows[0]["text"]) if rows else None

    def write_note(self, name: str, text: str) -> None:
        """Note something for the bot's next start."""
        self._notes.upsert({"name": name, "text": text}, pk="name")

    def _forget(self) -> None:
        """Empty the log of changes, which still holds erased content, when nothing waits."""
        if not self.waiting():
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Close the file."""
        self._database.close()
