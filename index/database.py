"""A path in, an open SQLite database out, in today's form; SQLite's errors become a sentence."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from index.errors import DamagedError, NoIndexError, OutdatedError, StoreError

# The steps of index/migrations.py, written out here so that a question, which only reads, does not
# pay a tenth of a second for importing sqlite-utils.
FORM = ("m001_generations",)

# How long a writer waits for another one's transaction; ours last well under a second.
_PATIENCE_SECONDS = 10.0


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a store to read one unchanging picture of it.

    NoIndexError when there is none, OutdatedError when it has another form, DamagedError when it is
    not what was written, StoreError when SQLite refuses.
    """
    if not path.is_file():
        raise NoIndexError(path)
    with explained(path):
        connection = _connect_to_read(path)
        try:
            # One transaction, so that a generation is never swept away while it is read.
            connection.execute("BEGIN")
            applied = applied_to(path, connection)
            if not applied:
                raise NoIndexError(path)
            if len(applied) < len(FORM):
                raise OutdatedError(path, newer=False)
            yield connection
        finally:
            connection.close()


def applied_to(path: Path, connection: sqlite3.Connection) -> set[str]:
    """List the steps a store has gone through; OutdatedError when one is of a later version."""
    if not list(rows(connection, "PRAGMA table_info(_sqlite_migrations)")):
        return set()
    sql = "SELECT name FROM _sqlite_migrations WHERE migration_set = 'newsletter-bot'"
    applied = {row["name"] for row in rows(connection, sql)}
    if not applied <= set(FORM):
        raise OutdatedError(path, newer=True)
    return applied


def rows(
    connection: sqlite3.Connection,
    sql: str,
    *parameters: int | str,
) -> Iterator[dict[str, Any]]:
    """Walk over what a query finds, as dictionaries by column."""
    cursor = connection.execute(sql, parameters)
    columns = [column for column, *_ in cursor.description]
    return (dict(zip(columns, row, strict=True)) for row in cursor)


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Open a file in one of SQLite's modes ("rw", "rwc", "ro"), without implicit transactions."""
    return sqlite3.connect(
        f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}",
        uri=True,
        timeout=_PATIENCE_SECONDS,
        isolation_level=None,
    )


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says into a StoreError, or a DamagedError."""
    try:
        yield
    except sqlite3.Error as error:
        if is_damage(error):
            raise DamagedError(path, str(error)) from error
        foreign = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB
        remedy = ": name another one, or put a copy of the store in its place" if foreign else ""
        raise StoreError(path, f"{error}{remedy}") from error


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether an error says that the file is not what SQLite wrote.

    A text that is no UTF-8 any more comes as an error without a code.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return str(error).startswith("Could not decode")
    # The lowest byte is the kind, the rest tells more of it.
    return bool(code & 0xFF == sqlite3.SQLITE_CORRUPT)


def _connect_to_read(path: Path) -> sqlite3.Connection:
    if os.access(path, os.W_OK):
        return connect(path, "rw")
    # SQLite reads a store in WAL mode where it may not write only if told that nobody else does.
    alone = not path.with_name(path.name + "-wal").exists()
    return connect(path, "ro&immutable=1" if alone else "ro")
